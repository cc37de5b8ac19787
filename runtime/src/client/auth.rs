//! Credentials, and where in a request they go.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};

use super::parameter::encode;
use crate::error::BuildError;

/// Credentials for a service. They are never shown: neither here nor in errors.
#[derive(Clone)]
pub struct Auth(Vec<Credential>);

impl Auth {
    /// Both credentials, for services that ask for two at once.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
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
pub fn bearer(token: impl Into<String>) -> Auth {
    Auth(vec![Credential::Bearer(token.into())])
}

/// A name and a password.
pub fn basic(username: impl Into<String>, password: impl Into<String>) -> Auth {
    Auth(vec![Credential::Basic {
        username: username.into(),
        password: password.into(),
    }])
}

/// A key under a name of the service's own.
pub fn api_key(place: Place, name: &'static str, value: impl Into<String>) -> Auth {
    Auth(vec![Credential::ApiKey {
        place,
        name,
        value: value.into(),
    }])
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

/// Credentials in the form in which they are sent.
#[derive(Default)]
pub struct Credentials {
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// Names and values, encoded.
    pub query: Vec<(String, String)>,
    pub cookies: Vec<String>,
    /// Every text that must not be shown, the longest first.
    secrets: Vec<String>,
}

impl Credentials {
    /// Brings credentials into the form in which they are sent, or says what is wrong without showing them.
    pub fn new(auth: &Auth) -> Result<Self, BuildError> {
        let mut credentials = Self::default();
        for credential in &auth.0 {
            credentials.add(credential)?;
        }
        credentials
            .secrets
            .sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        Ok(credentials)
    }

    /// A text in which no credential can be read.
    pub fn redact(&self, text: String) -> String {
        self.secrets
            .iter()
            .fold(text, |text, secret| text.replace(secret.as_str(), "[redacted]"))
    }

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
