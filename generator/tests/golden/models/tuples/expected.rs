// ==== models/holder.rs ====

//! `Holder`

use oasmith_runtime::Extra;
use oasmith_runtime::Json;
use oasmith_runtime::Unrecognized;
use super::Position;

/// An object of type `Holder`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    /// See [`HolderRange`].
    pub range: Option<HolderRange>,
    /// See [`HolderShape`].
    pub shape: Option<HolderShape>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Holder {
        range: optional("range"),
        shape: optional("shape"),
        ..extra
    }
}

/// A list of type `Holder.range`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HolderRange(
    /// `[0]`
    pub i64,
    /// `[1]`
    pub i64,
    /// Further items.
    pub Vec<Json>,
);

oasmith_runtime::tuple! {
    HolderRange {
        0: required::<i64>,
        1: required::<i64>,
        2: rest,
    }
}

/// One of the types of `Holder.shape`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HolderShape {
    /// A place on a map.
    Position(Position),
    /// A text.
    String(String),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match HolderShape {
        array => Position,
        string => String,
        _ => Unrecognized,
    }
}

// ==== models/log.rs ====

//! `Log`

use oasmith_runtime::Json;

/// A list of type `Log`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Log(
    /// `[0]`
    pub Option<String>,
    /// `[1]`
    pub Option<Option<i64>>,
    /// `[2]`
    pub Option<Json>,
    /// Further items.
    pub Vec<bool>,
);

oasmith_runtime::tuple! {
    Log {
        0: optional,
        1: clearable,
        2: optional,
        3: rest,
    }
}

// ==== models/near_response.rs ====

//! `operation near Response[1]`

use oasmith_runtime::Extra;
use oasmith_runtime::Json;
use super::Position;

/// An object of type `operation near Response[1]`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NearResponseItem1 {
    /// `name`
    pub name: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    NearResponseItem1 {
        name: optional("name"),
        ..extra
    }
}

/// A list of type `operation near Response`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NearResponse(
    /// See [`Position`].
    pub Position,
    /// See [`NearResponseItem1`].
    pub NearResponseItem1,
    /// Further items.
    pub Vec<Json>,
);

oasmith_runtime::tuple! {
    NearResponse {
        0: required::<Position>,
        1: required::<NearResponseItem1>,
        2: rest,
    }
}

// ==== models/null.rs ====

//! `Null`

use oasmith_runtime::Json;
use super::Position;

/// A list of type `Null`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Null(
    /// `[0]`
    pub Option<String>,
    /// See [`Position`].
    pub Position,
    /// See [`NullItem2`].
    pub Option<NullItem2>,
    /// Further items.
    pub Vec<Json>,
);

oasmith_runtime::tuple! {
    Null {
        0: required::<Option<String>>,
        1: required::<Position>,
        2: optional,
        3: rest,
    }
}

/// A string of type `Null[2]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NullItem2 {
    /// `end`
    End,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    NullItem2 {
        End: "end",
        ..Unrecognized
    }
}

// ==== models/position.rs ====

//! `Position`

use oasmith_runtime::Json;

/// A place on a map.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Position(
    /// How far north.
    pub f64,
    /// How far east.
    pub f64,
    /// Further items.
    pub Vec<Json>,
);

oasmith_runtime::tuple! {
    Position {
        0: required::<f64>,
        1: required::<f64>,
        2: rest,
    }
}

// ==== models/tree.rs ====

//! `Tree`

use oasmith_runtime::Json;

/// A list of type `Tree`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tree(
    /// `[0]`
    pub String,
    /// See [`Tree`].
    pub Option<Box<Tree>>,
    /// Further items.
    pub Vec<Json>,
);

oasmith_runtime::tuple! {
    Tree {
        0: required::<String>,
        1: optional,
        2: rest,
    }
}
