//! The document once more as plain JSON, which is what JSONPath queries are asked of.

use serde_json::{Map, Number, Value as Json};

use crate::overlay::query::Step;
use crate::tree::{NodeId, Tree, Value};

/// A value of the tree as plain JSON. Numbers beyond 64 bits are rounded: here they are only compared.
pub(super) fn to_json(tree: &Tree, node: NodeId) -> Json {
    match tree.value(node) {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(text) => Json::Number(to_number(text)),
        Value::String(text) => Json::String(text.to_string()),
        Value::Sequence(items) => items.iter().map(|item| to_json(tree, *item)).collect(),
        Value::Mapping(entries) => {
            let members = entries
                .iter()
                .map(|entry| (entry.key.to_string(), to_json(tree, entry.value)));
            Json::Object(members.collect::<Map<_, _>>())
        }
    }
}

/// The node at the end of a way from the root, and the same in the mirror.
pub(super) fn descend<'a>(
    tree: &Tree,
    root: NodeId,
    mirror: &'a mut Json,
    way: &[Step],
) -> Option<(NodeId, &'a mut Json)> {
    way.iter().try_fold((root, mirror), |(node, mirror), step| {
        Some(match step {
            Step::Name(name) => (tree.get(node, name)?, mirror.get_mut(name.as_str())?),
            Step::Index(index) => (tree.items(node).get(*index).copied()?, mirror.get_mut(*index)?),
        })
    })
}

fn to_number(text: &str) -> Number {
    let rounded = || Number::from_f64(if text.starts_with('-') { f64::MIN } else { f64::MAX });
    text.parse().ok().or_else(rounded).unwrap_or_else(|| Number::from(0))
}
