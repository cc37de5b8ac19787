// ==== models/holder.rs ====

//! `Holder`

use oasmith_runtime::Extra;
use oasmith_runtime::Json;
use super::NullableThing;
use super::Thing;

/// An object of type `Holder`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    /// `by_type`
    pub by_type: Option<String>,
    /// See [`Thing`].
    pub by_one_of: Option<Thing>,
    /// See [`Thing`].
    pub by_any_of: Option<Thing>,
    /// See [`HolderByEnum`].
    pub by_enum: Option<HolderByEnum>,
    /// See [`NullableThing`].
    pub by_reference: Option<NullableThing>,
    /// `only_null`
    pub only_null: Option<Json>,
    /// `list`
    pub list: Option<Vec<Option<i64>>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Holder {
        by_type: nullable::<Option<String>>("by_type"),
        by_one_of: nullable::<Option<Thing>>("by_one_of"),
        by_any_of: nullable::<Option<Thing>>("by_any_of"),
        by_enum: nullable::<Option<HolderByEnum>>("by_enum"),
        by_reference: optional("by_reference"),
        only_null: optional("only_null"),
        list: nullable::<Option<Vec<Option<i64>>>>("list"),
        ..extra
    }
}

/// A string of type `Holder.by_enum`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HolderByEnum {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    HolderByEnum {
        A: "a",
        ..Unrecognized
    }
}

// ==== models/nullable_text.rs ====

//! `NullableText`

/// A value of type `NullableText`.
pub type NullableText = String;

// ==== models/nullable_thing.rs ====

//! `NullableThing`

use super::Thing;

/// A value of type `NullableThing`.
pub type NullableThing = Thing;

// ==== models/thing.rs ====

//! `Thing`

use oasmith_runtime::Extra;

/// An object of type `Thing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// `id`
    pub id: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Thing {
        id: required::<i64>("id"),
        ..extra
    }
}
