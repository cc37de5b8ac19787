//! Patterns that are no regular expressions.

use super::Findings;
use crate::diagnostics::Code;
use regress::{Flags, Regex};

/// The longest pattern that is looked at, in bytes, and the most groups that one may have: the parser calls itself for
/// each part, and the thread's stack is only so long.
const MAX_LENGTH: usize = 2000;
const MAX_GROUPS: usize = 100;

pub(super) fn check(findings: &mut Findings<'_>) {
    let (tree, document) = (findings.tree, findings.document);
    for (_, schema) in document.schemas.iter() {
        if let (Some(pattern), Some(node)) = (&schema.pattern, tree.get(schema.at, "pattern")) {
            report(findings, pattern, tree.span(node));
        }
        for entry in tree
            .get(schema.at, "patternProperties")
            .map_or(&[][..], |node| tree.entries(node))
        {
            report(findings, &entry.key, entry.key_span);
        }
    }
}

fn report(findings: &mut Findings<'_>, pattern: &str, span: crate::source::Span) {
    if let Some(reason) = broken(pattern) {
        let message = format!("this cannot be read as a regular expression of ECMA-262: {reason}");
        let help =
            "mend the pattern: the generated code does not use it, and other readers of the document may refuse it";
        findings.warn(Code::Invalid, span, message, help);
    }
}

/// Why a pattern can be read neither with the flag `u`, which JSON Schema recommends, nor without it.
fn broken(pattern: &str) -> Option<String> {
    if pattern.len() > MAX_LENGTH || pattern.matches('(').count() > MAX_GROUPS {
        return None;
    }
    let unicode = Flags {
        unicode: true,
        ..Flags::default()
    };
    Regex::with_flags(pattern, unicode).err()?;
    let error = Regex::with_flags(pattern, Flags::default()).err()?;
    Some(error.to_string().to_lowercase())
}
