// ==== mod.rs ====

//! # Golden

#![allow(clippy::disallowed_names, reason = "names are those of the description")]
#![allow(clippy::large_enum_variant, reason = "a value is matched far more often than it is moved")]
#![allow(clippy::module_inception, reason = "a tag may be called operations")]
#![allow(clippy::too_many_arguments, reason = "an operation takes what the description requires")]
#![allow(deprecated, reason = "what the description deprecates is still read and written")]

pub mod models;
pub mod operations;

use oasmith_runtime::BuildError;
use oasmith_runtime::private::Core;
use oasmith_runtime::private::CoreBuilder;

/// A client of the API. Clones share their connections.
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

impl Client {
    /// Begins a client.
    pub fn builder() -> ClientBuilder {
        let user_agent = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
        ClientBuilder {
            core: CoreBuilder::new(
                    "https://{build}.{auth}.com/{base_url}/{a-b}/{a_b}/{middleware}",
                    &[
                        ("build", "a"),
                        ("auth", "a"),
                        ("base_url", "a"),
                        ("a-b", "a"),
                        ("a_b", "a"),
                        ("middleware", "a"),
                    ],
                )
                .user_agent(user_agent),
        }
    }

    /// The operations of the tag `pings`.
    pub fn pings(&self) -> operations::pings::Pings<'_> {
        operations::pings::Pings::new(self)
    }
}

/// What a client is made of.
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until it is built"]
pub struct ClientBuilder {
    core: CoreBuilder,
}

impl ClientBuilder {
    /// Sets `build` in the address of the API.
    pub fn server_build(mut self, value: impl Into<String>) -> Self {
        self.core = self.core.variable("build", value);
        self
    }

    /// Sets `auth` in the address of the API.
    pub fn server_auth(mut self, value: impl Into<String>) -> Self {
        self.core = self.core.variable("auth", value);
        self
    }

    /// Sets `base_url` in the address of the API.
    pub fn server_base_url(mut self, value: impl Into<String>) -> Self {
        self.core = self.core.variable("base_url", value);
        self
    }

    /// Sets `a-b` in the address of the API.
    pub fn server_a_b(mut self, value: impl Into<String>) -> Self {
        self.core = self.core.variable("a-b", value);
        self
    }

    /// Sets `a_b` in the address of the API.
    pub fn a_b(mut self, value: impl Into<String>) -> Self {
        self.core = self.core.variable("a_b", value);
        self
    }

    /// Sets `middleware` in the address of the API.
    pub fn server_middleware(mut self, value: impl Into<String>) -> Self {
        self.core = self.core.variable("middleware", value);
        self
    }

    /// Sends requests to this address, such as `http://127.0.0.1:8080`, in place of the API's own.
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.core = self.core.base_url(base_url);
        self
    }

    /// Sends requests by this HTTP client.
    pub fn http_client(mut self, http_client: oasmith_runtime::reqwest::Client) -> Self {
        self.core = self.core.http_client(http_client);
        self
    }

    /// Names the program in the `User-Agent` header.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.core = self.core.user_agent(user_agent);
        self
    }

    /// Sends requests again that fail in passing, by this policy in place of the usual three attempts.
    pub fn retry(mut self, policy: oasmith_runtime::RetryPolicy) -> Self {
        self.core = self.core.retry(policy);
        self
    }

    /// Gives requests so much time.
    pub fn timeouts(mut self, timeouts: oasmith_runtime::Timeouts) -> Self {
        self.core = self.core.timeouts(timeouts);
        self
    }

    /// Sends requests no faster than this.
    pub fn rate_limiter(mut self, rate_limiter: oasmith_runtime::RateLimiter) -> Self {
        self.core = self.core.rate_limiter(rate_limiter);
        self
    }

    /// Refuses answers of more bytes, decompressed; 256 MiB unless this is set.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.core = self.core.body_limit(bytes);
        self
    }

    /// Lets each attempt pass through this layer, within those that were added before.
    pub fn middleware(mut self, layer: impl oasmith_runtime::Middleware) -> Self {
        self.core = self.core.middleware(layer);
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    ///
    /// When the address is not a valid one, or a part of it is missing.
    pub fn build(self) -> Result<Client, BuildError> {
        Ok(Client { core: self.core.build()? })
    }
}

// ==== models/mod.rs ====

//! What is sent and received.

// ==== operations/mod.rs ====

//! What can be asked of the API, by tag.

pub mod pings;
