// ==== models/closed.rs ====

//! `Closed`

/// None but these.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Closed {
    /// `on`
    On,
    /// `off`
    Off,
}

oasmith_runtime::string_enum! {
    Closed { On: "on", Off: "off" }
}

// ==== models/color.rs ====

//! `Color`

/// A colour, maybe one that is not known yet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Color {
    /// `red`
    Red,
    /// `dark-green`
    DarkGreen,
    /// `#fff`
    Fff,
    /// `1st`
    V1st,
    /// `RED`
    RedX1432,
    /// ``
    Empty,
    /// `-`
    Minus,
    /// `+1`
    Plus1,
    /// `-1`
    Minus1,
    /// `self`
    SelfValue,
    /// `unrecognized`
    Unrecognized,
    /// Any other text, kept as it came.
    Unrecognized2(String),
}

oasmith_runtime::string_enum! {
    Color {
        Red: "red",
        DarkGreen: "dark-green",
        Fff: "#fff",
        V1st: "1st",
        RedX1432: "RED",
        Empty: "",
        Minus: "-",
        Plus1: "+1",
        Minus1: "-1",
        SelfValue: "self",
        Unrecognized: "unrecognized",
        ..Unrecognized2
    }
}

// ==== models/holder.rs ====

//! `Holder`

use oasmith_runtime::Extra;
use super::Color;
use super::OrNull;

/// An object of type `Holder`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    /// See [`Color`].
    pub color: Color,
    /// See [`OrNull`].
    pub or_null: Option<OrNull>,
    /// See [`HolderSingle`].
    pub single: Option<HolderSingle>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Holder {
        color: required::<Color>("color"),
        or_null: nullable::<Option<OrNull>>("or_null"),
        single: optional("single"),
        ..extra
    }
}

/// A string of type `Holder.single`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HolderSingle {
    /// `only`
    Only,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    HolderSingle {
        Only: "only",
        ..Unrecognized
    }
}

// ==== models/mixed.rs ====

//! `Mixed`

use oasmith_runtime::Unrecognized;

/// Not all of them are strings.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Mixed {
    /// A text.
    String(MixedString),
    /// A whole number.
    Integer(MixedInteger),
    /// True or false.
    Boolean(bool),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match Mixed {
        string => String,
        integer => Integer,
        boolean => Boolean,
        _ => Unrecognized,
    }
}

/// A string of type `Mixed.String`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MixedString {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    MixedString {
        A: "a",
        ..Unrecognized
    }
}

/// An integer of type `Mixed.Integer`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MixedInteger {
    /// `1`
    V1,
    /// Any other number, kept as it came.
    Unrecognized(i64),
}

oasmith_runtime::integer_enum! {
    MixedInteger {
        V1: 1,
        ..Unrecognized
    }
}

// ==== models/numbers.rs ====

//! `Numbers`

/// An integer of type `Numbers`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Numbers {
    /// `1`
    V1,
    /// `2`
    V2,
    /// Any other number, kept as it came.
    Unrecognized(i64),
}

oasmith_runtime::integer_enum! {
    Numbers {
        V1: 1,
        V2: 2,
        ..Unrecognized
    }
}

// ==== models/or_null.rs ====

//! `OrNull`

/// A string of type `OrNull`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OrNull {
    /// `a`
    A,
    /// `b`
    B,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    OrNull {
        A: "a",
        B: "b",
        ..Unrecognized
    }
}

// ==== models/repeated.rs ====

//! `Repeated`

/// A string of type `Repeated`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Repeated {
    /// `a`
    A,
    /// `b`
    B,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    Repeated {
        A: "a",
        B: "b",
        ..Unrecognized
    }
}
