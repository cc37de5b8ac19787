//! Objects: the `object!` macro, and the one loop that reads and the one writer that writes every generated struct.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserializer, Serialize, Serializer};

use super::contest;
use super::depth;
use super::map::{Map, Nulls};
use super::slot::{ConstantValue, Rest, Slot, Spelling};

/// Gives a struct its JSON form: `Deserialize`, `Serialize`, a `new` that takes the members an object must have, and
/// `Default` where there are none.
///
/// One line names a field, how its member may appear, and the member's name:
///
/// | line | field | member |
/// |---|---|---|
/// | `id: required::<i64>("id")` | `i64` | must be there |
/// | `owner: nullable::<Option<i64>>("owner")` | `Option<i64>` | must be there, may be null |
/// | `seats: defaulted::<i64>("seats", "1")` | `i64` | where it is absent, it is the JSON of the default |
/// | `note: optional("note")` | `Option<T>` | may be absent; null decodes as `None` and is written back as null |
/// | `note: clearable("note")` | `Option<Option<T>>` | absent is `None`, null is `Some(None)` |
/// | `r#type: constant("type", "parcel")` | no field | checked when read, always written; a number, `true` or `()` for null are other values |
/// | `..extra` | [`Extra`](crate::Extra) or [`Map<T>`](crate::Map) | takes every other member |
///
/// Without a `..` line the object is closed: an unknown member is an error. Of a repeated member the last one counts.
#[macro_export]
macro_rules! object {
    // Nothing is required, so the type also has a default value.
    ($name:ident {
        $($field:ident: $(optional($optional:literal $(,)?))? $(clearable($clearable:literal $(,)?))?
            $(constant($constant:literal, $value:expr $(,)?))?),*
        $(,)? $(..$rest:ident $(,)?)?
    }) => {
        $crate::__object! { $name {
            $($field: $(optional($optional))? $(clearable($clearable))? $(constant($constant, $value))?,)* $(..$rest)?
        } }

        impl ::core::default::Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }
    };
    ($name:ident { $($members:tt)* }) => {
        $crate::__object! { $name { $($members)* } }
    };
}

/// The part of `object!` that every form shares. Each kind of member opens with its own word, so that one pass over
/// the list is enough and its length does not count against the recursion limit.
#[doc(hidden)]
#[macro_export]
macro_rules! __object {
    ($name:ident {
        $($field:ident:
            $(required::<$required_type:ty $(,)?>($required:literal $(,)?))?
            $(nullable::<$nullable_type:ty $(,)?>($nullable:literal $(,)?))?
            $(defaulted::<$defaulted_type:ty $(,)?>($defaulted:literal, $default:literal $(,)?))?
            $(optional($optional:literal $(,)?))?
            $(clearable($clearable:literal $(,)?))?
            $(constant($constant:literal, $value:expr $(,)?))?
        ),*
        $(,)? $(..$rest:ident $(,)?)?
    }) => {
        impl $name {
            /// Makes a value of the members it must have; every other member is absent.
            #[allow(clippy::too_many_arguments)]
            pub fn new($($($field: $required_type,)? $($field: $nullable_type,)? $($field: $defaulted_type,)?)*) -> Self {
                Self {
                    $(
                        $($field: $crate::__object!(@first $field $required),)?
                        $($field: $crate::__object!(@first $field $nullable),)?
                        $($field: $crate::__object!(@first $field $defaulted),)?
                        $($field: $crate::__object!(@none $optional),)?
                        $($field: $crate::__object!(@none $clearable),)?
                    )*
                    $($rest: ::core::default::Default::default(),)?
                }
            }
        }

        impl $crate::private::wire::Object for $name {
            const NAME: &'static str = ::core::stringify!($name);
            const MEMBERS: &'static [&'static str] =
                &[$($($required)? $($nullable)? $($defaulted)? $($optional)? $($clearable)? $($constant)?),*];

            fn decode<'de, __MemberAccess: $crate::private::wire::MapAccess<'de>>(
                map: __MemberAccess,
            ) -> ::core::result::Result<Self, __MemberAccess::Error> {
                $(let mut $field =
                    $($crate::__object!(@slot Required::<$required_type> $required))?
                    $($crate::__object!(@slot Required::<$nullable_type> $nullable))?
                    $($crate::private::wire::Defaulted::<$defaulted_type>::new($default))?
                    $($crate::__object!(@slot Optional $optional))?
                    $($crate::__object!(@slot Clearable $clearable))?
                    $($crate::private::wire::Constant::new($constant, $value))?;
                )*
                $(let mut $rest = $crate::Map::default();)?
                $crate::private::wire::fill(
                    map,
                    &Self::MEMBERS,
                    &mut [$(&mut $field),*],
                    &mut ($(&mut $rest,)?),
                )?;
                $($($crate::__object!(@first $field $constant).finish()?;)?)*
                // By patterns and not by calls: a way out of each, with all there is to drop on it, would take longer to
                // compile than all the rest.
                $(
                    $($crate::__object!(@take $field $required);)?
                    $($crate::__object!(@take $field $nullable);)?
                    $($crate::__object!(@settle $field $defaulted);)?
                )*
                ::core::result::Result::Ok(Self {
                    $(
                        $($field: $crate::__object!(@first $field $required),)?
                        $($field: $crate::__object!(@first $field $nullable),)?
                        $($field: $crate::__object!(@first $field $defaulted),)?
                        $($field: $crate::__object!(@first $field $optional).0,)?
                        $($field: $crate::__object!(@first $field $clearable).0,)?
                    )*
                    $($rest,)?
                })
            }

            fn encode<'a, M: $crate::private::wire::SerializeMap>(
                &'a self,
                writer: &mut $crate::private::wire::ObjectWriter<'a, M>,
            ) -> ::core::result::Result<(), M::Error> {
                $(writer.keep_nulls(&self.$rest);)?
                $(
                    $(writer.required($required, &self.$field)?;)?
                    $(writer.required($nullable, &self.$field)?;)?
                    $(writer.required($defaulted, &self.$field)?;)?
                    $(writer.optional($optional, &self.$field)?;)?
                    $(writer.clearable($clearable, &self.$field)?;)?
                    $(writer.constant($constant, $value)?;)?
                )*
                $(writer.rest(Self::MEMBERS, &self.$rest)?;)?
                ::core::result::Result::Ok(())
            }
        }

        impl<'de> $crate::private::wire::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::private::wire::deserialize(deserializer)
            }
        }

        impl $crate::private::wire::Serialize for $name {
            fn serialize<S: $crate::private::wire::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::private::wire::serialize(self, serializer)
            }
        }
    };
    // A field, in a repetition that the name of its member drives.
    (@first $field:ident $member:literal) => { $field };
    (@slot Required::<$ty:ty> $member:literal) => {
        $crate::private::wire::Required::<$ty>(::core::option::Option::None)
    };
    (@slot $slot:ident $member:literal) => { $crate::private::wire::$slot(::core::option::Option::None) };
    (@take $field:ident $member:literal) => {
        let $crate::private::wire::Required(::core::option::Option::Some($field)) = $field else {
            return ::core::result::Result::Err($crate::private::wire::missing($member));
        };
    };
    (@settle $field:ident $member:literal) => {
        let ::core::option::Option::Some($field) = $field.finish() else {
            return ::core::result::Result::Err($crate::private::wire::missing($member));
        };
    };
    (@none $member:literal) => { ::core::option::Option::None };
}

/// A struct that `object!` gave its JSON form.
pub trait Object: Sized {
    /// The type's name, for messages.
    const NAME: &'static str;

    /// The names of the declared members, in the order of their slots.
    const MEMBERS: &'static [&'static str];

    /// Reads the members of an object.
    fn decode<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;

    /// Writes the members in the order of their declaration.
    fn encode<'a, M: SerializeMap>(&'a self, writer: &mut ObjectWriter<'a, M>) -> Result<(), M::Error>;
}

/// The `Deserialize` of every object.
pub fn deserialize<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(ObjectVisitor(PhantomData))
}

/// The `Serialize` of every object.
pub fn serialize<T: Object, S: Serializer>(object: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut writer = ObjectWriter {
        map: serializer.serialize_map(None)?,
        nulls: Nulls::default(),
    };
    object.encode(&mut writer)?;
    writer.map.end()
}

/// Reads members into the slots of their names, and all others into the rest.
pub fn fill<'de, A: MapAccess<'de>>(
    mut map: A,
    names: &'static &'static [&'static str],
    slots: &mut [&mut dyn Slot<'de, A>],
    rest: &mut dyn Rest<'de, A>,
) -> Result<(), A::Error> {
    let mut expected = 0;
    let mut unknown = String::new();
    while let Some(found) = map.next_key_seed(MemberSeed {
        names,
        expected,
        unknown: &mut unknown,
    })? {
        match slots.get_mut(found) {
            Some(slot) => {
                if slot.fill(&mut map)? == Spelling::Null {
                    rest.keep_null(names, found);
                }
                expected = found + 1;
            }
            None => {
                contest::unknown();
                rest.keep(std::mem::take(&mut unknown), &mut map)?;
            }
        }
    }
    Ok(())
}

/// Writes the members of one object.
pub struct ObjectWriter<'a, M> {
    map: M,
    nulls: Nulls<'a>,
}

impl<'a, M: SerializeMap> ObjectWriter<'a, M> {
    /// From here on, writes an optional member that is `None` as null if it was read so.
    pub fn keep_nulls<T>(&mut self, rest: &'a Map<T>) {
        self.nulls = rest.nulls();
    }

    /// Writes a member that is always there.
    pub fn required<T: Serialize>(&mut self, name: &'static str, value: &T) -> Result<(), M::Error> {
        self.map.serialize_entry(name, value)
    }

    /// Writes a member unless it is absent.
    pub fn optional<T: Serialize>(&mut self, name: &'static str, value: &Option<T>) -> Result<(), M::Error> {
        if value.is_some() || self.nulls.contains(name) {
            self.map.serialize_entry(name, value)
        } else {
            Ok(())
        }
    }

    /// Writes a member unless it is absent; `Some(None)` is null.
    pub fn clearable<T: Serialize>(&mut self, name: &'static str, value: &Option<Option<T>>) -> Result<(), M::Error> {
        value
            .as_ref()
            .map_or(Ok(()), |value| self.map.serialize_entry(name, value))
    }

    /// Writes a member that always has the same value.
    pub fn constant(&mut self, name: &'static str, value: impl Into<ConstantValue>) -> Result<(), M::Error> {
        self.map.serialize_entry(name, &value.into())
    }

    /// Writes the other members. One with a declared name is left out: its field speaks for it.
    pub fn rest<T: Serialize>(&mut self, names: &[&str], rest: &Map<T>) -> Result<(), M::Error> {
        rest.iter()
            .filter(|(name, _)| !names.contains(name))
            .try_for_each(|(name, value)| self.map.serialize_entry(name, value))
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object ({})", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        let _level = depth::enter()?;
        T::decode(map)
    }
}

/// Finds a member's place by its name, first where it is expected: services keep the order of their members.
struct MemberSeed<'a> {
    names: &'static [&'static str],
    expected: usize,
    /// Takes a name that is none of them; its place is behind all others.
    unknown: &'a mut String,
}

impl<'de> DeserializeSeed<'de> for MemberSeed<'_> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        // Tells our own reader what is expected; to any other it is but a name for a string.
        let expected = self.names.get(self.expected).copied().unwrap_or_default();
        deserializer.deserialize_newtype_struct(expected, self)
    }
}

impl<'de> Visitor<'de> for MemberSeed<'_> {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a member")
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }

    #[inline]
    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<usize, E> {
        match self.names.get(self.expected) {
            Some(expected) if std::ptr::eq(*expected, name) => Ok(self.expected),
            _ => Ok(self.find(name)),
        }
    }
}

impl MemberSeed<'_> {
    fn find(self, name: &str) -> usize {
        let (before, after) = self.names.split_at_checked(self.expected).unwrap_or_default();
        let is_it = |declared: &&str| *declared == name;
        if let Some(index) = after.iter().position(is_it) {
            return self.expected + index;
        }
        if let Some(index) = before.iter().position(is_it) {
            return index;
        }
        name.clone_into(self.unknown);
        usize::MAX
    }
}
