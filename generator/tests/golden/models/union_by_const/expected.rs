// ==== models/circle.rs ====

//! `Circle`

use oasmith_runtime::Extra;

/// An object of type `Circle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    /// `radius`
    pub radius: f64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Circle {
        radius: required::<f64>("radius"),
        kind: constant("kind", "circle"),
        ..extra
    }
}

// ==== models/closed_shape.rs ====

//! `ClosedShape`

use super::Circle;
use super::Square;

/// One of the types of `ClosedShape`, told apart by `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ClosedShape {
    /// `circle`
    Circle(Circle),
    /// `square`
    Square(Square),
}

oasmith_runtime::tagged_union! {
    match ClosedShape["kind"] {
        "circle" => Circle,
        "square" => Square,
    }
}

// ==== models/optional_tag.rs ====

//! `OptionalTag`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;

/// A tag that may be absent tells nothing apart.
///
/// It is one of several types, whichever knows most of what a value consists of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OptionalTag {
    /// An object.
    Object(OptionalTagObject),
    /// An object.
    Object2(OptionalTagObject2),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match OptionalTag {
        object => Object,
        object => Object2,
        _ => Unrecognized,
    }
}

/// A string of type `OptionalTag.Object.kind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OptionalTagObjectKind {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    OptionalTagObjectKind {
        A: "a",
        ..Unrecognized
    }
}

/// An object of type `OptionalTag.Object`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OptionalTagObject {
    /// See [`OptionalTagObjectKind`].
    pub kind: Option<OptionalTagObjectKind>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OptionalTagObject {
        kind: optional("kind"),
        ..extra
    }
}

/// A string of type `OptionalTag.Object2.kind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OptionalTagObject2Kind {
    /// `b`
    B,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    OptionalTagObject2Kind {
        B: "b",
        ..Unrecognized
    }
}

/// An object of type `OptionalTag.Object2`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OptionalTagObject2 {
    /// See [`OptionalTagObject2Kind`].
    pub kind: Option<OptionalTagObject2Kind>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OptionalTagObject2 {
        kind: optional("kind"),
        ..extra
    }
}

// ==== models/shape.rs ====

//! `Shape`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;
use super::Circle;
use super::Square;

/// One of the types of `Shape`, told apart by `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// `circle`
    Circle(Circle),
    /// `square`
    Square(Square),
    /// `polygon`, `star`: Polygon
    Polygon(ShapePolygon),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match Shape["kind"] {
        "circle" => Circle,
        "square" => Square,
        "polygon" | "star" => Polygon,
        _ => Unrecognized,
    }
}

/// A string of type `Shape.polygon.kind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ShapePolygonKind {
    /// `polygon`
    Polygon,
    /// `star`
    Star,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    ShapePolygonKind {
        Polygon: "polygon",
        Star: "star",
        ..Unrecognized
    }
}

/// Polygon
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShapePolygon {
    /// See [`ShapePolygonKind`].
    pub kind: ShapePolygonKind,
    /// `sides`
    pub sides: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ShapePolygon {
        kind: required::<ShapePolygonKind>("kind"),
        sides: optional("sides"),
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
    pub side: f64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Square {
        side: required::<f64>("side"),
        kind: constant("kind", "square"),
        ..extra
    }
}
