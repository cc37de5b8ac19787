//! `Records`: the records of an export as one stream.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use futures_core::Stream;

use super::{Export, ExportError, Record, Source};

type Turning<S> = Pin<Box<dyn Future<Output = (Export<S>, Result<Option<Vec<Record>>, ExportError>)> + Send>>;

/// The records of an export, page after page. After an error there is nothing more: what came before it is good.
#[must_use = "a stream does nothing until it is asked for records"]
pub struct Records<S> {
    ready: vec::IntoIter<Record>,
    next: Next<S>,
}

enum Next<S> {
    Page(Turning<S>),
    End,
}

impl<S: Source + Send + 'static> Records<S> {
    pub(super) fn new(export: Export<S>) -> Self {
        Self {
            ready: Vec::new().into_iter(),
            next: Next::Page(turn(export)),
        }
    }

    /// The next record, `None` at the end.
    ///
    /// # Errors
    /// Those of [`Export::next_page`].
    pub async fn try_next(&mut self) -> Result<Option<Record>, ExportError> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }
}

fn turn<S: Source + Send + 'static>(mut export: Export<S>) -> Turning<S> {
    Box::pin(async move {
        let page = export.next_page().await;
        (export, page)
    })
}

/// Nothing in here is pinned: the turning of a page has a box of its own.
impl<S> Unpin for Records<S> {}

impl<S: Source + Send + 'static> Stream for Records<S> {
    type Item = Result<Record, ExportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(record) = self.ready.next() {
                return Poll::Ready(Some(Ok(record)));
            }
            let Next::Page(turning) = &mut self.next else {
                return Poll::Ready(None);
            };
            let (export, page) = ready!(turning.as_mut().poll(context));
            self.next = Next::End;
            match page {
                Ok(Some(records)) => {
                    self.ready = records.into_iter();
                    self.next = Next::Page(turn(export));
                }
                Ok(None) => return Poll::Ready(None),
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
    }
}

impl<S> fmt::Debug for Records<S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Records")
            .field("ready", &self.ready.len())
            .finish_non_exhaustive()
    }
}
