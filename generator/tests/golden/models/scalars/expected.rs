// ==== models/scalars.rs ====

//! `Scalars`

use oasmith_runtime::Base64Text;
use oasmith_runtime::Date;
use oasmith_runtime::DateTime;
use oasmith_runtime::Extra;
use oasmith_runtime::Json;
use oasmith_runtime::Map;
use oasmith_runtime::Number;
use oasmith_runtime::SecretText;

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
    pub float: Option<f64>,
    /// `double`
    pub double: Option<f64>,
    /// `text`
    pub text: Option<String>,
    /// `instant`
    pub instant: Option<DateTime>,
    /// `day`
    pub day: Option<Date>,
    /// `int8`
    pub int8: Option<i32>,
    /// `int16`
    pub int16: Option<i32>,
    /// `uint8`
    pub uint8: Option<u32>,
    /// `uint16`
    pub uint16: Option<u32>,
    /// `decimal`
    pub decimal: Option<Number>,
    /// `decimal_text`
    pub decimal_text: Option<String>,
    /// `int64_number`
    pub int64_number: Option<Number>,
    /// `time`
    pub time: Option<String>,
    /// `duration`
    pub duration: Option<String>,
    /// `uri`
    pub uri: Option<String>,
    /// `ipv4`
    pub ipv4: Option<String>,
    /// `ipv6`
    pub ipv6: Option<String>,
    /// `email`
    pub email: Option<String>,
    /// `hostname`
    pub hostname: Option<String>,
    /// `binary`
    pub binary: Option<String>,
    /// `password`
    pub password: Option<SecretText>,
    /// `bytes`
    pub bytes: Option<Base64Text>,
    /// `encoded`
    pub encoded: Option<Base64Text>,
    /// `files`
    pub files: Option<Map<Base64Text>>,
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
        int8: optional("int8"),
        int16: optional("int16"),
        uint8: optional("uint8"),
        uint16: optional("uint16"),
        decimal: optional("decimal"),
        decimal_text: optional("decimal_text"),
        int64_number: optional("int64_number"),
        time: optional("time"),
        duration: optional("duration"),
        uri: optional("uri"),
        ipv4: optional("ipv4"),
        ipv6: optional("ipv6"),
        email: optional("email"),
        hostname: optional("hostname"),
        binary: optional("binary"),
        password: optional("password"),
        bytes: optional("bytes"),
        encoded: optional("encoded"),
        files: optional("files"),
        uuid: optional("uuid"),
        unknown_format: optional("unknown_format"),
        instant_without_type: optional("instant_without_type"),
        list: optional("list"),
        untyped_list: optional("untyped_list"),
        list_of_lists: optional("list_of_lists"),
        ..extra
    }
}
