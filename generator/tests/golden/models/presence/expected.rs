// ==== models/below.rs ====

//! `Below`

use oasmith_runtime::Extra;

/// What is sent as a part of something else.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Below {
    /// `clearable`
    pub clearable: Option<Option<String>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Below {
        clearable: clearable("clearable"),
        ..extra
    }
}

// ==== models/given.rs ====

//! `Given`

use oasmith_runtime::Extra;
use super::Below;

/// What is sent.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Given {
    /// `required`
    pub required: i64,
    /// `optional`
    pub optional: Option<String>,
    /// `nullable`
    pub nullable: Option<String>,
    /// `optional_nullable`
    pub optional_nullable: Option<Option<i32>>,
    /// See [`Below`].
    pub below: Option<Below>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Given {
        required: required::<i64>("required"),
        optional: optional("optional"),
        nullable: nullable::<Option<String>>("nullable"),
        optional_nullable: clearable("optional_nullable"),
        below: optional("below"),
        ..extra
    }
}

// ==== models/shown.rs ====

//! `Shown`

use oasmith_runtime::Extra;
use oasmith_runtime::Json;

/// What only comes back.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Shown {
    /// `required`
    pub required: i64,
    /// `optional`
    pub optional: Option<String>,
    /// `nullable`
    pub nullable: Option<String>,
    /// `optional_nullable`
    pub optional_nullable: Option<i32>,
    /// `any`
    pub any: Option<Json>,
    /// `required_list`
    pub required_list: Option<Vec<Option<String>>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Shown {
        required: required::<i64>("required"),
        optional: optional("optional"),
        nullable: nullable::<Option<String>>("nullable"),
        optional_nullable: optional("optional_nullable"),
        any: optional("any"),
        required_list: optional("required_list"),
        ..extra
    }
}
