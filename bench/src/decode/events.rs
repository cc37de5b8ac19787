//! Made-up events, the same from the same seed: twelve types, the tag late in the object, two in a hundred unknown.

use fastrand::Rng;
use oasmith_runtime::Bytes;

/// How many events there are.
pub const EVENTS: usize = 10_000;

/// How many events a page has: services send lists in pages.
const PAGE: usize = 100;

const SEED: u64 = 0x6f61_736d_6974_6800;

/// Pages of events, each a JSON array without white space, as services send them.
pub fn pages() -> Vec<Bytes> {
    let mut random = Rng::with_seed(SEED);
    let events: Vec<_> = (0..EVENTS).map(|index| event(&mut random, index)).collect();
    events
        .chunks(PAGE)
        .map(|page| format!("[{}]", page.join(",")).into())
        .collect()
}

fn event(random: &mut Rng, index: usize) -> String {
    let (kind, members) = match random.u32(0..100) {
        0..2 => (
            "TicketSharing",
            format!(r#""agreement_id":{},"action":"shared""#, id(random)),
        ),
        2..16 => (
            "Create",
            format!(r#""field_name":"{}","value":{}"#, field(random), text_or_null(random)),
        ),
        16..36 => {
            let (value, previous) = (text_or_null(random), text_or_null(random));
            (
                "Change",
                format!(
                    r#""field_name":"{}","value":{value},"previous_value":{previous}"#,
                    field(random)
                ),
            )
        }
        36..50 => {
            let files = if random.u8(0..4) == 0 {
                file(random)
            } else {
                String::new()
            };
            let (author, body, public) = (id(random), prose(random, 18), random.bool());
            let members = format!(r#""author_id":{author},"body":"{body}","public":{public},"attachments":[{files}]"#);
            ("Comment", members)
        }
        50..54 => (
            "CommentPrivacyChange",
            format!(r#""comment_id":{},"public":false"#, id(random)),
        ),
        54..58 => (
            "CommentRedaction",
            format!(r#""comment_id":{},"author_id":{}"#, id(random), id(random)),
        ),
        58..74 => {
            let (subject, body, recipients) = (prose(random, 4), prose(random, 14), ids(random));
            let members = format!(r#""subject":"{subject}","body":"{body}","recipients":[{recipients}]"#);
            ("Notification", members)
        }
        74..82 => ("Cc", format!(r#""recipients":[{}]"#, ids(random))),
        82..85 => ("Error", format!(r#""message":"{}""#, prose(random, 10))),
        85..90 => {
            let (target, body) = (id(random), prose(random, 10));
            (
                "External",
                format!(r#""resource":"{target}","body":"{body}","success":true"#),
            )
        }
        90..94 => {
            let (agent, body) = (id(random), prose(random, 6));
            (
                "SatisfactionRating",
                format!(r#""score":"good","assignee_id":{agent},"body":"{body}""#),
            )
        }
        94..97 => {
            let schedule = id(random);
            (
                "ScheduleAssignment",
                format!(r#""previous_schedule_id":null,"new_schedule_id":{schedule}"#),
            )
        }
        _ => {
            let (number, title) = (id(random), prose(random, 3));
            let members = format!(r#""macro_id":{number},"macro_title":"{title}","macro_deleted":false"#);
            ("MacroReference", members)
        }
    };
    let audit = 41_200_000_000_000 + 2 * (index as u64 / 3);
    format!(
        r#"{{"id":{},{members},"audit_id":{audit},"via":{},"type":"{kind}"}}"#,
        id(random),
        via(random)
    )
}

fn via(random: &mut Rng) -> String {
    let (channel, from, rel) = match random.u8(0..4) {
        0 => ("web", String::new(), "null"),
        1 => (
            "email",
            r#""address":"ada@example.com","name":"Ada Byron""#.to_owned(),
            "null",
        ),
        2 => ("api", String::new(), "null"),
        _ => (
            "rule",
            format!(r#""id":{},"title":"Notify the assignee""#, id(random)),
            r#""trigger""#,
        ),
    };
    format!(r#"{{"channel":"{channel}","source":{{"from":{{{from}}},"to":{{}},"rel":{rel}}}}}"#)
}

fn file(random: &mut Rng) -> String {
    let (id, size) = (id(random), random.u32(2_000..4_000_000));
    format!(r#"{{"id":{id},"file_name":"screenshot.png","content_type":"image/png","size":{size}}}"#)
}

fn id(random: &mut Rng) -> u64 {
    random.u64(360_000_000_000..41_300_000_000_000)
}

fn ids(random: &mut Rng) -> String {
    let ids: Vec<_> = (0..random.usize(1..4)).map(|_| id(random).to_string()).collect();
    ids.join(",")
}

fn field(random: &mut Rng) -> String {
    match random.u8(0..8) {
        0 => "subject".to_owned(),
        1 => "status".to_owned(),
        2 => "priority".to_owned(),
        3 => "assignee_id".to_owned(),
        4 => "group_id".to_owned(),
        5 => "tags".to_owned(),
        _ => id(random).to_string(),
    }
}

fn text_or_null(random: &mut Rng) -> String {
    match random.u8(0..4) {
        0 => "null".to_owned(),
        1 => format!(r#""{}""#, id(random)),
        2 => format!(r#""{}""#, prose(random, 4)),
        _ => format!(r#""{}""#, word(random)),
    }
}

/// Up to twice the number of words; one text in five with escapes in it, some words beyond ASCII.
fn prose(random: &mut Rng, words: usize) -> String {
    let mut text = word(random).to_owned();
    let escape_at = if random.u8(0..5) == 0 { words / 2 } else { usize::MAX };
    for index in 0..random.usize(1..2 * words) {
        text.push_str(if index == escape_at { r"\n" } else { " " });
        text.push_str(word(random));
    }
    text
}

fn word(random: &mut Rng) -> &'static str {
    const WORDS: [&str; 24] = [
        "the", "router", "drops", "line", "again", "open", "solved", "pending", "customer", "Größe", "refund", "and",
        "invoice", "please", "a", "password", "to", "since", "Monday", "urgent", "in", "café", "order", "thanks",
    ];
    random.choice(WORDS).unwrap_or("the")
}

#[cfg(test)]
mod tests {
    use super::{Bytes, EVENTS, pages};

    #[test]
    fn events_are_the_same_every_time() {
        assert_eq!(pages(), pages());
        let bytes = pages().iter().map(Bytes::len).sum::<usize>() / EVENTS;
        assert!((240..320).contains(&bytes), "{bytes}");
    }
}
