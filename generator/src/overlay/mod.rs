//! OpenAPI Overlay 1.0 and 1.1: reads overlay documents and applies them to a tree.

mod apply;
mod merge;
mod mirror;
mod query;
mod read;

pub use apply::apply;
pub use query::Query;
pub use read::read;

use crate::source::Span;
use crate::tree::NodeId;

/// An overlay document: repairs and additions to an API description.
#[derive(Clone, Debug)]
pub struct Overlay {
    /// The feature set that the document asks for.
    pub standard: Standard,
    /// What the overlay is for.
    pub title: String,
    /// The version of the overlay document itself.
    pub version: String,
    /// A reference to the document that the overlay was written for. It is not followed.
    pub extends: Option<String>,
    /// What is done, in this order; each action sees what those before it did.
    pub actions: Vec<Action>,
    /// Where the overlay document stands.
    pub span: Span,
}

/// A version of the Overlay Specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standard {
    /// 1.0, which says nothing about values of different types.
    V1_0,
    /// 1.1, which adds `copy`, primitive targets, and says that values of different types do not merge.
    V1_1,
}

/// One change to the nodes that a query selects.
#[derive(Clone, Debug)]
pub struct Action {
    /// Selects what is changed.
    pub target: Query,
    /// What happens to it.
    pub change: Change,
    /// Whether the action may match nothing without further ado (`x-oasmith-optional`).
    pub optional: bool,
}

/// What an action does.
#[derive(Clone, Debug)]
pub enum Change {
    /// Takes the targets out of what contains them.
    Remove,
    /// Merges this value into the targets.
    Update(NodeId),
    /// Merges the one value that the query selects into the targets.
    Copy(Query),
    /// Nothing: the document asks for no change.
    Nothing,
}

/// How seriously an action that matches nothing is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// As the standard has it: the action succeeds without a change, and a warning says so.
    Standard,
    /// It is an error: a repair that no longer applies wants to be looked at.
    Strict,
}
