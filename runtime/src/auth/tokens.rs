//! Tokens that expire: who gives them out, and how long each is used.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex as SyncMutex, PoisonError};
use std::time::{Duration, Instant};

use reqwest::{Client, Url};
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio::time::error::Elapsed;
use tokio::time::timeout;

use super::keyring::Credentials;
use super::oauth::Refusal;

/// Gives out tokens: one when a client sends its first request, another when that is about to expire or was refused.
///
/// Any function that returns a future of a [`Token`] is one; [`OAuth`](super::OAuth) asks an authorization server. However
/// many requests wait for a token, it is asked for once.
///
/// ```
/// use oasmith_runtime::{Token, TokenProvider};
/// use std::time::Duration;
///
/// fn from_the_vault() -> impl TokenProvider {
///     || async {
///         // Asks another program, for example.
///         Ok::<_, std::io::Error>(Token::new("token").expires_in(Duration::from_secs(3600)))
///     }
/// }
/// ```
pub trait TokenProvider: Send + Sync + 'static {
    /// A new token.
    fn token<'a>(&'a self, request: &'a TokenRequest) -> TokenFuture<'a>;
}

type BoxError = Box<dyn Error + Send + Sync>;

/// What a provider answers with, in time.
pub type TokenFuture<'a> = Pin<Box<dyn Future<Output = Result<Token, BoxError>> + Send + 'a>>;

impl<F, Answer, E> TokenProvider for F
where
    F: Fn() -> Answer + Send + Sync + 'static,
    Answer: Future<Output = Result<Token, E>> + Send + 'static,
    E: Into<BoxError>,
{
    fn token<'a>(&'a self, _: &'a TokenRequest) -> TokenFuture<'a> {
        let answer = self();
        Box::pin(async { answer.await.map_err(Into::into) })
    }
}

/// What the client that needs a token lends its provider.
#[derive(Clone, Debug)]
pub struct TokenRequest {
    http: Client,
    base: Url,
}

impl TokenRequest {
    pub(crate) fn new(http: &Client, base: &Url) -> Self {
        Self {
            http: http.clone(),
            base: base.clone(),
        }
    }

    /// The connections of the client.
    pub fn http(&self) -> &Client {
        &self.http
    }

    /// A URL, or a path on the client's own origin.
    ///
    /// # Errors
    /// If the text is neither.
    pub fn resolve(&self, url: &str) -> Result<Url, BoxError> {
        Ok(self.base.join(url)?)
    }
}

/// A bearer token. It is never shown.
#[derive(Clone)]
#[must_use = "a token does nothing until a provider returns it"]
pub struct Token {
    secret: String,
    expires: Option<Instant>,
}

impl Token {
    /// A token that is used until it is refused.
    pub fn new(secret: impl Into<String>) -> Self {
        Self {
            secret: secret.into(),
            expires: None,
        }
    }

    /// The same, which is no longer used shortly before so much time has passed.
    pub fn expires_in(mut self, lifetime: Duration) -> Self {
        // A tenth of a short life, and no more than a minute of a long one.
        let early = (lifetime / 10).min(Duration::from_secs(60));
        self.expires = Instant::now().checked_add(lifetime.saturating_sub(early));
        self
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Token(..)")
    }
}

/// Why there is no token to sign a request with. It never shows one.
#[derive(Debug)]
pub struct AuthError(BoxError);

impl AuthError {
    fn new(error: impl Into<BoxError>) -> Self {
        Self(error.into())
    }

    /// Whether there may be a token later: the authorization server did not answer, or told of a failure in passing.
    pub fn is_retryable(&self) -> bool {
        let no_answer = self
            .0
            .downcast_ref::<reqwest::Error>()
            .is_some_and(|error| !error.is_builder());
        no_answer || self.0.is::<Elapsed>() || self.0.downcast_ref().is_some_and(Refusal::is_passing)
    }
}

impl fmt::Display for AuthError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "no token to sign the request with: {}", self.0)
    }
}

impl Error for AuthError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}

/// How long a provider may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// The tokens of one security scheme: the present one, for all requests of a client.
pub struct Tokens(Arc<Shared>);

struct Shared {
    provider: Arc<dyn TokenProvider>,
    present: Arc<Mutex<Option<Present>>>,
    /// The present token and the one before: a request that was signed with it may still be under way.
    secrets: SyncMutex<Vec<String>>,
}

#[derive(Clone)]
struct Present {
    number: u64,
    expires: Option<Instant>,
    credentials: Credentials,
}

/// The token that a request was signed with, in case it is refused.
pub struct UsedToken {
    present: Arc<Mutex<Option<Present>>>,
    number: u64,
}

impl Tokens {
    pub fn new(provider: Arc<dyn TokenProvider>) -> Self {
        Self(Arc::new(Shared {
            provider,
            present: Arc::default(),
            secrets: SyncMutex::default(),
        }))
    }

    /// Every text that must not be shown.
    pub fn secrets(&self) -> Vec<String> {
        self.0.secrets.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The present token, or a new one.
    pub async fn get(&self, request: &TokenRequest) -> Result<(Credentials, UsedToken), AuthError> {
        let present = Arc::clone(&self.0.present).lock_owned().await;
        let is_good = |present: &&Present| present.expires.is_none_or(|expires| Instant::now() < expires);
        let present = match present.as_ref().filter(is_good) {
            Some(good) => good.clone(),
            None => {
                // A request that is given up must not take along what the provider is about to answer: a refresh token
                // that is good once, for example.
                let shared = Arc::clone(&self.0);
                let renewal = tokio::spawn(shared.renew(present, request.clone()));
                renewal.await.map_err(AuthError::new)??
            }
        };
        let used = UsedToken {
            present: Arc::clone(&self.0.present),
            number: present.number,
        };
        Ok((present.credentials, used))
    }
}

impl Shared {
    /// Asks for a new token. Whoever else needs one waits for the guard.
    async fn renew(
        self: Arc<Self>,
        mut present: OwnedMutexGuard<Option<Present>>,
        request: TokenRequest,
    ) -> Result<Present, AuthError> {
        let token = timeout(PATIENCE, self.provider.token(&request)).await;
        let token = token.map_err(AuthError::new)?.map_err(AuthError)?;
        let credentials = Credentials::bearer(&token.secret).map_err(AuthError::new)?;
        let mut secrets = self.secrets.lock().unwrap_or_else(PoisonError::into_inner);
        secrets.truncate(1);
        secrets.insert(0, token.secret);
        let new = Present {
            number: present.as_ref().map_or(0, |before| before.number.wrapping_add(1)),
            expires: token.expires,
            credentials,
        };
        *present = Some(new.clone());
        Ok(new)
    }
}

impl UsedToken {
    /// The service has refused the token: the next request needs another.
    pub async fn refuse(&self) {
        let mut present = self.present.lock().await;
        if let Some(present) = present.as_mut().filter(|present| present.number == self.number) {
            present.expires = Some(Instant::now());
        }
    }
}
