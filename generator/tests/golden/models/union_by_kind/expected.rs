// ==== models/holder.rs ====

//! `Holder`

use oasmith_runtime::Date;
use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;
use super::Several;

/// An object of type `Holder`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    /// See [`Several`].
    pub several: Option<Several>,
    /// See [`HolderInline`].
    pub inline: Option<HolderInline>,
    /// See [`HolderObjectOrList`].
    pub object_or_list: Option<HolderObjectOrList>,
    /// See [`HolderDays`].
    pub days: Option<HolderDays>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Holder {
        several: nullable::<Option<Several>>("several"),
        inline: optional("inline"),
        object_or_list: optional("object_or_list"),
        days: optional("days"),
        ..extra
    }
}

/// One of the types of `Holder.inline`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HolderInline {
    /// True or false.
    Boolean(bool),
    /// A text.
    String(String),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match HolderInline {
        boolean => Boolean,
        string => String,
        _ => Unrecognized,
    }
}

/// An object of type `Holder.object_or_list.Object`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HolderObjectOrListObject {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    HolderObjectOrListObject {
        id: optional("id"),
        ..extra
    }
}

/// One of the types of `Holder.object_or_list`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HolderObjectOrList {
    /// An object.
    Object(HolderObjectOrListObject),
    /// A list.
    List(Vec<i64>),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match HolderObjectOrList {
        object => Object,
        array => List,
        _ => Unrecognized,
    }
}

/// One of the types of `Holder.days`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HolderDays {
    /// One day
    OneDay(Date),
    /// Several days
    SeveralDays(Vec<Date>),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match HolderDays {
        string => OneDay,
        array => SeveralDays,
        _ => Unrecognized,
    }
}

// ==== models/integer_or_number.rs ====

//! `IntegerOrNumber`

use oasmith_runtime::Number;

/// A value of type `IntegerOrNumber`.
pub type IntegerOrNumber = Number;

// ==== models/other.rs ====

//! `Other`

use oasmith_runtime::Extra;

/// An object of type `Other`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Other {
    /// `name`
    pub name: String,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Other {
        name: required::<String>("name"),
        ..extra
    }
}

// ==== models/several.rs ====

//! `Several`

use oasmith_runtime::Unrecognized;

/// Several types in one schema.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Several {
    /// A whole number.
    Integer(i64),
    /// A text.
    String(String),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match Several {
        integer => Integer,
        string => String,
        _ => Unrecognized,
    }
}

// ==== models/thing.rs ====

//! `Thing`

use oasmith_runtime::Extra;

/// An object of type `Thing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Thing {
        id: optional("id"),
        ..extra
    }
}

// ==== models/two_objects.rs ====

//! `TwoObjects`

use oasmith_runtime::Unrecognized;
use super::Other;
use super::Thing;

/// One of the types of `TwoObjects`, whichever knows most of what a value consists of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TwoObjects {
    /// An object.
    Thing(Thing),
    /// An object.
    Other(Other),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match TwoObjects {
        object => Thing,
        object => Other,
        _ => Unrecognized,
    }
}

// ==== models/value.rs ====

//! `Value`

use oasmith_runtime::Json;
use oasmith_runtime::Number;
use oasmith_runtime::Unrecognized;
use super::Thing;

/// Anything simple.
///
/// It is one of several types, whichever knows most of what a value consists of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// A text.
    String(String),
    /// A number.
    Number(Number),
    /// True or false.
    Boolean(bool),
    /// A list.
    List(Vec<String>),
    /// An object.
    Thing(Thing),
    /// Any value.
    Any(Json),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match Value {
        string => String,
        number => Number,
        boolean => Boolean,
        array => List,
        object => Thing,
        any => Any,
        _ => Unrecognized,
    }
}
