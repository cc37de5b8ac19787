//! warning[raw-json] 55:15 members by `patternProperties`, with others beside them, have no one type: the values stay raw JSON
//! warning[raw-json] 65:15 members by `patternProperties`, with others beside them, have no one type: the values stay raw JSON
//! warning[raw-json] 80:15 members by `patternProperties`, with others beside them, have no one type: the values stay raw JSON

// ==== models/by_any_pattern.rs ====

//! `ByAnyPattern`

use oasmith_runtime::Map;

/// A value of type `ByAnyPattern`.
pub type ByAnyPattern = Map<i64>;

// ==== models/by_pattern.rs ====

//! `ByPattern`

use oasmith_runtime::Map;

/// A value of type `ByPattern`.
pub type ByPattern = Map<String>;

// ==== models/by_pattern_or_not.rs ====

//! `ByPatternOrNot`

use oasmith_runtime::Json;
use oasmith_runtime::Map;

/// A value of type `ByPatternOrNot`.
pub type ByPatternOrNot = Map<Json>;

// ==== models/by_patterns_of_one_type.rs ====

//! `ByPatternsOfOneType`

use oasmith_runtime::Map;
use super::Scores;

/// A value of type `ByPatternsOfOneType`.
pub type ByPatternsOfOneType = Map<Scores>;

// ==== models/by_several_patterns.rs ====

//! `BySeveralPatterns`

use oasmith_runtime::Json;
use oasmith_runtime::Map;

/// A value of type `BySeveralPatterns`.
pub type BySeveralPatterns = Map<Json>;

// ==== models/free.rs ====

//! `Free`

use oasmith_runtime::Json;

/// A value of type `Free`.
pub type Free = Json;

// ==== models/named_and_anything.rs ====

//! `NamedAndAnything`

use oasmith_runtime::Extra;

/// An object of type `NamedAndAnything`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NamedAndAnything {
    /// `extra`
    pub extra: Option<bool>,
    /// Members that the description does not name, kept as they came.
    pub extra_2: Extra,
}

oasmith_runtime::object! {
    NamedAndAnything {
        extra: optional("extra"),
        ..extra_2
    }
}

// ==== models/named_and_by_pattern.rs ====

//! `NamedAndByPattern`

use oasmith_runtime::Map;

/// An object of type `NamedAndByPattern`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NamedAndByPattern {
    /// `id`
    pub id: Option<i64>,
    /// Members that are not named above.
    pub additional: Map<Option<String>>,
}

oasmith_runtime::object! {
    NamedAndByPattern {
        id: optional("id"),
        ..additional
    }
}

// ==== models/named_and_more.rs ====

//! `NamedAndMore`

use oasmith_runtime::Date;
use oasmith_runtime::Map;

/// Some members are named, the others have one type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NamedAndMore {
    /// `id`
    pub id: i64,
    /// `additional`
    pub additional: Option<String>,
    /// Members that are not named above.
    pub additional_2: Map<Date>,
}

oasmith_runtime::object! {
    NamedAndMore {
        id: required::<i64>("id"),
        additional: optional("additional"),
        ..additional_2
    }
}

// ==== models/named_by_pattern_and_more.rs ====

//! `NamedByPatternAndMore`

use oasmith_runtime::Extra;

/// An object of type `NamedByPatternAndMore`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NamedByPatternAndMore {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    NamedByPatternAndMore {
        id: optional("id"),
        ..extra
    }
}

// ==== models/nested.rs ====

//! `Nested`

use oasmith_runtime::Map;

/// A value of type `Nested`.
pub type Nested = Map<Map<Option<String>>>;

// ==== models/no_more.rs ====

//! `NoMore`

use oasmith_runtime::Extra;

/// An object of type `NoMore`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NoMore {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    NoMore {
        id: optional("id"),
        ..extra
    }
}

// ==== models/of_objects.rs ====

//! `OfObjects`

use oasmith_runtime::Extra;
use oasmith_runtime::Map;

/// A value of type `OfObjects`.
pub type OfObjects = Map<OfObjectsValue>;

/// An object of type `OfObjects{}`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OfObjectsValue {
    /// `id`
    pub id: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OfObjectsValue {
        id: required::<i64>("id"),
        ..extra
    }
}

// ==== models/scores.rs ====

//! `Scores`

use oasmith_runtime::Map;

/// Numbers by name.
pub type Scores = Map<i64>;

// ==== models/unevaluated.rs ====

//! `Unevaluated`

use oasmith_runtime::Map;
use oasmith_runtime::Number;

/// An object of type `Unevaluated`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Unevaluated {
    /// `id`
    pub id: Option<i64>,
    /// Members that are not named above.
    pub additional: Map<Number>,
}

oasmith_runtime::object! {
    Unevaluated {
        id: optional("id"),
        ..additional
    }
}
