//! What a child event of the incremental export changed: there, the name of the field is a key.

use crate::models::{FieldValue, TicketFieldEvent};

/// A field that was set or changed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FieldChange<'a> {
    /// Name of the field; a number for custom fields.
    pub field: &'a str,
    /// The value after; `None` where the field is empty.
    pub new: Option<FieldValue>,
    /// The value before; `None` where the field was empty, or the ticket new.
    pub previous: Option<&'a FieldValue>,
}

impl TicketFieldEvent {
    /// The fields that were set or changed, which is one in all events that were seen.
    ///
    /// ```
    /// use zendesk_audits::models::{FieldValue, TicketFieldEvent};
    ///
    /// let event: TicketFieldEvent =
    ///     serde_json::from_str(r#"{"id":1,"event_type":"Change","previous_value":"open","status":"solved"}"#)?;
    /// let change = event.changes().next().unwrap();
    /// assert_eq!(change.field, "status");
    /// assert_eq!(change.new.as_ref().and_then(FieldValue::as_text), Some("solved"));
    /// assert_eq!(change.previous.and_then(FieldValue::as_text), Some("open"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn changes(&self) -> impl Iterator<Item = FieldChange<'_>> {
        self.extra.iter().map(|(field, value)| FieldChange {
            field,
            // Every JSON value is a field value.
            new: value.decode().ok().flatten(),
            previous: self.previous_value.as_ref(),
        })
    }
}
