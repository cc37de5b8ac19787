//! The last look before anything is printed: what could never be written down.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Need, PartContent, Presence, Shape, TypeId, TypeRef};
use crate::lower::Places;
use crate::source::Span;
use std::collections::HashSet;

/// Checks that each type that is emitted has a value of finite size.
/// `places` says where each type is defined.
pub fn check(api: &Api, places: &Places, diagnostics: &mut Diagnostics) {
    let place = |id: TypeId| places.of_type(id).unwrap_or(Span::NOWHERE);
    let emitted: HashSet<_> = api.emitted().collect();
    for id in without_values(api).into_iter().filter(|id| emitted.contains(id)) {
        let Some(definition) = api.get(id) else { continue };
        let message = format!(
            "every value of `{}` would hold another one, without end",
            definition.name.wire
        );
        diagnostics.push(
            Diagnostic::error(Code::InfiniteType, place(id), message)
                .help("make one of the members on the way around optional, nullable or a list"),
        );
    }
}

/// The types of which no value of finite size exists, found by adding those that have one until nothing changes.
fn without_values(api: &Api) -> Vec<TypeId> {
    let mut finite = vec![false; api.types.len()];
    loop {
        let mut grown = false;
        for (index, definition) in api.types.iter().enumerate() {
            let found = has_value(&definition.shape, &finite);
            if let Some(known) = finite.get_mut(index).filter(|known| found && !**known) {
                *known = true;
                grown = true;
            }
        }
        if !grown {
            return finite
                .iter()
                .enumerate()
                .filter(|(_, finite)| !**finite)
                .map(|(index, _)| TypeId(index))
                .collect();
        }
    }
}

fn has_value(shape: &Shape, finite: &[bool]) -> bool {
    let holds = |ty: &TypeRef| match ty {
        TypeRef::Defined(id) | TypeRef::Boxed(id) => finite.get(id.0) == Some(&true),
        _ => true,
    };
    match shape {
        Shape::Struct(structure) => {
            let required = structure
                .fields
                .iter()
                .filter(|field| field.presence == Presence::Required);
            required.into_iter().all(|field| holds(&field.ty))
        }
        Shape::Tuple(tuple) => {
            let mut required = tuple.items.iter().filter(|item| item.presence == Presence::Required);
            required.all(|item| holds(&item.ty))
        }
        Shape::Union(union) => union.variants.is_empty() || union.variants.iter().any(|variant| holds(&variant.ty)),
        Shape::Multipart(multipart) => multipart.parts.iter().all(|part| match (&part.content, part.need) {
            (PartContent::Value(ty), Need::Required) => holds(ty),
            _ => true,
        }),
        Shape::Alias(ty) | Shape::Wrapper(ty) => holds(ty),
        Shape::Enum(_) => true,
    }
}
