//! From the tree to the typed document: OpenAPI 3.0, 3.1 and 3.2 into one model, 3.0 put into the words of 3.1.
//!
//! Objects that a `$ref` may name get their number first and are decoded from a queue, so nesting costs no stack, and a
//! mistake in one object does not keep the others from being read.

mod body;
mod check;
mod keywords;
mod kind;
mod kinds;
mod members;
mod operation;
mod parameter;
mod root;
mod schema;
mod security;
mod spelling;
mod version;

pub use keywords::{Keyword, Treatment, keywords};
pub(crate) use spelling::{did_you_mean, nearest};

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::document::{
    Callback, Document, Example, Form, Header, Id, MediaType, Named, Object, ObjectKind, Parameter, PathItem, Pending,
    Reference, RequestBody, Response, Schema, SecurityScheme, Target, Use, Version,
};
use crate::tree::{Entry, NodeId, Tree};
use std::collections::VecDeque;

/// Reads the document that stands at `root`. Mistakes are reported in the order of the document, all of them at once;
/// `None` means that it is not an OpenAPI document of a known version. References stay unresolved.
pub fn decode(tree: &Tree, root: NodeId, diagnostics: &mut Diagnostics) -> Option<Document> {
    let version = version::of(tree, root)
        .map_err(|report| diagnostics.push(*report))
        .ok()?;
    let mut document = Document::empty(root, version);
    let mut decoder = Decoder::new(tree, &mut document);
    decoder.root(root);
    decoder.run();
    decoder.finish(diagnostics);
    Some(document)
}

/// An object that is decoded from the queue.
pub(crate) trait Decode: Object {
    /// The object at a node; `None` once what makes it unusable has been reported.
    fn decode(decoder: &mut Decoder<'_>, node: NodeId) -> Option<Self>;
}

/// Decodes objects into a document.
pub(crate) struct Decoder<'a> {
    pub(crate) tree: &'a Tree,
    pub(crate) document: &'a mut Document,
    queue: VecDeque<(ObjectKind, NodeId)>,
    reports: Vec<Diagnostic>,
}

impl<'a> Decoder<'a> {
    pub(crate) fn new(tree: &'a Tree, document: &'a mut Document) -> Self {
        Self {
            tree,
            document,
            queue: VecDeque::new(),
            reports: Vec::new(),
        }
    }

    /// Decodes whatever has a number and nothing more.
    pub(crate) fn run(&mut self) {
        while let Some((kind, node)) = self.queue.pop_front() {
            match kind {
                ObjectKind::Schema => self.fill::<Schema>(node),
                ObjectKind::Parameter => self.fill::<Parameter>(node),
                ObjectKind::Response => self.fill::<Response>(node),
                ObjectKind::RequestBody => self.fill::<RequestBody>(node),
                ObjectKind::Header => self.fill::<Header>(node),
                ObjectKind::PathItem => self.fill::<PathItem>(node),
                ObjectKind::SecurityScheme => self.fill::<SecurityScheme>(node),
                ObjectKind::Example => self.fill::<Example>(node),
                ObjectKind::MediaType => self.fill::<MediaType>(node),
                ObjectKind::Callback => self.fill::<Callback>(node),
            }
        }
    }

    /// Hands over what was found, in the order of the documents.
    pub(crate) fn finish(mut self, diagnostics: &mut Diagnostics) {
        self.reports.sort_by_key(|report| report.span);
        self.reports.into_iter().for_each(|report| diagnostics.push(report));
    }

    pub(crate) fn report(&mut self, report: Diagnostic) {
        self.reports.push(report);
    }

    /// The number of the object at a node, which is decoded later if it is not yet.
    pub(crate) fn define<T: Decode>(&mut self, node: NodeId) -> Id<T> {
        let arena = T::arena_mut(self.document);
        arena.find(node).unwrap_or_else(|| {
            let id = arena.reserve(node);
            self.queue.push_back((T::KIND, node));
            id
        })
    }

    /// The object at a place of use: it stands there, or is named by a `$ref`.
    fn used<T: Decode>(&mut self, node: NodeId) -> Use<T> {
        let Some(value) = self.tree.get(node, "$ref") else {
            return Use {
                at: node,
                target: Target::Object(self.define(node)),
                description: None,
            };
        };
        self.document.trail.read_as.insert(node, T::KIND.name());
        if T::KIND == ObjectKind::MediaType && self.document.version < Version::V32 {
            self.newer("a `$ref` to a media type", Version::V32, self.tree.span(value));
        }
        let description = match self.document.version {
            Version::V30 if T::KIND != ObjectKind::PathItem => None,
            _ => self
                .tree
                .get(node, "description")
                .and_then(|text| self.tree.string(text))
                .map(str::to_owned),
        };
        self.beside_reference(node, T::KIND);
        Use {
            at: node,
            target: self.reference(node, value, Form::Reference),
            description,
        }
    }

    /// The target of a reference whose text is the value at `value`.
    fn reference<T: Decode>(&mut self, at: NodeId, value: NodeId, form: Form) -> Target<T> {
        let span = self.tree.span(value);
        let Some(uri) = self.tree.string(value) else {
            let message = format!("a reference must be a string, not {}", self.tree.kind(value));
            self.report(Diagnostic::error(Code::Invalid, span, message));
            return Target::Object(T::arena_mut(self.document).reserve(at));
        };
        let reference = Reference {
            at: value,
            uri: uri.to_owned(),
            span,
        };
        self.document.trail.pending.push_back(Pending {
            at,
            kind: T::KIND,
            reference: reference.clone(),
            form,
        });
        Target::Reference(reference)
    }

    fn uses<T: Decode>(&mut self, items: &[NodeId]) -> Vec<Use<T>> {
        items.iter().map(|item| self.used(*item)).collect()
    }

    fn uses_by_name<T: Decode>(&mut self, entries: &[Entry]) -> Vec<(String, Use<T>)> {
        entries
            .iter()
            .map(|entry| (entry.key.to_string(), self.used(entry.value)))
            .collect()
    }

    fn definitions<T: Decode>(&mut self, entries: &[Entry]) -> Vec<(Named, Use<T>)> {
        entries
            .iter()
            .map(|entry| (named(entry), self.used(entry.value)))
            .collect()
    }

    fn fill<T: Decode>(&mut self, node: NodeId) {
        if let Some(object) = T::decode(self, node) {
            T::arena_mut(self.document).insert(node, object);
        }
    }
}

/// The name under which a member stands.
fn named(entry: &Entry) -> Named {
    Named {
        name: entry.key.to_string(),
        span: entry.key_span,
    }
}

/// Whether a key is an extension's.
fn is_extension(key: &str) -> bool {
    key.starts_with("x-")
}
