//! Credentials, and where in a request they go.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};

use super::parameter::encode;
use crate::error::BuildError;

/// Credentials for a service. They are never shown: neither here nor in errors.
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

/// Which credentials a request needs, by the names of security schemes: all of any of these lists. An empty list stands
/// for a request that needs none.
pub type Security = &'static [&'static [&'static str]];

/// What a client has, in the form in which it is sent.
#[derive(Default)]
pub struct Keyring {
    each: Vec<(&'static str, Credentials)>,
}

/// The credentials of one security scheme, in the form in which they are sent.
#[derive(Default)]
pub struct Credentials {
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// Names and values, encoded.
    pub query: Vec<(String, String)>,
    pub cookies: Vec<String>,
    /// Every text that must not be shown.
    secrets: Vec<String>,
}

impl Keyring {
    /// Brings credentials into the form in which they are sent, or says what is wrong without showing them.
    pub fn new(auth: &Auth) -> Result<Self, BuildError> {
        let mut keyring = Self::default();
        for (scheme, credential) in &auth.0 {
            let mut credentials = Credentials::default();
            credentials.add(credential)?;
            keyring.each.push((scheme, credentials));
        }
        Ok(keyring)
    }

    /// What goes with a request: the first list that the client has everything of, or whatever it has where nobody
    /// says what is needed. A client without any credentials sends none: for services that stand in for the real one.
    pub fn chosen(&self, security: Option<Security>) -> Result<Vec<&Credentials>, BuildError> {
        let Some(security) = security else {
            return Ok(self.each.iter().map(|(_, credentials)| credentials).collect());
        };
        let all_of = |schemes: &&[&'static str]| schemes.iter().map(|scheme| self.get(scheme)).collect();
        let signed = security.iter().filter(|schemes| !schemes.is_empty()).find_map(all_of);
        let needs_none = security.is_empty() || security.iter().any(|schemes| schemes.is_empty());
        match signed {
            Some(credentials) => Ok(credentials),
            None if needs_none || self.each.is_empty() => Ok(Vec::new()),
            None => {
                let needed: Vec<_> = security
                    .iter()
                    .map(|schemes| format!("`{}`", schemes.join("` and `")))
                    .collect();
                Err(BuildError::credential(format!(
                    "the request needs {}, which the client does not have",
                    needed.join(", or ")
                )))
            }
        }
    }

    /// A text in which no credential can be read.
    pub fn redact(&self, text: String) -> String {
        let mut secrets: Vec<_> = self
            .each
            .iter()
            .flat_map(|(_, credentials)| &credentials.secrets)
            .collect();
        // The longest first, since a secret may be a part of another.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        secrets
            .into_iter()
            .fold(text, |text, secret| text.replace(secret.as_str(), "[redacted]"))
    }

    fn get(&self, scheme: &str) -> Option<&Credentials> {
        let (_, credentials) = self.each.iter().find(|(known, _)| *known == scheme)?;
        Some(credentials)
    }
}

impl Credentials {
    fn add(&mut self, credential: &Credential) -> Result<(), BuildError> {
        match credential {
            Credential::Bearer(token) => {
                refuse_empty("the bearer token", token)?;
                self.secrets.push(token.clone());
                self.add_header("the bearer token", AUTHORIZATION, format!("Bearer {token}"))
            }
            Credential::Basic { username, password } => {
                refuse_empty("the user name", username)?;
                if username.contains(':') {
                    return Err(BuildError::credential("the user name must not contain a colon"));
                }
                let encoded = STANDARD.encode(format!("{username}:{password}"));
                self.secrets.extend(
                    [password.clone(), encoded.clone()]
                        .into_iter()
                        .filter(|secret| !secret.is_empty()),
                );
                self.add_header("the password", AUTHORIZATION, format!("Basic {encoded}"))
            }
            Credential::ApiKey { place, name, value } => {
                let what = format!("the API key `{name}`");
                refuse_empty(&what, value)?;
                self.secrets.extend([value.clone(), encode(value)]);
                match place {
                    Place::Header => {
                        let header = HeaderName::from_bytes(name.as_bytes())
                            .map_err(|_| BuildError::credential(format!("`{name}` is no name of a header")))?;
                        self.add_header(&what, header, value.clone())
                    }
                    Place::Query => {
                        self.query.push((encode(name), encode(value)));
                        Ok(())
                    }
                    Place::Cookie => {
                        self.cookies.push(format!("{name}={}", encode(value)));
                        Ok(())
                    }
                }
            }
        }
    }

    fn add_header(&mut self, what: &str, name: HeaderName, value: String) -> Result<(), BuildError> {
        let mut value = HeaderValue::try_from(value)
            .map_err(|_| BuildError::credential(format!("{what} has characters that a header cannot hold")))?;
        value.set_sensitive(true);
        self.headers.push((name, value));
        Ok(())
    }
}

fn refuse_empty(what: &str, value: &str) -> Result<(), BuildError> {
    if value.is_empty() {
        Err(BuildError::credential(format!("{what} is empty")))
    } else {
        Ok(())
    }
}
