//! The shape of a value that a request holds: what OpenAPI's styles tell apart.

use serde::Serialize;

use super::style::Style;
use crate::wire::{Json, Map};

/// A value by its shape: one level of it, since no style but the deep object looks further.
#[derive(Debug)]
pub enum Shape {
    /// Nothing; as a member it is left out, in a list it is empty.
    Null,
    /// A plain value: a string as it is, anything else as its JSON.
    Text(String),
    /// A list.
    List(Vec<Shape>),
    /// An object, its members in their order.
    Members(Vec<(String, Shape)>),
    /// A list or an object within another.
    Deeper(Json),
}

impl Shape {
    /// The shape of a value, or why it has none. What is written as JSON is a text from here on.
    pub fn new(value: &(impl Serialize + ?Sized), style: Style) -> Result<Self, String> {
        let json = serde_json::to_string(value).map_err(|error| format!("has no JSON form: {error}"))?;
        if style.is_json() {
            return Ok(Self::Text(json));
        }
        let json: Json = json.parse().map_err(|error| format!("has no JSON form: {error}"))?;
        Ok(Self::of(&json))
    }

    fn of(json: &Json) -> Self {
        match json.get().bytes().next() {
            Some(b'{') => {
                let members: Map<Json> = json.decode().unwrap_or_default();
                let members = members
                    .iter()
                    .map(|(name, value)| (name.to_owned(), Self::within(value)));
                Self::Members(members.filter(|(_, value)| !matches!(value, Self::Null)).collect())
            }
            Some(b'[') => {
                let items: Vec<Json> = json.decode().unwrap_or_default();
                Self::List(items.iter().map(Self::within).collect())
            }
            _ if json.is_null() => Self::Null,
            _ => Self::Text(match json.as_str() {
                Some(text) => text.into_owned(),
                None => json.get().to_owned(),
            }),
        }
    }

    fn within(json: &Json) -> Self {
        if json.get().starts_with(['{', '[']) {
            Self::Deeper(json.clone())
        } else {
            Self::of(json)
        }
    }

    /// What lies within another value, as a value of its own.
    pub fn opened(&self) -> Self {
        match self {
            Self::Deeper(json) => Self::of(json),
            Self::Text(text) => Self::Text(text.clone()),
            Self::Null | Self::List(_) | Self::Members(_) => Self::Null,
        }
    }

    /// Whether it is a list or an object without anything in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::List(items) => items.is_empty(),
            Self::Members(members) => members.is_empty(),
            Self::Null | Self::Text(_) | Self::Deeper(_) => false,
        }
    }

    /// One text for it: a list or an object that no style has a form for is JSON.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Deeper(json) => json.get().to_owned(),
            Self::Null | Self::List(_) | Self::Members(_) => String::new(),
        }
    }
}
