//! What one event did, in words: a label, and the text beside it.

use anstyle::{AnsiColor, Style};
use zendesk_audits::Unrecognized;
use zendesk_audits::models::{Attachment, LooseId, LooseText, TicketAuditEvent, Via};

use crate::terminal::{Span, excerpt};
use crate::value;
use crate::via;

/// The label and the text of an event.
pub fn describe(event: &TicketAuditEvent) -> (Span, Vec<Span>) {
    use TicketAuditEvent as Event;
    match event {
        Event::Create(event) => row(
            FIELD,
            &event.field_name,
            value::initial(event.value.as_ref()),
            &event.via,
        ),
        Event::Change(event) => {
            let change = value::change(event.previous_value.as_ref(), event.value.as_ref());
            row(FIELD, &event.field_name, change, &event.via)
        }
        Event::Comment(event) => comment(
            event.public == Some(true),
            "comment",
            event.body.as_deref(),
            event.attachments.as_deref(),
            &event.via,
        ),
        Event::VoiceComment(event) => comment(
            event.public == Some(true),
            "call",
            event.body.as_deref(),
            event.attachments.as_deref(),
            &event.via,
        ),
        Event::FacebookComment(event) => comment(
            event.public != Some(false),
            "comment",
            event.body.as_deref(),
            event.attachments.as_deref(),
            &event.via,
        ),
        Event::CommentPrivacyChange(event) => {
            let privacy = if event.public == Some(true) {
                "public"
            } else {
                "private"
            };
            row(
                PRIVATE,
                "privacy",
                words(format!("comment {} is now {privacy}", via::id(&event.comment_id))),
                &event.via,
            )
        }
        Event::CommentRedactionEvent(event) => row(
            PRIVATE,
            "redaction",
            words(format!("of text in comment {}", via::id(&event.comment_id))),
            &event.via,
        ),
        Event::AttachmentRedactionEvent(event) => row(
            PRIVATE,
            "redaction",
            words(format!("of attachment {}", via::id(&event.attachment_id))),
            &event.via,
        ),
        Event::Notification(event) => message(
            "notification",
            &event.recipients,
            &event.subject,
            &event.body,
            &event.via,
        ),
        Event::NotificationWithCcs(event) => message(
            "notification",
            &event.recipients,
            &event.subject,
            &event.body,
            &event.via,
        ),
        Event::FollowerNotification(event) => message(
            "follower notice",
            &event.recipients,
            &event.subject,
            &event.body,
            &event.via,
        ),
        Event::OrganizationActivity(event) => message(
            "subscriber notice",
            &event.recipients,
            &event.subject,
            &event.body,
            &event.via,
        ),
        Event::Cc(event) => message("copy", &event.recipients, &None, &event.body, &event.via),
        Event::Tweet(event) => message("tweet", &None, &None, &event.body, &event.via),
        Event::SmsNotification(event) => {
            let number = event.phone_number.as_deref().unwrap_or("an unknown number");
            row(
                MESSAGE,
                "text message",
                words(format!("to {number}: {}", quoted(event.body.as_deref()))),
                &event.via,
            )
        }
        Event::FollowerChange(event) => {
            let change = value::text_change(&event.previous_followers, &event.current_followers);
            row(FIELD, "followers", change, &event.via)
        }
        Event::EmailCcChange(event) => {
            let change = value::text_change(&event.previous_email_ccs, &event.current_email_ccs);
            row(FIELD, "email CCs", change, &event.via)
        }
        Event::FacebookEvent(event) => message("facebook", &None, &None, &event.body, &event.via),
        Event::ChatStartedEvent(event) => {
            let history = event.value.as_ref().and_then(|chat| chat.history.as_deref());
            let history = history.unwrap_or_default().len();
            row(
                ROUTINE,
                "chat",
                words(format!("started, {history} entries of history")),
                &event.via,
            )
        }
        Event::ChatEndedEvent(event) => row(ROUTINE, "chat", words("ended"), &event.via),
        Event::LogMeInTranscript(event) => message("remote session", &None, &None, &event.body, &event.via),
        Event::AgentMacroReference(event) => {
            let title = event
                .macro_title
                .as_ref()
                .map(|title| format!(" \"{}\"", excerpt(title, TITLE_LENGTH)));
            let text = format!("{}{}", via::id(&event.macro_id), title.unwrap_or_default());
            row(ROUTINE, "macro", words(text), &event.via)
        }
        Event::SatisfactionRating(event) => {
            let comment = event
                .body
                .as_ref()
                .map(|body| format!(": {}", excerpt(body, BODY_LENGTH)))
                .unwrap_or_default();
            let score = event.score.as_ref().map_or("no score", |score| score.as_str());
            row(PUBLIC, "satisfaction", words(format!("{score}{comment}")), &event.via)
        }
        Event::TicketSharingEvent(event) => {
            let action = event.action.as_ref().map_or("changed", |action| action.as_str());
            let text = format!("{action}, agreement {}", via::id(&event.agreement_id));
            row(ROUTINE, "sharing", words(text), &event.via)
        }
        Event::Error(event) => row(
            UNRECOGNIZED,
            "error",
            words(excerpt(event.message.as_deref().unwrap_or_default(), BODY_LENGTH)),
            &event.via,
        ),
        Event::External(event) => {
            let target = event.resource.as_ref().map(|target| format!("target {target}: "));
            let text = format!("{}{}", target.unwrap_or_default(), quoted(event.body.as_deref()));
            row(MESSAGE, "external", words(text), &event.via)
        }
        Event::Push(event) => {
            let target = event.value_reference.as_deref().unwrap_or("another product");
            row(
                MESSAGE,
                "push",
                words(format!("to {target}: {}", quoted(event.value.as_deref()))),
                &event.via,
            )
        }
        Event::AssociateAttValsEvent(event) => {
            let skills = event
                .attribute_values
                .iter()
                .flatten()
                .map(ToString::to_string)
                .collect::<Vec<_>>();
            row(
                ROUTINE,
                "skills",
                words(excerpt(&skills.join(", "), BODY_LENGTH)),
                &event.via,
            )
        }
        Event::OfferedToEvent(event) => {
            let agent = event
                .assignee
                .as_ref()
                .map_or_else(|| "nobody".to_owned(), |agent| format!("user {agent}"));
            row(ROUTINE, "offered to", words(agent), &event.via)
        }
        Event::ScheduleAssignment(event) => {
            let text = format!(
                "{} → {}",
                via::id(&event.previous_schedule_id),
                via::id(&event.new_schedule_id)
            );
            row(ROUTINE, "schedule", words(text), &event.via)
        }
        Event::KnowledgeRequested(event) => {
            let title = event.body.as_ref().and_then(|article| article.title.as_deref());
            row(ROUTINE, "article wanted", words(quoted(title)), &event.via)
        }
        Event::KnowledgeLinked(event) => {
            let title = event.body.as_ref().and_then(|article| article.title.as_deref());
            row(ROUTINE, "article linked", words(quoted(title)), &event.via)
        }
        Event::AutomaticAnswerSend(event) => {
            let articles = event.body.iter().flatten();
            let articles = articles.filter_map(|answer| answer.article.as_ref());
            let titles = articles
                .map(|article| quoted(article.title.as_deref()))
                .collect::<Vec<_>>();
            row(
                ROUTINE,
                "articles",
                words(format!("suggested: {}", titles.join(", "))),
                &event.via,
            )
        }
        Event::Unrecognized(event) => unrecognized(event),
        // The enum grows with the description. Until this match does, such an event is shown as its name.
        other => (
            Span::new(ROUTINE, "event"),
            words(excerpt(&format!("{other:?}"), BODY_LENGTH)),
        ),
    }
}

fn row(style: Style, label: &str, mut spans: Vec<Span>, via: &Option<Via>) -> (Span, Vec<Span>) {
    let how = via.as_ref().map(via::describe).filter(|how| !how.is_empty());
    spans.extend(how.map(|how| Span::new(DIM, format!("  {how}"))));
    (Span::new(style, excerpt(label, LABEL_LENGTH)), spans)
}

fn comment(
    public: bool,
    noun: &str,
    body: Option<&str>,
    attachments: Option<&[Attachment]>,
    via: &Option<Via>,
) -> (Span, Vec<Span>) {
    let (style, label) = if public {
        (PUBLIC, format!("public {noun}"))
    } else {
        (PRIVATE, format!("private {noun}"))
    };
    let mut spans = words(excerpt(body.unwrap_or_default(), BODY_LENGTH));
    for attachment in attachments.unwrap_or_default() {
        let name = attachment.file_name.as_deref().unwrap_or("a file without a name");
        spans.push(Span::new(DIM, format!("  [{name}]")));
    }
    row(style, &label, spans, via)
}

fn message(
    label: &str,
    recipients: &Option<Vec<LooseId>>,
    subject: &Option<LooseText>,
    body: &Option<LooseText>,
    via: &Option<Via>,
) -> (Span, Vec<Span>) {
    let to = match recipients.as_deref() {
        Some([recipient]) => format!("to user {recipient}: "),
        Some(recipients) => format!("to {} users: ", recipients.len()),
        None => String::new(),
    };
    let text = if subject.is_some() { subject } else { body };
    row(MESSAGE, label, words(format!("{to}{}", quoted(text.as_deref()))), via)
}

fn unrecognized(event: &Unrecognized) -> (Span, Vec<Span>) {
    let spans = vec![
        Span::new(UNRECOGNIZED, event.tag().unwrap_or("an event without a type")),
        Span::plain(format!("  {}", excerpt(&event.raw().to_string(), BODY_LENGTH))),
        Span::new(DIM, format!("  {}", event.reason())),
    ];
    (Span::new(UNRECOGNIZED, "unrecognized"), spans)
}

fn words(text: impl Into<String>) -> Vec<Span> {
    vec![Span::plain(text)]
}

fn quoted(text: Option<&str>) -> String {
    match text {
        Some(text) => format!("\"{}\"", excerpt(text, TITLE_LENGTH)),
        None => "(nothing)".to_owned(),
    }
}

/// How many characters of a comment are shown.
const BODY_LENGTH: usize = 160;
/// How many characters of a label are shown.
const LABEL_LENGTH: usize = 40;
/// How many characters of a title or a subject are shown.
const TITLE_LENGTH: usize = 80;

const DIM: Style = Style::new().dimmed();
const FIELD: Style = AnsiColor::Cyan.on_default();
const MESSAGE: Style = AnsiColor::Blue.on_default();
const PRIVATE: Style = AnsiColor::Yellow.on_default();
const PUBLIC: Style = Style::new().bold();
const ROUTINE: Style = Style::new();
const UNRECOGNIZED: Style = AnsiColor::Magenta.on_default();
