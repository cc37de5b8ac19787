//! What a visitor reads the parts of a value through: items, members and variants.

use std::borrow::Cow;

use serde::de::value::{BorrowedStrDeserializer, StringDeserializer};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::Reader;
use super::failure::Failure;
use super::name::NameReader;

/// Where in a list or an object a reader is.
#[derive(PartialEq)]
enum Stage {
    First,
    Later,
    Ended,
}

/// The items of a list.
pub struct ListReader<'a, 'de> {
    reader: &'a mut Reader<'de>,
    stage: Stage,
}

impl<'a, 'de> ListReader<'a, 'de> {
    /// The items after a bracket.
    pub fn new(reader: &'a mut Reader<'de>) -> Self {
        let stage = Stage::First;
        Self { reader, stage }
    }

    /// Nothing may be left where a visitor stopped asking.
    #[inline]
    pub fn end(self) -> Result<(), Failure> {
        match self.stage {
            Stage::Ended => Ok(()),
            Stage::First | Stage::Later => self.close(),
        }
    }

    #[cold]
    fn close(self) -> Result<(), Failure> {
        match self.reader.peek() {
            Some(b']') => {
                self.reader.position += 1;
                Ok(())
            }
            Some(_) => Err(Failure::syntax("trailing characters", self.reader.position + 1)),
            None => Err(self.reader.unfinished_list()),
        }
    }

    /// Goes to the next item, if there is one.
    fn advance(&mut self) -> Result<bool, Failure> {
        match (self.reader.peek(), &self.stage) {
            (_, Stage::Ended) => return Ok(false),
            (Some(b']'), _) => {
                self.reader.position += 1;
                self.stage = Stage::Ended;
                return Ok(false);
            }
            (Some(b','), Stage::Later) => {
                self.reader.position += 1;
                if self.reader.peek() == Some(b']') {
                    return Err(self.reader.unexpected("trailing comma", ""));
                }
            }
            (Some(_), Stage::First) => self.stage = Stage::Later,
            _ => return Err(self.reader.unfinished_list()),
        }
        Ok(true)
    }
}

impl<'de> SeqAccess<'de> for &mut ListReader<'_, 'de> {
    type Error = Failure;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Failure> {
        if self.advance()? {
            seed.deserialize(&mut *self.reader).map(Some)
        } else {
            Ok(None)
        }
    }
}

/// The members of an object.
pub struct MapReader<'a, 'de> {
    reader: &'a mut Reader<'de>,
    stage: Stage,
}

impl<'a, 'de> MapReader<'a, 'de> {
    /// The members after a brace.
    pub fn new(reader: &'a mut Reader<'de>) -> Self {
        let stage = Stage::First;
        Self { reader, stage }
    }

    /// Nothing may be left where a visitor stopped asking.
    #[inline]
    pub fn end(self) -> Result<(), Failure> {
        match self.stage {
            Stage::Ended => Ok(()),
            Stage::First | Stage::Later => self.close(),
        }
    }

    #[cold]
    fn close(self) -> Result<(), Failure> {
        match self.reader.peek() {
            Some(b'}') => {
                self.reader.position += 1;
                Ok(())
            }
            Some(b',') => Err(Failure::syntax("trailing comma", self.reader.position + 1)),
            Some(_) => Err(Failure::syntax("trailing characters", self.reader.position + 1)),
            None => Err(self.reader.unfinished_object()),
        }
    }

    /// Goes to the next name, if there is one.
    fn advance(&mut self) -> Result<bool, Failure> {
        match (self.reader.peek(), &self.stage) {
            (Some(b','), Stage::Later) => {
                self.reader.position += 1;
                if self.reader.peek() == Some(b'"') {
                    return Ok(true);
                }
            }
            (Some(b'"'), Stage::First) => {
                self.stage = Stage::Later;
                return Ok(true);
            }
            (Some(b'}'), Stage::First | Stage::Later) => {
                self.reader.position += 1;
                self.stage = Stage::Ended;
                return Ok(false);
            }
            (_, Stage::Ended) => return Ok(false),
            (_, Stage::Later) => return Err(self.reader.unfinished_object()),
            (_, Stage::First) => {}
        }
        Err(self.reader.no_name())
    }
}

impl<'de> MapAccess<'de> for &mut MapReader<'_, 'de> {
    type Error = Failure;

    #[inline]
    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Failure> {
        // Without white space, which is the usual case, there is little to look at.
        if self.stage == Stage::Later && self.reader.rest().starts_with(b",\"") {
            self.reader.position += 1;
        } else if !self.advance()? {
            return Ok(None);
        }
        self.reader.note_name();
        seed.deserialize(NameReader(self.reader)).map(Some)
    }

    #[inline]
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Failure> {
        match self.reader.read_colon() {
            Ok(()) => seed.deserialize(&mut *self.reader),
            Err(failure) => Err(failure),
        }
    }
}

/// A variant of an enum: its name alone, or an object with one member.
pub struct VariantReader<'a, 'de>(&'a mut Reader<'de>);

impl<'a, 'de> VariantReader<'a, 'de> {
    /// Reads an enum.
    pub fn read<V: Visitor<'de>>(reader: &'a mut Reader<'de>, visitor: V) -> Result<V::Value, Failure> {
        match reader.peek() {
            Some(b'"') => {
                let mut value = match reader.read_string()? {
                    Cow::Borrowed(name) => visitor.visit_enum(BorrowedStrDeserializer::new(name)),
                    Cow::Owned(name) => visitor.visit_enum(StringDeserializer::new(name)),
                };
                reader.place(&mut value);
                value
            }
            Some(b'{') => {
                reader.descend()?;
                if reader.peek() != Some(b'"') {
                    return Err(reader.no_name());
                }
                let mut value = visitor.visit_enum(VariantReader(&mut *reader));
                reader.place(&mut value);
                let value = value?;
                reader.levels += 1;
                match reader.peek() {
                    Some(b'}') => {
                        reader.position += 1;
                        Ok(value)
                    }
                    _ => Err(reader.unfinished_object()),
                }
            }
            _ => Err(reader.mismatch(&"an enum")),
        }
    }
}

impl<'de> EnumAccess<'de> for VariantReader<'_, 'de> {
    type Error = Failure;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Failure> {
        let name = seed.deserialize(NameReader(&mut *self.0))?;
        self.0.read_colon()?;
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for VariantReader<'_, 'de> {
    type Error = Failure;

    fn unit_variant(self) -> Result<(), Failure> {
        serde::Deserialize::deserialize(self.0)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Failure> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Failure> {
        self.0.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Failure> {
        self.0.deserialize_struct("", fields, visitor)
    }
}
