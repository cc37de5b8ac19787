//! Generates readable, lossless Rust clients from OpenAPI documents and overlays, at build time.
//!
//! A build script calls [`build()`] with a configuration; the command line does the same by hand. Between the two stands
//! [`generate`], the whole pipeline on one screen: each stage is a function that takes what the one before made, and
//! says what is wrong with it as [`diagnostics`]. It stops where there are errors, so all mistakes of a stage are
//! reported at once, and each stage may trust its input.

#![forbid(unsafe_code)]

pub mod build;
pub mod check;
pub mod config;
pub mod decode;
pub mod diagnostics;
pub mod document;
pub mod emit;
#[cfg(feature = "openapiv3")]
pub mod interop;
pub mod ir;
pub mod layout;
pub mod lower;
pub mod overlay;
pub mod parse;
pub mod print;
pub mod reader;
pub mod render;
pub mod report;
pub mod resolve;
pub mod source;
pub mod tree;
pub mod write;

pub use build::build;

use diagnostics::{Code, Diagnostic, Diagnostics};
use document::Document;
use layout::Layout;
use reader::Input;
use render::File;
use report::Counts;
use source::{Sources, Span};
use tree::{NodeId, Tree};

/// What a run makes.
#[derive(Clone, Debug)]
pub struct Output {
    /// The files, in no other order than the stages made them.
    pub files: Vec<File>,
    /// What was seen and what was emitted.
    pub counts: Counts,
}

/// Turns documents into the files of one client. `None` when there are errors, which `diagnostics` then holds.
#[must_use]
pub fn generate(inputs: &[Input], layout: &Layout, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Output> {
    let mut tree = Tree::new();
    let documents = documents(inputs, sources, &mut tree, diagnostics)?;
    let (api, places) = lower::lower(&documents, &tree, diagnostics);
    stop_at_errors(diagnostics)?;
    check::check(&api, &places, diagnostics);
    stop_at_errors(diagnostics)?;
    let modules = emit::emit(&api, &layout.crate_name);
    let files = layout.files(&modules);
    let files = files
        .map_err(|defect| diagnostics.push(Diagnostic::error(Code::Defect, Span::NOWHERE, defect)))
        .ok()?;
    let counts = Counts::of(inputs, &documents, &api);
    Some(Output { files, counts })
}

/// Checks documents without making anything of them.
pub fn lint(inputs: &[Input], sources: &Sources, diagnostics: &mut Diagnostics) {
    let mut tree = Tree::new();
    if let Some(documents) = documents(inputs, sources, &mut tree, diagnostics) {
        let (api, places) = lower::lower(&documents, &tree, diagnostics);
        if !diagnostics.has_errors() {
            check::check(&api, &places, diagnostics);
        }
    }
}

/// The front half of the pipeline: documents with their overlays applied and their references resolved.
fn documents(
    inputs: &[Input],
    sources: &Sources,
    tree: &mut Tree,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Document>> {
    let mut roots = Vec::new();
    for input in inputs {
        roots.extend(overlaid(input, overlay::Strictness::Strict, sources, tree, diagnostics));
    }
    stop_at_errors(diagnostics)?;
    let mut documents: Vec<_> = roots
        .into_iter()
        .filter_map(|root| decode::decode(tree, root, diagnostics))
        .collect();
    // References are resolved where the rest of a document is doubtful, too: people want to hear of all that dangle.
    for document in &mut documents {
        resolve::resolve(tree, document, diagnostics);
    }
    stop_at_errors(diagnostics)?;
    Some(documents)
}

/// The root of a document after its overlays.
pub fn overlaid(
    input: &Input,
    strictness: overlay::Strictness,
    sources: &Sources,
    tree: &mut Tree,
    diagnostics: &mut Diagnostics,
) -> Option<NodeId> {
    let root = parse::parse(sources, input.document, tree, diagnostics);
    for file in &input.overlays {
        let parsed = parse::parse(sources, *file, tree, diagnostics);
        let overlay = parsed.and_then(|overlay| overlay::read(tree, overlay, diagnostics));
        if let (Some(root), Some(overlay)) = (root, overlay) {
            overlay::apply(tree, root, &overlay, strictness, diagnostics);
        }
    }
    root
}

fn stop_at_errors(diagnostics: &Diagnostics) -> Option<()> {
    (!diagnostics.has_errors()).then_some(())
}
