//! Which type of one edition is which of the other, what two uses of types have to do with each other, and which way
//! types travel.

use super::Rule;
use super::operations::{same_operations, slots as operation_slots};
use crate::ir::{Api, EnumOf, Operation, PartContent, Rest, Scalar, Shape, TypeId, TypeRef};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The types that stand for each other.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    new_of: HashMap<TypeId, TypeId>,
    old_of: HashMap<TypeId, TypeId>,
}

/// Places in which types are used, each with what it is called in its surroundings.
pub(super) type Slots<'a> = Vec<(String, &'a TypeRef)>;

impl Pairs {
    /// First those of one name, then those that are used in the same places and consist of much the same.
    pub(super) fn of(old: &Api, new: &Api) -> Self {
        let mut pairs = Self::default();
        for key in [by_both as Naming, by_wire, by_rust] {
            let free = new.emitted().filter(|id| !pairs.old_of.contains_key(id));
            let named: HashMap<_, _> = free.filter_map(|id| Some((key(new, id)?, id))).collect();
            for id in old.emitted() {
                let found = key(old, id).and_then(|key| named.get(&key)).copied();
                if let Some(found) = found {
                    pairs.add(id, found);
                }
            }
        }
        let operations = same_operations(old, new);
        let mut pending: Vec<_> = pairs.new_of.iter().map(|(old, new)| (*old, *new)).collect();
        pending.sort_unstable();
        for (old_slots, new_slots) in operations
            .iter()
            .map(|(old, new)| (operation_slots(old), operation_slots(new)))
        {
            pairs.follow((old, old_slots), (new, new_slots), &mut pending);
        }
        pairs.follow_all(old, new, &mut pending);
        // What nobody uses has but its contents to know it by.
        let free_old = contents(old, |id| pairs.new_of(id).is_none());
        let free_new = contents(new, |id| pairs.old_of(id).is_none());
        for (content, ids) in free_old {
            if let ([one], Some([other])) = (ids.as_slice(), free_new.get(&content).map(Vec::as_slice))
                && pairs.add(*one, *other)
            {
                pending.push((*one, *other));
            }
        }
        pairs.follow_all(old, new, &mut pending);
        pairs
    }

    fn follow_all(&mut self, old: &Api, new: &Api, pending: &mut Vec<(TypeId, TypeId)>) {
        while let Some((one, other)) = pending.pop() {
            if let (Some(one), Some(other)) = (old.get(one), new.get(other)) {
                self.follow((old, slots(&one.shape)), (new, slots(&other.shape)), pending);
            }
        }
    }

    /// The type that one of the old edition is now.
    pub(super) fn new_of(&self, old: TypeId) -> Option<TypeId> {
        self.new_of.get(&old).copied()
    }

    /// The type that one of the new edition was.
    pub(super) fn old_of(&self, new: TypeId) -> Option<TypeId> {
        self.old_of.get(&new).copied()
    }

    /// What has become of the type of a value: the rule for it, if it is not the same.
    pub(super) fn relation(&self, old: (&Api, &TypeRef), new: (&Api, &TypeRef)) -> Option<Rule> {
        if self.is_same(old.1, new.1) {
            return None;
        }
        let (one, other) = (behind_names(old.0, old.1), behind_names(new.0, new.1));
        if self.is_same(&one, &other) {
            return Some(Rule::SameByAnotherName);
        }
        if self.is_same(&without_pointers(&one), &without_pointers(&other)) {
            return Some(Rule::Boxed);
        }
        Some(self.difference(old.0, &one, new.0, &other))
    }

    fn difference(&self, old: &Api, one: &TypeRef, new: &Api, other: &TypeRef) -> Rule {
        match (one, other) {
            (TypeRef::Scalar(one), TypeRef::Scalar(other)) => scalars(*one, *other),
            (TypeRef::Scalar(scalar), TypeRef::Defined(id)) if is_listed(new, *id, *scalar) => Rule::Listed,
            (TypeRef::Defined(id), TypeRef::Scalar(scalar)) if is_listed(old, *id, *scalar) => Rule::Unlisted,
            (TypeRef::List(one), TypeRef::List(other))
            | (TypeRef::Map(one), TypeRef::Map(other))
            | (TypeRef::Nullable(one), TypeRef::Nullable(other)) => {
                self.relation((old, one), (new, other)).unwrap_or(Rule::TypeChanged)
            }
            (one, TypeRef::Nullable(other)) if self.is_same(one, other) => Rule::FieldNullable,
            (TypeRef::Nullable(one), other) if self.is_same(one, other) => Rule::FieldNotNullable,
            (_, TypeRef::Json) => Rule::AnyValue,
            (TypeRef::Json, _) => Rule::NoLongerAny,
            _ => Rule::TypeChanged,
        }
    }

    fn is_same(&self, old: &TypeRef, new: &TypeRef) -> bool {
        match (old, new) {
            (TypeRef::Defined(one), TypeRef::Defined(other)) | (TypeRef::Boxed(one), TypeRef::Boxed(other)) => {
                self.new_of(*one) == Some(*other)
            }
            (TypeRef::List(one), TypeRef::List(other))
            | (TypeRef::Map(one), TypeRef::Map(other))
            | (TypeRef::Nullable(one), TypeRef::Nullable(other)) => self.is_same(one, other),
            (TypeRef::Array(one, length), TypeRef::Array(other, count)) => length == count && self.is_same(one, other),
            (TypeRef::Scalar(one), TypeRef::Scalar(other)) => one == other,
            (TypeRef::Json, TypeRef::Json) => true,
            _ => false,
        }
    }

    fn add(&mut self, old: TypeId, new: TypeId) -> bool {
        let is_free = !self.new_of.contains_key(&old) && !self.old_of.contains_key(&new);
        if is_free {
            self.new_of.insert(old, new);
            self.old_of.insert(new, old);
        }
        is_free
    }

    /// Pairs types that stand in the same places.
    fn follow(&mut self, old: (&Api, Slots<'_>), new: (&Api, Slots<'_>), pending: &mut Vec<(TypeId, TypeId)>) {
        let mut places: HashMap<_, Vec<_>> = HashMap::new();
        for (name, ty) in &new.1 {
            places.entry(name).or_default().extend(ty.mentioned());
        }
        for (name, ty) in &old.1 {
            let Some(one) = ty.mentioned() else { continue };
            for other in places.get(name).into_iter().flatten() {
                let shapes = old.0.get(one).zip(new.0.get(*other));
                let alike = shapes.is_some_and(|(one, other)| are_alike(&one.shape, &other.shape));
                if alike && self.add(one, *other) {
                    pending.push((one, *other));
                }
            }
        }
        // One place may have another name.
        let known: HashSet<_> = old.1.iter().map(|(name, _)| name).collect();
        let gone = old.1.iter().filter(|(name, _)| !places.contains_key(name));
        let come = new.1.iter().filter(|(name, _)| !known.contains(name));
        let (gone, come): (Vec<_>, Vec<_>) = (gone.collect(), come.collect());
        if let ([(_, one)], [(_, other)]) = (gone.as_slice(), come.as_slice())
            && let (Some(one), Some(other)) = (one.mentioned(), other.mentioned())
            && let (Some(before), Some(after)) = (old.0.get(one), new.0.get(other))
            && are_alike(&before.shape, &after.shape)
            && self.add(one, other)
        {
            pending.push((one, other));
        }
    }
}

/// A name of a type, if it has one of this kind.
type Naming = fn(&Api, TypeId) -> Option<(&str, &str)>;

fn by_both(api: &Api, id: TypeId) -> Option<(&str, &str)> {
    api.get(id)
        .map(|definition| (definition.name.wire.as_str(), definition.name.rust.as_str()))
}

fn by_wire(api: &Api, id: TypeId) -> Option<(&str, &str)> {
    by_both(api, id).map(|(wire, _)| (wire, ""))
}

fn by_rust(api: &Api, id: TypeId) -> Option<(&str, &str)> {
    by_both(api, id).map(|(_, rust)| ("", rust))
}

/// The types that a type consists of, by what they are in it.
fn slots(shape: &Shape) -> Slots<'_> {
    match shape {
        Shape::Struct(structure) => {
            let fields = structure
                .fields
                .iter()
                .map(|field| (field.name.wire.clone(), &field.ty));
            let rest = match &structure.rest {
                Rest::Map(_, ty) => Some((String::new(), ty)),
                Rest::Extra(_) => None,
            };
            fields.chain(rest).collect()
        }
        Shape::Tuple(tuple) => {
            let items = tuple.items.iter().enumerate();
            let items = items.map(|(index, item)| (index.to_string(), &item.ty));
            items.chain([(String::new(), &tuple.rest)]).collect()
        }
        Shape::Union(union) => {
            let by_name = union.variants.iter().map(|variant| (variant.name.clone(), &variant.ty));
            // Where names differ, too, what tells them apart is left.
            let by_mark = union
                .variants
                .iter()
                .map(|variant| (format!("{:?}", variant.mark), &variant.ty));
            by_name.chain(by_mark).collect()
        }
        Shape::Multipart(multipart) => {
            let values = multipart.parts.iter().filter_map(|part| match &part.content {
                PartContent::Value(ty) => Some((part.name.wire.clone(), ty)),
                PartContent::File | PartContent::Files => None,
            });
            values.collect()
        }
        Shape::Alias(ty) | Shape::Wrapper(ty) => vec![(String::new(), ty)],
        Shape::Enum(_) => Vec::new(),
    }
}

/// What the parts of a type are called.
fn names(shape: &Shape) -> BTreeSet<String> {
    match shape {
        Shape::Enum(values) => {
            let values = values.variants.iter();
            values.map(|variant| format!("{:?}", variant.value)).collect()
        }
        Shape::Struct(structure) => {
            let constants = structure.constants.iter().map(|constant| constant.name.wire.clone());
            let members = slots(shape).into_iter().map(|(name, _)| name);
            members.chain(constants).collect()
        }
        _ => slots(shape).into_iter().map(|(name, _)| name).collect(),
    }
}

/// Types that are left, by what they consist of and how they are described, where that says enough.
fn contents(api: &Api, is_left: impl Fn(TypeId) -> bool) -> BTreeMap<String, Vec<TypeId>> {
    let mut contents: BTreeMap<String, Vec<TypeId>> = BTreeMap::new();
    for id in api.emitted().filter(|id| is_left(*id)) {
        let Some(definition) = api.get(id) else { continue };
        let names = names(&definition.shape);
        if !names.is_empty() {
            let content = format!(
                "{:?} {names:?} {:?}",
                std::mem::discriminant(&definition.shape),
                definition.docs
            );
            contents.entry(content).or_default().push(id);
        }
    }
    contents
}

/// Whether two types may be one under two names: they are of one kind, and at least half of what they consist of is
/// called the same.
fn are_alike(old: &Shape, new: &Shape) -> bool {
    let (one, other) = (names(old), names(new));
    let common = one.intersection(&other).count();
    std::mem::discriminant(old) == std::mem::discriminant(new) && 2 * common >= one.len().max(other.len())
}

/// Whether a type is a list of values that a scalar may have.
pub(super) fn is_listed(api: &Api, id: TypeId, scalar: Scalar) -> bool {
    let of = api.get(id).and_then(|definition| match &definition.shape {
        Shape::Enum(values) => Some(values.of),
        _ => None,
    });
    let is_text = scalar == Scalar::String;
    let is_integer = matches!(scalar, Scalar::Int32 | Scalar::Int64 | Scalar::UInt32 | Scalar::UInt64);
    matches!(of, Some(EnumOf::Strings) if is_text) || matches!(of, Some(EnumOf::Integers) if is_integer)
}

/// What it means that one scalar is in the place of another.
fn scalars(old: Scalar, new: Scalar) -> Rule {
    let breadth = |scalar| match scalar {
        Scalar::Int32 | Scalar::UInt32 => Some(1),
        Scalar::Int64 | Scalar::UInt64 => Some(2),
        Scalar::Float64 => Some(3),
        Scalar::Number => Some(4),
        _ => None,
    };
    let is_text = |scalar| {
        matches!(
            scalar,
            Scalar::String | Scalar::Base64Text | Scalar::SecretText | Scalar::DateTime | Scalar::Date
        )
    };
    match (breadth(old), breadth(new)) {
        (Some(old), Some(new)) if old < new => Rule::NumberWidened,
        (Some(_), Some(_)) => Rule::NumberNarrowed,
        _ if is_text(old) && is_text(new) => Rule::TextReread,
        _ => Rule::TypeChanged,
    }
}

/// A type without the names that stand for others.
fn behind_names(api: &Api, ty: &TypeRef) -> TypeRef {
    let within = |inner: &TypeRef| Box::new(behind_names(api, inner));
    match ty {
        TypeRef::Defined(id) => match api.get(*id).map(|definition| &definition.shape) {
            Some(Shape::Alias(ty)) => behind_names(api, ty),
            _ => ty.clone(),
        },
        TypeRef::List(inner) => TypeRef::List(within(inner)),
        TypeRef::Array(inner, length) => TypeRef::Array(within(inner), *length),
        TypeRef::Map(inner) => TypeRef::Map(within(inner)),
        TypeRef::Nullable(inner) => TypeRef::Nullable(within(inner)),
        TypeRef::Boxed(_) | TypeRef::Scalar(_) | TypeRef::Json => ty.clone(),
    }
}

fn without_pointers(ty: &TypeRef) -> TypeRef {
    let within = |inner: &TypeRef| Box::new(without_pointers(inner));
    match ty {
        TypeRef::Boxed(id) => TypeRef::Defined(*id),
        TypeRef::List(inner) => TypeRef::List(within(inner)),
        TypeRef::Array(inner, length) => TypeRef::Array(within(inner), *length),
        TypeRef::Map(inner) => TypeRef::Map(within(inner)),
        TypeRef::Nullable(inner) => TypeRef::Nullable(within(inner)),
        TypeRef::Defined(_) | TypeRef::Scalar(_) | TypeRef::Json => ty.clone(),
    }
}

/// Which way the types of an edition travel.
#[derive(Debug)]
pub(super) struct Travels {
    sent: HashSet<TypeId>,
    received: HashSet<TypeId>,
}

impl Travels {
    pub(super) fn of(api: &Api) -> Self {
        let operations = || api.groups.iter().flat_map(|group| &group.operations);
        let incoming = api.incoming.iter().filter_map(|incoming| incoming.payload.mentioned());
        Self {
            sent: reached(api, operations().flat_map(Operation::sent)),
            received: reached(api, operations().flat_map(Operation::received).chain(incoming)),
        }
    }

    /// Whether a type is sent, and whether it is received.
    pub(super) fn ways(&self, id: TypeId) -> (bool, bool) {
        (self.sent.contains(&id), self.received.contains(&id))
    }
}

fn reached(api: &Api, from: impl Iterator<Item = TypeId>) -> HashSet<TypeId> {
    let mut pending: Vec<_> = from.collect();
    let mut reached = HashSet::new();
    while let Some(id) = pending.pop() {
        if reached.insert(id) {
            let definition = api.get(id).into_iter();
            pending.extend(definition.flat_map(|definition| definition.shape.mentioned()));
        }
    }
    reached
}
