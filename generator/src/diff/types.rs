//! What changed of types as a whole.

use super::pairs::is_listed;
use super::said::differs;
use super::{Comparison, Edition, Kind, Matter, Point, Rule, Subject, Way, written};
use crate::ir::{Api, Shape, TypeDef, TypeId, TypeRef};
use crate::lower::{Places, Spot};
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
        let components = old.api.emitted().filter(|id| old.places.components.contains(id));
        let renamed = components.filter_map(|id| {
            let (one, other) = (old.api.get(id)?, new.api.get(self.pairs.new_of(id)?)?);
            (one.name.rust != other.name.rust).then(|| (one.name.rust.clone(), other.name.rust.clone()))
        });
        let renamed: Vec<_> = renamed.collect();
        self.renames.extend(renamed);
        let mut pairs = Vec::new();
        for id in old.api.emitted() {
            let Some(definition) = old.api.get(id) else { continue };
            let before = Point::new(written::definition(definition), old.places.of_type(id));
            let found = self.pairs.new_of(id);
            let Some((other, new_definition)) = found.and_then(|id| Some((id, new.api.get(id)?))) else {
                // What is written in place goes with what it is written in.
                if !old.places.components.contains(&id) {
                    continue;
                }
                let matter = self.of_type(definition, ways(self.old_travels.ways(id)), Some(before), None);
                self.tell(Rule::TypeRemoved, &matter);
                continue;
            };
            let after = Point::new(written::definition(new_definition), new.places.of_type(other));
            let (old_ways, new_ways) = (self.old_travels.ways(id), self.new_travels.ways(other));
            let way = ways((old_ways.0 || new_ways.0, old_ways.1 || new_ways.1));
            let matter = self.of_type(new_definition, way, Some(before), Some(after));
            let pair = Pair {
                old: (id, definition),
                new: (other, new_definition),
                matter,
            };
            self.pair(&pair);
            pairs.push(pair);
        }
        // What holds a type may say that its name follows.
        for pair in pairs {
            let files = (old_files.get(&pair.old.0), new_files.get(&pair.new.0));
            self.naming(&pair, files.0.copied(), files.1.copied());
        }
        for id in new.api.emitted() {
            let is_new = self.pairs.old_of(id).is_none() && new.places.components.contains(&id);
            let Some(definition) = new.api.get(id).filter(|_| is_new) else {
                continue;
            };
            let after = Point::new(written::definition(definition), new.places.of_type(id));
            let matter = self.of_type(definition, ways(self.new_travels.ways(id)), None, Some(after));
            self.tell(Rule::TypeAdded, &matter);
        }
    }

    /// What has become of the name of a type, and of the file it is in.
    fn naming(&mut self, pair: &Pair<'a>, old_file: Option<File<'a>>, new_file: Option<File<'a>>) {
        let (old, new) = (&pair.old.1.name, &pair.new.1.name);
        let is_component = |places: &Places, id| places.components.contains(&id);
        let in_place = !is_component(&self.old.places, pair.old.0) && !is_component(&self.new.places, pair.new.0);
        // What is written in place is named after what it is written in.
        let follows = self.follows(&old.rust, &new.rust);
        let module = |file: Option<File<'a>>| file.map(|file| file.module);
        if old.rust != new.rust {
            self.tell_if(!(in_place && follows), Rule::TypeRenamed, &pair.matter);
        } else if module(old_file) != module(new_file) {
            self.tell(Rule::TypeMoved, &pair.matter);
        } else if old.wire != new.wire && pair.old.1.docs.lines == pair.new.1.docs.lines {
            // The comments of a type without a description, and of a file, name it as the document does.
            let is_first = new_file.is_some_and(|file| file.first == pair.new.0);
            let is_named = is_first || pair.new.1.docs.lines.is_empty();
            self.tell_if(is_named, Rule::Documentation, &pair.matter);
        }
    }

    /// What a report calls a type.
    pub(super) fn type_subject(&self, definition: &TypeDef) -> Subject {
        // What is written in place within no component has but a Rust name that people know.
        let name = &definition.name;
        let known = if name.wire.contains(' ') {
            &name.rust
        } else {
            &name.wire
        };
        Subject::new(Kind::Type, known)
    }

    /// What is written in place is named after what holds it, of which another name is told.
    pub(super) fn rename_within(&mut self, old: &TypeRef, new: &TypeRef) {
        let name = |edition: &Edition, ty: &TypeRef| {
            let id = ty.mentioned().filter(|id| !edition.places.components.contains(id))?;
            Some(edition.api.get(id)?.name.rust.clone())
        };
        self.renames.extend(name(self.old, old).zip(name(self.new, new)));
    }

    fn of_type(&self, definition: &TypeDef, way: Way, before: Option<Point>, after: Option<Point>) -> Matter {
        Matter {
            subject: self.type_subject(definition),
            part: String::new(),
            way,
            before,
            after,
        }
    }

    fn pair(&mut self, pair: &Pair<'a>) {
        let (old, new, matter) = (pair.old.1, pair.new.1, &pair.matter);
        let told = self.changes.len();
        self.shapes(pair);
        let said = self.statements(&Spot::Type(pair.old.0), &Spot::Type(pair.new.0));
        match said {
            [Some(_), Some(_)] => {
                let is_same = std::mem::discriminant(&old.shape) == std::mem::discriminant(&new.shape);
                let is_reshaped =
                    !is_same || self.changes.len() > told && matches!(old.shape, Shape::Alias(_) | Shape::Tuple(_));
                if !is_reshaped {
                    self.bounds(said, matter);
                    self.tell_if(differs(said).default, Rule::DefaultUnseen, matter);
                    self.tell_if(differs(said).null, Rule::NullUnseen, matter);
                }
                self.comment(&old.docs, &new.docs, differs(said), told, matter);
            }
            // The comment of a member and of the type that is written there are one.
            _ if !self.is_at_member(pair) => self.docs(&old.docs, &new.docs, matter),
            _ => {}
        }
    }

    fn is_at_member(&self, pair: &Pair<'a>) -> bool {
        let place = self.new.places.of_type(pair.new.0);
        place.is_some_and(|place| self.member_places.contains(&place))
    }

    fn shapes(&mut self, pair: &Pair<'a>) {
        let (old, new, matter) = (pair.old.1, pair.new.1, &pair.matter);
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
            (Shape::Alias(TypeRef::Scalar(one)), Shape::Enum(_)) if is_listed(&self.new.api, pair.new.0, *one) => {
                self.tell(Rule::Listed, matter);
            }
            (Shape::Enum(_), Shape::Alias(TypeRef::Scalar(other))) if is_listed(&self.old.api, pair.old.0, *other) => {
                self.tell(Rule::Unlisted, matter);
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
        let member = wire.and_then(|wire| places.of(&Spot::Member(self.old.0, wire.to_owned())));
        let item = format!("{}::{name}", written::definition(self.old.1));
        Some(Point::new(item, member.or_else(|| places.of_type(self.old.0))))
    }

    /// A part of the type as it is.
    pub(super) fn after(&self, comparison: &Comparison<'_>, name: &str, wire: Option<&str>) -> Option<Point> {
        let places = &comparison.new.places;
        let member = wire.and_then(|wire| places.of(&Spot::Member(self.new.0, wire.to_owned())));
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

/// The file that a type is in.
#[derive(Clone, Copy)]
struct File<'a> {
    module: &'a str,
    /// The type that it is named after.
    first: TypeId,
}

/// The file of each type.
fn files(api: &Api) -> HashMap<TypeId, File<'_>> {
    let files = api.models.iter().filter_map(|model| {
        let (module, first) = (model.module.as_str(), *model.types.first()?);
        Some((File { module, first }, &model.types))
    });
    let types = files.flat_map(|(file, types)| types.iter().map(move |id| (*id, file)));
    types.collect()
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
