//! What oasmith costs, measured against the other ways: one module a subject.

#![forbid(unsafe_code)]

pub mod client;
pub mod compile;
pub mod decode;
pub mod generate;
pub mod process;
pub mod rebuild;
pub mod report;
pub mod size;

#[rustfmt::skip]
#[path = "../generated/mod.rs"]
mod generated;

pub use generated::*;
