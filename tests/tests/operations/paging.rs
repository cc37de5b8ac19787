//! Lists as streams: every way to the next page, every way to the end, and every way to go astray.

use crate::service::{Service, TOKEN};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};
use zendesk_audits::models::ErrorEnvelope;
use zendesk_audits::{Client, Error, Items, PagingError};

/// Walks that every list has to take. A walk has a title, then requests, each with the query it has to have and the page
/// that answers it: the identifiers of its items and its other members, with `URL` for the address of the list. Its last
/// line says how it has to end.
const EVERY_LIST: &str = r#"
cursors, to a page that says that it is the last
? page%5Bsize%5D=100
= 1 2 : "meta":{"has_more":true,"after_cursor":"a="}
? page%5Bsize%5D=100&page%5Bafter%5D=a%3D
= 3 : "meta":{"has_more":true,"after_cursor":"b"}
? page%5Bsize%5D=100&page%5Bafter%5D=b
= 4 : "meta":{"has_more":false,"after_cursor":"c"}
ends well

cursors, to an empty page
? page%5Bsize%5D=100
= 1 : "meta":{"has_more":true,"after_cursor":"a"}
? page%5Bsize%5D=100&page%5Bafter%5D=a
= : "meta":{"has_more":false,"after_cursor":null}
ends well

cursors without a word about more pages, until none comes
? page%5Bsize%5D=100
= 1 : "meta":{"after_cursor":"a"}
? page%5Bsize%5D=100&page%5Bafter%5D=a
= 2 : "meta":{"after_cursor":null}
ends well

an empty page before the last
? page%5Bsize%5D=100
= : "meta":{"has_more":true,"after_cursor":"a"}
? page%5Bsize%5D=100&page%5Bafter%5D=a
= 1 : "meta":{"has_more":false}
ends well

next URLs where there is no cursor, one whole and one relative
? page%5Bsize%5D=100
= 1 : "meta":{"has_more":true},"links":{"next":"URL?page%5Bafter%5D=x&page[size]=1"}
? page%5Bafter%5D=x&page[size]=1
= 2 : "links":{"next":"?page%5Bafter%5D=y"}
? page%5Bafter%5D=y
= 3 : "links":{"next":null}
ends well

an archived ticket: everything at once, and no marks
? page%5Bsize%5D=100
= 1 2 3 : "other":1
ends well

more is promised, and nothing leads there
? page%5Bsize%5D=100
= 1 : "meta":{"has_more":true}
NoWayOn

more is promised, and what should lead there is null
? page%5Bsize%5D=100
= 1 : "meta":{"has_more":true,"after_cursor":null},"links":{"next":null}
NoWayOn

a cursor that stands still
? page%5Bsize%5D=100
= 1 : "meta":{"has_more":true,"after_cursor":"a"}
? page%5Bsize%5D=100&page%5Bafter%5D=a
= 2 : "meta":{"has_more":true,"after_cursor":"a"}
Repeated

cursors in a circle
? page%5Bsize%5D=100
= 1 : "meta":{"has_more":true,"after_cursor":"a"}
? page%5Bsize%5D=100&page%5Bafter%5D=a
= 2 : "meta":{"has_more":true,"after_cursor":"b"}
? page%5Bsize%5D=100&page%5Bafter%5D=b
= 3 : "meta":{"has_more":true,"after_cursor":"a"}
Repeated

a next URL that stands still
? page%5Bsize%5D=100
= 1 : "links":{"next":"URL?page[after]=x"}
? page[after]=x
= 2 : "links":{"next":"URL?page[after]=x"}
Repeated

a next URL that is none
? page%5Bsize%5D=100
= 1 : "links":{"next":"http://["}
Unusable
"#;

/// Walks by page number.
const OFFSET: &str = r#"
next_page, to its end
? page=1&per_page=2
= 1 2 : "count":3,"next_page":"URL?page=2&per_page=2"
? page=2&per_page=2
= 3 : "count":3,"next_page":null,"previous_page":"URL?page=1"
ends well

next_page, to an empty page
? page=1&per_page=2
= 1 : "next_page":"URL?page=2"
? page=2
= : "next_page":null
ends well

next_page that stands still
? page=1&per_page=2
= 1 : "next_page":"URL?page=2"
? page=2
= 2 : "next_page":"URL?page=2"
Repeated
"#;

/// Walks back in time over the list of all audits.
const BACKWARDS: &str = r#"
before_url, to its end; after_url is left alone
? limit=2
= 3 2 : "after_url":"URL?cursor=now","before_url":"URL?cursor=fA%3D%3D&limit=2"
? cursor=fA%3D%3D&limit=2
= 1 : "after_url":"URL?cursor=now","before_url":null,"before_cursor":null
ends well

before_url that goes on pointing at an empty page
? limit=2
= 1 : "before_url":"URL?cursor=a"
? cursor=a
= : "before_url":"URL?cursor=a"
ends well

before_url that stands still
? limit=2
= 2 : "before_url":"URL?cursor=a"
? cursor=a
= 1 : "before_url":"URL?cursor=a"
Repeated

an empty before_url, as in the published example
? limit=2
= 1 : "after_url":"","before_url":"","after_cursor":"a","before_cursor":"b"
ends well
"#;

#[derive(Clone, Copy)]
enum List {
    TicketAudits,
    AuditsForTicket,
    AuditLogs,
}

const LISTS: [List; 3] = [List::TicketAudits, List::AuditsForTicket, List::AuditLogs];

/// How a walk begins.
#[derive(Clone, Copy)]
enum Start {
    AsItIs,
    /// By page number, or in the own form of the list of all audits.
    InItsOtherForm,
}

#[tokio::test]
async fn every_list_follows_cursors_and_links() {
    for list in LISTS {
        for walk in EVERY_LIST.trim().split("\n\n") {
            check(list, Start::AsItIs, walk).await;
        }
    }
}

#[tokio::test]
async fn page_numbers_are_followed_by_next_page() {
    for list in [List::AuditsForTicket, List::AuditLogs] {
        for walk in OFFSET.trim().split("\n\n") {
            check(list, Start::InItsOtherForm, walk).await;
        }
    }
}

#[tokio::test]
async fn the_list_of_all_audits_is_followed_back_in_time() {
    for walk in BACKWARDS.trim().split("\n\n") {
        check(List::TicketAudits, Start::InItsOtherForm, walk).await;
    }
}

#[tokio::test]
async fn a_stream_asks_for_cursor_paging_unless_told_otherwise() {
    let service = Service::start([]).await;
    let client = service.client();
    let (audits, logs) = (client.ticket_audits(), client.audit_logs());
    for (mut stream, expected) in [
        (audits.list_ticket_audits().stream(), "page%5Bsize%5D=100"),
        (audits.list_ticket_audits().page_size(5).stream(), "page%5Bsize%5D=5"),
        (
            audits.list_ticket_audits().page_after("a").stream(),
            "page%5Bafter%5D=a&page%5Bsize%5D=100",
        ),
        (audits.list_ticket_audits().limit(5).stream(), "limit=5"),
        (audits.list_ticket_audits().cursor("c").stream(), "cursor=c"),
        (audits.list_audits_for_ticket(1).stream(), "page%5Bsize%5D=100"),
        (
            audits.list_audits_for_ticket(1).page_size(5).stream(),
            "page%5Bsize%5D=5",
        ),
        (audits.list_audits_for_ticket(1).page(2).stream(), "page=2"),
        (audits.list_audits_for_ticket(1).per_page(5).stream(), "per_page=5"),
        (
            audits.list_audits_for_ticket(1).sort_order("desc").stream(),
            "sort_order=desc",
        ),
        (
            audits.list_audits_for_ticket(1).sort("-created_at").stream(),
            "sort=-created_at&page%5Bsize%5D=100",
        ),
    ] {
        stream.try_next().await.unwrap_err();
        assert_eq!(last_query(&service).await, expected);
    }
    for (mut stream, expected) in [
        (logs.list_audit_logs().stream(), "page%5Bsize%5D=100"),
        (logs.list_audit_logs().page_size(5).stream(), "page%5Bsize%5D=5"),
        (logs.list_audit_logs().page(2).stream(), "page=2"),
        (logs.list_audit_logs().per_page(5).stream(), "per_page=5"),
        (logs.list_audit_logs().sort_by("actor_id").stream(), "sort_by=actor_id"),
        (
            logs.list_audit_logs().sort("created_at").stream(),
            "sort=created_at&page%5Bsize%5D=100",
        ),
    ] {
        stream.try_next().await.unwrap_err();
        assert_eq!(last_query(&service).await, expected);
    }
}

#[tokio::test]
async fn a_single_page_is_asked_for_as_it_is() {
    let service = Service::start([]).await;
    let client = service.client();
    client.audit_logs().list_audit_logs().send().await.unwrap_err();
    assert_eq!(service.request_lines().await, ["GET /api/v2/audit_logs"]);
}

#[tokio::test]
async fn filters_and_credentials_go_with_every_page() {
    let answers = [
        page(
            List::AuditLogs,
            "",
            r#"1 : "meta":{"has_more":true,"after_cursor":"a"}"#,
        ),
        page(List::AuditLogs, "", r#"2 : "meta":{"has_more":false}"#),
    ];
    let service = Service::start(answers).await;
    let client = service.client();
    let mut stream = client.audit_logs().list_audit_logs().filter_action(["login"]).stream();
    while stream.try_next().await.unwrap().is_some() {}
    let filter = "filter%5Baction%5D%5B%5D=login";
    assert_eq!(
        service.request_lines().await,
        [
            format!("GET /api/v2/audit_logs?{filter}&page%5Bsize%5D=100"),
            format!("GET /api/v2/audit_logs?{filter}&page%5Bsize%5D=100&page%5Bafter%5D=a"),
        ]
    );
    for request in service.requests().await {
        assert_eq!(request.headers["authorization"], format!("Bearer {TOKEN}"));
    }
}

#[tokio::test]
async fn another_origin_gets_no_request() {
    for list in LISTS {
        let mark = match list {
            List::TicketAudits => r#""before_url":"URL?cursor=a""#,
            List::AuditsForTicket | List::AuditLogs => r#""next_page":"URL?page=2""#,
        };
        for mark in [mark, r#""links":{"next":"URL?page[after]=a"}"#] {
            let other = MockServer::start().await;
            Mock::given(any())
                .respond_with(ResponseTemplate::new(200))
                .expect(0)
                .mount(&other)
                .await;
            let service = Service::start([page(list, &other.uri(), &format!("1 : {mark}"))]).await;
            let (ids, end) = take_all(list, Start::AsItIs, &service.client()).await;
            assert_eq!(ids, [1]);
            let Err(Error::Paging(PagingError::OtherOrigin { origin })) = end else {
                panic!("{end:?}")
            };
            assert_eq!(origin, other.uri());
            other.verify().await;
        }
    }
}

#[tokio::test]
async fn pages_come_when_their_items_are_wanted() {
    let answers = [
        page(
            List::TicketAudits,
            "",
            r#"1 2 : "meta":{"has_more":true,"after_cursor":"a"}"#,
        ),
        ResponseTemplate::new(429).set_body_string("Number of allowed API requests per minute exceeded"),
    ];
    let service = Service::start(answers).await;
    let mut stream = service.client().ticket_audits().list_ticket_audits().stream();
    assert!(service.requests().await.is_empty());
    for id in [1, 2] {
        assert_eq!(stream.try_next().await.unwrap().map(|audit| audit.id), Some(id));
        assert_eq!(service.requests().await.len(), 1);
    }
    let error = stream.try_next().await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(429));
    assert_eq!(stream.try_next().await.unwrap(), None);
    assert_eq!(service.requests().await.len(), 2);
}

async fn check(list: List, start: Start, walk: &str) {
    let lines = |mark: &str| {
        walk.lines()
            .filter_map(|line| line.strip_prefix(mark))
            .collect::<Vec<_>>()
    };
    // The answers name the address of the service, which is known only once it listens.
    let service = Service::start_with(|origin| lines("= ").iter().map(|each| page(list, origin, each)).collect()).await;
    let (ids, end) = take_all(list, start, &service.client()).await;
    assert_eq!(
        ids,
        lines("= ").iter().flat_map(|page| ids_of(page)).collect::<Vec<_>>(),
        "{end:?} in {walk}"
    );
    let expected = lines("? ")
        .iter()
        .map(|query| format!("GET {}?{query}", path(list)))
        .collect::<Vec<_>>();
    assert_eq!(service.request_lines().await, expected, "{walk}");
    let end = match end {
        Ok(()) => "ends well".to_owned(),
        Err(Error::Paging(error)) => format!("{error:?}"),
        Err(error) => panic!("{error} in {walk}"),
    };
    assert!(end.starts_with(walk.lines().last().unwrap()), "{end} in {walk}");
}

/// Takes a stream to its end: the identifiers of the items, and how it ended.
async fn take_all(list: List, start: Start, client: &Client) -> (Vec<i64>, Result<(), Error>) {
    let (audits, logs) = (client.ticket_audits(), client.audit_logs());
    match (list, start) {
        (List::TicketAudits, Start::AsItIs) => collect(audits.list_ticket_audits().stream(), |audit| audit.id).await,
        (List::TicketAudits, Start::InItsOtherForm) => {
            collect(audits.list_ticket_audits().limit(2).stream(), |audit| audit.id).await
        }
        (List::AuditsForTicket, Start::AsItIs) => {
            collect(audits.list_audits_for_ticket(7).stream(), |audit| audit.id).await
        }
        (List::AuditsForTicket, Start::InItsOtherForm) => {
            let request = audits.list_audits_for_ticket(7).page(1).per_page(2);
            collect(request.stream(), |audit| audit.id).await
        }
        (List::AuditLogs, Start::AsItIs) => collect(logs.list_audit_logs().stream(), |log| log.id).await,
        (List::AuditLogs, Start::InItsOtherForm) => {
            let request = logs.list_audit_logs().page(1).per_page(2);
            collect(request.stream(), |log| log.id).await
        }
    }
}

async fn collect<T>(mut stream: Items<T, ErrorEnvelope>, id: fn(&T) -> i64) -> (Vec<i64>, Result<(), Error>) {
    let mut ids = Vec::new();
    loop {
        match stream.try_next().await {
            Ok(Some(item)) => ids.push(id(&item)),
            Ok(None) => return (ids, Ok(())),
            Err(error) => return (ids, Err(error)),
        }
    }
}

/// The answer that is one page of a list at `origin`.
fn page(list: List, origin: &str, page: &str) -> ResponseTemplate {
    let (name, item) = match list {
        List::TicketAudits | List::AuditsForTicket => (
            "audits",
            r#"{"id":ID,"ticket_id":7,"author_id":1,"created_at":"2026-03-05T22:01:37Z","events":[]}"#,
        ),
        List::AuditLogs => (
            "audit_logs",
            r#"{"id":ID,"action":"login","created_at":"2026-03-05T22:01:37Z"}"#,
        ),
    };
    let items: Vec<_> = ids_of(page)
        .iter()
        .map(|id| item.replace("ID", &id.to_string()))
        .collect();
    let (_, marks) = page.split_once(':').unwrap();
    let marks = marks.replace("URL", &format!("{origin}{}", path(list)));
    ResponseTemplate::new(200).set_body_raw(
        format!(r#"{{"{name}":[{}],{marks}}}"#, items.join(",")),
        "application/json",
    )
}

fn ids_of(page: &str) -> Vec<i64> {
    let (ids, _) = page.split_once(':').unwrap();
    ids.split_whitespace().map(|id| id.parse().unwrap()).collect()
}

fn path(list: List) -> &'static str {
    match list {
        List::TicketAudits => "/api/v2/ticket_audits",
        List::AuditsForTicket => "/api/v2/tickets/7/audits",
        List::AuditLogs => "/api/v2/audit_logs",
    }
}

async fn last_query(service: &Service) -> String {
    let requests = service.requests().await;
    let query = requests.last().and_then(|request| request.url.query());
    query.unwrap_or_default().to_owned()
}
