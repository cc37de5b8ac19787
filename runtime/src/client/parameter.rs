//! The values of parameters as text, and how they are encoded in a URL.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::wire::{Date, DateTime, Number};

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

/// How the values of a list are written in a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListStyle {
    /// `a=1&a=2`.
    Repeat,
    /// `a=1,2`.
    Comma,
    /// `a=1%202`.
    Space,
    /// `a=1%7C2`.
    Pipe,
}

/// Encodes everything but the characters RFC 3986 reserves for no purpose.
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
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
