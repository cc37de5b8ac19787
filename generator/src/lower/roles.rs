//! Marks the types that clients send: in them, absent and null are told apart for the one who writes them.

use crate::ir::{Api, Form, Role, TypeId};

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
        match operation.body.as_ref().map(|body| &body.form) {
            Some(Form::Json(ty) | Form::UrlEncoded(ty, _)) => pending.extend(ty.mentioned()),
            Some(Form::Text(_) | Form::Bytes(_)) | None => {}
        }
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
