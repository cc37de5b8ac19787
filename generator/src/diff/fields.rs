//! What changed of objects: their members, those that always have one value, and where the others go.

use super::limits::Default;
use super::types::{Pair, matched};
use super::{Comparison, Matter, Rule, written};
use crate::ir::{Constant, Direction, Field, Presence, Rest, Role, Struct};
use crate::lower::Places;

impl<'a> Comparison<'a> {
    pub(super) fn structs(&mut self, pair: &Pair<'a>, old: &Struct, new: &Struct) {
        let by_wire = |field: &Field| field.name.wire.clone();
        let by_rust = |field: &Field| field.name.rust.clone();
        for members in matched(&old.fields, &new.fields, &[by_wire, by_rust]) {
            match members {
                (Some(one), Some(other)) => self.field(pair, one, other),
                (Some(one), None) => {
                    let constant = constant(new, &one.name.wire).map(|constant| &constant.name.rust);
                    let after = constant.and_then(|name| pair.after(self, name, Some(&one.name.wire)));
                    let rule = if after.is_some() {
                        Rule::FieldBecameConstant
                    } else {
                        Rule::FieldRemoved
                    };
                    let before = self.written(pair, one, Side::Old);
                    let part = written::named("field", &one.name.wire);
                    let before = pair.before(self, &before, Some(&one.name.wire));
                    self.tell(rule, &pair.matter.part(part, before, after));
                }
                (None, Some(other)) => self.added_field(pair, old, other),
                (None, None) => {}
            }
        }
        self.constants(pair, old, new);
        self.rest(pair, &old.rest, &new.rest);
    }

    fn added_field(&mut self, pair: &Pair<'a>, old: &Struct, field: &Field) {
        let wire = &field.name.wire;
        let constant = constant(old, wire);
        let before = constant.and_then(|constant| pair.before(self, &constant.name.rust, Some(wire)));
        let is_needed = matches!(field.presence, Presence::Required | Presence::Nullable);
        let rule = match (constant, is_needed, pair.new.1.role) {
            (Some(_), _, _) => Rule::ConstantBecameField,
            (None, false, _) => Rule::FieldAdded,
            (None, true, Role::Sent) => Rule::FieldAddedRequired,
            (None, true, Role::Received) => Rule::FieldAddedReceived,
        };
        let after = self.written(pair, field, Side::New);
        let after = pair.after(self, &after, Some(wire));
        self.tell(rule, &pair.matter.part(written::named("field", wire), before, after));
    }

    fn field(&mut self, pair: &Pair<'a>, old: &Field, new: &Field) {
        let before = self.written(pair, old, Side::Old);
        let after = self.written(pair, new, Side::New);
        let matter = pair.matter.part(
            written::named("field", &new.name.wire),
            pair.before(self, &before, Some(&old.name.wire)),
            pair.after(self, &after, Some(&new.name.wire)),
        );
        self.tell_if(old.name.rust != new.name.rust, Rule::FieldRenamed, &matter);
        self.tell_if(old.name.wire != new.name.wire, Rule::FieldWireName, &matter);
        let told = self.changes.len();
        self.ty(&old.ty, &new.ty, &matter);
        let has_its_type = self.changes.len() == told;
        let (old_role, new_role) = (pair.old.1.role, pair.new.1.role);
        self.presence((old.presence, old_role), (new.presence, new_role), &matter);
        let is_told = self.changes.len() > told;
        let default = if has_its_type {
            let of = |places: &'a Places, id, field: &Field| places.limits.get(&(id, field.name.wire.clone()));
            let old_limits = of(&self.old.places, pair.old.0, old);
            self.limits(old_limits, of(&self.new.places, pair.new.0, new), &matter)
        } else {
            Default::Same
        };
        self.lifecycle(&old.docs, &new.docs, &matter);
        self.said(old, new, default, is_told, &matter);
    }

    /// What the comment of a member says: of its default, of the way it travels, and what else there is.
    fn said(&mut self, old: &Field, new: &Field, default: Default, is_told: bool, matter: &Matter) {
        let reworded = old.docs.lines != new.docs.lines;
        let rule = match (&old.default, &new.default, default) {
            (None, Some(_), _) => Rule::FieldDefaultAdded,
            (Some(_), None, _) => Rule::FieldDefaultRemoved,
            (one, other, _) if one != other => Rule::FieldDefaultChanged,
            _ if old.direction != new.direction => match new.direction {
                // That it may be absent says so already.
                _ if is_told => return,
                _ if !reworded => Rule::DirectionUnseen,
                Direction::FromService => Rule::ReadOnly,
                Direction::ToService => Rule::WriteOnly,
                Direction::Both => Rule::BothWays,
            },
            (_, _, Default::Other) if reworded => Rule::DefaultStated,
            (_, _, Default::Other) => Rule::DefaultUnseen,
            _ if reworded => Rule::Documentation,
            _ => return,
        };
        self.tell(rule, matter);
    }

    /// Whether a member may be absent or null.
    pub(super) fn presence(&mut self, old: (Presence, Role), new: (Presence, Role), matter: &Matter) {
        let may = |presence| match presence {
            Presence::Required => (false, false),
            Presence::Optional => (true, false),
            Presence::Nullable => (false, true),
            Presence::OptionalNullable => (true, true),
        };
        let (old_absent, old_null) = may(old.0);
        let (new_absent, new_null) = may(new.0);
        match (old_absent, new_absent) {
            (false, true) => self.tell(Rule::FieldOptional, matter),
            (true, false) => self.tell(Rule::FieldRequired, matter),
            _ => {}
        }
        let is_told = |edition: (Presence, Role)| edition == (Presence::OptionalNullable, Role::Sent);
        let shows = old_absent != new_absent || !old_absent || is_told(old) || is_told(new);
        match (old_null, new_null) {
            (false, true) if shows => self.tell(Rule::FieldNullable, matter),
            (true, false) if shows => self.tell(Rule::FieldNotNullable, matter),
            (one, other) if one != other => self.tell(Rule::NullAsAbsence, matter),
            (true, true) if old.1 != new.1 => self.tell_if(is_told(old) || is_told(new), Rule::NullToldApart, matter),
            _ => {}
        }
    }

    fn constants(&mut self, pair: &Pair<'a>, old: &Struct, new: &Struct) {
        let is_field = |structure: &Struct, wire: &str| structure.fields.iter().any(|field| field.name.wire == wire);
        let by_wire = |constant: &Constant| constant.name.wire.clone();
        for (one, other) in matched(&old.constants, &new.constants, &[by_wire]) {
            let Some(wire) = one.or(other).map(|constant| constant.name.wire.as_str()) else {
                continue;
            };
            let text = |constant: &Constant| format!("{} = {}", constant.name.rust, written::literal(&constant.value));
            let before = one.and_then(|constant| pair.before(self, &text(constant), Some(wire)));
            let after = other.and_then(|constant| pair.after(self, &text(constant), Some(wire)));
            let matter = pair.matter.part(written::named("constant", wire), before, after);
            match (one, other) {
                (Some(one), Some(other)) => {
                    self.tell_if(one.value != other.value, Rule::ConstantChanged, &matter);
                    let differs = one.value == other.value && one.name.rust != other.name.rust;
                    self.tell_if(differs, Rule::Documentation, &matter);
                }
                (Some(_), None) => self.tell_if(!is_field(new, wire), Rule::ConstantRemoved, &matter),
                _ => self.tell_if(!is_field(old, wire), Rule::ConstantAdded, &matter),
            }
        }
    }

    fn rest(&mut self, pair: &Pair<'a>, old: &Rest, new: &Rest) {
        let (Rest::Extra(one) | Rest::Map(one, _), Rest::Extra(other) | Rest::Map(other, _)) = (old, new);
        let before = pair.before(self, one, None);
        let matter = pair.matter.part("rest", before, pair.after(self, other, None));
        match (old, new) {
            (Rest::Extra(_), Rest::Map(..)) => self.tell(Rule::RestTyped, &matter),
            (Rest::Map(..), Rest::Extra(_)) => self.tell(Rule::RestUntyped, &matter),
            (Rest::Map(_, one), Rest::Map(_, other)) => self.ty(one, other, &matter),
            (Rest::Extra(_), Rest::Extra(_)) => {}
        }
        let is_same_kind = std::mem::discriminant(old) == std::mem::discriminant(new);
        self.tell_if(is_same_kind && one != other, Rule::RestRenamed, &matter);
    }

    fn written(&self, pair: &Pair<'_>, field: &Field, side: Side) -> String {
        let (api, role) = match side {
            Side::Old => (&self.old.api, pair.old.1.role),
            Side::New => (&self.new.api, pair.new.1.role),
        };
        let ty = written::present(api, &field.ty, field.presence, role);
        format!("{}: {ty}", field.name.rust)
    }
}

/// Which edition is meant.
#[derive(Clone, Copy)]
enum Side {
    Old,
    New,
}

fn constant<'a>(structure: &'a Struct, wire: &str) -> Option<&'a Constant> {
    structure.constants.iter().find(|constant| constant.name.wire == wire)
}
