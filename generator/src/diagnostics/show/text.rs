//! A diagnostic for people: what is wrong, the lines where it stands, and what to do.

use super::name;
use super::positions::Positions;
use super::snippet::{Snippet, harmless};
use crate::diagnostics::Diagnostic;
use crate::source::Span;

/// Writes a diagnostic and an empty line.
pub(super) fn write(diagnostic: &Diagnostic, places: &mut Positions<'_>, out: &mut String) {
    let spans = std::iter::once(diagnostic.span).chain(diagnostic.related.iter().map(|(span, _)| *span));
    let last_line = spans.map(|span| places.range(span).0.line).max().unwrap_or(1);
    let margin = " ".repeat(last_line.to_string().len());

    let (severity, code) = (name(diagnostic.severity), diagnostic.code.name());
    out.push_str(&format!("{severity}[{code}]: {}\n", harmless(&diagnostic.message)));
    excerpt("-->", '^', diagnostic.span, &diagnostic.label, &margin, places, out);
    for (span, label) in &diagnostic.related {
        out.push_str(&format!("{margin} |\n"));
        excerpt(":::", '-', *span, label, &margin, places, out);
    }
    if let Some(help) = &diagnostic.help {
        out.push_str(&format!("{margin} |\n"));
        for (index, line) in help.split('\n').enumerate() {
            let prefix = if index == 0 { "= help:" } else { "       " };
            out.push_str(&format!("{margin} {prefix} {}\n", harmless(line)));
        }
    }
    out.push('\n');
}

/// Writes a place and its line with the mark below it.
fn excerpt(
    arrow: &str,
    mark: char,
    span: Span,
    label: &str,
    margin: &str,
    places: &mut Positions<'_>,
    out: &mut String,
) {
    let sources = places.sources();
    let file = harmless(sources.name(span.file));
    if file.is_empty() {
        return;
    }
    let start = places.range(span).0;
    out.push_str(&format!("{margin}{arrow} {file}:{}:{}\n", start.line, start.column));
    let Some(snippet) = Snippet::new(sources, span) else {
        return;
    };
    let marks = mark.to_string().repeat(snippet.width);
    let below = format!("{}{marks} {}", " ".repeat(snippet.indent), harmless(label));
    out.push_str(&format!("{margin} |\n"));
    out.push_str(format!("{:>width$} | {}", start.line, snippet.line, width = margin.len()).trim_end());
    out.push_str(&format!("\n{margin} | {}\n", below.trim_end()));
}
