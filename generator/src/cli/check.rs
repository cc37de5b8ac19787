//! `oasmith check`: writes nothing, and shows what `generate` would change.

use super::job::{Job, Target};
use super::{fail, print, tell};
use oasmith::diagnostics::Diagnostics;
use oasmith::source::Sources;
use oasmith::write;
use similar::TextDiff;
use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

/// How many lines of diff are shown.
const SHOWN: usize = 200;

/// Runs the command.
pub fn run(job: &Job) -> ExitCode {
    let mut sources = Sources::new();
    let mut diagnostics = Diagnostics::new();
    let made = job.generate(&mut sources, &mut diagnostics);
    tell(&diagnostics, &sources, job.format);
    let Some((folder, output)) = made else {
        return ExitCode::FAILURE;
    };
    let plan = match write::plan(&folder, &output.files) {
        Ok(plan) => plan,
        Err(failure) => return fail(&failure.to_string()),
    };
    if plan.is_empty() {
        return print(&format!("{} files are up to date\n", plan.unchanged));
    }
    let mut diff = String::new();
    for file in &plan.stale {
        let path = folder.join(&file.path);
        let before = std::fs::read(&path).unwrap_or_default();
        diff.push_str(&unified(&path, &String::from_utf8_lossy(&before), &file.text));
    }
    for path in &plan.orphans {
        let before = std::fs::read(path).unwrap_or_default();
        diff.push_str(&unified(path, &String::from_utf8_lossy(&before), ""));
    }
    print(&bounded(&diff));
    fail(&format!(
        "{} files are stale and {} are not generated any more: run {}",
        plan.stale.len(),
        plan.orphans.len(),
        remedy(&job.target)
    ))
}

fn unified(path: &Path, before: &str, after: &str) -> String {
    let name = path.display().to_string();
    TextDiff::from_lines(before, after)
        .unified_diff()
        .header(&name, &name)
        .to_string()
}

fn bounded(diff: &str) -> String {
    let lines = diff.lines().count();
    let mut text: String = diff.lines().take(SHOWN).flat_map(|line| [line, "\n"]).collect();
    if lines > SHOWN {
        let _ = writeln!(text, "... {} more lines", lines - SHOWN);
    }
    text
}

fn remedy(target: &Target) -> String {
    match target {
        Target::Config(path) => format!("`oasmith generate --config {}`", path.display()),
        Target::Crate { .. } => "`oasmith generate` with the same arguments".to_owned(),
    }
}
