//! Retries, time-outs and limits, over real sockets.

mod support;

use std::time::{Duration, Instant};

use futures_util::{StreamExt, stream};
use oasmith_runtime::private::{Call, Core, CoreBuilder, Follow, Method, Paging};
use oasmith_runtime::{Error, Extra, File, RateLimiter, RetryPolicy, Timeouts};
use support::faulty::{Faulty, Step, answer, whole};
use support::{Order, Problem};

fn quick() -> RetryPolicy {
    RetryPolicy::new().backoff(Duration::from_millis(1), Duration::from_millis(1))
}

const fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn client(server: &Faulty, change: impl FnOnce(CoreBuilder) -> CoreBuilder) -> Core {
    let builder = CoreBuilder::new("", &[]).base_url(format!("http://{}", server.address));
    change(builder.retry(quick())).build().unwrap()
}

fn get(client: &Core) -> Call {
    Call::new(client, Method::GET, "/orders/7")
}

fn order() -> Step {
    whole(200, "", br#"{"id":7}"#)
}

#[tokio::test]
async fn an_asked_pause_is_kept() {
    let server = Faulty::start(vec![vec![whole(429, "Retry-After: 1", b"")], vec![order()]]).await;
    let start = Instant::now();
    let order = get(&client(&server, |builder| builder))
        .send_json::<Order, Problem>()
        .await
        .unwrap();
    assert!(start.elapsed() >= Duration::from_secs(1));
    assert_eq!((order.attempts(), server.requests()), (2, 2));
}

#[tokio::test]
async fn no_pause_outlasts_the_whole() {
    let server = Faulty::start(vec![vec![whole(429, "Retry-After: 2", b"")], vec![order()]]).await;
    let client = client(&server, |builder| builder.timeouts(Timeouts::new().total(millis(1500))));
    let start = Instant::now();
    let error = get(&client).send_json::<Order, Problem>().await.unwrap_err();
    assert!(start.elapsed() < millis(1000), "it failed at once");
    assert_eq!(
        (error.status().unwrap().as_u16(), error.attempts(), error.is_retryable()),
        (429, 1, true)
    );
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn the_whole_has_an_end() {
    let server = Faulty::start(vec![vec![Step::Stall]]).await;
    let timeouts = Timeouts::new().attempt(millis(200)).total(millis(500));
    let client = client(&server, |builder| {
        builder.timeouts(timeouts).retry(quick().attempts(100))
    });
    let start = Instant::now();
    let error = get(&client).send_json::<Order, Problem>().await.unwrap_err();
    assert!(start.elapsed() >= millis(500) && start.elapsed() < millis(1000));
    assert!(matches!(error, Error::Timeout(_)) && error.is_retryable());
    assert_eq!((error.attempts(), server.requests()), (3, 3));
    let cause = std::error::Error::source(&error).unwrap();
    assert_eq!(cause.to_string(), "the request was not complete after 500ms");
}

#[tokio::test]
async fn a_request_may_have_a_policy_of_its_own() {
    let server = Faulty::start(vec![vec![whole(503, "", b"")]]).await;
    let client = client(&server, |builder| builder);
    let paging = &Paging {
        items: &[],
        first: &[],
        unless: &[],
        follow: &[],
    };
    let list = || get(&client).items::<Vec<Order>, Order, Problem>(paging, |orders| orders);
    for (policy, requests) in [(RetryPolicy::never(), 1), (quick().attempts(5), 5)] {
        let before = server.requests();
        let send = get(&client).send_json::<Order, Problem>();
        let error = send.retry(policy.clone()).await.unwrap_err();
        assert_eq!(
            (error.attempts() as usize, server.requests() - before),
            (requests, requests)
        );
        let error = list().retry(policy.clone()).try_next().await.unwrap_err();
        assert_eq!(
            (error.attempts() as usize, server.requests() - before),
            (requests, 2 * requests)
        );
        let error = get(&client)
            .json_lines::<Order, Problem>()
            .retry(policy)
            .try_next()
            .await
            .unwrap_err();
        assert_eq!(
            (error.attempts() as usize, server.requests() - before),
            (requests, 3 * requests)
        );
    }
    let slow = Faulty::start(vec![vec![Step::Stall]]).await;
    let client = self::client(&slow, |builder| builder);
    let hasty = Timeouts::new().total(millis(50));
    let error = get(&client)
        .send_json::<Order, Problem>()
        .timeouts(hasty)
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Timeout(_)));
}

#[tokio::test]
async fn an_outage_is_not_amplified() {
    let server = Faulty::start(vec![vec![whole(503, "", b"")]]).await;
    let client = client(&server, |builder| builder);
    for _ in 0..200 {
        get(&client).send_json::<Order, Problem>().await.unwrap_err();
    }
    // A hundred retries are granted before successes must earn more.
    assert_eq!(server.requests(), 300);
}

#[tokio::test]
async fn what_can_be_sent_twice_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("photo.jpeg");
    std::fs::write(&path, "photo").unwrap();
    let pieces = || stream::iter([Ok::<_, std::io::Error>("photo".into())]);
    for (file, requests) in [
        (File::new("photo"), 3),
        (File::open(&path), 3),
        (File::stream(pieces()), 1),
    ] {
        let server = Faulty::start(vec![vec![whole(503, "", b""), Step::Close]]).await;
        let mut call = Call::new(&client(&server, |builder| builder), Method::PUT, "/photo");
        call.file("image/jpeg", file);
        let error = call.send_empty::<Problem>().await.unwrap_err();
        assert_eq!((error.attempts(), server.requests()), (requests, requests as usize));
    }
}

#[tokio::test]
async fn what_the_description_says_of_sending_twice_counts() {
    let server = Faulty::start(vec![vec![whole(503, "", b"")]]).await;
    let client = client(&server, |builder| builder);
    let call = |method| Call::new(&client, method, "/orders");
    for (call, policy, requests) in [
        (call(Method::POST), quick(), 1),
        (call(Method::POST), quick().any_method(), 3),
        (call(Method::POST).repeatable(), quick(), 3),
        (call(Method::PUT).unrepeatable(), quick().any_method(), 1),
    ] {
        let error = call.send_empty::<Problem>().retry(policy).await.unwrap_err();
        assert_eq!(error.attempts(), requests);
    }
}

#[tokio::test]
async fn a_request_is_under_way_until_its_body_is_read() {
    let server = Faulty::start(vec![
        vec![answer(200, "Content-Length: 2", b"a"), Step::Stall],
        vec![order()],
    ])
    .await;
    let client = client(&server, |builder| {
        builder.rate_limiter(RateLimiter::new().concurrency(1))
    });
    let body = get(&client).send_bytes::<Problem>().await.unwrap();
    let clone = client.clone();
    let next = tokio::spawn(async move { get(&clone).send_json::<Order, Problem>().await });
    tokio::time::sleep(millis(100)).await;
    assert_eq!(server.requests(), 1);
    drop(body);
    assert_eq!(next.await.unwrap().unwrap().id, 7);
}

/// A page of a list of numbers.
#[derive(Clone, Debug, PartialEq)]
struct Page {
    items: Vec<i64>,
    next: Option<i64>,
    extra: Extra,
}
oasmith_runtime::object! {
    Page { items: required::<Vec<i64>>("items"), next: optional("next"), ..extra }
}

#[tokio::test]
async fn a_walk_over_many_pages_gets_every_item_once_whatever_fails() {
    const SIZE: usize = 100;
    const TOTAL: usize = 100_000;
    let server = Faulty::start_with(|head, number| {
        let cursor = head
            .split_once("cursor=")
            .and_then(|(_, rest)| rest.split([' ', '&']).next());
        let first: usize = cursor.map_or(0, |cursor| cursor.parse().unwrap());
        let items: Vec<_> = (first..first + SIZE).map(|item| item.to_string()).collect();
        let next = first + SIZE;
        let next = if next < TOTAL {
            next.to_string()
        } else {
            "null".to_owned()
        };
        let body = format!(r#"{{"items":[{}],"next":{next}}}"#, items.join(","));
        // One request in twenty fails, in one way or another.
        match fastrand::Rng::with_seed(number as u64).usize(..100) {
            0 => vec![whole(503, "Retry-After: 0", b"")],
            1 => vec![whole(502, "Content-Type: text/html", b"<p>Bad gateway</p>")],
            2 => vec![Step::Reset],
            3 => vec![answer(200, "Content-Length: 1000", &body.as_bytes()[..20]), Step::Reset],
            4 => vec![answer(200, "Content-Length: 1000", &body.as_bytes()[..20]), Step::Close],
            _ => vec![whole(200, "", body.as_bytes())],
        }
    })
    .await;
    let client = client(&server, |builder| builder.retry(quick().attempts(6)));
    let paging = &Paging {
        items: &["items"],
        first: &[],
        unless: &[],
        follow: &[Follow::Cursor {
            cursor: &["next"],
            parameter: "cursor",
            more: None,
        }],
    };
    let items = get(&client).items::<Page, i64, Problem>(paging, |page| page.items);
    let mut items = items.enumerate();
    let mut seen = 0;
    while let Some((place, item)) = items.next().await {
        assert_eq!(item.unwrap(), place as i64);
        seen += 1;
    }
    assert_eq!(seen, TOTAL);
    let failed = server.requests() - TOTAL / SIZE;
    assert!((20..100).contains(&failed), "{failed} requests failed");
}
