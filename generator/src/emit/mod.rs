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

use crate::ir::{Api, Group, Model};
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

/// What becomes a file. Tokens stay on the thread that makes them, so a file is emitted where it is rendered.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// The root module: the client.
    Root,
    /// The list of models.
    Models,
    /// The list of groups of operations.
    Operations,
    /// What comes in.
    Webhooks,
    /// A component schema.
    Model(&'a Model),
    /// A group of operations.
    Group(&'a Group),
}

/// The files that a client consists of.
#[must_use]
pub fn parts(api: &Api) -> Vec<Part<'_>> {
    let mut parts = vec![Part::Root, Part::Models, Part::Operations];
    parts.extend((!api.incoming.is_empty()).then_some(Part::Webhooks));
    parts.extend(api.models.iter().map(Part::Model));
    parts.extend(api.groups.iter().map(Part::Group));
    parts
}

/// Emits the module of a file. `crate_name` is what examples in doc comments call the crate.
#[must_use]
pub fn emit(api: &Api, part: Part<'_>, crate_name: &str) -> Module {
    match part {
        Part::Root => client::root(api),
        Part::Models => models::index(api),
        Part::Operations => operations::index(api),
        Part::Webhooks => incoming::webhooks(api),
        Part::Model(model) => models::model(api, model),
        Part::Group(group) => operations::group(api, group, crate_name),
    }
}
