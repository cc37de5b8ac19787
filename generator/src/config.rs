//! `oasmith.yaml`: which documents and overlays, where the output goes, and what the crate is called.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Sources, Span};
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
}

/// Reads a configuration. What is wrong with it is a diagnostic at its place.
#[must_use]
pub fn read(sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) -> Option<Config> {
    match serde_yaml::from_str(sources.text(file)) {
        Ok(config) => Some(config),
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
