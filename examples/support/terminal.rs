//! Text for people: coloured and wrapped on a terminal, plain and one line each where it is piped.

use std::fmt;
use std::io::{self, IsTerminal, Write};

use anstyle::Style;
use textwrap::core::display_width;
use textwrap::{Options, termwidth, wrap};

/// Standard output.
pub struct Screen {
    output: anstream::Stdout,
    /// Columns of the terminal; none where there is no terminal.
    width: Option<usize>,
}

impl Screen {
    /// Opens standard output.
    pub fn open() -> Self {
        let width = io::stdout().is_terminal().then(termwidth);
        Self {
            output: anstream::stdout(),
            width,
        }
    }

    /// Writes a paragraph. Lines after the first are indented by two columns.
    pub fn paragraph(&mut self, spans: &[Span]) -> io::Result<()> {
        self.write(&joined(spans), "", "  ")
    }

    /// Writes a row of two columns: a label, and text beside it, or below it where the terminal is narrow.
    pub fn row(&mut self, label: &Span, spans: &[Span]) -> io::Result<()> {
        let text = joined(spans);
        if self.width.is_some_and(|width| width < NARROW) {
            self.write(&label.to_string(), "  ", "  ")?;
            return self.write(&text, "    ", "    ");
        }
        let padding = LABEL_COLUMNS.saturating_sub(display_width(&label.to_string()));
        let first = format!("  {label}{:padding$} ", "");
        self.write(&text, &first, &" ".repeat(2 + LABEL_COLUMNS + 1))
    }

    /// Writes an empty line.
    pub fn gap(&mut self) -> io::Result<()> {
        writeln!(self.output)
    }

    fn write(&mut self, text: &str, first_indent: &str, indent: &str) -> io::Result<()> {
        let Some(width) = self.width else {
            return writeln!(self.output, "{first_indent}{text}");
        };
        let options = Options::new(width)
            .initial_indent(first_indent)
            .subsequent_indent(indent);
        for line in wrap(text, options) {
            writeln!(self.output, "{line}")?;
        }
        Ok(())
    }
}

/// Text in one style. It displays without control characters, whatever the text has.
#[derive(Clone)]
pub struct Span {
    style: Style,
    text: String,
}

impl Span {
    /// Text in a style.
    pub fn new(style: Style, text: impl Into<String>) -> Self {
        Self {
            style,
            text: text.into(),
        }
    }

    /// Text in the terminal's own style.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::new(Style::new(), text)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}{:#}", self.style, printable(&self.text), self.style)
    }
}

/// One line of at most `length` characters, with `…` for what is left out.
pub fn excerpt(text: &str, length: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(length) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
        None => line,
    }
}

/// The text with the characters escaped that would steer the terminal, or turn its writing direction.
pub fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for character in text.chars() {
        let turns_direction = matches!(
            character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        );
        if character.is_control() || turns_direction {
            printable.extend(character.escape_unicode());
        } else {
            printable.push(character);
        }
    }
    printable
}

fn joined(spans: &[Span]) -> String {
    spans.iter().map(Span::to_string).collect()
}

/// The first column of a row.
const LABEL_COLUMNS: usize = 18;
/// Below this width the columns of a row stand one below the other.
const NARROW: usize = 60;
