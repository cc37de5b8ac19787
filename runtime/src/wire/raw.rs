//! The text of a value, taken as it is for a decoder that then finds out what it is.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::text::TextSeed;

/// The name under which raw values ask a deserializer for the text.
pub const NAME: &str = "$serde_json::private::RawValue";

/// A type whose text has to be at hand before it can be decoded.
pub trait FromRaw: Sized {
    /// Why a value could not be read ahead.
    type Misfit;

    /// Reads the value that a text begins with, without looking for its end before, and gives its length.
    fn read_ahead(rest: &str) -> Result<(Self, usize), Self::Misfit>;

    /// Decodes the value that a text is, and that could not be read ahead.
    fn decode<E: Error>(text: &str, misfit: Self::Misfit) -> Result<Self, E>;
}

/// The `Deserialize` of such types. The text is copied only where the deserializer has none to borrow from.
pub fn deserialize<'de, T: FromRaw, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_newtype_struct(NAME, RawVisitor(PhantomData))
}

struct RawVisitor<T>(PhantomData<T>);

impl<'de, T: FromRaw> Visitor<'de> for RawVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        if map.next_key_seed(CanReadAhead)? != Some(true) {
            return decode_whole(&map.next_value_seed(TextSeed)?);
        }
        match T::read_ahead(map.next_value_seed(Rest)?) {
            Ok((value, length)) => {
                map.next_value_seed(Advance(length))?;
                Ok(value)
            }
            Err(misfit) => T::decode(&map.next_value_seed(TextSeed)?, misfit),
        }
    }

    /// A deserializer that knows the name under another one.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        decode_whole(Box::<RawValue>::deserialize(deserializer)?.get())
    }
}

fn decode_whole<T: FromRaw, E: Error>(text: &str) -> Result<T, E> {
    match T::read_ahead(text) {
        Ok((value, _)) => Ok(value),
        Err(misfit) => T::decode(text, misfit),
    }
}

/// Asks whether the source is our own reader: it alone takes this for anything but a text.
struct CanReadAhead;

impl<'de> DeserializeSeed<'de> for CanReadAhead {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_unit_struct(NAME, self)
    }
}

impl Visitor<'_> for CanReadAhead {
    type Value = bool;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of raw values")
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        Ok(true)
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<bool, E> {
        Ok(false)
    }
}

/// Asks our own reader for all that is left of the text.
struct Rest;

impl<'de> DeserializeSeed<'de> for Rest {
    type Value = &'de str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<&'de str, D::Error> {
        deserializer.deserialize_unit_struct(NAME, self)
    }
}

impl<'de> Visitor<'de> for Rest {
    type Value = &'de str;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the rest of a text")
    }

    fn visit_borrowed_str<E: Error>(self, rest: &'de str) -> Result<&'de str, E> {
        Ok(rest)
    }
}

/// Tells our own reader how much of it has been read.
struct Advance(usize);

impl<'de> DeserializeSeed<'de> for Advance {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_tuple(self.0, IgnoredAny).map(drop)
    }
}
