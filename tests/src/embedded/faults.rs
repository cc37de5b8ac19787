//! Faults: answers that a network and a busy service give in passing, the same ones for the same seed.

use std::sync::atomic::{AtomicU64, Ordering};

use wiremock::ResponseTemplate;

/// Spoils some answers.
pub struct Faults {
    percent: u64,
    seed: u64,
    requests: AtomicU64,
}

impl Faults {
    /// Spoils so many answers of a hundred.
    pub fn new(percent: u64, seed: u64) -> Self {
        Self {
            percent,
            seed,
            requests: AtomicU64::new(0),
        }
    }

    /// The answer, or what comes in its place.
    pub fn spoil(&self, answer: &serde_json::Value) -> Option<ResponseTemplate> {
        let number = self.requests.fetch_add(1, Ordering::Relaxed);
        let chance = scatter(self.seed ^ scatter(number));
        if chance % 100 >= self.percent {
            return None;
        }
        let page = |status| ResponseTemplate::new(status).set_body_raw("<html>Please wait</html>", "text/html");
        let limit = "Number of allowed API requests per minute exceeded";
        Some(match chance / 100 % 6 {
            0 => ResponseTemplate::new(429)
                .insert_header("Retry-After", "0")
                .set_body_string(limit),
            1 => page(500),
            2 => page(502),
            3 => page(503).insert_header("Retry-After", "0"),
            4 => page(504),
            _ => {
                let mut text = answer.to_string();
                text.truncate(text.char_indices().nth(text.len() / 2).map_or(0, |(end, _)| end));
                ResponseTemplate::new(200).set_body_raw(text, "application/json")
            }
        })
    }
}

/// Spreads numbers that stand close together (the finalizer of SplitMix64).
fn scatter(number: u64) -> u64 {
    let mut number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}
