//! Wrappers: the `wrapper!` macro, for types that are another one under a name of their own.

use serde::de::{Deserialize, Deserializer};

use super::depth;

/// Gives a tuple struct of one field the JSON form of that field, and `Default`.
///
/// It is for lists and maps that contain themselves, which no `type` can name.
///
/// ```
/// #[derive(Clone, Debug, PartialEq)]
/// pub struct Nested(pub Vec<Nested>);
/// oasmith_runtime::wrapper! { Nested }
///
/// let nested: Nested = serde_json::from_str("[[],[[]]]")?;
/// assert_eq!(nested.0[1].0, [Nested::default()]);
/// assert_eq!(serde_json::to_string(&nested)?, "[[],[[]]]");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! wrapper {
    ($name:ident) => {
        impl ::core::default::Default for $name {
            fn default() -> Self {
                Self(::core::default::Default::default())
            }
        }

        impl<'de> $crate::private::wire::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::private::wire::deserialize_wrapped(deserializer).map(Self)
            }
        }

        impl $crate::private::wire::Serialize for $name {
            fn serialize<S: $crate::private::wire::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::private::wire::Serialize::serialize(&self.0, serializer)
            }
        }
    };
}

/// The `Deserialize` of what every wrapper holds.
pub fn deserialize_wrapped<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let _level = depth::enter()?;
    T::deserialize(deserializer)
}
