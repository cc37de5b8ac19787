//! Tuples: a tuple struct with the further items in its last field, and the table of how its items may appear.

use super::docs::{attributes, code, comment};
use super::imports::{Imports, identifier};
use super::models::named;
use super::runtime;
use super::types::{Place, reference};
use crate::ir::{Api, Presence, Tuple, TypeDef, TypeRef};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub(super) fn items(
    api: &Api,
    definition: &TypeDef,
    tuple: &Tuple,
    place: Place<'_>,
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let name = identifier(&definition.name.rust);
    let docs = attributes(
        &definition.docs,
        &format!("A list of type {}.", code(&definition.name.wire)),
    );
    let mut fields = Vec::new();
    let mut rows = Vec::new();
    for (index, item) in tuple.items.iter().enumerate() {
        let otherwise = match named(api, &item.ty) {
            Some(name) => format!("See [`{name}`]."),
            None => code(&format!("[{index}]")),
        };
        let docs = attributes(&item.docs, &otherwise);
        let ty = reference(api, &item.ty, place, imports);
        let (ty, row) = match item.presence {
            Presence::Required => (ty.clone(), quote!(required::<#ty>)),
            Presence::Nullable => (quote!(Option<#ty>), quote!(required::<Option<#ty>>)),
            Presence::Optional => (quote!(Option<#ty>), quote!(optional)),
            Presence::OptionalNullable => (quote!(Option<Option<#ty>>), quote!(clearable)),
        };
        let index = Literal::usize_unsuffixed(index);
        fields.push(quote!(#docs pub #ty));
        rows.push(quote!(#index: #row));
    }
    let rest_docs = comment(["Further items."]);
    let rest = reference(api, &TypeRef::List(Box::new(tuple.rest.clone())), place, imports);
    let index = Literal::usize_unsuffixed(tuple.items.len());
    vec![
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct #name(#(#fields,)* #rest_docs pub #rest);
        },
        runtime::table("tuple", &quote!(#name { #(#rows,)* #index: rest })),
    ]
}
