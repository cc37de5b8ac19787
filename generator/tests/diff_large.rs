//! Edits of a document of real size: each is told once, whoever uses what it is about, and all together are as many as
//! they are; the same in another order is no change.

use oasmith::diagnostics::Diagnostics;
use oasmith::diff::{self, Change, Format};
use oasmith::edition;
use oasmith::reader::Input;
use oasmith::source::Sources;
use serde_json::{Value, json};

/// How many resources the document has, each with five operations and four schemas.
const RESOURCES: usize = 100;

/// How much of a summary a pull request takes.
const MIB: usize = 1 << 20;

/// What is put where: a JSON pointer, the value that stands there then, and the rule that tells of it.
fn edits() -> Vec<(&'static str, Value, &'static str)> {
    vec![
        (
            "/components/schemas/Thing7/properties/color",
            json!({"type": "string"}),
            "field-added",
        ),
        (
            "/components/schemas/Record/properties/id",
            json!({"type": "string", "description": "Its number."}),
            "type-changed",
        ),
        ("/components/schemas/State12/enum/3", json!("lost"), "value-added"),
        ("/components/schemas/NewThing3/required/1", json!("note"), "required"),
        (
            "/components/schemas/Thing20/properties/tags/items/maxLength",
            json!(9),
            "limit-tightened",
        ),
        (
            "/components/parameters/Page/schema/maximum",
            json!(50),
            "limit-tightened",
        ),
        (
            "/components/responses/Failed/description",
            json!("It did not work."),
            "documentation",
        ),
        (
            "/components/headers/Rate/description",
            json!("What may be asked."),
            "documentation",
        ),
        (
            "/paths/~1things9/get/parameters/2",
            json!({"name": "sort", "in": "query", "schema": {"type": "string"}}),
            "parameter-added",
        ),
        ("/paths/~1things30~1{id}/delete/deprecated", json!(true), "deprecated"),
    ]
}

#[test]
fn each_edit_is_told_once() {
    let document = document();
    for (place, value, code) in edits() {
        let changes = compared(&document, &edited(document.clone(), place, value)).0;
        let codes: Vec<_> = changes.iter().map(|change| change.rule.facts().code).collect();
        assert!(codes.len() == 1 && codes[0].contains(code), "{place}: {codes:?}");
    }
}

#[test]
fn ten_edits_are_ten_changes() {
    let edits = edits();
    let mut after = document();
    for (place, value, _) in edits.iter().cloned() {
        after = edited(after, place, value);
    }
    let (changes, _) = compared(&document(), &reversed(after));
    let told: Vec<_> = changes
        .iter()
        .map(|change| (&change.subject.name, change.event()))
        .collect();
    assert_eq!(changes.len(), edits.len(), "{told:#?}");
}

#[test]
fn another_order_is_no_change() {
    let (changes, _) = compared(&document(), &reversed(document()));
    assert!(changes.is_empty(), "{changes:#?}");
}

#[test]
fn a_report_on_all_of_it_fits_a_pull_request() {
    let mut renamed = document();
    let schemas = renamed["components"]["schemas"].as_object_mut().expect("schemas");
    for schema in schemas.values_mut() {
        for number in 0..40 {
            schema["properties"][format!("a_member_of_some_length_{number}")] = json!({"type": "boolean"});
        }
    }
    let (changes, sources) = compared(&document(), &renamed);
    let report = diff::show(&changes, &sources, Format::Markdown);
    assert!(report.len() < MIB, "{} bytes", report.len());
    assert!(
        report.contains("more changes are left out"),
        "nothing is said of what is left out"
    );
    assert!(diff::show(&changes, &sources, Format::Json).len() > MIB);
}

/// A document of a hundred resources that share what such documents share.
fn document() -> Value {
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1", "description": "All things."},
        "servers": [{"url": "https://things.example.com"}],
        "security": [{"key": []}],
        "paths": {},
        "components": {
            "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
            "headers": {"Rate": {"description": "What is left.", "schema": {"type": "integer"}}},
            "parameters": {
                "Id": {"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}},
                "Page": {"name": "page", "in": "query", "schema": {"type": "integer", "maximum": 100}},
                "Size": {"name": "size", "in": "query", "schema": {"type": "integer"}}
            },
            "responses": {
                "Failed": {
                    "description": "It failed.",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Failure"}}}
                }
            },
            "schemas": {
                "Failure": {"type": "object", "properties": {"why": {"type": "string", "description": "In words."}}},
                "Record": {
                    "type": "object",
                    "required": ["id"],
                    "properties": {"id": {"type": "integer", "description": "Its number."}, "made_at": {"type": "string", "format": "date-time"}}
                }
            }
        }
    });
    for number in 0..RESOURCES {
        resource(&mut document, number);
    }
    document
}

fn resource(document: &mut Value, number: usize) {
    let schema = |name: &str| json!({"$ref": format!("#/components/schemas/{name}{number}")});
    let content = |schema: Value| json!({"application/json": {"schema": schema}});
    let answer = |schema: Value| {
        json!({
            "200": {"description": "Done.", "headers": {"X-Rate": {"$ref": "#/components/headers/Rate"}}, "content": content(schema)},
            "404": {"$ref": "#/components/responses/Failed"},
            "409": {"$ref": "#/components/responses/Failed"}
        })
    };
    let id = json!({"$ref": "#/components/parameters/Id"});
    let gone = json!({"204": {"description": "Gone."}, "404": {"$ref": "#/components/responses/Failed"}});
    let body = json!({"required": true, "content": content(schema("NewThing"))});
    let operation = |name: &str, answers: Value| json!({"operationId": format!("{name}_thing{number}"), "tags": [format!("things{}", number % 10)], "summary": "One of many.", "responses": answers});
    let mut list = operation("list", answer(json!({"type": "array", "items": schema("Thing")})));
    list["parameters"] = json!([{"$ref": "#/components/parameters/Page"}, {"$ref": "#/components/parameters/Size"}]);
    let mut make = operation("make", answer(schema("Thing")));
    make["requestBody"] = body.clone();
    let mut set = operation("set", answer(schema("Thing")));
    set["requestBody"] = body;
    document["paths"][format!("/things{number}")] = json!({"get": list, "post": make});
    document["paths"][format!("/things{number}/{{id}}")] = json!({
        "parameters": [id],
        "get": operation("get", answer(schema("Thing"))),
        "put": set,
        "delete": operation("drop", gone)
    });
    let schemas = &mut document["components"]["schemas"];
    schemas[format!("Thing{number}")] = json!({
        "allOf": [{"$ref": "#/components/schemas/Record"}],
        "type": "object",
        "description": "A thing.",
        "properties": {
            "state": schema("State"),
            "tags": {"type": "array", "items": {"type": "string"}},
            "owner": {"type": "object", "properties": {"name": {"type": "string"}, "since": {"type": "string", "format": "date"}}},
            "parts": {"type": "array", "items": schema("Part")}
        }
    });
    schemas[format!("NewThing{number}")] = json!({"type": "object", "required": ["state"], "properties": {"state": schema("State"), "note": {"type": "string"}}});
    schemas[format!("State{number}")] = json!({"type": "string", "enum": ["new", "used", "broken"]});
    schemas[format!("Part{number}")] =
        json!({"type": "object", "properties": {"weight": {"type": "number"}, "of": schema("Thing")}});
}

/// The document with a value at a place, after what is there in a list.
fn edited(mut document: Value, place: &str, value: Value) -> Value {
    let (around, name) = place.rsplit_once('/').expect("a place within the document");
    match document.pointer_mut(around) {
        Some(Value::Array(items)) => items.push(value),
        Some(Value::Object(members)) => {
            members.insert(name.to_owned(), value);
        }
        _ => panic!("{place} is nowhere"),
    }
    document
}

/// The same with the members of all maps the other way round.
fn reversed(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let members: Vec<_> = members.into_iter().collect();
            members
                .into_iter()
                .rev()
                .map(|(name, value)| (name, reversed(value)))
                .collect()
        }
        Value::Array(items) => Value::Array(items.into_iter().map(reversed).collect()),
        other => other,
    }
}

fn compared(old: &Value, new: &Value) -> (Vec<Change>, Sources) {
    let (mut sources, mut diagnostics) = (Sources::new(), Diagnostics::new());
    let mut read = |name: &str, document: &Value| {
        let text = serde_json::to_string_pretty(document).expect("JSON");
        let input = Input {
            document: sources.add(name, text),
            overlays: Vec::new(),
            keep: None,
        };
        edition(&[input], &mut sources, &mut diagnostics).expect("an API")
    };
    let (old, new) = (read("old.json", old), read("new.json", new));
    (diff::compare(&old, &new), sources)
}
