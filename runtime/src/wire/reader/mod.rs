//! A reader of JSON text, for serde: what answers and the variants of unions are decoded with.
//!
//! It is there for unions. Wherever all of the text is at hand it lets them look ahead for their tag, so that the value
//! is read once, as the variant that it is; any other deserializer has to give them the text of the value first. It knows
//! which member is expected next, and finds strings word by word. What it reads and refuses is what serde_json does, in
//! the same words; a test compares the two.

mod access;
mod deserialize;
mod escape;
mod failure;
mod member;
mod name;
mod number;
mod raw;
mod scan;

use serde::de::Deserialize;

pub use failure::Failure;
pub use member::{find_member, find_members};

/// How deep lists and objects may be nested: in serde_json, the 128th is one too many.
const LEVELS: u8 = 127;

/// Reads a whole text as one value.
pub fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, Failure> {
    let mut reader = Reader::new(text);
    let mut value = T::deserialize(&mut reader);
    if value.is_ok()
        && let Err(failure) = reader.end()
    {
        value = Err(failure);
    }
    value
}

/// A place in a JSON text, from where values are read.
pub struct Reader<'de> {
    text: &'de str,
    position: usize,
    /// How many more lists and objects may be opened.
    levels: u8,
    /// Where a member of the outermost object is thought to begin, and whether it did.
    guess: Option<Guess>,
}

#[derive(Clone, Copy)]
struct Guess {
    position: usize,
    is_right: bool,
}

impl<'de> Reader<'de> {
    /// The beginning of a text.
    pub fn new(text: &'de str) -> Self {
        Self {
            text,
            position: 0,
            levels: LEVELS,
            guess: None,
        }
    }

    /// The same, with a guess where a member of the outermost object begins.
    pub fn with_guess(text: &'de str, position: usize) -> Self {
        let guess = Guess {
            position,
            is_right: false,
        };
        Self {
            guess: Some(guess),
            ..Self::new(text)
        }
    }

    /// Whether the member was where the guess said.
    pub fn is_guess_right(&self) -> bool {
        self.guess.is_some_and(|guess| guess.is_right)
    }

    /// How many bytes have been read.
    pub fn position(&self) -> usize {
        self.position
    }

    /// A name is about to be read.
    #[inline]
    fn note_name(&mut self) {
        if let Some(guess) = &mut self.guess
            && guess.position == self.position
            && self.levels == LEVELS - 1
        {
            guess.is_right = true;
        }
    }
}
