//! Keeps the keys of a mapping unique.

use std::collections::HashMap;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::tree::Entry;

/// Up to this many members, comparing each with each is faster than hashing.
const FEW: usize = 12;

/// Reports each key that stands in a mapping more than once, and leaves only the first of each.
pub(super) fn keep_first(entries: &mut Vec<Entry>, diagnostics: &mut Diagnostics) {
    if !has_repetition(entries) {
        return;
    }
    let mut first_places: HashMap<Box<str>, Span> = HashMap::new();
    entries.retain(|entry| match first_places.get(&entry.key) {
        Some(first) => {
            let message = format!("the key `{}` stands in this object twice", entry.key);
            diagnostics.push(
                Diagnostic::error(Code::DuplicateKey, entry.key_span, message)
                    .label("a second time")
                    .related(*first, "the first time")
                    .help("remove one of them: only one value could be used"),
            );
            false
        }
        None => {
            first_places.insert(entry.key.clone(), entry.key_span);
            true
        }
    });
}

fn has_repetition(entries: &[Entry]) -> bool {
    if entries.len() <= FEW {
        let mut rest = entries;
        while let [first, others @ ..] = rest {
            if others.iter().any(|other| other.key == first.key) {
                return true;
            }
            rest = others;
        }
        return false;
    }
    let mut keys: Vec<&str> = entries.iter().map(|entry| &*entry.key).collect();
    keys.sort_unstable();
    keys.windows(2)
        .any(|pair| matches!(pair, [left, right] if left == right))
}
