//! What the body of a request becomes: the form that types say most about, and the others beside it.

use super::media::is_json;
use super::scope::{Scope, Want};
use super::{Hint, Lowering, docs, names};
use crate::diagnostics::Code;
use crate::document::{self, Encoding, JsonType, MediaType, RequestBody, Schema, Style as Described, Use};
use crate::ir::{Body, Escape, Explode, Form, Manner, Need, OtherForm, Style, TypeRef};
use std::collections::HashMap;

/// Kinds of body, those first that types say most about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Json,
    UrlEncoded,
    Multipart,
    JsonLines,
    Text,
    File,
}

impl<'a> Lowering<'a> {
    pub(super) fn body(&mut self, operation: &'a document::Operation, hint: &Hint, scope: &mut Scope) -> Option<Body> {
        let used = operation.request_body.as_ref()?;
        let body: &'a RequestBody = self.document.used(used)?;
        let need = if body.required { Need::Required } else { Need::Optional };
        let hint = self.shared.of_body(body).unwrap_or_else(|| hint.clone());
        let mut content: Vec<_> = body
            .content
            .iter()
            .map(|(media, used)| (self.body_kind(media, used), media.as_str(), used))
            .collect();
        content.sort_by_key(|(kind, media, _)| (*kind, *kind == Kind::Json && essence(media) != "application/json"));
        let mut forms: Vec<OtherForm> = Vec::new();
        let mut names = names_of_forms(&content);
        for (kind, media, used) in content {
            let name = names.remove(media).unwrap_or_else(|| suffix(kind, media));
            // The first form has the plain name, so that a further one does not rename its types.
            let what = if forms.is_empty() {
                "body".to_owned()
            } else {
                format!("{name}_body")
            };
            let known = forms.iter_mut().find(|known| is_of(&known.form, kind));
            match known {
                // Bytes come with the media type that they are, so that one form is enough for all of them.
                Some(known) if matches!(kind, Kind::Text | Kind::File) => {
                    known.form = Form::File(known.media_types.first().cloned().unwrap_or_default());
                    known.media_types.push(media.to_owned());
                    continue;
                }
                Some(known) if matches!(kind, Kind::UrlEncoded | Kind::Multipart) => {
                    let sent = known.media_types.first().map_or("", String::as_str);
                    let message = format!("`{media}` is another form of `{sent}`, which is sent");
                    self.note(Code::Ignored, used.at, message);
                    continue;
                }
                _ => {}
            }
            let form = self.body_form(kind, media, used, &hint, &what);
            if let Some(known) = forms
                .iter()
                .find(|known| is_of(&known.form, kind) && known.form.ty() == form.ty())
            {
                let sent = known.media_types.first().map_or("", String::as_str);
                let message = format!("`{media}` carries the same as `{sent}`, which is sent");
                self.note(Code::Ignored, used.at, message);
                continue;
            }
            if forms.is_empty() {
                self.note_untyped(&form, used);
            }
            forms.push(OtherForm {
                name,
                media_types: vec![media.to_owned()],
                form,
            });
        }
        let mut forms = forms.into_iter();
        let form = forms.next()?.form;
        let mut others: Vec<_> = forms.collect();
        if need == Need::Optional {
            let wants = others.iter().map(|other| {
                let name = &other.name;
                Want::new(name, format!("body_as_{name}")).or(format!("body_given_as_{name}"))
            });
            let names = scope.claim_all(&wants.collect::<Vec<_>>());
            for (other, name) in others.iter_mut().zip(names) {
                other.name = name;
            }
        }
        Some(Body {
            form,
            others,
            need,
            docs: docs::docs(used.description.as_deref().or(body.description.as_deref()), false),
        })
    }

    fn body_kind(&self, media: &str, used: &'a Use<MediaType>) -> Kind {
        let content = self.media_type(used);
        let schema = content
            .and_then(|content| content.schema)
            .and_then(|id| self.schema(self.resolved(id)));
        let is_text = |schema: &Schema| schema.types.contains(&JsonType::String);
        let has_members = |schema: &Schema| schema.types.is_empty() || schema.types.contains(&JsonType::Object);
        match essence(media).as_str() {
            // Anything at all: what the schema says of it decides.
            "*/*" | "application/*" if schema.is_none_or(is_text) => Kind::File,
            "*/*" | "application/*" | "application/*+json" => Kind::Json,
            essence if is_json(essence) => Kind::Json,
            "application/x-www-form-urlencoded" if schema.is_some() => Kind::UrlEncoded,
            "application/jsonl" | "application/x-ndjson" | "application/x-jsonlines" | "application/ndjson" => {
                Kind::JsonLines
            }
            essence if essence.starts_with("multipart/") && schema.is_some_and(has_members) => Kind::Multipart,
            essence if essence.starts_with("text/") && !essence.contains('*') => Kind::Text,
            _ => Kind::File,
        }
    }

    /// One form of a body; `what` is what its type is called after the operation.
    fn body_form(&mut self, kind: Kind, media: &str, used: &'a Use<MediaType>, hint: &Hint, what: &str) -> Form {
        let content = self.media_type(used);
        let schema = content.and_then(|content| content.schema);
        let encodings = content.map_or(&[][..], |content| content.encoding.as_slice());
        let body = hint.purpose(what);
        let media = media.trim().to_owned();
        match (kind, schema) {
            (Kind::Json, Some(schema)) => Form::Json(self.nullable_type_of(schema, &body), concrete(media)),
            (Kind::Json, None) => Form::Json(TypeRef::Json, concrete(media)),
            (Kind::UrlEncoded, Some(schema)) => {
                let styles = encodings
                    .iter()
                    .filter_map(|(name, encoding)| Some((name.clone(), self.member_style(encoding)?)));
                let styles = styles.collect();
                Form::UrlEncoded(self.type_of(schema, &body), styles)
            }
            (Kind::Multipart, Some(schema)) => {
                let ty = self.multipart(schema, encodings, &hint.purpose("form"));
                Form::Multipart(ty, media)
            }
            (Kind::JsonLines, _) => {
                let item = content
                    .and_then(|content| content.item_schema)
                    .map(|item| (item, body.part("item")));
                let item = match item {
                    Some((item, hint)) => self.nullable_type_of(item, &hint),
                    None => match schema.map(|schema| self.type_of(schema, &body)) {
                        Some(TypeRef::List(item)) => *item,
                        Some(one) => one,
                        None => TypeRef::Json,
                    },
                };
                Form::JsonLines(item, media)
            }
            (Kind::Text, _) => Form::Text(media),
            (Kind::File | Kind::UrlEncoded | Kind::Multipart, _) => Form::File(media),
        }
    }

    /// Says that a description is not used where it describes more than a text or bytes.
    fn note_untyped(&mut self, form: &Form, used: &'a Use<MediaType>) {
        let (Form::Text(media) | Form::File(media)) = form else {
            return;
        };
        let described = self.media_type(used);
        let schema = described.and_then(|content| content.schema);
        let schema = schema.and_then(|id| self.schema(self.resolved(id)));
        let is_plain = |schema: &Schema| {
            schema.types.contains(&JsonType::String) || (schema.types.is_empty() && schema.all_of.is_empty())
        };
        if !schema.is_none_or(is_plain) || described.is_some_and(|content| content.item_schema.is_some()) {
            let message = format!("a body of `{media}` is not expressed in types: it is given as it is sent");
            self.note(Code::RawJson, used.at, message);
        }
    }

    /// How a member of a form is written, where it is not written like the others.
    pub(super) fn member_style(&self, encoding: &Encoding) -> Option<Style> {
        let is_json = encoding.content_type.as_deref().is_some_and(is_json);
        let (manner, explode) = match (encoding.style, encoding.explode) {
            (None, None) if is_json => (Manner::Json, Explode::No),
            (None, None) if !encoding.allow_reserved => return None,
            (style, explode) => match style.unwrap_or(Described::Form) {
                Described::DeepObject => (Manner::DeepObject, Explode::No),
                Described::SpaceDelimited => (Manner::SpaceDelimited, exploded(explode, false)),
                Described::PipeDelimited => (Manner::PipeDelimited, exploded(explode, false)),
                _ => (Manner::Form, exploded(explode, true)),
            },
        };
        let escape = if encoding.allow_reserved {
            Escape::Unreserved
        } else {
            Escape::All
        };
        Some(Style {
            manner,
            explode,
            escape,
        })
    }
}

impl Hint {
    /// What a schema is called that an operation has for one purpose.
    pub(super) fn purpose(&self, what: &str) -> Self {
        let name = format!("{}{}", self.name, names::variant_name(what));
        let module = format!("{}_{what}", self.module);
        Self::new(self.key.step(format_args!(" {what}")), name, module)
    }
}

fn exploded(given: Option<bool>, otherwise: bool) -> Explode {
    if given.unwrap_or(otherwise) {
        Explode::Yes
    } else {
        Explode::No
    }
}

/// Whether a form is one of a kind. A text is as good as a file: both are given as they are sent.
fn is_of(form: &Form, kind: Kind) -> bool {
    match form {
        Form::Json(..) => kind == Kind::Json,
        Form::JsonLines(..) => kind == Kind::JsonLines,
        Form::UrlEncoded(..) => kind == Kind::UrlEncoded,
        Form::Multipart(..) => kind == Kind::Multipart,
        Form::Text(_) | Form::File(_) => matches!(kind, Kind::Text | Kind::File),
    }
}

/// What the methods of the forms are called by that may be several of a kind, beside the first of all, which needs none.
fn names_of_forms(content: &[(Kind, &str, &Use<MediaType>)]) -> HashMap<String, String> {
    let others = content.iter().skip(1);
    let several = others.filter(|(kind, ..)| matches!(kind, Kind::Json | Kind::JsonLines));
    let (media, wants): (Vec<_>, Vec<_>) = several
        .map(|(kind, media, _)| {
            let whole = names::module_name(&media.replace('/', " "));
            let want = Want::new(*media, suffix(*kind, media)).or(whole.trim_matches('_').to_owned());
            ((*media).to_owned(), want)
        })
        .unzip();
    let names = Scope::with(&["form", "multipart", "text", "bytes"]).claim_all(&wants);
    media.into_iter().zip(names).collect()
}

/// What the method of another form is called by.
fn suffix(kind: Kind, media: &str) -> String {
    match kind {
        Kind::Json => {
            let essence = essence(media);
            let subtype = essence.split('/').next_back().unwrap_or_default();
            let subtype = subtype.strip_suffix("+json").unwrap_or(subtype);
            names::module_name(subtype).trim_end_matches('_').to_owned()
        }
        Kind::UrlEncoded => "form".to_owned(),
        Kind::Multipart => "multipart".to_owned(),
        Kind::JsonLines => "lines".to_owned(),
        Kind::Text => "text".to_owned(),
        Kind::File => "bytes".to_owned(),
    }
}

/// A media type that can be sent, for a range of types that JSON is one of.
fn concrete(media: String) -> String {
    if media.contains('*') {
        "application/json".to_owned()
    } else {
        media
    }
}

/// A media type without its parameters, in lower case.
pub(super) fn essence(media: &str) -> String {
    media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}
