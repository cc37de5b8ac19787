//! Breaks names that stand for themselves: Rust has no `type Nested = Vec<Nested>`.

use crate::ir::{Api, Shape, TypeId, TypeRef};

/// Makes the mention that closes a circle of names raw JSON, and says which names hold such a mention.
pub(super) fn break_circles(api: &mut Api) -> Vec<TypeId> {
    let mut changed = Vec::new();
    let mut done = vec![false; api.types.len()];
    for start in 0..api.types.len() {
        let mut open: Vec<TypeId> = Vec::new();
        let mut next = Some(TypeId(start));
        while let Some(id) = next.take() {
            let Some(Shape::Alias(ty)) = api.types.get(id.0).map(|definition| &definition.shape) else {
                break;
            };
            if done.get(id.0) != Some(&false) {
                break;
            }
            open.push(id);
            let Some(mentioned) = ty.mentioned() else { break };
            if open.contains(&mentioned) {
                if let Some(Shape::Alias(ty)) = api.types.get_mut(id.0).map(|definition| &mut definition.shape) {
                    forget(ty);
                }
                changed.push(id);
                break;
            }
            next = Some(mentioned);
        }
        for id in open {
            if let Some(done) = done.get_mut(id.0) {
                *done = true;
            }
        }
    }
    changed
}

fn forget(ty: &mut TypeRef) {
    match ty {
        TypeRef::List(inner) | TypeRef::Array(inner, _) | TypeRef::Map(inner) | TypeRef::Nullable(inner) => {
            forget(inner)
        }
        other => *other = TypeRef::Json,
    }
}
