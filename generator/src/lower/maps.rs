//! What the members become that an object schema does not name: values of one type, or raw JSON.

use super::{Hint, Lowering};
use crate::diagnostics::Code;
use crate::document::{AdditionalProperties, Id, Schema};
use crate::ir::TypeRef;

/// Patterns that every name fits.
const ANY_NAME: [&str; 8] = ["", ".", ".*", ".+", "^.*$", "^.+$", "^.*", "^.+"];

impl<'a> Lowering<'a> {
    /// A map where the members have one type, else raw JSON.
    pub(super) fn map(&mut self, schema: &'a Schema, hint: &Hint) -> TypeRef {
        // An object of which only a pattern is said is a map, even where other names are not ruled out.
        let additional = match schema.additional_properties {
            AdditionalProperties::Unsaid if !schema.pattern_properties.is_empty() => &AdditionalProperties::None,
            _ => &schema.additional_properties,
        };
        match self.others(additional, &schema.pattern_properties, &hint.within("{}", "Value")) {
            Some(values) => TypeRef::Map(Box::new(values)),
            None => TypeRef::Json,
        }
    }

    /// The type of the members that are not named, where something is said of them.
    pub(super) fn others(
        &mut self,
        additional: &AdditionalProperties,
        patterns: &[(String, Id<Schema>)],
        hint: &Hint,
    ) -> Option<TypeRef> {
        let by_pattern: Vec<_> = patterns.iter().map(|(_, values)| *values).collect();
        let fits_any = |pattern: &str| ANY_NAME.contains(&pattern);
        let first = match (additional, by_pattern.as_slice()) {
            (AdditionalProperties::Schema(values), []) => *values,
            (_, []) => return None,
            (AdditionalProperties::None, [first, others @ ..]) if self.are_alike(*first, others) => *first,
            (AdditionalProperties::Schema(values), all) if self.are_alike(*values, all) => *values,
            (_, [only]) if patterns.iter().any(|(pattern, _)| fits_any(pattern)) => *only,
            (_, all) if all.iter().all(|values| self.is_annotation(*values)) => return None,
            (_, [first, ..]) => {
                let place = self.schema(*first).map_or(self.document.at, |schema| schema.at);
                let message = "members by `patternProperties`, with others beside them, have no one type: \
                               the values stay raw JSON";
                self.warn(Code::RawJson, place, message);
                return Some(TypeRef::Json);
            }
        };
        Some(self.nullable_type_of(first, hint))
    }

    /// Whether schemas have the same type as a first one.
    fn are_alike(&self, first: Id<Schema>, others: &[Id<Schema>]) -> bool {
        let type_of = |id: Id<Schema>| Some((self.plain_scalar(id)?, self.is_nullable(id)));
        others.iter().all(|other| {
            self.resolved(*other) == self.resolved(first)
                || type_of(first).is_some_and(|known| type_of(*other) == Some(known))
        })
    }
}
