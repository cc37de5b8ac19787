//! What changed of parameters.

use super::limits::Default;
use super::operations::Both;
use super::types::matched;
use super::{Comparison, Edition, Matter, Point, Rule, Way, written};
use crate::ir::{Arity, Need, Operation, Parameter};
use crate::lower::{ParameterKey, Places};

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
                    self.parameter(both, one, other, &matter);
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

    fn parameter(&mut self, both: &Both<'a>, old: &Parameter, new: &Parameter, matter: &Matter) {
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
        let told = self.changes.len();
        self.ty(&old.ty, &new.ty, matter);
        // A plain value is written in the way of its place.
        let is_styled = old.arity == new.arity && old.arity != Arity::One;
        self.tell_if(is_styled && old.style != new.style, Rule::StyleChanged, matter);
        match (old.need, new.need) {
            (Need::Required, Need::Optional) => self.tell(Rule::ParameterOptional, matter),
            (Need::Optional, Need::Required) => self.tell(Rule::ParameterRequired, matter),
            _ => {}
        }
        let of = |places: &'a Places, operation, parameter: &Parameter| {
            places.parameter_limits.get(&key(operation, parameter))
        };
        let default = if self.changes.len() == told {
            let old_limits = of(&self.old.places, both.old.1, old);
            self.limits(old_limits, of(&self.new.places, both.new.1, new), matter)
        } else {
            Default::Same
        };
        let reworded = old.docs.lines != new.docs.lines || old.default != new.default;
        if is_argument {
            self.tell_if(reworded, Rule::Documentation, matter);
            let is_shown = old.arity == Arity::One && new.arity == Arity::One;
            self.tell_if(is_shown && old.example != new.example, Rule::ExampleChanged, matter);
            self.tell_if(default == Default::Other, Rule::DefaultUnseen, matter);
            return;
        }
        self.lifecycle(&old.docs, &new.docs, matter);
        match default {
            Default::Other if reworded => self.tell(Rule::DefaultStated, matter),
            Default::Other => self.tell(Rule::DefaultUnseen, matter),
            Default::Same => self.tell_if(reworded, Rule::Documentation, matter),
        }
    }
}

/// Where a parameter stands among those of its operation.
fn position(operation: &Operation, parameter: &Parameter) -> Option<usize> {
    let mut parameters = operation.parameters.iter();
    parameters.position(|other| other.place == parameter.place && other.name.wire == parameter.name.wire)
}

fn key(operation: &Operation, parameter: &Parameter) -> ParameterKey {
    let (method, path) = (operation.method.clone(), operation.path.clone());
    (method, path, parameter.place, parameter.name.wire.clone())
}

fn point(edition: &Edition, (group, operation): super::operations::Grouped<'_>, parameter: &Parameter) -> Point {
    let key = key(operation, parameter);
    let own = edition.places.parameters.get(&key).copied();
    let around = || edition.places.operations.get(&(key.0.clone(), key.1.clone())).copied();
    let rust = written::parameter(&edition.api, group, operation, parameter);
    Point::new(rust, own.or_else(around))
}
