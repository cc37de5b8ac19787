//! The sources of `export`: read to the end whatever gets in the way, each record once.

use serde_json::{Value, json};
use wiremock::matchers::{method, path, query_param};
use wiremock::{Mock, MockServer, ResponseTemplate};
use zendesk_audits::export::{AuditLogs, Audits, Export, ExportError, Source, TicketEvents};
use zendesk_audits::jiff::{SignedDuration, Timestamp};
use zendesk_audits::models::{FieldValue, TicketAudit, TicketChildEvent, TicketEvent};
use zendesk_audits::{Auth, Client};
use zendesk_audits_tests::EmbeddedZendesk;

use crate::data::Data;

/// So many requests a minute that no test waits for them.
const FAST: u32 = 1_000_000;
/// The second of the first record of `start_with_many`.
const BEGINNING: i64 = 1_700_000_000;

#[tokio::test]
async fn every_source_is_read_to_its_end_once() {
    let zendesk = EmbeddedZendesk::start_with_many(2345, 20, 7).await;
    let expected: Vec<_> = (0..2345).map(EmbeddedZendesk::identifier).collect();
    assert_eq!(ids(&zendesk, TicketEvents::since(beginning()).unwrap()).await, expected);
    assert_eq!(ids(&zendesk, AuditLogs::since(beginning())).await, expected);
    let newest_first: Vec<_> = expected.iter().rev().copied().collect();
    assert_eq!(ids(&zendesk, Audits::newest_first()).await, newest_first);
}

#[tokio::test]
async fn bounds_leave_out_what_is_beyond_them() {
    let zendesk = EmbeddedZendesk::start_with_many(1000, 0, 1).await;
    let (since, until) = (moment(20), moment(30));
    // Seven records share a second.
    let expected: Vec<_> = (140..210).map(EmbeddedZendesk::identifier).collect();
    let events = TicketEvents::since(since).unwrap().until(until);
    assert_eq!(ids(&zendesk, events).await, expected);
    assert_eq!(ids(&zendesk, AuditLogs::since(since).until(until)).await, expected);
    let newest_first: Vec<_> = expected.iter().rev().copied().collect();
    assert_eq!(
        ids(&zendesk, Audits::newest_first().since(since).until(until)).await,
        newest_first
    );
}

#[tokio::test]
async fn a_cursor_that_was_written_down_goes_on_with_the_next_record() {
    let zendesk = EmbeddedZendesk::start_with_many(3000, 0, 1).await;
    let mut export = export(&zendesk, TicketEvents::since(beginning()).unwrap());
    let first = export.next_page().await.unwrap().unwrap();
    let written = serde_json::to_string(export.cursor()).unwrap();
    let rest = ids(&zendesk, TicketEvents::resume(serde_json::from_str(&written).unwrap())).await;
    let all = first.iter().map(number).chain(rest);
    assert!(all.eq((0..3000).map(EmbeddedZendesk::identifier)));
}

#[tokio::test]
async fn audits_that_are_made_later_are_read_by_the_next_reading() {
    let zendesk = EmbeddedZendesk::start_with_many(300, 0, 1).await;
    let mut first = export(&zendesk, Audits::newest_first());
    while first.next_page().await.unwrap().is_some() {}
    let grown = EmbeddedZendesk::start_with_many(310, 0, 1).await;
    let cursor = serde_json::from_str(&serde_json::to_string(first.cursor()).unwrap()).unwrap();
    let expected: Vec<_> = (300..310).rev().map(EmbeddedZendesk::identifier).collect();
    assert_eq!(ids(&grown, Audits::resume(cursor)).await, expected);
}

#[tokio::test]
async fn a_start_within_the_last_minute_is_refused_before_anything_is_sent() {
    for (seconds, is_refused) in [(0, true), (59, true), (-10, true), (120, false)] {
        let start = Timestamp::now()
            .checked_sub(SignedDuration::from_secs(seconds))
            .unwrap();
        let outcome = TicketEvents::since(start);
        assert_eq!(
            matches!(outcome, Err(ExportError::TooRecent { .. })),
            is_refused,
            "{seconds}"
        );
    }
}

/// Pages of ticket events, by the start that leads to them.
type Pages<'a> = &'a [(&'a str, Value)];

#[tokio::test]
async fn the_end_is_where_the_service_says_so_or_leads_no_further() {
    let event = |id: i64, second: i64| json!({"id": id, "ticket_id": 1, "timestamp": second, "child_events": []});
    let (a, b) = (event(1, 100), event(2, 200));
    // What is expected of the pages, and whether the export fails.
    let cases: [(Pages, &[u64], bool); 5] = [
        (
            &[(
                "100",
                json!({"ticket_events": [a], "end_time": 100, "end_of_stream": true, "next_page": "x"}),
            )],
            &[1],
            false,
        ),
        (
            &[("100", json!({"ticket_events": [a], "end_time": 100, "count": 1}))],
            &[1],
            false,
        ),
        (
            &[
                (
                    "100",
                    json!({"ticket_events": [a, b], "end_time": 200, "end_of_stream": false}),
                ),
                (
                    "200",
                    json!({"ticket_events": [b], "end_time": 200, "end_of_stream": true}),
                ),
            ],
            &[1, 2],
            false,
        ),
        (
            &[
                ("100", json!({"ticket_events": [a], "end_time": 200})),
                ("200", json!({"ticket_events": [], "count": 0, "end_time": null})),
            ],
            &[1],
            false,
        ),
        (
            &[(
                "100",
                json!({"ticket_events": vec![a.clone(); 1000], "end_time": 100, "end_of_stream": false}),
            )],
            &[],
            true,
        ),
    ];
    for (pages, expected, fails) in cases {
        let server = MockServer::start().await;
        for (start, page) in pages {
            Mock::given(method("GET"))
                .and(path("/api/v2/incremental/ticket_events"))
                .and(query_param("start_time", *start))
                .respond_with(ResponseTemplate::new(200).set_body_json(page))
                .mount(&server)
                .await;
        }
        let client = Client::builder()
            .base_url(server.uri())
            .auth(Auth::bearer("t"))
            .build()
            .unwrap();
        let source = TicketEvents::since(Timestamp::from_second(100).unwrap()).unwrap();
        let mut records = Export::new(client, source).requests_per_minute(FAST).records();
        let mut found = Vec::new();
        let failure = loop {
            match records.try_next().await {
                Ok(Some(record)) => found.push(number(&record)),
                Ok(None) => break None,
                Err(error) => break Some(error),
            }
        };
        assert_eq!(found, expected);
        assert_eq!(
            matches!(failure, Some(ExportError::Pinned { .. })),
            fails,
            "{failure:?}"
        );
    }
}

#[tokio::test]
async fn one_bad_audit_does_not_spoil_its_page() {
    let server = MockServer::start().await;
    let good = json!({"id": 2, "ticket_id": 1, "author_id": -1, "created_at": "2026-03-05T22:01:37Z", "events": []});
    let bad = json!({"id": "three", "events": 7});
    Mock::given(path("/api/v2/ticket_audits"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"audits": [good, bad, good]})))
        .mount(&server)
        .await;
    let client = Client::builder()
        .base_url(server.uri())
        .auth(Auth::bearer("t"))
        .build()
        .unwrap();
    let page = Export::new(client, Audits::newest_first())
        .next_page()
        .await
        .unwrap()
        .unwrap();
    let decoded: Vec<_> = page
        .iter()
        .map(|record| record.decode::<TicketAudit>().is_ok())
        .collect();
    assert_eq!(decoded, [true, false, true]);
    assert_eq!(page[1].raw().to_value().unwrap(), bad);
}

#[test]
fn child_events_tell_what_changed_and_lose_nothing() {
    let json = r#"{"id":1,"ticket_id":"2","timestamp":1700000000,"created_at":"2023-11-14T22:13:20Z","updater_id":-1,
        "via":"Web form","event_type":"Audit","system":{"client":"c","latitude":1.50},"child_events":[
        {"id":2,"via":"Email","via_reference_id":null,"event_type":"Change","previous_value":"open","status":"solved"},
        {"id":3,"via":{"channel":"api","source":{"from":{},"to":{},"rel":null}},"event_type":"Change","assignee_id":null,"previous_value":"7"},
        {"id":4,"event_type":"Create","type":"incident"},
        {"id":5,"event_type":"Change","tags":["a","b"],"added_tags":["b"],"removed_tags":[],"previous_value":["a"]},
        {"id":6,"event_type":"Comment","comment_present":true,"comment_public":false},
        {"id":7,"event_type":"Comment","type":"Comment","author_id":1,"body":"b","public":true,"attachments":[],"audit_id":1},
        {"id":8,"event_type":"Notification","body":"b"}]}"#;
    let event: TicketEvent = serde_json::from_str(json).unwrap();
    let encoded = serde_json::to_string(&event).unwrap();
    assert_eq!(Data::read(&encoded), Data::read(json));
    let changes: Vec<_> = event
        .child_events
        .iter()
        .filter_map(|child| match child {
            TicketChildEvent::Change(event) => event.changes().next(),
            _ => None,
        })
        .map(|change| {
            let text = |value: Option<&FieldValue>| value.map(|value| value.to_text().into_owned());
            (change.field, text(change.new.as_ref()), text(change.previous))
        })
        .collect();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        changes,
        [
            ("status", some("solved"), some("open")),
            ("assignee_id", None, some("7")),
            ("type", some("incident"), None),
            ("tags", some("a, b"), some("a")),
        ]
    );
}

async fn ids<S: Source + Send + 'static>(zendesk: &EmbeddedZendesk, source: S) -> Vec<u64> {
    let mut records = export(zendesk, source).records();
    let mut ids = Vec::new();
    while let Some(record) = records.try_next().await.unwrap() {
        ids.push(number(&record));
    }
    ids
}

fn export<S: Source + Send + 'static>(zendesk: &EmbeddedZendesk, source: S) -> Export<S> {
    let client = Client::builder()
        .base_url(zendesk.url())
        .auth(Auth::bearer(zendesk.oauth_token()))
        .build()
        .unwrap();
    Export::new(client, source).requests_per_minute(FAST)
}

fn number(record: &zendesk_audits::export::Record) -> u64 {
    record.id().unwrap().try_into().unwrap()
}

fn beginning() -> Timestamp {
    moment(0)
}

fn moment(second: i64) -> Timestamp {
    Timestamp::from_second(BEGINNING + second).unwrap()
}
