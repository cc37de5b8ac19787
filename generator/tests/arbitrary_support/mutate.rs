//! Changes to good documents: nodes replaced, removed, doubled, renamed and swapped.

use super::{Dice, KEYS, TEXTS, any_value};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Expressions that select something in most documents, and a few that do not.
const TARGETS: &[&str] = &[
    "$",
    "$.info",
    "$.paths.*",
    "$.paths.*.*",
    "$..schema",
    "$..description",
    "$.components.schemas.*",
    "$.components.schemas[?@.type == 'object'].properties",
    "$..properties.*",
    "$..[0]",
    "$..*",
    "$.nothing",
    "$[",
];

/// The documents of the golden cases, in the order of their paths.
pub fn good_documents() -> Vec<Value> {
    let mut pending = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")];
    let mut paths: Vec<PathBuf> = Vec::new();
    while let Some(folder) = pending.pop() {
        for entry in fs::read_dir(folder).expect("a folder of cases") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                pending.push(path);
            } else if path.file_name().is_some_and(|name| name == "spec.yaml") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    let texts = paths.iter().map(|path| fs::read_to_string(path).expect("a document"));
    // Tags and merge keys, which JSON has no room for, are the parser's own business.
    let documents = texts.filter_map(|text| serde_yaml::from_str(&text).ok());
    documents.collect()
}

/// Makes up to three changes.
pub fn mutate(dice: &mut Dice, document: &mut Value) {
    for _ in 0..=dice.below(3) {
        let mut places = Vec::new();
        collect_places(document, String::new(), &mut places);
        let (place, other) = (dice.choose(&places), dice.choose(&places));
        match dice.below(5) {
            0 => put(document, place, any_value(dice, 3)),
            1 => swap(document, place, other),
            _ => change_member(dice, document, place),
        }
    }
}

/// An overlay of any actions.
pub fn overlay(dice: &mut Dice) -> Value {
    let actions = dice.list(4, |dice| {
        let mut action = json!({ "target": dice.pick(TARGETS) });
        match dice.below(4) {
            0 => action["remove"] = true.into(),
            1 => action["copy"] = dice.pick(TARGETS).into(),
            2 => action["x-oasmith-optional"] = true.into(),
            _ => {}
        }
        if dice.one_in(2) {
            action["update"] = any_value(dice, 3);
        }
        action
    });
    json!({ "overlay": dice.pick(&["1.0.0", "1.1.0"]), "info": { "title": "", "version": "1" }, "actions": actions })
}

/// The JSON Pointers of a value and of all within it.
fn collect_places(value: &Value, place: String, places: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect_places(item, format!("{place}/{index}"), places);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                let key = key.replace('~', "~0").replace('/', "~1");
                collect_places(member, format!("{place}/{key}"), places);
            }
        }
        _ => {}
    }
    places.push(place);
}

fn put(document: &mut Value, place: &str, value: Value) {
    if let Some(found) = document.pointer_mut(place) {
        *found = value;
    }
}

fn swap(document: &mut Value, one: &str, other: &str) {
    let values = [one, other].map(|place| document.pointer(place).cloned().unwrap_or_default());
    let [first, second] = values;
    put(document, one, second);
    put(document, other, first);
}

/// Removes, doubles or renames a member of an object or an item of a list.
fn change_member(dice: &mut Dice, document: &mut Value, place: &str) {
    match document.pointer_mut(place) {
        Some(Value::Array(items)) if !items.is_empty() => {
            let index = dice.below(items.len());
            let item = items.remove(index);
            for _ in 0..[0, 2][dice.below(2)] {
                items.insert(index, item.clone());
            }
        }
        Some(Value::Object(members)) if !members.is_empty() => {
            let chosen = dice.below(members.len());
            let change = dice.below(3);
            let names = if dice.one_in(2) { KEYS } else { TEXTS };
            let name = dice.pick(names);
            let mut changed = Map::new();
            for (index, (key, member)) in std::mem::take(members).into_iter().enumerate() {
                if index != chosen || change == 0 {
                    changed.insert(key, member.clone());
                }
                if index == chosen && change < 2 {
                    changed.insert(name.to_owned(), member);
                }
            }
            *members = changed;
        }
        _ => {}
    }
}
