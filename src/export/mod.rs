//! Everything an account has, read to the end and read on from where a program stopped.
//!
//! Three sources, each for another question:
//!
//! | | what | order | reaches |
//! |---|---|---|---|
//! | [`TicketEvents`] | what happened to tickets since a moment | oldest first | archived tickets too |
//! | [`Audits`] | the audits of all tickets | newest first | no archived tickets |
//! | [`AuditLogs`] | what administrators changed, by windows of time | oldest first | all entries |
//!
//! The audits of an archived ticket are listed ticket by ticket, by
//! [`list_audits_for_ticket`](crate::operations::ticket_audits::TicketAudits::list_audits_for_ticket); which tickets
//! there are is told by [`TicketEvents`], whose events name them.
//!
//! ```no_run
//! use zendesk_audits::export::{Export, TicketEvents, TicketEventsCursor};
//! use zendesk_audits::models::TicketEvent;
//!
//! # async fn example(client: zendesk_audits::Client) -> Result<(), Box<dyn std::error::Error>> {
//! let since = "2026-03-01T00:00:00Z".parse()?;
//! let mut export = Export::new(client, TicketEvents::since(since)?);
//! while let Some(page) = export.next_page().await? {
//!     for record in &page {
//!         // A record that does not decode is an error of its own: the others of its page are there.
//!         match record.decode::<TicketEvent>() {
//!             Ok(event) => println!("{} {}", event.ticket_id, event.child_events.len()),
//!             Err(error) => eprintln!("{error}: {}", record.raw()),
//!         }
//!     }
//!     // Written down together with the records, it makes the export go on right here after a crash.
//!     let _bookmark = serde_json::to_string(export.cursor())?;
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A page is asked for when the one before it was taken. Records are raw JSON, as Zendesk sent it. Requests that fail
//! in passing are sent again: lost connections, 429 and 5xx answers, answers cut off; large pages that run into
//! timeouts are asked for in smaller ones.

mod audit_logs;
mod audits;
mod caller;
mod changes;
mod error;
mod record;
mod stream;
mod ticket_events;

use std::future::Future;

pub use audit_logs::{AuditLogs, AuditLogsCursor};
pub use audits::{Audits, AuditsCursor};
pub use caller::Waiting;
pub use changes::FieldChange;
pub use error::ExportError;
pub use record::Record;
pub use stream::Records;
pub use ticket_events::{TicketEvents, TicketEventsCursor};

use crate::Client;
use caller::Caller;

/// A reading of one source, page after page.
#[derive(Debug)]
pub struct Export<S> {
    source: S,
    caller: Caller,
}

impl<S: Source + Send + 'static> Export<S> {
    /// Begins a reading; nothing is sent yet.
    pub fn new(client: Client, source: S) -> Self {
        Self {
            source,
            caller: Caller::new(client, S::REQUESTS_PER_MINUTE, S::PAGE),
        }
    }

    /// Sends at most so many requests within any minute. The default is what Zendesk allows on every plan.
    #[must_use]
    pub fn requests_per_minute(mut self, requests: u32) -> Self {
        self.caller.allow(requests);
        self
    }

    /// Is told of every pause before it begins.
    #[must_use]
    pub fn on_waiting(mut self, watch: impl Fn(&Waiting) + Send + Sync + 'static) -> Self {
        self.caller.watch(Box::new(watch));
        self
    }

    /// The records of the next page, `None` at the end. A page may be empty.
    ///
    /// # Errors
    /// Those of requests that do not come right, and of a source that cannot be read on. What came before is good.
    pub async fn next_page(&mut self) -> Result<Option<Vec<Record>>, ExportError> {
        self.source.next_page(&mut self.caller).await
    }

    /// Where to read on after the pages that were taken.
    pub fn cursor(&self) -> &S::Cursor {
        self.source.cursor()
    }

    /// The records of all pages as one stream.
    pub fn records(self) -> Records<S> {
        Records::new(self)
    }
}

/// A list that an [`Export`] reads. The three sources of this module are all there are.
pub trait Source: sealed::Source {
    /// Where to read on; it can be written down as JSON.
    type Cursor;

    /// How many requests a minute Zendesk allows on every plan.
    #[doc(hidden)]
    const REQUESTS_PER_MINUTE: u32;

    /// How many records a page holds at most.
    #[doc(hidden)]
    const PAGE: i64;

    /// Where to read on after the pages that were taken.
    #[doc(hidden)]
    fn cursor(&self) -> &Self::Cursor;

    /// The records of the next page.
    #[doc(hidden)]
    fn next_page(
        &mut self,
        caller: &mut Caller,
    ) -> impl Future<Output = Result<Option<Vec<Record>>, ExportError>> + Send;
}

mod sealed {
    /// Keeps [`Source`](super::Source) to this crate.
    pub trait Source {}

    impl Source for super::AuditLogs {}
    impl Source for super::Audits {}
    impl Source for super::TicketEvents {}
}
