//! What an object schema becomes: a struct with named members, a map, or raw JSON.

use super::schemas::{Lowered, kind_of};
use super::scope::{Scope, Want};
use super::{Hint, Lowering, collision, docs, names};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{AdditionalProperties, Id, JsonType, Schema};
use crate::ir::{Constant, Direction, Field, Kind, Name, Presence, Rest, Struct, TypeRef};
use indexmap::IndexMap;
use std::collections::{BTreeSet, HashSet};

/// Members gathered from an object schema, or from all parts of an `allOf`.
#[derive(Default)]
pub(super) struct Members {
    pub properties: IndexMap<String, Id<Schema>>,
    pub required: HashSet<String>,
    pub additional: AdditionalProperties,
    /// The schemas of members by patterns of their names.
    pub patterns: Vec<(String, Id<Schema>)>,
    /// The parts that also offer a choice of further members.
    pub choices: Vec<Id<Schema>>,
    /// The parts gathered already.
    pub seen: HashSet<Id<Schema>>,
}

impl<'a> Lowering<'a> {
    /// A struct where members are named, a map where only their type is known, else raw JSON.
    pub(super) fn object(&mut self, id: Id<Schema>, schema: &'a Schema, hint: &Hint) -> Lowered {
        if schema.properties.is_empty() {
            return Lowered::Type(self.map(schema, hint));
        }
        let mut members = Members::default();
        members.take(schema);
        if !self.choices(schema).is_empty() {
            members.choices.push(id);
        }
        Lowered::Shape(self.with_choice(id, members, hint))
    }

    /// The parts of an `allOf` as one struct; a single part with nothing beside it is that part.
    pub(super) fn all_of(&mut self, id: Id<Schema>, schema: &'a Schema, hint: &Hint) -> Lowered {
        let parts: Vec<_> = schema
            .all_of
            .iter()
            .copied()
            .filter(|part| !self.is_annotation(*part))
            .collect();
        let choices = self.choices(schema);
        if let ([only], true) = (parts.as_slice(), schema.properties.is_empty() && choices.is_empty())
            && !(self.components.contains_key(&id) && self.base(self.resolved(*only)).is_some())
        {
            return self.in_place_of(*only, hint);
        }
        let mut members = Members::default();
        self.gather(id, &mut members);
        if self.includes_its_surroundings(schema, &members) {
            return Lowered::Type(TypeRef::Json);
        }
        if members.properties.is_empty() && members.choices.iter().any(|choice| self.kind(*choice) != Kind::Object) {
            return self.first_choice(id, &members.choices, hint);
        }
        if members.properties.is_empty() && members.choices.is_empty() {
            if let Some(part) = self.most_telling(&parts, schema) {
                return self.in_place_of(part, hint);
            }
            self.warn(
                Code::RawJson,
                schema.at,
                "the parts of this `allOf` name no properties: the value stays raw JSON",
            );
            return Lowered::Type(TypeRef::Json);
        }
        Lowered::Shape(self.with_choice(id, members, hint))
    }

    /// Of choices that not only objects may be, the first; what the others say is not expressed in types.
    fn first_choice(&mut self, id: Id<Schema>, choices: &[Id<Schema>], hint: &Hint) -> Lowered {
        for choice in choices.iter().skip(1) {
            let Some(schema) = self.schema(*choice) else { continue };
            let message = "this choice is not expressed in types: another one holds of the same value";
            self.note(Code::Ignored, schema.at, message);
        }
        let first = choices.first().copied().unwrap_or(id);
        match self.schema(first).filter(|_| first == id) {
            Some(schema) => self.union(schema, self.choices(schema), hint),
            None => self.in_place_of(first, hint),
        }
    }

    /// Reports an `allOf` that includes the very object it is written in: the members that come with it would hold it again,
    /// and again without end.
    fn includes_its_surroundings(&mut self, schema: &Schema, members: &Members) -> bool {
        let is_around = |id: &Id<Schema>| self.open.iter().any(|(open, _)| open == id);
        let includes = members.properties.values().any(is_around);
        if includes {
            let message = "by `allOf`, this schema includes the one that it is written in";
            self.diagnostics.push(
                Diagnostic::error(Code::CyclicReference, self.tree.span(schema.at), message)
                    .help("define it under `components.schemas`, and refer to it here"),
            );
        }
        includes
    }

    /// The part of an `allOf` without properties that says most about the type, where the parts are of one kind: the
    /// others hold but constraints.
    fn most_telling(&self, parts: &[Id<Schema>], around: &Schema) -> Option<Id<Schema>> {
        let kinds: BTreeSet<_> = parts
            .iter()
            .map(|part| self.kind(*part))
            .filter(|kind| *kind != Kind::Any)
            .collect();
        let says = |part: &Id<Schema>| {
            let schema = self.schema(self.resolved(*part))?;
            let weight = match schema {
                _ if schema.values.is_some() || schema.constant.is_some() => 4,
                _ if schema.items.is_some() || !schema.prefix_items.is_empty() => 3,
                _ if matches!(schema.additional_properties, AdditionalProperties::Schema(_)) => 3,
                _ if schema.format.is_some() => 2,
                _ if !schema.types.is_empty() => 1,
                _ => 0,
            };
            Some(weight)
        };
        let is_plain = kinds.len() == 1
            && around
                .types
                .iter()
                .all(|ty| *ty == JsonType::Null || kinds.contains(&kind_of(*ty)));
        // Of parts that say as much, the first.
        let telling = parts.iter().rev().max_by_key(|part| says(part)).copied();
        telling.filter(|part| is_plain && says(part) > Some(0))
    }

    /// Gathers the members of a schema and of every part below it, each part once.
    pub(super) fn gather(&self, id: Id<Schema>, members: &mut Members) {
        let mut pending = vec![id];
        while let Some(id) = pending.pop() {
            let id = self.resolved(id);
            let Some(schema) = self.schema(id).filter(|_| members.seen.insert(id)) else {
                continue;
            };
            if !self.choices(schema).is_empty() {
                members.choices.push(id);
            }
            members.take(schema);
            // The stack hands parts out from its end, and members stand in the order of the document.
            pending.extend(schema.all_of.iter().rev());
        }
        let joint = self.schema(self.resolved(id)).map(|schema| schema.joint.as_slice());
        for (name, joint) in joint.unwrap_or_default() {
            members.properties.insert(name.clone(), *joint);
        }
    }

    pub(super) fn structure(&mut self, members: &Members, hint: &Hint) -> Struct {
        let mut scope = Scope::default();
        let mut fields = Vec::new();
        let mut constants = Vec::new();
        let names = self.member_names(&members.properties, &mut scope);
        for ((wire, id), name) in members.properties.iter().zip(names) {
            let required = members.required.contains(wire);
            let place = self.place_of(*id);
            let said = self.said(*id);
            self.types
                .said
                .push((hint.key.clone(), Some(wire.clone()), place, said));
            if let Some(value) = self.constant(*id).filter(|_| required) {
                constants.push(Constant { name, value });
                continue;
            }
            let nullable = self.is_nullable(*id);
            let ty = self.type_of(*id, &hint.member(wire));
            let presence = Presence::of(required, nullable && ty != TypeRef::Json);
            let default = self
                .default_of(*id)
                .filter(|default| !required || self.fits(*default, *id));
            fields.push(Field {
                name,
                ty,
                presence,
                default: default.filter(|_| required).map(|default| self.json(default)),
                direction: self.direction(*id),
                docs: match default.and_then(|default| self.default_in_words(default)) {
                    Some(default) => self.member_docs(*id).and(default),
                    None => self.member_docs(*id),
                },
            });
        }
        let rest = match self.others(&members.additional, &members.patterns, &hint.member("additional")) {
            Some(ty) if ty != TypeRef::Json => Rest::Map(scope.claim("additional".to_owned()), ty),
            _ => Rest::Extra(scope.claim("extra".to_owned())),
        };
        Struct {
            fields,
            constants,
            rest,
        }
    }

    /// Which way a member travels, by what stands beside the property or at the definition that a reference leads to.
    fn direction(&self, id: Id<Schema>) -> Direction {
        let said = |which: fn(&Schema) -> bool| {
            let schemas = [self.schema(id), self.schema(self.resolved(id))];
            schemas.into_iter().flatten().any(which)
        };
        match (said(|schema| schema.read_only), said(|schema| schema.write_only)) {
            (true, false) => Direction::FromService,
            (false, true) => Direction::ToService,
            _ => Direction::Both,
        }
    }

    /// The names of members, which their schemas may choose.
    pub(super) fn member_names(&mut self, properties: &IndexMap<String, Id<Schema>>, scope: &mut Scope) -> Vec<Name> {
        let given = |id: &Id<Schema>| {
            let (_, text) = self.extension(&self.schema(*id)?.extensions, "x-rust-name")?;
            names::given_value_name(text)
        };
        let wanted: Vec<_> = properties
            .iter()
            .map(|(wire, id)| Want::new(wire, names::value_name(wire).rust).given(given(id)))
            .collect();
        let claimed = scope.claim_all(&wanted);
        for (((wire, id), want), rust) in properties.iter().zip(&wanted).zip(&claimed) {
            let collision = collision(wire, want.best(), rust, self.place_of(*id));
            self.diagnostics.extend(collision);
        }
        let names = properties.keys().zip(claimed);
        names
            .map(|(wire, rust)| Name {
                wire: wire.clone(),
                rust,
            })
            .collect()
    }

    /// What stands beside the property; what stands at the definition a reference leads to is said there.
    pub(super) fn member_docs(&self, id: Id<Schema>) -> crate::ir::Docs {
        let schema = self.schema(id);
        let beside = schema
            .and_then(|schema| schema.reference.as_ref())
            .and_then(|used| used.description.as_deref());
        let text =
            beside.or_else(|| schema.and_then(|schema| schema.description.as_deref().or(schema.title.as_deref())));
        docs::docs(text, schema.is_some_and(|schema| schema.deprecated))
    }

    /// The schema behind references, also behind that of a component.
    pub(super) fn resolved(&self, mut id: Id<Schema>) -> Id<Schema> {
        for _ in 0..=self.document.schemas.len() {
            match self
                .schema(id)
                .and_then(|schema| schema.reference.as_ref())
                .and_then(crate::document::Use::id)
            {
                Some(next) => id = next,
                None => break,
            }
        }
        id
    }

    /// Whether a schema says nothing about the type: a part of an `allOf` that only describes.
    pub(super) fn is_annotation(&self, id: Id<Schema>) -> bool {
        self.schema(id).is_some_and(|schema| {
            schema.reference.is_none()
                && schema
                    .types
                    .iter()
                    .all(|ty| matches!(ty, JsonType::Null | JsonType::Object))
                && schema.properties.is_empty()
                && schema.values.is_none()
                && schema.constant.is_none()
                && schema.items.is_none()
                && schema.prefix_items.is_empty()
                && schema.pattern_properties.is_empty()
                && schema.required.is_empty()
                && schema.all_of.is_empty()
                && schema.one_of.is_empty()
                && schema.any_of.is_empty()
                && matches!(
                    schema.additional_properties,
                    AdditionalProperties::Unsaid | AdditionalProperties::Any
                )
        })
    }

    /// Whether two definitions of one property can be the same member: the same schema, or no contradiction in types.
    pub(super) fn agree(&self, one: Id<Schema>, other: Id<Schema>) -> bool {
        let (one, other) = (self.resolved(one), self.resolved(other));
        match (self.schema(one), self.schema(other)) {
            (Some(first), Some(second)) if one != other => {
                first.types.is_empty()
                    || second.types.is_empty()
                    || first.types.iter().any(|ty| second.types.contains(ty))
                    || first
                        .types
                        .iter()
                        .chain(&second.types)
                        .all(|ty| matches!(ty, JsonType::Integer | JsonType::Number))
            }
            _ => true,
        }
    }
}

impl Members {
    fn take(&mut self, schema: &Schema) {
        for property in &schema.properties {
            self.properties.entry(property.name.clone()).or_insert(property.schema);
        }
        self.required
            .extend(schema.required.iter().map(|(name, _)| name.clone()));
        self.patterns.extend(schema.pattern_properties.iter().cloned());
        if self.additional == AdditionalProperties::Unsaid {
            self.additional = schema.additional_properties.clone();
        }
    }
}
