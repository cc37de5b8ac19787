//! Parameters: the argument that takes a value, and the statement that puts it into the call.

use super::imports::{Imports, identifier};
use super::runtime;
use super::types::{Place, borrowed, reference};
use crate::ir::{Api, Arity, Escape, Explode, Manner, Parameter, Place as Where, Scalar, Style, TypeRef};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// `name: type`, where whatever turns into the type is welcome.
pub(super) fn argument(api: &Api, parameter: &Parameter, imports: &mut Imports) -> TokenStream {
    let name = identifier(&parameter.name.rust);
    let ty = reference(api, &parameter.ty, Place::Operation, imports);
    if parameter.is_borrowed() {
        let ty = borrowed(api, &parameter.ty, imports);
        return quote!(#name: #ty);
    }
    let one = if converts(&parameter.ty) && parameter.arity != Arity::Shaped {
        quote!(impl Into<#ty>)
    } else {
        ty
    };
    match parameter.arity {
        Arity::One | Arity::Shaped => quote!(#name: #one),
        Arity::Many => quote!(#name: impl IntoIterator<Item = #one>),
        Arity::Exactly(count) => {
            let count = Literal::usize_unsuffixed(count);
            quote!(#name: [#one; #count])
        }
    }
}

/// The call's method for a parameter, after what precedes each of them, and its arguments.
pub(super) fn setting(parameter: &Parameter, prefix: &str, imports: &mut Imports) -> TokenStream {
    let name = identifier(&parameter.name.rust);
    let wire = &parameter.name.wire;
    let place = match parameter.place {
        Where::Path => "path",
        Where::Query => "query",
        Where::Querystring => "querystring",
        Where::Header => "header",
        Where::Cookie => "cookie",
    };
    let converts = converts(&parameter.ty);
    let (suffix, style, value) = match parameter.arity {
        Arity::One if converts => ("", None, quote!(#name.into())),
        Arity::One => ("", None, quote!(#name)),
        Arity::Many | Arity::Exactly(_) => {
            let values = if converts {
                quote!(#name.into_iter().map(Into::into))
            } else {
                quote!(#name)
            };
            ("_list", Some(style(parameter.style, &style_type(imports))), values)
        }
        Arity::Shaped => {
            let value = if parameter.is_borrowed() {
                quote!(#name)
            } else {
                quote!(&#name)
            };
            ("_value", Some(style(parameter.style, &style_type(imports))), value)
        }
    };
    let method = identifier(&format!("{prefix}{place}{suffix}"));
    let style = style.map(|style| quote!(#style,));
    quote!(#method(#wire, #style #value))
}

/// The type of styles, imported.
pub(super) fn style_type(imports: &mut Imports) -> TokenStream {
    let ty = imports.bring(&runtime::private("Style"), "Style");
    quote!(#ty)
}

/// How a value is written: a constant of the type of styles.
pub(super) fn style(style: Style, ty: &TokenStream) -> TokenStream {
    let manner = identifier(match style.manner {
        Manner::Simple => "SIMPLE",
        Manner::Label => "LABEL",
        Manner::Matrix => "MATRIX",
        Manner::Form => "FORM",
        Manner::SpaceDelimited => "SPACE_DELIMITED",
        Manner::PipeDelimited => "PIPE_DELIMITED",
        Manner::DeepObject => "DEEP_OBJECT",
        Manner::Cookie => "COOKIE",
        Manner::Json => "JSON",
    });
    let exploded = (style.explode == Explode::Yes).then(|| quote!(.exploded()));
    let reserved = (style.escape == Escape::Unreserved).then(|| quote!(.reserved()));
    quote!(#ty::#manner #exploded #reserved)
}

/// Whether other types turn into this one, so that callers need not do it themselves.
fn converts(ty: &TypeRef) -> bool {
    matches!(
        ty,
        TypeRef::Scalar(Scalar::String | Scalar::Base64Text | Scalar::SecretText | Scalar::DateTime | Scalar::Number)
            | TypeRef::Defined(_)
    )
}
