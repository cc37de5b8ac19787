//! Values that any type may hold: JSON as it came, and numbers as they were written.

use oasmith_runtime::{Json, Number};

#[test]
fn json_and_numbers_are_compared_as_data() {
    for (left, right, equal) in [
        (r#"{"a":1,"b":[true]}"#, r#"{ "b" : [ true ], "a" : 1.0 }"#, true),
        (r#""\u0041""#, r#""A""#, true),
        (r#"{"a":1}"#, r#"{"a":1,"b":1}"#, false),
        ("12345678901234567890123", "12345678901234567890124", false),
        ("1e400", "10e399", true),
        ("-0", "0", true),
        ("0.10", "1e-1", true),
        ("100", "1e2", true),
        ("1e99999999999999999999", "1e99999999999999999999", true),
        ("[1,2]", "[2,1]", false),
        ("null", "false", false),
        (r#""1""#, "1", false),
    ] {
        let [left, right]: [Json; 2] = [left.parse().unwrap(), right.parse().unwrap()];
        assert_eq!(left == right, equal, "{left} {right}");
        if let (Some(left), Some(right)) = (left.as_number(), right.as_number()) {
            assert_eq!(left == right, equal, "{left} {right}");
        }
    }
}

#[test]
fn json_is_read_as_what_it_is() {
    let json = |text: &str| text.parse::<Json>().unwrap();
    assert_eq!(json(r#""a\nb""#).as_str().unwrap(), "a\nb");
    assert_eq!(json("7").as_str(), None);
    assert_eq!(
        (json("7").as_i64(), json("7.0").as_i64(), json("7.5").as_f64()),
        (Some(7), None, Some(7.5))
    );
    assert_eq!((json("true").as_bool(), json("\"true\"").as_bool()), (Some(true), None));
    assert_eq!((json("\"1\"").as_f64(), json("1e999").as_f64()), (None, None));
    assert!(json("null").is_null());
    assert_eq!(json("\"x\"").to_string(), "\"x\"");
    assert_eq!(Json::from(serde_json::json!({"a": [1]})), json(r#"{"a":[1]}"#));
    assert!("{".parse::<Json>().is_err());
    assert!(Number::try_from(f64::NAN).is_err());
    assert_eq!(Number::try_from(1.5).unwrap().as_str(), "1.5");
    assert_eq!(Number::from(-3_i64).as_i64(), Some(-3));
    assert!("\"1\"".parse::<Number>().is_err());
}
