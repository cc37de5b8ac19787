//! Operations: what is sent, what comes back, and how pages hang together.

use super::{Answer, Body, ByStatus, Docs, ErrorBody, Name, Need, Parameter, Security, Server, TypeId, TypeRef, Way};

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
    /// Whether it may be sent twice.
    pub repetition: Repetition,
    /// Its parameters: required ones in the order of the call, then optional ones by name.
    pub parameters: Vec<Parameter>,
    /// What it sends.
    pub body: Option<Body>,
    /// The ways to send it, `send` or `stream` first.
    pub ways: Vec<Way>,
    /// What an error holds.
    pub error: ErrorBody,
    /// Headers of a successful answer.
    pub headers: Vec<(String, Docs)>,
    /// How the next page is found.
    pub paging: Option<Paging>,
}

/// Whether a request may be sent twice: after a failure in passing, for example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repetition {
    /// As its method says.
    ByMethod,
    /// Whatever its method.
    Allowed,
    /// Whatever its method.
    Forbidden,
}

impl Operation {
    /// The types that it sends and that come back.
    pub fn mentioned(&self) -> impl Iterator<Item = TypeId> {
        self.sent().chain(self.received())
    }

    /// The types that it sends.
    pub fn sent(&self) -> impl Iterator<Item = TypeId> {
        let body = self.body.iter().flat_map(Body::types);
        let parameters = self.parameters.iter().map(|parameter| &parameter.ty);
        parameters.chain(body).filter_map(TypeRef::mentioned)
    }

    /// The types that come back.
    pub fn received(&self) -> impl Iterator<Item = TypeId> {
        let item = self.paging.as_ref().and_then(|paging| paging.items.item.mentioned());
        let answers = self.ways.iter().flat_map(|way| way.answer.mentioned());
        answers.chain(item).chain(self.error.mentioned())
    }

    /// What comes back when all is well, unless another form is asked for.
    #[must_use]
    pub fn answer(&self) -> Option<&Answer> {
        self.ways.first().map(|way| &way.answer)
    }

    /// The types by status that it brings along.
    pub fn by_status(&self) -> impl Iterator<Item = &ByStatus> {
        let answers = self.ways.iter().filter_map(|way| match &way.answer {
            Answer::ByStatus(by_status) => Some(by_status),
            _ => None,
        });
        answers.chain(match &self.error {
            ErrorBody::ByStatus(by_status) => Some(by_status),
            ErrorBody::Json(..) => None,
        })
    }
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
    pub steps: Vec<(Name, Need)>,
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
    /// By the URL in the `Link` header that has this relation.
    LinkHeader(String),
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
