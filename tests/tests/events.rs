//! Events of audits as they come: each type typed, every oddity survived, nothing lost.

mod support {
    pub mod data;
}

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::value::RawValue;
use support::data::Data;
use zendesk_audits::Unrecognized;
use zendesk_audits::models::{FieldValue, LooseId, TicketAudit, TicketAuditEvent, ViaChannel, ViaRelation};

/// Variants, each with an event that has to become it.
const EVENTS: &str = r#"
Create {"id":1,"type":"Create","field_name":"subject","value":"Help"}
Change {"id":1,"type":"Change","field_name":"status","value":"open","previous_value":"new"}
Comment {"id":1,"type":"Comment","body":"Hi","html_body":"<p>Hi</p>","public":true,"author_id":-1,"attachments":[]}
CommentRedactionEvent {"id":1,"type":"CommentRedactionEvent","comment_id":7}
AttachmentRedactionEvent {"id":1,"type":"AttachmentRedactionEvent","attachment_id":7,"comment_id":8}
CommentPrivacyChange {"id":1,"type":"CommentPrivacyChange","comment_id":453,"public":false}
VoiceComment {"id":1,"type":"VoiceComment","body":"Call","public":true,"data":{"call_duration":60,"recording_duration":"7"}}
Notification {"id":1,"type":"Notification","subject":"S","body":"B","recipients":[1,2]}
NotificationWithCcs {"id":1,"type":"NotificationWithCcs","subject":"S","body":"B","recipients":[1]}
SmsNotification {"id":1,"type":"SmsNotification","body":"B","phone_number":"+4850","recipient_id":5}
SmsNotification {"id":1,"type":"SMS","body":"B","phone_number":"+4850","recipient_id":5}
Cc {"id":1,"type":"Cc","recipients":[847390,93905]}
FollowerNotification {"id":1,"type":"FollowerNotification","subject":"S","body":"B","recipients":[1]}
FollowerNotification {"id":1,"type":"FollowerNotificationEvent","recipients":[1]}
FollowerChange {"id":1,"type":"FollowerChange","previous_followers":[],"current_followers":["a@example.test"]}
FollowerChange {"id":1,"type":"FollowersChange","previous_followers":["b@example.test"],"current_followers":[]}
EmailCcChange {"id":1,"type":"EmailCcChange","previous_email_ccs":[],"current_email_ccs":["a@example.test"]}
OrganizationActivity {"id":1,"type":"OrganizationActivity","subject":null,"body":"B","recipients":[1]}
Tweet {"id":1,"type":"Tweet","direct_message":false,"body":"Hi","recipients":[1]}
FacebookEvent {"id":1,"type":"FacebookEvent","page":{"name":"Acme","graph_id":"617"},"communication":5,"ticket_via":"post","body":"B"}
FacebookComment {"id":1,"type":"FacebookComment","data":{"type":"status","content":"c","attachments":[],"via_zendesk":false},"body":"B","graph_object_id":"1_2"}
ChatStartedEvent {"id":1,"type":"ChatStartedEvent","value":{"visitor_id":"v","chat_id":"c","history":[{"chat_index":0,"type":"ChatJoin","timestamp":1632470783218}]}}
ChatEndedEvent {"id":1,"type":"ChatEndedEvent","value":{"chat_id":"c","is_served":true},"attachments":[]}
LogMeInTranscript {"id":1,"type":"LogMeInTranscript","body":"B"}
AgentMacroReference {"id":1,"type":"AgentMacroReference","macro_id":"4998","macro_title":"Triage","macro_deleted":false}
SatisfactionRating {"id":1,"type":"SatisfactionRating","score":"good","assignee_id":null,"body":"Thanks"}
TicketSharingEvent {"id":1,"type":"TicketSharingEvent","agreement_id":3454,"action":"shared"}
Error {"id":1,"type":"Error","message":453}
Error {"id":1,"type":"Error","message":"too long"}
External {"id":1,"type":"External","resource":135476,"body":"Ping"}
External {"id":1,"type":"External","resource":"135476","body":"Ping"}
Push {"id":1,"type":"Push","value":"v","value_reference":"r"}
AssociateAttValsEvent {"id":1,"type":"AssociateAttValsEvent","attribute_values":[{"id":"01J8AV","name":"Polish"}]}
OfferedToEvent {"id":1,"type":"OfferedToEvent","assignee":9,"skills":null}
ScheduleAssignment {"id":1,"type":"ScheduleAssignment","previous_schedule_id":null,"new_schedule_id":"360"}
KnowledgeRequested {"id":1,"type":"KnowledgeRequested","body":{"ticket_id":534,"title":"T"},"public":false}
KnowledgeLinked {"id":1,"type":"KnowledgeLinked","body":{"id":36,"title":"T","html_url":"https://acme.example.test/36"}}
AutomaticAnswerSend {"id":1,"type":"AutomaticAnswerSend","author_id":-1,"body":[{"article":{"id":1,"score":0.2221},"reviews":{"enduser":null,"agent":[]},"viewed":false}]}
"#;

/// Well-formed events with the oddities that live data has; they stay what their type says.
const ODDITIES: &str = r#"
CommentRedactionEvent {"id":1,"type":"CommentRedactionEvent","comment_id":"18974155255"}
AgentMacroReference {"id":1,"type":"AgentMacroReference","macro_id":4998}
Comment {"id":null,"type":"Comment","body":"","public":true}
Comment {"type":"Comment","body":"no identifier","public":true}
Comment {"id":1,"type":"Comment","body":"b","public":true,"html_body":null,"plain_body":null,"attachments":null,"audit_id":null,"author_id":null,"created_at":null,"metadata":null,"via":null}
Comment {"id":1,"type":"Comment","body":"b","public":true,"created_at":"2011/09/25 22:35:44 -0700"}
Comment {"id":1,"type":"Comment","body":"\u00fc \ud83d\ude00 \"\\/","public":true}
Comment {"id":1,"type":"Comment","body":"b","public":true,"attachments":[{"id":1,"file_name":"a.png","width":"10","height":null},{"id":2,"width":10,"thumbnails":[]}]}
Create {"id":1,"type":"Create","field_name":"priority","value":null}
Change {"id":1,"type":"Change","field_name":"tags","value":["a","b"],"previous_value":[]}
Change {"id":1,"type":"Change","field_name":"tags","value":"a b","previous_value":"a"}
Change {"id":1,"type":"Change","field_name":"360017700001","value":true,"previous_value":null}
Change {"id":1,"type":"Change","field_name":"360017700003","value":45,"previous_value":1.10}
Change {"id":1,"type":"Change","field_name":"360017700003","value":123456789012345678901234567890,"previous_value":1e400}
Change {"id":1,"type":"Change","field_name":"first_reply_time","value":{"minutes":480,"seconds":28800,"in_business_hours":true},"previous_value":null,"via":{"source":{"rel":"sla_target_change"},"current_sla_policy":"Gold"}}
Change {"id":1,"type":"Change","field_name":"status","value":"a","previous_value":"b","via":{"channel":8,"source":{"type":"rule","id":61,"title":"T"}}}
Change {"id":1,"type":"Change","field_name":"status","value":"a","previous_value":"b","via":{"channel":"carrier_pigeon","source":{"rel":"unheard_of"}}}
Change {"id":9223372036854775807,"type":"Change","field_name":"status","value":"a","previous_value":"b"}
Notification {"id":1,"type":"Notification","body":"b"}
VoiceComment {"id":1,"type":"VoiceComment","body":"b","public":true,"formatted_from":null,"data":{"started_at":"2012-11-16 223622 UTC","call_duration":"45","recording_duration":7}}
"#;

/// Events that differ from what is documented: identifiers as texts, nulls, members that are missing or of another JSON
/// type, times and sources of other forms. They stay what their type says, nothing is lost, and where no type is known
/// for a value it is raw JSON.
const QUIRKS: &str = include_str!("../data/quirks.jsonl");

/// What no type fits: its tag, if it has one, a part of the reason, the event itself.
const UNFIT: &str = r#"
WebhookEvent | unknown `type`: "WebhookEvent" | {"id":1,"type":"WebhookEvent","body":"{}","weight":1.10}
change | unknown `type` | {"id":1,"type":"change","field_name":"f","value":"a","previous_value":"b"}
"" | unknown `type` | {"id":1,"type":""}
- | `type` is missing | {"id":41200000001507,"value":"x","field_name":"y"}
- | `type` is missing | {}
7 | unknown `type` | {"id":1,"type":7}
- | `type` is null | {"id":1,"type":null}
Change | `field_name` | {"id":1,"type":"Change","value":"a","previous_value":"b"}
Comment | attachments[1].inline:  | {"type":"Comment","body":"b","public":true,"attachments":[{"id":1},{"inline":{}}]}
Comment | public:  | {"type":"Comment","body":"b","public":"perhaps"}
Notification | recipients:  | {"type":"Notification","recipients":7}
- | not an object | "Comment"
- | not an object | ["Comment"]
- | not an object | 1e400
- | not an object | null
"#;

#[test]
fn every_type_becomes_its_variant() {
    for (variant, json) in cases(EVENTS).chain(cases(ODDITIES)) {
        let event = decode(json);
        assert_eq!(variant_of(&event), variant, "{json}: {event:?}");
        // One case has names that nobody knows; all else has its type, down to the innermost value.
        assert!(
            json.contains("unheard_of") || !format!("{event:?}").contains("Unrecognized"),
            "{event:?}"
        );
        // Where the tag stands makes no difference.
        for moved in [with_tag_first(json), with_tag_last(json)] {
            assert_eq!(decode(&moved), event, "{moved}");
        }
    }
}

#[test]
fn quirks_stay_typed() {
    for json in QUIRKS.lines() {
        let event = decode(json);
        assert_ne!(variant_of(&event), "Unrecognized", "{json}: {event:?}");
        assert_eq!(Some(variant_of(&event)), variant_for_tag(json), "{json}");
    }
}

#[test]
fn every_text_identifier_and_time_may_be_of_another_type() {
    for (_, json) in cases(EVENTS) {
        for (name, value) in members(json).1.iter().filter_map(|member| member.split_once(':')) {
            let others: &[&str] = match value.as_bytes().first() {
                Some(b'"') => &["null", "7", "1.50"],
                Some(b'0'..=b'9' | b'-') => &["null", r#""7""#, r#""01J8""#],
                Some(b'[' | b'{' | b't' | b'f') => &["null"],
                _ => &[],
            };
            // Sets of words stay sets of words.
            let is_choice = matches!(name, r#""score""# | r#""action""# | r#""ticket_via""#);
            for other in others.iter().filter(|other| !is_choice || **other == "null") {
                let quirky = json.replacen(&format!("{name}:{value}"), &format!("{name}:{other}"), 1);
                assert_eq!(variant_of(&decode(&quirky)), variant_of(&decode(json)), "{quirky}");
            }
        }
        // Nothing but the type, and the name of a field, has to be there.
        let field = if json.contains("field_name") {
            r#","field_name":"f""#
        } else {
            ""
        };
        let bare = format!("{{{}{field}}}", members(json).0);
        assert_eq!(variant_of(&decode(&bare)), variant_of(&decode(json)), "{bare}");
    }
}

#[test]
fn every_variant_has_a_case() {
    let source = include_str!("../../generated/models/ticket_audit_event.rs");
    let tags = source
        .lines()
        .filter_map(|line| line.trim().split_once(" => "))
        .flat_map(|(tags, _)| tags.split(" | "))
        .filter(|tag| *tag != "_");
    for tag in tags {
        let member = format!(r#""type":{tag}"#);
        assert!(EVENTS.contains(&member), "EVENTS has no event with {member}; add one");
    }
}

#[test]
fn what_does_not_fit_is_kept_with_the_reason() {
    for (tag, reason, json) in unfit() {
        let event = decode(json);
        let unrecognized = unrecognized(&event);
        assert_eq!(unrecognized.tag(), tag, "{json}");
        assert!(
            unrecognized.reason().contains(reason),
            "{json}: {}",
            unrecognized.reason()
        );
        assert_eq!(unrecognized.raw().get(), json);
    }
}

#[test]
fn one_bad_event_does_not_spoil_the_page() {
    let create = r#"{"id":1,"type":"Create","field_name":"subject","value":"Help"}"#;
    let change = r#"{"id":2,"type":"Change","field_name":"status","value":"open","previous_value":"new"}"#;
    for (_, _, bad) in unfit() {
        let json = format!(
            r#"{{"id":1,"ticket_id":2,"author_id":-2,"created_at":"2026-03-05T22:01:37Z","events":[{create},{bad},{change}]}}"#
        );
        let audit: TicketAudit = serde_json::from_str(&json).unwrap();
        let variants: Vec<_> = audit.events.iter().map(variant_of).collect();
        assert_eq!(variants, ["Create", "Unrecognized", "Change"], "{json}");
        assert_eq!(audit.author_id, -2);
        assert_same_data(&audit, &json);
    }
}

#[test]
fn odd_values_have_types_too() {
    let TicketAuditEvent::CommentRedactionEvent(redaction) =
        decode(r#"{"type":"CommentRedactionEvent","comment_id":"7"}"#)
    else {
        panic!("no redaction")
    };
    assert_eq!(redaction.comment_id, Some(LooseId::String("7".to_owned())));
    assert_eq!(redaction.id, None);

    let old = decode(r#"{"type":"Comment","body":"b","public":true,"created_at":"2011/09/25 22:35:44 -0700"}"#);
    let TicketAuditEvent::Comment(comment) = old else {
        panic!("no comment")
    };
    let created_at = comment.created_at.unwrap().timestamp();
    assert_eq!(created_at, Some("2011-09-26T05:35:44Z".parse().unwrap()));

    for (value, expected) in [
        (r#""text""#, Some(FieldValue::Text("text".to_owned()))),
        (r#"["a"]"#, Some(FieldValue::List(vec!["a".to_owned()]))),
        ("[]", Some(FieldValue::List(Vec::new()))),
        ("1.10", Some(FieldValue::Number("1.10".parse().unwrap()))),
        ("false", Some(FieldValue::Boolean(false))),
        ("null", None),
    ] {
        let json = format!(r#"{{"type":"Create","field_name":"f","value":{value}}}"#);
        let TicketAuditEvent::Create(create) = decode(&json) else {
            panic!("{json}")
        };
        assert_eq!(create.value, expected);
    }

    let json = r#"{"type":"Create","field_name":"f","value":null,"via":{"source":{"rel":"sla_target_change"},"current_sla_policy":"Gold"}}"#;
    let TicketAuditEvent::Create(create) = decode(json) else {
        panic!("no creation")
    };
    let via = create.via.unwrap().details().unwrap().clone();
    assert_eq!((via.channel, via.current_sla_policy.as_deref()), (None, Some("Gold")));
    assert_eq!(via.source.unwrap().rel, Some(ViaRelation::SlaTargetChange));

    let json = r#"{"type":"Create","field_name":"f","value":null,"via":{"channel":8}}"#;
    let TicketAuditEvent::Create(create) = decode(json) else {
        panic!("no creation")
    };
    assert_eq!(
        create.via.unwrap().details().unwrap().channel,
        Some(ViaChannel::Number(8))
    );

    let json = r#"{"type":"Create","field_name":"f","value":[1,2]}"#;
    let TicketAuditEvent::Create(create) = decode(json) else {
        panic!("no creation")
    };
    assert!(matches!(create.value, Some(FieldValue::Mixed(_))), "{:?}", create.value);
    assert_eq!(create.value.unwrap().to_json().get(), "[1,2]");
}

#[test]
fn unknown_members_are_kept_at_every_level() {
    const UNKNOWN: &str = r#""unknown":{"price":1.10,"huge":1e400,"wide":9007199254740993,"wider":18446744073709551616,"zero":-0.0,"list":[null,{}]}"#;
    let json = r#"{
        "id":1,"ticket_id":2,"author_id":3,"created_at":"2026-03-05T22:01:37Z",
        "via":{"channel":"web","source":{"from":{"id":7,UNKNOWN},"to":{UNKNOWN},"rel":null,UNKNOWN},UNKNOWN},
        "metadata":{"system":{"client":"c",UNKNOWN},"custom":{UNKNOWN},"flags_options":{"2":{"trusted":true,UNKNOWN}},UNKNOWN},
        "events":[
            {"type":"Comment","body":"b","public":true,UNKNOWN,
                "attachments":[{"id":1,UNKNOWN,"thumbnails":[{"id":2,UNKNOWN}]}],
                "via":{"source":{UNKNOWN},UNKNOWN},"metadata":{"system":{UNKNOWN},UNKNOWN}},
            {"type":"Change","field_name":"f","value":{"minutes":1,UNKNOWN},"previous_value":null,UNKNOWN},
            {"type":"ChatStartedEvent","value":{UNKNOWN,"history":[{UNKNOWN}]},UNKNOWN},
            {"type":"Unheard",UNKNOWN}
        ],
        UNKNOWN
    }"#
    .replace("UNKNOWN", UNKNOWN);
    let audit: TicketAudit = serde_json::from_str(&json).unwrap();
    let variants: Vec<_> = audit.events.iter().map(variant_of).collect();
    assert_eq!(variants, ["Comment", "Change", "ChatStartedEvent", "Unrecognized"]);
    let expected = UNKNOWN.trim_start_matches(r#""unknown":"#);
    assert_eq!(audit.extra.get("unknown").map(|unknown| unknown.get()), Some(expected));
    assert_same_data(&audit, &json);
    let encoded = serde_json::to_string(&audit).unwrap();
    assert_eq!(encoded.matches(UNKNOWN).count(), json.matches(UNKNOWN).count());
}

/// The lines of a table: a variant and an event.
fn cases(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.trim().lines().map(|line| line.split_once(' ').unwrap())
}

/// The lines of [`UNFIT`].
fn unfit() -> impl Iterator<Item = (Option<&'static str>, &'static str, &'static str)> {
    UNFIT.trim().lines().map(|line| {
        let mut columns = line.splitn(3, " | ");
        let mut column = || columns.next().unwrap();
        let tag = match column() {
            "-" => None,
            tag => Some(tag.trim_matches('"')),
        };
        (tag, column(), column())
    })
}

/// Decodes an event, and expects that encoding it gives the same data.
fn decode(json: &str) -> TicketAuditEvent {
    let event: TicketAuditEvent = serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_same_data(&event, json);
    event
}

fn assert_same_data(value: &impl Serialize, json: &str) {
    assert_eq!(Data::read(&serde_json::to_string(value).unwrap()), Data::read(json));
}

fn variant_of(event: &TicketAuditEvent) -> String {
    let shown = format!("{event:?}");
    shown.split('(').next().unwrap_or_default().to_owned()
}

/// The variant that the tag of an event stands for.
fn variant_for_tag(json: &str) -> Option<String> {
    let source = include_str!("../../generated/models/ticket_audit_event.rs");
    let tag = members(json).0;
    let tag = tag.trim_start_matches(r#""type":"#);
    source
        .lines()
        .filter_map(|line| line.trim().trim_end_matches(',').split_once(" => "))
        .find(|(tags, _)| tags.split(" | ").any(|known| known == tag))
        .map(|(_, variant)| variant.to_owned())
}

fn unrecognized(event: &TicketAuditEvent) -> &Unrecognized {
    match event {
        TicketAuditEvent::Unrecognized(unrecognized) => unrecognized,
        event => panic!("{event:?} was recognized"),
    }
}

fn with_tag_first(json: &str) -> String {
    let (tag, others) = members(json);
    format!("{{{tag},{}}}", others.join(","))
}

fn with_tag_last(json: &str) -> String {
    let (tag, others) = members(json);
    format!("{{{},{tag}}}", others.join(","))
}

/// The members of an object as text: the tag, then the others.
fn members(json: &str) -> (String, Vec<String>) {
    let object: BTreeMap<&str, &RawValue> = serde_json::from_str(json).unwrap();
    let (tag, others) = object.iter().partition::<Vec<_>, _>(|(name, _)| **name == "type");
    let text = |(name, value): &(&&str, &&RawValue)| format!(r#""{name}":{}"#, value.get());
    (tag.iter().map(text).collect(), others.iter().map(text).collect())
}
