//! `Failure`: why a text cannot be read, and how far the reader had come.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

/// Why a text cannot be read.
#[derive(Debug)]
pub struct Failure(Box<Details>);

#[derive(Debug)]
struct Details {
    reason: String,
    position: Option<usize>,
    kind: Kind,
}

/// What is at fault.
#[derive(Debug, PartialEq)]
enum Kind {
    /// The text is no JSON.
    Syntax,
    /// The value is not what was asked for.
    Data,
}

impl Failure {
    /// A text that is no JSON; so many bytes of it have been read.
    #[cold]
    pub fn syntax(reason: &str, position: usize) -> Self {
        Self(Box::new(Details {
            reason: reason.to_owned(),
            position: Some(position),
            kind: Kind::Syntax,
        }))
    }

    /// Puts the failure at this place, unless it has one.
    #[cold]
    pub fn put_at(&mut self, position: usize) {
        self.0.position.get_or_insert(position);
    }

    /// Whether the text is no JSON.
    pub fn is_syntax(&self) -> bool {
        self.0.kind == Kind::Syntax
    }

    /// How many bytes had been read.
    pub fn position(&self) -> usize {
        self.0.position.unwrap_or_default()
    }

    /// What is wrong, in words.
    pub fn into_reason(self) -> String {
        self.0.reason
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.reason)
    }
}

impl std::error::Error for Failure {}

impl de::Error for Failure {
    #[cold]
    fn custom<T: fmt::Display>(reason: T) -> Self {
        Self(Box::new(Details {
            reason: reason.to_string(),
            position: None,
            kind: Kind::Data,
        }))
    }

    #[cold]
    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(format_args!("invalid type: {}, expected {expected}", Found(found)))
    }

    #[cold]
    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(format_args!("invalid value: {}, expected {expected}", Found(found)))
    }
}

/// What was found, in the words of JSON.
struct Found<'a>(Unexpected<'a>);

impl fmt::Display for Found<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Unexpected::Unit => formatter.write_str("null"),
            found => found.fmt(formatter),
        }
    }
}
