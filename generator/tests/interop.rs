//! Every 3.0 document among the golden cases is read by `openapiv3` too, and both readings agree on what there is: the
//! operations with their parameters, bodies and answers, and the component schemas with their properties.
//!
//! `OASMITH_DOCUMENTS` names a folder of further documents to compare.

use oasmith::decode::decode;
use oasmith::diagnostics::Diagnostics;
use oasmith::document::{Document, Method, ParameterPlace, Status};
use oasmith::parse::parse;
use oasmith::resolve::resolve;
use oasmith::source::Sources;
use oasmith::tree::Tree;
use openapiv3::{OpenAPI, Parameter, ReferenceOr, Schema, SchemaKind, StatusCode, Type};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Stands for the facts of a schema that the other reading keeps in a form without them.
const NOT_COMPARED: &str = "not compared";

/// What is compared of an operation or a schema, one line each.
type Facts = BTreeMap<String, BTreeSet<String>>;

#[test]
fn openapiv3_finds_the_same() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")];
    folders.extend(std::env::var_os("OASMITH_DOCUMENTS").map(PathBuf::from));
    let (mut compared, mut different) = (0, Vec::new());
    for path in folders.iter().flat_map(|folder| documents(folder)) {
        let text = std::fs::read_to_string(&path).expect("a document");
        let Some(theirs) = theirs(&text) else { continue };
        // A document that is not one at all has nothing to compare.
        let Some(ours) = ours(&text) else { continue };
        compared += 1;
        let (ours, theirs) = (our_facts(&ours), their_facts(&theirs));
        for (name, facts) in theirs.iter().filter(|(_, facts)| !facts.contains(NOT_COMPARED)) {
            let missing = ours
                .get(name)
                .map(|known| facts.symmetric_difference(known).collect::<Vec<_>>());
            if missing.as_ref().is_none_or(|missing| !missing.is_empty()) {
                different.push(format!("{}: {name}: {missing:?}", path.display()));
            }
        }
        let more: Vec<_> = ours.keys().filter(|name| !theirs.contains_key(*name)).collect();
        if !more.is_empty() {
            different.push(format!("{}: only here: {more:?}", path.display()));
        }
    }
    println!("{compared} documents compared");
    assert!(compared > 0, "no golden case is written in 3.0");
    assert!(different.is_empty(), "{}", different.join("\n"));
}

fn documents(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(documents(&path));
        } else if path
            .extension()
            .is_some_and(|end| end == "yaml" || end == "yml" || end == "json")
        {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn theirs(text: &str) -> Option<OpenAPI> {
    let document: OpenAPI = if text.trim_start().starts_with('{') {
        serde_json::from_str(text).ok()?
    } else {
        serde_yaml::from_str(text).ok()?
    };
    document.openapi.starts_with("3.0").then_some(document)
}

fn ours(text: &str) -> Option<Document> {
    let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
    let end = if text.trim_start().starts_with('{') {
        "json"
    } else {
        "yaml"
    };
    let file = sources.add(format!("spec.{end}"), text);
    let root = parse(&sources, file, &mut tree, &mut diagnostics)?;
    let mut document = decode(&tree, root, &mut diagnostics)?;
    resolve(&tree, &mut document, &mut diagnostics);
    Some(document)
}

fn our_facts(document: &Document) -> Facts {
    let mut facts = Facts::new();
    for at in document.operations() {
        let Method::Standard(method) = at.method else { continue };
        let operation = at.operation;
        let known = facts.entry(format!("{method} {}", at.path.name)).or_default();
        known.extend(operation.id.iter().map(|id| format!("id {id}")));
        for (_, parameter) in document.parameters_of(at.path_item, operation) {
            let place = match parameter.place {
                ParameterPlace::Path => "path",
                ParameterPlace::Query | ParameterPlace::Querystring => "query",
                ParameterPlace::Header => "header",
                ParameterPlace::Cookie => "cookie",
            };
            known.insert(format!("parameter {} in {place}", parameter.name));
        }
        if let Some(body) = operation.request_body.as_ref().and_then(|used| document.used(used)) {
            known.extend(body.content.iter().map(|(media, _)| format!("sends {media}")));
        }
        for (status, used) in &operation.responses {
            let status = match status {
                Status::Code(code) => code.to_string(),
                Status::Range(hundred) => format!("{hundred}XX"),
                Status::Default => "default".to_owned(),
            };
            known.insert(format!("answers {status}"));
            if let Some(response) = document.used(used) {
                let media = response.content.iter().map(|(media, _)| media);
                known.extend(media.map(|media| format!("answers {status} with {media}")));
            }
        }
    }
    for (named, id) in &document.components.schemas {
        let known = facts.entry(format!("schema {}", named.name)).or_default();
        let Some(schema) = document.schemas.get(*id).filter(|schema| schema.reference.is_none()) else {
            continue;
        };
        let properties = schema.properties.iter().map(|property| &property.name);
        known.extend(properties.map(|name| format!("property {name}")));
        known.extend(schema.required.iter().map(|(name, _)| format!("requires {name}")));
    }
    facts
}

fn their_facts(document: &OpenAPI) -> Facts {
    let mut facts = Facts::new();
    let components = document.components.clone().unwrap_or_default();
    for (path, item) in &document.paths.paths {
        let Some(item) = item.as_item() else { continue };
        for (method, operation) in item.iter() {
            let known = facts.entry(format!("{} {path}", method.to_uppercase())).or_default();
            known.extend(operation.operation_id.iter().map(|id| format!("id {id}")));
            for used in item.parameters.iter().chain(&operation.parameters) {
                let Some(parameter) = found(used, &components.parameters, known) else {
                    continue;
                };
                let place = match parameter {
                    Parameter::Path { .. } => "path",
                    Parameter::Query { .. } => "query",
                    Parameter::Header { .. } => "header",
                    Parameter::Cookie { .. } => "cookie",
                };
                known.insert(format!("parameter {} in {place}", parameter.parameter_data_ref().name));
            }
            let body = operation.request_body.as_ref();
            if let Some(body) = body.and_then(|used| found(used, &components.request_bodies, known)) {
                known.extend(body.content.keys().map(|media| format!("sends {media}")));
            }
            let default = operation
                .responses
                .default
                .iter()
                .map(|used| ("default".to_owned(), used));
            let coded = operation.responses.responses.iter().map(|(status, used)| {
                let status = match status {
                    StatusCode::Code(code) => code.to_string(),
                    StatusCode::Range(hundred) => format!("{hundred}XX"),
                };
                (status, used)
            });
            for (status, used) in default.chain(coded) {
                known.insert(format!("answers {status}"));
                if let Some(response) = found(used, &components.responses, known) {
                    let media = response.content.keys();
                    known.extend(media.map(|media| format!("answers {status} with {media}")));
                }
            }
        }
    }
    for (name, schema) in &components.schemas {
        let known = facts.entry(format!("schema {name}")).or_default();
        let Some(Schema { schema_kind, .. }) = schema.as_item() else {
            continue;
        };
        let (properties, required): (Vec<_>, _) = match schema_kind {
            SchemaKind::Type(Type::Object(object)) => (object.properties.keys().collect(), &object.required),
            SchemaKind::Any(any) => (any.properties.keys().collect(), &any.required),
            // Another type of theirs has neither, whatever stands beside it.
            _ => {
                known.insert(NOT_COMPARED.to_owned());
                continue;
            }
        };
        known.extend(properties.iter().map(|name| format!("property {name}")));
        known.extend(required.iter().map(|name| format!("requires {name}")));
    }
    facts
}

/// What stands at a place, or what the reference there leads to among the components of its kind. One that leads
/// elsewhere is not followed here, and what it belongs to is not compared.
fn found<'a, T>(
    used: &'a ReferenceOr<T>,
    components: &'a indexmap::IndexMap<String, ReferenceOr<T>>,
    known: &mut BTreeSet<String>,
) -> Option<&'a T> {
    let item = match used {
        ReferenceOr::Item(item) => Some(item),
        ReferenceOr::Reference { reference } => {
            let name = reference.rsplit('/').next().unwrap_or_default();
            let is_component = reference.starts_with("#/components/") && reference.matches('/').count() == 3;
            let component = is_component.then(|| components.get(name)).flatten();
            component.and_then(ReferenceOr::as_item)
        }
    };
    if item.is_none() {
        known.insert(NOT_COMPARED.to_owned());
    }
    item
}
