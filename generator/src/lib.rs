//! Generates readable, lossless Rust clients from OpenAPI documents and overlays, at build time.
//!
//! A build script calls [`build_script()`] with a configuration; the command line does the same by hand. Between the two stands
//! [`generate`], the whole pipeline on one screen: each stage is a function that takes what the one before made, and
//! says what is wrong with it as [`diagnostics`]. It stops where there are errors, so all mistakes of a stage are
//! reported at once, and each stage may trust its input.

#![forbid(unsafe_code)]

pub mod build;
pub mod check;
pub mod config;
mod cores;
pub mod decode;
pub mod diagnostics;
pub mod diff;
pub mod document;
pub mod emit;
#[cfg(feature = "openapiv3")]
pub mod interop;
pub mod ir;
pub mod keep;
pub mod layout;
mod links;
pub mod lint;
pub mod lower;
mod merge;
pub mod overlay;
pub mod parse;
pub mod print;
pub mod reader;
pub mod render;
pub mod report;
pub mod resolve;
pub mod source;
pub mod stages;
pub mod tree;
pub mod write;

pub use build::{build, build_script};

use diagnostics::{Code, Diagnostic, Diagnostics};
use document::Document;
use ir::Api;
use layout::Layout;
use links::Library;
use lower::Places;
use reader::Input;
use render::File;
use report::Counts;
use source::{Sources, Span};
use stages::Stage;
use tree::{NodeId, Tree};

/// What a run makes.
#[derive(Clone, Debug)]
pub struct Output {
    /// The files, in no other order than the stages made them.
    pub files: Vec<File>,
    /// What was seen and what was emitted.
    pub counts: Counts,
}

/// Turns documents into the files of one client. The files that they refer to are added to `sources`. `None` when there
/// are errors, which `diagnostics` then holds.
#[must_use]
pub fn generate(
    inputs: &[Input],
    layout: &Layout,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Output> {
    let mut tree = Tree::new();
    let documents = documents(inputs, sources, &mut tree, diagnostics)?;
    let (api, _) = api(inputs, &documents, &tree, diagnostics)?;
    let files = layout.files(&api);
    let files = files
        .map_err(|defect| diagnostics.push(Diagnostic::error(Code::Defect, Span::NOWHERE, defect)))
        .ok()?;
    let counts = Counts::of(inputs, &documents, &api);
    Some(Output { files, counts })
}

/// Checks documents, and the files that they refer to, without making anything of them.
pub fn lint(inputs: &[Input], sources: &mut Sources, diagnostics: &mut Diagnostics) {
    let mut tree = Tree::new();
    if let Some(documents) = documents(inputs, sources, &mut tree, diagnostics) {
        let _ = api(inputs, &documents, &tree, diagnostics);
    }
}

/// Takes in documents to compare them with another edition. `None` when there are errors, which `diagnostics` then holds.
pub fn edition(inputs: &[Input], sources: &mut Sources, diagnostics: &mut Diagnostics) -> Option<diff::Edition> {
    let mut tree = Tree::new();
    let documents = documents(inputs, sources, &mut tree, diagnostics)?;
    let (api, places) = api(inputs, &documents, &tree, diagnostics)?;
    Some(diff::Edition { api, places })
}

/// The front half of the pipeline: documents with their overlays applied and their references resolved.
fn documents(
    inputs: &[Input],
    sources: &mut Sources,
    tree: &mut Tree,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Document>> {
    let mut roots = Vec::new();
    for input in inputs {
        let root = overlaid(input, overlay::Strictness::Strict, sources, tree, diagnostics);
        roots.extend(root.map(|root| (input.document, root)));
    }
    stop_at_errors(diagnostics)?;
    let mut library = Library::default();
    let mut documents = Vec::new();
    for (file, root) in roots {
        let links = Stage::Links.run(|| links::follow((file, root), &mut library, sources, tree, diagnostics));
        let decoded = Stage::Decode.run(|| decode::decode(tree, root, diagnostics));
        documents.extend(decoded.map(|document| document.linked(links)));
    }
    // References are resolved where the rest of a document is doubtful, too: people want to hear of all that dangle.
    for document in &mut documents {
        Stage::Resolve.run(|| resolve::resolve(tree, document, diagnostics));
    }
    stop_at_errors(diagnostics)?;
    for document in &mut documents {
        Stage::Lint.run(|| lint::check(tree, document, diagnostics));
        Stage::Merge.run(|| merge::merge(tree, document, diagnostics));
    }
    Some(documents)
}

/// The middle of the pipeline: what is kept of the documents, in Rust terms.
fn api(inputs: &[Input], documents: &[Document], tree: &Tree, diagnostics: &mut Diagnostics) -> Option<(Api, Places)> {
    let keeps: Vec<_> = inputs.iter().map(|input| input.keep.as_ref()).collect();
    let (api, places) = Stage::Lower.run(|| lower::lower(documents, &keeps, tree, diagnostics));
    keep::leave_unsaid(documents, &keeps, tree, diagnostics);
    for (document, keep) in documents.iter().zip(keeps) {
        keep.into_iter().for_each(|keep| keep.check(document, diagnostics));
    }
    stop_at_errors(diagnostics)?;
    Stage::Check.run(|| check::check(&api, &places, diagnostics));
    stop_at_errors(diagnostics)?;
    Some((api, places))
}

/// The root of a document after its overlays.
pub fn overlaid(
    input: &Input,
    strictness: overlay::Strictness,
    sources: &Sources,
    tree: &mut Tree,
    diagnostics: &mut Diagnostics,
) -> Option<NodeId> {
    let root = Stage::Parse.run(|| parse::parse(sources, input.document, tree, diagnostics));
    for file in &input.overlays {
        let parsed = Stage::Parse.run(|| parse::parse(sources, *file, tree, diagnostics));
        let overlay = parsed.and_then(|overlay| overlay::read(tree, overlay, diagnostics));
        if let (Some(root), Some(overlay)) = (root, overlay) {
            Stage::Overlay.run(|| overlay::apply(tree, root, &overlay, strictness, diagnostics));
        }
    }
    root
}

fn stop_at_errors(diagnostics: &Diagnostics) -> Option<()> {
    (!diagnostics.has_errors()).then_some(())
}
