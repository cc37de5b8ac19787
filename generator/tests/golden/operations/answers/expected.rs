// ==== docs/answers.md ====

# answers

* [`create`](#create)
* [`delete`](#delete)
* [`get_any_json`](#get_any_json)
* [`get_bytes`](#get_bytes)
* [`get_default`](#get_default)
* [`get_differing`](#get_differing)
* [`get_differing_forms`](#get_differing_forms)
* [`get_inline`](#get_inline)
* [`get_json`](#get_json)
* [`get_list`](#get_list)
* [`get_nothing_said`](#get_nothing_said)
* [`get_nullable`](#get_nullable)
* [`get_only_errors`](#get_only_errors)
* [`get_optional`](#get_optional)
* [`get_range`](#get_range)
* [`get_shared`](#get_shared)
* [`get_text`](#get_text)
* [`look`](#look)

## `create`

`POST /created`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.answers().create().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Thing`] |

## `delete`

`DELETE /none`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.answers().delete().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `get_any_json`

`GET /any_json`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.answers().get_any_json().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | `Json` |

## `get_bytes`

`GET /bytes`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut answer = client.answers().get_bytes().send().await?;
    while let Some(piece) = answer.chunk().await? {
        println!("{} bytes", piece.len());
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | bytes |

## `get_default`

`GET /default`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.answers().get_default().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Thing`] |

## `get_differing`

`GET /differing`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.answers().get_differing().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`GetDifferingAnswer`] |

## `get_differing_forms`

`GET /differing_forms`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.answers().get_differing_forms().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`GetDifferingFormsAnswer`] |

## `get_inline`

`GET /inline`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.answers().get_inline().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`GetInlineResponse`] |

## `get_json`

`GET /json`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.answers().get_json().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Thing`] |

## `get_list`

`GET /list`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.answers().get_list().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Vec<Thing>`] |

## `get_nothing_said`

`GET /nothing_said`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.answers().get_nothing_said().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `get_nullable`

`GET /nullable`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.answers().get_nullable().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | `Option<String>` |

## `get_only_errors`

`GET /only_errors`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.answers().get_only_errors().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

| Error | Holds | Meaning |
|---|---|---|
| `404` | nothing | Not there. |

## `get_optional`

`GET /optional`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.answers().get_optional().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Thing`], or nothing |

## `get_range`

`GET /range`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.answers().get_range().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Thing`] |

## `get_shared`

`GET /shared`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.answers().get_shared().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`SharedResponse`] |

## `get_text`

`GET /text`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.answers().get_text().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | `String` |

## `look`

`HEAD /head`

```rust,no_run
async fn example(
    client: golden_cases::operations_answers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.answers().look().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

[`GetDifferingAnswer`]: ../operations/answers.rs
[`GetDifferingFormsAnswer`]: ../operations/answers.rs
[`GetInlineResponse`]: ../models/get_inline_response.rs
[`SharedResponse`]: ../models/shared_response.rs
[`Thing`]: ../models/thing.rs
[`Vec<Thing>`]: ../models/thing.rs

// ==== models/get_inline_response.rs ====

//! `operation getInline Response`

use oasmith_runtime::Extra;
use super::Thing;

/// An object of type `operation getInline Response`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetInlineResponse {
    /// See [`Thing`].
    pub thing: Option<Thing>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    GetInlineResponse {
        thing: optional("thing"),
        ..extra
    }
}

// ==== models/shared_response.rs ====

//! `response Shared`

use oasmith_runtime::Extra;

/// An object of type `response Shared`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SharedResponse {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SharedResponse {
        id: optional("id"),
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

// ==== operations/answers.rs ====

//! The operations of the tag `answers`.
//!
//! [`GetDifferingAnswer`]: GetDifferingAnswer
//! [`GetDifferingFormsAnswer`]: GetDifferingFormsAnswer
//! [`GetInlineResponse`]: super::super::models::GetInlineResponse
//! [`SharedResponse`]: super::super::models::SharedResponse
//! [`Thing`]: super::super::models::Thing
//! [`Vec<Thing>`]: super::super::models::Thing
#![doc = include_str!("../docs/answers.md")]

use oasmith_runtime::Body;
use oasmith_runtime::Bytes;
use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;
use super::super::models;

/// The operations of the tag `answers`.
#[derive(Clone, Copy, Debug)]
pub struct Answers<'a> {
    client: &'a Client,
}

impl<'a> Answers<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `POST /created`: [reference](self#create)
    pub fn create(&self) -> Create {
        let call = Call::new(&self.client.core, Method::POST, "/created");
        Create { call }
    }

    /// `DELETE /none`: [reference](self#delete)
    pub fn delete(&self) -> Delete {
        let call = Call::new(&self.client.core, Method::DELETE, "/none");
        Delete { call }
    }

    /// `GET /any_json`: [reference](self#get_any_json)
    pub fn get_any_json(&self) -> GetAnyJson {
        let call = Call::new(&self.client.core, Method::GET, "/any_json");
        GetAnyJson { call }
    }

    /// `GET /bytes`: [reference](self#get_bytes)
    pub fn get_bytes(&self) -> GetBytes {
        let call = Call::new(&self.client.core, Method::GET, "/bytes");
        GetBytes { call }
    }

    /// `GET /default`: [reference](self#get_default)
    pub fn get_default(&self) -> GetDefault {
        let call = Call::new(&self.client.core, Method::GET, "/default");
        GetDefault { call }
    }

    /// `GET /differing`: [reference](self#get_differing)
    pub fn get_differing(&self) -> GetDiffering {
        let call = Call::new(&self.client.core, Method::GET, "/differing");
        GetDiffering { call }
    }

    /// `GET /differing_forms`: [reference](self#get_differing_forms)
    pub fn get_differing_forms(&self) -> GetDifferingForms {
        let call = Call::new(&self.client.core, Method::GET, "/differing_forms");
        GetDifferingForms { call }
    }

    /// `GET /inline`: [reference](self#get_inline)
    pub fn get_inline(&self) -> GetInline {
        let call = Call::new(&self.client.core, Method::GET, "/inline");
        GetInline { call }
    }

    /// `GET /json`: [reference](self#get_json)
    pub fn get_json(&self) -> GetJson {
        let call = Call::new(&self.client.core, Method::GET, "/json");
        GetJson { call }
    }

    /// `GET /list`: [reference](self#get_list)
    pub fn get_list(&self) -> GetList {
        let call = Call::new(&self.client.core, Method::GET, "/list");
        GetList { call }
    }

    /// `GET /nothing_said`: [reference](self#get_nothing_said)
    pub fn get_nothing_said(&self) -> GetNothingSaid {
        let call = Call::new(&self.client.core, Method::GET, "/nothing_said");
        GetNothingSaid { call }
    }

    /// `GET /nullable`: [reference](self#get_nullable)
    pub fn get_nullable(&self) -> GetNullable {
        let call = Call::new(&self.client.core, Method::GET, "/nullable");
        GetNullable { call }
    }

    /// `GET /only_errors`: [reference](self#get_only_errors)
    pub fn get_only_errors(&self) -> GetOnlyErrors {
        let call = Call::new(&self.client.core, Method::GET, "/only_errors");
        GetOnlyErrors { call }
    }

    /// `GET /optional`: [reference](self#get_optional)
    pub fn get_optional(&self) -> GetOptional {
        let call = Call::new(&self.client.core, Method::GET, "/optional");
        GetOptional { call }
    }

    /// `GET /range`: [reference](self#get_range)
    pub fn get_range(&self) -> GetRange {
        let call = Call::new(&self.client.core, Method::GET, "/range");
        GetRange { call }
    }

    /// `GET /shared`: [reference](self#get_shared)
    pub fn get_shared(&self) -> GetShared {
        let call = Call::new(&self.client.core, Method::GET, "/shared");
        GetShared { call }
    }

    /// `GET /text`: [reference](self#get_text)
    pub fn get_text(&self) -> GetText {
        let call = Call::new(&self.client.core, Method::GET, "/text");
        GetText { call }
    }

    /// `HEAD /head`: [reference](self#look)
    pub fn look(&self) -> Look {
        let call = Call::new(&self.client.core, Method::HEAD, "/head");
        Look { call }
    }
}

/// A request of [`Answers::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Create {
    call: Call,
}

impl Create {
    /// Sends the request.
    pub fn send(self) -> Send<models::Thing, Json> {
        self.call.send_json()
    }
}

/// A request of [`Answers::delete`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Delete {
    call: Call,
}

impl Delete {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Answers::get_any_json`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetAnyJson {
    call: Call,
}

impl GetAnyJson {
    /// Sends the request.
    pub fn send(self) -> Send<Json, Json> {
        self.call.send_json()
    }
}

/// A request of [`Answers::get_bytes`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetBytes {
    call: Call,
}

impl GetBytes {
    /// Sends the request.
    pub fn send(self) -> Send<Body, Json> {
        self.call.accept("image/png").send_bytes()
    }
}

/// A request of [`Answers::get_default`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDefault {
    call: Call,
}

impl GetDefault {
    /// Sends the request.
    pub fn send(self) -> Send<models::Thing, Json> {
        self.call.send_json()
    }
}

/// A request of [`Answers::get_differing`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDiffering {
    call: Call,
}

impl GetDiffering {
    /// Sends the request.
    pub fn send(self) -> Send<GetDifferingAnswer, Json> {
        self.call.send_by_status()
    }
}

/// What `getDiffering` answers, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetDifferingAnswer {
    /// `200`: One.
    Ok(i64),
    /// `202`: Later.
    Accepted(String),
    /// The body as it came, where it is not what the description says.
    Unrecognized(Bytes),
}

oasmith_runtime::by_status! {
    match GetDifferingAnswer {
        200 => Ok(json),
        202 => Accepted(json),
        _ => Unrecognized,
    }
}

/// A request of [`Answers::get_differing_forms`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDifferingForms {
    call: Call,
}

impl GetDifferingForms {
    /// Sends the request.
    pub fn send(self) -> Send<GetDifferingFormsAnswer, Json> {
        self.call.accept("application/json, text/plain").send_by_status()
    }
}

/// What `getDifferingForms` answers, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetDifferingFormsAnswer {
    /// `200`: One.
    Ok(i64),
    /// `202`: Later.
    Accepted(String),
    /// The body as it came, where it is not what the description says.
    Unrecognized(Bytes),
}

oasmith_runtime::by_status! {
    match GetDifferingFormsAnswer {
        200 => Ok(json),
        202 => Accepted(text),
        _ => Unrecognized,
    }
}

/// A request of [`Answers::get_inline`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetInline {
    call: Call,
}

impl GetInline {
    /// Sends the request.
    pub fn send(self) -> Send<models::GetInlineResponse, Json> {
        self.call.send_json()
    }
}

/// A request of [`Answers::get_json`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetJson {
    call: Call,
}

impl GetJson {
    /// Sends the request.
    pub fn send(self) -> Send<models::Thing, Json> {
        self.call.send_json()
    }
}

/// A request of [`Answers::get_list`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetList {
    call: Call,
}

impl GetList {
    /// Sends the request.
    pub fn send(self) -> Send<Vec<models::Thing>, Json> {
        self.call.send_json()
    }
}

/// A request of [`Answers::get_nothing_said`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetNothingSaid {
    call: Call,
}

impl GetNothingSaid {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Answers::get_nullable`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetNullable {
    call: Call,
}

impl GetNullable {
    /// Sends the request.
    pub fn send(self) -> Send<Option<String>, Json> {
        self.call.send_json()
    }
}

/// A request of [`Answers::get_only_errors`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetOnlyErrors {
    call: Call,
}

impl GetOnlyErrors {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Answers::get_optional`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetOptional {
    call: Call,
}

impl GetOptional {
    /// Sends the request.
    pub fn send(self) -> Send<Option<models::Thing>, Json> {
        self.call.send_optional_json()
    }
}

/// A request of [`Answers::get_range`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetRange {
    call: Call,
}

impl GetRange {
    /// Sends the request.
    pub fn send(self) -> Send<models::Thing, Json> {
        self.call.send_json()
    }
}

/// A request of [`Answers::get_shared`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetShared {
    call: Call,
}

impl GetShared {
    /// Sends the request.
    pub fn send(self) -> Send<models::SharedResponse, Json> {
        self.call.send_json()
    }
}

/// A request of [`Answers::get_text`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetText {
    call: Call,
}

impl GetText {
    /// Sends the request.
    pub fn send(self) -> Send<String, Json> {
        self.call.accept("text/csv").send_text()
    }
}

/// A request of [`Answers::look`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Look {
    call: Call,
}

impl Look {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
