//! Unions with a tag: the `tagged_union!` macro, and how a variant is chosen.
//!
//! The value is first taken as it is, which keeps it for the case that nothing fits; the variant is then decoded from
//! that text, in one pass of its own.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use super::depth;
use super::json::Json;
use super::text::TextSeed;
use super::unrecognized::Unrecognized;
use super::variant::Misfit;

/// Gives an enum the JSON form of a union whose variants are objects that one member, the tag, tells apart.
///
/// The tag may stand anywhere in the object. With a last line `_ => Variant` the union is open: a value with another
/// tag or none, and one that does not fit the variant its tag names, becomes that variant, which holds an
/// [`Unrecognized`](crate::Unrecognized). Without that line such a value is an error. Variants write their own tags.
///
/// ```
/// use oasmith_runtime::{Extra, Unrecognized};
///
/// #[derive(Clone, Debug, PartialEq)]
/// pub struct Circle {
///     pub radius: f64,
///     pub extra: Extra,
/// }
/// oasmith_runtime::object! {
///     Circle { kind: constant("kind", "circle"), radius: required::<f64>("radius"), ..extra }
/// }
///
/// #[derive(Clone, Debug, PartialEq)]
/// #[non_exhaustive]
/// pub enum Shape {
///     Circle(Circle),
///     Unrecognized(Unrecognized),
/// }
/// oasmith_runtime::tagged_union! {
///     match Shape["kind"] {
///         "circle" => Circle,
///         _ => Unrecognized,
///     }
/// }
///
/// assert!(matches!(serde_json::from_str(r#"{"radius":2,"kind":"circle"}"#)?, Shape::Circle(_)));
/// assert!(matches!(serde_json::from_str(r#"{"kind":"square"}"#)?, Shape::Unrecognized(_)));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! tagged_union {
    (match $name:ident[$tag:literal] {
        $($($value:literal)|+ => $variant:ident),* $(,)? $(_ => $open:ident $(,)?)?
    }) => {
        impl $crate::private::wire::TaggedUnion for $name {
            const NAME: &'static str = ::core::stringify!($name);
            const TAG: &'static str = $tag;

            fn decode(
                tag: &str,
                text: &str,
            ) -> ::core::option::Option<::core::result::Result<Self, $crate::private::wire::Misfit>> {
                match tag {
                    $($($value)|+ => ::core::option::Option::Some(
                        $crate::private::wire::decode_variant(text, Self::$variant)
                    ),)*
                    _ => ::core::option::Option::None,
                }
            }

            #[allow(unreachable_code)]
            fn unrecognized(
                value: $crate::Unrecognized,
            ) -> ::core::result::Result<Self, $crate::Unrecognized> {
                $(return ::core::result::Result::Ok(Self::$open(value));)?
                ::core::result::Result::Err(value)
            }
        }

        impl<'de> $crate::private::wire::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::private::wire::deserialize_tagged_union(deserializer)
            }
        }

        impl $crate::private::wire::Serialize for $name {
            fn serialize<S: $crate::private::wire::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => $crate::private::wire::Serialize::serialize(value, serializer),)*
                    $(Self::$open(value) => $crate::private::wire::Serialize::serialize(value, serializer),)?
                }
            }
        }
    };
}

/// An enum that `tagged_union!` gave its JSON form.
pub trait TaggedUnion: Sized {
    /// The type's name, for messages.
    const NAME: &'static str;

    /// The member that names the variant.
    const TAG: &'static str;

    /// Decodes the variant that the tag names; `None` if there is none of that name.
    fn decode(tag: &str, text: &str) -> Option<Result<Self, Misfit>>;

    /// The variant for what is not recognized; gives the value back if the union is closed.
    fn unrecognized(value: Unrecognized) -> Result<Self, Unrecognized>;
}

/// The `Deserialize` of every tagged union.
pub fn deserialize_tagged_union<'de, U: TaggedUnion, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    let _level = depth::enter()?;
    let json = Json::deserialize(deserializer)?;
    let (tag, reason) = match choose::<U>(json.get()) {
        Ok(value) => return Ok(value),
        Err(failure) => failure,
    };
    U::unrecognized(Unrecognized::new(json, tag, reason)).map_err(|value| unfit(U::NAME, &value))
}

/// The error of a closed union.
pub fn unfit<E: serde::de::Error>(name: &str, value: &Unrecognized) -> E {
    E::custom(format_args!("no variant of {name} fits: {}", value.reason()))
}

/// The variant, or the tag and the reason why there is none.
fn choose<U: TaggedUnion>(text: &str) -> Result<U, (Option<String>, String)> {
    let first = read_tag(text, U::TAG, Occurrence::First).map_err(|reason| (None, reason))?;
    let reason = match decode::<U>(&first, text) {
        Ok(value) => return Ok(value),
        Err(reason) => reason,
    };
    // Of a repeated member the last one counts; the search for it is left to the case that the first did not fit.
    match read_tag(text, U::TAG, Occurrence::Last) {
        Ok(last) if last != first => decode::<U>(&last, text).map_err(|reason| (Some(last), reason)),
        _ => Err((Some(first), reason)),
    }
}

fn decode<U: TaggedUnion>(tag: &str, text: &str) -> Result<U, String> {
    match U::decode(tag, text) {
        Some(result) => result.map_err(|Misfit(reason)| reason),
        None => Err(format!("unknown `{}`: {tag:?}", U::TAG)),
    }
}

fn read_tag(text: &str, tag: &str, occurrence: Occurrence) -> Result<String, String> {
    if !text.starts_with('{') {
        return Err("not an object".to_owned());
    }
    let mut search = TagSearch {
        tag,
        occurrence,
        found: None,
    };
    // A search that ends early leaves the rest of the object unread, which the deserializer takes for a mistake.
    let _ = serde_json::Deserializer::from_str(text).deserialize_map(&mut search);
    match search.found {
        Some(json) => match super::text::string(json) {
            Some(value) => Ok(value.into_owned()),
            None => Err(format!("`{tag}` is not a string")),
        },
        None => Err(format!("`{tag}` is missing")),
    }
}

#[derive(PartialEq)]
enum Occurrence {
    First,
    Last,
}

struct TagSearch<'a, 'de> {
    tag: &'a str,
    occurrence: Occurrence,
    found: Option<&'de str>,
}

impl<'de> Visitor<'de> for &mut TagSearch<'_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key_seed(TextSeed)? {
            if name == self.tag {
                self.found = Some(map.next_value::<&serde_json::value::RawValue>()?.get());
                if self.occurrence == Occurrence::First {
                    return Ok(());
                }
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}
