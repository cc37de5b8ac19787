//! `oasmith generate`: writes what differs, and a short table of what was done.

use super::job::Job;
use super::{fail, print, tell};
use oasmith::diagnostics::Diagnostics;
use oasmith::source::Sources;
use oasmith::write::Plan;
use oasmith::{Output, report, write};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// What was made, and what is to be written of it.
pub struct Made {
    pub folder: PathBuf,
    pub plan: Plan,
    output: Output,
    diagnostics: Diagnostics,
}

/// Runs the command.
pub fn run(job: &Job) -> ExitCode {
    let begun = Instant::now();
    let mut sources = Sources::new();
    let made = match Made::of(job, &mut sources) {
        Ok(made) => made,
        Err(code) => return code,
    };
    match made.write(job, &sources) {
        Ok(()) => print(&made.table(begun)),
        Err(code) => code,
    }
}

impl Made {
    /// Generates, and tells what is said of the input. Where there are errors, nothing is made.
    pub fn of(job: &Job, sources: &mut Sources) -> Result<Self, ExitCode> {
        let mut diagnostics = Diagnostics::new();
        let made = job.generate(sources, &mut diagnostics);
        tell(&diagnostics, sources, job.format);
        let (folder, output) = made.ok_or(ExitCode::FAILURE)?;
        let plan = write::plan(&folder, &output.files).map_err(|failure| fail(&failure.to_string()))?;
        Ok(Self {
            folder,
            plan,
            output,
            diagnostics,
        })
    }

    /// Writes what differs, and the report where one is asked for.
    pub fn write(&self, job: &Job, sources: &Sources) -> Result<(), ExitCode> {
        write::carry_out(&self.folder, &self.plan).map_err(|failure| fail(&failure.to_string()))?;
        let Some(path) = &job.report else { return Ok(()) };
        let text = report::json(&self.output.counts, &self.diagnostics, sources);
        std::fs::write(path, text).map_err(|error| fail(&format!("{}: {error}", path.display())))
    }

    fn table(&self, begun: Instant) -> String {
        let counts = &self.output.counts;
        let rows = [
            ("documents", counts.documents, counts.documents),
            ("overlays", counts.overlays, counts.overlays),
            ("operations", counts.operations, counts.operations_seen),
            ("types", counts.types, counts.types_seen),
            ("files written", self.plan.stale.len(), self.plan.stale.len()),
            ("files removed", self.plan.orphans.len(), self.plan.orphans.len()),
            ("files unchanged", self.plan.unchanged, self.plan.unchanged),
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
        table
    }
}
