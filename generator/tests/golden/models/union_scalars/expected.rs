// ==== models/any_number.rs ====

//! `AnyNumber`

use oasmith_runtime::Number;

/// A value of type `AnyNumber`.
pub type AnyNumber = Number;

// ==== models/any_text.rs ====

//! `AnyText`

/// A value of type `AnyText`.
pub type AnyText = String;

// ==== models/auto_or_count.rs ====

//! `AutoOrCount`

use oasmith_runtime::DateTime;
use oasmith_runtime::Unrecognized;

/// One of the types of `AutoOrCount`, whichever knows most of what a value consists of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AutoOrCount {
    /// A text.
    Auto(AutoOrCountAuto),
    /// A whole number.
    Integer(i64),
    /// True or false.
    Boolean(bool),
    /// A text.
    DateTime(DateTime),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match AutoOrCount {
        string => Auto,
        integer => Integer,
        boolean => Boolean,
        string => DateTime,
        _ => Unrecognized,
    }
}

/// A string of type `AutoOrCount.Auto`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AutoOrCountAuto {
    /// `auto`
    Auto,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    AutoOrCountAuto {
        Auto: "auto",
        ..Unrecognized
    }
}

// ==== models/box_model.rs ====

//! `Box`

use oasmith_runtime::Extra;

/// An object of type `Box`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BoxModel {
    /// `width`
    pub width: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    BoxModel {
        width: optional("width"),
        ..extra
    }
}

// ==== models/colour.rs ====

//! `Colour`

/// A string of type `Colour`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Colour {
    /// `red`
    Red,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    Colour {
        Red: "red",
        ..Unrecognized
    }
}

// ==== models/flat.rs ====

//! `Flat`

use oasmith_runtime::Unrecognized;

/// A union within a union, without a name.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Flat {
    /// A text.
    String(String),
    /// A whole number.
    Integer(i64),
    /// True or false.
    Boolean(bool),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match Flat {
        string => String,
        integer => Integer,
        boolean => Boolean,
        _ => Unrecognized,
    }
}

// ==== models/limits.rs ====

//! `Limits`

/// Nothing here is a type of its own.
pub type Limits = String;

// ==== models/maybe_size.rs ====

//! `MaybeSize`

use oasmith_runtime::Extra;
use super::BoxModel;

/// An object of type `MaybeSize`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MaybeSize {
    /// See [`BoxModel`].
    pub size: Option<BoxModel>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    MaybeSize {
        size: optional("size"),
        ..extra
    }
}

// ==== models/maybe_text.rs ====

//! `MaybeText`

/// A value of type `MaybeText`.
pub type MaybeText = String;

// ==== models/open_enum.rs ====

//! `OpenEnum`

/// Any text, some of which are known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OpenEnum {
    /// `small`
    Small,
    /// `large`
    Large,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    OpenEnum {
        Small: "small",
        Large: "large",
        ..Unrecognized
    }
}

// ==== models/open_enum_by_name.rs ====

//! `OpenEnumByName`

use super::Size;

/// A value of type `OpenEnumByName`.
pub type OpenEnumByName = Size;

// ==== models/size.rs ====

//! `Size`

/// A string of type `Size`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Size {
    /// `small`
    Small,
    /// `large`
    Large,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    Size {
        Small: "small",
        Large: "large",
        ..Unrecognized
    }
}

// ==== models/two_enums.rs ====

//! `TwoEnums`

/// A string of type `TwoEnums`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TwoEnums {
    /// `small`
    Small,
    /// `large`
    Large,
    /// `huge`
    Huge,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    TwoEnums {
        Small: "small",
        Large: "large",
        Huge: "huge",
        ..Unrecognized
    }
}

// ==== models/two_names.rs ====

//! `TwoNames`

use oasmith_runtime::Unrecognized;
use super::Colour;
use super::Size;

/// One of the types of `TwoNames`, whichever knows most of what a value consists of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TwoNames {
    /// A text.
    Size(Size),
    /// A text.
    Colour(Colour),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match TwoNames {
        string => Size,
        string => Colour,
        _ => Unrecognized,
    }
}
