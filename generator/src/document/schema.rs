//! Schemas: the keywords of JSON Schema 2020-12 that say something about a type.

use super::{Extensions, Id, Use};
use crate::tree::NodeId;

/// A schema. A boolean schema is an empty one (`true`) or has `never` set (`false`).
#[derive(Clone, Debug)]
pub struct Schema {
    /// The node of the schema.
    pub at: NodeId,
    /// A `$ref`; the other keywords stand beside it (3.1) or are absent (3.0).
    pub reference: Option<Use<Schema>>,
    /// The `false` schema.
    pub never: bool,
    /// Allowed JSON types, in the order written; empty when not said. `nullable: true` is `Null` here.
    pub types: Vec<JsonType>,
    /// `nullable: true`: null is allowed beside what `allOf`, `oneOf`, `anyOf`, `enum` and a `$ref` describe.
    pub nullable: bool,
    /// `format`
    pub format: Option<String>,
    /// `title`
    pub title: Option<String>,
    /// `description`
    pub description: Option<String>,
    /// `enum`
    pub values: Option<Vec<NodeId>>,
    /// `const`
    pub constant: Option<NodeId>,
    /// `default`
    pub default: Option<NodeId>,
    /// `properties`, in the order of the document.
    pub properties: Vec<Property>,
    /// `required`, with the node of each name.
    pub required: Vec<(String, NodeId)>,
    /// `additionalProperties` (`unevaluatedProperties` where only that is given).
    pub additional_properties: AdditionalProperties,
    /// `patternProperties`: pattern and schema.
    pub pattern_properties: Vec<(String, Id<Schema>)>,
    /// `propertyNames`
    pub property_names: Option<Id<Schema>>,
    /// `items`, where it is a schema.
    pub items: Option<Id<Schema>>,
    /// `prefixItems`
    pub prefix_items: Vec<Id<Schema>>,
    /// `allOf`
    pub all_of: Vec<Id<Schema>>,
    /// What the parts of `allOf` say together of a member that several of them describe.
    pub joint: Vec<(String, Id<Schema>)>,
    /// `oneOf`
    pub one_of: Vec<Id<Schema>>,
    /// `anyOf`
    pub any_of: Vec<Id<Schema>>,
    /// `not`
    pub not: Option<Id<Schema>>,
    /// `discriminator`
    pub discriminator: Option<Discriminator>,
    /// `minimum` or `exclusiveMinimum`, in 3.1's form.
    pub minimum: Option<Bound>,
    /// `maximum` or `exclusiveMaximum`, in 3.1's form.
    pub maximum: Option<Bound>,
    /// `minItems`
    pub min_items: Option<u64>,
    /// `maxItems`
    pub max_items: Option<u64>,
    /// `pattern`
    pub pattern: Option<String>,
    /// `readOnly`
    pub read_only: bool,
    /// `writeOnly`
    pub write_only: bool,
    /// `deprecated`
    pub deprecated: bool,
    /// `example` and `examples`
    pub examples: Vec<NodeId>,
    /// `contentEncoding`
    pub content_encoding: Option<String>,
    /// `contentMediaType`
    pub content_media_type: Option<String>,
    /// `contentSchema`
    pub content_schema: Option<Id<Schema>>,
    /// `x-` members.
    pub extensions: Extensions,
}

impl Schema {
    /// The schema that allows every value.
    #[must_use]
    pub fn any(at: NodeId) -> Self {
        Self {
            at,
            reference: None,
            never: false,
            types: Vec::new(),
            nullable: false,
            format: None,
            title: None,
            description: None,
            values: None,
            constant: None,
            default: None,
            properties: Vec::new(),
            required: Vec::new(),
            additional_properties: AdditionalProperties::Unsaid,
            pattern_properties: Vec::new(),
            property_names: None,
            items: None,
            prefix_items: Vec::new(),
            all_of: Vec::new(),
            joint: Vec::new(),
            one_of: Vec::new(),
            any_of: Vec::new(),
            not: None,
            discriminator: None,
            minimum: None,
            maximum: None,
            min_items: None,
            max_items: None,
            pattern: None,
            read_only: false,
            write_only: false,
            deprecated: false,
            examples: Vec::new(),
            content_encoding: None,
            content_media_type: None,
            content_schema: None,
            extensions: Extensions::new(),
        }
    }
}

/// A property of an object schema.
#[derive(Clone, Debug)]
pub struct Property {
    /// Its name on the wire.
    pub name: String,
    /// Where the name stands.
    pub span: crate::source::Span,
    /// Its schema.
    pub schema: Id<Schema>,
}

/// The types that JSON Schema knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JsonType {
    /// `null`
    Null,
    /// `boolean`
    Boolean,
    /// `integer`
    Integer,
    /// `number`
    Number,
    /// `string`
    String,
    /// `array`
    Array,
    /// `object`
    Object,
}

/// What an object schema says of properties it does not name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AdditionalProperties {
    /// Nothing: they are allowed.
    #[default]
    Unsaid,
    /// `true`, or an empty schema.
    Any,
    /// `false`
    None,
    /// Values of this schema.
    Schema(Id<Schema>),
}

/// A lower or upper bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The number as written.
    pub value: String,
    /// Whether the bound itself is outside.
    pub exclusive: bool,
}

/// How the members of a union are told apart.
#[derive(Clone, Debug)]
pub struct Discriminator {
    /// The Discriminator Object.
    pub at: NodeId,
    /// The property whose value names the member.
    pub property: String,
    /// Values and what they lead to, in the order of the document. A bare schema name is resolved like a reference to it.
    pub mapping: Vec<(String, Use<Schema>)>,
    /// What an unnamed value leads to (3.2).
    pub default: Option<Use<Schema>>,
}
