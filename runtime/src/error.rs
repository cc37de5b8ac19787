//! What can go wrong with a request, and what is known about it then.

use std::{fmt, io};

use bytes::Bytes;
use reqwest::header::HeaderMap;
use reqwest::{StatusCode, Url};

use crate::client::FromAnswer;
use crate::excerpt::excerpt;
use crate::paging::PagingError;
use crate::wire::DecodeError;

/// Why a request did not give its answer. `E` is what the service tells of an error.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<E> {
    /// The client or the request cannot be built of what was given; nothing was sent.
    Build(BuildError),
    /// No connection to the service.
    Connect(TransportError),
    /// The service did not answer in time.
    Timeout(TransportError),
    /// The exchange broke off, or was refused on this side.
    Transport(TransportError),
    /// The service answered with an error.
    Api(Box<ApiError<E>>),
    /// The service answered with something that does not fit its description.
    Decode(DecodeError),
    /// The next page cannot be asked for.
    Paging(PagingError),
}

impl<E> Error<E> {
    /// The HTTP status, if the service answered with an error, or with something that does not fit its description.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Api(error) => Some(error.status()),
            Self::Decode(error) => error.status(),
            _ => None,
        }
    }

    /// The name the service gave the request, to ask its support with.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Api(error) => error.request_id(),
            Self::Decode(error) => error.request_id(),
            _ => None,
        }
    }

    /// The error that the service answered with, if this is one.
    pub fn api(&self) -> Option<&ApiError<E>> {
        match self {
            Self::Api(error) => Some(error),
            _ => None,
        }
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Build(error) => error.fmt(formatter),
            Self::Connect(error) => write!(formatter, "cannot connect to {}", error.origin),
            Self::Timeout(error) => write!(formatter, "no answer from {} in time", error.origin),
            Self::Transport(error) => error.fmt(formatter),
            Self::Api(error) => error.fmt(formatter),
            Self::Decode(error) => write!(formatter, "unexpected answer: {error}"),
            Self::Paging(error) => error.fmt(formatter),
        }
    }
}

impl<E: fmt::Debug> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Connect(error) | Self::Timeout(error) | Self::Transport(error) => error.source(),
            _ => None,
        }
    }
}

impl<E> From<BuildError> for Error<E> {
    fn from(error: BuildError) -> Self {
        Self::Build(error)
    }
}

/// What is wrong with a value that a client or a request was to be built of. It never shows credentials.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BuildError {
    /// A variable of the server's URL.
    Variable {
        /// Its name.
        name: String,
        /// What is wrong with its value.
        reason: String,
    },
    /// The base URL.
    BaseUrl {
        /// What is wrong with it.
        reason: String,
    },
    /// A credential.
    Credential {
        /// What is wrong with it.
        reason: String,
    },
    /// A parameter of a request.
    Parameter {
        /// Its name.
        name: String,
        /// What is wrong with its value.
        reason: String,
    },
    /// The body of a request.
    Body {
        /// What is wrong with it.
        reason: String,
    },
    /// The HTTP client.
    Client {
        /// What is wrong with it.
        reason: String,
    },
}

impl BuildError {
    pub(crate) fn variable(name: &str, reason: &str) -> Self {
        Self::Variable {
            name: name.to_owned(),
            reason: reason.to_owned(),
        }
    }

    pub(crate) fn base_url(reason: impl Into<String>) -> Self {
        Self::BaseUrl { reason: reason.into() }
    }

    pub(crate) fn credential(reason: impl Into<String>) -> Self {
        Self::Credential { reason: reason.into() }
    }

    pub(crate) fn parameter(name: &str, reason: &str) -> Self {
        Self::Parameter {
            name: name.to_owned(),
            reason: reason.to_owned(),
        }
    }

    pub(crate) fn body(reason: impl Into<String>) -> Self {
        Self::Body { reason: reason.into() }
    }

    pub(crate) fn client(reason: impl Into<String>) -> Self {
        Self::Client { reason: reason.into() }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Variable { name, reason } => write!(formatter, "server variable `{name}`: {reason}"),
            Self::BaseUrl { reason } => write!(formatter, "base URL: {reason}"),
            Self::Credential { reason } => write!(formatter, "credentials: {reason}"),
            Self::Parameter { name, reason } => write!(formatter, "parameter `{name}` {reason}"),
            Self::Body { reason } => write!(formatter, "request body: {reason}"),
            Self::Client { reason } => write!(formatter, "client: {reason}"),
        }
    }
}

impl std::error::Error for BuildError {}

/// An exchange that did not come to an end. It shows where the request went, but neither its path nor its query.
#[derive(Debug)]
pub struct TransportError {
    origin: String,
    source: reqwest::Error,
}

impl TransportError {
    pub(crate) fn new(base: &Url, error: reqwest::Error) -> Self {
        Self {
            origin: base.origin().ascii_serialization(),
            source: error.without_url(),
        }
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the exchange with {} failed", self.origin)
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// An error that the service answered with.
///
/// It displays as the status and the beginning of the body: `404 Not Found: {"error":"no such order"}`.
#[derive(Clone)]
pub struct ApiError<E> {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    excerpt: String,
    decoded: Option<E>,
}

impl<E> ApiError<E> {
    pub(crate) fn new(
        status: StatusCode,
        headers: &HeaderMap,
        body: &Bytes,
        redact: impl FnOnce(String) -> String,
    ) -> Self
    where
        E: FromAnswer,
    {
        let excerpt = excerpt(&redact(String::from_utf8_lossy(body).into_owned()));
        Self {
            status,
            headers: headers.clone(),
            body: body.clone(),
            excerpt,
            decoded: E::from_answer(status, body).ok().or_else(|| E::unrecognized(body)),
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
            .field("excerpt", &self.excerpt)
            .finish_non_exhaustive()
    }
}

impl<E> std::error::Error for ApiError<E> {}

/// Why there is no answer at all, before it is known what the service would tell of an error.
pub(crate) enum Failure {
    Build(BuildError),
    Transport(TransportError),
    Decode(DecodeError),
}

impl From<BuildError> for Failure {
    fn from(error: BuildError) -> Self {
        Self::Build(error)
    }
}

impl From<TransportError> for Failure {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}

impl From<DecodeError> for Failure {
    fn from(error: DecodeError) -> Self {
        Self::Decode(error)
    }
}

impl<E> From<Failure> for Error<E> {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Build(error) => Self::Build(error),
            Failure::Transport(error) => error.into(),
            Failure::Decode(error) => Self::Decode(error),
        }
    }
}

impl<E> From<TransportError> for Error<E> {
    fn from(error: TransportError) -> Self {
        if error.source.is_timeout() {
            Self::Timeout(error)
        } else if error.source.is_connect() {
            Self::Connect(error)
        } else {
            Self::Transport(error)
        }
    }
}

/// For readers of a body as `std::io` has them.
impl From<TransportError> for io::Error {
    fn from(error: TransportError) -> Self {
        Self::other(error)
    }
}

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
