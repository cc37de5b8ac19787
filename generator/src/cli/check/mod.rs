//! `oasmith check`: writes nothing, and tells where the output folder is not what `generate` makes.

mod diff;
mod finding;
mod history;
mod remedy;
mod show;

use super::job::{Job, Target};
use super::{fail, print, tell};
use oasmith::diagnostics::{Diagnostics, Format};
use oasmith::source::Sources;
use oasmith::write;
use std::path::Path;
use std::process::ExitCode;

/// Runs the command.
pub fn run(job: &Job) -> ExitCode {
    let mut sources = Sources::new();
    let mut diagnostics = Diagnostics::new();
    let made = job.generate(&mut sources, &mut diagnostics);
    tell(&diagnostics, &sources, job.format);
    let Some((folder, output)) = made else {
        return ExitCode::FAILURE;
    };
    let mut plan = match write::plan(&folder, &output.files) {
        Ok(plan) => plan,
        Err(failure) => return fail(&failure.to_string()),
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
