//! Integer enums: the `integer_enum!` macro, and how a value is found by its number.

use serde::{Deserialize, Deserializer};

use super::contest;
use super::error::ParseError;

/// Gives an enum without fields the JSON form of an integer, `as_i64` and `Display`.
///
/// With a last entry `..Variant` the enum is open: any other number becomes that variant, which holds it, and `From<i64>`
/// is there. Without it such a number is an error, and `TryFrom<i64>` is there.
///
/// ```
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
/// #[non_exhaustive]
/// pub enum Priority {
///     Low,
///     High,
///     Unrecognized(i64),
/// }
/// oasmith_runtime::integer_enum! { Priority { Low: -1, High: 1, ..Unrecognized } }
///
/// assert_eq!(Priority::from(1), Priority::High);
/// assert_eq!(serde_json::to_string(&Priority::from(7))?, "7");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! integer_enum {
    ($name:ident { $($variant:ident: $value:literal,)* ..$open:ident $(,)? }) => {
        $crate::__integer_enum! { $name { $($variant: $value,)* ..$open } }

        impl ::core::convert::From<i64> for $name {
            fn from(number: i64) -> Self {
                match number {
                    $($value => Self::$variant,)*
                    _ => Self::$open(number),
                }
            }
        }

        impl $crate::private::wire::IntegerEnum for $name {
            const VALUES: &'static [i64] = &[$($value),*];

            fn read(number: i64) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(Self::from(number))
            }
        }
    };
    ($name:ident { $($variant:ident: $value:literal),* $(,)? }) => {
        $crate::__integer_enum! { $name { $($variant: $value,)* } }

        impl ::core::convert::TryFrom<i64> for $name {
            type Error = $crate::ParseError;

            fn try_from(number: i64) -> ::core::result::Result<Self, Self::Error> {
                $crate::private::wire::read_integer_enum(number)
            }
        }

        impl $crate::private::wire::IntegerEnum for $name {
            const VALUES: &'static [i64] = &[$($value),*];

            fn read(number: i64) -> ::core::option::Option<Self> {
                match number {
                    $($value => ::core::option::Option::Some(Self::$variant),)*
                    _ => ::core::option::Option::None,
                }
            }
        }
    };
}

/// The part of `integer_enum!` that open and closed enums share.
#[doc(hidden)]
#[macro_export]
macro_rules! __integer_enum {
    ($name:ident { $($variant:ident: $value:literal,)* $(..$open:ident)? }) => {
        impl $name {
            /// The number on the wire.
            pub fn as_i64(self) -> i64 {
                match self {
                    $(Self::$variant => $value,)*
                    $(Self::$open(number) => number,)?
                }
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.as_i64(), formatter)
            }
        }

        impl $crate::private::Parameter for $name {
            fn text(&self) -> ::core::result::Result<::std::borrow::Cow<'_, str>, ::std::string::String> {
                ::core::result::Result::Ok(::std::borrow::Cow::Owned(::std::string::ToString::to_string(self)))
            }
        }

        impl<'de> $crate::private::wire::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::private::wire::deserialize_integer_enum(deserializer)
            }
        }

        impl $crate::private::wire::Serialize for $name {
            fn serialize<S: $crate::private::wire::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.as_i64())
            }
        }
    };
}

/// An enum that `integer_enum!` gave its JSON form.
pub trait IntegerEnum: Sized {
    /// The numbers that have variants of their own.
    const VALUES: &'static [i64];

    /// The variant of a number; `None` if the enum is closed and there is none.
    fn read(number: i64) -> Option<Self>;
}

/// The `Deserialize` of every integer enum.
pub fn deserialize_integer_enum<'de, T: IntegerEnum, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let number = i64::deserialize(deserializer)?;
    if contest::is_open() && !T::VALUES.contains(&number) {
        contest::unknown();
    }
    read_integer_enum(number).map_err(serde::de::Error::custom)
}

/// The `TryFrom` of closed integer enums.
pub fn read_integer_enum<T: IntegerEnum>(number: i64) -> Result<T, ParseError> {
    T::read(number).ok_or_else(|| {
        let values: Vec<_> = T::VALUES.iter().map(i64::to_string).collect();
        ParseError::new(format!("`{number}` is none of {}", values.join(", ")))
    })
}
