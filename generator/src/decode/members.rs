//! The members of an object whose form has been checked: a member of the wrong type reads as absent.

use crate::document::Extensions;
use crate::source::Span;
use crate::tree::{Entry, NodeId, Tree, Value};

/// The members of one object.
#[derive(Clone, Copy)]
pub(super) struct Members<'a> {
    tree: &'a Tree,
    node: NodeId,
}

impl<'a> Members<'a> {
    pub(super) fn new(tree: &'a Tree, node: NodeId) -> Self {
        Self { tree, node }
    }

    /// The value of a member, whatever it is.
    pub(super) fn any(&self, key: &str) -> Option<NodeId> {
        self.tree.get(self.node, key)
    }

    /// Where a member's value stands, or the whole object where it has no such member.
    pub(super) fn span(&self, key: &str) -> Span {
        self.tree.span(self.any(key).unwrap_or(self.node))
    }

    pub(super) fn text(&self, key: &str) -> Option<String> {
        scalar(self.tree, self.any(key)?).map(str::to_owned)
    }

    pub(super) fn flag(&self, key: &str) -> Option<bool> {
        flag(self.tree, self.any(key)?)
    }

    /// A number, as written.
    pub(super) fn number(&self, key: &str) -> Option<String> {
        number(self.tree, self.any(key)?).map(str::to_owned)
    }

    pub(super) fn count(&self, key: &str) -> Option<u64> {
        count(self.tree, self.any(key)?)
    }

    pub(super) fn list(&self, key: &str) -> &'a [NodeId] {
        self.any(key).map_or(&[], |node| self.tree.items(node))
    }

    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        self.list(key)
            .iter()
            .filter_map(|item| scalar(self.tree, *item))
            .map(str::to_owned)
            .collect()
    }

    pub(super) fn map(&self, key: &str) -> &'a [Entry] {
        self.any(key).map_or(&[], |node| self.tree.entries(node))
    }

    pub(super) fn object(&self, key: &str) -> Option<NodeId> {
        self.any(key)
            .filter(|node| matches!(self.tree.value(*node), Value::Mapping(_)))
    }

    pub(super) fn schema(&self, key: &str) -> Option<NodeId> {
        self.any(key)
            .filter(|node| matches!(self.tree.value(*node), Value::Mapping(_) | Value::Bool(_)))
    }

    /// The `x-` members.
    pub(super) fn extensions(&self) -> Extensions {
        let entries = self.tree.entries(self.node).iter();
        entries
            .filter(|entry| super::is_extension(&entry.key))
            .map(|entry| (entry.key.to_string(), entry.value))
            .collect()
    }
}

/// The text of a value that is written in one word, whatever type the word has.
pub(super) fn scalar(tree: &Tree, node: NodeId) -> Option<&str> {
    match tree.value(node) {
        Value::String(text) | Value::Number(text) => Some(text),
        Value::Bool(true) => Some("true"),
        Value::Bool(false) => Some("false"),
        Value::Null | Value::Sequence(_) | Value::Mapping(_) => None,
    }
}

/// A truth value, also one in quotes.
pub(super) fn flag(tree: &Tree, node: NodeId) -> Option<bool> {
    match tree.value(node) {
        Value::Bool(value) => Some(*value),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// A number, also one in quotes.
pub(super) fn number(tree: &Tree, node: NodeId) -> Option<&str> {
    match tree.value(node) {
        Value::Number(text) => Some(text),
        Value::String(text) if text.parse::<f64>().is_ok_and(f64::is_finite) => Some(text),
        _ => None,
    }
}

/// A whole number, also where it is written as `2.0`.
pub(super) fn count(tree: &Tree, node: NodeId) -> Option<u64> {
    let text = number(tree, node)?;
    text.parse().ok().or_else(|| {
        let value: f64 = text.parse().ok()?;
        // Beyond 2^53 a float no longer tells whole numbers apart; no list is that long.
        (value >= 0.0 && value.fract() == 0.0 && value <= 9_007_199_254_740_992.0).then_some(value as u64)
    })
}
