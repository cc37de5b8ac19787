//! Marks the types that clients send: in them, absent and null are told apart for the one who writes them.

use crate::ir::{Api, Form, Rest, Role, Shape, TypeId, TypeRef};

/// Marks every type that a request body leads to.
pub(super) fn mark_sent(api: &mut Api) {
    let bodies = api
        .groups
        .iter()
        .flat_map(|group| &group.operations)
        .filter_map(|operation| operation.body.as_ref());
    let mut pending: Vec<TypeId> = Vec::new();
    for body in bodies {
        if let Form::Json(ty) = &body.form {
            collect(ty, &mut pending);
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
        match &definition.shape {
            Shape::Struct(structure) => {
                structure
                    .fields
                    .iter()
                    .for_each(|field| collect(&field.ty, &mut pending));
                if let Rest::Map(_, ty) = &structure.rest {
                    collect(ty, &mut pending);
                }
            }
            Shape::Union(union) => union
                .variants
                .iter()
                .for_each(|variant| collect(&variant.ty, &mut pending)),
            Shape::Alias(ty) => collect(ty, &mut pending),
            Shape::StringEnum(_) => {}
        }
    }
}

fn collect(ty: &TypeRef, into: &mut Vec<TypeId>) {
    match ty {
        TypeRef::Defined(id) | TypeRef::Boxed(id) => into.push(*id),
        TypeRef::List(inner) | TypeRef::Array(inner, _) | TypeRef::Map(inner) | TypeRef::Nullable(inner) => {
            collect(inner, into);
        }
        TypeRef::Scalar(_) | TypeRef::Json => {}
    }
}
