//! The history of Zendesk tickets and accounts: every audit event typed, nothing lost.
//!
//! Zendesk keeps an *audit* for each update of a ticket, with *events* that say what the update did, and an *audit log*
//! of what administrators change. This crate reads both:
//!
//! ```no_run
//! use zendesk_audits::models::TicketAuditEvent;
//! use zendesk_audits::{Auth, Client};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder().subdomain("acme").auth(Auth::bearer("token")).build()?;
//! let mut audits = client.ticket_audits().list_audits_for_ticket(123).stream();
//! while let Some(audit) = audits.try_next().await? {
//!     for event in &audit.events {
//!         match event {
//!             TicketAuditEvent::Change(change) => println!("{} changed {}", audit.author_id, change.field_name),
//!             TicketAuditEvent::Unrecognized(event) => println!("{}: {}", event.reason(), event.raw()),
//!             _ => {}
//!         }
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # What to rely on
//!
//! * **Nothing is lost.** Members that Zendesk's description does not name are kept in `extra`, numbers as they were
//!   written. An event of an unknown type, or one whose body does not fit its type, becomes
//!   [`Unrecognized`](models::TicketAuditEvent::Unrecognized) with its raw JSON and the reason, while the rest of the
//!   page decodes. Decoding and encoding again gives the same data. A whole record that does not fit costs no more than
//!   itself where a list is [`tolerant`](Items::tolerant).
//! * **Pages come by themselves.** `stream()` asks for the next page when its items are wanted, whichever of Zendesk's
//!   ways of paging an endpoint uses, and ends with an error rather than going in circles. `send()` asks for one page, and
//!   `pages()` for one after the other; each says where the list goes on ([`Response::next_page`]), for another program to
//!   resume there.
//! * **Errors tell what happened.** An [`Error`] of the API keeps status, headers, request id and the raw body beside
//!   what of it could be decoded.
//! * **Failures in passing pass.** A request that may be sent twice is sent up to three times, after the pause that Zendesk
//!   asks for, or a random one that grows: [`RetryPolicy`]. [`RateLimiter`] keeps to a number of requests a minute and slows
//!   down by what the answers say; [`Timeouts`] bound every part of an exchange. Each counts for a client, or for the one
//!   request that it is given to.
//! * **Layers go around.** A [`Middleware`] sees each attempt go out and its answer come in, and may change either.
//! * **Secrets stay secret.** Credentials are sent to the client's own address alone and appear in no `Debug` form,
//!   error or log.
//!
//! * **Audits add up.** [`TicketHistory`](history::TicketHistory) puts the audits of a ticket together: who changed what
//!   and when, the value of a field at any moment, the time in each status.
//!
//! * **Everything can be had.** [`export`] reads what an account has to its end and goes on where it stopped, record by
//!   record, as it was sent.
//! * **Quirks do not cost a type.** Zendesk writes identifiers as numbers and as texts, texts as numbers and objects, and
//!   leaves members out. [`LooseId`](models::LooseId) reads as a number, [`LooseText`](models::LooseText) as a `str`, and
//!   of an event only its type has to be there.
//!
//! # Features
//!
//! None is on by default, and each only adds.
//!
//! * `blocking` adds `wait()` to what is awaited otherwise, for code that is not asynchronous: an answer, or an iterator of
//!   items. Timers and connections have one thread in the background.
//! * `gzip`, `brotli` and `zstd` ask for compressed answers, and decompress them.
//! * `mock` is a service that answers as it is told, for tests of programs that use this crate.
//! * `tracing` opens a span for each call and one within it for each attempt, by OpenTelemetry's names
//!   (`http.request.method`, `url.template`, `server.address`, `http.response.status_code`, `http.request.resend_count`,
//!   `error.type`, `otel.name` and so on), and tells of each pause before a further attempt. A call ends with its answer:
//!   reading a streamed body and decoding are not part of it. Neither URLs nor headers nor bodies are told, only the
//!   template of the path. A layer runs within the span of its attempt.
//!
//! # Operations
//!
//! [`Client::ticket_audits`], [`Client::audit_logs`] and [`Client::incremental_export`] lead to the operations, whose
//! required arguments stand in the call and whose optional ones are setters of the request.

#![forbid(unsafe_code)]

mod events;
pub mod export;
pub mod history;
mod loose;
mod values;

#[rustfmt::skip]
#[path = "../generated/mod.rs"]
mod generated;

pub use generated::{Auth, Client, ClientBuilder, models, operations};
#[cfg(feature = "blocking")]
pub use oasmith_runtime::BlockingItems;
#[cfg(feature = "mock")]
pub use oasmith_runtime::mock;
pub use oasmith_runtime::{
    ApiError, AuthError, BuildError, Date, DateTime, DecodeError, Extra, Items, Json, Map, Middleware, MiddlewareError,
    MiddlewareFuture, Next, Number, OAuth, PagingError, RateLimiter, Response, RetryPolicy, Send, Timeouts, Token,
    TokenProvider, TokenRequest, TransportError, Unrecognized, jiff, reqwest,
};

/// What can go wrong with a request. Zendesk describes its errors in one of several forms, which
/// [`ErrorEnvelope`](models::ErrorEnvelope) holds together.
pub type Error = oasmith_runtime::Error<models::ErrorEnvelope>;

/// The code of the README is compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
