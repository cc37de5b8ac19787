//! Where the members of an object go while it is read: one slot for each kind of member, and a rest for the others.

use std::fmt;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error as _, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::map::Map;
use super::reader;

/// Where a member's value goes while its object is read.
pub trait Slot<'de, A: MapAccess<'de>> {
    /// Reads the value; of a repeated member the last one counts.
    fn fill(&mut self, map: &mut A) -> Result<Spelling, A::Error>;
}

/// How a member was spelled, as far as its field cannot tell.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// The field holds all there is to know.
    Plain,
    /// The member was there and null, which its field cannot tell from absent.
    Null,
}

/// A member that must be there.
pub struct Required<T>(pub Option<T>);

impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> Slot<'de, A> for Required<T> {
    fn fill(&mut self, map: &mut A) -> Result<Spelling, A::Error> {
        // Without `?`, which would move a large value once more.
        match map.next_value() {
            Ok(value) => self.0 = Some(value),
            Err(error) => return Err(error),
        }
        Ok(Spelling::Plain)
    }
}

/// A member that has a value where it is absent.
pub struct Defaulted<T> {
    default: &'static str,
    value: Option<T>,
}

impl<T: DeserializeOwned> Defaulted<T> {
    /// An empty slot whose default is a JSON text.
    pub fn new(default: &'static str) -> Self {
        Self { default, value: None }
    }

    /// The value, else the default; nothing where that does not fit the type.
    pub fn finish(self) -> Option<T> {
        self.value.or_else(|| reader::read(self.default).ok())
    }
}

impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> Slot<'de, A> for Defaulted<T> {
    fn fill(&mut self, map: &mut A) -> Result<Spelling, A::Error> {
        self.value = Some(map.next_value()?);
        Ok(Spelling::Plain)
    }
}

/// A member that may be absent; null counts as absent, and is remembered apart.
pub struct Optional<T>(pub Option<T>);

impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> Slot<'de, A> for Optional<T> {
    fn fill(&mut self, map: &mut A) -> Result<Spelling, A::Error> {
        self.0 = map.next_value()?;
        Ok(if self.0.is_none() {
            Spelling::Null
        } else {
            Spelling::Plain
        })
    }
}

/// A member that may be absent, null, or a value.
pub struct Clearable<T>(pub Option<Option<T>>);

impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> Slot<'de, A> for Clearable<T> {
    fn fill(&mut self, map: &mut A) -> Result<Spelling, A::Error> {
        self.0 = Some(map.next_value()?);
        Ok(Spelling::Plain)
    }
}

/// A member that always has the same value.
pub struct Constant {
    name: &'static str,
    value: ConstantValue,
    found: Option<Result<(), String>>,
}

impl Constant {
    /// An empty slot for a member that must be `value`.
    pub fn new(name: &'static str, value: impl Into<ConstantValue>) -> Self {
        Self {
            name,
            value: value.into(),
            found: None,
        }
    }

    /// Whether the member was there, and what it must be.
    pub fn finish<E: serde::de::Error>(self) -> Result<(), E> {
        match self.found {
            Some(Ok(())) => Ok(()),
            Some(Err(found)) => Err(E::custom(format_args!(
                "member `{}` must be {}, found {found}",
                self.name, self.value
            ))),
            None => Err(missing(self.name)),
        }
    }
}

impl<'de, A: MapAccess<'de>> Slot<'de, A> for Constant {
    fn fill(&mut self, map: &mut A) -> Result<Spelling, A::Error> {
        self.found = Some(map.next_value_seed(self.value)?);
        Ok(Spelling::Plain)
    }
}

/// The value of a constant member.
#[derive(Clone, Copy)]
pub enum ConstantValue {
    /// A string.
    Text(&'static str),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Float(f64),
    /// True or false.
    Boolean(bool),
    /// Null.
    Null,
}

impl From<&'static str> for ConstantValue {
    fn from(value: &'static str) -> Self {
        Self::Text(value)
    }
}

impl From<i64> for ConstantValue {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<f64> for ConstantValue {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<()> for ConstantValue {
    fn from((): ()) -> Self {
        Self::Null
    }
}

impl From<bool> for ConstantValue {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl fmt::Display for ConstantValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(value) => write!(formatter, "{value:?}"),
            Self::Integer(value) => value.fmt(formatter),
            Self::Float(value) => value.fmt(formatter),
            Self::Boolean(value) => value.fmt(formatter),
            Self::Null => formatter.write_str("null"),
        }
    }
}

impl Serialize for ConstantValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Text(value) => serializer.serialize_str(value),
            Self::Integer(value) => serializer.serialize_i64(value),
            Self::Float(value) => serializer.serialize_f64(value),
            Self::Boolean(value) => serializer.serialize_bool(value),
            Self::Null => serializer.serialize_unit(),
        }
    }
}

/// What takes the members that an object does not declare: nothing, or a map.
pub trait Rest<'de, A: MapAccess<'de>> {
    /// Reads an undeclared member.
    fn keep(&mut self, name: String, map: &mut A) -> Result<(), A::Error>;

    /// Remembers that an optional member was spelled null.
    fn keep_null(&mut self, names: &'static &'static [&'static str], index: usize);
}

impl<'de, A: MapAccess<'de>> Rest<'de, A> for () {
    fn keep(&mut self, name: String, _map: &mut A) -> Result<(), A::Error> {
        Err(A::Error::custom(format_args!("unknown member `{name}`")))
    }

    fn keep_null(&mut self, _names: &'static &'static [&'static str], _index: usize) {}
}

impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> Rest<'de, A> for (&mut Map<T>,) {
    fn keep(&mut self, name: String, map: &mut A) -> Result<(), A::Error> {
        let value: T = map.next_value()?;
        self.0.insert(name, value);
        Ok(())
    }

    fn keep_null(&mut self, names: &'static &'static [&'static str], index: usize) {
        self.0.keep_null(names, index);
    }
}

/// Reads a value and compares it with the constant; what was found instead is told in the error.
impl<'de> DeserializeSeed<'de> for ConstantValue {
    type Value = Result<(), String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        match self {
            Self::Text(_) => deserializer.deserialize_str(self),
            Self::Integer(_) => deserializer.deserialize_i64(self),
            Self::Float(_) => deserializer.deserialize_f64(self),
            Self::Boolean(_) => deserializer.deserialize_bool(self),
            Self::Null => deserializer.deserialize_unit(self),
        }
    }
}

impl Visitor<'_> for ConstantValue {
    type Value = Result<(), String>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the constant {self}")
    }

    fn visit_str<E: serde::de::Error>(self, found: &str) -> Result<Self::Value, E> {
        Ok(same(
            matches!(self, Self::Text(value) if value == found),
            Unexpected::Str(found),
        ))
    }

    fn visit_i64<E: serde::de::Error>(self, found: i64) -> Result<Self::Value, E> {
        let is_same = match self {
            Self::Integer(value) => value == found,
            Self::Float(value) => value.to_string() == found.to_string(),
            _ => false,
        };
        Ok(same(is_same, Unexpected::Signed(found)))
    }

    fn visit_u64<E: serde::de::Error>(self, found: u64) -> Result<Self::Value, E> {
        match i64::try_from(found) {
            Ok(found) => self.visit_i64(found),
            Err(_) => Ok(same(false, Unexpected::Unsigned(found))),
        }
    }

    fn visit_f64<E: serde::de::Error>(self, found: f64) -> Result<Self::Value, E> {
        let is_same = match self {
            // A whole number may be written with a fraction of zero.
            Self::Integer(value) => value.to_string() == found.to_string(),
            Self::Float(value) => value.to_string() == found.to_string(),
            _ => false,
        };
        Ok(same(is_same, Unexpected::Float(found)))
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
        Ok(same(matches!(self, Self::Null), Unexpected::Unit))
    }

    fn visit_bool<E: serde::de::Error>(self, found: bool) -> Result<Self::Value, E> {
        Ok(same(
            matches!(self, Self::Boolean(value) if value == found),
            Unexpected::Bool(found),
        ))
    }
}

fn same(is_same: bool, found: Unexpected<'_>) -> Result<(), String> {
    if is_same { Ok(()) } else { Err(found.to_string()) }
}

/// The error of an object without a member that it must have.
#[cold]
pub fn missing<E: serde::de::Error>(name: &'static str) -> E {
    E::custom(format_args!("member `{name}` is missing"))
}
