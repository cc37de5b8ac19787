//! Builds the tree from the events of a YAML parser.

use std::borrow::Cow;
use std::collections::HashMap;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, Tag};

use super::{Stop, keys, merge, scalar};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Span};
use crate::tree::{Budget, Entry, Exceeded, MAX_DEPTH, NodeId, Tree, Value};

/// Reads a whole text as one YAML document.
pub(super) fn read(text: &str, file: FileId, tree: &mut Tree, diagnostics: &mut Diagnostics) -> Result<NodeId, Stop> {
    let options = granit_parser::options! {
        emit_comments: false,
        // One more than is allowed, so that it is the builder that says where it is too deep.
        flow_nesting_limit: MAX_DEPTH + 1,
        block_nesting_limit: MAX_DEPTH + 1,
    };
    let mut builder = Builder {
        text,
        file,
        tree,
        diagnostics,
        open: Vec::new(),
        anchors: HashMap::new(),
        budget: Budget::new(),
        root: None,
    };
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error| builder.syntax(&error))?;
        let range = span.byte_range().unwrap_or(0..0);
        builder.event(event, range.start, range.end)?;
    }
    let end = text.len();
    builder
        .root
        .ok_or_else(|| Box::new(super::empty(Span::new(file, end, end))))
}

struct Builder<'a> {
    text: &'a str,
    file: FileId,
    tree: &'a mut Tree,
    diagnostics: &'a mut Diagnostics,
    /// The collections that have begun and not ended, outermost first.
    open: Vec<Open>,
    /// What each anchor stands for, by the parser's number for it. Only read by number.
    anchors: HashMap<usize, NodeId>,
    budget: Budget,
    root: Option<NodeId>,
}

/// A collection that is being read.
struct Open {
    start: usize,
    /// Where its last part ended: the end of a block collection is found only after the blank lines that follow it.
    end: usize,
    anchor: usize,
    content: Content,
}

enum Content {
    Sequence(Vec<NodeId>),
    Mapping {
        entries: Vec<Entry>,
        key: Option<(Box<str>, Span)>,
        merge: Option<Span>,
    },
}

/// The key whose value's members are taken into the mapping, unless it stands in quotes.
const MERGE_KEY: &str = "<<";

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, start: usize, end: usize) -> Result<(), Stop> {
        match event {
            Event::DocumentStart(..) if self.root.is_some() => Err(self.second_document(start)),
            Event::Scalar(text, style, anchor, tag) => self.scalar(text, style, anchor, tag.as_deref(), start, end),
            Event::SequenceStart(_, anchor, tag) => {
                self.collection_tag(tag.as_deref(), "seq", start)?;
                self.open(start, end, anchor, Content::Sequence(Vec::new()))
            }
            Event::MappingStart(_, anchor, tag) => {
                self.collection_tag(tag.as_deref(), "map", start)?;
                self.open(
                    start,
                    end,
                    anchor,
                    Content::Mapping {
                        entries: Vec::new(),
                        key: None,
                        merge: None,
                    },
                )
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(start, end),
            Event::Alias(anchor) => self.alias(anchor, start, end),
            _ => Ok(()),
        }
    }

    fn scalar(
        &mut self,
        text: Cow<'_, str>,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        start: usize,
        end: usize,
    ) -> Result<(), Stop> {
        // The parser gives a missing value as `~` without extent.
        let text = if style == ScalarStyle::Plain && start == end {
            Cow::Borrowed("")
        } else {
            text
        };
        let (start, end) = match style {
            ScalarStyle::Literal | ScalarStyle::Folded => self.block_scalar(start, end),
            _ => (start, end),
        };
        let span = self.span(start, end);
        let is_key = self.wants_key();
        if is_key && anchor == 0 {
            self.key(text.into(), span, style == ScalarStyle::Plain);
            return Ok(());
        }
        let value = match (tag, style) {
            (Some(tag), _) => self.tagged(&text, tag, span)?,
            (None, ScalarStyle::Plain) => scalar::resolve(&text),
            (None, _) => Value::String((*text).into()),
        };
        let node = self.tree.add(span, value);
        self.anchor(anchor, node);
        if is_key {
            self.key(text.into(), span, style == ScalarStyle::Plain);
        } else {
            self.take(node, end);
        }
        Ok(())
    }

    /// The value of a scalar that says what it is.
    fn tagged(&mut self, text: &str, tag: &Tag, span: Span) -> Result<Value, Stop> {
        let resolved = scalar::resolve(text);
        let fits = match tag.core_suffix() {
            Some("str") => return Ok(Value::String(text.into())),
            Some("null") => resolved == Value::Null,
            Some("bool") => matches!(resolved, Value::Bool(_)),
            Some("int") => matches!(&resolved, Value::Number(number) if !number.contains(['.', 'e', 'E'])),
            Some("float") => {
                matches!(resolved, Value::Number(_))
                    || matches!(
                        text.trim_start_matches(['-', '+']).to_ascii_lowercase().as_str(),
                        ".inf" | ".nan"
                    )
            }
            Some(_) => false,
            None => {
                self.unknown_tag(tag, span);
                return Ok(Value::String(text.into()));
            }
        };
        if fits { Ok(resolved) } else { Err(wrong_tag(tag, span)) }
    }

    fn collection_tag(&mut self, tag: Option<&Tag>, wanted: &str, start: usize) -> Result<(), Stop> {
        let span = self.span(start, start);
        match tag.map(|tag| (tag, tag.core_suffix())) {
            Some((tag, Some(suffix))) if suffix != wanted => Err(wrong_tag(tag, span)),
            Some((tag, None)) => {
                self.unknown_tag(tag, span);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The tag `!` says that the value is not to be resolved, which is what happens; any other has no meaning here.
    fn unknown_tag(&mut self, tag: &Tag, span: Span) {
        let written = tag.original();
        if written != "!" {
            let message = format!("the tag `{written}` has no meaning in an OpenAPI document and is ignored");
            self.diagnostics.push(Diagnostic::warning(Code::Ignored, span, message));
        }
    }

    fn alias(&mut self, anchor: usize, start: usize, end: usize) -> Result<(), Stop> {
        let span = self.span(start, end);
        let Some(&target) = self.anchors.get(&anchor) else {
            let message = "this alias stands inside the very value that it repeats";
            return Err(Box::new(Diagnostic::error(Code::Syntax, span, message)));
        };
        if self.wants_key() {
            let key: Box<str> = match self.tree.value(target) {
                Value::String(text) | Value::Number(text) => text.clone(),
                Value::Bool(value) => value.to_string().into(),
                Value::Null => "null".into(),
                Value::Sequence(_) | Value::Mapping(_) => return Err(compound_key(span)),
            };
            self.budget.spend(key.len()).map_err(|limit| Box::new(limit.at(span)))?;
            self.key(key, span, false);
            return Ok(());
        }
        let copied = self.tree.copy(target, self.open.len(), &mut self.budget);
        let copy = copied.map_err(|limit| Box::new(limit.at(span)))?;
        self.take(copy, end);
        Ok(())
    }

    fn open(&mut self, start: usize, end: usize, anchor: usize, content: Content) -> Result<(), Stop> {
        if self.wants_key() {
            return Err(compound_key(self.span(start, end)));
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(Box::new(Exceeded::Depth.at(self.span(start, end))));
        }
        self.open.push(Open {
            start,
            end,
            anchor,
            content,
        });
        Ok(())
    }

    /// Ends the innermost collection. A bracket has extent; the end of a block is only noticed.
    fn close(&mut self, start: usize, end: usize) -> Result<(), Stop> {
        let Some(closed) = self.open.pop() else {
            return Ok(());
        };
        let end = if end > start { end } else { closed.end };
        let value = match closed.content {
            Content::Sequence(items) => Value::Sequence(items),
            Content::Mapping { mut entries, merge, .. } => {
                keys::keep_first(&mut entries, self.diagnostics);
                if let Some(merge) = merge {
                    entries = merge::expand(self.tree, entries, merge)?;
                }
                Value::Mapping(entries)
            }
        };
        let node = self.tree.add(self.span(closed.start, end), value);
        self.anchor(closed.anchor, node);
        self.take(node, end);
        Ok(())
    }

    /// Whether the next node is the key of a member.
    fn wants_key(&self) -> bool {
        matches!(
            self.open.last(),
            Some(Open {
                content: Content::Mapping { key: None, .. },
                ..
            })
        )
    }

    fn key(&mut self, text: Box<str>, span: Span, plain: bool) {
        let Some(Open {
            end,
            content: Content::Mapping { key, merge, .. },
            ..
        }) = self.open.last_mut()
        else {
            return;
        };
        if plain && &*text == MERGE_KEY {
            *merge = merge.or(Some(span));
        }
        *key = Some((text, span));
        *end = span.end as usize;
    }

    /// Puts a finished value where it belongs.
    fn take(&mut self, node: NodeId, value_end: usize) {
        let Some(Open { end, content, .. }) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        *end = value_end.max(*end);
        match content {
            Content::Sequence(items) => items.push(node),
            Content::Mapping { entries, key, .. } => {
                if let Some((key, key_span)) = key.take() {
                    entries.push(Entry {
                        key,
                        key_span,
                        value: node,
                    });
                }
            }
        }
    }

    fn anchor(&mut self, anchor: usize, node: NodeId) {
        if anchor != 0 {
            self.anchors.insert(anchor, node);
        }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, start, end)
    }

    /// The whole of a block scalar: from its `|` or `>`, which the parser leaves out, to its last visible character.
    fn block_scalar(&self, start: usize, end: usize) -> (usize, usize) {
        let header = self.text.get(..start).and_then(|before| before.rfind(['|', '>']));
        let content = self.text.get(start..end).unwrap_or_default();
        (header.unwrap_or(start), start + content.trim_end().len())
    }

    fn second_document(&self, start: usize) -> Stop {
        let marker = self.text.get(start..).is_some_and(|rest| rest.starts_with("---"));
        let span = self.span(start, if marker { start + 3 } else { start });
        let message = "a second YAML document begins here; a file holds one";
        let help = "remove the `---` line or what follows it, or move it to a file of its own";
        Box::new(Diagnostic::error(Code::Syntax, span, message).help(help))
    }

    fn syntax(&self, error: &ScanError) -> Stop {
        let start = error.marker().byte_offset().unwrap_or(0).min(self.text.len());
        let width = self
            .text
            .get(start..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
        let span = self.span(start, start + width);
        match error.kind() {
            ErrorKind::RecursionLimitExceeded => Box::new(Exceeded::Depth.at(span)),
            _ => Box::new(Diagnostic::error(
                Code::Syntax,
                span,
                format!("not YAML: {}", error.info()),
            )),
        }
    }
}

fn compound_key(span: Span) -> Stop {
    let message = "a list or an object cannot be a key";
    Box::new(Diagnostic::error(Code::Syntax, span, message).help("put quotes around the key if it is meant as text"))
}

fn wrong_tag(tag: &Tag, span: Span) -> Stop {
    let message = format!("this value is not what its tag `{}` says", tag.original());
    Box::new(Diagnostic::error(Code::Syntax, span, message).help("remove the tag, or write a value of that type"))
}
