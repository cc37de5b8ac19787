//! The path to a place in a JSON text, found by walking down from the top once it is needed.

use std::fmt;

use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::text::TextSeed;

/// How many characters of a path are kept, counted from its end, where the mistake is.
const LENGTH: usize = 200;

/// The path to the innermost value that the byte position touches: `audits[3].events[0].id`. Of a long one there is the
/// end.
///
/// The ends of two neighbours never touch, since at least a comma stands between them.
pub fn at(text: &str, position: usize) -> String {
    let mut path = String::new();
    let mut value = text;
    let mut start = 0;
    while let Some((step, child)) = child_at(value, position - start) {
        step.append_to(&mut path);
        start += (child.as_ptr() as usize).saturating_sub(value.as_ptr() as usize);
        if start > position {
            break;
        }
        value = child;
    }
    match path.char_indices().rev().nth(LENGTH) {
        Some((start, dropped)) => format!("…{}", path.get(start + dropped.len_utf8()..).unwrap_or_default()),
        None => path,
    }
}

enum Step {
    Name(String),
    Index(usize),
}

impl Step {
    fn append_to(self, path: &mut String) {
        match self {
            Self::Index(index) => path.push_str(&format!("[{index}]")),
            Self::Name(name) if is_plain(&name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&name);
            }
            Self::Name(name) => path.push_str(&format!("[{name:?}]")),
        }
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && name
            .chars()
            .all(|character| character.is_alphanumeric() || matches!(character, '_' | '-'))
}

fn child_at(value: &str, position: usize) -> Option<(Step, &str)> {
    let mut finder = Finder {
        value,
        position,
        found: None,
    };
    // The search stops in the middle of the value, which the deserializer takes for a mistake.
    let _ = serde_json::Deserializer::from_str(value).deserialize_any(&mut finder);
    finder.found
}

struct Finder<'a> {
    value: &'a str,
    position: usize,
    found: Option<(Step, &'a str)>,
}

impl<'a> Finder<'a> {
    /// Whether the child touches the position; if so it is what was looked for.
    fn take(&mut self, step: Step, child: &'a RawValue) -> bool {
        let child = child.get();
        let start = (child.as_ptr() as usize).saturating_sub(self.value.as_ptr() as usize);
        let touches = start <= self.position && self.position <= start + child.len();
        if touches {
            self.found = Some((step, child));
        }
        touches
    }
}

impl<'a> Visitor<'a> for &mut Finder<'a> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key_seed(TextSeed)? {
            if self.take(Step::Name(name.into_owned()), map.next_value()?) {
                return Ok(());
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut sequence: A) -> Result<(), A::Error> {
        let mut index = 0;
        while let Some(element) = sequence.next_element()? {
            if self.take(Step::Index(index), element) {
                return Ok(());
            }
            index += 1;
        }
        Ok(())
    }
}
