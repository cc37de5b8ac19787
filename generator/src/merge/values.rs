//! The values that schemas list, and those that two lists have in common.

use crate::document::Schema;
use crate::tree::{NodeId, Tree, Value};

/// The values of `const` or `enum`; `None` where a schema does not list any.
pub(super) fn listed(schema: &Schema) -> Option<Vec<NodeId>> {
    schema.constant.map(|node| vec![node]).or_else(|| schema.values.clone())
}

/// Those of the second list that the first has, too.
pub(super) fn common(tree: &Tree, first: &[NodeId], second: &[NodeId]) -> Vec<NodeId> {
    let has = |node: &&NodeId| first.iter().any(|other| equal(tree, *other, **node));
    second.iter().filter(has).copied().collect()
}

/// Whether two values are the same. How a scalar is written makes no difference: what YAML takes for a number may be meant
/// as a text. A list or an object is the same as itself alone.
fn equal(tree: &Tree, one: NodeId, other: NodeId) -> bool {
    let text = |node| match tree.value(node) {
        Value::Bool(value) => Some(if *value { "true" } else { "false" }),
        Value::String(text) | Value::Number(text) => Some(&**text),
        Value::Null | Value::Sequence(_) | Value::Mapping(_) => None,
    };
    match (tree.value(one), tree.value(other)) {
        _ if one == other => true,
        (Value::Null, Value::Null) => true,
        (Value::Number(first), Value::Number(second)) if first.parse::<f64>() == second.parse::<f64>() => true,
        _ => text(one).is_some() && text(one) == text(other),
    }
}
