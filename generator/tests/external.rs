//! References to other files: what they reach, what the schemas there are called, and what is refused.

#[allow(dead_code, reason = "each test program uses a part of it")]
mod command_support;

use command_support::Folder;

/// Files, each a path and a text.
type Files<'a> = &'a [(&'a str, &'a str)];

const HEAD: &str = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n";

/// A document with other files beside it.
fn folder(name: &str, body: &str, files: Files<'_>) -> Folder {
    let folder = Folder::new(&format!("external-{name}")).with("spec/api.yaml", &format!("{HEAD}{body}"));
    files
        .iter()
        .fold(folder, |folder, (path, text)| folder.with(path, text))
}

/// The errors and warnings of a document, with their places.
fn reports(name: &str, body: &str, files: Files<'_>) -> Vec<String> {
    let run = folder(name, body, files).run(&["lint", "spec/api.yaml"]);
    let mut reports = Vec::new();
    let mut lines = run.err.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("error[") || line.starts_with("warning[") {
            let place = lines.next().unwrap_or_default().trim_start_matches([' ', '-', '>']);
            reports.push(format!("{place} {line}"));
        }
    }
    assert_eq!(
        run.code,
        i32::from(reports.iter().any(|report| report.contains(" error["))),
        "{name}: {}",
        run.err
    );
    reports
}

/// The files of the generated models, and the folder they are in.
fn models(name: &str, body: &str, files: Files<'_>) -> (Vec<String>, Folder) {
    let folder = folder(name, body, files);
    let run = folder.run(&[
        "generate",
        "--spec",
        "spec/api.yaml",
        "--out",
        "out",
        "--crate-name",
        "c",
    ]);
    assert_eq!(run.code, 0, "{name}: {}", run.err);
    let models = folder.files_below("out/src/models");
    let names = models.iter().filter_map(|path| path.rsplit('/').next());
    (
        names.filter(|name| *name != "mod.rs").map(str::to_owned).collect(),
        folder,
    )
}

#[test]
fn references_reach_other_files() {
    let pet = "type: object\nproperties: {name: {type: string}}\n";
    let holder = "Pet: &pet\n  type: object\n  $anchor: here\n  properties: {name: {type: string}}\n";
    let cases: &[(&str, &str, &str)] = &[
        ("whole", "pet.yaml", pet),
        ("dot", "./pet.yaml", pet),
        ("nested", "models/../pet.yaml", pet),
        ("fragment", "./pet.yaml#/Pet", holder),
        ("anchor", "pet.yaml#here", holder),
        ("escapes", "%70et.yaml#/%50et", holder),
        (
            "json",
            "pet.json",
            "{\"type\": \"object\", \"properties\": {\"name\": {}}}",
        ),
    ];
    for (name, uri, text) in cases {
        let body =
            format!("components: {{schemas: {{Keeper: {{type: object, properties: {{pet: {{$ref: '{uri}'}}}}}}}}}}");
        let file = if uri.ends_with("json") {
            "spec/pet.json"
        } else {
            "spec/pet.yaml"
        };
        let (found, folder) = models(name, &body, &[(file, text), ("spec/models/x.yaml", "{}")]);
        let named = if *name == "anchor" { "here.rs" } else { "pet.rs" };
        assert_eq!(found.len(), 2, "{name}: {found:?}");
        let model = folder.text(&format!("out/src/models/{named}"));
        assert!(model.contains("pub name: "), "{name}: {model}");
    }
}

#[test]
fn every_kind_of_object_may_stand_in_another_file() {
    let body = "paths: {/pets: {$ref: 'paths/pets.yaml'}}";
    let files = [
        (
            "spec/paths/pets.yaml",
            "post:
  operationId: add_pet
  parameters: [{$ref: '../shared.yaml#/parameters/limit'}]
  requestBody: {$ref: '../shared.yaml#/body'}
  responses: {'200': {$ref: '../shared.yaml#/answer'}}
",
        ),
        (
            "spec/shared.yaml",
            "parameters: {limit: {name: limit, in: query, schema: {type: integer}}}
body: {content: {application/json: {schema: {$ref: 'models/pet.yaml'}}}}
answer:
  description: d
  content: {application/json: {schema: {$ref: '#/page'}, examples: {one: {$ref: 'one.yaml'}}}}
page: {type: object, properties: {pets: {type: array, items: {$ref: models/pet.yaml}}}}
",
        ),
        ("spec/one.yaml", "value: {pets: []}\n"),
        // They refer to each other in a circle, and each is one type.
        (
            "spec/models/pet.yaml",
            "type: object\nproperties: {owner: {$ref: owner.yaml}}\n",
        ),
        (
            "spec/models/owner.yaml",
            "type: object\nproperties: {pets: {type: array, items: {$ref: './pet.yaml'}}}\n",
        ),
    ];
    let (found, folder) = models("kinds", body, &files);
    assert_eq!(found, ["owner.rs", "page.rs", "pet.rs"]);
    assert!(folder.text("out/src/models/owner.rs").contains("Vec<Pet>"));
    let operations = folder.files_below("out/src/operations");
    let texts: String = operations.iter().map(|path| folder.text(path)).collect();
    assert!(texts.contains("POST /pets") && texts.contains("limit"), "{texts}");
}

#[test]
fn names_come_from_components_then_from_places() {
    let body = "components:
  schemas:
    Animal: {$ref: models/pet.yaml}
    Size: {type: object, properties: {a: {$ref: models/size.yaml}, b: {$ref: 'models/pet.yaml'}}}
    Other: {type: object, properties: {a: {$ref: more.yaml#/components/schemas/Tag}, b: {$ref: more.yaml#/x/y}}}
";
    let object = "type: object\nproperties: {a: {type: string}}\n";
    let more = format!(
        "components: {{schemas: {{Tag: {{{0}}}}}}}\nx: {{y: {{{0}}}}}\n",
        "type: object, properties: {a: {}}"
    );
    let files = [
        ("spec/models/pet.yaml", object),
        ("spec/models/size.yaml", object),
        ("spec/more.yaml", more.as_str()),
    ];
    let (found, folder) = models("names", body, &files);
    assert_eq!(
        found,
        [
            "animal.rs",
            "models_size.rs",
            "more_xy.rs",
            "other.rs",
            "size.rs",
            "tag.rs"
        ]
    );
    assert!(folder.text("out/src/models/animal.rs").contains("pub struct Animal"));
    assert!(folder.text("out/src/models/size.rs").contains("Option<Animal>"));
}

#[test]
fn names_of_places_hang_on_no_order() {
    let object = "{type: object, properties: {a: {type: string}}}";
    let files = ["spec/pet.yaml", "spec/a/pet.yaml", "spec/b/pet.yaml", "spec/b/PET.yaml"];
    let files = files.map(|path| (path, object));
    let mut members = [
        "b: {$ref: b/pet.yaml}",
        "c: {$ref: pet.yaml}",
        "a: {$ref: a/pet.yaml}",
        "d: {$ref: b/PET.yaml}",
    ];
    let mut found = |name: &str| {
        members.reverse();
        let all = members.join(", ");
        let body = format!("components: {{schemas: {{Zoo: {{type: object, properties: {{{all}}}}}}}}}\n");
        let (models, folder) = models(name, &body, &files);
        let zoo = folder.text("out/src/models/zoo.rs");
        let mut fields: Vec<_> = zoo
            .lines()
            .filter(|line| line.contains("pub "))
            .map(str::to_owned)
            .collect();
        fields.sort();
        (models, fields)
    };
    let (models, fields) = found("order");
    assert!(models.contains(&"a_pet.rs".to_owned()), "{models:?}");
    assert!(fields.contains(&"    pub c: Option<Pet>,".to_owned()), "{fields:?}");
    assert_eq!((models, fields), found("reversed"));
}

#[test]
fn content_may_be_a_reference_to_media_types() {
    let body = "paths: {/a: {get: {responses: {'200': {description: d, content: {$ref: answer.yaml}}}}}}";
    let answer = "application/json: {schema: {type: object, properties: {found: {type: string}}}}\n";
    let folder = folder("content", body, &[("spec/answer.yaml", answer)]);
    let run = folder.run(&["lint", "spec/api.yaml"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.err
            .contains("note[invalid]: the standard has no `$ref` for a whole `content`"),
        "{}",
        run.err
    );
    // One that holds itself is no list of media types.
    let circle = "application/json: {encoding: {a: {headers: {h: {content: {$ref: answer.yaml}}}}}}\n";
    let reports = reports("content-circle", body, &[("spec/answer.yaml", circle)]);
    assert!(!reports.is_empty());
}

#[test]
fn mistakes_are_told_where_they_stand() {
    let schema = |uri: &str| format!("components: {{schemas: {{A: {{$ref: '{uri}'}}}}}}");
    let at = "spec/api.yaml:3:34";
    let cases: &[(&str, String, Files<'_>, &str)] = &[
        (
            "url",
            schema("https://example.com/a.yaml"),
            &[],
            "error[external-reference]: `https://example.com/a.yaml` leads out of the document",
        ),
        (
            "absolute",
            schema("/etc/passwd"),
            &[],
            "error[external-reference]: `/etc/passwd` leads out of the document",
        ),
        (
            "outside",
            schema("../a.yaml"),
            &[("a.yaml", "type: string\n")],
            "error[external-reference]: `../a.yaml` leads out of the document's folder",
        ),
        (
            "escaped",
            schema("%2e%2e%2fa.yaml"),
            &[("a.yaml", "type: string\n")],
            "error[external-reference]: `%2e%2e%2fa.yaml` leads out of the document's folder",
        ),
        (
            "folder",
            schema("models"),
            &[("spec/models/a.yaml", "{}")],
            "error[unreadable]: cannot read `models`: it is not a file",
        ),
        (
            "syntax",
            schema("a.yaml"),
            &[("spec/a.yaml", "a: [b\n")],
            "error[unreadable]: `a.yaml` is neither YAML nor JSON",
        ),
        (
            "dangling",
            schema("a.yaml#/Pett"),
            &[("spec/a.yaml", "Pet: {}\n")],
            "error[dangling-reference]: `a.yaml#/Pett` does not exist",
        ),
        (
            "circle",
            schema("a.yaml"),
            &[("spec/a.yaml", "$ref: 'api.yaml#/components/schemas/A'\n")],
            "error[cyclic-reference]: `a.yaml` leads back to itself without end",
        ),
    ];
    for (name, body, files, expected) in cases {
        assert_eq!(reports(name, body, files), [format!("{at} {expected}")], "{name}");
    }
    let missing = reports("missing", &schema("absent.yaml"), &[]);
    assert!(
        missing
            .concat()
            .starts_with(&format!("{at} error[unreadable]: cannot read `absent.yaml`: ")),
        "{missing:?}"
    );
    let inner = reports("inner", &schema("a.yaml"), &[("spec/a.yaml", "type: strin\n")]);
    assert!(
        inner.concat().starts_with("spec/a.yaml:1:7 error[invalid]: "),
        "{inner:?}"
    );
    let twice = reports(
        "twice",
        &schema("a.yaml"),
        &[("spec/a.yaml", "type: string\ntype: string\n")],
    );
    assert!(
        twice.concat().starts_with("spec/a.yaml:2:1 error[duplicate-key]: "),
        "{twice:?}"
    );
}

#[test]
fn what_nobody_refers_to_does_not_matter() {
    let body = "components: {schemas: {A: {type: object, example: {$ref: absent.yaml}}}}";
    assert_eq!(reports("example", body, &[]), [""; 0]);
}

#[cfg(unix)]
#[test]
fn symbolic_links_do_not_lead_out_of_the_folder() {
    let body = "components: {schemas: {A: {$ref: link.yaml}, B: {$ref: inner.yaml}}}";
    let folder = folder(
        "links",
        body,
        &[("a.yaml", "type: string\n"), ("spec/b.yaml", "type: string\n")],
    );
    std::os::unix::fs::symlink("../a.yaml", folder.path("spec/link.yaml")).expect("a link");
    std::os::unix::fs::symlink("b.yaml", folder.path("spec/inner.yaml")).expect("a link");
    let run = folder.run(&["lint", "spec/api.yaml"]);
    assert!(
        run.err
            .contains("error[external-reference]: `link.yaml` leads out of the document's folder"),
        "{}",
        run.err
    );
    assert!(!run.err.contains("`inner.yaml`"), "{}", run.err);
}

#[test]
fn standard_input_has_no_folder() {
    let folder = Folder::new("external-stdin").with("a.yaml", "type: string\n");
    let text = format!("{HEAD}components: {{schemas: {{A: {{$ref: a.yaml}}}}}}");
    let run = folder.run_with(&["lint", "-"], text.as_bytes());
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(
        run.err
            .contains("error[external-reference]: `a.yaml` leads out of the document"),
        "{}",
        run.err
    );
}
