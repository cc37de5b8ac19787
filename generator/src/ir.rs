//! The API in Rust terms: plain data between what the documents say and what is printed.

use std::fmt;

/// Everything that is emitted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Api {
    /// What the API is, for the front page of the documentation.
    pub docs: Docs,
    /// Where the API is served; `None` where the documents do not say.
    pub server: Option<Server>,
    /// Ways to sign requests, in the order of the documents.
    pub auth: Vec<AuthScheme>,
    /// Every type, by number.
    pub types: Vec<TypeDef>,
    /// Files of types, by name: a component schema with its inline types below it.
    pub models: Vec<Model>,
    /// Operations by tag, by name.
    pub groups: Vec<Group>,
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

/// A type that is emitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeDef {
    /// Its name.
    pub name: Name,
    /// Its description.
    pub docs: Docs,
    /// Whether clients send it.
    pub role: Role,
    /// What it consists of.
    pub shape: Shape,
}

/// Which way a type travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Only in answers.
    Received,
    /// In requests, and maybe in answers too.
    Sent,
}

/// What a type consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// An object with named members.
    Struct(Struct),
    /// A string out of a list.
    StringEnum(StringEnum),
    /// One of several types.
    Union(Union),
    /// Another name for a type.
    Alias(TypeRef),
}

/// An object with named members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Struct {
    /// Members, in the order of the document.
    pub fields: Vec<Field>,
    /// Members that always have the same text, and so need no field.
    pub constants: Vec<Constant>,
    /// Where members go that are not named.
    pub rest: Rest,
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: Name,
    /// The type of its value when there is one.
    pub ty: TypeRef,
    /// Whether it may be absent or null.
    pub presence: Presence,
    /// Its description.
    pub docs: Docs,
}

/// Whether a member may be absent or null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Always there, never null.
    Required,
    /// May be absent.
    Optional,
    /// Always there, maybe null.
    Nullable,
    /// May be absent, may be null.
    OptionalNullable,
}

/// A member that always has the same text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constant {
    /// Its name.
    pub name: Name,
    /// Its text.
    pub value: String,
}

/// Where members go that an object does not name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Kept as they came, in a field of this name.
    Extra(String),
    /// Decoded as values of one type, in a field of this name.
    Map(String, TypeRef),
}

/// A string out of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StringEnum {
    /// The strings known, in the order of the document.
    pub variants: Vec<(Name, Docs)>,
    /// Whether others are kept.
    pub openness: Openness,
}

/// One of several types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Union {
    /// How the variants are told apart.
    pub tag: Tag,
    /// The variants, in the order of the document.
    pub variants: Vec<Variant>,
    /// Whether anything else is kept.
    pub openness: Openness,
}

/// How the variants of a union are told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tag {
    /// By the text of a member of this name.
    Property(String),
    /// By the kind of JSON value, and by what fits.
    Untagged,
}

/// Whether values that the document does not list are kept or refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Openness {
    /// Kept, in a variant of this name.
    Open(String),
    /// Refused.
    Closed,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Its Rust name.
    pub name: String,
    /// Its description.
    pub docs: Docs,
    /// What it holds.
    pub ty: TypeRef,
    /// What tells it apart.
    pub mark: Mark,
}

/// What tells a variant apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Any of these texts in the tag.
    Tags(Vec<String>),
    /// This kind of JSON value.
    Kind(Kind),
}

/// Kinds of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// `true`, `false`
    Boolean,
    /// A number without a fraction.
    Integer,
    /// A number.
    Number,
    /// A string.
    String,
    /// A list.
    Array,
    /// An object.
    Object,
    /// Anything.
    Any,
}

/// A use of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeRef {
    /// A type that is emitted.
    Defined(TypeId),
    /// The same behind a pointer, where a type would else contain itself.
    Boxed(TypeId),
    /// A type of Rust or of the runtime.
    Scalar(Scalar),
    /// Any JSON, kept as it came.
    Json,
    /// A list.
    List(Box<TypeRef>),
    /// A list of fixed length.
    Array(Box<TypeRef>, usize),
    /// Values by name.
    Map(Box<TypeRef>),
    /// A value or null.
    Nullable(Box<TypeRef>),
}

/// Types of Rust or of the runtime that hold one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scalar {
    /// `bool`
    Bool,
    /// `i32`
    Int32,
    /// `i64`
    Int64,
    /// `u32`
    UInt32,
    /// `u64`
    UInt64,
    /// `f32`
    Float32,
    /// `f64`
    Float64,
    /// A number kept exactly as written.
    Number,
    /// `String`
    String,
    /// An instant.
    DateTime,
    /// A day.
    Date,
}

/// Where an API is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// A URL template, such as `https://{region}.example.com`.
    pub url: String,
    /// The variables of the template.
    pub variables: Vec<ServerVariable>,
}

/// A variable of a server's URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerVariable {
    /// Its name.
    pub name: Name,
    /// Its value unless somebody sets it; `None` where somebody must.
    pub default: Option<String>,
    /// Its description.
    pub docs: Docs,
}

/// A way to sign requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthScheme {
    /// The scheme's name, and that of its constructor.
    pub name: Name,
    /// Its description.
    pub docs: Docs,
    /// What it takes and sends.
    pub kind: AuthKind,
}

/// What a way to sign requests takes and sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthKind {
    /// `Authorization: Bearer TOKEN`
    Bearer,
    /// `Authorization: Basic …`, where both halves are templates over the constructor's arguments.
    Basic {
        /// The template of the user name.
        username: Template,
        /// The template of the password.
        password: Template,
    },
    /// A key under a name.
    ApiKey {
        /// Where it goes.
        place: Place,
        /// The name it goes under.
        name: String,
    },
}

/// A text with one argument in it, such as `{email}/token`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// What stands before the argument.
    pub prefix: String,
    /// The argument's Rust name.
    pub argument: String,
    /// What stands after it.
    pub suffix: String,
}

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

/// A parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: Name,
    /// Its description.
    pub docs: Docs,
    /// Where it goes.
    pub place: Place,
    /// The type of its value, or of each of its values.
    pub ty: TypeRef,
    /// How several values are written.
    pub arity: Arity,
    /// Whether a request must have it.
    pub need: Need,
    /// A value for the documentation.
    pub example: Option<String>,
}

/// Whether something must be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It must.
    Required,
    /// It may.
    Optional,
}

/// Where a value goes in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the path template.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// How many values a parameter has, and how they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arity {
    /// One.
    One,
    /// Any number.
    Many(ListStyle),
    /// Always so many.
    Exactly(usize, ListStyle),
}

/// How a list of values is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListStyle {
    /// `a=1&a=2`
    Repeat,
    /// `a=1,2`
    Comma,
    /// `a=1%202`
    Space,
    /// `a=1|2`
    Pipe,
}

/// What an operation sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its form.
    pub form: Form,
    /// Whether a request must have it.
    pub need: Need,
    /// Its description.
    pub docs: Docs,
}

/// The form of a body that is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// JSON of a type.
    Json(TypeRef),
    /// Text under a media type.
    Text(String),
    /// Bytes under a media type.
    Bytes(String),
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

impl Api {
    /// The type with this number, if there is one.
    #[must_use]
    pub fn get(&self, id: TypeId) -> Option<&TypeDef> {
        self.types.get(id.0)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.rust)
    }
}
