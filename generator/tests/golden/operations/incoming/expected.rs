//! note[raw-json] 26:53 `text/plain` is not expressed in types: what comes in has none
//! note[name-collision] 18:9 `new_order` is called `PostSubscriptionsNewOrder` in Rust: `NewOrder` is another thing's name

// ==== docs/subscriptions.md ====

# subscriptions

* [`subscribe`](#subscribe)

## `subscribe`

`POST /subscriptions`

```rust,no_run
async fn example(
    client: golden_cases::operations_incoming::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.subscriptions().subscribe().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

// ==== models/order.rs ====

//! `Order`

use oasmith_runtime::Extra;

/// An object of type `Order`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Order {
        id: optional("id"),
        ..extra
    }
}

// ==== models/sent_payload.rs ====

//! `callback sent of POST /subscriptions to {$request.body#/url} POST`

use oasmith_runtime::Extra;

/// An object of type `callback sent of POST /subscriptions to {$request.body#/url} POST`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SentPayload {
    /// `parcel`
    pub parcel: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SentPayload {
        parcel: optional("parcel"),
        ..extra
    }
}

// ==== operations/subscriptions.rs ====

//! The operations of the tag `subscriptions`.
#![doc = include_str!("../docs/subscriptions.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;

/// The operations of the tag `subscriptions`.
#[derive(Clone, Copy, Debug)]
pub struct Subscriptions<'a> {
    client: &'a Client,
}

impl<'a> Subscriptions<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `POST /subscriptions`: [reference](self#subscribe)
    pub fn subscribe(&self) -> Subscribe {
        let call = Call::new(&self.client.core, Method::POST, "/subscriptions");
        Subscribe { call }
    }
}

/// A request of [`Subscriptions::subscribe`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Subscribe {
    call: Call,
}

impl Subscribe {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

// ==== webhooks.rs ====

//! What the service sends by itself: the bodies of webhooks and callbacks.

use oasmith_runtime::Json;
use super::models;

/// It is gone.
///
/// The body of `DELETE`, webhook `changed`.
#[deprecated]
pub type ChangedDelete = Json;

/// It was replaced.
///
/// The body of `PUT`, webhook `changed`.
pub type ChangedPut = Vec<models::Order>;

/// The body of `POST`, webhook `newOrder`.
pub type NewOrder = models::Order;

/// The body of `POST`, callback `new_order` to `{$request.body#/url}`.
pub type PostSubscriptionsNewOrder = models::Order;

/// A parcel is on its way.
///
/// The body of `POST`, callback `sent` to `{$request.body#/url}`.
pub type Sent = models::SentPayload;
