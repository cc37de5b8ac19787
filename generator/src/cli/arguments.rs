//! Reads the arguments of the process, and refuses those that a command does not take.

use super::job::{CONFIG, Job, Target};
use super::{Command, diff, keep, new, timings};
use oasmith::diagnostics::Format;
use oasmith::diff::Class;
use oasmith::layout;
use std::path::PathBuf;

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
    checkout: Option<PathBuf>,
    report: Option<PathBuf>,
    explain: Option<String>,
    base: Option<String>,
    fail_on: Option<Class>,
    format: Option<String>,
    values: Vec<PathBuf>,
    watch: bool,
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
                Long("oasmith-path") => raw.checkout = Some(parser.value()?.into()),
                Long("report") => raw.report = Some(parser.value()?.into()),
                Long("timings") => timings::begin(),
                Long("watch") => raw.watch = true,
                Long("explain") => raw.explain = Some(parser.value()?.string()?),
                Long("base") => raw.base = Some(parser.value()?.string()?),
                Long("fail-on") => raw.fail_on = Some(parser.value()?.parse_with(class)?),
                Long("format") => raw.format = Some(parser.value()?.string()?),
                other => return Err(other.unexpected()),
            }
        }
        match command.as_deref() {
            None => Err("a command is missing".into()),
            Some("generate") if raw.watch => raw.watch(),
            Some("generate") => Ok(Self::Generate(raw.job(&[])?)),
            Some("check") => Ok(Self::Check(raw.job(&[])?)),
            Some("new") => raw.new_workspace(),
            Some("lint") => raw.lint(),
            Some("diff") => Ok(Self::Diff(raw.diff()?)),
            Some("overlay") => raw.overlay(),
            Some(other) => Err(format!("there is no command `{other}`").into()),
        }
    }
}

/// The options of every command that generates.
const JOB: [&str; 11] = [
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
];

/// Crates that a workspace of `new` needs.
const TAKEN: [&str; 8] = [
    "alloc",
    "core",
    "oasmith",
    "oasmith-runtime",
    "proc-macro",
    "std",
    "test",
    "tokio",
];

impl Raw {
    #[cfg(feature = "watch")]
    fn watch(self) -> Result<Command, lexopt::Error> {
        let job = self.job(&["watch"])?;
        match &job.target {
            Target::Crate { document, .. } if document.as_os_str() == "-" => {
                Err("`--watch` needs a file: standard input is read once".into())
            }
            _ => Ok(Command::Watch(job)),
        }
    }

    #[cfg(not(feature = "watch"))]
    fn watch(self) -> Result<Command, lexopt::Error> {
        Err("`--watch` is not part of this program: it was built without the feature `watch`".into())
    }

    fn job(self, further: &[&str]) -> Result<Job, lexopt::Error> {
        self.allow(&[&JOB, further].concat())?;
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

    fn new_workspace(self) -> Result<Command, lexopt::Error> {
        self.allow(&["spec", "overlay", "crate-name", "oasmith-path", "format"])?;
        let format = self.format()?;
        let document = self.spec.ok_or("`new` needs `--spec DOC`")?;
        let text = document.to_string_lossy();
        if text.contains("://") {
            return Err(
                format!("`{text}` is not a file: download it first, as with `curl --location --remote-name`").into(),
            );
        }
        let [folder] = self.values.as_slice() else {
            return Err("`new` needs the folder of the workspace".into());
        };
        let last = folder.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = crate_name(self.crate_name.or(last).unwrap_or_default())?;
        if TAKEN.contains(&name.replace('_', "-").as_str()) {
            return Err(format!("`{name}` is the name of another crate: give one with `--crate-name`").into());
        }
        Ok(Command::New(new::Job {
            document: document.clone(),
            overlays: self.overlays,
            folder: folder.clone(),
            name,
            checkout: self.checkout,
            format,
        }))
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
        // What every command takes is never out of place.
        let is_taken = |name: &str| name == "timings" || options.contains(&name);
        match self.given.iter().find(|name| !is_taken(name)) {
            Some(name) => Err(format!("this command does not take `--{name}`").into()),
            None => Ok(()),
        }
    }
}

fn crate_name(name: String) -> Result<String, lexopt::Error> {
    if layout::names_crate(&name) {
        Ok(name)
    } else {
        Err(format!("`{name}` cannot be the name of a crate: use letters, digits, `_` and `-`, and no keyword").into())
    }
}

fn class(text: &str) -> Result<Class, &'static str> {
    match text {
        "breaking" => Ok(Class::Breaking),
        "maybe" => Ok(Class::Maybe),
        _ => Err("`--fail-on` takes `breaking` or `maybe`"),
    }
}
