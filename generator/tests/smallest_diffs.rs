//! What each kind of edit changes of the generated files: so many lines, in these files, and nothing else.
//!
//! `smallest_diffs/edits.yaml` has an edit of `shop.yaml` each, and what it may change.

use oasmith::diagnostics::{Diagnostics, Format, show};
use oasmith::layout::Layout;
use oasmith::reader::Input;
use oasmith::source::Sources;
use serde::Deserialize;
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// An edit, and what it may change.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What people would call it.
    edit: String,
    /// A text that stands in the document once.
    find: Option<String>,
    /// What is put in its place.
    #[serde(default)]
    put: String,
    /// Texts that are replaced wherever they stand.
    #[serde(default)]
    also: Vec<Replacement>,
    /// An overlay of the document.
    overlay: Option<String>,
    /// Lines added and removed, such as `+3 -1`, by file.
    changes: BTreeMap<String, String>,
}

/// A text for another.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Replacement {
    find: String,
    put: String,
}

/// Generated files by path.
type Files = BTreeMap<String, String>;

#[test]
fn an_edit_changes_what_it_is_about_and_nothing_else() {
    let cases: Vec<Case> = serde_yaml::from_str(&read("edits.yaml")).expect("a list of edits");
    assert!(cases.len() > 30, "only {} edits", cases.len());
    let offenders: Vec<_> = cases.iter().filter_map(check).collect();
    assert!(offenders.is_empty(), "{}", offenders.join("\n"));
}

#[test]
fn the_order_of_documents_changes_nothing() {
    let staff = "
openapi: 3.1.0
info: {title: Staff, version: '1'}
paths:
  /staff: {get: {operationId: list_staff, tags: [staff], responses: {'200': {description: All., content: {application/json: {schema: {$ref: '#/components/schemas/Staff'}}}}}}}
components: {schemas: {Staff: {type: object, properties: {name: {type: string}}}}}
";
    let shop = read("shop.yaml");
    let files = generated(&[(&shop, None), (staff, None)]);
    let reversed = generated(&[(staff, None), (&shop, None)]);
    assert!(files.contains_key("docs/staff.md") && files.contains_key("docs/orders.md"));
    // The front page follows the documents; what uses the server of the first says so where it is another's.
    let changed: Vec<_> = changes(&files, &reversed).into_keys().collect();
    assert_eq!(changed, ["mod.rs"]);
}

/// What a case changes, where that is not what it may.
fn check(case: &Case) -> Option<String> {
    let shop = read("shop.yaml");
    let before = generated(&[(&shop, None)]);
    let mut edited = shop.clone();
    if let Some(find) = &case.find {
        assert_eq!(shop.matches(find.as_str()).count(), 1, "{}: {find:?}", case.edit);
        edited = edited.replace(find.as_str(), &case.put);
    }
    for replacement in &case.also {
        assert!(
            edited.contains(&replacement.find),
            "{}: {:?}",
            case.edit,
            replacement.find
        );
        edited = edited.replace(&replacement.find, &replacement.put);
    }
    let after = generated(&[(&edited, case.overlay.as_deref())]);
    let changes = changes(&before, &after);
    let counts: BTreeMap<_, _> = changes
        .iter()
        .map(|(path, (count, _))| (path.clone(), count.clone()))
        .collect();
    (counts != case.changes).then(|| {
        let mut text = format!("{}: {counts:?} in place of {:?}\n", case.edit, case.changes);
        for (path, (_, lines)) in &changes {
            let _ = write!(text, "--- {path}\n{lines}");
        }
        text
    })
}

/// The files that differ, each with the count of its lines and the lines themselves.
fn changes(before: &Files, after: &Files) -> BTreeMap<String, (String, String)> {
    let mut changes = BTreeMap::new();
    for path in before.keys().chain(after.keys()) {
        let text = |files: &Files| files.get(path).cloned().unwrap_or_default();
        let (old, new) = (text(before), text(after));
        let (mut added, mut removed, mut lines) = (0, 0, String::new());
        for change in TextDiff::from_lines(&old, &new).iter_all_changes() {
            match change.tag() {
                ChangeTag::Insert => added += 1,
                ChangeTag::Delete => removed += 1,
                ChangeTag::Equal => continue,
            }
            let _ = write!(lines, "{}{}", change.tag(), change.value());
        }
        if old != new {
            changes.insert(path.clone(), (format!("+{added} -{removed}"), lines));
        }
    }
    changes
}

fn generated(documents: &[(&str, Option<&str>)]) -> Files {
    let mut sources = Sources::new();
    let mut diagnostics = Diagnostics::new();
    let inputs: Vec<_> = documents
        .iter()
        .map(|(document, overlay)| Input {
            document: sources.add("shop.yaml", *document),
            overlays: overlay
                .iter()
                .map(|overlay| sources.add("overlay.yaml", *overlay))
                .collect(),
            keep: None,
        })
        .collect();
    let output = oasmith::generate(&inputs, &Layout::module("shop"), &mut sources, &mut diagnostics);
    let output = output.unwrap_or_else(|| panic!("{}", show(&diagnostics, &sources, Format::Text)));
    output.files.into_iter().map(|file| (file.path, file.text)).collect()
}

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/smallest_diffs")
        .join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
