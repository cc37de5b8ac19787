//! note[ignored] 17:7 this choice is not expressed in types: what it adds is kept with the unnamed members

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

/// A list of type `Tuple`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tuple(
    /// `[0]`
    pub Option<String>,
    /// `[1]`
    pub Option<i64>,
    /// Further items.
    pub Vec<Json>,
);

oasmith_runtime::tuple! {
    Tuple {
        0: optional,
        1: optional,
        2: rest,
    }
}

// ==== models/untagged.rs ====

//! `Untagged`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;

/// A member of a tagged union that nothing tells apart.
///
/// It is one of several types, told apart by `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Untagged {
    /// `a`
    A(UntaggedA),
    /// Any other.
    Other(UntaggedOther),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match Untagged["kind"] {
        "a" => A,
        default => Other,
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

/// An object of type `Untagged.Other`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UntaggedOther {
    /// `other`
    pub other: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    UntaggedOther {
        other: optional("other"),
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
    /// `a`
    pub a: Option<String>,
    /// `b`
    pub b: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Within {
        id: optional("id"),
        a: optional("a"),
        b: optional("b"),
        ..extra
    }
}
