//! From Rust terms to tokens: one small function per kind of item, one module per file.

mod answers;
mod bodies;
mod client;
mod docs;
mod enums;
mod example;
mod imports;
mod incoming;
mod links;
mod models;
mod operations;
mod pages;
mod reference;
mod runtime;
mod setters;
mod tuples;
mod types;
mod unions;
mod words;
mod written;

pub use example::call;
pub use links::{Link, Links};
pub use reference::Page;

use crate::ir::Api;
use proc_macro2::TokenStream;

/// A file to be: where it goes below the root module, what it says of itself, and what it holds.
#[derive(Clone, Debug)]
pub struct Module {
    /// The path below the root module's folder, such as `models/pet.rs`; empty for the root module itself.
    pub path: String,
    /// The lines of its own doc comment.
    pub docs: Vec<String>,
    /// The page that tells more of it.
    pub page: Option<Page>,
    /// Items, each of which is laid out on its own.
    pub items: Vec<TokenStream>,
}

/// Emits the modules of a client. `crate_name` is what examples in doc comments call the crate.
#[must_use]
pub fn emit(api: &Api, crate_name: &str) -> Vec<Module> {
    let mut modules = vec![client::root(api), models::index(api), operations::index(api)];
    modules.extend(incoming::webhooks(api));
    modules.extend(api.models.iter().map(|model| models::model(api, model)));
    modules.extend(api.groups.iter().map(|group| operations::group(api, group, crate_name)));
    modules
}
