//! Schemas: JSON Schema 2020-12, and the dialect of OpenAPI 3.0 put into its words.

use super::members::{Members, scalar};
use super::{Decode, Decoder, did_you_mean, kinds};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{AdditionalProperties, Bound, Discriminator, Form, Id, JsonType, Property, Schema, Use, Version};
use crate::tree::{Entry, NodeId, Value};

impl Decode for Schema {
    fn decode(decoder: &mut Decoder<'_>, node: NodeId) -> Option<Self> {
        if let Some(allowed) = decoder.tree.bool(node) {
            decoder.boolean_schema_version(node);
            return Some(Self {
                never: !allowed,
                ..Self::any(node)
            });
        }
        let reference = decoder
            .tree
            .get(node, "$ref")
            .map(|value| decoder.schema_reference(node, value));
        if decoder.document.version == Version::V30 && reference.is_some() {
            // Version 3.0 ignores whatever stands beside a reference; extensions are ours to read.
            decoder.document.trail.read_as.insert(node, kinds::SCHEMA.name);
            let extensions = Members::new(decoder.tree, node).extensions();
            return Some(Self {
                reference,
                extensions,
                ..Self::any(node)
            });
        }
        let members = decoder.members(node, &kinds::SCHEMA)?;
        decoder.compositions(&members);
        let (types, nullable) = decoder.types(node, &members);
        let unevaluated = || decoder.tree.get(node, "unevaluatedProperties");
        let additional = decoder.tree.get(node, "additionalProperties").or_else(unevaluated);
        Some(Self {
            at: node,
            reference,
            never: false,
            types,
            nullable,
            format: members.text("format"),
            title: members.text("title"),
            description: members.text("description"),
            values: members.any("enum").map(|_| members.list("enum").to_vec()),
            constant: members.any("const"),
            default: members.any("default"),
            properties: decoder.properties(members.map("properties")),
            required: decoder.required(members.list("required")),
            additional_properties: additional.map(|value| decoder.additional(value)).unwrap_or_default(),
            pattern_properties: decoder.schemas_by_name(members.map("patternProperties")),
            property_names: members.schema("propertyNames").map(|schema| decoder.define(schema)),
            items: members.schema("items").map(|schema| decoder.define(schema)),
            prefix_items: decoder.prefix_items(&members),
            all_of: decoder.schemas(members.list("allOf")),
            joint: Vec::new(),
            one_of: decoder.schemas(members.list("oneOf")),
            any_of: decoder.schemas(members.list("anyOf")),
            not: members.schema("not").map(|schema| decoder.define(schema)),
            discriminator: members
                .object("discriminator")
                .and_then(|value| decoder.discriminator(value)),
            minimum: decoder.bound(&members, "minimum", "exclusiveMinimum", |inclusive, exclusive| {
                exclusive >= inclusive
            }),
            maximum: decoder.bound(&members, "maximum", "exclusiveMaximum", |inclusive, exclusive| {
                exclusive <= inclusive
            }),
            min_items: members.count("minItems"),
            max_items: members.count("maxItems"),
            pattern: members.text("pattern"),
            read_only: members.flag("readOnly").unwrap_or(false),
            write_only: members.flag("writeOnly").unwrap_or(false),
            deprecated: members.flag("deprecated").unwrap_or(false),
            examples: members
                .any("example")
                .into_iter()
                .chain(members.list("examples").iter().copied())
                .collect(),
            content_encoding: members.text("contentEncoding"),
            content_media_type: members.text("contentMediaType"),
            content_schema: members.schema("contentSchema").map(|schema| decoder.define(schema)),
            extensions: members.extensions(),
        })
    }
}

impl Decoder<'_> {
    fn schema_reference(&mut self, node: NodeId, value: NodeId) -> Use<Schema> {
        self.beside_reference(node, crate::document::ObjectKind::Schema);
        Use {
            at: node,
            target: self.reference(node, value, Form::Reference),
            description: None,
        }
    }

    fn schemas(&mut self, items: &[NodeId]) -> Vec<Id<Schema>> {
        items.iter().map(|item| self.define(*item)).collect()
    }

    /// `prefixItems`, which the early drafts of JSON Schema write as a list under `items`.
    fn prefix_items(&mut self, members: &Members<'_>) -> Vec<Id<Schema>> {
        match members.list("prefixItems") {
            [] => self.schemas(members.list("items")),
            items => self.schemas(items),
        }
    }

    fn schemas_by_name(&mut self, entries: &[Entry]) -> Vec<(String, Id<Schema>)> {
        entries
            .iter()
            .map(|entry| (entry.key.to_string(), self.define(entry.value)))
            .collect()
    }

    fn properties(&mut self, entries: &[Entry]) -> Vec<Property> {
        let property = |entry: &Entry| Property {
            name: entry.key.to_string(),
            span: entry.key_span,
            schema: self.define(entry.value),
        };
        entries.iter().map(property).collect()
    }

    fn required(&mut self, items: &[NodeId]) -> Vec<(String, NodeId)> {
        items
            .iter()
            .filter_map(|item| Some((scalar(self.tree, *item)?.to_owned(), *item)))
            .collect()
    }

    fn additional(&mut self, value: NodeId) -> AdditionalProperties {
        match self.tree.value(value) {
            Value::Bool(true) => AdditionalProperties::Any,
            Value::Bool(false) => AdditionalProperties::None,
            Value::Mapping(entries) if entries.is_empty() => AdditionalProperties::Any,
            Value::Mapping(_) => AdditionalProperties::Schema(self.define(value)),
            _ => AdditionalProperties::Unsaid,
        }
    }

    fn types(&mut self, node: NodeId, members: &Members<'_>) -> (Vec<JsonType>, bool) {
        let mut types = Vec::new();
        if let Some(value) = members.any("type") {
            let list = self.tree.items(value);
            if !list.is_empty() && self.document.version == Version::V30 {
                self.newer("a list of types", Version::V31, self.tree.span(value));
            }
            let single = matches!(self.tree.value(value), Value::String(_)).then_some(value);
            for name in single.iter().chain(list) {
                let known = self.json_type(*name);
                types.extend(known.filter(|known| !types.contains(known)));
            }
        }
        if types.contains(&JsonType::Array) && self.document.version == Version::V30 && members.any("items").is_none() {
            self.report(
                Diagnostic::warning(
                    Code::Missing,
                    self.tree.span(node),
                    "a schema of type `array` must have `items`",
                )
                .label("nothing says what the list holds")
                .help("add `items`; write `items: {}` if the list may hold anything"),
            );
        }
        let nullable = members.flag("nullable").unwrap_or(false);
        if nullable && !types.is_empty() && !types.contains(&JsonType::Null) {
            types.push(JsonType::Null);
        }
        (types, nullable)
    }

    fn json_type(&mut self, node: NodeId) -> Option<JsonType> {
        let name = self.tree.string(node)?;
        let Some((_, known)) = TYPES.iter().find(|(known, _)| *known == name) else {
            let names = TYPES.map(|(known, _)| known);
            let message = format!("`{name}` is not a type of JSON Schema");
            self.report(
                Diagnostic::error(Code::Invalid, self.tree.span(node), message).help(did_you_mean(name, names, || {
                    format!("the types are `{}`", names.join("`, `"))
                })),
            );
            return None;
        };
        if *known == JsonType::Null && self.document.version == Version::V30 {
            self.newer("the type `null`", Version::V31, self.tree.span(node));
        }
        Some(*known)
    }

    /// A bound, from the pair of a number and a flag (3.0) or from two numbers (3.1), of which the stricter one counts.
    fn bound(
        &mut self,
        members: &Members<'_>,
        key: &str,
        exclusive_key: &str,
        is_stricter: fn(f64, f64) -> bool,
    ) -> Option<Bound> {
        let inclusive = members.number(key);
        let Some(exclusive) = members.number(exclusive_key) else {
            let exclusive = members.flag(exclusive_key);
            if let (Some(_), Version::V31 | Version::V32) = (exclusive, self.document.version) {
                let message = format!("`{exclusive_key}: true` belongs to OpenAPI 3.0 and is still understood");
                self.report(
                    Diagnostic::note(Code::Invalid, members.span(exclusive_key), message)
                        .help(format!("write the bound itself as `{exclusive_key}`")),
                );
            }
            return inclusive.map(|value| Bound {
                value,
                exclusive: exclusive.unwrap_or(false),
            });
        };
        if self.document.version == Version::V30 {
            self.newer(
                &format!("a number as `{exclusive_key}`"),
                Version::V31,
                members.span(exclusive_key),
            );
        }
        let number = |text: &str| text.parse::<f64>().unwrap_or(f64::NAN);
        match inclusive {
            Some(value) if !is_stricter(number(&value), number(&exclusive)) => Some(Bound {
                value,
                exclusive: false,
            }),
            _ => Some(Bound {
                value: exclusive,
                exclusive: true,
            }),
        }
    }

    fn discriminator(&mut self, node: NodeId) -> Option<Discriminator> {
        let members = self.members(node, &kinds::DISCRIMINATOR)?;
        let mut mapping = Vec::new();
        for entry in members.map("mapping") {
            mapping.push((entry.key.to_string(), self.mapped(entry.value)));
        }
        let default = members
            .any("defaultMapping")
            .filter(|value| self.tree.string(*value).is_some());
        let default = default.map(|value| self.mapped(value));
        Some(Discriminator {
            at: node,
            property: members.text("propertyName")?,
            mapping,
            default,
        })
    }

    fn mapped(&mut self, value: NodeId) -> Use<Schema> {
        Use {
            at: value,
            target: self.reference(value, value, Form::Mapping),
            description: None,
        }
    }

    /// `allOf`, `oneOf` and `anyOf` are of no use when they are empty.
    fn compositions(&mut self, members: &Members<'_>) {
        for key in ["allOf", "oneOf", "anyOf"] {
            if members
                .any(key)
                .is_some_and(|list| matches!(self.tree.value(list), Value::Sequence(items) if items.is_empty()))
            {
                self.report(
                    Diagnostic::warning(Code::Invalid, members.span(key), format!("`{key}` must not be empty"))
                        .help("add a schema to it, or remove it"),
                );
            }
        }
    }

    fn boolean_schema_version(&mut self, node: NodeId) {
        self.document.trail.read_as.insert(node, kinds::SCHEMA.name);
        if self.document.version == Version::V30 {
            self.newer("a schema that is true or false", Version::V31, self.tree.span(node));
        }
    }
}

const TYPES: [(&str, JsonType); 7] = [
    ("string", JsonType::String),
    ("number", JsonType::Number),
    ("integer", JsonType::Integer),
    ("boolean", JsonType::Boolean),
    ("array", JsonType::Array),
    ("object", JsonType::Object),
    ("null", JsonType::Null),
];
