// ==== models/created.rs ====

//! `Created`

use oasmith_runtime::DateTime;
use oasmith_runtime::Extra;

/// It was made. It is new.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Created {
    /// `type`
    pub r#type: String,
    /// `at`
    pub at: DateTime,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Created {
        r#type: required::<String>("type"),
        at: required::<DateTime>("at"),
        ..extra
    }
}

// ==== models/deleted.rs ====

//! `Deleted`

use oasmith_runtime::Extra;

/// Told apart by its own name, since the mapping leaves it out.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Deleted {
    /// `type`
    pub r#type: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Deleted {
        r#type: optional("type"),
        ..extra
    }
}

// ==== models/event.rs ====

//! `Event`

use oasmith_runtime::Unrecognized;
use super::Created;
use super::Deleted;
use super::Renamed;

/// What happened.
///
/// It is one of several types, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// It was made.
    Create(Created),
    /// `rename`, `move`
    Rename(Renamed),
    /// Told apart by its own name, since the mapping leaves it out.
    Deleted(Deleted),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match Event["type"] {
        "create" => Create,
        "rename" | "move" => Rename,
        "Deleted" => Deleted,
        _ => Unrecognized,
    }
}

// ==== models/feed.rs ====

//! `Feed`

use oasmith_runtime::Extra;
use super::Event;

/// An object of type `Feed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Feed {
    /// See [`Event`].
    pub events: Vec<Event>,
    /// See [`Event`].
    pub last: Event,
    /// See [`Event`].
    pub next: Option<Event>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Feed {
        events: required::<Vec<Event>>("events"),
        last: required::<Event>("last"),
        next: optional("next"),
        ..extra
    }
}

// ==== models/renamed.rs ====

//! `Renamed`

use oasmith_runtime::Extra;

/// An object of type `Renamed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Renamed {
    /// `type`
    pub r#type: String,
    /// `from`
    pub from: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Renamed {
        r#type: required::<String>("type"),
        from: optional("from"),
        ..extra
    }
}
