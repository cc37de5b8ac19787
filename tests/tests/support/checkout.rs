//! A copy of this checkout that a test may change.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use crate::support::cargo::{Outcome, cargo, repository, scratch};

/// The copy. There is one, which belongs to one test at a time; it is brought back to what the repository holds for
/// each test, touching only files that differ, so that little is compiled anew.
pub struct Checkout {
    root: PathBuf,
    _turn: MutexGuard<'static, ()>,
}

/// The files of a folder, each with its text and the time it was written.
pub type Snapshot = BTreeMap<PathBuf, (String, SystemTime)>;

impl Checkout {
    /// Waits for its turn, and makes the copy.
    pub fn new() -> Self {
        static TURN: Mutex<()> = Mutex::new(());
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let root = scratch("workspace").join("checkout");
        fs::create_dir_all(&root).unwrap();
        mirror(repository(), &root);
        Self { root, _turn: turn }
    }

    /// The place of a file in the copy.
    pub fn path(&self, file: &str) -> PathBuf {
        self.root.join(file)
    }

    /// The text of a file.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    /// Replaces the first occurrence of a text in a file, and returns the line and column of what replaced it.
    pub fn replace(&self, file: &str, from: &str, to: &str) -> (usize, usize) {
        let text = self.read(file);
        let (before, after) = text
            .split_once(from)
            .unwrap_or_else(|| panic!("{file} holds no `{from}`"));
        fs::write(self.path(file), format!("{before}{to}{after}")).unwrap();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        (line, column)
    }

    /// What a folder of the copy holds.
    pub fn snapshot(&self, folder: &str) -> Snapshot {
        let folder = self.path(folder);
        let files = files_below(&folder).into_iter().map(|file| {
            let path = folder.join(&file);
            let written = fs::metadata(&path).unwrap().modified().unwrap();
            (file, (fs::read_to_string(path).unwrap(), written))
        });
        files.collect()
    }

    /// Runs cargo in the copy.
    pub fn cargo(&self, arguments: &[&str]) -> Outcome {
        cargo(&self.root, &scratch("workspace").join("target"), arguments)
    }
}

/// Makes one folder hold the files of another.
fn mirror(from: &Path, to: &Path) {
    let files = files_below(from);
    for file in &files {
        let (source, copy) = (from.join(file), to.join(file));
        let bytes = fs::read(source).unwrap();
        if fs::read(&copy).ok().as_ref() != Some(&bytes) {
            fs::create_dir_all(copy.parent().unwrap()).unwrap();
            fs::write(copy, bytes).unwrap();
        }
    }
    for file in files_below(to) {
        if !files.contains(&file) {
            fs::remove_file(to.join(file)).unwrap();
        }
    }
}

/// The files below a folder, sorted. Hidden ones are left out, and so is what cargo makes: its folders hold a tag.
fn files_below(root: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        if folder.join("CACHEDIR.TAG").exists() {
            continue;
        }
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let kind = entry.file_type().unwrap();
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            } else if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                files.push(entry.path().strip_prefix(root).unwrap().to_owned());
            }
        }
    }
    files.sort();
    files
}
