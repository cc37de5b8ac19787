//! Documents as text again: nothing is lost, and nothing is taken for something else.

use oasmith::diagnostics::Diagnostics;
use oasmith::parse::parse;
use oasmith::print::{write_json, write_yaml};
use oasmith::source::Sources;
use oasmith::tree::Tree;

fn printed(name: &str, text: &str) -> (String, String) {
    let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
    let file = sources.add(name, text);
    let root = parse(&sources, file, &mut tree, &mut diagnostics).unwrap();
    (write_yaml(&tree, root, &sources), write_json(&tree, root))
}

#[test]
fn yaml_in_block_style_stays_as_it_is() {
    let text = "\
openapi: 3.1.0
'on': yes
200: 08
null: ~
a: 0x1F
b: 'no'
c: '1'
d: 1e400
e: 123456789012345678901234567890.10
f: []
g: {}
list:
  - - 1
    - 2
  - k: v
    w: |
      one

        two
  - |-
    three
    four
  - |+
    five
    six

  - '# no comment'
  - 'a: b'
  - it's
  - '''tis'
  - \"tab\\t\"
  - ''
last: 2024-01-01
";
    assert_eq!(printed("a.yaml", text).0, text);
}

#[test]
fn json_strings_that_look_like_other_types_stand_in_quotes() {
    let cases = [
        ("true", "'true'"),
        ("~", "'~'"),
        ("Null", "'Null'"),
        ("no", "'no'"),
        ("Y", "'Y'"),
        ("1.0", "'1.0'"),
        ("1.0.0", "'1.0.0'"),
        ("0x1F", "'0x1F'"),
        ("12:30", "'12:30'"),
        ("2024-01-01", "'2024-01-01'"),
        (".inf", "'.inf'"),
        ("<<", "'<<'"),
        ("=", "'='"),
        ("- a", "'- a'"),
        ("a: b", "'a: b'"),
        ("a:", "'a:'"),
        ("a #b", "'a #b'"),
        (" a", "' a'"),
        ("a ", "'a '"),
        ("*a", "'*a'"),
        ("{a", "'{a'"),
        ("a:b#c", "a:b#c"),
        ("#/components", "'#/components'"),
        ("/pets/{id}", "/pets/{id}"),
        ("two words, plain", "two words, plain"),
        ("\\u0000", "\"\\u0000\""),
        ("\\u2028", "\"\\u2028\""),
        ("a\\r\\nb", "\"a\\r\\nb\""),
        ("\\n", "\"\\n\""),
        (" a\\nb", "\" a\\nb\""),
        ("a\\nb", "|-\n    a\n    b"),
        ("a\\n\\nb\\n", "|\n    a\n\n    b"),
        ("a\\nb\\n\\n", "|+\n    a\n    b\n"),
    ];
    for (string, yaml) in cases {
        let text = format!("{{\"x\": [\"{string}\"]}}");
        let (written, json) = printed("a.json", &text);
        assert_eq!(written, format!("x:\n  - {yaml}\n"), "for {string:?}");
        let again: serde_json::Value = serde_yaml::from_str(&written).unwrap();
        let exact: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(again, exact, "for {string:?}");
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&json).unwrap(),
            exact,
            "for {string:?}"
        );
    }
}

#[test]
fn json_is_indented_and_exact() {
    let text = "{\n  \"a\": [\n    1.10,\n    -0,\n    1E400\n  ],\n  \"b\": {\n    \"\\u0000\\\"\": null\n  },\n  \"c\": [],\n  \"d\": {}\n}\n";
    assert_eq!(printed("a.json", text).1, text);
}

#[test]
fn scalars_long_keys_and_lists_at_the_root() {
    assert_eq!(printed("a.yaml", "x").0, "x\n");
    assert_eq!(printed("a.yaml", "[]").0, "[]\n");
    assert_eq!(printed("a.yaml", "|\n  a\n  b\n").0, "|\n  a\n  b\n");
    assert_eq!(printed("a.yaml", "[1, [2], {a: 3}]").0, "- 1\n- - 2\n- a: 3\n");
    let long = "k".repeat(2000);
    assert_eq!(
        printed("a.json", &format!("{{\"{long}\": 1}}")).0,
        format!("? {long}\n: 1\n")
    );
}

#[test]
fn a_block_scalar_is_not_mistaken_for_a_bare_word() {
    assert_eq!(printed("a.yaml", "a: |-\n  k: v # w\n").0, "a: 'k: v # w'\n");
    assert_eq!(printed("a.yaml", "a: !!str 1\n").0, "a: '1'\n");
    // What stands bare in one place cannot stand so in each.
    assert_eq!(printed("a.yaml", "[?, b]").0, "- '?'\n- b\n");
    assert_eq!(printed("a.yaml", " ...").0, "'...'\n");
    assert_eq!(printed("a.yaml", " ---: a").0, "'---': a\n");
    assert_eq!(printed("a.yaml", "a: b\u{85}c").0, "a: \"b\\u0085c\"\n");
}
