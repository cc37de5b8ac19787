//! The account that the embedded Zendesk serves: its credentials, tickets and audit log.

use std::collections::BTreeSet;

use serde_json::Value;

/// The OAuth access token.
pub const OAUTH_TOKEN: &str = "embedded-oauth-token-2d6f";
/// The mail address of the one user with an API token.
pub const EMAIL: &str = "ola@acme.example";
/// The API token.
pub const API_TOKEN: &str = "embedded-api-token-91c4";

/// The records of the account.
pub struct Account {
    /// The audits of all tickets, newest first.
    pub audits: Vec<Value>,
    /// The entries of the audit log, newest first.
    pub audit_logs: Vec<Value>,
}

impl Account {
    /// Reads the records.
    ///
    /// # Errors
    /// If a file of them is not JSON.
    pub fn load() -> serde_json::Result<Self> {
        let mut audits = Vec::new();
        for ticket in TICKETS {
            audits.extend(serde_json::from_str::<Vec<Value>>(ticket)?);
        }
        // Identifiers ascend with time, while the times themselves come in two forms.
        audits.sort_by_key(|audit| std::cmp::Reverse(id(audit)));
        Ok(Self {
            audits,
            audit_logs: serde_json::from_str(AUDIT_LOGS)?,
        })
    }

    /// The identifiers of its tickets, ascending.
    pub fn ticket_ids(&self) -> impl Iterator<Item = i64> {
        self.audits
            .iter()
            .filter_map(ticket_id)
            .collect::<BTreeSet<_>>()
            .into_iter()
    }

    /// The audits of one ticket, oldest first; none if there is no such ticket.
    pub fn audits_of(&self, ticket: i64) -> Vec<&Value> {
        self.audits
            .iter()
            .rev()
            .filter(|audit| ticket_id(audit) == Some(ticket))
            .collect()
    }
}

/// The identifier of a record.
pub fn id(record: &Value) -> Option<i64> {
    record.get("id")?.as_i64()
}

fn ticket_id(audit: &Value) -> Option<i64> {
    audit.get("ticket_id")?.as_i64()
}

const TICKETS: [&str; 4] = [
    include_str!("../../data/embedded/ticket-1274.json"),
    include_str!("../../data/embedded/ticket-35436.json"),
    include_str!("../../data/embedded/ticket-35501.json"),
    include_str!("../../data/embedded/ticket-35777.json"),
];
const AUDIT_LOGS: &str = include_str!("../../data/embedded/audit-logs.json");
