//! `ApiError`: an error that the service answered with.

use std::fmt;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use super::After;
use crate::client::{Answer, FromAnswer};

/// An error that the service answered with.
///
/// It displays as the status and the beginning of the body: `404 Not Found: {"error":"no such order"}`.
#[derive(Clone)]
pub struct ApiError<E> {
    status: StatusCode,
    headers: HeaderMap,
    attempts: u32,
    body: Bytes,
    excerpt: String,
    decoded: Option<E>,
}

impl<E> ApiError<E> {
    pub(crate) fn new(answer: &Answer, excerpt: String) -> Self
    where
        E: FromAnswer,
    {
        let decoded = E::from_answer(answer.status, &answer.read);
        Self {
            status: answer.status,
            headers: answer.headers.clone(),
            attempts: answer.attempt,
            body: answer.read.clone(),
            excerpt,
            decoded: decoded.ok().or_else(|| E::unrecognized(&answer.read)),
        }
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

    /// The body as it came.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// What the service tells of the error, if the body is what its description says.
    pub fn decoded(&self) -> Option<&E> {
        self.decoded.as_ref()
    }
}

impl<E> fmt::Display for ApiError<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.status.as_u16())?;
        if let Some(reason) = self.status.canonical_reason() {
            write!(formatter, " {reason}")?;
        }
        write!(formatter, "{}", After(self.attempts))?;
        if self.excerpt.is_empty() {
            Ok(())
        } else {
            write!(formatter, ": {}", self.excerpt)
        }
    }
}

/// Leaves out the headers and the whole body: they may be private, and large.
impl<E> fmt::Debug for ApiError<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ApiError")
            .field("status", &self.status)
            .field("request_id", &self.request_id())
            .field("attempts", &self.attempts)
            .field("excerpt", &self.excerpt)
            .finish_non_exhaustive()
    }
}

impl<E> std::error::Error for ApiError<E> {}

/// The header by which services name requests: `x-request-id`, or another that ends the same.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    let named = |ending: &str| {
        headers
            .iter()
            .find(|(name, _)| name.as_str().ends_with(ending))
            .map(|(_, value)| value)
    };
    headers
        .get("x-request-id")
        .or_else(|| named("request-id"))
        .or_else(|| named("requestid"))
        .and_then(|value| value.to_str().ok())
}
