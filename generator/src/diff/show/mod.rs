//! What changed, as text for a terminal, as markdown for a pull request, as JSON for tools.

mod json;
mod markdown;
mod text;

use super::{Change, Class, Kind, Point, Subject, gravest};
use crate::diagnostics::Positions;
use crate::source::Sources;

/// How changes are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For a terminal.
    #[default]
    Text,
    /// For the description of a pull request.
    Markdown,
    /// One JSON object.
    Json,
}

/// Writes changes down. People read the gravest first, and what only says the same in other words at the end.
#[must_use]
pub fn show<'a>(changes: &'a [Change], sources: &'a Sources, format: Format) -> String {
    let mut positions = Positions::new(sources);
    match format {
        Format::Text => text::write(changes, &mut positions),
        Format::Markdown => markdown::write(changes, &mut positions),
        Format::Json => json::write(changes, &mut positions),
    }
}

/// The changes of one thing.
struct Chapter<'a> {
    subject: &'a Subject,
    changes: Vec<&'a Change>,
}

/// Changes by what they are about, the gravest first; and what is only described in other words.
fn chapters(changes: &[Change]) -> (Vec<Chapter<'_>>, Vec<&Change>) {
    let (quiet, loud): (Vec<_>, Vec<_>) = changes
        .iter()
        .partition(|change| change.class() == Class::Documentation);
    let mut chapters: Vec<Chapter<'_>> = Vec::new();
    for change in loud {
        match chapters.last_mut() {
            Some(chapter) if *chapter.subject == change.subject => chapter.changes.push(change),
            _ => chapters.push(Chapter {
                subject: &change.subject,
                changes: vec![change],
            }),
        }
    }
    let gravity = |change: &Change| (change.rust(), change.wire());
    for chapter in &mut chapters {
        chapter.changes.sort_by_key(|change| std::cmp::Reverse(gravity(change)));
    }
    chapters.sort_by_key(|chapter| std::cmp::Reverse(chapter.changes.iter().map(|change| gravity(change)).max()));
    (chapters, quiet)
}

/// How many changes there are of each class that there is one of.
fn counts(changes: &[Change], class_of: fn(&Change) -> Class) -> String {
    let counts = Class::ALL
        .into_iter()
        .filter(|class| *class != Class::None)
        .filter_map(|class| {
            let count = changes.iter().filter(|change| class_of(change) == class).count();
            (count > 0).then(|| format!("{count} {}", class.name()))
        });
    let counts: Vec<_> = counts.collect();
    if counts.is_empty() {
        "nothing".to_owned()
    } else {
        counts.join(", ")
    }
}

/// What a subject is, and what the document calls it.
fn title(subject: &Subject) -> (&'static str, String) {
    let kind = match subject.kind {
        Kind::Service => "the service",
        Kind::Tag => "tag",
        Kind::Operation => "operation",
        Kind::Incoming => "webhook or callback",
        Kind::Type => "type",
    };
    (kind, harmless(&subject.name))
}

/// The Rust item and the place of one side of a change, with the place as `FILE:LINE:COLUMN`.
fn point(point: &Point, positions: &mut Positions<'_>) -> (String, Option<String>) {
    let place = point.place.map(|span| {
        let (start, _) = positions.range(span);
        let file = positions.sources().name(span.file);
        format!("{}:{}:{}", harmless(file), start.line, start.column)
    });
    (harmless(&point.rust), place)
}

/// Where a change is now, or was before.
fn place(change: &Change, positions: &mut Positions<'_>) -> Option<String> {
    let side = change.after.as_ref().or(change.before.as_ref())?;
    point(side, positions).1
}

/// How many others a change names that it is told with.
const MAX_ALSO: usize = 5;

/// What else a change tells of, where there is something, each passed through `mark`.
fn also(change: &Change, mark: fn(&str) -> String) -> Option<String> {
    let others = change.also.iter().take(MAX_ALSO).map(|also| {
        let (kind, name) = title(&also.subject);
        let name = if name.is_empty() { kind.to_owned() } else { mark(&name) };
        if also.event == change.event() {
            name
        } else {
            format!("{name}: {}", harmless(&also.event))
        }
    });
    let mut others: Vec<_> = others.collect();
    let more = change.also.len().saturating_sub(MAX_ALSO);
    if more > 0 {
        others.push(format!("and {more} more"));
    }
    (!others.is_empty()).then(|| others.join("; "))
}

/// A text without what could steer a terminal or end a line.
fn harmless(text: &str) -> String {
    let is_harmful = |character: char| {
        character.is_control() || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let characters = text.chars().map(|character| {
        if is_harmful(character) {
            char::REPLACEMENT_CHARACTER
        } else {
            character
        }
    });
    characters.collect()
}

/// The gravest class, as a headline has it.
fn headline(changes: &[Change]) -> String {
    match gravest(changes) {
        Class::None => "nothing changed".to_owned(),
        class => format!("{}; semver: {}", class.name(), super::step(changes).name()),
    }
}
