//! What goes wrong with JSON: `DecodeError` for a body that does not fit its type, `ParseError` for a single text.

use std::fmt;
use std::str::Utf8Error;

use bytes::Bytes;
use reqwest::StatusCode;
use serde::de::DeserializeOwned;

use super::path;
use super::reader::{self, Failure};
use crate::excerpt::excerpt;

/// JSON that does not fit the type it was to become: where, why, and the JSON itself.
#[derive(Clone)]
pub struct DecodeError(Box<Details>);

#[derive(Clone)]
struct Details {
    path: String,
    position: usize,
    reason: String,
    body: Bytes,
    /// The answer that the body is of; there is none where something else is decoded.
    answer: Option<Circumstances>,
}

/// What is known of an answer beside its body.
#[derive(Clone, Debug)]
struct Circumstances {
    status: StatusCode,
    request_id: Option<String>,
    attempts: u32,
}

impl DecodeError {
    pub(crate) fn new(body: Bytes, position: usize, reason: impl Into<String>) -> Self {
        Self(Box::new(Details {
            path: String::new(),
            position,
            reason: reason.into(),
            body,
            answer: None,
        }))
    }

    /// The place as a path of names and indices, such as `audits[3].events[0].id`; empty at the top level, and where
    /// the body is not JSON at all.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// How many bytes of the body had been read when the mistake was found.
    pub fn position(&self) -> usize {
        self.0.position
    }

    /// What is wrong there, in words.
    pub fn reason(&self) -> &str {
        &self.0.reason
    }

    /// The body as it came.
    pub fn body(&self) -> &Bytes {
        &self.0.body
    }

    /// The HTTP status of the answer that the body is of.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.answer.as_ref().map(|answer| answer.status)
    }

    /// The name the service gave the request, to ask its support with.
    pub fn request_id(&self) -> Option<&str> {
        self.0.answer.as_ref()?.request_id.as_deref()
    }

    /// How often the request was sent; 0 where it is not an answer that was decoded.
    pub fn attempts(&self) -> u32 {
        self.0.answer.as_ref().map_or(0, |answer| answer.attempts)
    }

    /// The same mistake, in an answer.
    pub(crate) fn in_answer(mut self, status: StatusCode, request_id: Option<&str>, attempts: u32) -> Self {
        self.0.answer = Some(Circumstances {
            status,
            request_id: request_id.map(str::to_owned),
            attempts,
        });
        self
    }

    /// The same mistake, at a place.
    fn at(mut self, path: String) -> Self {
        self.0.path = path;
        self
    }

    /// The same mistake, what it quotes of the body put otherwise.
    pub(crate) fn redacted(mut self, redact: &dyn Fn(String) -> String) -> Self {
        self.0.path = redact(self.0.path);
        self.0.reason = excerpt(&redact(self.0.reason));
        self
    }

    /// The mistake with its path, but without the position.
    pub(crate) fn message(&self) -> String {
        if self.0.path.is_empty() {
            self.0.reason.clone()
        } else {
            format!("{}: {}", self.0.path, self.0.reason)
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} (byte {} of {})",
            self.message(),
            self.0.position,
            self.0.body.len()
        )
    }
}

/// Leaves the body out: it may be large.
impl fmt::Debug for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("DecodeError")
            .field("status", &self.status())
            .field("path", &self.0.path)
            .field("position", &self.0.position)
            .field("reason", &self.0.reason)
            .field("body_length", &self.0.body.len())
            .finish()
    }
}

impl std::error::Error for DecodeError {}

/// A text that is not what it should be, such as a date that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError(String);

impl ParseError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for ParseError {}

/// Decodes a whole body.
pub(crate) fn decode<T: DeserializeOwned>(body: &Bytes) -> Result<T, DecodeError> {
    let text = match std::str::from_utf8(body) {
        Ok(text) => text,
        Err(error) => return Err(no_text(body, error)),
    };
    match reader::read(text) {
        Ok(value) => Ok(value),
        Err(failure) => Err(misfit(body, text, failure)),
    }
}

#[cold]
fn no_text(body: &Bytes, error: Utf8Error) -> DecodeError {
    let reason = "the body is not UTF-8 text, as JSON must be";
    DecodeError::new(body.clone(), error.valid_up_to(), reason)
}

#[cold]
fn misfit(body: &Bytes, text: &str, failure: Failure) -> DecodeError {
    let path = path_of(&failure, text);
    let position = failure.position();
    DecodeError::new(body.clone(), position, failure.into_reason()).at(path)
}

/// The mistake with its path, but without the position.
pub(super) fn message(failure: Failure, text: &str) -> String {
    let path = path_of(&failure, text);
    let reason = failure.into_reason();
    if path.is_empty() {
        reason
    } else {
        format!("{path}: {reason}")
    }
}

/// Finds the place of a mistake only now that there is one: while all goes well it costs nothing.
fn path_of(failure: &Failure, text: &str) -> String {
    if failure.is_syntax() {
        String::new()
    } else {
        path::at(text, failure.position())
    }
}

/// Decodes a piece of JSON as a type that may know serde_json and no other reader.
pub(super) fn decode_text<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    let does_not_fit = |prefix: &str| serde_json::from_str::<T>(prefix).is_err_and(|error| error.is_data());
    serde_json::from_str(text).map_err(|error| explain(text, &error, &does_not_fit))
}

fn explain(text: &str, error: &serde_json::Error, does_not_fit: &dyn Fn(&str) -> bool) -> DecodeError {
    let line_start = match error.line() {
        0 | 1 => 0,
        line => text
            .match_indices('\n')
            .nth(line - 2)
            .map_or(0, |(newline, _)| newline + 1),
    };
    let mut position = (line_start + error.column()).min(text.len());
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let reason = message.strip_suffix(&place).unwrap_or(&message).to_owned();
    let mut path = String::new();
    if error.is_data() {
        position = end_of_mistake(text, position, does_not_fit);
        path = path::at(text, position);
    }
    DecodeError::new(Bytes::copy_from_slice(text.as_bytes()), position, reason).at(path)
}

/// A mistake that is found after its value was read is reported behind the comma or bracket that follows the value.
/// Text that ends with the value fails for the same mistake; in any other case it is incomplete, or fits.
fn end_of_mistake(text: &str, reported: usize, does_not_fit: &dyn Fn(&str) -> bool) -> usize {
    let read = text.get(..reported).unwrap_or(text).trim_end();
    let value = read.strip_suffix([',', ']', '}']).unwrap_or(read).trim_end();
    if does_not_fit(value) { value.len() } else { reported }
}
