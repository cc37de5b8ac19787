//! Finds the marks of paging in a body, in one pass that skips everything else.

use std::fmt;

use bytes::Bytes;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::wire::text::{self, TextSeed};

/// What stands at a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// There is no such place.
    Absent,
    /// Null or an empty string.
    Empty,
    /// A string, or a number as it was written.
    Text(String),
    /// True or false.
    Boolean(bool),
    /// A list or an object.
    Other,
}

/// What stands at each of the places; an empty path is no place.
pub fn find<const N: usize>(body: &[u8], paths: [&[&str]; N]) -> [Mark; N] {
    let mut found = [None; N];
    if let Ok(json) = std::str::from_utf8(body) {
        let wanted = paths
            .into_iter()
            .enumerate()
            .map(|(index, path)| Wanted { index, path })
            .collect();
        search(json, wanted, &mut found);
    }
    found.map(|json| json.map_or(Mark::Absent, read))
}

/// The items of the list at a place, each as it stands in the body; `None` where there is no list.
pub fn items(body: &Bytes, path: &[&str]) -> Option<Vec<Bytes>> {
    let json = std::str::from_utf8(body).ok()?;
    let mut found = [Some(json)];
    if !path.is_empty() {
        found = [None];
        search(json, vec![Wanted { index: 0, path }], &mut found);
    }
    let [list] = found;
    let items: Vec<&RawValue> = serde_json::from_str(list?).ok()?;
    Some(
        items
            .into_iter()
            .map(|item| body.slice_ref(item.get().as_bytes()))
            .collect(),
    )
}

#[derive(Clone, Copy)]
struct Wanted<'a> {
    index: usize,
    path: &'a [&'a str],
}

fn search<'de>(json: &'de str, wanted: Vec<Wanted<'_>>, found: &mut [Option<&'de str>]) {
    // A value that is no object has no members, so nothing is found there.
    let _ = serde_json::Deserializer::from_str(json).deserialize_map(MarkVisitor { wanted, found });
}

struct MarkVisitor<'a, 'de> {
    wanted: Vec<Wanted<'a>>,
    found: &'a mut [Option<&'de str>],
}

impl<'de> Visitor<'de> for MarkVisitor<'_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key_seed(TextSeed)? {
            let below: Vec<_> = self
                .wanted
                .iter()
                .filter_map(|wanted| {
                    let (first, path) = wanted.path.split_first()?;
                    (*first == name).then_some(Wanted {
                        index: wanted.index,
                        path,
                    })
                })
                .collect();
            if below.is_empty() {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let json = map.next_value::<&RawValue>()?.get();
            for here in below.iter().filter(|wanted| wanted.path.is_empty()) {
                if let Some(place) = self.found.get_mut(here.index) {
                    *place = Some(json);
                }
            }
            search(json, below, self.found);
        }
        Ok(())
    }
}

fn read(json: &str) -> Mark {
    match json.as_bytes() {
        b"null" | b"\"\"" => Mark::Empty,
        b"true" => Mark::Boolean(true),
        b"false" => Mark::Boolean(false),
        [b'[' | b'{', ..] => Mark::Other,
        _ => Mark::Text(text::string(json).map_or_else(|| json.to_owned(), |text| text.into_owned())),
    }
}
