//! warning[name-collision] 34:5 `new` is called `get_new` in Rust: `new` is another thing's name
//! warning[name-collision] 57:5 `getTwice` is called `get_twice_b` in Rust: `get_twice` is another thing's name
//! note[name-collision] 12:11 `send` is called `query_send` in Rust: `send` is another thing's name
//! note[name-collision] 13:11 `stream` is called `query_stream` in Rust: `stream` is another thing's name
//! note[name-collision] 14:11 `body` is called `query_body` in Rust: `body` is another thing's name
//! note[name-collision] 15:11 `call` is called `query_call` in Rust: `call` is another thing's name
//! note[name-collision] 16:11 `clone` is called `query_clone` in Rust: `clone` is another thing's name
//! note[name-collision] 17:11 `a-b` is called `query_a_b` in Rust: `a_b` is another thing's name
//! note[name-collision] 19:11 `a_b` is called `header_a_b` in Rust: `a_b` is another thing's name

// ==== docs/default.md ====

# default

* [`no_tag`](#no_tag)

## `no_tag`

`GET /no_tag`

```rust,no_run
async fn example(
    client: golden_cases::operations_names::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.default().no_tag().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

// ==== docs/things.md ====

# things

* [`asked_for`](#asked_for)
* [`call`](#call)
* [`delete_things`](#delete_things): Has no name.
* [`get_new`](#get_new)
* [`get_twice`](#get_twice)
* [`get_twice_b`](#get_twice_b)
* [`method`](#method)
* [`send`](#send)
* [`things`](#things)

## `asked_for`

`PUT /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_names::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().asked_for().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `call`

`GET /call`

```rust,no_run
async fn example(
    client: golden_cases::operations_names::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().call().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `delete_things`

Has no name.

`DELETE /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_names::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().delete_things().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `get_new`

`GET /new`

```rust,no_run
async fn example(
    client: golden_cases::operations_names::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().get_new().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `get_twice`

`GET /twice/a`

```rust,no_run
async fn example(
    client: golden_cases::operations_names::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().get_twice().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `get_twice_b`

`GET /twice/b`

```rust,no_run
async fn example(
    client: golden_cases::operations_names::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().get_twice_b().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `method`

`GET /method`

```rust,no_run
async fn example(
    client: golden_cases::operations_names::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut answer = client.things().method().send().await?;
    while let Some(piece) = answer.chunk().await? {
        println!("{} bytes", piece.len());
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | bytes |

## `send`

`POST /things/{type}/{self}`

```rust,no_run
async fn example(
    client: golden_cases::operations_names::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().send("value", "value", "value").send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `type` | `String` | yes | | |
| `self_` (`self`) | `String` | yes | | |
| `query_call` (`call`) | `String` | yes | | |
| `a_b` | `String` | | | |
| `header_a_b` (`a_b`) | `String` | | | |
| `other` (`renamed`) | `String` | | | |
| `query_a_b` (`a-b`) | `String` | | | |
| `query_body` (`body`) | `String` | | | |
| `query_clone` (`clone`) | `String` | | | |
| `query_send` (`send`) | `String` | | | |
| `query_stream` (`stream`) | `String` | | | |
| `body` | `String` | | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `things`

`GET /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_names::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().things().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

// ==== docs/type_.md ====

# type

* [`type`](#type)

## `type`

`GET /keyword`

```rust,no_run
async fn example(
    client: golden_cases::operations_names::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.type_().r#type().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

// ==== operations/default.rs ====

//! The operations of the tag `default`.
#![doc = include_str!("../docs/default.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;

/// The operations of the tag `default`.
#[derive(Clone, Copy, Debug)]
pub struct Default<'a> {
    client: &'a Client,
}

impl<'a> Default<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /no_tag`: [reference](self#no_tag)
    pub fn no_tag(&self) -> NoTag {
        let call = Call::new(&self.client.core, Method::GET, "/no_tag");
        NoTag { call }
    }
}

/// A request of [`Default::no_tag`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NoTag {
    call: Call,
}

impl NoTag {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

// ==== operations/things.rs ====

//! The operations of the tag `things`.
#![doc = include_str!("../docs/things.md")]

use oasmith_runtime::Body;
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

    /// `PUT /things`: [reference](self#asked_for)
    pub fn asked_for(&self) -> AskedFor {
        let call = Call::new(&self.client.core, Method::PUT, "/things");
        AskedFor { call }
    }

    /// `GET /call`: [reference](self#call)
    pub fn call(&self) -> CallRequest {
        let call = Call::new(&self.client.core, Method::GET, "/call");
        CallRequest { call }
    }

    /// Has no name.
    ///
    /// `DELETE /things`: [reference](self#delete_things)
    pub fn delete_things(&self) -> DeleteThings {
        let call = Call::new(&self.client.core, Method::DELETE, "/things");
        DeleteThings { call }
    }

    /// `GET /new`: [reference](self#get_new)
    pub fn get_new(&self) -> GetNew {
        let call = Call::new(&self.client.core, Method::GET, "/new");
        GetNew { call }
    }

    /// `GET /twice/a`: [reference](self#get_twice)
    pub fn get_twice(&self) -> GetTwice {
        let call = Call::new(&self.client.core, Method::GET, "/twice/a");
        GetTwice { call }
    }

    /// `GET /twice/b`: [reference](self#get_twice_b)
    pub fn get_twice_b(&self) -> GetTwiceB {
        let call = Call::new(&self.client.core, Method::GET, "/twice/b");
        GetTwiceB { call }
    }

    /// `GET /method`: [reference](self#method)
    pub fn method(&self) -> MethodRequest {
        let call = Call::new(&self.client.core, Method::GET, "/method");
        MethodRequest { call }
    }

    /// `POST /things/{type}/{self}`: [reference](self#send)
    pub fn send(
        &self,
        r#type: impl Into<String>,
        self_: impl Into<String>,
        query_call: impl Into<String>,
    ) -> SendRequest {
        let mut call = Call::new(
                &self.client.core,
                Method::POST,
                "/things/{type}/{self}",
            )
            .with_path("type", r#type.into())
            .with_path("self", self_.into());
        call.query("call", query_call.into());
        SendRequest { call }
    }

    /// `GET /things`: [reference](self#things)
    pub fn things(&self) -> ThingsRequest {
        let call = Call::new(&self.client.core, Method::GET, "/things");
        ThingsRequest { call }
    }
}

/// A request of [`Things::asked_for`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct AskedFor {
    call: Call,
}

impl AskedFor {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::call`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CallRequest {
    call: Call,
}

impl CallRequest {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::delete_things`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteThings {
    call: Call,
}

impl DeleteThings {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::get_new`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetNew {
    call: Call,
}

impl GetNew {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::get_twice`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetTwice {
    call: Call,
}

impl GetTwice {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::get_twice_b`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetTwiceB {
    call: Call,
}

impl GetTwiceB {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::method`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct MethodRequest {
    call: Call,
}

impl MethodRequest {
    /// Sends the request.
    pub fn send(self) -> Send<Body, Json> {
        self.call.accept("application/octet-stream").send_bytes()
    }
}

/// A request of [`Things::send`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendRequest {
    call: Call,
}

impl SendRequest {
    /// Sets `a_b`.
    pub fn a_b(mut self, a_b: impl Into<String>) -> Self {
        self.call.query("a_b", a_b.into());
        self
    }

    /// Sets `a_b`.
    pub fn header_a_b(mut self, header_a_b: impl Into<String>) -> Self {
        self.call.header("a_b", header_a_b.into());
        self
    }

    /// Sets `renamed`.
    pub fn other(mut self, other: impl Into<String>) -> Self {
        self.call.query("renamed", other.into());
        self
    }

    /// Sets `a-b`.
    pub fn query_a_b(mut self, query_a_b: impl Into<String>) -> Self {
        self.call.query("a-b", query_a_b.into());
        self
    }

    /// Sets `body`.
    pub fn query_body(mut self, query_body: impl Into<String>) -> Self {
        self.call.query("body", query_body.into());
        self
    }

    /// Sets `clone`.
    pub fn query_clone(mut self, query_clone: impl Into<String>) -> Self {
        self.call.query("clone", query_clone.into());
        self
    }

    /// Sets `send`.
    pub fn query_send(mut self, query_send: impl Into<String>) -> Self {
        self.call.query("send", query_send.into());
        self
    }

    /// Sets `stream`.
    pub fn query_stream(mut self, query_stream: impl Into<String>) -> Self {
        self.call.query("stream", query_stream.into());
        self
    }

    /// Sends this body.
    pub fn body(mut self, body: impl Into<String>) -> Self {
        self.call.text("text/plain", body.into());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::things`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ThingsRequest {
    call: Call,
}

impl ThingsRequest {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

// ==== operations/type_.rs ====

//! The operations of the tag `type`.
#![doc = include_str!("../docs/type_.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;

/// The operations of the tag `type`.
#[derive(Clone, Copy, Debug)]
pub struct Type<'a> {
    client: &'a Client,
}

impl<'a> Type<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /keyword`: [reference](self#type)
    pub fn r#type(&self) -> TypeRequest {
        let call = Call::new(&self.client.core, Method::GET, "/keyword");
        TypeRequest { call }
    }
}

/// A request of [`Type::type`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TypeRequest {
    call: Call,
}

impl TypeRequest {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
