//! What a run has seen and emitted: the closing table, and the report that tools read.

use crate::diagnostics::{Code, Diagnostics, Severity};
use crate::document::Document;
use crate::ir::Api;
use crate::reader::Input;
use crate::source::Sources;
use serde_json::{Value, json};
use std::collections::HashSet;

/// How much there was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Documents read.
    pub documents: usize,
    /// Overlays applied.
    pub overlays: usize,
    /// Operations in the documents.
    pub operations_seen: usize,
    /// Operations emitted.
    pub operations: usize,
    /// Component schemas in the documents.
    pub schemas_seen: usize,
    /// Component schemas emitted.
    pub schemas: usize,
    /// Types in the documents, component schemas and those written in place.
    pub types_seen: usize,
    /// Types emitted.
    pub types: usize,
}

impl Counts {
    /// Counts what went in and what comes out.
    #[must_use]
    pub fn of(inputs: &[Input], documents: &[Document], api: &Api) -> Self {
        let emitted = api.emitted().filter_map(|id| api.get(id));
        let emitted: HashSet<_> = emitted.map(|definition| definition.name.wire.as_str()).collect();
        let components = documents.iter().flat_map(|document| &document.components.schemas);
        Self {
            documents: inputs.len(),
            overlays: inputs.iter().map(|input| input.overlays.len()).sum(),
            operations_seen: documents.iter().map(|document| document.operations().count()).sum(),
            operations: api.groups.iter().map(|group| group.operations.len()).sum(),
            schemas_seen: documents.iter().map(|document| document.components.schemas.len()).sum(),
            schemas: components
                .filter(|(named, _)| emitted.contains(named.name.as_str()))
                .count(),
            types_seen: api.types.len(),
            types: api.emitted().count(),
        }
    }
}

/// The report as JSON: counts, and with their places what stayed raw JSON and every other warning.
#[must_use]
pub fn json(counts: &Counts, diagnostics: &Diagnostics, sources: &Sources) -> String {
    let place = |span| {
        let position = sources.position(span);
        json!({ "file": sources.name(span.file), "line": position.line, "column": position.column })
    };
    let listed = |wanted: &dyn Fn(Severity, Code) -> bool| -> Vec<Value> {
        let chosen = diagnostics
            .iter()
            .filter(|diagnostic| wanted(diagnostic.severity, diagnostic.code));
        chosen
            .map(|diagnostic| {
                json!({ "code": diagnostic.code.name(), "message": diagnostic.message, "place": place(diagnostic.span) })
            })
            .collect()
    };
    let report = json!({
        "documents": counts.documents,
        "overlays": counts.overlays,
        "operations": { "seen": counts.operations_seen, "emitted": counts.operations },
        "schemas": { "seen": counts.schemas_seen, "emitted": counts.schemas },
        "types": { "seen": counts.types_seen, "emitted": counts.types },
        "raw_json": listed(&|_, code| code == Code::RawJson),
        "warnings": listed(&|severity, code| severity == Severity::Warning && code != Code::RawJson),
    });
    format!("{report:#}\n")
}
