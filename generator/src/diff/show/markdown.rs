//! Changes for a pull request: what they are about as headings, what happened as lists, documentation folded away.

use super::{also, chapters, counts, harmless, headline, place, point, title};
use crate::diagnostics::Positions;
use crate::diff::{Change, Class};
use std::fmt::Write as _;

/// GitHub takes a summary of 1 MiB. So much of it is for what is more than other words.
const MAX_CHANGES: usize = 800_000;

/// So much is for all changes, which leaves room for what is said of those left out.
const MAX_BYTES: usize = 1_000_000;

pub(super) fn write(changes: &[Change], positions: &mut Positions<'_>) -> String {
    let mut out = format!("## API changes: {}\n", headline(changes));
    if changes.is_empty() {
        return out;
    }
    let _ = writeln!(out, "\n- in Rust: {}", counts(changes, Change::rust));
    let _ = writeln!(out, "- on the wire: {}", counts(changes, Change::wire));
    let (chapters, quiet) = chapters(changes);
    let mut left_out = 0;
    for chapter in chapters {
        let mut text = format!("\n### {}\n\n", heading(title(chapter.subject)));
        for change in &chapter.changes {
            self::change(change, positions, &mut text);
        }
        if out.len() + text.len() < MAX_CHANGES {
            out.push_str(&text);
        } else {
            left_out += chapter.changes.len();
        }
    }
    if !quiet.is_empty() {
        let _ = writeln!(
            out,
            "\n<details><summary>Only described in other words: {}</summary>\n",
            quiet.len()
        );
        for change in quiet {
            let place = place(change, positions).map(|place| format!(" ({})", code(&place)));
            let place = place.unwrap_or_default();
            let line = format!("- {}: {}{place}\n", heading(title(&change.subject)), event(change));
            if out.len() + line.len() < MAX_BYTES {
                out.push_str(&line);
            } else {
                left_out += 1;
            }
        }
        out.push_str("\n</details>\n");
    }
    if left_out > 0 {
        let _ = writeln!(
            out,
            "\n{left_out} more changes are left out here; `--format json` has all."
        );
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
    if let Some(also) = also(change, code) {
        let _ = writeln!(out, "  also: {also}  ");
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
