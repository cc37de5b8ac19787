//! Documents made from a seed, over a small grammar.

mod mutate;

pub use mutate::{good_documents, mutate, overlay};

use serde_json::{Map, Value, json};

/// Keys that mean something somewhere in a document, among a few that do not.
const KEYS: &[&str] = &[
    "openapi",
    "info",
    "title",
    "version",
    "description",
    "summary",
    "servers",
    "url",
    "variables",
    "default",
    "enum",
    "paths",
    "/a",
    "/a/{b}",
    "get",
    "post",
    "parameters",
    "operationId",
    "tags",
    "name",
    "in",
    "required",
    "schema",
    "style",
    "explode",
    "content",
    "application/json",
    "text/plain",
    "requestBody",
    "responses",
    "200",
    "404",
    "2XX",
    "components",
    "schemas",
    "securitySchemes",
    "type",
    "scheme",
    "properties",
    "items",
    "additionalProperties",
    "patternProperties",
    "prefixItems",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "const",
    "format",
    "nullable",
    "discriminator",
    "propertyName",
    "mapping",
    "$ref",
    "deprecated",
    "example",
    "examples",
    "x-rust-name",
    "x-oasmith-paging",
    "x-oasmith-basic",
    "x-oasmith-closed",
    "follow",
    "cursor",
    "value",
    "webhooks",
    "minItems",
    "maxItems",
    "a",
    "",
    "x-a",
];

/// Names that a type may be given, so that a document with one of them is still of the right form.
const RUST_NAMES: &[&str] = &["A", "Thing", "HTTPServer", "Send", "Client", "type_", "r_type"];

/// Texts that mean something as a value, or that are awkward as a name.
const TEXTS: &[&str] = &[
    "3.1.0",
    "3.0.3",
    "3.2.0",
    "1",
    "string",
    "integer",
    "number",
    "boolean",
    "array",
    "object",
    "null",
    "date-time",
    "int32",
    "path",
    "query",
    "header",
    "cookie",
    "http",
    "bearer",
    "basic",
    "apiKey",
    "oauth2",
    "form",
    "simple",
    "#/components/schemas/A",
    "#/components/schemas/B",
    "#/paths/~1a",
    "#",
    "other.yaml",
    "https://{a}.example.com",
    "{a}",
    "{a",
    "a}b{c}",
    "",
    " ",
    "_",
    "__",
    "self",
    "Self",
    "crate",
    "super",
    "type",
    "async",
    "gen",
    "r#type",
    "String",
    "Option",
    "Client",
    "Call",
    "Send",
    "new",
    "build",
    "auth",
    "1a",
    "-",
    "+1",
    "a.b",
    "a/b",
    "a`b",
    "a\"b",
    "a\\b",
    "*/",
    "//!",
    "```",
    "~~~x",
    "[a]",
    "<b>",
    "x²",
    "½",
    "٣",
    "ª",
    "e\u{301}",
    "\u{301}",
    "名前",
    "🦀",
    "\u{202e}",
    "\u{0}",
    "\r\n",
    "\t",
    "a\nb",
    "ſ",
    "ß",
    "İ",
    "mod",
    "mod_",
    "default",
    "_type",
    "a__b",
    "A",
    "B",
    "C",
];

/// Names of components, few, so that references often lead somewhere.
const NAMES: &[&str] = &["A", "B", "C", "a", "self", "x²"];

const TYPES: &[&str] = &["string", "integer", "number", "boolean", "array", "object", "null"];

/// Chances from a seed: the same seed, the same chances (xorshift64*).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self((seed + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, limit: usize) -> usize {
        ((self.next() >> 33) as usize) % limit.max(1)
    }

    pub fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }

    fn pick<'a>(&mut self, texts: &[&'a str]) -> &'a str {
        self.choose::<&str>(texts)
    }

    pub fn choose<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        &among[self.below(among.len())]
    }

    fn list(&mut self, most: usize, mut make: impl FnMut(&mut Self) -> Value) -> Value {
        Value::Array((0..self.below(most + 1)).map(|_| make(self)).collect())
    }

    fn object(&mut self, most: usize, keys: &[&str], mut make: impl FnMut(&mut Self) -> Value) -> Value {
        let count = self.below(most + 1);
        Value::Object((0..count).map(|_| (self.pick(keys).to_owned(), make(self))).collect())
    }
}

/// Any value, with keys and texts of OpenAPI.
pub fn any_value(dice: &mut Dice, depth: usize) -> Value {
    match dice.below(if depth == 0 { 5 } else { 10 }) {
        0 => Value::Null,
        1 => dice.one_in(2).into(),
        2 => [json!(0), json!(-1), json!(1e300), json!(u64::MAX), json!(2.5)][dice.below(5)].clone(),
        3 | 4 => dice.pick(TEXTS).into(),
        5 | 6 => dice.list(4, |dice| any_value(dice, depth - 1)),
        _ => dice.object(6, KEYS, |dice| any_value(dice, depth - 1)),
    }
}

/// A document of the right form.
pub fn document(dice: &mut Dice) -> Value {
    let mut schemas = Map::new();
    for name in NAMES {
        schemas.insert((*name).to_owned(), schema(dice, 4));
    }
    let operations = dice.below(4);
    let paths = (0..operations).map(|index| {
        let path = dice.pick(&["/a", "/a/{id}", "/{b}/{c}", "/"]);
        (
            format!("{path}{}", "/".repeat(index)),
            json!({ dice.pick(&["get", "post", "put"]): operation(dice) }),
        )
    });
    let paths: Map<_, _> = paths.collect();
    json!({
        "openapi": dice.pick(&["3.1.0", "3.0.3", "3.2.0"]),
        "info": { "title": dice.pick(TEXTS), "version": "1", "description": dice.pick(TEXTS) },
        "paths": paths,
        "components": { "schemas": schemas, "securitySchemes": { dice.pick(NAMES): security_scheme(dice) } },
    })
}

fn operation(dice: &mut Dice) -> Value {
    let mut operation = json!({
        "summary": dice.pick(TEXTS),
        "tags": [dice.pick(TEXTS)],
        "parameters": parameters(dice),
        "responses": {
            "200": { "description": "", "content": { dice.pick(&["application/json", "text/plain", "*/*"]): { "schema": schema(dice, 2) } } },
            dice.pick(&["204", "404", "default"]): { "description": dice.pick(TEXTS) },
        },
    });
    if dice.one_in(2) {
        operation["operationId"] = dice.pick(TEXTS).into();
    }
    if dice.one_in(3) {
        operation["requestBody"] =
            json!({ "content": { "application/json": { "schema": schema(dice, 2) } }, "required": dice.one_in(2) });
    }
    operation
}

fn parameters(dice: &mut Dice) -> Value {
    let mut names: Vec<&str> = TEXTS.to_vec();
    dice.list(4, |dice| {
        let name = names.remove(dice.below(names.len()));
        json!({
            "name": name,
            "in": dice.pick(&["query", "header", "cookie"]),
            "required": dice.one_in(2),
            "description": dice.pick(TEXTS),
            "schema": schema(dice, 1),
        })
    })
}

fn security_scheme(dice: &mut Dice) -> Value {
    match dice.below(3) {
        0 => json!({ "type": "http", "scheme": dice.pick(&["bearer", "basic", "digest"]) }),
        1 => json!({ "type": "apiKey", "in": dice.pick(&["header", "query", "cookie"]), "name": dice.pick(TEXTS) }),
        _ => json!({ "type": "mutualTLS" }),
    }
}

/// A schema: mostly of the right form, with references that mostly lead somewhere.
fn schema(dice: &mut Dice, depth: usize) -> Value {
    if depth == 0 || dice.one_in(4) {
        return json!({ "$ref": format!("#/components/schemas/{}", dice.pick(NAMES)) });
    }
    let mut schema = match dice.below(6) {
        0 => {
            json!({ "type": "object", "properties": dice.object(4, TEXTS, |dice| self::schema(dice, depth - 1)), "required": [dice.pick(TEXTS)] })
        }
        1 => json!({ "type": "array", "items": self::schema(dice, depth - 1) }),
        2 => json!({ dice.pick(&["oneOf", "anyOf"]): [self::schema(dice, depth - 1), self::schema(dice, depth - 1)] }),
        3 => {
            json!({ "allOf": [{ "type": "object", "properties": { "a": {} } }, { "properties": { "b": self::schema(dice, depth - 1) } }] })
        }
        4 => json!({ "type": "object", "additionalProperties": self::schema(dice, depth - 1) }),
        _ => json!({ "type": dice.pick(TYPES) }),
    };
    match dice.below(8) {
        0 => schema["description"] = dice.pick(TEXTS).into(),
        1 => schema["x-rust-name"] = dice.pick(RUST_NAMES).into(),
        2 => schema["enum"] = dice.list(4, |dice| dice.pick(TEXTS).into()),
        3 => schema["format"] = dice.pick(TEXTS).into(),
        4 => schema["deprecated"] = true.into(),
        _ => {}
    }
    schema
}

/// Replaces some parts by any values.
pub fn replace_parts(dice: &mut Dice, value: &mut Value) {
    if dice.one_in(25) {
        *value = any_value(dice, 3);
    }
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| replace_parts(dice, item)),
        Value::Object(members) => members.values_mut().for_each(|member| replace_parts(dice, member)),
        _ => {}
    }
}

/// Removes, doubles and inserts a few characters.
pub fn scramble(dice: &mut Dice, text: &str) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=dice.below(4) {
        let place = dice.below(characters.len());
        match dice.below(3) {
            0 => drop(characters.drain(place..(place + 1 + dice.below(8)).min(characters.len()))),
            1 => characters.insert(
                place,
                dice.pick(&[
                    "{", "}", "[", "]", ":", ",", "\"", "'", "&a", "*a", "|", ">", "\n", "\t", "#", "-", "%", "!",
                    "\u{feff}", "<<: ",
                ])
                .chars()
                .next()
                .unwrap_or(' '),
            ),
            _ => {
                let part: Vec<_> = characters.iter().skip(place).take(dice.below(30)).copied().collect();
                characters.splice(place..place, part);
            }
        }
        if characters.is_empty() {
            break;
        }
    }
    characters.into_iter().collect()
}
