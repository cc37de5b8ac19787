//! A plain JSON reader (RFC 8259) straight into the tree.

use super::{Stop, keys};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Span};
use crate::tree::{Entry, Exceeded, MAX_DEPTH, NodeId, Tree, Value};

/// Reads a whole text as one JSON value.
pub(super) fn read(text: &str, file: FileId, tree: &mut Tree, diagnostics: &mut Diagnostics) -> Result<NodeId, Stop> {
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        file,
        tree,
        diagnostics,
    };
    let root = reader.value(0)?;
    reader.skip_space();
    match reader.peek() {
        None => Ok(root),
        Some(_) => Err(reader.unexpected("the end of the document", "the value before it is complete")),
    }
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    file: FileId,
    tree: &'a mut Tree,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: usize) -> Result<NodeId, Stop> {
        self.skip_space();
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => Value::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            _ => return Err(self.unexpected("a value", "a string, number, object, list, true, false or null")),
        };
        Ok(self.tree.add(Span::new(self.file, start, self.at), value))
    }

    fn object(&mut self, depth: usize) -> Result<Value, Stop> {
        self.enter(depth)?;
        let mut entries = Vec::new();
        self.skip_space();
        if self.eat(b'}') {
            return Ok(Value::Mapping(entries));
        }
        loop {
            self.skip_space();
            let start = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.unexpected("a key", "keys stand in double quotes; no comma follows the last member"));
            }
            let key = self.string()?;
            let key_span = Span::new(self.file, start, self.at);
            self.skip_space();
            if !self.eat(b':') {
                return Err(self.unexpected("`:`", "a colon stands between key and value"));
            }
            let value = self.value(depth + 1)?;
            entries.push(Entry { key, key_span, value });
            self.skip_space();
            if self.eat(b'}') {
                keys::keep_first(&mut entries, self.diagnostics);
                return Ok(Value::Mapping(entries));
            }
            if !self.eat(b',') {
                return Err(self.unexpected("`,` or `}`", "an object goes on with a comma or ends with a brace"));
            }
        }
    }

    fn array(&mut self, depth: usize) -> Result<Value, Stop> {
        self.enter(depth)?;
        let mut items = Vec::new();
        self.skip_space();
        if self.eat(b']') {
            return Ok(Value::Sequence(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.skip_space();
            if self.eat(b']') {
                return Ok(Value::Sequence(items));
            }
            if !self.eat(b',') {
                return Err(self.unexpected("`,` or `]`", "a list goes on with a comma or ends with a bracket"));
            }
        }
    }

    /// Steps over the bracket that opens one more level.
    fn enter(&mut self, depth: usize) -> Result<(), Stop> {
        if depth >= MAX_DEPTH {
            return Err(Box::new(Exceeded::Depth.at(Span::new(self.file, self.at, self.at + 1))));
        }
        self.at += 1;
        Ok(())
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Stop> {
        if !self.rest().starts_with(word.as_bytes()) {
            return Err(self.unexpected("a value", "the bare words of JSON are true, false and null"));
        }
        self.at += word.len();
        Ok(value)
    }

    fn number(&mut self) -> Result<Value, Stop> {
        let start = self.at;
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        } else if matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.unexpected("the end of the number", "numbers have no leading zeros"));
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _sign = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Ok(Value::Number(self.text.get(start..self.at).unwrap_or_default().into()))
    }

    fn digits(&mut self) -> Result<(), Stop> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start {
            Err(self.unexpected("a digit", "this number is not complete"))
        } else {
            Ok(())
        }
    }

    fn string(&mut self) -> Result<Box<str>, Stop> {
        let open = self.at;
        self.at += 1;
        let plain = self.plain_characters();
        if self.eat(b'"') {
            return Ok(plain.into());
        }
        let mut text = plain.to_owned();
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text.into());
                }
                Some(b'\\') => text.push(self.escape()?),
                Some(_) => return Err(self.unexpected("more of the string", "write control characters as escapes")),
                None => return Err(self.error(open, open + 1, "this string is never closed", "it begins here")),
            }
            text.push_str(self.plain_characters());
        }
    }

    /// What stands up to the next quote, escape or control character.
    fn plain_characters(&mut self) -> &'a str {
        let start = self.at;
        let special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1F);
        self.at += self.rest().iter().position(special).unwrap_or(self.bytes.len() - start);
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn escape(&mut self) -> Result<char, Stop> {
        let start = self.at;
        let letter = self.bytes.get(start + 1).copied();
        self.at += 2;
        let character = match letter {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(start),
            _ => {
                return Err(self.error(
                    start,
                    start + 2,
                    "JSON has no such escape",
                    "write `\\\\` for a backslash",
                ));
            }
        };
        Ok(character)
    }

    /// The character of a `\uXXXX` escape, or of two that are a surrogate pair.
    fn unicode_escape(&mut self, start: usize) -> Result<char, Stop> {
        let first = self.hexadecimal(start)?;
        let code = match first {
            0xD800..=0xDBFF if self.rest().starts_with(b"\\u") => {
                self.at += 2;
                match self.hexadecimal(self.at - 2)? {
                    second @ 0xDC00..=0xDFFF => 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00),
                    _ => first,
                }
            }
            _ => first,
        };
        char::from_u32(code).ok_or_else(|| {
            self.error(
                start,
                start + 6,
                "half of a surrogate pair stands alone",
                "this is not a character",
            )
        })
    }

    fn hexadecimal(&mut self, escape: usize) -> Result<u32, Stop> {
        let digits = self
            .text
            .get(self.at..self.at + 4)
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        match digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) {
            Some(code) => {
                self.at += 4;
                Ok(code)
            }
            None => Err(self.error(
                escape,
                escape + 2,
                "four hexadecimal digits follow `\\u`",
                "they are missing here",
            )),
        }
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// An error at the next character, which is not what is wanted.
    fn unexpected(&self, wanted: &str, label: &str) -> Stop {
        let found = self.text.get(self.at..).and_then(|rest| rest.chars().next());
        let message = match found {
            Some(found) => format!("not JSON: found `{}` where {wanted} should stand", found.escape_debug()),
            None => format!("not JSON: the text ends where {wanted} should stand"),
        };
        self.error(self.at, self.at + found.map_or(0, char::len_utf8), &message, label)
    }

    fn error(&self, start: usize, end: usize, message: &str, label: &str) -> Stop {
        let end = (start..=end.min(self.bytes.len()))
            .rev()
            .find(|end| self.text.is_char_boundary(*end));
        let span = Span::new(self.file, start, end.unwrap_or(start));
        Box::new(Diagnostic::error(Code::Syntax, span, message).label(label))
    }
}
