//! Types: a plain Rust item each, and below it the table of its names on the wire.

use super::docs::{attributes, code, comment};
use super::imports::{Imports, identifier};
use super::types::{Place, from_runtime, reference};
use super::{Module, enums, runtime, setters, tuples, unions};
use crate::ir::{
    Api, Constant, Field, Literal, Model, Multipart, Need, PartContent, PartForm, Presence, Rest, Role, Shape, Struct,
    TypeDef, TypeRef,
};
use proc_macro2::TokenStream;
use quote::quote;

/// `models/mod.rs`: the list of what there is.
pub(super) fn index(api: &Api) -> Module {
    let modules = api.models.iter().map(|model| {
        let module = identifier(&model.module);
        quote!(mod #module;)
    });
    let exports = api.models.iter().flat_map(|model| {
        let module = identifier(&model.module);
        let names = model
            .types
            .iter()
            .filter_map(|id| api.get(*id))
            .map(|definition| identifier(&definition.name.rust));
        names
            .map(move |name| quote!(pub use #module::#name;))
            .collect::<Vec<_>>()
    });
    Module {
        path: "models/mod.rs".to_owned(),
        docs: vec!["What is sent and received.".to_owned()],
        page: None,
        items: modules.chain(exports).collect(),
    }
}

/// The file of a component schema and its inline types.
pub(super) fn model(api: &Api, model: &Model) -> Module {
    let mut imports = Imports::default();
    let place = Place::Model(&model.types);
    let definitions = model.types.iter().filter_map(|id| api.get(*id));
    let items: Vec<_> = definitions
        .clone()
        .flat_map(|definition| items(api, definition, place, &mut imports))
        .collect();
    let title = definitions.clone().next().map(|definition| code(&definition.name.wire));
    Module {
        path: format!("models/{}.rs", model.module),
        docs: title.into_iter().collect(),
        page: None,
        items: imports.items().chain(items).collect(),
    }
}

fn items(api: &Api, definition: &TypeDef, place: Place<'_>, imports: &mut Imports) -> Vec<TokenStream> {
    match &definition.shape {
        Shape::Struct(structure) => self::structure(api, definition, structure, place, imports),
        Shape::Tuple(tuple) => tuples::items(api, definition, tuple, place, imports),
        Shape::Enum(values) => enums::items(definition, values),
        Shape::Union(union) => unions::union(api, definition, union, place, imports),
        Shape::Multipart(multipart) => self::multipart(api, definition, multipart, place, imports),
        Shape::Alias(ty) => vec![alias(api, definition, ty, place, imports)],
        Shape::Wrapper(ty) => wrapper(api, definition, ty, place, imports),
    }
}

fn structure(
    api: &Api,
    definition: &TypeDef,
    structure: &Struct,
    place: Place<'_>,
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let name = identifier(&definition.name.rust);
    let docs = attributes(
        &definition.docs,
        &format!("An object of type {}.", code(&definition.name.wire)),
    );
    let mut fields = Vec::new();
    let mut rows = Vec::new();
    for field in &structure.fields {
        let otherwise = match named(api, &field.ty) {
            Some(name) => format!("See [`{name}`]."),
            None => code(&field.name.wire),
        };
        let docs = attributes(&field.docs, &otherwise);
        let (ty, row) = self::field(api, definition.role, field, place, imports);
        let field_name = identifier(&field.name.rust);
        fields.push(quote!(#docs pub #field_name: #ty));
        rows.push(quote!(#field_name: #row));
    }
    rows.extend(structure.constants.iter().map(constant));
    let (rest, rest_type, rest_docs) = match &structure.rest {
        Rest::Extra(name) => (
            name,
            from_runtime("Extra", imports),
            "Members that the description does not name, kept as they came.",
        ),
        Rest::Map(name, ty) => (
            name,
            reference(api, &TypeRef::Map(Box::new(ty.clone())), place, imports),
            "Members that are not named above.",
        ),
    };
    let rest = identifier(rest);
    let rest_docs = comment([rest_docs]);
    vec![
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct #name {
                #(#fields,)*
                #rest_docs
                pub #rest: #rest_type,
            }
        },
        runtime::table("object", &quote!(#name { #(#rows,)* ..#rest })),
    ]
}

/// A value that is known beforehand, as an expression.
pub(super) fn literal(value: &Literal) -> TokenStream {
    match value {
        Literal::Text(text) => quote!(#text),
        Literal::Integer(number) => {
            let number = proc_macro2::Literal::i64_unsuffixed(*number);
            quote!(#number)
        }
        Literal::Float(number) => {
            let number = proc_macro2::Literal::f64_unsuffixed(number.parse().unwrap_or_default());
            quote!(#number)
        }
        Literal::Boolean(value) => quote!(#value),
        Literal::Null => quote!(()),
    }
}

/// A body of parts: what it holds looks like any struct, and the table says which of it are files.
fn multipart(
    api: &Api,
    definition: &TypeDef,
    multipart: &Multipart,
    place: Place<'_>,
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let name = identifier(&definition.name.rust);
    let docs = attributes(
        &definition.docs,
        &format!("The parts of {}.", code(&definition.name.wire)),
    );
    let file = runtime::public("File");
    let mut fields = Vec::new();
    let mut rows = Vec::new();
    for part in &multipart.parts {
        let docs = attributes(&part.docs, &code(&part.name.wire));
        let (field, wire) = (identifier(&part.name.rust), &part.name.wire);
        let form = part.form.as_ref().map(|form| match form {
            PartForm::MediaType(media) => quote!(, #media),
            PartForm::Style(style) => {
                let style = setters::style(*style, &runtime::private("Style"));
                quote!(, #style)
            }
        });
        let (ty, required, optional) = match &part.content {
            PartContent::Value(ty) => (reference(api, ty, place, imports), "required", "optional"),
            PartContent::File => (quote!(#file), "file", "optional_file"),
            PartContent::Files => (quote!(Vec<#file>), "file", "optional_file"),
        };
        let (required, optional) = (identifier(required), identifier(optional));
        let (ty, row) = match part.need {
            Need::Required => (ty.clone(), quote!(#required::<#ty>(#wire #form))),
            Need::Optional => (quote!(Option<#ty>), quote!(#optional(#wire #form))),
        };
        fields.push(quote!(#docs pub #field: #ty));
        rows.push(quote!(#field: #row));
    }
    rows.extend(multipart.constants.iter().map(constant));
    let extra = identifier(&multipart.extra);
    let extra_docs = comment(["Parts that the description does not name."]);
    vec![
        quote! {
            #docs
            #[derive(Clone, Debug)]
            #[non_exhaustive]
            pub struct #name {
                #(#fields,)*
                #extra_docs
                pub #extra: Vec<(String, #file)>,
            }
        },
        runtime::table("multipart", &quote!(#name { #(#rows,)* ..#extra })),
    ]
}

/// The type of a field, and its row in the table.
fn field(api: &Api, role: Role, field: &Field, place: Place<'_>, imports: &mut Imports) -> (TokenStream, TokenStream) {
    let ty = reference(api, &field.ty, place, imports);
    let wire = &field.name.wire;
    match (field.presence, role, &field.default) {
        (Presence::Required, _, None) => (ty.clone(), quote!(required::<#ty>(#wire))),
        (Presence::Required, _, Some(default)) => (ty.clone(), quote!(defaulted::<#ty>(#wire, #default))),
        (Presence::Nullable, _, None) => (quote!(Option<#ty>), quote!(nullable::<Option<#ty>>(#wire))),
        (Presence::Nullable, _, Some(default)) => {
            let ty = quote!(Option<#ty>);
            (ty.clone(), quote!(defaulted::<#ty>(#wire, #default)))
        }
        (Presence::OptionalNullable, Role::Sent, _) => (quote!(Option<Option<#ty>>), quote!(clearable(#wire))),
        (Presence::Optional, _, _) | (Presence::OptionalNullable, Role::Received, _) => {
            (quote!(Option<#ty>), quote!(optional(#wire)))
        }
    }
}

/// The row of a member that always has the same value.
fn constant(constant: &Constant) -> TokenStream {
    let name = identifier(&constant.name.rust);
    let wire = &constant.name.wire;
    let value = literal(&constant.value);
    quote!(#name: constant(#wire, #value))
}

/// The type of the document that a reference is about, whose own comment says more.
pub(super) fn named<'a>(api: &'a Api, ty: &TypeRef) -> Option<&'a str> {
    match ty {
        TypeRef::Defined(id) | TypeRef::Boxed(id) => api.get(*id).map(|definition| definition.name.rust.as_str()),
        TypeRef::List(inner) | TypeRef::Array(inner, _) | TypeRef::Map(inner) | TypeRef::Nullable(inner) => {
            named(api, inner)
        }
        TypeRef::Scalar(_) | TypeRef::Json => None,
    }
}

fn alias(api: &Api, definition: &TypeDef, ty: &TypeRef, place: Place<'_>, imports: &mut Imports) -> TokenStream {
    let name = identifier(&definition.name.rust);
    let docs = attributes(
        &definition.docs,
        &format!("A value of type {}.", code(&definition.name.wire)),
    );
    let ty = reference(api, ty, place, imports);
    quote!(#docs pub type #name = #ty;)
}

fn wrapper(api: &Api, definition: &TypeDef, ty: &TypeRef, place: Place<'_>, imports: &mut Imports) -> Vec<TokenStream> {
    let name = identifier(&definition.name.rust);
    let docs = attributes(
        &definition.docs,
        &format!("A value of type {}.", code(&definition.name.wire)),
    );
    let ty = reference(api, ty, place, imports);
    vec![
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq)]
            pub struct #name(pub #ty);
        },
        runtime::table("wrapper", &quote!(#name)),
    ]
}
