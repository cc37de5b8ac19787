//! Paging: from one answer to the request for the next, or to the end.

use std::collections::BTreeSet;
use std::fmt;

use bytes::Bytes;
use reqwest::Url;

use crate::client::Call;
use crate::marks::{self, Mark};

/// How the pages of a list follow each other: the first form whose marks an answer has.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
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

/// Walks from page to page.
pub(crate) struct Pager {
    call: Call,
    /// The forms that this walk may take.
    follow: Vec<Follow>,
    /// Cursors and URLs that have been followed, each with the form that it belongs to.
    seen: BTreeSet<(usize, String)>,
    /// Whether any answer had a cursor or a URL: then pages are not numbered.
    marked: bool,
    /// The page before, where pages are numbered.
    previous: Option<Bytes>,
}

impl Pager {
    pub fn new(call: Call, paging: &'static Paging) -> Self {
        let follow = forms(&call, paging);
        let mut seen = BTreeSet::new();
        for (form, follow) in follow.iter().enumerate() {
            match follow {
                Follow::Cursor { parameter, .. } => {
                    seen.extend(call.query_text(parameter).map(|cursor| (form, cursor)));
                }
                Follow::NextUrl { .. } => seen.extend(call.url().ok().map(|url| (form, url.into()))),
                Follow::PageNumber { .. } | Follow::Offset { .. } => {}
            }
        }
        Self {
            call,
            follow,
            seen,
            marked: false,
            previous: None,
        }
    }

    /// Changes the requests for further pages.
    pub fn change(&mut self, change: &dyn Fn(&mut Call)) {
        change(&mut self.call);
    }

    /// The request for the page after this answer, which came from `url` and has `items` items.
    pub fn next(&mut self, url: &Url, body: &Bytes, items: usize) -> Result<Option<Call>, PagingError> {
        let mut more_promised = false;
        for (form, follow) in self.follow.clone().into_iter().enumerate() {
            let step = match follow {
                Follow::Cursor {
                    cursor,
                    parameter,
                    more,
                } => self.by_cursor(body, items, form, cursor, parameter, more)?,
                Follow::NextUrl { url: place } => self.by_url(body, items, form, place, url)?,
                Follow::PageNumber { .. } | Follow::Offset { .. } if self.marked => Step::Absent,
                Follow::PageNumber { parameter, .. } => self.by_number(body, items, parameter, 1, 1)?,
                Follow::Offset { parameter, .. } => self.by_number(body, items, parameter, 0, items)?,
            };
            match step {
                Step::Absent => {}
                Step::MorePromised => more_promised = true,
                Step::End if more_promised => return Err(PagingError::NoWayOn),
                Step::End => return Ok(None),
                Step::Next(call) => {
                    self.call = *call;
                    return Ok(Some(self.call.clone()));
                }
            }
        }
        if more_promised {
            Err(PagingError::NoWayOn)
        } else {
            Ok(None)
        }
    }

    fn by_cursor(
        &mut self,
        body: &[u8],
        items: usize,
        form: usize,
        cursor: &[&str],
        parameter: &str,
        more: Option<&[&str]>,
    ) -> Result<Step, PagingError> {
        let [cursor, more] = marks::find(body, [cursor, more.unwrap_or_default()]);
        self.marked |= cursor != Mark::Absent;
        match (&more, cursor) {
            (Mark::Boolean(false), _) => Ok(Step::End),
            (_, Mark::Text(cursor)) => {
                let call = self.call.with_query(parameter, &cursor);
                let at_end = items == 0 && more != Mark::Boolean(true);
                self.follow(form, "a cursor", cursor, at_end, call)
            }
            (_, Mark::Boolean(_) | Mark::Other) => Err(unusable("the cursor is neither text nor a number")),
            (Mark::Boolean(true), Mark::Absent | Mark::Empty) => Ok(Step::MorePromised),
            (_, Mark::Empty) => Ok(Step::End),
            (_, Mark::Absent) => Ok(Step::Absent),
        }
    }

    fn by_url(
        &mut self,
        body: &[u8],
        items: usize,
        form: usize,
        place: &[&str],
        from: &Url,
    ) -> Result<Step, PagingError> {
        let [mark] = marks::find(body, [place]);
        self.marked |= mark != Mark::Absent;
        match mark {
            Mark::Absent => Ok(Step::Absent),
            Mark::Empty => Ok(Step::End),
            Mark::Boolean(_) | Mark::Other => Err(unusable("the next URL is not text")),
            Mark::Text(text) => {
                let mut next = from
                    .join(&text)
                    .map_err(|error| unusable(&format!("the next URL is invalid: {error}")))?;
                next.set_fragment(None);
                if next.origin() != self.call.base().origin() {
                    return Err(PagingError::OtherOrigin {
                        origin: next.origin().ascii_serialization(),
                    });
                }
                if !next.username().is_empty() || next.password().is_some() {
                    return Err(unusable("the next URL has a user name or password"));
                }
                let call = self.call.with_url(next.clone());
                self.follow(form, "a next URL", next.into(), items == 0, call)
            }
        }
    }

    fn by_number(
        &mut self,
        body: &Bytes,
        items: usize,
        parameter: &str,
        first: u64,
        step: usize,
    ) -> Result<Step, PagingError> {
        if items == 0 {
            return Ok(Step::End);
        }
        if self
            .previous
            .replace(body.clone())
            .is_some_and(|previous| previous == body)
        {
            return Err(PagingError::Repeated {
                what: "the same page".to_owned(),
            });
        }
        let current = match self.call.query_text(parameter) {
            Some(text) => text
                .parse()
                .map_err(|_| unusable(&format!("`{parameter}` is not a number")))?,
            None => first,
        };
        let next = u64::try_from(step).ok().and_then(|step| current.checked_add(step));
        let next = next.ok_or_else(|| unusable(&format!("`{parameter}` is too large")))?;
        Ok(Step::next(self.call.with_query(parameter, &next.to_string())))
    }

    /// Notes what is followed now. Following it again would go in circles, unless the list is at its end and the
    /// service goes on pointing there.
    fn follow(&mut self, form: usize, what: &str, mark: String, at_end: bool, call: Call) -> Result<Step, PagingError> {
        if self.seen.insert((form, mark)) {
            Ok(Step::next(call))
        } else if at_end {
            Ok(Step::End)
        } else {
            Err(PagingError::Repeated {
                what: format!("{what} that it has sent before"),
            })
        }
    }
}

/// The forms that a walk may take from this request on. Of several cursors the first is the way on. Another one is a way
/// back: it is the only form where the request has its parameter, and none elsewhere.
fn forms(call: &Call, paging: &Paging) -> Vec<Follow> {
    let (mut ways_on, mut ways_back) = (Vec::new(), Vec::new());
    for follow in paging.follow {
        let has_cursor = ways_on.iter().any(|form| matches!(form, Follow::Cursor { .. }));
        match follow {
            Follow::Cursor { parameter, .. } if has_cursor => {
                ways_back.extend(call.query_text(parameter).map(|_| *follow));
            }
            _ => ways_on.push(*follow),
        }
    }
    ways_back.truncate(1);
    if ways_back.is_empty() { ways_on } else { ways_back }
}

/// What one form makes of an answer.
enum Step {
    /// The answer has no marks of this form.
    Absent,
    /// There is more, but this form cannot reach it.
    MorePromised,
    End,
    Next(Box<Call>),
}

impl Step {
    fn next(call: Call) -> Self {
        Self::Next(Box::new(call))
    }
}

fn unusable(reason: &str) -> PagingError {
    PagingError::Unusable {
        reason: reason.to_owned(),
    }
}
