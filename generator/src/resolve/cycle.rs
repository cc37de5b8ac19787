//! Chains that lead back to themselves: of references, and of schemas that are included in each other.

use crate::decode::Decoder;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Document, Id, Reference, Schema};
use crate::tree::Tree;
use std::collections::HashMap;

/// How far the search has come with a schema.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    /// It is on the path that is being followed.
    Open,
    /// Whatever it leads to has been followed.
    Done,
}

/// A schema on the path, and which of the schemas it leads to comes next.
struct Step {
    schema: Id<Schema>,
    next: usize,
}

/// Reports schemas that are references to each other in a circle, or that include each other by `allOf`.
pub(super) fn report(decoder: &mut Decoder<'_>) {
    let mut progress: HashMap<Id<Schema>, Progress> = HashMap::new();
    let mut circles: Vec<Vec<Id<Schema>>> = Vec::new();
    for (first, _) in decoder.document.schemas.iter() {
        if progress.contains_key(&first) {
            continue;
        }
        progress.insert(first, Progress::Open);
        let mut path = vec![Step { schema: first, next: 0 }];
        while let Some(step) = path.last_mut() {
            let Some(target) = target(decoder.document, step.schema, step.next) else {
                progress.insert(step.schema, Progress::Done);
                path.pop();
                continue;
            };
            step.next += 1;
            match progress.get(&target) {
                Some(Progress::Done) => {}
                Some(Progress::Open) => {
                    let circle = path.iter().skip_while(|step| step.schema != target);
                    circles.push(circle.map(|step| step.schema).collect());
                }
                None => {
                    progress.insert(target, Progress::Open);
                    path.push(Step {
                        schema: target,
                        next: 0,
                    });
                }
            }
        }
    }
    for circle in circles {
        let references = circle
            .iter()
            .filter_map(|id| reference(decoder.tree, decoder.document, *id));
        if let Some(report) = describe(&references.collect::<Vec<_>>()) {
            decoder.report(report);
        }
    }
}

/// The report on a circle of references: at the first of them, naming the others.
pub(super) fn describe<'r>(circle: impl IntoIterator<Item = &'r Reference>) -> Option<Diagnostic> {
    let mut circle: Vec<&Reference> = circle.into_iter().collect();
    let start = (0..circle.len()).min_by_key(|index| circle.get(*index).map(|reference| reference.span))?;
    circle.rotate_left(start);
    let first = circle.first()?;
    let message = format!("`{}` leads back to itself without end", first.uri);
    let report = Diagnostic::error(Code::CyclicReference, first.span, message)
        .label("the circle begins here")
        .help("replace one of the references by the definition that is meant");
    Some(circle.iter().skip(1).fold(report, |report, link| {
        report.related(link.span, format!("and goes on here, to `{}`", link.uri))
    }))
}

/// The schemas that a schema leads to: its reference first, then those it includes by `allOf`.
fn target(document: &Document, schema: Id<Schema>, index: usize) -> Option<Id<Schema>> {
    let schema = document.get(schema)?;
    let reference = schema.reference.as_ref().and_then(|used| used.id());
    reference.into_iter().chain(schema.all_of.iter().copied()).nth(index)
}

fn reference(tree: &Tree, document: &Document, schema: Id<Schema>) -> Option<Reference> {
    let at = document.get(schema)?.at;
    let value = tree.get(at, "$ref")?;
    Some(Reference {
        uri: tree.string(value)?.to_owned(),
        span: tree.span(value),
    })
}
