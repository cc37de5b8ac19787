//! What is generated for small documents, each of one class, and that all of it compiles without a warning.
//!
//! A case is a folder below one of the groups of `golden/`: documents (`spec*.yaml`, `spec*.json`),
//! maybe an `overlay.yaml` over the first of them and a `keep.yaml` of what is kept of it, and `expected.rs`, which holds what is said of the documents and the
//! generated files that the group is about. `UPDATE_GOLDEN=1` accepts what is made.

mod support;

use oasmith::diagnostics::{Diagnostics, Format, Severity, show};
use oasmith::keep::Keep;
use oasmith::layout::{Form, Layout};
use oasmith::reader::{self, Input};
use oasmith::render::File;
use oasmith::source::Sources;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whether a file is shown, by its path.
type Shown = fn(&str) -> bool;

/// Groups of cases, and which of the generated files their cases show. All files of all cases are compiled.
const GROUPS: &[(&str, Shown)] = &[
    ("models", |path| path.starts_with("models/") && path != "models/mod.rs"),
    ("operations", |path| !path.ends_with("mod.rs")),
    ("documents", |path| !path.ends_with("mod.rs")),
    ("client", |path| path.ends_with("mod.rs")),
];

/// The name of the crate that holds every case as a module.
const CRATE: &str = "golden_cases";

#[test]
fn generated_files_are_as_expected() {
    let differences: Vec<_> = GROUPS
        .iter()
        .flat_map(|(group, shown)| cases(group).into_iter().filter_map(move |case| check(&case, *shown)))
        .collect();
    support::assert_none(&differences);
}

#[test]
fn every_case_compiles_without_a_warning() {
    let folder = crate_of_all_cases("warnings");
    let has_clippy = cargo(&folder, &["clippy", "--version"]).output();
    let has_clippy = has_clippy.is_ok_and(|output| output.status.success());
    let check = if has_clippy { "clippy" } else { "check" };
    run(&mut cargo(&folder, &[check, "--quiet"]));
    run(cargo(&folder, &["doc", "--quiet", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"));
}

#[test]
fn every_example_compiles() {
    let folder = crate_of_all_cases("examples");
    run(&mut cargo(&folder, &["test", "--quiet", "--doc"]));
}

/// The folders of a group's cases.
fn cases(group: &str) -> Vec<PathBuf> {
    support::entries(&support::folder("golden").join(group))
}

/// Compares a case with what is expected of it.
fn check(case: &Path, shown: Shown) -> Option<String> {
    let (said, files) = match generated(case) {
        Ok(made) => made,
        Err(problems) => return Some(format!("{}:\n{problems}", case.display())),
    };
    let mut text = String::new();
    for line in said.lines() {
        let _ = writeln!(text, "//! {line}");
    }
    for file in files.iter().filter(|file| shown(&file.path)) {
        let body = file.text.split_once("\n\n").map_or("", |(_, body)| body);
        let _ = write!(
            text,
            "{}==== {} ====\n\n{body}",
            if text.is_empty() { "// " } else { "\n// " },
            file.path
        );
    }
    support::difference(&case.join("expected.rs"), &text)
}

/// What is said of a case's documents, one line each, and what is generated for them.
fn generated(case: &Path) -> Result<(String, Vec<File>), String> {
    let mut sources = Sources::new();
    let mut diagnostics = Diagnostics::new();
    let files = support::entries(case);
    let documents = files.iter().filter(|path| support::name(path).starts_with("spec"));
    let inputs: Option<Vec<_>> = documents
        .enumerate()
        .map(|(index, document)| {
            let overlays: Vec<_> = files
                .iter()
                .filter(|path| index == 0 && support::name(path) == "overlay.yaml")
                .collect();
            let input = reader::input(document, &overlays, &mut sources, &mut diagnostics)?;
            let keep = keep(case).filter(|_| index == 0);
            Some(Input { keep, ..input })
        })
        .collect();
    let layout = Layout {
        crate_name: format!("{CRATE}::{}", module(case)),
        form: Form::Module,
    };
    let inputs = inputs.unwrap_or_default();
    let output = oasmith::generate(&inputs, &layout, &mut sources, &mut diagnostics);
    let output = output.ok_or_else(|| show(&diagnostics, &sources, Format::Text))?;
    let mut said = String::new();
    for diagnostic in diagnostics.iter() {
        let severity = if diagnostic.severity == Severity::Warning {
            "warning"
        } else {
            "note"
        };
        let place = sources.position(diagnostic.span);
        let code = diagnostic.code.name();
        let _ = writeln!(
            said,
            "{severity}[{code}] {}:{} {}",
            place.line, place.column, diagnostic.message
        );
    }
    let mut files = output.files;
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok((said, files))
}

/// What is kept of a case's first document.
fn keep(case: &Path) -> Option<Keep> {
    let text = fs::read_to_string(case.join("keep.yaml")).ok()?;
    Some(serde_yaml::from_str(&text).expect("a list of what is kept"))
}

/// The module that a case is within the crate of all cases.
fn module(case: &Path) -> String {
    let group = case.parent().map_or("", |group| support::name(group));
    format!("{group}_{}", support::name(case))
}

/// Writes a crate that holds every case as a module; where it is.
fn crate_of_all_cases(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden").join(name);
    let _ = fs::remove_dir_all(&folder);
    let mut root = "//! Every golden case as a module.\n".to_owned();
    for case in GROUPS.iter().flat_map(|(group, _)| cases(group)) {
        let module = module(&case);
        // What cannot be generated fails the other test.
        let Ok((_, files)) = generated(&case) else { continue };
        for file in files {
            write(&folder.join("src").join(&module).join(&file.path), &file.text);
        }
        let _ = writeln!(root, "/// A case.\npub mod {module};");
    }
    write(&folder.join("src/lib.rs"), &root);
    write(&folder.join("Cargo.toml"), &manifest());
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    // The same versions as the workspace has: they are there already, also without a network.
    let _ = fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock"));
    folder
}

fn manifest() -> String {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
    format!(
        "[package]\nname = \"{CRATE}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\noasmith-runtime = {{ path = {runtime:?} }}\n\n\
         [lints.rust]\nwarnings = \"deny\"\nmissing_docs = \"deny\"\nunsafe_code = \"forbid\"\n\n\
         [lints.clippy]\nall = \"deny\"\n\n[workspace]\n"
    )
}

fn cargo(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.with_file_name("target"));
    command
}

fn run(command: &mut Command) {
    let output = command.output().expect("cargo runs");
    assert!(
        output.status.success(),
        "{command:?}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
    fs::write(path, text).expect("the file is written");
}
