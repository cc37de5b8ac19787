// ==== docs/things.md ====

# things

* [`list_things`](#list_things)

## `list_things`

`GET /things`

```rust,no_run
async fn example(
    client: golden_cases::documents_version_3_0::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.things().list_things().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `limit` | `i64` | | | |

| Call | Answer |
|---|---|
| `send()` | [`Vec<Thing>`] |

[`Vec<Thing>`]: ../models/thing.rs

// ==== models/other.rs ====

//! `Other`

use oasmith_runtime::Extra;

/// An object of type `Other`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Other {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Other {
        id: optional("id"),
        ..extra
    }
}

// ==== models/plain.rs ====

//! `Plain`

use oasmith_runtime::Extra;

/// An object of type `Plain`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Plain {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Plain {
        id: optional("id"),
        ..extra
    }
}

// ==== models/thing.rs ====

//! `Thing`

use oasmith_runtime::Extra;
use super::Other;
use super::Plain;

/// An object of type `Thing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// `id`
    pub id: i64,
    /// `name`
    pub name: Option<String>,
    /// See [`Other`].
    pub other: Option<Other>,
    /// See [`Plain`].
    pub noted: Option<Plain>,
    /// See [`ThingKind`].
    pub kind: Option<ThingKind>,
    /// `list`
    pub list: Option<Vec<Option<i64>>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Thing {
        id: required::<i64>("id"),
        name: nullable::<Option<String>>("name"),
        other: optional("other"),
        noted: optional("noted"),
        kind: optional("kind"),
        list: optional("list"),
        ..extra
    }
}

/// A string of type `Thing.kind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThingKind {
    /// `a`
    A,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    ThingKind {
        A: "a",
        ..Unrecognized
    }
}

// ==== operations/things.rs ====

//! The operations of the tag `things`.
//!
//! [`Vec<Thing>`]: super::super::models::Thing
#![doc = include_str!("../docs/things.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;
use super::super::models;

/// The operations of the tag `things`.
#[derive(Clone, Copy, Debug)]
pub struct Things<'a> {
    client: &'a Client,
}

impl<'a> Things<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /things`: [reference](self#list_things)
    pub fn list_things(&self) -> ListThings {
        let call = Call::new(&self.client.core, Method::GET, "/things");
        ListThings { call }
    }
}

/// A request of [`Things::list_things`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListThings {
    call: Call,
}

impl ListThings {
    /// Sets `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.query("limit", limit);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<Vec<models::Thing>, Json> {
        self.call.send_json()
    }
}
