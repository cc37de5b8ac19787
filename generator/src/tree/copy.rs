//! Copies values within a budget: a few lines of aliases, or of overlay actions, can ask for billions of nodes.

use super::{MAX_DEPTH, NodeId, Tree, Value};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::Span;

/// How much memory copies may still take, in bytes, roughly.
#[derive(Debug)]
pub(crate) struct Budget(usize);

/// Which limit a document goes beyond.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Exceeded {
    Depth,
    Size,
}

/// 64 MiB: a million nodes, or fewer with long texts.
const BUDGET: usize = 64 << 20;

/// What a node or a member takes, beside its text.
const NODE: usize = 64;

impl Budget {
    pub(crate) fn new() -> Self {
        Self(BUDGET)
    }

    /// Takes what one node or member with so many bytes of text needs.
    pub(crate) fn spend(&mut self, text: usize) -> Result<(), Exceeded> {
        self.0 = self.0.checked_sub(NODE + text).ok_or(Exceeded::Size)?;
        Ok(())
    }
}

impl Exceeded {
    /// The error, at the place that asks for too much.
    pub(crate) fn at(self, span: Span) -> Diagnostic {
        match self {
            Self::Depth => {
                let message = format!("objects and lists nest more than {MAX_DEPTH} levels deep");
                Diagnostic::error(Code::Limit, span, message).label("one level too many")
            }
            Self::Size => Diagnostic::error(Code::Limit, span, "repeated values take more than 64 MiB")
                .label("too much from here on"),
        }
    }
}

impl Tree {
    /// Copies a value with all that is below it to a place `depth` levels below the root of its document.
    pub(crate) fn copy(&mut self, node: NodeId, depth: usize, budget: &mut Budget) -> Result<NodeId, Exceeded> {
        let value = match self.value(node) {
            Value::Sequence(_) | Value::Mapping(_) if depth >= MAX_DEPTH => return Err(Exceeded::Depth),
            Value::Sequence(items) => {
                let mut items = items.clone();
                for item in &mut items {
                    *item = self.copy(*item, depth + 1, budget)?;
                }
                Value::Sequence(items)
            }
            Value::Mapping(entries) => {
                let mut entries = entries.clone();
                for entry in &mut entries {
                    budget.spend(entry.key.len())?;
                    entry.value = self.copy(entry.value, depth + 1, budget)?;
                }
                Value::Mapping(entries)
            }
            value @ (Value::String(text) | Value::Number(text)) => {
                budget.spend(text.len())?;
                value.clone()
            }
            value @ (Value::Null | Value::Bool(_)) => value.clone(),
        };
        budget.spend(0)?;
        Ok(self.add(self.span(node), value))
    }
}
