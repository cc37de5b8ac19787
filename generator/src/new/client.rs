//! A client, generated from the files in `spec/`. What is written by hand goes here, beside what is generated.

#[rustfmt::skip]
#[path = "../generated/mod.rs"]
mod generated;

pub use generated::*;
#[cfg(feature = "mock")]
pub use oasmith_runtime::mock;
/// What the client is made of: errors, answers, times, numbers, policies for retries and so on.
pub use oasmith_runtime as runtime;
