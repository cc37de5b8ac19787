//! Everything that goes wrong between a client and a service, over real sockets: what `FAILURES.md` says of it holds.

mod support;

use std::error::Error as _;
use std::io::Write;
use std::time::Duration;

use oasmith_runtime::private::{Call, CoreBuilder, Method, auth};
use oasmith_runtime::{Error, RetryPolicy, Timeouts, jiff};
use support::faulty::{Faulty, Step, answer, whole};
use support::{Order, Problem};

const TABLE: &str = include_str!("../FAILURES.md");
const JSON: &str = "Content-Type: application/json";
const ORDER: &[u8] = br#"{"id":7}"#;
const SECRET: &str = "s3cret-t0ken";

/// A row of the table: what the server does at the first request, the second, and so on.
type Case = (&'static str, Ask, Vec<Vec<Step>>);

/// What is asked of the server.
#[derive(Clone, Copy, PartialEq)]
enum Ask {
    Get,
    /// After another request, and some time.
    GetLater,
    GetByTls,
    GetOfNobody,
    Post,
    PostWithKey,
}

fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

fn cases() -> Vec<Case> {
    let order = || whole(200, JSON, ORDER);
    let zip = "Content-Encoding: gzip";
    let soon = jiff::Timestamp::now()
        .strftime("Retry-After: %a, %d %b %Y %H:%M:%S GMT")
        .to_string();
    let once = |what, steps: Vec<Step>| (what, Ask::Get, vec![steps]);
    vec![
        ("the connection is refused", Ask::GetOfNobody, vec![]),
        ("the certificate of the service is not trusted", Ask::GetByTls, vec![]),
        once("the connection is reset before the answer", vec![Step::Reset]),
        once(
            "the connection is reset within the body",
            vec![answer(200, "Content-Length: 8", b"{\"id\""), Step::Reset],
        ),
        once(
            "the connection ends before `Content-Length` is reached",
            vec![answer(200, "Content-Length: 9", ORDER), Step::Close],
        ),
        once(
            "the connection ends within a chunk",
            vec![answer(200, "Transfer-Encoding: chunked", b"8\r\n{\"id"), Step::Close],
        ),
        (
            "an idle connection has been closed",
            Ask::GetLater,
            vec![vec![order(), Step::Close], vec![order()]],
        ),
        once("the headers do not come in time", vec![Step::Stall]),
        once(
            "the body stalls",
            vec![answer(200, "Content-Length: 8", b"{\"id\""), Step::Stall],
        ),
        once(
            "the body trickles in for too long",
            vec![
                answer(200, "Content-Length: 1000", b""),
                Step::Trickle(vec![b' '; 1000], Duration::from_millis(20)),
            ],
        ),
        once(
            "the body is larger than the client allows",
            vec![whole(200, JSON, &[b' '; 20_000])],
        ),
        once(
            "the body is compressed, and larger than the client allows when it is not",
            vec![whole(200, zip, &gzip(&vec![b' '; 50_000_000]))],
        ),
        once(
            "the compressed body is corrupt",
            vec![whole(200, zip, b"no gzip at all")],
        ),
        once("the JSON is cut off", vec![whole(200, JSON, b"{\"id\":")]),
        once(
            "the JSON is not UTF-8",
            vec![whole(200, JSON, b"{\"id\":7,\"x\":\"\xff\"}")],
        ),
        once("the body is empty where JSON is declared", vec![whole(200, JSON, b"")]),
        once("the body is `null`", vec![whole(200, JSON, b"null")]),
        once("204 where JSON is declared", vec![answer(204, "", b"")]),
        once(
            "200 with an HTML page",
            vec![whole(200, "Content-Type: text/html", b"<p>Welcome</p>")],
        ),
        once(
            "JSON of another content type",
            vec![whole(200, "Content-Type: text/plain", ORDER)],
        ),
        once("404", vec![whole(404, JSON, br#"{"error":"no such order"}"#)]),
        once("429 without `Retry-After`", vec![whole(429, "", b"slow down")]),
        (
            "429 with `Retry-After`, then the value",
            Ask::Get,
            vec![vec![whole(429, "Retry-After: 0", b"")], vec![order()]],
        ),
        once(
            "429 that asks for too long a pause",
            vec![whole(429, "Retry-After: 3600", b"")],
        ),
        (
            "503 with a date in `Retry-After`, then the value",
            Ask::Get,
            vec![vec![whole(503, &soon, b"")], vec![order()]],
        ),
        once(
            "502 with an HTML page",
            vec![whole(502, "Content-Type: text/html", b"<h1>Bad Gateway</h1>")],
        ),
        once(
            "a redirect to another origin",
            vec![whole(307, "Location: http://127.0.0.1:1/elsewhere", b"")],
        ),
        once("a circle of redirects", vec![whole(307, "Location: /orders/7", b"")]),
        ("`POST`, and 503", Ask::Post, vec![vec![whole(503, "", b"")]]),
        (
            "`POST` with an `Idempotency-Key`, and 503",
            Ask::PostWithKey,
            vec![vec![whole(503, "", b"")]],
        ),
    ]
}

/// Asks, and says what came of it, how many requests went out for it, and what the error says in every form.
async fn check(ask: Ask, scripts: Vec<Vec<Step>>) -> (&'static str, usize, String) {
    let server = Faulty::start(scripts).await;
    let origin = match ask {
        Ask::GetByTls => format!("https://localhost:{}", Faulty::start_untrusted().await.port()),
        Ask::GetOfNobody => "http://127.0.0.1:1".to_owned(),
        _ => format!("http://{}", server.address),
    };
    let client = CoreBuilder::new("", &[])
        .base_url(origin)
        .auth(auth::bearer("token", SECRET))
        .retry(RetryPolicy::new().backoff(Duration::from_millis(1), Duration::from_millis(1)))
        .timeouts(
            Timeouts::new()
                .attempt(Duration::from_millis(300))
                .stall(Duration::from_millis(100)),
        )
        .body_limit(10_000)
        .build()
        .unwrap();
    let method = match ask {
        Ask::Post | Ask::PostWithKey => Method::POST,
        _ => Method::GET,
    };
    let mut call = Call::new(&client, method, "/orders/7");
    if ask == Ask::PostWithKey {
        call.header("Idempotency-Key", "one");
    }
    let mut before = 0;
    if ask == Ask::GetLater {
        call.clone().send_json::<Order, Problem>().await.unwrap();
        before = server.requests();
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let outcome = call.send_json::<Order, Problem>().await;
    let (what, attempts, texts) = match outcome {
        Ok(order) => {
            assert_eq!(order.id, 7);
            ("the value", order.attempts(), String::new())
        }
        Err(error) => (kind(&error), error.attempts(), texts(&error)),
    };
    let requests = server.requests() - before;
    match ask {
        // Nothing has come to a server, or not as a request.
        Ask::GetOfNobody | Ask::GetByTls => (what, attempts as usize, texts),
        _ => {
            // A redirect is followed within an attempt.
            assert!(
                requests == attempts as usize || texts.contains("redirect"),
                "{attempts} attempts"
            );
            (what, requests, texts)
        }
    }
}

fn kind(error: &Error<Problem>) -> &'static str {
    match error {
        Error::Build(_) => "`Build`",
        Error::Connect(_) => "`Connect`",
        Error::Timeout(_) => "`Timeout`",
        Error::Transport(_) => "`Transport`",
        Error::Api(_) => "`Api`",
        Error::Decode(_) => "`Decode`",
        Error::Paging(_) => "`Paging`",
        _ => "another",
    }
}

/// Everything that an error says, with its causes.
fn texts(error: &Error<Problem>) -> String {
    let mut texts = format!("{error} {error:?}");
    let mut cause = error.source();
    while let Some(error) = cause {
        texts.push_str(&format!(" {error} {error:?}"));
        cause = error.source();
    }
    texts
}

#[tokio::test]
async fn every_failure_ends_as_the_table_says() {
    let mut rows: Vec<_> = TABLE
        .lines()
        .skip(2)
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>())
        .collect();
    for (what, ask, scripts) in cases() {
        let place = rows.iter().position(|row| row[0] == what);
        let row = rows.remove(place.unwrap_or_else(|| panic!("no row: {what}")));
        let (outcome, requests, texts) = check(ask, scripts).await;
        assert_eq!(
            (outcome, requests.to_string().as_str()),
            (row[1], row[2]),
            "{what}: {texts}"
        );
        assert!(!texts.contains(SECRET), "{what}: {texts}");
    }
    assert!(rows.is_empty(), "not tried: {rows:?}");
}
