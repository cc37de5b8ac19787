//! One edit is one change: what several users of a part tell of it is put together, and what only follows from another
//! change goes with that.

use super::{Also, Change, Comparison, Edition, Kind, Matter, Point, Rule, Subject, Way};
use crate::ir::{Api, Operation, TypeId};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What a change follows from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cause {
    /// That this type of the old edition travels another way.
    Travelling(TypeId),
    /// A change of this type of the new edition.
    Type(TypeId),
    /// Another change of the same thing.
    Same(Subject),
    /// A change of what all requests need.
    Security,
}

impl Comparison<'_> {
    /// Tells of what follows from another change.
    pub(super) fn follow(&mut self, rule: Rule, cause: Cause, matter: &Matter) {
        self.tell(rule, matter);
        if let Some(change) = self.changes.pop() {
            self.consequences.push((cause, change));
        }
    }

    /// All changes, each told once.
    pub(super) fn gathered(mut self) -> Vec<Change> {
        let consequences = std::mem::take(&mut self.consequences);
        let mut changes = shared(std::mem::take(&mut self.changes), self.new);
        let mut causes: BTreeMap<Cause, Option<usize>> = BTreeMap::new();
        let mut alone = Vec::new();
        for (cause, change) in consequences {
            // The wire is the same whether or not clients send the type.
            let is_of_code = matches!(cause, Cause::Travelling(_));
            let found = *causes
                .entry(cause)
                .or_insert_with_key(|cause| self.caused_by(cause, &changes));
            match found.and_then(|index| changes.get_mut(index)) {
                Some(main) if is_of_code => main.also.push(Also {
                    wire: super::Class::None,
                    ..also(change)
                }),
                Some(main) => main.also.push(also(change)),
                None => alone.push(change),
            }
        }
        changes.extend(shared(alone, self.new));
        for change in &mut changes {
            change.also.sort();
            change.also.dedup();
        }
        changes
    }

    /// The change that another follows from.
    fn caused_by(&self, cause: &Cause, changes: &[Change]) -> Option<usize> {
        match cause {
            Cause::Security => changes
                .iter()
                .position(|change| change.subject.kind == Kind::Service && is_of_security(change.rule)),
            Cause::Same(subject) => changes.iter().position(|change| change.subject == *subject),
            Cause::Type(id) => {
                let definition = self.new.api.get(*id)?;
                // What a type consists of may be a type of its own.
                let parts = definition.shape.mentioned();
                let parts = parts.filter_map(|id| self.new.api.get(id));
                let names: Vec<_> = [definition]
                    .into_iter()
                    .chain(parts)
                    .map(|part| self.type_subject(part))
                    .collect();
                let is_told = |subject: &Subject| names.contains(subject);
                let of_type =
                    |change: &Change| is_told(&change.subject) || change.also.iter().any(|also| is_told(&also.subject));
                changes.iter().position(of_type)
            }
            Cause::Travelling(old) => {
                let new = self.pairs.new_of(*old)?;
                let (before, after) = (users(&self.old.api, *old), users(&self.new.api, new));
                let differs: BTreeSet<_> = before.symmetric_difference(&after).collect();
                let of_user = |change: &Change| {
                    let is_operation = change.subject.kind == Kind::Operation;
                    is_operation && differs.iter().any(|(_, name)| change.subject.name == *name)
                };
                let of_part = |change: &Change| {
                    let is_type = change.subject.kind == Kind::Type;
                    is_type && change.rule.facts().rust > super::Class::Documentation
                };
                let by_operation = changes.iter().position(of_user);
                by_operation.or_else(|| changes.iter().position(of_part))
            }
        }
    }
}

fn is_of_security(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::SecurityLoosened | Rule::SecurityTightened | Rule::SecurityUnseen | Rule::SchemeRenamed
    )
}

fn also(change: Change) -> Also {
    Also {
        event: change.event(),
        wire: change.wire(),
        rule: change.rule,
        subject: change.subject,
    }
}

/// What the operations are called that send a type, and those that receive it.
fn users(api: &Api, id: TypeId) -> BTreeSet<(Way, String)> {
    let mut users: HashMap<TypeId, Vec<TypeId>> = HashMap::new();
    for (index, definition) in api.types.iter().enumerate() {
        for used in definition.shape.mentioned() {
            users.entry(used).or_default().push(TypeId(index));
        }
    }
    let mut holders = HashSet::new();
    let mut pending = vec![id];
    while let Some(id) = pending.pop() {
        if holders.insert(id) {
            pending.extend(users.get(&id).into_iter().flatten());
        }
    }
    let operations = api.groups.iter().flat_map(|group| &group.operations);
    let uses = |operation: &Operation| {
        let sends = operation.sent().any(|id| holders.contains(&id));
        let receives = operation.received().any(|id| holders.contains(&id));
        let ways = [(Way::Sent, sends), (Way::Received, receives)].into_iter();
        let name = super::operations::subject(operation);
        let ways = ways.filter(|(_, uses)| *uses).map(|(way, _)| (way, name.clone()));
        ways.collect::<Vec<_>>()
    };
    operations.flat_map(uses).collect()
}

/// Where something stands in both editions, and which part of it is meant.
type Place = (Option<Span>, Option<Span>, String);

/// A part without the status of the answer that it belongs to: several may share it.
fn of_any_status(part: &str) -> String {
    match part.split_once(" of status ") {
        Some((what, _)) => what.to_owned(),
        None => part.to_owned(),
    }
}

/// Puts together what is told of one place. What one user of it tells twice is two changes.
fn shared(changes: Vec<Change>, new: &Edition) -> Vec<Change> {
    let owners: HashMap<String, Span> = components(new);
    let mut groups: BTreeMap<Place, Vec<Change>> = BTreeMap::new();
    let mut all = Vec::new();
    for change in changes {
        let span = |point: &Option<Point>| point.as_ref().and_then(|point| point.place);
        match (span(&change.before), span(&change.after)) {
            (None, None) => all.push(change),
            (before, after) => groups
                .entry((before, after, of_any_status(&change.part)))
                .or_default()
                .push(change),
        }
    }
    for ((before, after, _), mut group) in groups {
        // The gravest tells of the others, and of those alike the one that the place belongs to.
        group.sort_by_key(|change| {
            let place = after.or(before).unwrap_or(Span::NOWHERE);
            let owner = owners
                .get(&change.subject.name)
                .filter(|owner| owner.file == place.file && owner.start <= place.start);
            let owner = owner
                .filter(|_| change.subject.kind == Kind::Type)
                .map(|owner| owner.start);
            (
                std::cmp::Reverse((change.rust(), change.wire(), owner)),
                change.subject.clone(),
            )
        });
        let mut heads: Vec<Change> = Vec::new();
        for change in group {
            // What one user of it has in two parts is told once, too.
            let (subject, event) = (&change.subject, change.event());
            let shares = change.part != of_any_status(&change.part);
            let is_free = |told: &Subject, told_event: &str| told != subject || (shares && told_event != event);
            let is_other = |head: &Change| {
                let mut also = head.also.iter();
                is_free(&head.subject, &head.event()) && also.all(|also| is_free(&also.subject, &also.event))
            };
            let free = heads.iter_mut().find(|head| is_other(head));
            match free {
                Some(head) => {
                    if head.way != change.way {
                        head.way = Way::Both;
                    }
                    head.also.push(also(change));
                }
                None => heads.push(change),
            }
        }
        all.append(&mut heads);
    }
    all
}

/// Where components are defined, by name.
fn components(edition: &Edition) -> HashMap<String, Span> {
    let ids = edition.places.components.iter();
    ids.filter_map(|id| Some((edition.api.get(*id)?.name.wire.clone(), edition.places.of_type(*id)?)))
        .collect()
}
