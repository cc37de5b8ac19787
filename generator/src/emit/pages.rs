//! Pages: the methods that walk over them, and the constant that says how.

use super::answers;
use super::docs::comment;
use super::imports::{Imports, identifier};
use super::runtime;
use super::types::{Place, reference};
use crate::ir::{Answer, Api, Content, Follow, ItemsPath, Need, Operation, Paging};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The methods that ask for further pages: whole ones, and their items.
pub(super) fn methods(api: &Api, operation: &Operation, paging: &Paging, imports: &mut Imports) -> TokenStream {
    let Some(Answer::One(Content::Json(page)) | Answer::OptionalJson(page)) = operation.answer() else {
        return TokenStream::new();
    };
    let items = imports.bring(&runtime::public("Items"), "Items");
    let response = imports.bring(&runtime::public("Response"), "Response");
    let page = reference(api, page, Place::Operation, imports);
    let item = reference(api, &paging.items.item, Place::Operation, imports);
    let error = answers::error(api, operation, imports);
    let (way, count) = (way_to_items(&paging.items), count(&paging.items));
    let constant = name(operation);
    let pages_docs = comment(["Sends the request, and asks for further pages as they are wanted."]);
    let stream_docs = comment(["Sends the request, and asks for further pages as their items are wanted."]);
    quote! {
        #pages_docs
        pub fn pages(self) -> #items<#response<#page>, #error> {
            self.call.pages(&#constant, #count)
        }
        #stream_docs
        pub fn stream(self) -> #items<#item, #error> {
            self.call.items(&#constant, |page: #page| #way)
        }
    }
}

/// How one page is sent for, where the answer is always one.
pub(super) fn one(operation: &Operation) -> Option<TokenStream> {
    let paging = operation.paging.as_ref()?;
    let (constant, count) = (name(operation), count(&paging.items));
    matches!(operation.answer(), Some(Answer::One(Content::Json(_)))).then(|| quote!(send_page(&#constant, #count)))
}

/// From a page to its items, through members that may be absent.
fn way_to_items(items: &ItemsPath) -> TokenStream {
    let mut way = quote!(page);
    let mut absent = false;
    for (name, need) in &items.steps {
        let name = identifier(&name.rust);
        way = match (absent, need) {
            (false, _) => quote!(#way.#name),
            (true, Need::Required) => quote!(#way.map(|inner| inner.#name)),
            (true, Need::Optional) => quote!(#way.and_then(|inner| inner.#name)),
        };
        absent |= *need == Need::Optional;
    }
    if absent { quote!(#way.unwrap_or_default()) } else { way }
}

/// How many items a page has, by the same way.
fn count(items: &ItemsPath) -> TokenStream {
    if items.steps.is_empty() {
        return quote!(Vec::len);
    }
    let mut way = quote!(page);
    let mut absent = false;
    for (name, need) in &items.steps {
        let name = identifier(&name.rust);
        way = match (absent, need) {
            (false, Need::Required) => quote!(#way.#name),
            (false, Need::Optional) => quote!(#way.#name.as_ref()),
            (true, Need::Required) => quote!(#way.map(|inner| &inner.#name)),
            (true, Need::Optional) => quote!(#way.and_then(|inner| inner.#name.as_ref())),
        };
        absent |= *need == Need::Optional;
    }
    if absent {
        quote!(|page| #way.map_or(0, Vec::len))
    } else {
        quote!(|page| #way.len())
    }
}

fn name(operation: &Operation) -> Ident {
    let name = operation.name.rust.trim_start_matches("r#");
    identifier(&format!("{}_PAGING", name.to_uppercase()))
}

/// The constant that says how the pages hang together.
pub(super) fn constant(operation: &Operation, paging: &Paging, imports: &mut Imports) -> TokenStream {
    let ty = imports.bring(&runtime::private("Paging"), "Paging");
    let follow = imports.bring(&runtime::private("Follow"), "Follow");
    let forms = paging.follow.iter().map(|form| self::form(form, &follow));
    let first = &paging.first;
    let parameters = first.parameters.iter().map(|(name, value)| quote!((#name, #value)));
    let (name, unless) = (name(operation), &first.unless);
    let items = paging.items.steps.iter().map(|(name, _)| &name.wire);
    quote! {
        const #name: #ty = #ty { items: &[#(#items),*], first: &[#(#parameters),*], unless: &[#(#unless),*], follow: &[#(#forms),*] };
    }
}

fn form(form: &Follow, follow: &Ident) -> TokenStream {
    let option = |value: &Option<String>| match value {
        Some(text) => quote!(Some(#text)),
        None => quote!(None),
    };
    match form {
        Follow::Cursor { value, parameter, more } => {
            let more = match more {
                Some(more) => quote!(Some(&[#(#more),*])),
                None => quote!(None),
            };
            quote!(#follow::Cursor { cursor: &[#(#value),*], parameter: #parameter, more: #more })
        }
        Follow::NextUrl(url) => quote!(#follow::NextUrl { url: &[#(#url),*] }),
        Follow::LinkHeader(relation) => quote!(#follow::LinkHeader { relation: #relation }),
        Follow::PageNumber { parameter, size } => {
            let size = option(size);
            quote!(#follow::PageNumber { parameter: #parameter, size: #size })
        }
        Follow::Offset { parameter, size } => {
            let size = option(size);
            quote!(#follow::Offset { parameter: #parameter, size: #size })
        }
    }
}
