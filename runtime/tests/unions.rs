//! Unions over JSON: which variant is taken, and that nothing is lost whichever it is.

use oasmith_runtime::{Extra, Json, Map, Unrecognized};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

#[derive(Clone, Debug, PartialEq)]
struct Person {
    name: String,
    email: Option<String>,
    extra: Extra,
}
oasmith_runtime::object! {
    Person { name: required::<String>("name"), email: optional("email"), ..extra }
}

#[derive(Clone, Debug, PartialEq)]
struct Company {
    name: String,
    employees: Option<Vec<Party>>,
    labels: Option<Map<String>>,
    extra: Extra,
}
oasmith_runtime::object! {
    Company {
        name: required::<String>("name"),
        employees: optional("employees"),
        labels: optional("labels"),
        ..extra
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Robot {
    kind: RobotKind,
    name: Option<String>,
    extra: Extra,
}
oasmith_runtime::object! {
    Robot { kind: required::<RobotKind>("kind"), name: optional("name"), ..extra }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum RobotKind {
    Arm,
    Unrecognized(String),
}
oasmith_runtime::string_enum! { RobotKind { Arm: "arm", ..Unrecognized } }

#[derive(Clone, Debug, PartialEq)]
enum Party {
    Person(Person),
    Company(Company),
    Robot(Robot),
    Names(Map<String>),
    People(Vec<Person>),
    Companies(Vec<Company>),
    Any(Json),
    Null,
    Unrecognized(Unrecognized),
}
#[rustfmt::skip]
oasmith_runtime::untagged_union! {
    match Party {
        object => Person,
        object => Company,
        object => Robot,
        object => Names,
        array => {
            People
        }
        array => Companies,
        null => Null,
        object => Any,
        _ => Unrecognized,
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Versioned {
    One(Person),
    Two(Company),
    True(Robot),
    Base(Map<Json>),
    Unrecognized(Unrecognized),
}
#[rustfmt::skip]
oasmith_runtime::tagged_union! {
    match Versioned["v"] {
        "1" => One::<Person>,
        "2" | "zwei" => {
            Two::<Company>
        }
        "true" => True::<Robot>,
        default => Base::<Map<Json>>,
        _ => Unrecognized,
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Closed {
    Text(String),
    Count(i64),
}
oasmith_runtime::untagged_union! {
    match Closed { string => Text::<String>, integer => Count::<i64> }
}

#[track_caller]
fn read<T: DeserializeOwned + Serialize + Debug + PartialEq>(text: &str) -> T {
    let value: T = serde_json::from_str(text).unwrap();
    let written = serde_json::to_string(&value).unwrap();
    let (one, other): (Json, Json) = (text.parse().unwrap(), written.parse().unwrap());
    assert_eq!(one, other, "nothing is lost");
    assert_eq!(serde_json::from_str::<T>(&written).unwrap(), value, "{written}");
    value
}

fn variant(value: &impl Debug) -> String {
    let text = format!("{value:?}");
    text.split(['(', ' ']).next().unwrap().to_owned()
}

#[test]
fn the_variant_is_taken_that_leaves_the_least_unknown() {
    for (text, expected) in [
        (r#"{"name":"a"}"#, "Person"),
        (r#"{"name":"a","email":null}"#, "Person"),
        (r#"{"name":"a","labels":{}}"#, "Company"),
        // What labels hold has no names of its own, and is still better known as labels than as raw JSON.
        (r#"{"name":"a","labels":{"x":"y","z":"u"}}"#, "Company"),
        (r#"{"name":"a","new":{"x":[{"y":1}]}}"#, "Person"),
        (r#"{"name":"a","new":1,"labels":{}}"#, "Company"),
        (r#"{"name":"a","kind":"arm"}"#, "Robot"),
        // A text that is not listed is not known, though kept; of equals it is the first.
        (r#"{"name":"a","kind":"leg"}"#, "Robot"),
        (r#"{"kind":"arm","new":1}"#, "Robot"),
        // Within members, too.
        (r#"{"name":"a","employees":[{"name":"b","kind":"arm"}]}"#, "Company"),
        (r#"{"a":"b"}"#, "Names"),
        (r#"{"a":1}"#, "Any"),
        ("{}", "Names"),
        ("null", "Null"),
        ("7", "Unrecognized"),
        ("[7]", "Unrecognized"),
        ("[]", "People"),
        (r#"[{"name":"a"},{"name":"a","labels":{}}]"#, "Companies"),
        // Of a repeated member the last one counts, in whatever variant.
        (r#"{"name":"a","email":7}"#, "Company"),
    ] {
        assert_eq!(variant(&read::<Party>(text)), expected, "{text}");
    }
}

#[test]
fn unions_within_unions_are_judged_by_what_they_chose() {
    let text = r#"{"name":"a","employees":[{"name":"b","kind":"arm"},{"a":1},7,null]}"#;
    let Party::Company(company) = read(text) else {
        panic!("not a company")
    };
    let employees: Vec<_> = company.employees.iter().flatten().map(variant).collect();
    assert_eq!(employees, ["Robot", "Any", "Unrecognized", "Null"]);
}

#[test]
fn reading_again_is_bounded() {
    // Every level leaves a member unknown, so that every variant is tried at every level, until that is too much.
    let mut text = String::from(r#"{"name":"a"}"#);
    for _ in 0..40 {
        text = format!(r#"{{"name":"a","new":1,"kind":"leg","employees":[{text}]}}"#);
    }
    let begun = std::time::Instant::now();
    read::<Party>(&text);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn tags_may_be_numbers_and_truth_values() {
    for (text, expected) in [
        (r#"{"name":"a","v":1}"#, "One"),
        (r#"{"v":"1","name":"a"}"#, "One"),
        (r#"{"v":2,"name":"a"}"#, "Two"),
        (r#"{"v":"zwei","name":"a"}"#, "Two"),
        (r#"{"v":true,"kind":"arm"}"#, "True"),
        // Any other tag, none, and one that is nothing a tag can be.
        (r#"{"v":3}"#, "Base"),
        ("{}", "Base"),
        (r#"{"v":null}"#, "Base"),
        (r#"{"v":[1]}"#, "Base"),
        // A tag that is known, and a body that does not fit.
        (r#"{"v":1}"#, "Unrecognized"),
        ("[]", "Unrecognized"),
    ] {
        assert_eq!(variant(&read::<Versioned>(text)), expected, "{text}");
    }
    // Of a repeated tag the last one counts where the first does not fit.
    let repeated: Versioned = serde_json::from_str(r#"{"v":true,"name":"a","v":1}"#).unwrap();
    assert_eq!(variant(&repeated), "One");
}

#[test]
fn values_become_unions() {
    assert_eq!(Closed::from("a".to_owned()), Closed::Text("a".to_owned()));
    assert_eq!(Closed::from(7), read("7"));
    assert_eq!(variant(&Versioned::from(Person::new("a".to_owned()))), "One");
    assert!(serde_json::from_str::<Closed>("[]").is_err());
}
