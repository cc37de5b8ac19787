//! Members of a union that are never chosen, because nothing tells their values from those of an earlier member.

use super::Lowering;
use super::schemas::string;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Id, Schema};
use crate::ir::{Kind, Openness, Scalar};

/// How many lists within lists are compared.
const MAX_DEPTH: usize = 4;

impl Lowering<'_> {
    /// Reports the members of a union without a tag that an earlier one leaves nothing to: the first that fits is taken.
    pub(super) fn report_indistinct(&mut self, members: &[Id<Schema>]) {
        let mut never = members.iter().enumerate().filter_map(|(index, later)| {
            let mut earlier = members.iter().take(index);
            let earlier = earlier.find(|earlier| self.takes_all(**earlier, *later, MAX_DEPTH))?;
            Some((self.schema(*earlier)?, self.schema(*later)?, self.kind(*later)))
        });
        let Some((earlier, later, kind)) = never.next() else {
            return;
        };
        let more = match never.count() {
            0 => String::new(),
            1 => " (nor is one other)".to_owned(),
            more => format!(" (nor are {more} others)"),
        };
        let message = format!("this member of the union is never chosen{more}: whatever fits it fits an earlier one");
        let help = if kind == Kind::Object {
            "give the union a `discriminator`, or each member a required property with a `const` of its own"
        } else {
            "write one member in place of the two"
        };
        self.diagnostics.push(
            Diagnostic::note(Code::Ignored, self.tree.span(later.at), message)
                .related(self.tree.span(earlier.at), "the first that fits is taken")
                .help(help),
        );
    }

    /// Whether the type of one schema can hold whatever fits another one. In doubt it cannot.
    fn takes_all(&self, one: Id<Schema>, other: Id<Schema>, depth: usize) -> bool {
        let (one, other) = (self.resolved(one), self.resolved(other));
        let (Some(first), Some(second)) = (self.schema(one), self.schema(other)) else {
            return false;
        };
        match (self.kind(one), self.kind(other)) {
            _ if one == other => true,
            (Kind::Boolean, Kind::Boolean) => true,
            (Kind::Integer, Kind::Integer) => first.format == second.format,
            (Kind::Number, Kind::Number | Kind::Integer) => first.format.is_none(),
            // A `const` is checked where it is decoded; an open `enum` holds any text.
            (Kind::String, Kind::String) => {
                let is_open = matches!(self.openness(first, &[]), Openness::Open(_));
                string(first) == Scalar::String && first.constant.is_none() && (is_open || first.values.is_none())
            }
            (Kind::Array, Kind::Array) => match (first.items, second.items) {
                (Some(one), Some(other)) => depth > 0 && self.takes_all(one, other, depth - 1),
                _ => false,
            },
            (Kind::Object, Kind::Object) => self.takes_all_objects(first, second),
            _ => false,
        }
    }

    /// Whether both name their members in place, require the same of them, and say nothing different of those they share.
    fn takes_all_objects(&self, one: &Schema, other: &Schema) -> bool {
        let is_plain = |schema: &Schema| {
            schema.all_of.is_empty()
                && schema.one_of.is_empty()
                && schema.any_of.is_empty()
                && !schema.properties.is_empty()
        };
        let requires = |schema: &Schema, name: &str| schema.required.iter().any(|(known, _)| known == name);
        is_plain(one)
            && is_plain(other)
            && one.required.len() == other.required.len()
            && one.required.iter().all(|(name, _)| requires(other, name))
            && one.properties.iter().all(|property| {
                let known = other.properties.iter().find(|known| known.name == property.name);
                known.is_none_or(|known| self.takes_all(property.schema, known.schema, 0))
            })
    }
}
