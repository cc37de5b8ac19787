// ==== docs/things.md ====

# things

* [`copy_things`](#copy_things)
* [`query_things`](#query_things)

## `copy_things`

`COPY /things`

```rust,no_run
async fn example(
    client: golden_cases::documents_version_3_2::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().copy_things().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `query_things`

`QUERY /things`

```rust,no_run
async fn example(
    client: golden_cases::documents_version_3_2::Client,
    body: String,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().query_things(body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `String` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

// ==== operations/things.rs ====

//! The operations of the tag `things`.
#![doc = include_str!("../docs/things.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use super::super::Client;

/// The operations of the tag `things`.
#[derive(Clone, Copy, Debug)]
pub struct Things<'a> {
    client: &'a Client,
}

impl<'a> Things<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `COPY /things`: [reference](self#copy_things)
    pub fn copy_things(&self) -> CopyThings {
        let call = Call::new(
            &self.client.core,
            oasmith_runtime::private::method("COPY"),
            "/things",
        );
        CopyThings { call }
    }

    /// `QUERY /things`: [reference](self#query_things)
    pub fn query_things(&self, body: impl Into<String>) -> QueryThings {
        let mut call = Call::new(
            &self.client.core,
            oasmith_runtime::private::method("QUERY"),
            "/things",
        );
        call.text("text/plain", body.into());
        QueryThings { call }
    }
}

/// A request of [`Things::copy_things`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CopyThings {
    call: Call,
}

impl CopyThings {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::query_things`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct QueryThings {
    call: Call,
}

impl QueryThings {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
