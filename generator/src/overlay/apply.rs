//! Applies an overlay's actions to a document, one after the other.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::merge::{Kind, Merge, Mismatch};
use super::mirror::{descend, to_json};
use super::query::Step;
use super::{Action, Change, Overlay, Query, Standard, Strictness};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::tree::{Budget, Exceeded, NodeId, Tree, Value};

/// Changes the document at `root` in place as the overlay says.
///
/// Values that come from the overlay keep their places in the overlay document. An action that cannot be applied is
/// reported at its place there, and the ones after it are still tried.
pub fn apply(tree: &mut Tree, root: NodeId, overlay: &Overlay, strictness: Strictness, diagnostics: &mut Diagnostics) {
    if overlay.actions.is_empty() {
        let message = "this overlay has no actions, so it changes nothing";
        let found = at_odds(strictness, Code::OverlayInvalid, overlay.span, message);
        diagnostics.push(found.help("list at least one action with a `target` under `actions`"));
    }
    let mirror = to_json(tree, root);
    let mut document = Document {
        tree,
        root,
        mirror,
        budget: Budget::new(),
        diagnostics,
    };
    for action in &overlay.actions {
        let targets = action.target.select(&document.mirror);
        if targets.is_empty() {
            document.diagnostics.push(no_match(action, strictness));
            continue;
        }
        let done = match &action.change {
            Change::Nothing => Ok(()),
            Change::Remove => {
                document.remove(targets, &action.target);
                Ok(())
            }
            Change::Update(value) => document.merge(&targets, *value, action, overlay.standard),
            Change::Copy(source) => document.copy(&targets, source, action, overlay.standard),
        };
        if let Err(limit) = done {
            document.diagnostics.push(limit.at(action.target.span));
            return;
        }
    }
}

struct Document<'a> {
    tree: &'a mut Tree,
    root: NodeId,
    /// The document once more, for queries; every change is made in both.
    mirror: Json,
    budget: Budget,
    diagnostics: &'a mut Diagnostics,
}

impl Document<'_> {
    /// Removes from the back, so that the way to each target still holds when its turn comes.
    fn remove(&mut self, mut targets: Vec<Vec<Step>>, query: &Query) {
        targets.sort_unstable();
        for target in targets.iter().rev() {
            let Some((last, parent)) = target.split_last() else {
                let message = "the root of the document is in no object or list that it could be removed from";
                self.diagnostics
                    .push(Diagnostic::error(Code::OverlayMismatch, query.span, message));
                continue;
            };
            let Some((node, mirror)) = descend(self.tree, self.root, &mut self.mirror, parent) else {
                continue;
            };
            match (self.tree.value_mut(node), mirror, last) {
                (Some(Value::Mapping(entries)), Json::Object(members), Step::Name(name)) => {
                    entries.retain(|entry| *entry.key != **name);
                    members.remove(name);
                }
                (Some(Value::Sequence(items)), Json::Array(mirrored), Step::Index(index))
                    if *index < items.len().min(mirrored.len()) =>
                {
                    items.remove(*index);
                    mirrored.remove(*index);
                }
                _ => {}
            }
        }
    }

    /// Merges the one value that a query selects, as it is before the action.
    fn copy(
        &mut self,
        targets: &[Vec<Step>],
        source: &Query,
        action: &Action,
        standard: Standard,
    ) -> Result<(), Exceeded> {
        let selected = source.select(&self.mirror);
        let [way] = selected.as_slice() else {
            let message = format!("`copy` selects one value, but this query selects {}", selected.len());
            let code = if selected.is_empty() {
                Code::OverlayNoMatch
            } else {
                Code::OverlayMismatch
            };
            self.diagnostics.push(Diagnostic::error(code, source.span, message));
            return Ok(());
        };
        let Some((node, _)) = descend(self.tree, self.root, &mut self.mirror, way) else {
            return Ok(());
        };
        let value = self.tree.copy(node, 0, &mut self.budget)?;
        self.merge(targets, value, action, standard)
    }

    fn merge(
        &mut self,
        targets: &[Vec<Step>],
        value: NodeId,
        action: &Action,
        standard: Standard,
    ) -> Result<(), Exceeded> {
        if standard == Standard::V1_1 && !self.are_alike(targets, action) {
            return Ok(());
        }
        for target in targets {
            // A target within another target may be gone by now.
            if let Some((node, mirror)) = descend(self.tree, self.root, &mut self.mirror, target) {
                let mut merge = Merge {
                    tree: self.tree,
                    diagnostics: self.diagnostics,
                    budget: &mut self.budget,
                    mismatch: Mismatch::of(standard),
                    action: action.target.span,
                };
                merge.target(node, mirror, value, target.len())?;
            }
        }
        Ok(())
    }

    /// Whether the targets are "either all objects or all arrays or all primitives", as Overlay 1.1 wants them.
    fn are_alike(&mut self, targets: &[Vec<Step>], action: &Action) -> bool {
        let mut kinds = BTreeSet::new();
        let mut examples = Vec::new();
        for target in targets {
            if let Some((node, _)) = descend(self.tree, self.root, &mut self.mirror, target)
                && kinds.insert(Kind::of(self.tree, node))
            {
                examples.push((self.tree.span(node), format!("this is {}", self.tree.kind(node))));
            }
        }
        if kinds.len() > 1 {
            let message = "the target selects values of different types";
            let error = Diagnostic::error(Code::OverlayMismatch, action.target.span, message)
                .help("make one action for objects, one for lists, and one for other values");
            self.diagnostics.push(
                examples
                    .into_iter()
                    .fold(error, |error, (span, text)| error.related(span, text)),
            );
        }
        kinds.len() <= 1
    }
}

fn no_match(action: &Action, strictness: Strictness) -> Diagnostic {
    let span = action.target.span;
    let message = format!("the target `{}` matches nothing in the document", action.target.text);
    if action.optional {
        return Diagnostic::note(Code::OverlayNoMatch, span, message);
    }
    at_odds(strictness, Code::OverlayNoMatch, span, message)
        .help("mend the target, remove the action, or mark it `x-oasmith-optional: true`")
}

/// What the standard allows and a strict reader does not.
fn at_odds(strictness: Strictness, code: Code, span: Span, message: impl Into<String>) -> Diagnostic {
    match strictness {
        Strictness::Standard => Diagnostic::warning(code, span, message),
        Strictness::Strict => Diagnostic::error(code, span, message),
    }
}
