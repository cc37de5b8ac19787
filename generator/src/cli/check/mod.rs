//! `oasmith check`: writes nothing, and tells where the output folder is not what `generate` makes.

mod diff;
mod finding;
mod history;
mod remedy;
mod show;

use super::generate::Made;
use super::job::{Job, Target};
use super::print;
use oasmith::diagnostics::Format;
use oasmith::source::Sources;
use std::path::Path;
use std::process::ExitCode;

/// Runs the command.
pub fn run(job: &Job) -> ExitCode {
    let Made { folder, mut plan, .. } = match Made::of(job, &mut Sources::new()) {
        Ok(made) => made,
        Err(code) => return code,
    };
    // A whole crate has files of other people, too; the folder of a module is the generator's alone.
    if let Target::Crate { .. } = job.target {
        plan.foreign.clear();
    }
    let findings = finding::all(&folder, &plan);
    if plan.carriage_returns > 0 {
        eprintln!("{}", carriage_returns(&folder, plan.carriage_returns));
    }
    if findings.is_empty() {
        return match job.format {
            Format::Json => ExitCode::SUCCESS,
            _ => print(&format!("{} files are up to date\n", plan.unchanged)),
        };
    }
    let shown = match job.format {
        Format::Text => diff::print(&findings),
        Format::Json => print(&show::json(&findings)),
        Format::GitHub => print(&show::github(&findings)),
    };
    eprint!("{}", show::summary(&findings, &folder, job));
    // That the output could not be printed is said already.
    let _ = shown;
    ExitCode::FAILURE
}

/// What is said of files that differ in their line ends alone.
fn carriage_returns(folder: &Path, count: usize) -> String {
    format!(
        "oasmith: {count} files have the line ends of Windows, and are taken as equal: write `/{}/** text eol=lf` into \
         `.gitattributes` to check them out as they are generated",
        finding::slashes(folder)
    )
}
