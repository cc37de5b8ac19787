//! Unions without a tag: the `untagged_union!` macro, and how a variant is chosen by the kind of the value.

use serde::de::Deserializer;

use super::contest::Contest;
use super::depth;
use super::json::Json;
use super::raw::{self, FromRaw};
use super::tagged_union::unfit;
use super::unrecognized::Unrecognized;

/// Gives an enum the JSON form of a union whose variants are told apart by the kind of the value.
///
/// The kinds are `string`, `integer` (a number without fraction and exponent), `number`, `boolean`, `array`, `object`,
/// `null` (a variant that holds nothing) and `any`. Of the variants whose kind fits and whose value decodes, the one is
/// taken that leaves the fewest parts unknown: members without a field, texts that an enum does not list, values that
/// stay raw JSON. Of equals it is the first. With a last line `_ => Variant` whatever is left becomes that variant,
/// which holds an [`Unrecognized`](crate::Unrecognized); without it, it is an error.
///
/// A line that names the type of its variant, as `string => Text::<String>`, also makes values of that type into the
/// enum (`From`).
///
/// ```
/// use oasmith_runtime::Unrecognized;
///
/// #[derive(Clone, Debug, PartialEq)]
/// #[non_exhaustive]
/// pub enum Label {
///     Text(String),
///     List(Vec<String>),
///     Null,
///     Unrecognized(Unrecognized),
/// }
/// oasmith_runtime::untagged_union! {
///     match Label {
///         string => Text,
///         array => List,
///         null => Null,
///         _ => Unrecognized,
///     }
/// }
///
/// assert_eq!(serde_json::from_str::<Label>(r#""red""#)?, Label::Text("red".to_owned()));
/// assert!(matches!(serde_json::from_str("[1]")?, Label::Unrecognized(_)));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! untagged_union {
    (match $name:ident {
        $($kind:ident => $variant:tt $(::<$type:ty $(,)?>)? $(,)?)*
        $(_ => $open:ident $(,)?)?
    }) => {
        $($crate::__variant! { @from $name $variant $(::<$type>)? })*

        impl $crate::private::wire::UntaggedUnion for $name {
            const NAME: &'static str = ::core::stringify!($name);

            fn decode(contest: &mut $crate::private::wire::Contest<'_, Self>) {
                $($crate::__untagged_union!(@attempt $kind, contest, $name $variant);)*
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
                $crate::private::wire::deserialize_untagged_union(deserializer)
            }
        }

        impl $crate::private::wire::Serialize for $name {
            fn serialize<S: $crate::private::wire::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                match self {
                    $($crate::__untagged_union!(@pattern $kind, value, $name $variant) =>
                        $crate::__untagged_union!(@encode $kind, value, serializer),)*
                    $(Self::$open(value) => $crate::private::wire::Serialize::serialize(value, serializer),)?
                }
            }
        }
    };
}

/// The parts of `untagged_union!` in which variants without a value differ from the others.
#[doc(hidden)]
#[macro_export]
macro_rules! __untagged_union {
    (@attempt null, $contest:ident, $name:ident $variant:tt) => {
        $contest.null($crate::__variant!(@path $name $variant))
    };
    (@attempt $kind:ident, $contest:ident, $name:ident $variant:tt) => {
        $contest.attempt($crate::__untagged_union!(@kind $kind), $crate::__variant!(@path $name $variant))
    };
    (@kind string) => {
        $crate::private::wire::Kind::String
    };
    (@kind integer) => {
        $crate::private::wire::Kind::Integer
    };
    (@kind number) => {
        $crate::private::wire::Kind::Number
    };
    (@kind boolean) => {
        $crate::private::wire::Kind::Boolean
    };
    (@kind array) => {
        $crate::private::wire::Kind::Array
    };
    (@kind object) => {
        $crate::private::wire::Kind::Object
    };
    (@kind any) => {
        $crate::private::wire::Kind::Any
    };
    (@pattern null, $value:ident, $name:ident $variant:ident) => {
        $name::$variant
    };
    (@pattern $kind:ident, $value:ident, $name:ident $variant:tt) => {
        $crate::__variant!(@pattern $name $variant $value)
    };
    (@encode null, $value:ident, $serializer:ident) => {
        $crate::private::wire::Serializer::serialize_unit($serializer)
    };
    (@encode $kind:ident, $value:ident, $serializer:ident) => {
        $crate::private::wire::Serialize::serialize($value, $serializer)
    };
}

/// What a JSON value is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    String,
    /// A number written without fraction and exponent.
    Integer,
    /// Any number.
    Number,
    /// True or false.
    Boolean,
    /// A list.
    Array,
    /// Members.
    Object,
    /// Nothing.
    Null,
    /// Whatever there is; asked for, never found.
    Any,
}

impl Kind {
    pub(super) fn of(text: &str) -> Self {
        match text.as_bytes().first() {
            Some(b'"') => Self::String,
            Some(b't' | b'f') => Self::Boolean,
            Some(b'[') => Self::Array,
            Some(b'{') => Self::Object,
            Some(b'n') => Self::Null,
            _ if text.contains(['.', 'e', 'E']) => Self::Number,
            _ => Self::Integer,
        }
    }

    /// Whether a value of this kind is also of the kind that is asked for.
    pub fn fits(self, asked: Self) -> bool {
        asked == Self::Any || asked == self || (asked == Self::Number && self == Self::Integer)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::String => "a string",
            Self::Integer => "an integer",
            Self::Number => "a number",
            Self::Boolean => "a boolean",
            Self::Array => "an array",
            Self::Object => "an object",
            Self::Null => "null",
            Self::Any => "a value",
        }
    }
}

/// An enum that `untagged_union!` gave its JSON form.
pub trait UntaggedUnion: Sized {
    /// The type's name, for messages.
    const NAME: &'static str;

    /// Tries the variants in their order.
    fn decode(contest: &mut Contest<'_, Self>);

    /// The variant for what is not recognized; gives the value back if the union is closed.
    fn unrecognized(value: Unrecognized) -> Result<Self, Unrecognized>;
}

/// The `Deserialize` of every untagged union.
pub fn deserialize_untagged_union<'de, U: UntaggedUnion, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    let _level = depth::enter()?;
    raw::deserialize(deserializer).map(|Untagged(value)| value)
}

struct Untagged<U>(U);

impl<U: UntaggedUnion> FromRaw for Untagged<U> {
    type Misfit = ();

    /// How much of the value a variant leaves unknown hangs on all of it.
    fn read_ahead(_: &str) -> Result<(Self, usize), ()> {
        Err(())
    }

    fn decode<E: serde::de::Error>(text: &str, (): ()) -> Result<Self, E> {
        let mut contest = Contest::new(text);
        U::decode(&mut contest);
        let unrecognized = |reason| {
            super::contest::unknown_json(text);
            U::unrecognized(Unrecognized::new(Json::of_text(text), None, reason))
        };
        contest
            .finish()
            .or_else(unrecognized)
            .map(Self)
            .map_err(|value| unfit(U::NAME, &value))
    }
}
