//! Made-up OpenAPI documents, the same from the same seed, of any size: resources with five operations each.

use std::io::{self, Write};

use fastrand::Rng;
use serde_json::{Value, json};

const SEED: u64 = 0x6f61_736d_6974_6801;

/// How many operations a resource has.
const OPERATIONS: usize = 5;

/// How many resources share a tag.
const RESOURCES_A_TAG: usize = 4;

/// Writes a document of so many operations, of about 1.4 kB each; version 3.0, which every generator reads.
///
/// # Errors
/// If it cannot be written.
pub fn write(operations: usize, to: &mut impl Write) -> io::Result<()> {
    let resources = operations / OPERATIONS;
    let mut random = Rng::with_seed(SEED);
    write!(
        to,
        r#"{{"openapi":"3.0.3","info":{{"title":"Made up","version":"1.0.0"}},"servers":[{{"url":"https://api.example.com"}}],"paths":{{"#
    )?;
    for index in 0..resources {
        let separator = if index == 0 { "" } else { "," };
        let (list, one) = paths(&mut random, index);
        let name = snake(index);
        write!(to, r#"{separator}"/{name}s":{list},"/{name}s/{{id}}":{one}"#)?;
    }
    write!(to, r#"}},"components":{{"schemas":{{"Problem":{}"#, problem())?;
    for index in 0..resources {
        let name = pascal(index);
        let (sent, received) = (object(&mut random, index, false), object(&mut random, index, true));
        let page = json!({
            "type": "object",
            "description": prose(&mut random, 8),
            "required": ["items"],
            "properties": { "items": { "type": "array", "items": reference(&name) }, "next": { "type": "string" } },
        });
        write!(to, r#","{name}":{received},"{name}Input":{sent},"{name}Page":{page}"#)?;
    }
    write!(to, "}}}}}}")?;
    to.flush()
}

fn paths(random: &mut Rng, index: usize) -> (Value, Value) {
    let name = pascal(index);
    let (input, page) = (format!("{name}Input"), format!("{name}Page"));
    let id =
        json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "format": "int64" } });
    let limit = json!({ "name": "limit", "in": "query", "description": prose(random, 6), "schema": { "type": "integer", "format": "int32" } });
    let search =
        json!({ "name": "search", "in": "query", "description": prose(random, 6), "schema": { "type": "string" } });
    let verb =
        |random: &mut Rng, verb: &str, parameters: Value, body: Option<&str>, status: &str, answer: Option<&str>| {
            let answered = match answer {
                Some(schema) => json!({ "description": "done", "content": content(schema) }),
                None => json!({ "description": "done" }),
            };
            let mut operation = json!({
                "operationId": format!("{verb}_{}", snake(index)),
                "tags": [format!("{} {}", WORDS[index / RESOURCES_A_TAG % WORDS.len()], index / RESOURCES_A_TAG)],
                "summary": prose(random, 5),
                "description": prose(random, 24),
                "parameters": parameters,
                "responses": { status: answered, "4XX": { "description": "a problem", "content": content("Problem") } },
            });
            if let Some(schema) = body {
                operation["requestBody"] = json!({ "required": true, "content": content(schema) });
            }
            operation
        };
    let list = json!({
        "get": verb(random, "list", json!([limit, search]), None, "200", Some(&page)),
        "post": verb(random, "create", json!([]), Some(&input), "201", Some(&name)),
    });
    let one = json!({
        "get": verb(random, "get", json!([id]), None, "200", Some(&name)),
        "put": verb(random, "replace", json!([id]), Some(&input), "200", Some(&name)),
        "delete": verb(random, "delete", json!([id]), None, "204", None),
    });
    (list, one)
}

/// An object of ten members; of those that are received, each names another resource.
fn object(random: &mut Rng, index: usize, received: bool) -> Value {
    let mut properties = serde_json::Map::new();
    let mut required = Vec::new();
    for word in WORDS.iter().take(10) {
        let name = format!("{}_{}", WORDS[random.usize(0..WORDS.len())], word);
        let mut schema = match random.u8(0..10) {
            0..4 => json!({ "type": "string" }),
            4..6 => json!({ "type": "integer", "format": "int64" }),
            6 => json!({ "type": "boolean" }),
            7 => json!({ "type": "string", "enum": ["open", "pending", "solved"] }),
            8 => json!({ "type": "array", "items": { "type": "string" } }),
            _ => json!({ "type": "string", "format": "date-time" }),
        };
        schema["description"] = prose(random, 10).into();
        if random.bool() {
            required.push(name.clone());
        }
        properties.insert(name, schema);
    }
    if received && index > 0 {
        properties.insert("parent".to_owned(), reference(&pascal(random.usize(0..index))));
    }
    let mut object = json!({ "type": "object", "description": prose(random, 16), "properties": properties });
    if !required.is_empty() {
        object["required"] = required.into();
    }
    object
}

fn problem() -> Value {
    json!({
        "type": "object",
        "description": "What went wrong.",
        "required": ["message"],
        "properties": { "message": { "type": "string" }, "code": { "type": "integer", "format": "int32" } },
    })
}

fn content(schema: &str) -> Value {
    json!({ "application/json": { "schema": reference(schema) } })
}

fn reference(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

fn snake(index: usize) -> String {
    format!("{}_{}_{index}", WORDS[index % 7], WORDS[index / 7 % WORDS.len()])
}

fn pascal(index: usize) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    format!(
        "{}{}{index}",
        capital(WORDS[index % 7]),
        capital(WORDS[index / 7 % WORDS.len()])
    )
}

fn prose(random: &mut Rng, words: usize) -> String {
    let words: Vec<_> = (0..words).map(|_| WORDS[random.usize(0..WORDS.len())]).collect();
    format!("The {}.", words.join(" "))
}

const WORDS: [&str; 24] = [
    "order", "invoice", "router", "ticket", "customer", "refund", "password", "status", "line", "account", "report",
    "member", "label", "price", "address", "country", "window", "session", "channel", "device", "folder", "message",
    "policy", "region",
];

#[cfg(test)]
mod tests {
    #[test]
    fn documents_are_the_same_every_time() {
        let made = || {
            let mut text = Vec::new();
            super::write(100, &mut text).map(|()| text)
        };
        let text = made().expect("memory takes what is written");
        assert_eq!(Some(&text), made().ok().as_ref());
        let document: serde_json::Value = serde_json::from_slice(&text).expect("JSON");
        assert_eq!(document["paths"].as_object().map(|paths| paths.len()), Some(40));
        assert!((135_000..155_000).contains(&text.len()), "{}", text.len());
    }
}
