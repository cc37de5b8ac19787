//! That a request arrives and its answer comes back: an example of how programs that use the client are tested, too.
//! `respond_with` takes the very type that an operation answers with.

use {{CRATE}}::Client;
use {{CRATE}}::mock::MockService;
use {{CRATE}}::runtime::StatusCode;

#[tokio::test]
async fn an_error_comes_back_with_its_status() {
    let service = MockService::start().await;
    let client = Client::builder().base_url(service.url()).build().expect("a client");
    service
        .when({{CALL}})
        .expect(1)
        .respond_with_body(StatusCode::IM_A_TEAPOT, "text/plain", "No coffee here.")
        .await
        .expect("an answer");

    let Err(error) = {{CALL}}.await else {
        panic!("a teapot made coffee");
    };
    assert_eq!(error.status(), Some(StatusCode::IM_A_TEAPOT), "{error}");
}
