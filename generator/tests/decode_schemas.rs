//! Decoding schemas: the dialect of 3.0 in the words of 3.1, and what each dialect says of the other's keywords.

mod decode_support;

use decode_support::{Upto, read_body};
use oasmith::document::{AdditionalProperties, Bound, Document, JsonType, Schema};

/// The component schema `A`.
fn schema(document: &Document) -> &Schema {
    let (_, id) = document
        .components
        .schemas
        .iter()
        .find(|(named, _)| named.name == "A")
        .unwrap();
    document.get(*id).unwrap()
}

/// The component schema `A`, written in flow style, and what is said of it.
fn schema_of(version: &str, text: &str) -> (Schema, Vec<String>) {
    let outcome = read_body(
        version,
        &format!("paths: {{}}\ncomponents: {{schemas: {{A: {text}}}}}"),
        Upto::Decode,
    );
    (schema(outcome.document.as_ref().unwrap()).clone(), outcome.reports)
}

#[test]
fn version_3_0_in_the_words_of_3_1() {
    let (nullable, reports) = schema_of("3.0", "{type: string, nullable: true, example: e}");
    assert_eq!(
        (nullable.types, nullable.nullable),
        (vec![JsonType::String, JsonType::Null], true)
    );
    assert_eq!((nullable.examples.len(), reports.len()), (1, 0));
    let (untyped, _) = schema_of("3.0", "{nullable: true, allOf: [{}]}");
    assert_eq!((untyped.types, untyped.nullable), (vec![], true));
    let bound = |value: &str, exclusive| {
        Some(Bound {
            value: value.to_owned(),
            exclusive,
        })
    };
    let bounds = [
        (
            "3.0",
            "{minimum: 1.50, exclusiveMinimum: true, maximum: 2}",
            bound("1.50", true),
            bound("2", false),
        ),
        ("3.0", "{exclusiveMinimum: true}", None, None),
        (
            "3.1",
            "{exclusiveMinimum: 1, exclusiveMaximum: 9}",
            bound("1", true),
            bound("9", true),
        ),
        (
            "3.1",
            "{minimum: 3, exclusiveMinimum: 1, maximum: 3, exclusiveMaximum: 9}",
            bound("3", false),
            bound("3", false),
        ),
        ("3.1", "{minimum: 1, exclusiveMinimum: 1}", bound("1", true), None),
    ];
    for (version, text, minimum, maximum) in bounds {
        let (schema, reports) = schema_of(version, text);
        assert_eq!(
            (schema.minimum, schema.maximum, reports),
            (minimum, maximum, vec![]),
            "{text}"
        );
    }
}

#[test]
fn dialects_meet() {
    let cases: [(&str, &str, &[&str]); 11] = [
        ("3.1", "{type: [string, 'null'], const: a}", &[]),
        (
            "3.1",
            "{nullable: true, type: string}",
            &["note unknown-key 4:28 `nullable` belongs to OpenAPI 3.0 and is still understood"],
        ),
        (
            "3.1",
            "{minimum: 1, exclusiveMinimum: true}",
            &[
                "note invalid 4:58 `exclusiveMinimum: true` belongs to OpenAPI 3.0 and is still understood",
                "  help: write the bound itself as `exclusiveMinimum`",
            ],
        ),
        (
            "3.0",
            "{type: [string]}",
            &[
                "warning unknown-key 4:34 a list of types needs OpenAPI 3.1; this document says 3.0",
                "  help: it is read as 3.1 defines it; say `openapi: 3.1.0`, or remove it",
            ],
        ),
        (
            "3.0",
            "{type: array}",
            &[
                "warning missing 4:27 a schema of type `array` must have `items`",
                "  help: add `items`; write `items: {}` if the list may hold anything",
            ],
        ),
        ("3.1", "{type: array}", &[]),
        (
            "3.0",
            "{anyOf: []}",
            &[
                "warning invalid 4:35 `anyOf` must not be empty",
                "  help: add a schema to it, or remove it",
            ],
        ),
        (
            "3.0",
            "{items: [{}]}",
            &[
                "warning invalid 4:35 `items` should be one schema, not a list",
                "  help: it is read as `prefixItems`: write that instead",
            ],
        ),
        (
            "3.1",
            "{if: {}, then: {}, title: t}",
            &["note ignored 4:28 `if` is understood, and the generated code does not use it"],
        ),
        ("3.1", "{myKeyword: 1, maxLength: 1, pattern: x}", &[]),
        (
            "3.1",
            "{titel: t}",
            &[
                "note unknown-key 4:28 `titel` is not a keyword of the standard and is ignored",
                "  help: did you mean `title`?",
            ],
        ),
    ];
    for (version, text, expected) in cases {
        assert_eq!(schema_of(version, text).1, expected, "{version} {text}");
    }
    let (_, reports) = schema_of("3.0", "{myKeyword: 1}");
    assert_eq!(
        reports,
        [
            "warning unknown-key 4:28 `myKeyword` is not a member of a schema and is ignored",
            "  help: remove it, or begin its name with `x-`"
        ]
    );
}

#[test]
fn schemas() {
    let (tuple, _) = schema_of("3.1", "{items: [{}, {}]}");
    assert_eq!((tuple.items, tuple.prefix_items.len()), (None, 2));
    let additional = [
        ("{}", AdditionalProperties::Unsaid),
        ("{additionalProperties: true}", AdditionalProperties::Any),
        ("{additionalProperties: {}}", AdditionalProperties::Any),
        ("{additionalProperties: false}", AdditionalProperties::None),
        ("{unevaluatedProperties: false}", AdditionalProperties::None),
        (
            "{additionalProperties: true, unevaluatedProperties: false}",
            AdditionalProperties::Any,
        ),
    ];
    for (text, expected) in additional {
        assert_eq!(schema_of("3.1", text).0.additional_properties, expected, "{text}");
    }
    assert!(schema_of("3.1", "false").0.never);
    assert!(!schema_of("3.1", "true").0.never);
    let (object, _) = schema_of(
        "3.1",
        "{properties: {b: {}, a: {}}, required: [a], patternProperties: {^x: {}}}",
    );
    let names: Vec<&str> = object.properties.iter().map(|property| &*property.name).collect();
    assert_eq!(names, ["b", "a"]);
    assert_eq!((object.required.len(), object.pattern_properties.len()), (1, 1));
}

#[test]
fn beside_a_reference() {
    let (schema, reports) = schema_of("3.0", "{$ref: '#/a', description: d, x-rust-name: N}");
    assert_eq!(
        reports,
        [
            "note ignored 4:41 `description` beside a `$ref` is ignored",
            "  help: put the `$ref` into an `allOf` beside it, or say `openapi: 3.1.0`"
        ]
    );
    assert_eq!((schema.description, schema.extensions.len()), (None, 1));
    let (_, reports) = schema_of("3.0", "{$ref: '#/a', nullable: true, title: t}");
    assert_eq!(
        reports[0],
        "warning ignored 4:41 `nullable`, `title` beside a `$ref` are ignored"
    );
    let (schema, reports) = schema_of("3.1", "{$ref: '#/a', description: d, minItems: 2}");
    assert_eq!(
        (schema.description.as_deref(), schema.min_items, reports),
        (Some("d"), Some(2), vec![])
    );
}
