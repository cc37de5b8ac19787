//! What every event can be asked, whatever its type: its identifier, what it came through, its type.

use std::borrow::Cow;

use oasmith_runtime::Json;

use crate::models::{LooseId, TicketAuditEvent, Via};

impl TicketAuditEvent {
    /// Its identifier. Comments are referred to by it.
    ///
    /// ```
    /// use zendesk_audits::models::TicketAuditEvent;
    ///
    /// let event: TicketAuditEvent = serde_json::from_str(r#"{"id": 7, "type": "BrandNew", "via": {"channel": "web"}}"#)?;
    /// assert_eq!(event.id(), Some(7));
    /// assert_eq!(event.type_name().as_deref(), Some("BrandNew"));
    /// assert!(event.via().is_some());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn id(&self) -> Option<i64> {
        let own = match self {
            Self::Create(event) => event.id.as_ref(),
            Self::Change(event) => event.id.as_ref(),
            Self::Comment(event) => event.id.as_ref(),
            Self::VoiceComment(event) => event.id.as_ref(),
            Self::FacebookComment(event) => event.id.as_ref(),
            other => return other.member("id")?.decode::<LooseId>().ok()?.as_integer(),
        };
        own?.as_integer()
    }

    /// What it came through, where that differs from what its audit came through.
    #[must_use]
    pub fn via(&self) -> Option<Cow<'_, Via>> {
        let own = match self {
            Self::Create(event) => event.via.as_ref(),
            Self::Change(event) => event.via.as_ref(),
            Self::Comment(event) => event.via.as_ref(),
            Self::VoiceComment(event) => event.via.as_ref(),
            Self::FacebookComment(event) => event.via.as_ref(),
            other => return other.member("via")?.decode().ok().map(Cow::Owned),
        };
        own.map(Cow::Borrowed)
    }

    /// Its type as Zendesk writes it, such as `Comment`; `None` where it has none.
    #[must_use]
    pub fn type_name(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Create(_) => Some("Create".into()),
            Self::Change(_) => Some("Change".into()),
            Self::Comment(_) => Some("Comment".into()),
            Self::Unrecognized(event) => event.tag().map(Cow::Borrowed),
            other => Some(other.member("type")?.as_str()?.into_owned().into()),
        }
    }

    /// A member by its name on the wire: the frequent types answer without this detour, and no type is forgotten.
    fn member(&self, name: &str) -> Option<Json> {
        let json = serde_json::to_string(self).ok()?;
        let mut members: oasmith_runtime::Extra = serde_json::from_str(&json).ok()?;
        members.remove(name).filter(|value| !value.is_null())
    }
}
