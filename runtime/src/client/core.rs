//! The client that all requests share: connections, base URL, credentials.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;

use reqwest::header::HeaderValue;
use reqwest::redirect::{Attempt, Policy};
use reqwest::{Client, Url};

use super::middleware::{Layers, Middleware};
use super::server::{self, Variables};
use crate::auth::{Auth, Keyring, Security};
use crate::error::BuildError;
use crate::resilience::{Budget, RateLimiter, RetryPolicy, Timeouts};

/// What all requests of one client share; clones share it too.
#[derive(Clone)]
pub struct Core(Arc<Shared>);

struct Shared {
    http: Client,
    base: Url,
    /// Whether the base is the user's own, so that it counts for every operation.
    is_given: bool,
    variables: Vec<(String, String)>,
    keyring: Keyring,
    security: Option<Security>,
    user_agent: HeaderValue,
    retry: RetryPolicy,
    timeouts: Timeouts,
    budget: Budget,
    limiter: Option<RateLimiter>,
    body_limit: usize,
    layers: Layers,
}

/// How large a body may be unless the client says otherwise: more than any sensible page, less than any memory.
const BODY_LIMIT: usize = 256 * 1024 * 1024;

impl Core {
    pub(super) fn http(&self) -> &Client {
        &self.0.http
    }

    /// The origin of all requests, and the path they begin with.
    pub(crate) fn base(&self) -> &Url {
        &self.0.base
    }

    /// Where an operation is served that has a server of its own, unless the user has said where all requests go.
    pub(super) fn base_of(&self, template: &str, variables: Variables) -> Result<Url, BuildError> {
        if self.0.is_given {
            return Ok(self.base().clone());
        }
        server::of_operation(self.base(), template, variables, &self.0.variables)
    }

    pub(super) fn credentials(&self) -> &Keyring {
        &self.0.keyring
    }

    /// What a request needs that says nothing of its own.
    pub(super) fn security(&self) -> Option<Security> {
        self.0.security
    }

    pub(super) fn user_agent(&self) -> &HeaderValue {
        &self.0.user_agent
    }

    pub(super) fn retry_policy(&self) -> &RetryPolicy {
        &self.0.retry
    }

    pub(super) fn timeouts(&self) -> Timeouts {
        self.0.timeouts
    }

    pub(super) fn budget(&self) -> &Budget {
        &self.0.budget
    }

    pub(super) fn limiter(&self) -> Option<&RateLimiter> {
        self.0.limiter.as_ref()
    }

    /// How many bytes a body may have that is read as a whole.
    pub(super) fn body_limit(&self) -> usize {
        self.0.body_limit
    }

    pub(super) fn layers(&self) -> &Layers {
        &self.0.layers
    }
}

impl fmt::Debug for Core {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Core")
            .field("base", &self.base().as_str())
            .finish_non_exhaustive()
    }
}

/// Puts a [`Core`] together.
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct CoreBuilder {
    template: &'static str,
    variables: Variables,
    values: Vec<(String, String)>,
    base_url: Option<String>,
    auth: Option<Auth>,
    security: Option<Security>,
    http: Option<Client>,
    user_agent: String,
    retry: RetryPolicy,
    timeouts: Timeouts,
    limiter: Option<RateLimiter>,
    body_limit: usize,
    layers: Layers,
}

impl CoreBuilder {
    /// A server template and the defaults of its variables; one with an empty default must be set.
    pub fn new(template: &'static str, variables: Variables) -> Self {
        Self {
            template,
            variables,
            values: Vec::new(),
            base_url: None,
            auth: None,
            security: None,
            http: None,
            user_agent: concat!("oasmith-runtime/", env!("CARGO_PKG_VERSION")).to_owned(),
            retry: RetryPolicy::new(),
            timeouts: Timeouts::new(),
            limiter: None,
            body_limit: BODY_LIMIT,
            layers: Layers::default(),
        }
    }

    /// Sets a variable of the server template.
    pub fn variable(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.push((name.to_owned(), value.into()));
        self
    }

    /// Sends requests here, whatever the server template says: an http or https origin, with or without a path.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Signs requests with these credentials, and with those given before.
    pub fn auth(mut self, auth: Auth) -> Self {
        self.auth = Some(match self.auth {
            Some(before) => before.and(auth),
            None => auth,
        });
        self
    }

    /// What requests need that say nothing of their own; without it they are signed with all there is.
    pub fn security(mut self, security: Security) -> Self {
        self.security = Some(security);
        self
    }

    /// Uses these connections instead of new ones. Its redirect policy then decides whether a redirect may leave the
    /// origin, which the policy of this crate never allows.
    pub fn http_client(mut self, http: Client) -> Self {
        self.http = Some(http);
        self
    }

    /// How requests introduce themselves: `my-client/1.0.0`.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = user_agent.into();
        self
    }

    /// Sends requests again that fail in passing, by this policy.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Gives requests so much time.
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// Sends requests no faster than this.
    pub fn rate_limiter(mut self, limiter: RateLimiter) -> Self {
        self.limiter = Some(limiter);
        self
    }

    /// Refuses bodies of more bytes, decompressed, where they are read as a whole.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// Lets each attempt pass through this layer, within those that were added before.
    pub fn middleware(mut self, layer: impl Middleware) -> Self {
        self.layers.add(layer);
        self
    }

    /// Checks everything and makes the client; nothing is sent yet.
    ///
    /// # Errors
    /// If a variable, the base URL, a credential or the user agent cannot be used.
    pub fn build(self) -> Result<Core, BuildError> {
        let base = match &self.base_url {
            Some(url) => server::from_text(url)?,
            None => server::of_client(self.template, self.variables, &self.values)?,
        };
        let keyring = self
            .auth
            .as_ref()
            .map_or_else(|| Ok(Keyring::default()), Keyring::new)?;
        let user_agent = HeaderValue::try_from(self.user_agent)
            .map_err(|_| BuildError::client("the user agent has characters that a header cannot hold"))?;
        let http = match self.http {
            Some(http) => http,
            None => new_http_client(&base, self.timeouts)?,
        };
        Ok(Core(Arc::new(Shared {
            http,
            base,
            is_given: self.base_url.is_some(),
            variables: self.values,
            keyring,
            security: self.security,
            user_agent,
            retry: self.retry,
            timeouts: self.timeouts,
            budget: Budget::default(),
            limiter: self.limiter,
            body_limit: self.body_limit,
            layers: self.layers,
        })))
    }
}

fn new_http_client(base: &Url, timeouts: Timeouts) -> Result<Client, BuildError> {
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        // This fails only if another thread has just made a choice, which then stands.
        let _ = rustls::crypto::ring::default_provider().install_default();
    }
    let mut builder = Client::builder()
        .redirect(Policy::custom(|attempt| match refusal(&attempt) {
            Some(reason) => attempt.error(reason),
            None => attempt.follow(),
        }))
        .referer(false);
    if let Some(limit) = timeouts.connect {
        builder = builder.connect_timeout(limit);
    }
    if is_loopback(base) {
        // No proxy can reach what listens on this machine alone.
        builder = builder.no_proxy();
    }
    builder
        .build()
        .map_err(|error| BuildError::client(format!("the HTTP client cannot be started: {error}")))
}

fn is_loopback(url: &Url) -> bool {
    match url.host_str() {
        Some("localhost") => true,
        Some(host) => host
            .trim_matches(['[', ']'])
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback()),
        None => false,
    }
}

/// Why a redirect is not followed: credentials must never leave the origin, and no request may go in circles.
fn refusal(attempt: &Attempt<'_>) -> Option<&'static str> {
    let leaves_origin = attempt
        .previous()
        .first()
        .is_none_or(|first| first.origin() != attempt.url().origin());
    if leaves_origin {
        Some("the server redirects to another origin")
    } else if attempt.previous().len() > 10 {
        Some("the server redirects more than 10 times")
    } else {
        None
    }
}
