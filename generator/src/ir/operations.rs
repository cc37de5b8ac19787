//! Operations: what is sent, what comes back, and how pages hang together.

use super::{Body, Docs, Name, Need, Parameter, Security, Server, TypeId, TypeRef};

/// The operations of one tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The tag's name, and that of the accessor and the module.
    pub name: Name,
    /// The type that holds the operations.
    pub type_name: String,
    /// The tag's description.
    pub docs: Docs,
    /// Operations, by name.
    pub operations: Vec<Operation>,
}

/// One operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its `operationId`, and the method that begins it.
    pub name: Name,
    /// The type of its request.
    pub type_name: String,
    /// Its description.
    pub docs: Docs,
    /// The HTTP method, in upper case.
    pub method: String,
    /// The path template.
    pub path: String,
    /// Where it is served, if not where the rest of the API is.
    pub server: Option<Server>,
    /// What it needs, if not what the rest of the API needs.
    pub security: Option<Security>,
    /// Its parameters: required ones in the order of the call, then optional ones by name.
    pub parameters: Vec<Parameter>,
    /// What it sends.
    pub body: Option<Body>,
    /// What comes back when all is well.
    pub answer: Answer,
    /// The body of errors, where the document describes just one.
    pub error: TypeRef,
    /// How the next page is found.
    pub paging: Option<Paging>,
}

impl Operation {
    /// The types that it sends and that come back.
    pub fn mentioned(&self) -> impl Iterator<Item = TypeId> {
        let body = self.body.iter().flat_map(Body::types);
        let answer = match &self.answer {
            Answer::Json(ty) | Answer::OptionalJson(ty) => Some(ty),
            Answer::Text | Answer::Bytes | Answer::Empty => None,
        };
        let parameters = self.parameters.iter().map(|parameter| &parameter.ty);
        let item = self.paging.as_ref().map(|paging| &paging.items.item);
        let types = parameters.chain(body).chain(answer).chain([&self.error]).chain(item);
        types.filter_map(TypeRef::mentioned)
    }
}

/// What comes back when all is well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// JSON of a type.
    Json(TypeRef),
    /// JSON of a type, or nothing.
    OptionalJson(TypeRef),
    /// Text.
    Text,
    /// Bytes.
    Bytes,
    /// Nothing that matters.
    Empty,
}

/// How the pages of an answer hang together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// The way from the answer's type to its items.
    pub items: ItemsPath,
    /// What a walk over all pages asks for first.
    pub first: FirstPage,
    /// Forms of paging, tried in this order on each answer.
    pub follow: Vec<Follow>,
}

/// Query parameters that a walk over all pages begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstPage {
    /// Names and values, for those the caller has not set.
    pub parameters: Vec<(String, String)>,
    /// Names of parameters that ask for another form of paging: where the caller sets one, nothing is added.
    pub unless: Vec<String>,
}

/// The way from a page to its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemsPath {
    /// Rust field names from the answer's type on, and whether each may be absent.
    pub steps: Vec<(String, Need)>,
    /// The type of an item.
    pub item: TypeRef,
}

/// How the next page is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Follow {
    /// By a cursor from the answer.
    Cursor {
        /// Where the cursor stands.
        value: Vec<String>,
        /// The query parameter it goes into.
        parameter: String,
        /// Where it stands whether there is more.
        more: Option<Vec<String>>,
    },
    /// By a URL from the answer, which stands here.
    NextUrl(Vec<String>),
    /// By counting pages.
    PageNumber {
        /// The query parameter of the page's number.
        parameter: String,
        /// The query parameter of the page's size.
        size: Option<String>,
    },
    /// By counting items.
    Offset {
        /// The query parameter of the first item's number.
        parameter: String,
        /// The query parameter of the page's size.
        size: Option<String>,
    },
}
