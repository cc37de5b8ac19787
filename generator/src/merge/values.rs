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

/// Whether two values are the same. Numbers are by how they are written, which is how values are told apart elsewhere;
/// a list or an object is the same as itself alone.
fn equal(tree: &Tree, one: NodeId, other: NodeId) -> bool {
    one == other
        || match (tree.value(one), tree.value(other)) {
            (Value::Sequence(_) | Value::Mapping(_), _) => false,
            (first, second) => first == second,
        }
}
