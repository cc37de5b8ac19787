//! What the reader makes of texts: values, places, and what it says about those that are wrong.

use oasmith::diagnostics::{Diagnostics, Format, show};
use oasmith::parse::parse;
use oasmith::print::write_json;
use oasmith::source::Sources;
use oasmith::tree::{NodeId, Tree};

/// The document as JSON on one line, and each diagnostic as `severity[code] line:column-line:column message`.
fn outcome(name: &str, text: &str) -> String {
    let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
    let file = sources.add(name, text);
    let root = parse(&sources, file, &mut tree, &mut diagnostics);
    let mut lines = Vec::new();
    if let Some(root) = root {
        lines.push(write_json(&tree, root).lines().map(str::trim_start).collect::<String>());
    }
    for line in show(&diagnostics, &sources, Format::Json).lines() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        let at = |key: &str| record[key].as_u64().unwrap();
        lines.push(format!(
            "{}[{}] {}:{}-{}:{} {}",
            record["severity"].as_str().unwrap(),
            record["code"].as_str().unwrap(),
            at("line"),
            at("column"),
            at("end_line"),
            at("end_column"),
            record["message"].as_str().unwrap(),
        ));
    }
    lines.join("\n")
}

#[track_caller]
fn check(name: &str, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(outcome(name, text), *expected, "for {text:?}");
    }
}

#[test]
fn yaml_scalars_follow_the_core_schema() {
    let cases = [
        // Nothing, in all its forms.
        ("a:", "null"),
        ("a: ~", "null"),
        ("a: NULL", "null"),
        ("a: ''", r#""""#),
        ("a: nULL", r#""nULL""#),
        // Truth. What YAML 1.1 read as truth is text.
        ("a: True", "true"),
        ("a: FALSE", "false"),
        ("a: yes", r#""yes""#),
        ("a: on", r#""on""#),
        ("a: y", r#""y""#),
        // Numbers in JSON's notation stay as they are.
        ("a: 0", "0"),
        ("a: -0", "-0"),
        ("a: 1.10", "1.10"),
        ("a: 1e3", "1e3"),
        ("a: 1.5E-07", "1.5E-07"),
        (
            "a: 123456789012345678901234567890.10",
            "123456789012345678901234567890.10",
        ),
        // YAML's other notations become JSON's.
        ("a: +1", "1"),
        ("a: .5", "0.5"),
        ("a: -.5e+1", "-0.5e+1"),
        ("a: 1.", "1.0"),
        ("a: 010", "10"),
        ("a: 0x1F", "31"),
        ("a: 0o17", "15"),
        (
            "a: 0xffffffffffffffffffffffffffffffff",
            "340282366920938463463374607431768211455",
        ),
        // What only looks like a number is text.
        (
            "a: 0x1ffffffffffffffffffffffffffffffff",
            r#""0x1ffffffffffffffffffffffffffffffff""#,
        ),
        ("a: .inf", r#"".inf""#),
        ("a: -.NaN", r#""-.NaN""#),
        ("a: 1_000", r#""1_000""#),
        ("a: 1.0.0", r#""1.0.0""#),
        ("a: 12:30", r#""12:30""#),
        ("a: 2024-01-01", r#""2024-01-01""#),
        ("a: 0b1", r#""0b1""#),
        ("a: 1e", r#""1e""#),
        ("a: '+'", r#""+""#),
        ("a: .", r#"".""#),
        ("a: =", r#""=""#),
        ("a: '1'", r#""1""#),
        // Tags decide.
        ("a: !!str 1", r#""1""#),
        ("a: !!str", r#""""#),
        ("a: ! 1", r#""1""#),
        ("a: !!int '7'", "7"),
        ("a: !!float 7", "7"),
        ("a: !!null ''", "null"),
        // Texts of several lines.
        ("a: |\n  b\n   c\n\n", r#""b\n c\n""#),
        ("a: |+\n  b\n\n", r#""b\n\n""#),
        ("a: >-\n  b\n  c\n", r#""b c""#),
        ("a: b\n  c", r#""b c""#),
        ("a: |\r\n  b\r\n  c\r\n", r#""b\nc\n""#),
        ("a: \"\\u00e9\\x41\\\n  b\"", r#""éAb""#),
    ];
    for (text, value) in cases {
        assert_eq!(outcome("a.yaml", text), format!("{{\"a\": {value}}}"), "for {text:?}");
    }
}

#[test]
fn keys_are_the_text_they_were_written_in() {
    check(
        "a.yaml",
        &[
            (
                "200: a\n0x1F: b\ntrue: c\nnull: d\n1.10: e",
                r#"{"200": "a","0x1F": "b","true": "c","null": "d","1.10": "e"}"#,
            ),
            (
                "'a b': 1\n\"c\\n\": 2\n? d\n: 3\n: 4",
                r#"{"a b": 1,"c\n": 2,"d": 3,"": 4}"#,
            ),
            ("{a: 1, 'b':2, c}", r#"{"a": 1,"b": 2,"c": null}"#),
            ("x: &key name\n*key : 1", r#"{"x": "name","name": 1}"#),
            ("&key name: 1\nx: *key", r#"{"name": 1,"x": "name"}"#),
            ("a: {'<<': 1}", r#"{"a": {"<<": 1}}"#),
            ("[a]: 1", "error[syntax] 1:1-1:2 a list or an object cannot be a key"),
            (
                "? {a: 1}\n: 1",
                "error[syntax] 1:3-1:4 a list or an object cannot be a key",
            ),
            (
                "x: &l [1]\n*l : 1",
                "error[syntax] 2:1-2:3 a list or an object cannot be a key",
            ),
        ],
    );
}

#[test]
fn repeated_keys_are_errors_and_the_first_value_stays() {
    let twice = "the key `a` stands in this object twice";
    check(
        "a.yaml",
        &[(
            "a: 1\nb: 2\na: 3\n",
            &format!("{{\"a\": 1,\"b\": 2}}\nerror[duplicate-key] 3:1-3:2 {twice}"),
        )],
    );
    check(
        "a.yaml",
        &[(
            "a: 1\n'a': 2\n",
            &format!("{{\"a\": 1}}\nerror[duplicate-key] 2:1-2:4 {twice}"),
        )],
    );
    check(
        "a.json",
        &[(
            r#"{"a": 1, "\u0061": 2}"#,
            &format!("{{\"a\": 1}}\nerror[duplicate-key] 1:10-1:18 {twice}"),
        )],
    );
    // Large objects are compared in another way.
    let many: String = (0..50).map(|number| format!("k{number}: {number}\n")).collect();
    let report = outcome("a.yaml", &format!("{many}k7: 1\nk8: 2\n"));
    assert!(
        report.contains("error[duplicate-key] 51:1-51:3 the key `k7`"),
        "{report}"
    );
    assert!(
        report.contains("error[duplicate-key] 52:1-52:3 the key `k8`"),
        "{report}"
    );
    assert!(!outcome("a.yaml", &many).contains("error"));
}

#[test]
fn aliases_and_merge_keys() {
    check(
        "a.yaml",
        &[
            ("a: &x {b: [1]}\nc: *x", r#"{"a": {"b": [1]},"c": {"b": [1]}}"#),
            (
                "a: &x {b: 1, c: 2}\nd:\n  c: 3\n  <<: *x\n  e: 4",
                r#"{"a": {"b": 1,"c": 2},"d": {"c": 3,"b": 1,"e": 4}}"#,
            ),
            (
                "a: &x {p: 1}\nb: &y {p: 2, q: 2}\nc:\n  <<: [*x, *y]\n  r: 3",
                r#"{"a": {"p": 1},"b": {"p": 2,"q": 2},"c": {"p": 1,"q": 2,"r": 3}}"#,
            ),
            ("a: {<<: {b: 1}}", r#"{"a": {"b": 1}}"#),
            (
                "<<: text",
                "error[syntax] 1:1-1:3 the merge key `<<` wants an object or a list of objects, not a string",
            ),
            (
                "a: &x [*x]",
                "error[syntax] 1:8-1:10 this alias stands inside the very value that it repeats",
            ),
            (
                "a: *x",
                "error[syntax] 1:4-1:5 not YAML: while parsing node, found unknown anchor",
            ),
            ("a: &x 1\nb: &x 2\nc: *x", r#"{"a": 1,"b": 2,"c": 2}"#),
        ],
    );
}

#[test]
fn what_is_not_a_document_is_refused_with_its_place() {
    check(
        "a.yaml",
        &[
            ("", "error[syntax] 1:1-1:1 the document is empty"),
            (" \n\t\n", "error[syntax] 1:1-1:1 the document is empty"),
            ("\u{feff}", "error[syntax] 1:1-1:1 the document is empty"),
            ("# only a comment\n", "error[syntax] 2:1-2:1 the document is empty"),
            (
                "a: 1\n---\nb: 2\n",
                "error[syntax] 2:1-2:4 a second YAML document begins here; a file holds one",
            ),
            (
                "a: !!int x",
                "error[syntax] 1:10-1:11 this value is not what its tag `!!int` says",
            ),
            (
                "a: !!map []",
                "error[syntax] 1:10-1:10 this value is not what its tag `!!map` says",
            ),
            (
                "é: é\nb: x\0y",
                "error[syntax] 2:5-2:6 not YAML: unexpected character: `\\u{0}'",
            ),
            (
                "a:\n\t- b",
                "error[syntax] 2:2-2:3 not YAML: tabs disallowed within this context (block indentation)",
            ),
            ("a: 'x", "error[syntax] 1:4-1:5 not YAML: unclosed quote"),
            (
                "a: !custom x",
                "{\"a\": \"x\"}\nwarning[ignored] 1:12-1:13 the tag `!custom` has no meaning in an OpenAPI document and is ignored",
            ),
        ],
    );
    check(
        "a.json",
        &[
            (
                r#"{"a": 1,}"#,
                "error[syntax] 1:9-1:10 not JSON: found `}` where a key should stand",
            ),
            (
                r#"{"a" 1}"#,
                "error[syntax] 1:6-1:7 not JSON: found `1` where `:` should stand",
            ),
            (
                r#"{"a": 1 "b": 2}"#,
                "error[syntax] 1:9-1:10 not JSON: found `\\\"` where `,` or `}` should stand",
            ),
            (
                "[1 2]",
                "error[syntax] 1:4-1:5 not JSON: found `2` where `,` or `]` should stand",
            ),
            (
                "[1",
                "error[syntax] 1:3-1:3 not JSON: the text ends where `,` or `]` should stand",
            ),
            (
                "[1]\n[2]",
                "error[syntax] 2:1-2:2 not JSON: found `[` where the end of the document should stand",
            ),
            (
                "[01]",
                "error[syntax] 1:3-1:4 not JSON: found `1` where the end of the number should stand",
            ),
            (
                "[-]",
                "error[syntax] 1:3-1:4 not JSON: found `]` where a digit should stand",
            ),
            (
                "[1.]",
                "error[syntax] 1:4-1:5 not JSON: found `]` where a digit should stand",
            ),
            (
                "[tru]",
                "error[syntax] 1:2-1:3 not JSON: found `t` where a value should stand",
            ),
            (
                "[\"é\n\"]",
                "error[syntax] 1:4-2:1 not JSON: found `\\n` where more of the string should stand",
            ),
            (
                "[\"\0\"]",
                "error[syntax] 1:3-1:4 not JSON: found `\\0` where more of the string should stand",
            ),
            (r#"["é]"#, "error[syntax] 1:2-1:3 this string is never closed"),
            (r#"["\q"]"#, "error[syntax] 1:3-1:5 JSON has no such escape"),
            (
                r#"["\u12"]"#,
                "error[syntax] 1:3-1:5 four hexadecimal digits follow `\\u`",
            ),
            (
                r#"["\u+123"]"#,
                "error[syntax] 1:3-1:5 four hexadecimal digits follow `\\u`",
            ),
            (
                r#"["\ud800"]"#,
                "error[syntax] 1:3-1:9 half of a surrogate pair stands alone",
            ),
            (
                r#"["\udc00"]"#,
                "error[syntax] 1:3-1:9 half of a surrogate pair stands alone",
            ),
            (
                r#"["\ud800\u0041"]"#,
                "error[syntax] 1:3-1:9 half of a surrogate pair stands alone",
            ),
            (r#"["\ud83d\ude00"]"#, "[\"😀\"]"),
            ("\u{feff} [\"\\u00e9\\/\\b\"]", r#"["é/\u0008"]"#),
        ],
    );
}

#[test]
fn the_text_decides_between_json_and_yaml_and_the_name_whose_error_is_told() {
    check("a.json", &[("a: 1", r#"{"a": 1}"#)]);
    check(
        "a.yaml",
        &[(r#"{"a": 1e2}"#, r#"{"a": 1e2}"#), ("{a: 1,}", r#"{"a": 1}"#)],
    );
    check("-", &[("[a, b]", r#"["a","b"]"#)]);
    check(
        "a.yaml",
        &[("[a", "error[syntax] 1:1-1:2 not YAML: unclosed bracket '['")],
    );
    check(
        "-",
        &[(
            "[a",
            "error[syntax] 1:2-1:3 not JSON: found `a` where a value should stand",
        )],
    );
}

#[test]
fn every_value_and_key_knows_its_place() {
    let yaml = "# é\nä: &x 'ö'\nlist:   # comment\n\n  - 1\n  - {k: [~, *x]}\n\ntext: |\n  line\n\n  more\n\nlast:\n";
    let expected = [
        "ä => 'ö'",
        "list => - 1\n  - {k: [~, *x]}",
        "list/0 => 1",
        "list/1 => {k: [~, *x]}",
        "list/1/k => [~, *x]",
        "list/1/k/0 => ~",
        "list/1/k/1 => 'ö'",
        "text => |\n  line\n\n  more",
        "last => ",
    ];
    assert_eq!(places("a.yaml", yaml), expected);
    let json = "{\"ä\": [1.0, \"ö\", {}],\n \"b\" : null}";
    let expected = [
        "ä => [1.0, \"ö\", {}]",
        "ä/0 => 1.0",
        "ä/1 => \"ö\"",
        "ä/2 => {}",
        "b => null",
    ];
    assert_eq!(places("a.json", json), expected);
}

/// The source text of every node below the root, by its path. Each key is checked on the way.
fn places(name: &str, text: &str) -> Vec<String> {
    fn walk(tree: &Tree, node: NodeId, path: &str, text: &str, out: &mut Vec<String>) {
        let span = tree.span(node);
        out.push(format!("{path} => {}", &text[span.start as usize..span.end as usize]));
        for entry in tree.entries(node) {
            let written = &text[entry.key_span.start as usize..entry.key_span.end as usize];
            assert_eq!(written.trim_matches('"'), &*entry.key);
            walk(tree, entry.value, &format!("{path}/{}", entry.key), text, out);
        }
        for (index, item) in tree.items(node).iter().enumerate() {
            walk(tree, *item, &format!("{path}/{index}"), text, out);
        }
    }
    let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
    let file = sources.add(name, text);
    let root = parse(&sources, file, &mut tree, &mut diagnostics).unwrap();
    let mut out = Vec::new();
    walk(&tree, root, "", text, &mut out);
    out.iter()
        .skip(1)
        .map(|line| line.trim_start_matches('/').to_owned())
        .collect()
}
