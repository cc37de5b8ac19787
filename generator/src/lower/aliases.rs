//! Breaks circles of names that stand for one another: Rust has no `type Nested = Vec<Nested>`.

use crate::ir::{Api, Shape, TypeId, TypeRef};

/// Makes one name on each circle a type of its own: the first by its name on the wire, of those that are more than another
/// name for the next.
pub(super) fn break_circles(api: &mut Api) {
    for mut circle in circles(api) {
        circle.sort_by_key(|id| {
            let name = api.get(*id).map(|definition| definition.name.clone());
            (matches!(alias(api, *id), Some(TypeRef::Defined(_))), name)
        });
        let first = circle.first().and_then(|id| api.types.get_mut(id.0));
        if let Some(definition) = first
            && let Shape::Alias(ty) = &definition.shape
        {
            definition.shape = Shape::Wrapper(ty.clone());
        }
    }
}

/// The names on each circle. A name mentions one other at most, so no two circles meet.
fn circles(api: &Api) -> Vec<Vec<TypeId>> {
    let mut circles = Vec::new();
    let mut done = vec![false; api.types.len()];
    for start in 0..api.types.len() {
        let mut open: Vec<TypeId> = Vec::new();
        let mut next = Some(TypeId(start));
        while let Some(id) = next {
            if let Some(first) = open.iter().position(|other| *other == id) {
                circles.push(open.split_off(first));
                break;
            }
            match done.get_mut(id.0) {
                Some(done) if !*done => *done = true,
                _ => break,
            }
            open.push(id);
            next = alias(api, id).and_then(TypeRef::mentioned);
        }
    }
    circles
}

fn alias(api: &Api, id: TypeId) -> Option<&TypeRef> {
    match &api.get(id)?.shape {
        Shape::Alias(ty) => Some(ty),
        _ => None,
    }
}
