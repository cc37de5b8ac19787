//! Answers: what came back, and how it becomes a value or an error.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use reqwest::header::HeaderMap;
use reqwest::{StatusCode, Url};
use serde::de::DeserializeOwned;

use super::core::Core;
use crate::error::{ApiError, Error, request_id};
use crate::excerpt::excerpt;
use crate::wire::{DecodeError, decode};

/// A decoded answer with its status and headers; it can be used like the value it holds.
#[derive(Clone)]
pub struct Response<T> {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
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

    /// The body as it came.
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
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
    pub body: Bytes,
}

impl Answer {
    /// The body of a successful answer as JSON; an error of the service as such.
    pub fn decode<T: DeserializeOwned, E: DeserializeOwned>(&self) -> Result<T, Error<E>> {
        self.check()?;
        if self.body.is_empty() {
            return Err(Error::Decode(DecodeError::new(
                self.body.clone(),
                0,
                "the body is empty, where JSON should be",
            )));
        }
        // The reason may quote the body, which may be long, and hold what the request was signed with.
        let shown = |reason| excerpt(&self.core.credentials().redact(reason));
        decode(&self.body).map_err(|error| Error::Decode(error.with_reason(shown)))
    }

    fn check<E: DeserializeOwned>(&self) -> Result<(), Error<E>> {
        if self.status.is_success() {
            return Ok(());
        }
        let credentials = self.core.credentials();
        let error = ApiError::new(self.status, &self.headers, &self.body, |text| credentials.redact(text));
        Err(Error::Api(Box::new(error)))
    }

    fn with<T>(self, value: T) -> Response<T> {
        Response {
            status: self.status,
            headers: self.headers,
            body: self.body,
            value,
        }
    }
}

pub fn read_json<T: DeserializeOwned, E: DeserializeOwned>(answer: Answer) -> Result<Response<T>, Error<E>> {
    let value = answer.decode()?;
    Ok(answer.with(value))
}

pub fn read_optional_json<T: DeserializeOwned, E: DeserializeOwned>(
    answer: Answer,
) -> Result<Response<Option<T>>, Error<E>> {
    answer.check()?;
    let is_empty = answer.status == StatusCode::NO_CONTENT || answer.body.iter().all(u8::is_ascii_whitespace);
    let value = if is_empty { None } else { Some(answer.decode()?) };
    Ok(answer.with(value))
}

pub fn read_empty<E: DeserializeOwned>(answer: Answer) -> Result<Response<()>, Error<E>> {
    answer.check()?;
    Ok(answer.with(()))
}

pub fn read_text<E: DeserializeOwned>(answer: Answer) -> Result<Response<String>, Error<E>> {
    answer.check()?;
    match std::str::from_utf8(&answer.body) {
        Ok(text) => {
            let text = text.to_owned();
            Ok(answer.with(text))
        }
        Err(error) => {
            let reason = "the body is not UTF-8 text";
            Err(Error::Decode(DecodeError::new(
                answer.body.clone(),
                error.valid_up_to(),
                reason,
            )))
        }
    }
}

pub fn read_bytes<E: DeserializeOwned>(answer: Answer) -> Result<Response<Bytes>, Error<E>> {
    answer.check()?;
    let body = answer.body.clone();
    Ok(answer.with(body))
}
