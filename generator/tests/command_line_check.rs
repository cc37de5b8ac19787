//! `oasmith check`: what it finds in the output folder, how it shows that, and that the command it names mends it.

#[allow(dead_code, reason = "each test program uses a part of it")]
mod command_support;

use command_support::{Folder, Run};
use oasmith::render::PAGE_HEADER;
use std::fmt::Write as _;
use std::fs;

const SPEC: &str = "\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get: {operationId: listPets, tags: [pets], responses: {'204': {description: Done.}}}
components:
  schemas:
    Cat: {type: object, properties: {dog: {$ref: '#/components/schemas/Dog'}}}
    Dog: {type: object, properties: {name: {type: string}}}
";

const CONFIG: &str = "documents: [{spec: pets.yaml}]\noutput: ../generated\ncrate-name: pets\n";

/// A folder with a configuration, and what is generated for it.
fn generated(name: &str) -> Folder {
    let folder = Folder::new(name).with("spec/pets.yaml", SPEC);
    let folder = folder.with("spec/oasmith.yaml", CONFIG);
    folder.run(&["generate"]).succeeds();
    folder
}

/// Changes a part of a file.
fn edit(folder: &Folder, file: &str, from: &str, to: &str) {
    let text = folder.text(file);
    assert!(text.contains(from), "`{from}` is not in {file}");
    fs::write(folder.path(file), text.replace(from, to)).expect("the file is written");
}

#[track_caller]
fn contains(text: &str, part: &str) {
    assert!(text.contains(part), "{part}\nis not in\n{text}");
}

#[test]
fn a_stale_folder_is_exit_code_1_with_a_diff_and_nothing_is_written() {
    let folder = generated("check-stale");
    let run = folder.run(&["check"]).succeeds();
    assert!(
        run.out.ends_with("files are up to date\n") && run.err.is_empty(),
        "{}",
        run.err
    );

    edit(&folder, "spec/pets.yaml", "name:", "title:");
    let before = folder.text("generated/models/dog.rs");
    let run = folder.run(&["check"]).fails();
    for line in [
        "--- generated/models/dog.rs",
        "+++ generated/models/dog.rs",
        "-    pub name: Option<String>,",
        "+    pub title: Option<String>,",
    ] {
        assert!(run.out.lines().any(|shown| shown == line), "{line}\n{}", run.out);
    }
    assert!(!run.out.contains("cat.rs"), "{}", run.out);
    contains(&run.err, "oasmith: generated is not up to date: 1 stale\n");
    assert_eq!(folder.text("generated/models/dog.rs"), before);
    folder.run(&["generate"]).succeeds();
    folder.run(&["check"]).succeeds();
}

#[test]
fn what_is_missing_left_over_or_never_generated_is_named() {
    let folder = generated("check-surplus");
    fs::remove_file(folder.path("generated/models/dog.rs")).expect("the file goes");
    let page = format!("{PAGE_HEADER}\n");
    let folder = folder
        .with("generated/docs/birds.md", &page)
        .with("generated/models/own.rs", "//! Somebody's own.\n")
        .with("generated/.hidden", "")
        .with("generated/cache/CACHEDIR.TAG", "");
    let run = folder.run(&["check"]).fails();
    contains(&run.err, ": 1 missing, 1 not generated any more, 1 never generated\n");
    contains(&run.err, "  generated/docs/birds.md is not generated any more\n");
    contains(&run.err, "  generated/models/own.rs was never generated: ");
    contains(&run.out, "--- /dev/null\n+++ generated/models/dog.rs\n");
    contains(&run.out, "--- generated/docs/birds.md\n+++ /dev/null\n");
    assert!(!run.out.contains("own.rs"), "{}", run.out);

    folder.run(&["generate"]).succeeds();
    assert!(folder.path("generated/models/own.rs").exists() && !folder.path("generated/docs/birds.md").exists());
    let run = folder.run(&["check"]).fails();
    contains(&run.err, ": 1 never generated\n");
    assert!(!run.err.contains("Mend it with"), "{}", run.err);
}

#[test]
fn edits_by_hand_are_told_from_what_is_stale() {
    let folder = generated("check-edited");
    folder.git(&["init", "--quiet"]);
    folder.git(&["add", "."]);
    folder.git(&["commit", "--quiet", "--message", "Generated"]);
    edit(&folder, "generated/models/cat.rs", "pub dog:", "pub hound:");
    edit(&folder, "spec/pets.yaml", "name:", "title:");
    folder.git(&["commit", "--quiet", "--all", "--message", "Edited"]);
    // Whether it is checked in already or not makes no difference.
    edit(
        &folder,
        "generated/operations/pets.rs",
        "pub fn list_pets",
        "pub fn pets",
    );
    let run = folder.run(&["check"]).fails();
    contains(&run.err, ": 2 edited by hand, 1 stale\n");
    for file in ["generated/models/cat.rs", "generated/operations/pets.rs"] {
        contains(&run.err, &format!("  {file} was edited by hand: in "));
    }
    assert!(!run.err.contains("dog.rs"), "{}", run.err);
    contains(&run.err, "belongs into the documents or an overlay");

    // What is older than the history says nothing of itself, unless it has lost its first line.
    let folder = generated("check-replaced");
    fs::write(folder.path("generated/models/cat.rs"), "pub struct Cat;\n").expect("the file is written");
    edit(&folder, "generated/models/dog.rs", "pub name:", "pub title:");
    let run = folder.run(&["check"]).fails();
    contains(&run.err, ": 1 edited by hand, 1 stale\n");
    contains(&run.err, "  generated/models/cat.rs was written by hand: ");
}

#[test]
fn line_ends_of_windows_are_no_difference_but_are_told() {
    let folder = generated("check-windows");
    let file = "generated/models/cat.rs";
    edit(&folder, file, "\n", "\r\n");
    let before = folder.text(file);
    let run = folder.run(&["check"]).succeeds();
    contains(&run.err, "oasmith: 1 files have the line ends of Windows");
    contains(&run.err, "`/generated/** text eol=lf`");
    folder.run(&["generate"]).succeeds();
    assert_eq!(folder.text(file), before);

    edit(&folder, "spec/pets.yaml", "{dog:", "{hound:");
    let run = folder.run(&["check"]).fails();
    let changed = run.out.lines().filter(|line| line.starts_with("-    ")).count();
    assert!((1..6).contains(&changed), "{}", run.out);
}

/// A document with so many schemas, each with so many properties.
fn many(schemas: usize, properties: usize, first: usize) -> String {
    let mut text = SPEC.to_owned();
    for schema in 0..schemas {
        let _ = writeln!(text, "    Thing{schema:03}:\n      type: object\n      properties:");
        let properties = if schema == 0 { first } else { properties };
        for property in 0..properties {
            let _ = writeln!(text, "        a{property:03}: {{type: string}}");
        }
    }
    text
}

#[test]
fn a_long_diff_is_cut_fairly_and_what_is_left_out_is_counted() {
    let folder = generated("check-long");
    let diff_lines = |out: &str| out.lines().filter(|line| !line.starts_with("... ")).count();
    // One large file leaves room for the small ones.
    fs::write(folder.path("spec/pets.yaml"), many(4, 1, 400)).expect("the file is written");
    let run = folder.run(&["check"]).fails();
    for file in ["thing001.rs", "thing002.rs", "thing003.rs", "models/mod.rs"] {
        contains(
            &run.out,
            &format!("+++ generated/models/{}", file.trim_start_matches("models/")),
        );
    }
    assert_eq!(diff_lines(&run.out), 400);
    contains(&run.out, "more lines of generated/models/thing000.rs\n");
    let whole = fs::read_to_string(folder.path("spec/pets.yaml")).expect("a document");
    let other = Folder::new("check-long-whole").with("spec/pets.yaml", &whole);
    let other = other.with("spec/oasmith.yaml", CONFIG);
    other.run(&["generate"]).succeeds();
    let large = other.text("generated/models/thing000.rs").lines().count() + 3;
    let shown = run
        .out
        .lines()
        .skip_while(|line| *line != "+++ generated/models/thing000.rs");
    let shown = 1 + shown.take_while(|line| !line.starts_with("... ")).count();
    contains(
        &run.out,
        &format!("... {} more lines of generated/models/thing000.rs\n", large - shown),
    );
    contains(
        &run.out,
        &format!(
            "... left out: {} lines of 1 files, 0 of which are not shown at all\n",
            large - shown
        ),
    );

    // More files than there is room for.
    fs::write(folder.path("spec/pets.yaml"), many(60, 1, 1)).expect("the file is written");
    let run = folder.run(&["check"]).fails();
    assert_eq!(diff_lines(&run.out), 400);
    assert_eq!(run.out.matches("\n+++ ").count(), 40);
    contains(&run.out, " of 61 files, 21 of which are not shown at all\n");
}

#[test]
fn colours_are_for_those_who_want_them() {
    let folder = generated("check-colours");
    edit(&folder, "spec/pets.yaml", "name:", "title:");
    let run = |name: &str, value: &str| {
        let mut command = folder.command(&["check"]);
        command.env_remove("NO_COLOR").env(name, value);
        Run::of(command.output().expect("the command ends")).fails().out
    };
    let plain = run("CLICOLOR", "1");
    assert!(!plain.contains('\u{1b}'), "{plain}");
    let coloured = run("CLICOLOR_FORCE", "1");
    contains(&coloured, "\u{1b}[32m+    pub title: Option<String>,\u{1b}[0m\n");
    contains(&coloured, "\u{1b}[31m-    pub name: Option<String>,\u{1b}[0m\n");
    assert_eq!(run("NO_COLOR", "1"), plain);
}

#[test]
fn files_are_annotations_for_pull_requests() {
    let folder = Folder::new("check-github").with("spec/pets.yaml", SPEC);
    let folder = folder.with(
        "spec/oasmith.yaml",
        &CONFIG.replace("../generated", "'../gen, 100%: made'"),
    );
    folder.run(&["generate"]).succeeds();
    edit(&folder, "spec/pets.yaml", "name:", "title:");
    let folder = folder.with("gen, 100%: made/notes.txt", "Mine.");
    let run = folder.run(&["check", "--format", "github"]).fails();
    let commands: Vec<_> = run.out.lines().filter(|line| line.starts_with("::")).collect();
    let [stale, foreign, stop, go] = commands.as_slice() else {
        panic!("{}", run.out)
    };
    let dog = folder.text("gen, 100%: made/models/dog.rs");
    let line = dog.lines().position(|line| line.contains("name")).expect("the member") + 1;
    assert_eq!(
        *stale,
        format!(
            "::error file=gen%2C 100%25%3A made/models/dog.rs,line={line},title=generated-stale::gen, 100%25: \
             made/models/dog.rs is stale: it is not what is generated now"
        )
    );
    assert!(
        foreign.starts_with("::error file=gen%2C 100%25%3A made/notes.txt,line=1,title=generated-foreign::"),
        "{foreign}"
    );
    // What stands between is text, whatever it looks like.
    let word = stop.strip_prefix("::stop-commands::").expect("a word");
    assert_eq!(*go, format!("::{word}::"));
    contains(&run.out, "\n+    pub title: Option<String>,\n");

    let run = folder.run(&["check", "--format", "json"]).fails();
    let lines: Vec<serde_json::Value> = run
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let states: Vec<_> = lines.iter().map(|line| line["state"].clone()).collect();
    assert_eq!(states, ["stale", "foreign"]);
}

/// The command that a run names to mend what it found.
fn remedy(run: &Run) -> String {
    let (_, rest) = run.err.split_once("Mend it with:\n\n    ").expect("a command");
    rest.lines().next().expect("a line").to_owned()
}

#[cfg(unix)]
#[test]
fn the_command_that_is_named_mends_it() {
    let folder = Folder::new("check-remedy").with("spec/oasmith.yaml", CONFIG);
    let folder = folder.with("spec/pets.yaml", SPEC).with("spec/it's.yaml", CONFIG).with(
        "o 1.yaml",
        "overlay: 1.0.0\ninfo: {title: A, version: '1'}\nactions: [{target: $.info, update: {title: B}}]\n",
    );
    let whole = [
        "check",
        "--spec",
        "spec/pets.yaml",
        "--overlay",
        "o 1.yaml",
        "--out",
        "a crate",
        "--crate-name",
        "pets",
        "--runtime-path",
        "$HOME",
        "--keep-tag",
        "pets",
        "--keep-operation",
        "listPets",
        "--keep-path",
        "/pets",
    ];
    for arguments in [
        &["check"][..],
        &["check", "--config", "spec/it's.yaml", "--format", "github"],
        &whole,
    ] {
        let run = folder.run(arguments).fails();
        let command = remedy(&run);
        let mended = folder.program("sh", &["-c", &command]).output().expect("a shell");
        Run::of(mended).succeeds();
        folder.run(arguments).succeeds();
        let _ = fs::remove_dir_all(folder.path("generated"));
    }
    contains(&folder.text("a crate/src/lib.rs"), "//! # B");

    // As it is called within its own workspace; the loop has left no `generated/`.
    let mut command = folder.command(&["check"]);
    command.env("CARGO_PKG_NAME", "oasmith");
    let run = Run::of(command.output().expect("the command ends")).fails();
    assert_eq!(remedy(&run), "cargo run -p oasmith -- generate");
}
