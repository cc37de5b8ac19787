//! Comments, with what happened to them after they were written.

use oasmith_runtime::jiff::Timestamp;

use super::{Actor, Finding, Moment};
use crate::models::{Attachment, LooseId, TicketAuditEvent};

/// A comment as it is now.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TicketComment {
    /// Its identifier, which is that of its event.
    pub id: Option<i64>,
    /// The audit that it is in.
    pub audit_id: i64,
    /// When it was written.
    pub at: Timestamp,
    /// Its author, where the event names one; else the author of its audit.
    pub author_id: i64,
    /// Who added it.
    pub actor: Actor,
    /// What kind of comment it is.
    pub kind: CommentKind,
    /// Its text, as its audit has it.
    pub body: String,
    /// Its text as HTML, as its audit has it.
    pub html_body: Option<String>,
    /// Whether the requester sees it now. A comment that does not say counts as private.
    pub public: bool,
    /// How that came about: every change of its privacy, in order.
    pub privacy_changes: Vec<PrivacyChange>,
    /// When parts of its text were made unreadable.
    pub redactions: Vec<Timestamp>,
    /// Its files, without those that were redacted.
    pub attachments: Vec<Attachment>,
    /// Identifiers of the files that were redacted.
    pub redacted_attachments: Vec<i64>,
}

/// The kinds of comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CommentKind {
    /// Somebody wrote it.
    Written,
    /// It is about a phone call.
    Call,
    /// It comes from Facebook.
    Facebook,
}

/// A change of a comment's privacy.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PrivacyChange {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// Whether the requester sees the comment from then on.
    pub public: bool,
}

impl TicketComment {
    /// Whether the requester saw it when it was written: the opposite of what its first change of privacy made it.
    #[must_use]
    pub fn was_public(&self) -> bool {
        self.privacy_changes
            .first()
            .map_or(self.public, |change| !change.public)
    }
}

/// Takes in what an event says of comments.
pub(super) fn tell(moment: &Moment<'_>, comments: &mut Vec<TicketComment>, findings: &mut Vec<Finding>) {
    let mut change = |id: Option<&LooseId>, change: &dyn Fn(&mut TicketComment)| {
        let id = id.and_then(LooseId::as_integer);
        match comments.iter_mut().find(|comment| id.is_some() && comment.id == id) {
            Some(comment) => change(comment),
            None => findings.push(Finding::UnknownComment {
                audit_id: moment.audit.id,
                comment_id: id,
            }),
        }
    };
    match moment.event {
        TicketAuditEvent::CommentPrivacyChange(event) => change(event.comment_id.as_ref(), &|comment| {
            comment.public = event.public == Some(true);
            comment.privacy_changes.push(PrivacyChange {
                at: moment.at,
                actor: moment.actor.clone(),
                public: event.public == Some(true),
            });
        }),
        TicketAuditEvent::CommentRedactionEvent(event) => {
            change(event.comment_id.as_ref(), &|comment| comment.redactions.push(moment.at));
        }
        TicketAuditEvent::AttachmentRedactionEvent(event) => {
            let attachment = event.attachment_id.as_ref().and_then(LooseId::as_integer);
            let redact = |comment: &mut TicketComment| {
                comment
                    .attachments
                    .retain(|known| identifier(known).is_none() || identifier(known) != attachment);
                comment.redacted_attachments.extend(attachment);
            };
            match &event.comment_id {
                Some(comment) => change(Some(comment), &redact),
                None => {
                    let holds = |comment: &TicketComment| {
                        comment.attachments.iter().any(|known| identifier(known) == attachment)
                    };
                    if attachment.is_some() {
                        comments.iter_mut().filter(|comment| holds(comment)).for_each(redact);
                    }
                }
            }
        }
        _ => comments.extend(written(moment)),
    }
}

fn identifier(attachment: &Attachment) -> Option<i64> {
    attachment.id.as_ref()?.as_integer()
}

fn written(moment: &Moment<'_>) -> Option<TicketComment> {
    let (kind, author, body, html_body, public, attachments) = match moment.event {
        TicketAuditEvent::Comment(event) => (
            CommentKind::Written,
            &event.author_id,
            &event.body,
            &event.html_body,
            event.public == Some(true),
            &event.attachments,
        ),
        TicketAuditEvent::VoiceComment(event) => (
            CommentKind::Call,
            &event.author_id,
            &event.body,
            &event.html_body,
            event.public == Some(true),
            &event.attachments,
        ),
        TicketAuditEvent::FacebookComment(event) => (
            CommentKind::Facebook,
            &event.author_id,
            &event.body,
            &event.html_body,
            // What stands on a page is there for everybody to see.
            event.public != Some(false),
            &event.attachments,
        ),
        _ => return None,
    };
    Some(TicketComment {
        id: moment.event.id(),
        audit_id: moment.audit.id,
        at: moment.at,
        author_id: author
            .as_ref()
            .and_then(LooseId::as_integer)
            .unwrap_or(moment.audit.author_id),
        actor: moment.actor.clone(),
        kind,
        body: body.as_deref().unwrap_or_default().to_owned(),
        html_body: html_body.as_deref().map(str::to_owned),
        public,
        privacy_changes: Vec::new(),
        redactions: Vec::new(),
        attachments: attachments.clone().unwrap_or_default(),
        redacted_attachments: Vec::new(),
    })
}
