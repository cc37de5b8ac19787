//! Values that Zendesk does not always write as it documents them, read as what they are meant to be.

use std::fmt;
use std::ops::Deref;

use oasmith_runtime::jiff::Timestamp;

use crate::models::{LooseId, LooseText, LooseTime, Via, ViaDetails};

impl LooseId {
    /// The identifier as a number, also where it is written as a text.
    ///
    /// ```
    /// use zendesk_audits::models::LooseId;
    ///
    /// for json in ["7", r#""7""#] {
    ///     let id: LooseId = serde_json::from_str(json)?;
    ///     assert_eq!(id.as_integer(), Some(7));
    ///     assert!(id == 7);
    ///     assert_eq!(id.to_string(), "7");
    /// }
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(id) => Some(*id),
            Self::String(text) => text.parse().ok(),
            Self::Unrecognized(_) => None,
        }
    }
}

impl From<i64> for LooseId {
    fn from(id: i64) -> Self {
        Self::Integer(id)
    }
}

impl PartialEq<i64> for LooseId {
    fn eq(&self, id: &i64) -> bool {
        self.as_integer() == Some(*id)
    }
}

impl fmt::Display for LooseId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(id) => id.fmt(formatter),
            Self::String(text) => text.fmt(formatter),
            Self::Unrecognized(value) => value.raw().fmt(formatter),
        }
    }
}

/// A text that is none reads as its JSON, so that it can be used like any `str`.
///
/// ```
/// use zendesk_audits::models::LooseText;
///
/// for (json, text) in [(r#""Call""#, "Call"), ("1.50", "1.50"), (r#"{"title":"Help"}"#, r#"{"title":"Help"}"#)] {
///     let body: Option<LooseText> = serde_json::from_str(json)?;
///     assert_eq!(body.as_deref(), Some(text));
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
impl Deref for LooseText {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl LooseText {
    /// The text, the number as it was written, or the JSON of anything else.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Number(number) => number.as_str(),
            Self::Unrecognized(value) => value.raw().get(),
        }
    }
}

impl From<&str> for LooseText {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl PartialEq<str> for LooseText {
    fn eq(&self, text: &str) -> bool {
        self.as_str() == text
    }
}

impl PartialEq<&str> for LooseText {
    fn eq(&self, text: &&str) -> bool {
        self.as_str() == *text
    }
}

impl fmt::Display for LooseText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(formatter)
    }
}

impl LooseTime {
    /// The moment, where the time is of one of the two forms in use.
    #[must_use]
    pub fn timestamp(&self) -> Option<Timestamp> {
        match self {
            Self::Time(time) => Some(time.timestamp()),
            Self::Text(_) | Self::Unrecognized(_) => None,
        }
    }
}

impl Via {
    /// What is told of it beyond a name.
    #[must_use]
    pub fn details(&self) -> Option<&ViaDetails> {
        match self {
            Self::ViaDetails(details) => Some(details),
            Self::Name(_) | Self::Unrecognized(_) => None,
        }
    }
}
