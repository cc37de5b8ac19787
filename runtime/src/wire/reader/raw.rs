//! Values that are asked for by their text.

use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::Reader;
use super::failure::Failure;
use crate::wire::raw;

/// The text of a value, in the form in which serde_json hands it to its own raw values; what else can be asked for is
/// known to `raw` alone.
pub struct RawMap<'a, 'de>(pub &'a mut Reader<'de>);

impl<'de> MapAccess<'de> for RawMap<'_, 'de> {
    type Error = Failure;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Failure> {
        seed.deserialize(RawName).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Failure> {
        seed.deserialize(RawText(&mut *self.0))
    }
}

/// The name of a raw value.
struct RawName;

impl<'de> Deserializer<'de> for RawName {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_borrowed_str(raw::NAME)
    }

    /// Tells that the value may be read ahead.
    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit newtype_struct seq
        tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// The value of a raw value.
struct RawText<'a, 'de>(&'a mut Reader<'de>);

impl<'de> Deserializer<'de> for RawText<'_, 'de> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let mut value = visitor.visit_borrowed_str(self.0.read_raw()?);
        self.0.place(&mut value);
        value
    }

    /// All that is left of the text; the reader stays where it is.
    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        self.0.peek();
        visitor.visit_borrowed_str(self.0.slice(self.0.position, self.0.text.len()))
    }

    /// So much of it has been read.
    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Failure> {
        self.0.position += length;
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit newtype_struct seq
        tuple_struct map struct enum identifier ignored_any
    }
}
