//! By what a union of objects picks its variant: the member that a `discriminator` names, or one whose values differ.

use super::Lowering;
use super::objects::Members;
use crate::diagnostics::Code;
use crate::document::{Discriminator, Id, Schema, Use};
use crate::ir::Kind;
use indexmap::IndexMap;
use std::collections::HashSet;

/// The tag of a union, and what leads to each of its members.
pub(super) struct Tagging {
    /// The member of the object that is the tag.
    pub property: String,
    /// The members of the union, each with the texts that lead to it.
    pub tags: IndexMap<Id<Schema>, Vec<String>>,
    /// The member for every other text, and for objects without the tag.
    pub default: Option<Id<Schema>>,
}

impl Lowering<'_> {
    /// The tag of a union; `None` where only what a value consists of can tell.
    pub(super) fn tagging(
        &mut self,
        schema: &Schema,
        members: &[Id<Schema>],
        shared: Option<&Members>,
    ) -> Option<Tagging> {
        let Some(discriminator) = &schema.discriminator else {
            return self.implied(members, shared);
        };
        let tagging = self.mapped(discriminator, members);
        if tagging.is_none() {
            let message = format!(
                "`{}` does not tell the members of this union apart: the one that fits best is taken",
                discriminator.property
            );
            self.note(Code::Ignored, schema.at, message);
        }
        tagging
    }

    /// The texts that lead to each member: what the mapping says, else what the member itself says, else its name.
    fn mapped(&self, discriminator: &Discriminator, members: &[Id<Schema>]) -> Option<Tagging> {
        let property = &discriminator.property;
        let mut tags: IndexMap<Id<Schema>, Vec<String>> = IndexMap::new();
        for (text, used) in &discriminator.mapping {
            if let Some(id) = used.id() {
                tags.entry(self.target(id)).or_default().push(text.clone());
            }
        }
        let default = discriminator
            .default
            .as_ref()
            .and_then(Use::id)
            .map(|id| self.target(id));
        let unmapped: Vec<_> = members
            .iter()
            .map(|member| self.target(*member))
            .filter(|member| !tags.contains_key(member))
            .collect();
        let own = self.own_texts(&unmapped, property, None);
        for (member, own) in unmapped.into_iter().zip(own) {
            tags.insert(member, own);
        }
        let mut taken = HashSet::new();
        let is_clear = tags.values().flatten().all(|text| taken.insert(text.clone()));
        let is_object = |id: &Id<Schema>| matches!(self.kind(*id), Kind::Object | Kind::Any);
        let nameless: Vec<_> = tags
            .iter()
            .filter(|(_, texts)| texts.is_empty())
            .map(|(id, _)| *id)
            .collect();
        let default = match (default, nameless.as_slice()) {
            (Some(default), []) => Some(default),
            (None, []) => None,
            (None, [only]) => Some(*only),
            _ => return None,
        };
        if let Some(default) = default {
            // Whatever leads nowhere else leads there, and so need not be listed.
            tags.insert(default, Vec::new());
        }
        (is_clear && tags.keys().all(is_object)).then(|| Tagging {
            property: property.clone(),
            tags,
            default,
        })
    }

    /// The texts by which members are told apart that no mapping speaks of: the values that a member's tag may have,
    /// where neither another member has them, too, nor the schema that all of them extend; else the name of the
    /// component. Empty where there is neither.
    pub(super) fn own_texts(
        &self,
        members: &[Id<Schema>],
        property: &str,
        base: Option<Id<Schema>>,
    ) -> Vec<Vec<String>> {
        let common = base.and_then(|base| self.texts_of_member(base, property, false));
        let own = members.iter().map(|member| {
            let said = || self.texts_of_member(*member, property, false);
            self.extension_text(*member)
                .or_else(|| said().filter(|texts| Some(texts) != common.as_ref()))
        });
        let own: Vec<_> = own.map(Option::unwrap_or_default).collect();
        let is_shared = |index: usize, text: &String| {
            let mut others = own.iter().enumerate().filter(|(other, _)| *other != index);
            others.any(|(_, texts)| texts.contains(text))
        };
        let chosen = own.iter().zip(members).enumerate().map(|(index, (texts, member))| {
            if !texts.is_empty() && !texts.iter().any(|text| is_shared(index, text)) {
                let mut seen = HashSet::new();
                return texts.iter().filter(|text| seen.insert(*text)).cloned().collect();
            }
            self.components.get(member).cloned().into_iter().collect()
        });
        chosen.collect()
    }

    /// The tag that several generators read beside `discriminator`: `x-discriminator-value`, whatever stands after `x-`.
    fn extension_text(&self, id: Id<Schema>) -> Option<Vec<String>> {
        let extensions = &self.schema(self.resolved(id))?.extensions;
        let (_, node) = extensions
            .iter()
            .find(|(name, _)| name.ends_with("-discriminator-value"))?;
        Some(vec![self.tree.string(*node)?.to_owned()])
    }

    /// A required member that tells all members of the union apart, where the document does not name one. What the object
    /// around the union requires is required of each.
    fn implied(&self, members: &[Id<Schema>], shared: Option<&Members>) -> Option<Tagging> {
        let first = self.leaf(*members.first()?);
        let names = self.outline(first).properties;
        names.into_keys().find_map(|property| {
            let mut tags = IndexMap::new();
            let mut seen = HashSet::new();
            let is_there = shared.is_some_and(|shared| shared.required.contains(&property));
            for member in members {
                let mut texts = self.texts_of_member(*member, &property, !is_there)?;
                let mut own = HashSet::new();
                texts.retain(|text| own.insert(text.clone()));
                if !texts.iter().all(|text| seen.insert(text.clone())) {
                    return None;
                }
                tags.insert(self.target(*member), texts);
            }
            Some(Tagging {
                property,
                tags,
                default: None,
            })
        })
    }

    /// The first member of a union, and of its first member, as long as that is one.
    fn leaf(&self, mut id: Id<Schema>) -> Id<Schema> {
        for _ in 0..4 {
            let choices = self.schema(self.resolved(id)).map(|schema| self.choices(schema));
            match choices.unwrap_or_default().first() {
                Some(first) => id = *first,
                None => break,
            }
        }
        id
    }
}
