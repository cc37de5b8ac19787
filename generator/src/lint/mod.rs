//! Mistakes that the standard's grammar lets through: each lint holds parts of a resolved document against each other.

mod extensions;
mod operations;
mod parts;
mod patterns;
mod responses;
mod values;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, Id, Schema, Use};
use crate::source::Span;
use crate::tree::Tree;

/// Says what is doubtful in a resolved document, which `decode` made from the same tree. The schemas of an `allOf` that
/// exclude each other are an error; whatever else is found does not stop the generator.
///
/// ```
/// use oasmith::{decode::decode, diagnostics::Diagnostics, lint, parse::parse, resolve::resolve, source::Sources, tree::Tree};
///
/// let mut sources = Sources::new();
/// let text = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\ncomponents: {schemas: {A: {type: integer, default: many}}}";
/// let file = sources.add("pets.yaml", text);
/// let (mut tree, mut diagnostics) = (Tree::new(), Diagnostics::new());
/// let root = parse(&sources, file, &mut tree, &mut diagnostics).unwrap();
/// let mut document = decode(&tree, root, &mut diagnostics).unwrap();
/// resolve(&tree, &mut document, &mut diagnostics);
/// lint::check(&tree, &document, &mut diagnostics);
/// let said = &diagnostics.iter().next().unwrap().message;
/// assert_eq!(said, "`default` is a string, which `type: integer` does not allow");
/// ```
pub fn check(tree: &Tree, document: &Document, diagnostics: &mut Diagnostics) {
    let mut findings = Findings {
        tree,
        document,
        list: Vec::new(),
    };
    values::check(&mut findings);
    patterns::check(&mut findings);
    parts::check(&mut findings);
    operations::check(&mut findings);
    responses::check(&mut findings);
    extensions::check(&mut findings);
    findings.list.sort_by_key(|diagnostic| diagnostic.span);
    diagnostics.extend(findings.list);
}

/// What the lints look at, and what they found.
struct Findings<'a> {
    tree: &'a Tree,
    document: &'a Document,
    list: Vec<Diagnostic>,
}

impl Findings<'_> {
    fn warn(&mut self, code: Code, span: Span, message: String, help: &str) {
        self.list.push(Diagnostic::warning(code, span, message).help(help));
    }
}

/// The schema at the end of a chain of references; `None` where `resolve` reported that it has none.
fn resolved(document: &Document, mut id: Id<Schema>) -> Option<&Schema> {
    for _ in 0..=document.schemas.len() {
        let schema = document.get(id)?;
        match schema.reference.as_ref().map(Use::id) {
            Some(target) => id = target?,
            None => return Some(schema),
        }
    }
    None
}
