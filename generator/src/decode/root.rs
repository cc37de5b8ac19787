//! The root of a document: info, servers, paths, components and tags.

use super::members::Members;
use super::{Decoder, is_extension, kinds, named};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Components, Info, Named, PathItem, Server, ServerVariable, Tag, Use, Version};
use crate::tree::{Entry, NodeId};

impl Decoder<'_> {
    /// Decodes what stands at the root, and queues what it holds.
    pub(super) fn root(&mut self, node: NodeId) {
        let Some(members) = self.members(node, &kinds::DOCUMENT) else {
            return;
        };
        self.document.info = members.object("info").map(|info| self.info(info)).unwrap_or_default();
        self.document.servers = self.servers(&members);
        self.document.paths = self.paths(members.map("paths"));
        self.document.webhooks = self.definitions(members.map("webhooks"));
        self.document.components = members
            .object("components")
            .map(|components| self.components(components))
            .unwrap_or_default();
        self.document.security = self.security(members.list("security"));
        self.document.tags = members.list("tags").iter().filter_map(|tag| self.tag(*tag)).collect();
        self.document.extensions = members.extensions();
        let describes = ["paths", "components", "webhooks"]
            .iter()
            .any(|key| members.any(key).is_some());
        if !describes && self.document.version >= Version::V31 {
            self.report(
                Diagnostic::error(Code::Missing, self.tree.span(node), "the document describes nothing")
                    .help("add `paths`, `webhooks` or `components`"),
            );
        }
    }

    /// The servers that an object lists under `servers`.
    pub(super) fn servers(&mut self, members: &Members<'_>) -> Vec<Server> {
        members
            .list("servers")
            .iter()
            .filter_map(|server| self.server(*server))
            .collect()
    }

    fn info(&mut self, node: NodeId) -> Info {
        let Some(members) = self.members(node, &kinds::INFO) else {
            return Info::default();
        };
        Info {
            title: members.text("title").unwrap_or_default(),
            version: members.text("version").unwrap_or_default(),
            summary: members.text("summary"),
            description: members.text("description"),
        }
    }

    fn server(&mut self, node: NodeId) -> Option<Server> {
        let members = self.members(node, &kinds::SERVER)?;
        let variables = members.map("variables").iter();
        Some(Server {
            at: node,
            variables: variables
                .filter_map(|variable| self.server_variable(variable))
                .collect(),
            url: members.text("url")?,
            description: members.text("description"),
        })
    }

    fn server_variable(&mut self, entry: &Entry) -> Option<ServerVariable> {
        let members = self.members(entry.value, &kinds::SERVER_VARIABLE)?;
        Some(ServerVariable {
            name: entry.key.to_string(),
            default: members.text("default")?,
            values: members.texts("enum"),
            description: members.text("description"),
        })
    }

    fn paths(&mut self, entries: &[Entry]) -> Vec<(Named, Use<PathItem>)> {
        let (paths, others): (Vec<&Entry>, Vec<&Entry>) = entries
            .iter()
            .filter(|entry| !is_extension(&entry.key))
            .partition(|entry| entry.key.starts_with('/'));
        for entry in others {
            let message = format!("the path `{}` does not begin with `/`", entry.key);
            let help = format!(
                "write `/{}`, or begin the name with `x-` if it is meant as an extension",
                entry.key
            );
            self.report(Diagnostic::error(Code::PathTemplate, entry.key_span, message).help(help));
        }
        paths
            .into_iter()
            .map(|entry| (named(entry), self.used(entry.value)))
            .collect()
    }

    fn components(&mut self, node: NodeId) -> Components {
        let Some(members) = self.members(node, &kinds::COMPONENTS) else {
            return Components::default();
        };
        for group in self.tree.entries(node).iter().filter(|group| !is_extension(&group.key)) {
            self.component_names(self.tree.entries(group.value));
        }
        let schemas = members.map("schemas").iter();
        Components {
            schemas: schemas.map(|entry| (named(entry), self.define(entry.value))).collect(),
            parameters: self.definitions(members.map("parameters")),
            responses: self.definitions(members.map("responses")),
            request_bodies: self.definitions(members.map("requestBodies")),
            headers: self.definitions(members.map("headers")),
            security_schemes: self.definitions(members.map("securitySchemes")),
            examples: self.definitions(members.map("examples")),
            callbacks: self.definitions(members.map("callbacks")),
            path_items: self.definitions(members.map("pathItems")),
            media_types: self.definitions(members.map("mediaTypes")),
        }
    }

    fn component_names(&mut self, entries: &[Entry]) {
        let allowed = |name: &str| {
            !name.is_empty()
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
        };
        for entry in entries.iter().filter(|entry| !allowed(&entry.key)) {
            let message = format!(
                "the component name `{}` has characters that the standard does not allow",
                entry.key
            );
            self.report(
                Diagnostic::warning(Code::Invalid, entry.key_span, message)
                    .help("use the letters A to Z, digits, `.`, `-` and `_`"),
            );
        }
    }

    fn tag(&mut self, node: NodeId) -> Option<Tag> {
        let members = self.members(node, &kinds::TAG)?;
        Some(Tag {
            at: node,
            name: members.text("name")?,
            summary: members.text("summary"),
            description: members.text("description"),
        })
    }
}
