//! Answers whose media type nothing decodes, though a schema says what they hold.

use super::{Findings, resolved};
use crate::diagnostics::Code;
use crate::document::{Document, Id, JsonType, Schema};
use crate::lower::{is_decoded, is_media_type};
use std::collections::HashSet;

pub(super) fn check(findings: &mut Findings<'_>) {
    let document = findings.document;
    let mut seen = HashSet::new();
    for (_, used) in document.operations().flat_map(|at| &at.operation.responses) {
        let Some(response) = document.used(used).filter(|response| seen.insert(response.at)) else {
            continue;
        };
        for (text, used) in response.content.iter().filter(|(text, _)| !is_media_type(text)) {
            let message = format!("`{text}` is not a media type: what it describes is not used");
            let help = "write a media type such as `application/json`, with the schema below it";
            findings.warn(Code::Invalid, findings.tree.span(used.at), message, help);
        }
        if response.content.iter().any(|(media, _)| is_decoded(media)) {
            continue;
        }
        let mut media_types = response.content.iter().filter(|(text, _)| is_media_type(text));
        let described = media_types.find_map(|(media, used)| {
            let content = document.used(used)?;
            let schema = content.schema.filter(|schema| has_structure(document, *schema))?;
            Some((media, document.get(schema)?.at))
        });
        if let Some((media, at)) = described {
            let message = format!("`{media}` is not decoded: the body comes back as it is, whatever this schema says");
            let help = "describe the answer as `application/json` too, if the service can send that";
            findings.warn(Code::RawJson, findings.tree.span(at), message, help);
        }
    }
}

/// Whether a schema describes more than a text or a run of bytes.
fn has_structure(document: &Document, id: Id<Schema>) -> bool {
    resolved(document, id).is_some_and(|schema| {
        let structured = |ty: &JsonType| matches!(ty, JsonType::Object | JsonType::Array);
        schema.types.iter().any(structured) || !schema.properties.is_empty() || !schema.all_of.is_empty()
    })
}
