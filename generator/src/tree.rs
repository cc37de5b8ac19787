//! YAML and JSON as one arena of nodes, each of which knows where it stands.

mod copy;

pub(crate) use copy::{Budget, Exceeded};

use crate::source::Span;

/// How deeply objects and lists nest at most; stages that recurse over the tree rely on it.
pub const MAX_DEPTH: usize = 1000;

/// A node of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

/// One value and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where the value stands: in the document, or in the overlay that set it.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// What a node holds. Numbers keep the text they were written in.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, `~` or nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number in JSON's notation, as written where the document writes it so.
    Number(Box<str>),
    /// A string.
    String(Box<str>),
    /// A list.
    Sequence(Vec<NodeId>),
    /// Members in the order of the document; keys are unique.
    Mapping(Vec<Entry>),
}

/// A member of a mapping.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key. Keys that YAML reads as numbers or booleans are the text they were written in.
    pub key: Box<str>,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: NodeId,
}

/// The arena. Several documents may share it; each has its own root.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// An empty arena.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in a node.
    pub fn add(&mut self, span: Span, value: Value) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(Node { span, value });
        id
    }

    /// How many nodes there are.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Forgets the nodes that were added since there were `length` of them, none of which is used.
    pub(crate) fn truncate(&mut self, length: usize) {
        self.nodes.truncate(length);
    }

    /// Puts another value and place where a node stands; what referred to it refers to the new value.
    pub fn replace(&mut self, id: NodeId, span: Span, value: Value) {
        if let Some(node) = self.nodes.get_mut(id.0 as usize) {
            *node = Node { span, value };
        }
    }

    /// The value of a node, to be changed in place.
    pub(crate) fn value_mut(&mut self, id: NodeId) -> Option<&mut Value> {
        self.nodes.get_mut(id.0 as usize).map(|node| &mut node.value)
    }

    /// The value of a node. An id of another arena reads as null.
    #[must_use]
    pub fn value(&self, id: NodeId) -> &Value {
        self.nodes.get(id.0 as usize).map_or(&Value::Null, |node| &node.value)
    }

    /// Where a node stands.
    #[must_use]
    pub fn span(&self, id: NodeId) -> Span {
        self.nodes
            .get(id.0 as usize)
            .map_or(Span::new(crate::source::FileId::FIRST, 0, 0), |node| node.span)
    }

    /// The members of a mapping; none for anything else.
    #[must_use]
    pub fn entries(&self, id: NodeId) -> &[Entry] {
        match self.value(id) {
            Value::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a sequence; none for anything else.
    #[must_use]
    pub fn items(&self, id: NodeId) -> &[NodeId] {
        match self.value(id) {
            Value::Sequence(items) => items,
            _ => &[],
        }
    }

    /// The member of a mapping with this key.
    #[must_use]
    pub fn entry(&self, id: NodeId, key: &str) -> Option<&Entry> {
        self.entries(id).iter().find(|entry| &*entry.key == key)
    }

    /// The value of the member with this key.
    #[must_use]
    pub fn get(&self, id: NodeId, key: &str) -> Option<NodeId> {
        self.entry(id, key).map(|entry| entry.value)
    }

    /// The text of a string node.
    #[must_use]
    pub fn string(&self, id: NodeId) -> Option<&str> {
        match self.value(id) {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a boolean node.
    #[must_use]
    pub fn bool(&self, id: NodeId) -> Option<bool> {
        match self.value(id) {
            Value::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The node that an RFC 6901 JSON Pointer names, from `root`.
    #[must_use]
    pub fn pointer(&self, root: NodeId, pointer: &str) -> Option<NodeId> {
        if pointer.is_empty() {
            return Some(root);
        }
        pointer.strip_prefix('/')?.split('/').try_fold(root, |node, token| {
            let token = token.replace("~1", "/").replace("~0", "~");
            match self.value(node) {
                Value::Mapping(_) => self.get(node, &token),
                Value::Sequence(items) => items.get(token.parse::<usize>().ok()?).copied(),
                _ => None,
            }
        })
    }

    /// Whether two nodes hold the same value, with members in the same order.
    #[must_use]
    pub fn is_same(&self, one: NodeId, other: NodeId) -> bool {
        match (self.value(one), self.value(other)) {
            (Value::Sequence(one), Value::Sequence(other)) => {
                one.len() == other.len() && one.iter().zip(other).all(|(one, other)| self.is_same(*one, *other))
            }
            (Value::Mapping(one), Value::Mapping(other)) => {
                let mut pairs = one.iter().zip(other);
                one.len() == other.len()
                    && pairs.all(|(one, other)| one.key == other.key && self.is_same(one.value, other.value))
            }
            (one, other) => one == other,
        }
    }

    /// What kind of value a node holds, in words for a diagnostic.
    #[must_use]
    pub fn kind(&self, id: NodeId) -> &'static str {
        match self.value(id) {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Sequence(_) => "a list",
            Value::Mapping(_) => "an object",
        }
    }
}
