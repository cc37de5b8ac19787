//! The values that fields had, and for how long.

use std::borrow::Cow;
use std::collections::BTreeMap;

use oasmith_runtime::jiff::{SignedDuration, Timestamp};

use super::{Actor, Finding, Moment};
use crate::models::{FieldValue, TicketAudit, TicketAuditEvent};
use crate::values::is_same;

/// The time during which a field had one value.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Spell {
    /// The value; `None` where the field was empty.
    pub value: Option<FieldValue>,
    /// Since when.
    pub from: Timestamp,
    /// Until when; `None` where nothing has replaced it.
    pub until: Option<Timestamp>,
    /// How it is known.
    pub origin: Origin,
}

/// How the beginning of a spell is known.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Origin {
    /// An event says so.
    Event {
        /// Who set the value.
        actor: Actor,
        /// The audit that the event is in.
        audit_id: i64,
    },
    /// A later change says what the value had been; since when is not told, so it counts from the first audit.
    Inferred,
}

/// How long a field had one value.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TimeIn {
    /// The value; `None` where the field was empty.
    pub value: Option<FieldValue>,
    /// All spells together.
    pub time: SignedDuration,
    /// How many spells there were.
    pub spells: usize,
}

impl Spell {
    /// How long it lasted; up to `now` where it still does.
    #[must_use]
    pub fn time(&self, now: Timestamp) -> SignedDuration {
        let until = self.until.unwrap_or(now).max(self.from);
        until.duration_since(self.from)
    }

    /// Who set the value, where that is told.
    #[must_use]
    pub fn actor(&self) -> Option<&Actor> {
        match &self.origin {
            Origin::Event { actor, .. } => Some(actor),
            Origin::Inferred => None,
        }
    }
}

impl TimeIn {
    /// The value as text; empty where the field was.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        self.value.as_ref().map(FieldValue::to_text).unwrap_or_default()
    }
}

/// Takes in what an event says of a field.
pub(super) fn tell(
    moment: &Moment<'_>,
    audits: &[TicketAudit],
    fields: &mut BTreeMap<String, Vec<Spell>>,
    findings: &mut Vec<Finding>,
) {
    let (field, value, previous) = match moment.event {
        TicketAuditEvent::Create(event) => (&event.field_name, &event.value, None),
        TicketAuditEvent::Change(event) => (&event.field_name, &event.value, Some(&event.previous_value)),
        _ => return,
    };
    let spells = fields.entry(field.to_string()).or_default();
    match (spells.last(), previous) {
        (None, Some(previous)) => spells.push(Spell {
            value: previous.clone(),
            from: audits.first().map_or(moment.at, |first| first.created_at.timestamp()),
            until: None,
            origin: Origin::Inferred,
        }),
        (Some(known), Some(previous)) if !is_same(known.value.as_ref(), previous.as_ref()) => {
            findings.push(Finding::Gap {
                audit_id: moment.audit.id,
                field: field.to_string(),
                known: known.value.clone(),
                previous: previous.clone(),
            });
        }
        _ => {}
    }
    if let Some(last) = spells.last_mut() {
        if is_same(last.value.as_ref(), value.as_ref()) {
            return;
        }
        last.until = Some(moment.at);
    }
    spells.push(Spell {
        value: value.clone(),
        from: moment.at,
        until: None,
        origin: Origin::Event {
            actor: moment.actor.clone(),
            audit_id: moment.audit.id,
        },
    });
}

/// Adds spells up by their value, in the order in which the values first came.
pub(super) fn totals(spells: &[Spell], now: Timestamp) -> Vec<TimeIn> {
    let mut totals: Vec<TimeIn> = Vec::new();
    for spell in spells {
        let time = spell.time(now);
        match totals
            .iter_mut()
            .find(|total| is_same(total.value.as_ref(), spell.value.as_ref()))
        {
            Some(total) => {
                total.time = total.time.saturating_add(time);
                total.spells += 1;
            }
            None => totals.push(TimeIn {
                value: spell.value.clone(),
                time,
                spells: 1,
            }),
        }
    }
    totals
}
