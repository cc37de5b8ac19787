//! The one place where requests go out: attempt after attempt, until there is an answer to hand on.

use std::time::Duration;

use bytes::Bytes;
use tokio::time::{Instant, sleep, timeout, timeout_at};

use super::answer::Answer;
use super::body::{Body, Bounds};
use super::call::Call;
use super::core::Core;
use crate::error::{Failure, TransportError};
use crate::resilience::{Permit, Reason, Timeouts, TooLate, asked_pause, is_passing};

/// How much of an answer there is when it is handed on.
#[derive(Clone, Copy, Debug)]
pub enum Extent {
    /// All of it.
    Whole,
    /// All but the body of a successful answer, which is left to be read.
    Head,
}

/// Sends a request, again where it fails in passing and may be repeated, and hands on the answer, whatever its status.
pub async fn execute(call: Call, extent: Extent) -> Result<Answer, Failure> {
    let core = call.core().clone();
    let policy = call.retry_policy().clone();
    let clock = Clock::new(call.timeouts());
    let mut price = None;
    let mut attempt = 0;
    loop {
        attempt += 1;
        let outcome = match clock.wait_for(turn(&core)).await {
            Ok(permit) => clock.attempt(once(&call, extent, attempt, &clock, permit)).await,
            Err(late) => Err(late),
        };
        let outcome = outcome.unwrap_or_else(|late| Err(TransportError::late(call.base(), late).into()));
        let Some((reason, asked)) = failed_in_passing(&outcome) else {
            core.budget().earn(price);
            return outcome.map_err(|failure| failure.after(attempt));
        };
        let pause = policy
            .pause_after(attempt, asked)
            .filter(|pause| call.is_repeatable() && clock.allows(*pause))
            .and_then(|pause| Some((pause, core.budget().spend(reason)?)));
        let Some((pause, paid)) = pause else {
            return outcome.map_err(|failure| failure.after(attempt));
        };
        price = Some(paid);
        drop(outcome);
        sleep(pause).await;
    }
}

/// Waits until a request may be sent.
async fn turn(core: &Core) -> Permit {
    match core.limiter() {
        Some(limiter) => limiter.acquire().await,
        None => Permit::default(),
    }
}

/// One attempt.
async fn once(call: &Call, extent: Extent, attempt: u32, clock: &Clock, permit: Permit) -> Result<Answer, Failure> {
    let core = call.core().clone();
    let request = call.request().await?;
    let failed = |error| TransportError::new(call.base(), error);
    let response = core.http().execute(request).await.map_err(failed)?;
    let (status, url, headers) = (response.status(), response.url().clone(), response.headers().clone());
    if let Some(limiter) = core.limiter() {
        limiter.observe(status, &headers);
    }
    let bounds = Bounds {
        stall: clock.stall,
        size: core.body_limit(),
        attempt,
    };
    let mut answer = Answer {
        body: Body::new(response.into(), call.base().clone(), bounds, permit),
        core,
        url,
        status,
        headers,
        attempt,
        read: Bytes::new(),
    };
    if matches!(extent, Extent::Whole) || !status.is_success() {
        answer.read = std::mem::take(&mut answer.body).bytes().await?;
    }
    Ok(answer)
}

/// Whether the next attempt may have a better end: why, and how long the service asks to wait for it.
fn failed_in_passing(outcome: &Result<Answer, Failure>) -> Option<(Reason, Option<Duration>)> {
    match outcome {
        Ok(answer) if is_passing(answer.status) => Some((Reason::Answer, asked_pause(answer.status, &answer.headers))),
        Err(Failure::Transport(error)) if error.is_passing() => Some((Reason::Silence, None)),
        _ => None,
    }
}

/// The time that a request has.
struct Clock {
    stall: Option<Duration>,
    attempt: Option<Duration>,
    total: Option<(Duration, Instant)>,
}

impl Clock {
    fn new(timeouts: Timeouts) -> Self {
        let end = |total| Some((total, Instant::now().checked_add(total)?));
        Self {
            stall: timeouts.stall,
            attempt: timeouts.attempt,
            total: timeouts.total.and_then(end),
        }
    }

    /// Runs an attempt for as long as it may take.
    async fn attempt<T>(&self, attempt: impl Future<Output = T>) -> Result<T, TooLate> {
        match self.attempt {
            Some(limit) if self.left().is_none_or(|left| limit < left) => {
                timeout(limit, attempt).await.map_err(|_| TooLate::Attempt(limit))
            }
            _ => self.wait_for(attempt).await,
        }
    }

    /// Waits for as long as there is time at all.
    async fn wait_for<T>(&self, future: impl Future<Output = T>) -> Result<T, TooLate> {
        match self.total {
            Some((limit, end)) => timeout_at(end, future).await.map_err(|_| TooLate::Total(limit)),
            None => Ok(future.await),
        }
    }

    fn left(&self) -> Option<Duration> {
        self.total.map(|(_, end)| end.saturating_duration_since(Instant::now()))
    }

    /// Whether there is time for a pause.
    fn allows(&self, pause: Duration) -> bool {
        self.left().is_none_or(|left| pause < left)
    }
}
