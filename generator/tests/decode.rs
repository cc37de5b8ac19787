//! Decoding: what each mistake is told, and what of 3.0 becomes in the words of 3.1.

mod decode_support;

use decode_support::{Upto, assert_reports, read, read_body};
use oasmith::decode::decode;
use oasmith::diagnostics::Diagnostics;
use oasmith::document::{Document, Method, ParameterPlace, SecurityKind, Status, Style, Version};
use oasmith::source::{Sources, Span};
use oasmith::tree::{Entry, Tree, Value};

/// Decodes the members of a document beside `openapi` and `info` and compares the reports.
fn check(case: &str, version: &str, body: &str, expected: &str) {
    assert_reports(case, &read_body(version, body, Upto::Decode), expected);
}

/// A document without a mistake.
fn document(version: &str, body: &str) -> Document {
    let outcome = read_body(version, body, Upto::Decode);
    assert_eq!(outcome.reports, [""; 0], "{body}");
    outcome.document.unwrap()
}

#[test]
fn versions() {
    let cases = [
        ("openapi: 3.0.4", Some(Version::V30), ""),
        (
            "openapi: 3.0",
            Some(Version::V30),
            "warning invalid 1:10 `openapi` should be a string, not a number\n  help: put it into quotes",
        ),
        ("openapi: 3.1.1", Some(Version::V31), ""),
        ("openapi: 3.2.0", Some(Version::V32), ""),
        (
            "openapi: 4.0.0",
            None,
            "error version 1:10 version `4.0.0` of OpenAPI is not known\n  help: this reads versions 3.0, 3.1 and 3.2, such as `3.1.0`",
        ),
        (
            "openapi: 3.10.0",
            None,
            "error version 1:10 version `3.10.0` of OpenAPI is not known\n  help: this reads versions 3.0, 3.1 and 3.2, such as `3.1.0`",
        ),
        (
            "swagger: '2.0'",
            None,
            "error version 1:10 this is a Swagger 2.0 document\n  help: convert it to OpenAPI 3 first: this reads versions 3.0, 3.1 and 3.2",
        ),
        (
            "paths: {}",
            None,
            "error version 1:1 the document does not say which version of OpenAPI it is written in\n  help: add `openapi: 3.1.0` (or the version it follows) as its first line",
        ),
        (
            "openapi: [3]",
            None,
            "error version 1:10 the version must be a string such as `3.1.0`, not a list",
        ),
        (
            "- 1",
            None,
            "error invalid 1:1 an OpenAPI document must be an object, not a list",
        ),
    ];
    for (text, version, expected) in cases {
        let rest = if version.is_some() {
            "\ninfo: {title: t, version: '1'}\npaths: {}"
        } else {
            ""
        };
        let outcome = read(&format!("{text}{rest}"), Upto::Decode);
        assert_reports(text, &outcome, expected);
        assert_eq!(outcome.document.map(|document| document.version), version, "{text}");
    }
}

#[test]
fn mistakes() {
    check(
        "all mistakes are told at once, in the order of the document",
        "3.1",
        "
paths:
  /a:
    get:
      summry: s
      deprecated: maybe
      parameters:
        - {in: query, schema: {type: strnig}}
      responses:
        '20x': {description: d}
  b: {}
components: []
",
        "
warning unknown-key 6:7 `summry` is not a member of an operation and is ignored
  help: did you mean `summary`?
warning invalid 7:19 `deprecated` must be true or false, not a string
error missing 9:11 a parameter must have `name`
  help: add `name`: a string
error invalid 9:38 `strnig` is not a type of JSON Schema
  help: did you mean `string`?
error invalid 11:9 `20x` is not a status code
  help: write a code such as `404`, a range from `1XX` to `5XX`, or `default`
error path-template 12:3 the path `b` does not begin with `/`
  help: write `/b`, or begin the name with `x-` if it is meant as an extension
error invalid 13:13 `components` must be an object, not a list
",
    );
    check(
        "paths are required in 3.0",
        "3.0",
        "components: {}",
        "error missing 1:1 an OpenAPI document must have `paths`\n  help: add `paths`: an object",
    );
    check("paths may be absent in 3.1", "3.1", "components: {}", "");
    check(
        "3.1 asks for one of three",
        "3.1",
        "tags: []",
        "error missing 1:1 the document describes nothing\n  help: add `paths`, `webhooks` or `components`",
    );
    check(
        "an empty member is doubtful, not wrong",
        "3.0",
        "paths:",
        "warning invalid 3:6 `paths` of an OpenAPI document is null, which counts as absent\n  help: write an object, or remove it",
    );
    check(
        "a member of a later version is read and warned of",
        "3.0",
        "paths: {}\nwebhooks: {}",
        "
warning unknown-key 4:1 `webhooks` needs OpenAPI 3.1; this document says 3.0
  help: it is read as 3.1 defines it; say `openapi: 3.1.0`, or remove it
",
    );
    check("extensions are nobody's mistake", "3.0", "paths: {x-a: 1}\nx-b: 2", "");
    check(
        "a scalar of another type is read where it is plain what is meant",
        "3.0",
        "paths: {}\nservers: [{url: /, variables: {port: {default: 443, enum: ['443', 8443]}}}]",
        "warning invalid 4:48 `default` should be a string, not a number\n  help: put it into quotes",
    );
    check(
        "reference objects keep their description in 3.1",
        "3.1",
        "components: {responses: {A: {$ref: '#/a', description: d, content: {}}}}",
        "
warning ignored 3:59 `content` beside a `$ref` is ignored
  help: move it into the object that the `$ref` names
",
    );
    check(
        "component names",
        "3.1",
        "components: {schemas: {'A b': {}}}",
        "
warning invalid 3:24 the component name `A b` has characters that the standard does not allow
  help: use the letters A to Z, digits, `.`, `-` and `_`
",
    );
}

#[test]
fn info() {
    let outcome = read("openapi: 3.1.0\ninfo: {title: t}\npaths: {}", Upto::Decode);
    assert_reports(
        "version",
        &outcome,
        "error missing 2:7 the info of the API must have `version`\n  help: add `version`: a string",
    );
    let outcome = read(
        "openapi: 3.1.0\ninfo: {title: t, version: 1.0}\npaths: {}",
        Upto::Decode,
    );
    assert_reports(
        "number",
        &outcome,
        "warning invalid 2:27 `version` should be a string, not a number\n  help: put it into quotes",
    );
    assert_eq!(outcome.document.unwrap().info.version, "1.0");
}

#[test]
fn parameters() {
    let cases = [
        ("{name: a, in: query, schema: {}}", ""),
        (
            "{name: a, in: query, schema: {}, content: {a/b: {}}}",
            "
error invalid 4:36 a parameter must not have both `schema` and `content`
  help: remove one of them
  4:32 the schema stands here
",
        ),
        (
            "{name: a, in: query}",
            "
warning missing 4:3 a parameter must have `schema` or `content`
  help: add `schema`; until then it is taken for a string
",
        ),
        (
            "{name: a, in: query, content: {}}",
            "error invalid 4:24 `content` of a parameter must have one media type, not 0\n  help: keep the one that is used",
        ),
        (
            "{name: a, in: body, schema: {}}",
            "error invalid 4:17 a parameter cannot be in `body`\n  help: describe the body of the request under `requestBody`",
        ),
        (
            "{name: a, in: qurey, schema: {}}",
            "error invalid 4:17 a parameter cannot be in `qurey`\n  help: did you mean `query`?",
        ),
        (
            "{name: a, in: path, schema: {}}",
            "
warning missing 4:3 the path parameter `a` must have `required: true`
  help: add it; a path cannot be built without its parameters
",
        ),
        (
            "{name: a, in: header, style: form, schema: {}}",
            "warning invalid 4:32 the style `form` is not allowed here and is ignored\n  help: use `simple`",
        ),
        (
            "{name: a, in: query, style: deepobject, schema: {}}",
            "error invalid 4:31 `deepobject` is not a style\n  help: did you mean `deepObject`?",
        ),
        (
            "{name: a, in: header, allowReserved: true, schema: {}}",
            "warning invalid 4:40 `allowReserved` does not apply here and is ignored\n  help: remove it",
        ),
        (
            "{name: a, in: querystring, content: {a/b: {}}}",
            "
warning unknown-key 4:17 `in: querystring` needs OpenAPI 3.2; this document says 3.1
  help: it is read as 3.2 defines it; say `openapi: 3.2.0`, or remove it
",
        ),
    ];
    for (parameter, expected) in cases {
        check(
            parameter,
            "3.1",
            &format!("components: {{parameters: {{A:\n  {parameter}}}}}"),
            expected,
        );
    }
}

#[test]
fn parameter_defaults() {
    let cases = [
        ("in: path, required: true", ParameterPlace::Path, Style::Simple, false),
        ("in: query", ParameterPlace::Query, Style::Form, true),
        ("in: query, explode: false", ParameterPlace::Query, Style::Form, false),
        (
            "in: query, style: deepObject",
            ParameterPlace::Query,
            Style::DeepObject,
            false,
        ),
        ("in: header", ParameterPlace::Header, Style::Simple, false),
        ("in: cookie", ParameterPlace::Cookie, Style::Form, true),
        ("in: cookie, style: cookie", ParameterPlace::Cookie, Style::Cookie, true),
    ];
    for (text, place, style, explode) in cases {
        let document = document(
            "3.2",
            &format!("components: {{parameters: {{A: {{name: a, schema: {{}}, {text}}}}}}}"),
        );
        let (_, parameter) = document.parameters.iter().next().unwrap();
        assert_eq!(
            (parameter.place, parameter.style, parameter.explode),
            (place, style, explode),
            "{text}"
        );
        assert_eq!(parameter.required, place == ParameterPlace::Path, "{text}");
    }
}

#[test]
fn path_items() {
    let document = document(
        "3.2",
        "
paths:
  /a:
    parameters: [{name: a, in: query, schema: {}}]
    query: {operationId: q, responses: {200: {}, 4XX: {}, default: {}}}
    additionalOperations: {COPY: {callbacks: {done: {'{$url}': {post: {}}}}}}
    get: {}
webhooks:
  hook: {post: {}}
",
    );
    let (_, item) = document.path_items.iter().next().unwrap();
    let methods: Vec<&Method> = item.operations.iter().map(|(method, _)| method).collect();
    assert_eq!(
        methods,
        [
            &Method::Standard("QUERY"),
            &Method::Other("COPY".to_owned()),
            &Method::Standard("GET")
        ]
    );
    let statuses: Vec<Status> = item.operations[0]
        .1
        .responses
        .iter()
        .map(|(status, _)| *status)
        .collect();
    assert_eq!(statuses, [Status::Code(200), Status::Range(4), Status::Default]);
    let (name, callback) = &item.operations[1].1.callbacks[0];
    assert_eq!(name.name, "done");
    let expressions = &document.used(callback).unwrap().expressions;
    assert_eq!(expressions[0].0.name, "{$url}");
    assert_eq!(document.used(&expressions[0].1).unwrap().operations.len(), 1);
    assert_eq!(document.used(&document.webhooks[0].1).unwrap().operations.len(), 1);
    check(
        "a method with a key of its own",
        "3.2",
        "paths: {/a: {additionalOperations: {POST: {}}}}",
        "
error invalid 3:37 `POST` is not an additional operation: it has a key of its own
  help: move it to `post` of the path item
",
    );
}

#[test]
fn security_schemes() {
    let document = document(
        "3.1",
        "
components:
  securitySchemes:
    a: {type: apiKey, in: header, name: X-Key}
    b: {type: http, scheme: Bearer}
    c: {type: oauth2, flows: {}}
security: [{a: []}, {b: [read, write]}, {}]
",
    );
    let kinds: Vec<SecurityKind> = document
        .security_schemes
        .iter()
        .map(|(_, scheme)| scheme.kind.clone())
        .collect();
    let key = SecurityKind::ApiKey {
        place: ParameterPlace::Header,
        name: "X-Key".to_owned(),
    };
    assert_eq!(
        kinds,
        [
            key,
            SecurityKind::Http {
                scheme: "bearer".to_owned()
            },
            SecurityKind::OAuth2 { token_urls: vec![] }
        ]
    );
    let scopes: Vec<usize> = document
        .security
        .iter()
        .flat_map(|one| &one.schemes)
        .map(|(_, scopes)| scopes.len())
        .collect();
    assert_eq!((document.security.len(), scopes), (3, vec![0, 2]));
    check(
        "mistakes",
        "3.1",
        "components: {securitySchemes: {a: {type: apikey}, b: {type: apiKey, in: body, name: n}, c: {type: http}}}",
        "
error invalid 3:42 `apikey` is not a type of security scheme
  help: did you mean `apiKey`?
error invalid 3:73 an API key cannot go in `body`
  help: it goes in `header`, `query`, `cookie`
error missing 3:92 a security scheme of type `http` must have `scheme`
  help: add `scheme`: a string
",
    );
}

/// Nesting is limited by the parser; beyond it stands what a hand-made tree may hold.
#[test]
fn nesting_costs_no_stack() {
    let deep = || {
        let span = Span::new(Sources::new().add("", ""), 0, 0);
        let mut tree = Tree::new();
        let entry = |key: &str, value| Entry {
            key: key.into(),
            key_span: span,
            value,
        };
        let mut node = tree.add(span, Value::Mapping(vec![]));
        for level in 0..100_000 {
            let key = ["items", "not", "additionalProperties"][level % 3];
            node = tree.add(span, Value::Mapping(vec![entry(key, node)]));
        }
        let schemas = tree.add(span, Value::Mapping(vec![entry("A", node)]));
        let components = tree.add(span, Value::Mapping(vec![entry("schemas", schemas)]));
        let text = |tree: &mut Tree, text: &str| tree.add(span, Value::String(text.into()));
        let (version, title) = (text(&mut tree, "3.1.0"), text(&mut tree, "t"));
        let info = tree.add(
            span,
            Value::Mapping(vec![entry("title", title), entry("version", version)]),
        );
        let members = vec![
            entry("openapi", version),
            entry("info", info),
            entry("components", components),
        ];
        let root = tree.add(span, Value::Mapping(members));
        let mut diagnostics = Diagnostics::new();
        let mut document = decode(&tree, root, &mut diagnostics).unwrap();
        oasmith::resolve::resolve(&tree, &mut document, &mut diagnostics);
        assert!(!diagnostics.has_errors());
        document.schemas.len()
    };
    let thread = std::thread::Builder::new().stack_size(256 * 1024).spawn(deep).unwrap();
    assert_eq!(thread.join().unwrap(), 100_001);
}
