//! The operations of the client over the wire, against services that give prepared answers.

mod errors;
mod mock;
mod paging;
mod requests;
mod service;
