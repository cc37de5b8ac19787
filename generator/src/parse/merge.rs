//! Expands YAML's merge key: `<<: *defaults` takes in the members of another mapping.

use std::collections::HashSet;

use super::Stop;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::Span;
use crate::tree::{Entry, Tree, Value};

/// Puts the members of what the merge key names in its place. Keys that the mapping has itself win, and those of an
/// earlier merged mapping win over those of a later one. The merged values belong to nothing else afterwards.
pub(super) fn expand(tree: &Tree, entries: Vec<Entry>, merge: Span) -> Result<Vec<Entry>, Stop> {
    let mut taken: HashSet<Box<str>> = entries
        .iter()
        .filter(|entry| entry.key_span != merge)
        .map(|entry| entry.key.clone())
        .collect();
    let mut expanded = Vec::with_capacity(entries.len());
    for entry in entries {
        if entry.key_span != merge {
            expanded.push(entry);
            continue;
        }
        let single = [entry.value];
        let sources = match tree.value(entry.value) {
            Value::Sequence(items) => items.as_slice(),
            _ => single.as_slice(),
        };
        for source in sources {
            let Value::Mapping(members) = tree.value(*source) else {
                let message = format!(
                    "the merge key `<<` wants an object or a list of objects, not {}",
                    tree.kind(*source)
                );
                return Err(Box::new(
                    Diagnostic::error(Code::Syntax, merge, message)
                        .related(tree.span(*source), "found here")
                        .help("put the key in quotes if `<<` is meant as an ordinary key"),
                ));
            };
            expanded.extend(
                members
                    .iter()
                    .filter(|member| taken.insert(member.key.clone()))
                    .cloned(),
            );
        }
    }
    Ok(expanded)
}
