//! Requests: parameters and bodies, and how they are written.

use super::{Docs, Name, Scalar, TypeRef};

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
    /// How many values it has.
    pub arity: Arity,
    /// How they are written.
    pub style: Style,
    /// Whether a request must have it.
    pub need: Need,
    /// What the service takes where it is left out, as the document writes it.
    pub default: Option<String>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In the path template.
    Path,
    /// In the query.
    Query,
    /// It is the whole query.
    Querystring,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// How many values a parameter has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arity {
    /// One plain value, in the way that its place has for it.
    One,
    /// Any number of plain values.
    Many,
    /// Always so many plain values.
    Exactly(usize),
    /// One of any shape.
    Shaped,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// What it looks like.
    pub manner: Manner,
    /// Whether lists and objects are written together.
    pub explode: Explode,
    /// Which characters are encoded.
    pub escape: Escape,
}

/// What a value looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// `b,c`
    Simple,
    /// `.b,c`
    Label,
    /// `;a=b,c`
    Matrix,
    /// `a=b,c`
    Form,
    /// `a=b%20c`
    SpaceDelimited,
    /// `a=b|c`
    PipeDelimited,
    /// `a[b]=1&a[c]=2`
    DeepObject,
    /// `a=b,c` with nothing encoded.
    Cookie,
    /// `a={"b":1}`
    Json,
}

/// Whether lists and objects are written together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explode {
    /// Together.
    No,
    /// Member by member.
    Yes,
}

/// Which characters of a value are encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escape {
    /// All that could have a meaning.
    All,
    /// Not those that URLs reserve for a purpose.
    Unreserved,
}

impl Style {
    /// A style with everything encoded.
    #[must_use]
    pub fn new(manner: Manner, explode: Explode) -> Self {
        Self {
            manner,
            explode,
            escape: Escape::All,
        }
    }
}

impl Parameter {
    /// Whether the call takes a reference to its value.
    #[must_use]
    pub fn is_borrowed(&self) -> bool {
        let is_small = |scalar: &Scalar| {
            !matches!(
                scalar,
                Scalar::String | Scalar::Base64Text | Scalar::SecretText | Scalar::Number
            )
        };
        self.arity == Arity::Shaped && !matches!(&self.ty, TypeRef::Scalar(scalar) if is_small(scalar))
    }
}

/// What an operation sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its form.
    pub form: Form,
    /// Other forms that it may have.
    pub others: Vec<OtherForm>,
    /// Whether a request must have it.
    pub need: Need,
    /// Its description.
    pub docs: Docs,
}

/// Another form of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherForm {
    /// The Rust name of the method that takes it.
    pub name: String,
    /// Its media types, the one that is sent first.
    pub media_types: Vec<String>,
    /// The form.
    pub form: Form,
}

/// The form of a body that is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// JSON of a type under a media type.
    Json(TypeRef, String),
    /// Values of a type, each as JSON on a line, under a media type.
    JsonLines(TypeRef, String),
    /// The pairs of a form, from the members of a type; with the styles of some of them.
    UrlEncoded(TypeRef, Vec<(String, Style)>),
    /// Parts, from the members of a type, under a media type.
    Multipart(TypeRef, String),
    /// Text under a media type.
    Text(String),
    /// Bytes under a media type, unless they come with another.
    File(String),
}

impl Body {
    /// The types that it may be made of.
    pub fn types(&self) -> impl Iterator<Item = &TypeRef> {
        let others = self.others.iter().map(|other| &other.form);
        others.chain([&self.form]).filter_map(Form::ty)
    }
}

impl Form {
    /// The type that it is made of, if it is one.
    #[must_use]
    pub fn ty(&self) -> Option<&TypeRef> {
        match self {
            Self::Json(ty, _) | Self::JsonLines(ty, _) | Self::UrlEncoded(ty, _) | Self::Multipart(ty, _) => Some(ty),
            Self::Text(_) | Self::File(_) => None,
        }
    }
}
