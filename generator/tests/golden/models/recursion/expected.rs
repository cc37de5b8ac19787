// ==== models/chicken.rs ====

//! `Chicken`

use oasmith_runtime::Extra;
use super::Egg;

/// An object of type `Chicken`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Chicken {
    /// See [`Egg`].
    pub egg: Egg,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Chicken {
        egg: required::<Egg>("egg"),
        ..extra
    }
}

// ==== models/egg.rs ====

//! `Egg`

use oasmith_runtime::Extra;
use super::Chicken;

/// An object of type `Egg`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Egg {
    /// See [`Chicken`].
    pub chicken: Option<Box<Chicken>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Egg {
        chicken: optional("chicken"),
        ..extra
    }
}

// ==== models/expression.rs ====

//! `Expression`

use oasmith_runtime::Unrecognized;
use super::Sum;

/// One of the types of `Expression`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Expression {
    /// A whole number.
    Integer(i64),
    /// An object.
    Sum(Sum),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match Expression {
        integer => Integer,
        object => Sum,
        _ => Unrecognized,
    }
}

// ==== models/folder.rs ====

//! `Folder`

use oasmith_runtime::Extra;
use oasmith_runtime::Map;

/// An object of type `Folder`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Folder {
    /// See [`Folder`].
    pub folders: Vec<Folder>,
    /// See [`Folder`].
    pub by_name: Map<Folder>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Folder {
        folders: required::<Vec<Folder>>("folders"),
        by_name: required::<Map<Folder>>("by_name"),
        ..extra
    }
}

// ==== models/sum.rs ====

//! `Sum`

use oasmith_runtime::Extra;
use super::Expression;

/// An object of type `Sum`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sum {
    /// See [`Expression`].
    pub left: Box<Expression>,
    /// See [`Expression`].
    pub right: Box<Expression>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Sum {
        left: required::<Box<Expression>>("left"),
        right: required::<Box<Expression>>("right"),
        ..extra
    }
}

// ==== models/tree.rs ====

//! `Tree`

use oasmith_runtime::Extra;

/// An object of type `Tree`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tree {
    /// `value`
    pub value: i64,
    /// See [`Tree`].
    pub left: Option<Box<Tree>>,
    /// See [`Tree`].
    pub right: Option<Box<Tree>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Tree {
        value: required::<i64>("value"),
        left: optional("left"),
        right: optional("right"),
        ..extra
    }
}
