//! warning[invalid] 20:40 `const` is a string, which `type: integer` does not allow
//! warning[invalid] 21:41 `const` is a number, which `type: string` does not allow

// ==== models/always.rs ====

//! `Always`

use oasmith_runtime::Extra;
use oasmith_runtime::Json;
use oasmith_runtime::Number;

/// An object of type `Always`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Always {
    /// `long`
    pub long: Number,
    /// See [`AlwaysMaybe`].
    pub maybe: Option<AlwaysMaybe>,
    /// `list`
    pub list: Json,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Always {
        long: required::<Number>("long"),
        maybe: nullable::<Option<AlwaysMaybe>>("maybe"),
        list: required::<Json>("list"),
        text: constant("text", "a"),
        integer: constant("integer", 7),
        negative: constant("negative", -7),
        float: constant("float", 1.5),
        whole: constant("whole", 1.0),
        boolean: constant("boolean", true),
        nothing: constant("nothing", ()),
        none: constant("none", ()),
        quoted: constant("quoted", 7),
        unquoted: constant("unquoted", "3.10"),
        ..extra
    }
}

/// A string of type `Always.maybe`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AlwaysMaybe {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    AlwaysMaybe {
        A: "a",
        ..Unrecognized
    }
}

// ==== models/maybe.rs ====

//! `Maybe`

use oasmith_runtime::Extra;
use oasmith_runtime::Json;

/// An object of type `Maybe`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Maybe {
    /// See [`MaybeText`].
    pub text: Option<MaybeText>,
    /// See [`MaybeInteger`].
    pub integer: Option<MaybeInteger>,
    /// `nothing`
    pub nothing: Option<Json>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Maybe {
        text: optional("text"),
        integer: optional("integer"),
        nothing: optional("nothing"),
        ..extra
    }
}

/// A string of type `Maybe.text`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MaybeText {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    MaybeText {
        A: "a",
        ..Unrecognized
    }
}

/// An integer of type `Maybe.integer`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MaybeInteger {
    /// `7`
    V7,
    /// Any other number, kept as it came.
    Unrecognized(i64),
}

oasmith_runtime::integer_enum! {
    MaybeInteger {
        V7: 7,
        ..Unrecognized
    }
}
