//! warning[invalid] 23:41 `default` is a string, which `type: integer` does not allow
//! warning[invalid] 24:42 `default` is null, which `type: string` does not allow

// ==== models/free.rs ====

//! `Free`

use oasmith_runtime::Extra;
use super::State;

/// An object of type `Free`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Free {
    /// How many.
    ///
    /// Default: `20`.
    pub count: Option<i64>,
    /// Default: `new`.
    pub state: Option<State>,
    /// `tags`
    pub tags: Option<Vec<String>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Free {
        count: optional("count"),
        state: optional("state"),
        tags: optional("tags"),
        ..extra
    }
}

// ==== models/needed.rs ====

//! `Needed`

use oasmith_runtime::Extra;
use oasmith_runtime::Map;
use oasmith_runtime::Number;
use super::State;

/// An object of type `Needed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Needed {
    /// How many.
    ///
    /// Default: `20`.
    pub count: i64,
    /// Default: `1.50`.
    pub rate: Number,
    /// Default: `a "b"�\`.
    pub name: String,
    /// `label`
    pub label: String,
    /// Default: `false`.
    pub on: bool,
    /// Default: `new`.
    pub state: State,
    /// `tags`
    pub tags: Vec<String>,
    /// `limits`
    pub limits: Map<i64>,
    /// `note`
    pub note: Option<String>,
    /// `wrong`
    pub wrong: i64,
    /// `nothing`
    pub nothing: String,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Needed {
        count: defaulted::<i64>("count", "20"),
        rate: defaulted::<Number>("rate", "1.50"),
        name: defaulted::<String>("name", "\"a \\\"b\\\"\\n\\\\\""),
        label: defaulted::<String>("label", "\"\""),
        on: defaulted::<bool>("on", "false"),
        state: defaulted::<State>("state", "\"new\""),
        tags: defaulted::<Vec<String>>("tags", "[\"a\",\"b\"]"),
        limits: defaulted::<Map<i64>>("limits", "{\"most\": 3}"),
        note: defaulted::<Option<String>>("note", "null"),
        wrong: required::<i64>("wrong"),
        nothing: required::<String>("nothing"),
        kind: constant("kind", "needed"),
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
    /// `on`
    On,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    State {
        New: "new",
        On: "on",
        ..Unrecognized
    }
}
