//! `webhooks.rs`: the types of what comes in, by the name that the document has for it.

use super::Module;
use super::docs::{code, comment};
use super::imports::{Imports, identifier};
use super::types::{Place, reference};
use crate::ir::{Api, Incoming, Lifecycle};
use proc_macro2::TokenStream;
use quote::quote;

/// The file of all requests that come in.
pub(super) fn webhooks(api: &Api) -> Module {
    let mut imports = Imports::default();
    let payloads: Vec<_> = api
        .incoming
        .iter()
        .map(|incoming| payload(api, incoming, &mut imports))
        .collect();
    Module {
        path: "webhooks.rs".to_owned(),
        docs: vec!["What the service sends by itself: the bodies of webhooks and callbacks.".to_owned()],
        page: None,
        items: imports.items().chain(payloads).collect(),
    }
}

fn payload(api: &Api, incoming: &Incoming, imports: &mut Imports) -> TokenStream {
    let mut lines = incoming.docs.lines.clone();
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(format!("The body of {}, {}.", code(&incoming.method), incoming.origin));
    let docs = comment(lines);
    let deprecated = (incoming.docs.status == Lifecycle::Deprecated).then(|| quote!(#[deprecated]));
    let name = identifier(&incoming.name.rust);
    let ty = reference(api, &incoming.payload, Place::Root, imports);
    quote!(#docs #deprecated pub type #name = #ty;)
}
