//! The report about Rust is empty exactly where the generated code is the same: for edits made of the golden documents by
//! rule, one at each place.

use oasmith::diagnostics::Diagnostics;
use oasmith::diff::{self, Class, Edition, Rule};
use oasmith::layout::Layout;
use oasmith::reader::Input;
use oasmith::source::Sources;
use oasmith::{edition, generate};
use serde_yaml::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Of so many edits one is tried, so that the test takes seconds; `EVERY_EDIT=1` tries all.
const ONE_OF: usize = 24;

/// Maps of which the first member is preferred, and values, which are kept as they are.
const ORDERED: &[&str] = &[
    "content",
    "const",
    "default",
    "enum",
    "example",
    "examples",
    "mapping",
    "security",
    "variables",
];

/// A step into a document.
#[derive(Clone, Debug)]
enum Step {
    Member(Value),
    Item(usize),
}

/// What is done at a place.
#[derive(Clone, Copy, Debug)]
enum Edit {
    /// What stands there goes.
    Remove,
    /// The text there is another one.
    Reword,
}

#[test]
fn the_order_of_maps_is_no_change() {
    let mut tried = 0;
    for (path, document) in golden() {
        let Some(before) = made(&document) else { continue };
        let after = made(&reversed(document)).expect("a document that has another order");
        let changes = diff::compare(&before.0, &after.0);
        assert!(changes.is_empty(), "{}: {changes:#?}", path.display());
        tried += 1;
    }
    assert!(tried > 70, "only {tried} documents were reversed");
}

#[test]
fn the_report_is_about_rust_where_the_code_differs_and_only_there() {
    let one_of = if std::env::var_os("EVERY_EDIT").is_some() {
        1
    } else {
        ONE_OF
    };
    let (mut tried, mut offenders) = (0, Vec::new());
    for (path, document) in golden() {
        let Some(before) = made(&document) else { continue };
        let mut places = Vec::new();
        walk(&document, &mut Vec::new(), &mut places);
        for place in places.iter().skip(tried % one_of).step_by(one_of) {
            for edit in [Edit::Remove, Edit::Reword] {
                let Some(after) = edited(&document, place, edit).and_then(|edited| made(&edited)) else {
                    continue;
                };
                tried += 1;
                let changes = diff::compare(&before.0, &after.0);
                let mut told: Vec<_> = changes.iter().filter(|change| change.rust() != Class::None).collect();
                let is_same = before.1 == after.1;
                if is_same {
                    // The lines may be the same where only the order of arguments differs.
                    told.retain(|change| change.rule != Rule::ArgumentsReordered);
                }
                if told.is_empty() != is_same {
                    let codes: Vec<_> = told.iter().map(|change| change.rule.facts().code).collect();
                    offenders.push(format!("{}: {edit:?} at {place:?}: {codes:?}", path.display()));
                }
            }
        }
    }
    assert!(tried > 200, "only {tried} edits were tried");
    assert!(
        offenders.is_empty(),
        "{} of {tried}:\n{}",
        offenders.len(),
        offenders.join("\n")
    );
}

/// The same with the members of all maps the other way round whose order says nothing.
fn reversed(value: Value) -> Value {
    match value {
        Value::Mapping(members) => {
            let members: Vec<_> = members.into_iter().collect();
            let members = members.into_iter().rev().map(|(name, value)| {
                let is_ordered = name.as_str().is_some_and(|name| ORDERED.contains(&name));
                let value = if is_ordered { value } else { reversed(value) };
                (name, value)
            });
            Value::Mapping(members.collect())
        }
        Value::Sequence(items) => Value::Sequence(items.into_iter().map(reversed).collect()),
        other => other,
    }
}

/// What stands in a folder, by name.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// The golden documents.
fn golden() -> Vec<(PathBuf, Value)> {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let cases = entries(&golden).into_iter().flat_map(|group| entries(&group));
    let documents = cases
        .map(|case| case.join("spec.yaml"))
        .filter(|document| document.exists());
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a document");
        (path, serde_yaml::from_str(&text).expect("YAML"))
    };
    documents.map(read).collect()
}

/// All places in a document.
fn walk(value: &Value, way: &mut Vec<Step>, places: &mut Vec<Vec<Step>>) {
    let mut into = |step, value: &Value, places: &mut Vec<Vec<Step>>| {
        way.push(step);
        places.push(way.clone());
        walk(value, way, places);
        way.pop();
    };
    match value {
        Value::Mapping(members) => {
            for (name, value) in members {
                into(Step::Member(name.clone()), value, places);
            }
        }
        Value::Sequence(items) => {
            for (index, value) in items.iter().enumerate() {
                into(Step::Item(index), value, places);
            }
        }
        _ => {}
    }
}

/// A document with an edit; `None` where there is nothing to do.
fn edited(document: &Value, place: &[Step], edit: Edit) -> Option<Value> {
    let mut edited = document.clone();
    let (last, way) = place.split_last()?;
    let around = way.iter().try_fold(&mut edited, |value, step| match step {
        Step::Member(name) => value.get_mut(name),
        Step::Item(index) => value.get_mut(*index),
    })?;
    match (edit, last, around) {
        (Edit::Remove, Step::Member(name), Value::Mapping(members)) => {
            members.shift_remove(name);
        }
        (Edit::Remove, Step::Item(index), Value::Sequence(items)) => {
            items.remove(*index);
        }
        (Edit::Reword, Step::Member(name), Value::Mapping(members)) => {
            let value = members.get_mut(name)?;
            *value = Value::String(format!("{}x", value.as_str()?));
        }
        (Edit::Reword, Step::Item(index), Value::Sequence(items)) => {
            let value = items.get_mut(*index)?;
            *value = Value::String(format!("{}x", value.as_str()?));
        }
        _ => return None,
    }
    Some(edited)
}

/// The lines of each generated file, in an order of their own: members stand in that of the document.
type Lines = BTreeMap<String, Vec<String>>;

/// What is made of a document; `None` where it has errors.
fn made(document: &Value) -> Option<(Edition, Lines)> {
    let (mut sources, mut diagnostics) = (Sources::new(), Diagnostics::new());
    let input = Input {
        document: sources.add("spec", serde_yaml::to_string(document).ok()?),
        overlays: Vec::new(),
        keep: None,
    };
    let edition = edition(std::slice::from_ref(&input), &mut sources, &mut diagnostics)?;
    let output = generate(&[input], &Layout::module("case"), &mut sources, &mut diagnostics)?;
    let files = output.files.into_iter().map(|file| {
        let mut lines: Vec<_> = file.text.lines().map(str::to_owned).collect();
        lines.sort();
        (file.path, lines)
    });
    Some((edition, files.collect()))
}
