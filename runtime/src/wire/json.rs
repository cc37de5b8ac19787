//! `Json`: any JSON value, as it came.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

use super::contest;
use super::equal;
use super::error::{DecodeError, ParseError, decode_text};
use super::number::Number;
use super::text;

/// Any JSON value, as it came: numbers keep their digits, objects the order of their members.
///
/// Two are equal if they are the same data: white space, the order of members, escapes in strings and the spelling of
/// numbers (`1.0`, `1`) do not count. It displays as JSON, a string with its quotes.
///
/// ```
/// use oasmith_runtime::Json;
///
/// let json: Json = r#"{"total": 12345678901234567890.10}"#.parse()?;
/// assert_eq!(json.get(), r#"{"total": 12345678901234567890.10}"#);
/// assert_eq!(json, r#"{"total":12345678901234567890.1}"#.parse()?);
/// # Ok::<(), oasmith_runtime::ParseError>(())
/// ```
#[derive(Clone)]
pub struct Json(Box<RawValue>);

impl Json {
    /// The JSON text.
    pub fn get(&self) -> &str {
        self.0.get()
    }

    /// The string, if this is one.
    pub fn as_str(&self) -> Option<Cow<'_, str>> {
        text::string(self.get())
    }

    /// The number, if this is a whole number that fits; `1.0` is not written as one.
    pub fn as_i64(&self) -> Option<i64> {
        self.get().parse().ok()
    }

    /// The nearest float, if this is a number that a float can hold.
    pub fn as_f64(&self) -> Option<f64> {
        self.as_number()?.as_f64()
    }

    /// The number as it was written, if this is one.
    pub fn as_number(&self) -> Option<Number> {
        self.get().parse().ok()
    }

    /// The truth value, if this is one.
    pub fn as_bool(&self) -> Option<bool> {
        self.get().parse().ok()
    }

    /// Whether this is `null`.
    pub fn is_null(&self) -> bool {
        self.get() == "null"
    }

    /// The value as a type of one's own.
    ///
    /// # Errors
    /// The place and the reason, if the value does not fit the type.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        decode_text(self.get())
    }

    /// A value whose text has been read before.
    pub(super) fn of_text(text: &str) -> Self {
        text.parse().unwrap_or_else(|_| Self(RawValue::NULL.to_owned()))
    }

    /// The value as a tree.
    ///
    /// # Errors
    /// If a number is beyond what the tree can hold, or the nesting beyond 128 levels.
    pub fn to_value(&self) -> Result<Value, DecodeError> {
        self.decode()
    }
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        // A tree always has a text, so the null is never used.
        Self(serde_json::value::to_raw_value(&value).unwrap_or_else(|_| RawValue::NULL.to_owned()))
    }
}

impl FromStr for Json {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        serde_json::from_str(text)
            .map(Self)
            .map_err(|error| ParseError::new(format!("not JSON: {error}")))
    }
}

impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        equal::same_data(self.get(), other.get())
    }
}

impl fmt::Display for Json {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.get())
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.get())
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Self(Deserialize::deserialize(deserializer)?);
        contest::unknown_json(json.get());
        Ok(json)
    }
}
