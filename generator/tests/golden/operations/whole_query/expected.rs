//! note[raw-json] 29:11 `all` is given as text of the media type `application/jsonpath`

// ==== docs/queries.md ====

# queries

* [`by_form`](#by_form)
* [`by_json`](#by_json)
* [`by_text`](#by_text)

## `by_form`

`GET /form`

```rust,no_run
async fn example(
    client: golden_cases::operations_whole_query::Client,
    all: golden_cases::operations_whole_query::models::ByFormAll,
) -> Result<(), Box<dyn std::error::Error>> {
    client.queries().by_form(&all).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `all` | [`ByFormAll`] | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `by_json`

`GET /json`

```rust,no_run
async fn example(
    client: golden_cases::operations_whole_query::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.queries().by_json().send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `all` | `Map<i64>` | | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `by_text`

`GET /text`

```rust,no_run
async fn example(
    client: golden_cases::operations_whole_query::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.queries().by_text().send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `all` | `String` | | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

[`ByFormAll`]: ../models/by_form.rs

// ==== models/by_form.rs ====

//! `operation byForm.all`

use oasmith_runtime::Extra;

/// An object of type `operation byForm.all`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ByFormAll {
    /// `a`
    pub a: Option<String>,
    /// `b`
    pub b: Option<Vec<i64>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ByFormAll {
        a: optional("a"),
        b: optional("b"),
        ..extra
    }
}

// ==== operations/queries.rs ====

//! The operations of the tag `queries`.
//!
//! [`ByFormAll`]: super::super::models::ByFormAll
#![doc = include_str!("../docs/queries.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Map;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use oasmith_runtime::private::Style;
use super::super::Client;
use super::super::models;

/// The operations of the tag `queries`.
#[derive(Clone, Copy, Debug)]
pub struct Queries<'a> {
    client: &'a Client,
}

impl<'a> Queries<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /form`: [reference](self#by_form)
    pub fn by_form(&self, all: &models::ByFormAll) -> ByForm {
        let mut call = Call::new(&self.client.core, Method::GET, "/form");
        call.querystring_value("all", Style::FORM.exploded(), all);
        ByForm { call }
    }

    /// `GET /json`: [reference](self#by_json)
    pub fn by_json(&self) -> ByJson {
        let call = Call::new(&self.client.core, Method::GET, "/json");
        ByJson { call }
    }

    /// `GET /text`: [reference](self#by_text)
    pub fn by_text(&self) -> ByText {
        let call = Call::new(&self.client.core, Method::GET, "/text");
        ByText { call }
    }
}

/// A request of [`Queries::by_form`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ByForm {
    call: Call,
}

impl ByForm {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Queries::by_json`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ByJson {
    call: Call,
}

impl ByJson {
    /// Sets `all`.
    pub fn all(mut self, all: &Map<i64>) -> Self {
        self.call.querystring_value("all", Style::JSON, all);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Queries::by_text`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ByText {
    call: Call,
}

impl ByText {
    /// Sets `all`.
    pub fn all(mut self, all: impl Into<String>) -> Self {
        self.call.querystring("all", all.into());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
