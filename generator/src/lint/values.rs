//! Values that a schema lists or assumes, held against the types that it allows.

use super::{Findings, resolved};
use crate::diagnostics::Code;
use crate::document::{JsonType, Schema};
use crate::tree::{NodeId, Tree, Value};

pub(super) fn check(findings: &mut Findings<'_>) {
    let document = findings.document;
    for (id, schema) in document.schemas.iter() {
        let Some(end) = resolved(document, id) else { continue };
        let nullable = schema.nullable || end.nullable;
        let listed = schema.values.iter().flatten();
        // One value of a list is enough: where one is wrong, often all of them are.
        let listed = listed.copied().find(|node| !fits(findings.tree, *node, end, nullable));
        let others = [("const", schema.constant), ("default", schema.default)];
        let others = others.map(|(key, node)| (key, node.filter(|node| !fits(findings.tree, *node, end, nullable))));
        for (key, node) in [("enum", listed)].into_iter().chain(others) {
            if let Some(node) = node {
                mismatch(findings, key, node, end);
            }
        }
        unlisted_default(findings, schema);
    }
}

fn mismatch(findings: &mut Findings<'_>, key: &str, node: NodeId, schema: &Schema) {
    let types: Vec<_> = schema.types.iter().map(|ty| type_name(*ty)).collect();
    let types = match types.as_slice() {
        [one] => (*one).to_owned(),
        many => format!("[{}]", many.join(", ")),
    };
    let kind = findings.tree.kind(node);
    let verb = if key == "enum" { "lists" } else { "is" };
    let message = format!("`{key}` {verb} {kind}, which `type: {types}` does not allow");
    let help = match findings.tree.value(node) {
        Value::Null if findings.document.version == crate::document::Version::V30 => {
            "say `nullable: true`, or remove the null"
        }
        Value::Null => "add 'null' to `type`, or remove the null",
        Value::Number(_) | Value::Bool(_) if schema.types.contains(&JsonType::String) => "put the value into quotes",
        _ => "mend the value or the type",
    };
    findings.warn(Code::Invalid, findings.tree.span(node), message, help);
}

/// A default that the schema's own `enum` does not list; one of a wrong type is reported as that alone.
fn unlisted_default(findings: &mut Findings<'_>, schema: &Schema) {
    let tree = findings.tree;
    let (Some(default), Some(values)) = (schema.default, &schema.values) else {
        return;
    };
    let text = match tree.value(default) {
        Value::String(text) => text,
        _ => return,
    };
    if values.iter().all(|node| tree.string(*node) != Some(text)) {
        let message = format!("`default` is `{text}`, which `enum` does not list");
        findings.warn(
            Code::Invalid,
            tree.span(default),
            message,
            "add it to the `enum`, or choose one of its values",
        );
    }
}

/// Whether a value is of one of the types that a schema names, if it names any.
fn fits(tree: &Tree, node: NodeId, schema: &Schema, nullable: bool) -> bool {
    let allows = |ty: JsonType| schema.types.contains(&ty);
    schema.types.is_empty()
        || match tree.value(node) {
            Value::Null => nullable || allows(JsonType::Null),
            Value::Bool(_) => allows(JsonType::Boolean),
            Value::Number(text) => allows(JsonType::Number) || allows(JsonType::Integer) && is_integer(text),
            Value::String(_) => allows(JsonType::String),
            Value::Sequence(_) => allows(JsonType::Array),
            Value::Mapping(_) => allows(JsonType::Object),
        }
}

/// JSON Schema counts `1.0` and `1e3` among the integers.
fn is_integer(text: &str) -> bool {
    !text.contains(['.', 'e', 'E']) || text.parse::<f64>().is_ok_and(|number| number.fract() == 0.0)
}

pub(super) fn type_name(ty: JsonType) -> &'static str {
    match ty {
        JsonType::Null => "null",
        JsonType::Boolean => "boolean",
        JsonType::Integer => "integer",
        JsonType::Number => "number",
        JsonType::String => "string",
        JsonType::Array => "array",
        JsonType::Object => "object",
    }
}
