//! What changed of parameters.

use super::operations::Both;
use super::types::matched;
use super::{Comparison, Edition, Matter, Point, Rule, Way, written};
use crate::ir::{Arity, Need, Operation, Parameter};

impl<'a> Comparison<'a> {
    pub(super) fn parameters(&mut self, both: &Both<'a>) {
        let (old, new) = (both.old.1, both.new.1);
        let by_both = |parameter: &Parameter| format!("{:?} {}", parameter.place, parameter.name.wire);
        let by_wire = |parameter: &Parameter| parameter.name.wire.clone();
        let by_rust = |parameter: &Parameter| parameter.name.rust.clone();
        let pairs = matched(&old.parameters, &new.parameters, &[by_both, by_wire, by_rust]);
        let mut arguments = Vec::new();
        for (one, other) in pairs {
            let Some(wire) = other.or(one).map(|parameter| parameter.name.wire.as_str()) else {
                continue;
            };
            let before = one.map(|parameter| point(self.old, both.old, parameter));
            let after = other.map(|parameter| point(self.new, both.new, parameter));
            let matter = both
                .matter
                .part(written::named("parameter", wire), before, after)
                .going(Way::Sent);
            match (one, other) {
                (Some(one), Some(other)) => {
                    self.parameter(one, other, &matter);
                    if (one.need, other.need) == (Need::Required, Need::Required) {
                        arguments.push(position(new, other));
                    }
                }
                (Some(_), None) => self.tell(Rule::ParameterRemoved, &matter),
                (None, Some(other)) if other.need == Need::Required => {
                    self.tell(Rule::ParameterAddedRequired, &matter);
                }
                _ => self.tell(Rule::ParameterAdded, &matter),
            }
        }
        self.tell_if(!arguments.is_sorted(), Rule::ArgumentsReordered, &both.matter);
    }

    fn parameter(&mut self, old: &Parameter, new: &Parameter, matter: &Matter) {
        let is_argument = old.need == Need::Required && new.need == Need::Required;
        if old.name.rust != new.name.rust {
            let rule = if is_argument {
                Rule::ArgumentRenamed
            } else {
                Rule::ParameterRenamed
            };
            self.tell(rule, matter);
        }
        self.tell_if(old.name.wire != new.name.wire, Rule::ParameterWireName, matter);
        self.tell_if(old.place != new.place, Rule::ParameterMoved, matter);
        self.tell_if(old.arity != new.arity, Rule::ParameterCount, matter);
        self.ty(&old.ty, &new.ty, matter);
        // A plain value is written in the way of its place.
        let is_styled = old.arity == new.arity && old.arity != Arity::One;
        self.tell_if(is_styled && old.style != new.style, Rule::StyleChanged, matter);
        match (old.need, new.need) {
            (Need::Required, Need::Optional) => self.tell(Rule::ParameterOptional, matter),
            (Need::Optional, Need::Required) => self.tell(Rule::ParameterRequired, matter),
            _ => {}
        }
        if is_argument {
            // Of an argument, the first line is in the comment, and an example.
            let differs = old.docs.lines.first() != new.docs.lines.first();
            self.tell_if(differs, Rule::Documentation, matter);
            let is_shown = old.arity == Arity::One && new.arity == Arity::One;
            self.tell_if(is_shown && old.example != new.example, Rule::ExampleChanged, matter);
        } else {
            self.docs(&old.docs, &new.docs, matter);
        }
    }
}

/// Where a parameter stands among those of its operation.
fn position(operation: &Operation, parameter: &Parameter) -> Option<usize> {
    let mut parameters = operation.parameters.iter();
    parameters.position(|other| other.place == parameter.place && other.name.wire == parameter.name.wire)
}

fn point(edition: &Edition, (group, operation): super::operations::Grouped<'_>, parameter: &Parameter) -> Point {
    let key = (
        operation.method.clone(),
        operation.path.clone(),
        parameter.place,
        parameter.name.wire.clone(),
    );
    let own = edition.places.parameters.get(&key).copied();
    let around = || edition.places.operations.get(&(key.0.clone(), key.1.clone())).copied();
    let rust = written::parameter(&edition.api, group, operation, parameter);
    Point::new(rust, own.or_else(around))
}
