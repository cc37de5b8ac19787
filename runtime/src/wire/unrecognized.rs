//! `Unrecognized`: a value that no variant of a union fits, kept as it came.

use serde::{Serialize, Serializer};

use super::json::Json;

/// A value that a union does not know, or that does not fit the variant its tag names.
///
/// It is written back as it came. Two are equal if their values are.
#[derive(Clone, Debug)]
pub struct Unrecognized {
    raw: Json,
    tag: Option<Box<str>>,
    reason: Box<str>,
}

impl Unrecognized {
    pub(crate) fn new(raw: Json, tag: Option<String>, reason: String) -> Self {
        Self {
            raw,
            tag: tag.map(String::into_boxed_str),
            reason: reason.into_boxed_str(),
        }
    }

    /// The value as it came.
    pub fn raw(&self) -> &Json {
        &self.raw
    }

    /// The tag that was to name the variant, where the value is an object that has one; a number or truth value as its
    /// JSON text.
    pub fn tag(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    /// Why no variant fits, in words; not meant to be matched on.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl PartialEq for Unrecognized {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw
    }
}

impl Serialize for Unrecognized {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.raw.serialize(serializer)
    }
}
