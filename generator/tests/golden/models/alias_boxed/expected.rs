// ==== models/owner.rs ====

//! `Owner`

use super::User;

/// A value of type `Owner`.
pub type Owner = User;

// ==== models/same.rs ====

//! `Same`

use super::Owner;

/// A value of type `Same`.
pub type Same = Owner;

// ==== models/user.rs ====

//! `User`

use oasmith_runtime::Extra;
use super::Same;

/// An object of type `User`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// See [`Same`].
    pub same: Option<Box<Same>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    User {
        same: optional("same"),
        ..extra
    }
}
