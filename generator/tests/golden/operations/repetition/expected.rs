// ==== docs/default.md ====

# default

* [`delete_order`](#delete_order)
* [`search_orders`](#search_orders)
* [`touch_order`](#touch_order)

## `delete_order`

`DELETE /orders/{id}`

```rust,no_run
async fn example(
    client: golden_cases::operations_repetition::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.default().delete_order(123).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `id` | `i64` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `search_orders`

`POST /orders`

```rust,no_run
async fn example(
    client: golden_cases::operations_repetition::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.default().search_orders().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `touch_order`

`GET /orders/{id}`

```rust,no_run
async fn example(
    client: golden_cases::operations_repetition::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.default().touch_order(123).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `id` | `i64` | yes | | |

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

    /// `DELETE /orders/{id}`: [reference](self#delete_order)
    pub fn delete_order(&self, id: i64) -> DeleteOrder {
        let call = Call::new(&self.client.core, Method::DELETE, "/orders/{id}")
            .unrepeatable()
            .with_path("id", id);
        DeleteOrder { call }
    }

    /// `POST /orders`: [reference](self#search_orders)
    pub fn search_orders(&self) -> SearchOrders {
        let call = Call::new(&self.client.core, Method::POST, "/orders").repeatable();
        SearchOrders { call }
    }

    /// `GET /orders/{id}`: [reference](self#touch_order)
    pub fn touch_order(&self, id: i64) -> TouchOrder {
        let call = Call::new(&self.client.core, Method::GET, "/orders/{id}")
            .with_path("id", id);
        TouchOrder { call }
    }
}

/// A request of [`Default::delete_order`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteOrder {
    call: Call,
}

impl DeleteOrder {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Default::search_orders`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SearchOrders {
    call: Call,
}

impl SearchOrders {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Default::touch_order`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TouchOrder {
    call: Call,
}

impl TouchOrder {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
