//! The tag of an object: the text of one of its members, and where it is.

use std::borrow::Cow;
use std::cell::Cell;
use std::sync::OnceLock;

use memchr::memmem::Finder;

use super::reader::{Reader, find_member, find_members};
use super::text;
use super::untagged_union::Kind;

/// How far a guess looks.
const WINDOW: usize = 4096;

/// The member that names the variant of a union.
pub struct Tag {
    name: &'static str,
    finder: OnceLock<Finder<'static>>,
}

impl Tag {
    /// The member of that name.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            finder: OnceLock::new(),
        }
    }

    /// The name of the member.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The tag of a value, or why it has none.
    pub(super) fn find<'a>(&self, text: &'a str) -> Result<Cow<'a, str>, String> {
        if !text.starts_with('{') {
            return Err("not an object".to_owned());
        }
        match find_member(text, self.name) {
            Some(json) => self.read(json),
            None => Err(format!("`{}` is missing", self.name)),
        }
    }

    /// The tags of an object in which the member stands several times.
    pub(super) fn find_all<'a>(&self, text: &'a str) -> impl Iterator<Item = Cow<'a, str>> {
        let members = find_members(text, self.name).into_iter().flatten();
        members.filter_map(|json| self.read(json).ok())
    }

    /// Takes the first text member of that name for the tag of the object that a text begins with, be it deeper in the
    /// object, or behind it.
    pub(super) fn guess<'a>(&self, text: &'a str) -> Option<Guess<'a>> {
        if !text.starts_with('{') || IS_GUESSING.get() {
            return None;
        }
        let near = text.as_bytes().get(..WINDOW).unwrap_or(text.as_bytes());
        let finder = self.finder.get_or_init(|| Finder::new(self.name));
        let (position, tag) = finder.find_iter(near).find_map(|place| {
            let position = place.checked_sub(1)?;
            let tag = Reader::new(text).string_member_at(position, self.name)?;
            Some((position, tag))
        })?;
        IS_GUESSING.set(true);
        Some(Guess { text, position, tag })
    }

    /// The text of a tag, or why it is none.
    fn read<'a>(&self, json: &'a str) -> Result<Cow<'a, str>, String> {
        match (Kind::of(json), text::string(json)) {
            (_, Some(text)) => Ok(text),
            (Kind::Integer | Kind::Number | Kind::Boolean, None) => Ok(Cow::Borrowed(json)),
            (kind, None) => Err(format!("`{}` is {}", self.name, kind.name())),
        }
    }
}

thread_local! {
    static IS_GUESSING: Cell<bool> = const { Cell::new(false) };
}

/// What seems to be the tag of an object.
///
/// There is one guess at a time: where guesses are wrong, as they may be throughout unions within unions, each guess
/// within a guess would double the work.
pub struct Guess<'a> {
    text: &'a str,
    position: usize,
    tag: Cow<'a, str>,
}

impl<'a> Guess<'a> {
    /// What the tag seems to be.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// A reader of the text that finds out whether it is.
    pub fn reader(&self) -> Reader<'a> {
        Reader::with_guess(self.text, self.position)
    }
}

impl Drop for Guess<'_> {
    fn drop(&mut self) {
        IS_GUESSING.set(false);
    }
}
