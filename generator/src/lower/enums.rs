//! What the values become that `enum` and `const` list: an enum of strings or of integers, where they are such.

use super::scope::{Scope, Want};
use super::{Lowering, docs, names};
use crate::document::{Id, JsonType, Schema};
use crate::ir::{Enum, EnumOf, EnumVariant, Literal, Shape};
use crate::tree::{NodeId, Value};
use std::collections::HashSet;

/// Extensions that name the values of an `enum`, in its order.
const NAMES: [&str; 2] = ["x-enum-varnames", "x-enumNames"];

/// Extensions that describe the values of an `enum`: in its order, or by value.
const DESCRIPTIONS: [&str; 2] = ["x-enum-descriptions", "x-enumDescriptions"];

impl<'a> Lowering<'a> {
    /// The enum of a schema whose values are all of one kind.
    pub(super) fn enumeration(&self, schema: &Schema) -> Option<Shape> {
        if let Some(strings) = self.strings(schema) {
            return Some(self.string_enum(schema, &strings));
        }
        let integers = self.integers(schema)?;
        Some(self.integer_enum(schema, &integers))
    }

    /// The enum of those values that are of one type, where a schema has values of several.
    pub(super) fn listed(&self, ty: JsonType, schema: &Schema) -> Option<Shape> {
        let listed = self.values_listed(schema)?;
        match ty {
            JsonType::String => {
                let text = |node: &NodeId| Some((self.tree.string(*node)?.to_owned(), *node));
                let strings: Vec<_> = listed.iter().filter_map(text).collect();
                (!strings.is_empty()).then(|| self.string_enum(schema, &strings))
            }
            JsonType::Integer => {
                let number = |node: &NodeId| Some((self.integer_value(*node)?, *node));
                let integers: Vec<_> = listed.iter().filter_map(number).collect();
                (!integers.is_empty()).then(|| self.integer_enum(schema, &integers))
            }
            _ => None,
        }
    }

    /// The value that a member always has, where it is a scalar. The type counts, not how the value is written.
    pub(super) fn constant(&self, id: Id<Schema>) -> Option<Literal> {
        let schema = self.schema(self.resolved(id))?;
        if let ([only], true) = (schema.all_of.as_slice(), schema.properties.is_empty()) {
            return self.constant(*only);
        }
        let types = schema.types.as_slice();
        let only_null = (types == [JsonType::Null]).then_some(schema.at);
        let node = schema.constant.or(only_null)?;
        match self.tree.value(node) {
            _ if types == [JsonType::Null] => Some(Literal::Null),
            Value::Null => types.is_empty().then_some(Literal::Null),
            _ if types.contains(&JsonType::Null) => None,
            Value::String(text) if types == [JsonType::Integer] => text.parse().ok().map(Literal::Integer),
            Value::String(text) => Some(Literal::Text(text.to_string())),
            Value::Number(text) if types == [JsonType::String] => Some(Literal::Text(text.to_string())),
            Value::Number(text) => number(text),
            Value::Bool(value) if types == [JsonType::String] => Some(Literal::Text(value.to_string())),
            Value::Bool(value) => Some(Literal::Boolean(*value)),
            Value::Sequence(_) | Value::Mapping(_) => None,
        }
    }

    /// The types of the values that a schema lists which does not say its type; none if a list or an object is among
    /// them.
    pub(super) fn listed_types(&self, schema: &Schema) -> Vec<JsonType> {
        let mut types = Vec::new();
        for node in self.values_listed(schema).unwrap_or_default() {
            let ty = match self.tree.value(node) {
                Value::Bool(_) => JsonType::Boolean,
                Value::Number(_) if self.integer_value(node).is_some() => JsonType::Integer,
                Value::Number(_) => JsonType::Number,
                Value::String(_) => JsonType::String,
                Value::Null => continue,
                _ => return Vec::new(),
            };
            if !types.contains(&ty) {
                types.push(ty);
            }
        }
        if types.contains(&JsonType::Number) {
            types.retain(|ty| *ty != JsonType::Integer);
        }
        types
    }

    /// The strings of an `enum` or `const` that has nothing else but null. Where a schema says that it is a string,
    /// values that YAML reads as something else are texts as well.
    pub(super) fn strings(&self, schema: &Schema) -> Option<Vec<(String, NodeId)>> {
        let is_text = not_null(&schema.types).eq([JsonType::String]);
        if !is_text && !schema.types.is_empty() && !schema.types.contains(&JsonType::String) {
            return None;
        }
        let mut strings = Vec::new();
        for node in self.values_listed(schema)? {
            match self.tree.value(node) {
                Value::String(text) => strings.push((text.to_string(), node)),
                Value::Number(text) if is_text => strings.push((text.to_string(), node)),
                Value::Bool(value) if is_text => strings.push((value.to_string(), node)),
                Value::Null => {}
                _ => return None,
            }
        }
        (!strings.is_empty()).then_some(strings)
    }

    /// The integers of an `enum` or `const` that has nothing else but null. Where a schema says that it is an integer,
    /// values that are written as texts are integers as well.
    pub(super) fn integers(&self, schema: &Schema) -> Option<Vec<(i64, NodeId)>> {
        let is_integer = not_null(&schema.types).eq([JsonType::Integer]);
        if !is_integer && !schema.types.is_empty() {
            return None;
        }
        let mut integers = Vec::new();
        for node in self.values_listed(schema)? {
            match self.tree.value(node) {
                Value::Null => {}
                Value::String(text) if is_integer => integers.push((text.parse().ok()?, node)),
                _ => integers.push((self.integer_value(node)?, node)),
            }
        }
        (!integers.is_empty()).then_some(integers)
    }

    pub(super) fn string_enum(&self, schema: &Schema, strings: &[(String, NodeId)]) -> Shape {
        let values = strings
            .iter()
            .map(|(text, node)| (text.clone(), Literal::Text(text.clone()), *node));
        self.enum_of(EnumOf::Strings, schema, values)
    }

    fn integer_enum(&self, schema: &Schema, integers: &[(i64, NodeId)]) -> Shape {
        let values = integers
            .iter()
            .map(|(number, node)| (number.to_string(), Literal::Integer(*number), *node));
        self.enum_of(EnumOf::Integers, schema, values)
    }

    /// The enum of some values, each as it is written, as it is known, and where it stands.
    fn enum_of(&self, of: EnumOf, schema: &Schema, values: impl Iterator<Item = (String, Literal, NodeId)>) -> Shape {
        let mut seen = HashSet::new();
        let values: Vec<_> = values.filter(|(text, ..)| seen.insert(text.clone())).collect();
        let given = |text: &str, node| self.said_of(schema, &NAMES, node, text).map(names::variant_name);
        let wanted: Vec<_> = values
            .iter()
            .map(|(text, _, node)| Want::new(text, names::variant_name(text)).given(given(text, *node)))
            .collect();
        let names = Scope::default().claim_all(&wanted);
        let described = values.iter().zip(names).map(|((text, value, node), name)| EnumVariant {
            name,
            value: value.clone(),
            docs: docs::docs(self.said_of(schema, &DESCRIPTIONS, *node, text), false),
        });
        let variants: Vec<_> = described.collect();
        let taken: Vec<_> = variants.iter().map(|variant| variant.name.clone()).collect();
        Shape::Enum(Enum {
            of,
            openness: self.openness(schema, &taken),
            variants,
        })
    }

    /// What the first of some extensions that the schema has says of one of its values.
    fn said_of(&self, schema: &Schema, extensions: &[&str], value: NodeId, text: &str) -> Option<&'a str> {
        let node = *extensions.iter().find_map(|name| schema.extensions.get(*name))?;
        let at = schema.values.as_ref()?.iter().position(|other| *other == value)?;
        let said = match self.tree.value(node) {
            Value::Mapping(_) => self.tree.get(node, text)?,
            _ => *self.tree.items(node).get(at)?,
        };
        self.tree.string(said).filter(|said| !said.trim().is_empty())
    }

    /// The values that `enum` or `const` lists.
    fn values_listed(&self, schema: &Schema) -> Option<Vec<NodeId>> {
        schema.values.clone().or_else(|| schema.constant.map(|node| vec![node]))
    }

    fn integer_value(&self, node: NodeId) -> Option<i64> {
        match self.tree.value(node) {
            Value::Number(text) => text.parse().ok(),
            _ => None,
        }
    }
}

fn not_null(types: &[JsonType]) -> impl Iterator<Item = JsonType> {
    types.iter().copied().filter(|ty| *ty != JsonType::Null)
}

/// A number that an `i64` or an `f64` holds exactly.
fn number(text: &str) -> Option<Literal> {
    /// Any decimal of so many digits has an `f64` of its own.
    const DIGITS: usize = 15;
    if let Ok(integer) = text.parse() {
        return Some(Literal::Integer(integer));
    }
    let float: f64 = text.parse().ok()?;
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (float.is_finite() && digits <= DIGITS).then(|| Literal::Float(float.to_string()))
}
