//! Lines and columns of many places in large texts, each found without reading the text anew.

use std::collections::BTreeMap;

use crate::source::{FileId, Position, Sources, Span};

/// Finds positions; what it learns of a text is kept for the next.
pub(crate) struct Positions<'a> {
    sources: &'a Sources,
    marks: BTreeMap<FileId, Vec<Mark>>,
}

/// An offset whose position is known.
struct Mark {
    offset: usize,
    position: Position,
}

/// How many bytes of a long line may lie between two marks.
const STRIDE: usize = 4096;

impl<'a> Positions<'a> {
    pub(crate) fn new(sources: &'a Sources) -> Self {
        Self {
            sources,
            marks: BTreeMap::new(),
        }
    }

    pub(crate) fn sources(&self) -> &'a Sources {
        self.sources
    }

    /// Where a span begins and where it ends.
    pub(crate) fn range(&mut self, span: Span) -> (Position, Position) {
        (
            self.position(span.file, span.start as usize),
            self.position(span.file, span.end as usize),
        )
    }

    fn position(&mut self, file: FileId, offset: usize) -> Position {
        let text = self.sources.text(file);
        let offset = floor(text, offset);
        let marks = self.marks.entry(file).or_insert_with(|| marks(text));
        let before = marks.partition_point(|mark| mark.offset <= offset);
        match before.checked_sub(1).and_then(|last| marks.get(last)) {
            Some(mark) => Position {
                line: mark.position.line,
                column: mark.position.column + characters(text, mark.offset, offset),
            },
            None => Position { line: 1, column: 1 },
        }
    }
}

/// A mark at the start of each line, and more on the way through long ones.
fn marks(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut start = 0;
    // The text after the last line break is a line too, be it empty.
    for (index, line) in text.split('\n').enumerate() {
        let (end, mut offset, mut column) = (start + line.len(), start, 1);
        marks.push(Mark {
            offset,
            position: Position {
                line: index + 1,
                column,
            },
        });
        while end - offset > STRIDE {
            let next = floor(text, offset + STRIDE);
            column += characters(text, offset, next);
            offset = next;
            marks.push(Mark {
                offset,
                position: Position {
                    line: index + 1,
                    column,
                },
            });
        }
        start = end + 1;
    }
    marks
}

fn characters(text: &str, start: usize, end: usize) -> usize {
    text.get(start..end).map_or(0, |between| between.chars().count())
}

/// The start of the character that an offset lies in.
fn floor(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len()))
        .rev()
        .find(|offset| text.is_char_boundary(*offset))
        .unwrap_or(0)
}
