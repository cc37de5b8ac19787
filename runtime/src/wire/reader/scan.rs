//! Finds where the parts of a JSON text begin and end.

use std::borrow::Cow;

use super::failure::Failure;
use super::{Reader, escape};

/// A byte in each place of a word.
const ONES: u64 = u64::from_le_bytes([1; 8]);

/// The highest bit of each byte of a word.
const HIGH_BITS: u64 = ONES << 7;

impl<'de> Reader<'de> {
    /// The next byte that is not white space; the reader then stands before it.
    #[inline]
    pub(super) fn peek(&mut self) -> Option<u8> {
        loop {
            match self.here() {
                Some(b' ' | b'\n' | b'\t' | b'\r') => self.position += 1,
                byte => return byte,
            }
        }
    }

    /// The byte before which the reader stands.
    #[inline]
    pub(super) fn here(&self) -> Option<u8> {
        self.text.as_bytes().get(self.position).copied()
    }

    /// What stands behind the place of the reader.
    #[inline]
    pub(super) fn rest(&self) -> &'de [u8] {
        self.text.as_bytes().get(self.position..).unwrap_or_default()
    }

    /// A part of the text; both its ends are beside ASCII.
    #[inline]
    pub(super) fn slice(&self, start: usize, end: usize) -> &'de str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The failure of the byte that `peek` gave.
    #[cold]
    pub(super) fn unexpected(&self, reason: &str, at_end: &str) -> Failure {
        match self.here() {
            Some(_) => Failure::syntax(reason, self.position + 1),
            None => Failure::syntax(at_end, self.position),
        }
    }

    #[cold]
    pub(super) fn no_value(&self) -> Failure {
        self.unexpected("expected value", "EOF while parsing a value")
    }

    /// Nothing but white space may be left.
    pub(super) fn end(&mut self) -> Result<(), Failure> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(Failure::syntax("trailing characters", self.position + 1)),
        }
    }

    #[inline]
    pub(super) fn read_colon(&mut self) -> Result<(), Failure> {
        match self.peek() {
            Some(b':') => {
                self.position += 1;
                Ok(())
            }
            _ => Err(self.unexpected("expected `:`", "EOF while parsing an object")),
        }
    }

    pub(super) fn read_literal(&mut self, literal: &str) -> Result<(), Failure> {
        let rest = self.rest();
        if rest.starts_with(literal.as_bytes()) {
            self.position += literal.len();
            return Ok(());
        }
        let same = rest
            .iter()
            .zip(literal.bytes())
            .take_while(|(found, byte)| *found == byte);
        self.position += same.count();
        Err(self.unexpected("expected ident", "EOF while parsing a value"))
    }

    /// Reads the string before which the reader stands.
    pub(super) fn read_string(&mut self) -> Result<Cow<'de, str>, Failure> {
        let start = self.position + 1;
        self.position = start;
        self.find_stop();
        match self.here() {
            Some(b'"') => {
                let text = self.slice(start, self.position);
                self.position += 1;
                Ok(Cow::Borrowed(text))
            }
            Some(b'\\') => escape::read(self, start).map(Cow::Owned),
            _ => Err(self.broken_string()),
        }
    }

    /// Reads the name before which the reader stands if it is this one, and spelled so.
    #[inline]
    pub(super) fn read_known(&mut self, name: &str) -> bool {
        let found = self.rest().get(1..).and_then(|rest| rest.strip_prefix(name.as_bytes()));
        let is_it = found.is_some_and(|rest| rest.first() == Some(&b'"'));
        if is_it {
            self.position += name.len() + 2;
        }
        is_it
    }

    /// Passes over the string before which the reader stands.
    fn skip_string(&mut self) -> Result<(), Failure> {
        self.position += 1;
        loop {
            self.find_stop();
            match self.here() {
                Some(b'"') => {
                    self.position += 1;
                    return Ok(());
                }
                Some(b'\\') => escape::skip(self)?,
                _ => return Err(self.broken_string()),
            }
        }
    }

    #[cold]
    pub(super) fn broken_string(&self) -> Failure {
        self.unexpected(
            "control character (\\u0000-\\u001F) found while parsing a string",
            "EOF while parsing a string",
        )
    }

    /// Goes to the next byte of a string that does not stand for itself: a quote, a backslash, a control character.
    #[inline]
    pub(super) fn find_stop(&mut self) {
        self.position += stop(self.rest());
    }

    /// Passes over a value and gives its text.
    pub(super) fn read_raw(&mut self) -> Result<&'de str, Failure> {
        self.peek();
        let start = self.position;
        self.skip()?;
        Ok(self.slice(start, self.position))
    }

    /// Passes over a value.
    pub(super) fn skip(&mut self) -> Result<(), Failure> {
        let mut nesting = Nesting::default();
        loop {
            match self.peek() {
                Some(b'"') => self.skip_string()?,
                Some(b'-' | b'0'..=b'9') => self.skip_number()?,
                Some(b't') => self.read_literal("true")?,
                Some(b'f') => self.read_literal("false")?,
                Some(b'n') => self.read_literal("null")?,
                Some(b'{') => {
                    self.position += 1;
                    if self.peek() != Some(b'}') {
                        self.skip_name()?;
                        nesting.open(Container::Object);
                        continue;
                    }
                    self.position += 1;
                }
                Some(b'[') => {
                    self.position += 1;
                    if self.peek() != Some(b']') {
                        nesting.open(Container::List);
                        continue;
                    }
                    self.position += 1;
                }
                _ => return Err(self.no_value()),
            }
            loop {
                let Some(container) = nesting.innermost() else {
                    return Ok(());
                };
                match (self.peek(), container) {
                    (Some(b','), Container::List) => {
                        self.position += 1;
                        break;
                    }
                    (Some(b','), Container::Object) => {
                        self.position += 1;
                        self.peek();
                        self.skip_name()?;
                        break;
                    }
                    (Some(b']'), Container::List) | (Some(b'}'), Container::Object) => {
                        self.position += 1;
                        nesting.close();
                    }
                    (_, Container::List) => return Err(self.unfinished_list()),
                    (_, Container::Object) => return Err(self.unfinished_object()),
                }
            }
        }
    }

    /// Passes over the name of a member, with its colon.
    fn skip_name(&mut self) -> Result<(), Failure> {
        match self.here() {
            Some(b'"') => self.skip_string()?,
            _ => return Err(self.no_name()),
        }
        self.read_colon()
    }

    #[cold]
    pub(super) fn no_name(&self) -> Failure {
        let reason = match self.here() {
            Some(b'}') => "trailing comma",
            _ => "key must be a string",
        };
        self.unexpected(reason, "EOF while parsing an object")
    }

    #[cold]
    pub(super) fn unfinished_list(&self) -> Failure {
        self.unexpected("expected `,` or `]`", "EOF while parsing a list")
    }

    #[cold]
    pub(super) fn unfinished_object(&self) -> Failure {
        self.unexpected("expected `,` or `}`", "EOF while parsing an object")
    }
}

/// How many bytes stand before the first that stops a string.
fn stop(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks();
    for (index, word) in words.iter().enumerate() {
        let stops = stops(u64::from_le_bytes(*word));
        if stops != 0 {
            return 8 * index + stops.trailing_zeros() as usize / 8;
        }
    }
    let stop = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20));
    bytes.len() - rest.len() + stop.unwrap_or(rest.len())
}

/// Marks the bytes of a word that stop a string. Only the first mark is exact: its borrow may reach into what follows.
fn stops(word: u64) -> u64 {
    let quotes = (word ^ (ONES * u64::from(b'"'))).wrapping_sub(ONES);
    let backslashes = (word ^ (ONES * u64::from(b'\\'))).wrapping_sub(ONES);
    let control = word.wrapping_sub(ONES * 0x20);
    (quotes | backslashes | control) & !word & HIGH_BITS
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Container {
    List,
    Object,
}

/// The lists and objects around a place, one bit each, so that passing over a value needs neither the stack nor, but for
/// extraordinary ones, memory.
#[derive(Default)]
struct Nesting {
    depth: usize,
    bits: u64,
    outer: Vec<u64>,
}

impl Nesting {
    fn open(&mut self, container: Container) {
        if self.depth > 0 && self.depth.is_multiple_of(64) {
            self.outer.push(self.bits);
        }
        self.bits = self.bits << 1 | u64::from(container == Container::Object);
        self.depth += 1;
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.bits >>= 1;
        if self.depth > 0 && self.depth.is_multiple_of(64) {
            self.bits = self.outer.pop().unwrap_or_default();
        }
    }

    fn innermost(&self) -> Option<Container> {
        match (self.depth, self.bits & 1) {
            (0, _) => None,
            (_, 0) => Some(Container::List),
            (_, _) => Some(Container::Object),
        }
    }
}
