//! Many records, made up as they are asked for: any number of ticket events, audits and audit log entries.

use serde_json::{Value, json};

use super::answer::{Answer, Refusal};
use super::query::Query;

/// When the first record was made, in seconds since 1970: 14 November 2023.
pub const BEGINNING: u64 = 1_700_000_000;
/// So many records share a second.
const PER_SECOND: u64 = 7;

/// So many records of each kind.
#[derive(Clone, Copy)]
pub struct Many(pub u64);

impl Many {
    /// `GET /api/v2/incremental/ticket_events`: pages overlap by what shares the last second, as with the real one.
    pub fn ticket_events(self, query: &Query) -> Result<Answer, Refusal> {
        let start: u64 = query
            .number("start_time")?
            .ok_or_else(|| Refusal::InvalidValue("start_time is missing".to_owned()))?;
        let size = query.number("per_page")?.unwrap_or(1000).clamp(1, 1000);
        let first = start.saturating_sub(BEGINNING).saturating_mul(PER_SECOND).min(self.0);
        let end = self.0.min(first + size);
        let end_time = if end > first { second(end - 1) } else { start };
        Ok(Answer::Json(json!({
            "ticket_events": (first..end).map(ticket_event).collect::<Vec<_>>(),
            "count": end - first,
            "end_time": end_time,
            "end_of_stream": end == self.0,
            "next_page": query.link(&[], ("start_time", &end_time.to_string())),
        })))
    }

    /// `GET /api/v2/ticket_audits` in its own form: newest first, `before_cursor` leads to older ones.
    pub fn audits(self, query: &Query) -> Result<Answer, Refusal> {
        let end = query.number("cursor")?.unwrap_or(self.0).min(self.0);
        let size = query.number("limit")?.unwrap_or(1000).clamp(1, 1000);
        let first = end.saturating_sub(size);
        let before = (first > 0).then(|| first.to_string());
        Ok(Answer::Json(json!({
            "audits": (first..end).rev().map(audit).collect::<Vec<_>>(),
            "before_url": before.as_ref().map(|cursor| query.link(&[], ("cursor", cursor))),
            "before_cursor": before,
            "after_url": query.link(&[], ("cursor", &end.to_string())),
            "after_cursor": end.to_string(),
        })))
    }

    /// `GET /api/v2/audit_logs` by cursor, within a window of time.
    pub fn audit_logs(self, query: &Query) -> Result<Answer, Refusal> {
        let moment = |text: &str| -> Result<u64, Refusal> {
            let invalid = || Refusal::InvalidValue("Invalid filter[created_at] specified".to_owned());
            let moment: zendesk_audits::DateTime = text.parse().map_err(|_| invalid())?;
            u64::try_from(moment.timestamp().as_second()).map_err(|_| invalid())
        };
        let (from, to) = match query.all("filter[created_at][]").as_slice() {
            [from, to] => (moment(from)?, moment(to)?),
            _ => (0, u64::MAX),
        };
        let index = |second: u64| second.saturating_sub(BEGINNING).saturating_mul(PER_SECOND).min(self.0);
        let size = query.number("page[size]")?.unwrap_or(100).clamp(1, 100);
        let last = index(to.saturating_add(1));
        let first = query.number("page[after]")?.unwrap_or_else(|| index(from)).min(last);
        let end = last.min(first + size);
        Ok(Answer::Json(json!({
            "audit_logs": (first..end).map(audit_log).collect::<Vec<_>>(),
            "meta": {"has_more": end < last, "after_cursor": end.to_string(), "before_cursor": first.to_string()},
        })))
    }
}

/// The identifier of the record at a place.
pub fn identifier(index: u64) -> u64 {
    41_200_000_000_000 + 3 * index
}

fn second(index: u64) -> u64 {
    BEGINNING + index / PER_SECOND
}

fn time(index: u64) -> String {
    let seconds = i64::try_from(second(index)).unwrap_or_default();
    zendesk_audits::jiff::Timestamp::from_second(seconds)
        .unwrap_or_default()
        .to_string()
}

fn ticket_event(index: u64) -> Value {
    json!({
        "id": identifier(index), "ticket_id": index % 1000, "timestamp": second(index), "created_at": time(index),
        "updater_id": -1, "via": "Web form", "event_type": "Audit",
        "child_events": [
            {"id": identifier(index) + 1, "via": "Web form", "via_reference_id": null, "event_type": "Change",
                "previous_value": "open", "status": "pending"},
            {"id": identifier(index) + 2, "event_type": "Comment", "comment_present": true, "comment_public": true},
        ],
    })
}

fn audit(index: u64) -> Value {
    json!({
        "id": identifier(index), "ticket_id": index % 1000, "created_at": time(index), "author_id": 15_186_000_300_001u64,
        "via": {"channel": "web", "source": {"from": {}, "to": {}, "rel": null}},
        "metadata": {"system": {"client": "Browser \"quoted\"", "latitude": 51.100}, "custom": {}},
        "events": [
            {"id": identifier(index) + 1, "type": "Change", "field_name": "status", "value": "pending",
                "previous_value": "open"},
            {"id": identifier(index) + 2, "type": "Comment", "body": "One line.\nAnother.", "public": true,
                "attachments": []},
        ],
    })
}

fn audit_log(index: u64) -> Value {
    json!({
        "id": identifier(index), "created_at": time(index), "action": "update", "actor_id": 15_186_000_300_001u64,
        "actor_name": "Marek Admin", "source_type": "rule", "source_id": 35_081, "source_label": "Trigger: \"Close\", all",
        "change_description": "Conditions changed:\ntag added", "ip_address": null,
        "url": format!("https://acme.zendesk.com/api/v2/audit_logs/{}.json", identifier(index)),
    })
}
