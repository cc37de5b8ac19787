//! warning[invalid] 54:43 `enum` lists null, which `type: integer` does not allow

// ==== models/alias_of_nullable.rs ====

//! `AliasOfNullable`

use super::NullableText;

/// A value of type `AliasOfNullable`.
pub type AliasOfNullable = NullableText;

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

// ==== models/lists.rs ====

//! `Lists`

use super::AliasOfNullable;

/// A value of type `Lists`.
pub type Lists = Vec<Option<AliasOfNullable>>;

// ==== models/nullable_text.rs ====

//! `NullableText`

/// A value of type `NullableText`.
pub type NullableText = String;

// ==== models/nullable_thing.rs ====

//! `NullableThing`

use super::Thing;

/// A value of type `NullableThing`.
pub type NullableThing = Thing;

// ==== models/parts.rs ====

//! `Parts`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;
use super::AliasOfNullable;
use super::NullableThing;

/// An object of type `Parts`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Parts {
    /// See [`PartsEveryPart`].
    pub every_part: Option<PartsEveryPart>,
    /// See [`PartsSomePart`].
    pub some_part: PartsSomePart,
    /// See [`NullableThing`].
    pub described: Option<NullableThing>,
    /// See [`PartsListed`].
    pub listed: Option<PartsListed>,
    /// `by_const`
    pub by_const: Option<String>,
    /// See [`PartsByChoice`].
    pub by_choice: Option<PartsByChoice>,
    /// See [`AliasOfNullable`].
    pub alias: Option<AliasOfNullable>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Parts {
        every_part: nullable::<Option<PartsEveryPart>>("every_part"),
        some_part: required::<PartsSomePart>("some_part"),
        described: nullable::<Option<NullableThing>>("described"),
        listed: nullable::<Option<PartsListed>>("listed"),
        by_const: nullable::<Option<String>>("by_const"),
        by_choice: nullable::<Option<PartsByChoice>>("by_choice"),
        alias: nullable::<Option<AliasOfNullable>>("alias"),
        ..extra
    }
}

/// An object of type `Parts.every_part`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PartsEveryPart {
    /// `name`
    pub name: Option<String>,
    /// `id`
    pub id: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    PartsEveryPart {
        name: optional("name"),
        id: required::<i64>("id"),
        ..extra
    }
}

/// An object of type `Parts.some_part`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PartsSomePart {
    /// `name`
    pub name: Option<String>,
    /// `id`
    pub id: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    PartsSomePart {
        name: optional("name"),
        id: required::<i64>("id"),
        ..extra
    }
}

/// An integer of type `Parts.listed`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PartsListed {
    /// `1`
    V1,
    /// Any other number, kept as it came.
    Unrecognized(i64),
}

oasmith_runtime::integer_enum! {
    PartsListed {
        V1: 1,
        ..Unrecognized
    }
}

/// One of the types of `Parts.by_choice`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PartsByChoice {
    /// A whole number.
    Integer(i64),
    /// A list.
    List(Vec<i64>),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match PartsByChoice {
        integer => Integer,
        array => List,
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

// ==== models/values.rs ====

//! `Values`

use oasmith_runtime::Map;
use super::NullableThing;

/// A value of type `Values`.
pub type Values = Map<Option<NullableThing>>;
