//! `oasmith lint`: says what is wrong with documents.

use super::{fail, print, tell};
use oasmith::diagnostics::{Code, Diagnostics, Format};
use oasmith::reader;
use oasmith::source::Sources;
use std::path::PathBuf;
use std::process::ExitCode;

/// The page of all codes, each with its story and an example.
const PAGE: &str = include_str!("../../DIAGNOSTICS.md");

/// Checks each document on its own, with the overlays applied to each.
pub fn run(documents: &[PathBuf], overlays: &[PathBuf], format: Format) -> ExitCode {
    let mut failed = false;
    for document in documents {
        let mut sources = Sources::new();
        let mut diagnostics = Diagnostics::new();
        if let Some(input) = reader::input(document, overlays, &mut sources, &mut diagnostics) {
            oasmith::lint(&[input], &mut sources, &mut diagnostics);
        }
        tell(&diagnostics, &sources, format);
        failed |= diagnostics.has_errors();
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Prints the longer story of a code, and an example of what is said.
pub fn explain(name: &str) -> ExitCode {
    match Code::ALL.iter().find(|code| code.name() == name) {
        Some(code) => print(&story(*code)),
        None => {
            let names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
            fail(&format!("there is no code `{name}`; there are: {}", names.join(", ")))
        }
    }
}

/// What the page says of a code, without the marks of its layout.
fn story(code: Code) -> String {
    let heading = format!("\n## `{}`\n", code.name());
    let found = PAGE.split_once(&heading).map_or("", |(_, rest)| rest);
    let found = found.split("\n## `").next().unwrap_or_default();
    let lines: Vec<_> = found.lines().filter(|line| !line.starts_with("```")).collect();
    format!("{}\n", lines.join("\n").trim())
}
