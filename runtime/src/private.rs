//! The one door for generated code: what users never name. Nothing here is part of the public API.

pub use crate::auth::Place;
pub use crate::client::{Call, Core, CoreBuilder, FromAnswer, Multipart, Parameter, Parts, Style, json, text};
pub use crate::paging::{Follow, Paging};
pub use reqwest::Method;

/// A method that has no constant. The generator refuses names that no method can have.
pub fn method(name: &'static str) -> Method {
    Method::from_bytes(name.as_bytes()).unwrap_or_default()
}

/// Constructors of credentials.
pub mod auth {
    pub use crate::auth::{api_key, basic, bearer, tokens};
}

/// What the JSON macros expand to.
pub mod wire {
    pub use crate::wire::contest::Contest;
    pub use crate::wire::integer_enum::{IntegerEnum, deserialize_integer_enum, read_integer_enum};
    pub use crate::wire::object::{Object, ObjectWriter, deserialize, fill, serialize};
    pub use crate::wire::reader::Reader;
    pub use crate::wire::slot::{Clearable, Constant, Defaulted, Optional, Required, missing};
    pub use crate::wire::string_enum::{StringEnum, deserialize_string_enum, parse_string_enum};
    pub use crate::wire::tag::Tag;
    pub use crate::wire::tagged_union::{TaggedUnion, deserialize_tagged_union};
    pub use crate::wire::tuple::{Tuple, TupleReader, TupleWriter, deserialize_tuple, serialize_tuple};
    pub use crate::wire::untagged_union::{Kind, UntaggedUnion, deserialize_untagged_union};
    pub use crate::wire::variant::{Misfit, decode_variant};
    pub use crate::wire::wrapper::deserialize_wrapped;
    pub use serde::de::{MapAccess, SeqAccess};
    pub use serde::ser::{SerializeMap, SerializeSeq};
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
}
