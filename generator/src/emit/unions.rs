//! Unions: an enum, and below it the table of what leads to each variant.

use super::docs::{attributes, code, comment};
use super::imports::{Imports, identifier};
use super::runtime;
use super::types::{Place, from_runtime, reference};
use crate::ir::{Api, Docs, Kind, Mark, Openness, Role, Shape, Tag, TypeDef, TypeRef, Union, Variant};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::HashSet;

/// The enum and its table.
pub(super) fn union(
    api: &Api,
    definition: &TypeDef,
    union: &Union,
    place: Place<'_>,
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let name = identifier(&definition.name.rust);
    let docs = self::docs(definition, union);
    let types: Vec<_> = union
        .variants
        .iter()
        .map(|variant| reference(api, &variant.ty, place, imports))
        .collect();
    let variants = union.variants.iter().zip(&types).map(|(variant, ty)| {
        let docs = variant_docs(variant);
        let name = identifier(&variant.name);
        quote!(#docs #name(#ty),)
    });
    let open = match &union.openness {
        Openness::Open(other) => Some(identifier(other)),
        Openness::Closed => None,
    };
    let other = open.as_ref().map(|other| {
        let docs = comment(["Anything else, kept as it came, with the reason."]);
        let ty = from_runtime("Unrecognized", imports);
        quote!(#docs #other(#ty),)
    });
    let rest = open.as_ref().map(|other| quote!(_ => #other,));
    let converts = definition.role == Role::Sent && has_distinct_types(api, union);
    let rows = union.variants.iter().zip(&types).map(|(variant, ty)| {
        let name = identifier(&variant.name);
        let target = if converts { quote!(#name::<#ty>) } else { quote!(#name) };
        match &variant.mark {
            Mark::Tags(tags) => quote!(#(#tags)|* => #target,),
            Mark::Default => quote!(default => #target,),
            Mark::Kind(kind) => {
                let kind = identifier(kind_word(*kind));
                quote!(#kind => #target,)
            }
        }
    });
    let (table, scrutinee) = match &union.tag {
        Tag::Property(property) => ("tagged_union", quote!(#name[#property])),
        Tag::Untagged => ("untagged_union", quote!(#name)),
    };
    vec![
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub enum #name {
                #(#variants)*
                #other
            }
        },
        runtime::table(table, &quote!(match #scrutinee { #(#rows)* #rest })),
    ]
}

/// What the document says, and how a variant is picked, where the kinds of the variants do not tell.
fn docs(definition: &TypeDef, union: &Union) -> TokenStream {
    let picked = match &union.tag {
        Tag::Property(property) => Some(format!("told apart by {}", code(property))),
        Tag::Untagged if has_distinct_kinds(union) => None,
        Tag::Untagged => Some("whichever knows most of what a value consists of".to_owned()),
    };
    let mut docs = definition.docs.clone();
    if let Some(picked) = picked.as_ref().filter(|_| !docs.lines.is_empty()) {
        docs.lines
            .extend([String::new(), format!("It is one of several types, {picked}.")]);
    }
    let picked = picked.map(|picked| format!(", {picked}")).unwrap_or_default();
    attributes(
        &docs,
        &format!("One of the types of {}{picked}.", code(&definition.name.wire)),
    )
}

/// What the document says of a variant; first its tags, where its name does not tell them.
fn variant_docs(variant: &Variant) -> TokenStream {
    let otherwise = match &variant.mark {
        Mark::Tags(tags) => {
            let tags = tags.iter().map(|tag| code(tag)).collect::<Vec<_>>().join(", ");
            let mut docs: Docs = variant.docs.clone();
            match docs.lines.first_mut() {
                Some(_) if is_told(variant) => {}
                Some(first) if first.starts_with(char::is_alphanumeric) => *first = format!("{tags}: {first}"),
                // What begins a list, a heading or code has to begin its line.
                Some(_) => docs.lines = [vec![tags.clone(), String::new()], docs.lines].concat(),
                None => {}
            }
            return attributes(&docs, &tags);
        }
        Mark::Default => "Any other.".to_owned(),
        Mark::Kind(kind) => format!("{}.", kind_in_words(*kind)),
    };
    attributes(&variant.docs, &otherwise)
}

/// Whether the name of a variant is its only tag, but for the spelling of words.
fn is_told(variant: &Variant) -> bool {
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|character| character.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    matches!(&variant.mark, Mark::Tags(tags) if tags.iter().all(|tag| letters(tag) == letters(&variant.name)))
}

fn has_distinct_kinds(union: &Union) -> bool {
    let mut seen = HashSet::new();
    union.variants.iter().all(|variant| match variant.mark {
        Mark::Kind(Kind::Any) => union.variants.len() == 1,
        Mark::Kind(kind) => seen.insert(kind_word(kind)),
        Mark::Tags(_) | Mark::Default => true,
    })
}

/// Whether no two variants hold one type, by whatever name, so that a value of that type can become only one of them.
fn has_distinct_types(api: &Api, union: &Union) -> bool {
    let types: Vec<_> = union
        .variants
        .iter()
        .map(|variant| behind_names(api, &variant.ty))
        .collect();
    types
        .iter()
        .enumerate()
        .all(|(index, ty)| !types.iter().skip(index + 1).any(|other| other == ty))
}

/// A type without the names that stand for others.
fn behind_names(api: &Api, ty: &TypeRef) -> TypeRef {
    let within = |inner: &TypeRef| Box::new(behind_names(api, inner));
    match ty {
        TypeRef::Defined(id) => match api.get(*id).map(|definition| &definition.shape) {
            Some(Shape::Alias(ty)) => behind_names(api, ty),
            _ => ty.clone(),
        },
        TypeRef::List(inner) => TypeRef::List(within(inner)),
        TypeRef::Array(inner, length) => TypeRef::Array(within(inner), *length),
        TypeRef::Map(inner) => TypeRef::Map(within(inner)),
        TypeRef::Nullable(inner) => TypeRef::Nullable(within(inner)),
        TypeRef::Boxed(_) | TypeRef::Scalar(_) | TypeRef::Json => ty.clone(),
    }
}

/// The word of a kind in the table of an untagged union.
fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Boolean => "boolean",
        Kind::Integer => "integer",
        Kind::Number => "number",
        Kind::String => "string",
        Kind::Array => "array",
        Kind::Object => "object",
        Kind::Any => "any",
    }
}

fn kind_in_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Boolean => "True or false",
        Kind::Integer => "A whole number",
        Kind::Number => "A number",
        Kind::String => "A text",
        Kind::Array => "A list",
        Kind::Object => "An object",
        Kind::Any => "Any value",
    }
}
