//! The folder of a configuration as it was in a git revision, written to a folder of its own for as long as it is read.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A copy of a folder, which goes away with this value.
pub struct Copy {
    folder: PathBuf,
    name: PathBuf,
}

/// Copies the folder of a configuration out of a revision.
pub fn folder(revision: &str, config: &Path) -> Result<Copy, String> {
    let name = config.file_name().ok_or("the configuration has no name")?;
    let around = match config.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let listed = git(around, &["ls-tree", "-r", "-z", "--name-only", revision])?;
    let copy = Copy {
        folder: std::env::temp_dir().join(format!("oasmith-diff-{}", std::process::id())),
        name: name.into(),
    };
    let listed = String::from_utf8(listed).map_err(|_| "git lists a name that is not UTF-8".to_owned())?;
    for path in listed.split('\0').filter(|path| !path.is_empty()) {
        let bytes = git(around, &["show", &format!("{revision}:./{path}")])?;
        let target = copy.folder.join(path);
        let written = target
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&target, bytes));
        written.map_err(|error| format!("{}: {error}", target.display()))?;
    }
    Ok(copy)
}

impl Copy {
    /// Where the copy is.
    pub fn path(&self) -> &Path {
        &self.folder
    }

    /// The configuration in it.
    pub fn config(&self) -> PathBuf {
        self.folder.join(&self.name)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // What cannot be removed is in a folder for what may go.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let output = Command::new("git").arg("-C").arg(folder).args(arguments).output();
    let output = output.map_err(|error| format!("git does not start: {error}"))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
    }
}
