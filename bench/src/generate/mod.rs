//! Making Rust of documents: oasmith beside the generators that crates.io offers, each in a process of its own.

pub mod documents;
mod generators;

use std::error::Error;
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

pub use generators::{Generator, Programs};

use crate::process::{Cost, cost, scratch};
use crate::report::{Cell, Row, Table};

/// Every generator runs once a round, so that what slows the machine down for a while slows all of them.
const ROUNDS: usize = 7;

/// Seconds after which a generator is not asked again.
const PATIENCE: f64 = 20.0;

/// The sizes of the documents that are made up, in operations. The last is one of about 14 MB.
const SIZES: [usize; 3] = [100, 1_000, 10_000];

/// A document, and how many operations it has.
pub struct Document {
    pub path: PathBuf,
    pub operations: Option<usize>,
}

/// Measures all generators with documents: those given, else those made up.
///
/// # Errors
/// If a program cannot be built, or no file can be written.
pub fn tables(files: &[PathBuf]) -> Result<Vec<Table>, Box<dyn Error>> {
    let programs = Programs::build()?;
    let folder = scratch("generate")?;
    let documents = documents(files, &SIZES, &folder)?;
    let tables = documents.iter().map(|document| table(&programs, document, &folder));
    let tables = tables.collect::<Result<_, _>>();
    std::fs::remove_dir_all(&folder)?;
    tables
}

/// The documents given, else some of these sizes.
///
/// # Errors
/// If they cannot be written.
pub fn documents(files: &[PathBuf], sizes: &[usize], folder: &Path) -> Result<Vec<Document>, Box<dyn Error>> {
    if !files.is_empty() {
        let given = |path: &PathBuf| Document {
            path: path.clone(),
            operations: None,
        };
        return Ok(files.iter().map(given).collect());
    }
    let made = |operations: &usize| {
        let path = folder.join(format!("{operations}.json"));
        documents::write(*operations, &mut BufWriter::new(File::create(&path)?))?;
        Ok(Document {
            path,
            operations: Some(*operations),
        })
    };
    sizes.iter().map(made).collect()
}

fn table(programs: &Programs, document: &Document, folder: &Path) -> Result<Table, Box<dyn Error>> {
    let mut costs = Generator::ALL.map(|generator| (generator, Vec::new()));
    for round in 0..ROUNDS {
        for (generator, costs) in &mut costs {
            if costs.len() < round || costs.last().is_some_and(|last: &Cost| last.wall > PATIENCE) {
                continue;
            }
            // A new folder each: a file that was removed a moment ago makes the next one slow.
            let out = folder.join(format!("{}-{round}", *generator as u8));
            // What a generator does not accept, it has no row for.
            costs.extend(cost(&mut programs.command(*generator, &document.path, &out)));
        }
    }
    let medians = costs.map(|(generator, costs)| (generator, Cost::median(&costs)));
    let own = medians.iter().find_map(|(_, cost)| *cost).map_or(1.0, |cost| cost.wall);
    let row = |(generator, cost): &(Generator, Option<Cost>)| {
        let number = |number: fn(&Cost) -> f64, decimals| cost.map(|cost| Cell(number(&cost), decimals));
        Row {
            name: generator.name().to_owned(),
            cells: vec![
                cost.map(|cost| Cell(cost.wall / own, 2)),
                number(|cost| cost.wall, 3),
                number(|cost| cost.cpu, 3),
                number(|cost| cost.peak, 0),
                cost.zip(document.operations)
                    .map(|(cost, operations)| Cell(cost.wall * 1e6 / operations as f64, 0)),
                cost.and_then(|cost| cost.instructions)
                    .map(|millions| Cell(millions, 0)),
            ],
        }
    };
    let megabytes = std::fs::metadata(&document.path)?.len() as f64 / 1e6;
    let name = document.path.file_name().unwrap_or_default().to_string_lossy();
    let operations = document
        .operations
        .map_or(String::new(), |count| format!(", {count} operations"));
    Ok(Table {
        title: format!("Generate: {name}{operations}, {megabytes:.1} MB"),
        columns: vec![
            "ratio",
            "s",
            "CPU s",
            "peak MB",
            "µs an operation",
            "million instructions",
        ],
        rows: medians.iter().map(row).collect(),
    })
}
