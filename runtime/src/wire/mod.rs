//! The JSON form of generated types: lossless, cheap to compile, and tolerant of what a description does not foresee.

mod datetime;
mod depth;
mod equal;
mod error;
mod json;
mod map;
mod number;
mod path;
mod raw;
mod texts;
mod unrecognized;

pub(crate) mod contest;
pub(crate) mod integer_enum;
pub(crate) mod object;
pub(crate) mod reader;
pub(crate) mod slot;
pub(crate) mod string_enum;
pub(crate) mod tag;
pub(crate) mod tagged_union;
pub(crate) mod text;
pub(crate) mod tuple;
pub(crate) mod untagged_union;
pub(crate) mod variant;
pub(crate) mod wrapper;

pub use datetime::{Date, DateTime};
pub(crate) use error::decode;
pub use error::{DecodeError, ParseError};
pub use json::Json;
pub use map::{Extra, Map};
pub use number::Number;
pub use texts::{Base64Text, SecretText};
pub use unrecognized::Unrecognized;
