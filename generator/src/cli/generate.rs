//! `oasmith generate`: writes what differs, and a short table of what was done.

use super::job::Job;
use super::{fail, print, tell};
use oasmith::diagnostics::Diagnostics;
use oasmith::source::Sources;
use oasmith::{report, write};
use std::fmt::Write as _;
use std::process::ExitCode;
use std::time::Instant;

/// Runs the command.
pub fn run(job: &Job) -> ExitCode {
    let begun = Instant::now();
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
    if let Err(failure) = write::carry_out(&folder, &plan) {
        return fail(&failure.to_string());
    }
    let text = || report::json(&output.counts, &diagnostics, &sources);
    if let Some((path, Err(error))) = job.report.as_ref().map(|path| (path, std::fs::write(path, text()))) {
        return fail(&format!("{}: {error}", path.display()));
    }
    let counts = &output.counts;
    let rows = [
        ("documents", counts.documents, counts.documents),
        ("overlays", counts.overlays, counts.overlays),
        ("operations", counts.operations, counts.operations_seen),
        ("types", counts.types, counts.types_seen),
        ("files written", plan.stale.len(), plan.stale.len()),
        ("files removed", plan.orphans.len(), plan.orphans.len()),
        ("files unchanged", plan.unchanged, plan.unchanged),
    ];
    let mut table = String::new();
    for (name, count, seen) in rows {
        let of_all = if count == seen {
            String::new()
        } else {
            format!(" of {seen}")
        };
        let _ = writeln!(table, "{name:<16}{count:>6}{of_all}");
    }
    let _ = writeln!(table, "{:<16}{:>6} ms", "time", begun.elapsed().as_millis());
    print(&table)
}
