//! Puts files where they belong: only those that differ, and none that nobody generates any more.

use crate::render::{File, HEADER, PAGE_HEADER};
use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What is to be done to a folder so that it holds exactly the files wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Files that are missing or differ.
    pub stale: Vec<File>,
    /// How many files are as they should be.
    pub unchanged: usize,
    /// Files with our header that nobody generates any more.
    pub orphans: Vec<PathBuf>,
}

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
    let mut plan = Plan::default();
    for file in files {
        let path = folder.join(&file.path);
        match fs::read(&path) {
            Ok(bytes) if bytes == file.text.as_bytes() => plan.unchanged += 1,
            Ok(_) => plan.stale.push(file.clone()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => plan.stale.push(file.clone()),
            Err(error) => return Err(Failure { path, error }),
        }
    }
    let wanted: HashSet<_> = files.iter().map(|file| folder.join(&file.path)).collect();
    let mut pending = vec![folder.to_owned()];
    while let Some(current) = pending.pop() {
        let entries = match fs::read_dir(&current) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(Failure { path: current, error }),
        };
        for entry in entries {
            let path = entry
                .map_err(|error| Failure {
                    path: current.clone(),
                    error,
                })?
                .path();
            if path.is_dir() {
                pending.push(path);
            } else if !wanted.contains(&path) && is_ours(&path) {
                plan.orphans.push(path);
            }
        }
    }
    plan.orphans.sort();
    Ok(plan)
}

/// Carries a plan out. Each file is written beside its place and moved there, so that none is ever half written.
///
/// # Errors
///
/// When a file cannot be written or removed.
pub fn carry_out(folder: &Path, plan: &Plan) -> Result<(), Failure> {
    for file in &plan.stale {
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
        fs::rename(&beside, &path).map_err(failure)?;
    }
    for path in &plan.orphans {
        fs::remove_file(path).map_err(|error| Failure {
            path: path.clone(),
            error,
        })?;
        // A folder that this leaves empty goes as well; one that is not empty stays, which is no failure.
        if let Some(parent) = path.parent().filter(|parent| *parent != folder) {
            let _ = fs::remove_dir(parent);
        }
    }
    Ok(())
}

/// Whether we wrote a file: those without our header are not ours to remove.
fn is_ours(path: &Path) -> bool {
    let has = |bytes: &[u8], header: &str| bytes.starts_with(header.as_bytes());
    fs::read(path).is_ok_and(|bytes| has(&bytes, HEADER) || has(&bytes, PAGE_HEADER))
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
