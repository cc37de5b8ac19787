// ==== models/scalars.rs ====

//! `Scalars`

use oasmith_runtime::Date;
use oasmith_runtime::DateTime;
use oasmith_runtime::Extra;
use oasmith_runtime::Json;
use oasmith_runtime::Number;

/// An object of type `Scalars`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Scalars {
    /// `boolean`
    pub boolean: Option<bool>,
    /// `integer`
    pub integer: i64,
    /// `int32`
    pub int32: Option<i32>,
    /// `int64`
    pub int64: Option<i64>,
    /// `uint32`
    pub uint32: Option<u32>,
    /// `uint64`
    pub uint64: Option<u64>,
    /// `number`
    pub number: Option<Number>,
    /// `float`
    pub float: Option<f32>,
    /// `double`
    pub double: Option<f64>,
    /// `text`
    pub text: Option<String>,
    /// `instant`
    pub instant: Option<DateTime>,
    /// `day`
    pub day: Option<Date>,
    /// `uuid`
    pub uuid: Option<String>,
    /// `unknown_format`
    pub unknown_format: Option<String>,
    /// `instant_without_type`
    pub instant_without_type: Option<DateTime>,
    /// `list`
    pub list: Option<Vec<DateTime>>,
    /// `untyped_list`
    pub untyped_list: Option<Vec<Json>>,
    /// `list_of_lists`
    pub list_of_lists: Option<Vec<Vec<i64>>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Scalars {
        boolean: optional("boolean"),
        integer: required::<i64>("integer"),
        int32: optional("int32"),
        int64: optional("int64"),
        uint32: optional("uint32"),
        uint64: optional("uint64"),
        number: optional("number"),
        float: optional("float"),
        double: optional("double"),
        text: optional("text"),
        instant: optional("instant"),
        day: optional("day"),
        uuid: optional("uuid"),
        unknown_format: optional("unknown_format"),
        instant_without_type: optional("instant_without_type"),
        list: optional("list"),
        untyped_list: optional("untyped_list"),
        list_of_lists: optional("list_of_lists"),
        ..extra
    }
}
