//! Credentials: what a client signs its requests with.

mod keyring;
mod oauth;
mod tokens;

use std::fmt;
use std::sync::Arc;

pub use keyring::{Credentials, Keyring, Security, Signer};
pub use oauth::OAuth;
pub use tokens::{AuthError, Token, TokenProvider, TokenRequest, UsedToken};

/// Credentials for a service, by security scheme. They are never shown: neither here nor in errors.
#[derive(Clone)]
pub struct Auth(Vec<(&'static str, Credential)>);

impl Auth {
    /// Both credentials. Of two for one security scheme the other one counts.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0
            .retain(|(scheme, _)| other.0.iter().all(|(newer, _)| newer != scheme));
        self.0.extend(other.0);
        self
    }
}

impl fmt::Debug for Auth {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Auth(..)")
    }
}

/// Where an API key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A header.
    Header,
    /// The query of the URL.
    Query,
    /// A cookie.
    Cookie,
}

/// A bearer token, as OAuth gives them out.
pub fn bearer(scheme: &'static str, token: impl Into<String>) -> Auth {
    Auth(vec![(scheme, Credential::Bearer(token.into()))])
}

/// Bearer tokens, each from a provider until it expires or is refused.
pub fn tokens(scheme: &'static str, provider: impl TokenProvider) -> Auth {
    Auth(vec![(scheme, Credential::Tokens(Arc::new(provider)))])
}

/// A name and a password.
pub fn basic(scheme: &'static str, username: impl Into<String>, password: impl Into<String>) -> Auth {
    let (username, password) = (username.into(), password.into());
    Auth(vec![(scheme, Credential::Basic { username, password })])
}

/// A key under a name of the service's own.
pub fn api_key(scheme: &'static str, place: Place, name: &'static str, value: impl Into<String>) -> Auth {
    let value = value.into();
    Auth(vec![(scheme, Credential::ApiKey { place, name, value })])
}

#[derive(Clone)]
enum Credential {
    Bearer(String),
    Tokens(Arc<dyn TokenProvider>),
    Basic {
        username: String,
        password: String,
    },
    ApiKey {
        place: Place,
        name: &'static str,
        value: String,
    },
}
