//! A `discriminator` without `oneOf`: a schema that others extend with `allOf` stands for all of them where it is used.

use super::objects::Members;
use super::schemas::Lowered;
use super::scope::Scope;
use super::tags::Tagging;
use super::{Hint, Lowering, docs};
use crate::diagnostics::Code;
use crate::document::{Discriminator, Id, Schema};
use crate::ir::{Mark, Openness, Shape, Tag, TypeRef, Variant};
use indexmap::IndexMap;
use std::collections::{HashMap, HashSet};

/// The component schemas that extend each schema, in the order of the document.
pub(super) type Heirs = HashMap<Id<Schema>, Vec<Id<Schema>>>;

impl<'a> Lowering<'a> {
    /// Finds out which component schemas have which among the parts of their `allOf`.
    pub(super) fn find_heirs(&mut self) {
        for (_, id) in &self.document.components.schemas {
            for part in self.schema(*id).into_iter().flat_map(|schema| &schema.all_of) {
                let part = self.resolved(*part);
                let heirs = self.heirs.entry(part).or_default();
                if part != *id && !heirs.contains(id) {
                    heirs.push(*id);
                }
            }
        }
    }

    /// The union of a schema with a `discriminator` of its own, and of all that extend it; `None` for any other schema.
    pub(super) fn inherited(&mut self, id: Id<Schema>, schema: &'a Schema, hint: &Hint) -> Option<Lowered> {
        let discriminator = self.base(id)?;
        let tagging = self.heirs_by_tag(id, discriminator);
        let mut scope = Scope::default();
        let mut variants = self.tagged_variants(&tagging, None, &mut scope, hint);
        let openness = self.openness(schema, &[]);
        let own = discriminator.mapping.iter().filter(|(_, used)| used.id() == Some(id));
        let own: Vec<_> = own.map(|(text, _)| text.clone()).collect();
        let mark = match openness {
            Openness::Open(_) => Mark::Default,
            Openness::Closed if own.is_empty() => Mark::Tags(self.components.get(&id).cloned().into_iter().collect()),
            Openness::Closed => Mark::Tags(own),
        };
        variants.push(Variant {
            name: scope.claim("Base".to_owned()),
            docs: docs::docs(Some("Any other, as far as it has what all have in common."), false),
            ty: self.base_type(id, schema, hint),
            mark,
        });
        let union = self.finished(Tag::Property(tagging.property), variants, schema);
        Some(Lowered::Shape(Shape::Union(union)))
    }

    /// What a schema consists of by itself that others extend.
    fn base_type(&mut self, id: Id<Schema>, schema: &Schema, hint: &Hint) -> TypeRef {
        let hint = hint.within(" (base)", "Base");
        let mut members = Members::default();
        self.gather(id, &mut members);
        let shape = Shape::Struct(self.structure(&members, &hint));
        let docs = docs::docs(
            Some("What all have in common; the rest is kept with the unnamed members."),
            false,
        );
        TypeRef::Defined(self.define(&hint, self.tree.span(schema.at), docs, shape))
    }

    /// The discriminator of a schema that others extend.
    pub(super) fn base(&self, id: Id<Schema>) -> Option<&'a Discriminator> {
        let schema = self.schema(id).filter(|_| self.components.contains_key(&id))?;
        let discriminator = schema.discriminator.as_ref()?;
        let is_union = !schema.one_of.is_empty() || !schema.any_of.is_empty();
        let mut mapped = discriminator.mapping.iter().filter_map(|(_, used)| used.id());
        let is_extended = self.heirs.contains_key(&id) || mapped.any(|other| self.resolved(other) != id);
        (!is_union && is_extended).then_some(discriminator)
    }

    /// All that extend a schema, and all that its mapping names, with the texts that lead to each. What extends one that
    /// is a union of its own is found there.
    fn heirs_by_tag(&mut self, id: Id<Schema>, discriminator: &Discriminator) -> Tagging {
        let mut tags: IndexMap<Id<Schema>, Vec<String>> = IndexMap::new();
        let mut taken = HashSet::new();
        for (text, used) in &discriminator.mapping {
            if let Some(other) = used.id().map(|other| self.target(other)).filter(|other| *other != id) {
                tags.entry(other).or_default().push(text.clone());
            }
            taken.insert(text.clone());
        }
        let heirs_of = |id: &Id<Schema>| self.heirs.get(id).into_iter().flatten().rev().copied();
        let mut seen = HashSet::from([id]);
        // The heirs found, each with the one whose variant it belongs to.
        let mut found: IndexMap<Id<Schema>, Id<Schema>> = IndexMap::new();
        let mut pending: Vec<_> = heirs_of(&id).map(|heir| (heir, None)).collect();
        while let Some((heir, around)) = pending.pop() {
            if !seen.insert(heir) {
                continue;
            }
            let variant = around.filter(|_| !tags.contains_key(&heir)).unwrap_or(heir);
            found.insert(heir, variant);
            let around = match self.base(heir) {
                Some(own) if own.property != discriminator.property => continue,
                Some(_) => Some(variant),
                None => around,
            };
            pending.extend(heirs_of(&heir).map(|heir| (heir, around)));
        }
        let members: Vec<_> = found.keys().copied().filter(|heir| !tags.contains_key(heir)).collect();
        let own = self.own_texts(&members, &discriminator.property, Some(id));
        for (member, texts) in members.iter().zip(own) {
            let variant = found.get(member).copied().unwrap_or(*member);
            let free = texts.into_iter().filter(|text| taken.insert(text.clone()));
            tags.entry(variant).or_default().extend(free);
        }
        for heir in found.values().filter(|heir| tags.get(*heir).is_some_and(Vec::is_empty)) {
            if let Some(schema) = self.schema(*heir) {
                let message =
                    "this schema extends one with a `discriminator`, but its tag is another's: it is no variant";
                self.note(Code::Ignored, schema.at, message);
            }
        }
        tags.retain(|_, texts| !texts.is_empty());
        Tagging {
            property: discriminator.property.clone(),
            tags,
            default: None,
        }
    }
}
