//! Requests that the service sends, webhooks and callbacks: a client has the types of what they bring.

use super::media::Media;
use super::selection::Selection;
use super::{Hint, Key, Lowering, docs, names};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{self, Named, PathItem};
use crate::ir::{Incoming, Name, TypeRef};
use crate::keep::Keep;
use std::collections::BTreeSet;

/// Where a request comes from, for its name, its documentation, and whether it is kept.
struct Origin<'a> {
    named: &'a Named,
    /// What its types are called by.
    name: String,
    words: String,
    is_kept: bool,
}

impl<'a> Lowering<'a> {
    /// Adds what the document's webhooks and callbacks bring. Webhooks belong to the document as a whole, callbacks to
    /// their operation.
    pub(super) fn incoming(&mut self, keep: Option<&Keep>, selection: &mut Selection, incoming: &mut Vec<Incoming>) {
        let document = self.document;
        for (named, used) in &document.webhooks {
            let Some(item) = document.used(used) else { continue };
            let origin = Origin {
                named,
                name: named.name.clone(),
                words: format!("webhook `{}`", plain(&named.name)),
                is_kept: keep.is_none(),
            };
            self.requests(&origin, item, selection, incoming);
        }
        let mut seen = BTreeSet::new();
        for at in document.operations() {
            for (named, used) in &at.operation.callbacks {
                let Some(callback) = document.used(used) else { continue };
                // What several operations call back with is one thing.
                if !seen.insert(callback.at) {
                    continue;
                }
                for (expression, used) in &callback.expressions {
                    let Some(item) = document.used(used) else { continue };
                    let origin = Origin {
                        named,
                        name: named.name.clone(),
                        words: format!("callback `{}` to `{}`", plain(&named.name), plain(&expression.name)),
                        is_kept: keep.is_none_or(|keep| keep.fits(&at)),
                    };
                    self.requests(&origin, item, selection, incoming);
                }
            }
        }
        incoming.sort_by(|one, other| one.name.rust.cmp(&other.name.rust));
    }

    fn requests(
        &mut self,
        origin: &Origin<'a>,
        item: &'a PathItem,
        selection: &mut Selection,
        incoming: &mut Vec<Incoming>,
    ) {
        let several = item.operations.len() > 1;
        for (method, operation) in &item.operations {
            let method = match method {
                document::Method::Standard(name) => (*name).to_owned(),
                document::Method::Other(name) => name.clone(),
            };
            let wire = if several {
                format!("{} {}", origin.name, method.to_lowercase())
            } else {
                origin.name.clone()
            };
            let given = self
                .extension(&operation.extensions, "x-rust-name")
                .and_then(|(_, text)| names::given_type_name(text));
            let wanted = given.unwrap_or_else(|| names::type_name(&wire));
            let mut taken = names::Scope::with(names::OPERATION_TYPES);
            for known in incoming.iter() {
                taken.claim(known.name.rust.clone());
            }
            let rust = taken.claim(wanted.clone());
            let Some(payload) = self.payload(operation, &rust) else {
                continue;
            };
            if rust != wanted {
                let message = format!("`{wire}` is called `{rust}` in Rust: `{wanted}` is another thing's name");
                self.diagnostics.push(
                    Diagnostic::note(Code::NameCollision, origin.named.span, message)
                        .help("give its operation an `x-rust-name` to choose the name yourself"),
                );
            }
            if !origin.is_kept {
                selection.leave_out_incoming(&rust);
            }
            let text = self.operation_text(item, operation);
            incoming.push(Incoming {
                name: Name { wire, rust },
                docs: docs::docs(Some(&text), operation.deprecated),
                method,
                origin: origin.words.clone(),
                payload,
            });
        }
    }

    /// What a request brings; `None` where it brings nothing.
    fn payload(&mut self, operation: &'a document::Operation, name: &str) -> Option<TypeRef> {
        let body = self.document.used(operation.request_body.as_ref()?)?;
        let hint = Hint {
            key: Key::elsewhere(format!("incoming {name}")),
            name: format!("{name}Payload"),
            module: names::module_name(&format!("{name}Payload")),
        };
        let json = body.content.iter().find_map(|(media, used)| {
            let is_json = matches!(Media::of(media), Some(Media::Json | Media::Any));
            self.media_type(used).filter(|_| is_json)
        });
        let Some(json) = json else {
            if let Some((media, used)) = body.content.first() {
                let message = format!("`{media}` is not expressed in types: what comes in has none");
                self.note(Code::RawJson, used.at, message);
            }
            return None;
        };
        Some(
            json.schema
                .map_or(TypeRef::Json, |schema| self.nullable_type_of(schema, &hint)),
        )
    }
}

/// A text within a code span.
fn plain(text: &str) -> String {
    text.replace('`', "'")
}
