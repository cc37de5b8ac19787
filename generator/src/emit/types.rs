//! Type references as tokens.

use super::imports::{Imports, identifier};
use super::runtime;
use crate::ir::{Api, Scalar, TypeId, TypeRef};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Where a file stands that names types.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    /// In `models/`, in the file of these types, which need no import.
    Model(&'a [TypeId]),
    /// In `operations/`.
    Operation,
    /// Beside `models/`.
    Root,
}

/// A type as the file writes it; what it names is imported.
pub(super) fn reference(api: &Api, ty: &TypeRef, place: Place<'_>, imports: &mut Imports) -> TokenStream {
    match ty {
        TypeRef::Defined(id) => defined(api, *id, place, imports),
        TypeRef::Boxed(id) => {
            let inner = defined(api, *id, place, imports);
            quote!(Box<#inner>)
        }
        TypeRef::Scalar(scalar) => self::scalar(*scalar, imports),
        TypeRef::Json => from_runtime("Json", imports),
        TypeRef::List(item) => {
            let item = reference(api, item, place, imports);
            quote!(Vec<#item>)
        }
        TypeRef::Array(item, count) => {
            let item = reference(api, item, place, imports);
            let count = Literal::usize_unsuffixed(*count);
            quote!([#item; #count])
        }
        TypeRef::Map(value) => {
            let value = reference(api, value, place, imports);
            let map = from_runtime("Map", imports);
            quote!(#map<#value>)
        }
        TypeRef::Nullable(inner) => {
            let inner = reference(api, inner, place, imports);
            quote!(Option<#inner>)
        }
    }
}

/// A reference to a value of a type, as arguments are: a slice of a list, a string slice of a string.
pub(super) fn borrowed(api: &Api, ty: &TypeRef, imports: &mut Imports) -> TokenStream {
    match ty {
        TypeRef::List(item) => {
            let item = reference(api, item, Place::Operation, imports);
            quote!(&[#item])
        }
        TypeRef::Scalar(Scalar::String) => quote!(&str),
        _ => {
            let ty = reference(api, ty, Place::Operation, imports);
            quote!(&#ty)
        }
    }
}

/// A type of the runtime, imported.
pub(super) fn from_runtime(name: &str, imports: &mut Imports) -> TokenStream {
    let name = imports.bring(&runtime::public(name), name);
    quote!(#name)
}

/// The module of the models, seen from `operations/`.
pub(super) fn models(imports: &mut Imports) -> TokenStream {
    let models = imports.bring(&quote!(super::super::models), "models");
    quote!(#models)
}

fn defined(api: &Api, id: TypeId, place: Place<'_>, imports: &mut Imports) -> TokenStream {
    let Some(definition) = api.get(id) else {
        return TokenStream::new();
    };
    let name = identifier(&definition.name.rust);
    match place {
        Place::Model(own) if own.contains(&id) => quote!(#name),
        Place::Model(_) => {
            let name = imports.bring(&quote!(super::#name), &definition.name.rust);
            quote!(#name)
        }
        Place::Operation => {
            let models = models(imports);
            quote!(#models::#name)
        }
        Place::Root => {
            let models = imports.bring(&quote!(super::models), "models");
            quote!(#models::#name)
        }
    }
}

fn scalar(scalar: Scalar, imports: &mut Imports) -> TokenStream {
    match scalar {
        Scalar::Bool => quote!(bool),
        Scalar::Int32 => quote!(i32),
        Scalar::Int64 => quote!(i64),
        Scalar::UInt32 => quote!(u32),
        Scalar::UInt64 => quote!(u64),
        Scalar::Float64 => quote!(f64),
        Scalar::String => quote!(String),
        Scalar::Number => from_runtime("Number", imports),
        Scalar::Base64Text => from_runtime("Base64Text", imports),
        Scalar::SecretText => from_runtime("SecretText", imports),
        Scalar::DateTime => from_runtime("DateTime", imports),
        Scalar::Date => from_runtime("Date", imports),
    }
}
