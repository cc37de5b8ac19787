//! Security schemes, and the requirements that name them.

use super::members::Members;
use super::{Decode, Decoder, did_you_mean, kinds};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{ParameterPlace, SecurityKind, SecurityRequirement, SecurityScheme};
use crate::tree::{Entry, NodeId, Value};

const TYPES: [&str; 5] = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"];
const PLACES: [&str; 3] = ["header", "query", "cookie"];

impl Decode for SecurityScheme {
    fn decode(decoder: &mut Decoder<'_>, node: NodeId) -> Option<Self> {
        let members = decoder.members(node, &kinds::SECURITY_SCHEME)?;
        Some(Self {
            at: node,
            description: members.text("description"),
            kind: decoder.security_kind(node, &members)?,
            extensions: members.extensions(),
        })
    }
}

impl Decoder<'_> {
    /// The requirements of a list.
    pub(super) fn security(&mut self, items: &[NodeId]) -> Vec<SecurityRequirement> {
        items.iter().filter_map(|item| self.requirement(*item)).collect()
    }

    fn requirement(&mut self, node: NodeId) -> Option<SecurityRequirement> {
        let tree = self.tree;
        self.document.trail.read_as.insert(node, "a security requirement");
        let Value::Mapping(entries) = tree.value(node) else {
            let message = format!("a security requirement must be an object, not {}", tree.kind(node));
            self.report(
                Diagnostic::error(Code::Invalid, tree.span(node), message)
                    .help("write the name of a security scheme and a list of scopes: `- name: []`"),
            );
            return None;
        };
        let mut schemes = Vec::with_capacity(entries.len());
        for entry in entries {
            let scopes = tree
                .items(entry.value)
                .iter()
                .filter_map(|scope| tree.string(*scope))
                .map(str::to_owned);
            schemes.push((entry.key.to_string(), scopes.collect()));
            if !matches!(tree.value(entry.value), Value::Sequence(_)) {
                let message = format!(
                    "the scopes of `{}` must be a list, not {}",
                    entry.key,
                    tree.kind(entry.value)
                );
                self.report(
                    Diagnostic::warning(Code::Invalid, tree.span(entry.value), message).help("write `[]` for none"),
                );
            }
        }
        Some(SecurityRequirement { at: node, schemes })
    }

    fn security_kind(&mut self, node: NodeId, members: &Members<'_>) -> Option<SecurityKind> {
        let kind = members.text("type")?;
        match kind.as_str() {
            "apiKey" => {
                let place = self.scheme_member(node, members, "in");
                let name = self.scheme_member(node, members, "name");
                Some(SecurityKind::ApiKey {
                    place: self.key_place(members, &place?)?,
                    name: name?,
                })
            }
            "http" => {
                let scheme = self.scheme_member(node, members, "scheme")?;
                Some(SecurityKind::Http {
                    scheme: scheme.to_ascii_lowercase(),
                })
            }
            "oauth2" => Some(SecurityKind::OAuth2 {
                token_urls: self.token_urls(members),
            }),
            "openIdConnect" => Some(SecurityKind::OpenIdConnect),
            "mutualTLS" => Some(SecurityKind::MutualTls),
            _ => {
                let message = format!("`{kind}` is not a type of security scheme");
                self.report(
                    Diagnostic::error(Code::Invalid, members.span("type"), message).help(did_you_mean(
                        &kind,
                        TYPES,
                        || format!("the types are `{}`", TYPES.join("`, `")),
                    )),
                );
                None
            }
        }
    }

    /// Where the flows give out tokens. What else they say is for people.
    fn token_urls(&self, members: &Members<'_>) -> Vec<(String, String)> {
        let url = |entry: &Entry| {
            let url = self.tree.get(entry.value, "tokenUrl")?;
            Some((entry.key.to_string(), self.tree.string(url)?.to_owned()))
        };
        members.map("flows").iter().filter_map(url).collect()
    }

    fn key_place(&mut self, members: &Members<'_>, place: &str) -> Option<ParameterPlace> {
        match place {
            "header" => Some(ParameterPlace::Header),
            "query" => Some(ParameterPlace::Query),
            "cookie" => Some(ParameterPlace::Cookie),
            _ => {
                let message = format!("an API key cannot go in `{place}`");
                self.report(
                    Diagnostic::error(Code::Invalid, members.span("in"), message).help(did_you_mean(
                        place,
                        PLACES,
                        || format!("it goes in `{}`", PLACES.join("`, `")),
                    )),
                );
                None
            }
        }
    }

    /// A member that this type of scheme cannot do without.
    fn scheme_member(&mut self, node: NodeId, members: &Members<'_>, key: &str) -> Option<String> {
        let text = members.text(key);
        if text.is_none() && members.any(key).is_none() {
            let kind = members.text("type").unwrap_or_default();
            let message = format!("a security scheme of type `{kind}` must have `{key}`");
            self.report(
                Diagnostic::error(Code::Missing, self.tree.span(node), message).help(format!("add `{key}`: a string")),
            );
        }
        text
    }
}
