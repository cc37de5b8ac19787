//! What a YAML scalar means, after YAML 1.2's core schema.

use crate::tree::Value;

/// The value of a scalar that stands bare, without quotes or a tag.
pub(crate) fn resolve(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(text).map_or_else(|| Value::String(text.into()), |number| Value::Number(number.into())),
    }
}

/// A number in JSON's notation, if the text is one in YAML's. `.inf` and `.nan` have none and stay text, as do
/// hexadecimal and octal digits beyond 128 bits: those are hashes that somebody forgot to quote.
fn number(text: &str) -> Option<String> {
    if !text.starts_with(['-', '+', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) {
        return None;
    }
    if let Some(digits) = text.strip_prefix("0x") {
        return based(digits, 16);
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return based(digits, 8);
    }
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(at) => unsigned.split_at(at),
        None => (unsigned, ""),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let digits_alone = is_digits(whole) && fraction.is_none_or(is_digits);
    if !digits_alone || (whole.is_empty() && fraction.is_none_or(str::is_empty)) || !is_exponent(exponent) {
        return None;
    }
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        significant => significant,
    };
    Some(match fraction {
        None => format!("{sign}{whole}{exponent}"),
        Some("") => format!("{sign}{whole}.0{exponent}"),
        Some(fraction) => format!("{sign}{whole}.{fraction}{exponent}"),
    })
}

fn based(digits: &str, radix: u32) -> Option<String> {
    let only_digits = digits.chars().all(|digit| digit.is_digit(radix));
    only_digits
        .then(|| u128::from_str_radix(digits, radix).ok())
        .flatten()
        .map(|number| number.to_string())
}

/// `e`, an optional sign and digits; or nothing at all.
fn is_exponent(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['e', 'E']) else {
        return text.is_empty();
    };
    let digits = rest.strip_prefix(['-', '+']).unwrap_or(rest);
    !digits.is_empty() && is_digits(digits)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
