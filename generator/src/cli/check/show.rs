//! What is found, for people in a line or two, for programs, and for GitHub.

use super::super::job::Job;
use super::finding::{Finding, State, slashes};
use super::{diff, remedy};
use oasmith::diagnostics::annotation;
use serde_json::json;
use std::fmt::Write as _;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// How many files are named of each state that is worth naming.
const NAMED: usize = 20;

/// How much is wrong, which files a person has to look at, and how to mend it.
pub fn summary(findings: &[Finding], folder: &Path, job: &Job) -> String {
    let count = |name: &str| findings.iter().filter(|finding| finding.state.name() == name).count();
    let parts = [
        ("edited", "edited by hand"),
        ("stale", "stale"),
        ("missing", "missing"),
        ("orphan", "not generated any more"),
        ("foreign", "never generated"),
    ];
    let parts = parts.iter().filter(|(name, _)| count(name) > 0);
    let parts: Vec<_> = parts.map(|(name, told)| format!("{} {told}", count(name))).collect();
    let mut text = format!("oasmith: {} is not up to date: {}\n", slashes(folder), parts.join(", "));
    for name in ["edited", "orphan", "foreign"] {
        let these = findings.iter().filter(|finding| finding.state.name() == name);
        for finding in these.take(NAMED) {
            let _ = writeln!(text, "  {} {}", slashes(&finding.path), finding.state.told());
        }
        if count(name) > NAMED {
            let _ = writeln!(text, "  and {} more {name}", count(name) - NAMED);
        }
    }
    if count("edited") > 0 {
        text.push_str(
            "What was edited by hand belongs into the documents or an overlay: the command below undoes it.\n",
        );
    }
    if findings.iter().any(|finding| finding.state != State::Foreign) {
        let _ = writeln!(text, "Mend it with:\n\n    {}\n", remedy::command(&job.target));
    }
    text
}

/// A line of JSON for each file.
pub fn json(findings: &[Finding]) -> String {
    let lines = findings.iter().map(|finding| {
        let line = json!({
            "state": finding.state.name(),
            "file": slashes(&finding.path),
            "line": finding.line(),
            "message": finding.state.told(),
        });
        format!("{line}\n")
    });
    lines.collect()
}

/// An annotation for each file, and the diffs, which GitHub is told to read as nothing but text.
pub fn github(findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in findings {
        let file = slashes(&finding.path);
        let message = format!("{file} {}", finding.state.told());
        let title = format!("generated-{}", finding.state.name());
        text.push_str(&annotation("error", &file, finding.line(), &title, &message));
    }
    // Whoever writes a document must not know the word that ends it.
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let word = format!("oasmith-{}-{}", std::process::id(), now.as_nanos());
    let _ = write!(text, "::stop-commands::{word}\n{}::{word}::\n", diff::bounded(findings));
    text
}
