//! Answers as they come in, from a server of the tests' own: values, errors, broken exchanges, redirects.

mod support;

use std::error::Error as _;
use std::time::Duration;

use oasmith_runtime::private::{Call, Method, Place, auth};
use oasmith_runtime::{Error, Map, StatusCode, reqwest};
use support::{Order, Problem, builder, serve};
use wiremock::matchers::path;
use wiremock::{Mock, MockServer, ResponseTemplate};

#[tokio::test]
async fn answers_are_decoded() {
    let json = ResponseTemplate::new(201)
        .set_body_string(r#"{"id":7,"x":1.0}"#)
        .insert_header("X-Request-Id", "r1");
    let (_server, core) = serve(json).await;
    let get = || Call::new(&core, Method::GET, "/x");
    let response = get().send_json::<Order, Problem>().await.unwrap();
    assert_eq!(
        (response.id, response.status(), response.request_id()),
        (7, StatusCode::CREATED, Some("r1"))
    );
    assert_eq!(response.body(), r#"{"id":7,"x":1.0}"#);
    assert_eq!(response.headers().get("x-request-id").unwrap(), "r1");
    assert_eq!(response.into_inner().extra.len(), 1);
    assert_eq!(
        get()
            .send_optional_json::<Order, Problem>()
            .await
            .unwrap()
            .as_ref()
            .unwrap()
            .id,
        7
    );
    assert_eq!(
        get().send_text::<Problem>().await.unwrap().into_inner(),
        r#"{"id":7,"x":1.0}"#
    );
    assert_eq!(
        get().send_bytes::<Problem>().await.unwrap().bytes().await.unwrap(),
        r#"{"id":7,"x":1.0}"#
    );
    let mut pieces = get().send_bytes::<Problem>().await.unwrap();
    assert!(pieces.chunk().await.unwrap().is_some());
    get().send_empty::<Problem>().await.unwrap();

    for (status, body) in [(204, ""), (200, ""), (202, " \n")] {
        let (_server, core) = serve(ResponseTemplate::new(status).set_body_string(body)).await;
        let get = || Call::new(&core, Method::GET, "/x");
        assert_eq!(
            get().send_optional_json::<Order, Problem>().await.unwrap().into_inner(),
            None
        );
        get().send_empty::<Problem>().await.unwrap();
        assert!(matches!(
            get().send_json::<Order, Problem>().await.unwrap_err(),
            Error::Decode(_)
        ));
    }
}

#[tokio::test]
async fn json_is_asked_for_unless_something_else_is() {
    let (server, core) = serve(ResponseTemplate::new(200)).await;
    let get = || Call::new(&core, Method::GET, "/x");
    get().send_empty::<Problem>().await.unwrap();
    let other = get().accept("application/pdf, text/csv");
    other.send_empty::<Problem>().await.unwrap();
    let requests = server.received_requests().await.unwrap();
    let asked_for: Vec<_> = requests.iter().map(|request| &request.headers["accept"]).collect();
    assert_eq!(asked_for, ["application/json", "application/pdf, text/csv"]);
    let error = get().accept("a\nb").send_empty::<Problem>().await.unwrap_err();
    assert!(matches!(error, Error::Build(_)));
}

#[tokio::test]
async fn answers_that_do_not_fit_say_where() {
    for (body, path, position, message) in [
        (
            br#"[{"id":1},{"id":"2"}]"#.as_slice(),
            "[1].id",
            19,
            "unexpected answer: [1].id: invalid type: string \"2\", expected i64 (byte 19 of 21)",
        ),
        (
            b"[{\"id\":1},",
            "",
            10,
            "unexpected answer: EOF while parsing a value (byte 10 of 10)",
        ),
        (
            b"",
            "",
            0,
            "unexpected answer: the body is empty, where JSON should be (byte 0 of 0)",
        ),
        (
            b"[\"\xff\"]",
            "",
            2,
            "unexpected answer: the body is not UTF-8 text, as JSON must be (byte 2 of 5)",
        ),
        (b"<html>", "", 1, "unexpected answer: expected value (byte 1 of 6)"),
    ] {
        let (_server, core) = serve(ResponseTemplate::new(200).set_body_bytes(body)).await;
        let error = Call::new(&core, Method::GET, "/x")
            .send_json::<Vec<Order>, Problem>()
            .await
            .unwrap_err();
        assert_eq!(error.to_string(), message);
        let Error::Decode(error) = error else { panic!("{error}") };
        assert_eq!((error.path(), error.position()), (path, position));
        assert_eq!(error.body(), body);
    }
}

#[tokio::test]
async fn an_answer_that_does_not_fit_is_bounded_and_names_its_request() {
    let body = format!(r#"{{"{}":{{"s3cret":{{"id":"x"}}}}}}"#, "n".repeat(1000));
    let response = ResponseTemplate::new(200)
        .set_body_string(body)
        .insert_header("X-Request-Id", "r1");
    let (server, _) = serve(response).await;
    let core = builder()
        .base_url(server.uri())
        .auth(auth::bearer("bearer", "s3cret"))
        .build()
        .unwrap();
    let call = Call::new(&core, Method::GET, "/x");
    let error = call.send_json::<Map<Map<Order>>, Problem>().await.unwrap_err();
    assert_eq!((error.status(), error.request_id()), (Some(StatusCode::OK), Some("r1")));
    let Error::Decode(error) = error else { panic!("{error}") };
    assert_eq!(error.path(), format!("…{}.[redacted].id", "n".repeat(190)));
}

#[tokio::test]
async fn errors_of_the_service_are_told() {
    let long = format!(r#"{{"error":"{}"}}"#, "x".repeat(500));
    let html =
        "<!DOCTYPE html>\n<html><head><TITLE>Bad\n Gateway &amp; more</TITLE></head><body><h1>Oh</h1></body></html>";
    for (status, body, message, decoded) in [
        (
            401,
            r#"{"error":"who are you"}"#,
            "401 Unauthorized: {\"error\":\"who are you\"}".to_owned(),
            true,
        ),
        (
            404,
            "{\n  \"message\": \"gone\"\n}",
            "404 Not Found: { \"message\": \"gone\" }".to_owned(),
            false,
        ),
        (422, "", "422 Unprocessable Entity".to_owned(), false),
        (429, "slow down", "429 Too Many Requests: slow down".to_owned(), false),
        (502, html, "502 Bad Gateway: Bad Gateway & more".to_owned(), false),
        (
            503,
            "<p>Try <b>later</b></p>",
            "503 Service Unavailable: Try later".to_owned(),
            false,
        ),
        (
            400,
            &long,
            format!("400 Bad Request: {{\"error\":\"{}…", "x".repeat(190)),
            true,
        ),
        (599, "echo: s3cret", "599: echo: [redacted]".to_owned(), false),
        (304, "", "304 Not Modified".to_owned(), false),
    ] {
        let response = ResponseTemplate::new(status)
            .set_body_string(body)
            .insert_header("X-Shop-Request-Id", "r2");
        let (server, _) = serve(response).await;
        let core = builder()
            .base_url(server.uri())
            .auth(auth::bearer("token", "s3cret"))
            .build()
            .unwrap();
        let get = || Call::new(&core, Method::GET, "/x");
        let error = get().send_json::<Order, Problem>().await.unwrap_err();
        assert_eq!(error.to_string(), message);
        assert!(!format!("{error:?}").contains("s3cret"));
        assert_eq!(
            (error.status().unwrap().as_u16(), error.request_id()),
            (status, Some("r2"))
        );
        let api = error.api().unwrap();
        assert_eq!(
            (api.decoded().is_some(), api.body().as_ref()),
            (decoded, body.as_bytes())
        );
        for outcome in [
            get().send_empty::<Problem>().await.map(drop),
            get().send_text::<Problem>().await.map(drop),
            get().send_bytes::<Problem>().await.map(drop),
            get().send_optional_json::<Order, Problem>().await.map(drop),
        ] {
            assert_eq!(outcome.unwrap_err().to_string(), message);
        }
    }
}

#[tokio::test]
async fn exchanges_that_fail_name_the_origin_alone() {
    let unused = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let key = auth::api_key("key", Place::Query, "key", "s3cret");
    let core = builder()
        .base_url(format!("http://{unused}"))
        .auth(key.clone())
        .build()
        .unwrap();
    let error = Call::new(&core, Method::GET, "/x")
        .send_json::<Order, Problem>()
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), format!("cannot connect to http://{unused}"));
    assert!(matches!(error, Error::Connect(_)) && error.source().is_some());
    assert!(!format!("{error:?}").contains("s3cret"));

    let (server, _) = serve(ResponseTemplate::new(200).set_delay(Duration::from_secs(30))).await;
    let hasty = reqwest::Client::builder()
        .timeout(Duration::from_millis(50))
        .build()
        .unwrap();
    let core = builder()
        .base_url(server.uri())
        .auth(key)
        .http_client(hasty)
        .build()
        .unwrap();
    let error = Call::new(&core, Method::GET, "/x")
        .send_json::<Order, Problem>()
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), format!("no answer from {} in time", server.uri()));
    assert!(matches!(error, Error::Timeout(_)));
    assert!(!format!("{error:?}").contains("s3cret"));
    let _: Box<dyn std::error::Error + Send + Sync + 'static> = Box::new(error);
}

#[tokio::test]
async fn redirects_stay_on_the_origin() {
    let (elsewhere, _) = serve(ResponseTemplate::new(200).set_body_string(r#"{"id":1}"#)).await;
    let server = MockServer::start().await;
    for (from, to) in [
        ("/near", "/here".to_owned()),
        ("/far", format!("{}/here", elsewhere.uri())),
        ("/circle", "/circle".to_owned()),
    ] {
        let response = ResponseTemplate::new(307).insert_header("Location", to.as_str());
        Mock::given(path(from)).respond_with(response).mount(&server).await;
    }
    Mock::given(path("/here"))
        .respond_with(ResponseTemplate::new(200).set_body_string(r#"{"id":2}"#))
        .mount(&server)
        .await;
    let core = builder()
        .base_url(server.uri())
        .auth(auth::bearer("token", "s3cret"))
        .build()
        .unwrap();
    let get = |template| Call::new(&core, Method::GET, template).send_json::<Order, Problem>();
    assert_eq!(get("/near").await.unwrap().id, 2);
    for (template, reason) in [
        ("/far", "the server redirects to another origin"),
        ("/circle", "the server redirects more than 10 times"),
    ] {
        let error = get(template).await.unwrap_err();
        let mut source = error.source();
        let mut chain = Vec::new();
        while let Some(cause) = source {
            chain.push(cause.to_string());
            source = cause.source();
        }
        assert!(chain.iter().any(|cause| cause == reason), "{chain:?}");
    }
    assert_eq!(elsewhere.received_requests().await.unwrap().len(), 0);
    let circles = server
        .received_requests()
        .await
        .unwrap()
        .iter()
        .filter(|request| request.url.path() == "/circle")
        .count();
    assert_eq!(circles, 11);
}
