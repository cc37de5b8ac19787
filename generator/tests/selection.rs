//! A client for a part of a document is a part of the client for the whole: what stays is the same, byte for byte.

use oasmith::decode::decode;
use oasmith::diagnostics::{Diagnostics, Format, show};
use oasmith::keep::{Keep, Wanted};
use oasmith::layout::Layout;
use oasmith::parse::parse;
use oasmith::reader::{self, Input};
use oasmith::render::File;
use oasmith::source::Sources;
use oasmith::tree::Tree;
use oasmith::{Output, generate};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[test]
fn every_tag_of_every_golden_case_is_a_part_of_the_whole() {
    let mut compared = 0;
    for document in &documents(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")) {
        let (whole, _) = made(document, None);
        for tag in tags_of(document) {
            let keep = Keep {
                tags: vec![Wanted::from(tag.clone())],
                ..Keep::default()
            };
            let (part, said) = made(document, Some(keep));
            assert_is_part(&part, &whole, &format!("{} {tag}\n{said}", document.display()));
            compared += 1;
        }
    }
    assert!(compared > 30, "only {compared} parts were compared");
}

#[test]
fn a_document_that_is_kept_whole_stays_whole_beside_one_that_is_not() {
    let (mut sources, mut diagnostics) = (Sources::new(), Diagnostics::new());
    let mut input = |name: &str, keep| Input {
        document: sources.add(name, document(name)),
        overlays: Vec::new(),
        keep,
    };
    let keep = Keep {
        paths: vec![Wanted::from("/second/b".to_owned())],
        ..Keep::default()
    };
    let inputs = [input("first", None), input("second", Some(keep))];
    let output = generate(&inputs, &Layout::module("part"), &mut sources, &mut diagnostics).expect("a client");
    let models = output.files.iter().filter(|file| is_own(file, "models/"));
    let models: Vec<_> = models.map(|file| file.path.as_str()).collect();
    assert_eq!(
        models,
        [
            "models/first_a.rs",
            "models/first_b.rs",
            "models/first_unused.rs",
            "models/second_b.rs"
        ]
    );
    assert_eq!((output.counts.operations, output.counts.operations_seen), (3, 4));
    assert_eq!((output.counts.schemas, output.counts.schemas_seen), (4, 6));
}

#[test]
fn what_is_left_out_may_be_wrong() {
    let endless = "{type: object, required: [id], properties: {id: {$ref: '#/components/schemas/only_a'}}}";
    let wrong = |text: &str, letter: &str| {
        let line = format!("only_{letter}: {{type: object, properties: {{id: {{type: integer}}}}}}");
        text.replace(&line, &format!("only_{letter}: {endless}"))
    };
    let text = document("only");
    for (text, operation, said) in [
        (wrong(&text, "a"), "only_b", ""),
        (wrong(&text, "a"), "only_a", "infinite-type"),
        (text.replace("/only/a:", "/only/a/{id}:"), "only_b", ""),
        (text.replace("/only/a:", "/only/a/{id}:"), "only_a", "path-template"),
        (text.replace("operationId: only_a", "operationID: only_a"), "only_b", ""),
        (
            text.replace("operationId: only_a", "operationID: a, operationId: only_a"),
            "only_a",
            "unknown-key",
        ),
        (
            format!("{text}  parameters: {{P: {{name: p, in: query, schemas: {{}}, schema: {{}}}}}}\n"),
            "only_a",
            "",
        ),
        (
            text.replace("version: '1'", "versions: '1', version: '1'"),
            "only_a",
            "unknown-key",
        ),
    ] {
        let (mut sources, mut diagnostics) = (Sources::new(), Diagnostics::new());
        let keep = Keep {
            operations: vec![Wanted::from(operation.to_owned())],
            ..Keep::default()
        };
        let input = Input {
            document: sources.add("only", text.as_str()),
            overlays: Vec::new(),
            keep: Some(keep),
        };
        let _ = generate(&[input], &Layout::module("part"), &mut sources, &mut diagnostics);
        let codes: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.code.name()).collect();
        assert_eq!(codes.join(" "), said, "{operation} of\n{text}");
    }
}

/// A document of two operations with a schema each, and a schema that nothing refers to; all called by its name.
fn document(name: &str) -> String {
    let operation = |letter: &str| {
        let content = format!("{{application/json: {{schema: {{$ref: '#/components/schemas/{name}_{letter}'}}}}}}");
        let responses = format!("{{'200': {{description: One., content: {content}}}}}");
        format!("  /{name}/{letter}: {{get: {{operationId: {name}_{letter}, responses: {responses}}}}}\n")
    };
    let schema = |word: &str| format!("    {name}_{word}: {{type: object, properties: {{id: {{type: integer}}}}}}\n");
    let (a, b) = (operation("a"), operation("b"));
    let schemas = ["a", "b", "unused"].map(schema).concat();
    format!("openapi: 3.1.0\ninfo: {{title: Case, version: '1'}}\npaths:\n{a}{b}components:\n  schemas:\n{schemas}")
}

/// The first document of every case.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(documents(&path));
        } else if path.ends_with("spec.yaml") || path.ends_with("spec.json") {
            found.push(path);
        }
    }
    found
}

/// What is generated for a document, and what is said of it.
fn made(document: &Path, keep: Option<Keep>) -> (Output, String) {
    let (mut sources, mut diagnostics) = (Sources::new(), Diagnostics::new());
    let overlay = document.with_file_name("overlay.yaml");
    let overlays: Vec<PathBuf> = overlay.exists().then_some(overlay).into_iter().collect();
    let input = reader::input(document, &overlays, &mut sources, &mut diagnostics).expect("a document");
    let input = Input { keep, ..input };
    let output = generate(&[input], &Layout::module("part"), &mut sources, &mut diagnostics);
    let said = show(&diagnostics, &sources, Format::Text);
    (output.unwrap_or_else(|| panic!("{}\n{said}", document.display())), said)
}

/// The tags that operations of a document go under.
fn tags_of(document: &Path) -> BTreeSet<String> {
    let text = std::fs::read_to_string(document).expect("a document");
    let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
    let file = sources.add("spec", text);
    let root = parse(&sources, file, &mut tree, &mut diagnostics).expect("a tree");
    let document = decode(&tree, root, &mut diagnostics).expect("a document");
    let operations = document.operations();
    operations.filter_map(|at| at.operation.tags.first().cloned()).collect()
}

fn assert_is_part(part: &Output, whole: &Output, of: &str) {
    for file in part
        .files
        .iter()
        .filter(|file| is_own(file, "models/") || is_own(file, "operations/"))
    {
        let known = whole.files.iter().find(|known| known.path == file.path);
        let known = known.unwrap_or_else(|| panic!("{} is not in the whole of {of}", file.path));
        // The file of a component is the same as long as the component itself stays.
        if is_own(file, "models/") && title(file) == title(known) {
            assert_eq!(file.text, known.text, "{} of {of}", file.path);
        }
        let mut rest = known.text.lines();
        for line in file.text.lines().filter(|line| Some(*line) != title(file)) {
            assert!(
                rest.any(|known| known == line),
                "{}: {line}\nis not in the whole of {of}",
                file.path
            );
        }
    }
    let (counts, all) = (part.counts, whole.counts);
    assert_eq!(
        (counts.operations_seen, counts.types_seen),
        (all.operations, all.types),
        "{of}"
    );
}

/// What a file says of itself.
fn title(file: &File) -> Option<&str> {
    file.text.lines().find(|line| line.starts_with("//! "))
}

/// Whether a file is one of the folder's own, and not the list of what is in it.
fn is_own(file: &File, folder: &str) -> bool {
    file.path.starts_with(folder) && !file.path.ends_with("mod.rs")
}
