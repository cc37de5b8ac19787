//! Requests of code that is not asynchronous, over real sockets.

mod support;

use std::future::pending;
use std::io::{BufRead, Read};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use oasmith_runtime::private::{Call, Core, CoreBuilder, Follow, Method, Paging};
use oasmith_runtime::{BuildError, Error, Extra, Items, RateLimiter, RetryPolicy, Timeouts, TransportError};
use support::faulty::{Faulty, Step, answer, whole};
use support::{Order, Problem};

/// A server on a thread of its own.
fn serve(script: impl Fn(&str, usize) -> Vec<Step> + Send + Sync + 'static) -> Faulty {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            sender.send(Faulty::start_with(script).await).unwrap();
            pending::<()>().await;
        });
    });
    receiver.recv().unwrap()
}

fn order() -> Step {
    whole(200, "", br#"{"id":7}"#)
}

fn client(server: &Faulty, change: impl FnOnce(CoreBuilder) -> CoreBuilder) -> Core {
    let quick = RetryPolicy::new().backoff(Duration::from_millis(1), Duration::from_millis(1));
    let builder = CoreBuilder::new("", &[]).base_url(format!("http://{}", server.address));
    change(builder.retry(quick)).build().unwrap()
}

fn get(client: &Core) -> Call {
    Call::new(client, Method::GET, "/orders/7")
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

fn numbers(client: &Core) -> Items<i64, Problem> {
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
    let call = Call::new(client, Method::GET, "/numbers");
    call.items::<Page, i64, Problem>(paging, |page| page.items)
}

#[test]
fn a_request_is_waited_for_with_its_pauses_and_time_outs() {
    let server = serve(|_, number| match number {
        0 => vec![whole(429, "Retry-After: 1", b"")],
        1 => vec![order()],
        _ => vec![Step::Stall],
    });
    let client = client(&server, |builder| builder);
    let start = Instant::now();
    let order = get(&client).send_json::<Order, Problem>().wait().unwrap();
    assert!(start.elapsed() >= Duration::from_secs(1));
    assert_eq!((order.id, order.attempts()), (7, 2));
    let hasty = Timeouts::new().total(Duration::from_millis(50));
    let late = get(&client).send_json::<Order, Problem>().timeouts(hasty).wait();
    assert!(matches!(late, Err(Error::Timeout(_))));
}

#[test]
fn items_are_an_iterator() {
    let server = serve(|head, _| {
        vec![if head.contains("cursor=3") {
            whole(500, "", b"")
        } else if head.contains("cursor=2") {
            whole(200, "", br#"{"items":[3],"next":3}"#)
        } else {
            whole(200, "", br#"{"items":[1,2],"next":2}"#)
        }]
    });
    let client = client(&server, |builder| builder.retry(RetryPolicy::never()));
    for items in [numbers(&client), numbers(&client).fetch_ahead()] {
        let mut items = items.wait();
        let first: Vec<_> = items.by_ref().take(3).map(Result::unwrap).collect();
        assert_eq!(first, [1, 2, 3]);
        assert!(matches!(items.next(), Some(Err(Error::Api(_)))));
        assert!(items.next().is_none() && items.next().is_none());
    }
}

#[test]
fn a_body_is_a_reader() {
    let server = serve(|_, number| match number {
        0 => vec![whole(200, "", b"one\ntwo\n")],
        1 => vec![whole(200, "", &[7; 300_000])],
        _ => vec![answer(200, "Content-Length: 100", b"half of"), Step::Close],
    });
    let client = client(&server, |builder| builder);
    let body = || get(&client).send_bytes::<Problem>().wait().unwrap().into_inner().wait();
    let lines: Vec<_> = body().lines().map(Result::unwrap).collect();
    assert_eq!(lines, ["one", "two"]);
    let mut large = Vec::new();
    assert_eq!(body().read_to_end(&mut large).unwrap(), 300_000);
    assert!(large.iter().all(|byte| *byte == 7));
    let mut half = body();
    let mut read = [0; 7];
    half.read_exact(&mut read).unwrap();
    assert_eq!(&read, b"half of");
    let error = half.read(&mut read).unwrap_err();
    assert!(error.get_ref().unwrap().is::<TransportError>());
}

#[test]
fn threads_share_a_client_also_with_asynchronous_code() {
    let server = serve(|_, _| vec![order()]);
    let client = client(&server, |builder| {
        builder.rate_limiter(RateLimiter::new().concurrency(2))
    });
    let ask = || get(&client).send_json::<Order, Problem>();
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..10 {
                    assert_eq!(ask().wait().unwrap().id, 7);
                }
            });
        }
    });
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    assert_eq!(runtime.block_on(ask()).unwrap().id, 7);
    // Its connections end with it.
    drop(runtime);
    assert_eq!(ask().wait().unwrap().id, 7);
    assert_eq!(server.requests(), 82);
}

/// Whether each way to wait is refused.
fn assert_refused(client: &Core, body: oasmith_runtime::Body) {
    let error = get(client).send_json::<Order, Problem>().wait().unwrap_err();
    assert!(matches!(error, Error::Build(BuildError::Blocking { .. })));
    assert!(!error.is_retryable() && error.to_string().contains(".await"), "{error}");
    let mut items = numbers(client).wait();
    assert!(matches!(
        items.next(),
        Some(Err(Error::Build(BuildError::Blocking { .. })))
    ));
    assert!(items.next().is_none());
    let error = body.wait().read(&mut [0; 8]).unwrap_err();
    assert!(error.get_ref().unwrap().is::<BuildError>());
}

#[test]
fn asynchronous_code_is_told_to_await() {
    let server = serve(|_, _| vec![order()]);
    let client = client(&server, |builder| builder);
    let body = || get(&client).send_bytes::<Problem>().wait().unwrap().into_inner();
    let (first, second) = (body(), body());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async { assert_refused(&client, first) });
    let clone = client.clone();
    let on_a_thread = runtime.spawn_blocking(move || assert_refused(&clone, second));
    runtime.block_on(on_a_thread).unwrap();
    assert_eq!(server.requests(), 2);
}
