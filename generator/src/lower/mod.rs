//! From documents to Rust terms: the only stage that sees both.
//!
//! One file per decision: what things are called (`names`) and which of several is called so (`scope`), what they are
//! known by (`key`, `types`, and `shared` for what is used in several places), what a schema becomes (`schemas`,
//! `objects`, `maps`, `scalars`, `defaults`, `tuples`, `enums`, `unions`, and what a union consists of: `choices`, `tags`,
//! `inherited`, `indistinct`, `parts`, `variants`, which ask `outline`), what an operation becomes (`operations` in their
//! `groups`, `parameters` with their `parameter_names`, `bodies`, `multipart`, `answers` by `media` and `statuses`, `ways`
//! with their `streams`, `paging`), what comes in (`incoming`), where requests go and how they are signed (`servers`,
//! `auth`), what the comments say (`docs`), and what only shows once all types are known: names that stand for themselves
//! (`aliases`), types that need a pointer to themselves (`boxes`), which way types travel (`roles`), and what nobody asked
//! for (`selection`).

mod aliases;
mod answers;
mod auth;
mod bodies;
mod boxes;
mod choices;
mod defaults;
mod docs;
mod enums;
mod foreign_paging;
mod groups;
mod incoming;
mod indistinct;
mod inherited;
mod key;
mod maps;
mod media;
mod multipart;
mod names;
mod objects;
mod operations;
mod outline;
mod paging;
mod parameter_names;
mod parameters;
mod parts;
mod places;
mod repetition;
mod roles;
mod said;
mod scalars;
mod schemas;
mod scope;
mod selection;
mod servers;
mod shared;
mod statuses;
mod streams;
mod tags;
mod tuples;
mod types;
mod unions;
mod variants;
mod ways;

pub use places::{Answered, OperationKey, Places, Spot};
pub use said::{CHOICE, Fact, Said};

pub(crate) use media::{is_decoded, is_media_type};

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, Extensions, Id, Schema};
use crate::ir::{Api, Shape, TypeDef, TypeId, TypeRef};
use crate::keep::Keep;
use crate::source::Span;
use crate::tree::{NodeId, Tree};
use groups::Groups;
use key::Key;
use selection::Selection;
use shared::Shared;
use std::collections::HashMap;
use types::{Hint, Types, collision};

/// Puts documents into Rust terms, as one API: what several of them define alike is one type. Beside the API is where
/// its parts stand in the documents.
///
/// `keeps` says what is kept of each document; all of it where it is `None`.
#[must_use]
pub fn lower(
    documents: &[Document],
    keeps: &[Option<&Keep>],
    tree: &Tree,
    diagnostics: &mut Diagnostics,
) -> (Api, Places) {
    let mut api = Api {
        docs: front_page(documents),
        ..Api::default()
    };
    let mut types = Types::default();
    types.claim_components(documents, tree, diagnostics);
    let mut selection = Selection::default();
    let mut groups = Groups::of(documents, tree, diagnostics);
    let mut schemes = Vec::new();
    let mut arrivals = Vec::new();
    for (document, keep) in documents.iter().zip(keeps) {
        let mut lowering = Lowering::new(document, tree, &mut types, diagnostics);
        lowering.find_heirs();
        lowering.find_shared_schemas();
        lowering.check_given_names();
        lowering.components();
        lowering.auth(&mut schemes, &mut api.security);
        lowering.server(&mut api.server);
        lowering.operations(*keep, &mut selection, &mut groups);
        lowering.incoming(*keep, &mut arrivals);
        if keep.is_none() {
            types.components(document).for_each(|id| selection.want(id));
        }
    }
    api.groups = groups.finish();
    api.auth = auth::named(schemes);
    api.incoming = incoming::named(arrivals, &mut selection, diagnostics);
    let mut places = types.finish(&mut api, diagnostics);
    places.take(documents, tree);
    auth::leave_out_the_usual(&mut api);
    servers::leave_out_the_usual(&mut api);
    aliases::break_circles(&mut api);
    boxes::break_cycles(&mut api);
    roles::mark(&mut api);
    if keeps.iter().any(Option::is_some) {
        selection.apply(&mut api);
    }
    (api, places)
}

/// What the parts of this stage share while they work through one document.
struct Lowering<'a> {
    document: &'a Document,
    tree: &'a Tree,
    types: &'a mut Types,
    diagnostics: &'a mut Diagnostics,
    /// Component schemas, by their number in this document.
    components: HashMap<Id<Schema>, String>,
    /// Schemas lowered already, so that each is lowered once.
    lowered: HashMap<Id<Schema>, TypeRef>,
    /// The schemas written in place that lie around the one at hand.
    open: Vec<(Id<Schema>, Hint)>,
    /// The component schemas that extend others.
    heirs: inherited::Heirs,
    /// What several operations use.
    shared: Shared,
    /// Whether the document says anything of security.
    says_security: bool,
}

impl<'a> Lowering<'a> {
    fn new(document: &'a Document, tree: &'a Tree, types: &'a mut Types, diagnostics: &'a mut Diagnostics) -> Self {
        let components = document
            .components
            .schemas
            .iter()
            .map(|(named, id)| (*id, named.name.clone()))
            .collect();
        Self {
            document,
            tree,
            types,
            diagnostics,
            components,
            says_security: auth::is_said(document),
            lowered: HashMap::new(),
            open: Vec::new(),
            heirs: inherited::Heirs::new(),
            shared: Shared::of(document),
        }
    }

    /// Lowers every component schema, used or not: people look for what the document names.
    fn components(&mut self) {
        let document = self.document;
        for (named, id) in &document.components.schemas {
            let module = self.types.module_of.get(&named.name).cloned().unwrap_or_default();
            let name = self.rust_name(&named.name);
            let hint = Hint::new(Key::component(&named.name), name, module);
            let shape = match self.shape(*id, &hint) {
                schemas::Lowered::Shape(shape) => shape,
                schemas::Lowered::Type(ty) => Shape::Alias(ty),
            };
            let said = self.said(*id);
            self.types.said.push((hint.key.clone(), None, named.span, said));
            let schema = document.schemas.get(*id);
            let docs = docs::docs(
                schema.and_then(|schema| schema.description.as_deref().or(schema.title.as_deref())),
                schema.is_some_and(|schema| schema.deprecated),
            );
            self.define(&hint, named.span, docs, shape);
        }
    }

    /// Gives a shape a name. What another document defines under the same key must be the same.
    fn define(&mut self, hint: &Hint, place: Span, docs: crate::ir::Docs, shape: Shape) -> TypeId {
        let id = self.types.at(hint, place);
        // Those written in place are named when all are known.
        let rust = self.types.names.get(&id).cloned().unwrap_or_default();
        let name = crate::ir::Name {
            wire: hint.key.to_string(),
            rust,
        };
        let definition = TypeDef {
            name,
            docs,
            role: crate::ir::Role::Received,
            shape,
        };
        let first = self.types.places.get(id.0).copied();
        if let Some(slot) = self.types.definitions.get_mut(id.0) {
            match slot {
                Some(known) if *known != definition => self.diagnostics.push(
                    Diagnostic::error(
                        Code::Conflict,
                        place,
                        format!("`{}` is defined differently in two documents", hint.key),
                    )
                    .help("make both definitions the same, or rename one of them with an overlay")
                    .related(first.unwrap_or(place), "the other definition"),
                ),
                _ => *slot = Some(definition),
            }
        }
        id
    }

    /// Says which names that the document asks for cannot be had.
    fn check_given_names(&mut self) {
        let document = self.document;
        let is_type = |name: &str| names::given_type_name(name).is_some();
        let is_value = |name: &str| names::given_value_name(name).is_some();
        // On a property it may be either: the name of the member, or that of its type.
        let schemas = document.schemas.iter().map(|(_, schema)| (&schema.extensions, true));
        let parameters = document
            .parameters
            .iter()
            .map(|(_, parameter)| (&parameter.extensions, false));
        let schemes = document
            .security_schemes
            .iter()
            .map(|(_, scheme)| (&scheme.extensions, false));
        let operations = document.operations().map(|at| (&at.operation.extensions, false));
        for (extensions, may_be_type) in schemas.chain(parameters).chain(schemes).chain(operations) {
            let Some(node) = extensions.get("x-rust-name").copied() else {
                continue;
            };
            let fits = self
                .tree
                .string(node)
                .is_some_and(|name| is_value(name) || (may_be_type && is_type(name)));
            if !fits {
                let message = "this cannot be a Rust name here";
                let help = if may_be_type {
                    "give a type a name in UpperCamelCase that Rust does not use itself, a member one in snake_case"
                } else {
                    "give a name in snake_case, of letters, digits and `_`"
                };
                self.diagnostics
                    .push(Diagnostic::error(Code::Extension, self.tree.span(node), message).help(help));
            }
        }
    }

    fn rust_name(&self, key: &str) -> String {
        self.types
            .component(key)
            .and_then(|id| self.types.names.get(&id))
            .cloned()
            .unwrap_or_default()
    }

    /// The text of an extension.
    fn extension(&self, extensions: &Extensions, name: &str) -> Option<(NodeId, &'a str)> {
        let node = *extensions.get(name)?;
        Some((node, self.tree.string(node)?))
    }

    fn warn(&mut self, code: Code, node: NodeId, message: impl Into<String>) {
        self.diagnostics
            .push(Diagnostic::warning(code, self.tree.span(node), message));
    }

    fn note(&mut self, code: Code, node: NodeId, message: impl Into<String>) {
        self.diagnostics
            .push(Diagnostic::note(code, self.tree.span(node), message));
    }
}

/// The front page says what each document says of itself.
fn front_page(documents: &[Document]) -> crate::ir::Docs {
    let texts: Vec<_> = documents
        .iter()
        .map(|document| {
            let info = &document.info;
            let text = info
                .description
                .as_deref()
                .or(info.summary.as_deref())
                .unwrap_or_default();
            format!("# {}\n\n{text}", info.title.replace('\n', " "))
        })
        .collect();
    docs::docs(Some(&texts.join("\n\n")), false)
}
