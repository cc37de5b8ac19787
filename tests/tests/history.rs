//! Histories of tickets whose every figure was worked out by hand.

use serde_json::{Value, json};
use zendesk_audits::history::{Actor, BusinessRule, CollectError, RuleKind, TicketHistory};
use zendesk_audits::jiff::{SignedDuration, Timestamp};
use zendesk_audits::models::{FieldValue, TicketAudit};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn audits(json: &str) -> Vec<TicketAudit> {
    serde_json::from_str(json).expect("audits")
}

fn history(json: &str) -> TicketHistory {
    TicketHistory::from_audits(audits(json)).expect("audits of one ticket")
}

fn router() -> TicketHistory {
    history(include_str!("../data/embedded/ticket-35436.json"))
}

fn reopened() -> TicketHistory {
    history(include_str!("../data/history/reopened.json"))
}

fn rule(kind: RuleKind, id: i64, title: &str) -> String {
    let via = json!({"id": id, "title": title});
    let relation = if kind == RuleKind::Trigger {
        "trigger"
    } else {
        "automation"
    };
    let history = history(
        &json!([{"id": 1, "ticket_id": 1, "created_at": "2026-01-01T00:00:00Z", "author_id": 1,
            "events": [{"type": "Create", "field_name": "status", "value": "new",
                "via": {"channel": "rule", "source": {"from": via, "rel": relation}}}]}])
        .to_string(),
    );
    let moment = history.timeline().next().expect("an event");
    assert!(matches!(&moment.actor, Actor::BusinessRule(BusinessRule { kind: known, .. }) if *known == kind));
    moment.actor.to_string()
}

/// The spells of a field: value, beginning, end and who set it, in words.
fn spells(history: &TicketHistory, field: &str) -> Vec<String> {
    let words = |spell: &zendesk_audits::history::Spell| {
        let value = spell.value.as_ref().map_or("-".into(), |value| value.to_text());
        let until = spell.until.map_or("…".to_owned(), |until| until.to_string());
        let actor = spell.actor().map_or("unknown".to_owned(), ToString::to_string);
        format!("{value} {} {until} by {actor}", spell.from)
    };
    history.spells(field).iter().map(words).collect()
}

#[test]
fn a_field_has_its_values_one_after_the_other() {
    let (router, reopened) = (router(), reopened());
    let agent = "user 15186000300007";
    for (history, field, expected) in [
        (
            &router,
            "status",
            vec![
                "new 2026-03-05T22:01:37Z 2026-03-06T08:14:09Z by user 15186000111222".to_owned(),
                format!("pending 2026-03-06T08:14:09Z 2026-03-06T17:42:30Z by {agent}"),
                "open 2026-03-06T17:42:30Z 2026-03-11T10:11:12Z by user 15186000111222".to_owned(),
                format!("solved 2026-03-11T10:11:12Z 2026-03-15T11:02:47Z by {agent}"),
                "closed 2026-03-15T11:02:47Z … by automation \"Close four days after solved\"".to_owned(),
            ],
        ),
        (
            &router,
            "group_id",
            vec![
                "- 2026-03-05T22:01:37Z 2026-03-05T22:01:41Z by unknown".to_owned(),
                "15186000200001 2026-03-05T22:01:41Z … by trigger \"Route line faults\"".to_owned(),
            ],
        ),
        (
            &router,
            "assignee_id",
            vec![
                "- 2026-03-05T22:01:37Z 2026-03-06T08:14:09Z by unknown".to_owned(),
                format!("15186000300007 2026-03-06T08:14:09Z … by {agent}"),
            ],
        ),
        (
            &router,
            "sla_policy",
            vec![
                "- 2026-03-05T22:01:37Z 2026-03-05T22:01:38Z by unknown".to_owned(),
                "Gold 2026-03-05T22:01:38Z … by the system (-2)".to_owned(),
            ],
        ),
        (
            &reopened,
            "group_id",
            vec![
                "- 2026-01-01T08:00:00Z 2026-01-01T08:00:00Z by unknown".to_owned(),
                "70 2026-01-01T08:00:00Z … by trigger \"Route cards\"".to_owned(),
            ],
        ),
        (&reopened, "priority", vec![]),
    ] {
        assert_eq!(spells(history, field), expected, "{field}");
    }
}

#[test]
fn a_value_can_be_asked_for_at_any_moment() {
    let history = router();
    for (field, moment, value) in [
        ("status", "2026-03-05T22:01:36Z", None),
        ("status", "2026-03-05T22:01:37Z", Some("new")),
        ("status", "2026-03-06T08:14:08Z", Some("new")),
        ("status", "2026-03-06T08:14:09Z", Some("pending")),
        ("status", "2030-01-01T00:00:00Z", Some("closed")),
        ("group_id", "2026-03-05T22:01:40Z", None),
        ("8315335133079", "2026-03-06T00:00:00Z", Some("fibre_500")),
        ("360017700001", "2026-03-06T00:00:00Z", Some("false")),
        ("360017700003", "2026-03-06T18:00:00Z", Some("45")),
        ("external_id", "2026-03-06T00:00:00Z", Some("9007199254740993")),
        ("no such field", "2026-03-06T00:00:00Z", None),
    ] {
        let found = history.value_at(field, at(moment)).map(FieldValue::to_text);
        assert_eq!(found.as_deref(), value, "{field} at {moment}");
    }
}

#[test]
fn time_adds_up_by_value() {
    let totals = |history: &TicketHistory, now: &str| -> Vec<(String, SignedDuration, usize)> {
        let totals = history.time_in("status", at(now));
        totals
            .iter()
            .map(|total| (total.text().into_owned(), total.time, total.spells))
            .collect()
    };
    let seconds = SignedDuration::from_secs;
    assert_eq!(
        totals(&router(), "2026-03-15T12:02:47Z"),
        [
            ("new".to_owned(), seconds(10 * 3600 + 12 * 60 + 32), 1),
            ("pending".to_owned(), seconds(9 * 3600 + 28 * 60 + 21), 1),
            ("open".to_owned(), seconds(112 * 3600 + 28 * 60 + 42), 1),
            ("solved".to_owned(), seconds(96 * 3600 + 51 * 60 + 35), 1),
            ("closed".to_owned(), seconds(3600), 1),
        ]
    );
    assert_eq!(
        totals(&reopened(), "2026-01-04T20:00:00Z"),
        [
            ("new".to_owned(), seconds(30 * 60), 1),
            ("solved".to_owned(), seconds(11 * 3600 + 30 * 60 + 24 * 3600), 2),
            ("open".to_owned(), seconds(48 * 3600), 1),
        ]
    );
    // A moment before the last change takes nothing away.
    assert_eq!(
        totals(&reopened(), "2026-01-01T00:00:00Z")[1].1,
        seconds(11 * 3600 + 30 * 60)
    );
}

#[test]
fn reopenings_and_the_first_reply_are_found() {
    let reopened = reopened();
    let reopenings: Vec<_> = reopened
        .reopenings()
        .map(|reopening| (reopening.at, reopening.actor.cloned(), reopening.status.to_owned()))
        .collect();
    assert_eq!(
        reopenings,
        [(at("2026-01-01T20:00:00Z"), Some(Actor::Person(20)), "open".to_owned())]
    );
    assert_eq!(router().reopenings().count(), 0, "closing is not opening again");

    // Comment 1031 is private now, but somebody made it so: it was public when it was written.
    let reply = reopened.first_reply().expect("a reply");
    assert_eq!(
        (reply.comment.id, reply.after),
        (Some(1031), SignedDuration::from_mins(30))
    );
    let router = router();
    let reply = router.first_reply().expect("a reply");
    assert_eq!(
        (reply.comment.id, reply.after.as_secs()),
        (Some(41_200_000_010_401), 10 * 3600 + 12 * 60 + 32)
    );
    assert!(reopened.first_reply_by(|comment| comment.author_id == 99).is_none());
}

#[test]
fn tags_are_told_by_what_was_added_and_removed() {
    let words = |history: &TicketHistory| -> Vec<String> {
        let changes = history.tag_changes();
        changes
            .map(|change| {
                let actor = change.actor.map_or("unknown".to_owned(), ToString::to_string);
                format!("{} +{:?} -{:?} by {actor}", change.at, change.added, change.removed)
            })
            .collect()
    };
    assert_eq!(
        words(&reopened()),
        [
            r#"2026-01-01T08:00:00Z +["vip", "card"] -[] by user 20"#,
            r#"2026-01-01T20:00:00Z +["again"] -["vip"] by user 20"#,
        ]
    );
    assert_eq!(
        words(&router()),
        [
            r#"2026-03-05T22:01:41Z +["fibre", "line_fault"] -[] by trigger "Route line faults""#,
            r#"2026-03-06T17:42:33Z +["cabinet_14"] -["line_fault"] by user 15186000400001"#,
        ]
    );
}

#[test]
fn comments_have_what_happened_to_them_later() {
    let history = reopened();
    let ids: Vec<_> = history.comments().iter().filter_map(|comment| comment.id).collect();
    assert_eq!(ids, [1011, 1021, 1031, 1041]);
    let [first, .., third, _] = history.comments() else {
        panic!("four comments");
    };
    assert_eq!(first.redactions, [at("2026-01-02T09:00:00Z")]);
    assert_eq!(first.redacted_attachments, [900]);
    let files: Vec<_> = first.attachments.iter().map(|file| file.file_name.as_deref()).collect();
    assert_eq!(files, [Some("bill.pdf")]);
    assert!(!third.public && third.was_public());
    let [change] = third.privacy_changes.as_slice() else {
        panic!("one change of privacy");
    };
    assert_eq!(
        (change.at, &change.actor, change.public),
        (at("2026-01-02T09:00:00Z"), &Actor::Person(50), false)
    );
}

#[test]
fn rules_are_told_apart() {
    assert_eq!(rule(RuleKind::Trigger, 5, "Route"), r#"trigger "Route""#);
    assert_eq!(rule(RuleKind::Automation, 6, "Close"), r#"automation "Close""#);
    let reopened = reopened();
    let last = reopened.timeline().last().expect("an event");
    assert_eq!(last.actor.to_string(), r#"automation "Solve the quiet""#);
}

#[test]
fn what_does_not_fit_together_is_found() {
    let audit = |id: i64, second: u8, events: Value| {
        json!({"id": id, "ticket_id": 1, "created_at": format!("2026-01-01T00:00:{second:02}Z"), "author_id": 9,
            "events": events})
    };
    let create = json!({"type": "Create", "field_name": "status", "value": "new"});
    let change =
        |from: &str, to: &str| json!({"type": "Change", "field_name": "status", "value": to, "previous_value": from});
    for (name, audits, findings) in [
        (
            "nothing is wrong",
            json!([
                audit(1, 0, json!([create])),
                audit(2, 1, json!([change("new", "open")]))
            ]),
            vec![],
        ),
        (
            "the beginning is missing",
            json!([audit(2, 1, json!([change("new", "open")]))]),
            vec!["audit 2 is the first, and does not create the ticket"],
        ),
        (
            "a change is missing",
            json!([
                audit(1, 0, json!([create])),
                audit(2, 1, json!([change("open", "solved")]))
            ]),
            vec!["audit 2 changes `status` from `open`, where it had been `new`"],
        ),
        (
            "times and identifiers disagree",
            json!([audit(5, 0, json!([create])), audit(2, 1, json!([]))]),
            vec!["audit 5 is earlier than audit 2 by its time, later by its identifier"],
        ),
        (
            "comments that nobody wrote",
            json!([audit(
                1,
                0,
                json!([create,
                {"type": "CommentPrivacyChange", "comment_id": 77, "public": true},
                {"type": "CommentRedactionEvent", "comment_id": "a"}])
            )]),
            vec![
                "audit 1 is about comment 77, which no audit holds",
                "audit 1 is about a comment that it does not name by a number",
            ],
        ),
        (
            "an event of a new type, and one without a type",
            json!([audit(1, 0, json!([create, {"type": "BrandNew"}, {"id": 4}]))]),
            vec![
                "audit 1 has an event of type `BrandNew` that could not be read",
                "audit 1 has an event without a type",
            ],
        ),
    ] {
        let found: Vec<_> = history(&audits.to_string())
            .findings()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(found, findings, "{name}");
    }
}

#[test]
fn audits_of_another_ticket_are_refused() {
    let json = r#"[
        {"id": 1, "ticket_id": 1, "created_at": "2026-01-01T00:00:00Z", "author_id": 1, "events": []},
        {"id": 2, "ticket_id": 2, "created_at": "2026-01-01T00:00:01Z", "author_id": 1, "events": []}
    ]"#;
    let refused = TicketHistory::from_audits(audits(json));
    let Err(error @ CollectError::AnotherTicket { .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(
        error.to_string(),
        "audit 2 is of ticket 2, the ones before it are of ticket 1"
    );
}

#[test]
fn no_audits_have_no_history() {
    let history = history("[]");
    assert_eq!(history.ticket_id(), None);
    assert_eq!(history.timeline().count(), 0);
    assert!(history.first_reply().is_none() && history.findings().is_empty());
}

#[test]
fn every_event_is_in_the_timeline_in_order() {
    let history = reopened();
    let ids: Vec<_> = history.timeline().filter_map(|moment| moment.event.id()).collect();
    assert_eq!(ids.len(), 17);
    assert!(ids.is_sorted(), "{ids:?}");
    assert_eq!(history.audits().len(), 6, "an audit that comes twice counts once");
}
