//! Tokens that expire, are refused and rotate, and the authorization servers that give them out.

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use oasmith_runtime::private::{Call, Core, CoreBuilder, Method, auth};
use oasmith_runtime::{Auth, Error, OAuth, RetryPolicy, Send, Token, TokenProvider};
use support::faulty::{Faulty, Step, whole};
use support::{Order, Problem};
use wiremock::matchers::{body_string, header, method, path};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

const FORM: &str = "application/x-www-form-urlencoded";

fn client(origin: impl Into<String>, provider: impl TokenProvider) -> Core {
    signed(origin, auth::tokens("oauth", provider))
}

fn signed(origin: impl Into<String>, auth: Auth) -> Core {
    let quick = RetryPolicy::new().backoff(Duration::from_millis(1), Duration::from_millis(1));
    CoreBuilder::new("", &[])
        .base_url(origin)
        .auth(auth)
        .retry(quick)
        .build()
        .unwrap()
}

fn get(client: &Core) -> Send<Order, Problem> {
    Call::new(client, Method::GET, "/orders/7").send_json()
}

/// A service that accepts these tokens alone.
async fn accepting(tokens: &'static [&'static str]) -> Faulty {
    Faulty::start_with(|head, _| {
        let good = tokens
            .iter()
            .any(|token| head.contains(&format!("authorization: Bearer {token}\r\n")));
        vec![if good {
            whole(200, "", br#"{"id":7}"#)
        } else {
            whole(401, "", head.as_bytes())
        }]
    })
    .await
}

fn origin(server: &Faulty) -> String {
    format!("http://{}", server.address)
}

/// A provider that gives out `token-0`, `token-1` and so on, and how many it has given out.
fn counting(lifetime: Option<Duration>) -> (impl TokenProvider, Arc<AtomicUsize>) {
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    let provider = move || {
        let number = counter.fetch_add(1, Ordering::SeqCst);
        async move {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let token = Token::new(format!("token-{number}"));
            Ok::<_, std::io::Error>(match lifetime {
                Some(lifetime) => token.expires_in(lifetime),
                None => token,
            })
        }
    };
    (provider, count)
}

#[tokio::test]
async fn however_many_wait_a_token_is_asked_for_once() {
    let server = accepting(&["token-0"]).await;
    let (provider, count) = counting(None);
    let client = client(origin(&server), provider);
    let requests: Vec<_> = (0..20).map(|_| tokio::spawn(get(&client))).collect();
    for request in requests {
        assert_eq!(request.await.unwrap().unwrap().id, 7);
    }
    assert_eq!((count.load(Ordering::SeqCst), server.requests()), (1, 20));
}

#[tokio::test]
async fn a_token_is_renewed_before_it_expires() {
    let server = accepting(&["token-0", "token-1"]).await;
    let (provider, count) = counting(Some(Duration::from_millis(500)));
    let client = client(origin(&server), provider);
    for (pause, tokens) in [(0, 1), (100, 1), (450, 2)] {
        tokio::time::sleep(Duration::from_millis(pause)).await;
        assert_eq!(get(&client).await.unwrap().attempts(), 1);
        assert_eq!(count.load(Ordering::SeqCst), tokens, "after {pause} ms more");
    }
}

#[tokio::test]
async fn a_refused_token_is_renewed_once() {
    for (accepted, attempts, status) in [
        (&["token-0"][..], 1, 200),
        (&["token-1"], 2, 200),
        (&["token-2"], 2, 401),
    ] {
        let server = accepting(accepted).await;
        let (provider, count) = counting(None);
        let client = client(origin(&server), provider);
        let (status_got, attempts_got) = match get(&client).await {
            Ok(order) => (order.status(), order.attempts()),
            Err(error) => {
                // What the service says of the request quotes the token.
                assert!(!format!("{error} {error:?}").contains("token-"), "{error}");
                (error.status().unwrap(), error.attempts())
            }
        };
        assert_eq!((status_got.as_u16(), attempts_got), (status, attempts), "{accepted:?}");
        assert_eq!(count.load(Ordering::SeqCst), attempts as usize);
    }
    // Also for what must not take effect twice: it has not.
    let server = accepting(&["token-1"]).await;
    let client = client(origin(&server), counting(None).0);
    let order = Call::new(&client, Method::POST, "/orders")
        .send_json::<Order, Problem>()
        .await
        .unwrap();
    assert_eq!(order.attempts(), 2);
    // A token that nobody can renew is not sent again.
    let client = signed(origin(&server), auth::bearer("oauth", "token-9"));
    assert_eq!(get(&client).await.unwrap_err().attempts(), 1);
}

/// A service that gives out tokens at `/token`, and accepts `good`.
async fn authorization_server(answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(path("/token")).respond_with(answer).mount(&server).await;
    let order = ResponseTemplate::new(200).set_body_string(r#"{"id":7}"#);
    Mock::given(header("authorization", "Bearer good"))
        .respond_with(order)
        .mount(&server)
        .await;
    server
}

fn granted(more: &str) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_string(format!(r#"{{"access_token":"good"{more}}}"#))
}

#[tokio::test]
async fn grants_are_asked_for_as_the_standard_says() {
    for (provider, body, header) in [
        (
            OAuth::client_credentials("/token", "me & co", "s3cret"),
            "grant_type=client_credentials&client_id=me%20%26%20co&client_secret=s3cret",
            None,
        ),
        (
            OAuth::client_credentials("/token", "me", "s3cret")
                .scope("read write")
                .secret_in_header(),
            "grant_type=client_credentials&scope=read%20write",
            Some("Basic bWU6czNjcmV0"),
        ),
        (
            OAuth::refresh_token("/token", "me", "r0tating"),
            "grant_type=refresh_token&refresh_token=r0tating&client_id=me",
            None,
        ),
    ] {
        assert!(!format!("{provider:?}").contains("s3cret") && !format!("{provider:?}").contains("r0tating"));
        let server = authorization_server(granted(r#","token_type":"bearer","expires_in":3600"#)).await;
        let client = client(server.uri(), provider);
        assert_eq!(get(&client).await.unwrap().id, 7);
        assert_eq!(get(&client).await.unwrap().id, 7);
        let requests = server.received_requests().await.unwrap();
        assert_eq!(requests.len(), 3, "one for a token, and two with it");
        let asked = &requests[0];
        assert_eq!(String::from_utf8_lossy(&asked.body), body);
        assert_eq!(support::header(asked, "content-type"), Some(FORM));
        assert_eq!(support::header(asked, "authorization"), header);
        assert_eq!(asked.method, Method::POST);
    }
}

#[tokio::test]
async fn an_authorization_server_may_be_elsewhere() {
    let elsewhere = authorization_server(granted("")).await;
    let server = accepting(&["good"]).await;
    let provider = OAuth::client_credentials(format!("{}/token", elsewhere.uri()), "me", "s3cret");
    assert_eq!(get(&client(origin(&server), provider)).await.unwrap().id, 7);
}

#[tokio::test]
async fn a_rotated_refresh_token_is_handed_over_and_used() {
    let server = MockServer::start().await;
    for (before, after) in [("first", "second"), ("second", "third")] {
        let answer = granted(&format!(r#","refresh_token":"{after}","expires_in":"0""#));
        Mock::given(method("POST"))
            .and(body_string(format!(
                "grant_type=refresh_token&refresh_token={before}&client_id=me"
            )))
            .respond_with(answer.set_delay(Duration::from_millis(100)))
            .mount(&server)
            .await;
    }
    let order = ResponseTemplate::new(200).set_body_string(r#"{"id":7}"#);
    Mock::given(path("/orders/7")).respond_with(order).mount(&server).await;
    let kept = Arc::new(Mutex::new(Vec::new()));
    let keeper = Arc::clone(&kept);
    let provider = OAuth::refresh_token("/token", "me", "first");
    let provider = provider.keep(move |token| keeper.lock().unwrap().push(token.to_owned()));
    let client = client(server.uri(), provider);
    // Given up while the token is under way: what comes is not lost.
    tokio::time::timeout(Duration::from_millis(50), get(&client))
        .await
        .unwrap_err();
    assert_eq!(get(&client).await.unwrap().id, 7);
    assert_eq!(*kept.lock().unwrap(), ["second", "third"]);
}

#[tokio::test]
async fn no_token_is_an_error_of_its_own() {
    for (status, body, message, retryable) in [
        (
            400,
            r#"{"error":"invalid_grant","error_description":"s3cret is wrong"}"#,
            "the authorization server answers 400: invalid_grant: [redacted] is wrong",
            false,
        ),
        (401, "<h1>No</h1>", "the authorization server answers 401: No", false),
        (
            200,
            r#"{"token":"good"}"#,
            "the authorization server answers 200: the answer has no `access_token`",
            false,
        ),
        (503, "later", "the authorization server answers 503: later", true),
    ] {
        let server = authorization_server(ResponseTemplate::new(status).set_body_string(body)).await;
        let client = client(server.uri(), OAuth::client_credentials("/token", "me", "s3cret"));
        let error = get(&client).await.unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("no token to sign the request with: {message}")
        );
        assert!(matches!(error, Error::Auth(_)) && !format!("{error:?}").contains("s3cret"));
        assert_eq!((error.attempts(), error.is_retryable()), (0, retryable));
        let asked: Vec<Request> = server.received_requests().await.unwrap();
        assert_eq!(asked.len(), if retryable { 3 } else { 1 });
    }
    let client = client(
        "http://127.0.0.1:1",
        OAuth::client_credentials("/token", "me", "s3cret"),
    );
    let error = get(&client).await.unwrap_err();
    assert!(matches!(error, Error::Auth(_)) && error.is_retryable());
    let client = self::client("http://127.0.0.1:1", || async {
        Err::<Token, _>("the vault is locked")
    });
    assert_eq!(
        get(&client).await.unwrap_err().to_string(),
        "no token to sign the request with: the vault is locked"
    );
}

#[tokio::test]
async fn nobody_waits_for_a_token_longer_than_for_an_answer() {
    let server = Faulty::start(vec![vec![Step::Stall]]).await;
    let hasty = oasmith_runtime::Timeouts::new().total(Duration::from_millis(100));
    let client = client(origin(&server), OAuth::client_credentials("/token", "me", "s3cret"));
    let error = get(&client).timeouts(hasty).await.unwrap_err();
    assert!(matches!(error, Error::Timeout(_)));
}
