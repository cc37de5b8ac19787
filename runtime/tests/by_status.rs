//! Answers and errors whose type depends on their status.

mod support;

use oasmith_runtime::private::{Call, Method};
use oasmith_runtime::{Bytes, Error};
use support::{Order, Problem, serve};
use wiremock::ResponseTemplate;

#[derive(Clone, Debug, PartialEq)]
enum Placed {
    Ok(Order),
    Accepted(String),
    NoContent,
    PartialContent(Bytes),
    Unrecognized(Bytes),
}
oasmith_runtime::by_status! {
    match Placed {
        200 => Ok(json),
        202 => Accepted(text),
        204 => NoContent,
        206 => PartialContent(bytes),
        _ => Unrecognized,
    }
}

#[derive(Clone, Debug, PartialEq)]
enum PlaceError {
    NotModified,
    NotFound(Problem),
    ClientError(Vec<Problem>),
    Unrecognized(Bytes),
}
oasmith_runtime::by_status! {
    match PlaceError {
        304 => NotModified,
        404 => NotFound(json),
        400..=499 => ClientError(json),
        _ => Unrecognized,
    }
}

#[derive(Clone, Debug, PartialEq)]
enum AnyError {
    Gone,
    Default(Problem),
    Unrecognized(Bytes),
}
oasmith_runtime::by_status! {
    match AnyError {
        410 => Gone,
        100..=999 => Default(json),
        _ => Unrecognized,
    }
}

fn problem() -> Problem {
    serde_json::from_str(r#"{"error":"no"}"#).unwrap()
}

#[tokio::test]
async fn the_status_decides_what_an_answer_is() {
    for (status, body, expected) in [
        (
            200,
            r#"{"id":7}"#,
            Placed::Ok(serde_json::from_str(r#"{"id":7}"#).unwrap()),
        ),
        (202, "later", Placed::Accepted("later".to_owned())),
        (204, "", Placed::NoContent),
        (206, "\u{1}", Placed::PartialContent("\u{1}".into())),
        (201, r#"{"id":7}"#, Placed::Unrecognized(r#"{"id":7}"#.into())),
    ] {
        let (_server, core) = serve(ResponseTemplate::new(status).set_body_string(body)).await;
        let call = Call::new(&core, Method::GET, "/x");
        let answer = call.send_by_status::<Placed, PlaceError>().await.unwrap();
        assert_eq!((answer.status().as_u16(), &*answer), (status, &expected));
    }
}

#[tokio::test]
async fn a_successful_answer_that_does_not_fit_its_status_is_an_error() {
    let response = ResponseTemplate::new(200)
        .set_body_string(r#"{"id":"7"}"#)
        .insert_header("X-Request-Id", "r1");
    let (_server, core) = serve(response).await;
    let call = Call::new(&core, Method::GET, "/x");
    let error = call.send_by_status::<Placed, PlaceError>().await.unwrap_err();
    assert!(matches!(&error, Error::Decode(error) if error.path() == "id" && error.body() == r#"{"id":"7"}"#));
    assert_eq!(
        (error.status().unwrap().as_u16(), error.request_id()),
        (200, Some("r1"))
    );
}

#[tokio::test]
async fn the_status_decides_what_an_error_is() {
    let list = r#"[{"error":"no"}]"#;
    for (status, body, expected) in [
        (304, "", PlaceError::NotModified),
        (404, r#"{"error":"no"}"#, PlaceError::NotFound(problem())),
        (422, list, PlaceError::ClientError(vec![problem()])),
        (500, "{}", PlaceError::Unrecognized("{}".into())),
        (404, "<html>", PlaceError::Unrecognized("<html>".into())),
        (404, "", PlaceError::Unrecognized(Bytes::new())),
    ] {
        let (_server, core) = serve(ResponseTemplate::new(status).set_body_string(body)).await;
        let call = Call::new(&core, Method::GET, "/x");
        let error = call.send_json::<Order, PlaceError>().await.unwrap_err();
        let api = error.api().unwrap();
        assert_eq!(
            (api.status().as_u16(), api.body(), api.decoded()),
            (status, &Bytes::from(body), Some(&expected))
        );
    }
}

#[tokio::test]
async fn default_stands_for_every_other_status() {
    for (status, body, expected) in [
        (410, "", AnyError::Gone),
        (500, r#"{"error":"no"}"#, AnyError::Default(problem())),
        (500, "oh", AnyError::Unrecognized("oh".into())),
    ] {
        let (_server, core) = serve(ResponseTemplate::new(status).set_body_string(body)).await;
        let call = Call::new(&core, Method::GET, "/x");
        let error = call.send_empty::<AnyError>().await.unwrap_err();
        assert_eq!(error.api().unwrap().decoded(), Some(&expected));
    }
}
