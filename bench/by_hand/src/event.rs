//! The events of an audit: those types that programs usually care for, and whatever else comes.

use serde::Deserialize;
use serde_json::Value;

#[derive(Debug, Deserialize)]
#[serde(tag = "type")]
#[allow(dead_code, reason = "members are printed by `Debug`, which does not count as a use")]
#[allow(clippy::enum_variant_names, reason = "names are those of the wire")]
pub enum Event {
    Create {
        field_name: String,
        value: Option<Value>,
    },
    Change {
        field_name: String,
        value: Option<Value>,
        previous_value: Option<Value>,
    },
    Comment {
        author_id: Option<i64>,
        body: Option<String>,
        html_body: Option<String>,
        plain_body: Option<String>,
        public: Option<bool>,
        attachments: Option<Vec<Value>>,
    },
    CommentRedactionEvent {
        author_id: Option<i64>,
        comment_id: Option<i64>,
    },
    AttachmentRedactionEvent {
        attachment_id: Option<i64>,
        comment_id: Option<i64>,
    },
    CommentPrivacyChange {
        comment_id: Option<i64>,
        public: Option<bool>,
    },
    VoiceComment {
        body: Option<String>,
        data: Option<Value>,
        transcription_visible: Option<bool>,
    },
    Notification {
        subject: Option<String>,
        body: Option<String>,
        recipients: Option<Vec<i64>>,
    },
    NotificationWithCcs {
        subject: Option<String>,
        body: Option<String>,
        recipients: Option<Vec<i64>>,
    },
    Cc {
        recipients: Option<Vec<i64>>,
    },
    FollowerNotificationEvent {
        subject: Option<String>,
        body: Option<String>,
        recipients: Option<Vec<i64>>,
    },
    OrganizationActivity {
        subject: Option<String>,
        body: Option<String>,
        recipients: Option<Vec<i64>>,
    },
    Tweet {
        body: Option<String>,
        direct_message: Option<bool>,
    },
    FacebookEvent {
        body: Option<String>,
        page: Option<Value>,
        communication: Option<i64>,
    },
    ChatStartedEvent {
        value: Option<Value>,
    },
    ChatEndedEvent {
        value: Option<Value>,
    },
    AgentMacroReference {
        macro_id: Option<Value>,
        macro_title: Option<String>,
        macro_deleted: Option<bool>,
    },
    SatisfactionRating {
        score: Option<String>,
        assignee_id: Option<i64>,
        body: Option<String>,
    },
    TicketSharingEvent {
        agreement_id: Option<i64>,
        action: Option<String>,
    },
    Error {
        message: Option<String>,
    },
    External {
        resource: Option<Value>,
        body: Option<Value>,
        success: Option<Value>,
    },
    Push {
        value: Option<String>,
        value_reference: Option<String>,
    },
    ScheduleAssignment {
        previous_schedule_id: Option<i64>,
        new_schedule_id: Option<i64>,
    },
    KnowledgeLinked {
        article: Option<Value>,
    },
    AutomaticAnswerSend {
        articles: Option<Vec<Value>>,
    },
    #[serde(other)]
    Unknown,
}
