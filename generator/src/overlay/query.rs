//! RFC 9535 JSONPath queries with their places.

use serde_json_path::JsonPath;

use crate::source::Span;

/// A query and where it stands.
#[derive(Clone, Debug)]
pub struct Query {
    /// The query as written.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    path: JsonPath,
}

/// A name or an index on the way from the root to a selected node. The order is that of the items of a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Name(String),
    Index(usize),
}

/// How deeply brackets may nest in a query: the time to read it doubles with each level, and nobody needs more.
const MAX_NESTING: usize = 16;

/// Ends that no query has, and that the parser cannot take.
const UNFINISHED: [&str; 3] = ["\\u", "\\uD", "\\ud"];

impl Query {
    /// Reads a query. The error is a text for people.
    pub(super) fn parse(text: &str, span: Span) -> Result<Self, String> {
        if nesting(text) > MAX_NESTING {
            return Err(format!("brackets nest more than {MAX_NESTING} levels deep"));
        }
        if UNFINISHED.iter().any(|escape| text.ends_with(escape)) {
            return Err("it ends within a string".to_owned());
        }
        match JsonPath::parse(text) {
            Ok(path) => Ok(Self {
                text: text.to_owned(),
                span,
                path,
            }),
            Err(error) => {
                let character = text.get(..error.position()).unwrap_or(text).chars().count() + 1;
                Err(format!("{}, at character {character}", error.message()))
            }
        }
    }

    /// The ways from the root to each selected node, each once, sorted.
    pub(super) fn select(&self, document: &serde_json::Value) -> Vec<Vec<Step>> {
        let located = self.path.query_located(document).dedup();
        let ways = located.locations().map(|location| {
            let step = |element: &serde_json_path::PathElement<'_>| match element {
                serde_json_path::PathElement::Name(name) => Step::Name((*name).to_owned()),
                serde_json_path::PathElement::Index(index) => Step::Index(*index),
            };
            location.iter().map(step).collect()
        });
        ways.collect()
    }
}

/// How deeply brackets nest at most, counting those within strings too.
fn nesting(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for byte in text.bytes() {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        deepest = deepest.max(depth);
    }
    deepest
}
