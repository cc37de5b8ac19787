//! Merges a value into a node, in the tree and in its mirror at once.

use serde_json::Value as Json;

use super::Standard;
use super::mirror::to_json;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::tree::{Budget, Entry, Exceeded, NodeId, Tree, Value};

/// What merging needs beside the two values.
pub(super) struct Merge<'a> {
    pub(super) tree: &'a mut Tree,
    pub(super) diagnostics: &'a mut Diagnostics,
    pub(super) budget: &'a mut Budget,
    pub(super) mismatch: Mismatch,
    /// The action, for values that stand elsewhere.
    pub(super) action: Span,
}

/// What happens where a value meets one that it cannot be merged with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mismatch {
    /// Overlay 1.1: "Other property value combinations are incompatible and result in an error."
    Error,
    /// Overlay 1.0 is silent about it: the new value takes the place of the old, with a warning.
    Replace,
}

/// The types that the standard tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Object,
    Array,
    Primitive,
}

impl Kind {
    pub(super) fn of(tree: &Tree, node: NodeId) -> Self {
        match tree.value(node) {
            Value::Mapping(_) => Self::Object,
            Value::Sequence(_) => Self::Array,
            _ => Self::Primitive,
        }
    }
}

impl Mismatch {
    pub(super) fn of(standard: Standard) -> Self {
        match standard {
            Standard::V1_0 => Self::Replace,
            Standard::V1_1 => Self::Error,
        }
    }
}

impl Merge<'_> {
    /// Merges into a node that an action targets, `depth` levels below the root. A list takes in anything.
    pub(super) fn target(
        &mut self,
        node: NodeId,
        mirror: &mut Json,
        value: NodeId,
        depth: usize,
    ) -> Result<(), Exceeded> {
        match (Kind::of(self.tree, node), Kind::of(self.tree, value)) {
            (Kind::Array, Kind::Object | Kind::Primitive) => self.append(node, mirror, value, depth),
            _ => self.property(node, mirror, value, depth),
        }
    }

    /// Merges into a node below a target.
    fn property(&mut self, node: NodeId, mirror: &mut Json, value: NodeId, depth: usize) -> Result<(), Exceeded> {
        match (Kind::of(self.tree, node), Kind::of(self.tree, value)) {
            (Kind::Object, Kind::Object) => {
                for entry in self.tree.entries(value).to_vec() {
                    match (self.tree.get(node, &entry.key), mirror.get_mut(&*entry.key)) {
                        (Some(present), Some(mirror)) => self.property(present, mirror, entry.value, depth + 1)?,
                        _ => self.insert(node, mirror, &entry, depth)?,
                    }
                }
                Ok(())
            }
            (Kind::Array, Kind::Array) => {
                for item in self.tree.items(value).to_vec() {
                    self.append(node, mirror, item, depth)?;
                }
                Ok(())
            }
            (Kind::Primitive, Kind::Primitive) => self.replace(node, mirror, value, depth),
            _ => {
                self.mismatch(node, value);
                match self.mismatch {
                    Mismatch::Error => Ok(()),
                    Mismatch::Replace => self.replace(node, mirror, value, depth),
                }
            }
        }
    }

    fn insert(&mut self, object: NodeId, mirror: &mut Json, entry: &Entry, depth: usize) -> Result<(), Exceeded> {
        let value = self.tree.copy(entry.value, depth + 1, self.budget)?;
        if let (Some(Value::Mapping(entries)), Json::Object(members)) = (self.tree.value_mut(object), &mut *mirror) {
            entries.push(Entry { value, ..entry.clone() });
            members.insert(entry.key.to_string(), to_json(self.tree, value));
        }
        Ok(())
    }

    fn append(&mut self, array: NodeId, mirror: &mut Json, item: NodeId, depth: usize) -> Result<(), Exceeded> {
        let item = self.tree.copy(item, depth + 1, self.budget)?;
        if let (Some(Value::Sequence(items)), Json::Array(mirrored)) = (self.tree.value_mut(array), &mut *mirror) {
            items.push(item);
            mirrored.push(to_json(self.tree, item));
        }
        Ok(())
    }

    fn replace(&mut self, node: NodeId, mirror: &mut Json, value: NodeId, depth: usize) -> Result<(), Exceeded> {
        let copy = self.tree.copy(value, depth, self.budget)?;
        self.tree
            .replace(node, self.tree.span(copy), self.tree.value(copy).clone());
        *mirror = to_json(self.tree, node);
        Ok(())
    }

    fn mismatch(&mut self, node: NodeId, value: NodeId) {
        let (old, new) = (self.tree.kind(node), self.tree.kind(value));
        let span = self.tree.span(value);
        let diagnostic = match self.mismatch {
            Mismatch::Error => {
                let message = format!("{new} cannot be merged into {old}");
                Diagnostic::error(Code::OverlayMismatch, span, message)
                    .help("remove the old value with an action of its own first, then set the new one in its parent")
            }
            Mismatch::Replace => {
                let message = format!("{new} takes the place of {old}");
                Diagnostic::warning(Code::OverlayMismatch, span, message)
                    .help("Overlay 1.1 does not allow this: remove the old value with an action of its own first")
            }
        };
        let diagnostic = diagnostic
            .label(format!("this is {new}"))
            .related(self.tree.span(node), format!("this is {old}"));
        self.diagnostics.push(if span == self.action {
            diagnostic
        } else {
            diagnostic.related(self.action, "in this action")
        });
    }
}
