//! Exports: everything an account has, by the library and by the example program.

#[path = "../support/data.rs"]
mod data;
mod program;
mod sources;
