//! `--keep-tag`, `--keep-operation` and `--keep-path`: the part of a document that is wanted.

use oasmith::keep::{Keep, Wanted};
use oasmith::source::{Sources, Span};

/// The values of the options, each of which may be given several times.
#[derive(Debug, Default)]
pub struct Given {
    pub tags: Vec<String>,
    pub operations: Vec<String>,
    pub paths: Vec<String>,
}

impl Given {
    /// Whether no option was given.
    pub fn is_empty(&self) -> bool {
        self.tags.is_empty() && self.operations.is_empty() && self.paths.is_empty()
    }

    /// What is kept; `None`, which is everything, where no option was given. Each value is a text of the run, under the
    /// name of its option, so that a mistake in it has a place.
    pub fn keep(&self, sources: &mut Sources) -> Option<Keep> {
        let mut wanted = |option: &str, values: &[String]| -> Vec<Wanted> {
            let values = values.iter().map(|value| {
                let file = sources.add(option, value.as_str());
                let span = Span::new(file, 0, value.len());
                let text = value.clone();
                Wanted { text, span }
            });
            values.collect()
        };
        let keep = Keep {
            tags: wanted("--keep-tag", &self.tags),
            operations: wanted("--keep-operation", &self.operations),
            paths: wanted("--keep-path", &self.paths),
        };
        (!self.is_empty()).then_some(keep)
    }
}
