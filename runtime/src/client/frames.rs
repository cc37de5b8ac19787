//! Where the items of a stream begin and end, whatever the pieces it comes in.

use bytes::{Buf, Bytes, BytesMut};
use serde::de::IgnoredAny;

/// How the items of a stream are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// A line each: JSON lines.
    Lines,
    /// A record separator before each: JSON text sequences, RFC 7464.
    Sequence,
    /// Fields on lines, and an empty line after each: server-sent events.
    Events,
}

/// One item as it came; of an event its data.
#[derive(Debug, PartialEq, Eq)]
pub struct Frame {
    pub name: Option<String>,
    pub id: Option<String>,
    pub text: Bytes,
}

/// Cuts a stream into items. It holds no more than the item that is not yet complete and the last piece pushed.
pub struct Frames {
    framing: Framing,
    buffer: BytesMut,
    /// How much of the buffer is known to hold no end.
    scanned: usize,
    begun: bool,
    /// The last line ended with a carriage return, to which a line feed may belong.
    after_return: bool,
    event: Event,
}

/// The fields of an event that is not yet complete.
#[derive(Default)]
struct Event {
    name: Option<String>,
    /// Stays for the events after it.
    id: Option<String>,
    data: Option<BytesMut>,
}

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
const RECORD_SEPARATOR: u8 = 0x1E;

/// Up to which length a text of a sequence is tried for being whole, which is done again whenever a piece comes.
const EAGER: usize = 64 * 1024;

impl Frames {
    pub fn new(framing: Framing) -> Self {
        Self {
            framing,
            buffer: BytesMut::new(),
            scanned: 0,
            begun: false,
            after_return: false,
            event: Event::default(),
        }
    }

    pub fn push(&mut self, piece: &[u8]) {
        self.buffer.extend_from_slice(piece);
    }

    /// How many bytes are held of an item that is not complete.
    pub fn held(&self) -> usize {
        self.buffer.len() + self.event.data.as_ref().map_or(0, BytesMut::len)
    }

    /// The next item that is complete.
    pub fn next(&mut self) -> Option<Frame> {
        if !self.begun {
            if self.buffer.len() < BYTE_ORDER_MARK.len() && BYTE_ORDER_MARK.starts_with(&self.buffer) {
                return None;
            }
            self.begin();
        }
        match self.framing {
            Framing::Lines => loop {
                let line = self.take(|byte| byte == b'\n')?;
                if !is_blank(&line) {
                    return Some(Frame::json(line));
                }
            },
            Framing::Sequence => loop {
                let text = match self.take(|byte| byte == RECORD_SEPARATOR) {
                    Some(text) => text,
                    None => self.take_complete()?,
                };
                if !is_blank(&text) {
                    return Some(Frame::json(text));
                }
            },
            Framing::Events => loop {
                let line = self.take_line()?;
                if let Some(event) = self.event.read(&line) {
                    return Some(event);
                }
            },
        }
    }

    /// What the end of the stream leaves: an item that nothing needs to end, or a piece of one.
    pub fn finish(&mut self) -> Result<Option<Frame>, Bytes> {
        self.begin();
        let rest = self.buffer.split().freeze();
        match self.framing {
            Framing::Events => {
                if !rest.is_empty() {
                    self.event.read(&rest);
                }
                self.event.data.take().map_or(Ok(None), |data| Err(data.freeze()))
            }
            _ if is_blank(&rest) => Ok(None),
            // Of a number nobody can tell whether it is whole.
            Framing::Sequence if rest.last().is_some_and(|last| !b"}]\"\n".contains(last)) => Err(rest),
            Framing::Lines | Framing::Sequence => Ok(Some(Frame::json(rest))),
        }
    }

    fn begin(&mut self) {
        if !self.begun && self.buffer.starts_with(BYTE_ORDER_MARK) {
            self.buffer.advance(BYTE_ORDER_MARK.len());
        }
        self.begun = true;
    }

    /// Everything up to the next end, which is dropped.
    fn take(&mut self, is_end: impl Fn(u8) -> bool) -> Option<Bytes> {
        let rest = self.buffer.get(self.scanned..).unwrap_or_default();
        let Some(found) = rest.iter().position(|byte| is_end(*byte)) else {
            self.scanned = self.buffer.len();
            return None;
        };
        let mut taken = self.buffer.split_to(self.scanned + found + 1);
        self.scanned = 0;
        self.after_return = taken.ends_with(b"\r");
        taken.truncate(taken.len() - 1);
        Some(taken.freeze())
    }

    /// A line that ends as lines do anywhere.
    fn take_line(&mut self) -> Option<Bytes> {
        if self.after_return && self.buffer.starts_with(b"\n") {
            self.buffer.advance(1);
        }
        self.after_return &= self.buffer.is_empty();
        self.take(|byte| byte == b'\n' || byte == b'\r')
    }

    /// A text that is whole although the separator of the next one is not there yet, so that nobody waits for it.
    fn take_complete(&mut self) -> Option<Bytes> {
        let may_be_complete = self.buffer.len() <= EAGER && self.buffer.ends_with(b"\n");
        if !may_be_complete || serde_json::from_slice::<IgnoredAny>(&self.buffer).is_err() {
            return None;
        }
        self.scanned = 0;
        Some(self.buffer.split().freeze())
    }
}

impl Event {
    /// Takes in a line; an empty one completes the event.
    fn read(&mut self, line: &[u8]) -> Option<Frame> {
        if line.is_empty() {
            let name = self.name.take();
            let text = self.data.take()?.freeze();
            return Some(Frame {
                name,
                id: self.id.clone(),
                text,
            });
        }
        let colon = line.iter().position(|byte| *byte == b':').unwrap_or(line.len());
        let (field, value) = line.split_at(colon);
        let value = value.strip_prefix(b":").unwrap_or(value);
        let value = value.strip_prefix(b" ").unwrap_or(value);
        let text = || String::from_utf8_lossy(value).into_owned();
        match field {
            b"data" => match &mut self.data {
                Some(data) => {
                    data.extend_from_slice(b"\n");
                    data.extend_from_slice(value);
                }
                None => self.data = Some(BytesMut::from(value)),
            },
            b"event" => self.name = Some(text()).filter(|name| !name.is_empty()),
            b"id" if !value.contains(&0) => self.id = Some(text()).filter(|id| !id.is_empty()),
            // Comments, waiting times between connections, and what nobody knows.
            _ => {}
        }
        None
    }
}

impl Frame {
    fn json(text: Bytes) -> Self {
        Self {
            name: None,
            id: None,
            text,
        }
    }
}

fn is_blank(text: &[u8]) -> bool {
    text.iter().all(u8::is_ascii_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a stream gives: items as `name/id/text`, and what is left where it ends within an item.
    fn cut(framing: Framing, pieces: &[&[u8]]) -> Vec<String> {
        let mut frames = Frames::new(framing);
        let mut found = Vec::new();
        let shown = |frame: Frame| {
            let text = String::from_utf8_lossy(&frame.text).into_owned();
            match (frame.name, frame.id) {
                (None, None) => text,
                (name, id) => format!("{}/{}/{text}", name.unwrap_or_default(), id.unwrap_or_default()),
            }
        };
        for piece in pieces {
            frames.push(piece);
            while let Some(frame) = frames.next() {
                found.push(shown(frame));
            }
        }
        match frames.finish() {
            Ok(frame) => found.extend(frame.map(shown)),
            Err(rest) => found.push(format!("cut: {}", String::from_utf8_lossy(&rest))),
        }
        found
    }

    #[test]
    fn items_are_the_same_whatever_the_pieces() {
        use Framing::{Events, Lines, Sequence};
        let cases: &[(Framing, &str, &[&str])] = &[
            (Lines, "", &[]),
            (Lines, "{\"a\":\"é\"}\n2\n", &["{\"a\":\"é\"}", "2"]),
            (Lines, "\u{feff}1\r\n\r\n \n2", &["1\r", "2"]),
            (Lines, "1\n{\"a\":", &["1", "{\"a\":"]),
            (Sequence, "\u{1e}{\n}\n\u{1e}2\n", &["{\n}\n", "2\n"]),
            (Sequence, "\u{1e}\u{1e}[\n1]\n\u{1e}12", &["[\n1]\n", "cut: 12"]),
            (Sequence, "\u{1e}{\"a\":1}", &["{\"a\":1}"]),
            (Events, "data: 1\n\ndata:2\n\n", &["1", "2"]),
            (Events, "\u{feff}data: ü€𝄞\r\n\r\ndata: 2\r\r", &["ü€𝄞", "2"]),
            (Events, "data: a\r\ndata:  b\r\ndata\r\n\r\n", &["a\n b\n"]),
            (
                Events,
                ": hello\nevent: add\nid: 7\ndata: 1\n\ndata: 2\n\nid\ndata: 3\n\n",
                &["add/7/1", "/7/2", "3"],
            ),
            (Events, "event: none\n\nretry: 10\nother: x\n\ndata:\n\n", &[""]),
            (Events, "id: a\0b\ndata: 1\n\n", &["1"]),
            (Events, "data: 1\n\ndata: 2\n", &["1", "cut: 2"]),
            (Events, "data: 1\n\ndata: 2", &["1", "cut: 2"]),
            (Events, "data: 1\n\n: bye", &["1"]),
        ];
        for (framing, text, expected) in cases {
            let bytes = text.as_bytes();
            assert_eq!(cut(*framing, &[bytes]), *expected, "{text:?}");
            let single: Vec<_> = bytes.chunks(1).collect();
            assert_eq!(cut(*framing, &single), *expected, "{text:?} byte by byte");
            for border in 0..=bytes.len() {
                let (before, after) = bytes.split_at(border);
                assert_eq!(
                    cut(*framing, &[before, after]),
                    *expected,
                    "{text:?} in two at {border}"
                );
            }
        }
    }

    #[test]
    fn a_sequence_gives_a_text_as_soon_as_it_is_whole() {
        let mut frames = Frames::new(Framing::Sequence);
        frames.push(b"\x1e{\"a\":\n");
        assert_eq!(frames.next(), None);
        frames.push(b"1}\n");
        assert_eq!(frames.next().map(|frame| frame.text), Some("{\"a\":\n1}\n".into()));
        assert_eq!(frames.held(), 0);
    }
}
