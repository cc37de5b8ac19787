//! `TransportError`: an exchange that did not come to an end.

use std::error::Error as _;
use std::{fmt, io};

use reqwest::Url;

use super::After;
use crate::client::MiddlewareError;
use crate::resilience::TooLate;

/// An exchange that did not come to an end. It shows where the request went, but neither its path nor its query.
#[derive(Debug)]
pub struct TransportError {
    origin: String,
    attempts: u32,
    cause: Cause,
}

#[derive(Debug)]
enum Cause {
    Http(reqwest::Error),
    Middleware(MiddlewareError),
    TooLate(TooLate),
    TooLarge(TooLarge),
}

/// What an exchange failed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Connecting,
    Waiting,
    Exchanging,
}

/// A body that is larger than the client allows.
#[derive(Clone, Copy, Debug)]
struct TooLarge(usize);

impl TransportError {
    pub(crate) fn new(base: &Url, error: reqwest::Error) -> Self {
        Self::of(base, Cause::Http(error.without_url()))
    }

    /// What comes of an attempt that has no answer.
    pub(crate) fn of_attempt(base: &Url, error: MiddlewareError) -> Self {
        match error.into_http() {
            Ok(error) => Self::new(base, error),
            Err(error) => Self::of(base, Cause::Middleware(error)),
        }
    }

    pub(crate) fn late(base: &Url, late: TooLate) -> Self {
        Self::of(base, Cause::TooLate(late))
    }

    pub(crate) fn too_large(base: &Url, limit: usize) -> Self {
        Self::of(base, Cause::TooLarge(TooLarge(limit)))
    }

    fn of(base: &Url, cause: Cause) -> Self {
        Self {
            origin: base.origin().ascii_serialization(),
            attempts: 1,
            cause,
        }
    }

    /// How often the request was sent.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The same at the end of so many attempts.
    pub(crate) fn after(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Whether there is time for a further attempt, which may succeed where this one failed.
    pub(crate) fn is_passing(&self) -> bool {
        self.is_retryable() && !matches!(self.cause, Cause::TooLate(TooLate::Total(_)))
    }

    pub(crate) fn stage(&self) -> Stage {
        match &self.cause {
            Cause::TooLate(_) => Stage::Waiting,
            Cause::Http(error) if error.is_timeout() && !error.is_connect() => Stage::Waiting,
            Cause::Http(error) if error.is_connect() => Stage::Connecting,
            Cause::Http(_) | Cause::Middleware(_) | Cause::TooLarge(_) => Stage::Exchanging,
        }
    }

    /// Whether the same request may succeed later.
    pub(crate) fn is_retryable(&self) -> bool {
        match &self.cause {
            Cause::TooLate(_) => true,
            Cause::TooLarge(_) => false,
            Cause::Middleware(error) => !error.is_permanent(),
            Cause::Http(error) => !error.is_redirect() && !error.is_builder() && !is_invalid(error),
        }
    }
}

/// Whether what came in cannot be right, however often it comes: a certificate that is not trusted, or a body that is not
/// compressed as its header says.
fn is_invalid(error: &reqwest::Error) -> bool {
    let mut cause = error.source();
    while let Some(error) = cause {
        cause = match error.downcast_ref::<io::Error>() {
            Some(error) if error.kind() == io::ErrorKind::InvalidData => return true,
            // What it holds is not among its causes, but theirs are.
            Some(error) => error.get_ref().map(|held| held as _),
            None => error.source(),
        };
    }
    false
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "the exchange with {} failed{}",
            self.origin,
            After(self.attempts)
        )
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(match &self.cause {
            Cause::Http(error) => error,
            Cause::Middleware(error) => error.cause(),
            Cause::TooLate(late) => late,
            Cause::TooLarge(large) => large,
        })
    }
}

/// For readers of a body as `std::io` has them.
impl From<TransportError> for io::Error {
    fn from(error: TransportError) -> Self {
        Self::other(error)
    }
}

impl fmt::Display for TooLarge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "the body is larger than {} bytes, as much as the client allows",
            self.0
        )
    }
}

impl std::error::Error for TooLarge {}
