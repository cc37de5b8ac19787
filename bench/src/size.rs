//! The size of a program: the example `audit_trail` beside one that is written by hand for the same calls.

use std::error::Error;
use std::path::Path;

use crate::process::{cargo, checkout, run, scratch};
use crate::report::{Cell, Row, Table};

/// As small as a release build is without other trade-offs.
const PROFILE: [&str; 4] = [
    "--config",
    "profile.release.strip=true",
    "--config",
    "profile.release.debug=false",
];

/// Builds both, and measures the files.
///
/// # Errors
/// If they do not build.
pub fn table() -> Result<Table, Box<dyn Error>> {
    let folder = scratch("size")?;
    let (workspace, bench) = (checkout().join("Cargo.toml"), checkout().join("bench/Cargo.toml"));
    build(&workspace, &["--example", "audit_trail"], &folder.join("client"))?;
    build(&bench, &["--package", "oasmith-bench-by-hand"], &folder.join("by_hand"))?;
    let size = |path: &str| -> Result<f64, Box<dyn Error>> {
        let path = format!("{path}{}", std::env::consts::EXE_SUFFIX);
        Ok(std::fs::metadata(folder.join(path))?.len() as f64)
    };
    let client = size("client/release/examples/audit_trail")?;
    let by_hand = size("by_hand/release/oasmith-bench-by-hand")?;
    std::fs::remove_dir_all(&folder)?;
    let row = |name: &str, size: f64| Row {
        name: name.to_owned(),
        cells: vec![Some(Cell(size / by_hand, 2)), Some(Cell(size / 1e6, 2))],
    };
    Ok(Table {
        title: "Size of a program, release, stripped".to_owned(),
        columns: vec!["ratio", "MB"],
        rows: vec![
            row("**the example `audit_trail`**", client),
            row("the same calls by hand, reqwest and serde", by_hand),
        ],
    })
}

fn build(manifest: &Path, what: &[&str], target: &Path) -> Result<(), Box<dyn Error>> {
    let mut cargo = cargo(["build", "--release", "--locked", "--manifest-path"]);
    run(cargo
        .arg(manifest)
        .args(what)
        .args(PROFILE)
        .arg("--target-dir")
        .arg(target))
}
