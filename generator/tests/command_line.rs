//! The command line as other programs call it: exit codes, what is written where, and what is said.

#[allow(dead_code, reason = "each test program uses a part of it")]
mod command_support;

use command_support::Folder;
use serde_json::json;
use std::fs;
use std::time::{Duration, SystemTime};

const SPEC: &str = "\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get: {operationId: listPets, tags: [pets], responses: {'204': {description: Done.}}}
components:
  schemas:
    Cat: {type: object, properties: {dog: {$ref: '#/components/schemas/Dog'}}}
    Dog: {type: object, properties: {name: {type: string}, list: {patternProperties: {a: {type: string}, b: {type: integer}}}}}
";

const DANGLING: &str = "\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      responses: {'200': {$ref: '#/components/responses/Absent'}}
components:
  schemas:
    Cat: {$ref: '#/components/schemas/Dog'}
";

const OVERLAY: &str = "\
overlay: 1.0.0
info: {title: Repairs, version: '1'}
actions:
  - target: $.info
    update: {title: Mended}
";

const GENERATE: &[&str] = &[
    "generate",
    "--spec",
    "spec.yaml",
    "--out",
    "out",
    "--crate-name",
    "pets",
];
const CHECK: &[&str] = &["check", "--spec", "spec.yaml", "--out", "out", "--crate-name", "pets"];

#[test]
fn wrong_usage_is_exit_code_2_and_says_what_is_wrong() {
    let folder = Folder::new("usage");
    for (arguments, message) in [
        (&[][..], "a command is missing"),
        (&["bake"], "there is no command `bake`"),
        (&["generate", "--spec", "a"], "`--spec` needs `--out DIR`"),
        (
            &["generate", "--spec", "a", "--out", "b"],
            "`--spec` needs `--crate-name NAME`",
        ),
        (
            &["generate", "--out", "b"],
            "`--out`, `--crate-name` and `--overlay` belong to `--spec`",
        ),
        (
            &["check", "--config", "a", "--keep-path", "/b"],
            "`--keep-tag`, `--keep-operation` and `--keep-path` belong to `--spec`",
        ),
        (&["generate", "--keep-tag"], "missing argument for option '--keep-tag'"),
        (
            &["lint", "a", "--keep-tag", "b"],
            "this command does not take `--keep-tag`",
        ),
        (
            &["generate", "--config", "a", "--spec", "b"],
            "give `--config` or `--spec`, not both",
        ),
        (
            &["generate", "a.yaml"],
            "`a.yaml` is not expected here: name a document with `--spec`",
        ),
        (
            &["check", "--spec", "a", "--out", "b", "--crate-name", "9 lives"],
            "`9 lives` cannot be the name of a crate: use letters, digits, `_` and `-`",
        ),
        (
            &["generate", "--explain", "syntax"],
            "this command does not take `--explain`",
        ),
        (&["lint"], "`lint` needs a document"),
        (&["lint", "a", "--out", "b"], "this command does not take `--out`"),
        (&["overlay"], "`overlay` needs a document and an overlay"),
        (&["overlay", "a"], "`overlay` needs an overlay after the document"),
        (
            &["lint", "a", "--format", "xml"],
            "a format is `text`, `json` or `github`",
        ),
        (&["lint", "--fast"], "invalid option '--fast'"),
    ] {
        let run = folder.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}\n{}", run.err);
        assert!(
            run.err.contains(message),
            "{arguments:?}: {message} is not in\n{}",
            run.err
        );
        assert!(
            run.err.starts_with("oasmith: ") && run.err.ends_with("\nTry `oasmith --help`.\n"),
            "{}",
            run.err
        );
        assert_eq!(run.out, "", "{arguments:?}");
    }
}

#[test]
fn help_and_version_are_no_mistakes() {
    let folder = Folder::new("help");
    let help = folder.run(&["--help"]).succeeds();
    assert!(help.out.contains("Usage:") && help.err.is_empty());
    assert_eq!(folder.run(&["generate", "-h"]).succeeds().out, help.out);
    let version = concat!("oasmith ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(folder.run(&["-V"]).succeeds().out, version);
}

#[test]
fn input_with_errors_is_exit_code_1_and_writes_nothing() {
    let folder = Folder::new("errors").with("spec.yaml", DANGLING);
    for arguments in [
        GENERATE,
        CHECK,
        &["lint", "spec.yaml"],
        &["overlay", "spec.yaml", "absent.yaml"],
        &["generate"],
    ] {
        let run = folder.run(arguments);
        assert_eq!(run.code, 1, "{arguments:?}");
        assert!(
            run.out.is_empty() && run.err.contains("error["),
            "{arguments:?}\n{}",
            run.err
        );
    }
    assert_eq!(folder.files(), ["spec.yaml"]);
}

#[test]
fn a_second_run_writes_nothing() {
    let folder = Folder::new("second").with("spec.yaml", SPEC);
    folder.run(GENERATE).succeeds();
    let files = folder.files_below("out");
    assert!(
        files.contains(&"out/src/models/cat.rs".to_owned()) && files.contains(&"out/Cargo.toml".to_owned()),
        "{files:?}"
    );
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    files.iter().for_each(|file| folder.set_modified(file, long_ago));
    let run = folder.run(GENERATE).succeeds();
    let rows = ["files written", "files removed", "files unchanged"].map(|row| run.row(row));
    assert_eq!(rows, [0, 0, files.len()]);
    files
        .iter()
        .for_each(|file| assert_eq!(folder.modified(file), long_ago, "{file} was touched"));
    assert_eq!(folder.files_below("out"), files);
}

#[test]
fn what_is_not_generated_any_more_goes_and_what_is_not_ours_stays() {
    let folder = Folder::new("orphans").with("spec.yaml", SPEC);
    folder.run(GENERATE).succeeds();
    let folder = folder
        .with("out/src/models/own.rs", "//! Somebody's own.\n")
        .with("out/notes.txt", "Mine.");
    let folder = folder.with(
        "spec.yaml",
        &SPEC.replace("Cat:", "Lion:").replace("[pets]", "[animals]"),
    );
    let run = folder.run(GENERATE).succeeds();
    assert_eq!(run.row("files removed"), 3, "{}", run.out);
    let files = folder.files_below("out");
    let has = |name: &str| files.iter().any(|file| file == name);
    assert!(
        !has("out/src/models/cat.rs") && !has("out/src/operations/pets.rs") && !has("out/docs/pets.md"),
        "{files:?}"
    );
    assert!(
        has("out/src/models/lion.rs") && has("out/src/operations/animals.rs") && has("out/docs/animals.md"),
        "{files:?}"
    );
    assert!(has("out/src/models/own.rs") && has("out/notes.txt"), "{files:?}");
}

#[test]
fn a_configuration_names_input_and_output() {
    let config =
        "documents:\n  - spec: spec.yaml\n    overlays: [overlay.yaml]\noutput: ../generated\ncrate-name: pets\n";
    let folder = Folder::new("config")
        .with("spec/spec.yaml", SPEC)
        .with("spec/overlay.yaml", OVERLAY);
    let folder = folder.with("spec/oasmith.yaml", config);
    let run = folder.run(&["generate"]).succeeds();
    assert_eq!(
        [run.row("documents"), run.row("overlays"), run.row("operations")],
        [1, 1, 1]
    );
    assert!(folder.text("generated/mod.rs").contains("//! # Mended"));
    folder.run(&["check", "--config", "spec/oasmith.yaml"]).succeeds();
}

#[test]
fn lint_reports_all_that_dangles_and_nothing_else() {
    let folder = Folder::new("lint").with("spec.yaml", DANGLING);
    let run = folder.run(&["lint", "spec.yaml"]);
    assert_eq!((run.code, run.err.matches("error[").count()), (1, 2), "{}", run.err);
    assert!(
        !run.err.contains("warning[") && !run.err.contains("note["),
        "{}",
        run.err
    );
    for place in ["spec.yaml:6:33", "spec.yaml:9:17"] {
        assert!(
            run.err.contains(&format!("--> {place}\n")),
            "{place} is not in\n{}",
            run.err
        );
    }
}

#[test]
fn lint_goes_on_with_the_other_documents() {
    let folder = Folder::new("lint-several")
        .with("a.yaml", DANGLING)
        .with("b.yaml", SPEC)
        .with("c.yaml", "{}");
    let run = folder.run(&["lint", "a.yaml", "b.yaml", "c.yaml"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("--> a.yaml:") && run.err.contains("--> c.yaml:"),
        "{}",
        run.err
    );
    folder.run(&["lint", "b.yaml", "--overlay", "../overlay.yaml"]).fails();
    folder.run(&["lint", "b.yaml"]).succeeds();
}

#[test]
fn diagnostics_are_json_a_line_each() {
    let folder = Folder::new("json").with("spec.yaml", DANGLING);
    let run = folder.run(&["lint", "spec.yaml", "--format", "json"]).fails();
    let lines: Vec<serde_json::Value> = run
        .err
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let short: Vec<_> = lines
        .iter()
        .map(|line| {
            json!([
                line["severity"],
                line["code"],
                line["file"],
                line["line"],
                line["column"]
            ])
        })
        .collect();
    let expected = [6, 9].map(|line| {
        json!([
            "error",
            "dangling-reference",
            "spec.yaml",
            line,
            if line == 6 { 33 } else { 17 }
        ])
    });
    assert_eq!(short, expected);
}

#[test]
fn diagnostics_are_annotations_for_pull_requests() {
    let folder = Folder::new("github").with("spec.yaml", DANGLING);
    let run = folder.run(&["lint", "spec.yaml", "--format", "github"]).fails();
    let lines: Vec<_> = run.err.lines().collect();
    assert_eq!(lines.len(), 2, "{}", run.err);
    assert!(
        lines[1].starts_with("::error file=spec.yaml,line=9,col=17,"),
        "{}",
        lines[1]
    );
    assert!(lines[1].contains("title=dangling-reference::"), "{}", lines[1]);
}

#[test]
fn an_overlaid_document_keeps_its_format() {
    let json = "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"Pets\", \"version\": \"1\"}, \"paths\": {}}";
    let yaml = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'} # A comment.\npaths: {}\n";
    let folder = Folder::new("overlay")
        .with("a.json", json)
        .with("a.yaml", yaml)
        .with("o.yaml", OVERLAY);
    let expected = json!({"openapi": "3.1.0", "info": {"title": "Mended", "version": "1"}, "paths": {}});
    let run = folder.run(&["overlay", "a.json", "o.yaml"]).succeeds();
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&run.out).expect("JSON"),
        expected
    );
    let run = folder.run(&["overlay", "a.yaml", "o.yaml"]).succeeds();
    assert!(run.out.starts_with("openapi: 3.1.0\n"), "{}", run.out);
    assert_eq!(
        serde_yaml::from_str::<serde_json::Value>(&run.out).expect("YAML"),
        expected
    );
}

#[test]
fn an_overlay_that_matches_nothing_is_a_warning_for_overlay_and_an_error_for_generate() {
    let overlay = OVERLAY.replace("$.info", "$.absent");
    let folder = Folder::new("no-match").with("spec.yaml", SPEC).with("o.yaml", &overlay);
    let run = folder.run(&["overlay", "spec.yaml", "o.yaml"]).succeeds();
    assert!(run.err.starts_with("warning[overlay-no-match]"), "{}", run.err);
    let run = folder.run(&[GENERATE, &["--overlay", "o.yaml"]].concat()).fails();
    assert!(run.err.starts_with("error[overlay-no-match]"), "{}", run.err);
}

#[test]
fn a_report_counts_and_lists() {
    let folder = Folder::new("report").with("spec.yaml", &SPEC.replace("paths:", "path: {}\npaths:"));
    folder
        .run(&[GENERATE, &["--report", "report.json"]].concat())
        .succeeds();
    let report: serde_json::Value = serde_json::from_str(&folder.text("report.json")).expect("JSON");
    assert_eq!(report["documents"], 1);
    assert_eq!(report["operations"], json!({"seen": 1, "emitted": 1}));
    assert_eq!(
        (&report["schemas"], &report["types"]),
        (&json!({"seen": 2, "emitted": 2}), &json!({"seen": 2, "emitted": 2}))
    );
    let listed = |key: &str| -> Vec<_> {
        let list = report[key].as_array().expect("a list");
        list.iter()
            .map(|entry| format!("{} {}", entry["code"], entry["place"]["line"]))
            .collect()
    };
    assert_eq!(listed("raw_json"), ["\"raw-json\" 10"]);
    assert_eq!(listed("warnings"), ["\"unknown-key\" 3"]);
}

#[test]
fn timings_have_a_row_for_each_stage() {
    let folder = Folder::new("timings").with("spec.yaml", SPEC);
    assert!(!folder.run(GENERATE).succeeds().err.contains("allocations"));
    let run = folder.run(&[GENERATE, &["--timings"]].concat()).succeeds();
    for stage in ["parse", "lower", "render", "write"] {
        let row = run.err.lines().find(|line| line.starts_with(stage)).unwrap_or_default();
        let numbers: Vec<u64> = row.split_whitespace().skip(1).flat_map(str::parse).collect();
        assert!(
            matches!(numbers[..], [_, allocations, _] if allocations > 0),
            "{stage}: {}",
            run.err
        );
    }
}

#[test]
fn codes_are_explained() {
    let folder = Folder::new("explain");
    let mut without_example = Vec::new();
    for code in oasmith::diagnostics::Code::ALL {
        let run = folder.run(&["lint", "--explain", code.name()]).succeeds();
        let story: Vec<_> = code.explanation().lines().map(str::trim).collect();
        let rest = run.out.strip_prefix(&story.join("\n"));
        let example = rest.unwrap_or_else(|| panic!("{}: {}", code.name(), run.out)).trim();
        // What is too long for the page, or never said, has no example.
        if example.is_empty() {
            without_example.push(code.name());
        } else {
            assert!(example.contains(&format!("[{}]: ", code.name())), "{example}");
            assert!(!example.contains("##") && !example.contains("```"), "{example}");
        }
    }
    assert_eq!(without_example, ["limit", "defect"]);
    let run = folder.run(&["lint", "--explain", "duplicate-key"]).succeeds();
    assert!(
        run.out
            .ends_with("  = help: remove one of them: only one value could be used\n"),
        "{}",
        run.out
    );
    let run = folder.run(&["lint", "--explain", "magic"]).fails();
    assert!(
        run.err.contains("there is no code `magic`; there are: syntax, "),
        "{}",
        run.err
    );
}

#[test]
fn a_document_may_come_from_standard_input() {
    let folder = Folder::new("input").with("o.yaml", OVERLAY);
    let run = folder.run_with(&["lint", "-"], DANGLING.as_bytes()).fails();
    assert!(run.err.contains("--> <stdin>:9:17"), "{}", run.err);
    let run = folder.run_with(&["overlay", "-", "o.yaml"], SPEC.as_bytes()).succeeds();
    assert!(run.out.contains("Mended"), "{}", run.out);
    let arguments = ["generate", "--spec", "-", "--out", "out", "--crate-name", "pets"];
    folder.run_with(&arguments, SPEC.as_bytes()).succeeds();
    assert!(folder.text("out/src/models/cat.rs").contains("pub struct Cat"));
}

#[test]
fn an_output_folder_that_cannot_be_written_is_named() {
    let folder = Folder::new("blocked")
        .with("spec.yaml", SPEC)
        .with("out", "A file where the folder should be.");
    let run = folder.run(GENERATE).fails();
    assert!(run.err.contains("\noasmith: out"), "{}", run.err);

    let folder = Folder::new("read-only").with("spec.yaml", SPEC).with("out/keep", "");
    let mut permissions = fs::metadata(folder.path("out")).expect("the folder").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(folder.path("out"), permissions.clone()).expect("permissions are set");
    // Some users may write everywhere, and there is nothing to see then.
    if fs::write(folder.path("out/probe"), "").is_err() {
        let run = folder.run(GENERATE).fails();
        assert!(run.err.contains("out") && run.err.contains("denied"), "{}", run.err);
    }
    #[allow(clippy::permissions_set_readonly_false, reason = "the folder is removed next")]
    permissions.set_readonly(false);
    fs::set_permissions(folder.path("out"), permissions).expect("permissions are set");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let one = Folder::new("same-one").with("spec.yaml", SPEC);
    let two = Folder::new("same-two").with("spec.yaml", SPEC);
    let reordered: Vec<_> = SPEC.lines().collect();
    let [head @ .., cat, dog] = reordered.as_slice() else {
        panic!("two schemas")
    };
    let other = Folder::new("same-other").with("spec.yaml", &[head, &[dog, cat], &[""]].concat().join("\n"));
    for folder in [&one, &two, &other] {
        folder.run(GENERATE).succeeds();
    }
    let files = one.files_below("out");
    for folder in [&two, &other] {
        assert_eq!(folder.files_below("out"), files);
        files
            .iter()
            .for_each(|file| assert_eq!(folder.text(file), one.text(file), "{file}"));
    }
}
