// ==== models/another.rs ====

//! `Another`

use super::Second;

/// A value of type `Another`.
pub type Another = Second;

// ==== models/either.rs ====

//! `Either`

use oasmith_runtime::Unrecognized;
use super::Nested;
use super::Tree;

/// One of the types of `Either`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Either {
    /// A list of lists without end.
    Nested(Nested),
    /// An object.
    Tree(Tree),
    /// A text.
    String(String),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match Either {
        array => Nested,
        object => Tree,
        string => String,
        _ => Unrecognized,
    }
}

// ==== models/first.rs ====

//! `First`

use super::Another;

/// A value of type `First`.
#[derive(Clone, Debug, PartialEq)]
pub struct First(pub Vec<Option<Another>>);

oasmith_runtime::wrapper! {
    First
}

// ==== models/forest.rs ====

//! `Forest`

use super::Tree;

/// A value of type `Forest`.
pub type Forest = Vec<Tree>;

// ==== models/holder.rs ====

//! `Holder`

use oasmith_runtime::Extra;

/// An object of type `Holder`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    /// See [`HolderInner`].
    pub inner: Option<HolderInner>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Holder {
        inner: optional("inner"),
        ..extra
    }
}

/// A value of type `Holder.inner`.
#[derive(Clone, Debug, PartialEq)]
pub struct HolderInner(pub Vec<HolderInner>);

oasmith_runtime::wrapper! {
    HolderInner
}

// ==== models/nested.rs ====

//! `Nested`

/// A list of lists without end.
#[derive(Clone, Debug, PartialEq)]
pub struct Nested(pub Vec<Nested>);

oasmith_runtime::wrapper! {
    Nested
}

// ==== models/second.rs ====

//! `Second`

use oasmith_runtime::Map;
use super::First;

/// A value of type `Second`.
pub type Second = Map<First>;

// ==== models/tree.rs ====

//! `Tree`

use oasmith_runtime::Map;

/// A value of type `Tree`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree(pub Map<Tree>);

oasmith_runtime::wrapper! {
    Tree
}
