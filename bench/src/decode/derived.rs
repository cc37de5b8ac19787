//! What serde derives for the same events: one flat struct, and three kinds of union.

use serde::Deserialize;
use serde_json::Value;

/// The ceiling: one struct with the members of every type, each read as soon as it comes.
#[derive(Debug, Deserialize)]
pub struct Flat {
    pub id: i64,
    pub audit_id: i64,
    pub via: Via,
    pub r#type: String,
    pub field_name: Option<String>,
    pub value: Option<String>,
    pub previous_value: Option<String>,
    pub author_id: Option<i64>,
    pub body: Option<String>,
    pub public: Option<bool>,
    pub attachments: Option<Vec<Attachment>>,
    pub comment_id: Option<i64>,
    pub subject: Option<String>,
    pub recipients: Option<Vec<i64>>,
    pub message: Option<String>,
    pub resource: Option<String>,
    pub success: Option<bool>,
    pub score: Option<String>,
    pub assignee_id: Option<i64>,
    pub previous_schedule_id: Option<i64>,
    pub new_schedule_id: Option<i64>,
    pub macro_id: Option<i64>,
    pub macro_title: Option<String>,
    pub macro_deleted: Option<bool>,
}

#[derive(Debug, Deserialize)]
pub struct Via {
    pub channel: Channel,
    pub source: Source,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Web,
    Email,
    Api,
    Rule,
    Chat,
    Voice,
    #[serde(other)]
    Other,
}

#[derive(Debug, Deserialize)]
pub struct Source {
    pub from: Option<Place>,
    pub to: Option<Place>,
    pub rel: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Place {
    pub id: Option<i64>,
    pub title: Option<String>,
    pub address: Option<String>,
    pub name: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Attachment {
    pub id: i64,
    pub file_name: String,
    pub content_type: String,
    pub size: i64,
}

/// Makes the three unions of one list of variants.
macro_rules! unions {
    ($($name:ident { $($member:ident: $type:ty),* })*) => {
        /// The tag read by serde, which drops what it does not know.
        #[derive(Debug, Deserialize)]
        #[serde(tag = "type")]
        pub enum Tagged {
            $($name(plain::$name),)*
            #[serde(other)]
            Unknown,
        }

        /// One struct after the other, until one fits.
        #[derive(Debug, Deserialize)]
        #[serde(untagged)]
        pub enum Untagged {
            $($name(with_tag::$name),)*
            Unknown(Value),
        }

        /// All of them at once, each absent unless it fits: what `anyOf` becomes elsewhere.
        #[derive(Debug, Deserialize)]
        #[allow(non_snake_case)]
        pub struct Flattened {
            $(#[serde(flatten)] pub $name: Option<with_tag::$name>,)*
        }

        /// Structs without the tag, which the union takes away.
        pub mod plain {
            use super::*;

            $(#[derive(Debug, Deserialize)]
            pub struct $name { pub id: i64, pub audit_id: i64, pub via: Via, $(pub $member: $type,)* })*
        }

        /// Structs whose tag has one value.
        pub mod with_tag {
            use super::*;

            $(#[derive(Debug, Deserialize)]
            pub struct $name {
                pub id: i64,
                pub audit_id: i64,
                pub via: Via,
                pub r#type: tag::$name,
                $(pub $member: $type,)*
            })*
        }

        /// The tags, each a type with one value.
        pub mod tag {
            use super::*;

            $(#[derive(Debug, Deserialize)]
            pub enum $name { $name })*
        }
    };
}

unions! {
    Create { field_name: String, value: Option<String> }
    Change { field_name: String, value: Option<String>, previous_value: Option<String> }
    Comment { author_id: i64, body: String, public: bool, attachments: Option<Vec<Attachment>> }
    CommentPrivacyChange { comment_id: i64, public: bool }
    CommentRedaction { comment_id: i64, author_id: i64 }
    Notification { subject: String, body: String, recipients: Vec<i64> }
    Cc { recipients: Vec<i64> }
    Error { message: String }
    External { resource: String, body: String, success: Option<bool> }
    SatisfactionRating { score: String, assignee_id: Option<i64>, body: Option<String> }
    ScheduleAssignment { previous_schedule_id: Option<i64>, new_schedule_id: i64 }
    MacroReference { macro_id: i64, macro_title: String, macro_deleted: bool }
}
