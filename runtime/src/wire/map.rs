//! `Map`, an object whose members have names of their own, and `Extra`, the members a description does not name.

use std::fmt;
use std::marker::PhantomData;

use indexmap::IndexMap;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::contest;
use super::depth;
use super::json::Json;

/// The members of an object that its description does not name, kept as they came and in their order.
///
/// It also remembers, out of sight, which of the declared members were spelled `null`, so that they are written back
/// as null while their fields stay `None`. This spelling does not count when two values are compared.
///
/// A member that the type declares belongs in its field; one of that name is not written from here.
pub type Extra = Map<Json>;

/// An object whose members all have values of one type, in the order in which they came.
///
/// ```
/// use oasmith_runtime::Map;
///
/// let prices: Map<i64> = serde_json::from_str(r#"{"pear":3,"apple":2}"#)?;
/// assert_eq!(prices.get("apple"), Some(&2));
/// assert_eq!(prices.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["pear", "apple"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone)]
pub struct Map<T> {
    /// Boxed since most objects have nothing to keep here.
    kept: Option<Box<Kept<T>>>,
    /// The optional members of the object around this map that were spelled null: a bit for each of the first 64, which
    /// costs no allocation.
    nulls: u64,
    /// The names that the bits stand for, behind one more reference, which makes every object a word smaller.
    names: Option<&'static &'static [&'static str]>,
}

#[derive(Clone)]
struct Kept<T> {
    members: IndexMap<String, T>,
    /// Members that were spelled null and have no bit.
    nulls: Vec<&'static str>,
}

impl<T> Map<T> {
    /// A map without members.
    pub fn new() -> Self {
        Self::default()
    }

    /// The value of a member.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.kept.as_ref()?.members.get(name)
    }

    /// The value of a member, to change it in place.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.kept.as_mut()?.members.get_mut(name)
    }

    /// Sets a member and returns the value it had.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<T>) -> Option<T> {
        self.kept().members.insert(name.into(), value.into())
    }

    /// Removes a member and returns the value it had; the others keep their order.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        self.kept.as_mut()?.members.shift_remove(name)
    }

    /// The members in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.kept
            .iter()
            .flat_map(|kept| kept.members.iter())
            .map(|(name, value)| (name.as_str(), value))
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.kept.as_ref().map_or(0, |kept| kept.members.len())
    }

    /// Whether there are no members.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn kept(&mut self) -> &mut Kept<T> {
        self.kept.get_or_insert_with(|| {
            Box::new(Kept {
                members: IndexMap::new(),
                nulls: Vec::new(),
            })
        })
    }

    /// Remembers that the member whose name stands at the index was spelled null.
    pub(super) fn keep_null(&mut self, names: &'static &'static [&'static str], index: usize) {
        self.names = Some(names);
        match (
            u32::try_from(index).ok().and_then(|index| 1_u64.checked_shl(index)),
            names.get(index),
        ) {
            (Some(bit), _) => self.nulls |= bit,
            (None, Some(name)) => self.kept().nulls.push(name),
            (None, None) => {}
        }
    }

    /// The members of the object around this map that were spelled null.
    pub(super) fn nulls(&self) -> Nulls<'_> {
        Nulls {
            bits: self.nulls,
            names: self.names.copied().unwrap_or_default(),
            others: self.kept.as_ref().map_or(&[], |kept| &kept.nulls),
        }
    }
}

/// The members of an object that were spelled null.
#[derive(Clone, Copy, Default)]
pub struct Nulls<'a> {
    bits: u64,
    names: &'static [&'static str],
    others: &'a [&'static str],
}

impl Nulls<'_> {
    /// Whether this member was.
    pub fn contains(&self, name: &str) -> bool {
        let mut bits = self.names.iter().zip(0..u64::BITS);
        self.bits != 0 && bits.any(|(known, bit)| self.bits >> bit & 1 == 1 && *known == name)
            || self.others.contains(&name)
    }
}

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self {
            kept: None,
            nulls: 0,
            names: None,
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for Map<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self.iter()).finish()
    }
}

/// Two maps are equal if they have the same members, in whatever order.
impl<T: PartialEq> PartialEq for Map<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(name, value)| other.get(name) == Some(value))
    }
}

impl<T: Eq> Eq for Map<T> {}

impl<N: Into<String>, T> FromIterator<(N, T)> for Map<T> {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(members: I) -> Self {
        let mut map = Self::new();
        members.into_iter().for_each(|(name, value)| {
            map.insert(name, value);
        });
        map
    }
}

impl<T> IntoIterator for Map<T> {
    type Item = (String, T);
    type IntoIter = indexmap::map::IntoIter<String, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.kept.map_or_else(IndexMap::new, |kept| kept.members).into_iter()
    }
}

impl<T: Serialize> Serialize for Map<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Map<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MapVisitor(PhantomData))
    }
}

struct MapVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for MapVisitor<T> {
    type Value = Map<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Map<T>, A::Error> {
        let _level = depth::enter()?;
        let mut members = Map::new();
        while let Some((name, value)) = map.next_entry::<String, T>()? {
            contest::unknown();
            members.insert(name, value);
        }
        Ok(members)
    }
}
