// ==== docs/errors.md ====

# errors

* [`get_differing_inline`](#get_differing_inline)

## `get_differing_inline`

`GET /differing_inline`

```rust,no_run
async fn example(
    client: golden_cases::operations_errors_inline::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.errors().get_differing_inline().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

Errors are [`GetDifferingInlineError`], by status.

| Error | Holds | Meaning |
|---|---|---|
| `400` | [`GetDifferingInline400Error`] | Wrong. |
| `500` | [`GetDifferingInline500Error`] | Broken. |

[`GetDifferingInline400Error`]: ../models/get_differing_inline_error.rs
[`GetDifferingInline500Error`]: ../models/get_differing_inline_error.rs
[`GetDifferingInlineError`]: ../operations/errors.rs

// ==== models/get_differing_inline_error.rs ====

//! `operation getDifferingInline Error400`

use oasmith_runtime::Extra;

/// An object of type `operation getDifferingInline Error400`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetDifferingInline400Error {
    /// `reason`
    pub reason: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    GetDifferingInline400Error {
        reason: optional("reason"),
        ..extra
    }
}

/// An object of type `operation getDifferingInline Error500`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetDifferingInline500Error {
    /// `fault`
    pub fault: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    GetDifferingInline500Error {
        fault: optional("fault"),
        ..extra
    }
}

// ==== operations/errors.rs ====

//! The operations of the tag `errors`.
//!
//! [`GetDifferingInline400Error`]: super::super::models::GetDifferingInline400Error
//! [`GetDifferingInline500Error`]: super::super::models::GetDifferingInline500Error
//! [`GetDifferingInlineError`]: GetDifferingInlineError
#![doc = include_str!("../docs/errors.md")]

use oasmith_runtime::Bytes;
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

    /// `GET /differing_inline`: [reference](self#get_differing_inline)
    pub fn get_differing_inline(&self) -> GetDifferingInline {
        let call = Call::new(&self.client.core, Method::GET, "/differing_inline");
        GetDifferingInline { call }
    }
}

/// A request of [`Errors::get_differing_inline`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDifferingInline {
    call: Call,
}

impl GetDifferingInline {
    /// Sends the request.
    pub fn send(self) -> Send<(), GetDifferingInlineError> {
        self.call.send_empty()
    }
}

/// What `getDifferingInline` tells of an error, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetDifferingInlineError {
    /// `400`: Wrong.
    BadRequest(models::GetDifferingInline400Error),
    /// `500`: Broken.
    InternalServerError(models::GetDifferingInline500Error),
    /// The body as it came, where it is not what the description says.
    Unrecognized(Bytes),
}

oasmith_runtime::by_status! {
    match GetDifferingInlineError {
        400 => BadRequest(json),
        500 => InternalServerError(json),
        _ => Unrecognized,
    }
}
