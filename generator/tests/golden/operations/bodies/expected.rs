// ==== docs/bodies.md ====

# bodies

* [`send_anything`](#send_anything)
* [`send_bytes`](#send_bytes)
* [`send_deep_form`](#send_deep_form)
* [`send_either`](#send_either)
* [`send_form`](#send_form)
* [`send_inline`](#send_inline)
* [`send_json`](#send_json)
* [`send_list`](#send_list)
* [`send_map`](#send_map)
* [`send_number`](#send_number)
* [`send_optional`](#send_optional)
* [`send_scalar`](#send_scalar)
* [`send_text`](#send_text)

## `send_anything`

`POST /anything`

```rust,no_run
async fn example(
    client: golden_cases::operations_bodies::Client,
    body: oasmith_runtime::Json,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_anything(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `Json` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_bytes`

`PUT /bytes`

```rust,no_run
async fn example(
    client: golden_cases::operations_bodies::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_bytes().send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `File` | | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_deep_form`

`POST /deep-form`

```rust,no_run
async fn example(
    client: golden_cases::operations_bodies::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_deep_form().send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | [`SendDeepFormBody`] | | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_either`

`POST /several`

```rust,no_run
async fn example(
    client: golden_cases::operations_bodies::Client,
    body: golden_cases::operations_bodies::models::Thing,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_either(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | [`Thing`] | yes | | |

With a body of `application/xml`: `send_either_as_bytes`.

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_form`

`POST /form`

```rust,no_run
async fn example(
    client: golden_cases::operations_bodies::Client,
    body: golden_cases::operations_bodies::models::SendFormBody,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_form(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | [`SendFormBody`] | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_inline`

`POST /inline/{id}`

```rust,no_run
async fn example(
    client: golden_cases::operations_bodies::Client,
    body: golden_cases::operations_bodies::models::SendInlineBody,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_inline(123, &body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `id` | `i64` | yes | | |
| `body` | [`SendInlineBody`] | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_json`

`POST /json`

```rust,no_run
async fn example(
    client: golden_cases::operations_bodies::Client,
    body: golden_cases::operations_bodies::models::Thing,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_json(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | [`Thing`] | yes | | The thing. |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_list`

`POST /list`

```rust,no_run
async fn example(
    client: golden_cases::operations_bodies::Client,
    body: Vec<golden_cases::operations_bodies::models::Thing>,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_list(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | [`Vec<Thing>`] | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_map`

`POST /map`

```rust,no_run
async fn example(
    client: golden_cases::operations_bodies::Client,
    body: oasmith_runtime::Map<String>,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_map(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `Map<String>` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_number`

`POST /number`

```rust,no_run
async fn example(
    client: golden_cases::operations_bodies::Client,
    body: i64,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_number(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `i64` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_optional`

`POST /optional`

```rust,no_run
async fn example(
    client: golden_cases::operations_bodies::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_optional().send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | [`Thing`] | | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_scalar`

`POST /scalar`

```rust,no_run
async fn example(
    client: golden_cases::operations_bodies::Client,
    body: String,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_scalar(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `String` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_text`

`POST /text`

```rust,no_run
async fn example(
    client: golden_cases::operations_bodies::Client,
    body: String,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_text(body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `String` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

[`SendDeepFormBody`]: ../models/send_deep_form_body.rs
[`SendFormBody`]: ../models/send_form_body.rs
[`SendInlineBody`]: ../models/send_inline_body.rs
[`Thing`]: ../models/thing.rs
[`Vec<Thing>`]: ../models/thing.rs

// ==== models/send_deep_form_body.rs ====

//! `operation sendDeepForm body`

use oasmith_runtime::Extra;
use oasmith_runtime::Map;

/// An object of type `operation sendDeepForm body`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendDeepFormBody {
    /// `filter`
    pub filter: Option<Map<String>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SendDeepFormBody {
        filter: optional("filter"),
        ..extra
    }
}

// ==== models/send_form_body.rs ====

//! `operation sendForm body`

use oasmith_runtime::Extra;

/// An object of type `operation sendForm body`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendFormBody {
    /// `a`
    pub a: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SendFormBody {
        a: optional("a"),
        ..extra
    }
}

// ==== models/send_inline_body.rs ====

//! `operation sendInline body`

use oasmith_runtime::Extra;

/// An object of type `operation sendInline body`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendInlineBody {
    /// `name`
    pub name: String,
    /// `note`
    pub note: Option<Option<String>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SendInlineBody {
        name: required::<String>("name"),
        note: clearable("note"),
        ..extra
    }
}

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

// ==== operations/bodies.rs ====

//! The operations of the tag `bodies`.
//!
//! [`SendDeepFormBody`]: super::super::models::SendDeepFormBody
//! [`SendFormBody`]: super::super::models::SendFormBody
//! [`SendInlineBody`]: super::super::models::SendInlineBody
//! [`Thing`]: super::super::models::Thing
//! [`Vec<Thing>`]: super::super::models::Thing
#![doc = include_str!("../docs/bodies.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Map;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use oasmith_runtime::private::Style;
use super::super::Client;
use super::super::models;

/// The operations of the tag `bodies`.
#[derive(Clone, Copy, Debug)]
pub struct Bodies<'a> {
    client: &'a Client,
}

impl<'a> Bodies<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `POST /anything`: [reference](self#send_anything)
    pub fn send_anything(&self, body: &Json) -> SendAnything {
        let mut call = Call::new(&self.client.core, Method::POST, "/anything");
        call.json(body);
        SendAnything { call }
    }

    /// `PUT /bytes`: [reference](self#send_bytes)
    pub fn send_bytes(&self) -> SendBytes {
        let call = Call::new(&self.client.core, Method::PUT, "/bytes");
        SendBytes { call }
    }

    /// `POST /deep-form`: [reference](self#send_deep_form)
    pub fn send_deep_form(&self) -> SendDeepForm {
        let call = Call::new(&self.client.core, Method::POST, "/deep-form");
        SendDeepForm { call }
    }

    /// `POST /several`: [reference](self#send_either)
    pub fn send_either(&self, body: &models::Thing) -> SendEither {
        let mut call = Call::new(&self.client.core, Method::POST, "/several");
        call.json(body);
        SendEither { call }
    }

    /// The same as [`send_either`](Self::send_either) with a body of `application/xml`.
    pub fn send_either_as_bytes(
        &self,
        body: impl Into<oasmith_runtime::File>,
    ) -> SendEither {
        let mut call = Call::new(&self.client.core, Method::POST, "/several");
        call.file("application/xml", body.into());
        SendEither { call }
    }

    /// `POST /form`: [reference](self#send_form)
    pub fn send_form(&self, body: &models::SendFormBody) -> SendForm {
        let mut call = Call::new(&self.client.core, Method::POST, "/form");
        call.form(body, &[]);
        SendForm { call }
    }

    /// `POST /inline/{id}`: [reference](self#send_inline)
    pub fn send_inline(&self, id: i64, body: &models::SendInlineBody) -> SendInline {
        let mut call = Call::new(&self.client.core, Method::POST, "/inline/{id}")
            .with_path("id", id);
        call.json(body);
        SendInline { call }
    }

    /// `POST /json`: [reference](self#send_json)
    pub fn send_json(&self, body: &models::Thing) -> SendJson {
        let mut call = Call::new(&self.client.core, Method::POST, "/json");
        call.json(body);
        SendJson { call }
    }

    /// `POST /list`: [reference](self#send_list)
    pub fn send_list(&self, body: &[models::Thing]) -> SendList {
        let mut call = Call::new(&self.client.core, Method::POST, "/list");
        call.json(body);
        SendList { call }
    }

    /// `POST /map`: [reference](self#send_map)
    pub fn send_map(&self, body: &Map<String>) -> SendMap {
        let mut call = Call::new(&self.client.core, Method::POST, "/map");
        call.json_as("application/vnd.api+json", body);
        SendMap { call }
    }

    /// `POST /number`: [reference](self#send_number)
    pub fn send_number(&self, body: &i64) -> SendNumber {
        let mut call = Call::new(&self.client.core, Method::POST, "/number");
        call.json(body);
        SendNumber { call }
    }

    /// `POST /optional`: [reference](self#send_optional)
    pub fn send_optional(&self) -> SendOptional {
        let call = Call::new(&self.client.core, Method::POST, "/optional");
        SendOptional { call }
    }

    /// `POST /scalar`: [reference](self#send_scalar)
    pub fn send_scalar(&self, body: &str) -> SendScalar {
        let mut call = Call::new(&self.client.core, Method::POST, "/scalar");
        call.json(body);
        SendScalar { call }
    }

    /// `POST /text`: [reference](self#send_text)
    pub fn send_text(&self, body: impl Into<String>) -> SendText {
        let mut call = Call::new(&self.client.core, Method::POST, "/text");
        call.text("text/plain; charset=utf-8", body.into());
        SendText { call }
    }
}

/// A request of [`Bodies::send_anything`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendAnything {
    call: Call,
}

impl SendAnything {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_bytes`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendBytes {
    call: Call,
}

impl SendBytes {
    /// Sends this body.
    pub fn body(mut self, body: impl Into<oasmith_runtime::File>) -> Self {
        self.call.file("application/octet-stream", body.into());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_deep_form`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendDeepForm {
    call: Call,
}

impl SendDeepForm {
    /// Sends this body.
    pub fn body(mut self, body: &models::SendDeepFormBody) -> Self {
        self.call.form(body, &[("filter", Style::DEEP_OBJECT)]);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_either`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendEither {
    call: Call,
}

impl SendEither {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_form`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendForm {
    call: Call,
}

impl SendForm {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_inline`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendInline {
    call: Call,
}

impl SendInline {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_json`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendJson {
    call: Call,
}

impl SendJson {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_list`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendList {
    call: Call,
}

impl SendList {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_map`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendMap {
    call: Call,
}

impl SendMap {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_number`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendNumber {
    call: Call,
}

impl SendNumber {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_optional`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendOptional {
    call: Call,
}

impl SendOptional {
    /// Sends this body.
    pub fn body(mut self, body: &models::Thing) -> Self {
        self.call.json(body);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_scalar`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendScalar {
    call: Call,
}

impl SendScalar {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_text`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendText {
    call: Call,
}

impl SendText {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
