//! Reads documents and overlays from the disk or from standard input.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::keep::Keep;
use crate::source::{FileId, Sources, Span};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The largest text that is read: positions are 32 bits wide.
const LIMIT: u64 = 1 << 31;

/// A document and its overlays, as texts of a run.
#[derive(Clone, Debug)]
pub struct Input {
    /// The document.
    pub document: FileId,
    /// Its overlays, in the order in which they are applied.
    pub overlays: Vec<FileId>,
    /// What is kept of it; everything when absent.
    pub keep: Option<Keep>,
}

/// Reads a document and its overlays. All that cannot be read is reported.
pub fn input(
    document: &Path,
    overlays: &[impl AsRef<Path>],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Input> {
    let document = file(document, sources, diagnostics);
    let overlays: Vec<_> = overlays
        .iter()
        .map(|path| file(path.as_ref(), sources, diagnostics))
        .collect();
    Some(Input {
        document: document?,
        overlays: overlays.into_iter().collect::<Option<_>>()?,
        keep: None,
    })
}

/// The folder of a document, which references to other files do not leave.
#[derive(Debug)]
pub(crate) struct Folder {
    /// As it was named.
    path: PathBuf,
    /// Where it really is.
    place: PathBuf,
    /// Where the document really is.
    document: PathBuf,
}

/// Why a path below a folder leads to no file.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// A symbolic link leads out of the folder.
    Outside,
    /// There is no such file, or it is not to be read.
    Unreadable(String),
}

impl Folder {
    /// The folder in which a document stands.
    pub(crate) fn of(document: &Path) -> Option<Self> {
        let path = document.parent()?.to_owned();
        let beside = if path.as_os_str().is_empty() {
            Path::new(".")
        } else {
            &path
        };
        Some(Self {
            place: beside.canonicalize().ok()?,
            document: document.canonicalize().ok()?,
            path,
        })
    }

    /// Where the file at a path below the folder really is.
    pub(crate) fn find(&self, path: &str) -> Result<PathBuf, Refusal> {
        let unreadable = |error: std::io::Error| Refusal::Unreadable(error.to_string());
        let place = self.place.join(path).canonicalize().map_err(unreadable)?;
        if !place.starts_with(&self.place) {
            return Err(Refusal::Outside);
        }
        // Reading a pipe or a device might never end.
        if !place.metadata().map_err(unreadable)?.is_file() {
            return Err(Refusal::Unreadable("it is not a file".to_owned()));
        }
        Ok(place)
    }

    /// Whether the file at a place is the document itself.
    pub(crate) fn is_document(&self, place: &Path) -> bool {
        self.document == place
    }

    /// A path below the folder, as diagnostics name it.
    pub(crate) fn shown(&self, path: &str) -> PathBuf {
        self.path.join(path)
    }
}

/// Reads the text of a file.
pub(crate) fn text(path: &Path) -> std::io::Result<String> {
    let not_text = |_| std::io::Error::new(std::io::ErrorKind::InvalidData, "it is not UTF-8");
    String::from_utf8(bytes_of(std::fs::File::open(path)?)?).map_err(not_text)
}

/// Reads one text; `-` is standard input.
pub fn file(path: &Path, sources: &mut Sources, diagnostics: &mut Diagnostics) -> Option<FileId> {
    let from_input = path == Path::new("-");
    let name = if from_input {
        "<stdin>".to_owned()
    } else {
        path.display().to_string()
    };
    let bytes = if from_input {
        bytes_of(std::io::stdin())
    } else {
        std::fs::File::open(path).and_then(bytes_of)
    };
    let problem = match bytes.map(String::from_utf8) {
        Ok(Ok(text)) if from_input => return Some(sources.add(name, text)),
        Ok(Ok(text)) => return Some(sources.add_file(path, text)),
        Ok(Err(error)) => {
            let valid = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let file = if from_input {
                sources.add(name, text)
            } else {
                sources.add_file(path, text)
            };
            let place = Span::new(file, valid, valid + char::REPLACEMENT_CHARACTER.len_utf8());
            diagnostics.push(
                Diagnostic::error(Code::Syntax, place, "the text is not UTF-8")
                    .label("the first byte that is not")
                    .help("save the file as UTF-8"),
            );
            return None;
        }
        Err(error) => error.to_string(),
    };
    let file = if from_input {
        sources.add(name.clone(), "")
    } else {
        sources.add_file(path, "")
    };
    diagnostics.push(Diagnostic::error(
        Code::Unreadable,
        Span::new(file, 0, 0),
        format!("cannot read `{name}`: {problem}"),
    ));
    None
}

/// What can be read of a file that is not as it should be: nothing of one that is not there.
pub(crate) fn remains(path: &Path) -> String {
    let bytes = std::fs::File::open(path).and_then(bytes_of).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether a file that was read holds another text now, or one that was not there has come.
#[must_use]
pub fn has_changed(sources: &Sources) -> bool {
    sources.files().any(|(path, text)| {
        let now = remains(path);
        now.strip_prefix('\u{feff}').unwrap_or(&now) != text
    })
}

fn bytes_of(mut reader: impl std::io::Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.by_ref().take(LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LIMIT {
        return Err(std::io::Error::new(
            std::io::ErrorKind::FileTooLarge,
            "it is larger than 2 GiB",
        ));
    }
    Ok(bytes)
}
