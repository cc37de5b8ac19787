//! What `oneOf`, `anyOf` and several types become: an enum that picks its variant by a tag, or by what a value is.

use super::objects::Members;
use super::schemas::{Lowered, kind_of};
use super::scope::{Scope, Want};
use super::tags::Tagging;
use super::{Hint, Lowering, docs, names, variants};
use crate::document::{Id, JsonType, Schema};
use crate::ir::{Docs, Kind, Mark, Shape, Tag, TypeRef, Union, Variant};

/// How many unions within unions are looked at for the kind of their values.
const MAX_DEPTH: usize = 3;

impl<'a> Lowering<'a> {
    /// The union of some members; where there is but one, that one.
    pub(super) fn union(&mut self, schema: &'a Schema, choices: Vec<Id<Schema>>, hint: &Hint) -> Lowered {
        if let Some(text) = self.text_of(schema, &choices, hint) {
            return text;
        }
        let members = self.distinct(choices);
        match members.as_slice() {
            [] => Lowered::Type(TypeRef::Json),
            [only] => self.in_place_of(*only, hint),
            _ => Lowered::Shape(Shape::Union(self.union_of(schema, &members, None, hint))),
        }
    }

    /// The union of some members, each of which also has the members of an object that it is a part of.
    pub(super) fn union_of(
        &mut self,
        schema: &'a Schema,
        members: &[Id<Schema>],
        shared: Option<&Members>,
        hint: &Hint,
    ) -> Union {
        let (tag, variants) = match self.tagging(schema, members, shared) {
            Some(tagging) => {
                let variants = self.tagged_variants(&tagging, shared, &mut Scope::default(), hint);
                (Tag::Property(tagging.property), variants)
            }
            None => (Tag::Untagged, self.untagged_variants(members, shared, hint)),
        };
        self.finished(tag, variants, schema)
    }

    /// The union of several JSON types in one schema, such as `[integer, string]`.
    pub(super) fn union_of_kinds(
        &mut self,
        types: &[JsonType],
        id: Id<Schema>,
        schema: &'a Schema,
        hint: &Hint,
    ) -> Lowered {
        let number_too = types.contains(&JsonType::Number);
        let mut variants = Vec::new();
        for ty in types.iter().filter(|ty| !(number_too && **ty == JsonType::Integer)) {
            let kind = kind_of(*ty);
            let name = variants::kind_name(kind).to_owned();
            let hint = hint.member(&name);
            let ty = match self.typed(*ty, id, schema, &hint) {
                Lowered::Type(ty) => ty,
                Lowered::Shape(shape) => {
                    let place = self.tree.span(schema.at);
                    TypeRef::Defined(self.define(&hint, place, Docs::default(), shape))
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

    /// The union, with a name for what is not recognized.
    pub(super) fn finished(&self, tag: Tag, variants: Vec<Variant>, schema: &Schema) -> Union {
        let taken: Vec<_> = variants.iter().map(|variant| variant.name.clone()).collect();
        Union {
            tag,
            variants,
            openness: self.openness(schema, &taken),
        }
    }

    pub(super) fn tagged_variants(
        &mut self,
        tagging: &Tagging,
        shared: Option<&Members>,
        scope: &mut Scope,
        hint: &Hint,
    ) -> Vec<Variant> {
        let mut variants = Vec::new();
        let mut default = None;
        let keys = tagging.tags.iter().map(|(id, tags)| self.tagged_name(*id, tags));
        let keys: Vec<_> = keys.collect();
        let wants: Vec<_> = keys
            .iter()
            .map(|key| Want::new(key, names::variant_name(key)))
            .collect();
        let names = scope.claim_all(&wants);
        for (((id, tags), key), name) in tagging.tags.iter().zip(keys).zip(names) {
            let is_default = tagging.default == Some(*id);
            let variant = Variant {
                name,
                docs: self.variant_docs(*id),
                ty: self.variant_type(*id, shared, &hint.member(&key)),
                mark: if is_default {
                    Mark::Default
                } else {
                    Mark::Tags(tags.clone())
                },
            };
            if is_default {
                default = Some(variant);
            } else {
                variants.push(variant);
            }
        }
        variants.extend(default);
        variants
    }

    fn untagged_variants(&mut self, members: &[Id<Schema>], shared: Option<&Members>, hint: &Hint) -> Vec<Variant> {
        let mut scope = Scope::default();
        let mut variants: Vec<Option<Variant>> = Vec::new();
        for (index, member) in members.iter().enumerate() {
            let id = self.target(*member);
            let kind = if shared.is_some() { Kind::Object } else { self.kind(id) };
            let before = members.get(..index).unwrap_or_default();
            let name = self.untagged_name(*member, kind, before, &mut scope);
            variants.push(Some(Variant {
                docs: self.variant_docs(id),
                ty: self.variant_type(id, shared, &hint.member(&name)),
                mark: Mark::Kind(kind),
                name,
            }));
        }
        let order = self.order(members);
        let ordered: Vec<_> = order.iter().filter_map(|index| members.get(*index).copied()).collect();
        self.report_indistinct(&ordered);
        order
            .into_iter()
            .filter_map(|index| variants.get_mut(index).and_then(Option::take))
            .collect()
    }

    /// The type of a variant: that of the member, or where it is a part of an object, of both together.
    fn variant_type(&mut self, id: Id<Schema>, shared: Option<&Members>, hint: &Hint) -> TypeRef {
        match shared {
            Some(shared) => self.merged(id, shared, hint),
            None => self.type_of(id, hint),
        }
    }

    /// The kind of JSON value that a schema describes, where it describes just one.
    pub(super) fn kind(&self, id: Id<Schema>) -> Kind {
        self.kind_within(id, MAX_DEPTH)
    }

    fn kind_within(&self, id: Id<Schema>, depth: usize) -> Kind {
        let id = self.resolved(id);
        let kind = self.plain_kind(id);
        let Some(schema) = self.schema(id).filter(|_| kind == Kind::Any && depth > 0) else {
            return kind;
        };
        let choices = self.choices(schema);
        let mut kinds = choices.into_iter().map(|choice| self.kind_within(choice, depth - 1));
        match kinds.next() {
            Some(first) if kinds.all(|kind| kind == first) => first,
            _ => Kind::Any,
        }
    }

    /// The kind that a schema itself tells, whatever the members of its union are.
    pub(super) fn plain_kind(&self, id: Id<Schema>) -> Kind {
        self.plain_kind_within(id, MAX_DEPTH)
    }

    fn plain_kind_within(&self, id: Id<Schema>, depth: usize) -> Kind {
        let Some(schema) = self.schema(self.resolved(id)).filter(|_| depth > 0) else {
            return Kind::Any;
        };
        let types: Vec<_> = schema.types.iter().filter(|ty| **ty != JsonType::Null).collect();
        match types.as_slice() {
            [one] => kind_of(**one),
            [] if self.strings(schema).is_some() => Kind::String,
            [] if self.integers(schema).is_some() => Kind::Integer,
            [] if !schema.properties.is_empty() => Kind::Object,
            [] if !schema.all_of.is_empty() => {
                let mut kinds = schema
                    .all_of
                    .iter()
                    .map(|part| self.plain_kind_within(*part, depth.saturating_sub(1)));
                kinds.find(|kind| *kind != Kind::Any).unwrap_or(Kind::Object)
            }
            [] if schema.items.is_some() || !schema.prefix_items.is_empty() => Kind::Array,
            _ => Kind::Any,
        }
    }

    fn variant_docs(&self, id: Id<Schema>) -> Docs {
        let text = self
            .schema(id)
            .and_then(|schema| schema.description.as_deref().or(schema.title.as_deref()));
        docs::docs(text.map(docs::summary).as_deref(), false)
    }
}
