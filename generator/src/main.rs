//! The command line: reads arguments, runs the pipeline, says what came of it.

#![forbid(unsafe_code)]

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::Command::from_arguments(lexopt::Parser::from_env()) {
        Ok(command) => command.run(),
        Err(problem) => {
            eprintln!("oasmith: {problem}\nTry `oasmith --help`.");
            ExitCode::from(cli::WRONG_USAGE)
        }
    }
}
