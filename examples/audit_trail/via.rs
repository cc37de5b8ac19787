//! Through which channel an update or an event came about, in words.

use zendesk_audits::models::{LooseId, Via, ViaChannel, ViaDetails, ViaParty, ViaRelation, ViaSource};

use crate::terminal::excerpt;

/// `by email from Jana Novak <jana@orchard.example>`, `by trigger "Close spam"`; empty if nothing is told.
pub fn describe(via: &Via) -> String {
    match via {
        Via::ViaDetails(details) => describe_details(details),
        Via::Name(name) => format!("by {}", excerpt(name, LENGTH)),
        other => format!("by {}", excerpt(&format!("{other:?}"), LENGTH)),
    }
}

fn describe_details(via: &ViaDetails) -> String {
    let source = via.source.as_ref();
    match (source.and_then(|source| source.rel.as_ref()), via.channel.as_ref()) {
        (Some(ViaRelation::SlaTargetChange), _) => match &via.current_sla_policy {
            Some(policy) => format!("by SLA policy {}", quoted(policy)),
            None => "by SLA target change".to_owned(),
        },
        (Some(rule @ (ViaRelation::Trigger | ViaRelation::Automation)), _) => {
            format!(
                "by {}{}",
                rule.as_str(),
                source.and_then(rule_title).unwrap_or_default()
            )
        }
        (relation, Some(channel)) => {
            let relation = relation
                .map(|relation| format!(" ({})", relation.as_str()))
                .unwrap_or_default();
            format!(
                "by {}{relation}{}",
                channel_name(channel),
                source.map(parties).unwrap_or_default()
            )
        }
        (Some(relation), None) => format!("by {}", relation.as_str()),
        (None, None) => String::new(),
    }
}

/// An identifier as text.
pub fn id(id: &Option<LooseId>) -> String {
    id.as_ref().map_or_else(|| "(nothing)".to_owned(), LooseId::to_string)
}

fn channel_name(channel: &ViaChannel) -> String {
    match channel {
        ViaChannel::ViaChannelName(name) => name.as_str().to_owned(),
        ViaChannel::Number(number) => format!("channel {number}"),
        ViaChannel::Unrecognized(channel) => channel.raw().to_string(),
        other => format!("{other:?}"),
    }
}

fn rule_title(source: &ViaSource) -> Option<String> {
    let rule = source.from.as_ref()?;
    let deleted = if rule.deleted == Some(true) {
        ", since deleted"
    } else {
        ""
    };
    Some(format!(" {}{deleted}", quoted(rule.title.as_ref()?)))
}

fn parties(source: &ViaSource) -> String {
    let from = source
        .from
        .as_ref()
        .and_then(party)
        .map(|party| format!(" from {party}"));
    let to = source.to.as_ref().and_then(party).map(|party| format!(" to {party}"));
    // Older audits name a business rule here, without the members `from` and `to`.
    let rule = source.title.as_ref().map(|title| format!(", rule {}", quoted(title)));
    [from, to, rule].into_iter().flatten().collect()
}

fn party(party: &ViaParty) -> Option<String> {
    if let Some(ticket) = &party.ticket_id {
        let subject = party
            .subject
            .as_ref()
            .map(|subject| format!(" {}", quoted(subject)))
            .unwrap_or_default();
        return Some(format!("ticket {ticket}{subject}"));
    }
    let address = party
        .address
        .as_deref()
        .or(party.formatted_phone.as_deref())
        .or(party.phone.as_deref())
        .or(party.username.as_deref());
    match (party.name.as_deref(), address) {
        (Some(name), Some(address)) => Some(excerpt(&format!("{name} <{address}>"), LENGTH)),
        (Some(text), None) | (None, Some(text)) => Some(excerpt(text, LENGTH)),
        (None, None) => party
            .title
            .as_ref()
            .or(party.topic_name.as_ref())
            .map(|title| quoted(title)),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", excerpt(text, LENGTH))
}

/// How many characters of a name or a title are shown.
const LENGTH: usize = 80;
