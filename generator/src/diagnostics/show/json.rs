//! A diagnostic for tools, as one line of JSON.

use serde::Serialize;

use super::name;
use super::positions::Positions;
use crate::diagnostics::Diagnostic;
use crate::source::Span;

#[derive(Serialize)]
struct Record<'a> {
    severity: &'a str,
    code: &'a str,
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    label: &'a str,
    help: Option<&'a str>,
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
}

#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

/// Writes a diagnostic and ends the line.
pub(super) fn write(diagnostic: &Diagnostic, places: &mut Positions<'_>, out: &mut String) {
    let related = diagnostic.related.iter();
    let record = Record {
        severity: name(diagnostic.severity),
        code: diagnostic.code.name(),
        message: &diagnostic.message,
        place: Place::new(diagnostic.span, places),
        label: &diagnostic.label,
        help: diagnostic.help.as_deref(),
        related: related
            .map(|(span, message)| Related {
                message,
                place: Place::new(*span, places),
            })
            .collect(),
    };
    // Strings and numbers always have a JSON form.
    out.push_str(&serde_json::to_string(&record).unwrap_or_default());
    out.push('\n');
}

impl<'a> Place<'a> {
    fn new(span: Span, places: &mut Positions<'a>) -> Self {
        let (start, end) = places.range(span);
        let file = places.sources().name(span.file);
        Self {
            file,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }
}
