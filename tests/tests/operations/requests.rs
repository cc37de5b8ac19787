//! Each operation over the wire: what is asked, in which words, and what becomes of the answer.

use std::fmt::Debug;

use crate::service::{Service, TOKEN, request_line};
use base64::Engine;
use wiremock::{Request, ResponseTemplate};
use zendesk_audits::models::{ErrorEnvelope, ListAuditsForTicketSortOrder, TicketAuditEvent};
use zendesk_audits::operations::audit_logs::{ExportAuditLogs, ListAuditLogs};
use zendesk_audits::operations::ticket_audits::{ListAuditsForTicket, ListTicketAudits};
use zendesk_audits::{Auth, Client, DateTime, Response, Send, reqwest::StatusCode};

const AUDIT: &str = r#"{
    "id":41200000000001,"ticket_id":15838,"author_id":-1,"created_at":"2026-03-05T22:01:37Z","via":{"channel":"web"},
    "events":[{"id":2,"type":"Change","field_name":"status","value":"open","previous_value":"new"}]
}"#;

const LOG: &str = r#"{
    "id":498483,"action":"update","actor_id":-1,"created_at":"2026-03-05T22:01:37Z","ip_address":null,"source_type":"rule"
}"#;

#[tokio::test]
async fn list_ticket_audits() {
    let json = format!(r#"{{"audits":[{AUDIT}],"after_cursor":"a","before_cursor":null,"meta":{{"has_more":false}}}}"#);
    let page = check("GET /api/v2/ticket_audits", &json, |client| {
        client.ticket_audits().list_ticket_audits().send()
    })
    .await;
    assert_eq!(page.after_cursor.as_deref(), Some("a"));
    assert_eq!(page.before_cursor, None);
    assert_eq!(page.meta.as_ref().and_then(|meta| meta.has_more), Some(false));
    let [audit] = page.audits.as_slice() else {
        panic!("{page:?}")
    };
    assert_eq!(
        (audit.id, audit.ticket_id, audit.author_id),
        (41_200_000_000_001, 15838, -1)
    );
    assert_eq!(audit.created_at.timestamp().as_second(), 1_772_748_097);
    assert!(matches!(audit.events.as_slice(), [TicketAuditEvent::Change(change)] if change.field_name == "status"));

    check_setters(
        "GET /api/v2/ticket_audits",
        r#"{"audits":[]}"#,
        |client| client.ticket_audits().list_ticket_audits(),
        ListTicketAudits::send,
        &[
            (|request| request.page_size(2), "page%5Bsize%5D=2"),
            (
                |request| request.page_after("MTUw=|+/"),
                "page%5Bafter%5D=MTUw%3D%7C%2B%2F",
            ),
            (|request| request.page_before("x y"), "page%5Bbefore%5D=x%20y"),
            (|request| request.limit(1000), "limit=1000"),
            (|request| request.cursor("a&b"), "cursor=a%26b"),
            (|request| request.limit(2).cursor("c"), "limit=2&cursor=c"),
        ],
    )
    .await;
}

#[tokio::test]
async fn list_audits_for_ticket() {
    let json = format!(r#"{{"audits":[{AUDIT}],"count":1,"next_page":null,"previous_page":"p"}}"#);
    let page = check("GET /api/v2/tickets/15838/audits", &json, |client| {
        client.ticket_audits().list_audits_for_ticket(15838).send()
    })
    .await;
    assert_eq!((page.count, page.next_page.as_deref()), (Some(1), None));
    assert_eq!(page.previous_page.as_deref(), Some("p"));
    assert_eq!(page.audits.len(), 1);

    check_setters(
        "GET /api/v2/tickets/-1/audits",
        r#"{"audits":[]}"#,
        |client| client.ticket_audits().list_audits_for_ticket(-1),
        ListAuditsForTicket::send,
        &[
            (
                |request| request.filter_events(["Comment", "Change"]),
                "filter_events%5B%5D=Comment&filter_events%5B%5D=Change",
            ),
            (|request| request.filter_events(Vec::<String>::new()), ""),
            (|request| request.include(["users", "a,b"]), "include=users,a%2Cb"),
            (
                |request| request.include_boundary_indicators(true),
                "include_boundary_indicators=true",
            ),
            (
                |request| request.include_item_cursors(false),
                "include_item_cursors=false",
            ),
            (|request| request.page(3), "page=3"),
            (|request| request.page_after("a="), "page%5Bafter%5D=a%3D"),
            (|request| request.page_before("b"), "page%5Bbefore%5D=b"),
            (|request| request.page_size(100), "page%5Bsize%5D=100"),
            (|request| request.per_page(5), "per_page=5"),
            (|request| request.sort("-created_at"), "sort=-created_at"),
            (
                |request| request.sort_order(ListAuditsForTicketSortOrder::Desc),
                "sort_order=desc",
            ),
            (|request| request.sort_order("asc"), "sort_order=asc"),
        ],
    )
    .await;
}

#[tokio::test]
async fn count_audits_for_ticket() {
    let json = r#"{"count":{"value":100000,"refreshed_at":null}}"#;
    let answer = check("GET /api/v2/tickets/7/audits/count", json, |client| {
        client.ticket_audits().count_audits_for_ticket(7).send()
    })
    .await;
    assert_eq!((answer.count.value, &answer.count.refreshed_at), (100_000, &None));
}

#[tokio::test]
async fn show_ticket_audit() {
    let json = format!(r#"{{"audit":{AUDIT}}}"#);
    let answer = check("GET /api/v2/tickets/7/audits/9223372036854775807", &json, |client| {
        client.ticket_audits().show_ticket_audit(7, i64::MAX).send()
    })
    .await;
    assert_eq!(answer.audit.id, 41_200_000_000_001);
}

#[tokio::test]
async fn make_ticket_comment_private_from_audits() {
    for nothing in ["", "null", "\"\"", " "] {
        check("PUT /api/v2/tickets/7/audits/8/make_private", nothing, |client| {
            client
                .ticket_audits()
                .make_ticket_comment_private_from_audits(7, 8)
                .send()
        })
        .await;
    }
}

#[tokio::test]
async fn list_audit_logs() {
    let json = format!(r#"{{"audit_logs":[{LOG}],"count":1,"meta":{{"has_more":true,"after_cursor":"x"}}}}"#);
    let page = check("GET /api/v2/audit_logs", &json, |client| {
        client.audit_logs().list_audit_logs().send()
    })
    .await;
    let [log] = page.audit_logs.as_slice() else {
        panic!("{page:?}")
    };
    assert_eq!(
        (log.id, log.action.as_str(), log.actor_id),
        (498_483, "update", Some(-1))
    );
    assert_eq!(
        (log.source_type.as_deref(), log.ip_address.as_deref()),
        (Some("rule"), None)
    );

    check_setters(
        "GET /api/v2/audit_logs",
        r#"{"audit_logs":[]}"#,
        |client| client.audit_logs().list_audit_logs(),
        ListAuditLogs::send,
        &[
            (
                |request| request.filter_action(["create", "update"]),
                "filter%5Baction%5D%5B%5D=create&filter%5Baction%5D%5B%5D=update",
            ),
            (
                |request| request.filter_actor_id([-1, 2]),
                "filter%5Bactor_id%5D%5B%5D=-1&filter%5Bactor_id%5D%5B%5D=2",
            ),
            (|request| request.filter_created_at(span()), SPAN),
            (
                |request| request.filter_ip_address(["::1"]),
                "filter%5Bip_address%5D%5B%5D=%3A%3A1",
            ),
            (
                |request| request.filter_source_id([498_483]),
                "filter%5Bsource_id%5D%5B%5D=498483",
            ),
            (
                |request| request.filter_source_type(["zendesk/app"]),
                "filter%5Bsource_type%5D%5B%5D=zendesk%2Fapp",
            ),
            (|request| request.page(2), "page=2"),
            (|request| request.page_after("a"), "page%5Bafter%5D=a"),
            (|request| request.page_before("b"), "page%5Bbefore%5D=b"),
            (|request| request.page_size(2), "page%5Bsize%5D=2"),
            (|request| request.per_page(100), "per_page=100"),
            (|request| request.sort("-created_at"), "sort=-created_at"),
            (|request| request.sort_by("actor_id"), "sort_by=actor_id"),
            (|request| request.sort_order("asc"), "sort_order=asc"),
        ],
    )
    .await;
}

#[tokio::test]
async fn show_audit_log() {
    let json = format!(r#"{{"audit_log":{LOG}}}"#);
    let answer = check("GET /api/v2/audit_logs/498483", &json, |client| {
        client.audit_logs().show_audit_log(498_483).send()
    })
    .await;
    assert_eq!(
        (answer.audit_log.id, answer.audit_log.action.as_str()),
        (498_483, "update")
    );
}

#[tokio::test]
async fn export_audit_logs() {
    for nothing in ["", "null", "\"\""] {
        check("POST /api/v2/audit_logs/export", nothing, |client| {
            client.audit_logs().export_audit_logs().send()
        })
        .await;
    }
    check_setters(
        "POST /api/v2/audit_logs/export",
        "null",
        |client| client.audit_logs().export_audit_logs(),
        ExportAuditLogs::send,
        &[
            (
                |request| request.filter_action(["login"]),
                "filter%5Baction%5D%5B%5D=login",
            ),
            (|request| request.filter_actor_id([3]), "filter%5Bactor_id%5D%5B%5D=3"),
            (|request| request.filter_created_at(span()), SPAN),
            (
                |request| request.filter_ip_address(["203.0.113.10"]),
                "filter%5Bip_address%5D%5B%5D=203.0.113.10",
            ),
            (
                |request| request.filter_source_id([1, 2]),
                "filter%5Bsource_id%5D%5B%5D=1&filter%5Bsource_id%5D%5B%5D=2",
            ),
            (
                |request| request.filter_source_type(["user"]),
                "filter%5Bsource_type%5D%5B%5D=user",
            ),
        ],
    )
    .await;
}

#[tokio::test]
async fn credentials_go_into_the_authorization_header() {
    let encoded = base64::engine::general_purpose::STANDARD.encode("ola@acme.example/token:s3cr3t/+");
    for (auth, expected) in [
        (Auth::bearer("abc.def"), "Bearer abc.def".to_owned()),
        (
            Auth::api_token("ola@acme.example", "s3cr3t/+"),
            format!("Basic {encoded}"),
        ),
    ] {
        let service = Service::answering("").await;
        let client = service.client_with(auth);
        client.audit_logs().export_audit_logs().send().await.unwrap();
        assert_eq!(header(&service.requests().await[0], "authorization"), [expected]);
    }
    let service = Service::answering("").await;
    let client = Client::builder()
        .base_url(service.origin())
        .user_agent("trail/2")
        .build()
        .unwrap();
    client.audit_logs().export_audit_logs().send().await.unwrap();
    let request = service.requests().await.remove(0);
    assert!(header(&request, "authorization").is_empty());
    assert_eq!(header(&request, "user-agent"), ["trail/2"]);
}

#[tokio::test]
async fn a_response_keeps_what_came_with_the_value() {
    let answer = ResponseTemplate::new(202)
        .insert_header("x-request-id", "r-1")
        .insert_header("x-rate-limit-remaining", "399")
        .set_body_string("null");
    let service = Service::start([answer]).await;
    let response = service.client().audit_logs().export_audit_logs().send().await.unwrap();
    assert_eq!(response.status(), StatusCode::ACCEPTED);
    assert_eq!(response.request_id(), Some("r-1"));
    assert_eq!(response.headers()["x-rate-limit-remaining"], "399");
    assert_eq!(response.body().as_ref(), b"null");
}

const SPAN: &str =
    "filter%5Bcreated_at%5D%5B%5D=2026-03-05T00%3A00%3A00Z&filter%5Bcreated_at%5D%5B%5D=2026-03-01T00%3A00%3A00Z";

/// A start that is later than the end: the order has to stay the caller's.
fn span() -> [DateTime; 2] {
    ["2026-03-05T00:00:00Z", "2026-03-01T00:00:00Z"].map(|text| text.parse().unwrap())
}

/// Sends one request to a service that answers it, and looks at all that goes out.
async fn check<T: Debug>(
    expected: &str,
    json: &str,
    call: impl FnOnce(&Client) -> Send<T, ErrorEnvelope>,
) -> Response<T> {
    let service = Service::answering(json).await;
    let response = call(&service.client()).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.body().as_ref(), json.as_bytes());
    let requests = service.requests().await;
    let [request] = requests.as_slice() else {
        panic!("{requests:?}")
    };
    assert_eq!(request_line(request), expected);
    assert_eq!(header(request, "accept"), ["application/json"]);
    assert_eq!(header(request, "authorization"), [format!("Bearer {TOKEN}")]);
    assert_eq!(
        header(request, "user-agent"),
        [concat!("zendesk-audits/", env!("CARGO_PKG_VERSION"))]
    );
    assert_eq!(header(request, "content-type"), [""; 0]);
    assert_eq!(request.body, b"");
    response
}

type Setter<R> = fn(R) -> R;

/// Requests with one setter each, and the query that has to come of it.
async fn check_setters<R, T: Debug>(
    line: &str,
    json: &str,
    begin: fn(&Client) -> R,
    send: fn(R) -> Send<T, ErrorEnvelope>,
    cases: &[(Setter<R>, &str)],
) {
    for (set, query) in cases {
        let expected = if query.is_empty() {
            line.to_owned()
        } else {
            format!("{line}?{query}")
        };
        check(&expected, json, |client| send(set(begin(client)))).await;
    }
}

fn header(request: &Request, name: &str) -> Vec<String> {
    let values = request.headers.get_all(name).iter();
    values.map(|value| value.to_str().unwrap().to_owned()).collect()
}
