//! `Pager`: from one answer to the request for the next, or to the end.

use std::collections::BTreeSet;

use bytes::Bytes;
use reqwest::Url;
use reqwest::header::HeaderMap;

use super::{Follow, Paging, PagingError, link};
use crate::client::Call;
use crate::marks::{self, Mark};

/// A page that has come.
pub struct Visited<'a> {
    pub url: &'a Url,
    pub headers: &'a HeaderMap,
    pub body: &'a Bytes,
    pub items: usize,
}

/// Walks from page to page.
pub struct Pager {
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
    pub fn new(call: Call, paging: &Paging) -> Self {
        let follow = forms(&call, paging);
        let mut seen = BTreeSet::new();
        for (form, follow) in follow.iter().enumerate() {
            match follow {
                Follow::Cursor { parameter, .. } => {
                    seen.extend(call.query_text(parameter).map(|cursor| (form, cursor)));
                }
                Follow::NextUrl { .. } | Follow::LinkHeader { .. } => {
                    seen.extend(call.url().ok().map(|url| (form, url.into())))
                }
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

    /// The request for the page after this one.
    pub fn next(&mut self, page: &Visited<'_>) -> Result<Option<Call>, PagingError> {
        let mut more_promised = false;
        for (form, follow) in self.follow.clone().into_iter().enumerate() {
            let step = match follow {
                Follow::Cursor {
                    cursor,
                    parameter,
                    more,
                } => self.by_cursor(page, form, cursor, parameter, more)?,
                Follow::NextUrl { url } => {
                    let [mark] = marks::find(page.body, [url]);
                    self.by_url(page, form, mark)?
                }
                Follow::LinkHeader { relation } => {
                    let url = link::find(page.headers, relation);
                    self.by_url(page, form, url.map_or(Mark::Absent, Mark::Text))?
                }
                Follow::PageNumber { .. } | Follow::Offset { .. } if self.marked => Step::Absent,
                Follow::PageNumber { parameter, .. } => self.by_number(page, parameter, 1, 1)?,
                Follow::Offset { parameter, .. } => self.by_number(page, parameter, 0, page.items)?,
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
        page: &Visited<'_>,
        form: usize,
        cursor: &[&str],
        parameter: &str,
        more: Option<&[&str]>,
    ) -> Result<Step, PagingError> {
        let [cursor, more] = marks::find(page.body, [cursor, more.unwrap_or_default()]);
        self.marked |= cursor != Mark::Absent;
        match (&more, cursor) {
            (Mark::Boolean(false), _) => Ok(Step::End),
            (_, Mark::Text(cursor)) => {
                let call = self.call.with_query(parameter, &cursor);
                let at_end = page.items == 0 && more != Mark::Boolean(true);
                self.follow(form, "a cursor", cursor, at_end, call)
            }
            (_, Mark::Boolean(_) | Mark::Other) => Err(unusable("the cursor is neither text nor a number")),
            (Mark::Boolean(true), Mark::Absent | Mark::Empty) => Ok(Step::MorePromised),
            (_, Mark::Empty) => Ok(Step::End),
            (_, Mark::Absent) => Ok(Step::Absent),
        }
    }

    fn by_url(&mut self, page: &Visited<'_>, form: usize, mark: Mark) -> Result<Step, PagingError> {
        self.marked |= mark != Mark::Absent;
        match mark {
            Mark::Absent => Ok(Step::Absent),
            Mark::Empty => Ok(Step::End),
            Mark::Boolean(_) | Mark::Other => Err(unusable("the next URL is not text")),
            Mark::Text(text) => {
                let mut next = page
                    .url
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
                self.follow(form, "a next URL", next.into(), page.items == 0, call)
            }
        }
    }

    fn by_number(&mut self, page: &Visited<'_>, parameter: &str, first: u64, step: usize) -> Result<Step, PagingError> {
        if page.items == 0 {
            return Ok(Step::End);
        }
        let previous = self.previous.replace(page.body.clone());
        if previous.is_some_and(|previous| previous == page.body) {
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
