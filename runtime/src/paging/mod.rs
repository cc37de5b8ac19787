//! Paging: how the pages of a list follow each other.

mod link;
mod pager;

use std::fmt;

pub(crate) use pager::{Pager, Visited};

/// How the pages of a list follow each other: the first form whose marks an answer has.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    /// Where the items stand in the body; nothing where the body is the list of them.
    pub items: &'static [&'static str],
    /// Query parameters that a walk over all pages adds to its first request.
    pub first: &'static [(&'static str, &'static str)],
    /// Query parameters that ask for another form of paging: where one of them is set, nothing is added.
    pub unless: &'static [&'static str],
    /// The forms, tried in order on each answer.
    pub follow: &'static [Follow],
}

/// One way to the next page. Places in the body are paths of member names.
#[derive(Clone, Copy, Debug)]
pub enum Follow {
    /// The answer has a cursor, which the next request sends in a query parameter.
    Cursor {
        /// Where the cursor stands.
        cursor: &'static [&'static str],
        /// The query parameter.
        parameter: &'static str,
        /// Where the answer says whether there is more.
        more: Option<&'static [&'static str]>,
    },
    /// The answer has the URL of the next page.
    NextUrl {
        /// Where the URL stands.
        url: &'static [&'static str],
    },
    /// The answer has the URL of the next page in its `Link` header.
    LinkHeader {
        /// The relation of the next page, mostly `next`.
        relation: &'static str,
    },
    /// The next request asks for the next number, until a page is empty.
    PageNumber {
        /// The query parameter; the first page is 1 unless the request says otherwise.
        parameter: &'static str,
        /// The query parameter for the size of a page. Following does not rely on it: services cap it.
        size: Option<&'static str>,
    },
    /// The next request skips what has been seen, until a page is empty.
    Offset {
        /// The query parameter; the first page skips nothing unless the request says otherwise.
        parameter: &'static str,
        /// The query parameter for the size of a page. Following does not rely on it: services cap it.
        size: Option<&'static str>,
    },
}

/// Why the next page cannot be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PagingError {
    /// The service says that there is more, but not how to get it.
    NoWayOn,
    /// The service sends a cursor, a URL or a page that it has sent before: the list would never end.
    Repeated {
        /// What was sent before.
        what: String,
    },
    /// The next page is on another origin, to which no credentials are sent.
    OtherOrigin {
        /// The other origin.
        origin: String,
    },
    /// What should lead to the next page cannot be used.
    Unusable {
        /// What is wrong with it.
        reason: String,
    },
}

impl fmt::Display for PagingError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoWayOn => formatter.write_str("the service says that there are more pages, but not how to get them"),
            Self::Repeated { what } => write!(formatter, "the service sends {what} again, so the list would never end"),
            Self::OtherOrigin { origin } => write!(formatter, "the next page is on another origin, {origin}"),
            Self::Unusable { reason } => write!(formatter, "the next page cannot be asked for: {reason}"),
        }
    }
}

impl std::error::Error for PagingError {}
