//! Writes a tree as YAML in block style that readers of YAML 1.1 and 1.2 understand in the same way.

use super::json::{line, quoted};
use crate::parse::resolve;
use crate::source::{Sources, Span};
use crate::tree::{NodeId, Tree, Value};

/// The value as YAML, with a line break at the end.
///
/// What stands bare in its source stays as it is, so that `yes`, `08`, or `200` as a key mean to every reader what they
/// meant before. Other texts that could be taken for something else stand in quotes.
#[must_use]
pub fn write_yaml(tree: &Tree, root: NodeId, sources: &Sources) -> String {
    let mut writer = Writer {
        tree,
        sources,
        out: String::new(),
    };
    match tree.value(root) {
        Value::Sequence(items) if !items.is_empty() => writer.sequence(root, 0),
        Value::Mapping(entries) if !entries.is_empty() => writer.mapping(root, 0),
        _ => writer.scalar(root, 0),
    }
    if !writer.out.ends_with('\n') {
        writer.out.push('\n');
    }
    writer.out
}

struct Writer<'a> {
    tree: &'a Tree,
    sources: &'a Sources,
    out: String,
}

/// YAML's limit for keys without a `?` is 1024 characters.
const LONG_KEY: usize = 1000;

impl<'a> Writer<'a> {
    /// Members, each on its own line at `depth`; the first begins where the text stands.
    fn mapping(&mut self, node: NodeId, depth: usize) {
        for (index, entry) in self.tree.entries(node).iter().enumerate() {
            if index > 0 {
                self.next_line(depth);
            }
            let before = self.out.len();
            if self.source(entry.key_span) == Some(&entry.key) {
                self.out.push_str(&entry.key);
            } else {
                self.text(&entry.key);
            }
            if self.out.len() - before > LONG_KEY {
                self.out.insert_str(before, "? ");
                line(depth, &mut self.out);
            }
            self.out.push(':');
            match self.tree.value(entry.value) {
                Value::Sequence(items) if !items.is_empty() => {
                    line(depth + 1, &mut self.out);
                    self.sequence(entry.value, depth + 1);
                }
                Value::Mapping(entries) if !entries.is_empty() => {
                    line(depth + 1, &mut self.out);
                    self.mapping(entry.value, depth + 1);
                }
                _ => {
                    self.out.push(' ');
                    self.scalar(entry.value, depth + 1);
                }
            }
        }
    }

    /// Items, each on its own line at `depth`; the first begins where the text stands.
    fn sequence(&mut self, node: NodeId, depth: usize) {
        for (index, item) in self.tree.items(node).iter().enumerate() {
            if index > 0 {
                self.next_line(depth);
            }
            self.out.push_str("- ");
            match self.tree.value(*item) {
                Value::Sequence(items) if !items.is_empty() => self.sequence(*item, depth + 1),
                Value::Mapping(entries) if !entries.is_empty() => self.mapping(*item, depth + 1),
                _ => self.scalar(*item, depth + 1),
            }
        }
    }

    /// Begins a line after a value, which has ended its own where it is a block scalar.
    fn next_line(&mut self, depth: usize) {
        if self.out.ends_with('\n') {
            self.out.pop();
        }
        line(depth, &mut self.out);
    }

    /// A value on the line that has begun; the further lines of a text stand at `depth`.
    fn scalar(&mut self, node: NodeId, depth: usize) {
        match self.tree.value(node) {
            Value::String(text) if fits_block(text) => self.block(text, depth.max(1)),
            value => match self.source(self.tree.span(node)).filter(|bare| resolve(bare) == *value) {
                Some(bare) => self.out.push_str(bare),
                None => self.fresh(value),
            },
        }
    }

    /// A value that its source has in another notation.
    fn fresh(&mut self, value: &Value) {
        match value {
            Value::Null => self.out.push_str("null"),
            Value::Bool(value) => self.out.push_str(if *value { "true" } else { "false" }),
            Value::Number(text) => self.out.push_str(text),
            Value::String(text) => self.text(text),
            Value::Sequence(_) => self.out.push_str("[]"),
            Value::Mapping(_) => self.out.push_str("{}"),
        }
    }

    /// What stands in a place of its source, unless it would mean something else at the start or the end of a line or an item.
    fn source(&self, span: Span) -> Option<&'a str> {
        let text = self
            .sources
            .text(span.file)
            .get(span.start as usize..span.end as usize)?;
        let marker =
            text.starts_with("...") || text.starts_with("---") || text.ends_with(':') || ["", "-", "?"].contains(&text);
        (!marker && !text.chars().any(needs_escape)).then_some(text)
    }

    /// A text on one line: bare where nobody can take it for something else.
    fn text(&mut self, text: &str) {
        if is_bare(text) {
            self.out.push_str(text);
        } else if text.chars().any(needs_escape) {
            quoted(text, &mut self.out);
        } else {
            self.out.push('\'');
            self.out.push_str(&text.replace('\'', "''"));
            self.out.push('\'');
        }
    }

    /// A literal block scalar. Its header says how many of the line breaks at the end belong to the text.
    fn block(&mut self, text: &str, depth: usize) {
        let content = text.trim_end_matches('\n');
        let breaks = text.len() - content.len();
        self.out.push_str(match breaks {
            0 => "|-",
            1 => "|",
            _ => "|+",
        });
        for content_line in content.split('\n') {
            if content_line.is_empty() {
                self.out.push('\n');
            } else {
                line(depth, &mut self.out);
                self.out.push_str(content_line);
            }
        }
        self.out.extend(std::iter::repeat_n('\n', breaks.max(1)));
    }
}

/// Whether a text may stand without quotes. Words that only YAML 1.1 reads as something else are quoted as well.
fn is_bare(text: &str) -> bool {
    let begins_well = text.starts_with(|first: char| first.is_alphabetic() || matches!(first, '/' | '$' | '_' | '('));
    let ends_well = !text.ends_with([' ', ':']);
    let reserved = ["y", "n", "yes", "no", "on", "off"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word));
    let goes_on = text.contains(": ") || text.contains(" #") || text.chars().any(needs_escape);
    begins_well && ends_well && !reserved && !goes_on && matches!(resolve(text), Value::String(_))
}

/// Whether a text reads best as lines of its own: more than one, none of which YAML would change.
fn fits_block(text: &str) -> bool {
    let mut lines = text.trim_end_matches('\n').split('\n');
    let begins_well = lines
        .next()
        .is_some_and(|first| !first.is_empty() && !first.starts_with(' '));
    let more = text.trim_end_matches('\n').contains('\n');
    begins_well
        && more
        && lines.all(|line| line.is_empty() || !line.trim().is_empty())
        && text
            .chars()
            .all(|character| character == '\n' || !needs_escape(character))
}

fn needs_escape(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
}
