//! Instants and dates that are written back as they were read.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use jiff::{Timestamp, civil};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::error::ParseError;

/// An instant with the text it was read from: RFC 3339, or the older `2011/09/25 22:35:44 -0700`.
///
/// It displays and is written as that text; instants are compared, not texts.
///
/// ```
/// use oasmith_runtime::DateTime;
///
/// let local: DateTime = "2011/09/25 22:35:44 -0700".parse()?;
/// let universal: DateTime = "2011-09-26T05:35:44Z".parse()?;
/// assert_eq!(local, universal);
/// assert_eq!(local.to_string(), "2011/09/25 22:35:44 -0700");
/// assert_eq!(local.timestamp().as_second(), 1_317_015_344);
/// # Ok::<(), oasmith_runtime::ParseError>(())
/// ```
#[derive(Clone)]
pub struct DateTime {
    instant: Timestamp,
    /// Only where it is not the text that the instant itself displays as.
    text: Option<Box<str>>,
}

impl DateTime {
    /// The instant.
    pub fn timestamp(&self) -> Timestamp {
        self.instant
    }
}

impl From<Timestamp> for DateTime {
    fn from(instant: Timestamp) -> Self {
        Self { instant, text: None }
    }
}

impl From<DateTime> for Timestamp {
    fn from(value: DateTime) -> Self {
        value.instant
    }
}

impl FromStr for DateTime {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let instant = text
            .parse()
            .or_else(|_| Timestamp::strptime("%Y/%m/%d %H:%M:%S %z", text))
            .map_err(|_| ParseError::new(format!("`{text}` is no RFC 3339 date and time with an offset")))?;
        Ok(Self {
            instant,
            text: (!is_canonical(text)).then(|| text.into()),
        })
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.text {
            Some(text) => formatter.write_str(text),
            None => self.instant.fmt(formatter),
        }
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl PartialEq for DateTime {
    fn eq(&self, other: &Self) -> bool {
        self.instant == other.instant
    }
}

impl Eq for DateTime {}

impl PartialOrd for DateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DateTime {
    fn cmp(&self, other: &Self) -> Ordering {
        self.instant.cmp(&other.instant)
    }
}

impl Hash for DateTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.instant.hash(state);
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(super::text::ParseVisitor::new("a date and time"))
    }
}

/// A calendar date, `2024-02-29`.
///
/// ```
/// use oasmith_runtime::Date;
///
/// let date: Date = "2024-02-29".parse()?;
/// assert_eq!(date.civil().month(), 2);
/// assert!("2023-02-29".parse::<Date>().is_err());
/// # Ok::<(), oasmith_runtime::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// The date in the calendar.
    pub fn civil(self) -> civil::Date {
        self.0
    }
}

impl From<civil::Date> for Date {
    fn from(date: civil::Date) -> Self {
        Self(date)
    }
}

impl FromStr for Date {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        // Other spellings, and times of day, could not be written back.
        text.parse()
            .ok()
            .map(Self)
            .filter(|date| date.to_string() == text)
            .ok_or_else(|| ParseError::new(format!("`{text}` is no date of the form 2024-02-29")))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(super::text::ParseVisitor::new("a date"))
    }
}

/// Whether an instant that was read from the text displays as it: whole seconds of universal time, and no leap second.
fn is_canonical(text: &str) -> bool {
    matches!(
        text.as_bytes(),
        [
            _,
            _,
            _,
            _,
            b'-',
            _,
            _,
            b'-',
            _,
            _,
            b'T',
            _,
            _,
            b':',
            _,
            _,
            b':',
            b'0'..=b'5',
            _,
            b'Z'
        ]
    )
}
