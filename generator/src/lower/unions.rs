//! What `oneOf`, `anyOf` and several types become: an enum that picks its variant by a tag or by the kind of JSON.

use super::schemas::{Lowered, kind_of};
use super::{Hint, Lowering, docs, names};
use crate::diagnostics::Code;
use crate::document::{Discriminator, Id, JsonType, Schema};
use crate::ir::{Docs, Kind, Mark, Openness, Shape, Tag, TypeRef, Union, Variant};
use crate::tree::Value;
use indexmap::IndexMap;
use std::collections::HashSet;

/// The members of a tagged union, each with the texts that lead to it.
type Tags = IndexMap<Id<Schema>, Vec<String>>;

impl<'a> Lowering<'a> {
    /// The union of the members of `oneOf` or `anyOf`; where but one of them is not null, that one.
    pub(super) fn union(&mut self, schema: &'a Schema, hint: &Hint) -> Lowered {
        let members: Vec<_> = schema
            .one_of
            .iter()
            .chain(&schema.any_of)
            .copied()
            .filter(|id| !self.is_null(*id))
            .collect();
        match members.as_slice() {
            [] => Lowered::Type(TypeRef::Json),
            [only] => self.in_place_of(*only, hint),
            _ => {
                let tagged = match &schema.discriminator {
                    Some(discriminator) => Some((
                        discriminator.property.clone(),
                        self.mapped_tags(discriminator, &members),
                    )),
                    None => self.implied_tags(&members),
                };
                let (tag, variants) = match tagged {
                    Some((property, tags)) if Self::is_ambiguous(&tags) => {
                        let message = format!(
                            "`{property}` does not tell the members of this union apart: the first that fits is taken"
                        );
                        self.note(Code::Ignored, schema.at, message);
                        (Tag::Untagged, self.untagged_variants(&members, hint))
                    }
                    Some((property, tags)) => (Tag::Property(property), self.tagged_variants(&tags, hint)),
                    None => {
                        self.report_indistinct(&members);
                        (Tag::Untagged, self.untagged_variants(&members, hint))
                    }
                };
                Lowered::Shape(Shape::Union(self.finished(tag, variants, schema)))
            }
        }
    }

    /// The union of several JSON types in one schema, such as `[integer, string]`.
    pub(super) fn union_of_kinds(&mut self, types: &[JsonType], schema: &'a Schema, hint: &Hint) -> Lowered {
        let number_too = types.contains(&JsonType::Number);
        let mut variants = Vec::new();
        for ty in types.iter().filter(|ty| !(number_too && **ty == JsonType::Integer)) {
            let kind = kind_of(*ty);
            let name = kind_name(kind).to_owned();
            let hint = hint.member(&name);
            let ty = match self.typed(*ty, schema, &hint) {
                Lowered::Type(ty) => ty,
                Lowered::Shape(shape) => {
                    let place = self.tree.span(schema.at);
                    TypeRef::Defined(self.define(&hint.key.clone(), &hint, place, Docs::default(), shape))
                }
            };
            variants.push(Variant {
                name,
                docs: Docs::default(),
                ty,
                mark: Mark::Kind(kind),
            });
        }
        Lowered::Shape(Shape::Union(self.finished(Tag::Untagged, variants, schema)))
    }

    fn finished(&self, tag: Tag, variants: Vec<Variant>, schema: &Schema) -> Union {
        let taken: Vec<_> = variants.iter().map(|variant| variant.name.clone()).collect();
        let openness: Openness = self.openness(schema, &taken);
        Union {
            tag,
            variants,
            openness,
        }
    }

    /// The tags of each member: what the mapping says, else what the member itself says, else its name.
    fn mapped_tags(&self, discriminator: &Discriminator, members: &[Id<Schema>]) -> Tags {
        let mut tags: Tags = IndexMap::new();
        for (value, used) in &discriminator.mapping {
            if let Some(id) = used.id() {
                tags.entry(self.target(id)).or_default().push(value.clone());
            }
        }
        for member in members {
            let id = self.target(*member);
            if !tags.contains_key(&id) {
                let own = self.tag_values(id, &discriminator.property);
                let name = || self.components.get(&id).cloned().into_iter().collect();
                tags.insert(id, own.unwrap_or_else(name));
            }
        }
        tags
    }

    /// Whether one text leads to several members.
    fn is_ambiguous(tags: &Tags) -> bool {
        let mut seen = HashSet::new();
        !tags.values().flatten().all(|tag| seen.insert(tag))
    }

    /// A required string member that tells all members apart, where the document does not name one.
    fn implied_tags(&self, members: &[Id<Schema>]) -> Option<(String, Tags)> {
        let first = self.schema(self.resolved(*members.first()?))?;
        first.properties.iter().find_map(|property| {
            let mut tags = IndexMap::new();
            let mut seen = HashSet::new();
            for member in members {
                let values = self.tag_values(*member, &property.name)?;
                if !values.iter().all(|value| seen.insert(value.clone())) {
                    return None;
                }
                tags.insert(self.target(*member), values);
            }
            Some((property.name.clone(), tags))
        })
    }

    /// The texts that a required member of an object schema may have.
    fn tag_values(&self, id: Id<Schema>, property: &str) -> Option<Vec<String>> {
        let schema = self.schema(self.resolved(id))?;
        schema.required.iter().find(|(name, _)| name == property)?;
        let member = schema.properties.iter().find(|candidate| candidate.name == property)?;
        let member = self.schema(self.resolved(member.schema))?;
        let nodes = member
            .values
            .clone()
            .or_else(|| member.constant.map(|node| vec![node]))?;
        nodes
            .iter()
            .map(|node| match self.tree.value(*node) {
                Value::String(text) => Some(text.to_string()),
                _ => None,
            })
            .collect()
    }

    fn tagged_variants(&mut self, tags: &Tags, hint: &Hint) -> Vec<Variant> {
        let mut scope = names::Scope::default();
        let mut variants = Vec::new();
        for (id, tags) in tags {
            let Some(first) = tags.first() else {
                if let Some(schema) = self.schema(*id) {
                    self.warn(
                        Code::RawJson,
                        schema.at,
                        "nothing tells this member of the union apart: its values stay raw JSON",
                    );
                }
                continue;
            };
            let name = scope.claim(names::variant_name(first));
            let ty = self.type_of(*id, &hint.member(first));
            variants.push(Variant {
                name,
                docs: self.variant_docs(*id),
                ty,
                mark: Mark::Tags(tags.clone()),
            });
        }
        variants
    }

    fn untagged_variants(&mut self, members: &[Id<Schema>], hint: &Hint) -> Vec<Variant> {
        let mut scope = names::Scope::default();
        let mut variants: Vec<Variant> = Vec::new();
        for member in members {
            let id = self.target(*member);
            let kind = self.kind(id);
            let schema = self.schema(*member);
            let own = self.given_name(schema).or_else(|| {
                let component = self.components.get(&id).map(|name| self.rust_name(name));
                component.or_else(|| {
                    schema
                        .and_then(|schema| schema.title.as_deref())
                        .map(names::variant_name)
                })
            });
            let name = scope.claim(own.unwrap_or_else(|| kind_name(kind).to_owned()));
            let ty = self.type_of(id, &hint.member(&name));
            variants.push(Variant {
                name,
                docs: self.variant_docs(id),
                ty,
                mark: Mark::Kind(kind),
            });
        }
        variants
    }

    /// The kind of JSON value that a schema describes, where it describes just one.
    pub(super) fn kind(&self, id: Id<Schema>) -> Kind {
        let Some(schema) = self.schema(self.resolved(id)) else {
            return Kind::Any;
        };
        let types: Vec<_> = schema.types.iter().filter(|ty| **ty != JsonType::Null).collect();
        match types.as_slice() {
            [one] => kind_of(**one),
            [] if !schema.properties.is_empty() || !schema.all_of.is_empty() => Kind::Object,
            [] if schema.items.is_some() => Kind::Array,
            _ => Kind::Any,
        }
    }

    fn is_null(&self, id: Id<Schema>) -> bool {
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

    fn variant_docs(&self, id: Id<Schema>) -> Docs {
        let text = self
            .schema(id)
            .and_then(|schema| schema.description.as_deref().or(schema.title.as_deref()));
        docs::docs(text.map(docs::summary).as_deref(), false)
    }
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Boolean => "Boolean",
        Kind::Integer => "Integer",
        Kind::Number => "Number",
        Kind::String => "String",
        Kind::Array => "List",
        Kind::Object => "Object",
        Kind::Any => "Any",
    }
}
