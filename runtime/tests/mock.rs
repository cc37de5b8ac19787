//! The service for other people's tests: which requests it knows, and what it answers.

mod support;

use std::time::{Duration, Instant};

use oasmith_runtime::mock::MockService;
use oasmith_runtime::private::{Call, Core, CoreBuilder, Method};
use oasmith_runtime::reqwest::StatusCode;
use oasmith_runtime::reqwest::header::{HeaderValue, RETRY_AFTER};
use oasmith_runtime::{Error, Extra, File, RetryPolicy, Send};
use support::{Order, Problem};

async fn service() -> (MockService, Core) {
    let service = MockService::start().await;
    let client = CoreBuilder::new("", &[]).base_url(service.url()).build().unwrap();
    (service, client)
}

fn order(id: i64) -> Order {
    Order {
        id,
        extra: Extra::default(),
    }
}

fn get(client: &Core, id: i64, query: &[(&'static str, &str)]) -> Send<Order, Problem> {
    let mut call = Call::new(client, Method::GET, "/orders/{id}").with_path("id", id);
    for (name, value) in query {
        call.query(name, *value);
    }
    call.send_json()
}

fn post(client: &Core, body: &str) -> Send<Order, Problem> {
    let mut call = Call::new(client, Method::POST, "/orders");
    call.json_as(
        "application/json",
        &serde_json::from_str::<serde_json::Value>(body).unwrap(),
    );
    call.send_json()
}

#[tokio::test]
async fn a_request_is_known_by_what_it_is_made_of() {
    let (service, client) = service().await;
    let wanted = get(&client, 7, &[("page[size]", "2"), ("sort", "a b")]);
    service.when(wanted).respond_with(&order(1)).await.unwrap();
    service
        .when(get(&client, 7, &[]))
        .respond_with(&order(2))
        .await
        .unwrap();
    service
        .when(post(&client, r#"{"a":1,"b":2}"#))
        .respond_with(&order(3))
        .await
        .unwrap();
    for (sent, expected) in [
        (
            get(&client, 7, &[("sort", "a b"), ("x", "y"), ("page[size]", "2")]),
            Some(1),
        ),
        (get(&client, 7, &[("sort", "a b")]), Some(2)),
        (get(&client, 8, &[]), None),
        (post(&client, r#"{"b":2,"a":1}"#), Some(3)),
        (post(&client, r#"{"a":1,"b":3}"#), None),
    ] {
        let answer = sent.await;
        let status = answer.as_ref().err().and_then(Error::status);
        assert_eq!(answer.ok().map(|order| order.id), expected);
        assert_eq!(status, expected.is_none().then_some(StatusCode::NOT_FOUND));
    }
    assert_eq!(service.requests().await, 5);
}

#[tokio::test]
async fn answers_are_of_the_operation_or_anything() {
    let (service, client) = service().await;
    let problem = Problem {
        error: "gone".to_owned(),
        extra: Extra::default(),
    };
    let gone = service.when(get(&client, 1, &[]));
    gone.respond_with_error(StatusCode::GONE, &problem).await.unwrap();
    let error = get(&client, 1, &[]).await.unwrap_err();
    assert_eq!(error.api().unwrap().decoded(), Some(&problem));

    let created = service
        .when(get(&client, 2, &[]))
        .status(StatusCode::CREATED)
        .delay(Duration::from_millis(100));
    created.respond_with(&order(2)).await.unwrap();
    let start = Instant::now();
    assert_eq!(get(&client, 2, &[]).await.unwrap().status(), StatusCode::CREATED);
    assert!(start.elapsed() >= Duration::from_millis(100));

    let page = service.when(get(&client, 3, &[]));
    page.respond_with_body(StatusCode::OK, "text/html", "<p>Hello</p>")
        .await
        .unwrap();
    assert!(matches!(get(&client, 3, &[]).await, Err(Error::Decode(_))));
}

#[tokio::test]
async fn answers_may_change() {
    let (service, client) = service().await;
    let busy = service
        .when(get(&client, 7, &[]))
        .up_to(2)
        .header(RETRY_AFTER, HeaderValue::from_static("0"));
    busy.respond_with_body(StatusCode::SERVICE_UNAVAILABLE, "text/plain", "")
        .await
        .unwrap();
    service
        .when(get(&client, 7, &[]))
        .expect(1)
        .respond_with(&order(7))
        .await
        .unwrap();
    let answer = get(&client, 7, &[]).retry(RetryPolicy::new()).await.unwrap();
    assert_eq!((answer.id, answer.attempts()), (7, 3));
}

#[tokio::test]
#[should_panic(expected = "Verifications failed")]
async fn an_expectation_that_is_not_met_fails_the_test() {
    let (service, client) = service().await;
    service
        .when(get(&client, 7, &[]))
        .expect(1)
        .respond_with(&order(7))
        .await
        .unwrap();
}

#[tokio::test]
async fn what_cannot_be_sent_cannot_be_expected() {
    let (service, client) = service().await;
    let call = Call::new(&client, Method::GET, "/orders/{id}").with_path("id", "..");
    let error = service
        .when(call.send_json::<Order, Problem>())
        .respond_with(&order(1))
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "parameter `id` is a dot segment, which would change the route"
    );
    // What is read while it is sent is not compared.
    let mut call = Call::new(&client, Method::PUT, "/photo");
    call.file("image/jpeg", File::open("no such file"));
    service
        .when(call.send_empty::<Problem>())
        .respond_with_body(StatusCode::NO_CONTENT, "", "")
        .await
        .unwrap();
    let mut call = Call::new(&client, Method::PUT, "/photo");
    call.file("image/jpeg", File::new("photo"));
    call.send_empty::<Problem>().await.unwrap();
}
