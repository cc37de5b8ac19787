//! Layers around each attempt, over real sockets.

mod support;

use std::collections::BTreeMap;
use std::error::Error as _;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use oasmith_runtime::private::{Call, Core, CoreBuilder, Follow, Method, Paging, Place, auth};
use oasmith_runtime::reqwest::{self, Request, Response};
use oasmith_runtime::{
    Error, Extra, Middleware, MiddlewareError, MiddlewareFuture, Next, RetryPolicy, StatusCode, Timeouts,
};
use support::faulty::{Faulty, Step, whole};
use support::{Order, Problem};

fn builder(server: &Faulty) -> CoreBuilder {
    let quick = RetryPolicy::new().backoff(Duration::from_millis(1), Duration::from_millis(1));
    CoreBuilder::new("", &[])
        .base_url(format!("http://{}", server.address))
        .retry(quick)
}

fn get(client: &Core) -> Call {
    Call::new(client, Method::GET, "/orders/{order_id}#show").with_path("order_id", 7)
}

async fn orders() -> Faulty {
    Faulty::start(vec![vec![whole(200, "", br#"{"id":7}"#)]]).await
}

fn made(status: u16, body: &'static str) -> Response {
    http::Response::builder().status(status).body(body).unwrap().into()
}

/// Writes down what passes it.
struct Log {
    name: &'static str,
    lines: Arc<Mutex<Vec<String>>>,
}

impl Middleware for Log {
    fn handle(&self, mut request: Request, next: Next) -> MiddlewareFuture<'_> {
        Box::pin(async move {
            let line = format!(
                "{} > {} {} {}",
                self.name,
                next.method(),
                next.template(),
                next.attempt()
            );
            self.lines.lock().unwrap().push(line);
            request.headers_mut().append("x-passed", self.name.parse()?);
            let outcome = next.run(request).await;
            let what = match &outcome {
                Ok(answer) => answer.status().to_string(),
                Err(error) => error.to_string(),
            };
            self.lines.lock().unwrap().push(format!("{} < {what}", self.name));
            outcome
        })
    }
}

#[tokio::test]
async fn each_attempt_passes_every_layer_in_the_order_in_which_they_were_added() {
    let server = Faulty::start_with(|head, number| match number {
        0 => vec![whole(503, "", b"")],
        _ if head.contains("x-passed: outer\r\nx-passed: inner\r\n") => vec![whole(200, "", br#"{"id":7}"#)],
        _ => vec![whole(404, "", head.as_bytes())],
    })
    .await;
    let lines = Arc::new(Mutex::new(Vec::new()));
    let log = |name| Log {
        name,
        lines: Arc::clone(&lines),
    };
    let client = builder(&server).middleware(log("outer")).middleware(log("inner"));
    let order = get(&client.build().unwrap())
        .send_json::<Order, Problem>()
        .await
        .unwrap();
    assert_eq!((order.id, order.attempts()), (7, 2));
    assert_eq!(
        *lines.lock().unwrap(),
        [
            "outer > GET /orders/{order_id} 1",
            "inner > GET /orders/{order_id} 1",
            "inner < 503 Service Unavailable",
            "outer < 503 Service Unavailable",
            "outer > GET /orders/{order_id} 2",
            "inner > GET /orders/{order_id} 2",
            "inner < 200 OK",
            "outer < 200 OK",
        ]
    );
}

#[tokio::test]
async fn a_layer_sees_the_signed_request_with_its_secrets_marked() {
    let server = orders().await;
    let seen = Arc::new(Mutex::new(String::new()));
    let keep = Arc::clone(&seen);
    let client = builder(&server)
        .auth(auth::bearer("token", "s3cret").and(auth::api_key("key", Place::Cookie, "session", "c00kie")))
        .middleware(move |request: Request, next: Next| {
            let authorization = &request.headers()["authorization"];
            assert_eq!(authorization, "Bearer s3cret");
            *keep.lock().unwrap() = format!("{request:?}");
            async move { next.run(request).await }
        })
        .build()
        .unwrap();
    get(&client).send_json::<Order, Problem>().await.unwrap();
    let seen = seen.lock().unwrap();
    assert!(seen.contains("/orders/7"), "{seen}");
    assert!(!seen.contains("s3cret") && !seen.contains("c00kie"), "{seen}");
}

#[tokio::test]
async fn a_layer_may_answer_without_anything_being_sent() {
    let server = orders().await;
    let client = |status, body| {
        builder(&server)
            .middleware(move |_: Request, _: Next| async move { Ok(made(status, body)) })
            .build()
            .unwrap()
    };
    let order = get(&client(200, r#"{"id":8}"#)).send_json::<Order, Problem>().await;
    assert_eq!(order.unwrap().id, 8);
    let body = get(&client(200, "text")).send_bytes::<Problem>().await.unwrap();
    assert_eq!(body.bytes().await.unwrap(), "text");
    let error = get(&client(503, "")).send_json::<Order, Problem>().await.unwrap_err();
    assert_eq!(
        (error.status(), error.attempts()),
        (Some(StatusCode::SERVICE_UNAVAILABLE), 3)
    );
    assert_eq!(server.requests(), 0);
}

#[tokio::test]
async fn an_error_of_a_layer_is_the_cause_of_a_transport_error() {
    let server = orders().await;
    let count = Arc::new(AtomicUsize::new(0));
    let client = |error: fn() -> MiddlewareError| {
        let count = Arc::clone(&count);
        builder(&server)
            .middleware(move |_: Request, _: Next| {
                count.fetch_add(1, Ordering::SeqCst);
                async move { Err(error()) }
            })
            .build()
            .unwrap()
    };
    let ask = async |call: Call| call.send_json::<Order, Problem>().await.unwrap_err();
    let usual: fn() -> MiddlewareError = || io::Error::other("no ticket").into();
    let permanent: fn() -> MiddlewareError = || MiddlewareError::new("no ticket").permanent();
    let post = |client: &Core| Call::new(client, Method::POST, "/orders");
    for (call, attempts, is_retryable) in [
        (get(&client(usual)), 3, true),
        (post(&client(usual)), 1, true),
        (get(&client(permanent)), 1, false),
    ] {
        let before = count.load(Ordering::SeqCst);
        let error = ask(call).await;
        assert!(matches!(error, Error::Transport(_)));
        assert_eq!((error.attempts(), error.is_retryable()), (attempts, is_retryable));
        assert_eq!(error.source().unwrap().to_string(), "no ticket");
        assert_eq!(count.load(Ordering::SeqCst) - before, attempts as usize);
    }
    let error = ask(get(&client(usual))).await;
    assert!(error.source().unwrap().is::<io::Error>());
    assert_eq!(server.requests(), 0);
}

#[tokio::test]
async fn an_error_that_a_layer_hands_on_stays_what_it_is() {
    let server = Faulty::start(vec![vec![Step::Reset]]).await;
    let key = auth::api_key("key", Place::Query, "key", "s3cret");
    let hand_on = |request: Request, next: Next| async move {
        let answer = next.run(request).await.inspect_err(|error| {
            assert!(error.cause().is::<reqwest::Error>());
            assert!(!format!("{error} {error:?}").contains("s3cret"));
        })?;
        Ok(answer)
    };
    let client = |origin: String| {
        let builder = builder(&server).auth(key.clone()).base_url(origin);
        builder.middleware(hand_on).build().unwrap()
    };
    let ask = async |client: Core| get(&client).send_json::<Order, Problem>().await.unwrap_err();
    let refused = ask(client("http://127.0.0.1:1".to_owned())).await;
    assert!(matches!(refused, Error::Connect(_)), "{refused}");
    let reset = ask(client(format!("http://{}", server.address))).await;
    assert!(matches!(reset, Error::Transport(_)), "{reset}");
    assert_eq!((reset.attempts(), server.requests()), (3, 3));
}

#[tokio::test]
async fn a_layer_has_the_time_of_an_attempt() {
    let server = orders().await;
    let client = builder(&server)
        .timeouts(Timeouts::new().attempt(Duration::from_millis(50)))
        .middleware(|request: Request, next: Next| async move {
            tokio::time::sleep(Duration::from_secs(60)).await;
            next.run(request).await
        })
        .build()
        .unwrap();
    let error = get(&client).send_json::<Order, Problem>().await.unwrap_err();
    assert!(matches!(error, Error::Timeout(_)));
    assert_eq!((error.attempts(), server.requests()), (3, 0));
}

#[tokio::test]
async fn a_layer_may_send_a_request_more_than_once() {
    let server = Faulty::start(vec![vec![whole(401, "", b"")], vec![whole(200, "", br#"{"id":7}"#)]]).await;
    let client = builder(&server)
        .middleware(|request: Request, next: Next| async move {
            let again = request.try_clone().ok_or("it cannot be sent twice")?;
            let answer = next.clone().run(request).await?;
            match answer.status() {
                StatusCode::UNAUTHORIZED => next.run(again).await,
                _ => Ok(answer),
            }
        })
        .build()
        .unwrap();
    let order = get(&client).send_json::<Order, Problem>().await.unwrap();
    assert_eq!((order.attempts(), server.requests()), (1, 2));
}

/// A page of a list of numbers.
#[derive(Clone, Debug, PartialEq)]
struct Page {
    items: Vec<i64>,
    next: Option<String>,
    extra: Extra,
}
oasmith_runtime::object! {
    Page { items: required::<Vec<i64>>("items"), next: optional("next"), ..extra }
}

#[tokio::test]
async fn pages_of_a_layer_lead_on_as_those_of_the_service_do() {
    let server = Faulty::start(vec![vec![whole(200, "", br#"{"items":[3]}"#)]]).await;
    let kept = BTreeMap::from([
        ("/list", r#"{"items":[1],"next":"/list?after=1"}"#),
        ("/list?after=1", r#"{"items":[2],"next":"?after=2"}"#),
    ]);
    let client = builder(&server)
        .middleware(move |request: Request, next: Next| {
            let url = request.url();
            let place = [
                url.path(),
                url.query().map_or("", |_| "?"),
                url.query().unwrap_or_default(),
            ]
            .concat();
            let kept = kept.get(place.as_str()).copied();
            async move {
                match kept {
                    Some(body) => Ok(made(200, body)),
                    None => next.run(request).await,
                }
            }
        })
        .build()
        .unwrap();
    let paging = &Paging {
        items: &["items"],
        first: &[],
        unless: &[],
        follow: &[Follow::NextUrl { url: &["next"] }],
    };
    let call = Call::new(&client, Method::GET, "/list");
    let mut items = call.items::<Page, i64, Problem>(paging, |page| page.items);
    let mut all = Vec::new();
    while let Some(item) = items.try_next().await.unwrap() {
        all.push(item);
    }
    assert_eq!((all, server.requests()), (vec![1, 2, 3], 1));
}
