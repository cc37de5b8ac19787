//! How a value is written in a request: OpenAPI's styles, in every place, for values of every shape.

use super::parameter::{encode, encode_reserving};
use super::shape::Shape;

/// How a value is written: one of OpenAPI's styles, or as JSON.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    manner: Manner,
    is_exploded: bool,
    escape: fn(&str) -> String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Cookie,
    Json,
}

impl Style {
    /// `a,b` and `k,v,k,v`; exploded `a,b` and `k=v,k=v`.
    pub const SIMPLE: Self = Self::new(Manner::Simple);
    /// `.a,b`; exploded `.a.b` and `.k=v.k=v`.
    pub const LABEL: Self = Self::new(Manner::Label);
    /// `;name=a,b`; exploded `;name=a;name=b` and `;k=v;k=v`.
    pub const MATRIX: Self = Self::new(Manner::Matrix);
    /// `name=a,b`; exploded `name=a&name=b` and `k=v&k=v`.
    pub const FORM: Self = Self::new(Manner::Form);
    /// `name=a%20b`; exploded like the form.
    pub const SPACE_DELIMITED: Self = Self::new(Manner::SpaceDelimited);
    /// `name=a%7Cb`; exploded like the form.
    pub const PIPE_DELIMITED: Self = Self::new(Manner::PipeDelimited);
    /// `name[k]=v`, at any depth: a list has `name[]=a`, a list of objects `name[0][k]=v`.
    pub const DEEP_OBJECT: Self = Self::new(Manner::DeepObject);
    /// The form of cookies, with nothing encoded.
    pub const COOKIE: Self = Self {
        escape: str::to_owned,
        ..Self::new(Manner::Cookie)
    };
    /// As JSON.
    pub const JSON: Self = Self::new(Manner::Json);

    const fn new(manner: Manner) -> Self {
        Self {
            manner,
            is_exploded: false,
            escape: encode,
        }
    }

    /// The same with each member written for itself.
    #[must_use]
    pub const fn exploded(self) -> Self {
        Self {
            is_exploded: true,
            ..self
        }
    }

    /// The same with the characters left as they are that URLs reserve for a purpose.
    #[must_use]
    pub const fn reserved(self) -> Self {
        Self {
            escape: encode_reserving,
            ..self
        }
    }

    /// The same with nothing encoded, as in headers.
    const fn plain(self) -> Self {
        Self {
            escape: str::to_owned,
            ..self
        }
    }

    pub(super) fn is_json(self) -> bool {
        self.manner == Manner::Json
    }

    /// A part of a path, encoded; empty where the value is.
    pub(super) fn segment(self, name: &str, value: &Shape) -> String {
        let (start, separator) = match self.manner {
            Manner::Label => (".".to_owned(), if self.is_exploded { "." } else { "," }),
            Manner::Matrix => return self.matrix(name, value),
            _ => (String::new(), ","),
        };
        match (value, self.joined(value, separator)) {
            (Shape::List(_) | Shape::Members(_), text) if text.is_empty() => text,
            (_, text) => start + &text,
        }
    }

    fn matrix(self, name: &str, value: &Shape) -> String {
        let name = encode(name);
        let one = |(key, text): (String, String)| match text.as_str() {
            "" => format!(";{key}"),
            text => format!(";{key}={text}"),
        };
        match value {
            Shape::List(items) if self.is_exploded => {
                let items = items.iter().map(|item| (name.clone(), (self.escape)(&item.text())));
                items.map(one).collect()
            }
            Shape::Members(members) if self.is_exploded => {
                let members = members
                    .iter()
                    .map(|(key, value)| (encode(key), (self.escape)(&value.text())));
                members.map(one).collect()
            }
            _ => match self.joined(value, ",") {
                text if text.is_empty() && !matches!(value, Shape::Text(_)) => text,
                text => one((name, text)),
            },
        }
    }

    /// The value of a header; `None` where there is nothing to say.
    pub(super) fn header(self, value: &Shape) -> Option<String> {
        let is_nothing = matches!(value, Shape::Null) || value.is_empty();
        (!is_nothing).then(|| self.plain().joined(value, ","))
    }

    /// Cookies: names, and values encoded.
    pub(super) fn cookies(self, name: &str, value: &Shape) -> Vec<(String, String)> {
        self.written(name, value, str::to_owned)
    }

    /// The pairs of a query, encoded.
    pub(super) fn pairs(self, name: &str, value: &Shape) -> Vec<(String, String)> {
        self.written(name, value, encode)
    }

    /// Names and texts of the parts of a body, which are not encoded.
    pub(super) fn parts(self, name: &str, value: &Shape) -> Vec<(String, String)> {
        self.plain().written(name, value, str::to_owned)
    }

    fn written(self, name: &str, value: &Shape, key: fn(&str) -> String) -> Vec<(String, String)> {
        let pair = |name: &str, value: &Shape| (key(name), (self.escape)(&value.text()));
        let separator = match self.manner {
            Manner::SpaceDelimited => " ",
            Manner::PipeDelimited => "|",
            _ => ",",
        };
        match value {
            Shape::Null => Vec::new(),
            Shape::Text(_) | Shape::Deeper(_) if !self.is_deep() => vec![pair(name, value)],
            _ if self.is_deep() => self.bracketed(name, value, key),
            Shape::Members(members) if self.is_exploded => {
                let members = members
                    .iter()
                    .flat_map(|(name, value)| self.member(name, &value.opened(), key));
                members.collect()
            }
            Shape::List(_) if self.is_exploded => self.member(name, value, key),
            _ if value.is_empty() => Vec::new(),
            // A comma is the one separator that URLs hold as it is.
            _ if separator == "," => vec![(key(name), self.joined(value, separator))],
            _ => vec![(key(name), self.joined(value, &(self.escape)(separator)))],
        }
    }

    fn is_deep(self) -> bool {
        self.manner == Manner::DeepObject
    }

    /// A list of plain values as several pairs of one name; what lies deeper with its way in brackets.
    fn member(self, name: &str, value: &Shape, key: fn(&str) -> String) -> Vec<(String, String)> {
        match value {
            Shape::List(items) if items.iter().all(|item| !matches!(item, Shape::Deeper(_))) => {
                let items = items.iter();
                items.map(|item| (key(name), (self.escape)(&item.text()))).collect()
            }
            _ => self.bracketed(name, value, key),
        }
    }

    /// With the way to each plain value in brackets, as PHP, Rails, Stripe and others read it.
    fn bracketed(self, name: &str, value: &Shape, key: fn(&str) -> String) -> Vec<(String, String)> {
        match value {
            Shape::Null => Vec::new(),
            Shape::Deeper(_) => self.bracketed(name, &value.opened(), key),
            Shape::Text(text) => vec![(key(name), (self.escape)(text))],
            Shape::Members(members) => {
                let members = members.iter();
                members
                    .flat_map(|(member, value)| self.bracketed(&format!("{name}[{member}]"), value, key))
                    .collect()
            }
            Shape::List(items) if items.iter().all(|item| !matches!(item, Shape::Deeper(_))) => {
                let name = format!("{name}[]");
                let items = items.iter();
                items.map(|item| (key(&name), (self.escape)(&item.text()))).collect()
            }
            Shape::List(items) => {
                let items = items.iter().enumerate();
                items
                    .flat_map(|(index, item)| self.bracketed(&format!("{name}[{index}]"), item, key))
                    .collect()
            }
        }
    }

    /// All values in one text.
    fn joined(self, value: &Shape, separator: &str) -> String {
        let text = |value: &Shape| (self.escape)(&value.text());
        let between = if self.is_exploded { "=" } else { separator };
        let parts: Vec<_> = match value {
            Shape::List(items) => items.iter().map(text).collect(),
            Shape::Members(members) => members
                .iter()
                .map(|(key, value)| format!("{}{between}{}", (self.escape)(key), text(value)))
                .collect(),
            _ => vec![text(value)],
        };
        parts.join(separator)
    }
}
