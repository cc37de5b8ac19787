//! Layers around each attempt: code of the application's own that sees requests go out and answers come in.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use reqwest::{Method, Request, Response};

use super::call::Call;
use super::core::Core;

/// A layer around each attempt of a request: it may change the request, answer it itself, or look at what came back.
///
/// Any function that returns a future of an answer is one. Of several, the first to be added is the outermost.
///
/// ```
/// use oasmith_runtime::reqwest::Request;
/// use oasmith_runtime::{Middleware, Next};
///
/// fn log() -> impl Middleware {
///     |request: Request, next: Next| async move {
///         let operation = format!("{} {}, attempt {}", next.method(), next.template(), next.attempt());
///         let answer = next.run(request).await?;
///         println!("{operation}: {}", answer.status());
///         Ok(answer)
///     }
/// }
/// ```
///
/// A type with data of its own is as well:
///
/// ```
/// use oasmith_runtime::reqwest::{Request, header::HeaderValue};
/// use oasmith_runtime::{Middleware, MiddlewareFuture, Next};
///
/// struct Tenant(HeaderValue);
///
/// impl Middleware for Tenant {
///     fn handle(&self, mut request: Request, next: Next) -> MiddlewareFuture<'_> {
///         request.headers_mut().insert("x-tenant", self.0.clone());
///         Box::pin(next.run(request))
///     }
/// }
/// ```
///
/// A layer that does not call [`Next::run`] answers without anything being sent: a [`Response`] is made of an
/// `http::Response` by `From`. Its status counts like that of any other answer, for retries too.
///
/// The request is the one that goes out: signed, its credentials in headers that are marked as sensitive, or where the
/// API has keys in queries, in its URL. A layer must not show that URL. Redirects are followed, and tokens are asked for,
/// outside of all layers.
pub trait Middleware: Send + Sync + 'static {
    /// Handles one attempt, within the time that an attempt has.
    fn handle(&self, request: Request, next: Next) -> MiddlewareFuture<'_>;
}

/// What a layer answers with, in time.
pub type MiddlewareFuture<'a> = Pin<Box<dyn Future<Output = Result<Response, MiddlewareError>> + Send + 'a>>;

impl<F, Answer> Middleware for F
where
    F: Fn(Request, Next) -> Answer + Send + Sync + 'static,
    Answer: Future<Output = Result<Response, MiddlewareError>> + Send + 'static,
{
    fn handle(&self, request: Request, next: Next) -> MiddlewareFuture<'_> {
        Box::pin(self(request, next))
    }
}

/// The layers that are still to come, and the sending after them.
#[derive(Clone, Debug)]
#[must_use = "a request is not sent until it is run"]
pub struct Next {
    core: Core,
    passed: usize,
    method: Method,
    template: &'static str,
    attempt: u32,
}

impl Next {
    pub(super) fn new(call: &Call, attempt: u32) -> Self {
        Self {
            core: call.core().clone(),
            passed: 0,
            method: call.method.clone(),
            template: call.template(),
            attempt,
        }
    }

    /// The method of the operation.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The path of the operation as its description has it: `/orders/{order_id}`.
    pub fn template(&self) -> &str {
        self.template
    }

    /// The number of the attempt, from 1.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// Hands the request on.
    ///
    /// # Errors
    /// Those of the layers to come, or a [`reqwest::Error`], without a URL, if there is no answer.
    pub async fn run(mut self, request: Request) -> Result<Response, MiddlewareError> {
        let core = self.core.clone();
        match core.layers().get(self.passed) {
            Some(layer) => {
                self.passed += 1;
                layer.handle(request, self).await
            }
            None => Ok(core.http().execute(request).await?),
        }
    }
}

type BoxError = Box<dyn Error + Send + Sync>;

/// Why a layer has no answer. It is made of any error, by `?` for example, and is the source of the
/// [`Error::Transport`](crate::Error::Transport) that comes of it.
///
/// As with an exchange that breaks off, there is a further attempt where the request may be sent twice, unless the error
/// is [`permanent`](Self::permanent).
pub struct MiddlewareError {
    cause: BoxError,
    again: Again,
}

/// Whether a further attempt may have a better end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Again {
    AsUsual,
    Never,
}

impl MiddlewareError {
    /// An error that may be gone by the next attempt.
    pub fn new(cause: impl Into<BoxError>) -> Self {
        let cause = match cause.into().downcast::<reqwest::Error>() {
            // The URL may hold what nobody is to see.
            Ok(error) => Box::new(error.without_url()),
            Err(error) => error,
        };
        Self {
            cause,
            again: Again::AsUsual,
        }
    }

    /// The same, after which there is no further attempt.
    #[must_use]
    pub fn permanent(mut self) -> Self {
        self.again = Again::Never;
        self
    }

    /// The error that it is made of.
    pub fn cause(&self) -> &(dyn Error + Send + Sync + 'static) {
        self.cause.as_ref()
    }

    pub(crate) fn is_permanent(&self) -> bool {
        self.again == Again::Never
    }

    /// An error of the exchange itself, if that is what it is and nobody has said more of it.
    pub(crate) fn into_http(self) -> Result<reqwest::Error, Self> {
        let again = self.again;
        match again {
            Again::AsUsual => self.cause.downcast().map(|error| *error),
            Again::Never => Err(self.cause),
        }
        .map_err(|cause| Self { cause, again })
    }
}

/// So that `?` makes one of any error; this is why it is no `std::error::Error` itself.
impl<E: Into<BoxError>> From<E> for MiddlewareError {
    fn from(cause: E) -> Self {
        Self::new(cause)
    }
}

impl fmt::Display for MiddlewareError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.cause, formatter)
    }
}

impl fmt::Debug for MiddlewareError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.cause, formatter)
    }
}

/// The layers of a client, the outermost first.
#[derive(Clone, Default)]
pub struct Layers(Vec<Arc<dyn Middleware>>);

impl Layers {
    pub fn add(&mut self, layer: impl Middleware) {
        self.0.push(Arc::new(layer));
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn get(&self, place: usize) -> Option<&dyn Middleware> {
        self.0.get(place).map(AsRef::as_ref)
    }
}

impl fmt::Debug for Layers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Layers({})", self.0.len())
    }
}
