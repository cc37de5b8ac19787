// ==== docs/forms.md ====

# forms

* [`search`](#search)

## `search`

`POST /search`

```rust,no_run
async fn example(
    client: golden_cases::operations_forms::Client,
    body: golden_cases::operations_forms::models::Search,
) -> Result<(), Box<dyn std::error::Error>> {
    client.forms().search(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | [`Search`] | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

[`Search`]: ../models/search.rs

// ==== models/search.rs ====

//! `Search`

use oasmith_runtime::Extra;
use oasmith_runtime::Map;

/// An object of type `Search`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Search {
    /// `ids`
    pub ids: Option<Vec<i64>>,
    /// `words`
    pub words: Option<Vec<String>>,
    /// `filter`
    pub filter: Option<Map<String>>,
    /// See [`SearchMeta`].
    pub meta: Option<SearchMeta>,
    /// `icon`
    pub icon: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Search {
        ids: optional("ids"),
        words: optional("words"),
        filter: optional("filter"),
        meta: optional("meta"),
        icon: optional("icon"),
        ..extra
    }
}

/// An object of type `Search.meta`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SearchMeta {
    /// `page`
    pub page: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SearchMeta {
        page: optional("page"),
        ..extra
    }
}

// ==== operations/forms.rs ====

//! The operations of the tag `forms`.
//!
//! [`Search`]: super::super::models::Search
#![doc = include_str!("../docs/forms.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use oasmith_runtime::private::Style;
use super::super::Client;
use super::super::models;

/// The operations of the tag `forms`.
#[derive(Clone, Copy, Debug)]
pub struct Forms<'a> {
    client: &'a Client,
}

impl<'a> Forms<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `POST /search`: [reference](self#search)
    pub fn search(&self, body: &models::Search) -> Search {
        let mut call = Call::new(&self.client.core, Method::POST, "/search");
        call.form(
            body,
            &[
                ("ids", Style::FORM),
                ("words", Style::SPACE_DELIMITED),
                ("filter", Style::DEEP_OBJECT),
                ("meta", Style::JSON),
            ],
        );
        Search { call }
    }
}

/// A request of [`Forms::search`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Search {
    call: Call,
}

impl Search {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
