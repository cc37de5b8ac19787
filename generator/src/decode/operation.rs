//! Path items, operations, responses and callbacks.

use super::{Decode, Decoder, is_extension, kinds, named};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Callback, Link, Method, Operation, PathItem, Response, Status, Use};
use crate::tree::{Entry, NodeId};

impl Decode for PathItem {
    fn decode(decoder: &mut Decoder<'_>, node: NodeId) -> Option<Self> {
        let members = decoder.members(node, &kinds::PATH_ITEM)?;
        Some(Self {
            at: node,
            summary: members.text("summary"),
            description: members.text("description"),
            servers: decoder.servers(&members),
            parameters: decoder.uses(members.list("parameters")),
            operations: decoder.operations(node),
            extensions: members.extensions(),
        })
    }
}

impl Decode for Response {
    fn decode(decoder: &mut Decoder<'_>, node: NodeId) -> Option<Self> {
        let members = decoder.members(node, &kinds::RESPONSE)?;
        let links = members.map("links").iter();
        Some(Self {
            at: node,
            description: members.text("description"),
            headers: decoder.uses_by_name(members.map("headers")),
            content: decoder.uses_by_name(members.map("content")),
            links: links
                .map(|link| Link {
                    at: link.value,
                    name: link.key.to_string(),
                })
                .collect(),
            extensions: members.extensions(),
        })
    }
}

impl Decode for Callback {
    fn decode(decoder: &mut Decoder<'_>, node: NodeId) -> Option<Self> {
        // Every key is an expression, so there is nothing to hold against a table but the type.
        let _ = decoder.members(node, &kinds::CALLBACK)?;
        let entries = decoder
            .tree
            .entries(node)
            .iter()
            .filter(|entry| !is_extension(&entry.key));
        Some(Self {
            at: node,
            expressions: entries.map(|entry| (named(entry), decoder.used(entry.value))).collect(),
        })
    }
}

impl Decoder<'_> {
    fn operations(&mut self, path_item: NodeId) -> Vec<(Method, Operation)> {
        let mut operations = Vec::new();
        for entry in self.tree.entries(path_item) {
            if let Some(method) = method(&entry.key) {
                operations.extend(
                    self.operation(entry)
                        .map(|operation| (Method::Standard(method), operation)),
                );
            } else if &*entry.key == "additionalOperations" {
                operations.extend(self.additional_operations(self.tree.entries(entry.value)));
            }
        }
        operations
    }

    fn additional_operations(&mut self, entries: &[Entry]) -> Vec<(Method, Operation)> {
        let mut operations = Vec::new();
        for entry in entries.iter().filter(|entry| !is_extension(&entry.key)) {
            if let Some(method) = method(&entry.key.to_ascii_lowercase()).filter(|method| *method == &*entry.key) {
                let key = method.to_ascii_lowercase();
                let message = format!("`{method}` is not an additional operation: it has a key of its own");
                self.report(
                    Diagnostic::error(Code::Invalid, entry.key_span, message)
                        .help(format!("move it to `{key}` of the path item")),
                );
            } else if !is_token(&entry.key) {
                let message = format!("`{}` cannot be an HTTP method", entry.key);
                self.report(
                    Diagnostic::error(Code::Invalid, entry.key_span, message)
                        .help("a method is made of letters, digits and the signs !#$%&'*+-.^_`|~"),
                );
            } else {
                let operation = self.operation(entry);
                operations.extend(operation.map(|operation| (Method::Other(entry.key.to_string()), operation)));
            }
        }
        operations
    }

    fn operation(&mut self, entry: &Entry) -> Option<Operation> {
        // A value of another type has been reported as a member of its path item.
        if !matches!(self.tree.value(entry.value), crate::tree::Value::Mapping(_)) {
            return None;
        }
        let members = self.members(entry.value, &kinds::OPERATION)?;
        Some(Operation {
            at: entry.value,
            span: entry.key_span,
            id: members.text("operationId"),
            tags: members.texts("tags"),
            summary: members.text("summary"),
            description: members.text("description"),
            deprecated: members.flag("deprecated").unwrap_or(false),
            parameters: self.uses(members.list("parameters")),
            request_body: members.object("requestBody").map(|body| self.used(body)),
            responses: self.responses(members.map("responses")),
            security: self
                .tree
                .get(entry.value, "security")
                .map(|_| self.security(members.list("security"))),
            servers: self.servers(&members),
            callbacks: self.definitions(members.map("callbacks")),
            extensions: members.extensions(),
        })
    }

    fn responses(&mut self, entries: &[Entry]) -> Vec<(Status, Use<Response>)> {
        let mut responses = Vec::with_capacity(entries.len());
        for entry in entries.iter().filter(|entry| !is_extension(&entry.key)) {
            let response = self.used(entry.value);
            responses.extend(self.status(entry).map(|status| (status, response)));
        }
        responses
    }

    fn status(&mut self, entry: &Entry) -> Option<Status> {
        let key = &*entry.key;
        let bytes = key.as_bytes();
        match bytes {
            b"default" => return Some(Status::Default),
            [hundred @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => {
                if !key.ends_with("XX") {
                    let message = format!("the range of status codes `{key}` is not written as the standard says");
                    self.report(
                        Diagnostic::warning(Code::Invalid, entry.key_span, message)
                            .help(format!("write `{}`", key.to_ascii_uppercase())),
                    );
                }
                return Some(Status::Range(hundred - b'0'));
            }
            [b'1'..=b'9', b'0'..=b'9', b'0'..=b'9'] => return key.parse().ok().map(Status::Code),
            _ => {}
        }
        self.report(
            Diagnostic::error(Code::Invalid, entry.key_span, format!("`{key}` is not a status code"))
                .help("write a code such as `404`, a range from `1XX` to `5XX`, or `default`"),
        );
        None
    }
}

/// The method that a key of a path item stands for.
fn method(key: &str) -> Option<&'static str> {
    Some(match key {
        "get" => "GET",
        "put" => "PUT",
        "post" => "POST",
        "delete" => "DELETE",
        "options" => "OPTIONS",
        "head" => "HEAD",
        "patch" => "PATCH",
        "trace" => "TRACE",
        "query" => "QUERY",
        _ => return None,
    })
}

/// Whether a text is a token of HTTP, as methods are.
fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
