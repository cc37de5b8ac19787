//! Tuples: the `tuple!` macro, for lists whose first items have types of their own.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error as _, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeSeq, Serializer};

use super::depth;

/// Gives a tuple struct the JSON form of a list, `From` a tuple of the items it must have, and `Default` where there are
/// none.
///
/// One line names a field and how its item may appear:
///
/// | line | field | item |
/// |---|---|---|
/// | `0: required::<f64>` | `f64` | must be there |
/// | `1: optional` | `Option<T>` | the list may end before it |
/// | `2: clearable` | `Option<Option<T>>` | the list may end before it; null is `Some(None)` |
/// | `3: rest` | `Vec<T>` | every item after those |
///
/// An item that is left out before one that is there is written as null.
///
/// ```
/// use oasmith_runtime::Json;
///
/// #[derive(Clone, Debug, PartialEq)]
/// #[non_exhaustive]
/// pub struct Position(pub f64, pub f64, pub Option<f64>, pub Vec<Json>);
/// oasmith_runtime::tuple! { Position { 0: required::<f64>, 1: required::<f64>, 2: optional, 3: rest } }
///
/// let position: Position = serde_json::from_str(r#"[8.5,47.25,400.0,"here"]"#)?;
/// assert_eq!(position.2, Some(400.0));
/// assert_eq!(serde_json::to_string(&position)?, r#"[8.5,47.25,400.0,"here"]"#);
/// assert_eq!(serde_json::to_string(&Position::from((0.0, 1.0)))?, "[0.0,1.0]");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! tuple {
    // Nothing is required, so the type also has a default value.
    ($name:ident { $($index:tt: $kind:ident),* $(,)? }) => {
        $crate::__tuple! { $name { $($index: $kind,)* } }

        impl ::core::default::Default for $name {
            fn default() -> Self {
                Self { $($index: ::core::default::Default::default(),)* }
            }
        }
    };
    ($name:ident { $($index:tt: $kind:ident $(::<$required:ty $(,)?>)?),* $(,)? }) => {
        $crate::__tuple! { $name { $($index: $kind,)* } }

        impl ::core::convert::From<($($($required,)?)*)> for $name {
            fn from(items: ($($($required,)?)*)) -> Self {
                Self { $($index: $crate::__tuple!(@from items $index $($required)?),)* }
            }
        }
    };
}

/// The part of `tuple!` that every form shares.
#[doc(hidden)]
#[macro_export]
macro_rules! __tuple {
    ($name:ident { $($index:tt: $kind:ident,)* }) => {
        impl $crate::private::wire::Tuple for $name {
            const NAME: &'static str = ::core::stringify!($name);

            fn decode<'de, A: $crate::private::wire::SeqAccess<'de>>(
                items: &mut $crate::private::wire::TupleReader<A>,
            ) -> ::core::result::Result<Self, A::Error> {
                ::core::result::Result::Ok(Self { $($index: items.$kind()?,)* })
            }

            fn encode<S: $crate::private::wire::SerializeSeq>(
                &self,
                items: &mut $crate::private::wire::TupleWriter<S>,
            ) -> ::core::result::Result<(), S::Error> {
                $(items.$kind(&self.$index)?;)*
                ::core::result::Result::Ok(())
            }
        }

        impl<'de> $crate::private::wire::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::private::wire::deserialize_tuple(deserializer)
            }
        }

        impl $crate::private::wire::Serialize for $name {
            fn serialize<S: $crate::private::wire::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::private::wire::serialize_tuple(self, serializer)
            }
        }
    };
    (@from $items:ident $index:tt $required:ty) => { $items.$index };
    (@from $items:ident $index:tt) => { ::core::default::Default::default() };
}

/// A tuple struct that `tuple!` gave its JSON form.
pub trait Tuple: Sized {
    /// The type's name, for messages.
    const NAME: &'static str;

    /// Reads the items in order.
    fn decode<'de, A: SeqAccess<'de>>(items: &mut TupleReader<A>) -> Result<Self, A::Error>;

    /// Writes the items in order.
    fn encode<S: SerializeSeq>(&self, items: &mut TupleWriter<S>) -> Result<(), S::Error>;
}

/// The `Deserialize` of every tuple.
pub fn deserialize_tuple<'de, T: Tuple, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_seq(TupleVisitor(PhantomData))
}

/// The `Serialize` of every tuple.
pub fn serialize_tuple<T: Tuple, S: Serializer>(tuple: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut writer = TupleWriter {
        items: serializer.serialize_seq(None)?,
        left_out: 0,
    };
    tuple.encode(&mut writer)?;
    writer.items.end()
}

/// Reads the items of one list.
pub struct TupleReader<A> {
    items: A,
    read: usize,
}

impl<'de, A: SeqAccess<'de>> TupleReader<A> {
    /// An item that must be there.
    pub fn required<T: Deserialize<'de>>(&mut self) -> Result<T, A::Error> {
        let read = self.read;
        self.optional()?
            .ok_or_else(|| A::Error::custom(format_args!("item {read} is missing")))
    }

    /// An item before which the list may end.
    pub fn optional<T: Deserialize<'de>>(&mut self) -> Result<Option<T>, A::Error> {
        self.read += 1;
        self.items.next_element()
    }

    /// An item before which the list may end, and which may be null.
    pub fn clearable<T: Deserialize<'de>>(&mut self) -> Result<Option<Option<T>>, A::Error> {
        self.optional()
    }

    /// All items that are left.
    pub fn rest<T: Deserialize<'de>>(&mut self) -> Result<Vec<T>, A::Error> {
        let mut rest = Vec::new();
        while let Some(item) = self.items.next_element()? {
            rest.push(item);
        }
        Ok(rest)
    }
}

/// Writes the items of one list.
pub struct TupleWriter<S> {
    items: S,
    /// How many items were left out since the last one written.
    left_out: usize,
}

impl<S: SerializeSeq> TupleWriter<S> {
    /// Writes an item that is always there.
    pub fn required<T: Serialize>(&mut self, item: &T) -> Result<(), S::Error> {
        for _ in 0..std::mem::take(&mut self.left_out) {
            self.items.serialize_element(&())?;
        }
        self.items.serialize_element(item)
    }

    /// Writes an item unless it is absent.
    pub fn optional<T: Serialize>(&mut self, item: &Option<T>) -> Result<(), S::Error> {
        match item {
            Some(item) => self.required(item),
            None => {
                self.left_out += 1;
                Ok(())
            }
        }
    }

    /// Writes an item unless it is absent; `Some(None)` is null.
    pub fn clearable<T: Serialize>(&mut self, item: &Option<Option<T>>) -> Result<(), S::Error> {
        self.optional(item)
    }

    /// Writes all further items.
    pub fn rest<T: Serialize>(&mut self, rest: &[T]) -> Result<(), S::Error> {
        rest.iter().try_for_each(|item| self.required(item))
    }
}

struct TupleVisitor<T>(PhantomData<T>);

impl<'de, T: Tuple> Visitor<'de> for TupleVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a list ({})", T::NAME)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<T, A::Error> {
        let _level = depth::enter()?;
        T::decode(&mut TupleReader { items, read: 0 })
    }
}
