//! Where things stand in the documents that an API was made of, and what is said of them there, for those who tell people
//! of them.

use super::groups;
use super::said::{Fact, Said};
use crate::document::{Document, OperationAt, ParameterPlace, SecurityRequirement, Server};
use crate::ir::{Place, Status, TypeId};
use crate::source::Span;
use crate::tree::{NodeId, Tree};
use std::collections::{HashMap, HashSet};

/// Method and path of an operation.
pub type OperationKey = (String, String);

/// What documents speak of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// The whole.
    Info,
    /// Where the service is.
    Servers,
    /// What requests need.
    Security,
    /// A tag.
    Tag(String),
    /// A security scheme.
    Scheme(String),
    /// A type.
    Type(TypeId),
    /// A member of a type, by its name on the wire.
    Member(TypeId, String),
    /// An operation.
    Operation(OperationKey),
    /// Where an operation of its own is.
    OperationServers(OperationKey),
    /// What requests of an operation of its own need.
    OperationSecurity(OperationKey),
    /// A parameter, by where it goes and its name on the wire.
    Parameter(OperationKey, Place, String),
    /// What an operation sends.
    Body(OperationKey),
    /// An answer.
    Answer(OperationKey, Status),
    /// A header of an answer.
    Header(OperationKey, Status, String),
}

/// What is said of a part of an API, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Where it stands. What several parts share has one place.
    pub place: Span,
    /// What is said.
    pub said: Said,
}

/// Where the parts of an API stand, and what else is said of them.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Each type, by its number.
    pub types: Vec<Span>,
    /// The types that are components.
    pub components: HashSet<TypeId>,
    /// What is said of parts.
    pub statements: HashMap<Spot, Statement>,
    /// The answers of operations, in the order of the document.
    pub answers: HashMap<OperationKey, Vec<Answered>>,
}

/// An answer that a document lists, and the names of its headers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Which one.
    pub status: Status,
    /// The names of its headers.
    pub headers: Vec<String>,
}

impl Places {
    /// The type with this number.
    #[must_use]
    pub fn of_type(&self, id: TypeId) -> Option<Span> {
        self.types.get(id.0).copied()
    }

    /// Where a part stands.
    #[must_use]
    pub fn of(&self, spot: &Spot) -> Option<Span> {
        self.statements.get(spot).map(|statement| statement.place)
    }

    /// What is said of a part.
    #[must_use]
    pub fn said(&self, spot: &Spot) -> Option<&Said> {
        self.statements.get(spot).map(|statement| &statement.said)
    }

    /// Takes in what is found in documents by their own words. What several say, the first says.
    pub(super) fn take(&mut self, documents: &[Document], tree: &Tree) {
        for document in documents {
            let mut taker = Taker {
                places: self,
                document,
                tree,
            };
            taker.whole();
            document.operations().for_each(|at| taker.operation(at));
        }
    }

    pub(super) fn state(&mut self, spot: Spot, place: Span, said: Said) {
        self.statements.entry(spot).or_insert(Statement { place, said });
    }
}

/// What takes in one document.
struct Taker<'a> {
    places: &'a mut Places,
    document: &'a Document,
    tree: &'a Tree,
}

impl Taker<'_> {
    fn state(&mut self, spot: Spot, node: NodeId, said: Said) {
        self.places.state(spot, self.tree.span(node), said);
    }

    fn whole(&mut self) {
        let (document, tree) = (self.document, self.tree);
        let info = tree.get(document.at, "info").unwrap_or(document.at);
        let said = Said::default()
            .and(Fact::Words, document.info.description.as_deref())
            .and(Fact::Form("version"), Some(document.info.version.as_str()));
        self.state(Spot::Info, info, said);
        self.servers(Spot::Servers, &document.servers);
        if let Some(node) = tree.get(document.at, "security") {
            self.state(Spot::Security, node, security(&document.security));
        }
        for tag in &document.tags {
            let words = tag.description.as_deref().or(tag.summary.as_deref());
            self.state(
                Spot::Tag(tag.name.clone()),
                tag.at,
                Said::default().and(Fact::Words, words),
            );
        }
        for (named, used) in &document.components.security_schemes {
            let words = document.used(used).and_then(|scheme| scheme.description.as_deref());
            let said = Said::default().and(Fact::Words, words);
            self.places.state(Spot::Scheme(named.name.clone()), named.span, said);
        }
    }

    fn servers(&mut self, spot: Spot, servers: &[Server]) {
        if let Some(server) = servers.first() {
            let words = servers.iter().filter_map(|server| server.description.as_deref());
            let words: Vec<_> = words.collect();
            let said = Said::default().and(Fact::Words, Some(words.join("\n")));
            self.state(spot, server.at, said);
        }
    }

    fn operation(&mut self, at: OperationAt<'_>) {
        let (document, tree, operation) = (self.document, self.tree, at.operation);
        let key = (groups::method(at.method).to_owned(), at.path.name.clone());
        let words = [operation.summary.as_deref(), operation.description.as_deref()];
        let around = [at.path_item.summary.as_deref(), at.path_item.description.as_deref()];
        let words: Vec<_> = words.into_iter().chain(around).map(Option::unwrap_or_default).collect();
        let said = Said::default()
            .and(Fact::Words, Some(words.join("\n\n")))
            .and(Fact::Deprecated, operation.deprecated.then_some("true"));
        self.places.state(Spot::Operation(key.clone()), operation.span, said);
        for servers in [&operation.servers, &at.path_item.servers] {
            self.servers(Spot::OperationServers(key.clone()), servers);
        }
        if let Some(needed) = &operation.security {
            let node = tree.get(operation.at, "security").unwrap_or(operation.at);
            self.state(Spot::OperationSecurity(key.clone()), node, security(needed));
        }
        for (_, parameter) in document.parameters_of(at.path_item, operation) {
            let schema = parameter.schema.map(|id| Said::of(id, &document.schemas, tree));
            let mut said = schema.unwrap_or_else(|| Said::of_content(&parameter.content, document, tree));
            if parameter.deprecated {
                said = said.and(Fact::Deprecated, Some("true"));
            }
            // A schema may describe its value, too.
            let words = [parameter.description.as_deref(), said.get(Fact::Words)];
            let words: Vec<_> = words.into_iter().flatten().collect();
            let words = (!words.is_empty()).then(|| words.join("\n\n"));
            said = said.and(Fact::Words, words);
            let spot = Spot::Parameter(key.clone(), place(parameter.place), parameter.name.clone());
            self.state(spot, parameter.at, said);
        }
        if let Some(body) = operation.request_body.as_ref().and_then(|used| document.used(used)) {
            let said = Said::of_content(&body.content, document, tree).and(Fact::Words, body.description.as_deref());
            self.state(Spot::Body(key.clone()), body.at, said);
        }
        self.answers(&key, at);
    }

    fn answers(&mut self, key: &OperationKey, at: OperationAt<'_>) {
        let (document, tree) = (self.document, self.tree);
        let mut answers = Vec::new();
        for (status, used) in &at.operation.responses {
            let Some(response) = document.used(used) else { continue };
            let status = Status::from(*status);
            let beside = used.description.as_deref().or(response.description.as_deref());
            let said = Said::of_content(&response.content, document, tree).and(Fact::Words, beside);
            self.state(Spot::Answer(key.clone(), status), response.at, said);
            let mut names = Vec::new();
            for (name, used) in &response.headers {
                let Some(header) = document.used(used) else { continue };
                let schema = header.schema.map(|id| Said::of(id, &document.schemas, tree));
                let said = schema
                    .unwrap_or_default()
                    .and(Fact::Words, header.description.as_deref());
                self.state(Spot::Header(key.clone(), status, name.clone()), header.at, said);
                names.push(name.clone());
            }
            answers.push(Answered { status, headers: names });
        }
        self.places.answers.entry(key.clone()).or_insert(answers);
    }
}

/// What requests need, whatever the order in which it is said.
fn security(needed: &[SecurityRequirement]) -> Said {
    let mut alternatives: Vec<String> = needed
        .iter()
        .map(|requirement| {
            let mut schemes: Vec<_> = requirement
                .schemes
                .iter()
                .map(|(name, scopes)| {
                    let mut scopes = scopes.clone();
                    scopes.sort_unstable();
                    format!("{name} {}", scopes.join(" ")).trim_end().to_owned()
                })
                .collect();
            schemes.sort_unstable();
            schemes.join(" and ")
        })
        .collect();
    alternatives.sort_unstable();
    Said::default().and(Fact::Security, Some(alternatives.join(", or ")))
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
