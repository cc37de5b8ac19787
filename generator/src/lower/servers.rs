//! Where an API is served, and where an operation is that is served elsewhere.

use super::scope::{Scope, Want};
use super::{Lowering, docs, names};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{self, PathItem};
use crate::ir::{Api, Name, Server, ServerVariable};

/// Methods of a client's builder that variables cannot be called.
const BUILDER_METHODS: &[&str] = &[
    "auth",
    "base_url",
    "body_limit",
    "build",
    "clone",
    "http_client",
    "middleware",
    "rate_limiter",
    "retry",
    "timeouts",
    "user_agent",
];

impl Lowering<'_> {
    /// Takes the first server that a document names, be it for one operation only. A second document must name the same.
    pub(super) fn server(&mut self, server: &mut Option<Server>) {
        let document = self.document;
        let own = document
            .operations()
            .find_map(|at| at.operation.servers.first().or(at.path_item.servers.first()));
        let Some(first) = document.servers.first().or(own) else {
            return;
        };
        let mut lowered = self.lowered_server(first);
        let others = document.servers.iter().skip(1);
        lowered.others = others
            .map(|other| (other.url.clone(), docs::docs(other.description.as_deref(), false)))
            .collect();
        match server {
            None => *server = Some(lowered),
            Some(known) if is_same(known, &lowered) => {}
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

    /// The server that an operation or its path has for itself.
    pub(super) fn operation_server(&mut self, item: &PathItem, operation: &document::Operation) -> Option<Server> {
        let servers = if operation.servers.is_empty() {
            &item.servers
        } else {
            &operation.servers
        };
        for further in servers.iter().skip(1) {
            let message = "an operation has one server, the first: give others as the client's base URL";
            self.note(Code::Ignored, further.at, message);
        }
        servers.first().map(|first| self.lowered_server(first))
    }

    fn lowered_server(&mut self, server: &document::Server) -> Server {
        let wants = server.variables.iter().map(|variable| {
            let name = names::value_name(&variable.name).rust;
            let otherwise = format!("server_{}", name.trim_start_matches("r#"));
            Want::new(&variable.name, name).or(otherwise)
        });
        let names = Scope::with(BUILDER_METHODS).claim_all(&wants.collect::<Vec<_>>());
        let variables = server.variables.iter().zip(names).map(|(variable, rust)| {
            let values: Vec<_> = variable.values.iter().map(|value| docs::code(value)).collect();
            let usual = format!("Sets {} in the address of the API.", docs::code(&variable.name));
            let text = variable.description.clone().unwrap_or(usual);
            let text = match values.as_slice() {
                [] => text,
                values => format!("{text}\n\nOne of {}.", values.join(", ")),
            };
            ServerVariable {
                name: Name {
                    wire: variable.name.clone(),
                    rust,
                },
                // An empty default leaves a hole in the address: whoever builds a client fills it.
                default: Some(variable.default.clone()).filter(|default| !default.is_empty()),
                docs: docs::docs(Some(&text), false),
            }
        });
        Server {
            url: server.url.clone(),
            variables: variables.collect(),
            others: Vec::new(),
        }
    }
}

/// Leaves to each operation only a server that is not the client's.
pub(super) fn leave_out_the_usual(api: &mut Api) {
    let usual = api.server.as_ref();
    for operation in api.groups.iter_mut().flat_map(|group| &mut group.operations) {
        let is_usual = |server: &Server| usual.is_some_and(|usual| is_same(usual, server));
        operation.server = operation.server.take().filter(|server| !is_usual(server));
    }
}

/// Whether two servers are one, whatever else is served elsewhere.
fn is_same(one: &Server, other: &Server) -> bool {
    one.url == other.url && one.variables == other.variables
}
