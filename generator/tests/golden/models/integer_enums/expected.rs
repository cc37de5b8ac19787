//! note[unknown-key] 29:7 `nullable` belongs to OpenAPI 3.0 and is still understood
//! warning[invalid] 37:36 `enum` lists a string, which `type: integer` does not allow
//! warning[invalid] 38:37 `enum` lists a number, which `type: string` does not allow

// ==== models/always.rs ====

//! `Always`

/// An integer of type `Always`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Always {
    /// `7`
    V7,
    /// Any other number, kept as it came.
    Unrecognized(i64),
}

oasmith_runtime::integer_enum! {
    Always { V7: 7, ..Unrecognized }
}

// ==== models/any_value.rs ====

//! `AnyValue`

use oasmith_runtime::Json;

/// A value of type `AnyValue`.
pub type AnyValue = Json;

// ==== models/closed.rs ====

//! `Closed`

/// An integer of type `Closed`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Closed {
    /// `0`
    V0,
    /// `1`
    V1,
}

oasmith_runtime::integer_enum! {
    Closed { V0: 0, V1: 1 }
}

// ==== models/either.rs ====

//! `Either`

use oasmith_runtime::Unrecognized;

/// One of the types of `Either`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Either {
    /// A whole number.
    Integer(EitherInteger),
    /// A text.
    String(EitherString),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match Either {
        integer => Integer,
        string => String,
        _ => Unrecognized,
    }
}

/// An integer of type `Either.Integer`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum EitherInteger {
    /// `1`
    V1,
    /// Any other number, kept as it came.
    Unrecognized(i64),
}

oasmith_runtime::integer_enum! {
    EitherInteger {
        V1: 1,
        ..Unrecognized
    }
}

/// A string of type `Either.String`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum EitherString {
    /// `none`
    None,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    EitherString {
        None: "none",
        ..Unrecognized
    }
}

// ==== models/holder.rs ====

//! `Holder`

use oasmith_runtime::Extra;
use super::Either;
use super::Level;
use super::Untyped;

/// An object of type `Holder`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    /// See [`Level`].
    pub level: Level,
    /// See [`Untyped`].
    pub untyped: Option<Untyped>,
    /// See [`Either`].
    pub either: Option<Either>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Holder {
        level: required::<Level>("level"),
        untyped: nullable::<Option<Untyped>>("untyped"),
        either: optional("either"),
        version: constant("version", 2),
        ..extra
    }
}

// ==== models/level.rs ====

//! `Level`

/// How urgent it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// `-1`
    Minus1,
    /// `0`
    V0,
    /// `1`
    V1,
    /// `100`
    V100,
    /// Any other number, kept as it came.
    Unrecognized(i64),
}

oasmith_runtime::integer_enum! {
    Level {
        Minus1: -1,
        V0: 0,
        V1: 1,
        V100: 100,
        ..Unrecognized
    }
}

// ==== models/list_jobs.rs ====

//! `operation listJobs.codes[]`

/// An integer of type `operation listJobs.codes[]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ListJobsCodesItem {
    /// `10`
    V10,
    /// `20`
    V20,
    /// Any other number, kept as it came.
    Unrecognized(i64),
}

oasmith_runtime::integer_enum! {
    ListJobsCodesItem {
        V10: 10,
        V20: 20,
        ..Unrecognized
    }
}

// ==== models/named.rs ====

//! `Named`

/// An integer of type `Named`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Named {
    /// Not begun yet.
    Open,
    /// `2`
    InProgress,
    /// Done.
    V3,
    /// Any other number, kept as it came.
    Unrecognized(i64),
}

oasmith_runtime::integer_enum! {
    Named {
        Open: 1,
        InProgress: 2,
        V3: 3,
        ..Unrecognized
    }
}

// ==== models/named_by_value.rs ====

//! `NamedByValue`

/// A string of type `NamedByValue`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NamedByValue {
    /// The first one.
    First,
    /// `b`
    Second,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    NamedByValue {
        First: "a",
        Second: "b",
        ..Unrecognized
    }
}

// ==== models/quoted.rs ====

//! `Quoted`

/// An integer of type `Quoted`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Quoted {
    /// `1`
    V1,
    /// `2`
    V2,
    /// Any other number, kept as it came.
    Unrecognized(i64),
}

oasmith_runtime::integer_enum! {
    Quoted {
        V1: 1,
        V2: 2,
        ..Unrecognized
    }
}

// ==== models/rate.rs ====

//! `Rate`

use oasmith_runtime::Number;

/// A value of type `Rate`.
pub type Rate = Number;

// ==== models/several.rs ====

//! `Several`

use oasmith_runtime::Unrecognized;

/// One of the types of `Several`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Several {
    /// A text.
    String(SeveralString),
    /// A whole number.
    Integer(SeveralInteger),
    /// True or false.
    Boolean(bool),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match Several {
        string => String,
        integer => Integer,
        boolean => Boolean,
        _ => Unrecognized,
    }
}

/// A string of type `Several.String`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SeveralString {
    /// `auto`
    Auto,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    SeveralString {
        Auto: "auto",
        ..Unrecognized
    }
}

/// An integer of type `Several.Integer`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SeveralInteger {
    /// `1`
    V1,
    /// `2`
    V2,
    /// Any other number, kept as it came.
    Unrecognized(i64),
}

oasmith_runtime::integer_enum! {
    SeveralInteger {
        V1: 1,
        V2: 2,
        ..Unrecognized
    }
}

// ==== models/switch.rs ====

//! `Switch`

/// A value of type `Switch`.
pub type Switch = bool;

// ==== models/unquoted.rs ====

//! `Unquoted`

/// A string of type `Unquoted`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Unquoted {
    /// `1.0`
    V10,
    /// `1.10`
    V110,
    /// `true`
    True,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    Unquoted {
        V10: "1.0",
        V110: "1.10",
        True: "true",
        ..Unrecognized
    }
}

// ==== models/untyped.rs ====

//! `Untyped`

/// An integer of type `Untyped`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Untyped {
    /// `1`
    V1,
    /// `2`
    V2,
    /// Any other number, kept as it came.
    Unrecognized(i64),
}

oasmith_runtime::integer_enum! {
    Untyped {
        V1: 1,
        V2: 2,
        ..Unrecognized
    }
}

// ==== models/untyped_rate.rs ====

//! `UntypedRate`

use oasmith_runtime::Number;

/// A value of type `UntypedRate`.
pub type UntypedRate = Number;
