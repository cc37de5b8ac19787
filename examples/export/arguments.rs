//! What the command line asks for.

use std::ffi::OsString;
use std::path::PathBuf;

use zendesk_audits::jiff::Timestamp;
use zendesk_audits::jiff::civil::Date;
use zendesk_audits::jiff::tz::TimeZone;

use crate::failure::Failure;

pub const HELP: &str = "\
usage: export audits|ticket-events|audit-logs [OPTION]... --out FILE|-

  --since TIME              from this moment on: 2026-03-01, 2026-03-01T08:00:00Z or seconds since 1970
  --until TIME              before this moment
  --format ndjson|csv       ndjson, one record a line as Zendesk sent it, unless given; csv for audit-logs only
  --flatten                 one line per event, with the identifiers, time and author of its audit
  --rate REQUESTS           at most so many requests a minute
  --out FILE|-              where to; `-` is standard output, which cannot be resumed

Exit codes: 0 done, 1 Zendesk could not be read, 2 wrong arguments, 3 credentials refused, 4 not allowed (role or
scope), 5 the output could not be written, 130 interrupted. After anything but 2, the same command goes on.
";

/// What the command line asks for.
pub struct Arguments {
    pub what: What,
    pub since: Option<Timestamp>,
    pub until: Option<Timestamp>,
    pub format: Format,
    pub flatten: bool,
    pub rate: Option<u32>,
    /// None is standard output.
    pub out: Option<PathBuf>,
}

/// What is exported.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum What {
    Audits,
    TicketEvents,
    AuditLogs,
}

/// How records are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Ndjson,
    Csv,
}

impl What {
    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Audits => "audits",
            Self::TicketEvents => "ticket-events",
            Self::AuditLogs => "audit-logs",
        }
    }
}

impl Format {
    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ndjson => "ndjson",
            Self::Csv => "csv",
        }
    }
}

impl Arguments {
    /// Reads the command line; `None` where it asks for help.
    pub fn read(mut words: impl Iterator<Item = OsString>) -> Result<Option<Self>, Failure> {
        let (mut what, mut out, mut since, mut until, mut rate) = (None, None, None, None, None);
        let (mut format, mut flatten) = (Format::Ndjson, false);
        while let Some(word) = words.next() {
            let word = word.to_string_lossy().into_owned();
            let mut value = || {
                let missing = || Failure::usage(format!("{word} needs a value; see --help."));
                words.next().ok_or_else(missing)
            };
            match word.as_str() {
                "--help" | "-h" => return Ok(None),
                "--flatten" => flatten = true,
                "--out" => out = Some(value()?),
                "--since" => since = Some(time(&word, &value()?)?),
                "--until" => until = Some(time(&word, &value()?)?),
                "--rate" => rate = Some(number(&word, &value()?)?),
                "--format" => {
                    format = match value()?.to_str() {
                        Some("ndjson") => Format::Ndjson,
                        Some("csv") => Format::Csv,
                        _ => return Err(Failure::usage("--format is ndjson or csv.")),
                    }
                }
                name if !name.starts_with('-') && what.is_none() => what = Some(source(name)?),
                _ => return Err(Failure::usage(format!("`{word}` is not understood; see --help."))),
            }
        }
        let what = what.ok_or_else(|| Failure::usage("Say what to export: audits, ticket-events or audit-logs."))?;
        let out = out.ok_or_else(|| Failure::usage("Say where to, by --out FILE, or --out - for standard output."))?;
        if format == Format::Csv && what != What::AuditLogs {
            return Err(Failure::usage(
                "--format csv is for audit-logs; events have no columns.",
            ));
        }
        if flatten && what == What::AuditLogs {
            return Err(Failure::usage(
                "--flatten is for audits and ticket-events; audit-logs have no events.",
            ));
        }
        if let (Some(since), Some(until)) = (since, until)
            && since >= until
        {
            return Err(Failure::usage("--since must be before --until."));
        }
        Ok(Some(Self {
            what,
            since,
            until,
            format,
            flatten,
            rate,
            out: (out != "-").then(|| out.into()),
        }))
    }
}

fn source(name: &str) -> Result<What, Failure> {
    [What::Audits, What::TicketEvents, What::AuditLogs]
        .into_iter()
        .find(|what| what.name() == name)
        .ok_or_else(|| Failure::usage(format!("`{name}` is none of audits, ticket-events and audit-logs.")))
}

fn time(option: &str, value: &OsString) -> Result<Timestamp, Failure> {
    let text = value.to_string_lossy();
    let seconds = || Timestamp::from_second(text.parse().ok()?).ok();
    let midnight = || {
        let date: Date = text.parse().ok().filter(|_| text.len() == "2026-03-01".len())?;
        Some(date.to_zoned(TimeZone::UTC).ok()?.timestamp())
    };
    let wrong = || {
        Failure::usage(format!(
            "{option} takes a time such as 2026-03-01T08:00:00Z, not `{text}`."
        ))
    };
    let moment = text.parse().ok();
    moment.or_else(seconds).or_else(midnight).ok_or_else(wrong)
}

fn number(option: &str, value: &OsString) -> Result<u32, Failure> {
    let text = value.to_string_lossy();
    let number = text.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| Failure::usage(format!("{option} takes a whole number from 1 on, not `{text}`.")))
}
