//! The root module: the client, its builder, and the ways to sign requests.

use super::docs::{attributes, code, comment};
use super::imports::{Imports, identifier};
use super::{Module, runtime};
use crate::ir::{Api, AuthKind, AuthScheme, Place, Security, Server, ServerVariable, Template};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The root module.
pub(super) fn root(api: &Api) -> Module {
    let mut imports = Imports::default();
    let core = imports.bring(&runtime::private("Core"), "Core");
    let core_builder = imports.bring(&runtime::private("CoreBuilder"), "CoreBuilder");
    let error = imports.bring(&runtime::public("BuildError"), "BuildError");
    let accessors = api.groups.iter().map(|group| {
        let docs = attributes(
            &group.docs,
            &format!("The operations of the tag {}.", code(&group.name.wire)),
        );
        let (name, ty) = (identifier(&group.name.rust), identifier(&group.type_name));
        quote! {
            #docs
            pub fn #name(&self) -> operations::#name::#ty<'_> {
                operations::#name::#ty::new(self)
            }
        }
    });
    let url = api.server.as_ref().map_or("", |server| server.url.as_str());
    let variables = api.server.as_ref().map_or_else(|| quote!(&[]), variables);
    let security = api.security.as_ref().map(|security| {
        let lists = self::security(security);
        quote!(.security(#lists))
    });
    let setters = api
        .server
        .iter()
        .flat_map(|server| &server.variables)
        .map(variable_setter);
    let unused = api
        .groups
        .is_empty()
        .then(|| quote!(#[allow(dead_code, reason = "the API has no operations")]));
    let client = quote! {
        /// A client of the API. Clones share their connections.
        #[derive(Clone, Debug)]
        pub struct Client {
            #unused
            core: #core,
        }
    };
    let client_methods = quote! {
        impl Client {
            /// Begins a client.
            pub fn builder() -> ClientBuilder {
                let user_agent = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
                ClientBuilder { core: #core_builder::new(#url, #variables) #security .user_agent(user_agent) }
            }
            #(#accessors)*
        }
    };
    let builder = quote! {
        /// What a client is made of.
        #[derive(Clone, Debug)]
        #[must_use = "a builder does nothing until it is built"]
        pub struct ClientBuilder {
            core: #core_builder,
        }
    };
    let auth_docs = comment([match api.auth.len() {
        1 => "Signs requests.",
        _ => "Signs requests. It may be called more than once: a request is signed with what it needs.",
    }]);
    let base_url_docs = comment(base_url_docs(api));
    let auth_setter = (!api.auth.is_empty()).then(|| {
        quote! {
            #auth_docs
            pub fn auth(mut self, auth: Auth) -> Self {
                self.core = self.core.auth(auth.0);
                self
            }
        }
    });
    let auth = auth(&api.auth, &mut imports);
    let http_client = runtime::http_client();
    let [retry_policy, timeouts, rate_limiter] = ["RetryPolicy", "Timeouts", "RateLimiter"].map(runtime::public);
    let middleware = runtime::public("Middleware");
    let builder_methods = quote! {
        impl ClientBuilder {
            #(#setters)*
            #auth_setter
            #base_url_docs
            pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
                self.core = self.core.base_url(base_url);
                self
            }
            /// Sends requests by this HTTP client.
            pub fn http_client(mut self, http_client: #http_client) -> Self {
                self.core = self.core.http_client(http_client);
                self
            }
            /// Names the program in the `User-Agent` header.
            pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
                self.core = self.core.user_agent(user_agent);
                self
            }
            /// Sends requests again that fail in passing, by this policy in place of the usual three attempts.
            pub fn retry(mut self, policy: #retry_policy) -> Self {
                self.core = self.core.retry(policy);
                self
            }
            /// Gives requests so much time.
            pub fn timeouts(mut self, timeouts: #timeouts) -> Self {
                self.core = self.core.timeouts(timeouts);
                self
            }
            /// Sends requests no faster than this.
            pub fn rate_limiter(mut self, rate_limiter: #rate_limiter) -> Self {
                self.core = self.core.rate_limiter(rate_limiter);
                self
            }
            /// Refuses answers of more bytes, decompressed; 256 MiB unless this is set.
            pub fn body_limit(mut self, bytes: usize) -> Self {
                self.core = self.core.body_limit(bytes);
                self
            }
            /// Lets each attempt pass through this layer, within those that were added before.
            pub fn middleware(mut self, layer: impl #middleware) -> Self {
                self.core = self.core.middleware(layer);
                self
            }
            /// Makes the client.
            ///
            /// # Errors
            ///
            /// When the address is not a valid one, or a part of it is missing.
            pub fn build(self) -> Result<Client, #error> {
                Ok(Client { core: self.core.build()? })
            }
        }
    };
    let head = [
        quote!(
            pub mod models;
        ),
        quote!(
            pub mod operations;
        ),
    ];
    let webhooks = (!api.incoming.is_empty()).then(|| {
        quote!(
            pub mod webhooks;
        )
    });
    let items = [client, client_methods, builder, builder_methods]
        .into_iter()
        .chain(auth);
    Module {
        path: String::new(),
        docs: api.docs.lines.clone(),
        page: None,
        items: head
            .into_iter()
            .chain(webhooks)
            .chain(imports.items())
            .chain(items)
            .collect(),
    }
}

/// What a base URL is for, and the further servers that it may be.
fn base_url_docs(api: &Api) -> Vec<String> {
    let text = "Sends requests to this address, such as `http://127.0.0.1:8080`, in place of the API's own.";
    let mut lines = vec![text.to_owned()];
    let others = api.server.iter().flat_map(|server| &server.others);
    let others = others.map(|(url, docs)| match docs.lines.first() {
        Some(text) => format!("* {}: {text}", code(url)),
        None => format!("* {}", code(url)),
    });
    let others: Vec<_> = others.collect();
    if !others.is_empty() {
        let blank = String::new();
        lines.extend([blank.clone(), "The API is also served at:".to_owned(), blank]);
        lines.extend(others);
    }
    lines
}

/// The variables of a server, with their defaults.
pub(super) fn variables(server: &Server) -> TokenStream {
    let variables = server.variables.iter().map(|variable| {
        let (wire, default) = (&variable.name.wire, variable.default.as_deref().unwrap_or_default());
        quote!((#wire, #default))
    });
    quote!(&[#(#variables),*])
}

/// What a request needs to be signed with.
pub(super) fn security(security: &Security) -> TokenStream {
    let lists = security.0.iter().map(|schemes| quote!(&[#(#schemes),*]));
    quote!(&[#(#lists),*])
}

fn variable_setter(variable: &ServerVariable) -> TokenStream {
    let docs = attributes(
        &variable.docs,
        &format!("Sets {} in the address of the API.", code(&variable.name.wire)),
    );
    let (name, wire) = (identifier(&variable.name.rust), &variable.name.wire);
    quote! {
        #docs
        pub fn #name(mut self, value: impl Into<String>) -> Self {
            self.core = self.core.variable(#wire, value);
            self
        }
    }
}

fn auth(schemes: &[AuthScheme], imports: &mut Imports) -> Vec<TokenStream> {
    if schemes.is_empty() {
        return Vec::new();
    }
    let auth = imports.bring(&runtime::private("auth"), "auth");
    let constructors: Vec<_> = schemes.iter().map(|scheme| constructor(scheme, &auth)).collect();
    let and = (schemes.len() > 1).then(|| {
        quote! {
            /// Both of them, for requests that need two at once.
            #[must_use]
            pub fn and(self, other: Self) -> Self {
                Self(self.0.and(other.0))
            }
        }
    });
    let signer = runtime::public("Auth");
    vec![
        quote! {
            /// How requests are signed. Secrets do not appear in its `Debug` form.
            #[derive(Clone, Debug)]
            pub struct Auth(#signer);
        },
        quote! {
            impl Auth {
                #(#constructors)*
                #and
            }
        },
    ]
}

fn constructor(scheme: &AuthScheme, auth: &Ident) -> TokenStream {
    let docs = attributes(
        &scheme.docs,
        &format!("Signs requests by the scheme {}.", code(&scheme.name.wire)),
    );
    let (name, wire) = (identifier(&scheme.name.rust), &scheme.name.wire);
    match &scheme.kind {
        AuthKind::Bearer { provided, token_urls } => {
            let provided = identifier(provided);
            let provider = runtime::public("TokenProvider");
            let plain = scheme.name.rust.trim_start_matches("r#");
            let mut lines = vec![format!(
                "The same as [`{plain}`](Self::{plain}) with tokens from a provider, which are renewed in time."
            )];
            if !token_urls.is_empty() {
                let blank = String::new();
                lines.extend([blank.clone(), "Tokens are given out here:".to_owned(), blank]);
                lines.extend(
                    token_urls
                        .iter()
                        .map(|(flow, url)| format!("* {}: {}", code(flow), code(url))),
                );
            }
            let renewing = comment(lines);
            quote! {
                #docs
                pub fn #name(token: impl Into<String>) -> Self {
                    Self(#auth::bearer(#wire, token))
                }
                #renewing
                pub fn #provided(provider: impl #provider) -> Self {
                    Self(#auth::tokens(#wire, provider))
                }
            }
        }
        AuthKind::Basic { username, password } => {
            let (first, second) = (identifier(&username.argument), identifier(&password.argument));
            // One argument may stand in both halves.
            let arguments: Vec<_> = if first == second {
                vec![&first]
            } else {
                vec![&first, &second]
            };
            let (username, password) = (filled(username), filled(password));
            let shared = (first == second).then(|| quote!(.clone()));
            quote! {
                #docs
                pub fn #name(#(#arguments: impl Into<String>),*) -> Self {
                    #(let #arguments: String = #arguments.into();)*
                    Self(#auth::basic(#wire, #username #shared, #password))
                }
            }
        }
        AuthKind::ApiKey { place, name: key } => {
            let place_type = runtime::private("Place");
            let place = identifier(match place {
                Place::Header => "Header",
                Place::Cookie => "Cookie",
                Place::Query | Place::Querystring | Place::Path => "Query",
            });
            quote! {
                #docs
                pub fn #name(key: impl Into<String>) -> Self {
                    Self(#auth::api_key(#wire, #place_type::#place, #key, key))
                }
            }
        }
    }
}

/// The expression of a template over its argument.
fn filled(template: &Template) -> TokenStream {
    let argument = identifier(&template.argument);
    let escaped = |text: &str| text.replace('{', "{{").replace('}', "}}");
    let (prefix, suffix) = (escaped(&template.prefix), escaped(&template.suffix));
    if prefix.is_empty() && suffix.is_empty() {
        return quote!(#argument);
    }
    let format = format!("{prefix}{{{argument}}}{suffix}");
    quote!(format!(#format))
}
