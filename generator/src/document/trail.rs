//! What decoding leaves for resolving: the references still open, and what the nodes of the document were read as.

use super::{ObjectKind, Reference};
use crate::links::Links;
use crate::tree::NodeId;
use std::collections::{HashMap, VecDeque};

/// The notes of the decoder.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trail {
    /// References that nobody has followed yet, in the order in which they were decoded.
    pub(crate) pending: VecDeque<Pending>,
    /// Where references to other files lead.
    pub(crate) links: Links,
    /// What a node was read as, in words with an article. Nodes that are missing here hold free-form values.
    pub(crate) read_as: HashMap<NodeId, &'static str>,
    /// The node that a place of use refers to, once references are resolved.
    pub(crate) leads: HashMap<NodeId, NodeId>,
}

/// A reference that nobody has followed yet.
#[derive(Clone, Debug)]
pub(crate) struct Pending {
    /// The node at the place of use.
    pub(crate) at: NodeId,
    /// The kind of object that is wanted there.
    pub(crate) kind: ObjectKind,
    /// The reference.
    pub(crate) reference: Reference,
    /// How it is written.
    pub(crate) form: Form,
}

/// How a reference is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// As the value of `$ref`.
    Reference,
    /// As a value of a discriminator, which may also be the bare name of a schema.
    Mapping,
}
