//! Commands and their arguments.

mod base;
mod check;
mod diff;
mod generate;
mod keep;
mod lint;
mod overlay;

use oasmith::diagnostics::{Diagnostics, Format, show};
use oasmith::diff::Class;
use oasmith::layout::Layout;
use oasmith::reader::Input;
use oasmith::source::Sources;
use oasmith::{Output, build, reader};
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

/// The exit code when the command line itself is wrong.
pub const WRONG_USAGE: u8 = 2;

/// The configuration, unless another is named.
const CONFIG: &str = "spec/oasmith.yaml";

const HELP: &str = "\
Generates readable, lossless Rust clients from OpenAPI documents and overlays.

Usage:
  oasmith generate [--config FILE]
      Write what the configuration says (default: spec/oasmith.yaml).
  oasmith generate --spec DOC [--overlay FILE]... --out DIR --crate-name NAME [--runtime-path DIR]
      Write a complete crate, of all operations or of those that any of these fits, each as often as needed:
        --keep-tag TAG, --keep-operation ID, --keep-path PREFIX
  oasmith check ...
      Takes what `generate` takes and writes nothing: exit 1 and a diff when the output is stale.
  oasmith lint DOC... [--overlay FILE]...
      Say what is wrong with documents.
  oasmith lint --explain CODE
      Tell the longer story of a diagnostic.
  oasmith diff OLD NEW [--overlay FILE]... [--fail-on breaking|maybe]
      Say what changed between two documents, for callers of the generated Rust and on the wire.
  oasmith diff --base REV [--config FILE] [--fail-on breaking|maybe]
      The same for what the configuration names: between a git revision and the working tree.
  oasmith overlay DOC OVERLAY...
      Print the document with its overlays applied.

Options:
  --format text|json|github   How diagnostics are written (default: text); of `diff` text|markdown|json: the report.
  --report FILE               Write counts, fallbacks and warnings as JSON.
  -h, --help                  Print this.
  -V, --version               Print the version.

DOC is YAML or JSON; `-` is standard input.
Exit codes: 0 done, 1 the input has errors, the output is stale or there is what `--fail-on` says, 2 wrong usage.
";

/// A command with its arguments.
#[derive(Debug)]
pub enum Command {
    /// `--help`
    Help,
    /// `--version`
    Version,
    /// `generate`
    Generate(Job),
    /// `check`
    Check(Job),
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

/// Arguments as they come, before it is known which of them the command takes.
#[derive(Default)]
struct Raw {
    config: Option<PathBuf>,
    spec: Option<PathBuf>,
    overlays: Vec<PathBuf>,
    keep: keep::Given,
    out: Option<PathBuf>,
    crate_name: Option<String>,
    runtime: Option<PathBuf>,
    report: Option<PathBuf>,
    explain: Option<String>,
    base: Option<String>,
    fail_on: Option<Class>,
    format: Option<String>,
    values: Vec<PathBuf>,
    given: Vec<String>,
}

impl Command {
    /// Reads the arguments of the process.
    pub fn from_arguments(mut parser: lexopt::Parser) -> Result<Self, lexopt::Error> {
        use lexopt::prelude::*;
        let mut raw = Raw::default();
        let mut command: Option<String> = None;
        while let Some(argument) = parser.next()? {
            if let Long(name) = argument {
                raw.given.push(name.to_owned());
            }
            match argument {
                Short('h') | Long("help") => return Ok(Self::Help),
                Short('V') | Long("version") => return Ok(Self::Version),
                Value(value) if command.is_none() => command = Some(value.string()?),
                Value(value) => raw.values.push(value.into()),
                Long("config") => raw.config = Some(parser.value()?.into()),
                Long("spec") => raw.spec = Some(parser.value()?.into()),
                Long("overlay") => raw.overlays.push(parser.value()?.into()),
                Long("keep-tag") => raw.keep.tags.push(parser.value()?.string()?),
                Long("keep-operation") => raw.keep.operations.push(parser.value()?.string()?),
                Long("keep-path") => raw.keep.paths.push(parser.value()?.string()?),
                Long("out") => raw.out = Some(parser.value()?.into()),
                Long("crate-name") => raw.crate_name = Some(parser.value()?.string()?),
                Long("runtime-path") => raw.runtime = Some(parser.value()?.into()),
                Long("report") => raw.report = Some(parser.value()?.into()),
                Long("explain") => raw.explain = Some(parser.value()?.string()?),
                Long("base") => raw.base = Some(parser.value()?.string()?),
                Long("fail-on") => raw.fail_on = Some(parser.value()?.parse_with(class)?),
                Long("format") => raw.format = Some(parser.value()?.string()?),
                other => return Err(other.unexpected()),
            }
        }
        match command.as_deref() {
            None => Err("a command is missing".into()),
            Some("generate") => Ok(Self::Generate(raw.job()?)),
            Some("check") => Ok(Self::Check(raw.job()?)),
            Some("lint") => raw.lint(),
            Some("diff") => Ok(Self::Diff(raw.diff()?)),
            Some("overlay") => raw.overlay(),
            Some(other) => Err(format!("there is no command `{other}`").into()),
        }
    }

    /// Does what the command says.
    pub fn run(self) -> ExitCode {
        match self {
            Self::Help => print(HELP),
            Self::Version => print(concat!("oasmith ", env!("CARGO_PKG_VERSION"), "\n")),
            Self::Generate(job) => generate::run(&job),
            Self::Check(job) => check::run(&job),
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
        }
    }
}

impl Job {
    /// Runs the pipeline. `None` when there are errors, which `diagnostics` then holds.
    fn generate(&self, sources: &mut Sources, diagnostics: &mut Diagnostics) -> Option<(PathBuf, Output)> {
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

impl Raw {
    fn job(self) -> Result<Job, lexopt::Error> {
        self.allow(&[
            "config",
            "spec",
            "overlay",
            "keep-tag",
            "keep-operation",
            "keep-path",
            "out",
            "crate-name",
            "runtime-path",
            "report",
            "format",
        ])?;
        if let Some(value) = self.values.first() {
            return Err(format!(
                "`{}` is not expected here: name a document with `--spec`",
                value.display()
            )
            .into());
        }
        let format = self.format()?;
        let target = match self.spec {
            None if self.out.is_some() || self.crate_name.is_some() || !self.overlays.is_empty() => {
                return Err("`--out`, `--crate-name` and `--overlay` belong to `--spec`".into());
            }
            None if !self.keep.is_empty() => {
                return Err("`--keep-tag`, `--keep-operation` and `--keep-path` belong to `--spec`".into());
            }
            None => Target::Config(self.config.unwrap_or_else(|| CONFIG.into())),
            Some(_) if self.config.is_some() => return Err("give `--config` or `--spec`, not both".into()),
            Some(document) => Target::Crate {
                document,
                overlays: self.overlays,
                keep: self.keep,
                folder: self.out.ok_or("`--spec` needs `--out DIR`")?,
                name: crate_name(self.crate_name.ok_or("`--spec` needs `--crate-name NAME`")?)?,
                runtime: self.runtime,
            },
        };
        Ok(Job {
            target,
            report: self.report,
            format,
        })
    }

    fn lint(self) -> Result<Command, lexopt::Error> {
        self.allow(&["overlay", "explain", "format"])?;
        let format = self.format()?;
        match self.explain {
            Some(code) => Ok(Command::Explain(code)),
            None if self.values.is_empty() => Err("`lint` needs a document".into()),
            None => Ok(Command::Lint {
                documents: self.values,
                overlays: self.overlays,
                format,
            }),
        }
    }

    fn diff(self) -> Result<diff::Job, lexopt::Error> {
        self.allow(&["overlay", "base", "config", "fail-on", "format"])?;
        let format = match self.format.as_deref() {
            None | Some("text") => oasmith::diff::Format::Text,
            Some("markdown") => oasmith::diff::Format::Markdown,
            Some("json") => oasmith::diff::Format::Json,
            Some(_) => return Err("a format of `diff` is `text`, `markdown` or `json`".into()),
        };
        let editions = match (self.base, self.values.as_slice()) {
            (Some(base), []) if self.overlays.is_empty() => diff::Editions::Revision {
                base,
                config: self.config.unwrap_or_else(|| CONFIG.into()),
            },
            (Some(_), _) => return Err("`--base` compares what a configuration names, and takes no documents".into()),
            (None, _) if self.config.is_some() => return Err("`diff --config` needs `--base REV`".into()),
            (None, [old, new]) => diff::Editions::Documents {
                old: old.clone(),
                new: new.clone(),
                overlays: self.overlays,
            },
            (None, _) => return Err("`diff` needs an old and a new document, or `--base REV`".into()),
        };
        Ok(diff::Job {
            editions,
            format,
            fail_on: self.fail_on,
        })
    }

    fn overlay(self) -> Result<Command, lexopt::Error> {
        self.allow(&["format"])?;
        let format = self.format()?;
        let mut values = self.values.into_iter();
        let document = values.next().ok_or("`overlay` needs a document and an overlay")?;
        let overlays: Vec<_> = values.collect();
        if overlays.is_empty() {
            return Err("`overlay` needs an overlay after the document".into());
        }
        Ok(Command::Overlay {
            document,
            overlays,
            format,
        })
    }

    /// How diagnostics are written.
    fn format(&self) -> Result<Format, &'static str> {
        match self.format.as_deref() {
            None | Some("text") => Ok(Format::Text),
            Some("json") => Ok(Format::Json),
            Some("github") => Ok(Format::GitHub),
            Some(_) => Err("a format is `text`, `json` or `github`"),
        }
    }

    fn allow(&self, options: &[&str]) -> Result<(), lexopt::Error> {
        match self.given.iter().find(|name| !options.contains(&name.as_str())) {
            Some(name) => Err(format!("this command does not take `--{name}`").into()),
            None => Ok(()),
        }
    }
}

fn crate_name(name: String) -> Result<String, lexopt::Error> {
    let valid = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || matches!(character, '_' | '-'));
    if valid {
        Ok(name)
    } else {
        Err(format!("`{name}` cannot be the name of a crate: use letters, digits, `_` and `-`").into())
    }
}

fn class(text: &str) -> Result<Class, &'static str> {
    match text {
        "breaking" => Ok(Class::Breaking),
        "maybe" => Ok(Class::Maybe),
        _ => Err("`--fail-on` takes `breaking` or `maybe`"),
    }
}

/// Prints to standard output. A reader that has gone away is no reason to fail.
fn print(text: &str) -> ExitCode {
    match io::stdout()
        .write_all(text.as_bytes())
        .and_then(|()| io::stdout().flush())
    {
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
