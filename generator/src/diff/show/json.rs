//! Changes for tools: one JSON object.

use crate::diagnostics::Positions;
use crate::diff::{Also, Change, Class, Point, Way, step};
use serde::Serialize;

#[derive(Serialize)]
struct Report<'a> {
    step: &'a str,
    rust: Counts,
    wire: Counts,
    changes: Vec<Record<'a>>,
}

#[derive(Serialize)]
struct Counts {
    breaking: usize,
    maybe: usize,
    compatible: usize,
    documentation: usize,
}

#[derive(Serialize)]
struct Record<'a> {
    code: &'a str,
    rust: &'a str,
    wire: &'a str,
    step: &'a str,
    direction: &'a str,
    kind: &'a str,
    name: &'a str,
    part: &'a str,
    event: String,
    reason: &'a str,
    before: Option<Item<'a>>,
    after: Option<Item<'a>>,
    also: Vec<Other<'a>>,
}

#[derive(Serialize)]
struct Other<'a> {
    code: &'a str,
    kind: &'a str,
    name: &'a str,
    event: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    rust: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
}

pub(super) fn write<'a>(changes: &'a [Change], positions: &mut Positions<'a>) -> String {
    let records = changes.iter().map(|change| record(change, positions));
    let report = Report {
        step: step(changes).name(),
        changes: records.collect(),
        rust: counts(changes, Change::rust),
        wire: counts(changes, Change::wire),
    };
    // Strings and numbers always have a JSON form.
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}

fn record<'a>(change: &'a Change, positions: &mut Positions<'a>) -> Record<'a> {
    let facts = change.rule.facts();
    Record {
        code: facts.code,
        rust: word(change.rust()),
        wire: word(change.wire()),
        step: change.rust().step().name(),
        direction: match change.way {
            Way::Sent => "request",
            Way::Received => "response",
            Way::Both => "both",
        },
        kind: change.subject.kind.name(),
        name: &change.subject.name,
        part: &change.part,
        event: change.event(),
        reason: facts.reason,
        before: change.before.as_ref().map(|point| item(point, positions)),
        after: change.after.as_ref().map(|point| item(point, positions)),
        also: change.also.iter().map(other).collect(),
    }
}

fn other(also: &Also) -> Other<'_> {
    Other {
        code: also.rule.facts().code,
        kind: also.subject.kind.name(),
        name: &also.subject.name,
        event: &also.event,
    }
}

fn item<'a>(point: &'a Point, positions: &mut Positions<'a>) -> Item<'a> {
    let start = point.place.map(|span| positions.range(span).0);
    Item {
        rust: &point.rust,
        file: point.place.map(|span| positions.sources().name(span.file)),
        line: start.map(|start| start.line),
        column: start.map(|start| start.column),
    }
}

/// A class as one word.
fn word(class: Class) -> &'static str {
    match class {
        Class::Maybe => "maybe",
        class => class.name(),
    }
}

fn counts(changes: &[Change], class_of: fn(&Change) -> Class) -> Counts {
    let count = |class| changes.iter().filter(|change| class_of(change) == class).count();
    Counts {
        breaking: count(Class::Breaking),
        maybe: count(Class::Maybe),
        compatible: count(Class::Compatible),
        documentation: count(Class::Documentation),
    }
}
