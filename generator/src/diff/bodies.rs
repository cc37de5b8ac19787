//! What changed of the bodies that operations send.

use super::operations::{Both, Grouped, place};
use super::said::differs;
use super::types::matched;
use super::{Comparison, Edition, Matter, Point, Rule, Way, written};
use crate::ir::{Form, Need, OtherForm};
use crate::lower::Spot;

impl<'a> Comparison<'a> {
    pub(super) fn body(&mut self, both: &Both<'a>) {
        let (old, new) = (both.old.1.body.as_ref(), both.new.1.body.as_ref());
        let before = old.map(|body| point(self.old, both.old, body.need, &body.form));
        let after = new.map(|body| point(self.new, both.new, body.need, &body.form));
        let matter = both.matter.part("body", before, after).going(Way::Sent);
        let (one, other) = match (old, new) {
            (Some(one), Some(other)) => (one, other),
            (Some(_), None) => return self.tell(Rule::BodyRemoved, &matter),
            (None, Some(other)) if other.need == Need::Required => return self.tell(Rule::BodyAddedRequired, &matter),
            (None, Some(_)) => return self.tell(Rule::BodyAdded, &matter),
            (None, None) => return,
        };
        let told = self.changes.len();
        match (one.need, other.need) {
            (Need::Required, Need::Optional) => self.tell(Rule::BodyOptional, &matter),
            (Need::Optional, Need::Required) => self.tell(Rule::BodyRequired, &matter),
            _ => {}
        }
        self.form(&one.form, &other.form, &matter);
        let said = self.statements(&Spot::Body(place(both.old.1)), &Spot::Body(place(both.new.1)));
        self.bounds(said, &matter);
        self.comment(&one.docs, &other.docs, differs(said), told, &matter);
        // Its method is named after the operation, and differs with how the body is given.
        let renamed = one.need != other.need || both.old.1.name.rust != both.new.1.name.rust;
        let by_media = |form: &OtherForm| form.media_types.join("\n");
        let by_name = |form: &OtherForm| form.name.clone();
        for (one, other) in matched(&one.others, &other.others, &[by_media, by_name]) {
            let Some(name) = other.or(one).and_then(|form| form.media_types.first()) else {
                continue;
            };
            let point = |point: &Option<Point>, form: &OtherForm| {
                let place = point.as_ref().and_then(|point| point.place);
                Point::new(form.name.clone(), place)
            };
            let before = one.map(|form| point(&matter.before, form));
            let after = other.map(|form| point(&matter.after, form));
            let matter = matter.part(written::named("body as", name), before, after);
            match (one, other) {
                (Some(one), Some(other)) => {
                    self.tell_if(one.name != other.name && !renamed, Rule::OtherFormRemoved, &matter);
                    self.form(&one.form, &other.form, &matter);
                    let is_told = media_type(&one.form) != media_type(&other.form);
                    let differs = one.media_types != other.media_types;
                    self.tell_if(differs && !is_told, Rule::MediaTypeChanged, &matter);
                }
                (Some(_), None) => self.tell(Rule::OtherFormRemoved, &matter),
                _ => self.tell(Rule::OtherFormAdded, &matter),
            }
        }
    }

    fn form(&mut self, old: &Form, new: &Form, matter: &Matter) {
        match (old, new) {
            (Form::Json(one, _), Form::Json(other, _))
            | (Form::JsonLines(one, _), Form::JsonLines(other, _))
            | (Form::Multipart(one, _), Form::Multipart(other, _)) => self.ty(one, other, matter),
            (Form::UrlEncoded(one, styles), Form::UrlEncoded(other, others)) => {
                self.ty(one, other, matter);
                self.tell_if(styles != others, Rule::StyleChanged, matter);
            }
            (Form::Text(_), Form::Text(_)) | (Form::File(_), Form::File(_)) => {}
            _ => return self.tell(Rule::BodyFormChanged, matter),
        }
        let differs = media_type(old) != media_type(new);
        self.tell_if(differs, Rule::MediaTypeChanged, matter);
    }
}

fn media_type(form: &Form) -> &str {
    match form {
        Form::Json(_, media) | Form::JsonLines(_, media) | Form::Multipart(_, media) => media,
        Form::Text(media) | Form::File(media) => media,
        Form::UrlEncoded(..) => "application/x-www-form-urlencoded",
    }
}

fn point(edition: &Edition, (group, operation): Grouped<'_>, need: Need, form: &Form) -> Point {
    let key = place(operation);
    let place = edition
        .places
        .of(&Spot::Body(key.clone()))
        .or_else(|| edition.places.of(&Spot::Operation(key)));
    Point::new(written::body(&edition.api, group, operation, need, form), place)
}
