//! `Caller`: sends the requests of an export, no faster than Zendesk allows, and again where they fail in passing.

use std::collections::VecDeque;
use std::fmt;
use std::time::{Duration, Instant};

use oasmith_runtime::{Json, PagingError, RetryPolicy, Send as Request};
use serde::de::DeserializeOwned;

use crate::models::ErrorEnvelope;
use crate::{Client, Error};

/// How often a request is sent before its failure counts.
const ATTEMPTS: u32 = 10;
/// The first pause after a failure; each further one is twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// No pause of our own is longer.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);
/// No page is made smaller than this.
const SMALLEST_PAGE: i64 = 10;
/// After so many pages in time, the next is asked to be larger again.
const CALM_PAGES: u32 = 5;
const MINUTE: Duration = Duration::from_secs(60);

/// Why an export pauses, and for how long.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Waiting {
    /// It has sent as many requests as a minute allows.
    Rate(Duration),
    /// A request failed, and is sent again afterwards.
    Failure {
        /// What failed.
        reason: String,
        /// For how long.
        pause: Duration,
    },
    /// Zendesk has not yet released what comes next.
    Release(Duration),
}

type Watch = Box<dyn Fn(&Waiting) + Send + Sync>;

/// Sends the requests of one export.
pub struct Caller {
    client: Client,
    requests_per_minute: usize,
    /// When the requests of the last minute were sent.
    sent: VecDeque<Instant>,
    page: i64,
    /// How large pages are where nothing is in the way.
    full_page: i64,
    /// Pages since the last one that ran into a timeout.
    calm: u32,
    watch: Option<Watch>,
}

impl Caller {
    pub(super) fn new(client: Client, requests_per_minute: u32, page: i64) -> Self {
        let mut caller = Self {
            client,
            requests_per_minute: 1,
            sent: VecDeque::new(),
            page,
            full_page: page,
            calm: 0,
            watch: None,
        };
        caller.allow(requests_per_minute);
        caller
    }

    pub(super) fn allow(&mut self, requests_per_minute: u32) {
        self.requests_per_minute = usize::try_from(requests_per_minute).unwrap_or(usize::MAX).max(1);
    }

    pub(super) fn watch(&mut self, watch: Watch) {
        self.watch = Some(watch);
    }

    /// How many records the next page is asked to hold.
    pub(super) fn page(&self) -> i64 {
        self.page
    }

    /// Asks for pages of another size from now on.
    pub(super) fn resize(&mut self, page: i64) {
        self.page = page;
    }

    /// Sends a request until it succeeds, and reads its answer as `P`, which need not be the type of the description:
    /// one record that does not fit its type must not cost the page.
    pub(super) async fn ask<P: DeserializeOwned, T>(
        &mut self,
        request: impl Fn(&Client, i64) -> Request<T, ErrorEnvelope>,
    ) -> Result<P, Error> {
        let mut attempt = 1;
        loop {
            self.keep_pace().await;
            // A page that takes too long is asked for again as a smaller one, which the client could not know.
            let error = match request(&self.client, self.page)
                .retry(RetryPolicy::never())
                .await
                .map_or_else(read_misfit, |answer| read(answer.body()))
            {
                Ok(page) => {
                    self.grow();
                    return Ok(page);
                }
                Err(error) => error,
            };
            let Some(asked) = pause_after(&error).filter(|_| attempt < ATTEMPTS) else {
                return Err(error);
            };
            if is_timeout(&error) {
                self.page = (self.page / 2).max(SMALLEST_PAGE).min(self.page);
                self.calm = 0;
            }
            let own = FIRST_PAUSE
                .saturating_mul(1 << (attempt - 1).min(16))
                .min(LONGEST_PAUSE);
            let pause = asked.unwrap_or(own);
            self.wait(Waiting::Failure {
                reason: error.to_string(),
                pause,
            })
            .await;
            attempt += 1;
        }
    }

    /// Lets time pass until Zendesk releases what comes next.
    pub(super) async fn wait(&self, waiting: Waiting) {
        let (Waiting::Rate(pause) | Waiting::Failure { pause, .. } | Waiting::Release(pause)) = waiting;
        if let Some(watch) = &self.watch {
            watch(&waiting);
        }
        tokio::time::sleep(pause).await;
    }

    /// Asks for larger pages again after some that came in time.
    fn grow(&mut self) {
        self.calm += 1;
        if self.calm >= CALM_PAGES && self.page < self.full_page {
            self.page = self.page.saturating_mul(2).min(self.full_page);
            self.calm = 0;
        }
    }

    async fn keep_pace(&mut self) {
        if self.sent.len() >= self.requests_per_minute
            && let Some(first) = self.sent.pop_front()
        {
            let pause = MINUTE.saturating_sub(first.elapsed());
            if !pause.is_zero() {
                self.wait(Waiting::Rate(pause)).await;
            }
        }
        self.sent.push_back(Instant::now());
    }
}

impl fmt::Debug for Caller {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Caller")
            .field("requests_per_minute", &self.requests_per_minute)
            .field("page", &self.page)
            .finish_non_exhaustive()
    }
}

fn read<P: DeserializeOwned>(body: &[u8]) -> Result<P, Error> {
    let unusable = |error: serde_json::Error| PagingError::Unusable {
        reason: error.to_string(),
    };
    let json: Json = serde_json::from_slice(body).map_err(|error| Error::Paging(unusable(error)))?;
    json.decode().map_err(Error::Decode)
}

/// A page with a record that does not fit its type is a page all the same.
fn read_misfit<P: DeserializeOwned>(error: Error) -> Result<P, Error> {
    match &error {
        Error::Decode(misfit) => read(misfit.body()).map_err(|_| error),
        _ => Err(error),
    }
}

/// How long Zendesk asks to wait, if it does; `None` where sending the request again would change nothing.
fn pause_after(error: &Error) -> Option<Option<Duration>> {
    match error {
        Error::Connect(_) | Error::Timeout(_) | Error::Transport(_) => Some(None),
        // Cut off on its way, or a gateway's page.
        Error::Decode(error) => serde_json::from_slice::<Json>(error.body()).is_err().then_some(None),
        Error::Api(error) => {
            let passing = matches!(error.status().as_u16(), 408 | 409 | 425 | 429 | 500 | 502..=504 | 520..=524);
            let seconds = error.headers().get("retry-after");
            let seconds = seconds.and_then(|seconds| seconds.to_str().ok()?.trim().parse().ok());
            passing.then(|| seconds.map(Duration::from_secs))
        }
        _ => None,
    }
}

fn is_timeout(error: &Error) -> bool {
    matches!(error, Error::Timeout(_)) || matches!(error.status().map(|status| status.as_u16()), Some(504 | 524))
}
