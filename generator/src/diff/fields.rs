//! What changed of objects: their members, those that always have one value, and where the others go.

use super::gather::Cause;
use super::renames::renamed;
use super::said::{Differs, differs};
use super::types::{Pair, matched};
use super::{Comparison, Matter, Rule, written};
use crate::ir::{Constant, Direction, Field, Presence, Rest, Role, Struct};
use crate::lower::Spot;

impl<'a> Comparison<'a> {
    pub(super) fn structs(&mut self, pair: &Pair<'a>, old: &Struct, new: &Struct) {
        let by_wire = |field: &Field| field.name.wire.clone();
        let by_rust = |field: &Field| field.name.rust.clone();
        let mut members = matched(&old.fields, &new.fields, &[by_wire, by_rust]);
        let is_constant = |structure: &Struct, field: &Field| constant(structure, &field.name.wire).is_some();
        renamed(
            &mut members,
            &old.fields,
            &new.fields,
            |one, other| !is_constant(new, one) && !is_constant(old, other) && self.is_same_field(pair, one, other),
            |field| !field.docs.lines.is_empty(),
        );
        for members in members {
            match members {
                (Some(one), Some(other)) => self.field(pair, one, other),
                (Some(one), None) => self.removed_field(pair, new, one),
                (None, Some(other)) => self.added_field(pair, old, other),
                (None, None) => {}
            }
        }
        self.constants(pair, old, new);
        self.rest(pair, &old.rest, &new.rest);
    }

    /// Whether a member that is gone and one that is new are the same but for the name.
    fn is_same_field(&self, pair: &Pair<'a>, old: &Field, new: &Field) -> bool {
        let spot = |id, field: &Field| Spot::Member(id, field.name.wire.clone());
        let [before, after] = self.statements(&spot(pair.old.0, old), &spot(pair.new.0, new));
        let has_one_type = self
            .pairs
            .relation((&self.old.api, &old.ty), (&self.new.api, &new.ty))
            .is_none();
        has_one_type && old.presence == new.presence && old.docs == new.docs && before == after
    }

    fn removed_field(&mut self, pair: &Pair<'a>, new: &Struct, field: &Field) {
        let wire = &field.name.wire;
        let constant = constant(new, wire).map(|constant| &constant.name.rust);
        let after = constant.and_then(|name| pair.after(self, name, Some(wire)));
        let rule = if after.is_some() {
            Rule::FieldBecameConstant
        } else {
            Rule::FieldRemoved
        };
        let before = self.written(pair, field, Side::Old);
        let before = pair.before(self, &before, Some(wire));
        self.tell(rule, &pair.matter.part(written::named("field", wire), before, after));
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
        let told = self.changes.len();
        match (old.name.rust != new.name.rust, old.name.wire != new.name.wire) {
            (true, true) => {
                self.rename_within(&old.ty, &new.ty);
                self.tell(Rule::FieldReplaced, &matter);
            }
            (true, false) => self.tell(Rule::FieldRenamed, &matter),
            (false, true) => self.tell(Rule::FieldWireName, &matter),
            (false, false) => {}
        }
        let typed = self.changes.len();
        self.ty(&old.ty, &new.ty, &matter);
        let has_its_type = self.changes.len() == typed;
        let (old_role, new_role) = (pair.old.1.role, pair.new.1.role);
        self.presence((old.presence, old_role), (new.presence, new_role), &matter);
        let said = self.statements(
            &Spot::Member(pair.old.0, old.name.wire.clone()),
            &Spot::Member(pair.new.0, new.name.wire.clone()),
        );
        let ways = (self.old_travels.ways(pair.old.0), self.new_travels.ways(pair.new.0));
        let is_turned = old_role != new_role || ways.0 != ways.1;
        let referred = self.referred(old, new);
        let cause = if is_turned {
            Some(Cause::Travelling(pair.old.0))
        } else {
            let is_nulled = |(cause, behind): (Cause, Differs)| (behind.null && !differs(said).null).then_some(cause);
            referred.clone().and_then(is_nulled)
        };
        let consequences = self.changes.split_off(typed).into_iter();
        let (presence, others): (Vec<_>, Vec<_>) = consequences.partition(|change| is_of_presence(change.rule));
        self.changes.extend(others);
        let is_null_told = presence.iter().any(|change| is_of_null(change.rule));
        match cause {
            Some(cause) => self
                .consequences
                .extend(presence.into_iter().map(|change| (cause.clone(), change))),
            None => self.changes.extend(presence),
        }
        let mut differs = differs(said);
        if has_its_type {
            self.bounds(said, &matter);
        } else {
            differs.default = false;
        }
        self.tell_if(differs.null && has_its_type && !is_null_told, Rule::NullUnseen, &matter);
        let is_explained = self.changes.len() > typed || is_turned;
        self.default(old, new, differs, referred.clone(), &matter);
        self.direction(old, new, is_explained, &matter);
        let reworded = old.docs.lines != new.docs.lines;
        let cause = is_turned
            .then_some(Cause::Travelling(pair.old.0))
            .or_else(|| referred.and_then(|(cause, behind)| behind.default.then_some(cause)));
        match cause {
            Some(cause) if reworded && !differs.words && self.changes.len() == told => {
                self.follow(Rule::Documentation, cause, &matter);
            }
            _ => self.comment(&old.docs, &new.docs, differs, told, &matter),
        }
    }

    /// What stands for a member that is absent.
    fn default(&mut self, old: &Field, new: &Field, differs: Differs, referred: Referred, matter: &Matter) {
        let reworded = old.docs.lines != new.docs.lines;
        // Whether it is read in place of an absent value hangs on whether there must be one.
        let is_needed = |field: &Field| matches!(field.presence, Presence::Required | Presence::Nullable);
        let is_seen = is_needed(old) == is_needed(new) || differs.default;
        let rule = match (&old.default, &new.default) {
            _ if !is_seen => return,
            (None, Some(_)) => Rule::FieldDefaultAdded,
            (Some(_), None) => Rule::FieldDefaultRemoved,
            (one, other) if one != other => Rule::FieldDefaultChanged,
            _ if differs.default && reworded => Rule::DefaultStated,
            _ if differs.default => Rule::DefaultUnseen,
            _ => return,
        };
        match referred {
            Some((cause, behind)) if behind.default && !differs.default => self.follow(rule, cause, matter),
            _ => self.tell(rule, matter),
        }
    }

    /// What is said otherwise of the definition that a member refers to.
    fn referred(&self, old: &Field, new: &Field) -> Referred {
        let (one, other) = (old.ty.mentioned()?, new.ty.mentioned()?);
        let said = self.statements(&Spot::Type(one), &Spot::Type(other));
        Some((Cause::Type(other), differs(said)))
    }

    /// Which way a member travels.
    fn direction(&mut self, old: &Field, new: &Field, is_explained: bool, matter: &Matter) {
        // That it may be absent says so already.
        if old.direction == new.direction || is_explained {
            return;
        }
        let rule = match new.direction {
            _ if old.docs.lines == new.docs.lines => Rule::DirectionUnseen,
            Direction::FromService => Rule::ReadOnly,
            Direction::ToService => Rule::WriteOnly,
            Direction::Both => Rule::BothWays,
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

fn is_of_presence(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::FieldOptional
            | Rule::FieldRequired
            | Rule::FieldNullable
            | Rule::FieldNotNullable
            | Rule::NullAsAbsence
            | Rule::NullToldApart
    )
}

fn is_of_null(rule: Rule) -> bool {
    matches!(rule, Rule::FieldNullable | Rule::FieldNotNullable | Rule::NullAsAbsence)
}

/// The definition that a member refers to, and what is said otherwise of it.
type Referred = Option<(Cause, Differs)>;
