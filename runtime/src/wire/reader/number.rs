//! Reads numbers: whole ones that fit as integers, all others as the nearest float.

use std::str::FromStr;

use serde::de::Unexpected;

use super::Reader;
use super::failure::Failure;

/// As many digits as surely fit the largest integer.
const SURE_DIGITS: usize = 19;

/// A number that was read.
pub enum Parsed {
    /// A whole number without a sign.
    Unsigned(u64),
    /// A whole number below zero.
    Signed(i64),
    /// Any other.
    Float(f64),
}

impl Parsed {
    /// What it is, for messages.
    pub fn unexpected(&self) -> Unexpected<'static> {
        match *self {
            Self::Unsigned(value) => Unexpected::Unsigned(value),
            Self::Signed(value) => Unexpected::Signed(value),
            Self::Float(value) => Unexpected::Float(value),
        }
    }
}

impl<'de> Reader<'de> {
    /// Reads the number before which the reader stands.
    #[inline]
    pub(super) fn read_number(&mut self) -> Result<Parsed, Failure> {
        match self.read_digits() {
            Some(value) => Ok(Parsed::Unsigned(value)),
            None => self.read_other_number(),
        }
    }

    /// Reads a number that is simply a few digits.
    fn read_digits(&mut self) -> Option<u64> {
        let digits = self.text.as_bytes().get(self.position..)?;
        let mut rest = digits;
        let mut value = 0_u64;
        while let Some((word, after)) = rest.split_first_chunk()
            && let Some(eight) = eight_digits(u64::from_le_bytes(*word))
        {
            value = value.wrapping_mul(100_000_000).wrapping_add(eight);
            rest = after;
        }
        while let [digit @ b'0'..=b'9', after @ ..] = rest {
            value = value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
            rest = after;
        }
        let length = digits.len() - rest.len();
        let is_whole = !matches!(rest, [b'.' | b'e' | b'E', ..]);
        let is_plain = length == 1 || digits.first() != Some(&b'0');
        if !is_whole || !is_plain || !(1..=SURE_DIGITS).contains(&length) {
            return None;
        }
        self.position += length;
        Some(value)
    }

    /// Reads a number that is not simply a few digits.
    fn read_other_number(&mut self) -> Result<Parsed, Failure> {
        let start = self.position;
        self.skip_number()?;
        let text = self.slice(start, self.position);
        if let Ok(value) = text.parse() {
            return Ok(Parsed::Unsigned(value));
        }
        // A zero below zero is a float: no integer is.
        if let Ok(value @ ..0) = text.parse() {
            return Ok(Parsed::Signed(value));
        }
        match text.parse::<f64>() {
            Ok(value) if value.is_finite() => Ok(Parsed::Float(value)),
            _ => Err(self.out_of_range()),
        }
    }

    /// Reads the number before which the reader stands as a type of its own.
    pub(super) fn parse_number<T: FromStr>(&mut self) -> Result<T, Failure> {
        let start = self.position;
        self.skip_number()?;
        let text = self.slice(start, self.position);
        text.parse().map_err(|_| self.out_of_range())
    }

    #[cold]
    pub(super) fn out_of_range(&self) -> Failure {
        Failure::syntax("number out of range", self.position)
    }

    /// Passes over the number before which the reader stands.
    pub(super) fn skip_number(&mut self) -> Result<(), Failure> {
        if self.here() == Some(b'-') {
            self.position += 1;
        }
        match self.here() {
            Some(b'0') => {
                self.position += 1;
                if self.here().is_some_and(|byte| byte.is_ascii_digit()) {
                    return Err(self.no_number());
                }
            }
            _ => self.skip_digits()?,
        }
        if self.here() == Some(b'.') {
            self.position += 1;
            self.skip_digits()?;
        }
        if matches!(self.here(), Some(b'e' | b'E')) {
            self.position += 1;
            if matches!(self.here(), Some(b'+' | b'-')) {
                self.position += 1;
            }
            self.skip_digits()?;
        }
        Ok(())
    }

    fn skip_digits(&mut self) -> Result<(), Failure> {
        let start = self.position;
        while self.here().is_some_and(|byte| byte.is_ascii_digit()) {
            self.position += 1;
        }
        if self.position == start {
            Err(self.no_number())
        } else {
            Ok(())
        }
    }

    #[cold]
    fn no_number(&self) -> Failure {
        self.unexpected("invalid number", "EOF while parsing a value")
    }
}

/// The number that eight bytes are, if all of them are digits: pairs are added up, then pairs of pairs, then those.
fn eight_digits(word: u64) -> Option<u64> {
    let digits = word ^ 0x3030_3030_3030_3030;
    if (digits.wrapping_add(0x0606_0606_0606_0606) | digits) & 0xF0F0_F0F0_F0F0_F0F0 != 0 {
        return None;
    }
    let pairs = (digits.wrapping_mul(10) + (digits >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs.wrapping_mul(100) + (pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
    Some((fours.wrapping_mul(10_000) + (fours >> 32)) & 0xFFFF_FFFF)
}
