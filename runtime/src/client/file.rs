//! `File`: what a request sends of a file, from memory, from disk or as a stream.

use std::error::Error;
use std::fmt;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use futures_core::Stream;

/// What a request sends of a file: bytes, a file on disk or a stream, with a name and a media type where they are known.
///
/// A file on disk is opened when the request is sent, and read while it goes out. A stream can be sent once.
///
/// ```
/// use oasmith_runtime::File;
///
/// let photo = File::new(vec![0xff, 0xd8]).named("photo.jpeg").media_type("image/jpeg");
/// let film = File::open("film.mp4").media_type("video/mp4");
/// ```
#[derive(Clone)]
pub struct File {
    pub(super) content: Content,
    pub(super) name: Option<String>,
    pub(super) media_type: Option<String>,
    pub(super) headers: Vec<(String, String)>,
}

/// Where the bytes come from.
#[derive(Clone)]
pub enum Content {
    Bytes(Bytes),
    Path(PathBuf),
    /// It is taken out when it is sent.
    Stream(Arc<Mutex<Option<ByteStream>>>),
}

pub type ByteStream = Pin<Box<dyn Stream<Item = Result<Bytes, Box<dyn Error + Send + Sync>>> + Send>>;

impl File {
    /// These bytes.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self::of(Content::Bytes(bytes.into()))
    }

    /// The file at this path, called like it.
    pub fn open(path: impl AsRef<Path>) -> Self {
        let path = path.as_ref();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self {
            name,
            ..Self::of(Content::Path(path.to_owned()))
        }
    }

    /// What comes out of a stream.
    pub fn stream<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        let stream: ByteStream = Box::pin(Boxed(Box::pin(stream)));
        Self::of(Content::Stream(Arc::new(Mutex::new(Some(stream)))))
    }

    /// The same under this file name.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The same as this media type, such as `image/png`.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// The same with a header of its own, which a part of a form may have.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    fn of(content: Content) -> Self {
        Self {
            content,
            name: None,
            media_type: None,
            headers: Vec::new(),
        }
    }
}

/// Shows no bytes: they may be private, and many.
impl fmt::Debug for File {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("File")
            .field("name", &self.name)
            .field("media_type", &self.media_type)
            .finish_non_exhaustive()
    }
}

impl From<Bytes> for File {
    fn from(bytes: Bytes) -> Self {
        Self::new(bytes)
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl From<String> for File {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&[u8]> for File {
    fn from(bytes: &[u8]) -> Self {
        Self::new(bytes.to_vec())
    }
}

impl From<&str> for File {
    fn from(text: &str) -> Self {
        Self::new(text.to_owned())
    }
}

/// A stream with its errors in one type.
struct Boxed<S>(Pin<Box<S>>);

impl<S, E> Stream for Boxed<S>
where
    S: Stream<Item = Result<Bytes, E>>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    type Item = Result<Bytes, Box<dyn Error + Send + Sync>>;

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        let item = self.0.as_mut().poll_next(context);
        item.map(|item| item.map(|item| item.map_err(Into::into)))
    }
}
