//! What a client costs on top of its HTTP library: the same requests by both, over loopback.

mod server;

use std::error::Error;
use std::pin::Pin;
use std::time::{Duration, Instant};

use serde::Deserialize;

use crate::Client;
use crate::decode::derived::{Flat, Tagged};
use crate::decode::pages;
use crate::report::{Cell, Row, Table, median};

/// Every way sends so many requests, a part of them each round, so that what slows the machine down for a while slows all.
const REQUESTS: usize = 10_000;
const ROUNDS: usize = 25;
const AT_ONCE: usize = 8;

/// What others derive for a page.
#[derive(Deserialize)]
struct Page<T> {
    events: Vec<T>,
}

type Outcome = Result<usize, Box<dyn Error + Send + Sync>>;
type Request = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// One way to ask for a page, and how many events it had.
struct Peer {
    description: &'static str,
    ask: Box<dyn Fn() -> Request>,
}

/// Measures all of them.
///
/// # Errors
/// If a request fails.
pub fn table() -> Result<Table, Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(measured())
}

async fn measured() -> Result<Table, Box<dyn Error>> {
    let page = format!(r#"{{"events":{}}}"#, String::from_utf8_lossy(&pages()[0]));
    let origin = server::start(page.clone().into()).await?;
    let client = Client::builder().base_url(origin.as_str()).build()?;
    let http = reqwest::Client::builder().no_proxy().build()?;
    let peers = [
        plain::<Flat>("reqwest and serde, one flat derived struct", &http, &origin),
        plain::<Tagged>("reqwest and serde, internally tagged (lossy)", &http, &origin),
        Peer {
            description: "**the client: typed, lossless, with retries and time-outs**",
            ask: Box::new(move || {
                let request = client.events().list_events().send();
                Box::pin(async { Ok(request.await?.events.len()) })
            }),
        },
    ];
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS {
        for (peer, times) in peers.iter().zip(&mut times) {
            times.push(round(peer).await?);
        }
    }
    let medians = times.map(|times| median(times).unwrap_or_default().as_secs_f64());
    let row = |(peer, median): (&Peer, &f64)| Row {
        name: peer.description.to_owned(),
        cells: vec![
            Some(Cell((REQUESTS / ROUNDS) as f64 / median, 0)),
            Some(Cell(medians[1] / median, 2)),
        ],
    };
    Ok(Table {
        title: format!(
            "Client: {REQUESTS} requests for a page of {} bytes, {AT_ONCE} at a time",
            page.len()
        ),
        columns: vec!["requests a second", "throughput"],
        rows: peers.iter().zip(&medians).map(row).collect(),
    })
}

fn plain<T: serde::de::DeserializeOwned + Send + 'static>(
    description: &'static str,
    http: &reqwest::Client,
    origin: &str,
) -> Peer {
    let (http, url) = (http.clone(), format!("{origin}/events"));
    let ask = move || -> Request {
        let request = http.get(&url).header("accept", "application/json").send();
        Box::pin(async {
            let body = request.await?.error_for_status()?.bytes().await?;
            Ok(serde_json::from_slice::<Page<T>>(&body)?.events.len())
        })
    };
    Peer {
        description,
        ask: Box::new(ask),
    }
}

/// How long a part of the requests takes.
async fn round(peer: &Peer) -> Result<Duration, Box<dyn Error>> {
    let begun = Instant::now();
    let mut under_way = tokio::task::JoinSet::new();
    for _ in 0..REQUESTS / ROUNDS {
        if under_way.len() == AT_ONCE {
            check(under_way.join_next().await)?;
        }
        under_way.spawn((peer.ask)());
    }
    while let Some(answer) = under_way.join_next().await {
        check(Some(answer))?;
    }
    Ok(begun.elapsed())
}

/// A peer that fails would seem fast.
fn check(answer: Option<Result<Outcome, tokio::task::JoinError>>) -> Result<(), Box<dyn Error>> {
    let events = match answer {
        Some(outcome) => outcome?.map_err(|error| error.to_string())?,
        None => 0,
    };
    if events == 100 {
        Ok(())
    } else {
        Err(format!("a page had {events} events").into())
    }
}
