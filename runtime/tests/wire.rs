//! The JSON form of types as oasmith generates them: what is read, what is written back, and what is refused.

use oasmith_runtime::{Date, DateTime, Extra, Json, Map, Number, Unrecognized};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// One update of a document.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
struct Update {
    author_id: i64,
    created_at: DateTime,
    events: Vec<Event>,
    via: Option<Via>,
    assignee: Option<i64>,
    clear: Option<Option<String>>,
    extra: Extra,
}
oasmith_runtime::object! {
    Update {
        author_id: required::<i64>("author_id"),
        created_at: required::<DateTime>("created_at"),
        events: required::<Vec<Event>>("events"),
        via: optional("via"),
        assignee: nullable::<Option<i64>>("assignee"),
        clear: clearable("clear"),
        r#type: constant("type", "Update"),
        ..extra
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
struct Via {
    channel: Option<Channel>,
    price: Option<Number>,
    day: Option<Date>,
    extra: Extra,
}
oasmith_runtime::object! {
    Via {
        channel: optional("channel"),
        price: optional("price"),
        day: optional("day"),
        ..extra
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Create {
    field_name: String,
    value: FieldValue,
    child: Option<Box<Event>>,
    extra: Extra,
}
oasmith_runtime::object! {
    Create {
        r#type: constant("type", "Create"),
        field_name: required::<String>("field_name"),
        value: required::<FieldValue>("value"),
        child: optional("child"),
        ..extra
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Follow {
    kind: FollowKind,
    counts: Map<i64>,
}
oasmith_runtime::object! { Follow { kind: required::<FollowKind>("type"), ..counts } }

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum FollowKind {
    Follow,
    Unfollow,
}
oasmith_runtime::string_enum! { FollowKind { Follow: "Follow", Unfollow: "Unfollow" } }

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
enum Event {
    Create(Create),
    Follow(Follow),
    Unrecognized(Unrecognized),
}
oasmith_runtime::tagged_union! {
    match Event["type"] {
        "Create" => Create,
        "Follow" | "Unfollow" => Follow,
        _ => Unrecognized,
    }
}

#[derive(Clone, Debug, PartialEq)]
enum ClosedEvent {
    Create(Create),
}
oasmith_runtime::tagged_union! { match ClosedEvent["type"] { "Create" => Create } }

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
enum FieldValue {
    Text(String),
    Count(i64),
    Share(f64),
    Texts(Vec<String>),
    Event(Via),
    Null,
    Unrecognized(Unrecognized),
}
oasmith_runtime::untagged_union! {
    match FieldValue {
        string => Text,
        integer => Count,
        number => Share,
        array => Texts,
        object => Event,
        null => Null,
        _ => Unrecognized,
    }
}

#[derive(Clone, Debug, PartialEq)]
enum TextOrTexts {
    Text(String),
    Texts(Vec<String>),
}
oasmith_runtime::untagged_union! { match TextOrTexts { string => Text, array => Texts } }

#[derive(Clone, Debug, PartialEq)]
enum Anything {
    Number(i64),
    Else(Json),
}
oasmith_runtime::untagged_union! { match Anything { integer => Number, any => Else } }

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
enum Channel {
    Web,
    Email,
    Unrecognized(String),
}
oasmith_runtime::string_enum! { Channel { Web: "web", Email: "email", ..Unrecognized } }

/// No rest: closed.
#[derive(Clone, Debug, PartialEq)]
struct Closed {
    name: Option<String>,
}
oasmith_runtime::object! { Closed { name: optional("name"), version: constant("version", 2), last: constant("last", true) } }

/// Decodes in every form that serde_json has, and encodes again: the result must be `after`, and all forms alike.
fn check<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(before: &str, after: &str) {
    let value: T = serde_json::from_str(before).unwrap_or_else(|error| panic!("{before}: {error}"));
    assert_eq!(serde_json::to_string(&value).unwrap(), after, "{before}");
    let forms: [serde_json::Result<T>; 3] = [
        serde_json::from_slice(before.as_bytes()),
        serde_json::from_reader(before.as_bytes()),
        serde_json::from_str(after),
    ];
    for form in forms {
        assert_eq!(form.unwrap(), value, "{before}");
    }
    // A tree rounds numbers before the type ever sees them, so trees are compared with trees.
    let tree: Value = serde_json::from_str(after).unwrap();
    let value: T = serde_json::from_str::<Value>(before)
        .and_then(serde_json::from_value)
        .unwrap();
    assert_eq!(serde_json::to_value(&value).unwrap(), tree, "{before}");
}

fn same<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(text: &str) {
    check::<T>(text, text);
}

/// The error of decoding, which every form must give in the same words.
fn refuse<T: DeserializeOwned + std::fmt::Debug>(text: &str, path: &str, reason: &str) {
    let error = text.parse::<Json>().unwrap().decode::<T>().unwrap_err();
    assert_eq!((error.path(), error.reason()), (path, reason), "{text}");
    assert!(
        serde_json::from_reader::<_, T>(text.as_bytes())
            .unwrap_err()
            .to_string()
            .starts_with(reason)
    );
    assert!(
        serde_json::from_slice::<T>(text.as_bytes())
            .unwrap_err()
            .to_string()
            .starts_with(reason)
    );
    let tree: Value = serde_json::from_str(text).unwrap();
    assert!(serde_json::from_value::<T>(tree).is_err());
}

#[test]
fn objects() {
    let base = r#""author_id":-1,"created_at":"2026-03-05T22:01:37Z","events":[],"assignee":null,"type":"Update""#;
    same::<Update>(&format!("{{{base}}}"));
    // Unknown members stay as they came: order, digits, spaces within.
    same::<Update>(&format!(
        r#"{{{base},"z":1.10,"a":{{ "b": 12345678901234567890123 }},"e\"":null}}"#
    ));
    // The order of declaration is the order of writing; white space between members goes.
    check::<Update>(
        r#" { "type" : "Update", "x": 1, "assignee":7, "events":[], "created_at":"2011/09/25 22:35:44 -0700", "author_id":5} "#,
        r#"{"author_id":5,"created_at":"2011/09/25 22:35:44 -0700","events":[],"assignee":7,"type":"Update","x":1}"#,
    );
    // Of a repeated member the last one counts.
    check::<Update>(
        &format!(r#"{{"author_id":9,"type":"Other","x":1,"x":2,{base}}}"#),
        &format!(r#"{{{base},"x":2}}"#),
    );
    same::<Via>("{}");
    same::<Via>(r#"{"channel":null,"price":null}"#);
    same::<Via>(r#"{"channel":"web","price":10.50e2,"day":"2024-02-29"}"#);
    same::<Via>(r#"{"channel":"telepathy","price":123456789012345678901234567890}"#);
    same::<Follow>(r#"{"type":"Unfollow","b":1,"a":2}"#);
    same::<Closed>(r#"{"name":"x","version":2,"last":true}"#);
    for clear in ["", r#","clear":null"#, r#","clear":"x""#] {
        check::<Update>(
            &format!(r#"{{{base}{clear}}}"#),
            &format!(
                r#"{{"author_id":-1,"created_at":"2026-03-05T22:01:37Z","events":[],"assignee":null{clear},"type":"Update"}}"#
            ),
        );
    }
}

#[test]
fn a_field_wins_over_the_null_it_was_read_from() {
    let mut via: Via = serde_json::from_str(r#"{"channel":null,"day":null,"x":1}"#).unwrap();
    assert_eq!(via.channel, None);
    via.channel = Some(Channel::Email);
    assert_eq!(
        serde_json::to_string(&via).unwrap(),
        r#"{"channel":"email","day":null,"x":1}"#
    );
    assert_eq!(via.extra.len(), 1);
    // A repeated member that was null first is no null.
    check::<Via>(r#"{"channel":null,"channel":"web"}"#, r#"{"channel":"web"}"#);
    check::<Via>(r#"{"channel":"web","channel":null}"#, r#"{"channel":null}"#);
    // The spelling is no data.
    assert_eq!(serde_json::from_str::<Via>(r#"{"day":null}"#).unwrap(), Via::new());
}

#[test]
fn constructors_take_what_must_be_there() {
    let update = Update::new(3, "2026-03-05T22:01:37Z".parse().unwrap(), Vec::new(), None);
    assert_eq!(
        serde_json::to_string(&update).unwrap(),
        r#"{"author_id":3,"created_at":"2026-03-05T22:01:37Z","events":[],"assignee":null,"type":"Update"}"#
    );
    assert_eq!(Via::new(), Via::default());
    assert_eq!(
        serde_json::to_string(&Closed::default()).unwrap(),
        r#"{"version":2,"last":true}"#
    );
}

#[test]
fn what_does_not_fit_is_refused_with_its_place() {
    refuse::<Update>(r#"{"type":"Update"}"#, "", "member `author_id` is missing");
    refuse::<Vec<Update>>(
        r#"[{"type":"Update","author_id":1}, {"author_id":1,"created_at":"today"}]"#,
        "[0]",
        "member `created_at` is missing",
    );
    refuse::<Map<Vec<Via>>>(
        r#"{"pages": [{}, {"price": 1, "day": "2024-13-01"}]}"#,
        "pages[1].day",
        "`2024-13-01` is no date of the form 2024-02-29",
    );
    refuse::<Map<Map<i64>>>(
        "{\n \"a b\":\n {\"c\": 1, \"d.e\": {}}}",
        r#"["a b"]["d.e"]"#,
        "invalid type: map, expected i64",
    );
    refuse::<Map<i64>>(r#"{"a": 1.5}"#, "a", "invalid type: floating point `1.5`, expected i64");
    refuse::<Closed>(
        r#"{"version":3,"last":true}"#,
        "",
        "member `version` must be 2, found integer `3`",
    );
    refuse::<Closed>(r#"{"version":2,"last":true,"x":{"y":1}}"#, "", "unknown member `x`");
    refuse::<Closed>(r#"{"version":2}"#, "", "member `last` is missing");
    refuse::<Vec<Via>>("[7]", "[0]", "invalid type: integer `7`, expected an object (Via)");
    refuse::<Vec<FollowKind>>(r#"["Follow","x"]"#, "[1]", "`x` is none of Follow, Unfollow");
    refuse::<Vec<Channel>>("[5]", "[0]", "invalid type: integer `5`, expected a string");
    refuse::<Via>(r#"{"price":"1"}"#, "price", "invalid type: expected a number");
    refuse::<DateTime>(
        r#""2024-01-01T00:00:00""#,
        "",
        "`2024-01-01T00:00:00` is no RFC 3339 date and time with an offset",
    );
    refuse::<Vec<ClosedEvent>>(
        r#"[{"type":"Change"}]"#,
        "[0]",
        "no variant of ClosedEvent fits: unknown `type`: \"Change\"",
    );
    refuse::<Vec<TextOrTexts>>(
        r#"["a",["b",1]]"#,
        "[1]",
        "no variant of TextOrTexts fits: [1]: invalid type: integer `1`, expected a string",
    );
    // Mistakes that show only once the value is read, wherever it stands and whatever follows.
    for (text, path) in [
        (r#"{"a":["ü"],"b":["日本",["ü",1],"日本"]}"#, "b[1]"),
        (r#"{"b": [["ü",1] , "x"]}"#, "b[0]"),
        (r#"{"b": ["x", ["ü",1] ] }"#, "b[1]"),
        (r#"{"b": [["ü",1]], "c": []}"#, "b[0]"),
    ] {
        let reason = "no variant of TextOrTexts fits: [1]: invalid type: integer `1`, expected a string";
        refuse::<Map<Vec<TextOrTexts>>>(text, path, reason);
    }
    for text in [
        r#"{"a":{"price":"1"}}"#,
        r#"{"a":{"price":"1" , "x":2}}"#,
        r#"{"a":{"price":{},"x":[]}}"#,
        "{\"a\":{\"x\":7,\n\"price\":[ ]\n}\n}",
    ] {
        refuse::<Map<Via>>(text, "a.price", "invalid type: expected a number");
    }
    refuse::<Vec<Map<i64>>>(
        r#"[{"a":1}, {"a": [5]}]"#,
        "[1].a",
        "invalid type: sequence, expected i64",
    );
    refuse::<Vec<i64>>(r#"[1, [[5]]]"#, "[1]", "invalid type: sequence, expected i64");
    refuse::<TextOrTexts>("null", "", "no variant of TextOrTexts fits: no variant is null");
}

#[test]
fn tagged_unions() {
    let create = r#"{"type":"Create","field_name":"tags","value":"a"}"#;
    same::<Event>(create);
    assert!(matches!(serde_json::from_str(create).unwrap(), Event::Create(_)));
    // The tag may stand anywhere.
    check::<Event>(
        r#"{"value":"a","x":{"type":"Follow"},"field_name":"tags","type":"Create"}"#,
        &create.replace("\"a\"}", "\"a\",\"x\":{\"type\":\"Follow\"}}"),
    );
    same::<Event>(r#"{"type":"Unfollow","a":1}"#);
    check::<Event>(&format!("{}{}", r#"{"type":"Follow","#, &create[1..]), create);
    for (text, tag, reason) in [
        (
            r#"{"id":1.0,"type":"Novel"}"#,
            Some("Novel"),
            "unknown `type`: \"Novel\"",
        ),
        (
            r#"{"id":1,"type":"Create"}"#,
            Some("Create"),
            "member `field_name` is missing",
        ),
        (
            r#"{"type":"Follow","a":1,"b":"many"}"#,
            Some("Follow"),
            "b: invalid type: string \"many\", expected i64",
        ),
        (r#"{"id":1}"#, None, "`type` is missing"),
        (r#"{"type":7}"#, Some("7"), "unknown `type`: \"7\""),
        (r#"{"type":null}"#, None, "`type` is null"),
        (r#"{"type":["Create"]}"#, None, "`type` is an array"),
        (r#"[1.50, "x"]"#, None, "not an object"),
        ("1.00000000000000000001", None, "not an object"),
        ("null", None, "not an object"),
    ] {
        let event: Event = serde_json::from_str(text).unwrap();
        let Event::Unrecognized(unrecognized) = &event else {
            panic!("{text}")
        };
        assert_eq!(unrecognized.raw().get(), text);
        assert_eq!((unrecognized.tag(), unrecognized.reason()), (tag, reason), "{text}");
        assert_eq!(serde_json::to_string(&event).unwrap(), text);
    }
}

#[test]
fn untagged_unions() {
    for (text, expected) in [
        (r#""a""#, FieldValue::Text("a".to_owned())),
        ("7", FieldValue::Count(7)),
        ("7.5", FieldValue::Share(7.5)),
        (r#"["a"]"#, FieldValue::Texts(vec!["a".to_owned()])),
        ("{}", FieldValue::Event(Via::new())),
        ("null", FieldValue::Null),
        ("12345678901234567890", FieldValue::Share(12345678901234567890.0)),
    ] {
        assert_eq!(serde_json::from_str::<FieldValue>(text).unwrap(), expected, "{text}");
    }
    for text in [
        r#""a""#,
        "7",
        "7.5",
        r#"["a"]"#,
        "{}",
        "null",
        "true",
        "[1,\"a\"]",
        r#"{"price":"x"}"#,
    ] {
        same::<FieldValue>(text);
    }
    let FieldValue::Unrecognized(value) = serde_json::from_str("[1.0]").unwrap() else {
        panic!("recognized")
    };
    assert_eq!(
        value.reason(),
        "[0]: invalid type: floating point `1.0`, expected a string"
    );
    assert_eq!(serde_json::from_str::<Anything>("1").unwrap(), Anything::Number(1));
    same::<Anything>("1.0");
    same::<Anything>("null");
}

#[test]
fn deep_nesting_never_overflows_the_stack() {
    let mut text = String::from(r#"{"type":"Novel"}"#);
    for _ in 0..1_000 {
        text = format!(r#"{{"type":"Create","field_name":"x","value":1,"child":{text}}}"#);
    }
    let event: Event = serde_json::from_str(&text).unwrap();
    assert_eq!(
        serde_json::to_string(&event).unwrap(),
        text,
        "what is nested too deep is kept as it came"
    );
    let brackets = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(
        serde_json::from_str(&brackets).unwrap(),
        Event::Unrecognized(_)
    ));
    let json: Json = brackets.parse().unwrap();
    assert!(json == json.clone() && json != format!("[{brackets}]").parse().unwrap());
    assert!(json.to_value().is_err());
}

#[test]
fn date_times_keep_their_text_and_compare_by_instant() {
    for text in [
        "2026-03-05T22:01:37Z",
        "2026-03-05t22:01:37.000z",
        "2026-03-05T23:01:37+01:00",
        "2026-06-30T23:59:60Z",
        "2011/09/25 22:35:44 -0700",
        "2026-03-05T22:01:37.123456789Z",
    ] {
        same::<DateTime>(&format!("{text:?}"));
    }
    let instants: std::collections::HashSet<DateTime> = ["2026-03-05T22:01:37Z", "2026-03-05T23:01:37+01:00"]
        .map(|text| text.parse().unwrap())
        .into();
    assert_eq!(instants.len(), 1);
    for text in ["20240229", "2024-02-29T10:00", "2024-2-9", "2023-02-29"] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
}

macro_rules! wide {
    ($($field:ident $name:literal)*) => {
        #[derive(Clone, Debug, PartialEq)]
        struct Wide {
            $($field: Option<i64>,)*
            extra: Extra,
        }
        oasmith_runtime::object! { Wide { $($field: optional($name),)* ..extra } }
    };
}
#[rustfmt::skip]
wide! {
    m00 "m00" m01 "m01" m02 "m02" m03 "m03" m04 "m04" m05 "m05" m06 "m06" m07 "m07" m08 "m08" m09 "m09" m10 "m10"
    m11 "m11" m12 "m12" m13 "m13" m14 "m14" m15 "m15" m16 "m16" m17 "m17" m18 "m18" m19 "m19" m20 "m20" m21 "m21"
    m22 "m22" m23 "m23" m24 "m24" m25 "m25" m26 "m26" m27 "m27" m28 "m28" m29 "m29" m30 "m30" m31 "m31" m32 "m32"
    m33 "m33" m34 "m34" m35 "m35" m36 "m36" m37 "m37" m38 "m38" m39 "m39" m40 "m40" m41 "m41" m42 "m42" m43 "m43"
    m44 "m44" m45 "m45" m46 "m46" m47 "m47" m48 "m48" m49 "m49" m50 "m50" m51 "m51" m52 "m52" m53 "m53" m54 "m54"
    m55 "m55" m56 "m56" m57 "m57" m58 "m58" m59 "m59" m60 "m60" m61 "m61" m62 "m62" m63 "m63" m64 "m64" m65 "m65"
    m66 "m66" m67 "m67" m68 "m68" m69 "m69"
}

#[test]
fn nulls_are_kept_in_objects_of_any_width() {
    let text = r#"{"m00":null,"m03":3,"m62":null,"m63":null,"m64":null,"m68":8,"m69":null,"new":null}"#;
    let wide: Wide = serde_json::from_str(text).unwrap();
    assert_eq!((wide.m03, wide.m64, wide.m68), (Some(3), None, Some(8)));
    assert_eq!(wide.extra.len(), 1);
    assert_eq!(serde_json::to_string(&wide).unwrap(), text);
    // A null that was read does not outlive a value that is set.
    let set = Wide { m69: Some(9), ..wide };
    assert!(serde_json::to_string(&set).unwrap().contains(r#""m69":9"#));
}
