//! Leaves out what nobody asked for: operations that are not kept, and types that no kept one leads to.
//!
//! Names are given out over everything before, so that asking for more or less renames nothing.

use crate::ir::{Api, Operation, TypeId};
use std::collections::{BTreeSet, HashSet};

/// What of all documents is emitted.
#[derive(Default)]
pub(super) struct Selection {
    /// Operations that are left out, by the tag and the Rust name that they have for themselves.
    left_out: BTreeSet<(String, String)>,
    /// Types that are wanted whatever the operations lead to: those of documents that are kept as a whole.
    wanted: Vec<TypeId>,
}

impl Selection {
    /// Leaves out an operation of a group.
    pub(super) fn leave_out(&mut self, tag: &str, name: &str) {
        self.left_out.insert((tag.to_owned(), name.to_owned()));
    }

    /// Keeps a type and what it leads to.
    pub(super) fn want(&mut self, id: TypeId) {
        self.wanted.push(id);
    }

    /// Leaves in an API what is wanted.
    pub(super) fn apply(self, api: &mut Api) {
        for group in &mut api.groups {
            let tag = group.name.wire.clone();
            group
                .operations
                .retain(|operation| !self.left_out.contains(&(tag.clone(), operation.name.rust.clone())));
        }
        api.groups.retain(|group| !group.operations.is_empty());
        let reached = self.reached(api);
        for model in &mut api.models {
            model.types.retain(|id| reached.contains(id));
        }
        api.models.retain(|model| !model.types.is_empty());
    }

    fn reached(self, api: &Api) -> HashSet<TypeId> {
        let operations = api.groups.iter().flat_map(|group| &group.operations);
        let mut pending: Vec<TypeId> = operations.flat_map(Operation::mentioned).chain(self.wanted).collect();
        let mut reached = HashSet::new();
        while let Some(id) = pending.pop() {
            if reached.insert(id) {
                pending.extend(
                    api.get(id)
                        .into_iter()
                        .flat_map(|definition| definition.shape.mentioned()),
                );
            }
        }
        reached
    }
}
