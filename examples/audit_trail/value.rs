//! What fields were set to and changed to, in words.

use anstyle::{AnsiColor, Style};
use zendesk_audits::models::{FieldValue, LooseText, SlaTarget};

use crate::terminal::{Span, excerpt};

/// The value that a field got when its ticket was created.
pub fn initial(value: Option<&FieldValue>) -> Vec<Span> {
    vec![after(value)]
}

/// From what to what a field changed; of lists, what was added and removed.
pub fn change(previous: Option<&FieldValue>, value: Option<&FieldValue>) -> Vec<Span> {
    match (previous, value) {
        (Some(FieldValue::List(previous)), Some(FieldValue::List(value))) => list_change(previous, value),
        _ => vec![Span::new(BEFORE, text(previous)), Span::plain(" → "), after(value)],
    }
}

/// What was added to a list that may be missing, and removed from it.
pub fn text_change(previous: &Option<Vec<LooseText>>, value: &Option<Vec<LooseText>>) -> Vec<Span> {
    let texts = |list: &Option<Vec<LooseText>>| list.iter().flatten().map(LooseText::to_string).collect::<Vec<_>>();
    list_change(&texts(previous), &texts(value))
}

/// What was added to a list and removed from it.
fn list_change(previous: &[String], value: &[String]) -> Vec<Span> {
    let added = value.iter().filter(|item| !previous.contains(item));
    let added = added.map(|item| Span::new(ADDED, format!("+{}", excerpt(item, LENGTH))));
    let removed = previous.iter().filter(|item| !value.contains(item));
    let removed = removed.map(|item| Span::new(REMOVED, format!("-{}", excerpt(item, LENGTH))));
    let changes = added.chain(removed).collect::<Vec<_>>();
    if changes.is_empty() {
        return vec![Span::new(DIM, "(the same items)")];
    }
    let separated = changes.into_iter().flat_map(|change| [Span::plain(" "), change]);
    separated.skip(1).collect()
}

fn after(value: Option<&FieldValue>) -> Span {
    let style = if text(value) == NOTHING { DIM } else { AFTER };
    Span::new(style, text(value))
}

fn text(value: Option<&FieldValue>) -> String {
    let text = match value {
        None => String::new(),
        Some(FieldValue::Text(text)) => text.clone(),
        Some(FieldValue::List(items)) => items.join(", "),
        Some(FieldValue::SlaTarget(target)) => sla_target(target),
        Some(FieldValue::Number(number)) => number.to_string(),
        Some(FieldValue::Boolean(boolean)) => boolean.to_string(),
        Some(other) => other.to_text().into_owned(),
    };
    if text.is_empty() {
        NOTHING.to_owned()
    } else {
        excerpt(&text, LENGTH)
    }
}

fn sla_target(target: &SlaTarget) -> String {
    let length = match (target.minutes, target.seconds) {
        (Some(minutes), _) => format!("{minutes} minutes"),
        (None, Some(seconds)) => format!("{seconds} seconds"),
        (None, None) => "a target of no length".to_owned(),
    };
    if target.in_business_hours == Some(true) {
        format!("{length} in business hours")
    } else {
        length
    }
}

/// How many characters of a value are shown.
const LENGTH: usize = 100;
/// What stands for an empty field.
const NOTHING: &str = "(nothing)";

const ADDED: Style = AnsiColor::Green.on_default();
const AFTER: Style = Style::new().bold();
const BEFORE: Style = Style::new().dimmed();
const DIM: Style = Style::new().dimmed();
const REMOVED: Style = AnsiColor::Red.on_default();
