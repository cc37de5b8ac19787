//! The ways to send an operation: for what it answers by itself, and for the other forms it may answer in.

use super::answers::{Form, Responses, by_status};
use super::media::{self, Media};
use super::scope::{Scope, Want};
use super::{Hint, Lowering, names, statuses};
use crate::diagnostics::Code;
use crate::ir::{Answer, Content, Row, Way};

/// What becomes of a form that is not the preferred one.
enum Other {
    /// It gets a way of its own.
    Worth,
    /// It is the same JSON under another name.
    Same,
    /// Its schema describes what nothing decodes.
    Undecoded,
}

/// The forms that one response may take, and what their types are called.
struct Forms<'a> {
    preferred: Option<Form<'a>>,
    others: Vec<Form<'a>>,
    hint: Hint,
}

impl<'a> Lowering<'a> {
    /// The ways to send an operation: for what it answers by itself first, then for the other forms it may answer in.
    pub(super) fn ways(&mut self, responses: &Responses<'a>, hint: &Hint, scope: &mut Scope) -> Vec<Way> {
        let mut rows = Vec::new();
        let mut asked_for: Vec<String> = Vec::new();
        let mut described = Vec::new();
        for (index, (status, response)) in responses.success.iter().enumerate() {
            // The first answer has the plain name, so that a further one does not rename it.
            let in_name = if index == 0 {
                String::new()
            } else {
                statuses::in_name(*status)
            };
            let shared = self.shared.of_response(response);
            let hint = shared.unwrap_or_else(|| hint.answer(&in_name, "Response"));
            let (preferred, others) = self.forms(responses, response);
            let content = match &preferred {
                Some(form) => {
                    asked_for.extend(Some(self.asked_for(form)).filter(|media| !asked_for.contains(media)));
                    self.content(form, &hint)
                }
                None => responses.without_form(response),
            };
            // What comes as nothing but a stream has a way of its own.
            if preferred.is_some() || others.is_empty() {
                rows.push(self.row(*status, response, content));
            }
            described.push(Forms {
                preferred,
                others,
                hint,
            });
        }
        let mut ways = Vec::new();
        let is_streamed = described
            .iter()
            .any(|forms| forms.preferred.is_none() && !forms.others.is_empty());
        if !is_streamed || rows.iter().any(|row| row.content != Content::Empty) {
            let accept = if responses.is_redirected() {
                "*/*".to_owned()
            } else {
                asked_for.join(", ")
            };
            ways.push(Way {
                method: "send".to_owned(),
                accept: Some(accept).filter(|media| !matches!(&**media, "" | "application/json")),
                answer: answer(rows, responses),
            });
        }
        self.other_ways(described, asked_for, scope, &mut ways);
        ways
    }

    /// Adds the ways for the forms that are not the preferred ones, each once.
    fn other_ways(&mut self, described: Vec<Forms<'a>>, mut seen: Vec<String>, scope: &mut Scope, ways: &mut Vec<Way>) {
        let mut left_out = None;
        let mut worth = Vec::new();
        for forms in described {
            for form in forms.others {
                let media = media::asked_for(form.media);
                if seen.contains(&media) {
                    continue;
                }
                seen.push(media.clone());
                match self.other_form(&form, forms.preferred.as_ref()) {
                    Other::Worth => worth.push((form, media, forms.hint.clone())),
                    Other::Same => {}
                    Other::Undecoded => left_out = left_out.or(Some(form)),
                }
            }
        }
        let wants: Vec<_> = worth.iter().map(|(form, media, _)| want(form, media)).collect();
        let names = scope.claim_all(&wants);
        for ((form, media, hint), name) in worth.into_iter().zip(names) {
            ways.push(self.other_way(&form, media, name, &hint));
        }
        if let Some(form) = left_out {
            let message = format!(
                "this form of the answer, `{}`, is not asked for: nothing decodes it",
                form.media
            );
            self.note(Code::Ignored, form.used.at, message);
        }
    }

    /// The media type to ask for. What may be anything is JSON if its schema says so.
    fn asked_for(&self, form: &Form<'a>) -> String {
        if form.kind == Media::Any && self.is_json_by_schema(form) {
            "application/json".to_owned()
        } else {
            media::asked_for(form.media)
        }
    }

    /// Whether a form that is not the preferred one is worth a way of its own.
    fn other_form(&self, form: &Form<'a>, chosen: Option<&Form<'a>>) -> Other {
        let schema = form.described.and_then(|described| described.schema);
        let is_same = || match (schema, chosen.and_then(|chosen| chosen.described?.schema)) {
            (Some(one), Some(other)) => self.is_same(one, other),
            (schema, _) => schema.is_none() && chosen.is_some_and(|chosen| chosen.kind == Media::Json),
        };
        match form.kind {
            Media::Json | Media::Any if is_same() => Other::Same,
            Media::Text | Media::Bytes if schema.is_some_and(|schema| !self.is_text(schema)) => Other::Undecoded,
            _ => Other::Worth,
        }
    }

    fn other_way(&mut self, form: &Form<'a>, media: String, method: String, hint: &Hint) -> Way {
        let answer = match form.kind {
            Media::Stream(framing) => {
                let (framing, item) = self.item(form, framing, &hint.part("Item"));
                Answer::Stream(framing, item)
            }
            _ => {
                let suffix = method.split_once('_').map_or("", |(_, suffix)| suffix);
                Answer::One(self.content(form, &hint.part(&names::variant_name(suffix))))
            }
        };
        Way {
            method,
            accept: Some(media),
            answer,
        }
    }
}

/// What the method for another form is called: by what it is a form of, else by its whole media type.
fn want(form: &Form<'_>, media: &str) -> Want {
    let verb = match form.kind {
        Media::Stream(_) => "stream",
        _ => "send",
    };
    let name = |text: &str| {
        let words = names::module_name(&text.replace(['/', '+'], " "));
        format!("{verb}_{}", words.trim_matches('_'))
    };
    let essence = media::essence(form.media);
    let subtype = match essence.split_once('/') {
        Some((_, "event-stream")) => "events",
        Some((_, subtype)) => subtype,
        None => "",
    };
    Want::new(media, name(subtype)).or(name(&essence))
}

/// What comes back, of the answers that are described.
fn answer(rows: Vec<Row>, responses: &Responses<'_>) -> Answer {
    let mut contents: Vec<Content> = Vec::new();
    for row in &rows {
        if !contents.contains(&row.content) {
            contents.push(row.content.clone());
        }
    }
    match contents.as_slice() {
        // What a redirection leads to is not described.
        [] if responses.is_redirected() => Answer::One(Content::Bytes),
        [] => Answer::One(Content::Empty),
        [one] => Answer::One(one.clone()),
        [Content::Json(ty), Content::Empty] | [Content::Empty, Content::Json(ty)] => Answer::OptionalJson(ty.clone()),
        // An empty body is a text, and a run of bytes.
        [one @ (Content::Text | Content::Bytes), Content::Empty]
        | [Content::Empty, one @ (Content::Text | Content::Bytes)] => Answer::One(one.clone()),
        _ => Answer::ByStatus(by_status(rows)),
    }
}
