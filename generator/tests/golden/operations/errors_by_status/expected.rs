//! note[ignored] 27:16 answers that only say how far a request has come are not given to callers

// ==== docs/errors.md ====

# errors

* [`create_order`](#create_order)
* [`create_order_error`](#create_order_error)
* [`get_odd`](#get_odd)
* [`get_same`](#get_same)

## `create_order`

`POST /orders`

```rust,no_run
async fn example(
    client: golden_cases::operations_errors_by_status::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.errors().create_order().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

Errors are [`CreateOrderErrorByStatus`], by status.

| Error | Holds | Meaning |
|---|---|---|
| `304` | nothing | Nothing has changed. |
| `404` | [`Problem`] | No such customer. |
| `418` | nothing | |
| `422` | [`Invalid`] | Members that are wrong. |
| `430` | `String` | Too hot. |
| `4XX` | [`CreateOrder4xxError`] | Your fault. |
| `5XX` | [`Problem`] | Our fault. |
| `default` | bytes | Anything else. |

## `create_order_error`

`GET /taken`

```rust,no_run
async fn example(
    client: golden_cases::operations_errors_by_status::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.errors().create_order_error().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

Errors are [`CreateOrderErrorError`], by status.

| Error | Holds | Meaning |
|---|---|---|
| `default` | `String` | Wrong. |

## `get_odd`

`GET /odd`

```rust,no_run
async fn example(
    client: golden_cases::operations_errors_by_status::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.errors().get_odd().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

Errors are [`GetOddError`], by status.

| Error | Holds | Meaning |
|---|---|---|
| `500` | `String` | Broken. |
| `501` | `Json` | Broken. |

## `get_same`

`GET /same`

```rust,no_run
async fn example(
    client: golden_cases::operations_errors_by_status::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.errors().get_same().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

| Error | Holds | Meaning |
|---|---|---|
| `400` | [`Problem`] | Wrong. |
| `404` | nothing | Not there. |
| `default` | [`Problem`] | Wrong. |

[`CreateOrder4xxError`]: ../models/create_order_error.rs
[`CreateOrderErrorByStatus`]: ../operations/errors.rs
[`CreateOrderErrorError`]: ../operations/errors.rs
[`GetOddError`]: ../operations/errors.rs
[`Invalid`]: ../models/invalid.rs
[`Problem`]: ../models/problem.rs

// ==== models/create_order_error.rs ====

//! `operation createOrder Error4xx`

use oasmith_runtime::Extra;

/// An object of type `operation createOrder Error4xx`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateOrder4xxError {
    /// `hint`
    pub hint: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    CreateOrder4xxError {
        hint: optional("hint"),
        ..extra
    }
}

// ==== models/invalid.rs ====

//! `Invalid`

use oasmith_runtime::Extra;

/// An object of type `Invalid`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Invalid {
    /// `members`
    pub members: Option<Vec<String>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Invalid {
        members: optional("members"),
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
//! [`CreateOrder4xxError`]: super::super::models::CreateOrder4xxError
//! [`CreateOrderErrorByStatus`]: CreateOrderErrorByStatus
//! [`CreateOrderErrorError`]: CreateOrderErrorError
//! [`GetOddError`]: GetOddError
//! [`Invalid`]: super::super::models::Invalid
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

    /// `POST /orders`: [reference](self#create_order)
    pub fn create_order(&self) -> CreateOrder {
        let call = Call::new(&self.client.core, Method::POST, "/orders");
        CreateOrder { call }
    }

    /// `GET /taken`: [reference](self#create_order_error)
    pub fn create_order_error(&self) -> CreateOrderError {
        let call = Call::new(&self.client.core, Method::GET, "/taken");
        CreateOrderError { call }
    }

    /// `GET /odd`: [reference](self#get_odd)
    pub fn get_odd(&self) -> GetOdd {
        let call = Call::new(&self.client.core, Method::GET, "/odd");
        GetOdd { call }
    }

    /// `GET /same`: [reference](self#get_same)
    pub fn get_same(&self) -> GetSame {
        let call = Call::new(&self.client.core, Method::GET, "/same");
        GetSame { call }
    }
}

/// A request of [`Errors::create_order`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateOrder {
    call: Call,
}

impl CreateOrder {
    /// Sends the request.
    pub fn send(self) -> Send<(), CreateOrderErrorByStatus> {
        self.call.send_empty()
    }
}

/// What `createOrder` tells of an error, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateOrderErrorByStatus {
    /// `304`: Nothing has changed.
    NotModified,
    /// `404`: No such customer.
    NotFound(models::Problem),
    /// `418`
    Status418,
    /// `422`: Members that are wrong.
    UnprocessableEntity(models::Invalid),
    /// `430`: Too hot.
    Status430(String),
    /// `4XX`: Your fault.
    ClientError(models::CreateOrder4xxError),
    /// `5XX`: Our fault.
    ServerError(models::Problem),
    /// `default`: Anything else.
    Default(Bytes),
    /// The body as it came, where it is not what the description says.
    Unrecognized(Bytes),
}

oasmith_runtime::by_status! {
    match CreateOrderErrorByStatus {
        304 => NotModified,
        404 => NotFound(json),
        418 => Status418,
        422 => UnprocessableEntity(json),
        430 => Status430(text),
        400..=499 => ClientError(json),
        500..=599 => ServerError(json),
        100..=999 => Default(bytes),
        _ => Unrecognized,
    }
}

/// A request of [`Errors::create_order_error`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateOrderError {
    call: Call,
}

impl CreateOrderError {
    /// Sends the request.
    pub fn send(self) -> Send<(), CreateOrderErrorError> {
        self.call.send_empty()
    }
}

/// What `createOrderError` tells of an error, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateOrderErrorError {
    /// `default`: Wrong.
    Default(String),
    /// The body as it came, where it is not what the description says.
    Unrecognized(Bytes),
}

oasmith_runtime::by_status! {
    match CreateOrderErrorError {
        100..=999 => Default(text),
        _ => Unrecognized,
    }
}

/// A request of [`Errors::get_odd`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetOdd {
    call: Call,
}

impl GetOdd {
    /// Sends the request.
    pub fn send(self) -> Send<(), GetOddError> {
        self.call.send_empty()
    }
}

/// What `getOdd` tells of an error, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetOddError {
    /// `500`: Broken.
    InternalServerError(String),
    /// `501`: Broken.
    NotImplemented(Json),
    /// The body as it came, where it is not what the description says.
    Unrecognized(Bytes),
}

oasmith_runtime::by_status! {
    match GetOddError {
        500 => InternalServerError(text),
        501 => NotImplemented(json),
        _ => Unrecognized,
    }
}

/// A request of [`Errors::get_same`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetSame {
    call: Call,
}

impl GetSame {
    /// Sends the request.
    pub fn send(self) -> Send<(), models::Problem> {
        self.call.send_empty()
    }
}
