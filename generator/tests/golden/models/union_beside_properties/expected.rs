//! note[ignored] 110:11 this choice is not expressed in types: what it adds is kept with the unnamed members
//! note[ignored] 113:11 this choice is not expressed in types: what it adds is kept with the unnamed members
//! note[ignored] 117:7 this choice is not expressed in types: what it adds is kept with the unnamed members

// ==== models/by_constant.rs ====

//! `ByConstant`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;

/// One of the types of `ByConstant`, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ByConstant {
    /// `text`
    Text(ByConstantText),
    /// `none`
    None(ByConstantNone),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match ByConstant["type"] {
        "text" => Text,
        "none" => None,
        _ => Unrecognized,
    }
}

/// An object of type `ByConstant.text`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ByConstantText {
    /// `id`
    pub id: i64,
    /// `text`
    pub text: String,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ByConstantText {
        id: required::<i64>("id"),
        text: required::<String>("text"),
        r#type: constant("type", "text"),
        ..extra
    }
}

/// An object of type `ByConstant.none`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ByConstantNone {
    /// `id`
    pub id: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ByConstantNone {
        id: required::<i64>("id"),
        r#type: constant("type", "none"),
        ..extra
    }
}

// ==== models/circle.rs ====

//! `Circle`

use oasmith_runtime::Extra;

/// An object of type `Circle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    /// `radius`
    pub radius: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Circle {
        radius: required::<i64>("radius"),
        ..extra
    }
}

// ==== models/extended.rs ====

//! `Extended`

use oasmith_runtime::Unrecognized;
use super::First;
use super::Second;

/// Its members extend it.
///
/// It is one of several types, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Extended {
    /// `First`
    First(First),
    /// `Second`
    Second(Second),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match Extended["type"] {
        "First" => First,
        "Second" => Second,
        _ => Unrecognized,
    }
}

// ==== models/first.rs ====

//! `First`

use oasmith_runtime::Extra;

/// An object of type `First`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct First {
    /// `type`
    pub r#type: String,
    /// `one`
    pub one: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    First {
        r#type: required::<String>("type"),
        one: optional("one"),
        ..extra
    }
}

// ==== models/loose.rs ====

//! `Loose`

use oasmith_runtime::Extra;

/// Alternatives that only add members make those optional.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Loose {
    /// `id`
    pub id: i64,
    /// `email`
    pub email: Option<String>,
    /// `phone`
    pub phone: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Loose {
        id: required::<i64>("id"),
        email: optional("email"),
        phone: optional("phone"),
        ..extra
    }
}

// ==== models/no_object.rs ====

//! `NoObject`

use oasmith_runtime::Extra;

/// Nor are alternatives that are no objects.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NoObject {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    NoObject {
        id: optional("id"),
        ..extra
    }
}

// ==== models/only_required.rs ====

//! `OnlyRequired`

use oasmith_runtime::Extra;

/// Which members must be there is no type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OnlyRequired {
    /// `id`
    pub id: Option<i64>,
    /// `name`
    pub name: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OnlyRequired {
        id: optional("id"),
        name: optional("name"),
        ..extra
    }
}

// ==== models/repeated.rs ====

//! `Repeated`

use oasmith_runtime::Extra;

/// What is said again is no member of its own.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Repeated {
    /// See [`RepeatedState`].
    pub state: RepeatedState,
    /// `result`
    pub result: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Repeated {
        state: required::<RepeatedState>("state"),
        result: optional("result"),
        ..extra
    }
}

/// A string of type `Repeated.state`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RepeatedState {
    /// `open`
    Open,
    /// `done`
    Done,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    RepeatedState {
        Open: "open",
        Done: "done",
        ..Unrecognized
    }
}

// ==== models/second.rs ====

//! `Second`

use oasmith_runtime::Extra;

/// An object of type `Second`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Second {
    /// `type`
    pub r#type: String,
    /// `two`
    pub two: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Second {
        r#type: required::<String>("type"),
        two: optional("two"),
        ..extra
    }
}

// ==== models/shape.rs ====

//! `Shape`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;

/// What all have in common is in each.
///
/// It is one of several types, told apart by `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// `circle`
    Circle(ShapeCircle),
    /// `square`
    Square(ShapeSquare),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match Shape["kind"] {
        "circle" => Circle,
        "square" => Square,
        _ => Unrecognized,
    }
}

/// A string of type `Shape.style`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ShapeStyle {
    /// `thin`
    Thin,
    /// `bold`
    Bold,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    ShapeStyle {
        Thin: "thin",
        Bold: "bold",
        ..Unrecognized
    }
}

/// An object of type `Shape.circle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShapeCircle {
    /// `kind`
    pub kind: String,
    /// See [`ShapeStyle`].
    pub style: ShapeStyle,
    /// `radius`
    pub radius: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ShapeCircle {
        kind: required::<String>("kind"),
        style: required::<ShapeStyle>("style"),
        radius: required::<i64>("radius"),
        ..extra
    }
}

/// An object of type `Shape.square`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShapeSquare {
    /// `kind`
    pub kind: String,
    /// See [`ShapeStyle`].
    pub style: ShapeStyle,
    /// `side`
    pub side: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ShapeSquare {
        kind: required::<String>("kind"),
        style: required::<ShapeStyle>("style"),
        side: required::<i64>("side"),
        ..extra
    }
}

// ==== models/square.rs ====

//! `Square`

use oasmith_runtime::Extra;

/// An object of type `Square`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Square {
    /// `side`
    pub side: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Square {
        side: required::<i64>("side"),
        ..extra
    }
}

// ==== models/two_choices.rs ====

//! `TwoChoices`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;

/// The one that adds members makes them optional, the other is a union.
///
/// It is one of several types, whichever knows most of what a value consists of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TwoChoices {
    /// An object.
    Circle(TwoChoicesCircle),
    /// An object.
    Square(TwoChoicesSquare),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match TwoChoices {
        object => Circle,
        object => Square,
        _ => Unrecognized,
    }
}

/// An object of type `TwoChoices.Circle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TwoChoicesCircle {
    /// `id`
    pub id: Option<i64>,
    /// `left`
    pub left: Option<String>,
    /// `right`
    pub right: Option<String>,
    /// `radius`
    pub radius: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    TwoChoicesCircle {
        id: optional("id"),
        left: optional("left"),
        right: optional("right"),
        radius: required::<i64>("radius"),
        ..extra
    }
}

/// An object of type `TwoChoices.Square`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TwoChoicesSquare {
    /// `id`
    pub id: Option<i64>,
    /// `left`
    pub left: Option<String>,
    /// `right`
    pub right: Option<String>,
    /// `side`
    pub side: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    TwoChoicesSquare {
        id: optional("id"),
        left: optional("left"),
        right: optional("right"),
        side: required::<i64>("side"),
        ..extra
    }
}

// ==== models/two_unions.rs ====

//! `TwoUnions`

use oasmith_runtime::Extra;

/// More than one union in one object is not expressed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TwoUnions {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    TwoUnions {
        id: optional("id"),
        ..extra
    }
}

// ==== models/within_all_of.rs ====

//! `WithinAllOf`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;

/// One of the types of `WithinAllOf`, whichever knows most of what a value consists of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WithinAllOf {
    /// An object.
    Circle(WithinAllOfCircle),
    /// An object.
    Square(WithinAllOfSquare),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match WithinAllOf {
        object => Circle,
        object => Square,
        _ => Unrecognized,
    }
}

/// An object of type `WithinAllOf.Circle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WithinAllOfCircle {
    /// `id`
    pub id: i64,
    /// `radius`
    pub radius: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    WithinAllOfCircle {
        id: required::<i64>("id"),
        radius: required::<i64>("radius"),
        ..extra
    }
}

/// An object of type `WithinAllOf.Square`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WithinAllOfSquare {
    /// `id`
    pub id: i64,
    /// `side`
    pub side: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    WithinAllOfSquare {
        id: required::<i64>("id"),
        side: required::<i64>("side"),
        ..extra
    }
}
