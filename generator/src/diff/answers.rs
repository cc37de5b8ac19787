//! What changed of answers: the ways to ask for them, what they hold, errors, headers and pages.

use super::gather::Cause;
use super::operations::{Both, place};
use super::said::differs;
use super::types::matched;
use super::{Comparison, Edition, Matter, Point, Rule, Way, written};
use crate::ir::{Answer, ByStatus, Content, Docs, ErrorBody, Operation, Row, Status, Way as Sending};
use crate::lower::{Answered, Fact, Spot};
use crate::source::Span;
use std::collections::BTreeSet;

impl<'a> Comparison<'a> {
    pub(super) fn ways(&mut self, both: &Both<'a>) {
        let (old, new) = (&both.old.1.ways, &both.new.1.ways);
        let by_method = |way: &Sending| way.method.clone();
        let by_accept = |way: &Sending| format!("{:?}", way.accept);
        let mut pairs = matched(old, new, &[by_method, by_accept]);
        // What stands first is what is asked for unless somebody wants something else.
        let lone = |pair: &(Option<&Sending>, Option<&Sending>)| match pair {
            (Some(way), None) => old.first() == Some(way),
            (None, Some(way)) => new.first() == Some(way),
            _ => false,
        };
        let firsts: Vec<_> = pairs.iter().filter(|pair| lone(pair)).copied().collect();
        if let [(Some(one), None), (None, Some(other))] = firsts.as_slice() {
            pairs.retain(|pair| !lone(pair));
            pairs.push((Some(one), Some(other)));
        }
        for (one, other) in pairs {
            let before = one.map(|way| self.sending(both, way, Side::Old));
            let after = other.map(|way| self.sending(both, way, Side::New));
            let matter = both.matter.part("answer", before, after).going(Way::Received);
            match (one, other) {
                (Some(one), Some(other)) => {
                    let told = self.changes.len();
                    self.answer(both, &one.answer, &other.answer, &matter);
                    // An answer of another kind is asked for in another way.
                    if self.changes.len() == told {
                        self.tell_if(one.method != other.method, Rule::WayRenamed, &matter);
                        self.tell_if(one.accept != other.accept, Rule::AcceptChanged, &matter);
                    }
                }
                (Some(_), None) => self.tell(Rule::WayRemoved, &matter),
                _ => self.tell(Rule::WayAdded, &matter),
            }
        }
    }

    /// How a request is sent, and what comes of it.
    fn sending(&self, both: &Both<'_>, way: &Sending, side: Side) -> Point {
        let (edition, (group, operation), around) = match side {
            Side::Old => (self.old, both.old, &both.matter.before),
            Side::New => (self.new, both.new, &both.matter.after),
        };
        let api = &edition.api;
        let is_success = |status| matches!(status, Status::Code(200..=299) | Status::Range(2) | Status::Default);
        let place = self.answer_place(both, edition, operation, is_success);
        let holds = match &way.answer {
            Answer::One(content) => written::content(api, content),
            Answer::OptionalJson(ty) => format!("Option<{}>", written::ty(api, ty)),
            Answer::ByStatus(by_status) => by_status.type_name.clone(),
            Answer::Stream(_, ty) => format!("Items<{}>", written::ty(api, ty)),
        };
        let rust = format!("{}.{}() -> {holds}", written::operation(group, operation), way.method);
        Point::new(rust, place.or_else(|| around.as_ref().and_then(|point| point.place)))
    }

    fn answer(&mut self, both: &Both<'a>, old: &Answer, new: &Answer, matter: &Matter) {
        match (old, new) {
            (Answer::One(Content::Json(one)), Answer::One(Content::Json(other)))
            | (Answer::OptionalJson(one), Answer::OptionalJson(other)) => self.ty(one, other, matter),
            (Answer::One(one), Answer::One(other)) => self.tell_if(one != other, Rule::AnswerChanged, matter),
            (Answer::Stream(framing, one), Answer::Stream(other_framing, other)) if framing == other_framing => {
                self.ty(one, other, matter);
            }
            (Answer::ByStatus(one), Answer::ByStatus(other)) => self.statuses(both, one, other, matter),
            _ => self.tell(Rule::AnswerChanged, matter),
        }
    }

    fn statuses(&mut self, both: &Both<'a>, old: &ByStatus, new: &ByStatus, matter: &Matter) {
        // Its name begins with that of the request.
        let renamed = old.type_name != new.type_name && !self.follows(&old.type_name, &new.type_name);
        self.tell_if(renamed, Rule::StatusRenamed, matter);
        let by_status = |row: &Row| format!("{:?}", row.status);
        for (one, other) in matched(&old.rows, &new.rows, &[by_status]) {
            let Some(status) = other.or(one).map(|row| row.status) else {
                continue;
            };
            let spots = answer_spots(both, status);
            let place = |edition: &Edition, spot, point: &Option<Point>| {
                let own = edition.places.of(spot);
                own.or_else(|| point.as_ref().and_then(|point| point.place))
            };
            let before = one.map(|row| {
                let holds = written::content(&self.old.api, &row.content);
                Point::new(
                    format!("{}::{}({holds})", old.type_name, row.variant),
                    place(self.old, &spots.0, &matter.before),
                )
            });
            let after = other.map(|row| {
                let holds = written::content(&self.new.api, &row.content);
                Point::new(
                    format!("{}::{}({holds})", new.type_name, row.variant),
                    place(self.new, &spots.1, &matter.after),
                )
            });
            let matter = matter.part(format!("{} of status {}", matter.part, status), before, after);
            match (one, other) {
                (Some(one), Some(other)) => {
                    self.tell_if(one.variant != other.variant, Rule::StatusRenamed, &matter);
                    match (&one.content, &other.content) {
                        (Content::Json(one), Content::Json(other)) => self.ty(one, other, &matter),
                        (one, other) => self.tell_if(one != other, Rule::AnswerChanged, &matter),
                    }
                    let reworded = one.docs.lines != other.docs.lines;
                    let differs = differs(self.statements(&spots.0, &spots.1));
                    self.tell_if(reworded, Rule::Documentation, &matter);
                    self.tell_if(differs.words && !reworded, Rule::DocumentationUnseen, &matter);
                }
                (Some(_), None) => self.tell(Rule::StatusRemoved, &matter),
                _ => self.tell(Rule::StatusAdded, &matter),
            }
        }
    }

    pub(super) fn errors(&mut self, both: &Both<'a>) {
        let point = |edition: &Edition, operation: &Operation, around: &Option<Point>| {
            let rust = match &operation.error {
                ErrorBody::Json(ty, _) => written::ty(&edition.api, ty),
                ErrorBody::ByStatus(by_status) => by_status.type_name.clone(),
            };
            let is_error = |status| matches!(status, Status::Code(400..) | Status::Range(4..) | Status::Default);
            let place = self.answer_place(both, edition, operation, is_error);
            Some(Point::new(
                rust,
                place.or_else(|| around.as_ref().and_then(|point| point.place)),
            ))
        };
        let (old, new) = (&both.old.1.error, &both.new.1.error);
        let before = point(self.old, both.old.1, &both.matter.before);
        let after = point(self.new, both.new.1, &both.matter.after);
        let matter = both.matter.part("error", before, after).going(Way::Received);
        match (old, new) {
            (ErrorBody::Json(one, _), ErrorBody::Json(other, _)) => self.ty(one, other, &matter),
            (ErrorBody::ByStatus(one), ErrorBody::ByStatus(other)) => self.statuses(both, one, other, &matter),
            _ => self.tell(Rule::ErrorChanged, &matter),
        }
    }

    /// What documents list of answers beside what the code shows, where `told` changes were known before they were looked at.
    pub(super) fn listed(&mut self, both: &Both<'a>, told: usize) {
        let of = |edition: &'a Edition, operation| edition.places.answers.get(&place(operation)).map(Vec::as_slice);
        let old = of(self.old, both.old.1).unwrap_or_default();
        let new = of(self.new, both.new.1).unwrap_or_default();
        let known = self.changes.get(told..).unwrap_or_default();
        let parts: BTreeSet<String> = known.iter().map(|change| change.part.clone()).collect();
        let of_rows = |part: &&String| part.contains(" of status ");
        // A change of the whole is that of one answer.
        let mut whole = parts.iter().filter(|part| !of_rows(part)).count();
        let by_status = |answered: &Answered| answered.status.to_string();
        let is_whole = whole > 0;
        for (one, other) in matched(old, new, &[by_status]) {
            let Some(status) = other.or(one).map(|answered| answered.status) else {
                continue;
            };
            let row = format!(" of status {}", status);
            let is_told = parts.iter().any(|part| part.ends_with(&row));
            let spots = answer_spots(both, status);
            let point = |edition: &Edition, spot, point: &Option<Point>| {
                let rust = point.as_ref().map(|point| point.rust.clone()).unwrap_or_default();
                Some(Point::new(rust, edition.places.of(spot)))
            };
            let before = one.and_then(|_| point(self.old, &spots.0, &both.matter.before));
            let after = other.and_then(|_| point(self.new, &spots.1, &both.matter.after));
            let matter = both
                .matter
                .part(format!("answer{row}"), before, after)
                .going(Way::Received);
            // What a comment says of it.
            let row = |operation: &'a Operation| {
                let mut rows = operation.error.rows().iter();
                let row = rows.find(|row| row.status == status)?;
                Some((&row.docs.lines, row.content == Content::Empty))
            };
            let is_headed = both.old.1.headers != both.new.1.headers;
            let is_seen = is_headed || row(both.old.1).is_some() != row(both.new.1).is_some();
            match (one, other) {
                (Some(one), Some(other)) => {
                    let said = self.statements(&spots.0, &spots.1);
                    let content = said.map(|said| said.and_then(|said| said.get(Fact::Content)));
                    let has_one_content = content.first() == content.last();
                    if !has_one_content && !is_told && whole > 0 {
                        whole -= 1;
                    } else if !has_one_content && !is_told {
                        let is_seen = row(both.old.1).map(|row| row.1) != row(both.new.1).map(|row| row.1);
                        let rule = if is_seen {
                            Rule::ContentStated
                        } else {
                            Rule::ContentChanged
                        };
                        self.tell(rule, &matter);
                    }
                    if has_one_content && !is_told && !is_whole {
                        self.bounds(said, &matter);
                    }
                    let reworded = row(both.old.1).map(|row| row.0) != row(both.new.1).map(|row| row.0);
                    let rule = if reworded {
                        Rule::Documentation
                    } else {
                        Rule::DocumentationUnseen
                    };
                    self.tell_if((differs(said).words || reworded) && !is_told, rule, &matter);
                    self.header_list(both, (one, other), is_whole || is_told, &matter);
                }
                _ if is_told => {}
                _ if whole > 0 => whole -= 1,
                _ if !is_seen => self.tell(Rule::AnswersUnseen, &matter),
                (Some(_), None) => self.tell(Rule::AnswerUnlisted, &matter),
                _ => self.tell(Rule::AnswerListed, &matter),
            }
        }
    }

    /// The headers of an answer. Those of answers that are no errors are in a comment.
    fn header_list(&mut self, both: &Both<'a>, (old, new): (&Answered, &Answered), is_told: bool, matter: &Matter) {
        let shown = |operation: &Operation, name: &str| operation.headers.iter().any(|(shown, _)| shown == name);
        let by_name = |name: &String| name.clone();
        for (one, other) in matched(&old.headers, &new.headers, &[by_name]) {
            let Some(name) = other.or(one) else { continue };
            let spot = |operation, status| Spot::Header(place(operation), status, name.clone());
            let spots = (spot(both.old.1, old.status), spot(both.new.1, new.status));
            let point = |point: &Option<Point>, place: Option<Span>| {
                point
                    .as_ref()
                    .map(|point| Point::new(point.rust.clone(), place.or(point.place)))
            };
            let before = point(&matter.before, self.old.places.of(&spots.0)).filter(|_| one.is_some());
            let after = point(&matter.after, self.new.places.of(&spots.1)).filter(|_| other.is_some());
            let matter = matter.part(
                format!("{} of {}", written::named("header", name), matter.part),
                before,
                after,
            );
            let headers = |operation: &'a Operation| operation.headers.iter().find(|(shown, _)| shown == name);
            match (one, other) {
                (Some(_), Some(_)) => {
                    let said = self.statements(&spots.0, &spots.1);
                    self.bounds(said, &matter);
                    let lines = |header: Option<&'a (String, Docs)>| header.map(|(_, docs)| &docs.lines);
                    let reworded = lines(headers(both.old.1)) != lines(headers(both.new.1));
                    match (differs(said).words, reworded) {
                        (true, true) => self.tell(Rule::Documentation, &matter),
                        (true, false) => self.tell(Rule::DocumentationUnseen, &matter),
                        // The comment has the headers of another answer.
                        (false, true) if !is_told => {
                            let cause = Cause::Same(matter.subject.clone());
                            self.follow(Rule::Documentation, cause, &matter);
                        }
                        (false, _) => {}
                    }
                }
                _ if shown(both.old.1, name) != shown(both.new.1, name) => self.tell(Rule::HeadersChanged, &matter),
                _ => self.tell(Rule::HeadersUnseen, &matter),
            }
        }
    }

    /// Where the first answer stands of those that are meant. Where there are more or fewer of them now, it is not one of
    /// them that is another.
    fn answer_place(
        &self,
        both: &Both<'_>,
        edition: &Edition,
        operation: &Operation,
        is_meant: impl Fn(Status) -> bool,
    ) -> Option<Span> {
        let meant = |edition: &Edition, operation| -> Vec<Status> {
            let answers = edition.places.answers.get(&place(operation)).into_iter().flatten();
            answers
                .map(|answered| answered.status)
                .filter(|status| is_meant(*status))
                .collect()
        };
        let (mut old, mut new) = (meant(self.old, both.old.1), meant(self.new, both.new.1));
        let first = *meant(edition, operation).first()?;
        old.sort_unstable();
        new.sort_unstable();
        let spot = Spot::Answer(place(operation), first);
        (old == new).then(|| edition.places.of(&spot)).flatten()
    }

    pub(super) fn paging(&mut self, both: &Both<'a>) {
        let matter = both
            .matter
            .part("pages", both.matter.before.clone(), both.matter.after.clone());
        let matter = matter.going(Way::Received);
        match (&both.old.1.paging, &both.new.1.paging) {
            (Some(one), Some(other)) => {
                let steps = |paging: &'_ crate::ir::Paging| -> Vec<String> {
                    paging.items.steps.iter().map(|(name, _)| name.wire.clone()).collect()
                };
                self.tell_if(steps(one) != steps(other), Rule::ItemsChanged, &matter);
                self.tell_if(
                    one.first != other.first || one.follow != other.follow,
                    Rule::PagingChanged,
                    &matter,
                );
            }
            (Some(_), None) => self.tell(Rule::PagingRemoved, &matter),
            (None, Some(_)) => self.tell(Rule::PagingAdded, &matter),
            (None, None) => {}
        }
    }
}

fn answer_spots(both: &Both<'_>, status: Status) -> (Spot, Spot) {
    let spot = |operation| Spot::Answer(place(operation), status);
    (spot(both.old.1), spot(both.new.1))
}

/// Which edition is meant.
#[derive(Clone, Copy)]
enum Side {
    Old,
    New,
}
