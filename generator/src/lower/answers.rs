//! What an operation answers: the ways to send it, and what it tells of errors.

use super::media::{self, Media};
use super::{Hint, Lowering, docs, names, statuses};
use crate::diagnostics::Code;
use crate::document::{self, Id, JsonType, MediaType, Response, Schema, Use};
use crate::ir::{Answer, ByStatus, Content, Docs, ErrorBody, Framing, Row, Scalar, Status, TypeRef, Way};

/// A response of an operation, with the status it is for.
type Described<'a> = (Status, &'a Response);

/// A form that the body of a response may take.
struct Form<'a> {
    media: &'a str,
    kind: Media,
    used: &'a Use<MediaType>,
    described: Option<&'a MediaType>,
}

/// What becomes of a form that is not the preferred one.
enum Other {
    /// It gets a way of its own.
    Worth,
    /// It is the same JSON under another name.
    Same,
    /// Its schema describes what nothing decodes.
    Undecoded,
}

/// The responses of an operation, parted by whether all is well.
pub(super) struct Responses<'a> {
    success: Vec<Described<'a>>,
    failure: Vec<Described<'a>>,
    /// Whether a successful answer has a body at all.
    has_body: bool,
}

impl<'a> Lowering<'a> {
    /// The responses of an operation. All is well with a status from 200 to 299; where the document names none, with
    /// what a redirection leads to, or with any status that is not named as an error.
    pub(super) fn responses(&mut self, method: &str, operation: &'a document::Operation) -> Responses<'a> {
        let mut all: Vec<Described<'a>> = Vec::new();
        for (status, used) in &operation.responses {
            if let Some(response) = self.document.used(used) {
                all.push(((*status).into(), response));
            }
        }
        let hundred = |status: &Status| match status {
            Status::Code(code) => Some(code / 100),
            Status::Range(hundred) => Some(u16::from(*hundred)),
            Status::Default => None,
        };
        if let Some((_, response)) = all.iter().find(|(status, _)| hundred(status) == Some(1)) {
            self.note(
                Code::Ignored,
                response.at,
                "answers that only say how far a request has come are not given to callers",
            );
        }
        all.retain(|(status, _)| hundred(status) != Some(1));
        let has_success = all.iter().any(|(status, _)| hundred(status) == Some(2));
        let (success, failure) = all.into_iter().partition(|(status, _)| match hundred(status) {
            Some(hundred) => hundred == 2,
            None => !has_success,
        });
        Responses {
            success,
            failure,
            has_body: method != "HEAD",
        }
    }

    /// The ways to send an operation: for what it answers by itself first, then for the other forms it may answer in.
    pub(super) fn ways(&mut self, responses: &Responses<'a>, hint: &Hint, scope: &mut names::Scope) -> Vec<Way> {
        let mut rows = Vec::new();
        let mut asked_for: Vec<String> = Vec::new();
        let mut others = Vec::new();
        for (index, (status, response)) in responses.success.iter().enumerate() {
            // The first answer has the plain name, so that a further one does not rename it.
            let in_name = if index == 0 {
                String::new()
            } else {
                statuses::in_name(*status)
            };
            let hint = hint.answer(&in_name, "Response");
            let mut forms = self.forms(response);
            forms.truncate(if responses.has_body { forms.len() } else { 0 });
            let chosen = preferred(&forms);
            let content = match chosen.and_then(|chosen| forms.get(chosen)) {
                Some(form) => {
                    let media = if form.kind == Media::Any && self.is_json_by_schema(form) {
                        "application/json".to_owned()
                    } else {
                        media::asked_for(form.media)
                    };
                    if !asked_for.contains(&media) {
                        asked_for.push(media);
                    }
                    self.content(form, &hint)
                }
                None => responses.without_form(response),
            };
            if chosen.is_some() || forms.is_empty() {
                rows.push(self.row(*status, response, content));
            }
            let chosen = chosen.map(|chosen| forms.remove(chosen));
            others.push((chosen, forms, hint));
        }
        let mut ways = Vec::new();
        // Where a stream is all there is, its way is the only one.
        let is_streamed = others
            .iter()
            .any(|(chosen, forms, _)| chosen.is_none() && !forms.is_empty());
        if !is_streamed || rows.iter().any(|row| row.content != Content::Empty) {
            let asked_for = if responses.is_redirected() {
                "*/*".to_owned()
            } else {
                asked_for.join(", ")
            };
            let accept = Some(asked_for).filter(|media| !matches!(&**media, "" | "application/json"));
            ways.push(Way {
                method: "send".to_owned(),
                accept,
                answer: self.answer(rows, responses),
            });
        }
        let mut seen = asked_for;
        let mut left_out = None;
        for (chosen, forms, hint) in others {
            for form in forms {
                let media = media::asked_for(form.media);
                if !seen.contains(&media) {
                    seen.push(media.clone());
                    match self.other_form(&form, chosen.as_ref()) {
                        Other::Worth => ways.push(self.other_way(&form, media, &hint, scope)),
                        Other::Same => {}
                        Other::Undecoded => left_out = left_out.or(Some(form)),
                    }
                }
            }
        }
        if let Some(form) = left_out {
            let message = format!(
                "this form of the answer, `{}`, is not asked for: nothing decodes it",
                form.media
            );
            self.note(Code::Ignored, form.used.at, message);
        }
        ways
    }

    /// What comes back, of the answers that are described.
    fn answer(&self, rows: Vec<Row>, responses: &Responses<'a>) -> Answer {
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
            [Content::Json(ty), Content::Empty] | [Content::Empty, Content::Json(ty)] => {
                Answer::OptionalJson(ty.clone())
            }
            // An empty body is a text, and a run of bytes.
            [one @ (Content::Text | Content::Bytes), Content::Empty]
            | [Content::Empty, one @ (Content::Text | Content::Bytes)] => Answer::One(one.clone()),
            _ => Answer::ByStatus(by_status(rows)),
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

    fn other_way(&mut self, form: &Form<'a>, media: String, hint: &Hint, scope: &mut names::Scope) -> Way {
        let subtype = media::essence(form.media);
        let subtype = match subtype.split_once('/') {
            Some((_, "event-stream")) => "events".to_owned(),
            Some((_, subtype)) => subtype.replace('+', " "),
            None => String::new(),
        };
        let suffix = names::value_name(&subtype).rust;
        let suffix = suffix.trim_start_matches("r#").trim_start_matches('_');
        let (verb, answer) = match form.kind {
            Media::Stream(framing) => {
                let (framing, item) = self.item(form, framing, &hint.part("Item"));
                ("stream", Answer::Stream(framing, item))
            }
            _ => {
                let content = self.content(form, &hint.part(&names::variant_name(&subtype)));
                ("send", Answer::One(content))
            }
        };
        Way {
            method: scope.claim(format!("{verb}_{suffix}")),
            accept: Some(media),
            answer,
        }
    }

    /// What the errors of an operation hold: a type where all that are described are of one, else what the status says.
    pub(super) fn error(&mut self, responses: &Responses<'a>, hint: &Hint) -> ErrorBody {
        let mut rows = Vec::new();
        for (status, response) in &responses.failure {
            let mut forms = self.forms(response);
            forms.truncate(if responses.has_body { forms.len() } else { 0 });
            let hint = hint.answer(&statuses::in_name(*status), "Error");
            // An error is read as a whole, also where its form is one of streams.
            let form = preferred(&forms).and_then(|chosen| forms.get(chosen)).or(forms.first());
            let content = match form {
                Some(form) => self.content(form, &hint),
                None => responses.without_form(response),
            };
            rows.push(self.row(*status, response, content));
        }
        let mut bodies = rows
            .iter()
            .map(|row| &row.content)
            .filter(|content| **content != Content::Empty);
        match bodies.next() {
            None => ErrorBody::Json(TypeRef::Json),
            Some(Content::Json(ty)) if bodies.all(|other| *other == Content::Json(ty.clone())) => {
                ErrorBody::Json(ty.clone())
            }
            Some(_) => ErrorBody::ByStatus(by_status(rows)),
        }
    }

    /// The headers that come with successful answers, each once.
    pub(super) fn answer_headers(&self, responses: &Responses<'a>) -> Vec<(String, Docs)> {
        let mut headers: Vec<(String, Docs)> = Vec::new();
        for (name, used) in responses.success.iter().flat_map(|(_, response)| &response.headers) {
            // The standard ignores a description of this one: the media type says it.
            let is_known = headers.iter().any(|(known, _)| known.eq_ignore_ascii_case(name));
            if is_known || name.eq_ignore_ascii_case("content-type") {
                continue;
            }
            let text = self
                .document
                .used(used)
                .and_then(|header| header.description.as_deref());
            let summary = text.map(docs::summary);
            headers.push((name.clone(), docs::docs(summary.as_deref(), false)));
        }
        headers
    }

    fn row(&self, status: Status, response: &Response, content: Content) -> Row {
        let text = response.description.as_deref().unwrap_or_default();
        let text = format!("`{}`: {}", statuses::written(status), docs::summary(text));
        Row {
            status,
            variant: statuses::variant(status),
            docs: docs::docs(Some(text.trim_end_matches([' ', ':'])), false),
            content,
        }
    }

    /// The forms of a response's body whose media types are such.
    fn forms(&self, response: &'a Response) -> Vec<Form<'a>> {
        let forms = response.content.iter().filter_map(|(media, used)| {
            Some(Form {
                media,
                kind: Media::of(media)?,
                used,
                described: self.media_type(used),
            })
        });
        forms.collect()
    }

    fn content(&mut self, form: &Form<'a>, hint: &Hint) -> Content {
        let schema = form.described.and_then(|described| described.schema);
        match (form.kind, schema) {
            // What people describe so is a file.
            (Media::Json, Some(schema)) if self.is_file(schema) => Content::Bytes,
            (Media::Json, Some(schema)) => Content::Json(self.nullable_type_of(schema, hint)),
            (Media::Json, None) => Content::Json(TypeRef::Json),
            (Media::Any, Some(schema)) if self.is_json_by_schema(form) => {
                Content::Json(self.nullable_type_of(schema, hint))
            }
            (Media::Any, Some(schema)) if self.is_plain_text(schema) => Content::Text,
            (Media::Text | Media::Stream(_), _) => Content::Text,
            (Media::Any | Media::Bytes, _) => Content::Bytes,
        }
    }

    /// The type of the items of a stream. Of an event it is what the data holds, also where the schema describes the
    /// event with its fields; where it describes several such events, it is any of these.
    fn item(&mut self, form: &Form<'a>, framing: Framing, hint: &Hint) -> (Framing, TypeRef) {
        let text = TypeRef::Scalar(Scalar::String);
        let described = form.described;
        let whole = described.and_then(|described| described.schema);
        let Some(schema) = described.and_then(|described| described.item_schema).or(whole) else {
            let unsaid = if framing == Framing::Events {
                text
            } else {
                TypeRef::Json
            };
            return (framing, unsaid);
        };
        if framing != Framing::Events {
            // A schema of the whole describes a list of the items.
            let list = self.described(schema);
            let item = list.and_then(|list| list.items).filter(|_| whole == Some(schema));
            return (framing, self.nullable_type_of(item.unwrap_or(schema), hint));
        }
        let choices = self
            .described(schema)
            .map_or(&[][..], |schema| match schema.one_of.as_slice() {
                [] => &schema.any_of,
                one_of => one_of,
            });
        let fields: Vec<_> = choices.iter().filter_map(|choice| self.event_data(*choice)).collect();
        let is_choice = !choices.is_empty() && fields.len() == choices.len();
        match self.event_data(schema) {
            None if is_choice && fields.iter().any(|data| self.is_text(*data)) => {
                self.warn(
                    Code::RawJson,
                    form.used.at,
                    "what the data of an event holds depends on the event, which is not expressed in types: it is given as text",
                );
                (framing, text)
            }
            None if is_choice => (Framing::WholeEvents, self.nullable_type_of(schema, hint)),
            data => {
                let data = data.map_or(schema, |data| self.content_of(data));
                let item = if self.is_text(data) {
                    text
                } else {
                    self.nullable_type_of(data, hint)
                };
                (framing, item)
            }
        }
    }

    /// The schema of an event's data, where a schema describes the event with its fields.
    fn event_data(&self, id: Id<Schema>) -> Option<Id<Schema>> {
        let schema = self.described(id)?;
        let is_field = |name: &str| matches!(name, "data" | "event" | "id" | "retry" | "comment");
        let mut properties = schema.properties.iter();
        let data = properties.clone().find(|property| property.name == "data")?;
        properties
            .all(|property| is_field(&property.name))
            .then_some(data.schema)
    }

    /// The schema of what a text holds, where that is described.
    fn content_of(&self, id: Id<Schema>) -> Id<Schema> {
        self.described(id)
            .and_then(|schema| schema.content_schema)
            .unwrap_or(id)
    }

    /// Whether a schema of any media type says that the body is JSON: everything but a text does.
    fn is_json_by_schema(&self, form: &Form<'a>) -> bool {
        let schema = form.described.and_then(|described| described.schema);
        schema.is_some_and(|schema| !self.is_text(schema))
    }

    /// Whether a schema describes a text or bytes, or nothing at all.
    fn is_text(&self, id: Id<Schema>) -> bool {
        self.described(id).is_some_and(|schema| {
            let says_nothing = schema.properties.is_empty()
                && schema.all_of.is_empty()
                && schema.one_of.is_empty()
                && schema.any_of.is_empty();
            says_nothing
                && schema
                    .types
                    .iter()
                    .all(|ty| matches!(ty, JsonType::String | JsonType::Null))
        })
    }

    /// Whether a schema describes the bytes of a file, as people have since 3.0.
    fn is_file(&self, id: Id<Schema>) -> bool {
        self.is_text(id)
            && self
                .described(id)
                .is_some_and(|schema| schema.format.as_deref() == Some("binary"))
    }

    /// Whether a schema, which describes no JSON, says that the body is a text.
    fn is_plain_text(&self, id: Id<Schema>) -> bool {
        !self.is_file(id)
            && self
                .described(id)
                .is_some_and(|schema| !schema.types.is_empty() && schema.content_media_type.is_none())
    }

    /// The schema that a chain of references leads to, through components as well.
    fn described(&self, mut id: Id<Schema>) -> Option<&'a Schema> {
        let mut schema = self.document.schemas.get(id)?;
        for _ in 0..self.document.schemas.len() {
            let Some(next) = schema.reference.as_ref().and_then(Use::id) else {
                break;
            };
            id = next;
            schema = self.document.schemas.get(id)?;
        }
        Some(schema)
    }

    /// Whether two schemas are one, or say the same.
    fn is_same(&self, one: Id<Schema>, other: Id<Schema>) -> bool {
        let (one, other) = (self.target(one), self.target(other));
        let at = |id| self.document.schemas.get(id).map(|schema| schema.at);
        one == other || matches!((at(one), at(other)), (Some(one), Some(other)) if self.tree.is_same(one, other))
    }
}

/// Rows in the order in which they are looked up: single codes come first. The type gets its name with its operation.
fn by_status(mut rows: Vec<Row>) -> ByStatus {
    rows.sort_by_key(|row| row.status);
    ByStatus {
        type_name: String::new(),
        rows,
    }
}

impl Responses<'_> {
    /// What a response holds for which no media type is named: anything, where something else stands in its place.
    fn without_form(&self, response: &Response) -> Content {
        if response.content.is_empty() || !self.has_body {
            Content::Empty
        } else {
            Content::Bytes
        }
    }

    /// Whether all that is described of success is where to look for it.
    fn is_redirected(&self) -> bool {
        let leads_on = |status: &Status| matches!(status, Status::Code(300..=303 | 307 | 308) | Status::Range(3));
        self.has_body && self.success.is_empty() && self.failure.iter().any(|(status, _)| leads_on(status))
    }
}

/// The form that is asked for: JSON if there is any, else the first that is no stream.
fn preferred(forms: &[Form<'_>]) -> Option<usize> {
    let position = |fits: &dyn Fn(&Form<'_>) -> bool| forms.iter().position(fits);
    position(&|form| media::essence(form.media) == "application/json")
        .or_else(|| position(&|form| form.kind == Media::Json))
        .or_else(|| position(&|form| form.kind == Media::Any))
        .or_else(|| position(&|form| !matches!(form.kind, Media::Stream(_))))
}

impl Hint {
    /// What the body of an answer is called.
    fn answer(&self, status: &str, what: &str) -> Self {
        Self {
            key: format!("{} {what}{status}", self.key),
            name: format!("{}{status}{what}", self.name),
            module: format!("{}_{}", self.module, what.to_lowercase()),
        }
    }

    /// What another form or a part of it is called.
    fn part(&self, what: &str) -> Self {
        Self {
            key: format!("{} {what}", self.key),
            name: format!("{}{what}", self.name),
            module: self.module.clone(),
        }
    }
}
