//! Work on many things, on all cores.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// As much as the first thread of a process usually has: types may nest deeply.
const STACK: usize = 8 << 20;

/// How many things make a thread worth its start.
const THINGS_A_THREAD: usize = 16;

/// What `work` makes of each thing, in their order, whichever core was the first to be done. The last are begun with: those
/// are the groups of operations, and none should be left with one of these at the end, while the others are done.
pub(crate) fn on_all<Thing: Sync, Made: Send>(things: &[Thing], work: impl Fn(&Thing) -> Made + Sync) -> Vec<Made> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let helpers = cores.min(things.len() / THINGS_A_THREAD).saturating_sub(1);
    let begun = AtomicUsize::new(0);
    let take_turns = || {
        let mut made = Vec::new();
        loop {
            let after = begun.fetch_add(1, Ordering::Relaxed) + 1;
            let Some(index) = things.len().checked_sub(after) else {
                return made;
            };
            made.extend(things.get(index).map(|thing| (index, work(thing))));
        }
    };
    let mut made = thread::scope(|scope| {
        let helper = || thread::Builder::new().stack_size(STACK).spawn_scoped(scope, take_turns);
        // Where the system has no more threads, those there are do the work.
        let helpers: Vec<_> = (0..helpers).map_while(|_| helper().ok()).collect();
        let mut made = take_turns();
        for helper in helpers {
            match helper.join() {
                Ok(more) => made.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        made
    });
    made.sort_unstable_by_key(|(index, _)| *index);
    made.into_iter().map(|(_, made)| made).collect()
}

#[cfg(test)]
mod tests {
    use super::on_all;

    #[test]
    fn the_order_is_that_of_the_things() {
        let things: Vec<usize> = (0..1000).collect();
        let made = on_all(&things, |thing| {
            // Each takes longer than the one before, so that whoever is done first has another.
            (0..*thing).fold(*thing, |sum, _| std::hint::black_box(sum))
        });
        assert_eq!(made, things);
    }
}
