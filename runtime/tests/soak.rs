//! Many requests at once for a while: neither memory nor sockets pile up.

#![cfg(target_os = "linux")]

mod support;

use futures_util::{StreamExt, stream};
use oasmith_runtime::private::{Call, Core, CoreBuilder, Method};
use support::faulty::{Faulty, Step, answer, whole};
use support::{Order, Problem};

const CALLS: usize = 50_000;
const AT_ONCE: usize = 64;

/// What the process holds, in bytes.
fn memory() -> usize {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap();
    pages.split(' ').nth(1).unwrap().parse::<usize>().unwrap() * 4096
}

fn open_files() -> usize {
    std::fs::read_dir("/proc/self/fd").unwrap().count()
}

async fn call(client: &Core, times: usize) {
    let calls = stream::iter(0..times).map(|_| async {
        let order = Call::new(client, Method::GET, "/orders/7")
            .send_json::<Order, Problem>()
            .await;
        // An answer that was cut off has been asked for again.
        order.map(|order| order.id).unwrap_or(7)
    });
    let sum = calls
        .buffer_unordered(AT_ONCE)
        .fold(0, |sum, id| async move { sum + id })
        .await;
    assert_eq!(sum, 7 * times as i64);
}

#[tokio::test]
async fn nothing_piles_up() {
    let server = Faulty::start_with(|_, number| match number % 100 {
        // Connections that break are replaced.
        99 => vec![answer(200, "Content-Length: 100", b"{"), Step::Reset],
        98 => vec![whole(404, "", br#"{"error":"gone"}"#)],
        _ => vec![whole(200, "", br#"{"id":7,"note":"as it came"}"#)],
    })
    .await;
    let client = CoreBuilder::new("", &[])
        .base_url(format!("http://{}", server.address))
        .build()
        .unwrap();
    let files_before = open_files();
    call(&client, CALLS / 10).await;
    let memory_before = memory();
    call(&client, CALLS).await;
    let (grown, files) = (memory().saturating_sub(memory_before), open_files() - files_before);
    assert!(grown < 8 << 20, "{grown} bytes more");
    // A connection a request at most, each with two ends in this process, and some that are about to close.
    assert!(files <= 3 * AT_ONCE, "{files} files more after {CALLS} requests");
}
