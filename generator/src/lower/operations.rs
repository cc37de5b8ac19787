//! What an operation becomes: a request with required arguments in the call and setters for the rest.

use super::groups::{self, Called, Groups, tag};
use super::scope::Scope;
use super::selection::Selection;
use super::{Hint, Key, Lowering, docs, names};
use crate::diagnostics::Code;
use crate::document::{self, MediaType, OperationAt, PathItem, Use};
use crate::ir::{Answer, Operation, Paging, Way};
use crate::keep::Keep;

/// Methods of a request, and the variable that holds it: parameters cannot be called like them.
const REQUEST_METHODS: &[&str] = &["send", "stream", "pages", "body", "call", "clone"];

impl<'a> Lowering<'a> {
    /// Adds every operation of the document to the group of its first tag. `selection` hears of those not to be kept.
    pub(super) fn operations(&mut self, keep: Option<&Keep>, selection: &mut Selection, groups: &mut Groups) {
        let document = self.document;
        for at in document.operations() {
            let Some(called) = groups.called(&at) else { continue };
            if keep.is_some_and(|keep| !keep.fits(&at)) {
                selection.leave_out(tag(&at), &called.name.rust);
            }
            let lowered = self.operation(&at, called);
            groups.add(&at, lowered);
        }
    }

    fn operation(&mut self, at: &OperationAt<'a>, called: Called) -> Operation {
        let Called { name, type_name, key } = called;
        let (path, item, operation) = (at.path.name.as_str(), at.path_item, at.operation);
        let method = groups::method(at.method).to_owned();
        let types = names::variant_name(name.rust.trim_start_matches("r#"));
        let module = names::module_name(&types);
        let hint = Hint::new(Key::elsewhere(key), types, module);
        let text = self.operation_text(item, operation);
        self.note_what_is_left_out(operation);
        let mut scope = Scope::with(REQUEST_METHODS);
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
