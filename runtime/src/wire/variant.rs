//! What both kinds of union share: decoding a piece of JSON as one variant, and saying why it does not fit.

use serde::de::DeserializeOwned;

use super::error::message;
use super::reader::{Failure, Reader};

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

/// Why a value is not of a variant.
pub enum Misfit {
    /// There is no such variant.
    NoVariant,
    /// The value does not fit it.
    Failure(Failure),
}

impl Misfit {
    /// Why the value does not fit, in words, with the path to the place in the text; nothing if there is no variant.
    pub(super) fn reason(self, text: &str) -> Option<String> {
        match self {
            Self::NoVariant => None,
            Self::Failure(failure) => Some(message(failure, text)),
        }
    }
}

/// Decodes a variant's value and wraps it.
pub fn decode_variant<T: DeserializeOwned, U>(reader: &mut Reader<'_>, wrap: fn(T) -> U) -> Result<U, Misfit> {
    match T::deserialize(reader) {
        Ok(value) => Ok(wrap(value)),
        Err(failure) => Err(Misfit::Failure(failure)),
    }
}
