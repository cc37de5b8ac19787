//! Puts a pointer where a type would else contain itself: on the edge that closes the circle, and only there.

use crate::ir::{Api, Shape, TypeId, TypeRef};

#[derive(Clone, Copy, PartialEq)]
enum Visit {
    New,
    Open,
    Done,
}

/// Boxes the references that close a circle of types held by value. Lists and maps hold theirs by pointer already, and
/// another name for a type stands for the type itself.
pub(super) fn break_cycles(api: &mut Api) {
    let ends: Vec<_> = (0..api.types.len()).map(|id| behind_aliases(api, TypeId(id))).collect();
    let mut held = Vec::new();
    for definition in &mut api.types {
        let mentioned = if matches!(definition.shape, Shape::Alias(_)) {
            Vec::new()
        } else {
            held_by_value(&mut definition.shape)
        };
        let edges = mentioned
            .into_iter()
            .filter_map(|direct| Some((direct, ends.get(direct.0).copied().flatten()?)));
        held.push(edges.collect::<Vec<_>>());
    }
    // By name: where a pointer goes hangs on no order of types or members.
    let name = |id: TypeId| api.get(id).map_or("", |definition| definition.name.rust.as_str());
    for edges in &mut held {
        edges.sort_by_key(|(direct, _)| name(*direct));
    }
    let mut starts: Vec<_> = (0..held.len()).map(TypeId).collect();
    starts.sort_by_key(|id| name(*id));
    let mut visits = vec![Visit::New; held.len()];
    let mut closing = Vec::new();
    for start in starts {
        // An own stack: chains of types may be longer than the thread's.
        let mut stack = vec![(start, 0)];
        while let Some((id, next)) = stack.pop() {
            if next == 0 {
                match visits.get_mut(id.0) {
                    Some(visit) if *visit == Visit::New => *visit = Visit::Open,
                    _ => continue,
                }
            }
            match held.get(id.0).and_then(|held| held.get(next)) {
                Some((direct, end)) => {
                    stack.push((id, next + 1));
                    match visits.get(end.0) {
                        Some(Visit::New) => stack.push((*end, 0)),
                        Some(Visit::Open) => closing.push((id, *direct)),
                        _ => {}
                    }
                }
                None => {
                    if let Some(visit) = visits.get_mut(id.0) {
                        *visit = Visit::Done;
                    }
                }
            }
        }
    }
    for (holder, target) in closing {
        if let Some(definition) = api.types.get_mut(holder.0) {
            each_reference(&mut definition.shape, &mut |ty| box_target(ty, target));
        }
    }
}

/// The type that a name stands for by value; `None` where that is behind a pointer or no type of the document.
fn behind_aliases(api: &Api, mut id: TypeId) -> Option<TypeId> {
    for _ in 0..api.types.len() {
        match &api.get(id)?.shape {
            Shape::Alias(ty) => id = by_value(ty)?,
            _ => return Some(id),
        }
    }
    None
}

fn held_by_value(shape: &mut Shape) -> Vec<TypeId> {
    let mut held = Vec::new();
    each_reference(shape, &mut |ty| held.extend(by_value(ty)));
    held
}

fn by_value(ty: &TypeRef) -> Option<TypeId> {
    let mut inner = ty;
    loop {
        match inner {
            TypeRef::Nullable(next) | TypeRef::Array(next, _) => inner = next,
            TypeRef::Defined(id) => return Some(*id),
            _ => return None,
        }
    }
}

fn box_target(ty: &mut TypeRef, target: TypeId) {
    match ty {
        TypeRef::Defined(id) if *id == target => *ty = TypeRef::Boxed(target),
        TypeRef::Nullable(inner) | TypeRef::Array(inner, _) => box_target(inner, target),
        _ => {}
    }
}

/// Calls `visit` with every reference that a shape holds directly.
fn each_reference(shape: &mut Shape, visit: &mut dyn FnMut(&mut TypeRef)) {
    match shape {
        Shape::Struct(structure) => {
            // What goes into the rest is a map, which holds its values by pointer.
            structure.fields.iter_mut().for_each(|field| visit(&mut field.ty));
        }
        // Its further items are a list.
        Shape::Tuple(tuple) => tuple.items.iter_mut().for_each(|item| visit(&mut item.ty)),
        Shape::Union(union) => union.variants.iter_mut().for_each(|variant| visit(&mut variant.ty)),
        Shape::Alias(ty) | Shape::Wrapper(ty) => visit(ty),
        // The types of parts hold no body of parts, so no circle goes through one.
        Shape::Enum(_) | Shape::Multipart(_) => {}
    }
}
