//! Reads `x-oasmith-repeatable`: whether a request may be sent twice, where its method does not tell.

use super::Lowering;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::Operation;
use crate::ir::Repetition;

impl Lowering<'_> {
    pub(super) fn repetition(&mut self, operation: &Operation) -> Repetition {
        let Some(node) = operation.extensions.get("x-oasmith-repeatable").copied() else {
            return Repetition::ByMethod;
        };
        match self.tree.bool(node) {
            Some(true) => Repetition::Allowed,
            Some(false) => Repetition::Forbidden,
            None => {
                let message = format!(
                    "`x-oasmith-repeatable` is `true` or `false`, not {}",
                    self.tree.kind(node)
                );
                self.diagnostics.push(
                    Diagnostic::error(Code::Extension, self.tree.span(node), message)
                        .help("say whether the service may get the request twice, or leave it to the method"),
                );
                Repetition::ByMethod
            }
        }
    }
}
