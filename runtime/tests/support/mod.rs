//! A server for the tests, a client for it, and types as oasmith generates them.

#![allow(dead_code, reason = "no test needs all of it")]

pub mod faulty;

use oasmith_runtime::private::{Call, Core, CoreBuilder};
use oasmith_runtime::{Extra, Json, RetryPolicy};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    pub id: i64,
    pub extra: Extra,
}
oasmith_runtime::object! { Order { id: required::<i64>("id"), ..extra } }

#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub error: String,
    pub extra: Extra,
}
oasmith_runtime::object! { Problem { error: required::<String>("error"), ..extra } }

/// Sends each request once.
pub fn builder() -> CoreBuilder {
    CoreBuilder::new(
        "https://{region}.{domain}.com",
        &[("region", ""), ("domain", "example")],
    )
    .retry(RetryPolicy::never())
}

/// A server that always answers the same, and a client for it.
pub async fn serve(response: ResponseTemplate) -> (MockServer, Core) {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(response).mount(&server).await;
    let core = builder().base_url(server.uri()).build().unwrap();
    (server, core)
}

/// Sends a request to a server that accepts everything, and returns it as it came in.
pub async fn sent(builder: CoreBuilder, call: impl FnOnce(&Core) -> Call) -> Request {
    let (server, _) = serve(ResponseTemplate::new(200)).await;
    let core = builder.base_url(format!("{}/prefix/", server.uri())).build().unwrap();
    call(&core).send_empty::<Json>().await.unwrap();
    server.received_requests().await.unwrap().remove(0)
}

pub fn header<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request.headers.get(name).map(|value| value.to_str().unwrap())
}
