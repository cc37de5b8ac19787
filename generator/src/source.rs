//! The texts a run has read, and where in them something stands.

use std::ops::Range;
use std::path::{Path, PathBuf};

/// One of the texts of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A range of bytes in one text. Line and column are computed only when somebody is told of the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The text.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// Where a place stands for a person: both count from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character within the line, from 1.
    pub column: usize,
}

/// Every text of a run, by number.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

#[derive(Debug)]
struct Source {
    name: String,
    text: String,
    /// The file it was read from.
    path: Option<PathBuf>,
}

impl FileId {
    pub(crate) const FIRST: Self = Self(0);
}

impl Sources {
    /// No texts yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in a text under the name that diagnostics show. A byte order mark at its beginning is no part of it.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let mut text = text.into();
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        self.files.push(Source {
            name: name.into(),
            text,
            path: None,
        });
        id
    }

    /// Takes in the text of a file, whose path is its name. Its references to other files start from there.
    pub fn add_file(&mut self, path: impl Into<PathBuf>, text: impl Into<String>) -> FileId {
        let path = path.into();
        let id = self.add(path.display().to_string(), text);
        if let Some(source) = self.files.get_mut(id.0 as usize) {
            source.path = Some(path);
        }
        id
    }

    /// Shows the files below a folder by another name of it, such as that of a revision.
    pub fn show_as(&mut self, folder: &Path, name: &str) {
        for source in &mut self.files {
            let below = source.path.as_deref().and_then(|path| path.strip_prefix(folder).ok());
            if let Some(below) = below {
                source.name = format!("{name}:{}", below.display());
            }
        }
    }

    /// The file that a text was read from; `None` for one that was not.
    #[must_use]
    pub fn path(&self, file: FileId) -> Option<&Path> {
        self.file(file)?.path.as_deref()
    }

    /// The files that were read, each with its text; those that could not be read are among them.
    pub fn files(&self) -> impl Iterator<Item = (&Path, &str)> {
        let files = self.files.iter();
        files.filter_map(|file| Some((file.path.as_deref()?, file.text.as_str())))
    }

    /// The name that diagnostics show for a text.
    #[must_use]
    pub fn name(&self, file: FileId) -> &str {
        self.file(file).map_or("", |source| &source.name)
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self, file: FileId) -> &str {
        self.file(file).map_or("", |source| &source.text)
    }

    /// The line and column at which a span begins.
    #[must_use]
    pub fn position(&self, span: Span) -> Position {
        let before = self.text(span.file).get(..span.start as usize).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
        }
    }

    /// The line in which a span begins, without its line break, and the bytes of it that the span covers.
    #[must_use]
    pub fn line(&self, span: Span) -> (&str, Range<usize>) {
        let text = self.text(span.file);
        let start = (span.start as usize).min(text.len());
        let line_start = text
            .get(..start)
            .and_then(|before| before.rfind('\n'))
            .map_or(0, |newline| newline + 1);
        let line_end = text
            .get(start..)
            .and_then(|after| after.find('\n'))
            .map_or(text.len(), |offset| start + offset);
        let line = text
            .get(line_start..line_end)
            .unwrap_or_default()
            .trim_end_matches('\r');
        let end = (span.end as usize).clamp(start, line_start + line.len().max(start - line_start));
        (line, start - line_start..end - line_start)
    }

    fn file(&self, file: FileId) -> Option<&Source> {
        self.files.get(file.0 as usize)
    }
}

impl Span {
    /// The start of the first text, for what has no place of its own.
    pub(crate) const NOWHERE: Self = Self {
        file: FileId::FIRST,
        start: 0,
        end: 0,
    };

    /// The range from `start` up to `end` in one text. Texts beyond 4 GiB are refused by the reader.
    #[must_use]
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            file,
            start: clamp(start),
            end: clamp(end.max(start)),
        }
    }
}
