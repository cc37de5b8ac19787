//! Which members of `oneOf` and `anyOf` make a difference to types, and what is simpler than a union of them.

use super::scalars::{integer, number, string};
use super::schemas::Lowered;
use super::{Hint, Lowering};
use crate::diagnostics::Code;
use crate::document::{AdditionalProperties, Id, JsonType, Schema};
use crate::ir::{Kind, Openness, Scalar, TypeRef};
use crate::tree::{NodeId, Value};
use std::collections::HashSet;

/// How deep unions within unions are looked into.
const MAX_DEPTH: usize = 8;

impl<'a> Lowering<'a> {
    /// The members of `oneOf` and `anyOf`, each once and without null; those of a union in place of that union, where it
    /// has no name. None at all where they only say what a value must keep to, such as which members it needs.
    pub(super) fn choices(&self, schema: &Schema) -> Vec<Id<Schema>> {
        let mut choices = Vec::new();
        self.choices_within(schema, MAX_DEPTH, &mut choices);
        let mut seen = HashSet::new();
        choices.retain(|choice| seen.insert(self.resolved(*choice)));
        let is_scalar = matches!(
            schema
                .types
                .iter()
                .filter(|ty| **ty != JsonType::Null)
                .collect::<Vec<_>>()
                .as_slice(),
            [JsonType::String | JsonType::Integer | JsonType::Number | JsonType::Boolean]
        );
        let only_limits = |choice: &Id<Schema>| self.only_limits(*choice, schema, MAX_DEPTH);
        let is_void = if is_scalar {
            choices.iter().any(only_limits)
        } else {
            choices.iter().all(only_limits)
        };
        if is_void { Vec::new() } else { choices }
    }

    fn choices_within(&self, schema: &Schema, depth: usize, choices: &mut Vec<Id<Schema>>) {
        let members: Vec<_> = schema.one_of.iter().chain(&schema.any_of).copied().collect();
        let has_object = members
            .iter()
            .any(|member| self.plain_kind(*member) == Kind::Object && !self.is_null_or_any_object(*member));
        for member in members {
            let Some(inner) = self.schema(member) else { continue };
            if inner.never || self.is_null(member) || (has_object && self.is_null_or_any_object(member)) {
                continue;
            }
            let is_bare_union = inner.reference.is_none()
                && !self.components.contains_key(&member)
                && (inner.one_of.is_empty() != inner.any_of.is_empty())
                && inner.discriminator.is_none()
                && inner.properties.is_empty()
                && inner.all_of.is_empty()
                && inner.title.is_none()
                && inner.extensions.is_empty();
            match depth.checked_sub(1).filter(|_| is_bare_union) {
                Some(depth) => self.choices_within(inner, depth, choices),
                None => choices.push(member),
            }
        }
    }

    /// Whether a schema is how some write null beside an object: `type: object` with `nullable`, and nothing else.
    fn is_null_or_any_object(&self, id: Id<Schema>) -> bool {
        self.schema(id).is_some_and(|schema| {
            schema.reference.is_none() && schema.types.contains(&JsonType::Null) && self.is_annotation(id)
        })
    }

    /// Whether a member adds nothing to the type that the schema around it has: no type, no properties, no values.
    fn only_limits(&self, id: Id<Schema>, around: &Schema, depth: usize) -> bool {
        let Some(schema) = self.schema(id).filter(|_| depth > 0) else {
            return false;
        };
        let is_object = !around.properties.is_empty() || !around.all_of.is_empty();
        let mut inner = schema.all_of.iter().chain(&schema.one_of).chain(&schema.any_of);
        schema.reference.is_none()
            && schema.properties.is_empty()
            && schema.values.is_none()
            && schema.constant.is_none()
            && schema.items.is_none()
            && schema.prefix_items.is_empty()
            && !matches!(schema.additional_properties, AdditionalProperties::Schema(_))
            && schema
                .types
                .iter()
                .all(|ty| around.types.contains(ty) || (is_object && *ty == JsonType::Object))
            && inner.all(|inner| self.only_limits(*inner, around, depth - 1))
    }

    /// Strings, some of which are listed, as one string or one string enum; `None` where there is more than that.
    pub(super) fn text_of(&mut self, schema: &'a Schema, choices: &[Id<Schema>], hint: &Hint) -> Option<Lowered> {
        let mut listed: Vec<(String, NodeId)> = Vec::new();
        let mut lists = Vec::new();
        let mut any_text = false;
        for choice in choices {
            let id = self.wrapped(*choice);
            let text = self.schema(id).filter(|_| self.kind(id) == Kind::String)?;
            match self.strings(text) {
                Some(strings) => {
                    listed.extend(strings);
                    lists.push(*choice);
                }
                None if string(text) == Scalar::String && text.all_of.is_empty() => any_text = true,
                None => return None,
            }
        }
        if any_text && !lists.is_empty() && !schema.one_of.is_empty() {
            let message =
                "two members of this `oneOf` fit one text, where one member alone should: they are one open enum";
            self.note(Code::Ignored, schema.at, message);
        }
        let is_named = |choice: &Id<Schema>| self.components.contains_key(&self.target(*choice));
        match lists.as_slice() {
            [] => any_text.then_some(Lowered::Type(TypeRef::Scalar(Scalar::String))),
            [only] if any_text && self.is_open(*only) => Some(self.in_place_of(*only, hint)),
            _ if any_text || !lists.iter().any(is_named) => {
                let around = if any_text {
                    choices.first().and_then(|id| self.schema(*id))
                } else {
                    Some(schema)
                };
                Some(Lowered::Shape(self.string_enum(around?, &listed)))
            }
            _ => None,
        }
    }

    /// The schema that references and an `allOf` of one part lead to.
    fn wrapped(&self, id: Id<Schema>) -> Id<Schema> {
        let mut id = self.resolved(id);
        for _ in 0..MAX_DEPTH {
            let Some(schema) = self.schema(id) else { break };
            let parts = schema.all_of.iter().filter(|part| !self.is_annotation(**part));
            match parts.collect::<Vec<_>>().as_slice() {
                [only] if schema.properties.is_empty() && schema.types.is_empty() => id = self.resolved(**only),
                _ => break,
            }
        }
        id
    }

    fn is_open(&self, id: Id<Schema>) -> bool {
        let schema = self.schema(self.resolved(id));
        schema.is_some_and(|schema| matches!(self.openness(schema, &[]), Openness::Open(_)))
    }

    /// The members that differ in their types: of plain strings written in place one is enough, and a number that is kept
    /// as written holds an integer as well.
    pub(super) fn distinct(&self, choices: Vec<Id<Schema>>) -> Vec<Id<Schema>> {
        let scalars: Vec<_> = choices.iter().map(|choice| self.plain_scalar(*choice)).collect();
        let is_spare = |index: usize, scalar: Scalar| {
            scalars.iter().take(index).any(|earlier| *earlier == Some(scalar))
                || (matches!(scalar, Scalar::Int32 | Scalar::Int64) && scalars.contains(&Some(Scalar::Number)))
        };
        let kept = choices.into_iter().enumerate().filter(|(index, _)| {
            let scalar = scalars.get(*index).copied().flatten();
            !scalar.is_some_and(|scalar| is_spare(*index, scalar))
        });
        kept.map(|(_, choice)| choice).collect()
    }

    /// The type of a scalar that is written in place, and has no values and no title of its own.
    pub(super) fn plain_scalar(&self, id: Id<Schema>) -> Option<Scalar> {
        let schema = self.schema(id).filter(|_| !self.components.contains_key(&id))?;
        let is_plain = schema.reference.is_none()
            && schema.values.is_none()
            && schema.constant.is_none()
            && schema.title.is_none()
            && schema.all_of.is_empty()
            && schema.one_of.is_empty()
            && schema.any_of.is_empty();
        match self.kind(id) {
            _ if !is_plain => None,
            Kind::Boolean => Some(Scalar::Bool),
            Kind::Integer => Some(integer(schema)),
            Kind::Number => Some(number(schema)),
            Kind::String => Some(string(schema)),
            Kind::Array | Kind::Object | Kind::Any => None,
        }
    }

    pub(super) fn is_null(&self, id: Id<Schema>) -> bool {
        self.schema(self.resolved(id)).is_some_and(|schema| {
            schema.types == [JsonType::Null]
                || schema
                    .constant
                    .is_some_and(|node| *self.tree.value(node) == Value::Null)
                || schema.values.as_ref().is_some_and(|nodes| {
                    !nodes.is_empty() && nodes.iter().all(|node| *self.tree.value(*node) == Value::Null)
                })
        })
    }
}
