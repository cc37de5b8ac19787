//! Pages of a list, and the items they hold. A page is asked for when it is wanted, or one ahead.

use std::task::{Context, Poll, ready};
use std::{marker, vec};

use bytes::Bytes;
use serde::de::DeserializeOwned;
use tokio::task::JoinSet;

use super::answer::{self, Answer, Response};
use super::by_status::FromAnswer;
use super::call::Call;
use super::execute::{Extent, execute};
use super::items::Source;
use super::send::Exchange;
use crate::error::{Error, Failure};
use crate::marks;
use crate::paging::{Pager, Paging, PagingError};

/// From page to page: what is the same whatever a page holds.
pub struct Walk {
    next: Next,
    pager: Option<Pager>,
    paging: &'static Paging,
    fetch: Fetch,
}

/// What comes after the pages that have come.
enum Next {
    Call(Box<Call>),
    Page(Exchange),
    Error(PagingError),
    End,
}

/// When a page is asked for.
#[derive(Clone, Copy)]
enum Fetch {
    WhenWanted,
    Ahead,
}

impl Walk {
    pub fn new(call: Call, paging: &'static Paging) -> Self {
        Self {
            next: Next::Call(Box::new(call)),
            pager: None,
            paging,
            fetch: Fetch::WhenWanted,
        }
    }

    /// The next page. Nothing more comes until it is told what the page has.
    fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Answer, Failure>>> {
        loop {
            match std::mem::replace(&mut self.next, Next::End) {
                Next::Call(call) => {
                    if self.pager.is_none() {
                        self.pager = Some(Pager::new((*call).clone(), self.paging));
                    }
                    self.next = Next::Page(Box::pin(execute(*call, Extent::Whole)));
                }
                Next::Page(mut exchange) => match exchange.as_mut().poll(context) {
                    Poll::Ready(outcome) => return Poll::Ready(Some(outcome)),
                    Poll::Pending => {
                        self.next = Next::Page(exchange);
                        return Poll::Pending;
                    }
                },
                Next::Error(error) => return Poll::Ready(Some(Err(error.into()))),
                Next::End => return Poll::Ready(None),
            }
        }
    }

    /// Finds out what comes after a page, and says where that is.
    fn turn(&mut self, answer: &Answer, items: usize) -> Result<Option<String>, PagingError> {
        let next = match &mut self.pager {
            Some(pager) => pager.next(&answer.visited(items)),
            None => Ok(None),
        };
        let place = next.as_ref().map(|call| call.as_ref().and_then(Call::place));
        let place = place.map_err(PagingError::clone);
        self.next = match (next, self.fetch) {
            (Ok(Some(call)), Fetch::WhenWanted) => Next::Call(Box::new(call)),
            (Ok(Some(call)), Fetch::Ahead) => Next::Page(ahead(call)),
            (Ok(None), _) => Next::End,
            (Err(error), _) => Next::Error(error),
        };
        place
    }

    fn change(&mut self, change: &dyn Fn(&mut Call)) {
        if let Next::Call(call) = &mut self.next {
            change(call);
        }
    }
}

/// Asks for a page that is not yet wanted. It is given up when nobody waits for it any more.
fn ahead(call: Call) -> Exchange {
    let mut task = JoinSet::new();
    task.spawn(execute(call.clone(), Extent::Whole));
    Box::pin(async move {
        match task.join_next().await {
            Some(Ok(outcome)) => outcome,
            // It was stopped from outside.
            Some(Err(_)) | None => execute(call, Extent::Whole).await,
        }
    })
}

/// Whole pages, and how many items each has.
pub struct Pages<P> {
    walk: Walk,
    count: fn(&P) -> usize,
}

impl<P> Pages<P> {
    pub fn new(walk: Walk, count: fn(&P) -> usize) -> Self {
        Self { walk, count }
    }
}

impl<P: FromAnswer, E: FromAnswer> Source<Response<P>, E> for Pages<P> {
    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Response<P>, Error<E>>>> {
        let page = ready!(self.walk.poll_page(context));
        Poll::Ready(page.map(|outcome| {
            let answer = outcome?;
            let page: P = answer.decode()?;
            let place = self.walk.turn(&answer, (self.count)(&page));
            Ok(answer.with(page).followed_by(place))
        }))
    }

    fn change(&mut self, change: &dyn Fn(&mut Call)) {
        self.walk.change(change);
    }

    fn fetch_ahead(&mut self) {
        self.walk.fetch = Fetch::Ahead;
    }
}

/// The items of pages.
pub struct ItemsOfPages<T, E> {
    walk: Walk,
    read: ReadPage<T, E>,
    tolerance: Tolerance,
    ready: Items<T>,
}

/// Decodes a page and takes its items out; the type of the page is known only here.
type ReadPage<T, E> = Box<dyn Fn(&Answer) -> Result<Vec<T>, Error<E>> + marker::Send + marker::Sync>;

/// What an item is that is not what it should be.
#[derive(Clone, Copy)]
enum Tolerance {
    /// The end, with the page that it is of.
    None,
    /// An error of its own.
    ByItem,
}

/// The items of the page that is being read.
enum Items<T> {
    Decoded(vec::IntoIter<T>),
    Raw(Box<Answer>, vec::IntoIter<Bytes>),
}

impl<T, E> ItemsOfPages<T, E> {
    pub fn new<P>(walk: Walk, items: fn(P) -> Vec<T>) -> Self
    where
        P: FromAnswer + 'static,
        T: 'static,
        E: FromAnswer,
    {
        Self {
            walk,
            read: Box::new(move |answer| answer.decode().map(items)),
            tolerance: Tolerance::None,
            ready: Items::Decoded(Vec::new().into_iter()),
        }
    }

    /// Takes the items of a page, and finds out what comes after them.
    fn open(&mut self, answer: Answer) -> Result<(), Error<E>>
    where
        E: FromAnswer,
    {
        let raw = match self.tolerance {
            Tolerance::ByItem => marks::items(&answer.read, self.walk.paging.items),
            Tolerance::None => None,
        };
        // A mistake on the way on comes when the items of this page are used up.
        match raw {
            Some(items) => {
                answer.check()?;
                let _ = self.walk.turn(&answer, items.len());
                self.ready = Items::Raw(Box::new(answer), items.into_iter());
            }
            None => {
                let items = (self.read)(&answer)?;
                let _ = self.walk.turn(&answer, items.len());
                self.ready = Items::Decoded(items.into_iter());
            }
        }
        Ok(())
    }
}

impl<T: DeserializeOwned, E: FromAnswer> Source<T, E> for ItemsOfPages<T, E> {
    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error<E>>>> {
        loop {
            let item = match &mut self.ready {
                Items::Decoded(items) => items.next().map(Ok),
                Items::Raw(answer, items) => items
                    .next()
                    .map(|item| answer::json(&item).map_err(|error| Error::Decode(answer.misfit(error)))),
            };
            if item.is_some() {
                return Poll::Ready(item);
            }
            let Some(outcome) = ready!(self.walk.poll_page(context)) else {
                return Poll::Ready(None);
            };
            if let Err(error) = outcome.map_err(Error::from).and_then(|answer| self.open(answer)) {
                return Poll::Ready(Some(Err(error)));
            }
        }
    }

    fn change(&mut self, change: &dyn Fn(&mut Call)) {
        self.walk.change(change);
    }

    fn fetch_ahead(&mut self) {
        self.walk.fetch = Fetch::Ahead;
    }

    fn read_each(&mut self) {
        self.tolerance = Tolerance::ByItem;
    }
}
