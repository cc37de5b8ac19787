//! `EmbeddedZendesk`: a small Zendesk on loopback, with invented tickets.

mod account;
mod answer;
mod faults;
mod many;
mod paging;
mod query;
mod service;

use wiremock::matchers::any;
use wiremock::{Mock, MockServer};

use account::Account;
use faults::Faults;
use many::Many;
use service::Service;

/// A small Zendesk on loopback. It serves every operation of Ticket Audits and Audit Logs until it is dropped.
///
/// A page never holds more than five records, whatever a request asks for, so that every list has several pages.
///
/// ```
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use zendesk_audits::{Auth, Client};
/// use zendesk_audits_tests::EmbeddedZendesk;
///
/// let zendesk = EmbeddedZendesk::start().await;
/// let client = Client::builder()
///     .base_url(zendesk.url())
///     .auth(Auth::bearer(zendesk.oauth_token()))
///     .build()?;
/// # Ok(())
/// # }
/// ```
pub struct EmbeddedZendesk {
    server: MockServer,
}

impl EmbeddedZendesk {
    /// Starts it on a free port.
    pub async fn start() -> Self {
        let server = MockServer::start().await;
        Mock::given(any())
            .respond_with(Service::new(server.uri()))
            .mount(&server)
            .await;
        Self { server }
    }

    /// Starts one that has so many ticket events, audits and audit log entries, made up in order, and spoils so many
    /// answers of a hundred as `seed` decides. It does not remember what it was asked.
    pub async fn start_with_many(records: u64, faults_percent: u64, seed: u64) -> Self {
        let server = MockServer::builder().disable_request_recording().start().await;
        let service = Service::new(server.uri()).with_many(Many(records), Faults::new(faults_percent, seed));
        Mock::given(any()).respond_with(service).mount(&server).await;
        Self { server }
    }

    /// The identifier of the record at a place, where there are many.
    pub fn identifier(index: u64) -> u64 {
        many::identifier(index)
    }

    /// Where it listens: `http://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        self.server.uri()
    }

    /// The OAuth access token that it accepts.
    pub fn oauth_token(&self) -> &'static str {
        account::OAUTH_TOKEN
    }

    /// The mail address of the user whose API token it accepts.
    pub fn email(&self) -> &'static str {
        account::EMAIL
    }

    /// The API token that it accepts together with the mail address.
    pub fn api_token(&self) -> &'static str {
        account::API_TOKEN
    }

    /// The identifiers of its tickets, ascending.
    pub fn ticket_ids(&self) -> Vec<i64> {
        Account::load()
            .map(|account| account.ticket_ids().collect())
            .unwrap_or_default()
    }

    /// What it has been asked so far, each request as `METHOD /path?query`.
    pub async fn requests(&self) -> Vec<String> {
        let requests = self.server.received_requests().await.unwrap_or_default();
        requests
            .iter()
            .map(|request| format!("{} {}", request.method, query::path_and_query(&request.url)))
            .collect()
    }
}
