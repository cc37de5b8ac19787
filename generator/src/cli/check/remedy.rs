//! The command that mends what is stale, such that it works when it is pasted into the shell of the one who reads it.

use super::super::job::{CONFIG, Target};
use std::ffi::OsStr;
use std::path::Path;

/// The whole command line, called as this one was.
pub fn command(target: &Target) -> String {
    let mut words = vec![program(), "generate".to_owned()];
    let mut option = |name: &str, value: &OsStr| words.extend([name.to_owned(), quoted(&value.to_string_lossy())]);
    let mut input = "";
    match target {
        Target::Config(path) if path == Path::new(CONFIG) => {}
        Target::Config(path) => option("--config", path.as_os_str()),
        Target::Crate {
            document,
            overlays,
            keep,
            folder,
            name,
            runtime,
        } => {
            option("--spec", document.as_os_str());
            overlays.iter().for_each(|path| option("--overlay", path.as_os_str()));
            option("--out", folder.as_os_str());
            option("--crate-name", name.as_ref());
            runtime
                .iter()
                .for_each(|path| option("--runtime-path", path.as_os_str()));
            keep.tags.iter().for_each(|tag| option("--keep-tag", tag.as_ref()));
            keep.operations
                .iter()
                .for_each(|id| option("--keep-operation", id.as_ref()));
            keep.paths.iter().for_each(|path| option("--keep-path", path.as_ref()));
            if document == Path::new("-") {
                input = " < DOC   # the document that this command was given";
            }
        }
    }
    words.join(" ") + input
}

/// How this program was called, as far as that is known. `cargo run` tells what it runs.
fn program() -> String {
    let by_cargo = std::env::var_os("CARGO_PKG_NAME").is_some_and(|name| name == env!("CARGO_PKG_NAME"));
    if by_cargo {
        return concat!("cargo run -p ", env!("CARGO_PKG_NAME"), " --").to_owned();
    }
    let called = std::env::args_os().next();
    called.map_or_else(
        || env!("CARGO_PKG_NAME").to_owned(),
        |name| quoted(&name.to_string_lossy()),
    )
}

/// A word as a shell reads it.
fn quoted(word: &str) -> String {
    let is_plain = |character: char| character.is_ascii_alphanumeric() || "-_./:=@+,".contains(character);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else if cfg!(windows) {
        format!("\"{word}\"")
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}
