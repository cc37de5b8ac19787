//! Extensions that mean something to another program and nothing here.

use super::Findings;
use crate::diagnostics::{Code, Diagnostic};
use std::collections::HashSet;

/// What the extensions that are read begin with.
const OWN: &[&str] = &[
    "x-rust-name",
    "x-oasmith-",
    "x-speakeasy-pagination",
    "x-enum-varnames",
    "x-enumNames",
    "x-enum-descriptions",
    "x-enumDescriptions",
];

/// What the tag of a schema that extends another one ends with.
const TAG: &str = "-discriminator-value";

pub(super) fn check(findings: &mut Findings<'_>) {
    let document = findings.document;
    let schemas = document
        .schemas
        .iter()
        .map(|(_, schema)| (schema.at, &schema.extensions));
    let parameters = document.parameters.iter();
    let parameters = parameters.map(|(_, parameter)| (parameter.at, &parameter.extensions));
    let operations = document
        .operations()
        .map(|at| (at.operation.at, &at.operation.extensions));
    // What holds for the first holds for all of a kind.
    let mut seen = HashSet::new();
    for (at, extensions) in schemas.chain(parameters).chain(operations) {
        let foreign = |name: &&String| !OWN.iter().any(|own| name.starts_with(own)) && !name.ends_with(TAG);
        for name in extensions.keys().filter(foreign) {
            let Some(entry) = findings.tree.entry(at, name).filter(|_| seen.insert(name)) else {
                continue;
            };
            let message = format!("`{name}` is for other programs and is not used here");
            findings.list.push(
                Diagnostic::note(Code::Ignored, entry.key_span, message)
                    .help("if it chooses names, give the schema, property or operation an `x-rust-name`"),
            );
        }
    }
}
