//! What both kinds of union share: decoding a piece of JSON as one variant, and saying why it does not fit.

use serde::de::DeserializeOwned;

use super::error::decode_text;

/// Why a value does not fit a variant, with the path to the place.
pub struct Misfit(pub(super) String);

/// Decodes a variant's value and wraps it.
pub fn decode_variant<T: DeserializeOwned, U>(text: &str, wrap: fn(T) -> U) -> Result<U, Misfit> {
    decode_text(text).map(wrap).map_err(|error| Misfit(error.message()))
}
