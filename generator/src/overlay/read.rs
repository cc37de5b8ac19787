//! Reads an overlay document and says what is wrong with it.

use super::{Action, Change, Overlay, Query, Standard};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::tree::{NodeId, Tree, Value};

/// Reads the overlay document at `root`; nothing if it is not one or has mistakes, which are reported.
pub fn read(tree: &Tree, root: NodeId, diagnostics: &mut Diagnostics) -> Option<Overlay> {
    let mut mistakes = Diagnostics::new();
    let overlay = Reader {
        tree,
        diagnostics: &mut mistakes,
    }
    .overlay(root);
    let usable = !mistakes.has_errors();
    diagnostics.append(mistakes);
    overlay.filter(|_| usable)
}

/// The extension that lets an action match nothing.
const OPTIONAL: &str = "x-oasmith-optional";

struct Reader<'a> {
    tree: &'a Tree,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn overlay(&mut self, root: NodeId) -> Option<Overlay> {
        if !self.is_object(root, "an overlay document") {
            return None;
        }
        let standard = self.standard(root)?;
        self.check_keys(root, &["overlay", "info", "extends", "actions"]);
        let extends = self.string_member(root, "extends");
        let actions = self.actions(root, standard);
        let info = self.required(root, "info")?;
        if !self.is_object(info, "`info`") {
            return None;
        }
        self.check_keys(info, &["title", "version", "description"]);
        self.string_member(info, "description");
        let title = self.required(info, "title").and_then(|node| self.string(node, "title"));
        let version = self
            .required(info, "version")
            .and_then(|node| self.string(node, "version"));
        Some(Overlay {
            standard,
            title: title?,
            version: version?,
            extends,
            actions,
            span: self.tree.span(root),
        })
    }

    fn standard(&mut self, root: NodeId) -> Option<Standard> {
        const HELP: &str = "an overlay document begins with `overlay: 1.1.0` or `overlay: 1.0.0`";
        let Some(node) = self.tree.get(root, "overlay") else {
            let message = "this is not an overlay document: it has no `overlay` with the version of the standard";
            self.diagnostics.push(invalid(self.tree.span(root), message).help(HELP));
            return None;
        };
        let text = match self.tree.value(node) {
            Value::String(text) | Value::Number(text) => &**text,
            _ => "",
        };
        let mut parts = text.split('.');
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some("1"), Some("0"), Some(patch), None) if is_digits(patch) => Some(Standard::V1_0),
            (Some("1"), Some("1"), Some(patch), None) if is_digits(patch) => Some(Standard::V1_1),
            (Some("1"), Some(minor), Some(patch), None) if is_digits(minor) && is_digits(patch) => {
                let message = format!("Overlay {text} is read as 1.1, the newest version known here");
                self.diagnostics
                    .push(Diagnostic::warning(Code::Version, self.tree.span(node), message));
                Some(Standard::V1_1)
            }
            _ => {
                let message = "this is not a version of the Overlay Specification that is known here";
                self.diagnostics.push(invalid(self.tree.span(node), message).help(HELP));
                None
            }
        }
    }

    fn actions(&mut self, root: NodeId, standard: Standard) -> Vec<Action> {
        let Some(list) = self.tree.get(root, "actions") else {
            return Vec::new();
        };
        if !matches!(self.tree.value(list), Value::Sequence(_)) {
            self.wrong_type(list, "`actions`", "a list");
        }
        let tree = self.tree;
        tree.items(list)
            .iter()
            .filter_map(|action| self.action(*action, standard))
            .collect()
    }

    fn action(&mut self, node: NodeId, standard: Standard) -> Option<Action> {
        if !self.is_object(node, "an action") {
            return None;
        }
        self.check_keys(node, &["target", "description", "update", "remove", "copy"]);
        self.string_member(node, "description");
        let optional = self.flag(node, OPTIONAL, Code::Extension);
        let change = self.change(node, standard);
        let target = self
            .required(node, "target")
            .and_then(|target| self.query(target, "target"));
        Some(Action {
            target: target?,
            change: change?,
            optional,
        })
    }

    fn change(&mut self, node: NodeId, standard: Standard) -> Option<Change> {
        let span = self.tree.span(node);
        let update = self.tree.get(node, "update");
        let copy = self.tree.get(node, "copy");
        if self.flag(node, "remove", Code::OverlayInvalid) {
            for ignored in update.into_iter().chain(copy) {
                let message = "this has no effect, since the action removes its targets";
                self.diagnostics
                    .push(Diagnostic::warning(Code::Ignored, self.tree.span(ignored), message));
            }
            return Some(Change::Remove);
        }
        match (update, copy) {
            (Some(update), None) => Some(Change::Update(update)),
            (None, Some(copy)) if standard == Standard::V1_0 => {
                let error = invalid(
                    self.tree.span(copy),
                    "`copy` came with version 1.1 of the Overlay Specification",
                );
                self.diagnostics.push(error.help("write `overlay: 1.1.0`"));
                None
            }
            (None, Some(copy)) => self.query(copy, "copy").map(Change::Copy),
            (Some(_), Some(_)) => {
                let error = invalid(span, "an action with both `update` and `copy` has no effect");
                self.diagnostics
                    .push(error.help("make two actions of it: they are applied in their order"));
                None
            }
            (None, None) => {
                let message = "this action has none of `update`, `remove` and `copy`, so it changes nothing";
                self.diagnostics
                    .push(Diagnostic::warning(Code::OverlayInvalid, span, message));
                Some(Change::Nothing)
            }
        }
    }

    fn query(&mut self, node: NodeId, name: &str) -> Option<Query> {
        let text = self.string(node, name)?;
        match Query::parse(&text, self.tree.span(node)) {
            Ok(query) => Some(query),
            Err(reason) => {
                let message = format!("`{name}` is not an RFC 9535 JSONPath query: {reason}");
                let help = "names with characters other than letters, digits and `_` stand in brackets and quotes: \
                            `$.paths['/pets'].get`";
                self.diagnostics
                    .push(Diagnostic::error(Code::OverlayPath, self.tree.span(node), message).help(help));
                None
            }
        }
    }

    fn required(&mut self, object: NodeId, key: &str) -> Option<NodeId> {
        let found = self.tree.get(object, key);
        if found.is_none() {
            self.diagnostics.push(invalid(
                self.tree.span(object),
                format!("the required member `{key}` is missing"),
            ));
        }
        found
    }

    fn string_member(&mut self, object: NodeId, key: &str) -> Option<String> {
        self.tree.get(object, key).and_then(|node| self.string(node, key))
    }

    fn string(&mut self, node: NodeId, name: &str) -> Option<String> {
        let text = self.tree.string(node).map(str::to_owned);
        if text.is_none() {
            self.wrong_type(node, &format!("`{name}`"), "a string");
        }
        text
    }

    fn flag(&mut self, object: NodeId, key: &str, code: Code) -> bool {
        let Some(node) = self.tree.get(object, key) else {
            return false;
        };
        self.tree.bool(node).unwrap_or_else(|| {
            let message = format!("`{key}` must be true or false, not {}", self.tree.kind(node));
            self.diagnostics
                .push(Diagnostic::error(code, self.tree.span(node), message));
            false
        })
    }

    fn is_object(&mut self, node: NodeId, name: &str) -> bool {
        let is_object = matches!(self.tree.value(node), Value::Mapping(_));
        if !is_object {
            self.wrong_type(node, name, "an object");
        }
        is_object
    }

    fn wrong_type(&mut self, node: NodeId, name: &str, wanted: &str) {
        let error = invalid(
            self.tree.span(node),
            format!("{name} must be {wanted}, not {}", self.tree.kind(node)),
        );
        let quote_it = wanted == "a string" && matches!(self.tree.value(node), Value::Number(_) | Value::Bool(_));
        self.diagnostics.push(if quote_it {
            error.help("put it in quotes")
        } else {
            error
        });
    }

    fn check_keys(&mut self, object: NodeId, known: &[&str]) {
        for entry in self.tree.entries(object) {
            if !known.contains(&&*entry.key) && !entry.key.starts_with("x-") {
                let message = format!(
                    "`{}` is not defined here by the Overlay Specification and is ignored",
                    entry.key
                );
                let help = format!("defined are {}; extensions begin with `x-`", known.join(", "));
                self.diagnostics
                    .push(Diagnostic::warning(Code::UnknownKey, entry.key_span, message).help(help));
            }
        }
    }
}

fn invalid(span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(Code::OverlayInvalid, span, message)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
