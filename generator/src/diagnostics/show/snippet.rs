//! A source line with a place in it marked, in columns of a terminal.

use unicode_width::UnicodeWidthChar;

use crate::source::{Sources, Span};

/// A line, or the part of a long one around the mark.
pub(super) struct Snippet {
    /// What is shown of the line.
    pub(super) line: String,
    /// How many columns stand before the mark.
    pub(super) indent: usize,
    /// How many columns the mark takes; at least one.
    pub(super) width: usize,
}

/// How many columns of a line are shown.
const WIDTH: usize = 120;

/// How many of them stand before the mark when a line is cut.
const LEAD: usize = 40;

impl Snippet {
    /// The first line of what a span covers; nothing if its text is unknown or empty.
    pub(super) fn new(sources: &Sources, span: Span) -> Option<Self> {
        let text = sources.text(span.file);
        let (before, rest) = text
            .split_at_checked(span.start as usize)
            .filter(|_| !text.is_empty())?;
        let before = before.rsplit('\n').next().unwrap_or(before);
        let rest = rest.split('\n').next().unwrap_or(rest).trim_end_matches('\r');
        let length = (span.end as usize).saturating_sub(span.start as usize).min(rest.len());
        let (marked, after) = rest.split_at_checked(length)?;

        // What stands before the mark is cut only where it has to be: indentation is worth seeing.
        let whole = Piece::head(before, WIDTH);
        let fits = !whole.cut && !Piece::head(rest, WIDTH - whole.width).cut;
        let before = if fits { whole } else { Piece::tail(before, LEAD) };
        let marked = Piece::head(marked, WIDTH - before.width);
        let after = Piece::head(if marked.cut { "" } else { after }, WIDTH - before.width - marked.width);
        Some(Self {
            line: before.text + &marked.text + &after.text,
            indent: before.width,
            width: marked.width.max(1),
        })
    }
}

/// A text in which nothing acts on the terminal: tabs are spaces, control characters are pictures of them.
pub(super) fn harmless(text: &str) -> String {
    Piece::head(text, usize::MAX).text
}

/// As much of a text as fits, as it is shown.
struct Piece {
    text: String,
    width: usize,
    /// Whether the text goes on; the last or first column then is an ellipsis.
    cut: bool,
}

impl Piece {
    fn head(text: &str, room: usize) -> Self {
        let mut piece = Self {
            text: String::new(),
            width: 0,
            cut: false,
        };
        // How far the piece may reach if an ellipsis has to follow.
        let mut shorter = (0, 0);
        for character in text.chars().map(Shown::from) {
            if character.width > room - piece.width {
                piece.text.truncate(shorter.0);
                piece.text.push('…');
                return Self {
                    text: piece.text,
                    width: (shorter.1 + 1).min(room),
                    cut: true,
                };
            }
            piece.push(character);
            if piece.width < room {
                shorter = (piece.text.len(), piece.width);
            }
        }
        piece
    }

    fn tail(text: &str, room: usize) -> Self {
        let (mut start, mut width) = (text.len(), 0);
        for (offset, character) in text.char_indices().rev() {
            width += Shown::from(character).width;
            if width >= room {
                let rest = Self::head(text.get(start..).unwrap_or_default(), room);
                return Self {
                    text: format!("…{}", rest.text),
                    width: rest.width + 1,
                    cut: true,
                };
            }
            start = offset;
        }
        Self::head(text, room)
    }

    fn push(&mut self, character: Shown) {
        self.text
            .extend(std::iter::repeat_n(character.picture, character.count));
        self.width += character.width;
    }
}

/// A character as it is shown.
struct Shown {
    picture: char,
    count: usize,
    width: usize,
}

impl From<char> for Shown {
    fn from(character: char) -> Self {
        let (picture, count) = match character {
            '\t' => (' ', 4),
            '\0'..='\u{1f}' => (char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{fffd}'), 1),
            '\u{7f}' => ('\u{2421}', 1),
            // Further controls, what has no extent, and marks that turn the direction of writing.
            '\u{80}'..='\u{9f}' | '\u{feff}' => ('\u{fffd}', 1),
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => ('\u{fffd}', 1),
            _ => (character, 1),
        };
        Self {
            picture,
            count,
            width: count * picture.width().unwrap_or(0),
        }
    }
}
