//! The whole use in a build script: one call that brings the generated files up to date.

use crate::config::Config;
use crate::diagnostics::{Diagnostics, Format, show};
use crate::layout::Layout;
use crate::reader::{self, Input};
use crate::source::Sources;
use crate::write::{self, Plan};
use crate::{Output, config, generate};
use std::fmt;
use std::path::{Component, Path, PathBuf};

/// What came of a run over a configuration.
#[derive(Debug)]
pub struct Outcome {
    /// The folder that holds the output.
    pub folder: PathBuf,
    /// The files that were read: the configuration, documents, overlays and what they refer to.
    pub inputs: Vec<PathBuf>,
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

/// All that a build script does: brings the output of a configuration up to date, and tells cargo what of it.
///
/// ```no_run
/// oasmith::build_script("spec/oasmith.yaml");
/// ```
///
/// Cargo runs the script again when something in the configuration's folder changes, or a file elsewhere that was read.
/// Warnings are shown as cargo's own. Mistakes are printed with their places, and end the script with exit code 1.
/// Where there is no configuration, as in a published package, nothing is done.
pub fn build_script(config: impl AsRef<Path>) {
    let config = config.as_ref();
    if !config.exists() {
        return;
    }
    match build(config) {
        Ok(outcome) => {
            for path in watched(config, &outcome.folder, &outcome.inputs) {
                println!("cargo::rerun-if-changed={}", path.display());
            }
            for line in outcome.notices.lines() {
                println!("cargo::warning={line}");
            }
        }
        Err(failure) => {
            eprintln!("{failure}");
            // Cargo runs a script that failed again in any case.
            std::process::exit(1);
        }
    }
}

/// What cargo looks at: the configuration's folder, where that does not hold the output, since what a script writes
/// would make it run again; and the files elsewhere that were read.
fn watched(config: &Path, output: &Path, inputs: &[PathBuf]) -> Vec<PathBuf> {
    let around = config.parent().map_or_else(|| PathBuf::from("."), plain);
    let holds_output = output.starts_with(&around) || around == Path::new(".");
    let elsewhere = inputs
        .iter()
        .filter(|path| holds_output || !plain(path).starts_with(&around))
        .cloned();
    let mut watched: Vec<_> = elsewhere.collect();
    if !holds_output {
        watched.push(around);
    }
    watched
}

/// Brings the output of a configuration up to date, writing only what differs. A build script rather calls
/// [`build_script`].
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
        inputs: sources.files().map(|(path, _)| path.to_owned()).collect(),
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
    Some((plain(&base.join(&config.output)), output))
}

/// A path as people write it: `generated` for `spec/../generated`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            // Behind a symbolic link, `..` is not what stands before it.
            Component::ParentDir if plain.file_name().is_some() && !plain.is_symlink() => {
                plain.pop();
            }
            Component::CurDir => {}
            other => plain.push(other),
        }
    }
    if plain.as_os_str().is_empty() {
        plain.push(".");
    }
    plain
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

#[cfg(test)]
mod tests {
    use super::*;

    fn watched_of(config: &str, output: &str, inputs: &[&str]) -> Vec<String> {
        let inputs: Vec<_> = inputs.iter().map(PathBuf::from).collect();
        let watched = watched(Path::new(config), &plain(Path::new(output)), &inputs);
        watched.iter().map(|path| path.display().to_string()).collect()
    }

    #[test]
    fn cargo_watches_all_input_and_no_output() {
        let inputs = ["spec/oasmith.yaml", "spec/a.yaml", "spec/../api/b.yaml"];
        assert_eq!(
            watched_of("spec/oasmith.yaml", "spec/../generated", &inputs),
            ["spec/../api/b.yaml", "spec"]
        );
        // Not the folder, in which the output is.
        assert_eq!(watched_of("spec/oasmith.yaml", "spec/generated", &inputs), inputs);
        let inputs = ["oasmith.yaml", "a.yaml"];
        assert_eq!(watched_of("oasmith.yaml", "generated", &inputs), inputs);
    }

    #[test]
    fn paths_are_shown_without_detours() {
        for (path, shown) in [
            ("spec/../generated", "generated"),
            ("./spec/./a", "spec/a"),
            ("../spec/../../a", "../../a"),
            ("spec/..", "."),
            ("/a/../b", "/b"),
        ] {
            assert_eq!(plain(Path::new(path)), Path::new(shown), "{path}");
        }
    }
}
