//! What changed of enums and unions: their values and variants, and whether they keep what they do not list.

use super::types::{Pair, matched};
use super::{Comparison, Rule, written};
use crate::ir::{Enum, EnumVariant, Mark, Openness, TypeId, Union, Variant};
use std::collections::BTreeSet;

impl<'a> Comparison<'a> {
    pub(super) fn enums(&mut self, pair: &Pair<'a>, old: &Enum, new: &Enum) {
        if old.of != new.of {
            self.tell(Rule::ValuesOfAnotherKind, &pair.matter);
            return;
        }
        let is_open = matches!(new.openness, Openness::Open(_));
        let by_value = |variant: &EnumVariant| written::literal(&variant.value);
        let by_name = |variant: &EnumVariant| variant.name.clone();
        for (one, other) in matched(&old.variants, &new.variants, &[by_value, by_name]) {
            let Some(value) = other.or(one).map(|variant| written::literal(&variant.value)) else {
                continue;
            };
            let before = one.and_then(|variant| pair.before(self, &variant.name, None));
            let after = other.and_then(|variant| pair.after(self, &variant.name, None));
            let matter = pair.matter.part(written::named("value", &value), before, after);
            match (one, other) {
                (Some(one), Some(other)) => {
                    self.tell_if(one.name != other.name, Rule::ValueRenamed, &matter);
                    self.tell_if(one.value != other.value, Rule::ValueWireName, &matter);
                    self.docs(&one.docs, &other.docs, &matter);
                }
                (Some(_), None) => self.tell(Rule::ValueRemoved, &matter),
                _ if is_open => self.tell(Rule::ValueAdded, &matter),
                _ => self.tell(Rule::ValueAddedClosed, &matter),
            }
        }
        let of = written::values(new);
        self.openness(pair, &old.openness, &new.openness, of);
    }

    pub(super) fn unions(&mut self, pair: &Pair<'a>, old: &Union, new: &Union) {
        self.tell_if(old.tag != new.tag, Rule::TagChanged, &pair.matter);
        let is_open = matches!(new.openness, Openness::Open(_));
        let by_name = |known: &Known<'_>| known.variant.name.clone();
        let by_mark = |known: &Known<'_>| match &known.variant.mark {
            Mark::Tags(tags) => tags.join("\n"),
            // Several variants may be of one kind.
            Mark::Default | Mark::Kind(_) => format!("\n{}", known.variant.name),
        };
        let by_type = |known: &Known<'_>| match known.now {
            Some(id) => format!("{id:?}"),
            None => format!("\n{}", known.variant.name),
        };
        let (old_known, new_known) = (known(old, |id| self.pairs.new_of(id)), known(new, Some));
        for (one, other) in matched(&old_known, &new_known, &[by_name, by_mark, by_type]) {
            let (one, other) = (one.map(|known| known.variant), other.map(|known| known.variant));
            let Some(name) = other.or(one).map(|variant| variant.name.as_str()) else {
                continue;
            };
            let before = one.and_then(|variant| {
                let ty = written::ty(&self.old.api, &variant.ty);
                pair.before(self, &format!("{}({ty})", variant.name), None)
            });
            let after = other.and_then(|variant| {
                let ty = written::ty(&self.new.api, &variant.ty);
                pair.after(self, &format!("{}({ty})", variant.name), None)
            });
            let matter = pair.matter.part(written::named("variant", name), before, after);
            match (one, other) {
                (Some(one), Some(other)) => {
                    self.tell_if(one.name != other.name, Rule::VariantRenamed, &matter);
                    self.ty(&one.ty, &other.ty, &matter);
                    let remarked = old.tag == new.tag && marks(&one.mark) != marks(&other.mark);
                    self.tell_if(remarked, Rule::VariantRemarked, &matter);
                    self.docs(&one.docs, &other.docs, &matter);
                }
                (Some(_), None) => self.tell(Rule::VariantRemoved, &matter),
                _ if is_open => self.tell(Rule::VariantAdded, &matter),
                _ => self.tell(Rule::VariantAddedClosed, &matter),
            }
        }
        self.openness(pair, &old.openness, &new.openness, "Unrecognized");
    }

    fn openness(&mut self, pair: &Pair<'a>, old: &Openness, new: &Openness, of: &str) {
        let name = |openness: &Openness| match openness {
            Openness::Open(name) => Some(format!("{name}({of})")),
            Openness::Closed => None,
        };
        let before = name(old).and_then(|name| pair.before(self, &name, None));
        let after = name(new).and_then(|name| pair.after(self, &name, None));
        let matter = pair.matter.part("", before, after);
        match (old, new) {
            (Openness::Closed, Openness::Open(_)) => self.tell(Rule::Opened, &matter),
            (Openness::Open(_), Openness::Closed) => self.tell(Rule::Closed, &matter),
            (old, new) => self.tell_if(old != new, Rule::OtherRenamed, &matter),
        }
    }
}

/// A variant, and the type that it holds as the new edition has it.
struct Known<'a> {
    variant: &'a Variant,
    now: Option<TypeId>,
}

fn known(union: &Union, now: impl Fn(TypeId) -> Option<TypeId>) -> Vec<Known<'_>> {
    let variants = union.variants.iter().map(|variant| Known {
        variant,
        now: variant.ty.mentioned().and_then(&now),
    });
    variants.collect()
}

/// What tells a variant apart, whatever the order of its tags.
fn marks(mark: &Mark) -> BTreeSet<String> {
    match mark {
        Mark::Tags(tags) => tags.iter().cloned().collect(),
        Mark::Default | Mark::Kind(_) => [format!("{mark:?}")].into(),
    }
}
