//! `Audits`: the audits of all tickets that are not archived, newest first.

use oasmith_runtime::jiff::Timestamp;
use oasmith_runtime::{Extra, Json};

use super::caller::Caller;
use super::{ExportError, Record, Source};

/// The audits of all tickets that are not archived, newest first. Records are
/// [`TicketAudit`](crate::models::TicketAudit)s.
///
/// The list is read back in time by its own cursor, so audits that are made meanwhile do not move it. To read those,
/// [`resume`](Self::resume) from the cursor of a reading that came to its end: it stops where that one began.
#[derive(Debug)]
pub struct Audits {
    cursor: AuditsCursor,
    since: Option<Timestamp>,
    until: Option<Timestamp>,
}

/// Where to read on in the audits of all tickets.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AuditsCursor {
    /// Zendesk's cursor towards older audits; none at the newest.
    pub older: Option<String>,
    /// The newest audit of this reading.
    pub newest: Option<i64>,
    /// The newest audit of the reading before, which this one stops at.
    pub known: Option<i64>,
    /// Whether this reading came to its end.
    pub finished: Option<bool>,
    /// Whatever else was written down.
    pub extra: Extra,
}
oasmith_runtime::object! {
    AuditsCursor {
        older: optional("older"),
        newest: optional("newest"),
        known: optional("known"),
        finished: optional("finished"),
        ..extra
    }
}

impl Audits {
    /// Reads from the newest audit back to the oldest.
    #[must_use]
    pub fn newest_first() -> Self {
        Self::resume(AuditsCursor::new())
    }

    /// Reads on where another reading stopped; after its end, reads what is newer.
    #[must_use]
    pub fn resume(cursor: AuditsCursor) -> Self {
        let cursor = match cursor.finished {
            Some(true) => AuditsCursor {
                known: cursor.newest.max(cursor.known),
                ..AuditsCursor::new()
            },
            _ => cursor,
        };
        Self {
            cursor,
            since: None,
            until: None,
        }
    }

    /// Stops at audits that are older.
    #[must_use]
    pub fn since(mut self, since: Timestamp) -> Self {
        self.since = Some(since);
        self
    }

    /// Leaves out audits that were made at this moment or later.
    #[must_use]
    pub fn until(mut self, until: Timestamp) -> Self {
        self.until = Some(until);
        self
    }

    fn is_beyond(&self, record: &Record) -> bool {
        let is_known = matches!((record.id(), self.cursor.known), (Some(id), Some(known)) if id <= known);
        let is_old = matches!((record.at(), self.since), (Some(at), Some(since)) if at < since);
        is_known || is_old
    }

    fn is_wanted(&self, record: &Record) -> bool {
        let is_late = matches!((record.at(), self.until), (Some(at), Some(until)) if at >= until);
        !is_late && !self.is_beyond(record)
    }
}

impl Source for Audits {
    type Cursor = AuditsCursor;

    const REQUESTS_PER_MINUTE: u32 = 100;
    const PAGE: i64 = 200;

    fn cursor(&self) -> &AuditsCursor {
        &self.cursor
    }

    async fn next_page(&mut self, caller: &mut Caller) -> Result<Option<Vec<Record>>, ExportError> {
        if self.cursor.finished == Some(true) {
            return Ok(None);
        }
        let older = self.cursor.older.clone();
        let page: Page = caller
            .ask(|client, size| {
                let request = client.ticket_audits().list_ticket_audits().limit(size);
                match &older {
                    Some(cursor) => request.cursor(cursor).send(),
                    None => request.send(),
                }
            })
            .await?;
        let records: Vec<_> = page.audits.into_iter().map(Record::new).collect();
        if page.before_cursor.is_some() && page.before_cursor == older {
            let cursor = older.unwrap_or_default();
            return Err(ExportError::GoesRound { cursor });
        }
        // The list is in order of time; one that is older, at its end, has nothing but older ones behind it.
        let is_end = page.before_cursor.is_none() || records.last().is_none_or(|last| self.is_beyond(last));
        self.cursor.newest = records.iter().filter_map(Record::id).max().max(self.cursor.newest);
        self.cursor.older = page.before_cursor;
        self.cursor.finished = Some(is_end);
        Ok(Some(
            records.into_iter().filter(|record| self.is_wanted(record)).collect(),
        ))
    }
}

/// A page, its records untouched.
struct Page {
    audits: Vec<Json>,
    before_cursor: Option<String>,
    extra: Extra,
}

oasmith_runtime::object! {
    Page {
        audits: required::<Vec<Json>>("audits"),
        before_cursor: optional("before_cursor"),
        ..extra
    }
}
