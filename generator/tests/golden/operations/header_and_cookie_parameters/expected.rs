//! note[ignored] 14:11 the standard has `Accept` described elsewhere, and ignores it as a parameter

// ==== docs/things.md ====

# things

* [`list_things`](#list_things)

## `list_things`

`GET /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_header_and_cookie_parameters::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().list_things("value", 123).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `x_trace` (`X-Trace`) | `String` | yes | | |
| `count` | `i64` | yes | | |
| `if_none_match` (`If-None-Match`) | `String` | | | Deprecated. |
| `session` | `String` | | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

// ==== operations/things.rs ====

//! The operations of the tag `things`.
#![doc = include_str!("../docs/things.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
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

    /// `GET /things`: [reference](self#list_things)
    pub fn list_things(&self, x_trace: impl Into<String>, count: i64) -> ListThings {
        let mut call = Call::new(&self.client.core, Method::GET, "/things");
        call.header("X-Trace", x_trace.into());
        call.cookie("count", count);
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
    /// Sets `If-None-Match`.
    #[deprecated]
    pub fn if_none_match(mut self, if_none_match: impl Into<String>) -> Self {
        self.call.header("If-None-Match", if_none_match.into());
        self
    }

    /// Sets `session`.
    pub fn session(mut self, session: impl Into<String>) -> Self {
        self.call.cookie("session", session.into());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
