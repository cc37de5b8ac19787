//! Members of a union without a tag whose values fit another member as well: which is tried first, and which is never
//! chosen.

use super::Lowering;
use super::scalars::string;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Id, Schema};
use crate::ir::{Kind, Openness, Scalar};
use std::collections::HashSet;

/// How many lists within lists are compared.
const MAX_DEPTH: usize = 4;

impl Lowering<'_> {
    /// The order in which members are tried, by their index: as in the document, but one that takes all that another
    /// takes, and more, comes after that one.
    pub(super) fn order(&self, members: &[Id<Schema>]) -> Vec<usize> {
        let takes = |one: usize, other: usize| match (members.get(one), members.get(other)) {
            (Some(one), Some(other)) => self.takes_all(*one, *other, MAX_DEPTH),
            _ => false,
        };
        let mut order: Vec<usize> = Vec::with_capacity(members.len());
        for later in 0..members.len() {
            let wider = order
                .iter()
                .position(|earlier| takes(*earlier, later) && !takes(later, *earlier));
            order.insert(wider.unwrap_or(order.len()), later);
        }
        order
    }

    /// Reports the members of a union without a tag that one tried before leaves nothing to.
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
        let message = format!("this member of the union is never chosen{more}: whatever fits it fits another as well");
        let help = if kind == Kind::Object {
            "give the union a `discriminator`, or each member a required property with a `const` of its own"
        } else {
            "write one member in place of the two"
        };
        self.diagnostics.push(
            Diagnostic::note(Code::Ignored, self.tree.span(later.at), message)
                .related(self.tree.span(earlier.at), "this one is taken")
                .help(help),
        );
    }

    /// Whether the type of one schema knows all of whatever fits another one. In doubt it does not.
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
            // A `const` is checked where it is decoded; an open `enum` holds any text, but knows those it lists.
            (Kind::String, Kind::String) => match (self.strings(first), self.strings(second)) {
                (None, _) => !matches!(string(first), Scalar::Date | Scalar::DateTime),
                (Some(first_texts), Some(second_texts)) => {
                    let is_open = first.constant.is_none() && matches!(self.openness(first, &[]), Openness::Open(_));
                    let lists = |text: &str| first_texts.iter().any(|(known, _)| known == text);
                    is_open && second_texts.iter().all(|(text, _)| lists(text))
                }
                (Some(_), None) => false,
            },
            (Kind::Array, Kind::Array) => match (first.items, second.items) {
                (Some(one), Some(other)) => depth > 0 && self.takes_all(one, other, depth - 1),
                (None, _) => first.prefix_items.is_empty(),
                _ => false,
            },
            (Kind::Object, Kind::Object) => self.takes_all_objects(one, other),
            (Kind::Any, _) => self.is_annotation(one),
            _ => false,
        }
    }

    /// Whether one names all members that the other names, requires no more, and says nothing else of those they share.
    fn takes_all_objects(&self, one: Id<Schema>, other: Id<Schema>) -> bool {
        let (first, second) = (self.outline(one), self.outline(other));
        let is_plain = |parts: &HashSet<Id<Schema>>| {
            let mut schemas = parts.iter().filter_map(|part| self.schema(*part));
            schemas.all(|schema| self.choices(schema).is_empty())
        };
        let names_all = if first.properties.is_empty() {
            self.is_annotation(one)
        } else {
            // An object without names has members of any.
            !second.properties.is_empty() && second.properties.keys().all(|name| first.properties.contains_key(name))
        };
        is_plain(&first.parts)
            && is_plain(&second.parts)
            && names_all
            && first.required.iter().all(|name| second.required.contains(name))
            && first.properties.iter().all(|(name, definitions)| {
                let known = second.properties.get(name).and_then(|known| known.first());
                let own = definitions.first();
                own.zip(known)
                    .is_none_or(|(own, known)| self.takes_all(*own, *known, 0))
            })
    }
}
