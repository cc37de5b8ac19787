//! What an operation becomes: a request with required arguments in the call and setters for the rest.

use super::selection::Selection;
use super::{Hint, Lowering, docs, names};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{self, MediaType, PathItem, Response, Status, Use};
use crate::ir::{Answer, Group, Name, Need, Operation, TypeRef};
use crate::keep::Keep;

/// Methods of a request, and the variable that holds it: parameters cannot be called like them.
const REQUEST_METHODS: &[&str] = &["send", "stream", "pages", "body", "call", "clone"];

impl<'a> Lowering<'a> {
    /// Adds every operation of the document to the group of its first tag. `selection` hears of those not to be kept.
    pub(super) fn operations(&mut self, keep: Option<&Keep>, selection: &mut Selection, groups: &mut Vec<Group>) {
        let document = self.document;
        for at in document.operations() {
            let tag = at.operation.tags.first().map_or("default", String::as_str);
            let lowered = self.operation(&at.path.name, at.path_item, at.method, at.operation);
            let group = self.group(groups, tag);
            if let Some(group) = groups.get_mut(group) {
                let name = self.place(group, lowered, at.operation);
                if keep.is_some_and(|keep| !keep.fits(&at)) {
                    selection.leave_out(tag, &name);
                }
            }
        }
        groups.sort_by(|one, other| one.name.rust.cmp(&other.name.rust));
        for group in groups {
            group
                .operations
                .sort_by(|one, other| one.name.rust.cmp(&other.name.rust));
        }
        let webhooks = document.webhooks.first().map(|(named, _)| named.span);
        if let Some(span) = webhooks {
            self.diagnostics.push(Diagnostic::note(
                Code::Ignored,
                span,
                "webhooks are requests that come in: a client has no operation for them",
            ));
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
            key: format!("operation {}", name.wire),
            name: type_name.clone(),
            module: names::module_name(&type_name),
        };
        let text = operation_text(item, operation);
        self.note_what_is_left_out(operation);
        let mut scope = names::Scope::with(REQUEST_METHODS);
        let parameters = self.parameters(path, item, operation, &hint, &mut scope);
        let answer = self.answer(operation, &hint);
        let paging = self.paging(operation, &answer);
        Operation {
            body: self.body(operation, &hint, &mut scope),
            server: self.operation_server(item, operation),
            security: self.security(operation),
            error: self.error(operation, &hint),
            docs: docs::docs(Some(&(text + &self.scopes(operation))), operation.deprecated),
            path: path.to_owned(),
            name,
            type_name,
            method,
            parameters,
            answer,
            paging,
        }
    }

    /// Callbacks and links lead nowhere from here, which is said once an operation.
    fn note_what_is_left_out(&mut self, operation: &'a document::Operation) {
        if !operation.callbacks.is_empty() {
            self.note(
                Code::Ignored,
                operation.at,
                "callbacks are requests that come in: a client has no operation for them",
            );
        }
        let mut responses = operation.responses.iter().filter_map(|(_, used)| self.response(used));
        if let Some(link) = responses.find_map(|response| response.links.first()) {
            self.note(
                Code::Ignored,
                link.at,
                "links to other operations are not expressed in code",
            );
        }
    }

    /// The group of a tag, made at its first operation.
    fn group(&self, groups: &mut Vec<Group>, tag: &str) -> usize {
        let text = self
            .document
            .tags
            .iter()
            .find(|known| known.name == tag)
            .and_then(|known| known.description.as_deref());
        if let Some(known) = groups.iter().position(|group| group.name.wire == tag) {
            return known;
        }
        let mut taken = names::Scope::with(&["builder"]);
        for group in groups.iter() {
            taken.claim(group.name.rust.clone());
        }
        let name = Name {
            wire: tag.to_owned(),
            rust: taken.claim(names::module_name(tag)),
        };
        let type_name = names::variant_name(name.rust.trim_start_matches("r#"));
        let type_name = names::Scope::with(names::OPERATION_TYPES).claim(type_name);
        groups.push(Group {
            docs: docs::docs(text, false),
            name,
            type_name,
            operations: Vec::new(),
        });
        groups.len() - 1
    }

    /// Puts an operation into its group under the name that this returns; one that is taken there gets a number, which
    /// is said.
    fn place(&mut self, group: &mut Group, mut lowered: Operation, operation: &document::Operation) -> String {
        let mut methods = names::Scope::with(&["new", "clone"]);
        let mut types = names::Scope::with(names::OPERATION_TYPES);
        types.claim(group.type_name.clone());
        for known in &group.operations {
            methods.claim(known.name.rust.clone());
            for other in known
                .body
                .iter()
                .filter(|body| body.need == Need::Required)
                .flat_map(|body| &body.others)
            {
                methods.claim(other.name.clone());
            }
            types.claim(known.type_name.clone());
        }
        let name = methods.claim(lowered.name.rust.clone());
        lowered.type_name = types.claim(lowered.type_name);
        if name != lowered.name.rust {
            let message = format!(
                "two operations would be called `{}`: this one is `{name}`",
                lowered.name.rust
            );
            self.diagnostics.push(
                Diagnostic::warning(Code::NameCollision, operation.span, message)
                    .help("give it an `operationId` of its own, or an `x-rust-name`"),
            );
            lowered.name.rust.clone_from(&name);
        }
        // Other forms of a body that must be given have methods of their own beside this one.
        for other in lowered
            .body
            .iter_mut()
            .filter(|body| body.need == Need::Required)
            .flat_map(|body| &mut body.others)
        {
            other.name = methods.claim(format!("{}_as_{}", name.trim_start_matches("r#"), other.name));
        }
        group.operations.push(lowered);
        name
    }

    /// What comes back when all is well: the successful answers of the document, or its `default` where it names none.
    fn answer(&mut self, operation: &'a document::Operation, hint: &Hint) -> Answer {
        let is_success = |status: &Status| matches!(status, Status::Code(200..=299) | Status::Range(2));
        let success: Vec<_> = operation
            .responses
            .iter()
            .filter(|(status, _)| is_success(status))
            .collect();
        let described: Vec<_> = if success.is_empty() {
            operation
                .responses
                .iter()
                .filter(|(status, _)| *status == Status::Default)
                .collect()
        } else {
            success
        };
        let mut answers: Vec<Answer> = Vec::new();
        for (index, (status, used)) in described.iter().enumerate() {
            let Some(response) = self.response(used) else { continue };
            // The first answer has the plain name, so that a further one does not rename it.
            let status = if index == 0 {
                String::new()
            } else {
                status_name(*status)
            };
            let answer = self.content(response, &hint.answer(&status, "Response"));
            if !answers.contains(&answer) {
                answers.push(answer);
            }
        }
        match answers.as_slice() {
            [] => Answer::Empty,
            [one] => one.clone(),
            [Answer::Json(ty), Answer::Empty] | [Answer::Empty, Answer::Json(ty)] => Answer::OptionalJson(ty.clone()),
            _ => {
                self.warn(
                    Code::RawJson,
                    operation.at,
                    "the successful answers differ in type: what comes back stays raw JSON",
                );
                if answers.iter().all(|answer| matches!(answer, Answer::Json(_))) {
                    Answer::Json(TypeRef::Json)
                } else {
                    Answer::Bytes
                }
            }
        }
    }

    fn content(&mut self, response: &'a Response, hint: &Hint) -> Answer {
        let Some((media, content)) = preferred(&response.content) else {
            return Answer::Empty;
        };
        match self.media_type(content).and_then(|content| content.schema) {
            Some(schema) if is_json(media) => Answer::Json(self.nullable_type_of(schema, hint)),
            None if is_json(media) => Answer::Json(TypeRef::Json),
            _ if media.starts_with("text/") && media != "text/event-stream" => Answer::Text,
            _ => Answer::Bytes,
        }
    }

    /// The type that every error the document describes has; raw JSON where they differ or none is described.
    fn error(&mut self, operation: &'a document::Operation, hint: &Hint) -> TypeRef {
        let has_success = operation
            .responses
            .iter()
            .any(|(status, _)| matches!(status, Status::Code(200..=299) | Status::Range(2)));
        let mut found: Option<TypeRef> = None;
        for (status, used) in &operation.responses {
            let is_error = match status {
                Status::Code(code) => *code >= 400,
                Status::Range(hundred) => *hundred >= 4,
                Status::Default => has_success,
            };
            let Some(response) = self
                .response(used)
                .filter(|response| is_error && !response.content.is_empty())
            else {
                continue;
            };
            let Answer::Json(ty) = self.content(response, &hint.answer(&status_name(*status), "Error")) else {
                continue;
            };
            match &found {
                Some(known) if *known != ty => {
                    self.note(
                        Code::RawJson,
                        operation.at,
                        "the errors differ in type: their bodies stay raw JSON",
                    );
                    return TypeRef::Json;
                }
                _ => found = Some(ty),
            }
        }
        found.unwrap_or(TypeRef::Json)
    }

    fn response(&self, used: &Use<Response>) -> Option<&'a Response> {
        self.document.used(used)
    }

    pub(super) fn media_type(&self, used: &Use<MediaType>) -> Option<&'a MediaType> {
        self.document.used(used)
    }
}

impl Hint {
    /// What the body of an answer is called.
    fn answer(&self, status: &str, what: &str) -> Self {
        Self {
            key: format!("{} {what}{status}", self.key),
            name: format!("{}{status}{what}", self.name),
            module: format!("{}_{}", self.module, what.to_lowercase()),
        }
    }
}

/// Summary and description, each from the operation or else from its path; a summary that the description repeats is
/// left out.
fn operation_text(item: &PathItem, operation: &document::Operation) -> String {
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

fn status_name(status: Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Range(hundred) => format!("{hundred}xx"),
        Status::Default => String::new(),
    }
}

/// The form of a body that is used: JSON if there is any, else the first.
fn preferred<T>(content: &[(String, T)]) -> Option<(&str, &T)> {
    let json = content.iter().find(|(media, _)| is_json(media));
    json.or_else(|| content.first())
        .map(|(media, content)| (media.as_str(), content))
}

pub(crate) fn is_json(media: &str) -> bool {
    let essence = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence == "*/*" || essence.ends_with("+json") || essence == "text/json"
}
