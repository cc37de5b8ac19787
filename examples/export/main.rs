//! Exports everything an account has: ticket events, ticket audits or the audit log, to a file that the same command
//! goes on with.
//!
//! `cargo run --example export -- ticket-events --since 2026-03-01 --out events.ndjson`
//!
//! `ZENDESK_SUBDOMAIN` and `ZENDESK_OAUTH_TOKEN` (or `ZENDESK_EMAIL` and `ZENDESK_API_TOKEN`) name the account, as in
//! `audit_trail`; without them it reads an embedded Zendesk. Killed at any moment, or run again by cron, the same
//! command reads on where the file ends: no record is lost, and none is there twice. `FILE.state` is what it knows that
//! by.
#![forbid(unsafe_code)]

mod arguments;
#[path = "../support/connection.rs"]
mod connection;
mod failure;
mod lines;
mod output;
mod progress;

use std::io::IsTerminal;
use std::process::ExitCode;

use serde::Serialize;
use serde::de::DeserializeOwned;
use zendesk_audits::export::{AuditLogs, Audits, Export, Source, TicketEvents};
use zendesk_audits::jiff::Timestamp;

use arguments::{Arguments, What};
use connection::{Connection, Zendesk};
use failure::Failure;
use output::Output;
use progress::Progress;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(sentence) = &failure.sentence {
                eprintln!("{sentence}");
            }
            failure.code()
        }
    }
}

async fn run() -> Result<(), Failure> {
    let Some(arguments) = Arguments::read(std::env::args_os().skip(1))? else {
        print!("{}", arguments::HELP);
        return Ok(());
    };
    let connection = Connection::open()
        .await
        .map_err(|error| Failure::usage(error.to_string()))?;
    if let Zendesk::Embedded(zendesk) = &connection.zendesk
        && std::io::stderr().is_terminal()
    {
        eprintln!("No account is set: this is an embedded Zendesk at {}.", zendesk.url());
    }
    let mut output = Output::open(&arguments)?;
    tokio::select! {
        outcome = export(&connection, &arguments, &mut output) => outcome,
        _ = tokio::signal::ctrl_c() => Err(Failure::interrupted(&arguments)),
    }
}

async fn export(connection: &Connection, arguments: &Arguments, output: &mut Output) -> Result<(), Failure> {
    let (since, until) = (arguments.since, arguments.until);
    match arguments.what {
        What::TicketEvents => {
            let source = match output.cursor()? {
                Some(cursor) => TicketEvents::resume(cursor),
                None => TicketEvents::since(since.unwrap_or(Timestamp::UNIX_EPOCH))
                    .map_err(|error| Failure::usage(format!("{error}.")))?,
            };
            let source = bounded(source.with_comments(), until, TicketEvents::until);
            copy(connection, arguments, output, source).await
        }
        What::Audits => {
            let source = output.cursor()?.map_or_else(Audits::newest_first, Audits::resume);
            let source = bounded(source, since, Audits::since);
            copy(connection, arguments, output, bounded(source, until, Audits::until)).await
        }
        What::AuditLogs => {
            let begin = || since.map_or_else(AuditLogs::all, AuditLogs::since);
            let source = output.cursor()?.map_or_else(begin, AuditLogs::resume);
            copy(connection, arguments, output, bounded(source, until, AuditLogs::until)).await
        }
    }
}

fn bounded<S>(source: S, moment: Option<Timestamp>, bound: impl Fn(S, Timestamp) -> S) -> S {
    match moment {
        Some(moment) => bound(source, moment),
        None => source,
    }
}

/// Copies page by page: what a page holds, and where the next one begins, are written down together.
async fn copy<S>(connection: &Connection, arguments: &Arguments, output: &mut Output, source: S) -> Result<(), Failure>
where
    S: Source<Cursor: Serialize + DeserializeOwned> + Send + 'static,
{
    let progress = Progress::begin(arguments.what.name(), output.records());
    let watcher = progress.clone();
    let mut export = Export::new(connection.client.clone(), source).on_waiting(move |waiting| watcher.waits(waiting));
    if let Some(rate) = arguments.rate {
        export = export.requests_per_minute(rate);
    }
    while let Some(page) = export
        .next_page()
        .await
        .map_err(|error| Failure::of_export(connection, arguments.what.name(), &error))?
    {
        let lines = lines::write(&page, arguments, output.is_empty())?;
        output.write(&lines, page.len(), export.cursor())?;
        progress.reaches(page.len(), page.iter().rev().find_map(|record| record.at()));
    }
    progress.ends();
    Ok(())
}
