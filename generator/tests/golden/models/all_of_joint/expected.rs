// ==== models/active.rs ====

//! `Active`

/// A string of type `Active`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Active {
    /// `open`
    Open,
    /// `closed`
    Closed,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    Active {
        Open: "open",
        Closed: "closed",
        ..Unrecognized
    }
}

// ==== models/base.rs ====

//! `Base`

use oasmith_runtime::Extra;
use oasmith_runtime::Number;
use oasmith_runtime::Unrecognized;
use super::Place;

/// An object of type `Base`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Base {
    /// What it is.
    pub kind: String,
    /// How large it is.
    pub size: Number,
    /// See [`BaseState`].
    pub state: Option<BaseState>,
    /// `note`
    pub note: Option<String>,
    /// See [`Place`].
    pub place: Option<Place>,
    /// `tags`
    pub tags: Option<Vec<String>>,
    /// `made`
    pub made: Option<String>,
    /// `link`
    pub link: Option<String>,
    /// See [`BaseSeveral`].
    pub several: Option<BaseSeveral>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Base {
        kind: required::<String>("kind"),
        size: required::<Number>("size"),
        state: optional("state"),
        note: optional("note"),
        place: optional("place"),
        tags: optional("tags"),
        made: optional("made"),
        link: optional("link"),
        several: optional("several"),
        ..extra
    }
}

/// A string of type `Base.state`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BaseState {
    /// `new`
    New,
    /// `open`
    Open,
    /// `closed`
    Closed,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    BaseState {
        New: "new",
        Open: "open",
        Closed: "closed",
        ..Unrecognized
    }
}

/// One of the types of `Base.several`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BaseSeveral {
    /// A text.
    String(String),
    /// A whole number.
    Integer(i64),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match BaseSeveral {
        string => String,
        integer => Integer,
        _ => Unrecognized,
    }
}

// ==== models/beside.rs ====

//! `Beside`

use oasmith_runtime::Extra;
use super::Place;
use super::State;

/// An object of type `Beside`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Beside {
    /// See [`BesideActive`].
    pub active: Option<BesideActive>,
    /// See [`BesideHouse`].
    pub house: Option<BesideHouse>,
    /// As it is.
    pub limited: Option<State>,
    /// See [`Place`].
    pub typed: Option<Place>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Beside {
        active: optional("active"),
        house: optional("house"),
        limited: optional("limited"),
        typed: optional("typed"),
        only: constant("only", "open"),
        ..extra
    }
}

/// A string of type `Beside.active`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BesideActive {
    /// `open`
    Open,
    /// `closed`
    Closed,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    BesideActive {
        Open: "open",
        Closed: "closed",
        ..Unrecognized
    }
}

/// An object of type `Beside.house`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BesideHouse {
    /// `town`
    pub town: String,
    /// With its number.
    pub street: Option<String>,
    /// `floors`
    pub floors: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    BesideHouse {
        town: required::<String>("town"),
        street: optional("street"),
        floors: optional("floors"),
        ..extra
    }
}

// ==== models/count.rs ====

//! `Count`

/// A value of type `Count`.
pub type Count = i32;

// ==== models/described.rs ====

//! `Described`

use oasmith_runtime::Extra;
use oasmith_runtime::Number;
use super::BaseSeveral;
use super::BaseState;
use super::Place;

/// An object of type `Described`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Described {
    /// What it is.
    pub kind: String,
    /// How large it is.
    pub size: Number,
    /// How far it is.
    pub state: Option<BaseState>,
    /// `note`
    pub note: Option<String>,
    /// Where it is.
    pub place: Option<Place>,
    /// `tags`
    pub tags: Option<Vec<String>>,
    /// `made`
    pub made: Option<String>,
    /// `link`
    pub link: Option<String>,
    /// See [`BaseSeveral`].
    pub several: Option<BaseSeveral>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Described {
        kind: required::<String>("kind"),
        size: required::<Number>("size"),
        state: optional("state"),
        note: optional("note"),
        place: optional("place"),
        tags: optional("tags"),
        made: optional("made"),
        link: optional("link"),
        several: optional("several"),
        ..extra
    }
}

// ==== models/housed_place.rs ====

//! `HousedPlace`

use oasmith_runtime::Extra;

/// An object of type `HousedPlace`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HousedPlace {
    /// `town`
    pub town: Option<String>,
    /// With its number.
    pub street: Option<String>,
    /// `floors`
    pub floors: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    HousedPlace {
        town: optional("town"),
        street: optional("street"),
        floors: optional("floors"),
        ..extra
    }
}

// ==== models/narrow.rs ====

//! `Narrow`

use oasmith_runtime::DateTime;
use oasmith_runtime::Extra;

/// An object of type `Narrow`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Narrow {
    /// How large it is.
    pub size: i64,
    /// See [`NarrowState`].
    pub state: Option<NarrowState>,
    /// Not null here.
    pub note: Option<String>,
    /// See [`NarrowPlace`].
    pub place: Option<NarrowPlace>,
    /// See [`NarrowTagsItem`].
    pub tags: Option<Vec<NarrowTagsItem>>,
    /// `made`
    pub made: Option<DateTime>,
    /// Where it is.
    pub link: Option<String>,
    /// `several`
    pub several: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Narrow {
        size: required::<i64>("size"),
        state: optional("state"),
        note: optional("note"),
        place: optional("place"),
        tags: optional("tags"),
        made: optional("made"),
        link: optional("link"),
        several: optional("several"),
        kind: constant("kind", "narrow"),
        ..extra
    }
}

/// A string of type `Narrow.state`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NarrowState {
    /// `open`
    Open,
    /// `closed`
    Closed,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    NarrowState {
        Open: "open",
        Closed: "closed",
        ..Unrecognized
    }
}

/// An object of type `Narrow.place`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NarrowPlace {
    /// `town`
    pub town: String,
    /// With its number.
    pub street: Option<String>,
    /// `country`
    pub country: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    NarrowPlace {
        town: required::<String>("town"),
        street: optional("street"),
        country: optional("country"),
        ..extra
    }
}

/// A string of type `Narrow.tags[]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NarrowTagsItem {
    /// `a`
    A,
    /// `b`
    B,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    NarrowTagsItem {
        A: "a",
        B: "b",
        ..Unrecognized
    }
}

// ==== models/narrower.rs ====

//! `Narrower`

use oasmith_runtime::DateTime;
use oasmith_runtime::Extra;
use super::NarrowPlace;
use super::NarrowTagsItem;

/// Narrower still.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Narrower {
    /// See [`NarrowerState`].
    pub state: Option<NarrowerState>,
    /// How large it is.
    pub size: i64,
    /// Not null here.
    pub note: Option<String>,
    /// See [`NarrowPlace`].
    pub place: Option<NarrowPlace>,
    /// See [`NarrowTagsItem`].
    pub tags: Option<Vec<NarrowTagsItem>>,
    /// `made`
    pub made: Option<DateTime>,
    /// Where it is.
    pub link: Option<String>,
    /// `several`
    pub several: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Narrower {
        state: optional("state"),
        size: required::<i64>("size"),
        note: optional("note"),
        place: optional("place"),
        tags: optional("tags"),
        made: optional("made"),
        link: optional("link"),
        several: optional("several"),
        kind: constant("kind", "narrow"),
        ..extra
    }
}

/// A string of type `Narrower.state`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NarrowerState {
    /// `open`
    Open,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    NarrowerState {
        Open: "open",
        ..Unrecognized
    }
}

// ==== models/place.rs ====

//! `Place`

use oasmith_runtime::Extra;

/// An object of type `Place`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Place {
    /// `town`
    pub town: Option<String>,
    /// With its number.
    pub street: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Place {
        town: optional("town"),
        street: optional("street"),
        ..extra
    }
}

// ==== models/same.rs ====

//! `Same`

use super::State;

/// A value of type `Same`.
pub type Same = State;

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
    /// `closed`
    Closed,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    State {
        New: "new",
        Open: "open",
        Closed: "closed",
        ..Unrecognized
    }
}

// ==== models/tree.rs ====

//! `Tree`

use oasmith_runtime::Extra;

/// An object of type `Tree`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tree {
    /// See [`Tree`].
    pub child: Option<Box<Tree>>,
    /// `name`
    pub name: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Tree {
        child: optional("child"),
        name: optional("name"),
        ..extra
    }
}

// ==== models/tree_of_wood.rs ====

//! `TreeOfWood`

use oasmith_runtime::Extra;

/// An object of type `TreeOfWood`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TreeOfWood {
    /// See [`TreeOfWoodChild`].
    pub child: Option<TreeOfWoodChild>,
    /// `name`
    pub name: Option<String>,
    /// `kind`
    pub kind: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    TreeOfWood {
        child: optional("child"),
        name: optional("name"),
        kind: optional("kind"),
        ..extra
    }
}

/// An object of type `TreeOfWood.child`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TreeOfWoodChild {
    /// See [`TreeOfWoodChild`].
    pub child: Option<Box<TreeOfWoodChild>>,
    /// `name`
    pub name: Option<String>,
    /// `kind`
    pub kind: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    TreeOfWoodChild {
        child: optional("child"),
        name: optional("name"),
        kind: optional("kind"),
        ..extra
    }
}

// ==== models/wood.rs ====

//! `Wood`

use oasmith_runtime::Extra;

/// An object of type `Wood`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Wood {
    /// See [`Wood`].
    pub child: Option<Box<Wood>>,
    /// `kind`
    pub kind: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Wood {
        child: optional("child"),
        kind: optional("kind"),
        ..extra
    }
}
