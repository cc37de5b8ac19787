//! The differences as unified diffs: no more than a screen or two, of which each file has its share.

use super::finding::{Finding, State, slashes};
use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use similar::TextDiff;
use std::fmt::Write as _;
use std::io;
use std::process::ExitCode;
use std::time::Duration;

/// How many lines are shown of all files together.
const SHOWN: usize = 400;

/// How many lines at least are shown of a file that is shown.
const LEAST: usize = 10;

/// How long the shortest diff of a file is looked for; it is a longer one then.
const PATIENCE: Duration = Duration::from_secs(2);

/// Prints the diffs, in colours where standard output is a terminal or `CLICOLOR_FORCE` is set, and `NO_COLOR` is not.
pub fn print(findings: &[Finding]) -> ExitCode {
    let lines = bounded(findings);
    match AutoStream::choice(&io::stdout()) {
        ColorChoice::Never => super::super::print(&lines),
        _ => super::super::write(&mut anstream::stdout(), &coloured(&lines)),
    }
}

/// The diffs as text.
pub fn bounded(findings: &[Finding]) -> String {
    let diffs = findings.iter().filter(|finding| finding.state != State::Foreign);
    let diffs: Vec<_> = diffs.map(|finding| (finding, unified(finding))).collect();
    let lengths: Vec<_> = diffs.iter().map(|(_, diff)| diff.lines().count()).collect();
    let shares = shares(&lengths);
    let mut text = String::new();
    for (((finding, diff), length), share) in diffs.iter().zip(&lengths).zip(&shares) {
        diff.lines().take(*share).for_each(|line| {
            let _ = writeln!(text, "{line}");
        });
        if share < length && *share > 0 {
            let _ = writeln!(text, "... {} more lines of {}", length - share, slashes(&finding.path));
        }
    }
    let cut: Vec<_> = lengths
        .iter()
        .zip(&shares)
        .filter(|(length, share)| share < length)
        .collect();
    if !cut.is_empty() {
        let lines: usize = cut.iter().map(|(length, share)| *length - *share).sum();
        let unseen = cut.iter().filter(|(_, share)| **share == 0).count();
        let _ = writeln!(
            text,
            "... left out: {lines} lines of {} files, {unseen} of which are not shown at all",
            cut.len()
        );
    }
    text
}

/// How many lines each file has: those that need few have all of them, and the others share what is left.
fn shares(lengths: &[usize]) -> Vec<usize> {
    let mut shares = vec![0; lengths.len()];
    let files = lengths.len().min(SHOWN / LEAST);
    let mut by_length: Vec<_> = lengths.iter().zip(&mut shares).take(files).collect();
    by_length.sort_by_key(|(length, _)| **length);
    let mut left = SHOWN;
    for (index, (length, share)) in by_length.into_iter().enumerate() {
        *share = (*length).min(left / (files - index));
        left -= *share;
    }
    shares
}

fn unified(finding: &Finding) -> String {
    let name = slashes(&finding.path);
    let absent = "/dev/null".to_owned();
    let (before, after) = match finding.state {
        State::Missing => (&absent, &name),
        State::Orphan => (&name, &absent),
        _ => (&name, &name),
    };
    TextDiff::configure()
        .timeout(PATIENCE)
        .diff_lines(finding.before.as_str(), finding.after.as_str())
        .unified_diff()
        .header(before, after)
        .to_string()
}

fn coloured(diff: &str) -> String {
    let mut text = String::new();
    for line in diff.lines() {
        let style = match line.as_bytes() {
            [b'-', b'-', b'-', b' ', ..] | [b'+', b'+', b'+', b' ', ..] => Style::new().bold(),
            [b'+', ..] => AnsiColor::Green.on_default(),
            [b'-', ..] => AnsiColor::Red.on_default(),
            [b'@', ..] => AnsiColor::Cyan.on_default(),
            [b'.', ..] => Style::new().dimmed(),
            _ => Style::new(),
        };
        let _ = writeln!(text, "{style}{line}{style:#}");
    }
    text
}
