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
    /// Requests that come in and are left out, by their Rust names.
    incoming: BTreeSet<String>,
}

impl Selection {
    /// Leaves out an operation of a group.
    pub(super) fn leave_out(&mut self, tag: &str, name: &str) {
        self.left_out.insert((tag.to_owned(), name.to_owned()));
    }

    /// Leaves out a request that comes in.
    pub(super) fn leave_out_incoming(&mut self, name: &str) {
        self.incoming.insert(name.to_owned());
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
        api.incoming
            .retain(|incoming| !self.incoming.contains(&incoming.name.rust));
        let reached = self.reached(api);
        for model in &mut api.models {
            model.types.retain(|id| reached.contains(id));
        }
        api.models.retain(|model| !model.types.is_empty());
    }

    fn reached(self, api: &Api) -> HashSet<TypeId> {
        let operations = api.groups.iter().flat_map(|group| &group.operations);
        let payloads = api.incoming.iter().filter_map(|incoming| incoming.payload.mentioned());
        let mut pending: Vec<TypeId> = operations.flat_map(Operation::mentioned).collect();
        pending.extend(payloads.chain(self.wanted));
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
