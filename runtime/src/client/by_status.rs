//! Answers that differ in type by their status: the `by_status!` macro, and the trait that it shares with plain JSON.

use bytes::Bytes;
use reqwest::StatusCode;
use serde::de::DeserializeOwned;

use super::answer::json;
use crate::wire::DecodeError;

/// Makes an enum what an answer becomes by its status.
///
/// A row names a status or a range of them, the variant, and what the body is: `json`, `text` or `bytes`; without one
/// the variant holds nothing. The first row that fits decides. The last variant keeps the body of any other status,
/// and, of an error, a body that is not what its row says.
///
/// ```
/// use oasmith_runtime::{Bytes, Json};
///
/// #[derive(Clone, Debug, PartialEq)]
/// #[non_exhaustive]
/// pub enum ShowOrderError {
///     NotFound,
///     ClientError(Json),
///     Default(String),
///     Unrecognized(Bytes),
/// }
/// oasmith_runtime::by_status! {
///     match ShowOrderError {
///         404 => NotFound,
///         400..=499 => ClientError(json),
///         100..=999 => Default(text),
///         _ => Unrecognized,
///     }
/// }
/// ```
#[macro_export]
macro_rules! by_status {
    (match $name:ident {
        $($($status:literal $(..= $end:literal)? => $variant:ident $(($form:ident))?,)+)?
        _ => $unrecognized:ident $(,)?
    }) => {
        impl $crate::private::FromAnswer for $name {
            #[allow(clippy::match_overlapping_arm)]
            fn from_answer(
                status: $crate::StatusCode,
                body: &$crate::Bytes,
            ) -> ::core::result::Result<Self, $crate::DecodeError> {
                match status.as_u16() {
                    $($($status $(..= $end)? => $crate::by_status!(@read body $variant $($form)?),)+)?
                    _ => ::core::result::Result::Ok(Self::$unrecognized(body.clone())),
                }
            }

            fn unrecognized(body: &$crate::Bytes) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(Self::$unrecognized(body.clone()))
            }
        }
    };
    (@read $body:ident $variant:ident) => {
        ::core::result::Result::Ok(Self::$variant)
    };
    (@read $body:ident $variant:ident bytes) => {
        ::core::result::Result::Ok(Self::$variant($body.clone()))
    };
    (@read $body:ident $variant:ident $form:ident) => {
        $crate::private::$form($body).map(Self::$variant)
    };
}

/// What the body of an answer becomes: a type by status, or JSON whatever the status.
pub trait FromAnswer: Sized {
    /// Reads the body of an answer of this status.
    fn from_answer(status: StatusCode, body: &Bytes) -> Result<Self, DecodeError>;

    /// What stands for a body that is not as described, if the type has room for one.
    fn unrecognized(_body: &Bytes) -> Option<Self> {
        None
    }
}

impl<T: DeserializeOwned> FromAnswer for T {
    fn from_answer(_status: StatusCode, body: &Bytes) -> Result<Self, DecodeError> {
        json(body)
    }
}
