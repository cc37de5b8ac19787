//! The JSON form of integers out of a list, of tuples, of lists and maps that contain themselves, and of members that
//! have a default or are always the same: what is read, what is written back, and what is refused.

use oasmith_runtime::{Base64Text, Extra, Json, Map, SecretText, Unrecognized};
use serde::Serialize;
use serde::de::DeserializeOwned;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
enum Priority {
    Low,
    High,
    Unrecognized(i64),
}
oasmith_runtime::integer_enum! { Priority { Low: -1, High: 1, ..Unrecognized } }

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Switch {
    Off,
    On,
}
oasmith_runtime::integer_enum! { Switch { Off: 0, On: 1 } }

#[derive(Clone, Debug, PartialEq)]
struct Entry(String, Option<i64>, Option<Option<bool>>, Vec<Json>);
oasmith_runtime::tuple! { Entry { 0: required::<String>, 1: optional, 2: clearable, 3: rest } }

/// Nothing is required, and further items have a type.
#[derive(Clone, Debug, PartialEq)]
struct Loose(Option<i64>, Vec<bool>);
oasmith_runtime::tuple! { Loose { 0: optional, 1: rest } }

#[derive(Clone, Debug, PartialEq)]
struct Nested(Vec<Nested>);
oasmith_runtime::wrapper! { Nested }

/// A map of lists of itself, which may be null.
#[derive(Clone, Debug, PartialEq)]
struct Tree(Map<Branches>);
type Branches = Vec<Option<Tree>>;
oasmith_runtime::wrapper! { Tree }

#[derive(Clone, Debug, PartialEq)]
enum Either {
    Nested(Nested),
    Tree(Tree),
    Unrecognized(Unrecognized),
}
oasmith_runtime::untagged_union! { match Either { array => Nested, object => Tree, _ => Unrecognized } }

#[derive(Clone, Debug, PartialEq)]
struct Page {
    size: i64,
    priority: Priority,
    tags: Vec<String>,
    note: Option<String>,
    wrong: i64,
    extra: Extra,
}
oasmith_runtime::object! {
    Page {
        size: defaulted::<i64>("size", "20"),
        priority: defaulted::<Priority>("priority", "1"),
        tags: defaulted::<Vec<String>>("tags", "[\"a\"]"),
        note: defaulted::<Option<String>>("note", "null"),
        wrong: defaulted::<i64>("wrong", "\"many\""),
        ..extra
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Always {
    extra: Extra,
}
oasmith_runtime::object! {
    Always {
        text: constant("text", "a"),
        negative: constant("negative", -7),
        float: constant("float", 1.5),
        boolean: constant("boolean", true),
        nothing: constant("nothing", ()),
        ..extra
    }
}

#[test]
fn values_are_written_as_they_were_read() {
    same::<Vec<Priority>>("[-1,1,7,-9223372036854775808]");
    same::<Vec<Switch>>("[0,1]");
    same::<Vec<Entry>>(r#"[["a"],["a",1],["a",1,null],["a",1,true,1.50,{"x":[null]}]]"#);
    same::<Vec<Loose>>("[[],[1],[1,true,false]]");
}

#[test]
fn integers_have_the_variants_of_their_numbers() {
    assert_eq!(Priority::from(-1), Priority::Low);
    assert_eq!(Priority::from(7), Priority::Unrecognized(7));
    assert_eq!(Priority::High.as_i64(), 1);
    assert_eq!(Priority::Low.to_string(), "-1");
    assert_eq!(Switch::try_from(1).ok(), Some(Switch::On));
    assert_eq!(Switch::try_from(2).unwrap_err().to_string(), "`2` is none of 0, 1");
}

#[test]
fn an_item_left_out_before_another_is_null() {
    let mut entry = Entry::from(("a".to_owned(),));
    assert_eq!(serde_json::to_string(&entry).unwrap(), r#"["a"]"#);
    entry.2 = Some(Some(true));
    assert_eq!(serde_json::to_string(&entry).unwrap(), r#"["a",null,true]"#);
    assert_eq!(serde_json::to_string(&Loose::default()).unwrap(), "[]");
}

#[test]
fn texts_are_kept_whatever_they_hold() {
    same::<Vec<Base64Text>>(r#"["R3LDvMOfZQ==","R3LDvMOfZQ","not base64!",""]"#);
    same::<Vec<SecretText>>(r#"["hunter2",""]"#);
    let decode = |text: &str| Base64Text::from_text(text).decode().map_err(|error| error.to_string());
    for text in ["-_-_", "+/+/", "+/\r\n+/", " +/+/"] {
        assert_eq!(decode(text), Ok(vec![0xfb, 0xff, 0xbf]), "{text:?}");
    }
    assert_eq!(decode("AA"), decode("AA=="));
    assert!(decode("!").is_err_and(|error| error.starts_with("not base64: ")));
    let secret = SecretText::from("hunter2");
    assert!(!format!("{:?} {:#?}", secret, Some(&secret)).contains("hunter2"));
}

#[test]
fn what_is_absent_is_its_default() {
    let page: Page = serde_json::from_str(r#"{"wrong":0,"x":1.50}"#).unwrap();
    let made = Page::new(20, Priority::High, vec!["a".to_owned()], None, 0);
    assert_eq!(
        (page.size, page.priority, &page.tags, &page.note),
        (20, Priority::High, &made.tags, &None)
    );
    assert_eq!(page.extra.len(), 1);
    same::<Page>(r#"{"size":1,"priority":7,"tags":[],"note":"","wrong":2,"x":1.50}"#);
    refuse::<Page>("{}", "member `wrong` is missing");
    refuse::<Page>(r#"{"size":null}"#, "invalid type: null");
}

#[test]
fn constants_are_held_against_what_comes() {
    let json = r#"{"text":"a","negative":-7,"float":1.5,"boolean":true,"nothing":null,"x":1}"#;
    same::<Always>(json);
    assert!(serde_json::from_str::<Always>(&json.replace("-7", "-7.0").replace("1.5", "15e-1")).is_ok());
    for (right, wrong, reason) in [
        ("\"a\"", "\"b\"", "member `text` must be \"a\", found string \"b\""),
        ("-7", "7", "member `negative` must be -7, found integer `7`"),
        (
            "-7",
            "-7.5",
            "member `negative` must be -7, found floating point `-7.5`",
        ),
        ("1.5", "1", "member `float` must be 1.5, found integer `1`"),
        ("true", "false", "member `boolean` must be true, found boolean `false`"),
        ("null", "0", "expected the constant null"),
        (",\"nothing\":null", "", "member `nothing` is missing"),
    ] {
        refuse::<Always>(&json.replace(right, wrong), reason);
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    refuse::<Priority>(r#""1""#, "invalid type: string");
    refuse::<Priority>("1.5", "invalid type: floating point");
    refuse::<Switch>("2", "`2` is none of 0, 1");
    refuse::<Entry>("[]", "item 0 is missing");
    refuse::<Entry>(r#"["a","b"]"#, "invalid type: string");
    refuse::<Entry>(r#"{"a":1}"#, "expected a list (Entry)");
    refuse::<Loose>("[1,2]", "expected a boolean");
}

/// Decoding and encoding gives the same text.
#[track_caller]
#[test]
fn what_contains_itself_looks_like_what_it_holds() {
    same::<Nested>("[]");
    same::<Nested>("[[],[[],[[]]]]");
    same::<Tree>(r#"{"a":[],"b":[null,{},{"c":[{"a":[]}]}]}"#);
    let nested: Nested = serde_json::from_str("[[],[[]]]").unwrap();
    assert_eq!(nested, Nested(vec![Nested::default(), Nested(vec![Nested::default()])]));
    assert_eq!(format!("{nested:?}"), "Nested([Nested([]), Nested([Nested([])])])");
    let error = serde_json::from_str::<Tree>(r#"{"a":[{"b":1}]}"#).unwrap_err();
    assert!(error.to_string().contains("expected a sequence"), "{error}");
}

#[test]
fn what_contains_itself_is_read_as_deep_as_the_stack_allows() {
    let brackets = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    same::<Nested>(&brackets(120));
    assert!(serde_json::from_str::<Nested>(&brackets(100_000)).is_err());
    // A value in memory has no limit of its own.
    let deep = (0..1_000).fold(serde_json::json!([]), |inner, _| serde_json::json!([inner]));
    let error = serde_json::from_value::<Nested>(deep).unwrap_err();
    assert!(error.to_string().contains("nested deeper"), "{error}");
    same::<Either>(&brackets(100));
    let deeper: Either = serde_json::from_str(&brackets(10_000)).unwrap();
    assert!(matches!(deeper, Either::Unrecognized(_)));
    assert_eq!(serde_json::to_string(&deeper).unwrap(), brackets(10_000));
}

fn same<T: Serialize + DeserializeOwned>(json: &str) {
    let value: T = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), json);
}

#[track_caller]
fn refuse<T: DeserializeOwned>(json: &str, reason: &str) {
    match serde_json::from_str::<T>(json) {
        Ok(_) => panic!("{json} is accepted"),
        Err(error) => assert!(error.to_string().contains(reason), "{error}"),
    }
}
