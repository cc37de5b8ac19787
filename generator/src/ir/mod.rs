//! The API in Rust terms: plain data between what the documents say and what is printed.

mod answers;
mod operations;
mod requests;
mod service;
mod types;

use std::fmt;

pub use answers::{Answer, ByStatus, Content, ErrorBody, Framing, Incoming, Row, Status, Way};
pub use operations::{FirstPage, Follow, Group, ItemsPath, Operation, Paging, Repetition};
pub use requests::{Arity, Body, Escape, Explode, Form, Manner, Need, OtherForm, Parameter, Place, Style};
pub use service::{AuthKind, AuthScheme, Security, Server, ServerVariable, Template};
pub use types::{
    Constant, Direction, Enum, EnumOf, EnumVariant, Field, Kind, Literal, Mark, Multipart, Openness, Part, PartContent,
    PartForm, Presence, Rest, Role, Scalar, Shape, Struct, Tag, Tuple, TupleItem, TypeDef, TypeRef, Union, Variant,
};

/// Everything that is emitted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Api {
    /// What the API is, for the front page of the documentation.
    pub docs: Docs,
    /// Where the API is served; `None` where the documents do not say.
    pub server: Option<Server>,
    /// Ways to sign requests, in the order of the documents.
    pub auth: Vec<AuthScheme>,
    /// What requests need that say nothing of their own; `None` where they are signed with all there is.
    pub security: Option<Security>,
    /// Every type, by number; those that no file holds are not emitted.
    pub types: Vec<TypeDef>,
    /// Files of types, by name: a component schema with its inline types below it.
    pub models: Vec<Model>,
    /// Operations by tag, by name.
    pub groups: Vec<Group>,
    /// Requests that come in, by name.
    pub incoming: Vec<Incoming>,
}

/// The number of a type in [`Api::types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);

/// A name on the wire, and the Rust identifier made of it (raw where it is a keyword).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// As the document writes it.
    pub wire: String,
    /// As Rust writes it.
    pub rust: String,
}

/// The text of a doc comment, ready for rustdoc: one entry a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    /// Lines without the comment's own marks.
    pub lines: Vec<String>,
    /// Whether the document calls the thing deprecated.
    pub status: Lifecycle,
}

/// Whether something is there to stay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lifecycle {
    /// Nothing else is said.
    #[default]
    Current,
    /// The document marks it as deprecated.
    Deprecated,
}

/// A file of types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The module, such as `ticket_audit`.
    pub module: String,
    /// Its types: the component schema's own, then those written in place below it.
    pub types: Vec<TypeId>,
}

impl Docs {
    /// The same with a paragraph below.
    #[must_use]
    pub fn and(mut self, paragraph: String) -> Self {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.push(paragraph);
        self
    }
}

impl Api {
    /// The type with this number, if there is one.
    #[must_use]
    pub fn get(&self, id: TypeId) -> Option<&TypeDef> {
        self.types.get(id.0)
    }

    /// The types that a file holds.
    pub fn emitted(&self) -> impl Iterator<Item = TypeId> {
        self.models.iter().flat_map(|model| &model.types).copied()
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.rust)
    }
}
