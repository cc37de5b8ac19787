//! `Body`: the body of an answer, piece by piece as it comes in.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http_body::Body as _;
use reqwest::Url;

use crate::error::TransportError;

/// A body on its way, which is never in memory as a whole unless it is asked for: a stream of pieces of any size.
///
/// Its error is that of an exchange that breaks off; after one there is nothing more.
#[must_use = "a body is not read until it is asked for"]
#[derive(Default)]
pub struct Body(Option<Incoming>);

struct Incoming {
    body: reqwest::Body,
    base: Url,
}

impl Body {
    pub(super) fn new(body: reqwest::Body, base: Url) -> Self {
        Self(Some(Incoming { body, base }))
    }

    /// The next piece, `None` at the end.
    ///
    /// # Errors
    /// If the exchange breaks off.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, TransportError> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }

    /// All that is left of the body.
    ///
    /// # Errors
    /// If the exchange breaks off.
    pub async fn bytes(mut self) -> Result<Bytes, TransportError> {
        let first = self.chunk().await?.unwrap_or_default();
        let Some(second) = self.chunk().await? else {
            return Ok(first);
        };
        let mut whole = BytesMut::from(first);
        whole.extend_from_slice(&second);
        while let Some(chunk) = self.chunk().await? {
            whole.extend_from_slice(&chunk);
        }
        Ok(whole.freeze())
    }
}

impl Stream for Body {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while let Some(incoming) = &mut self.0 {
            match ready!(Pin::new(&mut incoming.body).poll_frame(context)) {
                // Trailers are of no use here.
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(data) if !data.is_empty() => return Poll::Ready(Some(Ok(data))),
                    _ => {}
                },
                Some(Err(error)) => {
                    let error = TransportError::new(&incoming.base, error);
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
