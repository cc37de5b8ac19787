//! Parts of an `allOf` whose types exclude each other, so that no value fits them all.

use super::Findings;
use super::values::type_name;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Document, Id, JsonType, Schema, Use};
use std::collections::HashSet;

pub(super) fn check(findings: &mut Findings<'_>) {
    let document = findings.document;
    // A pair that stands below several `allOf`s is one mistake.
    let mut reported = HashSet::new();
    for (id, schema) in document.schemas.iter().filter(|(_, schema)| !schema.all_of.is_empty()) {
        let Some((one, other)) = exclusive(document, id) else {
            continue;
        };
        if reported.insert((one.at, other.at)) {
            let (first, second) = (names(one), names(other));
            let message = format!("no value fits this `allOf`: one part is {first}, another {second}");
            let mut report = Diagnostic::error(Code::Conflict, findings.tree.span(other.at), message)
                .label(second)
                .related(findings.tree.span(one.at), first)
                .help("give both parts one type, or say `anyOf` where either may be meant");
            if one.at != schema.at {
                report = report.related(findings.tree.span(schema.at), "they are joined here");
            }
            findings.list.push(report);
        }
    }
}

/// The first two of the schemas that a value must fit whose types exclude each other.
fn exclusive(document: &Document, id: Id<Schema>) -> Option<(&Schema, &Schema)> {
    let mut typed: Vec<&Schema> = Vec::new();
    let mut seen = HashSet::new();
    let mut pending = vec![id];
    while let Some(id) = pending.pop() {
        let Some(schema) = document.get(id).filter(|_| seen.insert(id)) else {
            continue;
        };
        if types(schema).next().is_some() {
            if let Some(earlier) = typed.iter().find(|earlier| excludes(earlier, schema)) {
                return Some((earlier, schema));
            }
            // Schemas of the same types say nothing new, and there are as few lists of types as there are types.
            if !typed.iter().any(|earlier| earlier.types == schema.types) {
                typed.push(schema);
            }
        }
        let parts = schema.all_of.iter().rev().copied();
        pending.extend(parts.chain(schema.reference.as_ref().and_then(Use::id)));
    }
    None
}

fn excludes(one: &Schema, other: &Schema) -> bool {
    let numeric = |ty: &JsonType| matches!(ty, JsonType::Integer | JsonType::Number);
    !types(one).any(|ty| types(other).any(|known| ty == known || numeric(&ty) && numeric(&known)))
}

/// The types that a schema allows but for null, which parts that are otherwise apart may share.
fn types(schema: &Schema) -> impl Iterator<Item = JsonType> {
    schema.types.iter().copied().filter(|ty| *ty != JsonType::Null)
}

fn names(schema: &Schema) -> String {
    let names: Vec<_> = types(schema).map(type_name).map(|name| format!("`{name}`")).collect();
    names.join(" or ")
}
