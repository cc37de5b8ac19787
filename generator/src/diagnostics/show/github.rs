//! A diagnostic as a workflow command, which GitHub shows beside the line in a pull request.

use super::positions::Positions;
use crate::diagnostics::{Diagnostic, Severity};

/// Writes a diagnostic and ends the line.
pub(super) fn write(diagnostic: &Diagnostic, places: &mut Positions<'_>, out: &mut String) {
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let file = property(places.sources().name(diagnostic.span.file));
    let (start, end) = places.range(diagnostic.span);
    let code = property(diagnostic.code.name());
    let mut message = diagnostic.message.clone();
    if let Some(help) = &diagnostic.help {
        message.push_str("\nhelp: ");
        message.push_str(help);
    }
    out.push_str(&format!(
        "::{command} file={file},line={},col={},endLine={},endColumn={},title={code}::{}\n",
        start.line,
        start.column,
        end.line,
        end.column,
        data(&message)
    ));
}

/// A workflow command of this name about a line of a file. It ends the line.
#[must_use]
pub fn annotation(command: &str, file: &str, line: usize, title: &str, message: &str) -> String {
    format!(
        "::{command} file={},line={line},title={}::{}\n",
        property(file),
        property(title),
        data(message)
    )
}

/// The text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which ends at a comma or a colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
