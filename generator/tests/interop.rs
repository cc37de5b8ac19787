//! Every 3.0 document among the golden cases is read by `openapiv3` too, and both readings agree on what there is.

use oasmith::decode::decode;
use oasmith::diagnostics::Diagnostics;
use oasmith::document::{Document, Method};
use oasmith::parse::parse;
use oasmith::resolve::resolve;
use oasmith::source::Sources;
use oasmith::tree::Tree;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[test]
fn openapiv3_finds_the_same_operations_and_schemas() {
    let mut compared = 0;
    for path in documents(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")) {
        let text = std::fs::read_to_string(&path).expect("a document");
        let Some(theirs) = theirs(&text) else { continue };
        let ours = ours(&text);
        assert_eq!(operations(&ours), their_operations(&theirs), "{}", path.display());
        assert_eq!(schemas(&ours), their_schemas(&theirs), "{}", path.display());
        compared += 1;
    }
    assert!(compared > 0, "no golden case is written in 3.0");
}

fn documents(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(documents(&path));
        } else if path.extension().is_some_and(|end| end == "yaml" || end == "json") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn theirs(text: &str) -> Option<openapiv3::OpenAPI> {
    let document: openapiv3::OpenAPI = serde_yaml::from_str(text).ok()?;
    document.openapi.starts_with("3.0").then_some(document)
}

fn ours(text: &str) -> Document {
    let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
    let file = sources.add("spec.yaml", text);
    let root = parse(&sources, file, &mut tree, &mut diagnostics).expect("a tree");
    let mut document = decode(&tree, root, &mut diagnostics).expect("a document");
    resolve(&tree, &mut document, &mut diagnostics);
    document
}

fn operations(document: &Document) -> BTreeSet<(String, String)> {
    document
        .operations()
        .map(|operation| match operation.method {
            Method::Standard(name) => (name.to_lowercase(), operation.path.name.clone()),
            Method::Other(name) => (name.clone(), operation.path.name.clone()),
        })
        .collect()
}

fn their_operations(document: &openapiv3::OpenAPI) -> BTreeSet<(String, String)> {
    document
        .operations()
        .map(|(path, method, _)| (method.to_owned(), path.to_owned()))
        .collect()
}

fn schemas(document: &Document) -> BTreeSet<String> {
    document
        .components
        .schemas
        .iter()
        .map(|(named, _)| named.name.clone())
        .collect()
}

fn their_schemas(document: &openapiv3::OpenAPI) -> BTreeSet<String> {
    document
        .components
        .iter()
        .flat_map(|components| components.schemas.keys().cloned())
        .collect()
}
