//! The example programs, run as people run them: what they print, their sentences for mistakes, their exit codes.

use std::collections::BTreeMap;
use std::io::Write;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::Value;
use zendesk_audits_tests::EmbeddedZendesk;

const SECRET: &str = "s3cr3t-of-the-test";

#[test]
fn the_trail_of_the_embedded_tickets_is_plain_where_it_is_piped() {
    let output = run("audit_trail", &[], &[], "");
    assert_eq!(text(&output.stderr), "");
    assert!(output.status.success());
    let printed = text(&output.stdout);
    assert!(!printed.contains('\u{1b}'), "{printed}");
    let expected = [
        "No account is set: these are invented tickets from an embedded Zendesk.",
        "Ticket 1274",
        "Ticket 35777",
        r#"2011-09-26 05:35:44 UTC  user 847390  by twitter (mention) from Mara Lind <maralind> to Acme <acme>"#,
        r#"2026-03-05 22:01:41 UTC  the system  by trigger "Route line faults""#,
        r#"  subject            Router keeps dropping the line"#,
        r#"  priority           (nothing) → normal"#,
        r#"  tags               +cabinet_14 -line_fault"#,
        r#"  360017700001       false → true"#,
        r#"  first_reply_time   (nothing) → 480 minutes in business hours  by SLA policy "Gold""#,
        r#"  public comment     Here it is, straight from its console: \u{1b}[31mDSL: link down\u{1b}[0m at 16:02 \u{1b}[32mDSL: link up\u{1b}[0m at 16:04"#,
        r#"  private comment    Third report from cabinet 14 this week. @Piotr, is the new line card to blame?"#,
        r#"  notification       to user 15186000111222: "We have your request: {{ticket.title}}"  by trigger "Notify requester of new ticket""#,
        r#"  open               112h 28m 42s"#,
        r#"  closed             since 2026-03-15 11:02:47 UTC"#,
        r#"  first reply        after 10h 12m 32s, by user 15186000300007"#,
        r#"  doubtful           audit 41200000020600 changes `status` from `open`, where it had been `new`"#,
        r#"  unrecognized       RoutingChannelChanged  {"type":"RoutingChannelChanged","value":"messaging"}  unknown `type`: "RoutingChannelChanged""#,
        "4 tickets, 27 audits, 80 events, 4 unrecognized",
    ];
    for line in expected {
        assert!(
            printed.lines().any(|printed| printed == line),
            "no line `{line}` in:\n{printed}"
        );
    }
    assert_eq!(printed.lines().last(), expected.last().copied());
}

#[test]
fn colours_never_come_from_the_text_of_tickets() {
    let output = run("audit_trail", &["35436"], &[("CLICOLOR_FORCE", "1")], "");
    let printed = text(&output.stdout);
    assert!(printed.contains("\u{1b}[36mstatus\u{1b}[0m"), "{printed}");
    assert!(!printed.contains("\u{1b}[31mDSL"), "{printed}");
    assert!(printed.contains("\\u{1b}[31mDSL"), "{printed}");
}

#[tokio::test]
async fn a_ticket_of_an_account_is_read_page_by_page() {
    let zendesk = EmbeddedZendesk::start().await;
    let oauth = [
        ("ZENDESK_URL", zendesk.url()),
        ("ZENDESK_OAUTH_TOKEN", zendesk.oauth_token().to_owned()),
    ];
    let api_token = [
        ("ZENDESK_URL", format!("{}/", zendesk.url())),
        ("ZENDESK_EMAIL", zendesk.email().to_owned()),
        ("ZENDESK_API_TOKEN", zendesk.api_token().to_owned()),
    ];
    for variables in [oauth.as_slice(), api_token.as_slice()] {
        let output = run("audit_trail", &["35436"], &borrowed(variables), "");
        assert_eq!(text(&output.stderr), "");
        let printed = text(&output.stdout);
        assert!(
            printed.starts_with("\nTicket 35436\n\n2026-03-05 22:01:37 UTC  user 15186000111222  by email"),
            "{printed}"
        );
        assert!(
            printed.ends_with("\n1 ticket, 12 audits, 37 events, 2 unrecognized\n"),
            "{printed}"
        );
    }
    let requests = zendesk.requests().await;
    assert_eq!(requests.len(), 6, "{requests:?}");
    assert!(
        requests[2].starts_with("GET /api/v2/tickets/35436/audits?"),
        "{requests:?}"
    );
    assert!(
        requests[2].contains("page%5Bafter%5D=41200000011000%7C%7C"),
        "{requests:?}"
    );
}

#[test]
fn wrong_variables_and_arguments_get_a_sentence() {
    let url = ("ZENDESK_URL", "http://127.0.0.1:9");
    let subdomain = ("ZENDESK_SUBDOMAIN", "acme");
    let oauth = ("ZENDESK_OAUTH_TOKEN", SECRET);
    let email = ("ZENDESK_EMAIL", "ola@acme.example");
    let api_token = ("ZENDESK_API_TOKEN", SECRET);
    let without_credentials =
        "is set, but no credentials are: set ZENDESK_OAUTH_TOKEN, or ZENDESK_EMAIL and ZENDESK_API_TOKEN.";
    let without_account =
        "Credentials are set, but no account: set ZENDESK_SUBDOMAIN, which is `acme` for acme.zendesk.com.";
    let two_kinds =
        "Two kinds of credentials are set: set ZENDESK_OAUTH_TOKEN, or ZENDESK_EMAIL and ZENDESK_API_TOKEN, not both.";
    let no_origin = "ZENDESK_URL must be an origin and nothing more, such as https://acme.zendesk.com.";
    let no_name = "ZENDESK_SUBDOMAIN must be the account's own name, which is `acme` for acme.zendesk.com.";

    check(
        &["47"],
        &[subdomain],
        &format!("ZENDESK_SUBDOMAIN {without_credentials}"),
    );
    check(&["47"], &[url], &format!("ZENDESK_URL {without_credentials}"));
    check(
        &["47"],
        &[subdomain, ("ZENDESK_OAUTH_TOKEN", "")],
        &format!("ZENDESK_SUBDOMAIN {without_credentials}"),
    );
    check(&["47"], &[oauth], without_account);
    check(&["47"], &[email, api_token], without_account);
    check(
        &["47"],
        &[subdomain, email],
        "ZENDESK_EMAIL is set, but ZENDESK_API_TOKEN is not: set both.",
    );
    check(
        &["47"],
        &[subdomain, api_token],
        "ZENDESK_API_TOKEN is set, but ZENDESK_EMAIL is not: set both.",
    );
    check(&["47"], &[subdomain, oauth, email, api_token], two_kinds);
    check(&["47"], &[subdomain, oauth, email], two_kinds);
    for address in [
        "acme",
        "ftp://acme.example",
        "https://",
        "http://acme.example/api/v2",
        "https://acme.example/?a=b",
    ] {
        check(&["47"], &[("ZENDESK_URL", address), oauth], no_origin);
    }
    check(
        &["47"],
        &[("ZENDESK_URL", &format!("https://ola:{SECRET}@acme.example")), oauth],
        no_origin,
    );
    for name in ["acme.zendesk.com", "https://acme", "evil.example/", "-"] {
        check(&["47"], &[("ZENDESK_SUBDOMAIN", name), oauth], no_name);
    }
    check(
        &[],
        &[url, oauth],
        "Name the ticket to read, as in `cargo run --example audit_trail 35436`.",
    );
    check(&["forty"], &[url, oauth], "`forty` is not the number of a ticket.");
    check(&["-1"], &[], "`-1` is not the number of a ticket.");
    check(&["\u{1b}[2J"], &[], r"`\u{1b}[2J` is not the number of a ticket.");
    check(&["47", "48"], &[], "Name one ticket only.");
    check(
        &["47"],
        &[url, ("ZENDESK_OAUTH_TOKEN", "s3cr3t-of-\nthe-test")],
        "The client cannot be built from the variables ZENDESK_*: credentials: the bearer token has characters that a header cannot hold.",
    );
}

#[tokio::test]
async fn refusals_and_silence_get_a_sentence() {
    let zendesk = EmbeddedZendesk::start().await;
    let url = zendesk.url();
    let refused = format!("{url} refused the credentials (401 Unauthorized): check");
    let variables = [("ZENDESK_URL", url.as_str()), ("ZENDESK_OAUTH_TOKEN", SECRET)];
    check(&["35436"], &variables, &format!("{refused} ZENDESK_OAUTH_TOKEN."));
    let variables = [
        ("ZENDESK_URL", url.as_str()),
        ("ZENDESK_EMAIL", zendesk.email()),
        ("ZENDESK_API_TOKEN", SECRET),
    ];
    check(
        &["35436"],
        &variables,
        &format!("{refused} ZENDESK_EMAIL and ZENDESK_API_TOKEN."),
    );
    let variables = [
        ("ZENDESK_URL", url.as_str()),
        ("ZENDESK_OAUTH_TOKEN", zendesk.oauth_token()),
    ];
    check(
        &["47"],
        &variables,
        &format!("{url} has no ticket 47 that these credentials may read (404 Not Found)."),
    );

    let free_port = TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a free port");
    let nowhere = format!("http://{free_port}");
    let output = run(
        "audit_trail",
        &["47"],
        &[("ZENDESK_URL", &nowhere), ("ZENDESK_OAUTH_TOKEN", SECRET)],
        "",
    );
    let sentence = text(&output.stderr);
    let expected = format!("{nowhere} cannot be reached (");
    assert!(
        sentence.starts_with(&expected) && sentence.ends_with(").\n"),
        "{sentence}"
    );
    assert!(
        sentence.lines().count() == 1 && !sentence.contains(SECRET),
        "{sentence}"
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn recode_writes_what_it_reads() {
    let cases = [
        (
            "Change",
            r#"{"id":9007199254740993,"type":"Change","field_name":"f","value":1.50,"previous_value":null}"#,
        ),
        (
            "Comment",
            r#"{"type":"Comment","body":"a\nb","public":true,"created_at":"2011/09/25 22:35:44 -0700","new":[1.0]}"#,
        ),
        (
            "SmsNotification",
            r#"{"id":null,"type":"SMS","body":"Hi","phone_number":"+442079460102","recipient_id":7}"#,
        ),
        ("Comment", r#"{"type":"Comment","body":"no word on who may read it"}"#),
        ("Unrecognized", r#"{"type":"Change","value":"which field is not told"}"#),
        (
            "Unrecognized",
            r#"{"type":"WebhookEvent","resource":"01J8","amount":12345678901234567890.10}"#,
        ),
        ("Unrecognized", r#"["not an object"]"#),
    ];
    let lines = cases.map(|(_, json)| format!("{json}\n")).concat();
    let events = cases.map(|(_, json)| json).join(",\n\t");
    let audit =
        format!(r#"{{"id":1,"ticket_id":2,"author_id":-1,"created_at":"2026-03-05T22:01:37Z","events":[{events}]}}"#);
    for (arguments, input) in [(&[][..], lines), (&["--audits"], format!(r#"{{"audits":[{audit}]}}"#))] {
        let output = run("recode", arguments, &[], &input);
        assert_eq!(text(&output.stderr), "");
        let printed = text(&output.stdout);
        assert_eq!(printed.lines().count(), cases.len(), "{printed}");
        for (line, (variant, json)) in printed.lines().zip(cases) {
            let (name, recoded) = line.split_once('\t').expect("a tab");
            assert_eq!((name, data(recoded)), (variant, data(json)));
        }
    }
}

#[test]
fn recode_keeps_the_lines_of_what_it_does_not_know_together() {
    let audit = r#"{"id":1,"ticket_id":2,"author_id":-1,"created_at":"2026-03-05T22:01:37Z","events":[{
        "type": "New",
        "text": "a\tb"
    }]}"#;
    let output = run("recode", &["--audits"], &[], &format!(r#"{{"audits":[{audit}]}}"#));
    let printed = text(&output.stdout);
    let (name, recoded) = printed.trim_end().split_once('\t').expect("a tab");
    assert_eq!(
        (name, data(recoded)),
        ("Unrecognized", data(r#"{"type":"New","text":"a\tb"}"#))
    );
    assert!(!recoded.contains(['\n', '\t']), "{recoded}");
}

#[test]
fn recode_names_the_line_that_is_not_json() {
    let output = run("recode", &[], &[], "{\"type\":\"New\"}\n\nnonsense\n");
    assert_eq!(text(&output.stdout), "Unrecognized\t{\"type\":\"New\"}\n");
    assert_eq!(text(&output.stderr), "line 3, column 2: not JSON: expected ident\n");
    assert_eq!(output.status.code(), Some(1));
}

/// Runs the audit trail, which must print nothing but this sentence, and fail.
fn check(arguments: &[&str], variables: &[(&str, &str)], sentence: &str) {
    let output = run("audit_trail", arguments, variables, "");
    assert_eq!(
        text(&output.stderr),
        format!("{sentence}\n"),
        "{arguments:?} {variables:?}"
    );
    assert_eq!(text(&output.stdout), "", "{arguments:?} {variables:?}");
    assert_eq!(output.status.code(), Some(1), "{arguments:?} {variables:?}");
    assert!(!sentence.contains(SECRET));
}

fn run(example: &str, arguments: &[&str], variables: &[(&str, &str)], input: &str) -> Output {
    let mut command = Command::new(&programs()[example]);
    for inherited in ["URL", "SUBDOMAIN", "OAUTH_TOKEN", "EMAIL", "API_TOKEN"] {
        command.env_remove(format!("ZENDESK_{inherited}"));
    }
    // These change colours, and the way of a request.
    for inherited in [
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "NO_COLOR",
        "ALL_PROXY",
        "HTTP_PROXY",
        "all_proxy",
        "http_proxy",
    ] {
        command.env_remove(inherited);
    }
    command.args(arguments).envs(variables.iter().copied());
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example starts");
    child
        .stdin
        .take()
        .expect("standard input")
        .write_all(input.as_bytes())
        .expect("the example reads its input");
    child.wait_with_output().expect("the example ends")
}

/// The example programs by name. They are built once; where the tests are run as a whole they are built already.
fn programs() -> &'static BTreeMap<String, String> {
    static PROGRAMS: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    PROGRAMS.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("..");
        let profile = if cfg!(debug_assertions) { "dev" } else { "release" };
        let output = Command::new(env!("CARGO"))
            .args([
                "build",
                "--examples",
                "--message-format",
                "json",
                "--profile",
                profile,
                "--target-dir",
            ])
            .arg(target)
            .current_dir(root)
            .stderr(Stdio::inherit())
            .output()
            .expect("cargo runs");
        assert!(output.status.success(), "the examples do not build");
        let messages = text(&output.stdout);
        let messages = messages
            .lines()
            .filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let programs = messages.filter_map(|message| {
            let name = message["target"]["name"].as_str()?;
            Some((name.to_owned(), message["executable"].as_str()?.to_owned()))
        });
        programs.collect()
    })
}

fn borrowed<'a>(variables: &'a [(&'a str, String)]) -> Vec<(&'a str, &'a str)> {
    variables.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// JSON that compares as data: member order and white space do not count, every digit of a number does.
fn data(json: &str) -> zendesk_audits::Json {
    json.parse().expect("JSON")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
