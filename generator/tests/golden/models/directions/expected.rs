// ==== models/login.rs ====

//! `Login`

use oasmith_runtime::Extra;

/// An object of type `Login`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Login {
    /// `password`
    pub password: String,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Login {
        password: required::<String>("password"),
        ..extra
    }
}

// ==== models/session.rs ====

//! `Session`

use oasmith_runtime::Extra;

/// An object of type `Session`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Session {
    /// `id`
    pub id: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Session {
        id: required::<i64>("id"),
        ..extra
    }
}

// ==== models/time.rs ====

//! `Time`

use oasmith_runtime::DateTime;

/// A value of type `Time`.
pub type Time = DateTime;

// ==== models/user.rs ====

//! `User`

use oasmith_runtime::Extra;
use super::Time;

/// An object of type `User`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// Its number.
    ///
    /// Set by the service: a request need not have it.
    pub id: Option<i64>,
    /// `name`
    pub name: String,
    /// Only sent: an answer does not have it.
    pub password: Option<String>,
    /// Set by the service: a request need not have it.
    pub created: Option<Time>,
    /// Default: `agent`.
    pub role: Option<String>,
    /// How many may sign in.
    ///
    /// Default: `1`.
    pub seats: Option<i64>,
    /// `notes`
    pub notes: Option<Option<String>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    User {
        id: optional("id"),
        name: required::<String>("name"),
        password: optional("password"),
        created: optional("created"),
        role: optional("role"),
        seats: optional("seats"),
        notes: clearable("notes"),
        ..extra
    }
}
