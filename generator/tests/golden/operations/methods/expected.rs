// ==== docs/methods.md ====

# methods

* [`do_delete`](#do_delete)
* [`do_get`](#do_get)
* [`do_head`](#do_head)
* [`do_options`](#do_options)
* [`do_patch`](#do_patch)
* [`do_post`](#do_post)
* [`do_put`](#do_put)
* [`do_trace`](#do_trace)

## `do_delete`

`DELETE /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_methods::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.methods().do_delete().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `do_get`

`GET /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_methods::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.methods().do_get().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `do_head`

`HEAD /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_methods::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.methods().do_head().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `do_options`

`OPTIONS /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_methods::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.methods().do_options().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `do_patch`

`PATCH /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_methods::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.methods().do_patch().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `do_post`

`POST /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_methods::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.methods().do_post().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `do_put`

`PUT /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_methods::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.methods().do_put().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `do_trace`

`TRACE /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_methods::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.methods().do_trace().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

// ==== operations/methods.rs ====

//! The operations of the tag `methods`.
#![doc = include_str!("../docs/methods.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;

/// The operations of the tag `methods`.
#[derive(Clone, Copy, Debug)]
pub struct Methods<'a> {
    client: &'a Client,
}

impl<'a> Methods<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `DELETE /things`: [reference](self#do_delete)
    pub fn do_delete(&self) -> DoDelete {
        let call = Call::new(&self.client.core, Method::DELETE, "/things");
        DoDelete { call }
    }

    /// `GET /things`: [reference](self#do_get)
    pub fn do_get(&self) -> DoGet {
        let call = Call::new(&self.client.core, Method::GET, "/things");
        DoGet { call }
    }

    /// `HEAD /things`: [reference](self#do_head)
    pub fn do_head(&self) -> DoHead {
        let call = Call::new(&self.client.core, Method::HEAD, "/things");
        DoHead { call }
    }

    /// `OPTIONS /things`: [reference](self#do_options)
    pub fn do_options(&self) -> DoOptions {
        let call = Call::new(&self.client.core, Method::OPTIONS, "/things");
        DoOptions { call }
    }

    /// `PATCH /things`: [reference](self#do_patch)
    pub fn do_patch(&self) -> DoPatch {
        let call = Call::new(&self.client.core, Method::PATCH, "/things");
        DoPatch { call }
    }

    /// `POST /things`: [reference](self#do_post)
    pub fn do_post(&self) -> DoPost {
        let call = Call::new(&self.client.core, Method::POST, "/things");
        DoPost { call }
    }

    /// `PUT /things`: [reference](self#do_put)
    pub fn do_put(&self) -> DoPut {
        let call = Call::new(&self.client.core, Method::PUT, "/things");
        DoPut { call }
    }

    /// `TRACE /things`: [reference](self#do_trace)
    pub fn do_trace(&self) -> DoTrace {
        let call = Call::new(&self.client.core, Method::TRACE, "/things");
        DoTrace { call }
    }
}

/// A request of [`Methods::do_delete`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DoDelete {
    call: Call,
}

impl DoDelete {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Methods::do_get`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DoGet {
    call: Call,
}

impl DoGet {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Methods::do_head`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DoHead {
    call: Call,
}

impl DoHead {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Methods::do_options`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DoOptions {
    call: Call,
}

impl DoOptions {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Methods::do_patch`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DoPatch {
    call: Call,
}

impl DoPatch {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Methods::do_post`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DoPost {
    call: Call,
}

impl DoPost {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Methods::do_put`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DoPut {
    call: Call,
}

impl DoPut {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Methods::do_trace`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DoTrace {
    call: Call,
}

impl DoTrace {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
