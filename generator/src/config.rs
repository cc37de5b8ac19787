//! `oasmith.yaml`: which documents and overlays, where the output goes, and what the crate is called.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::keep::{Keep, Wanted};
use crate::parse;
use crate::source::{FileId, Sources, Span};
use crate::tree::{NodeId, Tree};
use serde::Deserialize;

/// What a configuration says. Paths are relative to the file it stands in.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// The documents, which together are one API.
    pub documents: Vec<Input>,
    /// The folder that the generated module goes into.
    pub output: String,
    /// What examples in doc comments call the crate.
    pub crate_name: String,
}

/// One document and what is laid over it.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Input {
    /// The OpenAPI document.
    pub spec: String,
    /// Overlays, in the order in which they are applied.
    #[serde(default)]
    pub overlays: Vec<String>,
    /// What is kept of the document; everything when left out.
    pub keep: Option<Keep>,
}

/// Reads a configuration. What is wrong with it is a diagnostic at its place.
#[must_use]
pub fn read(sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) -> Option<Config> {
    match serde_yaml::from_str(sources.text(file)) {
        Ok(config) => located(config, sources, file, diagnostics),
        Err(error) => {
            let start = error.location().map_or(0, |location| location.index());
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or_default().to_owned();
            diagnostics.push(
                Diagnostic::error(Code::Config, Span::new(file, start, start + 1), message)
                    .help("a configuration holds `documents`, `output` and `crate-name`"),
            );
            None
        }
    }
}

/// The same with the place of each entry that a document may not have. Our own parser knows where they stand.
fn located(mut config: Config, sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) -> Option<Config> {
    let mut tree = Tree::new();
    let root = parse::parse(sources, file, &mut tree, diagnostics)?;
    let documents = tree
        .get(root, "documents")
        .map_or(&[][..], |documents| tree.items(documents));
    for (document, node) in config.documents.iter_mut().zip(documents) {
        let (Some(keep), Some(entry)) = (&mut document.keep, tree.entry(*node, "keep")) else {
            continue;
        };
        if keep.is_empty() {
            diagnostics.push(
                Diagnostic::error(Code::Config, entry.key_span, "nothing at all is kept of this document")
                    .help("list `tags`, `operations` or `paths`, or leave `keep` out to keep everything"),
            );
            return None;
        }
        locate(&mut keep.tags, "tags", entry.value, &tree);
        locate(&mut keep.operations, "operations", entry.value, &tree);
        locate(&mut keep.paths, "paths", entry.value, &tree);
    }
    Some(config)
}

fn locate(list: &mut [Wanted], key: &str, keep: NodeId, tree: &Tree) {
    let nodes = tree.get(keep, key).map_or(&[][..], |list| tree.items(list));
    for (wanted, node) in list.iter_mut().zip(nodes) {
        wanted.span = tree.span(*node);
    }
}
