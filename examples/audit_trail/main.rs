//! Prints what happened to tickets: when, by whom, through which channel, what changed from what to what, and what it
//! adds up to.
//!
//! `cargo run --example audit_trail` needs no account: it reads an embedded Zendesk with invented tickets. To read a
//! ticket of a real account, set `ZENDESK_SUBDOMAIN` and `ZENDESK_OAUTH_TOKEN` (or `ZENDESK_EMAIL` and
//! `ZENDESK_API_TOKEN`) and name it: `cargo run --example audit_trail 35436`. `ZENDESK_URL`, an http or https origin,
//! replaces the address of the account.
#![forbid(unsafe_code)]

#[path = "../support/connection.rs"]
mod connection;
mod event;
mod summary;
#[path = "../support/terminal.rs"]
mod terminal;
mod value;
mod via;

use std::env;
use std::io;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use zendesk_audits::history::{CollectError, TicketHistory};
use zendesk_audits::models::{TicketAudit, TicketAuditEvent};

use connection::{Connection, Failure, Zendesk};
use terminal::{Screen, Span, printable};

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if is_closed_pipe(&failure) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}", printable(&failure.to_string()));
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Failure> {
    let ticket = ticket_argument()?;
    let connection = Connection::open().await?;
    let mut screen = Screen::open();
    let tickets = match (&connection.zendesk, ticket) {
        (_, Some(ticket)) => vec![ticket],
        (Zendesk::Embedded(zendesk), None) => zendesk.ticket_ids(),
        (Zendesk::Account { .. }, None) => {
            return Err("Name the ticket to read, as in `cargo run --example audit_trail 35436`.".into());
        }
    };
    if matches!(connection.zendesk, Zendesk::Embedded(_)) {
        let note = "No account is set: these are invented tickets from an embedded Zendesk.";
        screen.paragraph(&[Span::new(DIM, note)])?;
    }
    let mut counts = Counts::default();
    for ticket in tickets {
        print_ticket(&connection, ticket, &mut screen, &mut counts).await?;
    }
    screen.gap()?;
    screen.paragraph(&[Span::new(BOLD, counts.to_string())])?;
    Ok(())
}

/// The ticket that the command line names, if it names one.
fn ticket_argument() -> Result<Option<i64>, Failure> {
    let mut arguments = env::args_os().skip(1);
    let Some(argument) = arguments.next() else {
        return Ok(None);
    };
    if arguments.next().is_some() {
        return Err("Name one ticket only.".into());
    }
    let argument = argument.to_string_lossy();
    match argument.parse() {
        Ok(ticket) if ticket > 0 => Ok(Some(ticket)),
        _ => Err(format!("`{argument}` is not the number of a ticket.").into()),
    }
}

async fn print_ticket(
    connection: &Connection,
    ticket: i64,
    screen: &mut Screen,
    counts: &mut Counts,
) -> Result<(), Failure> {
    let audits = connection
        .client
        .ticket_audits()
        .list_audits_for_ticket(ticket)
        .stream();
    let history = match TicketHistory::collect(audits).await {
        Ok(history) => history,
        Err(CollectError::Audits(error)) => return Err(connection.explain(&format!("ticket {ticket}"), &error)),
        Err(error) => return Err(error.into()),
    };
    screen.gap()?;
    screen.paragraph(&[Span::new(TITLE, format!("Ticket {ticket}"))])?;
    for audit in history.audits() {
        print_audit(audit, screen)?;
        counts.add(audit);
    }
    summary::print(&history, screen)?;
    counts.tickets += 1;
    Ok(())
}

fn print_audit(audit: &TicketAudit, screen: &mut Screen) -> io::Result<()> {
    let when = summary::moment(audit.created_at.timestamp());
    let who = match audit.author_id {
        -1 => "the system".to_owned(),
        author if author < 0 => format!("the system ({author})"),
        author => format!("user {author}"),
    };
    let how = audit.via.as_ref().map(via::describe).unwrap_or_default();
    let spans = [
        Span::new(BOLD, when),
        Span::new(WHO, format!("  {who}")),
        Span::new(DIM, format!("  {how}")),
    ];
    screen.gap()?;
    screen.paragraph(&spans)?;
    for event in &audit.events {
        let (label, spans) = event::describe(event);
        screen.row(&label, &spans)?;
    }
    Ok(())
}

/// What has been printed.
#[derive(Default)]
struct Counts {
    tickets: usize,
    audits: usize,
    events: usize,
    unrecognized: usize,
}

impl Counts {
    fn add(&mut self, audit: &TicketAudit) {
        let unrecognized = audit
            .events
            .iter()
            .filter(|event| matches!(event, TicketAuditEvent::Unrecognized(_)));
        self.audits += 1;
        self.events += audit.events.len();
        self.unrecognized += unrecognized.count();
    }
}

impl std::fmt::Display for Counts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let counted = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
        let (tickets, audits) = (counted(self.tickets, "ticket"), counted(self.audits, "audit"));
        write!(
            formatter,
            "{tickets}, {audits}, {}, {} unrecognized",
            counted(self.events, "event"),
            self.unrecognized
        )
    }
}

/// Whether nobody reads standard output any more, as in `audit_trail | head`.
fn is_closed_pipe(failure: &Failure) -> bool {
    failure
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const TITLE: Style = Style::new().bold().underline();
const WHO: Style = AnsiColor::Green.on_default();
