//! note[ignored] 41:11 this choice is not expressed in types: another one holds of the same value

// ==== models/base.rs ====

//! `Base`

use oasmith_runtime::Extra;
use oasmith_runtime::Map;
use super::State;
use super::Version;

/// An object of type `Base`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Base {
    /// See [`State`].
    pub state: Option<State>,
    /// See [`State`].
    pub prices: Option<Map<State>>,
    /// See [`Version`].
    pub version: Version,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Base {
        state: optional("state"),
        prices: optional("prices"),
        version: required::<Version>("version"),
        ..extra
    }
}

// ==== models/choices.rs ====

//! `Choices`

use oasmith_runtime::Unrecognized;

/// One of the types of `Choices`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Choices {
    /// A text.
    String(String),
    /// A whole number.
    Integer(i64),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match Choices {
        string => String,
        integer => Integer,
        _ => Unrecognized,
    }
}

// ==== models/moment.rs ====

//! `Moment`

use oasmith_runtime::Date;
use oasmith_runtime::Extra;

/// An object of type `Moment`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Moment {
    /// `at`
    pub at: Option<Date>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Moment {
        at: optional("at"),
        ..extra
    }
}

// ==== models/narrow.rs ====

//! `Narrow`

use oasmith_runtime::Extra;
use oasmith_runtime::Map;
use super::State;

/// An object of type `Narrow`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Narrow {
    /// Listed once more.
    pub state: Option<State>,
    /// See [`NarrowPricesValue`].
    pub prices: Option<Map<NarrowPricesValue>>,
    /// See [`NarrowVersion`].
    pub version: NarrowVersion,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Narrow {
        state: optional("state"),
        prices: optional("prices"),
        version: required::<NarrowVersion>("version"),
        ..extra
    }
}

/// A string of type `Narrow.prices{}`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NarrowPricesValue {
    /// `new`
    New,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    NarrowPricesValue {
        New: "new",
        ..Unrecognized
    }
}

/// A string of type `Narrow.version`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NarrowVersion {
    /// `2`
    V2,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    NarrowVersion {
        V2: "2",
        ..Unrecognized
    }
}

// ==== models/number_model.rs ====

//! `Number`

/// A value of type `Number`.
pub type NumberModel = i32;

// ==== models/prices.rs ====

//! `Prices`

use oasmith_runtime::Map;

/// A value of type `Prices`.
pub type Prices = Map<f64>;

// ==== models/rows.rs ====

//! `Rows`

use oasmith_runtime::Extra;

/// A value of type `Rows`.
pub type Rows = Vec<RowsItem>;

/// An object of type `Rows[]`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RowsItem {
    /// `a`
    pub a: Option<String>,
    /// `b`
    pub b: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    RowsItem {
        a: optional("a"),
        b: optional("b"),
        ..extra
    }
}

// ==== models/shared.rs ====

//! `Shared`

use oasmith_runtime::Extra;
use oasmith_runtime::Number;
use oasmith_runtime::Unrecognized;

/// One of the types of `Shared`, told apart by `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shared {
    /// Cat
    Cat(SharedCat),
    /// Dog
    Dog(SharedDog),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match Shared["kind"] {
        "cat" => Cat,
        "dog" => Dog,
        _ => Unrecognized,
    }
}

/// Cat
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SharedCat {
    /// `size`
    pub size: Option<Number>,
    /// `lives`
    pub lives: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SharedCat {
        size: optional("size"),
        lives: optional("lives"),
        kind: constant("kind", "cat"),
        ..extra
    }
}

/// Dog
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SharedDog {
    /// `size`
    pub size: Option<i64>,
    /// `tricks`
    pub tricks: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SharedDog {
        size: optional("size"),
        tricks: optional("tricks"),
        kind: constant("kind", "dog"),
        ..extra
    }
}

// ==== models/state.rs ====

//! `State`

/// A string of type `State`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum State {
    /// `new`
    New,
    /// `open`
    Open,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    State {
        New: "new",
        Open: "open",
        ..Unrecognized
    }
}

// ==== models/text.rs ====

//! `Text`

/// A value of type `Text`.
pub type Text = String;

// ==== models/version.rs ====

//! `Version`

/// A string of type `Version`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Version {
    /// `1`
    V1,
    /// `2`
    V2,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    Version {
        V1: "1",
        V2: "2",
        ..Unrecognized
    }
}
