// ==== models/a.rs ====

//! `A`

/// A string of type `A`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum A {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    A { A: "a", ..Unrecognized }
}

// ==== models/b.rs ====

//! `B`

/// A string of type `B`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum B {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    B { A: "a", ..Unrecognized }
}

// ==== models/d.rs ====

//! `D`

/// A string of type `D`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum D {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    D { A: "a", ..Unrecognized }
}

// ==== models/e.rs ====

//! `E`

/// A string of type `E`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum E {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    E { A: "a", ..Unrecognized }
}

// ==== models/holder.rs ====

//! `Holder`

use oasmith_runtime::Extra;
use super::A;
use super::B;
use super::D;
use super::E;
use super::K;
use super::M;
use super::S;
use super::T;
use super::V;

/// An object of type `Holder`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    /// See [`A`].
    pub a: A,
    /// See [`B`].
    pub b: B,
    /// See [`D`].
    pub d: D,
    /// See [`E`].
    pub e: E,
    /// See [`K`].
    pub k: K,
    /// See [`M`].
    pub m: M,
    /// See [`S`].
    pub s: S,
    /// See [`T`].
    pub t: T,
    /// See [`V`].
    pub v: V,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Holder {
        a: required::<A>("a"),
        b: required::<B>("b"),
        d: required::<D>("d"),
        e: required::<E>("e"),
        k: required::<K>("k"),
        m: required::<M>("m"),
        s: required::<S>("s"),
        t: required::<T>("t"),
        v: required::<V>("v"),
        ..extra
    }
}

// ==== models/k.rs ====

//! `K`

/// A string of type `K`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum K {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    K { A: "a", ..Unrecognized }
}

// ==== models/m.rs ====

//! `M`

/// A string of type `M`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum M {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    M { A: "a", ..Unrecognized }
}

// ==== models/result.rs ====

//! `Result`

use oasmith_runtime::Extra;

/// An object of type `Result`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Result {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Result {
        id: optional("id"),
        ..extra
    }
}

// ==== models/s.rs ====

//! `S`

/// A string of type `S`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum S {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    S { A: "a", ..Unrecognized }
}

// ==== models/t.rs ====

//! `T`

/// A string of type `T`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum T {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    T { A: "a", ..Unrecognized }
}

// ==== models/u.rs ====

//! `U`

use oasmith_runtime::Unrecognized;
use super::A;

/// One of the types of `U`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum U {
    /// A text.
    A(A),
    /// A whole number.
    Integer(i64),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match U {
        string => A,
        integer => Integer,
        _ => Unrecognized,
    }
}

// ==== models/uses.rs ====

//! `Uses`

use oasmith_runtime::Extra;
use super::Result;

/// An object of type `Uses`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Uses {
    /// See [`Result`].
    pub r: Result,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Uses {
        r: required::<Result>("r"),
        ..extra
    }
}

// ==== models/v.rs ====

//! `V`

/// A string of type `V`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum V {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    V { A: "a", ..Unrecognized }
}
