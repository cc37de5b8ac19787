//! Operations: for each tag a type with one method an operation, for each operation a request with its setters.

use super::docs::{attributes, code, comment};
use super::imports::{Imports, identifier};
use super::{Module, answers, bodies, client, pages, reference, runtime, setters, words};
use crate::ir::{Api, Form, Group, Need, Operation, Parameter, Place as Where, Repetition, Server};
use proc_macro2::TokenStream;
use quote::quote;

/// `operations/mod.rs`: the list of what there is.
pub(super) fn index(api: &Api) -> Module {
    let modules = api.groups.iter().map(|group| {
        let module = identifier(&group.name.rust);
        quote!(pub mod #module;)
    });
    Module {
        path: "operations/mod.rs".to_owned(),
        docs: vec!["What can be asked of the API, by tag.".to_owned()],
        page: None,
        items: modules.collect(),
    }
}

/// The file of one tag.
pub(super) fn group(api: &Api, group: &Group, crate_name: &str) -> Module {
    let mut imports = Imports::default();
    let client = imports.bring(&quote!(super::super::Client), "Client");
    let type_name = identifier(&group.type_name);
    let docs = attributes(
        &group.docs,
        &format!("The operations of the tag {}.", code(&group.name.wire)),
    );
    let methods: Vec<_> = group
        .operations
        .iter()
        .flat_map(|operation| methods(api, operation, &mut imports))
        .collect();
    let requests: Vec<_> = group
        .operations
        .iter()
        .flat_map(|operation| request(api, group, operation, &mut imports))
        .collect();
    let body = quote! {
        #docs
        #[derive(Clone, Copy, Debug)]
        pub struct #type_name<'a> {
            client: &'a #client,
        }
    };
    let methods = quote! {
        impl<'a> #type_name<'a> {
            pub(crate) fn new(client: &'a #client) -> Self {
                Self { client }
            }
            #(#methods)*
        }
    };
    Module {
        path: format!("operations/{}.rs", group.name.rust.trim_start_matches("r#")),
        docs: vec![format!("The operations of the tag {}.", code(&group.name.wire))],
        page: Some(reference::page(api, group, crate_name)),
        items: imports.items().chain([body, methods]).chain(requests).collect(),
    }
}

/// The method that begins a request, and one for each other form of a body that must be given.
fn methods(api: &Api, operation: &Operation, imports: &mut Imports) -> Vec<TokenStream> {
    let docs = method_docs(operation);
    let body = operation.body.as_ref().filter(|body| body.need == Need::Required);
    let main = method(
        api,
        operation,
        &docs,
        &operation.name.rust,
        body.map(|body| &body.form),
        imports,
    );
    let others = body.into_iter().flat_map(|body| &body.others).map(|other| {
        let docs = comment([format!(
            "The same as [`{name}`](Self::{name}) with a body of {}.",
            bodies::media_types(other),
            name = operation.name.rust.trim_start_matches("r#"),
        )]);
        let deprecated = deprecated(operation);
        let docs = quote!(#docs #deprecated);
        method(api, operation, &docs, &other.name, Some(&other.form), imports)
    });
    [main].into_iter().chain(others).collect()
}

/// The method that begins a request: what it must have are its arguments.
fn method(
    api: &Api,
    operation: &Operation,
    docs: &TokenStream,
    name: &str,
    body: Option<&Form>,
    imports: &mut Imports,
) -> TokenStream {
    let (name, type_name) = (identifier(name), identifier(&operation.type_name));
    let call = imports.bring(&runtime::private("Call"), "Call");
    let (verb, path) = (method_constant(&operation.method, imports), &operation.path);
    let required = || {
        operation
            .parameters
            .iter()
            .filter(|parameter| parameter.need == Need::Required)
    };
    let mut arguments: Vec<_> = required()
        .map(|parameter| setters::argument(api, parameter, imports))
        .collect();
    let server = operation.server.as_ref().map(with_server);
    let security = operation.security.as_ref().map(|security| {
        let lists = client::security(security);
        quote!(.with_security(#lists))
    });
    let repetition = match operation.repetition {
        Repetition::ByMethod => None,
        Repetition::Allowed => Some(quote!(.repeatable())),
        Repetition::Forbidden => Some(quote!(.unrepeatable())),
    };
    let path_values: Vec<_> = required()
        .filter(|parameter| parameter.place == Where::Path)
        .map(|parameter| setters::setting(parameter, "with_", imports))
        .collect();
    let mut statements: Vec<_> = required()
        .filter(|parameter| parameter.place != Where::Path)
        .map(|parameter| {
            let setting = setters::setting(parameter, "", imports);
            quote!(call.#setting;)
        })
        .collect();
    if let Some(form) = body {
        arguments.push(bodies::argument(api, form, imports));
        statements.push(bodies::statement(form, &quote!(call), imports));
    }
    let mutable = (!statements.is_empty()).then(|| quote!(mut));
    quote! {
        #docs
        pub fn #name(&self, #(#arguments),*) -> #type_name {
            let #mutable call = #call::new(&self.client.core, #verb, #path) #server #security #repetition #(.#path_values)*;
            #(#statements)*
            #type_name { call }
        }
    }
}

fn with_server(server: &Server) -> TokenStream {
    let (url, variables) = (&server.url, client::variables(server));
    quote!(.with_server(#url, #variables))
}

fn deprecated(operation: &Operation) -> Option<TokenStream> {
    (operation.docs.status == crate::ir::Lifecycle::Deprecated).then(|| quote!(#[deprecated]))
}

/// What a method does, in short; the rest is on the page.
fn method_docs(operation: &Operation) -> TokenStream {
    let name = operation.name.rust.trim_start_matches("r#");
    let mut lines = words::lead(&operation.docs.lines).to_vec();
    if !lines.is_empty() {
        lines.push(String::new());
    }
    let route = code(&format!("{} {}", operation.method, operation.path));
    lines.push(format!("{route}: [reference](self#{name})"));
    let deprecated = deprecated(operation);
    let comment = comment(lines);
    quote!(#comment #deprecated)
}

/// The request: a call, the setters of what it may have, and the ways to send it.
fn request(api: &Api, group: &Group, operation: &Operation, imports: &mut Imports) -> Vec<TokenStream> {
    let name = identifier(&operation.type_name);
    let docs = comment([format!(
        "A request of [`{}::{}`].",
        group.type_name,
        operation.name.rust.trim_start_matches("r#")
    )]);
    let call = imports.bring(&runtime::private("Call"), "Call");
    let optional = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.need == Need::Optional);
    let setters: Vec<_> = optional.map(|parameter| setter(api, parameter, imports)).collect();
    let bodies = operation
        .body
        .iter()
        .flat_map(|body| bodies::setters(api, body, imports));
    let bodies: Vec<_> = bodies.collect();
    let ways = answers::ways(api, operation, imports);
    let pages = operation
        .paging
        .as_ref()
        .map(|paging| pages::methods(api, operation, paging, imports));
    let paging = operation
        .paging
        .as_ref()
        .map(|paging| pages::constant(operation, paging, imports));
    let item = quote! {
        #docs
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct #name {
            call: #call,
        }
    };
    let methods = quote! {
        impl #name {
            #(#setters)*
            #(#bodies)*
            #(#ways)*
            #pages
        }
    };
    let by_status = answers::by_status(api, operation, imports);
    [item, methods].into_iter().chain(paging).chain(by_status).collect()
}

fn setter(api: &Api, parameter: &Parameter, imports: &mut Imports) -> TokenStream {
    let docs = match &parameter.default {
        Some(default) => &parameter.docs.clone().and(format!("Default: {}.", code(default))),
        None => &parameter.docs,
    };
    let docs = attributes(docs, &format!("Sets {}.", code(&parameter.name.wire)));
    let name = identifier(&parameter.name.rust);
    let argument = setters::argument(api, parameter, imports);
    let setting = setters::setting(parameter, "", imports);
    quote! {
        #docs
        pub fn #name(mut self, #argument) -> Self {
            self.call.#setting;
            self
        }
    }
}

/// The constant of a method that has one, else a method of that name.
fn method_constant(method: &str, imports: &mut Imports) -> TokenStream {
    match method {
        "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE" => {
            let ty = imports.bring(&runtime::private("Method"), "Method");
            let name = identifier(method);
            quote!(#ty::#name)
        }
        other => {
            let method = runtime::private("method");
            quote!(#method(#other))
        }
    }
}
