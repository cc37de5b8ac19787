//! The same requests for code that is not asynchronous: `wait()` in place of `.await`.

use std::future::pending;
use std::io::{self, BufRead, Read};
use std::iter::FusedIterator;
use std::sync::OnceLock;
use std::thread;

use bytes::{Buf, Bytes};
use tokio::runtime::{Builder, Handle};

use super::answer::Response;
use super::body::Body;
use super::items::Items;
use super::send::Send;
use crate::error::{BuildError, Error};

impl<T, E> Send<T, E> {
    /// Sends the request and blocks the thread until its answer is there.
    ///
    /// ```no_run
    /// # fn example(send: oasmith_runtime::Send<String, String>) -> Result<(), oasmith_runtime::Error<String>> {
    /// // `send` is `client.orders().show_order(7).send()`, for example.
    /// let answer = send.wait()?;
    /// println!("{}: {}", answer.status(), *answer);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Those of the request, and [`BuildError::Blocking`] on a thread that belongs to an asynchronous runtime, where the
    /// request has to be awaited.
    pub fn wait(self) -> Result<Response<T>, Error<E>> {
        block_on(self)?
    }
}

impl<T, E> Items<T, E> {
    /// The items for a `for` loop, which block the thread when they have to be fetched.
    ///
    /// ```no_run
    /// # fn example(items: oasmith_runtime::Items<String, String>) -> Result<(), oasmith_runtime::Error<String>> {
    /// // `items` is `client.orders().list_orders().stream()`, for example.
    /// for item in items.wait() {
    ///     println!("{}", item?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// On a thread that belongs to an asynchronous runtime the only item is [`BuildError::Blocking`].
    pub fn wait(self) -> BlockingItems<T, E> {
        BlockingItems(Some(self))
    }
}

impl Body {
    /// The body as a reader, which blocks the thread until there is something to read.
    ///
    /// ```no_run
    /// # fn example(send: oasmith_runtime::Send<oasmith_runtime::Body, String>) -> Result<(), Box<dyn std::error::Error>> {
    /// // `send` is `client.orders().download_invoice(7).send()`, for example.
    /// let mut body = send.wait()?.into_inner().wait();
    /// std::io::copy(&mut body, &mut std::fs::File::create("invoice.pdf")?)?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn wait(self) -> BlockingBody {
        BlockingBody {
            body: self,
            piece: Bytes::new(),
        }
    }
}

/// Items for a `for` loop: [`Items`] that are waited for.
#[derive(Debug)]
#[must_use = "an iterator does nothing until it is asked for items"]
pub struct BlockingItems<T, E>(Option<Items<T, E>>);

impl<T, E> Iterator for BlockingItems<T, E> {
    type Item = Result<T, Error<E>>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut items = self.0.take()?;
        match block_on(items.try_next()) {
            Ok(Ok(None)) => None,
            Ok(item) => {
                self.0 = Some(items);
                item.transpose()
            }
            Err(refusal) => Some(Err(refusal.into())),
        }
    }
}

impl<T, E> FusedIterator for BlockingItems<T, E> {}

/// A reader: a [`Body`] that is waited for. Its errors hold a [`TransportError`](crate::TransportError), or a [`BuildError`]
/// on a thread that belongs to an asynchronous runtime.
#[derive(Debug)]
pub struct BlockingBody {
    body: Body,
    /// What has come in and has not been read.
    piece: Bytes,
}

impl BufRead for BlockingBody {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.piece.is_empty() {
            let piece = block_on(self.body.chunk()).map_err(io::Error::other)??;
            self.piece = piece.unwrap_or_default();
        }
        Ok(&self.piece)
    }

    fn consume(&mut self, amount: usize) {
        self.piece.advance(amount.min(self.piece.len()));
    }
}

impl Read for BlockingBody {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

/// Blocks the thread until there is an outcome.
fn block_on<F: Future>(future: F) -> Result<F::Output, BuildError> {
    match Handle::try_current() {
        // The tasks that share the thread would stand still, maybe the very ones that this one waits for.
        Ok(_) => {
            return Err(BuildError::blocking(
                "this thread belongs to an asynchronous runtime: use `.await`",
            ));
        }
        Err(error) if error.is_missing_context() => {}
        Err(_) => return Err(BuildError::blocking("this thread is about to end")),
    }
    Ok(background()?.block_on(future))
}

/// The runtime of all blocking requests, which is started by the first. It drives connections and timers on a thread of
/// its own; the requests themselves run on the threads that wait for them.
fn background() -> Result<&'static Handle, BuildError> {
    static BACKGROUND: OnceLock<Result<Handle, BuildError>> = OnceLock::new();
    let start = || {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        let thread = thread::Builder::new().name("oasmith-blocking".to_owned());
        thread.spawn(move || runtime.block_on(pending::<()>()))?;
        Ok(handle)
    };
    let failed = |error: io::Error| BuildError::blocking(format!("its runtime cannot be started: {error}"));
    let started = BACKGROUND.get_or_init(|| start().map_err(failed));
    started.as_ref().map_err(Clone::clone)
}
