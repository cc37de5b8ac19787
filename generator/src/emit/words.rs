//! What pages say in words, and texts of the document as a table takes them.

use super::docs::code;
use crate::ir::{Docs, Follow, Lifecycle, Need, Security};

/// The first paragraph of a text.
pub(super) fn lead(lines: &[String]) -> &[String] {
    let end = lines.iter().position(String::is_empty).unwrap_or(lines.len());
    let lead = lines.get(..end).unwrap_or_default();
    let marks = ["#", "|", ">", "```", "~~~", "* ", "- ", "+ ", "---", "***", "==="];
    let is_prose = |line: &String| !marks.iter().any(|mark| line.trim_start().starts_with(mark));
    if lead.iter().all(is_prose) { lead } else { &[] }
}

/// What a request is signed by, in words.
pub(super) fn signed(security: &Security) -> String {
    let lists = security.0.iter().map(|schemes| match schemes.as_slice() {
        [] => "nothing".to_owned(),
        schemes => schemes
            .iter()
            .map(|scheme| code(scheme))
            .collect::<Vec<_>>()
            .join(" and "),
    });
    match lists.collect::<Vec<_>>().join(", or by ") {
        lists if lists.is_empty() => "It is not signed.".to_owned(),
        lists => format!("It is signed by {lists}."),
    }
}

/// How the next page is found, in words.
pub(super) fn followed(follow: &Follow) -> String {
    match follow {
        Follow::Cursor { value, parameter, .. } => {
            format!("by {} as {}", code(&value.join(".")), code(parameter))
        }
        Follow::NextUrl(url) => format!("at {}", code(&url.join("."))),
        Follow::LinkHeader(relation) => format!("at the `Link` of relation {}", code(relation)),
        Follow::PageNumber { parameter, .. } | Follow::Offset { parameter, .. } => {
            format!("by counting {}", code(parameter))
        }
    }
}

/// What a table says of something: its first paragraph.
pub(super) fn meaning(docs: &Docs) -> String {
    let text = cell(lead(&docs.lines));
    match docs.status {
        Lifecycle::Deprecated => format!("Deprecated. {text}").trim_end().to_owned(),
        Lifecycle::Current => text,
    }
}

/// Lines as one.
pub(super) fn cell(lines: &[String]) -> String {
    let lines: Vec<_> = lines.iter().map(|line| line.trim()).collect();
    lines.join(" ")
}

pub(super) fn needed(need: Need) -> String {
    match need {
        Need::Required => "yes".to_owned(),
        Need::Optional => String::new(),
    }
}

/// A tag as a heading, whatever is in it.
pub(super) fn heading(tag: &str) -> String {
    let is_mark = |character: char| character.is_ascii_punctuation() && !".,:;/'()?!".contains(character);
    let mut text = String::new();
    for character in tag.chars().filter(|character| !character.is_control()) {
        if is_mark(character) {
            text.push('\\');
        }
        text.push(character);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_is_a_paragraph_of_prose() {
        for (text, expected) in [
            (vec!["One", "two.", "", "Three."], 2),
            (vec!["**Bold** text."], 1),
            (vec!["`code` first."], 1),
            (vec!["* item"], 0),
            (vec!["Before", "* item"], 0),
            (vec!["```text", "x", "```"], 0),
            (vec!["# Heading"], 0),
            (vec!["---"], 0),
            (vec![], 0),
        ] {
            let lines: Vec<_> = text.iter().map(|line| (*line).to_owned()).collect();
            assert_eq!(lead(&lines).len(), expected, "{text:?}");
        }
    }
}
