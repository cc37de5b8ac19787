//! The whole use in a build script: one call that brings the generated files up to date.

use crate::config::Config;
use crate::diagnostics::{Diagnostics, Format, show};
use crate::layout::Layout;
use crate::reader::{self, Input};
use crate::source::Sources;
use crate::write::{self, Plan};
use crate::{Output, config, generate};
use std::fmt;
use std::path::{Path, PathBuf};

/// What came of a run over a configuration.
#[derive(Debug)]
pub struct Outcome {
    /// The folder that holds the output.
    pub folder: PathBuf,
    /// What was made.
    pub output: Output,
    /// What differed from the folder.
    pub plan: Plan,
    /// Warnings and notes, as text.
    pub notices: String,
}

/// Why a run came to nothing.
#[derive(Debug)]
#[non_exhaustive]
pub enum Failure {
    /// The input has errors; this is their text.
    Input(String),
    /// The output could not be read or written. `stale` are the files that would have been written.
    Output {
        /// What failed.
        failure: write::Failure,
        /// The files that are not up to date.
        stale: Vec<PathBuf>,
    },
}

/// Brings the output of a configuration up to date, writing only what differs.
///
/// ```no_run
/// # fn main() -> Result<(), oasmith::build::Failure> {
/// println!("cargo::rerun-if-changed=spec");
/// oasmith::build("spec/oasmith.yaml")?;
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// When the input has errors, whose text with places is the error's, or the output cannot be written.
pub fn build(config: impl AsRef<Path>) -> Result<Outcome, Failure> {
    let outcome = dry_run(config)?;
    write::carry_out(&outcome.folder, &outcome.plan).map_err(|failure| Failure::Output {
        failure,
        stale: outcome
            .plan
            .stale
            .iter()
            .map(|file| outcome.folder.join(&file.path))
            .collect(),
    })?;
    Ok(outcome)
}

/// Does all of [`build`] but the writing.
///
/// # Errors
///
/// When the input has errors, or the output folder cannot be read.
pub fn dry_run(config: impl AsRef<Path>) -> Result<Outcome, Failure> {
    let mut sources = Sources::new();
    let mut diagnostics = Diagnostics::new();
    let made = configured(config.as_ref(), &mut sources, &mut diagnostics);
    let notices = show(&diagnostics, &sources, Format::Text);
    let Some((folder, output)) = made else {
        return Err(Failure::Input(notices));
    };
    let plan = write::plan(&folder, &output.files).map_err(|failure| Failure::Output {
        failure,
        stale: Vec::new(),
    })?;
    Ok(Outcome {
        folder,
        output,
        plan,
        notices,
    })
}

/// Generates what a configuration asks for, and says which folder it belongs into.
pub fn configured(path: &Path, sources: &mut Sources, diagnostics: &mut Diagnostics) -> Option<(PathBuf, Output)> {
    let (config, inputs) = inputs(path, sources, diagnostics)?;
    let output = generate(&inputs, &Layout::module(&config.crate_name), sources, diagnostics)?;
    let base = path.parent().unwrap_or(Path::new(""));
    Some((base.join(&config.output), output))
}

/// Reads a configuration, and the documents and overlays that it names.
pub fn inputs(path: &Path, sources: &mut Sources, diagnostics: &mut Diagnostics) -> Option<(Config, Vec<Input>)> {
    let file = reader::file(path, sources, diagnostics)?;
    let config = config::read(sources, file, diagnostics)?;
    let base = path.parent().unwrap_or(Path::new(""));
    let inputs: Vec<Option<Input>> = config
        .documents
        .iter()
        .map(|input| {
            let overlays: Vec<_> = input.overlays.iter().map(|overlay| base.join(overlay)).collect();
            let read = reader::input(&base.join(&input.spec), &overlays, sources, diagnostics)?;
            let keep = input.keep.clone();
            Some(Input { keep, ..read })
        })
        .collect();
    let inputs = inputs.into_iter().collect::<Option<_>>()?;
    Some((config, inputs))
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(text) => formatter.write_str(text.trim_end()),
            Self::Output { failure, stale } => {
                write!(formatter, "{failure}")?;
                if !stale.is_empty() {
                    formatter.write_str("\nThese files are not up to date:")?;
                }
                stale
                    .iter()
                    .try_for_each(|path| write!(formatter, "\n  {}", path.display()))
            }
        }
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Input(_) => None,
            Self::Output { failure, .. } => Some(failure),
        }
    }
}
