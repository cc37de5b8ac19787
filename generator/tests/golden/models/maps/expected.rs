//! note[raw-json] 44:7 values of several `patternProperties`, or beside others, have no one type: they stay raw JSON

// ==== models/by_pattern.rs ====

//! `ByPattern`

use oasmith_runtime::Json;
use oasmith_runtime::Map;

/// A value of type `ByPattern`.
pub type ByPattern = Map<Json>;

// ==== models/free.rs ====

//! `Free`

use oasmith_runtime::Json;

/// A value of type `Free`.
pub type Free = Json;

// ==== models/named_and_anything.rs ====

//! `NamedAndAnything`

use oasmith_runtime::Extra;

/// An object of type `NamedAndAnything`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NamedAndAnything {
    /// `extra`
    pub extra: Option<bool>,
    /// Members that the description does not name, kept as they came.
    pub extra_2: Extra,
}

oasmith_runtime::object! {
    NamedAndAnything {
        extra: optional("extra"),
        ..extra_2
    }
}

// ==== models/named_and_more.rs ====

//! `NamedAndMore`

use oasmith_runtime::Date;
use oasmith_runtime::Map;

/// Some members are named, the others have one type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NamedAndMore {
    /// `id`
    pub id: i64,
    /// `additional`
    pub additional: Option<String>,
    /// Members that are not named above.
    pub additional_2: Map<Date>,
}

oasmith_runtime::object! {
    NamedAndMore {
        id: required::<i64>("id"),
        additional: optional("additional"),
        ..additional_2
    }
}

// ==== models/nested.rs ====

//! `Nested`

use oasmith_runtime::Map;

/// A value of type `Nested`.
pub type Nested = Map<Map<Option<String>>>;

// ==== models/no_more.rs ====

//! `NoMore`

use oasmith_runtime::Extra;

/// An object of type `NoMore`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NoMore {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    NoMore {
        id: optional("id"),
        ..extra
    }
}

// ==== models/of_objects.rs ====

//! `OfObjects`

use oasmith_runtime::Extra;
use oasmith_runtime::Map;

/// A value of type `OfObjects`.
pub type OfObjects = Map<OfObjectsValue>;

/// An object of type `OfObjects{}`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OfObjectsValue {
    /// `id`
    pub id: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OfObjectsValue {
        id: required::<i64>("id"),
        ..extra
    }
}

// ==== models/scores.rs ====

//! `Scores`

use oasmith_runtime::Map;

/// Numbers by name.
pub type Scores = Map<i64>;
