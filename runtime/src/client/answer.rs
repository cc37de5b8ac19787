//! Answers: what came back, and how it becomes a value or an error.

use std::fmt;
use std::ops::{Deref, DerefMut};

use bytes::Bytes;
use reqwest::header::HeaderMap;
use reqwest::{StatusCode, Url};
use serde::de::DeserializeOwned;

use super::body::Body;
use super::by_status::FromAnswer;
use super::call::Call;
use super::core::Core;
use crate::error::{ApiError, Error, TransportError, request_id};
use crate::excerpt::excerpt;
use crate::paging::{Pager, PagingError, Visited};
use crate::wire::{DecodeError, decode};

/// A decoded answer with its status and headers; it can be used like the value it holds.
#[derive(Clone)]
pub struct Response<T> {
    /// Where it came from. It may have credentials in it.
    url: Url,
    status: StatusCode,
    headers: HeaderMap,
    attempts: u32,
    body: Bytes,
    next_page: Result<Option<String>, PagingError>,
    value: T,
}

impl<T> Response<T> {
    /// The value alone.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The name the service gave the request, to ask its support with.
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
    }

    /// How often the request was sent.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Where the list goes on after this page: a path and query without credentials, to keep and to give to
    /// [`Items::resume`](super::Items::resume) or [`Send::resume`](super::Send::resume). `None` after the last page, and where the answer is
    /// no page of a list.
    ///
    /// # Errors
    /// If the service says that there is more, but in a way that leads nowhere.
    pub fn next_page(&self) -> Result<Option<&str>, PagingError> {
        self.next_page
            .as_ref()
            .map(Option::as_deref)
            .map_err(PagingError::clone)
    }

    /// The same as a page of a list, with so many items.
    pub(super) fn in_list(mut self, pager: &mut Pager, count: fn(&T) -> usize) -> Self {
        let next = pager.next(&Visited {
            url: &self.url,
            headers: &self.headers,
            body: &self.body,
            items: count(&self.value),
        });
        self.next_page = next.map(|call| call.as_ref().and_then(Call::place));
        self
    }

    pub(super) fn followed_by(mut self, place: Result<Option<String>, PagingError>) -> Self {
        self.next_page = place;
        self
    }

    /// The body as it came; empty where the value is the [`Body`] itself, which is still on its way.
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

impl Response<Body> {
    /// The whole body.
    ///
    /// # Errors
    /// If the exchange breaks off.
    pub async fn bytes(self) -> Result<Bytes, TransportError> {
        self.value.bytes().await
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

/// Leaves headers and body out: they may be private, and large.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Response")
            .field("status", &self.status)
            .field("value", &self.value)
            .finish_non_exhaustive()
    }
}

/// An answer as it came.
pub struct Answer {
    pub core: Core,
    pub url: Url,
    pub status: StatusCode,
    pub headers: HeaderMap,
    /// How often the request has been sent by now.
    pub attempt: u32,
    pub body: Body,
    /// What of the body has been read: all of it, unless the answer is a successful one to be read piece by piece.
    pub read: Bytes,
}

impl Answer {
    /// What a walk over pages needs to know of a page that has so many items.
    pub fn visited(&self, items: usize) -> Visited<'_> {
        Visited {
            url: &self.url,
            headers: &self.headers,
            body: &self.read,
            items,
        }
    }

    /// The body of a successful answer; an error of the service as such.
    pub fn decode<T: FromAnswer, E: FromAnswer>(&self) -> Result<T, Error<E>> {
        self.check()?;
        T::from_answer(self.status, &self.read).map_err(|error| Error::Decode(self.misfit(error)))
    }

    pub fn check<E: FromAnswer>(&self) -> Result<(), Error<E>> {
        if self.status.is_success() {
            return Ok(());
        }
        Err(Error::Api(Box::new(ApiError::new(self, self.excerpt()))))
    }

    /// The beginning of the body, without what the request was signed with.
    fn excerpt(&self) -> String {
        let text = String::from_utf8_lossy(&self.read).into_owned();
        excerpt(&self.core.credentials().redact(text))
    }

    /// The error of a body that is not what it should be: with the answer it came in, and without what the request was
    /// signed with, which the reason may quote.
    pub fn misfit(&self, error: DecodeError) -> DecodeError {
        error
            .in_answer(self.status, request_id(&self.headers), self.attempt)
            .redacted(&|text| self.core.credentials().redact(text))
    }

    pub fn with<T>(self, value: T) -> Response<T> {
        Response {
            url: self.url,
            status: self.status,
            headers: self.headers,
            attempts: self.attempt,
            body: self.read,
            next_page: Ok(None),
            value,
        }
    }
}

/// A body of JSON.
pub fn json<T: DeserializeOwned>(body: &Bytes) -> Result<T, DecodeError> {
    if body.is_empty() {
        let reason = "the body is empty, where JSON should be";
        return Err(DecodeError::new(body.clone(), 0, reason));
    }
    decode(body)
}

/// A body of text.
pub fn text(body: &Bytes) -> Result<String, DecodeError> {
    match std::str::from_utf8(body) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => Err(DecodeError::new(
            body.clone(),
            error.valid_up_to(),
            "the body is not UTF-8 text",
        )),
    }
}

pub fn read_value<T: FromAnswer, E: FromAnswer>(answer: Answer) -> Result<Response<T>, Error<E>> {
    let value = answer.decode()?;
    Ok(answer.with(value))
}

pub fn read_optional_json<T: DeserializeOwned, E: FromAnswer>(answer: Answer) -> Result<Response<Option<T>>, Error<E>> {
    answer.check()?;
    let is_empty = answer.status == StatusCode::NO_CONTENT || answer.read.iter().all(u8::is_ascii_whitespace);
    let value = if is_empty { None } else { Some(answer.decode()?) };
    Ok(answer.with(value))
}

pub fn read_empty<E: FromAnswer>(answer: Answer) -> Result<Response<()>, Error<E>> {
    answer.check()?;
    Ok(answer.with(()))
}

pub fn read_text<E: FromAnswer>(answer: Answer) -> Result<Response<String>, Error<E>> {
    answer.check()?;
    let text = text(&answer.read).map_err(|error| Error::Decode(answer.misfit(error)))?;
    Ok(answer.with(text))
}

pub fn read_body<E: FromAnswer>(mut answer: Answer) -> Result<Response<Body>, Error<E>> {
    answer.check()?;
    let body = std::mem::take(&mut answer.body);
    Ok(answer.with(body))
}
