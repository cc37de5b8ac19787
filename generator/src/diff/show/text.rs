//! Changes for a terminal: what they are about, and below it what happened, where, and why it matters.

use super::{also, chapters, counts, harmless, headline, place, point, title};
use crate::diagnostics::Positions;
use crate::diff::{Change, Class};
use std::fmt::Write as _;

pub(super) fn write(changes: &[Change], positions: &mut Positions<'_>) -> String {
    let mut out = format!("{}\n", headline(changes));
    if changes.is_empty() {
        return out;
    }
    let _ = writeln!(out, "  in Rust:     {}", counts(changes, Change::rust));
    let _ = writeln!(out, "  on the wire: {}", counts(changes, Change::wire));
    let (chapters, quiet) = chapters(changes);
    for chapter in chapters {
        let (kind, name) = title(chapter.subject);
        let _ = writeln!(out, "\n{}", format!("{kind} {name}").trim_end());
        for change in chapter.changes {
            self::change(change, positions, &mut out);
        }
    }
    if !quiet.is_empty() {
        let _ = writeln!(out, "\nonly described in other words");
        for change in quiet {
            let (kind, name) = title(&change.subject);
            let heading = format!("{kind} {name}");
            let place = place(change, positions)
                .map(|place| format!("  at {place}"))
                .unwrap_or_default();
            let _ = writeln!(out, "  {}: {}{place}", heading.trim_end(), harmless(&change.event()));
        }
    }
    out
}

fn change(change: &Change, positions: &mut Positions<'_>, out: &mut String) {
    let facts = change.rule.facts();
    let rust = match change.rust() {
        Class::None => "no change in Rust",
        class => class.name(),
    };
    let wire = match change.wire() {
        Class::None => "the same",
        class => class.name(),
    };
    let _ = writeln!(out, "  {rust}: {} [{}]", harmless(&change.event()), facts.code);
    for (word, side) in [("before", &change.before), ("after", &change.after)] {
        let Some(side) = side else { continue };
        let (item, place) = point(side, positions);
        let place = place.map(|place| format!("  at {place}")).unwrap_or_default();
        let _ = writeln!(out, "    {word:<7}{item}{place}");
    }
    if let Some(also) = also(change, str::to_owned) {
        let _ = writeln!(out, "    {:<7}{also}", "also");
    }
    let _ = writeln!(out, "    {:<7}{wire}", "wire");
    let _ = writeln!(out, "    {:<7}{}", "why", facts.reason);
}
