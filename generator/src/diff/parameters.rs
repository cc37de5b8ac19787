//! What changed of parameters.

use super::operations::{Both, Grouped, place};
use super::renames::renamed;
use super::said::differs;
use super::types::matched;
use super::{Comparison, Edition, Matter, Point, Rule, Way, written};
use crate::ir::{Arity, Docs, Need, Operation, Parameter};
use crate::lower::Spot;

impl<'a> Comparison<'a> {
    pub(super) fn parameters(&mut self, both: &Both<'a>) {
        let (old, new) = (both.old.1, both.new.1);
        let by_both = |parameter: &Parameter| format!("{:?} {}", parameter.place, parameter.name.wire);
        let by_wire = |parameter: &Parameter| parameter.name.wire.clone();
        let by_rust = |parameter: &Parameter| parameter.name.rust.clone();
        let mut pairs = matched(&old.parameters, &new.parameters, &[by_both, by_wire, by_rust]);
        renamed(
            &mut pairs,
            &old.parameters,
            &new.parameters,
            |one, other| self.is_same_parameter(both, one, other),
            |parameter| !parameter.docs.lines.is_empty(),
        );
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
                        arguments.push((position(old, one), position(new, other)));
                    }
                }
                (Some(_), None) => self.tell(Rule::ParameterRemoved, &matter),
                (None, Some(other)) if other.need == Need::Required => {
                    self.tell(Rule::ParameterAddedRequired, &matter);
                }
                _ => self.tell(Rule::ParameterAdded, &matter),
            }
        }
        arguments.sort_unstable();
        let is_sorted = arguments.is_sorted_by_key(|(_, after)| *after);
        self.tell_if(!is_sorted, Rule::ArgumentsReordered, &both.matter);
    }

    /// Whether a parameter that is gone and one that is new are the same but for the name.
    fn is_same_parameter(&self, both: &Both<'a>, old: &Parameter, new: &Parameter) -> bool {
        let said = self.statements(&spot(both.old.1, old), &spot(both.new.1, new));
        let has_one_type = self
            .pairs
            .relation((&self.old.api, &old.ty), (&self.new.api, &new.ty))
            .is_none();
        let is_given_so = (old.place, old.arity, old.style, old.need) == (new.place, new.arity, new.style, new.need);
        has_one_type && is_given_so && old.docs == new.docs && said.first() == said.last()
    }

    fn parameter(&mut self, both: &Both<'a>, old: &Parameter, new: &Parameter, matter: &Matter) {
        let is_argument = old.need == Need::Required && new.need == Need::Required;
        let first = self.changes.len();
        match (old.name.rust != new.name.rust, old.name.wire != new.name.wire) {
            (true, true) => {
                self.rename_within(&old.ty, &new.ty);
                self.tell(Rule::ParameterReplaced, matter);
            }
            (true, false) if is_argument => self.tell(Rule::ArgumentRenamed, matter),
            (true, false) => self.tell(Rule::ParameterRenamed, matter),
            (false, true) => self.tell(Rule::ParameterWireName, matter),
            (false, false) => {}
        }
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
        let said = self.statements(&spot(both.old.1, old), &spot(both.new.1, new));
        let mut differs = differs(said);
        if self.changes.len() == told {
            self.bounds(said, matter);
        } else {
            differs.default = false;
        }
        self.tell_if(differs.null && self.changes.len() == told, Rule::NullUnseen, matter);
        let is_stated = differs.default && (old.docs.lines != new.docs.lines || old.default != new.default);
        self.tell_if(is_stated, Rule::DefaultStated, matter);
        self.tell_if(differs.default && !is_stated, Rule::DefaultUnseen, matter);
        if !is_argument {
            return self.comment(&old.docs, &new.docs, differs, first, matter);
        }
        // The compiler warns of setters alone.
        self.tell_if(old.docs.status != new.docs.status, Rule::DeprecatedStated, matter);
        let docs = Docs {
            status: new.docs.status,
            ..old.docs.clone()
        };
        differs.deprecated &= old.docs.status == new.docs.status;
        self.comment(&docs, &new.docs, differs, first, matter);
        let is_shown = old.arity == Arity::One && new.arity == Arity::One;
        self.tell_if(is_shown && old.example != new.example, Rule::ExampleChanged, matter);
    }
}

/// Where a parameter stands among those of its operation.
fn position(operation: &Operation, parameter: &Parameter) -> Option<usize> {
    let mut parameters = operation.parameters.iter();
    parameters.position(|other| other.place == parameter.place && other.name.wire == parameter.name.wire)
}

fn spot(operation: &Operation, parameter: &Parameter) -> Spot {
    Spot::Parameter(place(operation), parameter.place, parameter.name.wire.clone())
}

fn point(edition: &Edition, (group, operation): Grouped<'_>, parameter: &Parameter) -> Point {
    let own = edition.places.of(&spot(operation, parameter));
    let around = || edition.places.of(&Spot::Operation(place(operation)));
    let rust = written::parameter(&edition.api, group, operation, parameter);
    Point::new(rust, own.or_else(around))
}
