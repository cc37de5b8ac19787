//! Items of a list that comes in pages. A page is asked for when the items before it are used up.

use std::task::{Context, Poll};
use std::{marker, vec};

use super::answer::Answer;
use super::by_status::FromAnswer;
use super::call::Call;
use super::execute::{Extent, execute};
use super::items::Source;
use super::send::Exchange;
use crate::error::Error;
use crate::paging::{Pager, Paging};

/// The pages of a list.
pub struct Pages<T, E> {
    pager: Pager,
    read: ReadPage<T, E>,
    ready: vec::IntoIter<T>,
    next: Next<E>,
}

/// Decodes a page and takes its items out; the type of the page is known only here.
type ReadPage<T, E> = Box<dyn Fn(&Answer) -> Result<Vec<T>, Error<E>> + marker::Send + marker::Sync>;

/// What comes after the items that are ready.
enum Next<E> {
    Call(Box<Call>),
    Page(Exchange),
    Error(Error<E>),
    End,
}

impl<T, E> Pages<T, E> {
    pub fn new<P>(call: Call, paging: &'static Paging, items: fn(P) -> Vec<T>) -> Self
    where
        P: FromAnswer + 'static,
        T: 'static,
        E: FromAnswer,
    {
        Self {
            next: Next::Call(Box::new(call.clone())),
            pager: Pager::new(call, paging),
            read: Box::new(move |answer| answer.decode().map(items)),
            ready: Vec::new().into_iter(),
        }
    }

    /// Takes the items of a page, and finds out what comes after them.
    fn turn(&mut self, answer: &Answer) -> Result<(), Error<E>> {
        let items = (self.read)(answer)?;
        self.next = match self.pager.next(&answer.url, &answer.read, items.len()) {
            Ok(Some(call)) => Next::Call(Box::new(call)),
            Ok(None) => Next::End,
            Err(error) => Next::Error(Error::Paging(error)),
        };
        self.ready = items.into_iter();
        Ok(())
    }
}

impl<T, E> Source<T, E> for Pages<T, E> {
    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error<E>>>> {
        loop {
            if let Some(item) = self.ready.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match std::mem::replace(&mut self.next, Next::End) {
                Next::Call(call) => self.next = Next::Page(Box::pin(execute(*call, Extent::Whole))),
                Next::Page(mut exchange) => {
                    let Poll::Ready(outcome) = exchange.as_mut().poll(context) else {
                        self.next = Next::Page(exchange);
                        return Poll::Pending;
                    };
                    if let Err(error) = outcome.map_err(Error::from).and_then(|answer| self.turn(&answer)) {
                        return Poll::Ready(Some(Err(error)));
                    }
                }
                Next::Error(error) => return Poll::Ready(Some(Err(error))),
                Next::End => return Poll::Ready(None),
            }
        }
    }

    fn change(&mut self, change: &dyn Fn(&mut Call)) {
        self.pager.change(change);
        if let Next::Call(call) = &mut self.next {
            change(call);
        }
    }
}
