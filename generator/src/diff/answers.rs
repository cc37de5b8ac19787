//! What changed of answers: the ways to ask for them, what they hold, errors, headers and pages.

use super::operations::Both;
use super::types::matched;
use super::{Comparison, Matter, Point, Rule, Way, written};
use crate::ir::{Answer, ByStatus, Content, ErrorBody, Row, Way as Sending};

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
                    self.answer(&one.answer, &other.answer, &matter);
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
        let (api, (group, operation), around) = match side {
            Side::Old => (&self.old.api, both.old, &both.matter.before),
            Side::New => (&self.new.api, both.new, &both.matter.after),
        };
        let holds = match &way.answer {
            Answer::One(content) => written::content(api, content),
            Answer::OptionalJson(ty) => format!("Option<{}>", written::ty(api, ty)),
            Answer::ByStatus(by_status) => by_status.type_name.clone(),
            Answer::Stream(_, ty) => format!("Items<{}>", written::ty(api, ty)),
        };
        let rust = format!("{}.{}() -> {holds}", written::operation(group, operation), way.method);
        Point::new(rust, around.as_ref().and_then(|point| point.place))
    }

    fn answer(&mut self, old: &Answer, new: &Answer, matter: &Matter) {
        match (old, new) {
            (Answer::One(Content::Json(one)), Answer::One(Content::Json(other)))
            | (Answer::OptionalJson(one), Answer::OptionalJson(other)) => self.ty(one, other, matter),
            (Answer::One(one), Answer::One(other)) => self.tell_if(one != other, Rule::AnswerChanged, matter),
            (Answer::Stream(framing, one), Answer::Stream(other_framing, other)) if framing == other_framing => {
                self.ty(one, other, matter);
            }
            (Answer::ByStatus(one), Answer::ByStatus(other)) => self.statuses(one, other, matter),
            _ => self.tell(Rule::AnswerChanged, matter),
        }
    }

    fn statuses(&mut self, old: &ByStatus, new: &ByStatus, matter: &Matter) {
        // Its name begins with that of the request.
        let renamed = old.type_name != new.type_name && !self.follows(&old.type_name, &new.type_name);
        self.tell_if(renamed, Rule::StatusRenamed, matter);
        let by_status = |row: &Row| format!("{:?}", row.status);
        for (one, other) in matched(&old.rows, &new.rows, &[by_status]) {
            let Some(status) = other.or(one).map(|row| row.status) else {
                continue;
            };
            let place = |point: &Option<Point>| point.as_ref().and_then(|point| point.place);
            let before = one.map(|row| {
                let holds = written::content(&self.old.api, &row.content);
                Point::new(
                    format!("{}::{}({holds})", old.type_name, row.variant),
                    place(&matter.before),
                )
            });
            let after = other.map(|row| {
                let holds = written::content(&self.new.api, &row.content);
                Point::new(
                    format!("{}::{}({holds})", new.type_name, row.variant),
                    place(&matter.after),
                )
            });
            let matter = matter.part(format!("{} of status {status}", matter.part), before, after);
            match (one, other) {
                (Some(one), Some(other)) => {
                    self.tell_if(one.variant != other.variant, Rule::StatusRenamed, &matter);
                    match (&one.content, &other.content) {
                        (Content::Json(one), Content::Json(other)) => self.ty(one, other, &matter),
                        (one, other) => self.tell_if(one != other, Rule::AnswerChanged, &matter),
                    }
                    self.docs(&one.docs, &other.docs, &matter);
                }
                (Some(_), None) => self.tell(Rule::StatusRemoved, &matter),
                _ => self.tell(Rule::StatusAdded, &matter),
            }
        }
    }

    pub(super) fn errors(&mut self, both: &Both<'a>) {
        let point = |api, error: &ErrorBody, around: &Option<Point>| {
            let rust = match error {
                ErrorBody::Json(ty, _) => written::ty(api, ty),
                ErrorBody::ByStatus(by_status) => by_status.type_name.clone(),
            };
            Some(Point::new(rust, around.as_ref().and_then(|point| point.place)))
        };
        let (old, new) = (&both.old.1.error, &both.new.1.error);
        let before = point(&self.old.api, old, &both.matter.before);
        let after = point(&self.new.api, new, &both.matter.after);
        let matter = both.matter.part("error", before, after).going(Way::Received);
        match (old, new) {
            (ErrorBody::Json(one, rows), ErrorBody::Json(other, other_rows)) => {
                self.ty(one, other, &matter);
                // A row says of its type what is told of the type.
                let said = |rows: &[Row]| -> Vec<_> {
                    let said = |row: &Row| (row.status, row.docs.clone(), row.content == Content::Empty);
                    rows.iter().map(said).collect()
                };
                self.tell_if(said(rows) != said(other_rows), Rule::Documentation, &matter);
            }
            (ErrorBody::ByStatus(one), ErrorBody::ByStatus(other)) => self.statuses(one, other, &matter),
            _ => self.tell(Rule::ErrorChanged, &matter),
        }
    }

    pub(super) fn headers(&mut self, both: &Both<'a>) {
        let matter = both
            .matter
            .part("answer", both.matter.before.clone(), both.matter.after.clone());
        let matter = matter.going(Way::Received);
        let by_name = |(name, _): &(String, crate::ir::Docs)| name.clone();
        let pairs = matched(&both.old.1.headers, &both.new.1.headers, &[by_name]);
        let is_alone = pairs.iter().any(|(one, other)| one.is_none() || other.is_none());
        self.tell_if(is_alone, Rule::HeadersChanged, &matter);
        let reworded = pairs.iter().any(|pair| match pair {
            (Some((_, one)), Some((_, other))) => one.lines.first() != other.lines.first(),
            _ => false,
        });
        self.tell_if(reworded, Rule::Documentation, &matter);
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

/// Which edition is meant.
#[derive(Clone, Copy)]
enum Side {
    Old,
    New,
}
