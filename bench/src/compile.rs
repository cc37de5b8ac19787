//! Compiling what was generated: oasmith beside the generator whose output compiles for the same documents.

use std::error::Error;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::generate::{Document, Generator, Programs, documents};
use crate::process::{Cost, cargo, cost, run, scratch};
use crate::report::{Cell, Row, Table};

/// Every crate is compiled once a round.
const ROUNDS: usize = 3;

/// The sizes of the documents that are made up, in operations.
const SIZES: [usize; 2] = [100, 1_000];

const GENERATORS: [Generator; 2] = [Generator::Oasmith, Generator::OpenapiToRust];

/// Measures `cargo check` and `cargo build` of crates whose dependencies are built.
///
/// # Errors
/// If something cannot be generated, compiled or written.
pub fn tables(files: &[PathBuf]) -> Result<Vec<Table>, Box<dyn Error>> {
    let programs = Programs::build()?;
    let folder = scratch("compile")?;
    let mut tables = Vec::new();
    for document in documents(files, &SIZES, &folder)? {
        let name = document
            .path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let crates = GENERATORS.map(|generator| {
            let folder = folder.join(format!("{name}-{}", generator as u8));
            make(&programs, generator, &document, &folder).map(|()| folder)
        });
        for (command, title) in [("check", "`cargo check`"), ("build", "`cargo build`, debug")] {
            tables.push(table(command, &format!("{title}: {name}"), &document, &crates)?);
        }
    }
    fs::remove_dir_all(&folder)?;
    Ok(tables)
}

/// Generates a crate; where the generator makes modules only, with what its crate needs around them.
fn make(programs: &Programs, generator: Generator, document: &Document, folder: &Path) -> Result<(), Box<dyn Error>> {
    run(&mut programs.command(generator, &document.path, folder))?;
    if generator == Generator::Oasmith {
        return Ok(());
    }
    let dependencies = fs::read_to_string(folder.join("src/generated/REQUIRED_DEPS.toml"))?;
    let package = "[package]\nname = \"measured-peer\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n";
    fs::write(folder.join("Cargo.toml"), format!("{package}{dependencies}"))?;
    Ok(fs::write(
        folder.join("src/lib.rs"),
        "#![allow(warnings)]\n\npub mod generated;\n",
    )?)
}

type Made = Result<PathBuf, Box<dyn Error>>;

fn table(command: &str, title: &str, document: &Document, crates: &[Made; 2]) -> Result<Table, Box<dyn Error>> {
    let mut costs = [const { Vec::new() }; 2];
    // The first round, in which dependencies are built too, does not count.
    for round in 0..=ROUNDS {
        for (made, costs) in crates.iter().zip(&mut costs) {
            let Ok(folder) = made else { continue };
            File::open(folder.join("src/lib.rs"))?.set_modified(SystemTime::now())?;
            // What does not compile has no row.
            let compiled = cost(&mut compiler(command, folder));
            costs.extend(compiled.ok().filter(|_| round > 0));
        }
    }
    let medians = costs.map(|costs: Vec<Cost>| Cost::median(&costs));
    let own = medians[0].map_or(1.0, |cost| cost.wall);
    let row = |(generator, cost): (&Generator, &Option<Cost>)| Row {
        name: generator.name().to_owned(),
        cells: vec![
            cost.map(|cost| Cell(cost.wall / own, 2)),
            cost.map(|cost| Cell(cost.wall, 2)),
            cost.map(|cost| Cell(cost.cpu, 2)),
            cost.map(|cost| Cell(cost.peak, 0)),
            cost.zip(document.operations)
                .map(|(cost, operations)| Cell(cost.wall * 1e3 / operations as f64, 1)),
        ],
    };
    Ok(Table {
        title: title.to_owned(),
        columns: vec!["ratio", "s", "CPU s", "peak MB of rustc", "ms an operation"],
        rows: GENERATORS.iter().zip(&medians).map(row).collect(),
    })
}

/// Compiles the crate as a whole, as after a change of everything.
fn compiler(command: &str, folder: &Path) -> Command {
    let mut cargo = cargo([command, "--manifest-path"]);
    cargo.arg(folder.join("Cargo.toml")).env("CARGO_INCREMENTAL", "0");
    // Dependencies that both have are built once.
    cargo.arg("--target-dir").arg(folder.join("../target"));
    cargo
}
