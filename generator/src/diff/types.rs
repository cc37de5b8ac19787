//! What changed of types as a whole.

use super::{Comparison, Kind, Matter, Point, Rule, Subject, Way, written};
use crate::ir::{Api, Shape, TypeDef, TypeId, TypeRef};
use std::collections::HashMap;

/// A type in both editions.
pub(super) struct Pair<'a> {
    pub(super) old: (TypeId, &'a TypeDef),
    pub(super) new: (TypeId, &'a TypeDef),
    pub(super) matter: Matter,
}

impl<'a> Comparison<'a> {
    /// Types that are gone, those that are new, and what has become of the others.
    pub(super) fn types(&mut self) {
        let (old, new) = (self.old, self.new);
        let (old_files, new_files) = (files(&old.api), files(&new.api));
        for id in old.api.emitted() {
            let Some(definition) = old.api.get(id) else { continue };
            let before = Point::new(written::definition(definition), old.places.of_type(id));
            let found = self.pairs.new_of(id);
            let Some((other, new_definition)) = found.and_then(|id| Some((id, new.api.get(id)?))) else {
                let matter = self.of_type(definition, ways(self.old_travels.ways(id)), Some(before), None);
                self.tell(Rule::TypeRemoved, &matter);
                continue;
            };
            let after = Point::new(written::definition(new_definition), new.places.of_type(other));
            let (old_ways, new_ways) = (self.old_travels.ways(id), self.new_travels.ways(other));
            let way = ways((old_ways.0 || new_ways.0, old_ways.1 || new_ways.1));
            let matter = self.of_type(new_definition, way, Some(before), Some(after));
            let renamed = definition.name.rust != new_definition.name.rust;
            self.tell_if(renamed, Rule::TypeRenamed, &matter);
            let moved = old_files.get(&id) != new_files.get(&other);
            self.tell_if(moved && !renamed, Rule::TypeMoved, &matter);
            self.pair(&Pair {
                old: (id, definition),
                new: (other, new_definition),
                matter,
            });
        }
        for id in new.api.emitted() {
            let Some(definition) = new.api.get(id).filter(|_| self.pairs.old_of(id).is_none()) else {
                continue;
            };
            let after = Point::new(written::definition(definition), new.places.of_type(id));
            let matter = self.of_type(definition, ways(self.new_travels.ways(id)), None, Some(after));
            self.tell(Rule::TypeAdded, &matter);
        }
    }

    fn of_type(&self, definition: &TypeDef, way: Way, before: Option<Point>, after: Option<Point>) -> Matter {
        Matter {
            subject: Subject::new(Kind::Type, &definition.name.wire),
            part: String::new(),
            way,
            before,
            after,
        }
    }

    fn pair(&mut self, pair: &Pair<'a>) {
        let (old, new, matter) = (pair.old.1, pair.new.1, &pair.matter);
        self.docs(&old.docs, &new.docs, matter);
        // The comment names the type as the document does.
        let says_more = old.docs.lines != new.docs.lines;
        let renamed = old.name.rust != new.name.rust;
        self.tell_if(
            old.name.wire != new.name.wire && !says_more && !renamed,
            Rule::Documentation,
            matter,
        );
        match (&old.shape, &new.shape) {
            (Shape::Struct(old), Shape::Struct(new)) => self.structs(pair, old, new),
            (Shape::Tuple(old), Shape::Tuple(new)) => self.tuples(pair, old, new),
            (Shape::Enum(old), Shape::Enum(new)) => self.enums(pair, old, new),
            (Shape::Union(old), Shape::Union(new)) => self.unions(pair, old, new),
            (Shape::Multipart(old), Shape::Multipart(new)) => self.multiparts(pair, old, new),
            (Shape::Alias(one), Shape::Alias(other)) | (Shape::Wrapper(one), Shape::Wrapper(other)) => {
                let [before, after] = pair.meanings(self, one, other);
                self.ty(one, other, &matter.part("", before, after));
            }
            (Shape::Alias(one), Shape::Wrapper(other)) | (Shape::Wrapper(one), Shape::Alias(other)) => {
                self.tell(Rule::TypeWrapped, matter);
                self.ty(one, other, matter);
            }
            _ => self.tell(Rule::TypeReshaped, matter),
        }
    }
}

impl Pair<'_> {
    /// The type with what it stands for.
    fn meanings(&self, comparison: &Comparison<'_>, one: &TypeRef, other: &TypeRef) -> [Option<Point>; 2] {
        let (old, new) = (comparison.old, comparison.new);
        let before = format!("{} = {}", written::definition(self.old.1), written::ty(&old.api, one));
        let after = format!("{} = {}", written::definition(self.new.1), written::ty(&new.api, other));
        [
            Some(Point::new(before, old.places.of_type(self.old.0))),
            Some(Point::new(after, new.places.of_type(self.new.0))),
        ]
    }

    /// A part of the type as it was.
    pub(super) fn before(&self, comparison: &Comparison<'_>, name: &str, wire: Option<&str>) -> Option<Point> {
        let places = &comparison.old.places;
        let member = wire.and_then(|wire| places.members.get(&(self.old.0, wire.to_owned())).copied());
        let item = format!("{}::{name}", written::definition(self.old.1));
        Some(Point::new(item, member.or_else(|| places.of_type(self.old.0))))
    }

    /// A part of the type as it is.
    pub(super) fn after(&self, comparison: &Comparison<'_>, name: &str, wire: Option<&str>) -> Option<Point> {
        let places = &comparison.new.places;
        let member = wire.and_then(|wire| places.members.get(&(self.new.0, wire.to_owned())).copied());
        let item = format!("{}::{name}", written::definition(self.new.1));
        Some(Point::new(item, member.or_else(|| places.of_type(self.new.0))))
    }
}

/// A type that no operation leads to may come from anywhere, as an answer does.
fn ways((sent, received): (bool, bool)) -> Way {
    match (sent, received) {
        (true, true) => Way::Both,
        (true, false) => Way::Sent,
        (false, _) => Way::Received,
    }
}

/// The file of each type.
fn files(api: &Api) -> HashMap<TypeId, &str> {
    let files = api.models.iter().map(|model| (model.module.as_str(), &model.types));
    files
        .flat_map(|(module, types)| types.iter().map(move |id| (*id, module)))
        .collect()
}

/// Pairs what two lists hold: first by one key, then what is left by another. What has no partner stands alone.
pub(super) fn matched<'a, T>(
    old: &'a [T],
    new: &'a [T],
    keys: &[fn(&T) -> String],
) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let mut partners: Vec<Option<usize>> = vec![None; old.len()];
    let mut taken = vec![false; new.len()];
    for key in keys {
        let free = new
            .iter()
            .enumerate()
            .filter(|(index, _)| taken.get(*index) == Some(&false));
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, item) in free {
            by_key.entry(key(item)).or_default().push(index);
        }
        by_key.values_mut().for_each(|indices| indices.reverse());
        for (item, partner) in old.iter().zip(&mut partners).filter(|(_, partner)| partner.is_none()) {
            let found = by_key.get_mut(&key(item)).and_then(Vec::pop);
            if let Some(index) = found {
                *partner = Some(index);
                if let Some(taken) = taken.get_mut(index) {
                    *taken = true;
                }
            }
        }
    }
    let alone = new
        .iter()
        .zip(taken)
        .filter(|(_, taken)| !taken)
        .map(|(item, _)| (None, Some(item)));
    let pairs = old
        .iter()
        .zip(partners)
        .map(|(item, partner)| (Some(item), partner.and_then(|index| new.get(index))));
    pairs.chain(alone).collect()
}
