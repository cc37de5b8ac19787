//! What ends an export early: a sentence, and an exit code that a script can tell apart.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use zendesk_audits::export::ExportError;

use crate::arguments::Arguments;
use crate::connection::Connection;

/// What ends an export early.
pub struct Failure {
    code: u8,
    /// None where there is nothing to say, or nobody to read it.
    pub sentence: Option<String>,
}

impl Failure {
    /// Wrong arguments or variables.
    pub fn usage(sentence: impl Into<String>) -> Self {
        Self::new(2, sentence)
    }

    /// An export that Zendesk ended.
    pub fn of_export(connection: &Connection, what: &str, error: &ExportError) -> Self {
        let ExportError::Request(error) = error else {
            return Self::new(1, format!("The export of {what} cannot go on: {error}."));
        };
        let code = match error.status().map(|status| status.as_u16()) {
            Some(401) => 3,
            Some(403) => 4,
            _ => 1,
        };
        Self::new(code, connection.explain(what, error).to_string())
    }

    /// A file that cannot be written.
    pub fn of_output(path: Option<&Path>, error: &io::Error) -> Self {
        let name = path.map_or_else(|| "standard output".to_owned(), |path| path.display().to_string());
        match error.kind() {
            // Nobody reads any more, as in `export ... | head`.
            io::ErrorKind::BrokenPipe if path.is_none() => Self {
                code: 0,
                sentence: None,
            },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::new(
                5,
                format!("There is no room left for {name}: make some, and run the same command again."),
            ),
            _ => Self::new(5, format!("{name} cannot be written: {error}.")),
        }
    }

    /// A file that is not what its state says.
    pub fn of_state(sentence: impl Into<String>) -> Self {
        Self::new(5, sentence)
    }

    /// Interrupted by whoever runs it.
    pub fn interrupted(arguments: &Arguments) -> Self {
        let next = match arguments.out {
            Some(_) => "Interrupted: the same command goes on from here.",
            None => "Interrupted.",
        };
        Self::new(130, next)
    }

    /// The code to exit with.
    pub fn code(&self) -> ExitCode {
        self.code.into()
    }

    fn new(code: u8, sentence: impl Into<String>) -> Self {
        Self {
            code,
            sentence: Some(sentence.into()),
        }
    }
}
