//! Reads events and writes each one back: the name of its variant, a tab, and its JSON as encoded again.
//!
//! Standard input is one JSON event a line; with `--audits` it is one answer of a list of audits, an object with
//! `audits`.
#![forbid(unsafe_code)]

use std::env;
use std::error::Error;
use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

use zendesk_audits::models::{TicketAuditEvent, TicketAuditsResponse};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let input = io::stdin().lock();
    let mut output = BufWriter::new(io::stdout().lock());
    let arguments = env::args_os().skip(1).collect::<Vec<_>>();
    let outcome = match arguments.as_slice() {
        [] => recode_lines(input, &mut output),
        [argument] if argument == "--audits" => recode_audits(input, &mut output),
        _ => Err("usage: recode [--audits] < INPUT".into()),
    };
    // What came before an error is good.
    output.flush()?;
    outcome
}

fn recode_lines(input: impl BufRead, output: &mut impl Write) -> Result<(), Box<dyn Error>> {
    for (index, line) in input.split(b'\n').enumerate() {
        let line = line?;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let event = serde_json::from_slice(&line).map_err(|error| {
            // The parser counts lines from the one that it was given.
            let message = error.to_string();
            let reason = message.split(" at line ").next().unwrap_or_default();
            format!("line {}, column {}: not JSON: {reason}", index + 1, error.column())
        })?;
        write_event(&event, output)?;
    }
    Ok(())
}

fn recode_audits(input: impl BufRead, output: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let answer: TicketAuditsResponse =
        serde_json::from_reader(input).map_err(|error| format!("standard input is no list of audits: {error}"))?;
    for event in answer.audits.iter().flat_map(|audit| &audit.events) {
        write_event(event, output)?;
    }
    Ok(())
}

fn write_event(event: &TicketAuditEvent, output: &mut impl Write) -> Result<(), Box<dyn Error>> {
    // What is kept as it came may stand on several lines. JSON strings hold no line breaks or tabs of their own.
    let json = serde_json::to_string(event)?.replace(['\n', '\r', '\t'], "");
    writeln!(output, "{}\t{json}", variant_name(event))?;
    Ok(())
}

/// The name of the variant, which its `Debug` form begins with.
fn variant_name(event: &TicketAuditEvent) -> String {
    let debug = format!("{event:?}");
    debug
        .split_once('(')
        .map_or(debug.as_str(), |(name, _)| name)
        .to_owned()
}
