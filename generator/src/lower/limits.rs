//! What schemas say of values that no Rust type does: bounds, patterns and what stands for absence. The code does not hang
//! on it, but services do.

use crate::document::{Bound, Id, Schema};
use crate::print;
use crate::tree::{Tree, Value};
use std::collections::BTreeMap;

/// What values may be, by keyword.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits(pub BTreeMap<Limit, String>);

/// What is said of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// At least so much, or more than that.
    Least(&'static str),
    /// At most so much, or less than that.
    Most(&'static str),
    /// Something else that not all values meet.
    Form(&'static str),
    /// What stands for absence.
    Default,
}

/// Keywords that the document model does not hold.
const OTHERS: &[Limit] = &[
    Limit::Least("minLength"),
    Limit::Most("maxLength"),
    Limit::Least("minProperties"),
    Limit::Most("maxProperties"),
    Limit::Form("multipleOf"),
    Limit::Form("uniqueItems"),
];

impl Limit {
    /// Its keyword.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Least(keyword) | Self::Most(keyword) | Self::Form(keyword) => keyword,
            Self::Default => "default",
        }
    }
}

impl Limits {
    /// What a schema itself says, not what it refers to.
    pub(super) fn of(schema: &Schema, tree: &Tree) -> Self {
        let mut limits = BTreeMap::new();
        let bound = |bound: &Bound| {
            let side = if bound.exclusive { " itself excluded" } else { "" };
            format!("{}{side}", bound.value)
        };
        limits.extend(
            schema
                .minimum
                .as_ref()
                .map(|least| (Limit::Least("minimum"), bound(least))),
        );
        limits.extend(
            schema
                .maximum
                .as_ref()
                .map(|most| (Limit::Most("maximum"), bound(most))),
        );
        limits.extend(
            schema
                .min_items
                .map(|least| (Limit::Least("minItems"), least.to_string())),
        );
        limits.extend(schema.max_items.map(|most| (Limit::Most("maxItems"), most.to_string())));
        limits.extend(schema.pattern.clone().map(|pattern| (Limit::Form("pattern"), pattern)));
        let json = |node| -> String {
            let text = print::write_json(tree, node);
            text.lines().map(str::trim).collect()
        };
        limits.extend(schema.default.map(|node| (Limit::Default, json(node))));
        for limit in OTHERS {
            let node = tree.get(schema.at, limit.keyword());
            let node = node.filter(|node| *tree.value(*node) != Value::Bool(false));
            limits.extend(node.map(|node| (*limit, json(node))));
        }
        Self(limits)
    }
}

impl super::Lowering<'_> {
    /// What a schema itself says of its values.
    pub(super) fn limits(&self, id: Id<Schema>) -> Limits {
        self.schema(id)
            .map_or_else(Limits::default, |schema| Limits::of(schema, self.tree))
    }
}
