// ==== models/anything.rs ====

//! `Anything`

use oasmith_runtime::Json;

/// A value of type `Anything`.
pub type Anything = Json;

// ==== models/id.rs ====

//! `Id`

/// A number that names something.
pub type Id = i64;

// ==== models/ids.rs ====

//! `Ids`

use super::Id;

/// A value of type `Ids`.
pub type Ids = Vec<Id>;

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

// ==== models/texts.rs ====

//! `Texts`

use oasmith_runtime::Map;

/// A value of type `Texts`.
pub type Texts = Map<String>;

// ==== models/user.rs ====

//! `User`

use oasmith_runtime::Extra;
use super::Id;
use super::Ids;
use super::Owner;
use super::Same;

/// An object of type `User`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// See [`Id`].
    pub id: Id,
    /// See [`Ids`].
    pub friends: Ids,
    /// See [`Owner`].
    pub owner: Option<Box<Owner>>,
    /// See [`Same`].
    pub same: Option<Box<Same>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    User {
        id: required::<Id>("id"),
        friends: required::<Ids>("friends"),
        owner: optional("owner"),
        same: optional("same"),
        ..extra
    }
}
