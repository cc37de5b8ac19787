//! note[ignored] 17:13 requests are not signed by this scheme: pass an HTTP client that does

// ==== docs/needs.md ====

# needs

* [`both`](#both)
* [`either`](#either): With `oauth` it needs the scope `write`.
* [`machine`](#machine)
* [`maybe`](#maybe)
* [`none`](#none)
* [`same`](#same): With `oauth` it needs the scopes `read`, `write`.
* [`usual`](#usual): With `oauth` it needs the scope `read`.

## `both`

`GET /both`

```rust,no_run
async fn example(
    client: golden_cases::operations_security::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.needs().both().send().await?;
    Ok(())
}
```

It is signed by `oauth` and `key`.

| Call | Answer |
|---|---|
| `send()` | nothing |

## `either`

With `oauth` it needs the scope `write`.

`GET /either`

```rust,no_run
async fn example(
    client: golden_cases::operations_security::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.needs().either().send().await?;
    Ok(())
}
```

It is signed by `key`, or by `oauth`.

| Call | Answer |
|---|---|
| `send()` | nothing |

## `machine`

`GET /machine`

```rust,no_run
async fn example(
    client: golden_cases::operations_security::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.needs().machine().send().await?;
    Ok(())
}
```

It is not signed.

| Call | Answer |
|---|---|
| `send()` | nothing |

## `maybe`

`GET /maybe`

```rust,no_run
async fn example(
    client: golden_cases::operations_security::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.needs().maybe().send().await?;
    Ok(())
}
```

It is signed by nothing, or by `key`.

| Call | Answer |
|---|---|
| `send()` | nothing |

## `none`

`GET /none`

```rust,no_run
async fn example(
    client: golden_cases::operations_security::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.needs().none().send().await?;
    Ok(())
}
```

It is not signed.

| Call | Answer |
|---|---|
| `send()` | nothing |

## `same`

With `oauth` it needs the scopes `read`, `write`.

`GET /same`

```rust,no_run
async fn example(
    client: golden_cases::operations_security::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.needs().same().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `usual`

With `oauth` it needs the scope `read`.

`GET /usual`

```rust,no_run
async fn example(
    client: golden_cases::operations_security::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.needs().usual().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

// ==== operations/needs.rs ====

//! The operations of the tag `needs`.
#![doc = include_str!("../docs/needs.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;

/// The operations of the tag `needs`.
#[derive(Clone, Copy, Debug)]
pub struct Needs<'a> {
    client: &'a Client,
}

impl<'a> Needs<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /both`: [reference](self#both)
    pub fn both(&self) -> Both {
        let call = Call::new(&self.client.core, Method::GET, "/both")
            .with_security(&[&["oauth", "key"]]);
        Both { call }
    }

    /// With `oauth` it needs the scope `write`.
    ///
    /// `GET /either`: [reference](self#either)
    pub fn either(&self) -> Either {
        let call = Call::new(&self.client.core, Method::GET, "/either")
            .with_security(&[&["key"], &["oauth"]]);
        Either { call }
    }

    /// `GET /machine`: [reference](self#machine)
    pub fn machine(&self) -> Machine {
        let call = Call::new(&self.client.core, Method::GET, "/machine")
            .with_security(&[]);
        Machine { call }
    }

    /// `GET /maybe`: [reference](self#maybe)
    pub fn maybe(&self) -> Maybe {
        let call = Call::new(&self.client.core, Method::GET, "/maybe")
            .with_security(&[&[], &["key"]]);
        Maybe { call }
    }

    /// `GET /none`: [reference](self#none)
    pub fn none(&self) -> NoneRequest {
        let call = Call::new(&self.client.core, Method::GET, "/none").with_security(&[]);
        NoneRequest { call }
    }

    /// With `oauth` it needs the scopes `read`, `write`.
    ///
    /// `GET /same`: [reference](self#same)
    pub fn same(&self) -> Same {
        let call = Call::new(&self.client.core, Method::GET, "/same");
        Same { call }
    }

    /// With `oauth` it needs the scope `read`.
    ///
    /// `GET /usual`: [reference](self#usual)
    pub fn usual(&self) -> Usual {
        let call = Call::new(&self.client.core, Method::GET, "/usual");
        Usual { call }
    }
}

/// A request of [`Needs::both`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Both {
    call: Call,
}

impl Both {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Needs::either`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Either {
    call: Call,
}

impl Either {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Needs::machine`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Machine {
    call: Call,
}

impl Machine {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Needs::maybe`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Maybe {
    call: Call,
}

impl Maybe {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Needs::none`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NoneRequest {
    call: Call,
}

impl NoneRequest {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Needs::same`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Same {
    call: Call,
}

impl Same {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Needs::usual`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Usual {
    call: Call,
}

impl Usual {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
