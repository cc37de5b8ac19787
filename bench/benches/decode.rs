//! `cargo bench`: the same peers under Criterion, with its statistics.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use oasmith_bench::decode::{EVENTS, PEERS, pages, time};

fn decode(criterion: &mut Criterion) {
    let pages = pages();
    let mut group = criterion.benchmark_group("decode");
    group.throughput(Throughput::Elements(EVENTS as u64));
    for peer in &PEERS {
        group.bench_function(peer.name, |bencher| {
            bencher.iter_custom(|iterations| (0..iterations).map(|_| time(peer, &pages)).sum());
        });
    }
    group.finish();
}

criterion_group!(benches, decode);
criterion_main!(benches);
