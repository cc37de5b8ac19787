//! Which of several variants a value fits best: the one that leaves the least of the value unknown.
//!
//! Decoders tell of whatever they keep without knowing what it is: a member that no field is for, a text that an enum
//! does not list, a value that stays raw JSON. A variant that leaves nothing unknown is taken at once.

use std::cell::Cell;

use serde::de::DeserializeOwned;

use super::reader::Reader;
use super::untagged_union::Kind;
use super::variant::{Misfit, decode_variant};

/// How often a value is read at most, with all the values in it, to find out what fits best.
const READINGS: usize = 64;

thread_local! {
    /// How many parts of the value at hand have been kept unknown.
    static UNKNOWN: Cell<usize> = const { Cell::new(0) };

    /// How many bytes may still be read a second time, while any contest is going on.
    static BUDGET: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Counts one part that is kept without being known: a member, or the text of an enum.
pub(super) fn unknown() {
    UNKNOWN.set(UNKNOWN.get().saturating_add(1));
}

/// Whether anybody asks how much is unknown.
pub(super) fn is_open() -> bool {
    BUDGET.get().is_some()
}

/// Counts a value that stays raw JSON: itself, and every member of an object in it.
pub(super) fn unknown_json(text: &str) {
    if is_open() {
        UNKNOWN.set(UNKNOWN.get().saturating_add(1 + members(text)));
    }
}

/// How much is unknown by now.
#[inline]
pub(super) fn mark() -> usize {
    UNKNOWN.get()
}

/// Forgets what a value left unknown that did not decode in the end.
pub(super) fn reset(mark: usize) {
    UNKNOWN.set(mark);
}

/// The choice of a variant for one value.
pub struct Contest<'a, U> {
    text: &'a str,
    kind: Kind,
    best: Option<(usize, U)>,
    misfits: Vec<Misfit>,
    before: usize,
    is_outermost: bool,
}

impl<'a, U> Contest<'a, U> {
    pub(super) fn new(text: &'a str) -> Self {
        let is_outermost = !is_open();
        if is_outermost {
            BUDGET.set(Some(text.len().saturating_mul(READINGS)));
        }
        Self {
            text,
            kind: Kind::of(text),
            best: None,
            misfits: Vec::new(),
            before: UNKNOWN.get(),
            is_outermost,
        }
    }

    /// Tries a variant, if the kind of the value is right and no variant before it knows all of the value.
    pub fn attempt<T: DeserializeOwned>(&mut self, asked: Kind, wrap: fn(T) -> U) {
        if self.admits(asked) {
            UNKNOWN.set(0);
            let result = decode_variant(&mut Reader::new(self.text), wrap);
            self.judge(result);
        }
    }

    /// Takes a variant that holds nothing, if the value is null.
    pub fn null(&mut self, variant: U) {
        if self.admits(Kind::Null) {
            UNKNOWN.set(0);
            self.judge(Ok(variant));
        }
    }

    fn admits(&self, asked: Kind) -> bool {
        if !self.kind.fits(asked) || matches!(self.best, Some((0, _))) {
            return false;
        }
        if self.best.is_none() && self.misfits.is_empty() {
            return true;
        }
        // Unions within unions would else be read again and again, at every level as often as there are variants.
        let left = BUDGET.get().and_then(|budget| budget.checked_sub(self.text.len()));
        if let Some(left) = left {
            BUDGET.set(Some(left));
        }
        left.is_some()
    }

    fn judge(&mut self, result: Result<U, Misfit>) {
        match result {
            Ok(value) => {
                let unknown = UNKNOWN.get();
                if self.best.as_ref().is_none_or(|(best, _)| unknown < *best) {
                    self.best = Some((unknown, value));
                }
            }
            Err(misfit) => self.misfits.push(misfit),
        }
    }

    /// The variant that fits best, or why none does.
    pub(super) fn finish(mut self) -> Result<U, String> {
        match self.best.take() {
            Some((unknown, value)) => {
                UNKNOWN.set(self.before.saturating_add(unknown));
                Ok(value)
            }
            None => {
                UNKNOWN.set(self.before);
                Err(if self.misfits.is_empty() {
                    format!("no variant is {}", self.kind.name())
                } else {
                    let reasons: Vec<_> = self
                        .misfits
                        .drain(..)
                        .filter_map(|misfit| misfit.reason(self.text))
                        .collect();
                    reasons.join("; ")
                })
            }
        }
    }
}

impl<U> Drop for Contest<'_, U> {
    fn drop(&mut self) {
        if self.is_outermost {
            BUDGET.set(None);
        }
    }
}

/// How many members the objects in a JSON text have, at every level.
fn members(text: &str) -> usize {
    let mut count = 0;
    let mut in_string = false;
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => in_string = !in_string,
            b'\\' if in_string => {
                bytes.next();
            }
            b':' if !in_string => count += 1,
            _ => {}
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::members;

    #[test]
    fn members_are_counted_outside_of_strings() {
        for (text, count) in [
            ("7", 0),
            (r#""a:b""#, 0),
            (r#"{"a":1,"b:\":":{"c":[]}}"#, 3),
            (r#"[{"a":1},{"a":"\\"}]"#, 2),
        ] {
            assert_eq!(members(text), count, "{text}");
        }
    }
}
