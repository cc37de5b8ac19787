//! Which nodes the targets of overlays select, after RFC 9535.

use oasmith::diagnostics::Diagnostics;
use oasmith::overlay::{Strictness, apply, read};
use oasmith::parse::parse;
use oasmith::print::write_json;
use oasmith::source::Sources;
use oasmith::tree::Tree;

const DOCUMENT: &str = r#"{"paths": {"/a b": {"get": {"tags": ["x", "y"], "n": 1}, "put": {"tags": ["y"]}}, "/c": {"get": {"n": 2, "it's": null}}}}"#;

/// The document without what a query selects; nothing where the query is refused.
fn without(query: &str) -> Option<String> {
    let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
    let document = sources.add("d.json", DOCUMENT);
    let head = r#"{"overlay": "1.1.0", "info": {"title": "t", "version": "v"}, "actions": [{"remove": true, "target":"#;
    let overlay = sources.add("o.json", format!("{head} {}}}]}}", serde_json::Value::from(query)));
    let root = parse(&sources, document, &mut tree, &mut diagnostics).unwrap();
    let overlay = parse(&sources, overlay, &mut tree, &mut diagnostics).unwrap();
    let overlay = read(&tree, overlay, &mut diagnostics)?;
    apply(&mut tree, root, &overlay, Strictness::Standard, &mut diagnostics);
    Some(write_json(&tree, root).lines().map(str::trim_start).collect::<String>())
}

#[test]
fn queries_select() {
    let cases = [
        ("$.paths", "{}"),
        (
            "$['paths']['/a b']",
            r#"{"paths": {"/c": {"get": {"n": 2,"it's": null}}}}"#,
        ),
        (
            r#"$.paths["/c"].get['it\'s']"#,
            r#"{"paths": {"/a b": {"get": {"tags": ["x","y"],"n": 1},"put": {"tags": ["y"]}},"/c": {"get": {"n": 2}}}}"#,
        ),
        (
            "$.paths.*.get",
            r#"{"paths": {"/a b": {"put": {"tags": ["y"]}},"/c": {}}}"#,
        ),
        (
            "$.paths[*][?@.n]",
            r#"{"paths": {"/a b": {"put": {"tags": ["y"]}},"/c": {}}}"#,
        ),
        (
            "$.paths[*][?@.n > 1]",
            r#"{"paths": {"/a b": {"get": {"tags": ["x","y"],"n": 1},"put": {"tags": ["y"]}},"/c": {}}}"#,
        ),
        (
            "$.paths[?@.put]",
            r#"{"paths": {"/c": {"get": {"n": 2,"it's": null}}}}"#,
        ),
        (
            "$..[?@ == 'y']",
            r#"{"paths": {"/a b": {"get": {"tags": ["x"],"n": 1},"put": {"tags": []}},"/c": {"get": {"n": 2,"it's": null}}}}"#,
        ),
        (
            "$..tags[-1]",
            r#"{"paths": {"/a b": {"get": {"tags": ["x"],"n": 1},"put": {"tags": []}},"/c": {"get": {"n": 2,"it's": null}}}}"#,
        ),
        (
            "$..tags[0:1]",
            r#"{"paths": {"/a b": {"get": {"tags": ["y"],"n": 1},"put": {"tags": []}},"/c": {"get": {"n": 2,"it's": null}}}}"#,
        ),
        (
            "$..[?length(@.tags) == 2 || @['it\\'s'] == null]",
            r#"{"paths": {"/a b": {"put": {"tags": ["y"]}},"/c": {}}}"#,
        ),
        (
            "$..[?match(@, '[xz]')]",
            r#"{"paths": {"/a b": {"get": {"tags": ["y"],"n": 1},"put": {"tags": ["y"]}},"/c": {"get": {"n": 2,"it's": null}}}}"#,
        ),
    ];
    for (query, expected) in cases {
        assert_eq!(without(query).as_deref(), Some(expected), "for {query}");
    }
}

#[test]
fn what_is_not_rfc_9535_is_refused() {
    for query in [
        "",
        "£",
        "paths",
        "$.",
        "$.paths.",
        "$.a b",
        "$.paths~",
        "$.paths.x-a",
        "$ ",
        "$[01]",
        "$[?@.a = 1]",
        "$[?nope(@)]",
        "$['\\u",
        "$['\\ud83d\\uD",
    ] {
        assert_eq!(without(query), None, "for {query:?}");
    }
    // Brackets within brackets without end would take time without end.
    assert_eq!(without(&"$[?@".repeat(1000)), None);
    assert_eq!(
        without(&format!("$[?{}@.n{}]", "(".repeat(10_000), ")".repeat(10_000))),
        None
    );
}
