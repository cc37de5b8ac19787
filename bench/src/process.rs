//! What a process costs, with all that it starts and waits for.

use std::error::Error;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use wait4::Wait4;

use crate::report::median;

/// What a run took.
#[derive(Clone, Copy)]
pub struct Cost {
    /// Seconds on the wall.
    pub wall: f64,
    /// Seconds of all cores.
    pub cpu: f64,
    /// The most memory that one of the processes had, in MB.
    pub peak: f64,
    /// Millions of instructions outside of the kernel, where the platform counts them.
    pub instructions: Option<f64>,
}

/// Runs a program to its end.
///
/// # Errors
/// If it cannot be run, or fails: a failure would seem fast.
pub fn cost(command: &mut Command) -> Result<Cost, Box<dyn Error>> {
    let counter = instructions::Counter::start();
    let begun = Instant::now();
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let ended = child.wait4()?;
    let wall = begun.elapsed().as_secs_f64();
    if !ended.status.success() {
        return Err(format!("{command:?} failed: {}", ended.status).into());
    }
    Ok(Cost {
        wall,
        cpu: (ended.rusage.utime + ended.rusage.stime).as_secs_f64(),
        peak: ended.rusage.maxrss as f64 / 1e6,
        instructions: counter.and_then(instructions::Counter::millions),
    })
}

impl Cost {
    /// The median of each number.
    pub fn median(costs: &[Cost]) -> Option<Cost> {
        let of = |number: fn(&Cost) -> f64| median(costs.iter().map(number).collect());
        Some(Cost {
            wall: of(|cost| cost.wall)?,
            cpu: of(|cost| cost.cpu)?,
            peak: of(|cost| cost.peak)?,
            instructions: median(costs.iter().filter_map(|cost| cost.instructions).collect()),
        })
    }
}

/// A command for cargo.
pub fn cargo<Argument: AsRef<OsStr>>(arguments: impl IntoIterator<Item = Argument>) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(arguments);
    cargo
}

/// Runs a program to its end whose cost is of no interest.
///
/// # Errors
/// If it cannot be run, or fails.
pub fn run(command: &mut Command) -> Result<(), Box<dyn Error>> {
    let output = command.output()?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(format!("{command:?} failed: {said}").into())
}

/// The folder of the checkout.
pub fn checkout() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A folder for what a subject makes, empty.
///
/// # Errors
/// If it cannot be emptied.
pub fn scratch(subject: &str) -> Result<PathBuf, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("target/measured")
        .join(subject);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

#[cfg(target_os = "linux")]
mod instructions {
    //! Counted by the processor, which virtual machines and system settings often do not permit.

    /// Counts what child processes do until they end.
    pub struct Counter(perf_event::Counter);

    impl Counter {
        pub fn start() -> Option<Self> {
            let event = perf_event::events::Hardware::INSTRUCTIONS;
            let mut counter = perf_event::Builder::new(event).inherit(true).build().ok()?;
            counter.enable().ok()?;
            Some(Self(counter))
        }

        pub fn millions(mut self) -> Option<f64> {
            let count = self.0.read().ok()?;
            (count > 0).then_some(count as f64 / 1e6)
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod instructions {
    //! Not counted here.

    pub enum Counter {}

    impl Counter {
        pub fn start() -> Option<Self> {
            None
        }

        pub fn millions(self) -> Option<f64> {
            match self {}
        }
    }
}
