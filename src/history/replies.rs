//! Milestones: the first reply, and every time the ticket was opened again.

use oasmith_runtime::jiff::{SignedDuration, Timestamp};

use super::{Actor, Spell, TicketComment, TicketHistory};
use crate::models::FieldValue;

/// The first reply to the requester.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FirstReply<'a> {
    /// The reply.
    pub comment: &'a TicketComment,
    /// How long after the first audit it came.
    pub after: SignedDuration,
}

/// A change from solved to something that is to be worked on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reopening<'a> {
    /// When.
    pub at: Timestamp,
    /// Who, where that is told.
    pub actor: Option<&'a Actor>,
    /// The status from then on.
    pub status: &'a str,
}

impl TicketHistory {
    /// The first reply by a person who is not the requester; see [the rules](super#rules).
    #[must_use]
    pub fn first_reply(&self) -> Option<FirstReply<'_>> {
        self.first_reply_by(|comment| self.requester_at(comment.at) != Some(comment.author_id))
    }

    /// The first reply among the comments that `is_reply` takes for one. It is asked about public comments of people,
    /// made after the ticket was.
    #[must_use]
    pub fn first_reply_by(&self, is_reply: impl Fn(&TicketComment) -> bool) -> Option<FirstReply<'_>> {
        let first = self.audits().first()?;
        let comment = self.comments().iter().find(|comment| {
            comment.audit_id != first.id
                && comment.was_public()
                && comment.author_id > 0
                && comment.actor.person().is_some()
                && is_reply(comment)
        })?;
        Some(FirstReply {
            comment,
            after: comment.at.duration_since(first.created_at.timestamp()),
        })
    }

    /// Every time the ticket was opened again after it had been solved.
    pub fn reopenings(&self) -> impl Iterator<Item = Reopening<'_>> {
        let statuses = self.spells("status");
        statuses
            .iter()
            .zip(statuses.iter().skip(1))
            .filter_map(|(before, after)| {
                let status = text(after)?;
                let reopens = text(before) == Some("solved") && !matches!(status, "solved" | "closed" | "deleted");
                reopens.then(|| Reopening {
                    at: after.from,
                    actor: after.actor(),
                    status,
                })
            })
    }

    fn requester_at(&self, at: Timestamp) -> Option<i64> {
        self.value_at("requester_id", at).and_then(FieldValue::as_integer)
    }
}

fn text(spell: &Spell) -> Option<&str> {
    spell.value.as_ref()?.as_text()
}
