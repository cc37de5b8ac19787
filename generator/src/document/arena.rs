//! Arenas of the objects that a `$ref` may name, and the references between them.

use crate::source::Span;
use crate::tree::NodeId;
use indexmap::IndexMap;
use std::marker::PhantomData;

/// The number of an object in the arena of its kind.
#[derive(Debug)]
pub struct Id<T> {
    index: u32,
    kind: PhantomData<fn() -> T>,
}

/// Objects of one kind, by the node they were decoded from: a node is decoded once.
///
/// An object has its number before it is decoded, so objects may refer to each other in circles.
#[derive(Clone, Debug)]
pub struct Arena<T> {
    items: IndexMap<Origin, Option<T>>,
}

/// Where an object comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Origin {
    Node(NodeId),
    /// It was made of others, as the so manyth object.
    Made(usize),
}

/// A place where an object is used: it stands there, or is named by a `$ref`.
#[derive(Clone, Debug)]
pub struct Use<T> {
    /// The node at the place of use.
    pub at: NodeId,
    /// The object used.
    pub target: Target<T>,
    /// A `description` beside the `$ref`, which wins over the object's own (3.1).
    pub description: Option<String>,
}

/// What a use leads to.
#[derive(Debug)]
pub enum Target<T> {
    /// The object. After `resolve` there is nothing else in a document without errors.
    Object(Id<T>),
    /// A `$ref` that is not resolved.
    Reference(Reference),
}

/// A `$ref`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The node of the text.
    pub at: NodeId,
    /// The URI reference as written.
    pub uri: String,
    /// Where it is written.
    pub span: Span,
}

impl<T> Id<T> {
    /// The number as a plain one, for tables that hold numbers of several kinds.
    pub(crate) fn index(self) -> usize {
        self.index as usize
    }

    pub(crate) fn new(index: usize) -> Self {
        Self {
            index: u32::try_from(index).unwrap_or(u32::MAX),
            kind: PhantomData,
        }
    }
}

impl<T> Arena<T> {
    /// The number of the object that stands at this node, if one was decoded there.
    #[must_use]
    pub fn find(&self, node: NodeId) -> Option<Id<T>> {
        self.items.get_index_of(&Origin::Node(node)).map(Id::new)
    }

    /// Takes in the object decoded from a node, in place of an earlier one.
    pub fn insert(&mut self, node: NodeId, object: T) -> Id<T> {
        Id::new(self.items.insert_full(Origin::Node(node), Some(object)).0)
    }

    /// Takes in an object that stands at no node, being made of others.
    pub(crate) fn add(&mut self, object: T) -> Id<T> {
        let origin = Origin::Made(self.items.len());
        Id::new(self.items.insert_full(origin, Some(object)).0)
    }

    /// The number that the object at this node has or will have.
    pub(crate) fn reserve(&mut self, node: NodeId) -> Id<T> {
        let entry = self.items.entry(Origin::Node(node));
        let id = Id::new(entry.index());
        entry.or_insert(None);
        id
    }

    /// The object with this number. Numbers come from this arena, so it is there.
    #[must_use]
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.items.get_index(id.index()).and_then(|(_, object)| object.as_ref())
    }

    /// The object with this number, to be completed.
    pub fn get_mut(&mut self, id: Id<T>) -> Option<&mut T> {
        self.items
            .get_index_mut(id.index())
            .and_then(|(_, object)| object.as_mut())
    }

    /// Every object with its number, in the order of numbers.
    pub fn iter(&self) -> impl Iterator<Item = (Id<T>, &T)> {
        self.items
            .values()
            .enumerate()
            .filter_map(|(index, object)| Some((Id::new(index), object.as_ref()?)))
    }

    /// Every object, to be completed.
    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.items.values_mut().flatten()
    }

    /// How many objects there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

impl<T> Use<T> {
    /// The object used, once references are resolved.
    #[must_use]
    pub fn id(&self) -> Option<Id<T>> {
        match self.target {
            Target::Object(id) => Some(id),
            Target::Reference(_) => None,
        }
    }
}

impl<T> Default for Arena<T> {
    fn default() -> Self {
        Self { items: IndexMap::new() }
    }
}

// Derives would ask the same of `T`, which a number does not hold.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}
impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}
impl<T> Clone for Target<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Object(id) => Self::Object(*id),
            Self::Reference(reference) => Self::Reference(reference.clone()),
        }
    }
}
