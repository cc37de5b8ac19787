//! Enums of strings and of integers: the Rust item, and the table of the values.

use super::docs::{attributes, code, comment};
use super::imports::identifier;
use super::{models, runtime};
use crate::ir::{Enum, EnumOf, Literal, Openness, TypeDef};
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn items(definition: &TypeDef, values: &Enum) -> Vec<TokenStream> {
    let name = identifier(&definition.name.rust);
    let (table, a_value, other_value, other_type, derives) = match values.of {
        EnumOf::Strings => ("string_enum", "A string", "text", quote!(String), quote!(Clone)),
        EnumOf::Integers => ("integer_enum", "An integer", "number", quote!(i64), quote!(Clone, Copy)),
    };
    let docs = attributes(
        &definition.docs,
        &format!("{a_value} of type {}.", code(&definition.name.wire)),
    );
    let variants = values.variants.iter().map(|variant| {
        let docs = attributes(&variant.docs, &code(&in_words(&variant.value)));
        let variant = identifier(&variant.name);
        quote!(#docs #variant)
    });
    let rows = values.variants.iter().map(|variant| {
        let (variant, value) = (identifier(&variant.name), models::literal(&variant.value));
        quote!(#variant: #value)
    });
    let open = match &values.openness {
        Openness::Open(other) => Some(identifier(other)),
        Openness::Closed => None,
    };
    let other = open.as_ref().map(|other| {
        let docs = comment([format!("Any other {other_value}, kept as it came.")]);
        quote!(#docs #other(#other_type),)
    });
    let rest = open.as_ref().map(|other| quote!(..#other));
    vec![
        quote! {
            #docs
            #[derive(#derives, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[non_exhaustive]
            pub enum #name {
                #(#variants,)*
                #other
            }
        },
        runtime::table(table, &quote!(#name { #(#rows,)* #rest })),
    ]
}

fn in_words(value: &Literal) -> String {
    match value {
        Literal::Text(text) => text.clone(),
        Literal::Integer(number) => number.to_string(),
        Literal::Float(number) => number.clone(),
        Literal::Boolean(value) => value.to_string(),
        Literal::Null => "null".to_owned(),
    }
}
