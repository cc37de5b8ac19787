//! `oasmith overlay`: prints a document with its overlays applied, in the format it came in.

use super::{print, tell};
use oasmith::diagnostics::{Diagnostics, Format};
use oasmith::overlay::Strictness;
use oasmith::source::Sources;
use oasmith::tree::Tree;
use oasmith::{overlaid, reader};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Runs the command. An action that matches nothing is a warning, as the standard has it.
pub fn run(document: &Path, overlays: &[PathBuf], format: Format) -> ExitCode {
    let mut sources = Sources::new();
    let mut diagnostics = Diagnostics::new();
    let mut tree = Tree::new();
    let input = reader::input(document, overlays, &mut sources, &mut diagnostics);
    let root = input
        .as_ref()
        .and_then(|input| overlaid(input, Strictness::Standard, &sources, &mut tree, &mut diagnostics));
    tell(&diagnostics, &sources, format);
    match (root, &input) {
        (Some(root), Some(input)) if !diagnostics.has_errors() => {
            let is_json = sources.text(input.document).trim_start().starts_with('{');
            print(&if is_json {
                oasmith::print::write_json(&tree, root)
            } else {
                oasmith::print::write_yaml(&tree, root, &sources)
            })
        }
        _ => ExitCode::FAILURE,
    }
}
