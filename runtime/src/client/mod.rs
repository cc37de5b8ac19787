//! Requests: what a client is made of, how a request is put together, sent, and read page by page.

mod answer;
#[cfg(feature = "blocking")]
mod blocking;
mod body;
mod by_status;
mod call;
mod core;
mod execute;
mod file;
mod flow;
mod frames;
mod items;
mod middleware;
mod multipart;
mod outgoing;
mod pages;
mod parameter;
mod request;
mod request_body;
mod send;
mod server;
mod shape;
mod style;
mod trace;
mod ways;

pub(crate) use answer::Answer;
pub use answer::{Response, json, text};
#[cfg(feature = "blocking")]
pub use blocking::{BlockingBody, BlockingItems};
pub use body::Body;
pub use by_status::FromAnswer;
pub use call::Call;
pub use core::{Core, CoreBuilder};
pub use file::File;
pub use flow::Event;
pub use items::Items;
pub use middleware::{Middleware, MiddlewareError, MiddlewareFuture, Next};
pub use multipart::{Multipart, Parts};
pub use parameter::Parameter;
pub(crate) use parameter::encode;
pub use send::Send;
pub use style::Style;
