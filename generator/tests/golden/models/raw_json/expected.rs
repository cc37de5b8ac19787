//! note[raw-json] 8:7 `prefixItems` is not expressed in types: the items stay raw JSON
//! note[ignored] 17:7 `oneOf` or `anyOf` beside `properties` is not expressed in types: what it adds is kept with the unnamed members
//! note[ignored] 30:11 `oneOf` or `anyOf` within `allOf` is not expressed in types: what it adds is kept with the unnamed members
//! warning[raw-json] 41:11 nothing tells this member of the union apart: its values stay raw JSON

// ==== models/beside.rs ====

//! `Beside`

use oasmith_runtime::Extra;

/// An object of type `Beside`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Beside {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Beside {
        id: optional("id"),
        ..extra
    }
}

// ==== models/no_properties.rs ====

//! `NoProperties`

use oasmith_runtime::Map;

/// A value of type `NoProperties`.
pub type NoProperties = Map<String>;

// ==== models/tuple.rs ====

//! `Tuple`

use oasmith_runtime::Json;

/// A value of type `Tuple`.
pub type Tuple = Vec<Json>;

// ==== models/untagged.rs ====

//! `Untagged`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;

/// A member of a tagged union that nothing tells apart.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Untagged {
    /// `a`
    A(UntaggedA),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match Untagged["kind"] {
        "a" => A,
        _ => Unrecognized,
    }
}

/// An object of type `Untagged.a`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UntaggedA {
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    UntaggedA {
        kind: constant("kind", "a"),
        ..extra
    }
}

// ==== models/within.rs ====

//! `Within`

use oasmith_runtime::Extra;

/// An object of type `Within`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Within {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Within {
        id: optional("id"),
        ..extra
    }
}
