//! Requests: what a client is made of, how a request is put together, sent, and read page by page.

mod answer;
mod auth;
mod call;
mod core;
mod execute;
mod items;
mod parameter;
mod send;
mod server;
mod value;

pub use answer::Response;
pub use auth::{Auth, Place, api_key, basic, bearer};
pub use call::Call;
pub use core::{Core, CoreBuilder};
pub use items::Items;
pub use parameter::{ListStyle, Parameter};
pub use send::Send;
pub use value::ValueStyle;
