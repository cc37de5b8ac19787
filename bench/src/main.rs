//! Prints what a subject costs, as tables in Markdown or as JSON.

#![forbid(unsafe_code)]

use std::error::Error;
use std::path::PathBuf;

use oasmith_bench::report::Table;
use oasmith_bench::{client, compile, decode, generate, rebuild, size};

const USAGE: &str = "usage: oasmith-bench [--json] generate|compile [DOCUMENT...]\n       \
                     oasmith-bench [--json] decode|client|rebuild|size|all";

type Tables = Result<Vec<Table>, Box<dyn Error>>;

fn main() -> Result<(), Box<dyn Error>> {
    let (options, values): (Vec<_>, Vec<_>) = std::env::args().skip(1).partition(|value| value.starts_with("--"));
    let is_json = match options.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => false,
        ["--json"] => true,
        _ => return Err(USAGE.into()),
    };
    let Some((subject, files)) = values.split_first() else {
        return Err(USAGE.into());
    };
    let files: Vec<_> = files.iter().map(PathBuf::from).collect();
    let tables = measured(subject, &files)?;
    if is_json {
        let tables: Vec<_> = tables.iter().map(Table::json).collect();
        println!("{:#}", serde_json::Value::from(tables));
    } else {
        let tables: Vec<_> = tables.iter().map(Table::markdown).collect();
        print!("{}", tables.join("\n"));
    }
    Ok(())
}

fn measured(subject: &str, files: &[PathBuf]) -> Tables {
    let one = |table: Result<Table, Box<dyn Error>>| table.map(|table| vec![table]);
    match (subject, files) {
        ("generate", files) => generate::tables(files),
        ("compile", files) => compile::tables(files),
        ("decode", []) => one(decode::table()),
        ("client", []) => one(client::table()),
        ("rebuild", []) => one(rebuild::table()),
        ("size", []) => one(size::table()),
        ("all", []) => {
            let subjects = ["generate", "compile", "rebuild", "size", "decode", "client"];
            let tables: Result<Vec<_>, _> = subjects.iter().map(|subject| measured(subject, &[])).collect();
            Ok(tables?.into_iter().flatten().collect())
        }
        _ => Err(USAGE.into()),
    }
}
