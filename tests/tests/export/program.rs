//! The example program `export`: killed at any moment, it loses no record and doubles none.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wiremock::matchers::method;
use wiremock::{Mock, MockServer, ResponseTemplate};
use zendesk_audits_tests::EmbeddedZendesk;

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

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_has_its_file_alone_and_may_be_interrupted() {
    let zendesk = EmbeddedZendesk::start_with_many(2000, 0, 1).await;
    let file = folder().join("interrupted.ndjson");
    clear(&file);
    // It waits for the limit after two pages.
    let slow = ["audits", "--rate", "2", "--out", file.to_str().unwrap()];
    let first = command(&zendesk, &slow).spawn().unwrap();
    while fs::metadata(&file).map_or(0, |file| file.len()) == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    check(&finish(&zendesk, &slow), 5, "is being written by another export");
    let interrupt = Command::new("kill").args(["-INT", &first.id().to_string()]).status();
    assert!(interrupt.unwrap().success());
    check(
        &first.wait_with_output().unwrap(),
        130,
        "the same command goes on from here",
    );
    let quick = ["audits", "--rate", "1000000", "--out", file.to_str().unwrap()];
    check(&finish(&zendesk, &quick), 0, "");
    assert_eq!(fs::read_to_string(&file).unwrap().lines().count(), 2000);
}

fn check(output: &Output, code: i32, sentence: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{sentence}: {said}");
    assert!(said.contains(sentence), "{sentence}: {said}");
    assert!(said.lines().count() <= 1, "{said}");
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
