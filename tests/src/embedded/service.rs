//! The operations that the embedded Zendesk serves, by method and path.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use wiremock::{Request, Respond, ResponseTemplate};
use zendesk_audits::DateTime;

use super::account::{API_TOKEN, Account, EMAIL, OAUTH_TOKEN, id};
use super::answer::{Answer, Refusal};
use super::faults::Faults;
use super::many::Many;
use super::paging::{page, page_back_in_time};
use super::query::Query;

/// Answers requests out of the account's records.
pub struct Service {
    origin: String,
    account: serde_json::Result<Account>,
    many: Option<(Many, Faults)>,
}

impl Service {
    /// `origin` is where the server can be reached, for links to further pages.
    pub fn new(origin: String) -> Self {
        Self {
            origin,
            account: Account::load(),
            many: None,
        }
    }

    /// Serves many records in place of those of the account, and spoils some answers.
    pub fn with_many(mut self, many: Many, faults: Faults) -> Self {
        self.many = Some((many, faults));
        self
    }

    fn answer(&self, request: &Request) -> Result<Answer, Refusal> {
        if !is_authenticated(request) {
            return Err(Refusal::Unauthenticated);
        }
        let account = self
            .account
            .as_ref()
            .map_err(|error| Refusal::Broken(error.to_string()))?;
        let query = Query::new(&self.origin, &request.url)?;
        let path = request.url.path();
        let path = path.strip_suffix(".json").unwrap_or(path);
        let segments = path.trim_start_matches('/').split('/').collect::<Vec<_>>();
        if let (Some((many, _)), "GET", ["api", "v2", rest @ ..]) = (&self.many, request.method.as_str(), &segments[..])
        {
            match rest {
                ["incremental", "ticket_events"] => return many.ticket_events(&query),
                ["ticket_audits"] => return many.audits(&query),
                ["audit_logs"] => return many.audit_logs(&query),
                _ => {}
            }
        }
        match (request.method.as_str(), segments.as_slice()) {
            ("GET", ["api", "v2", "incremental", "ticket_events"]) => ticket_events(account, &query),
            ("GET", ["api", "v2", "ticket_audits"]) => list_ticket_audits(account, &query),
            ("GET", ["api", "v2", "tickets", ticket, "audits"]) => list_audits_for_ticket(account, ticket, &query),
            ("GET", ["api", "v2", "tickets", ticket, "audits", "count"]) => count_audits_for_ticket(account, ticket),
            ("GET", ["api", "v2", "tickets", ticket, "audits", audit]) => show_ticket_audit(account, ticket, audit),
            ("PUT", ["api", "v2", "tickets", ticket, "audits", audit, "make_private"]) => {
                ticket_audit(account, ticket, audit).map(|_| Answer::Empty)
            }
            ("GET", ["api", "v2", "audit_logs"]) => list_audit_logs(account, &query),
            ("GET", ["api", "v2", "audit_logs", audit_log]) => show_audit_log(account, audit_log),
            ("POST", ["api", "v2", "audit_logs", "export"]) => {
                filtered_audit_logs(account, &query).map(|_| Answer::Accepted)
            }
            _ => Err(Refusal::InvalidEndpoint),
        }
    }
}

impl Respond for Service {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        match self.answer(request) {
            Ok(Answer::Json(body)) => {
                let spoilt = self.many.as_ref().and_then(|(_, faults)| faults.spoil(&body));
                spoilt.unwrap_or_else(|| Answer::Json(body).into())
            }
            outcome => outcome.map_or_else(Into::into, Into::into),
        }
    }
}

fn is_authenticated(request: &Request) -> bool {
    let header = request
        .headers
        .get("authorization")
        .and_then(|value| value.to_str().ok());
    match header.and_then(|header| header.split_once(' ')) {
        Some(("Bearer", token)) => token == OAUTH_TOKEN,
        Some(("Basic", encoded)) => STANDARD
            .decode(encoded)
            .is_ok_and(|pair| pair == format!("{EMAIL}/token:{API_TOKEN}").as_bytes()),
        _ => false,
    }
}

fn list_ticket_audits(account: &Account, query: &Query) -> Result<Answer, Refusal> {
    let audits = account.audits.iter().collect::<Vec<_>>();
    page_back_in_time(&audits, "audits", query).map(Answer::Json)
}

/// The audits in the form of the incremental export: the field that changed is a key.
fn ticket_events(account: &Account, query: &Query) -> Result<Answer, Refusal> {
    let start: i64 = query
        .number("start_time")?
        .ok_or_else(|| Refusal::InvalidValue("start_time is missing".to_owned()))?;
    let second = |audit: &Value| {
        let time: Option<DateTime> = audit.get("created_at").and_then(|time| time.as_str()?.parse().ok());
        time.map_or(0, |time| time.timestamp().as_second())
    };
    let mut events: Vec<_> = account.audits.iter().filter(|audit| second(audit) >= start).collect();
    events.sort_by_key(|audit| second(audit));
    let end_time = events.last().map_or(start, |audit| second(audit));
    let events: Vec<_> = events
        .into_iter()
        .map(|audit| ticket_event(audit, second(audit)))
        .collect();
    Ok(Answer::Json(json!({
        "count": events.len(), "ticket_events": events, "end_of_stream": true, "end_time": end_time,
        "next_page": query.link(&[], ("start_time", &end_time.to_string())),
    })))
}

fn ticket_event(audit: &Value, second: i64) -> Value {
    let events = audit.get("events").and_then(Value::as_array).into_iter().flatten();
    let child = |event: &Value| {
        let mut child = event.clone();
        child["event_type"] = event["type"].clone();
        if let (Some(members), Some(field)) = (child.as_object_mut(), event["field_name"].as_str()) {
            members.remove("type");
            members.remove("field_name");
            let value = members.remove("value").unwrap_or_default();
            members.insert(field.to_owned(), value);
        }
        child
    };
    json!({
        "id": audit["id"], "ticket_id": audit["ticket_id"], "timestamp": second, "created_at": audit["created_at"],
        "updater_id": audit["author_id"], "via": audit["via"], "event_type": "Audit",
        "child_events": events.map(child).collect::<Vec<_>>(),
    })
}

fn list_audits_for_ticket(account: &Account, ticket: &str, query: &Query) -> Result<Answer, Refusal> {
    let mut audits = ticket_audits(account, ticket)?;
    let types = query.all("filter_events[]");
    if !types.is_empty() {
        audits.retain(|audit| event_types(audit).any(|event_type| types.contains(&event_type)));
    }
    if query.first("sort") == Some("-created_at") || query.first("sort_order") == Some("desc") {
        audits.reverse();
    }
    page(&audits, "audits", query).map(Answer::Json)
}

fn count_audits_for_ticket(account: &Account, ticket: &str) -> Result<Answer, Refusal> {
    let count = ticket_audits(account, ticket)?.len();
    Ok(Answer::Json(
        json!({"count": {"value": count, "refreshed_at": "2026-03-15T12:00:00Z"}}),
    ))
}

fn show_ticket_audit(account: &Account, ticket: &str, audit: &str) -> Result<Answer, Refusal> {
    let audit = ticket_audit(account, ticket, audit)?;
    Ok(Answer::Json(json!({"audit": audit})))
}

fn list_audit_logs(account: &Account, query: &Query) -> Result<Answer, Refusal> {
    let mut audit_logs = filtered_audit_logs(account, query)?;
    if query.first("sort") == Some("created_at") || query.first("sort_order") == Some("asc") {
        audit_logs.reverse();
    }
    page(&audit_logs, "audit_logs", query).map(Answer::Json)
}

fn show_audit_log(account: &Account, audit_log: &str) -> Result<Answer, Refusal> {
    let audit_log = find(&account.audit_logs, audit_log)?;
    Ok(Answer::Json(json!({"audit_log": audit_log})))
}

fn ticket_audits<'a>(account: &'a Account, ticket: &str) -> Result<Vec<&'a Value>, Refusal> {
    let audits = ticket
        .parse()
        .map(|ticket| account.audits_of(ticket))
        .unwrap_or_default();
    if audits.is_empty() {
        Err(Refusal::RecordNotFound)
    } else {
        Ok(audits)
    }
}

fn ticket_audit<'a>(account: &'a Account, ticket: &str, audit: &str) -> Result<&'a Value, Refusal> {
    find(ticket_audits(account, ticket)?, audit)
}

/// Knows the filters by the members of an entry that they are named after; `created_at` is a range.
fn filtered_audit_logs<'a>(account: &'a Account, query: &Query) -> Result<Vec<&'a Value>, Refusal> {
    let mut audit_logs = account.audit_logs.iter().collect::<Vec<_>>();
    let text = |audit_log: &Value, member: &str| match audit_log.get(member) {
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    };
    for member in ["action", "actor_id", "ip_address", "source_id", "source_type"] {
        let wanted = [
            query.all(&format!("filter[{member}][]")),
            query.all(&format!("filter[{member}]")),
        ]
        .concat();
        audit_logs.retain(|audit_log| wanted.is_empty() || wanted.contains(&text(audit_log, member).as_str()));
    }
    match query.all("filter[created_at][]").as_slice() {
        [] if query.first("filter[created_at]").is_none() => {}
        // All times here are in UTC and of one form, so they compare as text.
        [start, end] => audit_logs.retain(|audit_log| {
            let created_at = text(audit_log, "created_at");
            *start <= created_at.as_str() && created_at.as_str() <= *end
        }),
        _ => {
            let format = "?filter[created_at][]=...&filter[created_at][]=...";
            let description = format!("Invalid filter[created_at] specified; format is {format}");
            return Err(Refusal::InvalidValue(description));
        }
    }
    Ok(audit_logs)
}

fn find<'a>(records: impl IntoIterator<Item = &'a Value>, wanted: &str) -> Result<&'a Value, Refusal> {
    let wanted = wanted.parse::<i64>().ok();
    records
        .into_iter()
        .find(|record| wanted.is_some() && id(record) == wanted)
        .ok_or(Refusal::RecordNotFound)
}

fn event_types(audit: &Value) -> impl Iterator<Item = &str> {
    let events = audit.get("events").and_then(Value::as_array).into_iter().flatten();
    events.filter_map(|event| event.get("type")?.as_str())
}
