//! Makes Rust names: the one place where an identifier comes from a text of the document.

use crate::ir::Name;
use heck::{ToSnakeCase, ToUpperCamelCase};
use unicode_security::GeneralSecurityProfile as _;

/// Keywords of every edition that an identifier may be in raw form.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that have no raw form.
const PATH_KEYWORDS: &[&str] = &["crate", "self", "super", "Self", "_"];

/// Names of types that generated files use unqualified, so no type of the document may take them.
const RESERVED_TYPES: &[&str] = &[
    "Base64Text",
    "Box",
    "Date",
    "DateTime",
    "Err",
    "Extra",
    "Json",
    "Map",
    "None",
    "Number",
    "Ok",
    "Option",
    "SecretText",
    "Self",
    "Some",
    "String",
    "Unrecognized",
    "Vec",
];

/// Names of types that files of operations use unqualified, so neither a tag nor a request may take them.
pub(crate) const OPERATION_TYPES: &[&str] = &[
    "Base64Text",
    "Body",
    "Bytes",
    "Call",
    "Client",
    "Date",
    "DateTime",
    "Event",
    "Follow",
    "Into",
    "IntoIterator",
    "Items",
    "Iterator",
    "Json",
    "Map",
    "Method",
    "None",
    "Number",
    "Option",
    "Paging",
    "SecretText",
    "Self",
    "Send",
    "Some",
    "String",
    "Style",
    "Vec",
];

/// The name of a field, parameter, method or module.
pub(crate) fn value_name(wire: &str) -> Name {
    Name {
        wire: wire.to_owned(),
        rust: raw(&snake(wire)),
    }
}

/// The name of a module, which is a file name as well and so never raw.
pub(crate) fn module_name(rust: &str) -> String {
    // The compiler looks for the file of a module only where its name is ASCII.
    let ascii: String = rust
        .chars()
        .map(|character| if character.is_ascii() { character } else { ' ' })
        .collect();
    let name = snake(&ascii);
    if is_keyword(&name) { format!("{name}_") } else { name }
}

/// The name of a type.
pub(crate) fn type_name(wire: &str) -> String {
    let name = camel(wire);
    if RESERVED_TYPES.contains(&name.as_str()) {
        format!("{name}Model")
    } else {
        name
    }
}

/// The name of a variant.
pub(crate) fn variant_name(wire: &str) -> String {
    let name = camel(wire);
    if name == "Self" { "SelfValue".to_owned() } else { name }
}

/// A name the document asks for a type: one in upper camel case that generated files do not use themselves.
pub(crate) fn given_type_name(text: &str) -> Option<String> {
    given_name(text).filter(|name| name.starts_with(char::is_uppercase) && !RESERVED_TYPES.contains(&name.as_str()))
}

/// A name the document asks for a member, parameter or method: one in snake case.
pub(crate) fn given_value_name(text: &str) -> Option<String> {
    given_name(text).filter(|name| !name.starts_with(char::is_uppercase))
}

/// A name the document asks for itself; `None` when it is no identifier.
fn given_name(text: &str) -> Option<String> {
    let mut characters = text.chars();
    let first = characters.next()?;
    let identifier = (first.is_ascii_alphabetic() || first == '_')
        && characters.all(|character| character.is_ascii_alphanumeric() || character == '_')
        && !PATH_KEYWORDS.contains(&text);
    identifier.then(|| raw(text))
}

fn snake(wire: &str) -> String {
    let name = spelled(wire).to_snake_case();
    match name.chars().next() {
        None => "value".to_owned(),
        Some(first) if !unicode_ident::is_xid_start(first) => format!("_{name}"),
        Some(_) if PATH_KEYWORDS.contains(&name.as_str()) => format!("{name}_"),
        Some(_) => name,
    }
}

fn camel(wire: &str) -> String {
    let name = spelled(wire).to_upper_camel_case();
    match name.chars().next() {
        None => "Empty".to_owned(),
        Some(first) if !unicode_ident::is_xid_start(first) => format!("V{name}"),
        Some(_) => name,
    }
}

/// The text with every character that no identifier has replaced: signs that tell values apart by their name,
/// everything else by a break between words.
fn spelled(wire: &str) -> String {
    let has_words = wire.chars().any(|character| character.is_ascii_alphanumeric());
    let mut text = String::with_capacity(wire.len());
    for (index, character) in wire.chars().enumerate() {
        let sign = match character {
            '+' => "plus",
            '-' if index == 0 || !has_words => "minus",
            '<' => "less",
            '>' => "greater",
            '=' => "equal",
            '!' if !has_words => "not",
            '*' if !has_words => "star",
            '%' if !has_words => "percent",
            '.' if !has_words => "dot",
            '/' if !has_words => "slash",
            '\'' => "",
            _ if character.is_alphanumeric() && unicode_ident::is_xid_continue(character) && is_usual(character) => {
                text.push(character);
                continue;
            }
            _ => " ",
        };
        let lone_sign = !sign.trim().is_empty();
        text.push_str(if lone_sign { " " } else { "" });
        text.push_str(sign);
        text.push_str(if lone_sign { " " } else { "" });
    }
    text
}

/// Whether the compiler finds nothing odd in a character of an identifier.
fn is_usual(character: char) -> bool {
    character.is_ascii() || character.identifier_allowed()
}

fn raw(name: &str) -> String {
    if is_keyword(name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_become_snake_case() {
        for (wire, rust) in [
            ("ticketId", "ticket_id"),
            ("page[size]", "page_size"),
            ("filter[created_at][]", "filter_created_at"),
            ("type", "r#type"),
            ("self", "self_"),
            ("2fa", "_2fa"),
            ("", "value"),
            ("@id", "id"),
            ("+1", "plus_1"),
            ("-1", "minus_1"),
            ("user's", "users"),
            ("a-b", "a_b"),
            ("ʿAyn", "ayn"),
        ] {
            assert_eq!(value_name(wire).rust, rust, "{wire}");
        }
    }

    #[test]
    fn types_become_camel_case() {
        for (wire, rust) in [
            ("ticket_audit", "TicketAudit"),
            ("Option", "OptionModel"),
            ("json", "JsonModel"),
            ("404", "V404"),
            (">=", "GreaterEqual"),
            ("Größe", "Größe"),
        ] {
            assert_eq!(type_name(wire), rust, "{wire}");
        }
    }

    #[test]
    fn given_names_are_identifiers() {
        for (text, name) in [
            ("TicketAudit", Some("TicketAudit")),
            ("a b", None),
            ("1a", None),
            ("self", None),
            ("type", Some("r#type")),
        ] {
            assert_eq!(given_name(text).as_deref(), name, "{text}");
        }
    }
}
