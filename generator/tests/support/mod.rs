//! What tests over folders of cases share: the folders, and comparing an outcome with the file that holds what is expected.

use similar::TextDiff;
use std::fs;
use std::path::{Path, PathBuf};

/// Set to anything, expected files are written rather than compared with.
const UPDATE: &str = "UPDATE_GOLDEN";

/// The folder of a kind of case.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// What stands in a folder, by name.
pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("an entry of a folder").path())
        .collect();
    paths.sort();
    paths
}

/// The last segment of a path.
pub fn name(path: &Path) -> &str {
    path.file_name()
        .and_then(|name| name.to_str())
        .expect("a name in UTF-8")
}

/// The difference between an outcome and what a file says it should be; `None` where there is none.
pub fn difference(expected: &Path, actual: &str) -> Option<String> {
    let known = fs::read_to_string(expected).unwrap_or_default();
    if known == actual {
        return None;
    }
    if std::env::var_os(UPDATE).is_some() {
        fs::write(expected, actual).expect("the expected file is written");
        return None;
    }
    let diff = TextDiff::from_lines(known.as_str(), actual);
    Some(
        diff.unified_diff()
            .header(&expected.display().to_string(), "what was made")
            .to_string(),
    )
}

/// Fails with all differences at once.
pub fn assert_none(differences: &[String]) {
    let count = differences.len();
    assert!(
        differences.is_empty(),
        "{}\n{count} cases differ; set {UPDATE}=1 to accept",
        differences.join("\n")
    );
}
