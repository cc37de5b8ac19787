//! The `use` lines of a file: one a name, so that a new name is one new line and nothing else moves.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use std::collections::BTreeMap;

/// Names that a file brings into scope, as its items are emitted.
#[derive(Default)]
pub(super) struct Imports {
    by_path: BTreeMap<String, TokenStream>,
}

impl Imports {
    /// Brings the last segment of a path into scope, and is that segment.
    pub(super) fn bring(&mut self, path: &TokenStream, name: &str) -> Ident {
        self.by_path.insert(path.to_string(), quote!(use #path;));
        identifier(name)
    }

    /// The `use` items, sorted by path.
    pub(super) fn items(self) -> impl Iterator<Item = TokenStream> {
        self.by_path.into_values()
    }
}

/// An identifier of a name that is one; raw names begin with `r#`.
pub(super) fn identifier(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}
