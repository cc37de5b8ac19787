//! A tree as the text of a document again: order, numbers and bare words as they were read.

mod json;
mod yaml;

pub use json::write_json;
pub use yaml::write_yaml;
