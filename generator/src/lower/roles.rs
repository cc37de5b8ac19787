//! Which way types travel: in those that clients send, absent and null are told apart for the one who writes them; and
//! members that travel one way only need not be there the other way.

use crate::ir::{Api, Direction, Operation, Presence, Role, Shape, TypeId};
use std::collections::HashSet;

/// Marks the types that requests lead to, and loosens the members that are not there in both directions.
pub(super) fn mark(api: &mut Api) {
    let operations = || api.groups.iter().flat_map(|group| &group.operations);
    let sent = reached(api, operations().flat_map(Operation::sent));
    let incoming = api.incoming.iter().filter_map(|incoming| incoming.payload.mentioned());
    let received = reached(api, operations().flat_map(Operation::received).chain(incoming));
    for (index, definition) in api.types.iter_mut().enumerate() {
        let is_sent = sent.contains(&TypeId(index));
        // A type that no operation leads to may come from anywhere.
        let is_received = received.contains(&TypeId(index)) || !is_sent;
        if is_sent {
            definition.role = Role::Sent;
        }
        let Shape::Struct(structure) = &mut definition.shape else {
            continue;
        };
        for field in &mut structure.fields {
            let why = match field.direction {
                Direction::FromService if is_sent => "Set by the service: a request need not have it.",
                Direction::ToService if is_received => "Only sent: an answer does not have it.",
                _ => continue,
            };
            field.presence = match field.presence {
                Presence::Required | Presence::Optional => Presence::Optional,
                Presence::Nullable | Presence::OptionalNullable => Presence::OptionalNullable,
            };
            field.docs = std::mem::take(&mut field.docs).and(why.to_owned());
        }
    }
}

/// The types that some types lead to, those included.
fn reached(api: &Api, from: impl Iterator<Item = TypeId>) -> HashSet<TypeId> {
    let mut pending: Vec<_> = from.collect();
    let mut reached = HashSet::new();
    while let Some(id) = pending.pop() {
        if reached.insert(id) {
            let definition = api.get(id).into_iter();
            pending.extend(definition.flat_map(|definition| definition.shape.mentioned()));
        }
    }
    reached
}
