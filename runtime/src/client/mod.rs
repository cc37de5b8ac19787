//! Requests: what a client is made of, how a request is put together, sent, and read page by page.

mod answer;
mod auth;
mod body;
mod call;
mod core;
mod execute;
mod file;
mod items;
mod multipart;
mod outgoing;
mod parameter;
mod request;
mod send;
mod server;
mod shape;
mod style;

pub use answer::Response;
pub use auth::{Auth, Place, api_key, basic, bearer};
pub use call::Call;
pub use core::{Core, CoreBuilder};
pub use file::File;
pub use items::Items;
pub use multipart::{Multipart, Parts};
pub use parameter::Parameter;
pub use send::Send;
pub use style::Style;
