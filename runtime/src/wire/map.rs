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
    /// Boxed since most objects have no members but the declared ones.
    members: Option<Box<IndexMap<String, T>>>,
    /// The optional members of the object around this map that were spelled null.
    pub(super) nulls: Vec<&'static str>,
}

impl<T> Map<T> {
    /// A map without members.
    pub fn new() -> Self {
        Self::default()
    }

    /// The value of a member.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.members.as_ref()?.get(name)
    }

    /// The value of a member, to change it in place.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.members.as_mut()?.get_mut(name)
    }

    /// Sets a member and returns the value it had.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<T>) -> Option<T> {
        self.members.get_or_insert_default().insert(name.into(), value.into())
    }

    /// Removes a member and returns the value it had; the others keep their order.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        self.members.as_mut()?.shift_remove(name)
    }

    /// The members in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.members
            .iter()
            .flat_map(|members| members.iter())
            .map(|(name, value)| (name.as_str(), value))
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.members.as_ref().map_or(0, |members| members.len())
    }

    /// Whether there are no members.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self {
            members: None,
            nulls: Vec::new(),
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
        self.members.map_or_else(IndexMap::new, |members| *members).into_iter()
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
