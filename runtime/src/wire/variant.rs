//! What both kinds of union share: decoding a piece of JSON as one variant, and saying why it does not fit.

use serde::de::DeserializeOwned;

use super::error::decode_text;

/// What the macros of both make of one line. The layout of generated code puts a long variant into braces.
#[doc(hidden)]
#[macro_export]
macro_rules! __variant {
    (@from $name:ident { $variant:ident $(::<$type:ty $(,)?>)? }) => {
        $crate::__variant! { @from $name $variant $(::<$type>)? }
    };
    (@from $name:ident $variant:ident) => {};
    (@from $name:ident $variant:ident::<$type:ty>) => {
        impl ::core::convert::From<$type> for $name {
            fn from(value: $type) -> Self {
                Self::$variant(value)
            }
        }
    };
    (@path $name:ident { $variant:ident $(::<$type:ty $(,)?>)? }) => {
        $name::$variant
    };
    (@path $name:ident $variant:ident) => {
        $name::$variant
    };
    (@pattern $name:ident { $variant:ident $(::<$type:ty $(,)?>)? } $value:ident) => {
        $name::$variant($value)
    };
    (@pattern $name:ident $variant:ident $value:ident) => {
        $name::$variant($value)
    };
}

/// Why a value does not fit a variant, with the path to the place.
pub struct Misfit(pub(super) String);

/// Decodes a variant's value and wraps it.
pub fn decode_variant<T: DeserializeOwned, U>(text: &str, wrap: fn(T) -> U) -> Result<U, Misfit> {
    decode_text(text).map(wrap).map_err(|error| Misfit(error.message()))
}
