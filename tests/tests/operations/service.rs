//! A service that gives prepared answers in order, and notes what it was asked.

use std::sync::Mutex;

use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};
use zendesk_audits::{Auth, Client, ClientBuilder, RetryPolicy};

/// The credential of [`Service::client`].
pub const TOKEN: &str = "s3cr3t-0auth-t0ken";

/// A service on loopback.
pub struct Service {
    server: MockServer,
}

impl Service {
    /// Starts a service with these answers.
    pub async fn start(answers: impl IntoIterator<Item = ResponseTemplate>) -> Self {
        Self::start_with(|_| answers.into_iter().collect()).await
    }

    /// Starts a service whose answers depend on where it listens.
    pub async fn start_with(answers: impl FnOnce(&str) -> Vec<ResponseTemplate>) -> Self {
        let server = MockServer::start().await;
        let answers = answers(&server.uri());
        let script = Script(Mutex::new(answers.into_iter()));
        Mock::given(any()).respond_with(script).mount(&server).await;
        Self { server }
    }

    /// A service that answers with JSON, and once only.
    pub async fn answering(json: &str) -> Self {
        Self::start([ResponseTemplate::new(200).set_body_raw(json, "application/json")]).await
    }

    /// Where the service listens.
    pub fn origin(&self) -> String {
        self.server.uri()
    }

    /// A client of the service that signs with [`TOKEN`].
    pub fn client(&self) -> Client {
        self.client_with(Auth::bearer(TOKEN))
    }

    /// A client of the service that signs otherwise.
    pub fn client_with(&self, auth: Auth) -> Client {
        self.builder().auth(auth).build().unwrap()
    }

    /// What becomes a client of the service that sends each request once.
    pub fn builder(&self) -> ClientBuilder {
        Client::builder().base_url(self.origin()).retry(RetryPolicy::never())
    }

    /// What the service was asked.
    pub async fn requests(&self) -> Vec<Request> {
        self.server.received_requests().await.unwrap()
    }

    /// What the service was asked, each request as `METHOD /path?query` with its escapes.
    pub async fn request_lines(&self) -> Vec<String> {
        self.requests().await.iter().map(request_line).collect()
    }
}

/// A request as `METHOD /path?query` with its escapes.
pub fn request_line(request: &Request) -> String {
    let query = request.url.query().map(|query| format!("?{query}"));
    format!("{} {}{}", request.method, request.url.path(), query.unwrap_or_default())
}

struct Script(Mutex<std::vec::IntoIter<ResponseTemplate>>);

impl Respond for Script {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let next = self.0.lock().unwrap().next();
        next.unwrap_or_else(|| {
            ResponseTemplate::new(500).set_body_string(format!("unexpected: {}", request_line(request)))
        })
    }
}
