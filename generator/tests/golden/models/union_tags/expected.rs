//! note[ignored] 104:7 `version` does not tell the members of this union apart: the one that fits best is taken

// ==== models/in_place.rs ====

//! `InPlace`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;
use super::One;

/// A member that nothing leads to takes what leads nowhere else.
///
/// It is one of several types, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InPlace {
    /// `One`
    One(One),
    /// Anything
    Anything(InPlaceAnything),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match InPlace["type"] {
        "One" => One,
        default => Anything,
        _ => Unrecognized,
    }
}

/// Anything
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InPlaceAnything {
    /// `text`
    pub text: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    InPlaceAnything {
        text: optional("text"),
        ..extra
    }
}

// ==== models/left.rs ====

//! `Left`

use oasmith_runtime::Extra;

/// An object of type `Left`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Left {
    /// See [`LeftSide`].
    pub side: LeftSide,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Left {
        side: required::<LeftSide>("side"),
        ..extra
    }
}

/// A string of type `Left.side`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LeftSide {
    /// `Left`
    Left,
    /// `Right`
    Right,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    LeftSide {
        Left: "Left",
        Right: "Right",
        ..Unrecognized
    }
}

// ==== models/nested.rs ====

//! `Nested`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;
use super::Versions;

/// One of the members is a union itself.
///
/// It is one of several types, told apart by `version`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Nested {
    /// `1`, `2`: By integers, one of them within `allOf`.
    Versions(Versions),
    /// `3`: Three
    Three(NestedThree),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match Nested["version"] {
        "1" | "2" => Versions,
        "3" => Three,
        _ => Unrecognized,
    }
}

/// Three
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NestedThree {
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    NestedThree {
        version: constant("version", 3),
        ..extra
    }
}

// ==== models/no_objects.rs ====

//! `NoObjects`

use oasmith_runtime::Unrecognized;
use super::One;

/// A discriminator tells nothing but objects apart.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum NoObjects {
    /// An object.
    One(One),
    /// A list.
    List(Vec<One>),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match NoObjects {
        object => One,
        array => List,
        _ => Unrecognized,
    }
}

// ==== models/one.rs ====

//! `One`

use oasmith_runtime::Extra;

/// An object of type `One`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct One {
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    One {
        version: constant("version", 1),
        ..extra
    }
}

// ==== models/other.rs ====

//! `Other`

use oasmith_runtime::Extra;

/// An object of type `Other`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Other {
    /// `version`
    pub version: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Other {
        version: optional("version"),
        ..extra
    }
}

// ==== models/right.rs ====

//! `Right`

use oasmith_runtime::Extra;

/// An object of type `Right`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Right {
    /// See [`RightSide`].
    pub side: RightSide,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Right {
        side: required::<RightSide>("side"),
        ..extra
    }
}

/// A string of type `Right.side`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RightSide {
    /// `Left`
    Left,
    /// `Right`
    Right,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    RightSide {
        Left: "Left",
        Right: "Right",
        ..Unrecognized
    }
}

// ==== models/shared_values.rs ====

//! `SharedValues`

use oasmith_runtime::Unrecognized;
use super::Left;
use super::Right;

/// Both list all values, so the names of the members are the tags.
///
/// It is one of several types, told apart by `side`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SharedValues {
    /// `Left`
    Left(Left),
    /// `Right`
    Right(Right),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match SharedValues["side"] {
        "Left" => Left,
        "Right" => Right,
        _ => Unrecognized,
    }
}

// ==== models/switch.rs ====

//! `Switch`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;

/// One of the types of `Switch`, told apart by `on`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Switch {
    /// `true`
    True(SwitchTrue),
    /// `false`
    False(SwitchFalse),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match Switch["on"] {
        "true" => True,
        "false" => False,
        _ => Unrecognized,
    }
}

/// An object of type `Switch.true`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SwitchTrue {
    /// `level`
    pub level: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SwitchTrue {
        level: required::<i64>("level"),
        on: constant("on", true),
        ..extra
    }
}

/// An object of type `Switch.false`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SwitchFalse {
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SwitchFalse {
        on: constant("on", false),
        ..extra
    }
}

// ==== models/two.rs ====

//! `Two`

use oasmith_runtime::Extra;

/// An object of type `Two`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Two {
    /// `text`
    pub text: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Two {
        text: optional("text"),
        version: constant("version", 2),
        ..extra
    }
}

// ==== models/two_tags.rs ====

//! `TwoTags`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;

/// It takes both members to tell all three apart.
///
/// It is one of several types, whichever knows most of what a value consists of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TwoTags {
    /// An object.
    X(TwoTagsX),
    /// An object.
    Y(TwoTagsY),
    /// An object.
    Object(TwoTagsObject),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match TwoTags {
        object => X,
        object => Y,
        object => Object,
        _ => Unrecognized,
    }
}

/// An object of type `TwoTags.X`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TwoTagsX {
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    TwoTagsX {
        a: constant("a", "x"),
        b: constant("b", "x"),
        ..extra
    }
}

/// An object of type `TwoTags.Y`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TwoTagsY {
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    TwoTagsY {
        a: constant("a", "x"),
        b: constant("b", "y"),
        ..extra
    }
}

/// An object of type `TwoTags.Object`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TwoTagsObject {
    /// `c`
    pub c: String,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    TwoTagsObject {
        c: required::<String>("c"),
        a: constant("a", "y"),
        b: constant("b", "x"),
        ..extra
    }
}

// ==== models/versions.rs ====

//! `Versions`

use oasmith_runtime::Unrecognized;
use super::One;
use super::Two;

/// By integers, one of them within `allOf`.
///
/// It is one of several types, told apart by `version`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Versions {
    /// `1`
    One(One),
    /// `2`
    Two(Two),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match Versions["version"] {
        "1" => One,
        "2" => Two,
        _ => Unrecognized,
    }
}

// ==== models/with_default.rs ====

//! `WithDefault`

use oasmith_runtime::Unrecognized;
use super::One;
use super::Other;

/// One of the types of `WithDefault`, told apart by `version`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WithDefault {
    /// `1`
    One(One),
    /// Any other.
    Other(Other),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match WithDefault["version"] {
        "1" => One,
        default => Other,
        _ => Unrecognized,
    }
}
