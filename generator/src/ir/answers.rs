//! Answers: the ways to send a request, and what comes back by each of them.

use super::{Docs, Name, TypeId, TypeRef};
use std::fmt;

/// A way to send a request: for one kind of answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The method of the request.
    pub method: String,
    /// The media types that are asked for, where those are others than JSON.
    pub accept: Option<String>,
    /// What comes back when all is well.
    pub answer: Answer,
}

/// What comes back when all is well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Always the same.
    One(Content),
    /// JSON of a type, or nothing.
    OptionalJson(TypeRef),
    /// What the status says.
    ByStatus(ByStatus),
    /// Items that come in one by one.
    Stream(Framing, TypeRef),
}

/// What the body of an answer holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// JSON of a type.
    Json(TypeRef),
    /// Text.
    Text,
    /// Bytes.
    Bytes,
    /// Nothing that matters.
    Empty,
}

/// How the items of a stream are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// Server-sent events, whose data is the item.
    Events,
    /// Server-sent events, which are items with all their fields.
    WholeEvents,
    /// JSON, a line each.
    Lines,
    /// JSON behind record separators.
    Sequence,
}

/// Answers that differ by status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByStatus {
    /// The type that holds any of them.
    pub type_name: String,
    /// Single codes, then ranges, then what stands for all others.
    pub rows: Vec<Row>,
}

/// The answers of one status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which they are.
    pub status: Status,
    /// The variant that holds them.
    pub variant: String,
    /// Their description.
    pub docs: Docs,
    /// What they hold.
    pub content: Content,
}

/// Which answers are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Those of one code.
    Code(u16),
    /// Those of a hundred codes.
    Range(u8),
    /// All others.
    Default,
}

/// What the service tells of an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErrorBody {
    /// JSON of a type, whatever the status; with what the document says of some.
    Json(TypeRef, Vec<Row>),
    /// What the status says.
    ByStatus(ByStatus),
}

/// A request that the service sends: a webhook or a callback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// The document's name for it, and that of the type of what it brings.
    pub name: Name,
    /// Its description.
    pub docs: Docs,
    /// The HTTP method, in upper case.
    pub method: String,
    /// What leads to it, in words.
    pub origin: String,
    /// What its body holds.
    pub payload: TypeRef,
}

impl Answer {
    /// The types that it holds.
    pub(super) fn mentioned(&self) -> Vec<TypeId> {
        match self {
            Self::One(content) => content.mentioned().into_iter().collect(),
            Self::OptionalJson(ty) | Self::Stream(_, ty) => ty.mentioned().into_iter().collect(),
            Self::ByStatus(by_status) => by_status.mentioned(),
        }
    }
}

impl ErrorBody {
    /// The types that it holds.
    pub(super) fn mentioned(&self) -> Vec<TypeId> {
        match self {
            Self::Json(ty, _) => ty.mentioned().into_iter().collect(),
            Self::ByStatus(by_status) => by_status.mentioned(),
        }
    }

    /// What the document says of each status, single codes first.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        match self {
            Self::Json(_, rows) => rows,
            Self::ByStatus(by_status) => &by_status.rows,
        }
    }
}

impl ByStatus {
    fn mentioned(&self) -> Vec<TypeId> {
        self.rows.iter().filter_map(|row| row.content.mentioned()).collect()
    }
}

impl Content {
    fn mentioned(&self) -> Option<TypeId> {
        match self {
            Self::Json(ty) => ty.mentioned(),
            Self::Text | Self::Bytes | Self::Empty => None,
        }
    }
}

/// As documents write it.
impl fmt::Display for Status {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(formatter, "{code}"),
            Self::Range(hundred) => write!(formatter, "{hundred}XX"),
            Self::Default => formatter.write_str("default"),
        }
    }
}
