//! Puts files where they belong: only those that differ, and none that nobody generates any more.

use crate::render::{File, HEADER, PAGE_HEADER};
use crate::stages::Stage;
use std::collections::HashSet;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// What is to be done to a folder so that it holds exactly the files wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Files that are missing or differ.
    pub stale: Vec<File>,
    /// How many files are as they should be.
    pub unchanged: usize,
    /// How many of those have the line ends of Windows, as git checks texts out there. They are left as they are.
    pub carriage_returns: usize,
    /// Files with our header that nobody generates any more.
    pub orphans: Vec<PathBuf>,
    /// Files without our header, which are not ours to remove. Hidden ones and caches do not count.
    pub foreign: Vec<PathBuf>,
}

/// How files begin that we wrote: in Rust and in Markdown.
const HEADERS: [&str; 2] = [HEADER, PAGE_HEADER];

/// What a folder holds that is a cache, such as cargo's of what it has compiled.
const CACHE: &str = "CACHEDIR.TAG";

/// Something that could not be read or written.
#[derive(Debug)]
pub struct Failure {
    /// What it is about.
    pub path: PathBuf,
    /// What the system says.
    pub error: io::Error,
}

impl Plan {
    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stale.is_empty() && self.orphans.is_empty()
    }
}

/// Compares a folder with the files it should hold.
///
/// # Errors
///
/// When the folder or a file in it cannot be read.
pub fn plan(folder: &Path, files: &[File]) -> Result<Plan, Failure> {
    Stage::Write.run(|| compared(folder, files))
}

fn compared(folder: &Path, files: &[File]) -> Result<Plan, Failure> {
    let mut plan = Plan::default();
    for file in files {
        let path = folder.join(&file.path);
        match fs::read(&path) {
            Ok(bytes) if bytes == file.text.as_bytes() => plan.unchanged += 1,
            Ok(bytes) if without_carriage_returns(&bytes) == file.text.as_bytes() => {
                plan.unchanged += 1;
                plan.carriage_returns += 1;
            }
            Ok(_) => plan.stale.push(file.clone()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => plan.stale.push(file.clone()),
            Err(error) => return Err(Failure { path, error }),
        }
    }
    let wanted: HashSet<_> = files.iter().map(|file| folder.join(&file.path)).collect();
    for path in files_below(folder)? {
        if !wanted.contains(&path) {
            let list = if is_ours(&path) {
                &mut plan.orphans
            } else {
                &mut plan.foreign
            };
            list.push(path);
        }
    }
    Ok(plan)
}

/// Every file below a folder that may be there, in order; none that is hidden or in a cache.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(current) = pending.pop() {
        let failure = |error| Failure {
            path: current.clone(),
            error,
        };
        let entries = match fs::read_dir(&current) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(failure(error)),
        };
        for entry in entries {
            let entry = entry.map_err(failure)?;
            let path = entry.path();
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            // A symbolic link is a file here: what it leads to is in another folder, and may be this one.
            if !entry.file_type().map_err(failure)?.is_dir() {
                files.push(path);
            } else if !path.join(CACHE).exists() {
                pending.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Carries a plan out. Each file is written beside its place and moved there, so that none is ever half written.
///
/// # Errors
///
/// When a file cannot be written or removed.
pub fn carry_out(folder: &Path, plan: &Plan) -> Result<(), Failure> {
    Stage::Write.run(|| {
        plan.stale.iter().try_for_each(|file| put(folder, file))?;
        plan.orphans.iter().try_for_each(|path| remove(folder, path))
    })
}

fn put(folder: &Path, file: &File) -> Result<(), Failure> {
    let path = folder.join(&file.path);
    let failure = |error| Failure {
        path: path.clone(),
        error,
    };
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(failure)?;
    }
    let beside = path.with_extension("partial");
    fs::write(&beside, &file.text).map_err(failure)?;
    fs::rename(&beside, &path).map_err(failure)
}

fn remove(folder: &Path, path: &Path) -> Result<(), Failure> {
    fs::remove_file(path).map_err(|error| Failure {
        path: path.to_owned(),
        error,
    })?;
    // A folder that this leaves empty goes as well; one that is not empty stays, which is no failure.
    if let Some(parent) = path.parent().filter(|parent| *parent != folder) {
        let _ = fs::remove_dir(parent);
    }
    Ok(())
}

/// Whether we wrote a file, by its first line.
#[must_use]
pub fn is_ours(path: &Path) -> bool {
    let longest = HEADERS.iter().map(|header| header.len()).max().unwrap_or_default();
    let mut beginning = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(longest as u64).read_to_end(&mut beginning));
    read.is_ok() && HEADERS.iter().any(|header| beginning.starts_with(header.as_bytes()))
}

/// A text with the line ends that we write.
fn without_carriage_returns(bytes: &[u8]) -> Vec<u8> {
    let mut text = bytes.to_vec();
    let mut next = bytes.iter().skip(1);
    text.retain(|byte| (*byte, next.next()) != (b'\r', Some(&b'\n')));
    text
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}: {}", self.path.display(), self.error)
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}
