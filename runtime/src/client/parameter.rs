//! The values of parameters as text, and how they are encoded in a URL.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::wire::{Base64Text, Date, DateTime, Number, SecretText};

/// A value that a path, a query, a header or a cookie can hold.
pub trait Parameter {
    /// The value as text, or why it has none.
    fn text(&self) -> Result<Cow<'_, str>, String>;
}

impl<T: Parameter + ?Sized> Parameter for &T {
    fn text(&self) -> Result<Cow<'_, str>, String> {
        (**self).text()
    }
}

impl Parameter for str {
    fn text(&self) -> Result<Cow<'_, str>, String> {
        Ok(Cow::Borrowed(self))
    }
}

impl Parameter for String {
    fn text(&self) -> Result<Cow<'_, str>, String> {
        self.as_str().text()
    }
}

impl Parameter for Base64Text {
    fn text(&self) -> Result<Cow<'_, str>, String> {
        self.as_str().text()
    }
}

impl Parameter for SecretText {
    fn text(&self) -> Result<Cow<'_, str>, String> {
        self.reveal().text()
    }
}

macro_rules! displayed_parameters {
    ($($type:ty),*) => {
        $(impl Parameter for $type {
            fn text(&self) -> Result<Cow<'_, str>, String> {
                Ok(Cow::Owned(self.to_string()))
            }
        })*
    };
}
displayed_parameters!(bool, i8, i16, i32, i64, u8, u16, u32, u64, Date, DateTime, Number);

macro_rules! float_parameters {
    ($($type:ty),*) => {
        $(impl Parameter for $type {
            fn text(&self) -> Result<Cow<'_, str>, String> {
                if self.is_finite() { Ok(Cow::Owned(self.to_string())) } else { Err("is not a finite number".to_owned()) }
            }
        })*
    };
}
float_parameters!(f32, f64);

/// Encodes everything but the characters RFC 3986 reserves for no purpose.
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// Leaves also those characters that RFC 3986 reserves for a purpose, and what is encoded already.
pub fn encode_reserving(text: &str) -> String {
    let is_encoded = |at: usize| {
        let digits = text.get(at + 1..at + 3);
        digits.is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
    };
    let mut encoded = String::with_capacity(text.len());
    let mut rest = 0;
    for (at, _) in text.match_indices('%').filter(|(at, _)| !is_encoded(*at)) {
        encoded.extend(utf8_percent_encode(
            text.get(rest..at).unwrap_or_default(),
            NOT_IN_QUERIES,
        ));
        encoded.push_str("%25");
        rest = at + 1;
    }
    encoded.extend(utf8_percent_encode(
        text.get(rest..).unwrap_or_default(),
        NOT_IN_QUERIES,
    ));
    encoded
}

/// Encodes what cannot stand in a path at all; for the fixed parts of a path template.
pub fn encode_template(text: &str) -> String {
    utf8_percent_encode(text, NOT_IN_PATHS).to_string()
}

const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

const NOT_IN_PATHS: &AsciiSet = &RESERVED
    .remove(b'/')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@')
    .remove(b'%');

const NOT_IN_QUERIES: &AsciiSet = &NOT_IN_PATHS.remove(b'?').remove(b'[').remove(b']');
