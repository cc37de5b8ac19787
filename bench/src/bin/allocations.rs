//! Counts the allocations of every way to read events: a program of its own, since counting takes time.

#![forbid(unsafe_code)]

use std::alloc::System;
use std::hint::black_box;

use oasmith_bench::decode::{PEERS, pages};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() {
    let pages = pages();
    for peer in &PEERS {
        let region = Region::new(ALLOCATOR);
        for page in &pages {
            black_box((peer.read)(page));
        }
        let change = region.change();
        println!("{}", change.allocations + change.reallocations);
    }
}
