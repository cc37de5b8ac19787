//! Where an API is served, and how requests to it are signed.

use super::{Docs, Name, Place};

/// Where an API is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// A URL template, such as `https://{region}.example.com`.
    pub url: String,
    /// The variables of the template.
    pub variables: Vec<ServerVariable>,
    /// Further servers, for the documentation: URLs with what they are.
    pub others: Vec<(String, Docs)>,
}

/// What a request needs to be signed with, by the names of security schemes: all of any of these lists. An empty list
/// stands for a request that needs nothing, as does no list at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Security(pub Vec<Vec<String>>);

/// A variable of a server's URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerVariable {
    /// Its name.
    pub name: Name,
    /// Its value unless somebody sets it; `None` where somebody must.
    pub default: Option<String>,
    /// Its description.
    pub docs: Docs,
}

/// A way to sign requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthScheme {
    /// The scheme's name, and that of its constructor.
    pub name: Name,
    /// Its description.
    pub docs: Docs,
    /// What it takes and sends.
    pub kind: AuthKind,
}

/// What a way to sign requests takes and sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthKind {
    /// `Authorization: Bearer TOKEN`
    Bearer {
        /// The constructor that takes a provider of tokens.
        provided: String,
        /// Where tokens are given out: the flow's name and the URL.
        token_urls: Vec<(String, String)>,
    },
    /// `Authorization: Basic …`, where both halves are templates over the constructor's arguments.
    Basic {
        /// The template of the user name.
        username: Template,
        /// The template of the password.
        password: Template,
    },
    /// A key under a name.
    ApiKey {
        /// Where it goes.
        place: Place,
        /// The name it goes under.
        name: String,
    },
}

/// A text with one argument in it, such as `{email}/token`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// What stands before the argument.
    pub prefix: String,
    /// The argument's Rust name.
    pub argument: String,
    /// What stands after it.
    pub suffix: String,
}
