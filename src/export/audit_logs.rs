//! `AuditLogs`: the entries of the audit log, by windows of time.

use oasmith_runtime::jiff::Timestamp;
use oasmith_runtime::{Extra, Json};

use super::caller::Caller;
use super::{ExportError, Record, Source};
use crate::models::PageMeta;

const DAY: i64 = 24 * 60 * 60;
/// How long a window is at first; windows without entries make the next one longer.
const SHORTEST: i64 = 30 * DAY;
const LONGEST: i64 = 480 * DAY;
/// The first second of 2007, before which Zendesk had no customers.
const BEGINNING: i64 = 1_167_609_600;
/// Entries may appear a little after the second they are made in.
const SETTLING: i64 = 60;

/// The entries of the audit log, oldest first. Records are [`AuditLog`](crate::models::AuditLog)s.
///
/// They are read window of time by window of time, each by cursor, so no list is longer than Zendesk lets anybody read.
/// The last minute is left for the next reading.
#[derive(Debug)]
pub struct AuditLogs {
    cursor: AuditLogsCursor,
    /// The first second that is left out.
    end: i64,
}

/// Where to read on in the audit log.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AuditLogsCursor {
    /// The first second of the window.
    pub start: i64,
    /// The first second after the window; none before it is begun.
    pub end: Option<i64>,
    /// How long a window is to be, in seconds.
    pub length: Option<i64>,
    /// Zendesk's cursor within the window; none at its beginning.
    pub after: Option<String>,
    /// Whatever else was written down.
    pub extra: Extra,
}
oasmith_runtime::object! {
    AuditLogsCursor {
        start: required::<i64>("start"),
        end: optional("end"),
        length: optional("length"),
        after: optional("after"),
        ..extra
    }
}

impl AuditLogs {
    /// Reads from the first entry on.
    #[must_use]
    pub fn all() -> Self {
        Self::resume(AuditLogsCursor::new(BEGINNING))
    }

    /// Reads from a moment on.
    #[must_use]
    pub fn since(start: Timestamp) -> Self {
        Self::resume(AuditLogsCursor::new(start.as_second()))
    }

    /// Reads on where another reading stopped; after its end, reads what is newer.
    #[must_use]
    pub fn resume(cursor: AuditLogsCursor) -> Self {
        let end = Timestamp::now().as_second().saturating_sub(SETTLING);
        Self { cursor, end }
    }

    /// Leaves out entries that were made at this moment or later.
    #[must_use]
    pub fn until(mut self, until: Timestamp) -> Self {
        self.end = self.end.min(until.as_second());
        self
    }
}

impl Source for AuditLogs {
    type Cursor = AuditLogsCursor;

    const REQUESTS_PER_MINUTE: u32 = 100;
    const PAGE: i64 = 100;

    fn cursor(&self) -> &AuditLogsCursor {
        &self.cursor
    }

    async fn next_page(&mut self, caller: &mut Caller) -> Result<Option<Vec<Record>>, ExportError> {
        let start = self.cursor.start;
        let length = self.cursor.length.unwrap_or(SHORTEST).clamp(1, LONGEST);
        // A window that was begun keeps its end, whenever it is read on.
        let end = self
            .cursor
            .end
            .unwrap_or_else(|| self.end.min(start.saturating_add(length)));
        if start >= end {
            return Ok(None);
        }
        let moment = |second| Timestamp::from_second(second).unwrap_or_default();
        // Both ends of the filter count.
        let window = [moment(start), moment(end - 1)];
        let after = self.cursor.after.clone();
        let page: Page = caller
            .ask(|client, size| {
                let logs = client.audit_logs().list_audit_logs();
                let request = logs.filter_created_at(window).sort("created_at").page_size(size);
                match &after {
                    Some(cursor) => request.page_after(cursor).send(),
                    None => request.send(),
                }
            })
            .await?;
        let records: Vec<_> = page.audit_logs.into_iter().map(Record::new).collect();
        let meta = page.meta.unwrap_or_default();
        // A page may say that there is more and lead nowhere; without records there is no more.
        let next = meta
            .after_cursor
            .filter(|_| meta.has_more != Some(false) && !records.is_empty());
        if next.is_some() && next == after {
            let cursor = next.unwrap_or_default();
            return Err(ExportError::GoesRound { cursor });
        }
        self.cursor = match next {
            Some(cursor) => AuditLogsCursor {
                end: Some(end),
                length: Some(length),
                after: Some(cursor),
                ..AuditLogsCursor::new(start)
            },
            None => AuditLogsCursor {
                length: Some(if records.is_empty() && after.is_none() {
                    length * 2
                } else {
                    SHORTEST
                }),
                ..AuditLogsCursor::new(end)
            },
        };
        Ok(Some(records))
    }
}

/// A page, its records untouched.
struct Page {
    audit_logs: Vec<Json>,
    meta: Option<PageMeta>,
    extra: Extra,
}

oasmith_runtime::object! {
    Page {
        audit_logs: required::<Vec<Json>>("audit_logs"),
        meta: optional("meta"),
        ..extra
    }
}
