//! From audits to a history: puts them in order, then lets each event tell its part.

use std::future::poll_fn;
use std::pin::pin;
use std::{error, fmt};

use futures_core::Stream;

use super::{Finding, TicketHistory, comments, fields, moments};
use crate::models::{TicketAudit, TicketAuditEvent};

impl TicketHistory {
    /// The history that a stream of audits of one ticket tells, such as
    /// `client.ticket_audits().list_audits_for_ticket(123).stream()`.
    ///
    /// # Errors
    ///
    /// The first error of the stream, or that there is an audit of another ticket.
    pub async fn collect<E>(audits: impl Stream<Item = Result<TicketAudit, E>>) -> Result<Self, CollectError<E>> {
        let mut audits = pin!(audits);
        let mut collected = Vec::new();
        while let Some(audit) = poll_fn(|context| audits.as_mut().poll_next(context)).await {
            collected.push(audit.map_err(CollectError::Audits)?);
        }
        Self::of(collected)
    }

    /// The history that audits of one ticket tell.
    ///
    /// # Errors
    ///
    /// That there is an audit of another ticket.
    pub fn from_audits(
        audits: impl IntoIterator<Item = TicketAudit>,
    ) -> Result<Self, CollectError<std::convert::Infallible>> {
        Self::of(audits.into_iter().collect())
    }

    fn of<E>(mut audits: Vec<TicketAudit>) -> Result<Self, CollectError<E>> {
        audits.sort_by_key(|audit| (audit.created_at.timestamp(), audit.id));
        audits.dedup_by_key(|audit| audit.id);
        if let [first, rest @ ..] = audits.as_slice()
            && let Some(other) = rest.iter().find(|audit| audit.ticket_id != first.ticket_id)
        {
            return Err(CollectError::AnotherTicket {
                ticket_id: first.ticket_id,
                other_ticket_id: other.ticket_id,
                audit_id: other.id,
            });
        }
        let mut history = Self::default();
        history.look_for_disorder(&audits);
        for moment in audits.iter().flat_map(moments) {
            if let TicketAuditEvent::Unrecognized(event) = moment.event {
                history.findings.push(Finding::Unreadable {
                    audit_id: moment.audit.id,
                    event_type: event.tag().map(str::to_owned),
                });
            }
            fields::tell(&moment, &audits, &mut history.fields, &mut history.findings);
            comments::tell(&moment, &mut history.comments, &mut history.findings);
        }
        history.audits = audits;
        Ok(history)
    }

    fn look_for_disorder(&mut self, audits: &[TicketAudit]) {
        let begins = |event: &TicketAuditEvent| matches!(event, TicketAuditEvent::Create(_));
        if let Some(first) = audits.first().filter(|audit| !audit.events.iter().any(begins)) {
            self.findings.push(Finding::NoBeginning { audit_id: first.id });
        }
        let disorder = audits
            .iter()
            .zip(audits.iter().skip(1))
            .filter(|(one, next)| one.id > next.id);
        self.findings.extend(disorder.map(|(one, next)| Finding::Disorder {
            audit_id: one.id,
            next_audit_id: next.id,
        }));
    }
}

/// Why there is no history.
#[derive(Debug)]
#[non_exhaustive]
pub enum CollectError<E> {
    /// The audits ended with an error: the history would lack what came after.
    Audits(E),
    /// The audits are not of one ticket.
    AnotherTicket {
        /// The ticket of the first audit.
        ticket_id: i64,
        /// The other ticket.
        other_ticket_id: i64,
        /// The first audit of the other ticket.
        audit_id: i64,
    },
}

impl<E: fmt::Display> fmt::Display for CollectError<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Audits(_) => formatter.write_str("the audits could not be read to their end"),
            Self::AnotherTicket {
                ticket_id,
                other_ticket_id,
                audit_id,
            } => write!(
                formatter,
                "audit {audit_id} is of ticket {other_ticket_id}, the ones before it are of ticket {ticket_id}"
            ),
        }
    }
}

impl<E: error::Error + 'static> error::Error for CollectError<E> {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Audits(error) => Some(error),
            Self::AnotherTicket { .. } => None,
        }
    }
}
