//! What makes a history doubtful.

use std::fmt;

use crate::models::FieldValue;

/// Something that does not fit together, or is not there.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Finding {
    /// The first audit does not create the ticket: what came before it is missing.
    NoBeginning {
        /// The first audit.
        audit_id: i64,
    },
    /// A change begins with another value than the field had: an audit between is missing, or the field changed without
    /// an event.
    Gap {
        /// The audit of the change.
        audit_id: i64,
        /// The field.
        field: String,
        /// The value that the field had.
        known: Option<FieldValue>,
        /// The value that the change begins with.
        previous: Option<FieldValue>,
    },
    /// An audit is earlier than another by its time, and later by its identifier. Its time decides.
    Disorder {
        /// The audit that is earlier by its time.
        audit_id: i64,
        /// The audit that follows.
        next_audit_id: i64,
    },
    /// An event is about a comment that no audit holds.
    UnknownComment {
        /// The audit of the event.
        audit_id: i64,
        /// The comment, where the event names it by a number.
        comment_id: Option<i64>,
    },
    /// An event has a type that is not known, or does not fit its type: what it did is not part of the history.
    Unreadable {
        /// The audit of the event.
        audit_id: i64,
        /// The event's type, if it has one.
        event_type: Option<String>,
    },
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = |value: &Option<FieldValue>| match value {
            Some(value) => format!("`{}`", value.to_text()),
            None => "nothing".to_owned(),
        };
        match self {
            Self::NoBeginning { audit_id } => {
                write!(
                    formatter,
                    "audit {audit_id} is the first, and does not create the ticket"
                )
            }
            Self::Gap {
                audit_id,
                field,
                known,
                previous,
            } => write!(
                formatter,
                "audit {audit_id} changes `{field}` from {}, where it had been {}",
                text(previous),
                text(known)
            ),
            Self::Disorder {
                audit_id,
                next_audit_id,
            } => write!(
                formatter,
                "audit {audit_id} is earlier than audit {next_audit_id} by its time, later by its identifier"
            ),
            Self::UnknownComment {
                audit_id,
                comment_id: Some(comment_id),
            } => write!(
                formatter,
                "audit {audit_id} is about comment {comment_id}, which no audit holds"
            ),
            Self::UnknownComment {
                audit_id,
                comment_id: None,
            } => write!(
                formatter,
                "audit {audit_id} is about a comment that it does not name by a number"
            ),
            Self::Unreadable {
                audit_id,
                event_type: Some(event_type),
            } => write!(
                formatter,
                "audit {audit_id} has an event of type `{event_type}` that could not be read"
            ),
            Self::Unreadable {
                audit_id,
                event_type: None,
            } => write!(formatter, "audit {audit_id} has an event without a type"),
        }
    }
}
