//! What an operation becomes: a request with required arguments in the call and setters for the rest.

use super::groups::Groups;
use super::selection::Selection;
use super::{Hint, Key, Lowering, docs, names};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{self, MediaType, PathItem, Use};
use crate::ir::{Answer, Name, Operation, Paging, Way};
use crate::keep::Keep;

/// Methods of a request, and the variable that holds it: parameters cannot be called like them.
const REQUEST_METHODS: &[&str] = &["send", "stream", "pages", "body", "call", "clone"];

impl<'a> Lowering<'a> {
    /// Adds every operation of the document to the group of its first tag. `selection` hears of those not to be kept.
    pub(super) fn operations(&mut self, keep: Option<&Keep>, selection: &mut Selection, groups: &mut Groups) {
        let document = self.document;
        for at in document.operations() {
            let tag = at.operation.tags.first().map_or("default", String::as_str);
            let lowered = self.operation(&at.path.name, at.path_item, at.method, at.operation);
            let wanted = lowered.name.rust.clone();
            let described = document.tags.iter().find(|known| known.name == tag);
            let name = groups.add(tag, described.and_then(|tag| tag.description.as_deref()), lowered);
            if name != wanted {
                let message = format!("two operations would be called `{wanted}`: this one is `{name}`");
                self.diagnostics.push(
                    Diagnostic::warning(Code::NameCollision, at.operation.span, message)
                        .help("give it an `operationId` of its own, or an `x-rust-name`"),
                );
            }
            if keep.is_some_and(|keep| !keep.fits(&at)) {
                selection.leave_out(tag, &name);
            }
        }
    }

    fn operation(
        &mut self,
        path: &str,
        item: &'a PathItem,
        method: &document::Method,
        operation: &'a document::Operation,
    ) -> Operation {
        let method = match method {
            document::Method::Standard(name) => (*name).to_owned(),
            document::Method::Other(name) => name.clone(),
        };
        let id = operation
            .id
            .clone()
            .unwrap_or_else(|| format!("{} {}", method.to_lowercase(), path.replace(['{', '}'], " ")));
        let given = self
            .extension(&operation.extensions, "x-rust-name")
            .and_then(|(_, text)| names::given_value_name(text));
        let rust = given.unwrap_or_else(|| names::value_name(&id).rust);
        let type_name = names::variant_name(rust.trim_start_matches("r#"));
        let name = Name { wire: id, rust };
        let hint = Hint {
            key: Key::elsewhere(format!("operation {}", name.wire)),
            name: type_name.clone(),
            module: names::module_name(&type_name),
        };
        let text = self.operation_text(item, operation);
        self.note_what_is_left_out(operation);
        let mut scope = names::Scope::with(REQUEST_METHODS);
        let parameters = self.parameters(path, item, operation, &hint, &mut scope);
        let responses = self.responses(&method, operation);
        let mut ways = self.ways(&responses, &hint, &mut scope);
        let paging = self.paging(operation, ways.first());
        name_the_stream(&mut ways, paging.as_ref());
        Operation {
            body: self.body(operation, &hint, &mut scope),
            server: self.operation_server(item, operation),
            security: self.security(operation),
            repetition: self.repetition(operation),
            error: self.error(&responses, &hint),
            headers: self.answer_headers(&responses),
            docs: docs::docs(Some(&(text + &self.scopes(operation))), operation.deprecated),
            path: path.to_owned(),
            name,
            type_name,
            method,
            parameters,
            ways,
            paging,
        }
    }

    /// Links lead nowhere from here, which is said once an operation.
    fn note_what_is_left_out(&mut self, operation: &'a document::Operation) {
        let mut responses = operation
            .responses
            .iter()
            .filter_map(|(_, used)| self.document.used(used));
        if let Some(link) = responses.find_map(|response| response.links.first()) {
            self.note(
                Code::Ignored,
                link.at,
                "links to other operations are not expressed in code",
            );
        }
    }

    /// Summary and description, each from the operation or else from its path; a summary that the description repeats is
    /// left out.
    pub(super) fn operation_text(&self, item: &PathItem, operation: &document::Operation) -> String {
        let summary = operation
            .summary
            .as_deref()
            .or(item.summary.as_deref())
            .unwrap_or_default()
            .trim();
        let description = operation
            .description
            .as_deref()
            .or(item.description.as_deref())
            .unwrap_or_default()
            .trim();
        if description.starts_with(summary.trim_end_matches('.')) {
            description.to_owned()
        } else {
            format!("{summary}\n\n{description}")
        }
    }

    pub(super) fn media_type(&self, used: &Use<MediaType>) -> Option<&'a MediaType> {
        self.document.used(used)
    }
}

/// A stream is begun by its plain name, where that is not the one of a walk over pages.
fn name_the_stream(ways: &mut [Way], paging: Option<&Paging>) {
    let stream = ways.iter_mut().find(|way| matches!(way.answer, Answer::Stream(..)));
    if let (Some(stream), None) = (stream, paging) {
        stream.method = "stream".to_owned();
    }
}
