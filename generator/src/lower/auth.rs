//! Where an API is served and how requests are signed.

use super::{Lowering, docs, names};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{ParameterPlace, SecurityKind, SecurityScheme};
use crate::ir::{AuthKind, AuthScheme, Name, Place, Server, ServerVariable, Template};
use crate::tree::NodeId;

/// Methods of a client's builder that variables cannot be called.
const BUILDER_METHODS: &[&str] = &["auth", "base_url", "build", "clone", "http_client", "user_agent"];

impl Lowering<'_> {
    /// Adds the security schemes that no earlier document had.
    pub(super) fn auth(&mut self, auth: &mut Vec<AuthScheme>) {
        let document = self.document;
        let mut scope = names::Scope::default();
        for known in auth.iter() {
            scope.claim(known.name.rust.clone());
        }
        for (named, used) in &document.components.security_schemes {
            let Some(scheme) = document.used(used) else { continue };
            if auth.iter().any(|known| known.name.wire == named.name) {
                continue;
            }
            if let Some(kind) = self.auth_kind(scheme) {
                let given = self
                    .extension(&scheme.extensions, "x-rust-name")
                    .and_then(|(_, text)| names::given_value_name(text));
                let name = Name {
                    wire: named.name.clone(),
                    rust: scope.claim(given.unwrap_or_else(|| names::value_name(&named.name).rust)),
                };
                auth.push(AuthScheme {
                    name,
                    docs: docs::docs(scheme.description.as_deref(), false),
                    kind,
                });
            }
        }
    }

    /// Takes the first server that a document names. A second document must name the same.
    pub(super) fn server(&mut self, server: &mut Option<Server>) {
        let Some(first) = self.document.servers.first() else {
            return;
        };
        for further in self.document.servers.iter().skip(1) {
            self.note(
                Code::Ignored,
                further.at,
                "a client has one server, the first: give others as its base URL",
            );
        }
        let mut scope = names::Scope::with(BUILDER_METHODS);
        let variables = first
            .variables
            .iter()
            .map(|variable| ServerVariable {
                name: Name {
                    wire: variable.name.clone(),
                    rust: scope.claim(names::value_name(&variable.name).rust),
                },
                // An empty default leaves a hole in the address: whoever builds a client fills it.
                default: Some(variable.default.clone()).filter(|default| !default.is_empty()),
                docs: docs::docs(variable.description.as_deref(), false),
            })
            .collect();
        let lowered = Server {
            url: first.url.clone(),
            variables,
        };
        match server {
            None => *server = Some(lowered),
            Some(known) if *known == lowered => {}
            Some(known) => {
                let message = format!(
                    "this document is served at `{}`, an earlier one at `{}`",
                    lowered.url, known.url
                );
                let place = self.tree.span(first.at);
                self.diagnostics.push(
                    Diagnostic::error(Code::Conflict, place, message)
                        .help("a client has one server: make both the same, or generate two clients"),
                );
            }
        }
    }

    fn auth_kind(&mut self, scheme: &SecurityScheme) -> Option<AuthKind> {
        match &scheme.kind {
            SecurityKind::OAuth2 | SecurityKind::OpenIdConnect => Some(AuthKind::Bearer),
            SecurityKind::Http { scheme: name } if name == "bearer" => Some(AuthKind::Bearer),
            SecurityKind::Http { scheme: name } if name == "basic" => Some(self.basic(scheme)),
            SecurityKind::ApiKey { place, name } => {
                let place = match place {
                    ParameterPlace::Header => Place::Header,
                    ParameterPlace::Cookie => Place::Cookie,
                    ParameterPlace::Query | ParameterPlace::Querystring | ParameterPlace::Path => Place::Query,
                };
                Some(AuthKind::ApiKey {
                    place,
                    name: name.clone(),
                })
            }
            SecurityKind::Http { .. } | SecurityKind::MutualTls => {
                self.note(
                    Code::Ignored,
                    scheme.at,
                    "requests are not signed by this scheme: pass an HTTP client that does",
                );
                None
            }
        }
    }

    /// `x-oasmith-basic` says what the two halves of HTTP basic are made of.
    fn basic(&mut self, scheme: &SecurityScheme) -> AuthKind {
        let node = scheme.extensions.get("x-oasmith-basic").copied();
        let mut half = |key: &str| {
            node.and_then(|node| self.template(node, key))
                .unwrap_or_else(|| Template::argument(key))
        };
        AuthKind::Basic {
            username: half("username"),
            password: half("password"),
        }
    }

    fn template(&mut self, extension: NodeId, key: &str) -> Option<Template> {
        let node = self.tree.get(extension, key)?;
        let parts = self.tree.string(node).and_then(|text| {
            let (prefix, rest) = text.split_once('{')?;
            let (argument, suffix) = rest.split_once('}')?;
            (!suffix.contains(['{', '}']) && !argument.is_empty()).then_some((prefix, argument, suffix))
        });
        if parts.is_none() {
            let place = self.tree.span(node);
            self.diagnostics.push(
                Diagnostic::error(
                    Code::Extension,
                    place,
                    format!("`{key}` is not a template with one argument"),
                )
                .help("write it like `{email}/token`"),
            );
        }
        let (prefix, argument, suffix) = parts?;
        Some(Template {
            prefix: prefix.to_owned(),
            argument: names::module_name(argument),
            suffix: suffix.to_owned(),
        })
    }
}

impl Template {
    fn argument(name: &str) -> Self {
        Self {
            prefix: String::new(),
            argument: name.to_owned(),
            suffix: String::new(),
        }
    }
}
