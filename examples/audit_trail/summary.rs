//! What the history of a ticket adds up to: its time in each status, the first reply, reopenings, and what is doubtful.

use std::io;

use anstyle::{AnsiColor, Style};
use zendesk_audits::history::TicketHistory;
use zendesk_audits::jiff::Timestamp;

use crate::terminal::{Screen, Span, excerpt};

/// Prints the summary of a ticket.
pub fn print(history: &TicketHistory, screen: &mut Screen) -> io::Result<()> {
    screen.gap()?;
    screen.paragraph(&[Span::new(TITLE, "Summary")])?;
    let statuses = history.spells("status");
    if let Some(last) = statuses.last() {
        // What still goes on has no length yet: it is shown by its beginning.
        for total in history.time_in("status", last.from) {
            let goes_on = last.value == total.value;
            let time = match (total.time.is_zero(), goes_on) {
                (_, false) => format!("{:#}", total.time),
                (true, true) => format!("since {}", moment(last.from)),
                (false, true) => format!("{:#}, and since {}", total.time, moment(last.from)),
            };
            screen.row(&Span::new(STATUS, excerpt(&total.text(), LENGTH)), &[Span::plain(time)])?;
        }
    }
    if let Some(reply) = history.first_reply() {
        let text = format!("after {:#}, by user {}", reply.after, reply.comment.author_id);
        screen.row(&Span::new(ROW, "first reply"), &[Span::plain(text)])?;
    }
    for reopening in history.reopenings() {
        let by = reopening.actor.map(|actor| format!(" by {actor}")).unwrap_or_default();
        let text = format!("{}{by}", moment(reopening.at));
        screen.row(&Span::new(ROW, "opened again"), &[Span::plain(text)])?;
    }
    for finding in history.findings() {
        screen.row(
            &Span::new(DOUBT, "doubtful"),
            &[Span::plain(excerpt(&finding.to_string(), LENGTH))],
        )?;
    }
    Ok(())
}

/// A moment as the trail writes it.
pub fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
}

/// How many characters of a text are shown.
const LENGTH: usize = 160;

const DOUBT: Style = AnsiColor::Magenta.on_default();
const ROW: Style = Style::new();
const STATUS: Style = AnsiColor::Cyan.on_default();
const TITLE: Style = Style::new().bold();
