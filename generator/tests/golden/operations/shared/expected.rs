// ==== docs/orders.md ====

# orders

* [`get_order`](#get_order)
* [`put_order`](#put_order)

## `get_order`

`GET /orders/{id}`

```rust,no_run
async fn example(
    client: golden_cases::operations_shared::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.orders().get_order("value").send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `id` | `String` | yes | | |
| `sort` | [`SortParameter`] | | | |
| `view` | [`OrdersIdView`] | | | |

| Call | Answer |
|---|---|
| `send()` | [`OrderResponse`] |

| Error | Holds | Meaning |
|---|---|---|
| `default` | [`ProblemResponse`] | Wrong. |

## `put_order`

`PUT /orders/{id}`

```rust,no_run
async fn example(
    client: golden_cases::operations_shared::Client,
    body: golden_cases::operations_shared::models::OrderBody,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.orders().put_order("value", &body).send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `id` | `String` | yes | | |
| `view` | [`OrdersIdView`] | | | |
| `body` | [`OrderBody`] | yes | | |

With a body of `multipart/form-data`: `put_order_as_multipart`.

| Call | Answer |
|---|---|
| `send()` | [`OrderResponse`] |

| Error | Holds | Meaning |
|---|---|---|
| `default` | [`ProblemResponse`] | Wrong. |

[`OrderBody`]: ../models/order_body.rs
[`OrderResponse`]: ../models/order_response.rs
[`OrdersIdView`]: ../models/orders_id_view.rs
[`ProblemResponse`]: ../models/problem_response.rs
[`SortParameter`]: ../models/sort_parameter.rs

// ==== models/extended.rs ====

//! `Extended`

use oasmith_runtime::Extra;
use super::OrderLine;
use super::OrderState;

/// An object of type `Extended`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Extended {
    /// `extension`
    pub extension: Option<i64>,
    /// See [`OrderLine`].
    pub line: Option<OrderLine>,
    /// See [`OrderState`].
    pub state: Option<OrderState>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Extended {
        extension: optional("extension"),
        line: optional("line"),
        state: optional("state"),
        ..extra
    }
}

// ==== models/order.rs ====

//! `Order`

use oasmith_runtime::Extra;

/// An object of type `Order`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// See [`OrderLine`].
    pub line: Option<OrderLine>,
    /// See [`OrderState`].
    pub state: Option<OrderState>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Order {
        line: optional("line"),
        state: optional("state"),
        ..extra
    }
}

/// An object of type `Order.line`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderLine {
    /// `amount`
    pub amount: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OrderLine {
        amount: optional("amount"),
        ..extra
    }
}

/// A string of type `Order.state`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OrderState {
    /// `open`
    Open,
    /// `closed`
    Closed,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    OrderState {
        Open: "open",
        Closed: "closed",
        ..Unrecognized
    }
}

// ==== models/order_body.rs ====

//! `request OrderBody body`

use oasmith_runtime::Extra;

/// An object of type `request OrderBody body`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderBody {
    /// `note`
    pub note: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OrderBody {
        note: optional("note"),
        ..extra
    }
}

// ==== models/order_form.rs ====

//! `request OrderBody form`

/// The parts of `request OrderBody form`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct OrderForm {
    /// `file`
    pub file: Option<oasmith_runtime::File>,
    /// Parts that the description does not name.
    pub extra: Vec<(String, oasmith_runtime::File)>,
}

oasmith_runtime::multipart! {
    OrderForm {
        file: optional_file("file"),
        ..extra
    }
}

// ==== models/order_response.rs ====

//! `response OrderResponse`

use oasmith_runtime::Extra;
use super::OrderLine;

/// An object of type `response OrderResponse`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderResponse {
    /// See [`OrderLine`].
    pub line: Option<OrderLine>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OrderResponse {
        line: optional("line"),
        ..extra
    }
}

// ==== models/orders_id_view.rs ====

//! `path /orders/{id} query view`

/// A string of type `path /orders/{id} query view`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OrdersIdView {
    /// `short`
    Short,
    /// `long`
    Long,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    OrdersIdView {
        Short: "short",
        Long: "long",
        ..Unrecognized
    }
}

// ==== models/problem_response.rs ====

//! `response Problem`

use oasmith_runtime::Extra;

/// An object of type `response Problem`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProblemResponse {
    /// `message`
    pub message: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ProblemResponse {
        message: optional("message"),
        ..extra
    }
}

// ==== models/sort_parameter.rs ====

//! `parameter sortParam`

/// A string of type `parameter sortParam`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SortParameter {
    /// `up`
    Up,
    /// `down`
    Down,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    SortParameter {
        Up: "up",
        Down: "down",
        ..Unrecognized
    }
}

// ==== operations/orders.rs ====

//! The operations of the tag `orders`.
//!
//! [`OrderBody`]: super::super::models::OrderBody
//! [`OrderResponse`]: super::super::models::OrderResponse
//! [`OrdersIdView`]: super::super::models::OrdersIdView
//! [`ProblemResponse`]: super::super::models::ProblemResponse
//! [`SortParameter`]: super::super::models::SortParameter
#![doc = include_str!("../docs/orders.md")]

use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;
use super::super::models;

/// The operations of the tag `orders`.
#[derive(Clone, Copy, Debug)]
pub struct Orders<'a> {
    client: &'a Client,
}

impl<'a> Orders<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /orders/{id}`: [reference](self#get_order)
    pub fn get_order(&self, id: impl Into<String>) -> GetOrder {
        let call = Call::new(&self.client.core, Method::GET, "/orders/{id}")
            .with_path("id", id.into());
        GetOrder { call }
    }

    /// `PUT /orders/{id}`: [reference](self#put_order)
    pub fn put_order(
        &self,
        id: impl Into<String>,
        body: &models::OrderBody,
    ) -> PutOrder {
        let mut call = Call::new(&self.client.core, Method::PUT, "/orders/{id}")
            .with_path("id", id.into());
        call.json(body);
        PutOrder { call }
    }

    /// The same as [`put_order`](Self::put_order) with a body of `multipart/form-data`.
    pub fn put_order_as_multipart(
        &self,
        id: impl Into<String>,
        body: &models::OrderForm,
    ) -> PutOrder {
        let mut call = Call::new(&self.client.core, Method::PUT, "/orders/{id}")
            .with_path("id", id.into());
        call.multipart("multipart/form-data", body);
        PutOrder { call }
    }
}

/// A request of [`Orders::get_order`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetOrder {
    call: Call,
}

impl GetOrder {
    /// Sets `sort`.
    pub fn sort(mut self, sort: impl Into<models::SortParameter>) -> Self {
        self.call.query("sort", sort.into());
        self
    }

    /// Sets `view`.
    pub fn view(mut self, view: impl Into<models::OrdersIdView>) -> Self {
        self.call.query("view", view.into());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<models::OrderResponse, models::ProblemResponse> {
        self.call.send_json()
    }
}

/// A request of [`Orders::put_order`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PutOrder {
    call: Call,
}

impl PutOrder {
    /// Sets `view`.
    pub fn view(mut self, view: impl Into<models::OrdersIdView>) -> Self {
        self.call.query("view", view.into());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<models::OrderResponse, models::ProblemResponse> {
        self.call.send_json()
    }
}
