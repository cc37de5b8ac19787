//! The generators, each a program that reads a document and writes a crate.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{cargo, checkout, run};

/// One that is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Generator {
    Oasmith,
    OpenapiToRust,
    Progenitor,
}

/// Where the programs are.
pub struct Programs {
    oasmith: PathBuf,
    peers: PathBuf,
}

impl Generator {
    pub const ALL: [Self; 3] = [Self::Oasmith, Self::OpenapiToRust, Self::Progenitor];

    pub fn name(self) -> &'static str {
        match self {
            Self::Oasmith => "**oasmith**",
            Self::OpenapiToRust => "openapi-to-rust 0.23",
            Self::Progenitor => "progenitor 0.14",
        }
    }
}

impl Programs {
    /// Builds them.
    ///
    /// # Errors
    /// If they do not build.
    pub fn build() -> Result<Self, Box<dyn Error>> {
        let (workspace, bench) = (checkout().join("Cargo.toml"), checkout().join("bench/Cargo.toml"));
        let arguments = ["build", "--release", "--locked", "--manifest-path"];
        run(cargo(arguments).arg(workspace).args(["--package", "oasmith"]))?;
        run(cargo(arguments).arg(bench).args(["--package", "oasmith-bench-peers"]))?;
        let program = |target: &str, name: &str| {
            let folder = checkout().join(target).join("release");
            folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
        };
        Ok(Self {
            oasmith: program("target", "oasmith"),
            peers: program("bench/target", "oasmith-bench-peers"),
        })
    }

    /// The command that makes a crate of a document: the whole of it by oasmith, modules of it by the others.
    pub fn command(&self, generator: Generator, document: &Path, folder: &Path) -> Command {
        let peer = |name: &str| {
            let mut command = Command::new(&self.peers);
            command.arg(name).arg(document).arg(folder.join("src/generated"));
            command
        };
        match generator {
            Generator::Oasmith => {
                let mut command = Command::new(&self.oasmith);
                command
                    .arg("generate")
                    .arg("--spec")
                    .arg(document)
                    .arg("--out")
                    .arg(folder);
                command.args(["--crate-name", "measured", "--runtime-path"]);
                command.arg(checkout().join("runtime"));
                command
            }
            Generator::OpenapiToRust => peer("openapi-to-rust"),
            Generator::Progenitor => peer("progenitor"),
        }
    }
}
