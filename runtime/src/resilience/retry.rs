//! `RetryPolicy`: whether a failed attempt is made again, and after which pause.

use std::time::Duration;

use reqwest::{Method, StatusCode};

/// When and how often a failed request is sent again.
///
/// An attempt is made again if it failed in passing: no connection, an exchange that broke off or took too long, or one
/// of the statuses 408, 425, 429, 500, 502, 503 and 504. That happens only for requests which may be sent twice: those
/// of the methods that HTTP calls idempotent (all but `POST`, `PATCH` and `CONNECT`), those with an `Idempotency-Key`,
/// and those that the description of the API or [`any_method`](Self::any_method) says it of.
///
/// Before the next attempt there is a pause: as long as the service asks for by `Retry-After` or a rate limit's reset;
/// else a random one of up to 0.5 s, 1 s, 2 s and so on.
///
/// ```
/// use oasmith_runtime::RetryPolicy;
/// use std::time::Duration;
///
/// let patient = RetryPolicy::new().attempts(10).longest_pause(Duration::from_secs(600));
/// let never = RetryPolicy::never();
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a policy does nothing until a client or a request has it"]
pub struct RetryPolicy {
    attempts: u32,
    first_backoff: Duration,
    longest_backoff: Duration,
    longest_pause: Duration,
    methods: Methods,
}

/// Which requests may be sent twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Methods {
    Idempotent,
    Any,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}

impl RetryPolicy {
    /// Three attempts, pauses of at most 20 seconds of its own and at most two minutes where the service asks for them.
    pub fn new() -> Self {
        Self {
            attempts: 3,
            first_backoff: Duration::from_millis(500),
            longest_backoff: Duration::from_secs(20),
            longest_pause: Duration::from_secs(120),
            methods: Methods::Idempotent,
        }
    }

    /// One attempt.
    pub fn never() -> Self {
        Self::new().attempts(1)
    }

    /// How often a request is sent at most; at least once.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The pauses of its own: each is random, below a bound that begins with `first`, doubles with each attempt and ends at
    /// `longest`.
    pub fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        self.first_backoff = first;
        self.longest_backoff = longest.max(first);
        self
    }

    /// The longest pause that a service may ask for: where it asks for a longer one, its answer is an error at once.
    pub fn longest_pause(mut self, longest: Duration) -> Self {
        self.longest_pause = longest;
        self
    }

    /// Sends requests of any method again, also those that may then take effect twice.
    pub fn any_method(mut self) -> Self {
        self.methods = Methods::Any;
        self
    }

    pub(crate) fn covers(&self, method: &Method) -> bool {
        self.methods == Methods::Any || !matches!(*method, Method::POST | Method::PATCH | Method::CONNECT)
    }

    /// The pause after an attempt that failed in passing; `None` where there is no further attempt. `asked` is the pause
    /// that the service asks for.
    pub(crate) fn pause_after(&self, attempt: u32, asked: Option<Duration>) -> Option<Duration> {
        if attempt >= self.attempts {
            return None;
        }
        match asked {
            Some(pause) => (pause <= self.longest_pause).then_some(pause),
            None => Some(self.bound(attempt).mul_f64(fastrand::f64())),
        }
    }

    /// Below what the pause after this attempt is.
    fn bound(&self, attempt: u32) -> Duration {
        let doublings = attempt.saturating_sub(1).min(30);
        self.first_backoff
            .saturating_mul(1 << doublings)
            .min(self.longest_backoff)
    }
}

/// Whether a status tells of a failure that may be gone by the next attempt.
pub fn is_passing(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 425 | 429 | 500 | 502 | 503 | 504)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn pauses_double_up_to_a_bound_and_are_random_below_it() {
        let policy = RetryPolicy::new().attempts(u32::MAX).backoff(seconds(1), seconds(60));
        for (attempt, bound) in [(1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (100, 60)] {
            assert_eq!(policy.bound(attempt), seconds(bound), "attempt {attempt}");
            let pauses: Vec<_> = (0..100).filter_map(|_| policy.pause_after(attempt, None)).collect();
            assert!(pauses.iter().all(|pause| *pause < seconds(bound)));
            // Full jitter: some in the lower half, some in the upper.
            let half = seconds(bound) / 2;
            assert!(pauses.iter().any(|pause| *pause < half) && pauses.iter().any(|pause| *pause > half));
        }
    }

    #[test]
    fn attempts_and_asked_pauses_are_bounded() {
        let policy = RetryPolicy::new().longest_pause(seconds(30));
        for (attempt, asked, expected) in [
            (1, Some(30), Some(30)),
            (2, Some(0), Some(0)),
            (1, Some(31), None),
            (3, Some(1), None),
        ] {
            let pause = policy.pause_after(attempt, asked.map(seconds));
            assert_eq!(pause, expected.map(seconds), "{attempt}, {asked:?}");
        }
        assert_eq!(policy.pause_after(3, None), None);
        assert_eq!(RetryPolicy::never().pause_after(1, None), None);
        assert_eq!(RetryPolicy::new().attempts(0).pause_after(1, None), None);
    }

    #[test]
    fn only_what_may_be_sent_twice_is() {
        for method in [Method::GET, Method::HEAD, Method::PUT, Method::DELETE, Method::OPTIONS] {
            assert!(RetryPolicy::new().covers(&method), "{method}");
        }
        for method in [Method::POST, Method::PATCH, Method::CONNECT] {
            assert!(!RetryPolicy::new().covers(&method), "{method}");
            assert!(RetryPolicy::new().any_method().covers(&method), "{method}");
        }
    }
}
