//! Strings with escapes in them.

use super::Reader;
use super::failure::Failure;

/// Reads the rest of the string that began at `start`; the reader stands before its first backslash.
pub fn read(reader: &mut Reader<'_>, start: usize) -> Result<String, Failure> {
    let mut text = String::new();
    let mut copied = start;
    loop {
        text.push_str(reader.slice(copied, reader.position));
        match reader.here() {
            Some(b'"') => {
                reader.position += 1;
                return Ok(text);
            }
            Some(b'\\') => text.push(character(reader)?),
            _ => return Err(reader.broken_string()),
        }
        copied = reader.position;
        reader.find_stop();
    }
}

/// Passes over an escape as far as it is JSON: half a surrogate pair is, though it is no text.
pub fn skip(reader: &mut Reader<'_>) -> Result<(), Failure> {
    match kind(reader)? {
        Kind::Character(_) => Ok(()),
        Kind::CodeUnit => code_unit(reader).map(drop),
    }
}

enum Kind {
    Character(char),
    /// Four hexadecimal digits follow.
    CodeUnit,
}

fn kind(reader: &mut Reader<'_>) -> Result<Kind, Failure> {
    reader.position += 1;
    let character = match reader.here() {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => {
            reader.position += 1;
            return Ok(Kind::CodeUnit);
        }
        _ => return Err(reader.unexpected("invalid escape", "EOF while parsing a string")),
    };
    reader.position += 1;
    Ok(Kind::Character(character))
}

fn character(reader: &mut Reader<'_>) -> Result<char, Failure> {
    let first = match kind(reader)? {
        Kind::Character(character) => return Ok(character),
        Kind::CodeUnit => code_unit(reader)?,
    };
    let mut units = [first, 0];
    let mut length = 1;
    if matches!(first, 0xD800..0xDC00) {
        for expected in *b"\\u" {
            if reader.here() != Some(expected) {
                return Err(reader.unexpected("unexpected end of hex escape", "EOF while parsing a string"));
            }
            reader.position += 1;
        }
        units[1] = code_unit(reader)?;
        length = 2;
    }
    let [first, second] = units;
    char::decode_utf16([first, second].into_iter().take(length))
        .next()
        .and_then(Result::ok)
        .ok_or_else(|| Failure::syntax("lone leading surrogate in hex escape", reader.position))
}

fn code_unit(reader: &mut Reader<'_>) -> Result<u16, Failure> {
    let mut unit = 0;
    for _ in 0..4 {
        let digit = reader.here().and_then(|byte| char::from(byte).to_digit(16));
        let Some(digit) = digit.and_then(|digit| u16::try_from(digit).ok()) else {
            return Err(reader.unexpected("invalid escape", "EOF while parsing a string"));
        };
        unit = unit << 4 | digit;
        reader.position += 1;
    }
    Ok(unit)
}
