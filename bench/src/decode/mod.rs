//! Reading lists of events: oasmith's lossless union beside what serde derives.

pub mod derived;
mod events;
mod peers;
mod table;

pub use events::{EVENTS, pages};
pub use peers::{PEERS, Peer};
pub use table::{table, time};
