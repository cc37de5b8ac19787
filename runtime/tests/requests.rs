//! Requests as they go out, against a server of the tests' own.

mod support;

use oasmith_runtime::private::{Call, Core, CoreBuilder, Method, Place, Style, auth};
use oasmith_runtime::{BuildError, DateTime, Error};
use support::{Order, Problem, builder, header, sent};

#[derive(Clone, Debug, PartialEq, Eq)]
enum State {
    Open,
    Unrecognized(String),
}
oasmith_runtime::string_enum! { State { Open: "open", ..Unrecognized } }

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
        call.query_list("ids", Style::FORM, [1, 2]);
        call.query_list("names", Style::FORM, ["a,b", "c"]);
        call.query_list("ids", Style::FORM.exploded(), [3, 4]);
        call.query_list("x", Style::SPACE_DELIMITED, ["1", "2"]);
        call.query_list("y", Style::PIPE_DELIMITED, ["1", "2"]);
        call.query_list("none", Style::FORM, Vec::<String>::new());
        call.query_list("none", Style::FORM.exploded(), Vec::<String>::new());
        call
    })
    .await;
    assert_eq!(
        request.url.query().unwrap(),
        "page%5Bsize%5D=100&at=2024-01-01T00%3A00%3A00%2B01%3A00&state=a%20b&share=0.5&ids=1,2&names=a%2Cb,c&ids=3&ids=4&x=1%202&y=1%7C2"
    );
    let request = sent(builder(), |core| {
        Call::new(core, Method::GET, "/many/{ids}").with_path_list("ids", Style::SIMPLE, [1, 2])
    })
    .await;
    assert_eq!(request.url.path(), "/prefix/many/1,2");
}

#[tokio::test]
async fn a_route_may_have_a_query_of_its_own() {
    let request = sent(builder(), |core| {
        let template = "/rest?method=orders.list&id={id}&q={q}#list";
        let mut call = Call::new(core, Method::GET, template).with_path("id", "a&b");
        call.query("q", "c");
        call
    })
    .await;
    assert_eq!(request.url.path(), "/prefix/rest");
    assert_eq!(request.url.query(), Some("method=orders.list&id=a%26b&q=c"));
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
        call.file("application/binary", vec![0, 255].into());
        call
    })
    .await;
    assert_eq!(
        (request.body.as_slice(), header(&request, "content-type")),
        ([0, 255].as_slice(), Some("application/binary"))
    );
}

#[tokio::test]
async fn credentials_go_where_they_belong() {
    let get = |core: &Core| {
        let mut call = Call::new(core, Method::GET, "/x");
        call.query("a", 1);
        call.cookie("b", 2);
        call
    };
    let request = sent(builder().auth(auth::bearer("token", "t0ken")), get).await;
    assert_eq!(header(&request, "authorization"), Some("Bearer t0ken"));
    let request = sent(
        builder().auth(auth::basic("basic", "me@example.com/token", "s3cret:ü")),
        get,
    )
    .await;
    assert_eq!(
        header(&request, "authorization"),
        Some("Basic bWVAZXhhbXBsZS5jb20vdG9rZW46czNjcmV0OsO8")
    );
    let request = sent(builder().auth(auth::api_key("key", Place::Header, "X-Key", "k")), get).await;
    assert_eq!(header(&request, "x-key"), Some("k"));
    let both =
        auth::api_key("key", Place::Query, "api key", "k&").and(auth::api_key("cookie", Place::Cookie, "c", "k k"));
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
    media_type.file("a\nb", Vec::new().into());
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
            get("/many/{ids}").with_path_list("ids", Style::SIMPLE, Vec::<i64>::new()),
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
            CoreBuilder::new("/v1", &[]),
            "base URL: not set, and the description says only `/v1`; give one like https://api.example.com/v1",
        ),
        (
            CoreBuilder::new("", &[]),
            "base URL: not set, and the description names none",
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
            region("eu").auth(auth::bearer("token", "s3cret\n")),
            "credentials: the bearer token has characters that a header cannot hold",
        ),
        (
            region("eu").auth(auth::bearer("token", "")),
            "credentials: the bearer token is empty",
        ),
        (
            region("eu").auth(auth::basic("basic", "a:b", "s3cret")),
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
        .auth(auth::bearer("token", "s3cret"))
        .build()
        .unwrap();
    let mut call = Call::new(&core, Method::GET, "/x/{id}").with_path("id", "private");
    call.header("X-Key", "private");
    assert_eq!(format!("{call:?}"), "GET /x/{id}");
    assert!(!format!("{core:?} {:?}", auth::bearer("token", "s3cret")).contains("s3cret"));
    assert!(matches!(builder().build().unwrap_err(), BuildError::Variable { .. }));
}
