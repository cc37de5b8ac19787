//! The groups that operations are put into, and what everything is called in each: operations first, and what hangs on
//! them after that, so that no operation is renamed by another.

use super::scope::{Scope, Want};
use super::{docs, names};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, Method, OperationAt};
use crate::ir::{Answer, ErrorBody, Group, Name, Need, Operation};
use crate::tree::{NodeId, Tree};
use indexmap::IndexMap;
use std::collections::HashMap;

/// The groups of all documents, and the names of all operations.
pub(super) struct Groups {
    by_tag: IndexMap<String, Open>,
    operations: HashMap<(NodeId, String), Called>,
}

/// A group, and what is taken in it.
struct Open {
    group: Group,
    methods: Scope,
    types: Scope,
}

/// What an operation is called.
#[derive(Clone)]
pub(super) struct Called {
    /// Its `operationId`, or what stands for it, and the method that begins it.
    pub(super) name: Name,
    /// The type of its request.
    pub(super) type_name: String,
    /// What it is known by among all operations.
    pub(super) key: String,
}

impl Groups {
    /// The groups of all operations, by their first tags.
    pub(super) fn of(documents: &[Document], tree: &Tree, diagnostics: &mut Diagnostics) -> Self {
        let mut by_tag: IndexMap<&str, Vec<OperationAt<'_>>> = IndexMap::new();
        let mut ids: HashMap<String, usize> = HashMap::new();
        for at in documents.iter().flat_map(Document::operations) {
            by_tag.entry(tag(&at)).or_default().push(at);
            *ids.entry(id(&at)).or_default() += 1;
        }
        let accessors: Vec<_> = by_tag.keys().map(|tag| accessor(tag)).collect();
        let accessors = Scope::with(&["builder"]).claim_all(&accessors);
        let mut groups = Self {
            by_tag: IndexMap::new(),
            operations: HashMap::new(),
        };
        for ((tag, operations), accessor) in by_tag.into_iter().zip(accessors) {
            let tags = documents.iter().flat_map(|document| &document.tags);
            let description = tags
                .filter(|known| known.name == tag)
                .find_map(|tag| tag.description.as_deref());
            let mut open = Open::new(tag, accessor, description);
            let wants: Vec<_> = operations.iter().map(|at| operation(at, tree)).collect();
            let methods = open.methods.claim_all(&wants);
            let types: Vec<_> = methods.iter().map(|method| request(method)).collect();
            let types = open.types.claim_all(&types);
            for (((at, want), rust), type_name) in operations.iter().zip(&wants).zip(methods).zip(types) {
                let wire = id(at);
                diagnostics.extend(collision(at, &wire, want.best(), &rust));
                let known_by = if ids.get(&wire) == Some(&1) {
                    wire.clone()
                } else {
                    place(at)
                };
                let called = Called {
                    name: Name { wire, rust },
                    type_name,
                    key: format!("operation {known_by}"),
                };
                groups.operations.insert(number(at), called);
            }
            groups.by_tag.insert(tag.to_owned(), open);
        }
        groups
    }

    /// What an operation is called.
    pub(super) fn called(&self, at: &OperationAt<'_>) -> Option<Called> {
        self.operations.get(&number(at)).cloned()
    }

    /// Puts an operation into the group of its first tag.
    pub(super) fn add(&mut self, at: &OperationAt<'_>, operation: Operation) {
        if let Some(open) = self.by_tag.get_mut(tag(at)) {
            open.group.operations.push(operation);
        }
    }

    /// The groups and their operations by name.
    pub(super) fn finish(self) -> Vec<Group> {
        let mut groups: Vec<_> = self.by_tag.into_values().map(Open::finish).collect();
        groups.sort_by(|one, other| one.name.rust.cmp(&other.name.rust));
        groups
    }
}

impl Open {
    fn new(tag: &str, accessor: String, description: Option<&str>) -> Self {
        let mut types = Scope::with(names::OPERATION_TYPES);
        let type_name = names::variant_name(&accessor);
        let otherwise = format!("{type_name}Operations");
        let want = Want::new(tag, type_name).or(otherwise);
        let group = Group {
            type_name: types.claim_all(&[want]).concat(),
            name: Name {
                wire: tag.to_owned(),
                rust: accessor,
            },
            docs: docs::docs(description, false),
            operations: Vec::new(),
        };
        let methods = Scope::with(&["new", "clone"]);
        Self { group, methods, types }
    }

    /// The group with names for what its operations bring along.
    fn finish(mut self) -> Group {
        let operations = &mut self.group.operations;
        operations.sort_by(|one, other| one.name.rust.cmp(&other.name.rust));
        self.types.give(operations.iter_mut().flat_map(types_by_status));
        self.methods
            .give(operations.iter_mut().flat_map(methods_of_other_forms));
        self.group
    }
}

/// The types by status that an operation brings along, and what each would be called.
fn types_by_status(operation: &mut Operation) -> impl Iterator<Item = (Want, &mut String)> {
    let type_name = &operation.type_name;
    let want = move |what: &str| {
        let name = format!("{type_name}{what}");
        let otherwise = format!("{name}ByStatus");
        Want::new(format!("{type_name} {what}"), name).or(otherwise)
    };
    let answers = operation.ways.iter_mut().filter_map(|way| match &mut way.answer {
        Answer::ByStatus(by_status) => Some(by_status),
        _ => None,
    });
    let answers = answers.map(move |by_status| (want("Answer"), &mut by_status.type_name));
    let error = match &mut operation.error {
        ErrorBody::ByStatus(by_status) => Some((want("Error"), &mut by_status.type_name)),
        ErrorBody::Json(..) => None,
    };
    answers.chain(error)
}

/// Other forms of a body that must be given have methods of their own beside the operation's.
fn methods_of_other_forms(operation: &mut Operation) -> impl Iterator<Item = (Want, &mut String)> {
    let method = operation.name.rust.trim_start_matches("r#").to_owned();
    let required = operation.body.iter_mut().filter(|body| body.need == Need::Required);
    let others = required.flat_map(|body| &mut body.others);
    others.map(move |other| {
        let form = &other.name;
        let want = Want::new(format!("{method} {form}"), format!("{method}_as_{form}"));
        (want.or(format!("{method}_with_body_as_{form}")), &mut other.name)
    })
}

/// What the accessor of a tag is called, which is also a module.
fn accessor(tag: &str) -> Want {
    let name = names::module_name(tag);
    let otherwise = format!("{}_operations", name.trim_end_matches('_'));
    Want::new(tag, name).or(otherwise)
}

/// What the method of an operation is called: by its `operationId`, else by method and path.
fn operation(at: &OperationAt<'_>, tree: &Tree) -> Want {
    let given = at.operation.extensions.get("x-rust-name");
    let given = given
        .and_then(|node| tree.string(*node))
        .and_then(names::given_value_name);
    let id = id(at);
    let name = names::value_name(&id).rust;
    Want::new(id, name)
        .at(place(at))
        .given(given)
        .or(names::value_name(&by_place(at)).rust)
}

/// What the type of a request is called, by the method that makes it.
fn request(method: &str) -> Want {
    let method = method.trim_start_matches("r#");
    let name = names::variant_name(method);
    let otherwise = format!("{name}Request");
    Want::new(method, name).or(otherwise)
}

/// The tag whose group an operation is put into.
pub(super) fn tag<'a>(at: &OperationAt<'a>) -> &'a str {
    at.operation.tags.first().map_or("default", String::as_str)
}

/// Two paths may share an operation.
fn number(at: &OperationAt<'_>) -> (NodeId, String) {
    (at.operation.at, at.path.name.clone())
}

/// Its `operationId`, or what stands for it.
fn id(at: &OperationAt<'_>) -> String {
    at.operation.id.clone().unwrap_or_else(|| by_place(at))
}

/// A text to name an operation by that has no `operationId`.
fn by_place(at: &OperationAt<'_>) -> String {
    let path = at.path.name.replace(['{', '}'], " ");
    format!("{} {path}", method(at.method).to_lowercase())
}

/// Method and path.
pub(super) fn place(at: &OperationAt<'_>) -> String {
    format!("{} {}", method(at.method), at.path.name)
}

/// A method as it is sent.
pub(super) fn method(method: &Method) -> &str {
    match method {
        Method::Standard(name) => name,
        Method::Other(name) => name,
    }
}

fn collision(at: &OperationAt<'_>, wire: &str, wanted: &str, claimed: &str) -> Option<Diagnostic> {
    let message = format!("`{wire}` is called `{claimed}` in Rust: `{wanted}` is another thing's name");
    (wanted != claimed).then(|| {
        Diagnostic::warning(Code::NameCollision, at.operation.span, message)
            .help("give it an `operationId` of its own, or an `x-rust-name`")
    })
}
