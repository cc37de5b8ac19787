//! What the variants of a union are called: names that stay what they are when the union gets another member.

use super::scalars::string;
use super::scope::Scope;
use super::{Lowering, names};
use crate::document::{Id, Schema};
use crate::ir::{Kind, Scalar};

impl Lowering<'_> {
    /// What a variant is called that tags lead to, not yet as Rust writes it: by the first of them if that is a word,
    /// else by the name or title of the member.
    pub(super) fn tagged_name(&self, id: Id<Schema>, tags: &[String]) -> String {
        let first = tags.first();
        let word = first.filter(|text| text.starts_with(|first: char| first.is_alphabetic()));
        let title = || self.schema(id).and_then(|schema| schema.title.clone());
        let own = || self.components.get(&id).cloned().or_else(title);
        let name = word.cloned().or_else(own).or_else(|| first.cloned());
        name.unwrap_or_else(|| "Other".to_owned())
    }

    /// What a variant is called that no tag leads to: by its own name, else by a value that it always has, else by the
    /// kind of its values; where an earlier one has that name, by what it holds that the earlier ones do not.
    pub(super) fn untagged_name(
        &self,
        member: Id<Schema>,
        kind: Kind,
        before: &[Id<Schema>],
        scope: &mut Scope,
    ) -> String {
        let id = self.target(member);
        let schema = self.schema(member);
        let component = || self.components.get(&id).map(|name| self.rust_name(name));
        let title = || {
            schema
                .and_then(|schema| schema.title.as_deref())
                .map(names::variant_name)
        };
        let own = self.given_name(schema).or_else(component).or_else(title);
        if let Some(own) = own {
            return scope.claim(own);
        }
        let values = self
            .values_always_there(id)
            .into_iter()
            .map(|value| names::variant_name(&value));
        let format = schema.filter(|schema| kind == Kind::String && string(schema) != Scalar::String);
        let format = format
            .and_then(|schema| schema.format.as_deref())
            .map(names::variant_name);
        let special = match kind {
            Kind::Object => self
                .own_member(id, before)
                .map(|member| format!("With{}", names::variant_name(&member))),
            Kind::Array => self.item_name(id).map(|item| format!("{item}List")),
            _ => None,
        };
        let kind = kind_name(kind).to_owned();
        let mut wanted = values.chain(format).chain([kind.clone()]).chain(special);
        let free = wanted.find(|name| scope.is_free(name));
        scope.claim(free.unwrap_or(kind))
    }

    /// The text of a constant, or those of an object's required members.
    fn values_always_there(&self, id: Id<Schema>) -> Vec<String> {
        let texts = |id: Id<Schema>| {
            let strings = self.schema(self.resolved(id)).and_then(|schema| self.strings(schema));
            match strings.unwrap_or_default().as_slice() {
                [(only, _)] => Some(only.clone()),
                _ => None,
            }
        };
        let outline = self.outline(id);
        let required = outline
            .properties
            .iter()
            .filter(|(name, _)| outline.required.contains(*name));
        let mut required: Vec<_> = required.collect();
        required.sort_by_key(|(name, _)| name.as_str());
        let members = required
            .into_iter()
            .filter_map(|(_, definitions)| definitions.iter().find_map(|definition| texts(*definition)));
        texts(id).into_iter().chain(members).collect()
    }

    /// A member that an object has and none before it, rather one that it must have.
    fn own_member(&self, id: Id<Schema>, before: &[Id<Schema>]) -> Option<String> {
        let before: Vec<_> = before.iter().map(|other| self.outline(*other)).collect();
        let outline = self.outline(id);
        let is_own = |name: &&String| !before.iter().any(|other| other.properties.contains_key(*name));
        let own: Vec<_> = outline.properties.keys().filter(is_own).collect();
        let required = own.iter().filter(|name| outline.required.contains(**name));
        // The order of members says nothing.
        required.min().or(own.iter().min()).map(|name| (*name).clone())
    }

    fn item_name(&self, id: Id<Schema>) -> Option<String> {
        let items = self.schema(self.resolved(id))?.items?;
        match self.components.get(&self.target(items)) {
            Some(name) => Some(self.rust_name(name)),
            None => Some(kind_name(self.kind(items)).to_owned()),
        }
    }
}

/// What a variant is called by the kind of its values.
pub(super) fn kind_name(kind: Kind) -> &'static str {
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
