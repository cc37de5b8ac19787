//! String enums: the `string_enum!` macro, and how a value is found by its text.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Visitor};

use super::contest;
use super::error::ParseError;

/// Gives an enum without fields the JSON form of a string, `as_str`, `Display`, `FromStr` and `AsRef<str>`.
///
/// With a last entry `..Variant` the enum is open: any other text becomes that variant, which holds it, and `From`
/// texts is there too. Without it such a text is an error.
///
/// ```
/// #[derive(Clone, Debug, PartialEq, Eq, Hash)]
/// #[non_exhaustive]
/// pub enum Colour {
///     Red,
///     Unrecognized(String),
/// }
/// oasmith_runtime::string_enum! { Colour { Red: "red", ..Unrecognized } }
///
/// assert_eq!(Colour::from("red"), Colour::Red);
/// assert_eq!(serde_json::to_string(&Colour::from("mauve"))?, r#""mauve""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! string_enum {
    ($name:ident { $($variant:ident: $value:literal,)* ..$open:ident $(,)? }) => {
        $crate::__string_enum! { $name { $($variant: $value,)* ..$open } }

        impl ::core::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($value => Self::$variant,)*
                    _ => Self::$open(::std::borrow::ToOwned::to_owned(text)),
                }
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                match text.as_str() {
                    $($value => Self::$variant,)*
                    _ => Self::$open(text),
                }
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
                ::core::result::Result::Ok(Self::from(text))
            }
        }

        impl $crate::private::wire::StringEnum for $name {
            const VALUES: &'static [&'static str] = &[$($value),*];

            fn read(text: &str) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(Self::from(text))
            }
        }
    };
    ($name:ident { $($variant:ident: $value:literal),* $(,)? }) => {
        $crate::__string_enum! { $name { $($variant: $value,)* } }

        impl ::core::str::FromStr for $name {
            type Err = $crate::ParseError;

            fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
                $crate::private::wire::parse_string_enum(text)
            }
        }

        impl $crate::private::wire::StringEnum for $name {
            const VALUES: &'static [&'static str] = &[$($value),*];

            fn read(text: &str) -> ::core::option::Option<Self> {
                match text {
                    $($value => ::core::option::Option::Some(Self::$variant),)*
                    _ => ::core::option::Option::None,
                }
            }
        }
    };
}

/// The part of `string_enum!` that open and closed enums share.
#[doc(hidden)]
#[macro_export]
macro_rules! __string_enum {
    ($name:ident { $($variant:ident: $value:literal,)* $(..$open:ident)? }) => {
        impl $name {
            /// The text on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    $(Self::$open(text) => text,)?
                }
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                formatter.pad(self.as_str())
            }
        }

        impl $crate::private::Parameter for $name {
            fn text(&self) -> ::core::result::Result<::std::borrow::Cow<'_, str>, ::std::string::String> {
                ::core::result::Result::Ok(::std::borrow::Cow::Borrowed(self.as_str()))
            }
        }

        impl<'de> $crate::private::wire::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::private::wire::deserialize_string_enum(deserializer)
            }
        }

        impl $crate::private::wire::Serialize for $name {
            fn serialize<S: $crate::private::wire::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

/// An enum that `string_enum!` gave its JSON form.
pub trait StringEnum: Sized {
    /// The texts that have variants of their own.
    const VALUES: &'static [&'static str];

    /// The variant of a text; `None` if the enum is closed and there is none.
    fn read(text: &str) -> Option<Self>;
}

/// The `Deserialize` of every string enum.
pub fn deserialize_string_enum<'de, T: StringEnum, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_str(EnumVisitor(PhantomData))
}

/// The `FromStr` of closed string enums.
pub fn parse_string_enum<T: StringEnum>(text: &str) -> Result<T, ParseError> {
    T::read(text).ok_or_else(|| ParseError::new(format!("`{text}` is none of {}", T::VALUES.join(", "))))
}

struct EnumVisitor<T>(PhantomData<T>);

impl<T: StringEnum> Visitor<'_> for EnumVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        if contest::is_open() && !T::VALUES.contains(&text) {
            contest::unknown();
        }
        parse_string_enum(text).map_err(E::custom)
    }
}
