//! `RateLimiter`: sends no more than a service allows, by what it is told and by what the service says.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep_until};

use super::limit_headers::{asked_pause, remaining};

/// Keeps requests within a rate and a number at a time. Clones share the limit, also those given to other clients.
///
/// Requests wait for their turn, in the order in which they came. Where the service says that less is left of its limit
/// than the rate would use, or answers that there have been too many requests, all wait for as long as it says.
///
/// ```
/// use oasmith_runtime::RateLimiter;
///
/// let limiter = RateLimiter::new().requests_per_minute(700).concurrency(16);
/// ```
#[derive(Clone)]
#[must_use = "a limiter does nothing until a client has it"]
pub struct RateLimiter(Arc<Shared>);

struct Shared {
    pace: Option<Pace>,
    concurrency: Option<(usize, Arc<Semaphore>)>,
    /// Held by the request whose turn is next while it waits, so that the others queue behind it.
    turn: tokio::sync::Mutex<()>,
    state: Mutex<State>,
}

/// An even pace, and how many requests may run ahead of it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Pace {
    per_minute: u32,
    interval: Duration,
    lead: Duration,
}

#[derive(Clone, Copy, Debug, Default)]
struct State {
    /// When the next request would leave at an even pace.
    even: Option<Instant>,
    /// Nothing leaves before.
    held: Option<Instant>,
    brake: Option<Brake>,
}

/// A slower pace, by what the service says.
#[derive(Clone, Copy, Debug)]
struct Brake {
    interval: Duration,
    until: Instant,
}

/// The leave to send one request; it ends when it is dropped.
#[derive(Debug, Default)]
pub struct Permit {
    _one: Option<OwnedSemaphorePermit>,
}

const MINUTE: Duration = Duration::from_secs(60);

impl Default for RateLimiter {
    fn default() -> Self {
        Self::new()
    }
}

impl RateLimiter {
    /// A limiter without a limit of its own: it slows down by what the service says.
    pub fn new() -> Self {
        Self::of(None, None)
    }

    /// Sends at most so many requests in any minute; at least one.
    ///
    /// The pace is even and a little slower, so that none is refused where the service counts in minutes of its own: at
    /// least 95 % of the limit is used. A few requests may run ahead, so that an idle client answers at once.
    pub fn requests_per_minute(self, limit: u32) -> Self {
        Self::of(
            Some(Pace::new(limit.max(1))),
            self.0.concurrency.as_ref().map(|(limit, _)| *limit),
        )
    }

    /// Has at most so many requests under way at a time; at least one.
    pub fn concurrency(self, limit: usize) -> Self {
        Self::of(self.0.pace, Some(limit.clamp(1, Semaphore::MAX_PERMITS)))
    }

    fn of(pace: Option<Pace>, concurrency: Option<usize>) -> Self {
        Self(Arc::new(Shared {
            pace,
            concurrency: concurrency.map(|limit| (limit, Arc::new(Semaphore::new(limit)))),
            turn: tokio::sync::Mutex::default(),
            state: Mutex::default(),
        }))
    }

    /// Waits until a request may be sent.
    pub(crate) async fn acquire(&self) -> Permit {
        let one = match &self.0.concurrency {
            // Nobody closes it; a closed one would limit nothing.
            Some((_, semaphore)) => Arc::clone(semaphore).acquire_owned().await.ok(),
            None => None,
        };
        let _turn = self.0.turn.lock().await;
        while let Some(until) = self.leave_or_wait(Instant::now()) {
            sleep_until(until).await;
        }
        Permit { _one: one }
    }

    /// Learns from an answer.
    pub(crate) fn observe(&self, status: StatusCode, headers: &HeaderMap) {
        let now = Instant::now();
        let mut state = self.state();
        if status == StatusCode::TOO_MANY_REQUESTS
            && let Some(pause) = asked_pause(status, headers)
        {
            state.hold(now, pause);
        } else if let Some(left) = remaining(headers) {
            let interval = u32::try_from(left.requests)
                .ok()
                .and_then(|requests| left.reset.checked_div(requests));
            match interval {
                Some(interval) => state.brake = now.checked_add(left.reset).map(|until| Brake { interval, until }),
                None if left.requests == 0 => state.hold(now, left.reset),
                None => {}
            }
        }
    }

    /// Takes the turn now, or says when to ask again.
    fn leave_or_wait(&self, now: Instant) -> Option<Instant> {
        let mut state = self.state();
        if let Some(until) = state.held.filter(|until| *until > now) {
            return Some(until);
        }
        let own = self
            .0
            .pace
            .map_or((Duration::ZERO, Duration::ZERO), |pace| (pace.interval, pace.lead));
        let brake = state.brake.filter(|brake| brake.until > now && brake.interval > own.0);
        let (interval, lead) = brake.map_or(own, |brake| (brake.interval, Duration::ZERO));
        let even = state.even.unwrap_or(now);
        match even.checked_sub(lead) {
            // A brake that is let go ends the wait for it.
            Some(turn) if turn > now => Some(brake.map_or(turn, |brake| turn.min(brake.until))),
            _ => {
                state.even = even.max(now).checked_add(interval);
                None
            }
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Each change is one assignment: it cannot be left half done.
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pace {
    fn new(per_minute: u32) -> Self {
        // What runs ahead within a minute, and what follows at the even pace, come to less than the limit.
        let interval = MINUTE.mul_f64(1.0 / (0.97 * f64::from(per_minute)));
        Self {
            per_minute,
            interval,
            lead: interval * (per_minute / 50).saturating_sub(1),
        }
    }
}

impl State {
    fn hold(&mut self, now: Instant, pause: Duration) {
        let until = now.checked_add(pause);
        self.held = self.held.max(until);
        // Nothing runs ahead of the pace after a pause: many may be waiting.
        self.even = self.even.max(until);
    }
}

impl fmt::Debug for RateLimiter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RateLimiter")
            .field("requests_per_minute", &self.0.pace.map(|pace| pace.per_minute))
            .field("concurrency", &self.0.concurrency.as_ref().map(|(limit, _)| limit))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let pairs = pairs.iter();
        pairs
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect()
    }

    async fn leave(limiter: &RateLimiter, requests: usize, start: Instant) -> Vec<f64> {
        let mut times = Vec::new();
        for _ in 0..requests {
            limiter.acquire().await;
            times.push(start.elapsed().as_secs_f64());
        }
        times
    }

    #[tokio::test(start_paused = true)]
    async fn a_limit_is_used_and_kept_in_every_minute() {
        for limit in [1, 10, 50, 100, 700, 2500] {
            let limiter = RateLimiter::new().requests_per_minute(limit);
            let times = leave(&limiter, limit as usize * 5, Instant::now()).await;
            let most = (0..times.len()).map(|first| {
                times[first..]
                    .iter()
                    .take_while(|time| **time < times[first] + 60.0)
                    .count()
            });
            assert!(most.max().unwrap() <= limit as usize, "{limit} in any minute");
            let minutes = times.last().unwrap() / 60.0;
            let used = (times.len() - 1) as f64 / (f64::from(limit) * minutes);
            assert!(used >= 0.95, "{limit}: {used}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn an_idle_client_answers_at_once() {
        let limiter = RateLimiter::new().requests_per_minute(700);
        for _ in 0..2 {
            let times = leave(&limiter, 14, Instant::now()).await;
            assert!(times.last().unwrap() < &0.001, "{times:?}");
            tokio::time::sleep(Duration::from_secs(10)).await;
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_service_may_slow_it_down() {
        for (status, pairs, expected) in [
            // Too many: nobody leaves before the pause is over.
            (429, &[("retry-after", "30")][..], [30.0, 30.1, 30.2]),
            // Nothing is left.
            (
                200,
                &[("ratelimit-remaining", "0"), ("ratelimit-reset", "20")],
                [20.0, 20.1, 20.2],
            ),
            // Ten in a minute are left.
            (
                200,
                &[("ratelimit-remaining", "10"), ("ratelimit-reset", "60")],
                [0.0, 6.0, 12.0],
            ),
            // More is left than the pace uses.
            (
                200,
                &[("ratelimit-remaining", "9000"), ("ratelimit-reset", "60")],
                [0.0, 0.1, 0.2],
            ),
            // The limit is whole again before the slower pace would go on.
            (
                200,
                &[("ratelimit-remaining", "1"), ("ratelimit-reset", "5")],
                [0.0, 5.0, 5.1],
            ),
        ] {
            // 0.1 s apart, none ahead.
            let mut limiter = RateLimiter::new().requests_per_minute(600);
            let shared = Arc::get_mut(&mut limiter.0).unwrap();
            shared.pace = Some(Pace {
                per_minute: 600,
                interval: Duration::from_millis(100),
                lead: Duration::ZERO,
            });
            limiter.observe(StatusCode::from_u16(status).unwrap(), &headers(pairs));
            let times = leave(&limiter, 3, Instant::now()).await;
            for (time, expected) in times.iter().zip(expected) {
                assert!((time - expected).abs() < 0.01, "{pairs:?}: {times:?}");
            }
        }
    }

    #[tokio::test(start_paused = true)]
    async fn so_many_at_a_time_and_no_more() {
        let limiter = RateLimiter::new().concurrency(3);
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let requests = (0..20).map(|_| {
            let (limiter, now, most) = (limiter.clone(), Arc::clone(&now), Arc::clone(&most));
            tokio::spawn(async move {
                let permit = limiter.acquire().await;
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                tokio::time::sleep(Duration::from_secs(1)).await;
                now.fetch_sub(1, Ordering::SeqCst);
                drop(permit);
            })
        });
        for request in requests.collect::<Vec<_>>() {
            request.await.unwrap();
        }
        assert_eq!(most.load(Ordering::SeqCst), 3);
    }
}
