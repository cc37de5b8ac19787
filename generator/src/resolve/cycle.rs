//! Chains that lead back to themselves: of references, and of schemas that are parts or members of each other.

use crate::decode::Decoder;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Document, Id, Reference, Schema, Use};
use crate::tree::Tree;
use std::collections::HashMap;
use std::vec::IntoIter;

/// How far the search has come with a schema.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    /// It is on the path that is being followed.
    Open,
    /// Whatever it leads to has been followed.
    Done,
}

/// A schema on the path, and those of the schemas it leads to that have not been followed.
struct Step {
    schema: Id<Schema>,
    targets: IntoIter<Id<Schema>>,
}

/// Reports schemas that are references to each other in a circle, that include each other by `allOf`, or that are unions
/// of each other: whether a value fits them could never be told.
pub(super) fn report(decoder: &mut Decoder<'_>) {
    // A circle through both `allOf` and `oneOf` is let through: that is how many documents describe a base and what
    // extends it.
    let mut circles = self::circles(decoder.document, parts);
    let is_union = |id: &Id<Schema>| {
        decoder
            .document
            .get(*id)
            .is_some_and(|schema| schema.reference.is_none())
    };
    let unions = self::circles(decoder.document, members);
    circles.extend(unions.into_iter().filter(|circle| circle.iter().any(is_union)));
    for circle in circles {
        let references = circle
            .iter()
            .filter_map(|id| reference(decoder.tree, decoder.document, *id));
        if let Some(report) = describe(&references.collect::<Vec<_>>()) {
            decoder.report(report);
        }
    }
}

/// The circles among schemas, followed from each to those it leads to.
fn circles(document: &Document, targets: fn(&Schema) -> Vec<Id<Schema>>) -> Vec<Vec<Id<Schema>>> {
    let step = |schema| Step {
        schema,
        targets: document.get(schema).map(targets).unwrap_or_default().into_iter(),
    };
    let mut progress: HashMap<Id<Schema>, Progress> = HashMap::new();
    let mut circles: Vec<Vec<Id<Schema>>> = Vec::new();
    for (first, _) in document.schemas.iter() {
        if progress.contains_key(&first) {
            continue;
        }
        progress.insert(first, Progress::Open);
        let mut path = vec![step(first)];
        while let Some(last) = path.last_mut() {
            let Some(target) = last.targets.next() else {
                progress.insert(last.schema, Progress::Done);
                path.pop();
                continue;
            };
            match progress.get(&target) {
                Some(Progress::Done) => {}
                Some(Progress::Open) => {
                    let circle = path.iter().skip_while(|step| step.schema != target);
                    circles.push(circle.map(|step| step.schema).collect());
                }
                None => {
                    progress.insert(target, Progress::Open);
                    path.push(step(target));
                }
            }
        }
    }
    circles
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

/// The schemas that a schema includes: its reference first, then the parts of its `allOf`.
fn parts(schema: &Schema) -> Vec<Id<Schema>> {
    let reference = schema.reference.as_ref().and_then(Use::id);
    reference.into_iter().chain(schema.all_of.iter().copied()).collect()
}

/// The schemas that a schema leaves the whole decision to: its reference, else the members of a union that neither has
/// properties of its own nor is told which member to take.
fn members(schema: &Schema) -> Vec<Id<Schema>> {
    if let Some(used) = &schema.reference {
        used.id().into_iter().collect()
    } else if schema.properties.is_empty() && schema.discriminator.is_none() {
        schema.one_of.iter().chain(&schema.any_of).copied().collect()
    } else {
        Vec::new()
    }
}

fn reference(tree: &Tree, document: &Document, schema: Id<Schema>) -> Option<Reference> {
    let at = document.get(schema)?.at;
    let value = tree.get(at, "$ref")?;
    Some(Reference {
        at: value,
        uri: tree.string(value)?.to_owned(),
        span: tree.span(value),
    })
}
