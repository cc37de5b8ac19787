//! `Keyring`: the credentials of a client, and which of them a request is signed with.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};

use super::tokens::Tokens;
use super::{Auth, Credential, Place};
use crate::client::encode;
use crate::error::BuildError;

/// Which credentials a request needs, by the names of security schemes: all of any of these lists. An empty list stands
/// for a request that needs none.
pub type Security = &'static [&'static [&'static str]];

/// What a client has, by security scheme.
#[derive(Default)]
pub struct Keyring {
    each: Vec<(&'static str, Signer)>,
}

/// Where the credentials of one security scheme come from.
pub enum Signer {
    Fixed(Credentials),
    Tokens(Tokens),
}

/// The credentials of one security scheme, in the form in which they are sent.
#[derive(Clone, Default)]
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
            let signer = match credential {
                Credential::Tokens(provider) => Signer::Tokens(Tokens::new(Arc::clone(provider))),
                Credential::Bearer(token) => Signer::Fixed(Credentials::bearer(token)?),
                Credential::Basic { username, password } => Signer::Fixed(Credentials::basic(username, password)?),
                Credential::ApiKey { place, name, value } => Signer::Fixed(Credentials::api_key(*place, name, value)?),
            };
            keyring.each.push((scheme, signer));
        }
        Ok(keyring)
    }

    /// What goes with a request: the first list that the client has everything of, or whatever it has where nobody
    /// says what is needed. A client without any credentials sends none: for services that stand in for the real one.
    pub fn chosen(&self, security: Option<Security>) -> Result<Vec<&Signer>, BuildError> {
        let Some(security) = security else {
            return Ok(self.each.iter().map(|(_, signer)| signer).collect());
        };
        let all_of = |schemes: &&[&'static str]| schemes.iter().map(|scheme| self.get(scheme)).collect();
        let signed = security.iter().filter(|schemes| !schemes.is_empty()).find_map(all_of);
        let needs_none = security.is_empty() || security.iter().any(|schemes| schemes.is_empty());
        match signed {
            Some(signers) => Ok(signers),
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
        let mut secrets: Vec<String> = Vec::new();
        for (_, signer) in &self.each {
            match signer {
                Signer::Fixed(credentials) => secrets.extend(credentials.secrets.iter().cloned()),
                Signer::Tokens(tokens) => secrets.extend(tokens.secrets()),
            }
        }
        // The longest first, since a secret may be a part of another.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        secrets
            .into_iter()
            .fold(text, |text, secret| text.replace(secret.as_str(), "[redacted]"))
    }

    fn get(&self, scheme: &str) -> Option<&Signer> {
        let (_, signer) = self.each.iter().find(|(known, _)| *known == scheme)?;
        Some(signer)
    }
}

impl Credentials {
    pub fn bearer(token: &str) -> Result<Self, BuildError> {
        refuse_empty("the bearer token", token)?;
        let mut credentials = Self::of_secrets([token.to_owned()]);
        credentials.add_header("the bearer token", AUTHORIZATION, format!("Bearer {token}"))?;
        Ok(credentials)
    }

    fn basic(username: &str, password: &str) -> Result<Self, BuildError> {
        refuse_empty("the user name", username)?;
        if username.contains(':') {
            return Err(BuildError::credential("the user name must not contain a colon"));
        }
        let encoded = STANDARD.encode(format!("{username}:{password}"));
        let mut credentials = Self::of_secrets([password.to_owned(), encoded.clone()]);
        credentials.add_header("the password", AUTHORIZATION, format!("Basic {encoded}"))?;
        Ok(credentials)
    }

    fn api_key(place: Place, name: &str, value: &str) -> Result<Self, BuildError> {
        let what = format!("the API key `{name}`");
        refuse_empty(&what, value)?;
        let mut credentials = Self::of_secrets([value.to_owned(), encode(value)]);
        match place {
            Place::Header => {
                let header = HeaderName::from_bytes(name.as_bytes())
                    .map_err(|_| BuildError::credential(format!("`{name}` is no name of a header")))?;
                credentials.add_header(&what, header, value.to_owned())?;
            }
            Place::Query => credentials.query.push((encode(name), encode(value))),
            Place::Cookie => credentials.cookies.push(format!("{name}={}", encode(value))),
        }
        Ok(credentials)
    }

    fn of_secrets(secrets: impl IntoIterator<Item = String>) -> Self {
        Self {
            secrets: secrets.into_iter().filter(|secret| !secret.is_empty()).collect(),
            ..Self::default()
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
