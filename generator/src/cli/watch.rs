//! `oasmith generate --watch`: generates again whenever a file changes that was read, until it is interrupted.

use super::generate::Made;
use super::job::Job;
use super::{fail, print};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use oasmith::reader;
use oasmith::source::Sources;
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

/// How long nothing has to happen after a change: editors save a file in several steps, and people several files.
const QUIET: Duration = Duration::from_millis(50);

/// Runs the command. It returns only where files cannot be watched.
pub fn run(job: &Job) -> ExitCode {
    let (sender, events) = mpsc::channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // To read a file is an event, too, and we read them all to see which has changed. That nobody listens any more
        // is no concern of the watcher.
        if !event.is_ok_and(|event| matches!(event.kind, EventKind::Access(_))) {
            let _ = sender.send(());
        }
    });
    let mut watcher = match watcher {
        Ok(watcher) => watcher,
        Err(error) => return fail(&format!("files cannot be watched: {error}")),
    };
    loop {
        let sources = once(job);
        print(&format!(
            "watching {} files; stop with Ctrl-C\n",
            sources.files().count()
        ));
        if let Err(error) = wait(&sources, &mut watcher, &events) {
            return fail(&format!("files cannot be watched: {error}"));
        }
    }
}

/// Generates, and tells of each file what changed in it. What was read is returned, also where it has errors.
fn once(job: &Job) -> Sources {
    let mut sources = Sources::new();
    if let Ok(made) = Made::of(job, &mut sources) {
        let changes = changes(&made);
        if made.write(job, &sources).is_ok() {
            print(&changes);
        }
    }
    sources
}

/// Waits until a file that was read is not what it was. Folders are watched, not files, since editors put a new file in
/// the place of the old one; and anew each time, since folders come and go.
fn wait(sources: &Sources, watcher: &mut RecommendedWatcher, events: &Receiver<()>) -> notify::Result<()> {
    let ended = || notify::Error::generic("the watcher has ended");
    loop {
        for folder in folders(sources) {
            watcher.watch(&folder, RecursiveMode::NonRecursive)?;
        }
        let has_changed = reader::has_changed(sources);
        if !has_changed {
            events.recv().map_err(|_| ended())?;
        }
        while events.recv_timeout(QUIET).is_ok() {}
        if has_changed {
            return Ok(());
        }
    }
}

/// The folders in which something happens when a file changes: as it is named, and where symbolic links lead to. Of
/// folders that are not there, the first around them that is.
fn folders(sources: &Sources) -> BTreeSet<PathBuf> {
    let mut folders = BTreeSet::new();
    for (path, _) in sources.files() {
        for place in [Some(path.to_owned()), path.canonicalize().ok()].into_iter().flatten() {
            let around = place.ancestors().skip(1);
            let mut around = around.map(|folder| {
                if folder == Path::new("") {
                    Path::new(".")
                } else {
                    folder
                }
            });
            folders.extend(around.find(|folder| folder.is_dir()).map(Path::to_owned));
        }
    }
    folders
}

/// A line for each file that is to be written or removed: how many lines come, and how many go.
fn changes(made: &Made) -> String {
    let written = made.plan.stale.iter();
    let written = written.map(|file| (made.folder.join(&file.path), file.text.as_str()));
    let removed = made.plan.orphans.iter().map(|path| (path.clone(), ""));
    let mut lines = String::new();
    for (path, after) in written.chain(removed) {
        let before = fs::read(&path).unwrap_or_default();
        let before = String::from_utf8_lossy(&before);
        let diff = TextDiff::from_lines(before.as_ref(), after);
        let count = |tag: ChangeTag| diff.iter_all_changes().filter(|change| change.tag() == tag).count();
        let (added, removed) = (count(ChangeTag::Insert), count(ChangeTag::Delete));
        let _ = writeln!(lines, "+{added} -{removed}  {}", path.display());
    }
    lines
}
