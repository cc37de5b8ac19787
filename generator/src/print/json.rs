//! Writes a tree as JSON.

use crate::tree::{NodeId, Tree, Value};

/// The value as JSON, indented by two spaces, with a line break at the end.
#[must_use]
pub fn write_json(tree: &Tree, root: NodeId) -> String {
    let mut text = String::new();
    json_value(tree, root, 0, &mut text);
    text.push('\n');
    text
}

/// A text as a JSON string, which is a double-quoted YAML scalar too.
pub(super) fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // YAML allows these only as escapes, or reads them as line breaks.
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

fn json_value(tree: &Tree, node: NodeId, depth: usize, out: &mut String) {
    match tree.value(node) {
        Value::Null => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Number(text) => out.push_str(text),
        Value::String(text) => quoted(text, out),
        Value::Sequence(items) if items.is_empty() => out.push_str("[]"),
        Value::Sequence(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                separate(index, depth + 1, out);
                json_value(tree, *item, depth + 1, out);
            }
            line(depth, out);
            out.push(']');
        }
        Value::Mapping(entries) if entries.is_empty() => out.push_str("{}"),
        Value::Mapping(entries) => {
            out.push('{');
            for (index, entry) in entries.iter().enumerate() {
                separate(index, depth + 1, out);
                quoted(&entry.key, out);
                out.push_str(": ");
                json_value(tree, entry.value, depth + 1, out);
            }
            line(depth, out);
            out.push('}');
        }
    }
}

fn separate(index: usize, depth: usize, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
    line(depth, out);
}

/// Begins a new line.
pub(super) fn line(depth: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}
