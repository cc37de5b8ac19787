//! What changed of operations and of the tags that they belong to, and which operation of one edition is which of the
//! other.

use super::gather::Cause;
use super::pairs::Slots;
use super::said::differs;
use super::types::matched;
use super::{Comparison, Edition, Kind, Matter, Point, Rule, Subject, Way, written};
use crate::ir::{Answer, Api, Content, ErrorBody, Group, Operation, Row};
use crate::lower::{Fact, OperationKey, Said, Spot};
use std::collections::{HashMap, HashSet};

/// An operation with the group it belongs to.
pub(super) type Grouped<'a> = (&'a Group, &'a Operation);

/// An operation in both editions.
pub(super) struct Both<'a> {
    pub(super) old: Grouped<'a>,
    pub(super) new: Grouped<'a>,
    pub(super) matter: Matter,
}

impl<'a> Comparison<'a> {
    /// What has become of tags. That one is new or gone shows in its operations.
    pub(super) fn groups(&mut self) {
        let (old, new) = (self.old, self.new);
        let both = same_groups(&old.api, &new.api).into_iter();
        for (one, other) in both.filter_map(|(one, other)| one.zip(other)) {
            let accessor = |edition: &Edition, group: &Group| {
                let place = edition.places.of(&Spot::Tag(group.name.wire.clone()));
                Point::new(format!("client.{}()", group.name.rust), place)
            };
            let matter = Matter {
                subject: Subject::new(Kind::Tag, &other.name.wire),
                part: String::new(),
                way: Way::Both,
                before: Some(accessor(old, one)),
                after: Some(accessor(new, other)),
            };
            let renamed = one.name.rust != other.name.rust || one.type_name != other.type_name;
            self.tell_if(renamed, Rule::GroupRenamed, &matter);
            let said = self.statements(&Spot::Tag(one.name.wire.clone()), &Spot::Tag(other.name.wire.clone()));
            // The comment names the tag as the document does.
            let reworded = one.docs.lines != other.docs.lines || one.name.wire != other.name.wire;
            self.tell_if(
                reworded && (!renamed || differs(said).words),
                Rule::Documentation,
                &matter,
            );
        }
    }

    /// Operations that are gone, those that are new, and what has become of the others.
    pub(super) fn operations(&mut self) {
        let (old, new) = (self.old, self.new);
        let pairs = operation_pairs(&old.api, &new.api);
        let old_known: HashSet<_> = pairs.iter().map(|(old, _)| place(old.1)).collect();
        let new_known: HashSet<_> = pairs.iter().map(|(_, new)| place(new.1)).collect();
        for operation in grouped(&old.api).filter(|(_, operation)| !old_known.contains(&place(operation))) {
            let matter = self.of_operation(operation, Some(operation), None);
            self.tell(Rule::OperationRemoved, &matter);
        }
        for operation in grouped(&new.api).filter(|(_, operation)| !new_known.contains(&place(operation))) {
            let matter = self.of_operation(operation, None, Some(operation));
            self.tell(Rule::OperationAdded, &matter);
        }
        let groups: HashMap<_, _> = same_groups(&old.api, &new.api)
            .into_iter()
            .filter_map(|(old, new)| Some((old?.name.wire.as_str(), new?.name.wire.as_str())))
            .collect();
        for (one, other) in pairs {
            let matter = self.of_operation(other, Some(one), Some(other));
            let moved = groups.get(one.0.name.wire.as_str()) != Some(&other.0.name.wire.as_str());
            self.tell_if(moved, Rule::OperationMoved, &matter);
            self.operation(&Both {
                old: one,
                new: other,
                matter,
            });
        }
    }

    /// The comment on an operation, which also says what of security it needs.
    fn operation_comment(&mut self, both: &Both<'a>, told: usize) {
        let (old, new) = (both.old.1, both.new.1);
        let said = self.statements(&Spot::Operation(place(old)), &Spot::Operation(place(new)));
        let differs = differs(said);
        let reworded = old.docs.lines != new.docs.lines;
        let own = self.statements(
            &Spot::OperationSecurity(place(old)),
            &Spot::OperationSecurity(place(new)),
        );
        let needs = |said: Option<&Said>| said.and_then(|said| said.get(Fact::Security)).map(str::to_owned);
        let [one, other] = own.map(needs);
        let is_named_anew = one.map(|one| self.renamed_schemes(&one)) == other;
        if reworded && !differs.words && self.changes.len() == told && is_named_anew {
            self.follow(Rule::Documentation, Cause::Security, &both.matter);
        } else {
            self.comment(&old.docs, &new.docs, differs, told, &both.matter);
        }
    }

    fn of_operation(&self, named: Grouped<'_>, old: Option<Grouped<'_>>, new: Option<Grouped<'_>>) -> Matter {
        let point = |edition: &Edition, (group, operation): Grouped<'_>| {
            let place = edition.places.of(&Spot::Operation(place(operation)));
            Point::new(written::operation(group, operation), place)
        };
        Matter {
            subject: Subject::new(Kind::Operation, subject(named.1)),
            part: String::new(),
            way: Way::Both,
            before: old.map(|old| point(self.old, old)),
            after: new.map(|new| point(self.new, new)),
        }
    }

    fn operation(&mut self, both: &Both<'a>) {
        let (old, new, matter) = (both.old.1, both.new.1, &both.matter);
        let told = self.changes.len();
        if old.name.rust != new.name.rust {
            self.tell(Rule::OperationRenamed, matter);
        }
        if old.type_name != new.type_name {
            self.renames.push((old.type_name.clone(), new.type_name.clone()));
        }
        let is_named_so = old.name.rust != new.name.rust || old.name.wire == new.name.wire;
        let is_in_comments = new.by_status().next().is_some();
        self.tell_if(!is_named_so && is_in_comments, Rule::Documentation, matter);
        let requests = (written::request(both.old.0, old), written::request(both.new.0, new));
        let renamed = old.type_name != new.type_name && old.name.rust == new.name.rust;
        let points = (Some(Point::new(requests.0, None)), Some(Point::new(requests.1, None)));
        self.tell_if(renamed, Rule::RequestRenamed, &matter.part("", points.0, points.1));
        self.tell_if(old.path != new.path, Rule::PathChanged, matter);
        self.tell_if(old.method != new.method, Rule::MethodChanged, matter);
        self.tell_if(old.repetition != new.repetition, Rule::RepetitionChanged, matter);
        self.parameters(both);
        self.body(both);
        let told_of_answers = self.changes.len();
        self.ways(both);
        self.errors(both);
        self.listed(both, told_of_answers);
        self.paging(both);
        self.operation_server(both);
        self.operation_security(both);
        self.operation_comment(both, told);
    }
}

/// What a report calls an operation.
pub(super) fn subject(operation: &Operation) -> String {
    let by_place = format!("{} {}", operation.method, operation.path);
    if operation.name.wire.contains(['/', ' ']) {
        by_place
    } else {
        format!("{} ({by_place})", operation.name.wire)
    }
}

/// What documents call an operation by.
pub(super) fn place(operation: &Operation) -> OperationKey {
    (operation.method.clone(), operation.path.clone())
}

fn grouped(api: &Api) -> impl Iterator<Item = Grouped<'_>> {
    let groups = api.groups.iter();
    groups.flat_map(|group| group.operations.iter().map(move |operation| (group, operation)))
}

/// Tags, by their names, else by what they are called in Rust, else by their operations.
fn same_groups<'a>(old: &'a Api, new: &'a Api) -> Vec<(Option<&'a Group>, Option<&'a Group>)> {
    let by_wire = |group: &Group| group.name.wire.clone();
    let by_rust = |group: &Group| group.name.rust.clone();
    let mut pairs = matched(&old.groups, &new.groups, &[by_wire, by_rust]);
    let gone: Vec<&Group> = pairs
        .iter()
        .filter(|pair| pair.1.is_none())
        .filter_map(|pair| pair.0)
        .collect();
    for one in gone {
        let operations: HashSet<_> = one.operations.iter().map(place).collect();
        let is_same = |other: &Group| {
            let common = other
                .operations
                .iter()
                .filter(|operation| operations.contains(&place(operation)));
            // One operation alone may as well have been moved.
            let common = common.count();
            common > 1 && 2 * common > operations.len().max(other.operations.len())
        };
        let lone = |pair: &(Option<&'a Group>, Option<&'a Group>)| pair.1.filter(|_| pair.0.is_none());
        let renamed = pairs.iter().filter_map(lone).find(|other| is_same(other));
        if let Some(other) = renamed {
            let is_meant = |group: Option<&Group>| group.is_some_and(|group| group == one || group == other);
            pairs.retain(|(left, right)| !(is_meant(*left) && right.is_none() || is_meant(*right) && left.is_none()));
            pairs.push((Some(one), Some(other)));
        }
    }
    pairs
}

/// Operations that are in both editions: by name, method and path; else by method and path; else by name.
fn operation_pairs<'a>(old: &'a Api, new: &'a Api) -> Vec<(Grouped<'a>, Grouped<'a>)> {
    let (old, new): (Vec<_>, Vec<_>) = (grouped(old).collect(), grouped(new).collect());
    let by_both = |(_, operation): &Grouped<'_>| format!("{}\n{:?}", operation.name.wire, place(operation));
    let by_place = |(_, operation): &Grouped<'_>| format!("{:?}", place(operation));
    let by_name = |(_, operation): &Grouped<'_>| operation.name.wire.clone();
    let pairs = matched(&old, &new, &[by_both, by_place, by_name]);
    let pairs = pairs.into_iter().filter_map(|(old, new)| Some((*old?, *new?)));
    pairs.collect()
}

/// The same without their groups.
pub(super) fn same_operations<'a>(old: &'a Api, new: &'a Api) -> Vec<(&'a Operation, &'a Operation)> {
    let pairs = operation_pairs(old, new).into_iter();
    pairs.map(|(old, new)| (old.1, new.1)).collect()
}

/// The types that an operation uses, by what for.
pub(super) fn slots(operation: &Operation) -> Slots<'_> {
    let parameters = operation.parameters.iter();
    let mut slots: Slots<'_> = parameters
        .map(|parameter| (format!("{:?} {}", parameter.place, parameter.name.wire), &parameter.ty))
        .collect();
    let bodies = operation.body.iter().flat_map(|body| body.types().enumerate());
    slots.extend(bodies.map(|(index, ty)| (format!("body {index}"), ty)));
    for way in &operation.ways {
        match &way.answer {
            Answer::One(Content::Json(ty)) | Answer::OptionalJson(ty) | Answer::Stream(_, ty) => {
                slots.push((way.method.clone(), ty));
            }
            Answer::ByStatus(by_status) => slots.extend(rows(&by_status.rows, &way.method)),
            Answer::One(_) => {}
        }
    }
    match &operation.error {
        ErrorBody::Json(ty, _) => slots.push(("error".to_owned(), ty)),
        ErrorBody::ByStatus(by_status) => slots.extend(rows(&by_status.rows, "error")),
    }
    slots
}

fn rows<'a>(rows: &'a [Row], what: &str) -> Slots<'a> {
    let rows = rows.iter().filter_map(|row| match &row.content {
        Content::Json(ty) => Some((format!("{what} {:?}", row.status), ty)),
        Content::Text | Content::Bytes | Content::Empty => None,
    });
    rows.collect()
}
