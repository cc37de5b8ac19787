//! Query parameters and forms whose value is an object, or one of several types: written by the shape that it has.

use serde_json::Value;

use super::parameter::encode;

/// How a value of any shape is written in a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueStyle {
    /// `filter[state]=open&filter[owner][id]=7`; a list has numbers for names.
    DeepObject,
    /// Each member as a parameter of its own: `state=open&owner=7`; a list repeats the parameter.
    Members,
    /// `filter=state,open,owner,7`; a list has commas as well.
    Commas,
    /// As JSON.
    Json,
}

/// The pairs of a query, encoded, members by name; null and empty objects and lists are left out.
pub(super) fn pairs(name: &str, style: ValueStyle, value: &Value) -> Vec<(String, String)> {
    match (style, value) {
        (_, Value::Null) => Vec::new(),
        (ValueStyle::Json, _) => vec![(encode(name), encode(&value.to_string()))],
        (ValueStyle::DeepObject, _) => flattened(name, value),
        (ValueStyle::Members, Value::Object(members)) => {
            members.iter().flat_map(|(key, value)| repeated(key, value)).collect()
        }
        (ValueStyle::Members, _) => repeated(name, value),
        (ValueStyle::Commas, Value::Object(members)) => joined(
            name,
            members
                .iter()
                .flat_map(|(key, value)| [encode(key), encoded(value)])
                .collect(),
        ),
        (ValueStyle::Commas, Value::Array(items)) => joined(name, items.iter().map(encoded).collect()),
        (ValueStyle::Commas, _) => vec![(encode(name), encoded(value))],
    }
}

/// The pairs of a form, encoded, members by name: what lies deeper has its way in brackets.
pub(super) fn members(style: ValueStyle, value: &Value) -> Vec<(String, String)> {
    let members = value.as_object().into_iter().flatten();
    members
        .flat_map(|(key, value)| match style {
            ValueStyle::DeepObject => flattened(key, value),
            ValueStyle::Members | ValueStyle::Commas | ValueStyle::Json => repeated(key, value),
        })
        .collect()
}

/// A list as several pairs of one name, and what lies deeper with its way in brackets.
fn repeated(name: &str, value: &Value) -> Vec<(String, String)> {
    match value {
        Value::Array(items) if items.iter().all(|item| !item.is_array() && !item.is_object()) => {
            items.iter().map(|item| (encode(name), encoded(item))).collect()
        }
        _ => flattened(name, value),
    }
}

fn flattened(name: &str, value: &Value) -> Vec<(String, String)> {
    match value {
        Value::Null => Vec::new(),
        Value::Object(members) => members
            .iter()
            .flat_map(|(key, value)| flattened(&format!("{name}[{key}]"), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .flat_map(|(index, item)| flattened(&format!("{name}[{index}]"), item))
            .collect(),
        _ => vec![(encode(name), encoded(value))],
    }
}

fn joined(name: &str, parts: Vec<String>) -> Vec<(String, String)> {
    if parts.is_empty() {
        Vec::new()
    } else {
        vec![(encode(name), parts.join(","))]
    }
}

/// A text as it is, anything else as its JSON.
fn encoded(value: &Value) -> String {
    match value {
        Value::String(text) => encode(text),
        Value::Null => String::new(),
        other => encode(&other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_are_written_by_their_shape() {
        let object = json!({"state": "a b", "owner": {"id": 7, "tags": ["x", "y"]}, "none": null});
        for (style, value, expected) in [
            (
                ValueStyle::DeepObject,
                object.clone(),
                "f%5Bowner%5D%5Bid%5D=7&f%5Bowner%5D%5Btags%5D%5B0%5D=x&f%5Bowner%5D%5Btags%5D%5B1%5D=y&f%5Bstate%5D=a%20b",
            ),
            (ValueStyle::DeepObject, json!({}), ""),
            (ValueStyle::DeepObject, json!(5), "f=5"),
            (
                ValueStyle::Members,
                object,
                "owner%5Bid%5D=7&owner%5Btags%5D%5B0%5D=x&owner%5Btags%5D%5B1%5D=y&state=a%20b",
            ),
            (ValueStyle::Members, json!({"ids": [1, 2]}), "ids=1&ids=2"),
            (ValueStyle::Members, json!(["a,b", true]), "f=a%2Cb&f=true"),
            (ValueStyle::Members, json!("text"), "f=text"),
            (ValueStyle::Commas, json!({"a": 1, "b": "c,d"}), "f=a,1,b,c%2Cd"),
            (ValueStyle::Commas, json!([1, 2]), "f=1,2"),
            (ValueStyle::Commas, json!([]), ""),
            (ValueStyle::Json, json!({"a": [1]}), "f=%7B%22a%22%3A%5B1%5D%7D"),
            (ValueStyle::Json, json!(null), ""),
        ] {
            let written: Vec<_> = pairs("f", style, &value)
                .into_iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            assert_eq!(written.join("&"), expected, "{style:?} {value}");
        }
    }
}
