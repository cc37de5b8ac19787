//! `OAuth`: tokens from an authorization server, by client credentials or by a refresh token.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::{Method, Request, StatusCode};
use serde_json::Value;

use super::tokens::{Token, TokenFuture, TokenProvider, TokenRequest};
use crate::client::encode;
use crate::excerpt::excerpt;
use crate::resilience::is_passing;

/// Asks an authorization server for tokens (RFC 6749), by client credentials or by a refresh token.
///
/// ```
/// use oasmith_runtime::OAuth;
///
/// let machine = OAuth::client_credentials("https://auth.example.com/token", "client", "secret").scope("orders:read");
/// let person = OAuth::refresh_token("/oauth/tokens", "client", "the token kept before")
///     .secret("secret")
///     .keep(|refresh_token| { /* write it down for the next start */ });
/// ```
#[must_use = "it does nothing until a client is signed with it"]
pub struct OAuth {
    url: String,
    client: String,
    secret: Option<String>,
    place: SecretPlace,
    scope: Option<String>,
    grant: Grant,
}

enum Grant {
    ClientCredentials,
    RefreshToken {
        /// It may be another one after each use.
        token: Mutex<String>,
        keep: Option<Arc<Keep>>,
    },
}

type Keep = dyn Fn(&str) + Send + Sync;

/// How the client's secret is sent.
#[derive(Clone, Copy, Debug)]
enum SecretPlace {
    Body,
    Header,
}

/// An answer without a token.
#[derive(Debug)]
pub struct Refusal {
    status: StatusCode,
    reason: String,
}

type BoxError = Box<dyn std::error::Error + Send + Sync>;

impl OAuth {
    /// Tokens for the client itself. The URL of the server may be a path on the API's own origin.
    pub fn client_credentials(url: impl Into<String>, client: impl Into<String>, secret: impl Into<String>) -> Self {
        Self::new(url, client, Grant::ClientCredentials).secret(secret)
    }

    /// Tokens on behalf of whoever the refresh token was given out for.
    pub fn refresh_token(url: impl Into<String>, client: impl Into<String>, token: impl Into<String>) -> Self {
        let token = Mutex::new(token.into());
        Self::new(url, client, Grant::RefreshToken { token, keep: None })
    }

    fn new(url: impl Into<String>, client: impl Into<String>, grant: Grant) -> Self {
        Self {
            url: url.into(),
            client: client.into(),
            secret: None,
            place: SecretPlace::Body,
            scope: None,
            grant,
        }
    }

    /// The client's secret.
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    /// Sends the client's name and secret in the `Authorization` header, and not in the body.
    pub fn secret_in_header(mut self) -> Self {
        self.place = SecretPlace::Header;
        self
    }

    /// Asks for these scopes, with spaces between them.
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scope = Some(scope.into());
        self
    }

    /// Hands over each new refresh token, before it is used: servers that give out another with each token accept no other
    /// afterwards. Without a refresh token there is nothing to hand over.
    pub fn keep(mut self, keep: impl Fn(&str) + Send + Sync + 'static) -> Self {
        if let Grant::RefreshToken { keep: kept, .. } = &mut self.grant {
            *kept = Some(Arc::new(keep));
        }
        self
    }

    async fn ask(&self, request: &TokenRequest) -> Result<Token, BoxError> {
        let response = request.http().execute(self.request(request)?).await;
        let response = response.map_err(reqwest::Error::without_url)?;
        let status = response.status();
        let body = response.bytes().await.map_err(reqwest::Error::without_url)?;
        let answer: Option<Value> = serde_json::from_slice(&body).ok();
        let member = |name: &str| answer.as_ref()?.get(name);
        let text = |name: &str| member(name)?.as_str();
        let Some(token) = text("access_token").filter(|_| status.is_success()) else {
            let reason = self.reason(status, text("error"), text("error_description"), &body);
            return Err(Refusal { status, reason }.into());
        };
        if let Grant::RefreshToken { token: present, keep } = &self.grant
            && let Some(rotated) = text("refresh_token")
        {
            rotated.clone_into(&mut present.lock().unwrap_or_else(PoisonError::into_inner));
            if let Some(keep) = keep {
                keep(rotated);
            }
        }
        let token = Token::new(token);
        // Some servers write the number as a text.
        let lifetime = member("expires_in").and_then(|seconds| match seconds {
            Value::String(text) => text.parse().ok(),
            _ => seconds.as_f64(),
        });
        let lifetime = lifetime.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        Ok(match lifetime {
            Some(lifetime) => token.expires_in(lifetime),
            None => token,
        })
    }

    fn request(&self, request: &TokenRequest) -> Result<Request, BoxError> {
        let mut pairs = match &self.grant {
            Grant::ClientCredentials => vec![("grant_type", "client_credentials".to_owned())],
            Grant::RefreshToken { .. } => vec![
                ("grant_type", "refresh_token".to_owned()),
                ("refresh_token", self.present_refresh_token().unwrap_or_default()),
            ],
        };
        pairs.extend(self.scope.iter().map(|scope| ("scope", scope.clone())));
        let mut asked = Request::new(Method::POST, request.resolve(&self.url)?);
        let headers = asked.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/x-www-form-urlencoded"),
        );
        match (self.place, &self.secret) {
            (SecretPlace::Header, Some(secret)) => {
                let pair = STANDARD.encode(format!("{}:{}", encode(&self.client), encode(secret)));
                let mut value = HeaderValue::try_from(format!("Basic {pair}"))?;
                value.set_sensitive(true);
                headers.insert(AUTHORIZATION, value);
            }
            (_, secret) => {
                pairs.push(("client_id", self.client.clone()));
                pairs.extend(secret.iter().map(|secret| ("client_secret", secret.clone())));
            }
        }
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(name, value)| format!("{name}={}", encode(value)))
            .collect();
        *asked.body_mut() = Some(pairs.join("&").into());
        Ok(asked)
    }

    /// Why the server gives no token, in its own words, without what it was asked with.
    fn reason(&self, status: StatusCode, error: Option<&str>, description: Option<&str>, body: &Bytes) -> String {
        let reason = match (error, description) {
            (Some(error), Some(description)) => format!("{error}: {description}"),
            (Some(only), None) | (None, Some(only)) => only.to_owned(),
            // An answer that should have had a token may have one that is not found.
            (None, None) if status.is_success() => "the answer has no `access_token`".to_owned(),
            (None, None) => String::from_utf8_lossy(body).into_owned(),
        };
        let secrets = self.secret.iter().cloned().chain(self.present_refresh_token());
        let secrets = secrets.filter(|secret| !secret.is_empty());
        excerpt(&secrets.fold(reason, |reason, secret| reason.replace(&secret, "[redacted]")))
    }

    fn present_refresh_token(&self) -> Option<String> {
        match &self.grant {
            Grant::ClientCredentials => None,
            Grant::RefreshToken { token, .. } => Some(token.lock().unwrap_or_else(PoisonError::into_inner).clone()),
        }
    }
}

impl TokenProvider for OAuth {
    fn token<'a>(&'a self, request: &'a TokenRequest) -> TokenFuture<'a> {
        Box::pin(self.ask(request))
    }
}

/// Shows no secret and no token.
impl fmt::Debug for OAuth {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("OAuth")
            .field("url", &self.url)
            .field("client", &self.client)
            .finish_non_exhaustive()
    }
}

impl Refusal {
    pub fn is_passing(&self) -> bool {
        is_passing(self.status)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "the authorization server answers {}: {}",
            self.status.as_u16(),
            self.reason
        )
    }
}

impl std::error::Error for Refusal {}
