//! Types: what consists of what.

use super::{Docs, Name, Need, Style, TypeId};

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
    /// A list whose first items have types of their own.
    Tuple(Tuple),
    /// A string or an integer out of a list.
    Enum(Enum),
    /// One of several types.
    Union(Union),
    /// A body of parts.
    Multipart(Multipart),
    /// Another name for a type.
    Alias(TypeRef),
    /// A type of its own that is nothing but another one, where a name would stand for itself.
    Wrapper(TypeRef),
}

/// An object with named members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Struct {
    /// Members, in the order of the document.
    pub fields: Vec<Field>,
    /// Members that always have the same value, and so need no field.
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
    /// The JSON of its value where it must be there and is not.
    pub default: Option<String>,
    /// Which way it travels.
    pub direction: Direction,
    /// Its description.
    pub docs: Docs,
}

/// Which way a member travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Both.
    Both,
    /// From the service alone (`readOnly`): a request need not have it.
    FromService,
    /// To the service alone (`writeOnly`): an answer does not have it.
    ToService,
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

impl Presence {
    /// By whether it is needed, and whether it may be null.
    #[must_use]
    pub fn of(needed: bool, nullable: bool) -> Self {
        match (needed, nullable) {
            (true, false) => Self::Required,
            (true, true) => Self::Nullable,
            (false, false) => Self::Optional,
            (false, true) => Self::OptionalNullable,
        }
    }
}

/// A member that always has the same value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constant {
    /// Its name.
    pub name: Name,
    /// Its value.
    pub value: Literal,
}

/// A value that is known beforehand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Literal {
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction, as Rust writes the `f64`.
    Float(String),
    /// True or false.
    Boolean(bool),
    /// Null.
    Null,
}

/// Where members go that an object does not name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Kept as they came, in a field of this name.
    Extra(String),
    /// Decoded as values of one type, in a field of this name.
    Map(String, TypeRef),
}

/// A body of parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Multipart {
    /// Parts, in the order of the document.
    pub parts: Vec<Part>,
    /// Parts that always have the same text, and so need no field.
    pub constants: Vec<Constant>,
    /// The field of the parts that it does not name.
    pub extra: String,
}

/// A part of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: Name,
    /// What it holds.
    pub content: PartContent,
    /// How it is written, where the document says so.
    pub form: Option<PartForm>,
    /// Whether it must be there.
    pub need: Need,
    /// Its description.
    pub docs: Docs,
}

/// How a part is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartForm {
    /// As a media type.
    MediaType(String),
    /// In a style.
    Style(Style),
}

/// What a part holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartContent {
    /// A value; of a list each item.
    Value(TypeRef),
    /// A file.
    File,
    /// Any number of files.
    Files,
}

/// A list whose first items have types of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tuple {
    /// The first items.
    pub items: Vec<TupleItem>,
    /// The type of all further ones.
    pub rest: TypeRef,
}

/// An item of a tuple.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TupleItem {
    /// The type of its value when there is one.
    pub ty: TypeRef,
    /// Whether the list may end before it, and whether it may be null.
    pub presence: Presence,
    /// Its description.
    pub docs: Docs,
}

/// A string or an integer out of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enum {
    /// What all its values are.
    pub of: EnumOf,
    /// The values known, in the order of the document.
    pub variants: Vec<EnumVariant>,
    /// Whether others are kept.
    pub openness: Openness,
}

/// What the values of an enum are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnumOf {
    /// Strings.
    Strings,
    /// Whole numbers.
    Integers,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnumVariant {
    /// Its Rust name.
    pub name: String,
    /// The value.
    pub value: Literal,
    /// Its description.
    pub docs: Docs,
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
    /// By the value of a member of this name.
    Property(String),
    /// By the kind of JSON value, and by which of those of one kind knows most of it.
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
    /// Any other text in the tag, or none.
    Default,
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

impl Shape {
    /// The types that it consists of.
    pub fn mentioned(&self) -> impl Iterator<Item = TypeId> {
        let types: Vec<&TypeRef> = match self {
            Self::Struct(structure) => {
                let rest = match &structure.rest {
                    Rest::Map(_, ty) => Some(ty),
                    Rest::Extra(_) => None,
                };
                structure.fields.iter().map(|field| &field.ty).chain(rest).collect()
            }
            Self::Tuple(tuple) => {
                let items = tuple.items.iter().map(|item| &item.ty);
                items.chain([&tuple.rest]).collect()
            }
            Self::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
            Self::Multipart(multipart) => {
                let values = multipart.parts.iter().filter_map(|part| match &part.content {
                    PartContent::Value(ty) => Some(ty),
                    PartContent::File | PartContent::Files => None,
                });
                values.collect()
            }
            Self::Alias(ty) | Self::Wrapper(ty) => vec![ty],
            Self::Enum(_) => Vec::new(),
        };
        types.into_iter().filter_map(TypeRef::mentioned)
    }
}

impl TypeRef {
    /// The type that is emitted for it or for what it holds: there is at most one.
    #[must_use]
    pub fn mentioned(&self) -> Option<TypeId> {
        match self {
            Self::Defined(id) | Self::Boxed(id) => Some(*id),
            Self::List(inner) | Self::Array(inner, _) | Self::Map(inner) | Self::Nullable(inner) => inner.mentioned(),
            Self::Scalar(_) | Self::Json => None,
        }
    }
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
    /// `f64`
    Float64,
    /// A number kept exactly as written.
    Number,
    /// `String`
    String,
    /// Bytes as a text.
    Base64Text,
    /// A text that does not show itself.
    SecretText,
    /// An instant.
    DateTime,
    /// A day.
    Date,
}
