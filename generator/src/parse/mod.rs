//! Reads a text, YAML or JSON, into the tree.

mod json;
mod keys;
mod merge;
mod scalar;
mod yaml;

pub(crate) use scalar::resolve;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Sources, Span};
use crate::tree::{NodeId, Tree};

/// The characters that may stand before a value in JSON; YAML takes other blanks as text.
const SPACE: [char; 4] = [' ', '\t', '\r', '\n'];

/// Why reading stopped: what is wrong with the text.
type Stop = Box<Diagnostic>;

/// Reads a text into the tree and returns its root, or nothing where there is no document to speak of.
///
/// Whether the text is YAML or JSON is decided by what stands in it. Every value and key gets the range of bytes where
/// it stands. Repeated keys are errors that leave the first value in place; syntax errors end the reading.
///
/// ```
/// use oasmith::{diagnostics::Diagnostics, parse::parse, source::Sources, tree::Tree};
///
/// let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
/// let file = sources.add("spec.yaml", "openapi: 3.1.0\n");
/// let root = parse(&sources, file, &mut tree, &mut diagnostics).ok_or("no document")?;
/// assert_eq!(tree.get(root, "openapi").and_then(|version| tree.string(version)), Some("3.1.0"));
/// # Ok::<(), &str>(())
/// ```
pub fn parse(sources: &Sources, file: FileId, tree: &mut Tree, diagnostics: &mut Diagnostics) -> Option<NodeId> {
    let text = sources.text(file);
    if text.trim_start_matches(SPACE).is_empty() {
        diagnostics.push(empty(Span::new(file, 0, 0)));
        return None;
    }
    match read(text, sources.name(file), file, tree, diagnostics) {
        Ok(root) => Some(root),
        Err(stop) => {
            diagnostics.push(*stop);
            None
        }
    }
}

/// A text that looks like JSON is read as JSON first, which is fast; YAML's flow style looks the same and comes second. So
/// does YAML that begins with a key in quotes.
fn read(text: &str, name: &str, file: FileId, tree: &mut Tree, diagnostics: &mut Diagnostics) -> Result<NodeId, Stop> {
    let begin = text.trim_start_matches(SPACE);
    if !begin.starts_with(['{', '[', '"']) {
        return yaml::read(text, file, tree, diagnostics);
    }
    let nodes_before = tree.len();
    let mut duplicates = Diagnostics::new();
    match json::read(text, file, tree, &mut duplicates) {
        Ok(root) => {
            duplicates
                .iter()
                .for_each(|duplicate| diagnostics.push(duplicate.clone()));
            Ok(root)
        }
        Err(stop) if stop.code == Code::Limit || has_extension(name, &["json"]) => Err(stop),
        Err(stop) => {
            tree.truncate(nodes_before);
            yaml::read(text, file, tree, diagnostics).map_err(|yaml_stop| {
                if begin.starts_with('"') || has_extension(name, &["yaml", "yml"]) {
                    yaml_stop
                } else {
                    stop
                }
            })
        }
    }
}

fn has_extension(name: &str, extensions: &[&str]) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, found)| extensions.iter().any(|wanted| found.eq_ignore_ascii_case(wanted)))
}

fn empty(span: Span) -> Diagnostic {
    Diagnostic::error(Code::Syntax, span, "the document is empty")
        .help("begin with `openapi:` and the version, or `overlay:` for an overlay")
}
