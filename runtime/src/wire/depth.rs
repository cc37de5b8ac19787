//! One limit on nesting: a union reads its value in a new deserializer, whose own limit starts again from zero.

use std::cell::Cell;

/// As deep as serde_json itself goes.
const LIMIT: u32 = 128;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// Counts one level of nesting until it is dropped.
pub struct Level(());

/// Enters a level, or fails where the value is nested too deep for the stack.
#[inline]
pub fn enter<E: serde::de::Error>() -> Result<Level, E> {
    let depth = DEPTH.get();
    if depth >= LIMIT {
        return Err(E::custom(format_args!("nested deeper than {LIMIT} levels")));
    }
    DEPTH.set(depth + 1);
    Ok(Level(()))
}

impl Drop for Level {
    #[inline]
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get().saturating_sub(1));
    }
}
