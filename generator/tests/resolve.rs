//! Resolving: what references lead to, and what is told of those that lead nowhere.

mod decode_support;

use decode_support::{Outcome, Upto, assert_reports, read_body};
use oasmith::document::{Document, Schema};

/// Resolves the members of a document beside `openapi` and `info` and compares the reports.
fn check(case: &str, body: &str, expected: &str) -> Outcome {
    check_version(case, "3.1", body, expected)
}

fn check_version(case: &str, version: &str, body: &str, expected: &str) -> Outcome {
    let outcome = read_body(version, body, Upto::Resolve);
    assert_reports(case, &outcome, expected);
    outcome
}

/// The component schema of a name.
fn component<'a>(document: &'a Document, name: &str) -> &'a Schema {
    let (_, id) = document
        .components
        .schemas
        .iter()
        .find(|(named, _)| named.name == name)
        .unwrap();
    document.get(*id).unwrap()
}

#[test]
fn references_reach_any_place() {
    let cases = [
        "#/components/schemas/Pet",
        "#/components/schemas/a~1b~0c",
        "#/components/schemas/a~1b%7E0c",
        "#/components/schemas/%50et",
        "#/components/parameters/Limit/schema",
        "#/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema",
        "#/paths/~1pets~1%7Bid%7D/get/responses/200/content/application~1json/schema",
        "#/components/schemas/Holder/properties/inner",
        "#/components/schemas/Holder/allOf/1",
        "#/components/schemas/Holder/$defs/local",
        "#/x-schemas/Extra",
        "#here",
        "#/components/examples/One/value",
    ];
    for uri in cases {
        let body = format!(
            "
paths:
  /pets/{{id}}:
    get: {{responses: {{200: {{description: d, content: {{application/json: {{schema: {{title: found}}}}}}}}}}}}
components:
  parameters: {{Limit: {{name: l, in: query, schema: {{title: found}}}}}}
  examples: {{One: {{value: {{title: found}}}}}}
  schemas:
    A: {{$ref: '{uri}'}}
    Pet: {{title: found}}
    a/b~c: {{title: found}}
    Holder:
      properties: {{inner: {{title: found}}}}
      allOf: [{{}}, {{title: found}}]
      $defs: {{local: {{title: found}}, named: {{$anchor: here, title: found}}}}
x-schemas: {{Extra: {{title: found}}}}
"
        );
        let outcome = read_body("3.1", &body, Upto::Resolve);
        let errors: Vec<&String> = outcome
            .reports
            .iter()
            .filter(|report| report.starts_with("error"))
            .collect();
        assert!(errors.is_empty(), "{uri}: {errors:?}");
        let document = outcome.document.as_ref().unwrap();
        let reference = component(document, "A").reference.as_ref().unwrap();
        assert_eq!(
            document.used(reference).unwrap().title.as_deref(),
            Some("found"),
            "{uri}"
        );
    }
}

#[test]
fn a_reference_leads_to_the_object_that_stands_there() {
    let outcome = check(
        "",
        "components: {schemas: {A: {properties: {b: {$ref: '#/components/schemas/B'}}}, B: {}}}",
        "",
    );
    let document = outcome.document.unwrap();
    let property = document.get(component(&document, "A").properties[0].schema).unwrap();
    assert_eq!(
        property.reference.as_ref().unwrap().id(),
        Some(document.components.schemas[1].1)
    );
    assert_eq!(document.schemas.len(), 3);
}

#[test]
fn chains_are_followed_to_the_end() {
    let outcome = check(
        "parameters",
        "
paths: {/a: {get: {parameters: [{$ref: '#/components/parameters/A'}]}}}
components:
  parameters:
    A: {$ref: '#/components/parameters/B', description: nearer}
    B: {$ref: '#/x-parameters/C'}
x-parameters: {C: {$ref: '#/x-parameters/D'}, D: {name: d, in: query, schema: {}}}
",
        "",
    );
    let document = outcome.document.unwrap();
    let at = document.operations().next().unwrap();
    assert_eq!((at.path.name.as_str(), at.operation.parameters.len()), ("/a", 1));
    assert_eq!(document.used(&at.operation.parameters[0]).unwrap().name, "d");
    assert_eq!(
        document.components.parameters[0].1.description.as_deref(),
        Some("nearer")
    );
    let ids: Vec<_> = document
        .components
        .parameters
        .iter()
        .map(|(_, used)| used.id())
        .collect();
    assert_eq!((ids[0], document.parameters.len()), (ids[1], 1));
}

#[test]
fn dangling() {
    let cases = [
        ("#/components/schemas/Pets", "did you mean `#/components/schemas/Pet`?"),
        ("#/components/schema/Pet", "did you mean `#/components/schemas/Pet`?"),
        (
            "#/components/schemas/Zebra",
            "define `Zebra` under `components.schemas`, or mend the reference",
        ),
        (
            "#/components/responses/R",
            "define `R` under `components.responses`, or mend the reference",
        ),
        (
            "#/definitions/Pet",
            "define `Pet` under `definitions`, or mend the reference",
        ),
        ("#/nothing", "the document has no `nothing`: mend the reference"),
        (
            "#/components/schemas/Pet/allOf/7",
            "`#/components/schemas/Pet/allOf` is a list of 1 items, counted from 0",
        ),
        (
            "#/components/schemas/Pet/title/x",
            "`#/components/schemas/Pet/title` is a string and holds nothing",
        ),
        (
            "#/components/schemas/Link/title",
            "`#/components/schemas/Link` is itself a reference, to `#/components/schemas/Pet`: refer to the place within that",
        ),
        ("#Pet", "did you mean `#/components/schemas/Pet`?"),
        (
            "#nowhere",
            "no schema has the `$anchor` `nowhere`; write a pointer such as `#/components/schemas/Name`",
        ),
    ];
    for (uri, help) in cases {
        let body = format!(
            "components:
  schemas:
    Pet: {{title: t, allOf: [{{}}]}}
    Link: {{$ref: '#/components/schemas/Pet'}}
    A: {{$ref: '{uri}'}}"
        );
        check(
            uri,
            &body,
            &format!("error dangling-reference 7:15 `{uri}` does not exist\n  help: {help}"),
        );
    }
    check(
        "not UTF-8",
        "components: {schemas: {A: {$ref: '#/%ff'}}}",
        "
error dangling-reference 3:34 `#/%ff` has percent escapes that are not UTF-8
  help: write `%25` for a percent sign that is meant as such
",
    );
}

#[test]
fn all_of_them_in_the_order_of_the_document() {
    check(
        "each once",
        "
paths:
  /a:
    get:
      parameters: [{$ref: '#/components/parameters/P'}]
      responses:
        200: {description: d, content: {a/b: {schema: {$ref: '#/components/schemas/S'}, examples: {e: {$ref: '#/e'}}}}}
components:
  schemas:
    A: {items: {$ref: '#/components/schemas/S'}}
",
        "
error dangling-reference 6:27 `#/components/parameters/P` does not exist
  help: define `P` under `components.parameters`, or mend the reference
error dangling-reference 8:62 `#/components/schemas/S` does not exist
  help: define `S` under `components.schemas`, or mend the reference
error dangling-reference 8:110 `#/e` does not exist
  help: the document has no `e`: mend the reference
error dangling-reference 11:23 `#/components/schemas/S` does not exist
  help: define `S` under `components.schemas`, or mend the reference
",
    );
}

#[test]
fn wrong_kinds() {
    let cases = [
        ("#/components/parameters/P", "a parameter", "4:30"),
        ("#/components/parameters/Q", "a parameter", "4:67"),
        ("#/components/schemas", "a map", "5:12"),
        ("#/paths/~1a/get", "an operation", "3:19"),
        ("#/info/title", "a string", "2:15"),
        ("#", "an OpenAPI document", "1:1"),
    ];
    for (uri, found, place) in cases {
        let body = format!(
            "paths: {{/a: {{get: {{}}}}}}
components: {{parameters: {{P: {{name: p, in: query, schema: {{}}}}, Q: {{$ref: '#/components/parameters/P'}}}},
  schemas: {{
    A: {{$ref: '{uri}'}}}}}}"
        );
        let outcome = read_body("3.1", &body, Upto::Resolve);
        let expected = format!(
            "error wrong-reference 6:15 `{uri}` is {found}, where a schema is wanted
  help: refer to a schema, such as one under `components.schemas`
  {place} {found} stands here"
        );
        assert_reports(uri, &outcome, &expected);
    }
}

#[test]
fn cycles() {
    check(
        "itself",
        "components: {schemas: {A: {$ref: '#/components/schemas/A'}}}",
        "
error cyclic-reference 3:34 `#/components/schemas/A` leads back to itself without end
  help: replace one of the references by the definition that is meant
",
    );
    check(
        "a circle is told of once, and not for those that lead into it",
        "
components:
  schemas:
    Into: {$ref: '#/components/schemas/B'}
    A: {$ref: '#/components/schemas/C'}
    B: {$ref: '#/components/schemas/A'}
    C: {$ref: '#/components/schemas/B'}
",
        "
error cyclic-reference 6:15 `#/components/schemas/C` leads back to itself without end
  help: replace one of the references by the definition that is meant
  8:15 and goes on here, to `#/components/schemas/B`
  7:15 and goes on here, to `#/components/schemas/A`
",
    );
    check(
        "path items",
        "paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}, /c: {$ref: '#/paths/~1b'}}",
        "
error cyclic-reference 3:20 `#/paths/~1b` leads back to itself without end
  help: replace one of the references by the definition that is meant
  3:47 and goes on here, to `#/paths/~1a`
",
    );
    check(
        "allOf",
        "components: {schemas: {A: {allOf: [{}, {$ref: '#/components/schemas/A'}]}}}",
        "
error cyclic-reference 3:47 `#/components/schemas/A` leads back to itself without end
  help: replace one of the references by the definition that is meant
",
    );
    check(
        "recursion through a property, an item or a union ends somewhere",
        "
components:
  schemas:
    A: {properties: {a: {$ref: '#/components/schemas/A'}}, items: {$ref: '#/components/schemas/A'}}
    B: {oneOf: [{$ref: '#/components/schemas/C'}]}
    C: {allOf: [{$ref: '#/components/schemas/B'}]}
",
        "",
    );
}

#[test]
fn long_chains_take_neither_stack_nor_time() {
    let chain = |kind: &str, last: &str| {
        let links = (0..2_000).map(|index| format!("    N{index}: {{$ref: '#/components/{kind}/N{}'}}\n", index + 1));
        format!("components:\n  {kind}:\n{}    N2000: {last}", links.collect::<String>())
    };
    let outcome = check("schemas", &chain("schemas", "{title: t}"), "");
    assert_eq!(outcome.document.unwrap().schemas.len(), 2_001);
    let outcome = check(
        "parameters",
        &chain("parameters", "{name: n, in: query, schema: {}}"),
        "",
    );
    assert_eq!(outcome.document.unwrap().parameters.len(), 1);
}

#[test]
fn references_out_of_the_document() {
    let cases = [
        (
            "other.yaml#/A",
            "copy what it names into `components` of this document, and refer to it as `#/components/…`",
        ),
        (
            "https://example.com/a.json",
            "copy what it names into `components` of this document, and refer to it as `#/components/…`",
        ),
        (
            "file:///etc/passwd",
            "copy what it names into `components` of this document, and refer to it as `#/components/…`",
        ),
        ("Animal", "did you mean `#/components/schemas/Animal`?"),
    ];
    for (uri, help) in cases {
        let body = format!("components: {{schemas: {{Animal: {{}}, A: {{$ref: '{uri}'}}}}}}");
        let expected = format!("error external-reference 3:46 `{uri}` leads out of the document\n  help: {help}");
        check(uri, &body, &expected);
    }
}

#[test]
fn discriminators() {
    let body = |mapping: &str| {
        format!(
            "components: {{schemas: {{Cat: {{}}, A: {{discriminator: {{propertyName: t,\n  mapping: {{{mapping}}}}}}}}}}}"
        )
    };
    for target in ["Cat", "'#/components/schemas/Cat'"] {
        let outcome = check(target, &body(&format!("c: {target}")), "");
        let document = outcome.document.unwrap();
        let discriminator = component(&document, "A").discriminator.as_ref().unwrap();
        assert_eq!(
            discriminator.mapping[0].1.id(),
            Some(document.components.schemas[0].1),
            "{target}"
        );
    }
    let outcome = check(
        "a name that no schema has is left aside",
        &body("c: Cta, d: Cat"),
        "
warning dangling-reference 4:16 the discriminator names `Cta`, which is no schema of `components`, and leaves it aside
  help: define `Cta` under `components.schemas`, or mend the name
",
    );
    let document = outcome.document.unwrap();
    let values: Vec<&str> = component(&document, "A")
        .discriminator
        .as_ref()
        .unwrap()
        .mapping
        .iter()
        .map(|(value, _)| &**value)
        .collect();
    assert_eq!(values, ["d"]);
    check(
        "a pointer must lead somewhere",
        &body("c: '#/components/schemas/Zebra'"),
        "
error dangling-reference 4:16 `#/components/schemas/Zebra` does not exist
  help: define `Zebra` under `components.schemas`, or mend the reference
",
    );
}

#[test]
fn parameters_agree() {
    let outcome = check(
        "an operation's own parameters win",
        "
paths:
  /a:
    parameters: [{name: a, in: query, schema: {}}, {name: b, in: query, schema: {}}]
    get: {parameters: [{name: a, in: header, schema: {}}, {name: b, in: query, required: true, schema: {}}]}
",
        "",
    );
    let document = outcome.document.unwrap();
    let at = document.operations().next().unwrap();
    let parameters = document.parameters_of(at.path_item, at.operation);
    let found: Vec<(&str, bool)> = parameters
        .iter()
        .map(|(_, parameter)| (&*parameter.name, parameter.required))
        .collect();
    assert_eq!(found, [("a", false), ("a", false), ("b", true)]);
    check(
        "twice in one list",
        "paths: {/a: {parameters: [{name: a, in: query, schema: {}}, {name: a, in: query, schema: {}}]}}",
        "
warning invalid 3:61 the parameter `a` stands twice in one list; this one is ignored
  help: remove one of them
  3:27 it stands here already
",
    );
    check_version(
        "the whole query and a part of it",
        "3.2",
        "
paths:
  /a:
    parameters: [{name: q, in: querystring, content: {a/b: {}}}]
    get: {parameters: [{name: a, in: query, schema: {}}]}
",
        "
error invalid 6:24 an operation must not have parameters with `in: query` beside one with `in: querystring`
  help: remove one of them
  5:18 the whole query is described here
",
    );
}

#[test]
fn security_requirements_name_schemes() {
    check(
        "a misspelt scheme",
        "
paths: {/a: {get: {security: [{Tokne: []}]}}}
components: {securitySchemes: {Token: {type: http, scheme: bearer}}}
security: [{Token: []}]
",
        "
warning dangling-reference 3:32 the security scheme `Tokne` does not exist
  help: did you mean `Token`?
",
    );
}
