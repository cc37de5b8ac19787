//! The bytes of a request on their way out: piece after piece, nothing held that need not be.

use std::collections::VecDeque;
use std::error::Error;
use std::pin::Pin;
use std::sync::Mutex;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use tokio::io::{AsyncRead, ReadBuf};

use super::file::{ByteStream, Content};
use crate::error::BuildError;

/// How much of a file is read at a time.
const CHUNK: usize = 64 * 1024;

/// Makes a body of contents that follow one another. Files are opened here.
pub async fn open(contents: Vec<Content>) -> Result<reqwest::Body, BuildError> {
    if contents.iter().all(|content| matches!(content, Content::Bytes(_))) {
        return Ok(together(contents).into());
    }
    let mut outgoing = Outgoing {
        pieces: VecDeque::with_capacity(contents.len()),
    };
    for content in contents {
        outgoing.pieces.push_back(match content {
            Content::Bytes(bytes) => Piece::Bytes(bytes),
            Content::Path(path) => {
                let failed = |error| BuildError::body(format!("`{}` cannot be read: {error}", path.display()));
                let file = tokio::fs::File::open(&path).await.map_err(failed)?;
                let left = file.metadata().await.map_err(failed)?.len();
                Piece::File { file, left }
            }
            Content::Stream(stream) => {
                let taken = stream.lock().ok().and_then(|mut stream| stream.take());
                let stream = taken.ok_or_else(|| BuildError::body("its stream has been sent already"))?;
                Piece::Stream(Mutex::new(stream))
            }
        });
    }
    Ok(reqwest::Body::wrap(outgoing))
}

/// Bytes alone can be sent again, after a redirect for example.
fn together(contents: Vec<Content>) -> Bytes {
    let mut pieces: Vec<_> = contents
        .into_iter()
        .filter_map(|content| match content {
            Content::Bytes(bytes) => Some(bytes),
            Content::Path(_) | Content::Stream(_) => None,
        })
        .collect();
    match pieces.len() {
        1 => pieces.pop().unwrap_or_default(),
        _ => pieces.concat().into(),
    }
}

struct Outgoing {
    pieces: VecDeque<Piece>,
}

enum Piece {
    Bytes(Bytes),
    File { file: tokio::fs::File, left: u64 },
    Stream(Mutex<ByteStream>),
}

type Chunk = Option<Result<Bytes, Box<dyn Error + Send + Sync>>>;

impl Piece {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Chunk> {
        match self {
            Self::Bytes(bytes) => {
                let bytes = std::mem::take(bytes);
                Poll::Ready((!bytes.is_empty()).then_some(Ok(bytes)))
            }
            // What is appended to the file meanwhile is left out: its length has been announced.
            Self::File { left: 0, .. } => Poll::Ready(None),
            Self::File { file, left } => {
                let mut chunk = vec![0; usize::try_from(*left).unwrap_or(CHUNK).min(CHUNK)];
                let mut buffer = ReadBuf::new(&mut chunk);
                if let Err(error) = ready!(Pin::new(file).poll_read(context, &mut buffer)) {
                    return Poll::Ready(Some(Err(error.into())));
                }
                let read = buffer.filled().len();
                if read == 0 {
                    return Poll::Ready(Some(Err("the file has become shorter while it was sent".into())));
                }
                *left = left.saturating_sub(read as u64);
                chunk.truncate(read);
                Poll::Ready(Some(Ok(chunk.into())))
            }
            Self::Stream(stream) => match stream.get_mut() {
                Ok(stream) => stream.as_mut().poll_next(context),
                Err(_) => Poll::Ready(None),
            },
        }
    }

    fn len(&self) -> Option<u64> {
        match self {
            Self::Bytes(bytes) => Some(bytes.len() as u64),
            Self::File { left, .. } => Some(*left),
            Self::Stream(_) => None,
        }
    }
}

impl http_body::Body for Outgoing {
    type Data = Bytes;
    type Error = Box<dyn Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        while let Some(piece) = self.pieces.front_mut() {
            if let Some(chunk) = ready!(piece.poll(context)) {
                return Poll::Ready(Some(chunk.map(Frame::data)));
            }
            self.pieces.pop_front();
        }
        Poll::Ready(None)
    }

    fn size_hint(&self) -> SizeHint {
        let total: Option<u64> = self.pieces.iter().map(Piece::len).sum();
        total.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
