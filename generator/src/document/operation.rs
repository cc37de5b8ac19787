//! Operations: what is sent where, and what comes back.

use super::{Example, Extensions, Id, Named, Schema, SecurityRequirement, Server, Use};
use crate::source::Span;
use crate::tree::NodeId;

/// What a path template holds.
#[derive(Clone, Debug)]
pub struct PathItem {
    /// The Path Item Object.
    pub at: NodeId,
    /// A short text for every operation.
    pub summary: Option<String>,
    /// CommonMark for every operation.
    pub description: Option<String>,
    /// Servers for every operation.
    pub servers: Vec<Server>,
    /// Parameters of every operation.
    pub parameters: Vec<Use<Parameter>>,
    /// Operations by method, in the order of the document.
    pub operations: Vec<(Method, Operation)>,
    /// `x-` members.
    pub extensions: Extensions,
}

/// An HTTP method.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// One of the methods that have a key of their own, in upper case: `GET`, …, `QUERY`.
    Standard(&'static str),
    /// A method of `additionalOperations` (3.2), as written.
    Other(String),
}

/// One operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The Operation Object.
    pub at: NodeId,
    /// Where its key stands.
    pub span: Span,
    /// `operationId`
    pub id: Option<String>,
    /// `tags`
    pub tags: Vec<String>,
    /// A short text.
    pub summary: Option<String>,
    /// CommonMark.
    pub description: Option<String>,
    /// `deprecated`
    pub deprecated: bool,
    /// Its own parameters; those of the path item come on top.
    pub parameters: Vec<Use<Parameter>>,
    /// What it sends.
    pub request_body: Option<Use<RequestBody>>,
    /// What comes back, in the order of the document.
    pub responses: Vec<(Status, Use<Response>)>,
    /// What it needs; `None` where the document's own security applies.
    pub security: Option<Vec<SecurityRequirement>>,
    /// Servers of its own.
    pub servers: Vec<Server>,
    /// Callbacks by name.
    pub callbacks: Vec<(Named, Use<Callback>)>,
    /// `x-` members.
    pub extensions: Extensions,
}

/// Requests that come in after an operation.
#[derive(Clone, Debug)]
pub struct Callback {
    /// The Callback Object.
    pub at: NodeId,
    /// Runtime expressions that give the URL, and what is sent there.
    pub expressions: Vec<(Named, Use<PathItem>)>,
}

/// Which answers a response describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// One status code.
    Code(u16),
    /// All codes of a hundred: `4XX` is 4.
    Range(u8),
    /// All that are not named otherwise.
    Default,
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// The Parameter Object.
    pub at: NodeId,
    /// Its name on the wire.
    pub name: String,
    /// Where it goes.
    pub place: ParameterPlace,
    /// CommonMark.
    pub description: Option<String>,
    /// Whether a request must have it.
    pub required: bool,
    /// `deprecated`
    pub deprecated: bool,
    /// `allowReserved`
    pub allow_reserved: bool,
    /// How its value is written; the default of its place where the document is silent.
    pub style: Style,
    /// Whether lists and objects are written member by member; the default of its style where the document is silent.
    pub explode: bool,
    /// The schema of its value.
    pub schema: Option<Id<Schema>>,
    /// Its value as a media type, in place of schema and style.
    pub content: Vec<(String, Use<MediaType>)>,
    /// Examples of its value.
    pub examples: Vec<Use<Example>>,
    /// The value of `example`.
    pub example: Option<NodeId>,
    /// `x-` members.
    pub extensions: Extensions,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParameterPlace {
    /// In the path template.
    Path,
    /// In the query.
    Query,
    /// The whole query (3.2).
    Querystring,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// How a parameter's value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// `a,b`
    Simple,
    /// `name=a&name=b` or `name=a,b`
    Form,
    /// `;name=a`
    Matrix,
    /// `.a.b`
    Label,
    /// `name=a%20b`
    SpaceDelimited,
    /// `name=a|b`
    PipeDelimited,
    /// `name[key]=value`
    DeepObject,
    /// A cookie pair as it stands (3.2).
    Cookie,
}

/// What a request sends.
#[derive(Clone, Debug)]
pub struct RequestBody {
    /// The Request Body Object.
    pub at: NodeId,
    /// CommonMark.
    pub description: Option<String>,
    /// Whether a request must have it.
    pub required: bool,
    /// The forms it may take, by media type, in the order of the document.
    pub content: Vec<(String, Use<MediaType>)>,
    /// `x-` members.
    pub extensions: Extensions,
}

/// One form of a body.
#[derive(Clone, Debug)]
pub struct MediaType {
    /// The Media Type Object.
    pub at: NodeId,
    /// The schema of the whole body.
    pub schema: Option<Id<Schema>>,
    /// The schema of each item of a stream (3.2).
    pub item_schema: Option<Id<Schema>>,
    /// The value of `example`.
    pub example: Option<NodeId>,
    /// Examples by name.
    pub examples: Vec<(String, Use<Example>)>,
    /// How parts are encoded, by property.
    pub encoding: Vec<(String, Encoding)>,
    /// `x-` members.
    pub extensions: Extensions,
}

/// How one part of a body is encoded.
#[derive(Clone, Debug)]
pub struct Encoding {
    /// The Encoding Object.
    pub at: NodeId,
    /// `contentType`
    pub content_type: Option<String>,
    /// `style`, where given.
    pub style: Option<Style>,
    /// `explode`, where given.
    pub explode: Option<bool>,
    /// `allowReserved`
    pub allow_reserved: bool,
    /// Headers of the part.
    pub headers: Vec<(String, Use<Header>)>,
}

/// One answer.
#[derive(Clone, Debug)]
pub struct Response {
    /// The Response Object.
    pub at: NodeId,
    /// CommonMark.
    pub description: Option<String>,
    /// Headers that come with it.
    pub headers: Vec<(String, Use<Header>)>,
    /// The forms its body may take, by media type, in the order of the document.
    pub content: Vec<(String, Use<MediaType>)>,
    /// Links to other operations.
    pub links: Vec<Link>,
    /// `x-` members.
    pub extensions: Extensions,
}

/// A link to another operation: noted, not used.
#[derive(Clone, Debug)]
pub struct Link {
    /// The Link Object.
    pub at: NodeId,
    /// Its name.
    pub name: String,
}

/// A header of an answer or of a part.
#[derive(Clone, Debug)]
pub struct Header {
    /// The Header Object.
    pub at: NodeId,
    /// CommonMark.
    pub description: Option<String>,
    /// Whether it is always there.
    pub required: bool,
    /// `deprecated`
    pub deprecated: bool,
    /// Whether lists and objects are written member by member.
    pub explode: bool,
    /// The schema of its value.
    pub schema: Option<Id<Schema>>,
    /// Its value as a media type, in place of a schema.
    pub content: Vec<(String, Use<MediaType>)>,
    /// `x-` members.
    pub extensions: Extensions,
}
