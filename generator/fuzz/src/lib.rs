//! What holds for any text whatever: the fuzz targets find texts, and the generator's tests call the same functions.

use oasmith::diagnostics::{Code, Diagnostics, Format, show};
use oasmith::layout::Layout;
use oasmith::overlay::Strictness;
use oasmith::print::{write_json, write_yaml};
use oasmith::reader::Input;
use oasmith::source::{FileId, Sources, Span};
use oasmith::tree::{NodeId, Tree};

/// The line between a document and the overlay for it in one text. No document holds it: a file holds one document.
const BOUNDARY: &str = "\n---\n";

/// Reads a text. There is a tree or an error, every place is one of the text, JSON is read as others read it, and what
/// is printed reads back as the same.
pub fn parse(text: &str) {
    let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
    let file = sources.add("text", text);
    let root = oasmith::parse::parse(&sources, file, &mut tree, &mut diagnostics);
    assert!(
        root.is_some() || diagnostics.has_errors(),
        "neither a tree nor an error"
    );
    check_places(&diagnostics, &sources);
    if let Some(root) = root {
        check_nodes(&tree, root, &sources);
        check_printed(&mut tree, root, &mut sources);
    }
    if let Ok(value) = serde_json::from_str::<serde_json::Value>(text) {
        let strict = [Code::DuplicateKey, Code::Limit];
        let stop = diagnostics.iter().find(|diagnostic| !strict.contains(&diagnostic.code));
        assert_eq!(stop, None, "this is JSON");
        if let Some(root) = root.filter(|_| !diagnostics.has_errors()) {
            assert_eq!(serde_json::from_str(&write_json(&tree, root)).ok(), Some(value));
        }
    }
}

/// Applies an overlay to a document. Every place is one of the texts, and what is printed reads back as the same.
pub fn overlay(text: &str) {
    for strictness in [Strictness::Standard, Strictness::Strict] {
        let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
        let input = input(text, &mut sources);
        let root = oasmith::overlaid(&input, strictness, &sources, &mut tree, &mut diagnostics);
        check_places(&diagnostics, &sources);
        if let Some(root) = root {
            check_nodes(&tree, root, &sources);
            check_printed(&mut tree, root, &mut sources);
        }
    }
}

/// Generates a client; whether the text was without errors. There are files or an error, never a defect, and every place
/// is one of the texts.
pub fn generate(text: &str) -> bool {
    let (mut sources, mut diagnostics) = (Sources::new(), Diagnostics::new());
    let input = input(text, &mut sources);
    let output = oasmith::generate(&[input], &Layout::module("fuzzed"), &mut sources, &mut diagnostics);
    check_places(&diagnostics, &sources);
    let defect = diagnostics.iter().find(|diagnostic| diagnostic.code == Code::Defect);
    assert_eq!(defect, None, "what is generated is Rust");
    assert_eq!(output.is_none(), diagnostics.has_errors(), "either files or errors");
    output.is_some()
}

/// The document, and the overlay where there is one.
fn input(text: &str, sources: &mut Sources) -> Input {
    let (document, overlay) = text
        .split_once(BOUNDARY)
        .map_or((text, None), |(document, overlay)| (document, Some(overlay)));
    Input {
        document: sources.add("document", document),
        overlays: overlay.map(|text| sources.add("overlay", text)).into_iter().collect(),
        keep: None,
    }
}

/// Every place can be shown, and is where a text has characters.
fn check_places(diagnostics: &Diagnostics, sources: &Sources) {
    for diagnostic in diagnostics.iter() {
        check_place(diagnostic.span, sources);
        for (place, _) in &diagnostic.related {
            check_place(*place, sources);
        }
    }
    for format in [Format::Text, Format::Json, Format::GitHub] {
        let shown = show(diagnostics, sources, format);
        assert_eq!(shown.is_empty(), diagnostics.iter().next().is_none());
    }
}

fn check_nodes(tree: &Tree, node: NodeId, sources: &Sources) {
    check_place(tree.span(node), sources);
    for entry in tree.entries(node) {
        check_place(entry.key_span, sources);
        check_nodes(tree, entry.value, sources);
    }
    for item in tree.items(node) {
        check_nodes(tree, *item, sources);
    }
}

fn check_place(span: Span, sources: &Sources) {
    let place = sources.text(span.file).get(span.start as usize..span.end as usize);
    assert!(place.is_some(), "{span:?} is no place in the text");
}

/// A tree reads back as the same from YAML and from JSON.
fn check_printed(tree: &mut Tree, root: NodeId, sources: &mut Sources) {
    let json = write_json(tree, root);
    let yaml = write_yaml(tree, root, sources);
    for printed in [yaml, json.clone()] {
        let file = sources.add("printed", printed);
        let again = read_again(file, tree, sources);
        assert_eq!(write_json(tree, again), json, "this became\n{}", sources.text(file));
    }
}

fn read_again(file: FileId, tree: &mut Tree, sources: &Sources) -> NodeId {
    let mut diagnostics = Diagnostics::new();
    let root = oasmith::parse::parse(sources, file, tree, &mut diagnostics);
    let problems = show(&diagnostics, sources, Format::Text);
    root.filter(|_| !diagnostics.has_errors())
        .unwrap_or_else(|| panic!("what is printed has errors:\n{problems}"))
}
