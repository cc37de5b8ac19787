//! The typed OpenAPI document: one model for 3.0, 3.1 and 3.2, with 3.0 put into the words of 3.1.
//!
//! Objects that a `$ref` may name live in arenas, so a reference is resolved once and costs nothing afterwards.
//! Whatever stays free-form (examples, defaults, extensions) is a node of the tree.

mod arena;
mod empty;
mod navigate;
mod object;
mod operation;
mod schema;
mod trail;

pub use arena::{Arena, Id, Reference, Target, Use};
pub use navigate::OperationAt;
pub use object::{Object, ObjectKind};
pub use operation::{
    Callback, Encoding, Header, Link, MediaType, Method, Operation, Parameter, ParameterPlace, PathItem, RequestBody,
    Response, Status, Style,
};
pub use schema::{AdditionalProperties, Bound, Discriminator, JsonType, Property, Schema};

pub(crate) use trail::{Form, Pending, Trail};

use crate::links::Links;
use crate::tree::NodeId;
use indexmap::IndexMap;

/// A version of the standard that a document may be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// 3.0.x
    V30,
    /// 3.1.x
    V31,
    /// 3.2.x
    V32,
}

/// One OpenAPI document.
#[derive(Clone, Debug)]
pub struct Document {
    /// The root of the document.
    pub at: NodeId,
    /// The version it is written in.
    pub version: Version,
    /// Title, version and description of the API.
    pub info: Info,
    /// Where the API is served; at least the default `/` of the standard is implied by an empty list.
    pub servers: Vec<Server>,
    /// Path templates and what they hold, in the order of the document.
    pub paths: Vec<(Named, Use<PathItem>)>,
    /// Webhooks by name.
    pub webhooks: Vec<(Named, Use<PathItem>)>,
    /// Definitions by name.
    pub components: Components,
    /// What a request needs unless its operation says otherwise.
    pub security: Vec<SecurityRequirement>,
    /// Tags with a description.
    pub tags: Vec<Tag>,
    /// `x-` members of the root.
    pub extensions: Extensions,
    /// Every schema, whether a component or written in place.
    pub schemas: Arena<Schema>,
    /// Every parameter.
    pub parameters: Arena<Parameter>,
    /// Every response.
    pub responses: Arena<Response>,
    /// Every request body.
    pub request_bodies: Arena<RequestBody>,
    /// Every header.
    pub headers: Arena<Header>,
    /// Every path item.
    pub path_items: Arena<PathItem>,
    /// Every security scheme.
    pub security_schemes: Arena<SecurityScheme>,
    /// Every example.
    pub examples: Arena<Example>,
    /// Every media type.
    pub media_types: Arena<MediaType>,
    /// Every callback.
    pub callbacks: Arena<Callback>,
    /// What decoding leaves for resolving.
    pub(crate) trail: Trail,
}

impl Document {
    /// The same with what is known of the files that it refers to.
    pub(crate) fn linked(mut self, links: Links) -> Self {
        self.trail.links = links;
        self
    }
}

impl Version {
    /// The name of the version, such as `3.1`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::V30 => "3.0",
            Self::V31 => "3.1",
            Self::V32 => "3.2",
        }
    }
}

/// A name and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name as the document writes it.
    pub name: String,
    /// Where the key stands.
    pub span: crate::source::Span,
}

/// `x-` members, by full name.
pub type Extensions = IndexMap<String, NodeId>;

/// Title, version and description of an API.
#[derive(Clone, Debug, Default)]
pub struct Info {
    /// The name of the API.
    pub title: String,
    /// The version of the description.
    pub version: String,
    /// A short text.
    pub summary: Option<String>,
    /// CommonMark.
    pub description: Option<String>,
}

/// Where an API is served.
#[derive(Clone, Debug)]
pub struct Server {
    /// The Server Object.
    pub at: NodeId,
    /// A URL template, such as `https://{region}.example.com/v1`.
    pub url: String,
    /// CommonMark.
    pub description: Option<String>,
    /// The variables of the template.
    pub variables: Vec<ServerVariable>,
}

/// A variable of a server's URL.
#[derive(Clone, Debug)]
pub struct ServerVariable {
    /// Its name in the template.
    pub name: String,
    /// What it is unless somebody says otherwise.
    pub default: String,
    /// The values it may have; any when empty.
    pub values: Vec<String>,
    /// CommonMark.
    pub description: Option<String>,
}

/// Definitions by name, in the order of the document.
#[derive(Clone, Debug, Default)]
pub struct Components {
    /// Schemas. After `resolve` there are also those of other files that references name, behind the document's own, each
    /// under the name that its place suggests; and a definition that is nothing but such a reference is what it names.
    pub schemas: Vec<(Named, Id<Schema>)>,
    /// Parameters.
    pub parameters: Vec<(Named, Use<Parameter>)>,
    /// Responses.
    pub responses: Vec<(Named, Use<Response>)>,
    /// Request bodies.
    pub request_bodies: Vec<(Named, Use<RequestBody>)>,
    /// Headers.
    pub headers: Vec<(Named, Use<Header>)>,
    /// Security schemes.
    pub security_schemes: Vec<(Named, Use<SecurityScheme>)>,
    /// Examples.
    pub examples: Vec<(Named, Use<Example>)>,
    /// Callbacks.
    pub callbacks: Vec<(Named, Use<Callback>)>,
    /// Path items.
    pub path_items: Vec<(Named, Use<PathItem>)>,
    /// Media types (3.2).
    pub media_types: Vec<(Named, Use<MediaType>)>,
}

/// A tag's description.
#[derive(Clone, Debug)]
pub struct Tag {
    /// The Tag Object.
    pub at: NodeId,
    /// Its name, as operations write it.
    pub name: String,
    /// A short text (3.2).
    pub summary: Option<String>,
    /// CommonMark.
    pub description: Option<String>,
}

/// One way to satisfy the security of a request: every scheme named is needed; none at all means anonymous.
#[derive(Clone, Debug)]
pub struct SecurityRequirement {
    /// The Security Requirement Object.
    pub at: NodeId,
    /// Scheme names with the scopes or roles needed.
    pub schemes: Vec<(String, Vec<String>)>,
}

/// A way to sign requests.
#[derive(Clone, Debug)]
pub struct SecurityScheme {
    /// The Security Scheme Object.
    pub at: NodeId,
    /// CommonMark.
    pub description: Option<String>,
    /// Which kind it is.
    pub kind: SecurityKind,
    /// `x-` members.
    pub extensions: Extensions,
}

/// The kinds of security scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecurityKind {
    /// A key in a header, the query or a cookie.
    ApiKey {
        /// Where the key goes.
        place: ParameterPlace,
        /// The name it goes under.
        name: String,
    },
    /// An HTTP authentication scheme in lower case: `basic`, `bearer`, …
    Http {
        /// The scheme's name.
        scheme: String,
    },
    /// OAuth 2.
    OAuth2 {
        /// Where each of its flows gives out tokens: the flow's name and the URL.
        token_urls: Vec<(String, String)>,
    },
    /// OpenID Connect.
    OpenIdConnect,
    /// Mutual TLS.
    MutualTls,
}

/// An example of a value.
#[derive(Clone, Debug)]
pub struct Example {
    /// The Example Object.
    pub at: NodeId,
    /// A short text.
    pub summary: Option<String>,
    /// The value.
    pub value: Option<NodeId>,
}
