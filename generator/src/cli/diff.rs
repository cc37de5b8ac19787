//! `oasmith diff`: says what changed between two documents, or between a revision and the working tree.

use super::{base, fail, print, tell};
use oasmith::diagnostics::{Diagnostics, Format as Said, Severity};
use oasmith::diff::{self, Class, Edition, Format};
use oasmith::source::Sources;
use oasmith::{build, edition, reader};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `diff` works on.
#[derive(Debug)]
pub struct Job {
    pub editions: Editions,
    pub format: Format,
    /// The least class that is a failure.
    pub fail_on: Option<Class>,
}

/// The two that are compared.
#[derive(Debug)]
pub enum Editions {
    /// Documents, with overlays applied to both.
    Documents {
        old: PathBuf,
        new: PathBuf,
        overlays: Vec<PathBuf>,
    },
    /// What a configuration names, in a git revision and in the working tree.
    Revision { base: String, config: PathBuf },
}

/// Runs the command.
pub fn run(job: &Job) -> ExitCode {
    let mut sources = Sources::new();
    let mut diagnostics = Diagnostics::new();
    let read = match &job.editions {
        Editions::Documents { old, new, overlays } => {
            let mut read = |document| {
                let input = reader::input(document, overlays, &mut sources, &mut diagnostics)?;
                edition(&[input], &mut sources, &mut diagnostics)
            };
            let old = read(old);
            read(new).and_then(|new| Some((old?, new)))
        }
        Editions::Revision { base, config } => match revision(base, config, &mut sources, &mut diagnostics) {
            Ok(read) => read,
            Err(problem) => return fail(&problem),
        },
    };
    // What is doubtful in either is for `lint` to say.
    diagnostics.retain(|diagnostic| diagnostic.severity == Severity::Error);
    tell(&diagnostics, &sources, Said::Text);
    let Some((old, new)) = read else {
        return ExitCode::FAILURE;
    };
    let changes = diff::compare(&old, &new);
    let printed = print(&diff::show(&changes, &sources, job.format));
    match job.fail_on {
        Some(class) if diff::gravest(&changes) >= class => ExitCode::FAILURE,
        _ => printed,
    }
}

/// The two editions of what a configuration names.
fn revision(
    base: &str,
    config: &Path,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Result<Option<(Edition, Edition)>, String> {
    let folder = base::folder(base, config)?;
    let mut read = |path: &Path| {
        let (_, inputs) = build::inputs(path, sources, diagnostics)?;
        edition(&inputs, sources, diagnostics)
    };
    let old = read(&folder.config());
    let new = read(config);
    sources.show_as(folder.path(), base);
    Ok(old.zip(new))
}
