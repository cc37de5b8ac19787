//! Names hang on no order and on no number: a document with its maps reversed has the same, and what is added renames
//! nothing.

use oasmith::diagnostics::{Diagnostics, Format, show};
use oasmith::generate;
use oasmith::layout::Layout;
use oasmith::reader::Input;
use oasmith::source::Sources;
use serde_yaml::Value;
use similar::TextDiff;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

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

/// A document of things that want each other's names.
const COLLIDING: &str = "
openapi: 3.1.0
info: {title: Colliding, version: '1'}
paths:
  /orders:
    parameters: [{name: sort, in: query, schema: {enum: [up, down]}}]
    get:
      operationId: list_orders
      tags: [shop]
      parameters:
        - {name: id, in: query, schema: {type: string}}
        - {name: state-of, in: query, schema: {enum: [open, closed]}}
        - {$ref: '#/components/parameters/View'}
      responses: {'200': {$ref: '#/components/responses/Many'}, '404': {$ref: '#/components/responses/Problem'}}
    post:
      operationId: listOrders
      tags: [shop]
      requestBody: {$ref: '#/components/requestBodies/New'}
      responses:
        '201': {description: One., content: {application/json: {schema: {properties: {line: {properties: {id: {}}}}}}}}
        '400': {description: Wrong., content: {text/plain: {}}}
        '422': {$ref: '#/components/responses/Problem'}
components:
  parameters: {View: {name: view, in: query, schema: {enum: [short, long]}}}
  responses:
    Many: {description: All., content: {application/json: {schema: {properties: {first: {properties: {id: {}}}}}}}}
    Problem: {description: Wrong., content: {application/json: {schema: {properties: {why: {}}}}}}
  requestBodies:
    New: {content: {application/json: {schema: {properties: {line: {properties: {id: {}}}}}}}}
  schemas:
    order: {properties: {ship_to: {properties: {id: {}}}, shipTo: {properties: {id: {}}}}}
    orderShip: {properties: {to: {properties: {id: {}}}}}
    order-line: {properties: {id: {}}}
    Base: {properties: {place: {properties: {id: {}}}}}
    Zoo: {allOf: [{$ref: '#/components/schemas/Base'}]}
";

/// What is added, each in front of what stands at a place.
const ADDED: &[(&str, &str)] = &[
    (
        "paths",
        "{/aaa: {get: {operationId: List_Orders, tags: [shop], responses: {'204': {description: Done.}}}}}",
    ),
    (
        "paths",
        "{/aaa: {get: {operationId: list-orders, tags: [shop], responses: {'204': {description: Done.}}}}}",
    ),
    (
        "paths",
        "{/aaa: {get: {operationId: list_orders, tags: [shop, b], responses: {'204': {description: Done.}}}}}",
    ),
    (
        "paths",
        "{/aaa: {get: {tags: [Shop], responses: {'204': {description: Done.}}}}}",
    ),
    // What uses what others use.
    (
        "paths",
        "{/aaa: {get: {operationId: a, responses: {'404': {$ref: '#/components/responses/Many'}}}}}",
    ),
    (
        "paths",
        "{/aaa: {put: {operationId: a, requestBody: {$ref: '#/components/requestBodies/New'}}}}",
    ),
    (
        "paths",
        "{/aaa: {put: {operationId: a, parameters: [{$ref: '#/components/parameters/View'}]}}}",
    ),
    ("paths /orders", "{delete: {operationId: a, tags: [shop]}}"),
    (
        "paths /orders get parameters",
        "{name: ID, in: query, schema: {type: string}}",
    ),
    (
        "paths /orders get parameters",
        "{name: id, in: header, schema: {type: string}}",
    ),
    (
        "paths /orders get parameters",
        "{name: state-of, in: header, schema: {enum: [open, closed]}}",
    ),
    (
        "paths /orders post responses",
        "{'202': {description: Later., content: {application/json: {}}}}",
    ),
    ("components schemas", "{ORDER: {properties: {a: {}}}}"),
    (
        "components schemas",
        "{Aaa: {$ref: '#/components/schemas/order/properties/ship_to'}}",
    ),
    (
        "components schemas",
        "{Aaa: {allOf: [{$ref: '#/components/schemas/Base'}], properties: {a: {}}}}",
    ),
    (
        "components schemas order properties",
        "{Ship-to: {properties: {a: {}}}}",
    ),
];

#[test]
fn every_golden_case_has_the_same_lines_with_its_maps_reversed() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let cases: Vec<_> = entries(&golden).iter().flat_map(|group| entries(group)).collect();
    assert!(cases.len() > 70, "only {} cases were compared", cases.len());
    for case in cases {
        let documents = entries(&case).into_iter().filter(|path| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| name.starts_with("spec"))
        });
        let documents: Vec<Value> = documents
            .map(|path| fs::read_to_string(path).expect("a document"))
            .map(|text| serde_yaml::from_str(&text).expect("YAML"))
            .collect();
        let other = lines(&documents.iter().cloned().map(reversed).collect::<Vec<_>>());
        for (path, lines) in lines(&documents) {
            let other = other.get(&path).map_or("", String::as_str);
            let diff = TextDiff::from_lines(lines.as_str(), other);
            assert!(lines == other, "{path} of {}:\n{}", case.display(), diff.unified_diff());
        }
    }
}

#[test]
fn what_is_added_renames_nothing() {
    let document: Value = serde_yaml::from_str(COLLIDING).expect("YAML");
    let before = names(&document);
    for (place, added) in ADDED {
        let mut more = document.clone();
        let steps = place.split(' ').filter(|step| !step.is_empty());
        let target = steps.fold(&mut more, |value, step| value.get_mut(step).expect("a place"));
        let added: Value = serde_yaml::from_str(added).expect("YAML");
        match (target, added) {
            // In front: what comes first has no claim to a name.
            (Value::Mapping(members), Value::Mapping(added)) => {
                let rest = std::mem::replace(members, added);
                members.extend(rest);
            }
            (Value::Sequence(items), added) => items.insert(0, added),
            (target, _) => panic!("{target:?}"),
        }
        let after = names(&more);
        let lost: Vec<_> = before.difference(&after).collect();
        assert!(
            lost.is_empty(),
            "what is added at {place} renames {lost:#?} of {after:#?}"
        );
        assert!(after.len() > before.len(), "nothing was added at {place}");
    }
}

/// What stands in a folder, by name.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
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

/// The lines of each file that is generated, in an order of their own: members stand in that of the document.
fn lines(documents: &[Value]) -> BTreeMap<String, String> {
    let (mut sources, mut diagnostics) = (Sources::new(), Diagnostics::new());
    let inputs: Vec<_> = documents
        .iter()
        .map(|document| Input {
            document: sources.add("spec", serde_yaml::to_string(document).expect("YAML")),
            overlays: Vec::new(),
            keep: None,
        })
        .collect();
    let output = generate(&inputs, &Layout::module("case"), &mut sources, &mut diagnostics);
    let output = output.unwrap_or_else(|| panic!("{}", show(&diagnostics, &sources, Format::Text)));
    let files = output.files.into_iter().map(|file| {
        let mut lines: Vec<_> = file.text.lines().map(str::to_owned).collect();
        lines.sort();
        (file.path, lines.join("\n") + "\n")
    });
    files.collect()
}

/// All names that the public sees, each with its file.
fn names(document: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (path, lines) in lines(std::slice::from_ref(document)) {
        for line in lines.lines().filter_map(|line| line.trim().strip_prefix("pub ")) {
            let name = line.split(['(', ':', '{', '=', '<', ';']).next().unwrap_or(line);
            names.insert(format!("{path}: {}", name.trim()));
        }
    }
    names
}
