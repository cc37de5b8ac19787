//! `Body`: the body of an answer, piece by piece as it comes in.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http_body::{Body as _, Frame};
use reqwest::Url;
use tokio::time::{Sleep, sleep};

use crate::error::TransportError;
use crate::resilience::{Permit, TooLate};

/// A body on its way, which is never in memory as a whole unless it is asked for: a stream of pieces of any size.
///
/// Its error is that of an exchange that breaks off; after one there is nothing more.
#[must_use = "a body is not read until it is asked for"]
#[derive(Default)]
pub struct Body(Option<Incoming>);

struct Incoming {
    body: reqwest::Body,
    base: Url,
    bounds: Bounds,
    /// Runs out when nothing has come in for too long.
    patience: Option<Pin<Box<Sleep>>>,
    /// The request is under way until its body has been read.
    _permit: Permit,
}

/// How much memory is set aside for a body before it comes in.
const MOST_RESERVED: usize = 1 << 20;

/// What a body must keep within.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// How long nothing may come in.
    pub stall: Option<Duration>,
    /// How many bytes it may have when it is read as a whole, decompressed.
    pub size: usize,
    /// Of which attempt it is.
    pub attempt: u32,
}

impl Body {
    pub(super) fn new(body: reqwest::Body, base: Url, bounds: Bounds, permit: Permit) -> Self {
        Self(Some(Incoming {
            body,
            base,
            bounds,
            patience: None,
            _permit: permit,
        }))
    }

    /// The next piece, `None` at the end.
    ///
    /// # Errors
    /// If the exchange breaks off, or stalls for too long.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, TransportError> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }

    /// All that is left of the body.
    ///
    /// # Errors
    /// If the exchange breaks off or stalls for too long, or if the body is larger than the client allows.
    pub async fn bytes(mut self) -> Result<Bytes, TransportError> {
        let mut whole = BytesMut::with_capacity(self.announced());
        while let Some(chunk) = self.chunk().await? {
            if let Some(incoming) = &self.0
                && whole.len().saturating_add(chunk.len()) > incoming.bounds.size
            {
                return Err(incoming.too_large());
            }
            whole.extend_from_slice(&chunk);
        }
        Ok(whole.freeze())
    }

    /// How many bytes there will be, as far as the service says so and may be believed.
    fn announced(&self) -> usize {
        let announced = self.0.as_ref().and_then(|incoming| incoming.body.size_hint().exact());
        announced.map_or(0, |length| {
            usize::try_from(length).unwrap_or(MOST_RESERVED).min(MOST_RESERVED)
        })
    }
}

impl Incoming {
    fn poll_frame(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) {
            self.patience = None;
            return Poll::Ready(frame.map(|frame| {
                frame.map_err(|error| TransportError::new(&self.base, error).after(self.bounds.attempt))
            }));
        }
        let Some(limit) = self.bounds.stall else {
            return Poll::Pending;
        };
        let patience = self.patience.get_or_insert_with(|| Box::pin(sleep(limit)));
        ready!(patience.as_mut().poll(context));
        let error = TransportError::late(&self.base, TooLate::Stall(limit));
        Poll::Ready(Some(Err(error.after(self.bounds.attempt))))
    }

    fn too_large(&self) -> TransportError {
        TransportError::too_large(&self.base, self.bounds.size).after(self.bounds.attempt)
    }
}

impl Stream for Body {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while let Some(incoming) = &mut self.0 {
            match ready!(incoming.poll_frame(context)) {
                // Trailers are of no use here.
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(data) if !data.is_empty() => return Poll::Ready(Some(Ok(data))),
                    _ => {}
                },
                Some(Err(error)) => {
                    self.0 = None;
                    return Poll::Ready(Some(Err(error)));
                }
                None => self.0 = None,
            }
        }
        Poll::Ready(None)
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Body").finish_non_exhaustive()
    }
}
