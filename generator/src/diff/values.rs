//! What changed of enums and unions: their values and variants, and whether they keep what they do not list.

use super::gather::Cause;
use super::types::{Pair, matched};
use super::{Comparison, Matter, Rule, written};
use crate::ir::{
    Api, Enum, EnumVariant, Literal, Mark, Openness, Presence, Shape, Struct, Tag, TypeId, TypeRef, Union, Variant,
};
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
        let count = |union: &Union| union.variants.len();
        // Where variants come and go, what tells them apart may follow.
        let regrouped = (count(old) != count(new)).then(|| Cause::Same(pair.matter.subject.clone()));
        let retagged = self.retagged(old, new).or(regrouped);
        if old.tag != new.tag {
            self.tell_or_follow(Rule::TagChanged, retagged.clone(), &pair.matter);
        }
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
                    if one.name != other.name {
                        let cause = self.named_after(&one.ty, &other.ty).or_else(|| retagged.clone());
                        self.tell_or_follow(Rule::VariantRenamed, cause, &matter);
                    }
                    self.ty(&one.ty, &other.ty, &matter);
                    let remarked = old.tag == new.tag && marks(&one.mark) != marks(&other.mark);
                    if remarked {
                        self.tell_or_follow(Rule::VariantRemarked, retagged.clone(), &matter);
                    }
                    // It may be that of the type.
                    if !self.is_described(&one.ty, &other.ty) {
                        self.docs(&one.docs, &other.docs, &matter);
                    }
                }
                (Some(_), None) => self.tell(Rule::VariantRemoved, &matter),
                _ if is_open => self.tell(Rule::VariantAdded, &matter),
                _ => self.tell(Rule::VariantAddedClosed, &matter),
            }
        }
        self.openness(pair, &old.openness, &new.openness, "Unrecognized");
    }

    /// Where the member by which variants are told apart has changed in the type of one: the unions that tell by it show
    /// that.
    fn retagged(&self, old: &Union, new: &Union) -> Option<Cause> {
        let tags: Vec<&str> = [&old.tag, &new.tag]
            .into_iter()
            .filter_map(|tag| match tag {
                Tag::Property(name) => Some(name.as_str()),
                Tag::Untagged => None,
            })
            .collect();
        let types = old.variants.iter().filter_map(|variant| variant.ty.mentioned());
        let pairs = types.filter_map(|id| Some((id, self.pairs.new_of(id)?)));
        let mut changed = pairs.filter(|(one, other)| {
            let members = |api: &Api, id| match api.get(id).map(|definition| &definition.shape) {
                Some(Shape::Struct(structure)) => tags.iter().map(|tag| member(api, structure, tag)).collect(),
                _ => Vec::new(),
            };
            members(&self.old.api, *one) != members(&self.new.api, *other)
        });
        changed.next().map(|(_, other)| Cause::Type(other))
    }

    /// The type of a variant, where that has another name now: variants are named after their types.
    fn named_after(&self, old: &TypeRef, new: &TypeRef) -> Option<Cause> {
        let (one, other) = (old.mentioned()?, new.mentioned()?);
        let name = |api: &Api, id| api.get(id).map(|definition| definition.name.rust.clone());
        let is_renamed = name(&self.old.api, one) != name(&self.new.api, other);
        let is_one = self.pairs.new_of(one) == Some(other);
        (is_renamed && is_one).then_some(Cause::Type(other))
    }

    fn tell_or_follow(&mut self, rule: Rule, cause: Option<Cause>, matter: &Matter) {
        match cause {
            Some(cause) => self.follow(rule, cause, matter),
            None => self.tell(rule, matter),
        }
    }

    /// Whether the types of a variant are described otherwise themselves.
    fn is_described(&self, old: &TypeRef, new: &TypeRef) -> bool {
        let docs = |api: &Api, ty: &TypeRef| api.get(ty.mentioned()?).map(|definition| definition.docs.clone());
        docs(&self.old.api, old) != docs(&self.new.api, new)
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

/// A member as a union sees it: whether it is there, and the values it is known to have.
fn member(api: &Api, structure: &Struct, wire: &str) -> (bool, Option<Vec<Literal>>) {
    let constant = structure.constants.iter().find(|constant| constant.name.wire == wire);
    if let Some(constant) = constant {
        return (true, Some(vec![constant.value.clone()]));
    }
    let field = structure.fields.iter().find(|field| field.name.wire == wire);
    let values = field
        .and_then(|field| field.ty.mentioned())
        .and_then(|id| match &api.get(id)?.shape {
            Shape::Enum(values) => Some(values.variants.iter().map(|variant| variant.value.clone()).collect()),
            _ => None,
        });
    (field.is_some_and(|field| field.presence == Presence::Required), values)
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
