// ==== models/old.rs ====

//! `Old`

use oasmith_runtime::Extra;
use super::OldToo;

/// Use something else.
#[deprecated]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Old {
    /// Even older.
    #[deprecated]
    pub older: Option<String>,
    /// See [`OldToo`].
    pub current: Option<OldToo>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Old {
        older: optional("older"),
        current: optional("current"),
        ..extra
    }
}

// ==== models/old_too.rs ====

//! `OldToo`

/// A string of type `OldToo`.
#[deprecated]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OldToo {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    OldToo { A: "a", ..Unrecognized }
}
