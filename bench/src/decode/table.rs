//! The table: time per event, its ratio to the ceiling, and allocations per event.

use std::error::Error;
use std::process::Command;
use std::time::{Duration, Instant};

use oasmith_runtime::Bytes;

use super::events::{EVENTS, pages};
use super::peers::{PEERS, Peer};
use crate::report::{Cell, Row, Table, median};

/// Every peer reads all pages once a round, so that what slows the machine down for a while slows all of them.
const ROUNDS: usize = 101;

/// Measures all of them.
///
/// # Errors
/// If the program that counts allocations cannot be run.
pub fn table() -> Result<Table, Box<dyn Error>> {
    let allocations = allocations()?;
    let pages = pages();
    let mut times = PEERS.map(|_| Vec::with_capacity(ROUNDS));
    for _ in 0..ROUNDS {
        for (peer, times) in PEERS.iter().zip(&mut times) {
            times.push(time(peer, &pages));
        }
    }
    let medians = times.map(|times| median(times).unwrap_or_default().as_secs_f64());
    let bytes: usize = pages.iter().map(Bytes::len).sum();
    let row = |((peer, median), allocations): ((&Peer, &f64), usize)| Row {
        name: peer.description.to_owned(),
        cells: vec![
            Some(Cell(median / medians[0], 2)),
            Some(Cell(median * 1e9 / EVENTS as f64, 0)),
            Some(Cell(allocations as f64 / EVENTS as f64, 1)),
        ],
    };
    Ok(Table {
        title: format!("Decode: {EVENTS} events of {} bytes on average", bytes / EVENTS),
        columns: vec!["ratio", "ns an event", "allocations an event"],
        rows: PEERS.iter().zip(&medians).zip(allocations).map(row).collect(),
    })
}

/// How long a peer takes for all pages. What it read of one is dropped before the next, outside of the time.
pub fn time(peer: &Peer, pages: &[Bytes]) -> Duration {
    let read = |page: &Bytes| {
        let begun = Instant::now();
        let events = (peer.read)(page);
        let taken = begun.elapsed();
        drop(events);
        taken
    };
    pages.iter().map(read).sum()
}

/// The allocations of every peer, counted in a program of its own.
fn allocations() -> Result<Vec<usize>, Box<dyn Error>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["run", "--quiet", "--release", "--bin", "allocations", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()?;
    let counts: Vec<_> = String::from_utf8(output.stdout)?
        .lines()
        .map(str::parse)
        .collect::<Result<_, _>>()?;
    if counts.len() != PEERS.len() {
        return Err(format!(
            "allocations were not counted: {}",
            String::from_utf8_lossy(&output.stderr)
        )
        .into());
    }
    Ok(counts)
}
