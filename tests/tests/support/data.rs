//! JSON as data, read independently of the client: the order of members does not count, every digit of a number does.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// A JSON value. Of a repeated member the last one counts.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// An object.
    Object(BTreeMap<String, Data>),
    /// An array.
    Array(Vec<Data>),
    /// A string, its escapes resolved.
    Text(String),
    /// A number, a boolean or null, as it was written.
    Literal(String),
}

impl Data {
    /// Reads a JSON text.
    pub fn read(text: &str) -> Self {
        let raw: &RawValue = serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        match raw.get().chars().next() {
            Some('{') => {
                let members: BTreeMap<String, Box<RawValue>> = serde_json::from_str(text).unwrap();
                Self::Object(
                    members
                        .into_iter()
                        .map(|(name, value)| (name, Self::read(value.get())))
                        .collect(),
                )
            }
            Some('[') => {
                let elements: Vec<Box<RawValue>> = serde_json::from_str(text).unwrap();
                Self::Array(elements.iter().map(|element| Self::read(element.get())).collect())
            }
            Some('"') => Self::Text(serde_json::from_str(text).unwrap()),
            _ => Self::Literal(raw.get().to_owned()),
        }
    }
}
