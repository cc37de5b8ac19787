//! A choice of further members, `oneOf` or `anyOf` beside the `properties` of an object or within its `allOf`.

use super::objects::Members;
use super::{Hint, Lowering, docs};
use crate::diagnostics::Code;
use crate::document::{AdditionalProperties, Id, Schema};
use crate::ir::{Kind, Shape, TypeRef};
use std::collections::HashSet;

/// How many alternatives a choice may have, those of unions among them counted one by one.
const MAX_ALTERNATIVES: usize = 100;

impl<'a> Lowering<'a> {
    /// An object with all that one of its parts offers a choice of: a struct, where the alternatives only limit or add
    /// members, else a union of structs, each of which has the members of the object and of one alternative.
    pub(super) fn with_choice(&mut self, id: Id<Schema>, mut members: Members, hint: &Hint) -> Shape {
        let mut open = Vec::new();
        for holder in std::mem::take(&mut members.choices) {
            let alternatives = self.alternatives(holder);
            let extends = |part: Id<Schema>| alternatives.iter().any(|one| self.outline(*one).parts.contains(&part));
            let adds = |one: &Id<Schema>| {
                let mut names = self.outline(*one).properties.into_keys();
                self.kind(*one) != Kind::Object || names.any(|name| !members.properties.contains_key(&name))
            };
            if extends(id) || extends(holder) {
                // The alternatives have the members of the object, since they extend it.
                if let Some(schema) = self.schema(holder).filter(|_| holder == id) {
                    return Shape::Union(self.union_of(schema, &alternatives, None, hint));
                }
            } else if alternatives.iter().any(adds) {
                open.push((holder, alternatives));
            }
        }
        let mut left = Vec::new();
        for (holder, alternatives) in open {
            let Some(schema) = self.schema(holder) else { continue };
            match alternatives.as_slice() {
                _ if alternatives.iter().any(|one| self.kind(*one) != Kind::Object) => left.push((schema, None)),
                [only] => {
                    let required = self.add(*only, &mut members);
                    members.required.extend(required);
                }
                _ if schema.discriminator.is_none() && self.is_loose(&alternatives, &members) => {
                    for one in alternatives {
                        self.add(one, &mut members);
                    }
                }
                _ => left.push((schema, Some(alternatives))),
            }
        }
        if let [(schema, Some(alternatives))] = left.as_slice() {
            return self.union_of_parts(schema, alternatives, &members, hint);
        }
        for (schema, _) in left {
            let message = "this choice is not expressed in types: what it adds is kept with the unnamed members";
            self.note(Code::Ignored, schema.at, message);
        }
        Shape::Struct(self.structure(&members, hint))
    }

    /// The type of an alternative together with the members of the object that it is a part of.
    pub(super) fn merged(&mut self, id: Id<Schema>, shared: &Members, hint: &Hint) -> TypeRef {
        let outline = self.outline(id);
        let has_all = shared
            .properties
            .keys()
            .all(|name| outline.properties.contains_key(name));
        if has_all && self.components.contains_key(&id) {
            return self.type_of(id, hint);
        }
        let mut own = Members::default();
        self.gather(id, &mut own);
        let mut members = Members {
            properties: shared.properties.clone(),
            required: &shared.required | &own.required,
            additional: own.additional,
            patterns: [shared.patterns.as_slice(), &own.patterns].concat(),
            ..Members::default()
        };
        if members.additional == AdditionalProperties::Unsaid {
            members.additional = shared.additional.clone();
        }
        // What the alternative says of a member is narrower.
        members.properties.extend(own.properties);
        let schema = self.schema(id);
        let text = schema.and_then(|schema| schema.description.as_deref().or(schema.title.as_deref()));
        let docs = docs::docs(text, schema.is_some_and(|schema| schema.deprecated));
        let place = schema.map_or(self.document.at, |schema| schema.at);
        let shape = Shape::Struct(self.structure(&members, hint));
        TypeRef::Defined(self.define(hint, self.tree.span(place), docs, shape))
    }

    fn union_of_parts(
        &mut self,
        schema: &'a Schema,
        alternatives: &[Id<Schema>],
        shared: &Members,
        hint: &Hint,
    ) -> Shape {
        // What the alternatives share is called by the object, not by one of them.
        for (name, property) in &shared.properties {
            if self.constant(*property).is_none() {
                self.type_of(*property, &hint.member(name));
            }
        }
        Shape::Union(self.union_of(schema, alternatives, Some(shared), hint))
    }

    /// Whether alternatives are but lists of members that may be there: written in place, with no member that has one
    /// type here and another there.
    fn is_loose(&self, alternatives: &[Id<Schema>], members: &Members) -> bool {
        let mut known = members.properties.clone();
        let mut agrees = |one: &Id<Schema>| {
            let schema = self.schema(*one);
            let is_in_place =
                schema.is_some_and(|schema| schema.reference.is_none()) && !self.components.contains_key(one);
            let definitions = self.outline(*one).properties.into_iter();
            let mut definitions = definitions.filter_map(|(name, definitions)| Some((name, *definitions.first()?)));
            is_in_place
                && definitions.all(|(name, definition)| {
                    let is_constant = self.constant(definition).is_some();
                    let earlier = *known.entry(name).or_insert(definition);
                    !is_constant && self.agree(earlier, definition)
                })
        };
        alternatives.iter().all(&mut agrees)
    }

    /// Adds the members of an alternative as ones that may be absent; returns which of them must be there.
    fn add(&mut self, alternative: Id<Schema>, members: &mut Members) -> HashSet<String> {
        let mut own = Members::default();
        self.gather(alternative, &mut own);
        for (name, property) in own.properties {
            members.properties.entry(name).or_insert(property);
        }
        own.required
    }

    /// The members of a choice, and those of unions in place of them.
    fn alternatives(&self, holder: Id<Schema>) -> Vec<Id<Schema>> {
        let mut alternatives = Vec::new();
        let mut pending = vec![holder];
        let mut seen = HashSet::new();
        while let Some(next) = pending.pop() {
            let id = self.resolved(next);
            let Some(schema) = self.schema(id) else { continue };
            let choices = self.choices(schema);
            let is_union = id == holder || (self.outline(id).properties.is_empty() && !choices.is_empty());
            if !is_union {
                alternatives.push(next);
            } else if seen.insert(id) && alternatives.len() < MAX_ALTERNATIVES {
                pending.extend(choices.into_iter().rev());
            }
        }
        alternatives
    }
}
