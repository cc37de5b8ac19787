//! `Items`: the items of all pages, as one stream.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::{marker, vec};

use futures_core::Stream;
use serde::de::DeserializeOwned;

use super::answer::Answer;
use super::call::Call;
use super::execute::execute;
use super::send::Exchange;
use crate::error::Error;
use crate::paging::{Pager, Paging};

/// The items of a list, page after page. A page is asked for when the items before it are used up.
///
/// After an error there is nothing more: what came before it is good, but the list is not complete.
#[must_use = "a stream does nothing until it is asked for items"]
pub struct Items<T, E> {
    pager: Pager,
    read: ReadPage<T, E>,
    ready: vec::IntoIter<T>,
    next: Next<E>,
}

/// Decodes a page and takes its items out; the type of the page is known only here.
type ReadPage<T, E> = Box<dyn Fn(&Answer) -> Result<Vec<T>, Error<E>> + marker::Send + marker::Sync>;

/// What comes after the items that are ready.
enum Next<E> {
    Page(Exchange),
    Error(Error<E>),
    End,
}

impl<T, E> Items<T, E> {
    /// The next item, `None` at the end.
    ///
    /// # Errors
    /// Those of a request, and of pages that cannot be followed.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error<E>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }

    pub(super) fn new<P>(call: Call, paging: &'static Paging, items: fn(P) -> Vec<T>) -> Self
    where
        P: DeserializeOwned + 'static,
        T: 'static,
        E: DeserializeOwned,
    {
        Self {
            next: Next::Page(Box::pin(execute(call.clone()))),
            pager: Pager::new(call, paging),
            read: Box::new(move |answer| answer.decode().map(items)),
            ready: Vec::new().into_iter(),
        }
    }

    /// Takes the items of a page, and finds out what comes after them.
    fn turn(&mut self, answer: &Answer) -> Result<(), Error<E>> {
        let items = (self.read)(answer)?;
        self.next = match self.pager.next(&answer.url, &answer.body, items.len()) {
            Ok(Some(call)) => Next::Page(Box::pin(execute(call))),
            Ok(None) => Next::End,
            Err(error) => Next::Error(Error::Paging(error)),
        };
        self.ready = items.into_iter();
        Ok(())
    }
}

/// Nothing in here is pinned: the exchange has a box of its own.
impl<T, E> Unpin for Items<T, E> {}

impl<T, E> Stream for Items<T, E> {
    type Item = Result<T, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.ready.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            if let Next::Page(exchange) = &mut self.next {
                let outcome = ready!(exchange.as_mut().poll(context));
                self.next = Next::End;
                if let Err(error) = outcome.map_err(Error::from).and_then(|answer| self.turn(&answer)) {
                    return Poll::Ready(Some(Err(error)));
                }
            } else {
                return Poll::Ready(match std::mem::replace(&mut self.next, Next::End) {
                    Next::Error(error) => Some(Err(error)),
                    Next::Page(_) | Next::End => None,
                });
            }
        }
    }
}

impl<T, E> fmt::Debug for Items<T, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Items")
            .field("ready", &self.ready.len())
            .finish_non_exhaustive()
    }
}
