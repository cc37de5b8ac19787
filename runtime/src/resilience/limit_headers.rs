//! What the headers of an answer say of limits: how long to wait, and how much of a rate limit is left.

use std::time::{Duration, SystemTime};

use jiff::fmt::rfc2822::DateTimeParser;
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, RETRY_AFTER};

/// What is left of a rate limit, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remaining {
    pub requests: u64,
    pub reset: Duration,
}

/// The names under which services send the rest of a limit, and the time until it is whole again.
const REMAINING: [&str; 3] = ["ratelimit-remaining", "x-ratelimit-remaining", "x-rate-limit-remaining"];
const RESET: [&str; 3] = ["ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset"];

/// Numbers from here on are seconds since 1970, not from now.
const EPOCH_FROM: f64 = 1e9;

/// How long a service asks to wait before the next attempt.
pub fn asked_pause(status: StatusCode, headers: &HeaderMap) -> Option<Duration> {
    asked_pause_at(status, headers, SystemTime::now())
}

fn asked_pause_at(status: StatusCode, headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let retry_after = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok());
    retry_after
        .and_then(|text| retry_after_pause(text.trim(), now))
        .or_else(|| {
            // The reset of a limit that has not been reached is no reason to wait.
            (status == StatusCode::TOO_MANY_REQUESTS)
                .then(|| reset(headers, now))
                .flatten()
        })
}

/// What is left of the service's rate limit, where it says so.
pub fn remaining(headers: &HeaderMap) -> Option<Remaining> {
    remaining_at(headers, SystemTime::now())
}

fn remaining_at(headers: &HeaderMap, now: SystemTime) -> Option<Remaining> {
    let structured = || {
        let text = headers.get("ratelimit")?.to_str().ok()?;
        let requests = structured_parameter(text, "r").or_else(|| structured_parameter(text, "remaining"))?;
        let reset = structured_parameter(text, "t").or_else(|| structured_parameter(text, "reset"))?;
        Some(Remaining {
            requests: requests as u64,
            reset: pause(reset, now)?,
        })
    };
    let apart = || {
        let requests = number(headers, &REMAINING)?;
        Some(Remaining {
            requests: requests as u64,
            reset: reset(headers, now)?,
        })
    };
    apart().or_else(structured)
}

fn reset(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let structured = || {
        let text = headers.get("ratelimit")?.to_str().ok()?;
        structured_parameter(text, "t").or_else(|| structured_parameter(text, "reset"))
    };
    pause(number(headers, &RESET).or_else(structured)?, now)
}

fn number(headers: &HeaderMap, names: &[&str]) -> Option<f64> {
    let text = names.iter().find_map(|name| headers.get(*name))?.to_str().ok()?;
    let number: f64 = text.trim().parse().ok()?;
    (number >= 0.0).then_some(number)
}

/// A number of `"default";r=50;t=30`, or of the older `limit=100, remaining=50, reset=30`.
fn structured_parameter(text: &str, name: &str) -> Option<f64> {
    let mut pairs = text.split([';', ',']).filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(key, _)| key.trim() == name)?;
    let number: f64 = value.trim().parse().ok()?;
    (number >= 0.0).then_some(number)
}

/// Seconds from now on, or since 1970.
fn pause(number: f64, now: SystemTime) -> Option<Duration> {
    let duration = Duration::try_from_secs_f64(number).ok()?;
    if number < EPOCH_FROM {
        return Some(duration);
    }
    let until = SystemTime::UNIX_EPOCH.checked_add(duration)?;
    Some(until.duration_since(now).unwrap_or_default())
}

/// Seconds, or a date.
fn retry_after_pause(text: &str, now: SystemTime) -> Option<Duration> {
    if let Ok(seconds) = text.parse::<f64>() {
        return Duration::try_from_secs_f64(seconds).ok();
    }
    let until = DateTimeParser::new().parse_timestamp(text).ok()?;
    let until = SystemTime::from(until);
    Some(until.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::{HeaderName, HeaderValue};

    /// 1 January 2026.
    const NOW: u64 = 1_767_225_600;

    fn now() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(NOW)
    }

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let pairs = pairs.iter();
        pairs
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect()
    }

    #[test]
    fn pauses_are_asked_for_in_many_forms() {
        for (status, pairs, expected) in [
            (429, &[("retry-after", "7")][..], Some(7000)),
            (503, &[("retry-after", " 0 ")], Some(0)),
            (503, &[("retry-after", "1.5")], Some(1500)),
            (503, &[("retry-after", "Thu, 01 Jan 2026 00:00:09 GMT")], Some(9000)),
            (503, &[("retry-after", "Wed, 31 Dec 2025 23:59:59 GMT")], Some(0)),
            (429, &[("retry-after", "soon")], None),
            (429, &[("retry-after", "-1")], None),
            (429, &[("retry-after", "NaN")], None),
            (429, &[("retry-after", "1e300")], None),
            (429, &[("retry-after", "2"), ("ratelimit-reset", "50")], Some(2000)),
            (429, &[("ratelimit-reset", "41")], Some(41_000)),
            (429, &[("x-ratelimit-reset", "1767225605")], Some(5000)),
            (429, &[("x-rate-limit-reset", "1767225000")], Some(0)),
            (429, &[("ratelimit", "\"default\";r=0;t=30")], Some(30_000)),
            (429, &[("ratelimit", "limit=100, remaining=0, reset=12")], Some(12_000)),
            (429, &[("ratelimit-reset", "-3")], None),
            // The limit was not what failed.
            (503, &[("ratelimit-reset", "41")], None),
            (429, &[], None),
        ] {
            let status = StatusCode::from_u16(status).unwrap();
            let pause = asked_pause_at(status, &headers(pairs), now());
            assert_eq!(pause, expected.map(Duration::from_millis), "{status} {pairs:?}");
        }
    }

    #[test]
    fn the_rest_of_a_limit_is_read() {
        for (pairs, expected) in [
            (
                &[("ratelimit-remaining", "99"), ("ratelimit-reset", "41")][..],
                Some((99, 41)),
            ),
            (
                &[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1767225603")],
                Some((0, 3)),
            ),
            (&[("ratelimit", "\"default\";r=50;t=30")], Some((50, 30))),
            (&[("ratelimit", "limit=100, remaining=50, reset=30")], Some((50, 30))),
            (&[("x-rate-limit-remaining", "5")], None),
            (&[("ratelimit-remaining", "many"), ("ratelimit-reset", "1")], None),
            (&[], None),
        ] {
            let remaining = remaining_at(&headers(pairs), now());
            let remaining = remaining.map(|remaining| (remaining.requests, remaining.reset.as_secs()));
            assert_eq!(remaining, expected, "{pairs:?}");
        }
    }
}
