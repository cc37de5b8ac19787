//! What the responses of an operation hold, and what it tells of errors.

use super::media::{self, Media};
use super::{Hint, Lowering, docs, statuses};
use crate::diagnostics::Code;
use crate::document::{self, Id, JsonType, MediaType, Response, Schema, Use};
use crate::ir::{ByStatus, Content, Docs, ErrorBody, Row, Status, TypeRef};

/// A response of an operation, with the status it is for.
type Described<'a> = (Status, &'a Response);

/// A form that the body of a response may take.
pub(super) struct Form<'a> {
    pub(super) media: &'a str,
    pub(super) kind: Media,
    pub(super) used: &'a Use<MediaType>,
    pub(super) described: Option<&'a MediaType>,
}

/// The responses of an operation, parted by whether all is well.
pub(super) struct Responses<'a> {
    pub(super) success: Vec<Described<'a>>,
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
        // The order of the document says nothing.
        all.sort_by_key(|(status, _)| *status);
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

    /// What the errors of an operation hold: a type where all that are described are of one, else what the status says.
    pub(super) fn error(&mut self, responses: &Responses<'a>, hint: &Hint) -> ErrorBody {
        let mut rows = Vec::new();
        for (status, response) in &responses.failure {
            let shared = self.shared.of_response(response);
            let hint = shared.unwrap_or_else(|| hint.answer(&statuses::in_name(*status), "Error"));
            // An error is read as a whole, also where its form is one of streams.
            let (preferred, others) = self.forms(responses, response);
            let content = match preferred.as_ref().or(others.first()) {
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
            None => ErrorBody::Json(TypeRef::Json, rows),
            Some(Content::Json(ty)) if bodies.all(|other| *other == Content::Json(ty.clone())) => {
                ErrorBody::Json(ty.clone(), rows)
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

    pub(super) fn row(&self, status: Status, response: &Response, content: Content) -> Row {
        let text = response.description.as_deref().unwrap_or_default();
        Row {
            status,
            variant: statuses::variant(status),
            docs: docs::docs(Some(&docs::summary(text)), false),
            content,
        }
    }

    /// The forms of a response's body, the preferred one and the others: JSON if there is any, else the first that is no
    /// stream.
    pub(super) fn forms(&self, responses: &Responses<'a>, response: &'a Response) -> (Option<Form<'a>>, Vec<Form<'a>>) {
        if !responses.has_body {
            return (None, Vec::new());
        }
        let forms = response.content.iter().filter_map(|(media, used)| {
            Some(Form {
                media,
                kind: Media::of(media)?,
                used,
                described: self.media_type(used),
            })
        });
        let mut forms: Vec<_> = forms.collect();
        let position = |fits: &dyn Fn(&Form<'_>) -> bool| forms.iter().position(fits);
        let preferred = position(&|form| media::essence(form.media) == "application/json")
            .or_else(|| position(&|form| form.kind == Media::Json))
            .or_else(|| position(&|form| form.kind == Media::Any))
            .or_else(|| position(&|form| !matches!(form.kind, Media::Stream(_))));
        (preferred.map(|preferred| forms.remove(preferred)), forms)
    }

    pub(super) fn content(&mut self, form: &Form<'a>, hint: &Hint) -> Content {
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

    /// Whether a schema of any media type says that the body is JSON: everything but a text does.
    pub(super) fn is_json_by_schema(&self, form: &Form<'a>) -> bool {
        let schema = form.described.and_then(|described| described.schema);
        schema.is_some_and(|schema| !self.is_text(schema))
    }

    /// Whether a schema describes a text or bytes, or nothing at all.
    pub(super) fn is_text(&self, id: Id<Schema>) -> bool {
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
    pub(super) fn described(&self, mut id: Id<Schema>) -> Option<&'a Schema> {
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
    pub(super) fn is_same(&self, one: Id<Schema>, other: Id<Schema>) -> bool {
        let (one, other) = (self.target(one), self.target(other));
        let at = |id| self.document.schemas.get(id).map(|schema| schema.at);
        one == other || matches!((at(one), at(other)), (Some(one), Some(other)) if self.tree.is_same(one, other))
    }
}

/// Rows in the order in which they are looked up: single codes come first. The type gets its name with its operation.
pub(super) fn by_status(mut rows: Vec<Row>) -> ByStatus {
    rows.sort_by_key(|row| row.status);
    ByStatus {
        type_name: String::new(),
        rows,
    }
}

impl Responses<'_> {
    /// What a response holds for which no media type is named: anything, where something else stands in its place.
    pub(super) fn without_form(&self, response: &Response) -> Content {
        if response.content.is_empty() || !self.has_body {
            Content::Empty
        } else {
            Content::Bytes
        }
    }

    /// Whether all that is described of success is where to look for it.
    pub(super) fn is_redirected(&self) -> bool {
        let leads_on = |status: &Status| matches!(status, Status::Code(300..=303 | 307 | 308) | Status::Range(3));
        self.has_body && self.success.is_empty() && self.failure.iter().any(|(status, _)| leads_on(status))
    }
}

impl Hint {
    /// What the body of an answer is called.
    pub(super) fn answer(&self, status: &str, what: &str) -> Self {
        let name = format!("{}{status}{what}", self.name);
        let module = format!("{}_{}", self.module, what.to_lowercase());
        Self::new(self.key.step(format_args!(" {what}{status}")), name, module)
    }

    /// What another form or a part of it is called.
    pub(super) fn part(&self, what: &str) -> Self {
        self.within(&format!(" {what}"), what)
    }
}
