//! `Number`: a JSON number exactly as it was written.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::error::ParseError;

/// A JSON number exactly as it was written, of whatever size and precision.
///
/// Two are equal if they have the same value: `1.50` and `15e-1` are, and so are their hashes.
///
/// ```
/// use oasmith_runtime::Number;
///
/// let price: Number = "19.90".parse()?;
/// assert_eq!(price.to_string(), "19.90");
/// assert_eq!(price, "19.9".parse()?);
/// assert_eq!(price.as_i64(), None);
/// # Ok::<(), oasmith_runtime::ParseError>(())
/// ```
#[derive(Clone)]
pub struct Number(Box<RawValue>);

impl Number {
    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        self.0.get()
    }

    /// The number, if it is written as a whole number and fits.
    pub fn as_i64(&self) -> Option<i64> {
        self.as_str().parse().ok()
    }

    /// The number, if it is written as a whole number and fits.
    pub fn as_u64(&self) -> Option<u64> {
        self.as_str().parse().ok()
    }

    /// The nearest float; `None` beyond the range of floats.
    pub fn as_f64(&self) -> Option<f64> {
        self.as_str().parse().ok().filter(|float: &f64| float.is_finite())
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(serde_json::value::to_raw_value(&value).unwrap_or_else(|_| RawValue::NULL.to_owned()))
    }
}

impl From<u64> for Number {
    fn from(value: u64) -> Self {
        Self(serde_json::value::to_raw_value(&value).unwrap_or_else(|_| RawValue::NULL.to_owned()))
    }
}

/// Infinities and "not a number" are no JSON numbers.
impl TryFrom<f64> for Number {
    type Error = ParseError;

    fn try_from(value: f64) -> Result<Self, ParseError> {
        if !value.is_finite() {
            return Err(ParseError::new(format!("`{value}` is no JSON number")));
        }
        serde_json::value::to_raw_value(&value)
            .map(Self)
            .map_err(|error| ParseError::new(error.to_string()))
    }
}

impl FromStr for Number {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        serde_json::from_str(text).map_err(|_| ParseError::new(format!("`{text}` is no JSON number")))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        same_number(self.as_str(), other.as_str())
    }
}

impl Eq for Number {}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match Decimal::read(self.as_str()) {
            Some(decimal) => decimal.hash(state),
            None => self.as_str().hash(state),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        if raw
            .get()
            .starts_with(|first: char| first == '-' || first.is_ascii_digit())
        {
            Ok(Self(raw))
        } else {
            Err(serde::de::Error::custom("invalid type: expected a number"))
        }
    }
}

/// Whether two JSON numbers have the same value.
pub fn same_number(left: &str, right: &str) -> bool {
    left == right || matches!((Decimal::read(left), Decimal::read(right)), (Some(left), Some(right)) if left == right)
}

/// A number in the one form its value has: digits without zeros at either end, times a power of ten.
#[derive(PartialEq, Eq, Hash)]
struct Decimal {
    negative: bool,
    digits: String,
    exponent: i64,
}

impl Decimal {
    /// Reads a JSON number; `None` for anything else, and for exponents beyond any use.
    fn read(text: &str) -> Option<Self> {
        let (negative, magnitude) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = magnitude.split_once(['e', 'E']).unwrap_or((magnitude, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all_digits = format!("{whole}{fraction}");
        if all_digits.is_empty() || !all_digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let digits = all_digits.trim_end_matches('0');
        let dropped = i64::try_from(all_digits.len() - digits.len()).ok()?;
        let exponent: i64 = exponent.parse().ok()?;
        let exponent = exponent
            .checked_sub(i64::try_from(fraction.len()).ok()?)?
            .checked_add(dropped)?;
        let digits = digits.trim_start_matches('0');
        if digits.is_empty() {
            return Some(Self {
                negative: false,
                digits: String::new(),
                exponent: 0,
            });
        }
        Some(Self {
            negative,
            digits: digits.to_owned(),
            exponent,
        })
    }
}
