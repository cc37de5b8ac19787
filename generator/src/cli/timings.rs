//! `--timings`: what each stage of a run took, in time and in memory.

use allocation_counter::AllocationInfo;
use oasmith::stages::{self, Stage};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// What a stage took, on all threads together.
#[derive(Clone, Copy)]
struct Cost {
    time: Duration,
    memory: AllocationInfo,
}

static COSTS: Mutex<BTreeMap<Stage, Cost>> = Mutex::new(BTreeMap::new());

/// Begins to take notes.
pub fn begin() {
    stages::observe(measured);
}

fn measured(stage: Stage, work: &mut dyn FnMut()) {
    let begun = Instant::now();
    let memory = allocation_counter::measure(work);
    let time = begun.elapsed();
    if let Ok(mut costs) = COSTS.lock() {
        let cost = costs.entry(stage).or_insert(Cost {
            time: Duration::ZERO,
            memory: AllocationInfo::default(),
        });
        cost.time += time;
        cost.memory += memory;
    }
}

/// The notes as a table, a row for each stage; nothing where none were taken.
pub fn table() -> String {
    let costs = COSTS.lock().map(|costs| costs.clone()).unwrap_or_default();
    if costs.is_empty() {
        return String::new();
    }
    let mut table = format!(
        "\n{:<16}{:>6}{:>16}{:>16}\n",
        "stage", "ms", "allocations", "allocated MB"
    );
    for (stage, Cost { time, memory }) in costs {
        let name = format!("{stage:?}").to_lowercase();
        let (milliseconds, megabytes) = (time.as_millis(), memory.bytes_total / 1_000_000);
        let _ = writeln!(
            table,
            "{name:<16}{milliseconds:>6}{:>16}{megabytes:>16}",
            memory.count_total
        );
    }
    table.push_str("Files are emitted and rendered on all cores: their rows add up what each of these took.\n");
    table
}
