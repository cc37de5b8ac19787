//! Unions with a tag: the `tagged_union!` macro, and how a variant is chosen.
//!
//! The value is first taken as it is, which keeps it for the case that nothing fits; the variant is then decoded from
//! that text, in one pass of its own.

use std::fmt;

use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use super::contest;
use super::depth;
use super::json::Json;
use super::text::TextSeed;
use super::unrecognized::Unrecognized;
use super::untagged_union::Kind;
use super::variant::Misfit;

/// Gives an enum the JSON form of a union whose variants are objects that one member, the tag, tells apart.
///
/// The tag may stand anywhere in the object; a number or truth value is looked up by its JSON text. With a line
/// `default => Variant` that variant is tried for objects with another tag or none. With a last line `_ => Variant` the
/// union is open: a value for which there is no variant, and one that does not fit the variant its tag names, becomes
/// that variant, which holds an [`Unrecognized`](crate::Unrecognized). Without that line such a value is an error.
/// Variants write their own tags.
///
/// A line that names the type of its variant, as `"circle" => Circle::<Circle>`, also makes values of that type into
/// the enum (`From`).
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
        $($($value:literal)|+ => $variant:tt $(::<$type:ty $(,)?>)? $(,)?)*
        $(default => $default:tt $(::<$default_type:ty $(,)?>)? $(,)?)?
        $(_ => $open:ident $(,)?)?
    }) => {
        $($crate::__variant! { @from $name $variant $(::<$type>)? })*
        $($crate::__variant! { @from $name $default $(::<$default_type>)? })?

        impl $crate::private::wire::TaggedUnion for $name {
            const NAME: &'static str = ::core::stringify!($name);
            const TAG: &'static str = $tag;

            fn decode(
                tag: &str,
                text: &str,
            ) -> ::core::option::Option<::core::result::Result<Self, $crate::private::wire::Misfit>> {
                match tag {
                    $($($value)|+ => ::core::option::Option::Some(
                        $crate::private::wire::decode_variant(text, $crate::__variant!(@path $name $variant))
                    ),)*
                    _ => ::core::option::Option::None,
                }
            }

            #[allow(unreachable_code)]
            fn decode_default(
                _text: &str,
            ) -> ::core::option::Option<::core::result::Result<Self, $crate::private::wire::Misfit>> {
                $(return ::core::option::Option::Some(
                    $crate::private::wire::decode_variant(_text, $crate::__variant!(@path $name $default))
                );)?
                ::core::option::Option::None
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
                    $($crate::__variant!(@pattern $name $variant value) =>
                        $crate::private::wire::Serialize::serialize(value, serializer),)*
                    $($crate::__variant!(@pattern $name $default value) =>
                        $crate::private::wire::Serialize::serialize(value, serializer),)?
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

    /// Decodes the variant for any other tag and none; `None` if there is no such variant.
    fn decode_default(text: &str) -> Option<Result<Self, Misfit>>;

    /// The variant for what is not recognized; gives the value back if the union is closed.
    fn unrecognized(value: Unrecognized) -> Result<Self, Unrecognized>;
}

/// The `Deserialize` of every tagged union.
pub fn deserialize_tagged_union<'de, U: TaggedUnion, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    let _level = depth::enter()?;
    let json = Json::read(deserializer)?;
    let (tag, reason) = match contest::restore(|| choose::<U>(json.get())) {
        Ok(value) => return Ok(value),
        Err(failure) => failure,
    };
    contest::unknown_json(json.get());
    U::unrecognized(Unrecognized::new(json, tag, reason)).map_err(|value| unfit(U::NAME, &value))
}

/// The error of a closed union.
pub fn unfit<E: serde::de::Error>(name: &str, value: &Unrecognized) -> E {
    E::custom(format_args!("no variant of {name} fits: {}", value.reason()))
}

/// The variant, or the tag and the reason why there is none.
fn choose<U: TaggedUnion>(text: &str) -> Result<U, (Option<String>, String)> {
    if !text.starts_with('{') {
        return Err((None, "not an object".to_owned()));
    }
    let first = match read_tag(text, U::TAG, Occurrence::First) {
        Ok(tag) => tag,
        Err(reason) => return decode_default(text, reason).map_err(|reason| (None, reason)),
    };
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
        None => decode_default(text, format!("unknown `{}`: {tag:?}", U::TAG)),
    }
}

/// The variant for what the tag says nothing of, for a reason that else stands.
fn decode_default<U: TaggedUnion>(text: &str, reason: String) -> Result<U, String> {
    match U::decode_default(text) {
        Some(Ok(value)) => Ok(value),
        Some(Err(Misfit(misfit))) => Err(format!("{reason}; {misfit}")),
        None => Err(reason),
    }
}

fn read_tag(text: &str, tag: &str, occurrence: Occurrence) -> Result<String, String> {
    let mut search = TagSearch {
        tag,
        occurrence,
        found: None,
    };
    // A search that ends early leaves the rest of the object unread, which the deserializer takes for a mistake.
    let _ = serde_json::Deserializer::from_str(text).deserialize_map(&mut search);
    match search.found {
        Some(json) => match (super::text::string(json), json.as_bytes().first()) {
            (Some(value), _) => Ok(value.into_owned()),
            (None, Some(b'{' | b'[' | b'n')) | (None, None) => Err(format!("`{tag}` is {}", Kind::of(json).name())),
            (None, Some(_)) => Ok(json.to_owned()),
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
