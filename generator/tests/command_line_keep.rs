//! The command line with a part of a document: the options that keep it, and what is counted.

#[allow(dead_code, reason = "each test program uses a part of it")]
mod command_support;

use command_support::Folder;
use serde_json::json;

const SPEC: &str = "\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get: {operationId: listPets, tags: [pets], responses: {'204': {description: Done.}}}
  /pets/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get: {operationId: getPet, tags: [pets, one], responses: {'200': {$ref: '#/components/responses/Dog'}}}
  /cats:
    get: {operationId: listCats, tags: [cats], responses: {'200': {$ref: '#/components/responses/Cat'}}}
components:
  responses:
    Cat: {description: A cat., content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}
    Dog: {description: A dog., content: {application/json: {schema: {$ref: '#/components/schemas/Dog'}}}}
  schemas:
    Cat: {type: object, properties: {dog: {$ref: '#/components/schemas/Dog'}}}
    Dog: {type: object, properties: {name: {type: string}}}
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
fn a_part_of_a_document_is_kept() {
    let folder = Folder::new("keep").with("spec.yaml", SPEC);
    let has = |name: &str| folder.path(name).exists();
    let whole = folder.run(GENERATE).succeeds();
    assert_eq!([whole.row("operations"), whole.row("types")], [3, 2], "{}", whole.out);
    let cat = folder.text("out/src/models/cat.rs");

    for (options, operations, types) in [
        (&["--keep-tag", "one"][..], 1, 1),
        (&["--keep-operation", "listPets"], 1, 0),
        (&["--keep-path", "/pets"], 2, 1),
        (&["--keep-path", "/pets/{id}", "--keep-tag", "one"], 1, 1),
        (
            &["--keep-tag", "cats", "--keep-tag", "one", "--report", "report.json"],
            2,
            2,
        ),
    ] {
        let run = folder.run(&[GENERATE, options].concat()).succeeds();
        let row = |name: &str, count: usize, all: usize| {
            let of_all = if count == all {
                String::new()
            } else {
                format!(" of {all}")
            };
            format!("{name:<16}{count:>6}{of_all}\n")
        };
        for row in [row("operations", operations, 3), row("types", types, 2)] {
            assert!(run.out.contains(&row), "{options:?}: {row} is not in\n{}", run.out);
        }
        assert_eq!(has("out/src/models/cat.rs"), types == 2, "{options:?}");
        assert_eq!(has("out/src/models/dog.rs"), types > 0, "{options:?}");
        folder.run(&[CHECK, options].concat()).succeeds();
    }
    assert_eq!(folder.text("out/src/models/cat.rs"), cat);
    let report: serde_json::Value = serde_json::from_str(&folder.text("report.json")).expect("JSON");
    assert_eq!(report["operations"], json!({"seen": 3, "emitted": 2}));
    folder.run(CHECK).fails();

    let run = folder.run(&[GENERATE, &["--keep-tag", "pets", "--keep-operation", "listpet"]].concat());
    let run = run.fails();
    assert!(
        run.err
            .starts_with("error[config]: no operation has the `operationId` `listpet`\n --> --keep-operation:1:1\n"),
        "{}",
        run.err
    );
    assert!(run.err.contains("= help: did you mean `listPets`?"), "{}", run.err);

    let config =
        "documents:\n  - spec: spec.yaml\n    keep: {tags: [one], paths: [/cats/]}\noutput: made\ncrate-name: pets\n";
    let folder = folder.with("oasmith.yaml", config);
    let run = folder.run(&["generate", "--config", "oasmith.yaml"]).succeeds();
    assert!(run.out.contains("operations           2 of 3\n"), "{}", run.out);
}
