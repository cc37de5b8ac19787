//! What git knows of generated files. One that was checked in just as it is generated now, and is not so any more, was
//! edited by hand: what it is made of asks for no other text.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

/// How many commits are looked at that touch the folder.
const COMMITS: &str = "-50";

/// A text that was once checked in.
struct Past {
    path: String,
    blob: String,
    revision: String,
}

/// For files below a folder, the last revision in which each holds the text that is wanted. Nothing is known where there
/// is no git, or no history.
pub fn revisions_with(folder: &Path, wanted: &HashMap<&str, &str>) -> HashMap<String, String> {
    if wanted.is_empty() {
        return HashMap::new();
    }
    let past: Vec<_> = pasts(folder).unwrap_or_default();
    let past: Vec<_> = past
        .into_iter()
        .filter(|past| wanted.contains_key(past.path.as_str()))
        .collect();
    matching(folder, &past, wanted).unwrap_or_default()
}

/// Every text that the last commits gave a file below a folder, the newest first.
fn pasts(folder: &Path) -> Option<Vec<Past>> {
    let output = git(folder)
        .args(["-c", "core.quotePath=false", "log", COMMITS, "--format=%h"])
        .args(["--raw", "--no-abbrev", "--no-renames", "--relative", "--", "."])
        .output()
        .ok()?;
    let listed = String::from_utf8(output.stdout)
        .ok()
        .filter(|_| output.status.success())?;
    let mut revision = "";
    let mut pasts = Vec::new();
    for line in listed.lines() {
        // `:MODE MODE BLOB BLOB STATUS<tab>PATH`
        match line.strip_prefix(':').and_then(|line| line.split_once('\t')) {
            Some((fields, path)) => pasts.extend(fields.split(' ').nth(3).map(|blob| Past {
                path: path.to_owned(),
                blob: blob.to_owned(),
                revision: revision.to_owned(),
            })),
            None if !line.is_empty() => revision = line,
            None => {}
        }
    }
    Some(pasts)
}

/// Those of the texts that are what is wanted. They are read one by one from a single process.
fn matching(folder: &Path, pasts: &[Past], wanted: &HashMap<&str, &str>) -> Option<HashMap<String, String>> {
    let mut reader = git(folder)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let mut asked = reader.stdin.take()?;
    let mut answers = BufReader::new(reader.stdout.take()?);
    let found = std::thread::scope(|scope| {
        // Apart from reading, so that neither waits for the other. A reader that has ended is noticed below.
        scope.spawn(move || pasts.iter().try_for_each(|past| writeln!(asked, "{}", past.blob)));
        let mut found = HashMap::new();
        for past in pasts {
            let text = blob(&mut answers)?;
            if wanted
                .get(past.path.as_str())
                .is_some_and(|wanted| wanted.as_bytes() == text)
            {
                found.entry(past.path.clone()).or_insert_with(|| past.revision.clone());
            }
        }
        Some(found)
    });
    drop(answers);
    let _ = reader.wait();
    found
}

/// The next of the texts; an empty one for a file that was deleted then.
fn blob(answers: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut head = String::new();
    answers.read_line(&mut head).ok()?;
    if head.trim_end().ends_with(" missing") {
        return Some(Vec::new());
    }
    let length: u64 = head.trim_end().rsplit(' ').next()?.parse().ok()?;
    let mut text = Vec::new();
    answers.by_ref().take(length).read_to_end(&mut text).ok()?;
    answers.read_line(&mut head).ok()?;
    Some(text)
}

fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).stdin(Stdio::null()).stderr(Stdio::null());
    command
}
