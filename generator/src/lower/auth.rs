//! How requests are signed, and what each of them needs.

use super::scope::{Scope, Want};
use super::{Lowering, docs, names};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{self, ParameterPlace, SecurityKind, SecurityRequirement, SecurityScheme};
use crate::ir::{Api, AuthKind, AuthScheme, Place, Security, Template};
use crate::tree::NodeId;

/// Schemes with their names, in the order of the documents.
pub(super) fn named(schemes: Vec<(Want, AuthScheme)>) -> Vec<AuthScheme> {
    let (wants, mut schemes): (Vec<_>, Vec<_>) = schemes.into_iter().unzip();
    // `and` puts two of them together.
    let mut scope = Scope::with(&["and", "clone"]);
    for (scheme, rust) in schemes.iter_mut().zip(scope.claim_all(&wants)) {
        scheme.name.rust = rust;
    }
    // The schemes' own names come before those made of them.
    let made = schemes.iter_mut().filter_map(|scheme| match &mut scheme.kind {
        AuthKind::Bearer { provided, .. } => {
            let plain = scheme.name.rust.trim_start_matches("r#");
            let want = Want::new(plain, format!("{plain}_from"));
            Some((want.or(format!("{plain}_provided")), provided))
        }
        _ => None,
    });
    scope.give(made);
    schemes
}

/// Whether a document says anything of security.
pub(super) fn is_said(document: &document::Document) -> bool {
    !document.security.is_empty() || document.operations().any(|at| at.operation.security.is_some())
}

impl Lowering<'_> {
    /// Adds the security schemes that no earlier document had, and what requests need unless they say otherwise.
    pub(super) fn auth(&mut self, schemes: &mut Vec<(Want, AuthScheme)>, security: &mut Option<Security>) {
        let document = self.document;
        for (named, used) in &document.components.security_schemes {
            let Some(scheme) = document.used(used) else { continue };
            if schemes.iter().any(|(_, known)| known.name.wire == named.name) {
                continue;
            }
            if let Some(kind) = self.auth_kind(scheme) {
                let given = self
                    .extension(&scheme.extensions, "x-rust-name")
                    .and_then(|(_, text)| names::given_value_name(text));
                let name = names::value_name(&named.name);
                let otherwise = format!("auth_{}", name.rust.trim_start_matches("r#"));
                let want = Want::new(&named.name, name.rust.clone()).given(given).or(otherwise);
                let docs = docs::docs(scheme.description.as_deref(), false);
                schemes.push((want, AuthScheme { name, docs, kind }));
            }
        }
        if security.is_none() && !document.security.is_empty() {
            *security = Some(self.requirements(&document.security));
        }
    }

    /// What an operation needs; `None` where the document says nothing of security at all.
    pub(super) fn security(&self, operation: &document::Operation) -> Option<Security> {
        let needed = operation.security.as_deref().unwrap_or(&self.document.security);
        self.says_security.then(|| self.requirements(needed))
    }

    /// The scopes that an operation needs, in words.
    pub(super) fn scopes(&self, operation: &document::Operation) -> String {
        let needed = operation.security.as_deref().unwrap_or(&self.document.security);
        let schemes = needed.iter().flat_map(|requirement| &requirement.schemes);
        let mut lines: Vec<String> = Vec::new();
        for (scheme, scopes) in schemes.filter(|(_, scopes)| !scopes.is_empty()) {
            let scopes: Vec<_> = scopes.iter().map(|scope| docs::code(scope)).collect();
            let word = if scopes.len() == 1 { "the scope" } else { "the scopes" };
            let line = format!("\n\nWith {} it needs {word} {}.", docs::code(scheme), scopes.join(", "));
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines.concat()
    }

    /// Requirements by the schemes that a client can sign by. What it cannot, its HTTP client takes care of.
    fn requirements(&self, needed: &[SecurityRequirement]) -> Security {
        let can_sign = |name: &str| {
            let schemes = &self.document.components.security_schemes;
            let used = schemes
                .iter()
                .find(|(named, _)| named.name == name)
                .map(|(_, used)| used);
            let scheme = used.and_then(|used| self.document.used(used));
            scheme.is_some_and(|scheme| is_signed(&scheme.kind))
        };
        let mut lists: Vec<Vec<String>> = Vec::new();
        for requirement in needed {
            let schemes = requirement.schemes.iter().map(|(name, _)| name);
            let list: Vec<_> = schemes.filter(|name| can_sign(name)).cloned().collect();
            if !lists.contains(&list) {
                lists.push(list);
            }
        }
        if lists.iter().all(Vec::is_empty) {
            lists.clear();
        }
        Security(lists)
    }

    fn auth_kind(&mut self, scheme: &SecurityScheme) -> Option<AuthKind> {
        match &scheme.kind {
            kind if is_bearer(kind) => Some(AuthKind::Bearer {
                // It is made of the scheme's own name, which comes last.
                provided: String::new(),
                token_urls: match kind {
                    SecurityKind::OAuth2 { token_urls } => {
                        // In an order that is not that of the document.
                        let mut urls = token_urls.clone();
                        urls.sort_unstable();
                        urls
                    }
                    _ => Vec::new(),
                },
            }),
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
            _ => {
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

/// Leaves to the client what most operations need, and to each operation only what differs. Where there is one scheme
/// alone, whatever a client has is that.
pub(super) fn leave_out_the_usual(api: &mut Api) {
    let single = match api.auth.as_slice() {
        [only] => Some(Security(vec![vec![only.name.wire.clone()]])),
        _ => None,
    };
    // Nothing can be sent where there is nothing to sign by.
    let is_usual = |security: &Security| api.auth.is_empty() || Some(security) == single.as_ref();
    let usual = api.security.take().filter(|security| !is_usual(security));
    for operation in api.groups.iter_mut().flat_map(|group| &mut group.operations) {
        let own = operation
            .security
            .take()
            .filter(|security| Some(security) != usual.as_ref());
        operation.security = own.filter(|security| usual.is_some() || !is_usual(security));
    }
    api.security = usual;
}

fn is_bearer(kind: &SecurityKind) -> bool {
    match kind {
        SecurityKind::OAuth2 { .. } | SecurityKind::OpenIdConnect => true,
        SecurityKind::Http { scheme } => scheme == "bearer",
        SecurityKind::ApiKey { .. } | SecurityKind::MutualTls => false,
    }
}

/// Whether a client has credentials for a kind of scheme.
fn is_signed(kind: &SecurityKind) -> bool {
    let is_basic = matches!(kind, SecurityKind::Http { scheme } if scheme == "basic");
    is_basic || is_bearer(kind) || matches!(kind, SecurityKind::ApiKey { .. })
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
