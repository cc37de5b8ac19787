// ==== models/contact.rs ====

//! `Contact`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;

/// By the members that each requires.
///
/// It is one of several types, whichever knows most of what a value consists of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Contact {
    /// An object.
    Object(ContactObject),
    /// An object.
    WithPhone(ContactWithPhone),
    /// An object.
    WithFax(ContactWithFax),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match Contact {
        object => Object,
        object => WithPhone,
        object => WithFax,
        _ => Unrecognized,
    }
}

/// An object of type `Contact.Object`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ContactObject {
    /// `id`
    pub id: i64,
    /// `email`
    pub email: String,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ContactObject {
        id: required::<i64>("id"),
        email: required::<String>("email"),
        ..extra
    }
}

/// An object of type `Contact.WithPhone`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ContactWithPhone {
    /// `id`
    pub id: i64,
    /// `phone`
    pub phone: String,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ContactWithPhone {
        id: required::<i64>("id"),
        phone: required::<String>("phone"),
        ..extra
    }
}

/// An object of type `Contact.WithFax`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ContactWithFax {
    /// `id`
    pub id: Option<i64>,
    /// `fax`
    pub fax: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ContactWithFax {
        id: optional("id"),
        fax: optional("fax"),
        ..extra
    }
}

// ==== models/lists.rs ====

//! `Lists`

use oasmith_runtime::Unrecognized;
use super::Strict;

/// By the type of the items.
///
/// It is one of several types, whichever knows most of what a value consists of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Lists {
    /// A list.
    List(Vec<i64>),
    /// A list.
    StrictList(Vec<Strict>),
    /// A list.
    ListList(Vec<Vec<String>>),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match Lists {
        array => List,
        array => StrictList,
        array => ListList,
        _ => Unrecognized,
    }
}

// ==== models/narrow.rs ====

//! `Narrow`

use oasmith_runtime::Date;
use oasmith_runtime::Json;
use oasmith_runtime::Unrecognized;
use super::Strict;
use super::Wide;

/// The one that takes less is tried first, wherever it stands.
///
/// It is one of several types, whichever knows most of what a value consists of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Narrow {
    /// An object.
    Strict(Strict),
    /// An object.
    Wide(Wide),
    /// A text.
    Date(Date),
    /// A text.
    String(String),
    /// Any value.
    Any(Json),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match Narrow {
        object => Strict,
        object => Wide,
        string => Date,
        string => String,
        any => Any,
        _ => Unrecognized,
    }
}

// ==== models/recursive.rs ====

//! `Recursive`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;

/// One of the types of `Recursive`, whichever knows most of what a value consists of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Recursive {
    /// An object.
    Object(RecursiveObject),
    /// An object.
    WithOr(RecursiveWithOr),
    /// An object.
    WithNot(RecursiveWithNot),
    /// A text.
    String(String),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match Recursive {
        object => Object,
        object => WithOr,
        object => WithNot,
        string => String,
        _ => Unrecognized,
    }
}

/// An object of type `Recursive.Object`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecursiveObject {
    /// See [`Recursive`].
    pub and: Vec<Recursive>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    RecursiveObject {
        and: required::<Vec<Recursive>>("and"),
        ..extra
    }
}

/// An object of type `Recursive.WithOr`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecursiveWithOr {
    /// See [`Recursive`].
    pub or: Vec<Recursive>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    RecursiveWithOr {
        or: required::<Vec<Recursive>>("or"),
        ..extra
    }
}

/// An object of type `Recursive.WithNot`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecursiveWithNot {
    /// See [`Recursive`].
    pub not: Box<Recursive>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    RecursiveWithNot {
        not: required::<Box<Recursive>>("not"),
        ..extra
    }
}

// ==== models/strict.rs ====

//! `Strict`

use oasmith_runtime::Extra;

/// An object of type `Strict`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Strict {
    /// `id`
    pub id: i64,
    /// `name`
    pub name: String,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Strict {
        id: required::<i64>("id"),
        name: required::<String>("name"),
        ..extra
    }
}

// ==== models/wide.rs ====

//! `Wide`

use oasmith_runtime::Extra;

/// An object of type `Wide`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Wide {
    /// `id`
    pub id: Option<i64>,
    /// `name`
    pub name: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Wide {
        id: optional("id"),
        name: optional("name"),
        ..extra
    }
}
