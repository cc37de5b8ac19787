//! The reader of answers beside serde_json: what both read, and what both refuse, is the same, and said in the same words.

use std::collections::BTreeMap;
use std::fmt::Debug;

use oasmith_runtime::{Bytes, Extra, Json, Map, Number, Unrecognized, private};
use serde::de::{DeserializeOwned, IgnoredAny};

#[derive(Clone, Debug, PartialEq)]
struct Leaf {
    id: i64,
    note: Option<String>,
    extra: Extra,
}
oasmith_runtime::object! {
    Leaf { r#type: constant("type", "leaf"), id: required::<i64>("id"), note: optional("note"), ..extra }
}

#[derive(Clone, Debug, PartialEq)]
struct Branch {
    children: Vec<Tree>,
    weight: f64,
    extra: Extra,
}
oasmith_runtime::object! {
    Branch {
        children: required::<Vec<Tree>>("children"),
        weight: defaulted::<f64>("weight", "1"),
        r#type: constant("type", "branch"),
        ..extra
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Tree {
    Leaf(Leaf),
    Branch(Branch),
    Unrecognized(Unrecognized),
}
oasmith_runtime::tagged_union! {
    match Tree["type"] { "leaf" => Leaf, "branch" => Branch, _ => Unrecognized }
}

#[derive(Clone, Debug, PartialEq)]
enum Closed {
    Leaf(Leaf),
    Branch(Branch),
}
oasmith_runtime::tagged_union! {
    match Closed["type"] { "leaf" => Leaf, "branch" => Branch }
}

#[rustfmt::skip]
const TEXTS: &[&str] = &[
    // Values.
    "null", "true", "false", "0", "-1", "1.5", "\"a\"", "[]", "{}", " \t\r\n7 \n", "[ ]", "{ }", "[1 , 2]",
    "{ \"a\" : 1 }",
    // Numbers.
    "-0", "-0.0", "0.0", "1e5", "1E+5", "1e-5", "123456789", "12345678", "1234567890123456",
    "9223372036854775807", "-9223372036854775808", "-9223372036854775809", "18446744073709551615",
    "18446744073709551616", "1e400", "-1e400", "127", "128", "-128", "-129", "0.1", "3.4028236e38", "16777217.0",
    "1.7976931348623157e308", "5e-324", "1e-400", "123456789012345678901234567890", "0.30000000000000004",
    // Strings.
    r#""""#, r#""\"\\\/\b\f\n\r\t""#, r#""\u0041\u00e9\u20ac""#, r#""\ud83d\ude00""#, "\"é€😀\"",
    r#""a long one, with \" in it""#, "\"eight ch\"", "\"sixteen chars: ok\"", "\"\u{7f}\"",
    // Names.
    r#"{"":1}"#, r#"{"a":1,"a":2}"#, r#"{"\u0061":1}"#, r#"{"1":true,"-2":false}"#, r#"{"true":1}"#,
    r#"{"1.0":1}"#, r#"{" 1":1}"#, r#"{"Ok":1}"#, r#"{"Err":[true]}"#, r#"{"Ok":1,"Err":[]}"#, r#""Ok""#,
    r#"[1.5,"a"]"#, r#"[1.5,"a",2]"#, "[1.5]",
    // No JSON.
    "", " ", "nul", "nulll", "tru", "TRUE", "01", "-01", "-", "+1", ".5", "1.", "1.e5", "1e", "1e+", "0x10",
    "NaN", "Infinity", "--1", "\"", "\"a", r#""\"#, r#""\x""#, r#""\u""#, r#""\u12""#, r#""\u12G4""#,
    r#""\ud83d""#, r#""\ude00""#, r#""\ud83d\u0041""#, r#""\ud83d\n""#, "\"\n\"", "\"\u{0}\"", "\"\u{1f}\"",
    "'a'", "[", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1,,2]", "]", "{", "{\"a\"", "{\"a\":", "{\"a\":1",
    "{\"a\":1,", "{\"a\":1,}", "{,}", "{a:1}", "{1:1}", "{\"a\" 1}", "{\"a\":}", "}", "[}", "{]", "[1}", "1 2",
    "{} {}", "[]]", "\u{feff}1", "\u{a0}1", "/**/1",
];

/// What came of it, by both ways.
fn readings<T: DeserializeOwned + Debug>(text: &str) -> (Result<String, String>, Result<String, String>) {
    let own = private::json::<T>(&Bytes::copy_from_slice(text.as_bytes()));
    let other = serde_json::from_str::<T>(text);
    (
        own.map(|value| format!("{value:?}"))
            .map_err(|error| error.reason().to_owned()),
        other.map(|value| format!("{value:?}")).map_err(|error| {
            let message = error.to_string();
            let place = format!(" at line {} column {}", error.line(), error.column());
            message.strip_suffix(&place).unwrap_or(&message).to_owned()
        }),
    )
}

#[track_caller]
fn assert_same<T: DeserializeOwned + Debug>(text: &str) {
    let (own, other) = readings::<T>(text);
    assert_eq!(own, other, "{text:?} as {}", std::any::type_name::<T>());
}

/// The same, but for the words in which a text is refused.
#[track_caller]
fn assert_alike<T: DeserializeOwned + Debug>(text: &str) {
    let (own, other) = readings::<T>(text);
    assert_eq!(own.is_ok(), other.is_ok(), "{text:?}: {own:?}, {other:?}");
    if let (Ok(own), Ok(other)) = (own, other) {
        assert_eq!(own, other, "{text:?}");
    }
}

/// As everything that reads in a way of its own.
#[track_caller]
fn assert_alike_as_all(text: &str) {
    assert_alike::<serde_json::Value>(text);
    assert_alike::<Json>(text);
    assert_alike::<Number>(text);
    assert_alike::<String>(text);
    assert_alike::<char>(text);
    assert_alike::<bool>(text);
    assert_alike::<()>(text);
    assert_alike::<Option<i64>>(text);
    assert_alike::<i8>(text);
    assert_alike::<u64>(text);
    assert_alike::<i128>(text);
    assert_alike::<u128>(text);
    assert_alike::<f32>(text);
    assert_alike::<f64>(text);
    assert_alike::<(f64, String)>(text);
    assert_alike::<Vec<Json>>(text);
    assert_alike::<Map<Json>>(text);
    assert_alike::<BTreeMap<i64, IgnoredAny>>(text);
    assert_alike::<BTreeMap<bool, serde_json::Value>>(text);
    assert_alike::<Result<i64, Vec<bool>>>(text);
    assert_alike::<Leaf>(text);
    assert_alike::<Tree>(text);
    assert_alike::<Vec<Closed>>(text);
}

#[test]
fn json_is_json() {
    for text in TEXTS {
        assert_alike_as_all(text);
        assert_alike_as_all(&format!("[{text}]"));
        assert_alike_as_all(&format!("{{\"id\":{text},\"type\":\"leaf\"}}"));
    }
}

#[test]
fn nesting_has_a_limit_where_it_takes_the_stack() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    for depth in [1, 63, 64, 65, 127, 128, 129, 200] {
        assert_alike::<serde_json::Value>(&nested(depth));
        assert_alike::<Json>(&nested(depth));
        let objects = format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth));
        assert_alike::<serde_json::Value>(&objects);
        assert_alike::<Map<Json>>(&objects);
        assert_alike::<IgnoredAny>(&format!(
            "{}{}",
            "[{\"a\":".repeat(depth),
            "1".to_owned() + &"}]".repeat(depth)
        ));
    }
    assert_alike::<Json>(&nested(100_000));
    assert_alike::<Json>(&"[".repeat(100_000));
}

#[test]
fn mistakes_are_told_in_the_same_words() {
    for text in [
        "nul",
        "tru",
        "[1,]",
        "[1 2]",
        "[1",
        "{\"id\":1,}",
        "{\"id\" 1}",
        "{\"id\":1",
        "{1:1}",
        "\"a",
        "\"\n\"",
        r#""\x""#,
        "01",
        "1.",
        "-",
        "1 2",
        "x",
        r#""\ud83d\n""#,
        r#""\ude00""#,
    ] {
        assert_same::<serde_json::Value>(text);
    }
    for text in [
        r#"{"type":"leaf"}"#,
        r#"{"type":"leaf","id":"7"}"#,
        r#"{"type":"leaf","id":null}"#,
        r#"{"type":"leaf","id":1.5}"#,
        r#"{"type":"leaf","id":[]}"#,
        r#"{"type":"twig","id":7}"#,
        r#"{"id":7}"#,
        "[]",
        "null",
        r#"{"type":"leaf","id":7,"note":{}}"#,
        r#"{"type":"leaf","id":18446744073709551615}"#,
    ] {
        assert_same::<Leaf>(text);
        assert_same::<Tree>(text);
        assert_same::<Closed>(text);
        assert_same::<Vec<Closed>>(&format!("[{text}]"));
    }
}

#[test]
fn a_union_is_the_same_by_every_way() {
    for text in [
        r#"{"id":1,"type":"leaf"}"#,
        r#"{"type":"leaf","id":1}"#,
        r#"{ "id" : 1 , "type" : "leaf" , "more" : [ { "type" : "branch" } ] }"#,
        r#"{"more":{"type":"branch"},"id":1,"type":"leaf"}"#,
        r#"{"more":{"type":"ticket"},"id":1,"type":"leaf"}"#,
        r#"{"more":"\"type\":\"branch\"","id":1,"type":"leaf"}"#,
        r#"{"id":1,"t\u0079pe":"leaf"}"#,
        r#"{"id":1,"type":"l\u0065af"}"#,
        r#"{"more":{"type":"leaf","id":2},"id":1}"#,
        r#"{"children":[{"id":1,"type":"leaf"},{"children":[],"type":"branch"},{"type":"?"},null],"type":"branch"}"#,
        r#"{"children":[{"children":[{"children":[{"type":"leaf","id":3}],"type":"branch"}],"type":"branch"}],"type":"branch"}"#,
        // Of a repeated tag the first one counts, unless it does not fit.
        r#"{"type":"leaf","id":1,"type":"branch"}"#,
        r#"{"type":"branch","id":1,"type":"leaf"}"#,
        r#"{"type":7,"id":1}"#,
        r#"{"type":null}"#,
        r#"{"id":1}"#,
        "7",
        r#""leaf""#,
        "[]",
        "{}",
    ] {
        assert_same::<Tree>(text);
        assert_same::<Vec<Tree>>(&format!("[{text},{text}]"));
        assert_alike::<Vec<Closed>>(&format!("[{text},{text}]"));
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        let by_value = serde_json::from_value::<Tree>(value).unwrap();
        let by_reader = serde_json::from_reader::<_, Tree>(text.as_bytes()).unwrap();
        let own = private::json::<Tree>(&Bytes::copy_from_slice(text.as_bytes())).unwrap();
        assert_eq!(own, by_reader, "{text}");
        // A tree has no repeated members.
        if text.matches("\"type\"").count() == 1 {
            assert_eq!(own, by_value, "{text}");
        }
    }
}

#[test]
fn unions_within_unions_take_no_more_than_their_length() {
    // Every tag stands behind those of the values within, so that every guess is wrong.
    let mut text = r#"{"id":1,"type":"leaf"}"#.to_owned();
    for _ in 0..40 {
        text = format!(r#"{{"children":[{text}],"weight":"x","type":"branch"}}"#);
    }
    let begun = std::time::Instant::now();
    let _ = private::json::<Closed>(&Bytes::from(text.clone()));
    let _ = private::json::<Tree>(&Bytes::from(text));
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
}

#[test]
fn unions_within_unions_leave_the_stack_alone() {
    let mut text = r#"{"id":1,"type":"leaf"}"#.to_owned();
    for _ in 0..1_000 {
        text = format!(r#"{{"type":"branch","children":[{text}]}}"#);
    }
    assert_alike::<Tree>(&text);
    assert_alike::<Closed>(&text);
}

#[test]
fn broken_texts_are_refused_alike() {
    let seeds = [
        r#"[{"id":1,"note":"a\n\u00e9\ud83d\ude00","type":"leaf","x":[1.5e3,-0,true,null]},{"type":"leaf","id":-7}]"#,
        r#"{"children":[{"type":"leaf","id":1},{"type":"twig"}],"weight":12345678901.25,"more":{"type":"leaf"},"type":"branch"}"#,
        r#"{"1":{"a":[{},[],"",0]},"-20":1e2,"3":"long enough for a word or two"}"#,
    ];
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..4_000 {
        let mut bytes = random.choice(seeds).unwrap_or_default().as_bytes().to_vec();
        for _ in 0..random.usize(1..4) {
            let place = random.usize(..bytes.len());
            let byte = random.choice(*b"{}[]\",:\\0 1-.eEunD\n\x1f").unwrap_or_default();
            let (range, new): (_, &[u8]) = match random.u8(..8) {
                0..3 => (place..place + 1, &[]),
                3..5 => (place..place, &[byte]),
                5..7 => (place..place + 1, &[byte]),
                _ => (place..bytes.len(), &[]),
            };
            bytes.splice(range, new.iter().copied());
            if bytes.is_empty() {
                break;
            }
        }
        let Ok(text) = String::from_utf8(bytes) else { continue };
        assert_alike::<serde_json::Value>(&text);
        assert_alike::<Vec<Tree>>(&text);
        assert_alike::<Tree>(&text);
        assert_alike::<Closed>(&text);
        assert_alike::<BTreeMap<i32, Json>>(&text);
    }
}
