//! The last look before anything is printed: what would not compile, or could never be written down.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Presence, Shape, TypeDef, TypeId, TypeRef};
use crate::source::Span;
use std::collections::BTreeSet;

/// Checks that every reference leads to a type, that names are unique, and that each type has a value of finite size.
/// `places` says where each type is defined.
pub fn check(api: &Api, places: &[Span], diagnostics: &mut Diagnostics) {
    let place = |id: TypeId| places.get(id.0).copied().unwrap_or(Span::NOWHERE);
    let mut names = BTreeSet::new();
    for (index, definition) in api.types.iter().enumerate() {
        let id = TypeId(index);
        if !names.insert(&definition.name.rust) {
            let message = format!("two types are called `{}`", definition.name.rust);
            diagnostics.push(
                Diagnostic::error(Code::NameCollision, place(id), message).help("give one of them an `x-rust-name`"),
            );
        }
        for name in repeated_members(definition) {
            let message = format!("`{}` has two members called `{name}`", definition.name.wire);
            diagnostics.push(
                Diagnostic::error(Code::NameCollision, place(id), message).help("give one of them an `x-rust-name`"),
            );
        }
    }
    for id in without_values(api) {
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

fn repeated_members(definition: &TypeDef) -> Vec<&str> {
    let names: Vec<&str> = match &definition.shape {
        Shape::Struct(structure) => structure.fields.iter().map(|field| field.name.rust.as_str()).collect(),
        Shape::StringEnum(string_enum) => string_enum
            .variants
            .iter()
            .map(|(name, _)| name.rust.as_str())
            .collect(),
        Shape::Union(union) => union.variants.iter().map(|variant| variant.name.as_str()).collect(),
        Shape::Alias(_) => Vec::new(),
    };
    let mut seen = BTreeSet::new();
    names.into_iter().filter(|name| !seen.insert(*name)).collect()
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
        Shape::Union(union) => union.variants.is_empty() || union.variants.iter().any(|variant| holds(&variant.ty)),
        Shape::Alias(ty) => holds(ty),
        Shape::StringEnum(_) => true,
    }
}
