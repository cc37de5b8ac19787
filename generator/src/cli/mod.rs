//! The commands: what each is given, and what they share.

mod arguments;
mod base;
mod check;
mod diff;
mod generate;
mod job;
mod keep;
mod lint;
mod new;
mod overlay;
mod timings;
#[cfg(feature = "watch")]
mod watch;

use job::Job;
use oasmith::diagnostics::{Diagnostics, Format, show};
use oasmith::source::Sources;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// The exit code when the command line itself is wrong.
pub const WRONG_USAGE: u8 = 2;

const HELP: &str = include_str!("help.txt");

/// A command with its arguments.
#[derive(Debug)]
pub enum Command {
    /// `--help`
    Help,
    /// `--version`
    Version,
    /// `generate`
    Generate(Job),
    /// `generate --watch`
    #[cfg(feature = "watch")]
    Watch(Job),
    /// `check`
    Check(Job),
    /// `new`
    New(new::Job),
    /// `lint`
    Lint {
        documents: Vec<PathBuf>,
        overlays: Vec<PathBuf>,
        format: Format,
    },
    /// `diff`
    Diff(diff::Job),
    /// `lint --explain`
    Explain(String),
    /// `overlay`
    Overlay {
        document: PathBuf,
        overlays: Vec<PathBuf>,
        format: Format,
    },
}

impl Command {
    /// Does what the command says.
    pub fn run(self) -> ExitCode {
        let code = match self {
            Self::Help => print(HELP),
            Self::Version => print(concat!("oasmith ", env!("CARGO_PKG_VERSION"), "\n")),
            Self::Generate(job) => generate::run(&job),
            #[cfg(feature = "watch")]
            Self::Watch(job) => watch::run(&job),
            Self::Check(job) => check::run(&job),
            Self::New(job) => new::run(&job),
            Self::Lint {
                documents,
                overlays,
                format,
            } => lint::run(&documents, &overlays, format),
            Self::Diff(job) => diff::run(&job),
            Self::Explain(code) => lint::explain(&code),
            Self::Overlay {
                document,
                overlays,
                format,
            } => overlay::run(&document, &overlays, format),
        };
        eprint!("{}", timings::table());
        code
    }
}

/// Prints to standard output.
fn print(text: &str) -> ExitCode {
    write(&mut io::stdout(), text)
}

/// Writes all of a text to standard output. A reader that has gone away is no reason to fail.
fn write(output: &mut impl io::Write, text: &str) -> ExitCode {
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => fail(&format!("cannot write to standard output: {error}")),
    }
}

/// Prints diagnostics to standard error.
fn tell(diagnostics: &Diagnostics, sources: &Sources, format: Format) {
    eprint!("{}", show(diagnostics, sources, format));
}

fn fail(message: &str) -> ExitCode {
    eprintln!("oasmith: {message}");
    ExitCode::FAILURE
}
