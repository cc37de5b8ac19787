//! What `generate` and `check` work on: named by a configuration or by the command line.

use super::keep;
use oasmith::diagnostics::{Diagnostics, Format};
use oasmith::layout::Layout;
use oasmith::reader::Input;
use oasmith::source::Sources;
use oasmith::{Output, build, reader};
use std::path::PathBuf;

/// The configuration, unless another is named.
pub const CONFIG: &str = "spec/oasmith.yaml";

/// What `generate` and `check` work on.
#[derive(Debug)]
pub struct Job {
    pub target: Target,
    pub report: Option<PathBuf>,
    pub format: Format,
}

/// Where the input is named and the output goes.
#[derive(Debug)]
pub enum Target {
    /// By a configuration.
    Config(PathBuf),
    /// By the command line: a whole crate.
    Crate {
        document: PathBuf,
        overlays: Vec<PathBuf>,
        keep: keep::Given,
        folder: PathBuf,
        name: String,
        runtime: Option<PathBuf>,
    },
}

impl Job {
    /// Runs the pipeline. `None` when there are errors, which `diagnostics` then holds.
    pub fn generate(&self, sources: &mut Sources, diagnostics: &mut Diagnostics) -> Option<(PathBuf, Output)> {
        match &self.target {
            Target::Config(path) => build::configured(path, sources, diagnostics),
            Target::Crate {
                document,
                overlays,
                keep,
                folder,
                name,
                runtime,
            } => {
                let runtime = runtime
                    .as_ref()
                    .map(|path| std::path::absolute(path).unwrap_or_else(|_| path.clone()));
                let layout = Layout::whole_crate(name, runtime.map(|path| path.display().to_string()));
                let input = reader::input(document, overlays, sources, diagnostics)?;
                let keep = keep.keep(sources);
                let input = Input { keep, ..input };
                let output = oasmith::generate(&[input], &layout, sources, diagnostics)?;
                Some((folder.clone(), output))
            }
        }
    }
}
