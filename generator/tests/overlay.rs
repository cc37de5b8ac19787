//! What overlays make of documents, after the Overlay Specification 1.0 and 1.1.

use oasmith::diagnostics::{Diagnostics, Format, show};
use oasmith::overlay::{Strictness, apply, read};
use oasmith::parse::parse;
use oasmith::print::{write_json, write_yaml};
use oasmith::source::Sources;
use oasmith::tree::{MAX_DEPTH, Tree};

/// The document after the overlay as JSON on one line, and each diagnostic as `severity[code] file:line:column message`.
fn outcome(document: &str, overlay: &str, strictness: Strictness) -> String {
    let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
    let document = sources.add("d.yaml", document);
    let overlay = sources.add("o.yaml", overlay);
    let root = parse(&sources, document, &mut tree, &mut diagnostics).unwrap();
    let overlay = parse(&sources, overlay, &mut tree, &mut diagnostics).unwrap();
    let mut lines = Vec::new();
    if let Some(overlay) = read(&tree, overlay, &mut diagnostics) {
        apply(&mut tree, root, &overlay, strictness, &mut diagnostics);
        lines.push(write_json(&tree, root).lines().map(str::trim_start).collect::<String>());
    }
    for line in show(&diagnostics, &sources, Format::Json).lines() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = |key: &str| record[key].as_str().unwrap().to_owned();
        let place = format!("{}:{}:{}", text("file"), record["line"], record["column"]);
        lines.push(format!(
            "{}[{}] {place} {}",
            text("severity"),
            text("code"),
            text("message")
        ));
    }
    lines.join("\n")
}

const HEAD: &str = "overlay: VERSION\ninfo: {title: t, version: v}\nactions:\n";

/// Applies actions, which begin at line 4 of the overlay.
#[track_caller]
fn check(version: &str, cases: &[(&str, &str, &str)]) {
    for (document, actions, expected) in cases {
        let overlay = format!("{}{actions}", HEAD.replace("VERSION", version));
        assert_eq!(
            outcome(document, &overlay, Strictness::Standard),
            *expected,
            "for {document:?} and {actions:?}"
        );
    }
}

#[test]
fn update_merges() {
    let cases = [
        // Objects, recursively: new members at the end, others untouched.
        (
            "{a: {b: 1, c: 2}}",
            "- {target: $.a, update: {c: 3, d: {e: 4}}}",
            r#"{"a": {"b": 1,"c": 3,"d": {"e": 4}}}"#,
        ),
        (
            "{a: {b: {c: 1}}}",
            "- {target: $, update: {a: {b: {d: 2}}}}",
            r#"{"a": {"b": {"c": 1,"d": 2}}}"#,
        ),
        // Lists are concatenated, at the target and below it; anything else becomes one more item of a target.
        ("{a: [1]}", "- {target: $.a, update: [2, [3]]}", r#"{"a": [1,2,[3]]}"#),
        (
            "{a: {b: [1]}}",
            "- {target: $.a, update: {b: [1, 2]}}",
            r#"{"a": {"b": [1,1,2]}}"#,
        ),
        ("{a: [1]}", "- {target: $.a, update: {b: 2}}", r#"{"a": [1,{"b": 2}]}"#),
        ("{a: [1]}", "- {target: $.a, update: x}", r#"{"a": [1,"x"]}"#),
        // Primitives are replaced by primitives of any type.
        (
            "{a: 1, b: x}",
            "- {target: '$.*', update: true}",
            r#"{"a": true,"b": true}"#,
        ),
        ("{a: x}", "- {target: $, update: {a: 1.10}}", r#"{"a": 1.10}"#),
        ("{a: x}", "- {target: $.a, update: null}", r#"{"a": null}"#),
        // Every target gets a value of its own: a later change of one leaves the other.
        (
            "{a: {}, b: {}}",
            "- {target: '$.*', update: {x: {y: 1}}}\n- {target: $.a.x, update: {y: 2}}",
            r#"{"a": {"x": {"y": 2}},"b": {"x": {"y": 1}}}"#,
        ),
        // Actions see what those before them did.
        (
            "{a: {}}",
            "- {target: $.a, update: {b: []}}\n- {target: $.a.b, update: [1]}\n- {target: '$.a.b[0]', update: 2}",
            r#"{"a": {"b": [2]}}"#,
        ),
        (
            "{a: 1}",
            "- {target: $.a, remove: true}\n- {target: $, update: {a: {b: 1}}}",
            r#"{"a": {"b": 1}}"#,
        ),
        // A target within a target, and one selected twice.
        (
            "{a: {a: {}}}",
            "- {target: $..a, update: {b: [1]}}",
            r#"{"a": {"a": {"b": [1]},"b": [1]}}"#,
        ),
        ("{a: [1]}", "- {target: \"$['a','a']\", update: [2]}", r#"{"a": [1,2]}"#),
        // Numbers that JSON readers would round are compared roughly and kept exactly.
        (
            "{a: {n: 123456789012345678901234567890}}",
            "- {target: '$[?@.n > 5]', update: {m: 0.10}}",
            r#"{"a": {"n": 123456789012345678901234567890,"m": 0.10}}"#,
        ),
    ];
    check("1.1.0", &cases);
    check("1.0.0", &cases);
}

#[test]
fn remove_takes_out() {
    let cases = [
        ("{a: 1, b: 2}", "- {target: $.a, remove: true}", r#"{"b": 2}"#),
        (
            "{a: [1, 2, 3, 4]}",
            "- {target: '$.a[?@ < 4 && @ != 2]', remove: true}",
            r#"{"a": [2,4]}"#,
        ),
        (
            "{a: [1, 2, 3]}",
            "- {target: '$.a[0,0,2]', remove: true}",
            r#"{"a": [2]}"#,
        ),
        // A target goes with what contains it, and the ways to the others still hold.
        (
            "{l: [{x: 1, k: [{x: 2}]}, {y: 3}, {x: 4, z: 5}]}",
            "- {target: '$..[?@.x]', remove: true}",
            r#"{"l": [{"y": 3}]}"#,
        ),
        (
            "{l: [[1, 2], [3, 2]]}",
            "- {target: '$..[?@ == 2]', remove: true}",
            r#"{"l": [[1],[3]]}"#,
        ),
        (
            "{a: {}}",
            "- {target: $.a, remove: false, update: {b: 1}}",
            r#"{"a": {"b": 1}}"#,
        ),
        (
            "{a: {}, c: 1}",
            "- {target: $.a, remove: true, update: {b: 1}}",
            "{\"c\": 1}\nwarning[ignored] o.yaml:4:39 this has no effect, since the action removes its targets",
        ),
        (
            "{a: 1}",
            "- {target: $, remove: true}",
            "{\"a\": 1}\nerror[overlay-mismatch] o.yaml:4:12 the root of the document is in no object or list that it \
             could be removed from",
        ),
    ];
    check("1.0.0", &cases);
    check("1.1.0", &cases);
}

#[test]
fn copy_merges_one_value_of_the_document() {
    check(
        "1.1.0",
        &[
            (
                "{a: {x: 1}, b: {y: 2}}",
                "- {target: $.b, copy: $.a}",
                r#"{"a": {"x": 1},"b": {"y": 2,"x": 1}}"#,
            ),
            (
                "{a: [1], b: [2]}",
                "- {target: $.b, copy: $.a}",
                r#"{"a": [1],"b": [2,1]}"#,
            ),
            ("{a: x, b: y}", "- {target: $.b, copy: $.a}", r#"{"a": "x","b": "x"}"#),
            // The value is the one before the action, even where it contains the target.
            (
                "{a: {b: {}}}",
                "- {target: $.a.b, copy: $}",
                r#"{"a": {"b": {"a": {"b": {}}}}}"#,
            ),
            ("{a: [1]}", "- {target: $.a, copy: $.a}", r#"{"a": [1,1]}"#),
            // Moving is three actions.
            (
                "{p: {old: {x: [1]}}}",
                "- {target: $.p, update: {new: {}}}\n- {target: $.p.new, copy: $.p.old}\n- {target: $.p.old, remove: true}",
                r#"{"p": {"new": {"x": [1]}}}"#,
            ),
            (
                "{a: {x: [1]}, b: {}}",
                "- {target: $.b, copy: $.a}\n- {target: $.b.x, update: 2}",
                r#"{"a": {"x": [1]},"b": {"x": [1,2]}}"#,
            ),
            (
                "{a: {}}",
                "- {target: $.a, copy: $.b}",
                "{\"a\": {}}\nerror[overlay-no-match] o.yaml:4:23 `copy` selects one value, but this query selects 0",
            ),
            (
                "{a: {}, l: [1, 2]}",
                "- {target: $.a, copy: '$.l[*]'}",
                "{\"a\": {},\"l\": [1,2]}\nerror[overlay-mismatch] o.yaml:4:23 `copy` selects one value, but this query \
                 selects 2",
            ),
        ],
    );
    check(
        "1.0.0",
        &[(
            "{a: {}}",
            "- {target: $.a, copy: $.b}",
            "error[overlay-invalid] o.yaml:4:23 `copy` came with version 1.1 of the Overlay Specification",
        )],
    );
}

#[test]
fn values_of_different_types_do_not_merge() {
    let document = "{o: {}, l: [1], p: x}";
    let mismatches = [
        (
            "- {target: $.o, update: x}",
            "a string",
            "an object",
            25,
            r#"{"o": "x","l": [1],"p": "x"}"#,
        ),
        (
            "- {target: $.o, update: [1]}",
            "a list",
            "an object",
            25,
            r#"{"o": [1],"l": [1],"p": "x"}"#,
        ),
        (
            "- {target: $.p, update: {}}",
            "an object",
            "a string",
            25,
            r#"{"o": {},"l": [1],"p": {}}"#,
        ),
        (
            "- {target: $.p, update: []}",
            "a list",
            "a string",
            25,
            r#"{"o": {},"l": [1],"p": []}"#,
        ),
        (
            "- {target: $, update: {l: {}}}",
            "an object",
            "a list",
            27,
            r#"{"o": {},"l": {},"p": "x"}"#,
        ),
        (
            "- {target: $, update: {l: 2}}",
            "a number",
            "a list",
            27,
            r#"{"o": {},"l": 2,"p": "x"}"#,
        ),
        (
            "- {target: $, update: {o: null}}",
            "null",
            "an object",
            27,
            r#"{"o": null,"l": [1],"p": "x"}"#,
        ),
    ];
    let unchanged = r#"{"o": {},"l": [1],"p": "x"}"#;
    for (action, new, old, column, replaced) in mismatches {
        // In 1.1 that is an error; 1.0 does not say, and the new value wins.
        let message =
            format!("{unchanged}\nerror[overlay-mismatch] o.yaml:4:{column} {new} cannot be merged into {old}");
        check("1.1.0", &[(document, action, &message)]);
        let message = format!("{replaced}\nwarning[overlay-mismatch] o.yaml:4:{column} {new} takes the place of {old}");
        check("1.0.3", &[(document, action, &message)]);
    }
    let mixed = "- {target: '$.*', update: 1}";
    let message =
        format!("{unchanged}\nerror[overlay-mismatch] o.yaml:4:12 the target selects values of different types");
    check("1.1.0", &[(document, mixed, &message)]);
}

#[test]
fn an_action_without_a_match_is_told_of() {
    let message = "[overlay-no-match] o.yaml:4:12 the target `$.b` matches nothing in the document";
    let overlay = |action: &str| format!("{}{action}", HEAD.replace("VERSION", "1.1.0"));
    let document = r#"{"a": 1}"#;
    let cases = [
        ("- {target: $.b, remove: true}", Strictness::Standard, "warning"),
        ("- {target: $.b, remove: true}", Strictness::Strict, "error"),
        ("- {target: $.b, update: 1}", Strictness::Strict, "error"),
        ("- {target: $.b, copy: $.nowhere}", Strictness::Strict, "error"),
        (
            "- {target: $.b, remove: true, x-oasmith-optional: true}",
            Strictness::Strict,
            "note",
        ),
        (
            "- {target: $.b, remove: true, x-oasmith-optional: true}",
            Strictness::Standard,
            "note",
        ),
        (
            "- {target: $.b, remove: true, x-oasmith-optional: false}",
            Strictness::Strict,
            "error",
        ),
    ];
    for (action, strictness, severity) in cases {
        let expected = format!("{document}\n{severity}{message}");
        assert_eq!(outcome("a: 1", &overlay(action), strictness), expected, "for {action}");
    }
    let empty = "overlay: 1.1.0\ninfo: {title: t, version: v}\n";
    let message = "[overlay-invalid] o.yaml:1:1 this overlay has no actions, so it changes nothing";
    assert_eq!(
        outcome("a: 1", empty, Strictness::Standard),
        format!("{document}\nwarning{message}")
    );
    assert_eq!(
        outcome("a: 1", empty, Strictness::Strict),
        format!("{document}\nerror{message}")
    );
}

#[test]
fn each_mistake_in_an_overlay_document_is_told_with_its_place() {
    let invalid = "error[overlay-invalid]";
    let cases = [
        ("[]", format!("{invalid} o.yaml:1:1 an overlay document must be an object, not a list")),
        (
            "openapi: 3.1.0\n",
            format!("{invalid} o.yaml:1:1 this is not an overlay document: it has no `overlay` with the version of the standard"),
        ),
        (
            "overlay: 1.0\ninfo: {}",
            format!("{invalid} o.yaml:1:10 this is not a version of the Overlay Specification that is known here"),
        ),
        (
            "overlay: 2.0.0",
            format!("{invalid} o.yaml:1:10 this is not a version of the Overlay Specification that is known here"),
        ),
        ("overlay: 1.0.0\nactions: []", format!("{invalid} o.yaml:1:1 the required member `info` is missing")),
        ("overlay: 1.0.0\ninfo: t\nactions: []", format!("{invalid} o.yaml:2:7 `info` must be an object, not a string")),
        (
            "overlay: 1.0.0\ninfo: {version: 1.0}\nextends: []\nactions: x",
            [
                format!("{invalid} o.yaml:2:7 the required member `title` is missing"),
                format!("{invalid} o.yaml:2:17 `version` must be a string, not a number"),
                format!("{invalid} o.yaml:3:10 `extends` must be a string, not a list"),
                format!("{invalid} o.yaml:4:10 `actions` must be a list, not a string"),
            ]
            .join("\n"),
        ),
        (
            "overlay: 1.1.0\ninfo: {title: '', version: ''}\nactions:\n- x\n- {update: 1}\n- {target: 1, update: 1}\n- {target: $.a, remove: 1}\n\
             - {target: $.a, update: 1, copy: $.b}\n- {target: $.a, copy: {}}\n- {target: $.a, update: 1, x-oasmith-optional: 1}",
            [
                format!("{invalid} o.yaml:4:3 an action must be an object, not a string"),
                format!("{invalid} o.yaml:5:3 the required member `target` is missing"),
                format!("{invalid} o.yaml:6:12 `target` must be a string, not a number"),
                format!("{invalid} o.yaml:7:25 `remove` must be true or false, not a number"),
                format!("{invalid} o.yaml:8:3 an action with both `update` and `copy` has no effect"),
                format!("{invalid} o.yaml:9:23 `copy` must be a string, not an object"),
                "error[extension] o.yaml:10:48 `x-oasmith-optional` must be true or false, not a number".to_owned(),
                "warning[overlay-invalid] o.yaml:7:3 this action has none of `update`, `remove` and `copy`, so it changes nothing"
                    .to_owned(),
            ]
            .join("\n"),
        ),
        (
            "overlay: 1.7.0\ninfo: {title: t, version: v, x-a: 1}\nx-b: 1\nextra: 1\nactions: [{target: $.a, update: 1, add: 1}]",
            [
                r#"{"a": 1}"#,
                "warning[version] o.yaml:1:10 Overlay 1.7.0 is read as 1.1, the newest version known here",
                "warning[unknown-key] o.yaml:4:1 `extra` is not defined here by the Overlay Specification and is ignored",
                "warning[unknown-key] o.yaml:5:36 `add` is not defined here by the Overlay Specification and is ignored",
            ]
            .join("\n"),
        ),
    ];
    for (overlay, expected) in cases {
        assert_eq!(
            outcome("a: 0", overlay, Strictness::Standard),
            expected,
            "for {overlay:?}"
        );
    }
}

#[test]
fn values_of_an_overlay_keep_their_places_there() {
    let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
    let document = sources.add("d.yaml", "a: {b: 1, c: 2}\n");
    let text = format!(
        "{}- {{target: $.a, update: {{c: 3, d: [4]}}}}",
        HEAD.replace("VERSION", "1.1.0")
    );
    let overlay = sources.add("o.yaml", text);
    let root = parse(&sources, document, &mut tree, &mut diagnostics).unwrap();
    let overlay = parse(&sources, overlay, &mut tree, &mut diagnostics).unwrap();
    let overlay = read(&tree, overlay, &mut diagnostics).unwrap();
    apply(&mut tree, root, &overlay, Strictness::Strict, &mut diagnostics);
    let places = ["/a", "/a/b", "/a/c", "/a/d", "/a/d/0"].map(|pointer| {
        let span = tree.span(tree.pointer(root, pointer).unwrap());
        let text = &sources.text(span.file)[span.start as usize..span.end as usize];
        format!("{} {text}", sources.name(span.file))
    });
    assert_eq!(
        places,
        ["d.yaml {b: 1, c: 2}", "d.yaml 1", "o.yaml 3", "o.yaml [4]", "o.yaml 4"]
    );
    assert_eq!(write_yaml(&tree, root, &sources), "a:\n  b: 1\n  c: 3\n  d:\n    - 4\n");
}

#[test]
fn depth_and_size_are_limited() {
    let deep = format!(
        "{}{}",
        "{a: ".repeat(MAX_DEPTH - 1),
        "{}".to_owned() + &"}".repeat(MAX_DEPTH - 1)
    );
    let update = |target: &str| {
        format!(
            "{}- {{target: '{target}', update: {{b: {{}}}}}}",
            HEAD.replace("VERSION", "1.1.0")
        )
    };
    assert!(!outcome(&deep, &update("$..[?@.a]"), Strictness::Strict).contains("error"));
    assert!(outcome(&deep, &update("$..a"), Strictness::Strict).contains("error[limit] o.yaml:4:12"));
    let doubling: String = (0..40).map(|_| "- {target: $.l, copy: $.l}\n").collect();
    let report = outcome(
        "l: [x]",
        &format!("{}{doubling}", HEAD.replace("VERSION", "1.1.0")),
        Strictness::Strict,
    );
    assert!(
        report.ends_with("error[limit] o.yaml:21:12 repeated values take more than 64 MiB"),
        "{}",
        &report[report.len() - 200..]
    );
}
