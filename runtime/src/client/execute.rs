//! The one place where requests go out: attempt after attempt, until there is an answer to hand on.

use std::time::Duration;

use bytes::Bytes;
use reqwest::{Request, Response, StatusCode, Url};
use tokio::time::{Instant, sleep, timeout, timeout_at};

use super::answer::Answer;
use super::body::{Body, Bounds};
use super::call::Call;
use super::middleware::Next;
use super::trace::{self, Trace};
use crate::auth::UsedToken;
use crate::error::{BuildError, Failure, TransportError};
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
pub fn execute(call: Call, extent: Extent) -> impl Future<Output = Result<Answer, Failure>> + Send {
    Trace::of_call(&call).follow(attempts(call, extent))
}

async fn attempts(call: Call, extent: Extent) -> Result<Answer, Failure> {
    let core = call.core().clone();
    let policy = call.retry_policy().clone();
    let clock = Clock::new(&call);
    let mut price = None;
    let mut token_renewed = false;
    let mut attempt = 0;
    loop {
        attempt += 1;
        let (outcome, tokens) = match clock.wait_for(prepare(&call)).await {
            Ok(Ready {
                request,
                permit,
                tokens,
            }) => {
                let exchange = exchange(&call, request, permit, extent, attempt);
                let trace = Trace::of_attempt(&call, attempt);
                (trace.follow(clock.attempt(exchange)).await, tokens)
            }
            Err(failure) => (Err(failure), Vec::new()),
        };
        if !token_renewed && !tokens.is_empty() && is_unauthorized(&outcome) && call.can_be_sent_again() {
            token_renewed = true;
            for token in tokens {
                token.refuse().await;
            }
            continue;
        }
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
        trace::pausing(pause, attempt);
        sleep(pause).await;
    }
}

/// A request that may go out now.
struct Ready {
    request: Request,
    permit: Permit,
    tokens: Vec<UsedToken>,
}

/// Waits until the request may be sent, and signs it.
async fn prepare(call: &Call) -> Result<Ready, Failure> {
    let permit = match call.core().limiter() {
        Some(limiter) => limiter.acquire().await,
        None => Permit::default(),
    };
    let (request, tokens) = call.request().await?;
    Ok(Ready {
        request,
        permit,
        tokens,
    })
}

/// One attempt.
async fn exchange(
    call: &Call,
    request: Request,
    permit: Permit,
    extent: Extent,
    attempt: u32,
) -> Result<Answer, Failure> {
    let core = call.core().clone();
    let failed = |error| TransportError::of_attempt(call.base(), error);
    let response = Next::new(call, attempt).run(request).await.map_err(failed)?;
    let (status, headers) = (response.status(), response.headers().clone());
    if let Some(limiter) = core.limiter() {
        limiter.observe(status, &headers);
    }
    let url = answered_at(call, &response)?;
    let bounds = Bounds {
        stall: call.timeouts().stall,
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

/// Where the answer came from. A layer may have made it itself, or got it elsewhere: what it leads to is still asked of the
/// service.
fn answered_at(call: &Call, response: &Response) -> Result<Url, BuildError> {
    let is_own = call.core().layers().is_empty() || response.url().origin() == call.base().origin();
    if is_own { Ok(response.url().clone()) } else { call.url() }
}

fn is_unauthorized(outcome: &Result<Answer, Failure>) -> bool {
    outcome
        .as_ref()
        .is_ok_and(|answer| answer.status == StatusCode::UNAUTHORIZED)
}

/// Whether the next attempt may have a better end: why, and how long the service asks to wait for it.
fn failed_in_passing(outcome: &Result<Answer, Failure>) -> Option<(Reason, Option<Duration>)> {
    match outcome {
        Ok(answer) if is_passing(answer.status) => Some((Reason::Answer, asked_pause(answer.status, &answer.headers))),
        Err(Failure::Transport(error)) if error.is_passing() => Some((Reason::Silence, None)),
        Err(Failure::Auth(error)) if error.is_retryable() => Some((Reason::Silence, None)),
        _ => None,
    }
}

/// The time that a request has.
struct Clock<'a> {
    base: &'a Url,
    timeouts: Timeouts,
    /// When there is no more.
    end: Option<Instant>,
}

impl<'a> Clock<'a> {
    fn new(call: &'a Call) -> Self {
        let timeouts = call.timeouts();
        Self {
            base: call.base(),
            timeouts,
            end: timeouts.total.and_then(|total| Instant::now().checked_add(total)),
        }
    }

    /// Runs an attempt for as long as it may take.
    async fn attempt<T>(&self, attempt: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
        match self.timeouts.attempt {
            Some(limit) if self.allows(limit) => {
                let late = || TransportError::late(self.base, TooLate::Attempt(limit)).into();
                timeout(limit, attempt).await.unwrap_or_else(|_| Err(late()))
            }
            _ => self.wait_for(attempt).await,
        }
    }

    /// Waits for as long as there is time at all.
    async fn wait_for<T>(&self, future: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
        match self.timeouts.total.zip(self.end) {
            Some((limit, end)) => {
                let late = || TransportError::late(self.base, TooLate::Total(limit)).into();
                timeout_at(end, future).await.unwrap_or_else(|_| Err(late()))
            }
            None => future.await,
        }
    }

    /// Whether there is time for a pause.
    fn allows(&self, pause: Duration) -> bool {
        self.end
            .is_none_or(|end| pause < end.saturating_duration_since(Instant::now()))
    }
}
