//! The history of one ticket, put together from its audits.
//!
//! ```no_run
//! use zendesk_audits::history::TicketHistory;
//! use zendesk_audits::jiff::Timestamp;
//! use zendesk_audits::{Auth, Client};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder().subdomain("acme").auth(Auth::bearer("token")).build()?;
//! let audits = client.ticket_audits().list_audits_for_ticket(123).stream();
//! let history = TicketHistory::collect(audits).await?;
//! for total in history.time_in("status", Timestamp::now()) {
//!     println!("{:10} {:#}", total.text(), total.time);
//! }
//! for finding in history.findings() {
//!     println!("doubtful: {finding}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Rules
//!
//! * **Order.** Audits may come in any order and more than once. They are put in the order of their time, those of one
//!   second in the order of their identifiers; events keep the order of their audit.
//! * **Who.** An event with a `via` of its own is judged by that, any other by its audit's. A trigger, an automation or
//!   another rule named there makes it the doing of a [business rule](Actor::BusinessRule); where a service level is
//!   named, or the author is negative, it is [Zendesk's own](Actor::System). What is left is a [person's](Actor::Person),
//!   also where a program acted in the person's name.
//! * **Fields.** A field has the value that `Create` gave it, then that of each `Change`. Where the first that is heard
//!   of a field is a change, its previous value is taken to have stood since the first audit
//!   ([`Origin::Inferred`]). A change that changes nothing is passed over: null, an empty text and an empty list are
//!   the same, so are the same tags in another order, and numbers written as texts.
//! * **Time.** A value counts from the audit that brought it to the one that replaced it; the last one to the moment the
//!   caller names, also where the ticket is closed.
//! * **Reopening** is a change of `status` from `solved` to anything but `closed` or `deleted`.
//! * **The first reply** is the first comment after the ticket's creation that is public when it is written and whose
//!   author is a person other than the requester of that moment. Audits do not say who is an agent:
//!   [`first_reply_by`](TicketHistory::first_reply_by) lets the caller decide.
//! * **Comments** are public or private as their last change of privacy says. Whether one was public when it was written
//!   is the opposite of what its first change made it. Files that were redacted are taken off; the text of a comment is
//!   that of its audit, which Zendesk itself redacts.
//!
//! # What a history cannot know
//!
//! [`findings`](TicketHistory::findings) lists what shows: a beginning that is missing, changes that do not follow from
//! what went before, audits whose times and identifiers disagree, comments that nobody wrote, events that could not be
//! read. What does not show: the listing of all audits leaves archived tickets out, so a history from there may lack
//! everything; users who were deleted since are still named by their number; and some automatic changes of a ticket leave
//! no event at all.

mod actor;
mod collect;
mod comments;
mod fields;
mod findings;
mod replies;
mod tags;

pub use actor::{Actor, BusinessRule, RuleKind};
pub use collect::CollectError;
pub use comments::{CommentKind, PrivacyChange, TicketComment};
pub use fields::{Origin, Spell, TimeIn};
pub use findings::Finding;
pub use replies::{FirstReply, Reopening};
pub use tags::TagChange;

use std::borrow::Cow;
use std::collections::BTreeMap;

use oasmith_runtime::jiff::Timestamp;

use crate::models::{FieldValue, TicketAudit, TicketAuditEvent, Via};

/// The history of one ticket. See [the module](self) for its rules.
#[derive(Clone, Debug, Default)]
pub struct TicketHistory {
    audits: Vec<TicketAudit>,
    fields: BTreeMap<String, Vec<Spell>>,
    comments: Vec<TicketComment>,
    findings: Vec<Finding>,
}

/// One event in its place: when it happened, who did it, through what.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Moment<'a> {
    /// When the update was made.
    pub at: Timestamp,
    /// Who did it.
    pub actor: Actor,
    /// What it came through.
    pub via: Option<Cow<'a, Via>>,
    /// What happened.
    pub event: &'a TicketAuditEvent,
    /// The update it is a part of.
    pub audit: &'a TicketAudit,
}

impl TicketHistory {
    /// The ticket, unless there are no audits.
    #[must_use]
    pub fn ticket_id(&self) -> Option<i64> {
        self.audits.first().map(|audit| audit.ticket_id)
    }

    /// The audits in order, each once.
    #[must_use]
    pub fn audits(&self) -> &[TicketAudit] {
        &self.audits
    }

    /// Every event in order.
    pub fn timeline(&self) -> impl Iterator<Item = Moment<'_>> {
        self.audits.iter().flat_map(moments)
    }

    /// The names of all fields that the history says something of, in alphabetical order. Custom fields are named by
    /// their number.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.fields.keys().map(String::as_str)
    }

    /// The values that a field had, one after the other. Empty where the history says nothing of it.
    #[must_use]
    pub fn spells(&self, field: &str) -> &[Spell] {
        self.fields.get(field).map_or(&[], Vec::as_slice)
    }

    /// The value of a field at a moment. `None` where it was empty, and where the history does not reach.
    #[must_use]
    pub fn value_at(&self, field: &str, at: Timestamp) -> Option<&FieldValue> {
        let spells = self.spells(field).iter();
        spells.take_while(|spell| spell.from <= at).last()?.value.as_ref()
    }

    /// How long a field had each of its values up to `now`, in the order in which it first had them.
    #[must_use]
    pub fn time_in(&self, field: &str, now: Timestamp) -> Vec<TimeIn> {
        fields::totals(self.spells(field), now)
    }

    /// The comments in order, with what happened to them later.
    #[must_use]
    pub fn comments(&self) -> &[TicketComment] {
        &self.comments
    }

    /// What makes the history doubtful, in the order in which it was found.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }
}

/// The events of an audit, each with who did it.
fn moments(audit: &TicketAudit) -> impl Iterator<Item = Moment<'_>> {
    audit.events.iter().map(move |event| {
        let via = event.via().or_else(|| audit.via.as_ref().map(Cow::Borrowed));
        Moment {
            at: audit.created_at.timestamp(),
            actor: Actor::of(audit.author_id, via.as_deref()),
            via,
            event,
            audit,
        }
    })
}
