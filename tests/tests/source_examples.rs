//! The examples of the source documents: each decodes into named types and encodes to the data it was.

mod support {
    pub mod data;
}

use std::fmt::Debug;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use support::data::Data;
use zendesk_audits::models::{
    TicketAudit, TicketAuditEvent, TicketAuditResponse, TicketAuditsCountResponse, TicketAuditsResponse,
    TicketAuditsResponseNoneCursor, Via,
};

#[test]
fn every_example_is_typed_and_lossless() {
    let index: Vec<serde_json::Value> = serde_json::from_str(&read("index.json")).unwrap();
    assert!(!index.is_empty());
    for entry in &index {
        let file = entry["file"].as_str().unwrap();
        match entry["kind"].as_str().unwrap() {
            "audit" => check::<TicketAudit>(file),
            "audits" => check_list(file),
            "audit_response" => check::<TicketAuditResponse>(file),
            "count_response" => check::<TicketAuditsCountResponse>(file),
            "event" => check::<TicketAuditEvent>(file),
            "via" => check::<Via>(file),
            // The export answers nothing worth decoding: see the tests of its operation.
            "export_response" => assert!(matches!(Data::read(&read(file)), Data::Text(text) if text.is_empty())),
            kind => panic!("{file}: `{kind}` is a kind of example that this test does not know yet"),
        }
    }
}

#[test]
fn the_index_names_every_file() {
    let index: Vec<serde_json::Value> = serde_json::from_str(&read("index.json")).unwrap();
    let mut listed: Vec<_> = index
        .iter()
        .map(|entry| entry["file"].as_str().unwrap().to_owned())
        .collect();
    let mut present: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".json") && name != "index.json")
        .collect();
    listed.sort();
    present.sort();
    assert_eq!(listed, present);
}

/// Decodes an example, and expects that every value found its type and every member its field.
fn check<T: DeserializeOwned + Serialize + Debug + PartialEq>(file: &str) {
    let text = read(file);
    let value: T = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
    let shown = format!("{value:?}");
    assert!(!shown.contains("Unrecognized"), "{file}: {shown}");
    let members_without_a_field = shown.replace("extra: {}", "").contains("extra: {");
    assert!(!members_without_a_field, "{file}: {shown}");
    let encoded = serde_json::to_string(&value).unwrap();
    assert_eq!(Data::read(&encoded), Data::read(&text), "{file}");
    assert_eq!(serde_json::from_str::<T>(&encoded).unwrap(), value, "{file}");
}

/// The two lists of audits answer with types of their own, which differ in how they page.
fn check_list(file: &str) {
    match Data::read(&read(file)) {
        Data::Object(members) if members.contains_key("count") => check::<TicketAuditsResponseNoneCursor>(file),
        Data::Object(members) if members.contains_key("after_cursor") => check::<TicketAuditsResponse>(file),
        other => panic!("{file}: a list of neither form: {other:?}"),
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/source-examples")
}

fn read(file: &str) -> String {
    let path = folder().join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
