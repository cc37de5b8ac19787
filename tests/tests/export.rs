//! Exports: read to the end whatever gets in the way, and killed at any moment without losing or doubling a record.

mod support {
    pub mod data;
}

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wiremock::matchers::{method, path, query_param};
use wiremock::{Mock, MockServer, ResponseTemplate};
use zendesk_audits::export::{AuditLogs, Audits, Export, ExportError, Source, TicketEvents};
use zendesk_audits::jiff::{SignedDuration, Timestamp};
use zendesk_audits::models::{FieldValue, TicketAudit, TicketChildEvent, TicketEvent};
use zendesk_audits::{Auth, Client};
use zendesk_audits_tests::EmbeddedZendesk;

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
    assert_eq!(support::data::Data::read(&encoded), support::data::Data::read(json));
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

/// A few kills and some thousand records, unless `EXPORT_KILLS`, `EXPORT_RECORDS` and `EXPORT_FAULTS` say otherwise.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_that_is_killed_loses_nothing_and_doubles_nothing() {
    let number = |name: &str, default: u64| std::env::var(name).map_or(default, |text| text.parse().unwrap());
    let (kills, records) = (number("EXPORT_KILLS", 4), number("EXPORT_RECORDS", 6000));
    let zendesk = EmbeddedZendesk::start_with_many(records, number("EXPORT_FAULTS", 5), 11).await;
    for what in ["ticket-events", "audits", "audit-logs"] {
        let file = folder().join(format!("killed-{what}.ndjson"));
        clear(&file);
        let arguments = [
            what,
            "--since",
            "2023-11-01",
            "--rate",
            "1000000",
            "--out",
            file.to_str().unwrap(),
        ];
        let mut killed = 0;
        let mut chance: u64 = 0x2545_f491_4f6c_dd1d;
        // Every kill comes later than the one before it, so that the export gets somewhere.
        while killed < kills {
            chance = chance
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let mut child = command(&zendesk, &arguments).spawn().unwrap();
            let patience = Duration::from_millis(40 + (chance >> 33) % 400);
            let begin = Instant::now();
            while begin.elapsed() < patience && child.try_wait().unwrap().is_none() {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            if child.try_wait().unwrap().is_some() {
                break;
            }
            child.kill().unwrap();
            child.wait().unwrap();
            killed += 1;
        }
        println!(
            "{what}: killed {killed} times, {} bytes by then",
            fs::metadata(&file).map_or(0, |file| file.len())
        );
        let output = finish(&zendesk, &arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        let text = fs::read_to_string(&file).unwrap();
        let found = text
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].as_u64().unwrap());
        let expected: Vec<_> = (0..records).map(EmbeddedZendesk::identifier).collect();
        let found: Vec<_> = if what == "audits" {
            found.rev().collect()
        } else {
            found.collect()
        };
        assert!(
            found == expected,
            "{what}: {} records of {}",
            found.len(),
            expected.len()
        );
        // Run once more, as cron does, there is nothing new.
        assert!(finish(&zendesk, &arguments).status.success());
        assert_eq!(fs::read_to_string(&file).unwrap(), text);
    }
}

/// Some thousand records, unless `EXPORT_RECORDS` says otherwise.
#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_takes_little_memory_however_much_there_is() {
    let records = std::env::var("EXPORT_RECORDS").map_or(8000, |text| text.parse().unwrap());
    let zendesk = EmbeddedZendesk::start_with_many(records, 0, 1).await;
    for what in ["ticket-events", "audits", "audit-logs"] {
        let file = folder().join(format!("large-{what}.ndjson"));
        clear(&file);
        let arguments = [
            what,
            "--since",
            "2023-11-01",
            "--rate",
            "1000000",
            "--out",
            file.to_str().unwrap(),
        ];
        let mut child = command(&zendesk, &arguments).spawn().unwrap();
        let mut peak = 0;
        let status = loop {
            let report = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
            let line = report.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            peak = line.map_or(peak, |line| line.trim().trim_end_matches(" kB").parse::<u64>().unwrap());
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        };
        println!("{what}: {records} records, at most {} MiB", peak / 1024);
        assert!(status.success());
        assert!(peak > 0 && peak < 64 * 1024, "{what}: {peak} KiB");
        clear(&file);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn records_are_lines_events_or_columns() {
    let zendesk = EmbeddedZendesk::start_with_many(3, 0, 1).await;
    let run = |arguments: &[&str]| {
        let output = finish(&zendesk, arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let flat = run(&["audits", "--flatten", "--out", "-"]);
    assert_eq!(flat.lines().count(), 6);
    let first: Value = serde_json::from_str(flat.lines().next().unwrap()).unwrap();
    assert_eq!(first["audit_id"], EmbeddedZendesk::identifier(2));
    assert_eq!(
        (&first["ticket_id"], &first["event"]["type"]),
        (&json!(2), &json!("Change"))
    );
    let flat = run(&["ticket-events", "--since", "2023-11-01", "--flatten", "--out", "-"]);
    let first: Value = serde_json::from_str(flat.lines().next().unwrap()).unwrap();
    assert_eq!(
        (&first["updater_id"], &first["event"]["status"]),
        (&json!(-1), &json!("pending"))
    );

    let columns = run(&["audit-logs", "--since", "2023-11-01", "--format", "csv", "--out", "-"]);
    assert!(columns.starts_with("id,created_at,action,"), "{columns}");
    assert!(
        columns.contains("\"Trigger: \"\"Close\"\", all\",\"Conditions changed:\ntag added\",,"),
        "{columns}"
    );
    // The raw record, digit by digit.
    assert!(run(&["audits", "--out", "-"]).contains(r#""latitude":51.1"#));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_done_gets_a_sentence_and_a_code() {
    let zendesk = EmbeddedZendesk::start_with_many(3, 0, 1).await;
    let out = folder().join("refused.ndjson");
    clear(&out);
    let out = out.to_str().unwrap();
    for (arguments, code, sentence) in [
        (vec!["--out", "-"], 2, "Say what to export"),
        (vec!["tickets", "--out", "-"], 2, "`tickets` is none of"),
        (vec!["audits"], 2, "Say where to"),
        (
            vec!["audits", "--since", "yesterday", "--out", "-"],
            2,
            "--since takes a time",
        ),
        (
            vec!["audits", "--rate", "0", "--out", "-"],
            2,
            "--rate takes a whole number",
        ),
        (
            vec!["audits", "--format", "csv", "--out", "-"],
            2,
            "--format csv is for audit-logs",
        ),
        (vec!["audit-logs", "--flatten", "--out", "-"], 2, "--flatten is for"),
        (
            vec!["audits", "--since", "2026-03-02", "--until", "2026-03-01", "--out", "-"],
            2,
            "before --until",
        ),
        (
            vec!["ticket-events", "--since", "2999-01-01", "--out", "-"],
            2,
            "at least a minute ago",
        ),
        (vec!["audits", "--out", "/nowhere/at/all"], 5, "cannot be written"),
        (vec!["audits", "--out", out], 0, ""),
        (
            vec!["audits", "--flatten", "--out", out],
            2,
            "belongs to another command",
        ),
    ] {
        check(&finish(&zendesk, &arguments), code, sentence);
    }
    fs::write(out, "{}").unwrap();
    check(&finish(&zendesk, &["audits", "--out", out]), 5, "was changed since");
    fs::remove_file(format!("{out}.state")).unwrap();
    check(&finish(&zendesk, &["audits", "--out", out]), 5, "is there already");
    if Path::new("/dev/full").exists() {
        let mut full = command(&zendesk, &["audits", "--out", "-"]);
        let device = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        check(&full.stdout(device).output().unwrap(), 5, "no room left");
    }
    for (status, code, sentence) in [
        (401, 3, "refused the credentials"),
        (403, 4, "scope `read`"),
        (404, 1, "404"),
    ] {
        let server = MockServer::start().await;
        Mock::given(method("GET"))
            .respond_with(ResponseTemplate::new(status))
            .mount(&server)
            .await;
        let mut refused = command(&zendesk, &["audits", "--out", "-"]);
        check(
            &refused.env("ZENDESK_URL", server.uri()).output().unwrap(),
            code,
            sentence,
        );
    }
}

fn check(output: &Output, code: i32, sentence: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{sentence}: {said}");
    assert!(said.contains(sentence), "{sentence}: {said}");
    assert!(said.lines().count() <= 1, "{said}");
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

fn finish(zendesk: &EmbeddedZendesk, arguments: &[&str]) -> Output {
    command(zendesk, arguments).output().unwrap()
}

fn command(zendesk: &EmbeddedZendesk, arguments: &[&str]) -> Command {
    let mut command = Command::new(program());
    for inherited in [
        "ZENDESK_SUBDOMAIN",
        "ZENDESK_EMAIL",
        "ZENDESK_API_TOKEN",
        "HTTP_PROXY",
        "http_proxy",
    ] {
        command.env_remove(inherited);
    }
    command
        .args(arguments)
        .env("ZENDESK_URL", zendesk.url())
        .env("ZENDESK_OAUTH_TOKEN", zendesk.oauth_token())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// The example, built once; where the tests are run as a whole it is built already.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("..");
        let (profile, folder) = if cfg!(debug_assertions) {
            ("dev", "debug")
        } else {
            ("release", "release")
        };
        let built = Command::new(env!("CARGO"))
            .args(["build", "--examples", "--profile", profile, "--target-dir"])
            .arg(&target)
            .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
            .status();
        assert!(built.expect("cargo runs").success(), "the examples do not build");
        target.join(folder).join("examples/export")
    })
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
}

/// Removes a file and its state.
fn clear(file: &Path) {
    for suffix in ["", ".state", ".state.new"] {
        let _ = fs::remove_file(format!("{}{suffix}", file.display()));
    }
}
