//! Prints what happened to tickets, as the example `audit_trail` does, with reqwest and what serde derives.

#![forbid(unsafe_code)]

mod event;

use std::env;
use std::error::Error;

use reqwest::header::ACCEPT;
use serde::Deserialize;
use serde_json::Value;
use zendesk_audits_tests::EmbeddedZendesk;

use event::Event;

#[derive(Debug, Deserialize)]
struct Page {
    audits: Vec<Audit>,
    links: Option<Links>,
    meta: Option<Meta>,
}

#[derive(Debug, Deserialize)]
struct Links {
    next: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Meta {
    has_more: bool,
}

#[derive(Debug, Deserialize)]
struct Audit {
    author_id: i64,
    created_at: String,
    events: Vec<Event>,
    via: Option<Via>,
    metadata: Option<Value>,
}

#[derive(Debug, Deserialize)]
#[allow(dead_code, reason = "members are printed by `Debug`, which does not count as a use")]
struct Via {
    channel: Option<Value>,
    source: Option<Value>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Fails where a provider is installed, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = reqwest::Client::builder().build()?;
    if let (Ok(url), Ok(token), Some(ticket)) = (
        env::var("ZENDESK_URL"),
        env::var("ZENDESK_OAUTH_TOKEN"),
        env::args().nth(1),
    ) {
        return print_ticket(&http, &url, &token, ticket.parse()?).await;
    }
    let zendesk = EmbeddedZendesk::start().await;
    for ticket in zendesk.ticket_ids() {
        print_ticket(&http, &zendesk.url(), zendesk.oauth_token(), ticket).await?;
    }
    Ok(())
}

async fn print_ticket(http: &reqwest::Client, origin: &str, token: &str, ticket: i64) -> Result<(), Box<dyn Error>> {
    println!("Ticket {ticket}");
    let mut next = Some(format!(
        "{}/api/v2/tickets/{ticket}/audits.json?page[size]=100",
        origin.trim_end_matches('/')
    ));
    while let Some(url) = next {
        let request = http.get(url).bearer_auth(token).header(ACCEPT, "application/json");
        let page: Page = request.send().await?.error_for_status()?.json().await?;
        for audit in &page.audits {
            println!("{}  user {}  {:?}", audit.created_at, audit.author_id, audit.via);
            audit.events.iter().for_each(|event| println!("  {event:?}"));
            audit.metadata.iter().for_each(|metadata| println!("  {metadata}"));
        }
        let has_more = page.meta.is_some_and(|meta| meta.has_more);
        next = page.links.and_then(|links| links.next).filter(|_| has_more);
    }
    Ok(())
}
