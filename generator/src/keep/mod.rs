//! Which operations of a document are kept, where somebody wants a part of it alone.

mod quiet;

pub use quiet::leave_unsaid;

use crate::decode::did_you_mean;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, OperationAt};
use crate::source::Span;
use serde::Deserialize;
use std::collections::BTreeSet;

/// What is wanted of a document: an operation is kept when any entry fits it.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(default, deny_unknown_fields)]
pub struct Keep {
    /// Tags, as operations write them.
    pub tags: Vec<Wanted>,
    /// Values of `operationId`.
    pub operations: Vec<Wanted>,
    /// Path templates, each of which stands for itself and for what is below it.
    pub paths: Vec<Wanted>,
}

/// One entry, and where it stands.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(from = "String")]
pub struct Wanted {
    /// A tag, an `operationId` or a path template.
    pub text: String,
    /// Where somebody asks for it.
    pub span: Span,
}

impl Keep {
    /// Whether nothing at all is wanted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tags.is_empty() && self.operations.is_empty() && self.paths.is_empty()
    }

    /// Whether an operation is kept.
    #[must_use]
    pub fn fits(&self, at: &OperationAt<'_>) -> bool {
        self.tags.iter().any(|wanted| tags(at).any(|tag| tag == wanted.text))
            || self
                .operations
                .iter()
                .any(|wanted| at.operation.id.as_deref() == Some(wanted.text.as_str()))
            || self.paths.iter().any(|wanted| is_below(&at.path.name, &wanted.text))
    }

    /// Reports the entries that no operation of the document fits.
    pub fn check(&self, document: &Document, diagnostics: &mut Diagnostics) {
        let known: BTreeSet<_> = document
            .operations()
            .flat_map(|at| tags(&at).collect::<Vec<_>>())
            .collect();
        let unknown = self.tags.iter().filter(|wanted| !known.contains(wanted.text.as_str()));
        diagnostics.extend(unknown.map(|wanted| wanted.unknown("no operation has the tag", &known)));

        let known: BTreeSet<_> = document
            .operations()
            .filter_map(|at| at.operation.id.as_deref())
            .collect();
        let unknown = self
            .operations
            .iter()
            .filter(|wanted| !known.contains(wanted.text.as_str()));
        diagnostics.extend(unknown.map(|wanted| wanted.unknown("no operation has the `operationId`", &known)));

        let known: BTreeSet<_> = document.operations().flat_map(|at| prefixes(&at.path.name)).collect();
        let unknown = self.paths.iter().filter(|wanted| {
            let mut operations = document.operations();
            !operations.any(|at| is_below(&at.path.name, &wanted.text))
        });
        diagnostics.extend(unknown.map(|wanted| wanted.unknown("no operation is at or below the path", &known)));
    }
}

impl Wanted {
    fn unknown(&self, message: &str, known: &BTreeSet<&str>) -> Diagnostic {
        let help = did_you_mean(&self.text, known.iter().copied(), || {
            "write it as the document does, with the same upper and lower case".to_owned()
        });
        Diagnostic::error(Code::Config, self.span, format!("{message} `{}`", self.text)).help(help)
    }
}

impl From<String> for Wanted {
    fn from(text: String) -> Self {
        Self {
            text,
            span: Span::NOWHERE,
        }
    }
}

/// The tags of an operation; one without any goes under `default`.
fn tags<'a>(at: &OperationAt<'a>) -> impl Iterator<Item = &'a str> {
    let own = at.operation.tags.iter().map(String::as_str);
    own.chain(at.operation.tags.is_empty().then_some("default"))
}

/// Whether a path is the wanted one or has all its segments at the start.
fn is_below(path: &str, wanted: &str) -> bool {
    path.strip_prefix(wanted.trim_end_matches('/'))
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// A path and every path above it.
fn prefixes(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.match_indices('/').map(|(end, _)| end).filter(|end| *end > 0);
    ends.chain([path.len()]).filter_map(|end| path.get(..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_fit_by_whole_segments() {
        for (path, wanted, fits) in [
            ("/pets", "/pets", true),
            ("/pets/{id}", "/pets", true),
            ("/pets/{id}", "/pets/", true),
            ("/pets/{id}/toys", "/pets/{id}", true),
            ("/pets", "/", true),
            ("/pets_and_toys", "/pets", false),
            ("/pets", "/pets/{id}", false),
            ("/api/pets", "/pets", false),
        ] {
            assert_eq!(is_below(path, wanted), fits, "{path} below {wanted}");
        }
    }

    #[test]
    fn a_path_is_below_each_of_its_prefixes() {
        let found: Vec<_> = prefixes("/api/pets/{id}").collect();
        assert_eq!(found, ["/api", "/api/pets", "/api/pets/{id}"]);
    }
}
