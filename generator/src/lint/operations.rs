//! Operations that have one `operationId` between them.

use super::Findings;
use crate::diagnostics::{Code, Diagnostic};
use std::collections::HashMap;

pub(super) fn check(findings: &mut Findings<'_>) {
    let (tree, document) = (findings.tree, findings.document);
    let mut first = HashMap::new();
    for operation in document
        .path_items
        .iter()
        .flat_map(|(_, item)| &item.operations)
        .map(|(_, operation)| operation)
    {
        let (Some(id), Some(node)) = (&operation.id, tree.get(operation.at, "operationId")) else {
            continue;
        };
        let span = tree.span(node);
        let earlier = *first.entry(id.as_str()).or_insert(span);
        if earlier != span {
            findings.list.push(
                Diagnostic::warning(
                    Code::Invalid,
                    span,
                    format!("two operations have the `operationId` `{id}`"),
                )
                .related(earlier, "it stands here already")
                .help("give each operation an `operationId` of its own"),
            );
        }
    }
}
