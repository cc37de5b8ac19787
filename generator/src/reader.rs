//! Reads documents and overlays from the disk or from standard input.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Sources, Span};
use std::io::Read as _;
use std::path::Path;

/// The largest text that is read: positions are 32 bits wide.
const LIMIT: u64 = 1 << 31;

/// A document and its overlays, as texts of a run.
#[derive(Clone, Debug)]
pub struct Input {
    /// The document.
    pub document: FileId,
    /// Its overlays, in the order in which they are applied.
    pub overlays: Vec<FileId>,
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
    })
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
        Ok(Ok(text)) => return Some(sources.add(name, text)),
        Ok(Err(error)) => {
            let valid = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let file = sources.add(name, text);
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
    let file = sources.add(name.clone(), "");
    diagnostics.push(Diagnostic::error(
        Code::Unreadable,
        Span::new(file, 0, 0),
        format!("cannot read `{name}`: {problem}"),
    ));
    None
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
