//! How far the export is, on a terminal; nothing where standard error goes elsewhere.

use std::io::{self, IsTerminal, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use zendesk_audits::export::Waiting;
use zendesk_audits::jiff::Timestamp;

/// One line on the terminal that is written over and over.
#[derive(Clone)]
pub struct Progress(Option<Arc<Mutex<Line>>>);

struct Line {
    what: &'static str,
    began: Instant,
    /// Records of earlier runs.
    before: u64,
    records: u64,
    reached: Option<Timestamp>,
}

impl Progress {
    /// Begins with the records that are there from earlier runs.
    pub fn begin(what: &'static str, before: u64) -> Self {
        let line = Line {
            what,
            began: Instant::now(),
            before,
            records: 0,
            reached: None,
        };
        Self(io::stderr().is_terminal().then(|| Arc::new(Mutex::new(line))))
    }

    /// Some more records, up to a moment.
    pub fn reaches(&self, records: usize, moment: Option<Timestamp>) {
        self.update(|line| {
            line.records += u64::try_from(records).unwrap_or(0);
            line.reached = moment.or(line.reached);
            String::new()
        });
    }

    /// A pause begins.
    pub fn waits(&self, waiting: &Waiting) {
        let seconds = |pause: &Duration| pause.as_secs_f64().ceil();
        self.update(|_| match waiting {
            Waiting::Rate(pause) => format!(", waiting {} s for the limit", seconds(pause)),
            Waiting::Failure { pause, .. } => format!(", trying again in {} s", seconds(pause)),
            Waiting::Release(pause) => format!(", waiting {} s for what Zendesk withholds", seconds(pause)),
            _ => ", waiting".to_owned(),
        });
    }

    /// The last word.
    pub fn ends(&self) {
        self.update(|_| ", done\n".to_owned());
    }

    fn update(&self, change: impl FnOnce(&mut Line) -> String) {
        let Some(line) = &self.0 else { return };
        let mut line = line.lock().unwrap_or_else(PoisonError::into_inner);
        let note = change(&mut line);
        let rate = line.records as f64 / line.began.elapsed().as_secs_f64().max(0.001);
        let reached = line.reached.map(|moment| format!(", at {moment}")).unwrap_or_default();
        let (what, records) = (line.what, line.before + line.records);
        // What cannot be shown is not worth an end.
        let _ = write!(
            io::stderr(),
            "\r\x1b[K{what}: {records} records, {rate:.0}/s{reached}{note}"
        );
    }
}
