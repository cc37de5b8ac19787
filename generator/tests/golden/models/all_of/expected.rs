// ==== models/base.rs ====

//! `Base`

use oasmith_runtime::Extra;

/// What all have.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Base {
    /// `id`
    pub id: i64,
    /// `name`
    pub name: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Base {
        id: required::<i64>("id"),
        name: optional("name"),
        ..extra
    }
}

// ==== models/deeper.rs ====

//! `Deeper`

use oasmith_runtime::Extra;

/// Parts of parts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Deeper {
    /// `depth`
    pub depth: Option<i64>,
    /// `id`
    pub id: i64,
    /// Required here.
    pub name: String,
    /// `size`
    pub size: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Deeper {
        depth: optional("depth"),
        id: required::<i64>("id"),
        name: required::<String>("name"),
        size: required::<i64>("size"),
        ..extra
    }
}

// ==== models/extended.rs ====

//! `Extended`

use oasmith_runtime::Extra;

/// An object of type `Extended`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Extended {
    /// `id`
    pub id: i64,
    /// Required here.
    pub name: String,
    /// `size`
    pub size: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Extended {
        id: required::<i64>("id"),
        name: required::<String>("name"),
        size: required::<i64>("size"),
        ..extra
    }
}

// ==== models/holder.rs ====

//! `Holder`

use oasmith_runtime::Extra;
use super::Base;

/// An object of type `Holder`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    /// A member with a description beside its reference.
    pub base: Option<Base>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Holder {
        base: optional("base"),
        ..extra
    }
}

// ==== models/nothing.rs ====

//! `Nothing`

/// A value of type `Nothing`.
pub type Nothing = String;

// ==== models/same.rs ====

//! `Same`

use super::Base;

/// A single part is that part.
pub type Same = Base;
