//! warning[path-template] 30:5 `{`tick`}` in the path `/{`tick`}` is not described: it is taken as a string

// ==== docs/texts.md ====

# texts

Everything about \[texts\].

* [`get_bare`](#get_bare): What the path says.
* [`get_old`](#get_old): A */ summary with \[a link\].
* [`get_tick`](#get_tick)

## `get_bare`

What the path says.

`GET /summary_of_path`

```rust,no_run
async fn example(
    client: golden_cases::operations_descriptions::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.texts().get_bare().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `get_old`

A */ summary with \[a link\].

A description.

```text
let code = 1;
```

**Deprecated.**

`GET /old/{id}`

```rust,no_run
async fn example(
    client: golden_cases::operations_descriptions::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.texts().get_old(123).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `id` | `i64` | yes | | Two |
| `described_by_schema` | `String` | | | What the schema says. |
| `old` | `String` | | | Deprecated. Not any more. |

More of `id`:

paragraphs.

| Call | Answer |
|---|---|
| `send()` | nothing |

## `get_tick`

`GET /{'tick'}`

```rust,no_run
async fn example(
    client: golden_cases::operations_descriptions::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.texts().get_tick("value").send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `tick` (`'tick'`) | `String` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

// ==== operations/texts.rs ====

//! The operations of the tag `texts`.
#![doc = include_str!("../docs/texts.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;

/// Everything about \[texts\].
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a> {
    client: &'a Client,
}

impl<'a> Texts<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// What the path says.
    ///
    /// `GET /summary_of_path`: [reference](self#get_bare)
    pub fn get_bare(&self) -> GetBare {
        let call = Call::new(&self.client.core, Method::GET, "/summary_of_path");
        GetBare { call }
    }

    /// A */ summary with \[a link\].
    ///
    /// `GET /old/{id}`: [reference](self#get_old)
    #[deprecated]
    pub fn get_old(&self, id: i64) -> GetOld {
        let call = Call::new(&self.client.core, Method::GET, "/old/{id}")
            .with_path("id", id);
        GetOld { call }
    }

    /// `GET /{'tick'}`: [reference](self#get_tick)
    pub fn get_tick(&self, tick: impl Into<String>) -> GetTick {
        let call = Call::new(&self.client.core, Method::GET, "/{`tick`}")
            .with_path("`tick`", tick.into());
        GetTick { call }
    }
}

/// A request of [`Texts::get_bare`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetBare {
    call: Call,
}

impl GetBare {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Texts::get_old`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetOld {
    call: Call,
}

impl GetOld {
    /// What the schema says.
    pub fn described_by_schema(
        mut self,
        described_by_schema: impl Into<String>,
    ) -> Self {
        self.call.query("described_by_schema", described_by_schema.into());
        self
    }

    /// Not any more.
    #[deprecated]
    pub fn old(mut self, old: impl Into<String>) -> Self {
        self.call.query("old", old.into());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Texts::get_tick`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetTick {
    call: Call,
}

impl GetTick {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
