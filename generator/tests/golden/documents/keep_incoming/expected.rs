// ==== docs/kept.md ====

# kept

* [`keep`](#keep)

## `keep`

`POST /kept`

```rust,no_run
async fn example(
    client: golden_cases::documents_keep_incoming::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.kept().keep().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

// ==== models/heard.rs ====

//! `Heard`

use oasmith_runtime::Extra;

/// An object of type `Heard`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Heard {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Heard {
        id: optional("id"),
        ..extra
    }
}

// ==== operations/kept.rs ====

//! The operations of the tag `kept`.
#![doc = include_str!("../docs/kept.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;

/// The operations of the tag `kept`.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    client: &'a Client,
}

impl<'a> Kept<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `POST /kept`: [reference](self#keep)
    pub fn keep(&self) -> Keep {
        let call = Call::new(&self.client.core, Method::POST, "/kept");
        Keep { call }
    }
}

/// A request of [`Kept::keep`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Keep {
    call: Call,
}

impl Keep {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

// ==== webhooks.rs ====

//! What the service sends by itself: the bodies of webhooks and callbacks.

use super::models;

/// The body of `POST`, callback `heard` to `{$url}`.
pub type Heard = models::Heard;
