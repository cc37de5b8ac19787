//! `oasmith lint`: says what is wrong with documents.

use super::{fail, print, tell};
use oasmith::diagnostics::{Code, Diagnostics, Format};
use oasmith::reader;
use oasmith::source::Sources;
use std::path::PathBuf;
use std::process::ExitCode;

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

/// Prints the longer story of a code.
pub fn explain(name: &str) -> ExitCode {
    match Code::ALL.iter().find(|code| code.name() == name) {
        Some(code) => {
            let lines: Vec<_> = code.explanation().lines().map(str::trim).collect();
            print(&format!("{}\n", lines.join("\n")))
        }
        None => {
            let names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
            fail(&format!("there is no code `{name}`; there are: {}", names.join(", ")))
        }
    }
}
