//! Values as serde asks for them.

use std::borrow::Cow;

use serde::de::{Deserializer, Error as _, Expected, Unexpected, Visitor};

use super::Reader;
use super::access::{ListReader, MapReader, VariantReader};
use super::failure::Failure;
use super::number::Parsed;
use super::raw::RawMap;
use crate::wire::raw;

impl<'de> Reader<'de> {
    /// Enters the list or object before which the reader stands.
    pub(super) fn descend(&mut self) -> Result<(), Failure> {
        self.position += 1;
        match self.levels.checked_sub(1) {
            Some(levels) => {
                self.levels = levels;
                Ok(())
            }
            None => Err(Failure::syntax("recursion limit exceeded", self.position)),
        }
    }

    /// Enters the list or object that this byte opens, if the reader stands before one.
    #[inline]
    fn enter(&mut self, opening: u8, expected: &dyn Expected) -> Result<(), Failure> {
        match self.peek() {
            Some(found) if found == opening => self.descend(),
            _ => Err(self.mismatch(expected)),
        }
    }

    fn list<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Failure> {
        match self.descend() {
            Ok(()) => self.items(visitor),
            Err(failure) => Err(failure),
        }
    }

    fn items<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Failure> {
        let mut list = ListReader::new(self);
        let mut value = visitor.visit_seq(&mut list);
        if value.is_ok()
            && let Err(failure) = list.end()
        {
            value = Err(failure);
        }
        self.levels += 1;
        self.place(&mut value);
        value
    }

    fn members<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Failure> {
        let mut map = MapReader::new(self);
        let mut value = visitor.visit_map(&mut map);
        if value.is_ok()
            && let Err(failure) = map.end()
        {
            value = Err(failure);
        }
        self.levels += 1;
        self.place(&mut value);
        value
    }

    fn number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Failure> {
        match self.peek() {
            Some(b'-' | b'0'..=b'9') => {
                let mut value = match self.read_number()? {
                    Parsed::Unsigned(value) => visitor.visit_u64(value),
                    Parsed::Signed(value) => visitor.visit_i64(value),
                    Parsed::Float(value) => visitor.visit_f64(value),
                };
                self.place(&mut value);
                value
            }
            _ => Err(self.mismatch(&visitor)),
        }
    }

    pub(super) fn text<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Failure> {
        match self.peek() {
            Some(b'"') => {
                let mut value = match self.read_string()? {
                    Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
                    Cow::Owned(text) => visitor.visit_string(text),
                };
                self.place(&mut value);
                value
            }
            _ => Err(self.mismatch(&visitor)),
        }
    }

    /// Puts a failure that has no place yet where the reader is. The result stays where it is: it may be large.
    #[inline]
    pub(super) fn place<T>(&self, result: &mut Result<T, Failure>) {
        if let Err(failure) = result {
            failure.put_at(self.position);
        }
    }

    /// The failure of a value that is of another kind than what is asked for.
    #[cold]
    pub(super) fn mismatch(&mut self, visitor: &dyn Expected) -> Failure {
        let failure = match self.peek() {
            Some(b'n') => self
                .read_literal("null")
                .map(|()| Failure::invalid_type(Unexpected::Unit, visitor)),
            Some(b't') => self
                .read_literal("true")
                .map(|()| Failure::invalid_type(Unexpected::Bool(true), visitor)),
            Some(b'f') => self
                .read_literal("false")
                .map(|()| Failure::invalid_type(Unexpected::Bool(false), visitor)),
            Some(b'-' | b'0'..=b'9') => self
                .read_number()
                .map(|number| Failure::invalid_type(number.unexpected(), visitor)),
            Some(b'"') => self
                .read_string()
                .map(|text| Failure::invalid_type(Unexpected::Str(&text), visitor)),
            Some(b'[') => Ok(Failure::invalid_type(Unexpected::Seq, visitor)),
            Some(b'{') => Ok(Failure::invalid_type(Unexpected::Map, visitor)),
            _ => Err(self.no_value()),
        };
        let mut failure = failure.unwrap_or_else(|failure| failure);
        failure.put_at(self.position);
        failure
    }
}

/// Numbers of every size are read alike; what does not fit is refused by whoever asked.
macro_rules! numbers {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
            self.number(visitor)
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.peek() {
            Some(b'"') => self.text(visitor),
            Some(b'-' | b'0'..=b'9') => self.number(visitor),
            Some(b'{') => self.deserialize_map(visitor),
            Some(b'[') => self.list(visitor),
            Some(b't' | b'f') => self.deserialize_bool(visitor),
            Some(b'n') => self.deserialize_unit(visitor),
            _ => Err(self.no_value()),
        }
    }

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32
        deserialize_u64 deserialize_f64
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.peek() {
            // Rounding to a double first would round twice.
            Some(b'-' | b'0'..=b'9') => {
                let mut value = match self.parse_number() {
                    Ok(value) if f32::is_finite(value) => visitor.visit_f32(value),
                    Ok(_) => return Err(self.out_of_range()),
                    Err(failure) => return Err(failure),
                };
                self.place(&mut value);
                value
            }
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_i128<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.peek() {
            Some(b'-' | b'0'..=b'9') => {
                let mut value = visitor.visit_i128(self.parse_number()?);
                self.place(&mut value);
                value
            }
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_u128<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.peek() {
            Some(b'-' | b'0'..=b'9') => {
                let mut value = visitor.visit_u128(self.parse_number()?);
                self.place(&mut value);
                value
            }
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let value = match self.peek() {
            Some(b't') => self.read_literal("true").map(|()| true)?,
            Some(b'f') => self.read_literal("false").map(|()| false)?,
            _ => return Err(self.mismatch(&visitor)),
        };
        let mut value = visitor.visit_bool(value);
        self.place(&mut value);
        value
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.peek() {
            Some(b'n') => {
                self.read_literal("null")?;
                let mut value = visitor.visit_unit();
                self.place(&mut value);
                value
            }
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.text(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.text(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.text(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.text(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.peek() {
            Some(b'"') => {
                let mut value = match self.read_string()? {
                    Cow::Borrowed(text) => visitor.visit_borrowed_bytes(text.as_bytes()),
                    Cow::Owned(text) => visitor.visit_byte_buf(text.into_bytes()),
                };
                self.place(&mut value);
                value
            }
            Some(b'[') => self.list(visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.peek() {
            Some(b'n') => {
                self.read_literal("null")?;
                let mut value = visitor.visit_none();
                self.place(&mut value);
                value
            }
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Failure> {
        if name == raw::NAME {
            return visitor.visit_map(RawMap(self));
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.enter(b'[', &visitor) {
            Ok(()) => self.items(visitor),
            Err(failure) => Err(failure),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.enter(b'{', &visitor) {
            Ok(()) => self.members(visitor),
            Err(failure) => Err(failure),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        match self.peek() {
            Some(b'[') => self.list(visitor),
            _ => self.deserialize_map(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        VariantReader::read(self, visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.skip()?;
        visitor.visit_unit()
    }
}
