//! Keywords beside a `$ref` that say something of the type: they and what the reference leads to are parts of an `allOf`.

use super::Merger;
use crate::document::{AdditionalProperties, Id, Schema};

impl Merger<'_> {
    /// Makes an `allOf` of a reference and of what stands beside it. What but describes, or limits values within a type,
    /// stays beside the reference.
    pub(super) fn part_from_reference(&mut self, id: Id<Schema>) {
        let Some(schema) = self.schema(id) else { return };
        let Some(reference) = schema.reference.clone().filter(|_| self.says_more(&schema)) else {
            return;
        };
        let described = Schema {
            reference: Some(reference),
            ..Schema::any(schema.at)
        };
        let beside = Schema {
            title: schema.title.clone(),
            description: schema.description.clone(),
            default: schema.default,
            examples: schema.examples.clone(),
            deprecated: schema.deprecated,
            read_only: schema.read_only,
            write_only: schema.write_only,
            extensions: schema.extensions.clone(),
            nullable: schema.nullable,
            ..Schema::any(schema.at)
        };
        let own = Schema {
            reference: None,
            title: None,
            description: None,
            default: None,
            ..schema
        };
        let parts = vec![self.document.schemas.add(described), self.document.schemas.add(own)];
        if let Some(schema) = self.document.schemas.get_mut(id) {
            *schema = Schema {
                all_of: parts,
                ..beside
            };
        }
    }

    fn says_more(&self, schema: &Schema) -> bool {
        let target = schema.reference.as_ref().and_then(crate::document::Use::id);
        let requires_more = || {
            let known = target.map(|target| self.first_definitions(target)).unwrap_or_default();
            schema.required.iter().any(|(name, _)| known.contains_key(name))
        };
        schema.format.is_some()
            || schema.values.is_some()
            || schema.constant.is_some()
            || !schema.properties.is_empty()
            || !schema.pattern_properties.is_empty()
            || matches!(schema.additional_properties, AdditionalProperties::Schema(_))
            || schema.items.is_some()
            || !schema.prefix_items.is_empty()
            || !schema.all_of.is_empty()
            || !schema.one_of.is_empty()
            || !schema.any_of.is_empty()
            || requires_more()
    }
}
