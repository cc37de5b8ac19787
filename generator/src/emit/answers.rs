//! Answers: the methods that send a request, and the enums of what differs by status.

use super::docs::{attributes, code, comment};
use super::imports::{Imports, identifier};
use super::types::{Place, from_runtime, reference};
use super::{pages, runtime};
use crate::ir::{Answer, Api, ByStatus, Content, ErrorBody, Framing, Operation, Row, Scalar, Status, TypeRef, Way};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The methods that send a request.
pub(super) fn ways(api: &Api, operation: &Operation, imports: &mut Imports) -> Vec<TokenStream> {
    let ways = operation.ways.iter().enumerate();
    ways.map(|(index, way)| self::way(api, operation, way, index > 0, imports))
        .collect()
}

/// The enums of an operation, each with its table.
pub(super) fn by_status(api: &Api, operation: &Operation, imports: &mut Imports) -> Vec<TokenStream> {
    let name = code(&operation.name.wire);
    let answers = operation.ways.iter().filter_map(|way| match &way.answer {
        Answer::ByStatus(by_status) => Some((by_status, format!("What {name} answers, by status."))),
        _ => None,
    });
    let errors = match &operation.error {
        ErrorBody::ByStatus(by_status) => Some((by_status, format!("What {name} tells of an error, by status."))),
        ErrorBody::Json(..) => None,
    };
    answers
        .chain(errors)
        .flat_map(|(by_status, docs)| enumeration(api, by_status, &docs, imports))
        .collect()
}

/// The type of what an operation tells of errors.
pub(super) fn error(api: &Api, operation: &Operation, imports: &mut Imports) -> TokenStream {
    match &operation.error {
        ErrorBody::Json(ty, _) => reference(api, ty, Place::Operation, imports),
        ErrorBody::ByStatus(by_status) => {
            let name = identifier(&by_status.type_name);
            quote!(#name)
        }
    }
}

fn way(api: &Api, operation: &Operation, way: &Way, is_other: bool, imports: &mut Imports) -> TokenStream {
    let error = error(api, operation, imports);
    let (result, method) = match &way.answer {
        Answer::Stream(framing, item) => {
            let items = from_runtime("Items", imports);
            let (item, method) = streamed(api, *framing, item, imports);
            (quote!(#items<#item, #error>), method)
        }
        answer => {
            let send = from_runtime("Send", imports);
            let (ty, method) = sent(api, answer, imports);
            (quote!(#send<#ty, #error>), method)
        }
    };
    let mut text = match &way.answer {
        Answer::Stream(Framing::Events | Framing::WholeEvents, _) => {
            "Sends the request; the answer is a stream of events.".to_owned()
        }
        Answer::Stream(..) => "Sends the request; the answer is a stream of items.".to_owned(),
        _ if operation.paging.is_some() && !is_other => "Sends the request: one page.".to_owned(),
        _ => "Sends the request.".to_owned(),
    };
    if let Some(media) = way.accept.as_ref().filter(|_| is_other) {
        text = format!("{}, asking for {}.", text.trim_end_matches('.'), code(media));
    }
    let docs = comment([text]);
    let (name, method) = (identifier(&way.method), identifier(method));
    let one_page = pages::one(operation).filter(|_| !is_other);
    let method = one_page.unwrap_or_else(|| quote!(#method()));
    let accept = way.accept.as_ref().map(|media| quote!(.accept(#media)));
    quote! {
        #docs
        pub fn #name(self) -> #result {
            self.call #accept.#method
        }
    }
}

/// The type of an answer that comes as a whole, and the method of a call that gives it.
fn sent(api: &Api, answer: &Answer, imports: &mut Imports) -> (TokenStream, &'static str) {
    match answer {
        Answer::One(Content::Json(ty)) | Answer::Stream(_, ty) => {
            (reference(api, ty, Place::Operation, imports), "send_json")
        }
        Answer::OptionalJson(ty) => {
            let ty = reference(api, ty, Place::Operation, imports);
            (quote!(Option<#ty>), "send_optional_json")
        }
        Answer::ByStatus(by_status) => {
            let name = identifier(&by_status.type_name);
            (quote!(#name), "send_by_status")
        }
        Answer::One(Content::Text) => (quote!(String), "send_text"),
        Answer::One(Content::Bytes) => (from_runtime("Body", imports), "send_bytes"),
        Answer::One(Content::Empty) => (quote!(()), "send_empty"),
    }
}

/// The type of an item of a stream, and the method of a call that gives the stream.
fn streamed(api: &Api, framing: Framing, item: &TypeRef, imports: &mut Imports) -> (TokenStream, &'static str) {
    let ty = reference(api, item, Place::Operation, imports);
    match framing {
        Framing::Events => {
            let event = from_runtime("Event", imports);
            let is_text = *item == TypeRef::Scalar(Scalar::String);
            (quote!(#event<#ty>), if is_text { "text_events" } else { "events" })
        }
        Framing::WholeEvents => (ty, "whole_events"),
        Framing::Lines => (ty, "json_lines"),
        Framing::Sequence => (ty, "json_sequence"),
    }
}

fn enumeration(api: &Api, by_status: &ByStatus, text: &str, imports: &mut Imports) -> [TokenStream; 2] {
    let name = identifier(&by_status.type_name);
    let docs = comment([text]);
    let bytes = from_runtime("Bytes", imports);
    let variants: Vec<_> = by_status.rows.iter().map(|row| variant(api, row, imports)).collect();
    let rows = by_status.rows.iter().map(|row| {
        let (status, variant) = (pattern(row.status), identifier(&row.variant));
        let form = match row.content {
            Content::Json(_) => Some("json"),
            Content::Text => Some("text"),
            Content::Bytes => Some("bytes"),
            Content::Empty => None,
        };
        let form = form.map(identifier).map(|form| quote!((#form)));
        quote!(#status => #variant #form)
    });
    let item = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// The body as it came, where it is not what the description says.
            Unrecognized(#bytes),
        }
    };
    [
        item,
        runtime::table("by_status", &quote!(match #name { #(#rows,)* _ => Unrecognized, })),
    ]
}

fn variant(api: &Api, row: &Row, imports: &mut Imports) -> TokenStream {
    let mut docs = row.docs.clone();
    let status = code(&row.status.to_string());
    match docs.lines.first_mut() {
        Some(first) => *first = format!("{status}: {first}"),
        None => docs.lines.push(status),
    }
    let docs = attributes(&docs, "");
    let name = identifier(&row.variant);
    let held = match &row.content {
        Content::Json(ty) => Some(reference(api, ty, Place::Operation, imports)),
        Content::Text => Some(quote!(String)),
        Content::Bytes => Some(from_runtime("Bytes", imports)),
        Content::Empty => None,
    };
    let held = held.map(|ty| quote!((#ty)));
    quote!(#docs #name #held)
}

/// The codes of a status; what stands for all others comes last in its table.
fn pattern(status: Status) -> TokenStream {
    let range = |from: u16, to: u16| {
        let (from, to) = (Literal::u16_unsuffixed(from), Literal::u16_unsuffixed(to));
        quote!(#from..=#to)
    };
    match status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        Status::Range(hundred) => range(u16::from(hundred) * 100, u16::from(hundred) * 100 + 99),
        Status::Default => range(100, 999),
    }
}
