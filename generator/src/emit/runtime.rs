//! The paths of the runtime that generated code names: all of them, and nowhere else.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// What stands before the names of its types in text.
pub(super) const PREFIX: &str = "oasmith_runtime::";

/// Types that users may name, at the root of the runtime.
pub(super) fn public(name: &str) -> TokenStream {
    let name = Ident::new(name, Span::call_site());
    quote!(oasmith_runtime::#name)
}

/// The HTTP client that applications may bring.
pub(super) fn http_client() -> TokenStream {
    quote!(oasmith_runtime::reqwest::Client)
}

/// What only generated code needs.
pub(super) fn private(name: &str) -> TokenStream {
    let name = Ident::new(name, Span::call_site());
    quote!(oasmith_runtime::private::#name)
}

/// A macro that writes the wire form of a type, over a table that reads like an expression.
pub(super) fn table(name: &str, body: &TokenStream) -> TokenStream {
    let name = Ident::new(name, Span::call_site());
    quote!(oasmith_runtime::#name! { #body })
}
