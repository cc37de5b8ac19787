//! Changes for a pull request: what they are about as headings, what happened as lists, documentation folded away.

use super::{chapters, counts, harmless, headline, point, title};
use crate::diagnostics::Positions;
use crate::diff::{Change, Class};
use std::fmt::Write as _;

pub(super) fn write(changes: &[Change], positions: &mut Positions<'_>) -> String {
    let mut out = format!("## API changes: {}\n", headline(changes));
    if changes.is_empty() {
        return out;
    }
    let _ = writeln!(out, "\n- in Rust: {}", counts(changes, Change::rust));
    let _ = writeln!(out, "- on the wire: {}", counts(changes, Change::wire));
    let (chapters, quiet) = chapters(changes);
    for chapter in chapters {
        let _ = writeln!(out, "\n### {}\n", heading(title(chapter.subject)));
        for change in chapter.changes {
            self::change(change, positions, &mut out);
        }
    }
    if !quiet.is_empty() {
        let _ = writeln!(
            out,
            "\n<details><summary>Only described in other words: {}</summary>\n",
            quiet.len()
        );
        for change in quiet {
            let _ = writeln!(out, "- {}: {}", heading(title(&change.subject)), event(change));
        }
        out.push_str("\n</details>\n");
    }
    out
}

fn heading((kind, name): (&str, String)) -> String {
    if name.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind} {}", code(&name))
    }
}

fn change(change: &Change, positions: &mut Positions<'_>, out: &mut String) {
    let facts = change.rule.facts();
    let rust = match change.rust() {
        Class::None => "no change in Rust",
        class => class.name(),
    };
    let wire = match change.wire() {
        Class::None => "the wire is the same".to_owned(),
        class => format!("on the wire {}", class.name()),
    };
    let _ = writeln!(out, "- **{rust}**: {} ({wire}; `{}`)  ", event(change), facts.code);
    for (word, side) in [("before", &change.before), ("after", &change.after)] {
        let Some(side) = side else { continue };
        let (item, place) = point(side, positions);
        let place = place.map(|place| format!(" at {}", code(&place))).unwrap_or_default();
        let _ = writeln!(out, "  {word}: {}{place}  ", code(&item));
    }
    let _ = writeln!(out, "  {}", facts.reason);
}

/// What happened. Names stand between ticks, which no name contains.
fn event(change: &Change) -> String {
    harmless(&change.event())
}

fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}
