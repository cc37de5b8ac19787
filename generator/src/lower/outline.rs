//! What an object schema names and requires over all the parts of its `allOf`, and the values that a member may have.

use super::Lowering;
use crate::document::{Id, Schema};
use crate::tree::Value;
use indexmap::IndexMap;
use std::collections::HashSet;

/// How many schemas within schemas are looked at for the values of a member.
const MAX_DEPTH: usize = 3;

/// The members of an object schema.
#[derive(Default)]
pub(super) struct Outline {
    /// Every definition of each member, in the order of the document.
    pub properties: IndexMap<String, Vec<Id<Schema>>>,
    /// The members that must be there.
    pub required: HashSet<String>,
    /// The schema and all the parts it consists of.
    pub parts: HashSet<Id<Schema>>,
}

impl<'a> Lowering<'a> {
    /// The members of a schema, of its parts, and of theirs.
    pub(super) fn outline(&self, id: Id<Schema>) -> Outline {
        let mut outline = Outline::default();
        let mut pending = vec![id];
        while let Some(id) = pending.pop() {
            let id = self.resolved(id);
            let Some(schema) = self.schema(id).filter(|_| outline.parts.insert(id)) else {
                continue;
            };
            for property in &schema.properties {
                let definitions = outline.properties.entry(property.name.clone()).or_default();
                definitions.push(property.schema);
            }
            outline
                .required
                .extend(schema.required.iter().map(|(name, _)| name.clone()));
            // The stack hands parts out from its end.
            pending.extend(schema.all_of.iter().rev());
        }
        outline
    }

    /// The JSON texts, strings without quotes, that a member of an object schema may have: one of a union has what any
    /// of its members has. `None` where it may be anything.
    pub(super) fn texts_of_member(&self, id: Id<Schema>, name: &str, required: bool) -> Option<Vec<String>> {
        self.texts_within(id, name, required, MAX_DEPTH)
    }

    fn texts_within(&self, id: Id<Schema>, name: &str, required: bool, depth: usize) -> Option<Vec<String>> {
        let outline = self.outline(id);
        if let Some(definitions) = outline.properties.get(name) {
            let is_sure = !required || outline.required.contains(name);
            return is_sure.then(|| self.narrowest(definitions, 2 * MAX_DEPTH)).flatten();
        }
        let depth = depth.checked_sub(1)?;
        let choices = self.choices(self.schema(self.resolved(id))?);
        if choices.is_empty() {
            return None;
        }
        let texts = choices
            .into_iter()
            .map(|choice| self.texts_within(choice, name, required, depth));
        texts.collect::<Option<Vec<_>>>().map(|texts| texts.concat())
    }

    /// The fewest values that any of a member's definitions leaves.
    fn narrowest(&self, definitions: &[Id<Schema>], depth: usize) -> Option<Vec<String>> {
        let values = definitions
            .iter()
            .filter_map(|definition| self.values(*definition, depth));
        values.min_by_key(Vec::len)
    }

    /// The values of a schema that has but a few.
    fn values(&self, id: Id<Schema>, depth: usize) -> Option<Vec<String>> {
        let depth = depth.checked_sub(1)?;
        let schema = self.schema(self.resolved(id))?;
        let listed = schema.constant.map(|node| vec![node]).or_else(|| schema.values.clone());
        match listed {
            Some(nodes) => nodes
                .into_iter()
                .map(|node| match self.tree.value(node) {
                    Value::String(text) => Some(text.to_string()),
                    Value::Number(text) if text.parse::<i64>().is_ok() => Some(text.to_string()),
                    Value::Bool(value) => Some(value.to_string()),
                    _ => None,
                })
                .collect(),
            None => self.narrowest(&schema.all_of, depth),
        }
    }
}
