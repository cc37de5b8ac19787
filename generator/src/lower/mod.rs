//! From documents to Rust terms: the only stage that sees both.
//!
//! One file per decision: what things are called (`names`) and known by (`key`), what a schema becomes (`schemas`,
//! `objects`, `maps`, `scalars`, `defaults`, `tuples`, `enums`, `unions`, and what a union consists of: `choices`, `tags`,
//! `inherited`, `indistinct`, `parts`, `variants`, which ask `outline`), what an operation becomes (`operations` in their
//! `groups`, `parameters`, `bodies`, `multipart`, `answers` by `media` and `statuses`, `ways` with their `streams`,
//! `paging`), what comes in (`incoming`), where requests go and how they are signed (`servers`, `auth`), what the comments
//! say (`docs`), and what only shows once all types are known: names that stand for themselves (`aliases`), types that
//! need a pointer to themselves (`boxes`), which way types travel (`roles`), and what nobody asked for (`selection`).

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
mod parameters;
mod parts;
mod repetition;
mod roles;
mod scalars;
mod schemas;
mod selection;
mod servers;
mod statuses;
mod streams;
mod tags;
mod tuples;
mod unions;
mod variants;
mod ways;

pub(crate) use media::{is_decoded, is_media_type};

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, Extensions, Id, Schema};
use crate::ir::{Api, Model, Shape, TypeDef, TypeId, TypeRef};
use crate::keep::Keep;
use crate::source::Span;
use crate::tree::{NodeId, Tree};
use groups::Groups;
use indexmap::IndexMap;
use key::Key;
use names::Scope;
use selection::Selection;
use std::collections::{BTreeMap, HashMap};

/// Puts documents into Rust terms, as one API: what several of them define alike is one type. Beside the API is where
/// each of its types is defined.
///
/// `keeps` says what is kept of each document; all of it where it is `None`.
#[must_use]
pub fn lower(
    documents: &[Document],
    keeps: &[Option<&Keep>],
    tree: &Tree,
    diagnostics: &mut Diagnostics,
) -> (Api, Vec<Span>) {
    let mut api = Api {
        docs: front_page(documents),
        ..Api::default()
    };
    let mut types = Types::default();
    types.claim_components(documents, tree, diagnostics);
    let mut selection = Selection::default();
    let mut groups = Groups::new();
    for (document, keep) in documents.iter().zip(keeps) {
        let mut lowering = Lowering::new(document, tree, &mut types, diagnostics);
        lowering.find_heirs();
        lowering.check_given_names();
        lowering.components();
        lowering.auth(&mut api);
        lowering.server(&mut api.server);
        lowering.operations(*keep, &mut selection, &mut groups);
        lowering.incoming(*keep, &mut selection, &mut api.incoming);
        if keep.is_none() {
            types.components(document).for_each(|id| selection.want(id));
        }
    }
    api.groups = groups.finish();
    let places = types.finish(&mut api);
    auth::leave_out_the_usual(&mut api);
    servers::leave_out_the_usual(&mut api);
    for id in aliases::break_circles(&mut api) {
        let name = api.get(id).map_or("", |definition| &definition.name.wire);
        let message = format!("`{name}` consists of itself, which Rust has no name for: what it holds stays raw JSON");
        let place = places.get(id.0).copied().unwrap_or(Span::NOWHERE);
        diagnostics.push(Diagnostic::warning(Code::RawJson, place, message));
    }
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
}

/// The types of all documents, by key.
#[derive(Default)]
struct Types {
    by_key: HashMap<Key, TypeId>,
    definitions: Vec<Option<TypeDef>>,
    names: Vec<String>,
    places: Vec<Span>,
    models: BTreeMap<String, Vec<TypeId>>,
    scope: Scope,
    modules: Scope,
    module_of: HashMap<String, String>,
}

/// What a schema written in place is called: by what it belongs to.
#[derive(Clone)]
struct Hint {
    /// What it is known by.
    key: Key,
    /// The Rust name it gets if it is free.
    name: String,
    /// The file it goes into.
    module: String,
}

impl Hint {
    fn member(&self, wire: &str) -> Self {
        Self {
            key: self.key.step(format_args!(".{wire}")),
            name: format!("{}{}", self.name, names::variant_name(wire)),
            module: self.module.clone(),
        }
    }

    /// What it is called by which part of a list or a map it is.
    fn within(&self, step: &str, word: &str) -> Self {
        Self {
            key: self.key.step(step),
            name: format!("{}{word}", self.name),
            module: self.module.clone(),
        }
    }
}

impl Types {
    /// Names of components are given out first, and all at once: no schema written in place takes one away, and none hangs
    /// on the order of the documents.
    fn claim_components(&mut self, documents: &[Document], tree: &Tree, diagnostics: &mut Diagnostics) {
        let mut components: IndexMap<&str, (String, Span)> = IndexMap::new();
        for document in documents {
            for (named, id) in &document.components.schemas {
                let schema = document.schemas.get(*id);
                let given = schema
                    .and_then(|schema| schema.extensions.get("x-rust-name"))
                    .and_then(|node| tree.string(*node))
                    .and_then(names::given_type_name);
                let name = || given.unwrap_or_else(|| names::type_name(&named.name));
                components.entry(&named.name).or_insert_with(|| (name(), named.span));
            }
        }
        let wanted: Vec<_> = components
            .iter()
            .map(|(wire, (name, _))| (*wire, name.clone()))
            .collect();
        let names = self.scope.claim_all(&wanted);
        let files: Vec<_> = names
            .iter()
            .map(|name| (name.as_str(), names::module_name(name)))
            .collect();
        let modules = self.modules.claim_all(&files);
        for (((wire, (wanted, span)), name), module) in components.iter().zip(names.clone()).zip(modules) {
            diagnostics.extend(collision(wire, wanted, &name, *span));
            let id = self.reserve(Key::component(wire), name, *span);
            self.models.entry(module.clone()).or_default().push(id);
            self.module_of.insert((*wire).to_owned(), module);
        }
    }

    /// The type of a component.
    fn component(&self, name: &str) -> Option<TypeId> {
        self.by_key.get(&Key::component(name)).copied()
    }

    /// The types of a document's component schemas.
    fn components(&self, document: &Document) -> impl Iterator<Item = TypeId> {
        let schemas = document.components.schemas.iter();
        schemas.filter_map(|(named, _)| self.component(&named.name))
    }

    fn reserve(&mut self, key: Key, name: String, place: Span) -> TypeId {
        let id = TypeId(self.definitions.len());
        self.definitions.push(None);
        self.names.push(name);
        self.places.push(place);
        self.by_key.insert(key, id);
        id
    }

    /// The type of what a hint is about, which gets its name where it has none yet.
    fn in_place(&mut self, hint: &Hint, place: Span, diagnostics: &mut Diagnostics) -> TypeId {
        if let Some(known) = self.by_key.get(&hint.key) {
            return *known;
        }
        let name = self.scope.claim(hint.name.clone());
        diagnostics.extend(collision(&hint.key.to_string(), &hint.name, &name, place));
        let id = self.reserve(hint.key.clone(), name, place);
        self.models.entry(hint.module.clone()).or_default().push(id);
        id
    }

    fn finish(self, api: &mut Api) -> Vec<Span> {
        api.types = self.definitions.into_iter().flatten().collect();
        api.models = self
            .models
            .into_iter()
            .map(|(module, types)| Model { module, types })
            .collect();
        self.places
    }
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
            lowered: HashMap::new(),
            open: Vec::new(),
            heirs: inherited::Heirs::new(),
        }
    }

    /// Lowers every component schema, used or not: people look for what the document names.
    fn components(&mut self) {
        let document = self.document;
        for (named, id) in &document.components.schemas {
            let module = self.types.module_of.get(&named.name).cloned().unwrap_or_default();
            let name = self.rust_name(&named.name);
            let hint = Hint {
                key: Key::component(&named.name),
                name,
                module,
            };
            let shape = match self.shape(*id, &hint) {
                schemas::Lowered::Shape(shape) => shape,
                schemas::Lowered::Type(ty) => Shape::Alias(ty),
            };
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
        let id = self.types.in_place(hint, place, self.diagnostics);
        let rust = self.types.names.get(id.0).cloned().unwrap_or_default();
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
            .and_then(|id| self.types.names.get(id.0))
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

/// What there is to say of a name that was not free.
fn collision(wire: &str, wanted: &str, claimed: &str, place: Span) -> Option<Diagnostic> {
    let message = format!("`{wire}` is called `{claimed}` in Rust: `{wanted}` is another thing's name");
    (wanted != claimed).then(|| {
        Diagnostic::note(Code::NameCollision, place, message)
            .help("give one of them an `x-rust-name` to choose names yourself")
    })
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
