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

use oasmith_runtime::Json;

/// Not all of them are strings.
pub type Mixed = Json;

// ==== models/numbers.rs ====

//! `Numbers`

/// A value of type `Numbers`.
pub type Numbers = i64;

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
