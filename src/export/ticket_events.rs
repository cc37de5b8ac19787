//! `TicketEvents`: what happened to tickets since a moment, oldest first.

use std::collections::BTreeSet;
use std::time::Duration;

use oasmith_runtime::jiff::{SignedDuration, Timestamp};
use oasmith_runtime::{Extra, Json};

use super::caller::Caller;
use super::{ExportError, Record, Source, Waiting};

/// Zendesk withholds the last minute; one second more allows for clocks that differ.
const WITHHELD: SignedDuration = SignedDuration::from_secs(61);

/// What happened to tickets since a moment, oldest first, archived tickets included. Records are
/// [`TicketEvent`](crate::models::TicketEvent)s.
///
/// Zendesk reads on from the time of the last event, so neighbouring pages share events: each is given once. The end
/// is where Zendesk says so; where it does not say, a page without events, or one that leads no further, is the end.
#[derive(Debug)]
pub struct TicketEvents {
    cursor: TicketEventsCursor,
    until: Option<Timestamp>,
    comments: bool,
    /// Whether the first request would be refused, since nothing can be there yet.
    is_early: bool,
    done: bool,
}

/// Where to read on in ticket events.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TicketEventsCursor {
    /// The second to begin at.
    pub start_time: i64,
    /// The events of the page before, by their identifiers: the next page repeats some of them.
    pub seen: Vec<String>,
    /// Whatever else was written down.
    pub extra: Extra,
}
oasmith_runtime::object! {
    TicketEventsCursor {
        start_time: required::<i64>("start_time"),
        seen: required::<Vec<String>>("seen"),
        ..extra
    }
}

impl TicketEvents {
    /// Reads from a moment on.
    ///
    /// # Errors
    /// If the moment is within the last minute, which Zendesk would refuse.
    pub fn since(start: Timestamp) -> Result<Self, ExportError> {
        if is_recent(start) {
            return Err(ExportError::TooRecent { start });
        }
        Ok(Self::at(TicketEventsCursor::new(start.as_second(), Vec::new())))
    }

    /// Reads on where another reading stopped. Within a minute of its end there is nothing to read yet.
    #[must_use]
    pub fn resume(cursor: TicketEventsCursor) -> Self {
        let is_early = Timestamp::from_second(cursor.start_time).is_ok_and(is_recent);
        Self {
            is_early,
            ..Self::at(cursor)
        }
    }

    /// Leaves out what happened at this moment or later. Whoever resumes the reading gives the same moment.
    #[must_use]
    pub fn until(mut self, until: Timestamp) -> Self {
        self.until = Some(until);
        self
    }

    /// Has whole comments in the events, not only that there are some.
    #[must_use]
    pub fn with_comments(mut self) -> Self {
        self.comments = true;
        self
    }

    fn at(cursor: TicketEventsCursor) -> Self {
        Self {
            cursor,
            until: None,
            comments: false,
            is_early: false,
            done: false,
        }
    }

    /// Moves the cursor behind a page, and finds out whether it is the last.
    fn turn(&mut self, page: &Page, records: &[Record], asked: i64) -> Result<(), ExportError> {
        let end = page.end_time.filter(|end| *end > self.cursor.start_time);
        let is_full = i64::try_from(records.len()).is_ok_and(|count| count >= asked);
        match (page.end_of_stream, end) {
            (Some(true), end) => {
                self.done = true;
                self.cursor.start_time = end.unwrap_or(self.cursor.start_time);
            }
            (_, Some(end)) => {
                self.done = records.is_empty();
                self.cursor.start_time = end;
            }
            (_, None) if is_full => {
                let second = Timestamp::from_second(self.cursor.start_time).unwrap_or_default();
                let events = records.len();
                return Err(ExportError::Pinned { second, events });
            }
            (_, None) => self.done = true,
        }
        self.remember(records);
        Ok(())
    }

    /// What an empty page follows may still be repeated.
    fn remember(&mut self, records: &[Record]) {
        if !records.is_empty() {
            let keys: BTreeSet<_> = records.iter().map(Record::key).collect();
            self.cursor.seen = keys.into_iter().collect();
        }
    }
}

impl Source for TicketEvents {
    type Cursor = TicketEventsCursor;

    const REQUESTS_PER_MINUTE: u32 = 10;
    const PAGE: i64 = 1000;

    fn cursor(&self) -> &TicketEventsCursor {
        &self.cursor
    }

    async fn next_page(&mut self, caller: &mut Caller) -> Result<Option<Vec<Record>>, ExportError> {
        if self.done || self.is_early {
            return Ok(None);
        }
        if let Ok(start) = Timestamp::from_second(self.cursor.start_time) {
            let missing = start.duration_since(Timestamp::now()).saturating_add(WITHHELD);
            if missing.is_positive() {
                caller
                    .wait(Waiting::Release(missing.try_into().unwrap_or(Duration::ZERO)))
                    .await;
            }
        }
        let (start_time, comments) = (self.cursor.start_time, self.comments);
        let page: Page = caller
            .ask(|client, size| {
                let export = client.incremental_export();
                let request = export.incremental_ticket_events(start_time).per_page(size);
                let request = if comments {
                    request.include("comment_events")
                } else {
                    request
                };
                request.send()
            })
            .await?;
        let records: Vec<_> = page.ticket_events.iter().cloned().map(Record::new).collect();
        let mut known: BTreeSet<_> = self.cursor.seen.iter().cloned().collect();
        match self.turn(&page, &records, caller.page()) {
            // Pages that were made smaller because of timeouts may be too small for one second.
            Err(ExportError::Pinned { .. }) if caller.page() < Self::PAGE => {
                caller.resize(Self::PAGE);
                self.remember(&records);
            }
            outcome => outcome?,
        }
        let mut new: Vec<_> = records
            .into_iter()
            .filter(|record| known.insert(record.key()))
            .collect();
        if let Some(until) = self.until {
            let before = new.len();
            new.retain(|record| record.at().is_none_or(|at| at < until));
            self.done |= new.len() < before;
        }
        Ok(Some(new))
    }
}

fn is_recent(start: Timestamp) -> bool {
    Timestamp::now().duration_since(start) < WITHHELD
}

/// A page, its records untouched.
struct Page {
    ticket_events: Vec<Json>,
    end_time: Option<i64>,
    end_of_stream: Option<bool>,
    extra: Extra,
}

oasmith_runtime::object! {
    Page {
        ticket_events: required::<Vec<Json>>("ticket_events"),
        end_time: optional("end_time"),
        end_of_stream: optional("end_of_stream"),
        ..extra
    }
}
