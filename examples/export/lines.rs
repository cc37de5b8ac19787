//! Records as lines: JSON as Zendesk sent it, one line per event, or CSV.

use serde_json::value::RawValue;
use serde_json::{Map, Value, json};
use zendesk_audits::Json;
use zendesk_audits::export::Record;

use crate::arguments::{Arguments, Format, What};
use crate::failure::Failure;

/// The lines of a page; a CSV file begins with the names of its columns.
pub fn write(page: &[Record], arguments: &Arguments, is_beginning: bool) -> Result<Vec<u8>, Failure> {
    if arguments.format == Format::Csv {
        return csv(page, is_beginning).map_err(|error| Failure::of_state(format!("CSV cannot be written: {error}.")));
    }
    let mut lines = Vec::new();
    for record in page {
        if arguments.flatten {
            flatten(record, arguments.what, &mut lines);
        } else {
            push(record.raw().get(), &mut lines);
        }
    }
    Ok(lines)
}

/// One line of JSON. Strings hold no line breaks of their own, so those between the members can go.
fn push(json: &str, lines: &mut Vec<u8>) {
    lines.extend(json.bytes().filter(|byte| !matches!(byte, b'\n' | b'\r')));
    lines.push(b'\n');
}

/// One line per event. A record that has none, or is not of the usual shape, keeps a line of its own.
fn flatten(record: &Record, what: What, lines: &mut Vec<u8>) {
    let (list, prefix, names): (_, _, &[&str]) = match what {
        What::TicketEvents => (
            "child_events",
            "ticket_event",
            &["id", "ticket_id", "timestamp", "created_at", "updater_id"],
        ),
        _ => ("events", "audit", &["id", "ticket_id", "created_at", "author_id"]),
    };
    let members: Map<String, Value> = record
        .decode::<std::collections::BTreeMap<String, Box<RawValue>>>()
        .map(|members| {
            let kept = members.iter().filter(|(name, _)| names.contains(&name.as_str()));
            kept.filter_map(|(name, value)| Some((name.clone(), serde_json::from_str(value.get()).ok()?)))
                .collect()
        })
        .unwrap_or_default();
    let head: Map<String, Value> = names
        .iter()
        .filter_map(|name| {
            let own = if *name == "id" {
                format!("{prefix}_id")
            } else {
                (*name).to_owned()
            };
            Some((own, members.get(*name)?.clone()))
        })
        .collect();
    let events = record
        .decode::<std::collections::BTreeMap<String, Json>>()
        .ok()
        .and_then(|mut members| members.remove(list)?.decode::<Vec<Json>>().ok())
        .unwrap_or_default();
    let head = json!(head).to_string();
    let head = head.trim_end_matches('}');
    let separator = if head.len() > 1 { "," } else { "" };
    if events.is_empty() {
        push(&format!("{head}{separator}\"event\":null}}"), lines);
    }
    for event in events {
        push(&format!("{head}{separator}\"event\":{event}}}"), lines);
    }
}

fn csv(page: &[Record], is_beginning: bool) -> csv::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    if is_beginning {
        writer.write_record(COLUMNS)?;
    }
    for record in page {
        writer.write_record(row(record))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

const COLUMNS: [&str; 12] = [
    "id",
    "created_at",
    "action",
    "action_label",
    "actor_id",
    "actor_name",
    "source_type",
    "source_id",
    "source_label",
    "change_description",
    "ip_address",
    "url",
];

/// The columns of an entry; null is empty, and so is what the entry does not have.
fn row(record: &Record) -> Vec<String> {
    let members = record
        .decode::<std::collections::BTreeMap<String, Json>>()
        .unwrap_or_default();
    let text = |name: &&str| match members.get(*name) {
        Some(value) if !value.is_null() => value
            .as_str()
            .map_or_else(|| value.to_string(), |text| text.into_owned()),
        _ => String::new(),
    };
    COLUMNS.iter().map(text).collect()
}
