//! What oasmith costs, measured against the other ways: one module a subject.

#![forbid(unsafe_code)]

pub mod client;
pub mod decode;

#[rustfmt::skip]
#[path = "../generated/mod.rs"]
mod generated;

pub use generated::*;
