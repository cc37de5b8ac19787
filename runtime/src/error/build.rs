//! `BuildError`: a value that nothing can be built of.

use std::fmt;

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
    /// Blocking the thread for a request.
    Blocking {
        /// Why that cannot be.
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

    #[cfg(feature = "blocking")]
    pub(crate) fn blocking(reason: impl Into<String>) -> Self {
        Self::Blocking { reason: reason.into() }
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
            Self::Blocking { reason } => write!(formatter, "cannot wait for an answer: {reason}"),
            Self::Client { reason } => write!(formatter, "client: {reason}"),
        }
    }
}

impl std::error::Error for BuildError {}
