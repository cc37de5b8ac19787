//! Prints the table of a subject as Markdown.

#![forbid(unsafe_code)]

use std::error::Error;

use oasmith_bench::{client, decode};

fn main() -> Result<(), Box<dyn Error>> {
    match std::env::args().nth(1).as_deref() {
        Some("client") => print!("{}", client::table()?),
        Some("decode") => print!("{}", decode::table()?),
        _ => return Err("usage: oasmith-bench client|decode".into()),
    }
    Ok(())
}
