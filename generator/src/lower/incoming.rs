//! Requests that the service sends, webhooks and callbacks: a client has the types of what they bring.

use super::media::Media;
use super::scope::{Scope, Want};
use super::selection::Selection;
use super::{Hint, Key, Lowering, collision, docs, groups, names};
use crate::diagnostics::{Code, Diagnostics};
use crate::document::{self, Callback, Named, OperationAt, PathItem};
use crate::ir::{Incoming, Name, TypeRef};
use crate::keep::Keep;
use crate::source::Span;
use std::collections::HashSet;

/// A request that comes in, before all are known and have their names.
pub(super) struct Arrival {
    want: (Sort, Want),
    span: Span,
    is_kept: bool,
    incoming: Incoming,
}

/// What brings a request. Those that belong to the document as a whole have their names first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Webhook,
    Callback,
}

/// Where a request comes from, for its name, its documentation, and whether it is kept.
struct Origin<'a> {
    sort: Sort,
    named: &'a Named,
    /// What its types are known by.
    key: Key,
    /// What it is called where another has its name.
    otherwise: String,
    words: String,
    is_kept: bool,
}

/// Requests with their names, by name. `selection` hears of those not to be kept.
pub(super) fn named(arrivals: Vec<Arrival>, selection: &mut Selection, diagnostics: &mut Diagnostics) -> Vec<Incoming> {
    let wants: Vec<_> = arrivals.iter().map(|arrival| arrival.want.clone()).collect();
    let names = Scope::with(names::OPERATION_TYPES).claim_in_turns(&wants);
    let mut all = Vec::new();
    for (arrival, rust) in arrivals.into_iter().zip(names) {
        let Arrival {
            want,
            span,
            is_kept,
            mut incoming,
        } = arrival;
        let collision = collision(&incoming.name.wire, want.1.best(), &rust, span);
        let help = "give its operation an `x-rust-name` to choose the name yourself";
        diagnostics.extend(collision.map(|collision| collision.help(help)));
        if !is_kept {
            selection.leave_out_incoming(&rust);
        }
        incoming.name.rust = rust;
        all.push(incoming);
    }
    all.sort_by(|one, other| one.name.rust.cmp(&other.name.rust));
    all
}

impl<'a> Lowering<'a> {
    /// Adds what the document's webhooks and callbacks bring. Webhooks belong to the document as a whole, callbacks to
    /// their operation.
    pub(super) fn incoming(&mut self, keep: Option<&Keep>, arrivals: &mut Vec<Arrival>) {
        let document = self.document;
        for (named, used) in &document.webhooks {
            let Some(item) = document.used(used) else { continue };
            let origin = Origin {
                sort: Sort::Webhook,
                named,
                key: Key::elsewhere(format!("webhook {}", named.name)),
                otherwise: format!("{} webhook", named.name),
                words: format!("webhook `{}`", plain(&named.name)),
                is_kept: keep.is_none(),
            };
            self.requests(&origin, item, arrivals);
        }
        for (at, named, callback) in self.callbacks() {
            let of = groups::place(&at);
            for (expression, used) in &callback.expressions {
                let Some(item) = document.used(used) else { continue };
                let key = Key::elsewhere(format!("callback {}", named.name));
                let origin = Origin {
                    sort: Sort::Callback,
                    named,
                    key: key.step(format_args!(" of {of} to {}", expression.name)),
                    otherwise: format!("{} {}", of.to_lowercase(), named.name),
                    words: format!("callback `{}` to `{}`", plain(&named.name), plain(&expression.name)),
                    is_kept: keep.is_none_or(|keep| keep.fits(&at)),
                };
                self.requests(&origin, item, arrivals);
            }
        }
    }

    /// The callbacks of all operations. What several operations call back with is one thing, that of the first by its
    /// method and path.
    fn callbacks(&self) -> Vec<(OperationAt<'a>, &'a Named, &'a Callback)> {
        let document = self.document;
        let mut callbacks: Vec<_> = document
            .operations()
            .flat_map(|at| {
                at.operation
                    .callbacks
                    .iter()
                    .map(move |(named, used)| (at, named, used))
            })
            .filter_map(|(at, named, used)| Some((at, named, document.used(used)?)))
            .collect();
        callbacks.sort_by_cached_key(|(at, named, _)| (named.name.clone(), groups::place(at)));
        let mut seen = HashSet::new();
        callbacks.retain(|(_, _, callback)| seen.insert(callback.at));
        callbacks
    }

    fn requests(&mut self, origin: &Origin<'a>, item: &'a PathItem, arrivals: &mut Vec<Arrival>) {
        let several = item.operations.len() > 1;
        for (method, operation) in &item.operations {
            let method = groups::method(method).to_owned();
            let name = &origin.named.name;
            let by_method = format!("{name} {}", method.to_lowercase());
            // What comes in is posted as a rule, and so keeps its name beside what comes in otherwise.
            let wire = if several && method != "POST" {
                by_method
            } else {
                name.clone()
            };
            let given = self
                .extension(&operation.extensions, "x-rust-name")
                .and_then(|(_, text)| names::given_type_name(text));
            let want = Want::new(&wire, names::type_name(&wire))
                .at(format!("{} {method}", origin.key))
                .given(given)
                .or(names::type_name(&origin.otherwise));
            let payload_name = format!("{}Payload", want.best());
            let module = names::module_name(&payload_name);
            let hint = Hint::new(origin.key.step(format_args!(" {method}")), payload_name, module);
            let Some(payload) = self.payload(operation, &hint) else {
                continue;
            };
            let text = self.operation_text(item, operation);
            let rust = want.best().to_owned();
            arrivals.push(Arrival {
                want: (origin.sort, want),
                span: origin.named.span,
                is_kept: origin.is_kept,
                incoming: Incoming {
                    name: Name { wire, rust },
                    docs: docs::docs(Some(&text), operation.deprecated),
                    method,
                    origin: origin.words.clone(),
                    payload,
                },
            });
        }
    }

    /// What a request brings; `None` where it brings nothing.
    fn payload(&mut self, operation: &'a document::Operation, hint: &Hint) -> Option<TypeRef> {
        let body = self.document.used(operation.request_body.as_ref()?)?;
        let hint = self
            .shared
            .of_body(body)
            .map_or_else(|| hint.clone(), |shared| shared.purpose("body"));
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
