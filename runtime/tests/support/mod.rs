//! A server for the tests, a client for it, and types as oasmith generates them.

use oasmith_runtime::Extra;
use oasmith_runtime::private::{Core, CoreBuilder};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

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

pub fn builder() -> CoreBuilder {
    CoreBuilder::new(
        "https://{region}.{domain}.com",
        &[("region", ""), ("domain", "example")],
    )
}

/// A server that always answers the same, and a client for it.
pub async fn serve(response: ResponseTemplate) -> (MockServer, Core) {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(response).mount(&server).await;
    let core = builder().base_url(server.uri()).build().unwrap();
    (server, core)
}
