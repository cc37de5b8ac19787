//! Unions with a tag: the `tagged_union!` macro, and how a variant is chosen.
//!
//! The value is first taken as it is, which keeps it for the case that nothing fits; the variant is then decoded from
//! that text, in one pass of its own.

use std::borrow::Cow;

use serde::de::Deserializer;

use super::json::Json;
use super::raw::{self, FromRaw};
use super::reader::Reader;
use super::tag::Tag;
use super::unrecognized::Unrecognized;
use super::variant::Misfit;
use super::{contest, depth};

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

            fn tag() -> &'static $crate::private::wire::Tag {
                static TAG: $crate::private::wire::Tag = $crate::private::wire::Tag::new($tag);
                &TAG
            }

            fn decode(
                tag: &str,
                reader: &mut $crate::private::wire::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::private::wire::Misfit> {
                match tag {
                    $($($value)|+ =>
                        $crate::private::wire::decode_variant(reader, $crate::__variant!(@path $name $variant)),)*
                    _ => ::core::result::Result::Err($crate::private::wire::Misfit::NoVariant),
                }
            }

            #[allow(unreachable_code)]
            fn decode_default(
                _reader: &mut $crate::private::wire::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::private::wire::Misfit> {
                $(return $crate::private::wire::decode_variant(_reader, $crate::__variant!(@path $name $default));)?
                ::core::result::Result::Err($crate::private::wire::Misfit::NoVariant)
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
    fn tag() -> &'static Tag;

    /// Decodes the variant that the tag names.
    fn decode(tag: &str, reader: &mut Reader<'_>) -> Result<Self, Misfit>;

    /// Decodes the variant for any other tag and none.
    fn decode_default(reader: &mut Reader<'_>) -> Result<Self, Misfit>;

    /// The variant for what is not recognized; gives the value back if the union is closed.
    fn unrecognized(value: Unrecognized) -> Result<Self, Unrecognized>;
}

/// The `Deserialize` of every tagged union.
pub fn deserialize_tagged_union<'de, U: TaggedUnion, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    let _level = depth::enter()?;
    match raw::deserialize(deserializer) {
        Ok(Tagged(value)) => Ok(value),
        Err(error) => Err(error),
    }
}

struct Tagged<U>(U);

impl<U: TaggedUnion> FromRaw for Tagged<U> {
    type Misfit = Misfit;

    /// Decodes the variant of the tag that seems to be the value's own. It almost always is: what looks like the tag is
    /// it, unless an object within the value has a member of that name before. Only then is the tag looked for.
    fn read_ahead(rest: &str) -> Result<(Self, usize), Misfit> {
        let before = contest::mark();
        if let Some(guess) = U::tag().guess(rest) {
            let mut reader = guess.reader();
            let value = U::decode(guess.tag(), &mut reader);
            if reader.is_guess_right() && value.is_ok() {
                return value.map(|value| (Self(value), reader.position()));
            }
            contest::reset(before);
            if reader.is_guess_right()
                && let Err(misfit) = value
            {
                return Err(misfit);
            }
        }
        let tag = U::tag().find(rest).map_err(|_| Misfit::NoVariant)?;
        let mut reader = Reader::new(rest);
        let value = U::decode(&tag, &mut reader);
        if value.is_err() {
            contest::reset(before);
        }
        value.map(|value| (Self(value), reader.position()))
    }

    fn decode<E: serde::de::Error>(text: &str, misfit: Misfit) -> Result<Self, E> {
        let before = contest::mark();
        let (tag, reason) = match decode_otherwise(text, misfit) {
            Ok(value) => return Ok(Self(value)),
            Err(why) => why,
        };
        contest::reset(before);
        contest::unknown_json(text);
        let value = Unrecognized::new(Json::of_text(text), tag.map(Cow::into_owned), reason);
        U::unrecognized(value).map(Self).map_err(|value| unfit(U::NAME, &value))
    }
}

/// The error of a closed union.
pub fn unfit<E: serde::de::Error>(name: &str, value: &Unrecognized) -> E {
    E::custom(format_args!("no variant of {name} fits: {}", value.reason()))
}

/// What else the value may be, after it did not fit what its tag named at first; else its tag and the reason.
#[cold]
fn decode_otherwise<U: TaggedUnion>(text: &str, misfit: Misfit) -> Result<U, (Option<Cow<'_, str>>, String)> {
    let tag = match U::tag().find(text) {
        Ok(tag) => tag,
        Err(reason) if text.starts_with('{') => return decode_default(text, reason).map_err(|reason| (None, reason)),
        Err(reason) => return Err((None, reason)),
    };
    // A repeated tag is looked for only now that the one that was found does not fit.
    let other = U::tag().find_all(text).find(|other| *other != tag);
    let (tag, misfit) = match other {
        None => (tag, misfit),
        Some(other) => match U::decode(&other, &mut Reader::new(text)) {
            Ok(value) => return Ok(value),
            Err(misfit) => (other, misfit),
        },
    };
    match misfit.reason(text) {
        Some(reason) => Err((Some(tag), reason)),
        None => {
            let reason = format!("unknown `{}`: {tag:?}", U::tag().name());
            decode_default(text, reason).map_err(|reason| (Some(tag), reason))
        }
    }
}

/// The variant for what the tag says nothing of, for a reason that else stands.
fn decode_default<U: TaggedUnion>(text: &str, reason: String) -> Result<U, String> {
    U::decode_default(&mut Reader::new(text)).map_err(|misfit| match misfit.reason(text) {
        Some(misfit) => format!("{reason}; {misfit}"),
        None => reason,
    })
}
