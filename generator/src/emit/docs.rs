//! Doc comments as attributes.

use crate::ir::{Docs, Lifecycle};
use proc_macro2::TokenStream;
use quote::quote;

/// The doc comment of an item and its `#[deprecated]`, with a text for where the document says nothing.
pub(super) fn attributes(docs: &Docs, otherwise: &str) -> TokenStream {
    let deprecated = (docs.status == Lifecycle::Deprecated).then(|| quote!(#[deprecated]));
    let comment = if docs.lines.is_empty() {
        comment([otherwise])
    } else {
        comment(&docs.lines)
    };
    quote!(#comment #deprecated)
}

/// A name of the document as a code span.
pub(super) fn code(name: &str) -> String {
    format!("`{}`", harmless(name).replace('`', "'"))
}

/// Lines as a doc comment.
pub(super) fn comment<Line: AsRef<str>>(lines: impl IntoIterator<Item = Line>) -> TokenStream {
    let lines = lines.into_iter().map(|line| match line.as_ref() {
        "" => String::new(),
        text => format!(" {}", harmless(text)),
    });
    quote!(#(#[doc = #lines])*)
}

/// A text without what would end a line of a comment, or turn it around.
fn harmless(text: &str) -> String {
    let is_harmful = |character: char| {
        character.is_control() || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    text.chars()
        .map(|character| {
            if is_harmful(character) {
                char::REPLACEMENT_CHARACTER
            } else {
                character
            }
        })
        .collect()
}
