// ==== docs/things.md ====

# things

* [`list_things`](#list_things)

## `list_things`

`GET /things`

```rust,no_run
async fn example(
    client: golden_cases::documents_overlay::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.things().list_things().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Thing`] |

[`Thing`]: ../models/thing.rs

// ==== models/thing.rs ====

//! `Thing`

use oasmith_runtime::Extra;

/// An object of type `Thing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// `id`
    pub id: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Thing {
        id: required::<i64>("id"),
        ..extra
    }
}

// ==== operations/things.rs ====

//! The operations of the tag `things`.
//!
//! [`Thing`]: super::super::models::Thing
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
    /// Sends the request.
    pub fn send(self) -> Send<models::Thing, Json> {
        self.call.send_json()
    }
}
