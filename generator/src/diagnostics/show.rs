//! Diagnostics as text for people, as JSON for tools, as annotations for pull requests.

mod github;
mod json;
mod positions;
mod snippet;
mod text;

use std::collections::BTreeSet;

use super::{Diagnostic, Diagnostics, Severity};
use crate::source::Sources;
pub use github::annotation;
pub(crate) use positions::Positions;

/// How diagnostics are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// The source line with the place marked, for people.
    #[default]
    Text,
    /// One JSON object a line, for every diagnostic there is. Lines and columns count from 1, columns in characters;
    /// an end is the place just after the last character.
    Json,
    /// Workflow commands that GitHub shows in a pull request.
    GitHub,
}

/// Writes the diagnostics, most severe first and each severity in the order of the documents.
///
/// The same thing is said once. People are shown at most 100 of each severity and the number of the rest.
#[must_use]
pub fn show(diagnostics: &Diagnostics, sources: &Sources, format: Format) -> String {
    let ordered = in_order(diagnostics);
    let mut places = Positions::new(sources);
    let mut out = String::new();
    if format == Format::Json {
        ordered
            .iter()
            .for_each(|diagnostic| json::write(diagnostic, &mut places, &mut out));
        return out;
    }
    let mut left_out = Vec::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let of_severity: Vec<_> = ordered
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .collect();
        for diagnostic in of_severity.iter().take(SHOWN) {
            match format {
                Format::GitHub => github::write(diagnostic, &mut places, &mut out),
                Format::Text | Format::Json => text::write(diagnostic, &mut places, &mut out),
            }
        }
        let rest = of_severity.len().saturating_sub(SHOWN);
        if rest > 0 {
            left_out.push(format!(
                "{rest} more {}{}",
                name(severity),
                if rest == 1 { "" } else { "s" }
            ));
        }
    }
    if !left_out.is_empty() {
        let prefix = if format == Format::GitHub {
            "::notice title=oasmith::"
        } else {
            ""
        };
        out.push_str(&format!("{prefix}not shown: {}\n", left_out.join(", ")));
    }
    out
}

/// How many of each severity people are shown.
const SHOWN: usize = 100;

fn in_order(diagnostics: &Diagnostics) -> Vec<&Diagnostic> {
    let mut seen = BTreeSet::new();
    let mut ordered: Vec<_> = diagnostics
        .iter()
        .filter(|diagnostic| seen.insert(*diagnostic))
        .collect();
    ordered.sort_by_key(|diagnostic| (diagnostic.severity, diagnostic.span));
    ordered
}

fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
