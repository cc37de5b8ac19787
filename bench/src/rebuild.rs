//! Building the client again in a checkout: where nothing changed, and after an edit in `spec/`.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::process::{Cost, cargo, checkout, cost, run, scratch};
use crate::report::{Cell, Row, Table};

const ROUNDS: usize = 5;

/// The file that is edited.
const SPEC: &str = "spec/ticket-audits.yaml";

/// What is measured, one after the other each round.
const WAYS: [(&str, Step); 4] = [
    ("nothing changed", Step::Nothing),
    ("an edit in `spec/`", Step::Spec),
    ("an edit in `src/lib.rs`", Step::Source),
    ("the generator alone, built for development", Step::Generator),
];

#[derive(Clone, Copy)]
enum Step {
    Nothing,
    Spec,
    Source,
    Generator,
}

/// Measures in a copy of the checkout.
///
/// # Errors
/// If the copy cannot be made or built.
pub fn table() -> Result<Table, Box<dyn Error>> {
    let folder = scratch("rebuild")?;
    copy(&checkout(), &folder)?;
    run(&mut build(&folder))?;
    let mut costs = WAYS.map(|_| Vec::new());
    for round in 0..ROUNDS {
        for ((_, step), costs) in WAYS.iter().zip(&mut costs) {
            costs.push(cost(&mut prepared(*step, round, &folder)?)?);
        }
    }
    let manifest = fs::read_to_string(folder.join("Cargo.toml"))?;
    let without = manifest.replacen("[package]\n", "[package]\nbuild = false\n", 1);
    fs::write(folder.join("Cargo.toml"), without)?;
    run(&mut build(&folder))?;
    let plain: Vec<_> = (0..ROUNDS)
        .map(|_| cost(&mut build(&folder)))
        .collect::<Result<_, _>>()?;
    fs::remove_dir_all(&folder)?;
    let row = |name: &str, costs: &[Cost]| {
        let cost = Cost::median(costs);
        Row {
            name: name.to_owned(),
            cells: vec![
                cost.map(|cost| Cell(cost.wall, 2)),
                cost.map(|cost| Cell(cost.cpu, 2)),
                cost.map(|cost| Cell(cost.peak, 0)),
            ],
        }
    };
    let rows = WAYS.iter().zip(&costs).map(|((name, _), costs)| row(name, costs));
    Ok(Table {
        title: "`cargo build` of a checkout, debug".to_owned(),
        columns: vec!["s", "CPU s", "peak MB"],
        rows: rows.chain([row("nothing changed, without build.rs", &plain)]).collect(),
    })
}

/// What git knows of the checkout, as it is now.
fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let listed = Command::new("git")
        .arg("-C")
        .arg(from)
        .args(["ls-files", "-z"])
        .output()?;
    for path in String::from_utf8(listed.stdout)?.split_terminator('\0') {
        let target = to.join(path);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(from.join(path), target)?;
    }
    Ok(())
}

/// Makes the change of a step, and is the command to measure.
fn prepared(step: Step, round: usize, folder: &Path) -> Result<Command, Box<dyn Error>> {
    match step {
        Step::Nothing => Ok(build(folder)),
        Step::Spec => {
            let path = folder.join(SPEC);
            let text = fs::read_to_string(&path)?;
            fs::write(
                path,
                text.replacen("description: ", &format!("description: Round {round}. "), 1),
            )?;
            Ok(build(folder))
        }
        Step::Source => {
            let path = folder.join("src/lib.rs");
            let text = fs::read_to_string(&path)?;
            fs::write(path, format!("{text}\n// Round {round}.\n"))?;
            Ok(build(folder))
        }
        Step::Generator => {
            let program = format!("target/debug/oasmith{}", std::env::consts::EXE_SUFFIX);
            let mut command = Command::new(folder.join(program));
            command.current_dir(folder).arg("generate");
            Ok(command)
        }
    }
}

fn build(folder: &Path) -> Command {
    let mut cargo = cargo(["build", "--manifest-path"]);
    cargo
        .arg(folder.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(folder.join("target"));
    cargo
}
