// ==== docs/errors.md ====

# errors

* [`get_bodiless`](#get_bodiless)
* [`get_differing`](#get_differing)
* [`get_inline`](#get_inline)
* [`get_one`](#get_one)
* [`get_text`](#get_text)

## `get_bodiless`

`GET /bodiless`

```rust,no_run
async fn example(
    client: golden_cases::operations_errors::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.errors().get_bodiless().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

| Error | Holds | Meaning |
|---|---|---|
| `400` | nothing | Wrong. |

## `get_differing`

`GET /differing`

```rust,no_run
async fn example(
    client: golden_cases::operations_errors::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.errors().get_differing().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

Errors are [`GetDifferingError`], by status.

| Error | Holds | Meaning |
|---|---|---|
| `400` | [`Problem`] | A problem. |
| `500` | `String` | Broken. |

## `get_inline`

`GET /inline`

```rust,no_run
async fn example(
    client: golden_cases::operations_errors::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.errors().get_inline().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

| Error | Holds | Meaning |
|---|---|---|
| `400` | [`GetInline400Error`] | Wrong. |

## `get_one`

`GET /one`

```rust,no_run
async fn example(
    client: golden_cases::operations_errors::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.errors().get_one().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

| Error | Holds | Meaning |
|---|---|---|
| `404` | [`Problem`] | Not there. |
| `5XX` | [`Problem`] | A problem. |
| `default` | [`Problem`] | A problem. |

## `get_text`

`GET /text`

```rust,no_run
async fn example(
    client: golden_cases::operations_errors::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.errors().get_text().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

Errors are [`GetTextError`], by status.

| Error | Holds | Meaning |
|---|---|---|
| `400` | `String` | Wrong. |

[`GetDifferingError`]: ../operations/errors.rs
[`GetInline400Error`]: ../models/get_inline_error.rs
[`GetTextError`]: ../operations/errors.rs
[`Problem`]: ../models/problem.rs

// ==== models/get_inline_error.rs ====

//! `operation getInline Error400`

use oasmith_runtime::Extra;

/// An object of type `operation getInline Error400`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetInline400Error {
    /// `reason`
    pub reason: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    GetInline400Error {
        reason: optional("reason"),
        ..extra
    }
}

// ==== models/problem.rs ====

//! `Problem`

use oasmith_runtime::Extra;

/// An object of type `Problem`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// `message`
    pub message: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Problem {
        message: optional("message"),
        ..extra
    }
}

// ==== operations/errors.rs ====

//! The operations of the tag `errors`.
//!
//! [`GetDifferingError`]: GetDifferingError
//! [`GetInline400Error`]: super::super::models::GetInline400Error
//! [`GetTextError`]: GetTextError
//! [`Problem`]: super::super::models::Problem
#![doc = include_str!("../docs/errors.md")]

use oasmith_runtime::Bytes;
use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;
use super::super::models;

/// The operations of the tag `errors`.
#[derive(Clone, Copy, Debug)]
pub struct Errors<'a> {
    client: &'a Client,
}

impl<'a> Errors<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /bodiless`: [reference](self#get_bodiless)
    pub fn get_bodiless(&self) -> GetBodiless {
        let call = Call::new(&self.client.core, Method::GET, "/bodiless");
        GetBodiless { call }
    }

    /// `GET /differing`: [reference](self#get_differing)
    pub fn get_differing(&self) -> GetDiffering {
        let call = Call::new(&self.client.core, Method::GET, "/differing");
        GetDiffering { call }
    }

    /// `GET /inline`: [reference](self#get_inline)
    pub fn get_inline(&self) -> GetInline {
        let call = Call::new(&self.client.core, Method::GET, "/inline");
        GetInline { call }
    }

    /// `GET /one`: [reference](self#get_one)
    pub fn get_one(&self) -> GetOne {
        let call = Call::new(&self.client.core, Method::GET, "/one");
        GetOne { call }
    }

    /// `GET /text`: [reference](self#get_text)
    pub fn get_text(&self) -> GetText {
        let call = Call::new(&self.client.core, Method::GET, "/text");
        GetText { call }
    }
}

/// A request of [`Errors::get_bodiless`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetBodiless {
    call: Call,
}

impl GetBodiless {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Errors::get_differing`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDiffering {
    call: Call,
}

impl GetDiffering {
    /// Sends the request.
    pub fn send(self) -> Send<(), GetDifferingError> {
        self.call.send_empty()
    }
}

/// What `getDiffering` tells of an error, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetDifferingError {
    /// `400`: A problem.
    BadRequest(models::Problem),
    /// `500`: Broken.
    InternalServerError(String),
    /// The body as it came, where it is not what the description says.
    Unrecognized(Bytes),
}

oasmith_runtime::by_status! {
    match GetDifferingError {
        400 => BadRequest(json),
        500 => InternalServerError(json),
        _ => Unrecognized,
    }
}

/// A request of [`Errors::get_inline`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetInline {
    call: Call,
}

impl GetInline {
    /// Sends the request.
    pub fn send(self) -> Send<(), models::GetInline400Error> {
        self.call.send_empty()
    }
}

/// A request of [`Errors::get_one`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetOne {
    call: Call,
}

impl GetOne {
    /// Sends the request.
    pub fn send(self) -> Send<(), models::Problem> {
        self.call.send_empty()
    }
}

/// A request of [`Errors::get_text`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetText {
    call: Call,
}

impl GetText {
    /// Sends the request.
    pub fn send(self) -> Send<(), GetTextError> {
        self.call.send_empty()
    }
}

/// What `getText` tells of an error, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetTextError {
    /// `400`: Wrong.
    BadRequest(String),
    /// The body as it came, where it is not what the description says.
    Unrecognized(Bytes),
}

oasmith_runtime::by_status! {
    match GetTextError {
        400 => BadRequest(text),
        _ => Unrecognized,
    }
}
