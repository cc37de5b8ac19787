//! What can go wrong with a request, and what is known about it then.

mod api;
mod build;
mod transport;

use std::fmt;

use reqwest::StatusCode;

use crate::auth::AuthError;
use crate::paging::PagingError;
use crate::resilience::is_passing;
use crate::wire::DecodeError;

pub use api::ApiError;
pub(crate) use api::request_id;
pub use build::BuildError;
pub(crate) use transport::Stage;
pub use transport::TransportError;

/// Why a request did not give its answer. `E` is what the service tells of an error.
///
/// What goes wrong on the way, and what comes of it for a `GET` under the usual [`RetryPolicy`](crate::RetryPolicy):
///
#[doc = include_str!("../../FAILURES.md")]
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<E> {
    /// The client or the request cannot be built of what was given; nothing was sent.
    Build(BuildError),
    /// There are no credentials to sign the request with; it was not sent.
    Auth(AuthError),
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

    /// How often the request was sent; 0 where nothing was, or where it was not the request that failed.
    pub fn attempts(&self) -> u32 {
        match self {
            Self::Connect(error) | Self::Timeout(error) | Self::Transport(error) => error.attempts(),
            Self::Api(error) => error.attempts(),
            Self::Decode(error) => error.attempts(),
            Self::Build(_) | Self::Auth(_) | Self::Paging(_) => 0,
        }
    }

    /// Whether the same request may succeed later: there was no answer, or one that tells of a failure in passing. The
    /// client has sent it again already, where that is allowed.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Connect(error) | Self::Timeout(error) | Self::Transport(error) => error.is_retryable(),
            Self::Auth(error) => error.is_retryable(),
            Self::Api(error) => is_passing(error.status()),
            Self::Build(_) | Self::Decode(_) | Self::Paging(_) => false,
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
            Self::Auth(error) => error.fmt(formatter),
            Self::Connect(error) => {
                write!(
                    formatter,
                    "cannot connect to {}{}",
                    error.origin(),
                    After(error.attempts())
                )
            }
            Self::Timeout(error) => {
                write!(
                    formatter,
                    "no answer from {} in time{}",
                    error.origin(),
                    After(error.attempts())
                )
            }
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
            Self::Auth(error) => error.source(),
            Self::Connect(error) | Self::Timeout(error) | Self::Transport(error) => error.source(),
            _ => None,
        }
    }
}

/// For [`Response::next_page`](crate::Response::next_page).
impl<E> From<PagingError> for Error<E> {
    fn from(error: PagingError) -> Self {
        Self::Paging(error)
    }
}

impl<E> From<BuildError> for Error<E> {
    fn from(error: BuildError) -> Self {
        Self::Build(error)
    }
}

/// Why there is no answer at all, before it is known what the service would tell of an error.
pub(crate) enum Failure {
    Build(BuildError),
    Auth(AuthError),
    Transport(TransportError),
    Decode(DecodeError),
    Paging(PagingError),
}

impl Failure {
    /// The same at the end of so many attempts.
    pub fn after(self, attempts: u32) -> Self {
        match self {
            Self::Transport(error) => Self::Transport(error.after(attempts)),
            Self::Build(_) | Self::Auth(_) | Self::Decode(_) | Self::Paging(_) => self,
        }
    }
}

impl From<BuildError> for Failure {
    fn from(error: BuildError) -> Self {
        Self::Build(error)
    }
}

impl From<AuthError> for Failure {
    fn from(error: AuthError) -> Self {
        Self::Auth(error)
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

impl From<PagingError> for Failure {
    fn from(error: PagingError) -> Self {
        Self::Paging(error)
    }
}

impl<E> From<Failure> for Error<E> {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Build(error) => Self::Build(error),
            Failure::Auth(error) => Self::Auth(error),
            Failure::Transport(error) => error.into(),
            Failure::Decode(error) => Self::Decode(error),
            Failure::Paging(error) => Self::Paging(error),
        }
    }
}

impl<E> From<TransportError> for Error<E> {
    fn from(error: TransportError) -> Self {
        match error.stage() {
            Stage::Connecting => Self::Connect(error),
            Stage::Waiting => Self::Timeout(error),
            Stage::Exchanging => Self::Transport(error),
        }
    }
}

/// How many attempts there were, where it is worth a word.
struct After(u32);

impl fmt::Display for After {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 | 1 => Ok(()),
            attempts => write!(formatter, " after {attempts} attempts"),
        }
    }
}
