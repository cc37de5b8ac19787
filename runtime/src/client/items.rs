//! `Items`: what a list or a stream consists of, one item after the other.

use std::fmt;
use std::future::poll_fn;
use std::marker;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::call::Call;
use crate::error::Error;
use crate::resilience::{RetryPolicy, Timeouts};

/// The items of all pages of a list, or its pages, or the items of an answer that is a stream. What is not asked for is
/// not fetched. It is a stream as `futures` has them, so that their combinators work on it.
///
/// An item of a stream that is not what it should be is an [`Error::Decode`] with its text, and the next one may be
/// asked for; of pages that holds if they are read [item by item](Self::tolerant). After any other error, and any error of a page, there is nothing more: what came before it is good, but
/// it is not all.
#[must_use = "a stream does nothing until it is asked for items"]
pub struct Items<T, E>(Box<dyn Source<T, E> + marker::Send>);

/// Where items come from.
pub trait Source<T, E> {
    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error<E>>>>;

    /// Changes the request that comes first.
    fn change(&mut self, change: &dyn Fn(&mut Call));

    /// Asks for each page as soon as it is known where it is. What is no list of pages comes by itself.
    fn fetch_ahead(&mut self) {}

    /// Reads each item of a page on its own. What is no list of pages does so anyway.
    fn read_each(&mut self) {}
}

impl<T, E> Items<T, E> {
    pub(super) fn new(source: impl Source<T, E> + marker::Send + 'static) -> Self {
        Self(Box::new(source))
    }

    /// Sends the requests again by this policy, and not by that of the client.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.0.change(&|call| call.set_retry_policy(policy.clone()));
        self
    }

    /// Gives each request these time-outs, and not those of the client; that of connecting stays the client's.
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.0.change(&|call| call.set_timeouts(timeouts));
        self
    }

    /// Goes on where an earlier list has stopped: at what [`Response::next_page`](super::Response::next_page) of one of its pages said.
    pub fn resume(mut self, place: impl Into<String>) -> Self {
        let place = place.into();
        self.0.change(&|call| call.resume(&place));
        self
    }

    /// Asks for the next page while the items of the one before it are read.
    pub fn fetch_ahead(mut self) -> Self {
        self.0.fetch_ahead();
        self
    }

    /// Reads each item of a page on its own: one that is not what it should be is an [`Error::Decode`] with its text, and
    /// the next one may be asked for.
    pub fn tolerant(mut self) -> Self {
        self.0.read_each();
        self
    }

    /// The next item, `None` at the end.
    ///
    /// # Errors
    /// Those of a request, of pages that cannot be followed, and of items that are not what they should be.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error<E>> {
        poll_fn(|context| self.0.poll_item(context)).await.transpose()
    }
}

impl<T, E> Stream for Items<T, E> {
    type Item = Result<T, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_item(context)
    }
}

impl<T, E> fmt::Debug for Items<T, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Items").finish_non_exhaustive()
    }
}
