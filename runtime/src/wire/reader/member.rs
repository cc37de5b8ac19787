//! Finds one member of an object without reading the others.

use std::borrow::Cow;

use super::Reader;
use super::failure::Failure;

/// The text of the first member of that name of the object that a text is.
pub fn find_member<'de>(text: &'de str, name: &str) -> Option<&'de str> {
    find(text, name, Occurrence::First)
}

/// The first and the last member of that name.
pub fn find_members<'de>(text: &'de str, name: &str) -> [Option<&'de str>; 2] {
    [Occurrence::First, Occurrence::Last].map(|occurrence| find(text, name, occurrence))
}

impl<'de> Reader<'de> {
    /// What would be a member of that name, were it at this place, if its value is a string.
    pub fn string_member_at(mut self, position: usize, name: &str) -> Option<Cow<'de, str>> {
        self.position = position;
        if self.here() != Some(b'"') || !self.read_known(name) {
            return None;
        }
        self.read_colon().ok()?;
        match self.peek() {
            Some(b'"') => self.read_string().ok(),
            _ => None,
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Occurrence {
    First,
    Last,
}

fn find<'de>(text: &'de str, name: &str, occurrence: Occurrence) -> Option<&'de str> {
    let mut found = None;
    // Where the text is no JSON, what came before counts.
    let _ = search(&mut Reader::new(text), name, occurrence, &mut found);
    found
}

fn search<'de>(
    reader: &mut Reader<'de>,
    name: &str,
    occurrence: Occurrence,
    found: &mut Option<&'de str>,
) -> Result<(), Failure> {
    if reader.peek() != Some(b'{') {
        return Ok(());
    }
    loop {
        reader.position += 1;
        if reader.peek() != Some(b'"') {
            return Ok(());
        }
        let is_it = reader.read_string()? == name;
        reader.read_colon()?;
        let value = reader.read_raw()?;
        if is_it {
            *found = Some(value);
            if occurrence == Occurrence::First {
                return Ok(());
            }
        }
        if reader.peek() != Some(b',') {
            return Ok(());
        }
    }
}
