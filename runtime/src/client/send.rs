//! `Send`: a request on its way.

use std::fmt;
use std::future::Future;
use std::marker;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use super::answer::{Answer, Response};
use crate::error::{Error, Failure};

/// The exchange is one type for all requests, so that a request adds little to what is compiled.
pub type Exchange = Pin<Box<dyn Future<Output = Result<Answer, Failure>> + marker::Send>>;

/// A request on its way: a future of its answer.
///
/// `T` is what a successful answer holds, `E` what the service tells of an error.
#[must_use = "a request is not sent until it is awaited"]
pub struct Send<T, E> {
    exchange: Exchange,
    read: Read<T, E>,
}

type Read<T, E> = fn(Answer) -> Result<Response<T>, Error<E>>;

impl<T, E> Send<T, E> {
    pub(super) fn new(exchange: Exchange, read: Read<T, E>) -> Self {
        Self { exchange, read }
    }
}

impl<T, E> Future for Send<T, E> {
    type Output = Result<Response<T>, Error<E>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let outcome = ready!(self.exchange.as_mut().poll(context));
        Poll::Ready(outcome.map_err(Error::from).and_then(self.read))
    }
}

impl<T, E> fmt::Debug for Send<T, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Send").finish_non_exhaustive()
    }
}
