//! What keeps a client polite and patient: retries, rate limits and time-outs. Nothing here sends anything.

mod budget;
mod limit_headers;
mod limiter;
mod retry;
mod timeouts;

pub use budget::{Budget, Reason};
pub use limit_headers::asked_pause;
pub use limiter::{Permit, RateLimiter};
pub use retry::{RetryPolicy, is_passing};
pub use timeouts::{Timeouts, TooLate};
