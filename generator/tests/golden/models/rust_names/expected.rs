// ==== models/account.rs ====

//! `user_v2`

use oasmith_runtime::Extra;

/// An object of type `user_v2`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Account {
    /// `ref`
    pub reference: Option<i64>,
    /// See [`AccountSort`].
    pub kind: Option<AccountSort>,
    /// See [`Place`].
    pub at: Option<Place>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Account {
        reference: optional("ref"),
        kind: optional("kind"),
        at: optional("at"),
        ..extra
    }
}

/// A string of type `user_v2.kind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AccountSort {
    /// `a`
    A,
    /// `b`
    B,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    AccountSort {
        A: "a",
        B: "b",
        ..Unrecognized
    }
}

/// An object of type `user_v2.at`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Place {
    /// See [`Account`].
    pub user: Option<Box<Account>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Place {
        user: optional("user"),
        ..extra
    }
}
