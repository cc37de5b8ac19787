//! Marks the types that clients send: in them, absent and null are told apart for the one who writes them.

use crate::ir::{Api, Body, Role, TypeId, TypeRef};

/// Marks every type that a request body or a parameter leads to.
pub(super) fn mark_sent(api: &mut Api) {
    let mut pending: Vec<TypeId> = Vec::new();
    for operation in api.groups.iter().flat_map(|group| &group.operations) {
        pending.extend(
            operation
                .parameters
                .iter()
                .filter_map(|parameter| parameter.ty.mentioned()),
        );
        let body = operation.body.iter().flat_map(Body::types);
        pending.extend(body.filter_map(TypeRef::mentioned));
    }
    while let Some(id) = pending.pop() {
        let Some(definition) = api
            .types
            .get_mut(id.0)
            .filter(|definition| definition.role == Role::Received)
        else {
            continue;
        };
        definition.role = Role::Sent;
        pending.extend(definition.shape.mentioned());
    }
}
