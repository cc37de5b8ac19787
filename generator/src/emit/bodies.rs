//! Bodies: the argument that takes one, the statement that puts it into the call, and the ways to send another form.

use super::docs::{attributes, code, comment};
use super::imports::{Imports, identifier};
use super::types::{Place, borrowed, reference};
use super::{runtime, setters};
use crate::ir::{Api, Body, Form, Need, OtherForm};
use proc_macro2::TokenStream;
use quote::quote;

/// `body: type`
pub(super) fn argument(api: &Api, form: &Form, imports: &mut Imports) -> TokenStream {
    match form {
        Form::Json(ty, _) | Form::UrlEncoded(ty, _) | Form::Multipart(ty, _) => {
            let ty = borrowed(api, ty, imports);
            quote!(body: #ty)
        }
        Form::JsonLines(item, _) => {
            let item = reference(api, item, Place::Operation, imports);
            quote!(body: &[#item])
        }
        Form::Text(_) => quote!(body: impl Into<String>),
        Form::File(_) => {
            let file = runtime::public("File");
            quote!(body: impl Into<#file>)
        }
    }
}

/// The statement that puts the body into a call.
pub(super) fn statement(form: &Form, call: &TokenStream, imports: &mut Imports) -> TokenStream {
    match form {
        Form::Json(_, media) if media == "application/json" => quote!(#call.json(body);),
        Form::Json(_, media) => quote!(#call.json_as(#media, body);),
        Form::JsonLines(_, media) => quote!(#call.json_lines_as(#media, body);),
        Form::UrlEncoded(_, styles) => {
            let styles = styles.iter().map(|(name, style)| {
                let style = setters::style(*style, &setters::style_type(imports));
                quote!((#name, #style))
            });
            quote!(#call.form(body, &[#(#styles),*]);)
        }
        Form::Multipart(_, media) => quote!(#call.multipart(#media, body);),
        Form::Text(media) => quote!(#call.text(#media, body.into());),
        Form::File(media) => quote!(#call.file(#media, body.into());),
    }
}

/// The setters of a body that a request may have.
pub(super) fn setters(api: &Api, body: &Body, imports: &mut Imports) -> Vec<TokenStream> {
    if body.need == Need::Required {
        return Vec::new();
    }
    let main = (attributes(&body.docs, "Sends this body."), "body", &body.form);
    let others = body.others.iter().map(|other| {
        let docs = comment([format!("Sends this body as {}.", media_types(other))]);
        (docs, other.name.as_str(), &other.form)
    });
    let setters = [main].into_iter().chain(others).map(|(docs, name, form)| {
        let name = identifier(name);
        let argument = argument(api, form, imports);
        let statement = statement(form, &quote!(self.call), imports);
        quote! {
            #docs
            pub fn #name(mut self, #argument) -> Self {
                #statement
                self
            }
        }
    });
    setters.collect()
}

/// The media types of another form, in words.
pub(super) fn media_types(other: &OtherForm) -> String {
    let names: Vec<_> = other.media_types.iter().map(|media| code(media)).collect();
    match (names.as_slice(), &other.form) {
        ([first, rest @ ..], Form::File(_)) if !rest.is_empty() => {
            format!("{first}, or as its own media type, such as {}", rest.join(", "))
        }
        (names, _) => names.join(", "),
    }
}
