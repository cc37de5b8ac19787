// ==== models/alone.rs ====

//! `Alone`

use oasmith_runtime::Extra;

/// Nothing extends it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Alone {
    /// `type`
    pub r#type: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Alone {
        r#type: optional("type"),
        ..extra
    }
}

// ==== models/bird.rs ====

//! `Bird`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;
use super::Parrot;
use super::Pet;

/// Is extended itself, by the same tag.
///
/// It is one of several types, told apart by `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Bird {
    /// `Parrot`
    Parrot(Parrot),
    /// Any other, as far as it has what all have in common.
    Base(BirdBase),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match Bird["kind"] {
        "Parrot" => Parrot,
        default => Base,
        _ => Unrecognized,
    }
}

/// What all have in common; the rest is kept with the unnamed members.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BirdBase {
    /// `kind`
    pub kind: String,
    /// `name`
    pub name: String,
    /// See [`Pet`].
    pub friend: Option<Pet>,
    /// `wings`
    pub wings: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    BirdBase {
        kind: required::<String>("kind"),
        name: required::<String>("name"),
        friend: optional("friend"),
        wings: optional("wings"),
        ..extra
    }
}

// ==== models/cat.rs ====

//! `Cat`

use oasmith_runtime::Extra;
use super::Pet;

/// Purrs.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `kind`
    pub kind: String,
    /// `name`
    pub name: String,
    /// See [`Pet`].
    pub friend: Option<Box<Pet>>,
    /// `lives`
    pub lives: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Cat {
        kind: required::<String>("kind"),
        name: required::<String>("name"),
        friend: optional("friend"),
        lives: optional("lives"),
        ..extra
    }
}

// ==== models/closed_base.rs ====

//! `ClosedBase`

use oasmith_runtime::Extra;
use super::OnlyHeir;

/// One of the types of `ClosedBase`, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ClosedBase {
    /// `only`
    Only(OnlyHeir),
    /// `ClosedBase`: Any other, as far as it has what all have in common.
    Base(ClosedBaseBase),
}

oasmith_runtime::tagged_union! {
    match ClosedBase["type"] {
        "only" => Only,
        "ClosedBase" => Base,
    }
}

/// What all have in common; the rest is kept with the unnamed members.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClosedBaseBase {
    /// `type`
    pub r#type: String,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ClosedBaseBase {
        r#type: required::<String>("type"),
        ..extra
    }
}

// ==== models/dog.rs ====

//! `Dog`

use oasmith_runtime::Extra;
use super::Pet;

/// The mapping leaves it out, so its name is its tag.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// `kind`
    pub kind: String,
    /// `name`
    pub name: String,
    /// See [`Pet`].
    pub friend: Option<Box<Pet>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Dog {
        kind: required::<String>("kind"),
        name: required::<String>("name"),
        friend: optional("friend"),
        ..extra
    }
}

// ==== models/fish.rs ====

//! `Fish`

use oasmith_runtime::Extra;
use super::Pet;

/// Its own property has its tag.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Fish {
    /// See [`FishKind`].
    pub kind: FishKind,
    /// `name`
    pub name: String,
    /// See [`Pet`].
    pub friend: Option<Box<Pet>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Fish {
        kind: required::<FishKind>("kind"),
        name: required::<String>("name"),
        friend: optional("friend"),
        ..extra
    }
}

/// A string of type `Fish.kind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FishKind {
    /// `goldfish`
    Goldfish,
    /// `carp`
    Carp,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    FishKind {
        Goldfish: "goldfish",
        Carp: "carp",
        ..Unrecognized
    }
}

// ==== models/household.rs ====

//! `Household`

use oasmith_runtime::Extra;
use super::Pet;

/// An object of type `Household`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Household {
    /// See [`Pet`].
    pub pets: Vec<Pet>,
    /// A description of its own needs `allOf` in 3.0.
    pub first: Pet,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Household {
        pets: required::<Vec<Pet>>("pets"),
        first: required::<Pet>("first"),
        ..extra
    }
}

// ==== models/only_heir.rs ====

//! `OnlyHeir`

use oasmith_runtime::Extra;

/// An object of type `OnlyHeir`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OnlyHeir {
    /// `type`
    pub r#type: String,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OnlyHeir {
        r#type: required::<String>("type"),
        ..extra
    }
}

// ==== models/parrot.rs ====

//! `Parrot`

use oasmith_runtime::Extra;
use super::Pet;

/// An object of type `Parrot`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Parrot {
    /// `kind`
    pub kind: String,
    /// `name`
    pub name: String,
    /// See [`Pet`].
    pub friend: Option<Pet>,
    /// `wings`
    pub wings: Option<i64>,
    /// `words`
    pub words: Vec<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Parrot {
        kind: required::<String>("kind"),
        name: required::<String>("name"),
        friend: optional("friend"),
        wings: optional("wings"),
        words: required::<Vec<String>>("words"),
        ..extra
    }
}

// ==== models/pet.rs ====

//! `Pet`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;
use super::Bird;
use super::Cat;
use super::Dog;
use super::Fish;

/// A pet of any kind.
///
/// It is one of several types, told apart by `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// `cat`, `kitten`: Purrs.
    Cat(Cat),
    /// The mapping leaves it out, so its name is its tag.
    Dog(Dog),
    /// `goldfish`, `carp`: Its own property has its tag.
    Goldfish(Fish),
    /// `Bird`, `Parrot`: Is extended itself, by the same tag.
    Bird(Box<Bird>),
    /// Any other, as far as it has what all have in common.
    Base(PetBase),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match Pet["kind"] {
        "cat" | "kitten" => Cat,
        "Dog" => Dog,
        "goldfish" | "carp" => Goldfish,
        "Bird" | "Parrot" => Bird,
        default => Base,
        _ => Unrecognized,
    }
}

/// What all have in common; the rest is kept with the unnamed members.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetBase {
    /// `kind`
    pub kind: String,
    /// `name`
    pub name: String,
    /// See [`Pet`].
    pub friend: Option<Box<Pet>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    PetBase {
        kind: required::<String>("kind"),
        name: required::<String>("name"),
        friend: optional("friend"),
        ..extra
    }
}
