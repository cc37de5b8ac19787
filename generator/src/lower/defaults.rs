//! What a member is where it is absent: a line in its documentation, and a value where it should have been there.

use super::{Lowering, docs};
use crate::document::{Id, JsonType, Schema};
use crate::print;
use crate::tree::{NodeId, Value};

impl Lowering<'_> {
    /// The default of a member, by what stands beside the property or at the definition that a reference leads to.
    pub(super) fn default_of(&self, id: Id<Schema>) -> Option<NodeId> {
        let schemas = [self.schema(id), self.schema(self.resolved(id))];
        schemas.into_iter().flatten().find_map(|schema| schema.default)
    }

    /// A line that says what a default is, where it is a plain value.
    pub(super) fn default_in_words(&self, default: NodeId) -> Option<String> {
        self.plain(default)
            .map(|text| format!("Default: {}.", docs::code(&text)))
    }

    /// A plain value as the document writes it, where that is not empty.
    pub(super) fn plain(&self, default: NodeId) -> Option<String> {
        let text = match self.tree.value(default) {
            Value::String(text) | Value::Number(text) => text.to_string(),
            Value::Bool(value) => value.to_string(),
            _ => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    /// Whether a default is of a type that its schema allows.
    pub(super) fn fits(&self, default: NodeId, id: Id<Schema>) -> bool {
        let types = self.schema(self.resolved(id)).map_or(&[][..], |schema| &schema.types);
        let allowed: &[JsonType] = match self.tree.value(default) {
            Value::Null => return self.is_nullable(id),
            Value::Bool(_) => &[JsonType::Boolean],
            Value::Number(text) if text.parse::<i64>().is_err() => &[JsonType::Number],
            Value::Number(_) => &[JsonType::Integer, JsonType::Number],
            Value::String(_) => &[JsonType::String],
            Value::Sequence(_) => &[JsonType::Array],
            Value::Mapping(_) => &[JsonType::Object],
        };
        types.is_empty() || types.iter().any(|ty| allowed.contains(ty))
    }

    /// A value as JSON on one line.
    pub(super) fn json(&self, node: NodeId) -> String {
        let text = print::write_json(self.tree, node);
        text.lines().map(str::trim).collect()
    }
}
