//! The ways to read a list of events, side by side.

use std::any::Any;
use std::hint::black_box;

use oasmith_runtime::Bytes;
use serde::de::{DeserializeOwned, IgnoredAny};

use super::derived::{Flat, Flattened, Tagged, Untagged};
use crate::models::Event;

/// One way to read a list of events.
pub struct Peer {
    /// What it is called in benchmarks.
    pub name: &'static str,
    /// What it is, in the table.
    pub description: &'static str,
    /// Reads a page from its bytes.
    pub read: fn(&Bytes) -> Box<dyn Any>,
}

/// All of them; the first is what the others are compared with.
pub const PEERS: [Peer; 8] = [
    Peer {
        name: "flat",
        description: "one flat derived struct, no union: the ceiling",
        read: read::<Flat>,
    },
    Peer {
        name: "oasmith",
        description: "**oasmith: typed, lossless**",
        read: read_answer::<Event>,
    },
    Peer {
        name: "oasmith-serde_json",
        description: "the same, through `serde_json::from_str`",
        read: read::<Event>,
    },
    Peer {
        name: "tagged",
        description: "serde, internally tagged (lossy)",
        read: read::<Tagged>,
    },
    Peer {
        name: "untagged",
        description: "serde, untagged over structs whose tag has one value",
        read: read::<Untagged>,
    },
    Peer {
        name: "flattened",
        description: "serde, a flattened `Option` for each type",
        read: read::<Flattened>,
    },
    Peer {
        name: "value",
        description: "`serde_json::Value`",
        read: read::<serde_json::Value>,
    },
    Peer {
        name: "skip",
        description: "skipping (`IgnoredAny`)",
        read: read::<IgnoredAny>,
    },
];

/// With serde_json, in the fastest way it has: by text, once that is known to be text.
fn read<T: DeserializeOwned + 'static>(page: &Bytes) -> Box<dyn Any> {
    let text = std::str::from_utf8(black_box(page)).unwrap_or_default();
    match serde_json::from_str::<Vec<T>>(text) {
        Ok(events) => Box::new(events),
        // A peer that fails would seem fast.
        Err(error) => panic!("the events do not decode: {error}"),
    }
}

/// As a generated client reads an answer.
fn read_answer<T: DeserializeOwned + 'static>(page: &Bytes) -> Box<dyn Any> {
    match oasmith_runtime::private::json::<Vec<T>>(black_box(page)) {
        Ok(events) => Box::new(events),
        Err(error) => panic!("the events do not decode: {error}"),
    }
}
