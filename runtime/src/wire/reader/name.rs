//! Names of members.

use std::borrow::Cow;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{Deserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::Reader;
use super::failure::Failure;

/// The name of a member: a string, which may stand for a value of another type.
pub struct NameReader<'a, 'de>(pub &'a mut Reader<'de>);

/// Scalars other than strings, written into a name.
macro_rules! scalars {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
            match self.0.read_string()? {
                Cow::Borrowed(name) => {
                    let mut scalar = Reader::new(name);
                    let value = (&mut scalar).$method(visitor);
                    let is_whole = !name.starts_with(char::is_whitespace) && scalar.here().is_none();
                    value.ok().filter(|_| is_whole)
                }
                // No scalar needs escapes.
                Cow::Owned(_) => None,
            }
            .ok_or_else(|| Failure::syntax("the name of a member is of another type", self.0.position))
        })*
    };
}

impl<'de> Deserializer<'de> for NameReader<'_, 'de> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.0.text(visitor)
    }

    scalars! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128 deserialize_u8 deserialize_u16
        deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32 deserialize_f64 deserialize_bool
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_some(self)
    }

    /// A name that is told before is found by looking for it, which is faster than looking for its end.
    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Failure> {
        if self.0.read_known(name) {
            let mut value = visitor.visit_newtype_struct(BorrowedStrDeserializer::new(name));
            self.0.place(&mut value);
            return value;
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.0.deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
