//! `Timeouts`: how long the parts of an exchange may take.

use std::fmt;
use std::time::Duration;

/// How long a request may take, by parts; what is set to `None` may take any time.
///
/// ```
/// use oasmith_runtime::Timeouts;
/// use std::time::Duration;
///
/// let timeouts = Timeouts::new().attempt(Duration::from_secs(20)).total(Duration::from_secs(60));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "time-outs do nothing until a client or a request has them"]
pub struct Timeouts {
    pub(crate) connect: Option<Duration>,
    pub(crate) attempt: Option<Duration>,
    pub(crate) stall: Option<Duration>,
    pub(crate) total: Option<Duration>,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self::new()
    }
}

impl Timeouts {
    /// 10 seconds to connect, a minute an attempt, half a minute without a byte of a body, and any time in total.
    pub fn new() -> Self {
        Self {
            connect: Some(Duration::from_secs(10)),
            attempt: Some(Duration::from_secs(60)),
            stall: Some(Duration::from_secs(30)),
            total: None,
        }
    }

    /// How long it may take to connect, TLS included. It counts for a client, and not where the client is given an HTTP
    /// client of the application's own.
    pub fn connect(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.connect = limit.into();
        self
    }

    /// How long one attempt may take, until its answer is there: with the whole body where that is decoded, else with the
    /// headers.
    pub fn attempt(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.attempt = limit.into();
        self
    }

    /// How long no byte of a body may come in.
    pub fn stall(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.stall = limit.into();
        self
    }

    /// How long all attempts may take together, with the pauses between them. A pause that would end later is not begun.
    pub fn total(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.total = limit.into();
        self
    }
}

/// What took longer than it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooLate {
    /// One attempt.
    Attempt(Duration),
    /// All of them.
    Total(Duration),
    /// The next bytes of a body.
    Stall(Duration),
}

impl fmt::Display for TooLate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Attempt(limit) => write!(formatter, "the attempt was not complete after {limit:?}"),
            Self::Total(limit) => write!(formatter, "the request was not complete after {limit:?}"),
            Self::Stall(limit) => write!(formatter, "the body stalled for {limit:?}"),
        }
    }
}

impl std::error::Error for TooLate {}
