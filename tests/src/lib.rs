//! What the tests and the examples share: a small Zendesk on loopback.
#![forbid(unsafe_code)]

mod embedded;

pub use embedded::EmbeddedZendesk;
