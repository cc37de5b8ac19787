//! Parameters: the argument that takes a value, and the statement that puts it into the call.

use super::imports::{Imports, identifier};
use super::runtime;
use super::types::{Place, reference};
use crate::ir::{Api, Arity, ListStyle, Parameter, Place as Where, Scalar, TypeRef, ValueStyle};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// `name: type`, where whatever turns into the type is welcome.
pub(super) fn argument(api: &Api, parameter: &Parameter, imports: &mut Imports) -> TokenStream {
    let name = identifier(&parameter.name.rust);
    let ty = reference(api, &parameter.ty, Place::Operation, imports);
    if let Arity::Shaped(_) = parameter.arity {
        return quote!(#name: &#ty);
    }
    let one = if converts(&parameter.ty) {
        quote!(impl Into<#ty>)
    } else {
        ty
    };
    match parameter.arity {
        Arity::One | Arity::Shaped(_) => quote!(#name: #one),
        Arity::Many(_) => quote!(#name: impl IntoIterator<Item = #one>),
        Arity::Exactly(count, _) => {
            let count = Literal::usize_unsuffixed(count);
            quote!(#name: [#one; #count])
        }
    }
}

/// The expression of the argument as its type.
pub(super) fn value(parameter: &Parameter) -> TokenStream {
    let name = identifier(&parameter.name.rust);
    match (parameter.arity, converts(&parameter.ty)) {
        (Arity::One, true) => quote!(#name.into()),
        (Arity::Shaped(_), _) | (_, false) => quote!(#name),
        (_, true) => quote!(#name.into_iter().map(Into::into)),
    }
}

/// The statement that puts the argument into a call.
pub(super) fn statement(parameter: &Parameter, call: &TokenStream, imports: &mut Imports) -> TokenStream {
    let (wire, value) = (&parameter.name.wire, value(parameter));
    let place = match parameter.place {
        Where::Path => "path",
        Where::Query => "query",
        Where::Header => "header",
        Where::Cookie => "cookie",
    };
    let (method, style) = match (parameter.arity, parameter.place) {
        (Arity::One, _) => (place.to_owned(), None),
        (Arity::Shaped(style), _) => (format!("{place}_value"), Some(value_style(style, imports))),
        // A list in a header is always written with commas.
        (_, Where::Header) => (format!("{place}_list"), None),
        (Arity::Many(style) | Arity::Exactly(_, style), _) => {
            (format!("{place}_list"), Some(list_style(style, imports)))
        }
    };
    let method = identifier(&method);
    let style = style.map(|style| quote!(#style,));
    quote!(#call.#method(#wire, #style #value);)
}

fn list_style(style: ListStyle, imports: &mut Imports) -> TokenStream {
    let ty = imports.bring(&runtime::private("ListStyle"), "ListStyle");
    let style = identifier(match style {
        ListStyle::Repeat => "Repeat",
        ListStyle::Comma => "Comma",
        ListStyle::Space => "Space",
        ListStyle::Pipe => "Pipe",
    });
    quote!(#ty::#style)
}

/// How a value of any shape is written.
pub(super) fn value_style(style: ValueStyle, imports: &mut Imports) -> TokenStream {
    let ty = imports.bring(&runtime::private("ValueStyle"), "ValueStyle");
    let style = identifier(match style {
        ValueStyle::DeepObject => "DeepObject",
        ValueStyle::Members => "Members",
        ValueStyle::Commas => "Commas",
        ValueStyle::Json => "Json",
    });
    quote!(#ty::#style)
}

/// Whether other types turn into this one, so that callers need not do it themselves.
fn converts(ty: &TypeRef) -> bool {
    matches!(
        ty,
        TypeRef::Scalar(Scalar::String | Scalar::DateTime | Scalar::Number) | TypeRef::Defined(_)
    )
}
