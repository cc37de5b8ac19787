//! note[name-collision] 51:5 `some-thing` is called `SomeThingX843b` in Rust: `SomeThing` is another thing's name
//! note[name-collision] 12:15 `Self` is called `self_x651e` in Rust: `self_` is another thing's name
//! note[name-collision] 18:14 `a-b` is called `a_b_xf5ea` in Rust: `a_b` is another thing's name

// ==== models/client.rs ====

//! `Client`

use oasmith_runtime::Extra;

/// An object of type `Client`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Client {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Client {
        id: optional("id"),
        ..extra
    }
}

// ==== models/debug.rs ====

//! `Debug`

/// A string of type `Debug`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Debug {
    /// `Debug`
    Debug,
    /// `Clone`
    Clone,
    /// `PartialEq`
    PartialEq,
    /// `Option`
    Option,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `String`
    String,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    Debug {
        Debug: "Debug",
        Clone: "Clone",
        PartialEq: "PartialEq",
        Option: "Option",
        None: "None",
        Some: "Some",
        String: "String",
        ..Unrecognized
    }
}

// ==== models/mod_.rs ====

//! `mod`

use oasmith_runtime::Extra;

/// An object of type `mod`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Mod {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Mod { id: optional("id"), ..extra }
}

// ==== models/option_model.rs ====

//! `Option`

use oasmith_runtime::Extra;
use super::StringModel;

/// An object of type `Option`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OptionModel {
    /// See [`StringModel`].
    pub string: Option<StringModel>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OptionModel {
        string: optional("string"),
        ..extra
    }
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

// ==== models/some_thing.rs ====

//! `some_thing`

use oasmith_runtime::Extra;

/// An object of type `some_thing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SomeThing {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SomeThing {
        id: optional("id"),
        ..extra
    }
}

// ==== models/some_thing_x843b.rs ====

//! `some-thing`

use oasmith_runtime::Extra;

/// An object of type `some-thing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SomeThingX843b {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SomeThingX843b {
        id: optional("id"),
        ..extra
    }
}

// ==== models/string_model.rs ====

//! `String`

use oasmith_runtime::Extra;
use super::OptionModel;
use super::VecModel;

/// Has the name of a type of Rust.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StringModel {
    /// See [`OptionModel`].
    pub option: Option<Box<OptionModel>>,
    /// See [`VecModel`].
    pub vec: Option<VecModel>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    StringModel {
        option: optional("option"),
        vec: optional("vec"),
        ..extra
    }
}

// ==== models/type_.rs ====

//! `type`

use oasmith_runtime::Extra;

/// An object of type `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Type {
    /// `type`
    pub r#type: Option<String>,
    /// `self`
    pub self_: Option<String>,
    /// `Self`
    pub self_x651e: Option<String>,
    /// `async`
    pub r#async: Option<String>,
    /// ``
    pub value: Option<String>,
    /// `2fa`
    pub _2fa: Option<String>,
    /// `@id`
    pub id: Option<String>,
    /// `$ref_like`
    pub ref_like: Option<String>,
    /// `a-b`
    pub a_b_xf5ea: Option<String>,
    /// `a_b`
    pub a_b: Option<String>,
    /// `AB`
    pub ab: Option<String>,
    /// `größe`
    pub größe: Option<String>,
    /// `名前`
    pub 名前: Option<String>,
    /// `with space`
    pub with_space: Option<String>,
    /// `quote"back\slash`
    pub quote_back_slash: Option<String>,
    /// `extra`
    pub extra: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra_2: Extra,
}

oasmith_runtime::object! {
    Type {
        r#type: optional("type"),
        self_: optional("self"),
        self_x651e: optional("Self"),
        r#async: optional("async"),
        value: optional(""),
        _2fa: optional("2fa"),
        id: optional("@id"),
        ref_like: optional("$ref_like"),
        a_b_xf5ea: optional("a-b"),
        a_b: optional("a_b"),
        ab: optional("AB"),
        größe: optional("größe"),
        名前: optional("名前"),
        with_space: optional("with space"),
        quote_back_slash: optional("quote\"back\\slash"),
        extra: optional("extra"),
        ..extra_2
    }
}

// ==== models/v404.rs ====

//! `404`

use oasmith_runtime::Extra;

/// An object of type `404`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct V404 {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    V404 {
        id: optional("id"),
        ..extra
    }
}

// ==== models/vec_model.rs ====

//! `vec`

use oasmith_runtime::Extra;

/// An object of type `vec`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VecModel {
    /// `text`
    pub text: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    VecModel {
        text: optional("text"),
        ..extra
    }
}
