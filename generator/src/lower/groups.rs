//! The groups that operations are put into, and the names that are taken in each.

use super::{docs, names};
use crate::ir::{Answer, ErrorBody, Group, Name, Need, Operation};
use indexmap::IndexMap;

/// The groups of all documents while operations are added.
pub(super) struct Groups {
    by_tag: IndexMap<String, Open>,
    accessors: names::Scope,
}

/// A group, and what is taken in it.
struct Open {
    group: Group,
    methods: names::Scope,
    types: names::Scope,
}

impl Groups {
    pub(super) fn new() -> Self {
        Self {
            by_tag: IndexMap::new(),
            accessors: names::Scope::with(&["builder"]),
        }
    }

    /// Puts an operation into the group of a tag, under the name that this returns; one that is taken there gets a number.
    pub(super) fn add(&mut self, tag: &str, description: Option<&str>, mut operation: Operation) -> String {
        let open = self.group(tag, description);
        let name = open.methods.claim(operation.name.rust.clone());
        let type_name = open.types.claim(operation.type_name);
        for way in &mut operation.ways {
            if let Answer::ByStatus(by_status) = &mut way.answer {
                by_status.type_name = open.types.claim(format!("{type_name}Answer"));
            }
        }
        if let ErrorBody::ByStatus(by_status) = &mut operation.error {
            by_status.type_name = open.types.claim(format!("{type_name}Error"));
        }
        // Other forms of a body that must be given have methods of their own beside this one.
        let others = operation
            .body
            .iter_mut()
            .filter(|body| body.need == Need::Required)
            .flat_map(|body| &mut body.others);
        for other in others {
            let method = format!("{}_as_{}", name.trim_start_matches("r#"), other.name);
            other.name = open.methods.claim(method);
        }
        operation.name.rust.clone_from(&name);
        operation.type_name = type_name;
        open.group.operations.push(operation);
        name
    }

    /// The groups and their operations by name.
    pub(super) fn finish(self) -> Vec<Group> {
        let mut groups: Vec<_> = self.by_tag.into_values().map(|open| open.group).collect();
        groups.sort_by(|one, other| one.name.rust.cmp(&other.name.rust));
        for group in &mut groups {
            let by_name = |one: &Operation, other: &Operation| one.name.rust.cmp(&other.name.rust);
            group.operations.sort_by(by_name);
        }
        groups
    }

    /// The group of a tag, made at its first operation.
    fn group(&mut self, tag: &str, description: Option<&str>) -> &mut Open {
        let accessors = &mut self.accessors;
        self.by_tag.entry(tag.to_owned()).or_insert_with(|| {
            let rust = accessors.claim(names::module_name(tag));
            let type_name = names::variant_name(rust.trim_start_matches("r#"));
            let mut types = names::Scope::with(names::OPERATION_TYPES);
            let type_name = types.claim(type_name);
            let wire = tag.to_owned();
            let group = Group {
                name: Name { wire, rust },
                type_name,
                docs: docs::docs(description, false),
                operations: Vec::new(),
            };
            let methods = names::Scope::with(&["new", "clone"]);
            Open { group, methods, types }
        })
    }
}
