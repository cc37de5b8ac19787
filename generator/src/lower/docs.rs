//! Makes doc comments: CommonMark of a document as lines that rustdoc reads without a warning.

use crate::ir::{Docs, Lifecycle};

/// How long a line of prose may be before it is broken.
const WIDTH: usize = 100;

/// The doc comment for a text, empty where there is none.
pub(crate) fn docs(text: Option<&str>, deprecated: bool) -> Docs {
    let status = if deprecated {
        Lifecycle::Deprecated
    } else {
        Lifecycle::Current
    };
    Docs {
        lines: text.map(lines).unwrap_or_default(),
        status,
    }
}

/// A name or value of the document as a code span within a text, whatever it holds.
pub(crate) fn code(text: &str) -> String {
    let text = text.replace(char::is_control, "\u{fffd}").replace('`', "'");
    format!("`{text}`")
}

/// The first sentence or line of a text, for a place where only a summary fits.
pub(crate) fn summary(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default().trim();
    match line.find(". ") {
        Some(end) => line.get(..=end).unwrap_or(line).to_owned(),
        None => line.to_owned(),
    }
}

fn lines(text: &str) -> Vec<String> {
    let mut blocks = Blocks::default();
    for line in text
        .replace('\t', "    ")
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .lines()
        .map(str::trim_end)
    {
        blocks.take(line);
    }
    blocks.finish()
}

/// Blocks of CommonMark on their way to lines: paragraphs are filled anew, code is kept as it stands.
#[derive(Default)]
struct Blocks {
    lines: Vec<String>,
    /// The paragraph, list item or heading that is being read, on one line.
    open: String,
    /// The mark that ends the code block being read.
    fence: Option<String>,
    /// Whether a list has begun, in which deep indentation is no code.
    list: List,
}

#[derive(Default, PartialEq)]
enum List {
    #[default]
    Outside,
    Inside,
}

impl Blocks {
    fn take(&mut self, line: &str) {
        let body = line.trim_start();
        let indent = line.len() - body.len();
        let mark: String = body
            .chars()
            .take_while(|character| matches!(character, '`' | '~'))
            .collect();
        match &self.fence {
            Some(open) => {
                let ends = mark.starts_with(open.as_str()) || (open == INDENTED && indent < 4 && !body.is_empty());
                if open == INDENTED && ends {
                    self.end_code();
                    self.take(line);
                } else if ends {
                    self.end_code();
                } else {
                    let code = if open == INDENTED {
                        line.get(4..).unwrap_or_default()
                    } else {
                        line
                    };
                    self.lines.push(printable(code));
                }
            }
            None if mark.len() >= 3 => self.begin_code(mark),
            None if body.is_empty() => self.end_paragraph(Gap::Wanted),
            None if indent >= 4 && self.open.is_empty() && self.list == List::Outside => {
                self.begin_code(INDENTED.to_owned());
                self.lines.push(printable(line.get(4..).unwrap_or_default()));
            }
            None => self.prose(body, indent),
        }
    }

    fn prose(&mut self, body: &str, indent: usize) {
        let continues_quote = self.open.is_empty() && self.lines.last().is_some_and(|last| last.starts_with('>'));
        let quoted = format!("> {body}");
        let body = if continues_quote && !body.starts_with('>') {
            quoted.as_str()
        } else {
            body
        };
        let mark = list_mark(body);
        // What follows a mark is indented to it, so it stands one space away however wide the document sets it.
        let item = mark
            .and_then(|mark| body.split_at_checked(mark))
            .map(|(mark, text)| format!("{mark}{}", text.trim_start()));
        let body = item.as_deref().unwrap_or(body);
        let stands_alone = body.starts_with(['#', '|', '>'])
            || body.chars().all(|character| matches!(character, '-' | '=' | '*' | '_'));
        if stands_alone || mark.is_some() {
            self.end_paragraph(Gap::Closed);
        }
        if mark.is_some() {
            self.list = List::Inside;
        } else if indent == 0 && self.open.is_empty() {
            self.list = List::Outside;
        }
        if self.open.is_empty() {
            let depth = if self.list == List::Inside { indent } else { 0 };
            self.open = " ".repeat(depth);
        } else {
            self.open.push(' ');
        }
        self.open.push_str(body);
        if stands_alone {
            self.end_paragraph(Gap::Closed);
        }
    }

    fn end_paragraph(&mut self, gap: Gap) {
        if !self.open.is_empty() {
            wrap(&prose(&std::mem::take(&mut self.open)), &mut self.lines);
        }
        if gap == Gap::Wanted && self.lines.last().is_some_and(|last| !last.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// What a description shows as code is not Rust, and rustdoc would compile it.
    fn begin_code(&mut self, mark: String) {
        self.end_paragraph(Gap::Closed);
        self.lines
            .push(format!("{}text", if mark == INDENTED { "```" } else { &mark }));
        self.fence = Some(mark);
    }

    fn end_code(&mut self) {
        if let Some(mark) = self.fence.take() {
            while self.lines.last().is_some_and(String::is_empty) {
                self.lines.pop();
            }
            self.lines.push(if mark == INDENTED { "```".to_owned() } else { mark });
        }
    }

    fn finish(mut self) -> Vec<String> {
        self.end_code();
        self.end_paragraph(Gap::Closed);
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
        }
        self.lines
    }
}

/// Stands for the mark of a code block that is told by its indentation.
const INDENTED: &str = "    ";

/// Whether an empty line follows a paragraph.
#[derive(PartialEq)]
enum Gap {
    Wanted,
    Closed,
}

/// The mark that begins a list item, with the space after it.
fn list_mark(body: &str) -> Option<usize> {
    let (mark, _) = body.split_once(' ')?;
    let is_mark = matches!(mark, "-" | "*" | "+") || is_number(mark);
    is_mark.then_some(mark.len() + 1)
}

fn is_number(word: &str) -> bool {
    word.strip_suffix(['.', ')'])
        .is_some_and(|number| number.parse::<u16>().is_ok())
}

/// A line of prose: code spans stay, the rest loses what rustdoc would take for a link or a tag.
fn prose(line: &str) -> String {
    let body = line.trim_start();
    let mut text = " ".repeat(line.len() - body.len());
    if body.matches('`').count() % 2 == 1 {
        // A code span that does not end on its line is none.
        return text + &escaped(body).replace('`', "\\`");
    }
    for (index, part) in body.split('`').enumerate() {
        if index > 0 {
            text.push('`');
        }
        text.push_str(&if index % 2 == 1 { printable(part) } else { escaped(part) });
    }
    text
}

/// Prose outside of code spans. Links to `http` addresses stay links.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let (taken, written) = match character {
            '[' => link(rest).unwrap_or((1, "\\[".to_owned())),
            ']' => (1, "\\]".to_owned()),
            '<' => autolink(rest).unwrap_or((1, "\\<".to_owned())),
            '>' => (
                1,
                if out.is_empty() {
                    ">".to_owned()
                } else {
                    "\\>".to_owned()
                },
            ),
            '\\' => (1, "\\\\".to_owned()),
            'h' => address(rest).map_or((1, "h".to_owned()), |length| (length, format!("<{}>", &rest[..length]))),
            _ if is_harmful(character) => (character.len_utf8(), String::new()),
            _ => (character.len_utf8(), character.to_string()),
        };
        out.push_str(&written);
        rest = rest.get(taken..).unwrap_or_default();
    }
    out
}

/// `[text](address)` at the start of `rest`: how long it is and what is written for it.
fn link(rest: &str) -> Option<(usize, String)> {
    let close = rest.find("](")?;
    let label = rest.get(1..close)?;
    let after = rest.get(close + 2..)?;
    let end = after.find(')')?;
    let target = after.get(..end)?.split_whitespace().next().unwrap_or_default();
    if label.contains(['[', ']']) {
        return None;
    }
    let label = escaped_label(label);
    let length = close + 2 + end + 1;
    // A link relative to somebody's site leads nowhere from here: its text is what remains.
    let written = if address(target) == Some(target.len()) {
        format!("[{label}]({target})")
    } else {
        label
    };
    Some((length, written))
}

fn autolink(rest: &str) -> Option<(usize, String)> {
    let end = rest.find('>')?;
    let inner = rest.get(1..end)?;
    (address(inner)? == inner.len()).then(|| (end + 1, format!("<{inner}>")))
}

/// The length of the web address that a text begins with.
fn address(text: &str) -> Option<usize> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| text.starts_with(scheme))?;
    let end = text
        .find(|character: char| {
            character.is_whitespace() || matches!(character, '<' | '>' | '"' | ')' | ']' | '|' | '\\')
        })
        .unwrap_or(text.len());
    let trimmed = text
        .get(..end)?
        .trim_end_matches(['.', ',', ';', ':', '\'', '*', '_', '!', '?']);
    let plain = trimmed
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'{' | b'}' | b'['));
    (plain && trimmed.len() > scheme.len()).then_some(trimmed.len())
}

fn escaped_label(label: &str) -> String {
    printable(label).replace('<', "\\<").replace('>', "\\>")
}

fn printable(text: &str) -> String {
    text.chars().filter(|character| !is_harmful(*character)).collect()
}

/// Control characters, and those that turn the direction of the text around.
fn is_harmful(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Breaks a long line between words; what follows a list mark is indented to it.
fn wrap(line: &str, lines: &mut Vec<String>) {
    if line.chars().count() <= WIDTH || line.trim_start().starts_with(['|', '#', '>']) {
        lines.push(line.to_owned());
        return;
    }
    let body = line.trim_start();
    let indent = line.len() - body.len();
    let mark = list_mark(body).unwrap_or_default();
    let continuation = " ".repeat(indent + mark);
    let mut current = " ".repeat(indent);
    for word in body.split(' ') {
        let begun = !current.trim().is_empty();
        // A word that looks like a mark would begin a list or heading at the start of a line.
        let looks_like_mark =
            matches!(word, "-" | "*" | "+" | "=") || word.starts_with(['#', '>', '|']) || is_number(word);
        if begun && !looks_like_mark && current.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::replace(&mut current, continuation.clone()));
            current.push_str(word);
        } else {
            if begun {
                current.push(' ');
            }
            current.push_str(word);
        }
    }
    lines.push(current);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_become_harmless_lines() {
        for (text, expected) in [
            ("A plain line.", vec!["A plain line."]),
            ("One\n\n\nTwo\n", vec!["One", "", "Two"]),
            (
                "See [the guide](/docs/x) and [ours](https://example.com/a).",
                vec!["See the guide and [ours](https://example.com/a)."],
            ),
            (
                "Use count[refreshed_at] or <b>",
                vec!["Use count\\[refreshed_at\\] or \\<b\\>"],
            ),
            ("At https://example.com/x.", vec!["At <https://example.com/x>."]),
            ("Code `a[b]<c>` stays", vec!["Code `a[b]<c>` stays"]),
            ("A lone ` tick", vec!["A lone \\` tick"]),
            ("    panic!()", vec!["```text", "panic!()", "```"]),
            ("One line\nand its rest", vec!["One line and its rest"]),
            ("- one\n  more\n- two", vec!["- one more", "- two"]),
            ("*   wide\n    more", vec!["* wide more"]),
            ("# Head\nbody", vec!["# Head", "body"]),
            ("> quoted\nstill\n\nnot", vec!["> quoted", "> still", "", "not"]),
            ("```\nfn x() {}\n```", vec!["```text", "fn x() {}", "```"]),
            ("```rust\nnever closed", vec!["```text", "never closed", "```"]),
            ("bell\u{7}\u{202e}", vec!["bell"]),
        ] {
            assert_eq!(lines(text), expected, "{text:?}");
        }
    }

    #[test]
    fn long_lines_break_between_words() {
        let text = format!("- {}", "word ".repeat(40));
        let lines = lines(&text);
        assert!(
            lines.len() > 1 && lines.iter().all(|line| line.chars().count() <= WIDTH),
            "{lines:?}"
        );
        assert!(lines.iter().skip(1).all(|line| line.starts_with("  word")), "{lines:?}");
    }

    #[test]
    fn a_summary_is_one_sentence() {
        assert_eq!(summary("First. Second."), "First.");
        assert_eq!(summary("Only one\nmore"), "Only one");
    }
}
