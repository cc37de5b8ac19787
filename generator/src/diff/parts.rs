//! What changed of lists of fixed items, and of bodies of parts.

use super::said::differs;
use super::types::{Pair, matched};
use super::{Comparison, Rule, written};
use crate::ir::{Constant, Multipart, Need, Part, PartContent, Role, Tuple, TupleItem};
use crate::lower::Spot;

impl<'a> Comparison<'a> {
    pub(super) fn tuples(&mut self, pair: &Pair<'a>, old: &Tuple, new: &Tuple) {
        let text = |item: &TupleItem, index: usize, api, role| {
            format!("{index}: {}", written::present(api, &item.ty, item.presence, role))
        };
        let (old_role, new_role) = (pair.old.1.role, pair.new.1.role);
        for index in 0..old.items.len().max(new.items.len()) {
            let (one, other) = (old.items.get(index), new.items.get(index));
            let before = one.map(|item| text(item, index, &self.old.api, old_role));
            let after = other.map(|item| text(item, index, &self.new.api, new_role));
            let before = before.and_then(|text| pair.before(self, &text, None));
            let after = after.and_then(|text| pair.after(self, &text, None));
            let matter = pair.matter.part(format!("item {index}"), before, after);
            match (one, other) {
                (Some(one), Some(other)) => {
                    self.ty(&one.ty, &other.ty, &matter);
                    self.presence((one.presence, Role::Sent), (other.presence, Role::Sent), &matter);
                    self.docs(&one.docs, &other.docs, &matter);
                }
                (Some(_), None) => self.tell(Rule::ItemRemoved, &matter),
                _ => self.tell(Rule::ItemAdded, &matter),
            }
        }
        let before = pair.before(self, &written::ty(&self.old.api, &old.rest), None);
        let after = pair.after(self, &written::ty(&self.new.api, &new.rest), None);
        self.ty(&old.rest, &new.rest, &pair.matter.part("further items", before, after));
    }

    pub(super) fn multiparts(&mut self, pair: &Pair<'a>, old: &Multipart, new: &Multipart) {
        let by_wire = |part: &Part| part.name.wire.clone();
        let by_rust = |part: &Part| part.name.rust.clone();
        for (one, other) in matched(&old.parts, &new.parts, &[by_wire, by_rust]) {
            let Some(wire) = other.or(one).map(|part| part.name.wire.as_str()) else {
                continue;
            };
            let before = one.and_then(|part| {
                let text = content(&self.old.api, part);
                pair.before(self, &text, Some(&part.name.wire))
            });
            let after = other.and_then(|part| pair.after(self, &content(&self.new.api, part), Some(wire)));
            let matter = pair.matter.part(written::named("part", wire), before, after);
            match (one, other) {
                (Some(one), Some(other)) => {
                    let told = self.changes.len();
                    self.tell_if(one.name.rust != other.name.rust, Rule::FieldRenamed, &matter);
                    self.tell_if(one.name.wire != other.name.wire, Rule::FieldWireName, &matter);
                    match (&one.content, &other.content) {
                        (PartContent::Value(one), PartContent::Value(other)) => self.ty(one, other, &matter),
                        (one, other) => self.tell_if(one != other, Rule::PartContentChanged, &matter),
                    }
                    self.tell_if(one.form != other.form, Rule::PartFormChanged, &matter);
                    match (one.need, other.need) {
                        (Need::Required, Need::Optional) => self.tell(Rule::PartOptional, &matter),
                        (Need::Optional, Need::Required) => self.tell(Rule::PartRequired, &matter),
                        _ => {}
                    }
                    let said = self.statements(
                        &Spot::Member(pair.old.0, one.name.wire.clone()),
                        &Spot::Member(pair.new.0, wire.to_owned()),
                    );
                    if self.changes.len() == told {
                        self.bounds(said, &matter);
                        self.tell_if(differs(said).default, Rule::DefaultUnseen, &matter);
                    }
                    self.comment(&one.docs, &other.docs, differs(said), told, &matter);
                }
                (Some(_), None) => self.tell(Rule::PartRemoved, &matter),
                (None, Some(other)) if other.need == Need::Required => self.tell(Rule::PartAddedRequired, &matter),
                _ => self.tell(Rule::PartAdded, &matter),
            }
        }
        let by_wire = |constant: &Constant| constant.name.wire.clone();
        for (one, other) in matched(&old.constants, &new.constants, &[by_wire]) {
            let Some(constant) = other.or(one) else { continue };
            let wire = &constant.name.wire;
            let text = |constant: &Constant| format!("{} = {}", constant.name.rust, written::literal(&constant.value));
            let before = one.and_then(|constant| pair.before(self, &text(constant), Some(wire)));
            let after = other.and_then(|constant| pair.after(self, &text(constant), Some(wire)));
            let matter = pair.matter.part(written::named("constant", wire), before, after);
            match (one, other) {
                (Some(one), Some(other)) => self.tell_if(one != other, Rule::ConstantChanged, &matter),
                (Some(_), None) => self.tell(Rule::ConstantRemoved, &matter),
                _ => self.tell(Rule::ConstantAdded, &matter),
            }
        }
        let (before, after) = (pair.before(self, &old.extra, None), pair.after(self, &new.extra, None));
        let matter = pair.matter.part("rest", before, after);
        self.tell_if(old.extra != new.extra, Rule::RestRenamed, &matter);
    }
}

fn content(api: &crate::ir::Api, part: &Part) -> String {
    let ty = match &part.content {
        PartContent::Value(ty) => written::ty(api, ty),
        PartContent::File => "File".to_owned(),
        PartContent::Files => "Vec<File>".to_owned(),
    };
    match part.need {
        Need::Required => format!("{}: {ty}", part.name.rust),
        Need::Optional => format!("{}: Option<{ty}>", part.name.rust),
    }
}
