//! Requests as they go out, against a server of the tests' own.

mod support;

use oasmith_runtime::private::{Call, Core, CoreBuilder, ListStyle, Method, Place, ValueStyle, auth};
use oasmith_runtime::{BuildError, DateTime, Error, Json};
use support::{Order, Problem, builder, serve};
use wiremock::{Request, ResponseTemplate};

#[derive(Clone, Debug, PartialEq, Eq)]
enum State {
    Open,
    Unrecognized(String),
}
oasmith_runtime::string_enum! { State { Open: "open", ..Unrecognized } }

/// Sends a request to a server that accepts everything, and returns it as it came in.
async fn sent(builder: CoreBuilder, call: impl FnOnce(&Core) -> Call) -> Request {
    let (server, _) = serve(ResponseTemplate::new(200)).await;
    let core = builder.base_url(format!("{}/prefix/", server.uri())).build().unwrap();
    call(&core).send_empty::<Json>().await.unwrap();
    server.received_requests().await.unwrap().remove(0)
}

fn header<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request.headers.get(name).map(|value| value.to_str().unwrap())
}

#[tokio::test]
async fn path_and_query_are_encoded() {
    for (value, path) in [
        ("7", "7"),
        ("a/b", "a%2Fb"),
        ("../x", "..%2Fx"),
        ("%2e%2e", "%252e%252e"),
        ("...", "..."),
        ("a b?c#d&e=f+g;h", "a%20b%3Fc%23d%26e%3Df%2Bg%3Bh"),
        ("ü", "%C3%BC"),
        ("\\", "%5C"),
    ] {
        let request = sent(builder(), |core| {
            Call::new(core, Method::GET, "/api/{id}/items.json").with_path("id", value)
        })
        .await;
        assert_eq!(request.url.path(), format!("/prefix/api/{path}/items.json"));
        assert_eq!(request.url.query(), None);
    }
    let request = sent(builder(), |core| {
        let mut call = Call::new(core, Method::GET, "/orders");
        call.query("page[size]", 100);
        call.query("at", "2024-01-01T00:00:00+01:00".parse::<DateTime>().unwrap());
        call.query("state", State::from("a b"));
        call.query("share", 0.5);
        call.query_list("ids", ListStyle::Comma, [1, 2]);
        call.query_list("names", ListStyle::Comma, ["a,b", "c"]);
        call.query_list("ids", ListStyle::Repeat, [3, 4]);
        call.query_list("x", ListStyle::Space, ["1", "2"]);
        call.query_list("y", ListStyle::Pipe, ["1", "2"]);
        call.query_list("none", ListStyle::Comma, Vec::<String>::new());
        call.query_list("none", ListStyle::Repeat, Vec::<String>::new());
        call
    })
    .await;
    assert_eq!(
        request.url.query().unwrap(),
        "page%5Bsize%5D=100&at=2024-01-01T00%3A00%3A00%2B01%3A00&state=a%20b&share=0.5&ids=1,2&names=a%2Cb,c&ids=3&ids=4&x=1%202&y=1%7C2"
    );
    let request = sent(builder(), |core| {
        Call::new(core, Method::GET, "/many/{ids}").with_path_list("ids", [1, 2])
    })
    .await;
    assert_eq!(request.url.path(), "/prefix/many/1,2");
}

#[tokio::test]
async fn methods_headers_and_bodies() {
    for method in [
        Method::GET,
        Method::POST,
        Method::PUT,
        Method::PATCH,
        Method::DELETE,
        Method::HEAD,
    ] {
        let request = sent(builder(), |core| Call::new(core, method.clone(), "/x")).await;
        assert_eq!(request.method, method);
        assert_eq!(header(&request, "accept"), Some("application/json"));
        let says_empty = matches!(method, Method::POST | Method::PUT | Method::PATCH);
        assert_eq!(
            header(&request, "content-length"),
            says_empty.then_some("0"),
            "{method}"
        );
        assert!(header(&request, "user-agent").unwrap().starts_with("oasmith-runtime/"));
    }
    let request = sent(builder().user_agent("orders/1.2.3"), |core| {
        let mut call = Call::new(core, Method::POST, "/x");
        call.json(&Order::new(7));
        call.header("X-Kind", State::Open);
        call.cookie("session", "a;b");
        call.cookie("lang", "en");
        call
    })
    .await;
    assert_eq!(request.body, br#"{"id":7}"#);
    assert_eq!(header(&request, "content-length"), Some("8"));
    assert_eq!(header(&request, "content-type"), Some("application/json"));
    assert_eq!(header(&request, "user-agent"), Some("orders/1.2.3"));
    assert_eq!(header(&request, "x-kind"), Some("open"));
    assert_eq!(header(&request, "cookie"), Some("session=a%3Bb; lang=en"));
    let request = sent(builder(), |core| {
        let mut call = Call::new(core, Method::POST, "/x");
        call.text("text/plain; charset=utf-8", "grüß".to_owned());
        call
    })
    .await;
    assert_eq!(
        (request.body.as_slice(), header(&request, "content-type")),
        ("grüß".as_bytes(), Some("text/plain; charset=utf-8"))
    );
    let request = sent(builder(), |core| {
        let mut call = Call::new(core, Method::POST, "/x");
        call.bytes("application/binary", vec![0, 255]);
        call
    })
    .await;
    assert_eq!(
        (request.body.as_slice(), header(&request, "content-type")),
        ([0, 255].as_slice(), Some("application/binary"))
    );
}

#[tokio::test]
async fn forms_and_values_of_any_shape() {
    let body = Json::from(serde_json::json!({"name": "a b", "tags": ["x", "y"], "owner": {"id": 7}, "none": null}));
    for (style, expected) in [
        (ValueStyle::Members, "name=a%20b&owner%5Bid%5D=7&tags=x&tags=y"),
        (
            ValueStyle::DeepObject,
            "name=a%20b&owner%5Bid%5D=7&tags%5B0%5D=x&tags%5B1%5D=y",
        ),
    ] {
        let request = sent(builder(), |core| {
            let mut call = Call::new(core, Method::POST, "/x");
            call.query_value("filter", ValueStyle::DeepObject, &body);
            call.form(style, &body);
            call
        })
        .await;
        assert_eq!(String::from_utf8_lossy(&request.body), expected);
        assert_eq!(
            header(&request, "content-type"),
            Some("application/x-www-form-urlencoded")
        );
        assert_eq!(
            request.url.query(),
            Some(
                "filter%5Bname%5D=a%20b&filter%5Bowner%5D%5Bid%5D=7&filter%5Btags%5D%5B0%5D=x&filter%5Btags%5D%5B1%5D=y"
            )
        );
    }
    let core = builder().base_url("http://127.0.0.1:9").build().unwrap();
    let mut call = Call::new(&core, Method::POST, "/x");
    call.form(ValueStyle::Members, &[1, 2]);
    assert!(matches!(call.send_empty::<Json>().await, Err(Error::Build(_))));
}

#[tokio::test]
async fn lists_in_headers_and_cookies() {
    let request = sent(builder(), |core| {
        let mut call = Call::new(core, Method::GET, "/x");
        call.header_list("X-Ids", [1, 2]);
        call.header_list("X-None", Vec::<String>::new());
        call.cookie_list("a", ListStyle::Repeat, ["1", "2"]);
        call.cookie_list("b", ListStyle::Comma, ["3", "4"]);
        call.cookie_list("c", ListStyle::Comma, Vec::<String>::new());
        call
    })
    .await;
    assert_eq!(header(&request, "x-ids"), Some("1,2"));
    assert_eq!(header(&request, "x-none"), None);
    assert_eq!(header(&request, "cookie"), Some("a=1; a=2; b=3%2C4"));
}

#[tokio::test]
async fn credentials_go_where_they_belong() {
    let get = |core: &Core| {
        let mut call = Call::new(core, Method::GET, "/x");
        call.query("a", 1);
        call.cookie("b", 2);
        call
    };
    let request = sent(builder().auth(auth::bearer("t0ken")), get).await;
    assert_eq!(header(&request, "authorization"), Some("Bearer t0ken"));
    let request = sent(builder().auth(auth::basic("me@example.com/token", "s3cret:ü")), get).await;
    assert_eq!(
        header(&request, "authorization"),
        Some("Basic bWVAZXhhbXBsZS5jb20vdG9rZW46czNjcmV0OsO8")
    );
    let request = sent(builder().auth(auth::api_key(Place::Header, "X-Key", "k")), get).await;
    assert_eq!(header(&request, "x-key"), Some("k"));
    let both = auth::api_key(Place::Query, "api key", "k&").and(auth::api_key(Place::Cookie, "c", "k k"));
    let request = sent(builder().auth(both), get).await;
    assert_eq!(request.url.query(), Some("a=1&api%20key=k%26"));
    assert_eq!(header(&request, "cookie"), Some("b=2; c=k%20k"));
}

#[tokio::test]
async fn mistakes_come_out_when_a_request_is_sent() {
    let core = builder().variable("region", "eu").build().unwrap();
    let mut not_finite = Call::new(&core, Method::GET, "/x");
    not_finite.query("share", f64::NAN);
    let mut control = Call::new(&core, Method::GET, "/x");
    control.header("X-Kind", "a\nb");
    let mut media_type = Call::new(&core, Method::GET, "/x");
    media_type.bytes("a\nb", Vec::new());
    let get = |template| Call::new(&core, Method::GET, template);
    for (call, expected) in [
        (
            get("/orders/{id}").with_path("id", ""),
            "parameter `id` is empty, which would change the route",
        ),
        (
            get("/orders/{id}").with_path("id", ".."),
            "parameter `id` is a dot segment, which would change the route",
        ),
        (
            get("/orders/{id}").with_path("id", "."),
            "parameter `id` is a dot segment, which would change the route",
        ),
        (get("/orders/{id}"), "parameter `id` is not set"),
        (
            get("/a/{x}{y}/b").with_path("x", "a").with_path("y", "."),
            "parameter `y` is a dot segment, which would change the route",
        ),
        (
            get("/a/.{x}/b").with_path("x", ".a").with_path("x", ""),
            "parameter `x` is empty, which would change the route",
        ),
        (get("/a/../b"), "parameter `/a/../b` leads to another route"),
        (
            get("/orders/{id"),
            "parameter `/orders/{id` has an opening brace without a closing one",
        ),
        (
            get("/many/{ids}").with_path_list("ids", Vec::<i64>::new()),
            "parameter `ids` is empty, which would change the route",
        ),
        (not_finite, "parameter `share` is not a finite number"),
        (control, "parameter `X-Kind` has characters that a header cannot hold"),
        (
            media_type,
            "request body: its media type has characters that a header cannot hold",
        ),
    ] {
        let error = call.send_json::<Order, Problem>().await.unwrap_err();
        assert!(matches!(error, Error::Build(_)), "{expected}");
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn clients_are_checked_when_they_are_built() {
    let region = |value: &str| builder().variable("region", value);
    assert_eq!(
        format!("{:?}", region("eu").build().unwrap()),
        r#"Core { base: "https://eu.example.com/", .. }"#
    );
    for (builder, expected) in [
        (
            builder(),
            "server variable `region`: not set; set it, or give a base URL",
        ),
        (region(""), "server variable `region`: empty"),
        (region("evil.com/"), HOST),
        (region("evil.com#"), HOST),
        (region("a@b"), HOST),
        (region("a:1"), HOST),
        (region("a..b"), HOST),
        (region("-a"), HOST),
        (region("é"), HOST),
        (region(" a"), HOST),
        (
            region("eu").variable("planet", "mars"),
            "server variable `planet`: the server has no variable of this name",
        ),
        (
            builder().base_url("ftp://example.com"),
            "base URL: must begin with http:// or https://",
        ),
        (
            builder().base_url("https://a:b@example.com"),
            "base URL: must not contain a user name or password; give credentials apart",
        ),
        (
            builder().base_url("https://example.com?a=1"),
            "base URL: must not contain a query",
        ),
        (
            builder().base_url("https://example.com/#a"),
            "base URL: must not contain a fragment",
        ),
        (
            builder().base_url("example.com"),
            "base URL: relative URL without a base; it must be like https://api.example.com",
        ),
        (
            builder().base_url("https://"),
            "base URL: empty host; it must be like https://api.example.com",
        ),
        (
            region("eu").auth(auth::bearer("s3cret\n")),
            "credentials: the bearer token has characters that a header cannot hold",
        ),
        (
            region("eu").auth(auth::bearer("")),
            "credentials: the bearer token is empty",
        ),
        (
            region("eu").auth(auth::basic("a:b", "s3cret")),
            "credentials: the user name must not contain a colon",
        ),
        (
            region("eu").user_agent("a\nb"),
            "client: the user agent has characters that a header cannot hold",
        ),
    ] {
        let shown = format!("{builder:?}");
        assert!(!shown.contains("s3cret"), "{shown}");
        assert_eq!(builder.build().unwrap_err().to_string(), expected);
    }
    assert!(builder().base_url("http://127.0.0.1:8080/some/prefix/").build().is_ok());
}

const HOST: &str =
    "server variable `region`: only ASCII letters, digits, hyphens and dots between them can be part of a host";

#[test]
fn requests_show_no_values() {
    let core = builder()
        .variable("region", "eu")
        .auth(auth::bearer("s3cret"))
        .build()
        .unwrap();
    let mut call = Call::new(&core, Method::GET, "/x/{id}").with_path("id", "private");
    call.header("X-Key", "private");
    assert_eq!(format!("{call:?}"), "GET /x/{id}");
    assert!(!format!("{core:?} {:?}", auth::bearer("s3cret")).contains("s3cret"));
    assert!(matches!(builder().build().unwrap_err(), BuildError::Variable { .. }));
}
