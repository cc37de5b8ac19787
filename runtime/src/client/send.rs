//! `Send`: a request on its way.

use std::fmt;
use std::future::Future;
use std::marker;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use super::answer::{Answer, Response};
use super::call::Call;
use super::execute::{Extent, execute};
use crate::error::{Error, Failure};
use crate::paging::{Pager, Paging};
use crate::resilience::{RetryPolicy, Timeouts};

/// The exchange is one type for all requests, so that a request adds little to what is compiled.
pub type Exchange = Pin<Box<dyn Future<Output = Result<Answer, Failure>> + marker::Send>>;

/// A request on its way: a future of its answer.
///
/// `T` is what a successful answer holds, `E` what the service tells of an error. Until it is awaited, the request may be
/// given a policy of its own:
///
/// ```no_run
/// # async fn example(send: oasmith_runtime::Send<String, String>) -> Result<(), oasmith_runtime::Error<String>> {
/// use oasmith_runtime::{RetryPolicy, Timeouts};
/// use std::time::Duration;
///
/// // `send` is `client.orders().show_order(7).send()`, for example.
/// let answer = send
///     .timeouts(Timeouts::new().total(Duration::from_secs(5)))
///     .retry(RetryPolicy::never())
///     .await?;
/// # Ok(())
/// # }
/// ```
#[must_use = "a request is not sent until it is awaited"]
pub struct Send<T, E> {
    state: State,
    read: Read<T, E>,
    page: Option<PageOf<T>>,
}

/// The list that an answer is a page of, and how many items such a page has.
type PageOf<T> = (&'static Paging, fn(&T) -> usize);

enum State {
    Ready(Box<Call>, Extent),
    UnderWay(Exchange, Option<Box<Pager>>),
}

type Read<T, E> = fn(Answer) -> Result<Response<T>, Error<E>>;

impl<T, E> Send<T, E> {
    pub(super) fn new(call: Call, extent: Extent, read: Read<T, E>) -> Self {
        Self {
            state: State::Ready(Box::new(call), extent),
            read,
            page: None,
        }
    }

    pub(super) fn one_of(mut self, paging: &'static Paging, count: fn(&T) -> usize) -> Self {
        self.page = Some((paging, count));
        self
    }

    /// Asks for another page: where [`Response::next_page`] of an earlier one said.
    pub fn resume(mut self, place: impl Into<String>) -> Self {
        let place = place.into();
        self.change(|call| call.resume(&place));
        self
    }

    /// Sends the request again by this policy, and not by that of the client.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.change(|call| call.set_retry_policy(policy));
        self
    }

    /// Gives the request these time-outs, and not those of the client; that of connecting stays the client's.
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.change(|call| call.set_timeouts(timeouts));
        self
    }

    /// The request, until it is under way.
    #[cfg(feature = "mock")]
    pub(crate) fn call(&self) -> Option<&Call> {
        match &self.state {
            State::Ready(call, _) => Some(call),
            State::UnderWay(..) => None,
        }
    }

    /// What is under way is no longer changed; nobody can ask for that, since awaiting takes the whole.
    fn change(&mut self, change: impl FnOnce(&mut Call)) {
        if let State::Ready(call, _) = &mut self.state {
            change(call);
        }
    }
}

impl<T, E> Future for Send<T, E> {
    type Output = Result<Response<T>, Error<E>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let page = self.page;
        loop {
            match &mut self.state {
                State::Ready(call, extent) => {
                    let exchange = Box::pin(execute((**call).clone(), *extent));
                    let pager = |(paging, _)| Box::new(Pager::new((**call).clone(), paging));
                    let pager = page.map(pager);
                    self.state = State::UnderWay(exchange, pager);
                }
                State::UnderWay(exchange, pager) => {
                    let outcome = ready!(exchange.as_mut().poll(context));
                    let list = pager.take().zip(page);
                    return Poll::Ready(outcome.map_err(Error::from).and_then(|answer| {
                        let response = (self.read)(answer)?;
                        Ok(match list {
                            Some((mut pager, (_, count))) => response.in_list(&mut pager, count),
                            None => response,
                        })
                    }));
                }
            }
        }
    }
}

impl<T, E> fmt::Debug for Send<T, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Send").finish_non_exhaustive()
    }
}
