//! What a value that is neither a list nor an object becomes: by its type, and by its format where a better type than
//! that loses nothing.

use crate::document::Schema;
use crate::ir::Scalar;

pub(super) fn integer(schema: &Schema) -> Scalar {
    match schema.format.as_deref() {
        Some("int32" | "int16" | "int8") => Scalar::Int32,
        Some("uint32" | "uint16" | "uint8") => Scalar::UInt32,
        Some("uint64" | "uint") => Scalar::UInt64,
        _ => Scalar::Int64,
    }
}

/// A number without a format is kept exactly as written: it may be an amount of money. One of `format: float` has more
/// digits than `f32` holds wherever it went through a wider type on its way.
pub(super) fn number(schema: &Schema) -> Scalar {
    match schema.format.as_deref() {
        Some("double" | "float") => Scalar::Float64,
        _ => Scalar::Number,
    }
}

/// Most texts with a format stay texts: real ones are often not quite what the format says.
pub(super) fn string(schema: &Schema) -> Scalar {
    match (schema.format.as_deref(), schema.content_encoding.as_deref()) {
        (Some("date-time"), _) => Scalar::DateTime,
        (Some("date"), _) => Scalar::Date,
        (Some("password"), _) => Scalar::SecretText,
        (Some("byte" | "base64" | "base64url"), _) | (_, Some("base64" | "base64url")) => Scalar::Base64Text,
        _ => Scalar::String,
    }
}
