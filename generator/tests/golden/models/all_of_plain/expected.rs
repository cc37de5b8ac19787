// ==== models/by_pattern.rs ====

//! `ByPattern`

use oasmith_runtime::Map;

/// A value of type `ByPattern`.
pub type ByPattern = Map<i64>;

// ==== models/code.rs ====

//! `Code`

/// A value of type `Code`.
pub type Code = String;

// ==== models/codes.rs ====

//! `Codes`

use super::Code;

/// A value of type `Codes`.
pub type Codes = Vec<Code>;

// ==== models/moment.rs ====

//! `Moment`

use oasmith_runtime::DateTime;

/// A value of type `Moment`.
pub type Moment = DateTime;

// ==== models/prices.rs ====

//! `Prices`

use oasmith_runtime::Map;
use oasmith_runtime::Number;

/// A value of type `Prices`.
pub type Prices = Map<Number>;

// ==== models/state.rs ====

//! `State`

/// A string of type `State`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum State {
    /// `on`
    On,
    /// `off`
    Off,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    State {
        On: "on",
        Off: "off",
        ..Unrecognized
    }
}

// ==== models/used.rs ====

//! `Used`

use oasmith_runtime::Extra;
use super::State;

/// An object of type `Used`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Used {
    /// Its state.
    pub state: Option<State>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Used {
        state: optional("state"),
        ..extra
    }
}
