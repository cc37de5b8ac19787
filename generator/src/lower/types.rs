//! The types of all documents while they are found: what each is known by, what it is called, and the file it goes into.

use super::key::Key;
use super::names;
use super::places::{Places, Spot};
use super::said::Said;
use super::scope::{Scope, Want};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::document::Document;
use crate::ir::{Api, Model, TypeDef, TypeId};
use crate::source::Span;
use crate::tree::Tree;
use indexmap::IndexMap;
use std::collections::{BTreeMap, HashMap};

/// The types of all documents, by key.
#[derive(Default)]
pub(super) struct Types {
    pub(super) by_key: HashMap<Key, TypeId>,
    pub(super) definitions: Vec<Option<TypeDef>>,
    /// The names of components, by type.
    pub(super) names: HashMap<TypeId, String>,
    /// The types written in place, which get their names when all are known.
    in_place: Vec<(TypeId, Hint)>,
    pub(super) places: Vec<Span>,
    /// What is said of types and of their members, by what the types are known by, and where.
    pub(super) said: Vec<(Key, Option<String>, Span, Said)>,
    models: BTreeMap<String, Vec<TypeId>>,
    scope: Scope,
    modules: Scope,
    pub(super) module_of: HashMap<String, String>,
}

/// What a schema written in place is called: by what it belongs to.
#[derive(Clone)]
pub(super) struct Hint {
    /// What it is known by.
    pub(super) key: Key,
    /// The Rust name it gets if it is free, and that of what it holds begins with.
    pub(super) name: String,
    /// The Rust name that the document asks for.
    pub(super) given: Option<String>,
    /// The file it goes into.
    pub(super) module: String,
}

impl Hint {
    pub(super) fn new(key: Key, name: String, module: String) -> Self {
        Self {
            key,
            name,
            given: None,
            module,
        }
    }

    pub(super) fn member(&self, wire: &str) -> Self {
        let name = format!("{}{}", self.name, names::variant_name(wire));
        Self::new(self.key.step(format_args!(".{wire}")), name, self.module.clone())
    }

    /// What it is called by which part of a list or a map it is.
    pub(super) fn within(&self, step: &str, word: &str) -> Self {
        let name = format!("{}{word}", self.name);
        Self::new(self.key.step(step), name, self.module.clone())
    }
}

impl Types {
    /// Names of components are given out first, and all at once: no schema written in place takes one away, and none hangs
    /// on the order of the documents.
    pub(super) fn claim_components(&mut self, documents: &[Document], tree: &Tree, diagnostics: &mut Diagnostics) {
        let mut components: IndexMap<&str, (Want, Span)> = IndexMap::new();
        for document in documents {
            for (named, id) in &document.components.schemas {
                let schema = document.schemas.get(*id);
                let given = schema
                    .and_then(|schema| schema.extensions.get("x-rust-name"))
                    .and_then(|node| tree.string(*node))
                    .and_then(names::given_type_name);
                let want = Want::new(&*named.name, names::type_name(&named.name)).given(given);
                components.entry(&named.name).or_insert((want, named.span));
            }
        }
        let wants: Vec<_> = components.values().map(|(want, _)| want.clone()).collect();
        let names = self.scope.claim_all(&wants);
        let files: Vec<_> = names
            .iter()
            .map(|name| Want::new(name, names::module_name(name)))
            .collect();
        let modules = self.modules.claim_all(&files);
        for (((wire, (want, span)), name), module) in components.iter().zip(names).zip(modules) {
            diagnostics.extend(collision(wire, want.best(), &name, *span));
            let id = self.reserve(Key::component(wire), *span);
            self.names.insert(id, name);
            self.models.entry(module.clone()).or_default().push(id);
            self.module_of.insert((*wire).to_owned(), module);
        }
    }

    /// The type of a component.
    pub(super) fn component(&self, name: &str) -> Option<TypeId> {
        self.by_key.get(&Key::component(name)).copied()
    }

    /// The types of a document's component schemas.
    pub(super) fn components(&self, document: &Document) -> impl Iterator<Item = TypeId> {
        let schemas = document.components.schemas.iter();
        schemas.filter_map(|(named, _)| self.component(&named.name))
    }

    fn reserve(&mut self, key: Key, place: Span) -> TypeId {
        let id = TypeId(self.definitions.len());
        self.definitions.push(None);
        self.places.push(place);
        self.by_key.insert(key, id);
        id
    }

    /// The type of what a hint is about.
    pub(super) fn at(&mut self, hint: &Hint, place: Span) -> TypeId {
        if let Some(known) = self.by_key.get(&hint.key) {
            return *known;
        }
        let id = self.reserve(hint.key.clone(), place);
        self.in_place.push((id, hint.clone()));
        self.models.entry(hint.module.clone()).or_default().push(id);
        id
    }

    /// Gives the types written in place their names, all at once: so none hangs on which was found first.
    fn name_those_in_place(&mut self, diagnostics: &mut Diagnostics) {
        let wants: Vec<_> = self
            .in_place
            .iter()
            .map(|(_, hint)| {
                let want = Want::new(hint.key.identity(), hint.name.clone()).given(hint.given.clone());
                let inline = format!("{}Inline", want.best());
                want.or(inline)
            })
            .collect();
        let names = self.scope.claim_all(&wants);
        for (((id, hint), want), name) in self.in_place.iter().zip(&wants).zip(names) {
            let place = self.places.get(id.0).copied().unwrap_or(Span::NOWHERE);
            diagnostics.extend(collision(&hint.key.to_string(), want.best(), &name, place));
            if let Some(definition) = self.definitions.get_mut(id.0).and_then(Option::as_mut) {
                definition.name.rust = name;
            }
        }
    }

    pub(super) fn finish(mut self, api: &mut Api, diagnostics: &mut Diagnostics) -> Places {
        self.name_those_in_place(diagnostics);
        api.types = self.definitions.into_iter().flatten().collect();
        api.models = self
            .models
            .into_iter()
            .map(|(module, types)| Model { module, types })
            .collect();
        let mut places = Places {
            types: self.places,
            components: self.names.into_keys().collect(),
            ..Places::default()
        };
        for (key, member, place, said) in self.said {
            let Some(id) = self.by_key.get(&key).copied() else {
                continue;
            };
            let spot = member.map_or(Spot::Type(id), |wire| Spot::Member(id, wire));
            places.state(spot, place, said);
        }
        places
    }
}

/// What there is to say of a name that was not free.
pub(super) fn collision(wire: &str, wanted: &str, claimed: &str, place: Span) -> Option<Diagnostic> {
    let message = format!("`{wire}` is called `{claimed}` in Rust: `{wanted}` is another thing's name");
    (wanted != claimed).then(|| {
        Diagnostic::note(Code::NameCollision, place, message)
            .help("give one of them an `x-rust-name` to choose names yourself")
    })
}
