//! Answers that are errors, whatever their form, and answers that are not what the description promises.

use crate::service::{Service, TOKEN};
use wiremock::ResponseTemplate;
use zendesk_audits::models::{ErrorEnvelope, ErrorStatus, ErrorSummary, FieldProblems};
use zendesk_audits::reqwest::StatusCode;
use zendesk_audits::{Auth, Client, Error, RetryPolicy};

/// An answer that is an error, and what has to be known of it.
struct Case {
    status: u16,
    media_type: &'static str,
    body: &'static str,
    /// What is shown of the body, where that is not the body itself.
    excerpt: Option<&'static str>,
    /// What the body decodes to, where it does.
    decoded: Option<fn(&ErrorEnvelope) -> bool>,
}

const CASES: &[Case] = &[
    Case {
        status: 401,
        media_type: "application/json",
        body: r#"{"error":"Couldn't authenticate you"}"#,
        excerpt: None,
        decoded: Some(|envelope| is_code(envelope, "Couldn't authenticate you")),
    },
    Case {
        status: 401,
        media_type: "text/plain",
        body: "Couldn't authenticate you\r\n",
        excerpt: Some("Couldn't authenticate you"),
        decoded: None,
    },
    Case {
        status: 401,
        media_type: "application/json",
        body: r#"{"error":"invalid_token","error_description":"The access token provided is expired."}"#,
        excerpt: None,
        decoded: Some(|envelope| {
            envelope.error_description.as_deref() == Some("The access token provided is expired.")
        }),
    },
    Case {
        status: 403,
        media_type: "application/json",
        body: r#"{"error":{"title":"Forbidden","message":"Contact the account owner."}}"#,
        excerpt: None,
        decoded: Some(
            |envelope| matches!(&envelope.error, Some(ErrorSummary::ErrorObject(error)) if error.title.as_deref() == Some("Forbidden")),
        ),
    },
    Case {
        status: 404,
        media_type: "application/json",
        body: r#"{"error":"RecordNotFound","description":"Not found"}"#,
        excerpt: None,
        decoded: Some(|envelope| {
            is_code(envelope, "RecordNotFound") && envelope.description.as_deref() == Some("Not found")
        }),
    },
    Case {
        status: 404,
        media_type: "text/html",
        body: "",
        excerpt: None,
        decoded: None,
    },
    Case {
        status: 400,
        media_type: "application/json",
        body: r#"{"errors":[{"code":"InvalidPaginationDepth","title":"limited to page 100","detail":"d","status":"400"}]}"#,
        excerpt: None,
        decoded: Some(|envelope| {
            envelope.errors.as_ref().is_some_and(|errors| {
                errors.len() == 1
                    && errors[0].code.as_deref() == Some("InvalidPaginationDepth")
                    && errors[0].status == Some(ErrorStatus::String("400".to_owned()))
            })
        }),
    },
    Case {
        status: 422,
        media_type: "application/json",
        body: r#"{"error":"RecordInvalid","description":"Record validation errors","details":{"base":[{"description":"Too late","error":"Late"}],"name":"taken"}}"#,
        excerpt: None,
        decoded: Some(|envelope| {
            let problems = |name| envelope.details.as_ref().and_then(|details| details.get(name));
            matches!(problems("base"), Some(FieldProblems::List(list)) if list[0].description.as_deref() == Some("Too late"))
                && matches!(problems("name"), Some(FieldProblems::Text(text)) if text == "taken")
        }),
    },
    Case {
        status: 429,
        media_type: "text/plain",
        body: "Number of allowed API requests per minute exceeded",
        excerpt: None,
        decoded: None,
    },
    Case {
        status: 429,
        media_type: "application/json",
        body: r#"{"detail":"Rate limited by Zendesk edge protection","status":"429","title":"Automated response"}"#,
        excerpt: None,
        decoded: Some(|envelope| {
            envelope.title.as_deref() == Some("Automated response")
                && envelope.status == Some(ErrorStatus::String("429".to_owned()))
        }),
    },
    Case {
        status: 502,
        media_type: "text/html",
        body: "<!DOCTYPE html>\n<html><head><title>Bad\n gateway &amp; more</title></head><body><h1>nginx</h1></body></html>",
        excerpt: Some("Bad gateway & more"),
        decoded: None,
    },
    Case {
        status: 500,
        media_type: "application/octet-stream",
        body: "\u{1b}[31m\0red\u{7f}",
        excerpt: Some("[31m red"),
        decoded: None,
    },
];

#[tokio::test]
async fn an_error_tells_all_that_came() {
    for case in CASES {
        for operation in Operation::ALL {
            let answer = ResponseTemplate::new(case.status)
                .insert_header("x-request-id", "4f2a")
                .insert_header("retry-after", "93")
                .set_body_raw(case.body, case.media_type);
            let service = Service::start([answer]).await;
            let error = operation.send(&service.client()).await.unwrap_err();
            let context = format!("{operation:?} {}", case.body);
            let status = StatusCode::from_u16(case.status).unwrap();
            let display = match case.excerpt.unwrap_or(case.body) {
                "" => status.to_string(),
                excerpt => format!("{status}: {excerpt}"),
            };
            assert_eq!(error.to_string(), display, "{context}");
            assert_eq!(error.status(), Some(status), "{context}");
            assert_eq!(error.request_id(), Some("4f2a"), "{context}");
            let api = error.api().unwrap();
            assert_eq!(api.headers()["retry-after"], "93", "{context}");
            assert_eq!(api.body().as_ref(), case.body.as_bytes(), "{context}");
            match (api.decoded(), case.decoded) {
                (Some(envelope), Some(is_expected)) => assert!(is_expected(envelope), "{context}: {envelope:?}"),
                (decoded, expected) => assert_eq!(decoded.is_some(), expected.is_some(), "{context}"),
            }
        }
    }
}

#[tokio::test]
async fn a_long_body_displays_as_one_short_line() {
    for (status, body) in [
        (503, "word\n".repeat(100_000)),
        (503, "ü".repeat(100_000)),
        (503, format!("<html>{}", "<p>word</p>\n".repeat(50_000))),
        (200, "word\n".repeat(100_000)),
        (200, format!(r#"{{"audit":"{}"}}"#, "ü".repeat(100_000))),
        (
            200,
            format!(
                r#"{{"audit":{{"author_id":1,"created_at":"{}"}}}}"#,
                "\\n.".repeat(100_000)
            ),
        ),
    ] {
        let service = Service::start([ResponseTemplate::new(status).set_body_string(&body)]).await;
        let error = Operation::ShowTicketAudit.send(&service.client()).await.unwrap_err();
        let kept = match &error {
            Error::Api(error) => error.body(),
            Error::Decode(error) => error.body(),
            error => panic!("{error:?}"),
        };
        assert_eq!(kept.as_ref(), body.as_bytes());
        for shown in [error.to_string(), format!("{error:?}")] {
            assert_eq!(shown.lines().count(), 1);
            assert!(shown.chars().count() < 400, "{shown}");
        }
    }
}

#[tokio::test]
async fn no_secret_is_shown() {
    // The second credential is sent encoded, which anybody can read.
    let encoded = "b2xhQGFjbWUuZXhhbXBsZS90b2tlbjpzM2NyM3QtMGF1dGgtdDBrZW4=";
    let credentials = [
        (Auth::bearer(TOKEN), vec![TOKEN]),
        (Auth::api_token("ola@acme.example", TOKEN), vec![TOKEN, encoded]),
    ];
    for (auth, secrets) in credentials {
        let echo = secrets.join(" ");
        let mut shown = vec![format!("{auth:?}")];
        for (status, body) in [
            (401, format!(r#"{{"error":"bad {echo}"}}"#)),
            (502, format!("<title>Authorization: {echo}</title>")),
            (200, format!(r#"{{"audit":"{echo}"}}"#)),
            (200, format!(r#""{echo}""#)),
            (200, echo),
        ] {
            let service = Service::start([ResponseTemplate::new(status).set_body_string(body)]).await;
            let builder = service.builder().auth(auth.clone());
            shown.push(format!("{builder:?} {builder:#?}"));
            let client = builder.build().unwrap();
            shown.push(format!("{client:?} {client:#?}"));
            let request = client.ticket_audits().show_ticket_audit(1, 2);
            shown.push(format!("{:?} {request:?}", client.ticket_audits()));
            let sent = request.send();
            shown.push(format!("{sent:?}"));
            let error = sent.await.unwrap_err();
            shown.push(format!("{error} {error:?} {error:#?}"));
        }
        for (text, secret) in shown
            .iter()
            .flat_map(|text| secrets.iter().map(move |secret| (text, secret)))
        {
            assert!(!text.contains(secret), "{text}");
        }
    }
}

#[tokio::test]
async fn a_success_that_is_not_what_was_promised() {
    let html = "<!DOCTYPE html><title>Sign in</title>";
    for operation in Operation::ALL {
        for body in ["", "null", r#""""#, "[]", "{", html] {
            let service = Service::answering(body).await;
            let result = operation.send(&service.client()).await;
            if operation.answers_nothing() {
                assert!(result.is_ok(), "{operation:?} {body}: {result:?}");
                continue;
            }
            let Err(Error::Decode(error)) = result else {
                panic!("{operation:?} {body}: {result:?}")
            };
            assert_eq!(error.body().as_ref(), body.as_bytes());
            assert_eq!(error.to_string().lines().count(), 1);
            let reason = if body.is_empty() { "the body is empty" } else { "" };
            assert!(error.reason().contains(reason), "{error}");
        }
    }
}

#[tokio::test]
async fn a_decode_error_names_the_place() {
    let body = "{\"audits\": [\n  {\"id\":1,\"ticket_id\":1,\"author_id\":1,\"created_at\":\"2026-03-05T22:01:37Z\",\"events\":[]},\n  {\"id\":\"two\"}\n]}";
    let service = Service::answering(body).await;
    let error = Operation::ListTicketAudits.send(&service.client()).await.unwrap_err();
    let Error::Decode(decode) = &error else {
        panic!("{error:?}")
    };
    assert_eq!(decode.path(), "audits[1].id");
    assert!(
        error.to_string().starts_with("unexpected answer: audits[1].id: "),
        "{error}"
    );
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
}

#[tokio::test]
async fn no_connection_is_told_from_an_answer() {
    // A port that was free a moment ago.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let closed = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let client = Client::builder()
        .base_url(&closed)
        .auth(Auth::bearer(TOKEN))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let error = Operation::ShowTicketAudit.send(&client).await.unwrap_err();
    assert!(matches!(error, Error::Connect(_)), "{error:?}");
    assert_eq!(error.to_string(), format!("cannot connect to {closed}"));
    assert!(!format!("{error:?}").contains("/api/"), "{error:?}");
}

#[tokio::test]
async fn what_fails_in_passing_is_asked_for_again() {
    let service = Service::start([
        ResponseTemplate::new(429).insert_header("Retry-After", "0"),
        ResponseTemplate::new(503).insert_header("Retry-After", "0"),
        ResponseTemplate::new(200).set_body_string(r#"{"count":{"value":5}}"#),
    ])
    .await;
    let client = Client::builder().base_url(service.origin()).auth(Auth::bearer(TOKEN));
    let client = client.build().unwrap();
    let count = client.ticket_audits().count_audits_for_ticket(7).send().await.unwrap();
    assert_eq!((count.attempts(), service.requests().await.len()), (3, 3));
}

#[derive(Clone, Copy, Debug)]
enum Operation {
    CountAuditsForTicket,
    ExportAuditLogs,
    ListAuditLogs,
    ListAuditsForTicket,
    ListTicketAudits,
    MakeTicketCommentPrivateFromAudits,
    ShowAuditLog,
    ShowTicketAudit,
    StreamAuditLogs,
    StreamAuditsForTicket,
    StreamTicketAudits,
}

impl Operation {
    const ALL: [Self; 11] = [
        Self::CountAuditsForTicket,
        Self::ExportAuditLogs,
        Self::ListAuditLogs,
        Self::ListAuditsForTicket,
        Self::ListTicketAudits,
        Self::MakeTicketCommentPrivateFromAudits,
        Self::ShowAuditLog,
        Self::ShowTicketAudit,
        Self::StreamAuditLogs,
        Self::StreamAuditsForTicket,
        Self::StreamTicketAudits,
    ];

    async fn send(self, client: &Client) -> Result<(), Error> {
        let (audits, logs) = (client.ticket_audits(), client.audit_logs());
        match self {
            Self::CountAuditsForTicket => audits.count_audits_for_ticket(1).send().await.map(drop),
            Self::ExportAuditLogs => logs.export_audit_logs().send().await.map(drop),
            Self::ListAuditLogs => logs.list_audit_logs().send().await.map(drop),
            Self::ListAuditsForTicket => audits.list_audits_for_ticket(1).send().await.map(drop),
            Self::ListTicketAudits => audits.list_ticket_audits().send().await.map(drop),
            Self::MakeTicketCommentPrivateFromAudits => {
                let request = audits.make_ticket_comment_private_from_audits(1, 2);
                request.send().await.map(drop)
            }
            Self::ShowAuditLog => logs.show_audit_log(1).send().await.map(drop),
            Self::ShowTicketAudit => audits.show_ticket_audit(1, 2).send().await.map(drop),
            Self::StreamAuditLogs => logs.list_audit_logs().stream().try_next().await.map(drop),
            Self::StreamAuditsForTicket => audits.list_audits_for_ticket(1).stream().try_next().await.map(drop),
            Self::StreamTicketAudits => audits.list_ticket_audits().stream().try_next().await.map(drop),
        }
    }

    fn answers_nothing(self) -> bool {
        matches!(self, Self::ExportAuditLogs | Self::MakeTicketCommentPrivateFromAudits)
    }
}

fn is_code(envelope: &ErrorEnvelope, expected: &str) -> bool {
    matches!(&envelope.error, Some(ErrorSummary::Code(code)) if code == expected)
}
