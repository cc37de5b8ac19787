//! Runs cargo inside of a test, undisturbed by the cargo that runs the test.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What came of a run.
pub struct Outcome {
    /// Whether cargo was content.
    pub success: bool,
    /// What it printed as its result.
    pub stdout: String,
    /// What it said about its work.
    pub stderr: String,
}

impl Outcome {
    /// All that cargo printed, unless it was content.
    pub fn failure(&self) -> Option<String> {
        (!self.success).then(|| format!("{}{}", self.stdout, self.stderr))
    }
}

/// A folder for what a test file makes; it outlives the test, so that the next run finds what was compiled before.
pub fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// The root of this repository.
pub fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Runs cargo in a folder. What it needs was fetched for the test itself, so it goes without a network if it can.
pub fn cargo(folder: &Path, target: &Path, arguments: &[&str]) -> Outcome {
    let offline = run(folder, target, arguments, "true");
    if !offline.success && offline.stderr.contains("offline") {
        return run(folder, target, arguments, "false");
    }
    offline
}

fn run(folder: &Path, target: &Path, arguments: &[&str], offline: &str) -> Outcome {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    // The outer cargo describes its own work in variables that would change what the inner one does.
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        let disturbs = text.starts_with("CARGO") && text != "CARGO_HOME";
        if disturbs || matches!(text.as_ref(), "RUSTFLAGS" | "RUSTDOCFLAGS" | "MAKEFLAGS" | "OUT_DIR") {
            command.env_remove(&name);
        }
    }
    let output = command
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_NET_OFFLINE", offline)
        .env("CARGO_TERM_COLOR", "never")
        // Nobody debugs what is compiled here.
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .output()
        .unwrap();
    Outcome {
        success: output.status.success(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
