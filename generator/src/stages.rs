//! The stages of a run, of which an observer is told as they happen, such as the command line's `--timings`.

use std::sync::OnceLock;

/// A stage of the pipeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Texts become trees.
    Parse,
    /// Overlays change trees.
    Overlay,
    /// References lead to other files.
    Links,
    /// Trees become documents.
    Decode,
    /// References become numbers.
    Resolve,
    /// Mistakes are looked for.
    Lint,
    /// What describes one member becomes one schema.
    Merge,
    /// Documents become Rust terms.
    Lower,
    /// Rust terms are looked over.
    Check,
    /// Rust terms become tokens.
    Emit,
    /// Tokens become text.
    Render,
    /// Files are compared, and written where they differ.
    Write,
}

/// Runs the work of a stage, which may be one of several pieces, on any thread.
pub type Observer = fn(Stage, &mut dyn FnMut());

static OBSERVER: OnceLock<Observer> = OnceLock::new();

/// Has all stages of this process run by an observer. The first one stays.
pub fn observe(observer: Observer) {
    OBSERVER.get_or_init(|| observer);
}

impl Stage {
    /// Does a piece of this stage's work, by the observer if there is one.
    pub(crate) fn run<Made>(self, mut work: impl FnMut() -> Made) -> Made {
        let Some(observer) = OBSERVER.get() else { return work() };
        let mut made = None;
        observer(self, &mut || made = Some(work()));
        made.unwrap_or_else(work)
    }
}
