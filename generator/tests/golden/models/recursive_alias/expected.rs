//! warning[raw-json] 6:5 `Nested` consists of itself, which Rust has no name for: what it holds stays raw JSON
//! warning[raw-json] 10:5 `Tree` consists of itself, which Rust has no name for: what it holds stays raw JSON

// ==== models/nested.rs ====

//! `Nested`

use oasmith_runtime::Json;

/// A list of lists without end.
pub type Nested = Vec<Json>;

// ==== models/tree.rs ====

//! `Tree`

use oasmith_runtime::Json;
use oasmith_runtime::Map;

/// A value of type `Tree`.
pub type Tree = Map<Json>;
