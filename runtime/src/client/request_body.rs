//! Bodies: how what a request sends becomes bytes of a media type.

use bytes::Bytes;
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use serde::Serialize;

use super::call::Call;
use super::file::{Content, File};
use super::multipart::{Multipart, Parts};
use super::shape::Shape;
use super::style::Style;
use crate::error::BuildError;
use crate::wire::{Json, Map};

const OCTETS: &str = "application/octet-stream";

/// The styles of a form's members that are not written like the others.
pub type Styles = [(&'static str, Style)];

impl Call {
    /// Sets the body: a value as JSON.
    pub fn json(&mut self, body: &(impl Serialize + ?Sized)) {
        self.json_as("application/json", body);
    }

    /// Sets the body: a value as JSON, under a media type of its own.
    pub fn json_as(&mut self, media_type: &str, body: &(impl Serialize + ?Sized)) {
        match serde_json::to_vec(body) {
            Ok(json) => self.set_body(media_type, json),
            Err(error) => self.remember(BuildError::body(format!("it has no JSON form: {error}"))),
        }
    }

    /// Sets the body: each value as JSON on a line of its own.
    pub fn json_lines_as(&mut self, media_type: &str, body: &[impl Serialize]) {
        let mut lines = Vec::new();
        for value in body {
            if let Err(error) = serde_json::to_writer(&mut lines, value) {
                return self.remember(BuildError::body(format!("it has no JSON form: {error}")));
            }
            lines.push(b'\n');
        }
        self.set_body(media_type, lines);
    }

    /// Sets the body: the members of a value as the pairs of a form, lists pair by pair, objects in brackets.
    pub fn form(&mut self, body: &(impl Serialize + ?Sized), styles: &Styles) {
        let members = serde_json::to_string(body).ok();
        let Some(members) = members.and_then(|json| serde_json::from_str::<Map<Json>>(&json).ok()) else {
            return self.remember(BuildError::body("a form has members, and this value has none"));
        };
        let mut form = Vec::new();
        for (name, value) in members.iter() {
            let style = styles
                .iter()
                .find(|(styled, _)| *styled == name)
                .map(|(_, style)| *style);
            let style = style.unwrap_or(if value.get().starts_with('{') {
                Style::DEEP_OBJECT
            } else {
                Style::FORM.exploded()
            });
            match Shape::new(value, style) {
                Ok(shape) => form.extend(style.pairs(name, &shape)),
                Err(reason) => return self.mistake(name, &reason),
            }
        }
        let form: Vec<_> = form
            .into_iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        self.set_body("application/x-www-form-urlencoded", form.join("&"));
    }

    /// Sets the body: a part for each member.
    pub fn multipart(&mut self, media_type: &str, body: &impl Multipart) {
        match Parts::of(body) {
            Ok((contents, boundary)) => {
                self.set_contents(&format!("{media_type}; boundary={boundary}"), contents);
            }
            Err(reason) => self.remember(BuildError::body(reason)),
        }
    }

    /// Sets the body: text of a media type.
    pub fn text(&mut self, media_type: &str, body: String) {
        self.set_body(media_type, body.into_bytes());
    }

    /// Sets the body: whatever it is, under its own media type, else under this one.
    pub fn file(&mut self, media_type: &str, body: File) {
        // A range of media types says only what is welcome.
        let otherwise = if media_type.contains('*') { OCTETS } else { media_type };
        self.set_contents(body.media_type.as_deref().unwrap_or(otherwise), vec![body.content]);
    }

    fn set_body(&mut self, media_type: &str, body: impl Into<Bytes>) {
        self.set_contents(media_type, vec![Content::Bytes(body.into())]);
    }

    fn set_contents(&mut self, media_type: &str, contents: Vec<Content>) {
        match HeaderValue::from_str(media_type) {
            Ok(media_type) => {
                self.headers.insert(CONTENT_TYPE, media_type);
                self.body = Some(contents);
            }
            Err(_) => self.remember(BuildError::body(
                "its media type has characters that a header cannot hold",
            )),
        }
    }
}
