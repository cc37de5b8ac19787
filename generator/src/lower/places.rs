//! Where things stand in the documents that an API was made of, for those who tell people of them.

use super::groups;
use super::limits::Limits;
use crate::document::{Document, ParameterPlace};
use crate::ir::{Place, TypeId};
use crate::source::Span;
use crate::tree::Tree;
use std::collections::{HashMap, HashSet};

/// Method and path of an operation, where a parameter goes, and its name on the wire.
pub type ParameterKey = (String, String, Place, String);

/// Where the parts of an API stand, and what else is said of them.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Each type, by its number.
    pub types: Vec<Span>,
    /// Members of types, by their names on the wire.
    pub members: HashMap<(TypeId, String), Span>,
    /// The types that are components.
    pub components: HashSet<TypeId>,
    /// What is said of the values of types, and of members of types by their names on the wire.
    pub limits: HashMap<(TypeId, String), Limits>,
    /// Operations, by method and path.
    pub operations: HashMap<(String, String), Span>,
    /// Parameters, by method and path, where they go, and their names on the wire.
    pub parameters: HashMap<ParameterKey, Span>,
    /// What is said of the values of parameters.
    pub parameter_limits: HashMap<ParameterKey, Limits>,
    /// Security schemes, by name.
    pub schemes: HashMap<String, Span>,
}

impl Places {
    /// The type with this number.
    #[must_use]
    pub fn of_type(&self, id: TypeId) -> Option<Span> {
        self.types.get(id.0).copied()
    }

    /// Takes in what is found in documents by their own words.
    pub(super) fn take(&mut self, documents: &[Document], tree: &Tree) {
        for document in documents {
            for at in document.operations() {
                let (method, path) = (groups::method(at.method).to_owned(), at.path.name.clone());
                for (used, parameter) in document.parameters_of(at.path_item, at.operation) {
                    let place = place(parameter.place);
                    let key = (method.clone(), path.clone(), place, parameter.name.clone());
                    let schema = parameter.schema.and_then(|schema| document.schemas.get(schema));
                    let limits = schema.map(|schema| (key.clone(), Limits::of(schema, tree)));
                    self.parameter_limits.extend(limits);
                    self.parameters.insert(key, tree.span(used.at));
                }
                self.operations.insert((method, path), at.operation.span);
            }
            for (named, _) in &document.components.security_schemes {
                self.schemes.entry(named.name.clone()).or_insert(named.span);
            }
        }
    }
}

/// Where a parameter goes.
pub(super) fn place(place: ParameterPlace) -> Place {
    match place {
        ParameterPlace::Path => Place::Path,
        ParameterPlace::Query => Place::Query,
        ParameterPlace::Header => Place::Header,
        ParameterPlace::Cookie => Place::Cookie,
        ParameterPlace::Querystring => Place::Querystring,
    }
}
