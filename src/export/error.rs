//! Why an export cannot go on.

use std::fmt;

use oasmith_runtime::jiff::Timestamp;

use crate::Error;

/// Why an export cannot go on. What came before is good.
#[derive(Debug)]
#[non_exhaustive]
pub enum ExportError {
    /// A request failed, and failed again as often as it was worth trying.
    Request(Box<Error>),
    /// The export of ticket events leaves the last minute out and refuses to begin in it; nothing was sent.
    TooRecent {
        /// Where it should have begun.
        start: Timestamp,
    },
    /// So many events share one second that no page reaches beyond it: the export would read them for ever.
    Pinned {
        /// The second.
        second: Timestamp,
        /// How many events a page held.
        events: usize,
    },
    /// Zendesk leads back to a page that it has sent before.
    GoesRound {
        /// What leads back.
        cursor: String,
    },
}

impl fmt::Display for ExportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Request(error) => error.fmt(formatter),
            Self::TooRecent { start } => write!(
                formatter,
                "ticket events cannot be read from {start} on: Zendesk wants a start at least a minute ago"
            ),
            Self::Pinned { second, events } => write!(
                formatter,
                "a whole page of {events} ticket events is of the second {second}, so Zendesk's export cannot get past \
                 it; read on from the second after it, and those tickets one by one"
            ),
            Self::GoesRound { cursor } => write!(
                formatter,
                "Zendesk sends the cursor {cursor} again, so the export would never end"
            ),
        }
    }
}

impl std::error::Error for ExportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Request(error) => error.source(),
            _ => None,
        }
    }
}

impl From<Error> for ExportError {
    fn from(error: Error) -> Self {
        Self::Request(Box::new(error))
    }
}
