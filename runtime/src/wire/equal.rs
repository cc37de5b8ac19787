//! Whether two JSON texts are the same data, without loss on the way: trees of values would round numbers.

use std::borrow::Cow;
use std::fmt;

use indexmap::IndexMap;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::number::same_number;
use super::text::{self, TextSeed};

/// Below this many levels, texts are compared letter by letter, so that the stack does not overflow.
const DEPTH: usize = 128;

/// Compares two texts that are known to be JSON.
pub fn same_data(left: &str, right: &str) -> bool {
    same(left, right, DEPTH)
}

fn same(left: &str, right: &str, depth: usize) -> bool {
    if left == right {
        return true;
    }
    if depth == 0 {
        return false;
    }
    match (parts(left), parts(right)) {
        (Parts::Object(left), Parts::Object(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .all(|(name, left)| right.get(name).is_some_and(|right| same(left, right, depth - 1)))
        }
        (Parts::Array(left), Parts::Array(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .zip(&right)
                    .all(|(left, right)| same(left, right, depth - 1))
        }
        (Parts::Scalar, Parts::Scalar) => match (text::string(left), text::string(right)) {
            (Some(left), Some(right)) => left == right,
            (None, None) => same_number(left, right),
            _ => false,
        },
        _ => false,
    }
}

enum Parts<'a> {
    Object(IndexMap<Cow<'a, str>, &'a str>),
    Array(Vec<&'a str>),
    Scalar,
}

fn parts(text: &str) -> Parts<'_> {
    serde_json::Deserializer::from_str(text)
        .deserialize_any(PartsVisitor)
        .unwrap_or(Parts::Scalar)
}

struct PartsVisitor;

impl<'de> Visitor<'de> for PartsVisitor {
    type Value = Parts<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object or an array")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Parts<'de>, A::Error> {
        let mut members = IndexMap::new();
        while let Some(name) = map.next_key_seed(TextSeed)? {
            members.insert(name, map.next_value::<&RawValue>()?.get());
        }
        Ok(Parts::Object(members))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Parts<'de>, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = sequence.next_element::<&RawValue>()? {
            elements.push(element.get());
        }
        Ok(Parts::Array(elements))
    }
}
