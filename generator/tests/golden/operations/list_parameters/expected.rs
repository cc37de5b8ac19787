// ==== docs/things.md ====

# things

* [`list_things`](#list_things)

## `list_things`

`GET /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_list_parameters::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().list_things(["value"]).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `needed` | `Vec<String>` | yes | | |
| `alias` | `Vec<i64>` | | | |
| `comma` | `Vec<i64>` | | | |
| `of_lists` | `Vec<Vec<String>>` | | | |
| `pipe` | `Vec<String>` | | | |
| `range` (`range[]`) | `[DateTime; 2]` | | | |
| `repeat` | `Vec<String>` | | | |
| `space` | `Vec<String>` | | | |
| `states` | [`Vec<ListThingsStatesItem>`] | | | |
| `x_ids` (`X-Ids`) | `Vec<i64>` | | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

[`Vec<ListThingsStatesItem>`]: ../models/list_things.rs

// ==== models/ids.rs ====

//! `Ids`

/// A value of type `Ids`.
pub type Ids = Vec<i64>;

// ==== models/list_things.rs ====

//! `operation listThings.states[]`

/// A string of type `operation listThings.states[]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ListThingsStatesItem {
    /// `on`
    On,
    /// `off`
    Off,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    ListThingsStatesItem {
        On: "on",
        Off: "off",
        ..Unrecognized
    }
}

// ==== operations/things.rs ====

//! The operations of the tag `things`.
//!
//! [`Vec<ListThingsStatesItem>`]: super::super::models::ListThingsStatesItem
#![doc = include_str!("../docs/things.md")]

use oasmith_runtime::DateTime;
use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use oasmith_runtime::private::Style;
use super::super::Client;
use super::super::models;

/// The operations of the tag `things`.
#[derive(Clone, Copy, Debug)]
pub struct Things<'a> {
    client: &'a Client,
}

impl<'a> Things<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /things`: [reference](self#list_things)
    pub fn list_things(
        &self,
        needed: impl IntoIterator<Item = impl Into<String>>,
    ) -> ListThings {
        let mut call = Call::new(&self.client.core, Method::GET, "/things");
        call.query_list(
            "needed",
            Style::FORM.exploded(),
            needed.into_iter().map(Into::into),
        );
        ListThings { call }
    }
}

/// A request of [`Things::list_things`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListThings {
    call: Call,
}

impl ListThings {
    /// Sets `alias`.
    pub fn alias(mut self, alias: impl IntoIterator<Item = i64>) -> Self {
        self.call.query_list("alias", Style::FORM.exploded(), alias);
        self
    }

    /// Sets `comma`.
    pub fn comma(mut self, comma: impl IntoIterator<Item = i64>) -> Self {
        self.call.query_list("comma", Style::FORM, comma);
        self
    }

    /// Sets `of_lists`.
    pub fn of_lists(mut self, of_lists: &[Vec<String>]) -> Self {
        self.call.query_value("of_lists", Style::FORM.exploded(), of_lists);
        self
    }

    /// Sets `pipe`.
    pub fn pipe(mut self, pipe: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.call
            .query_list("pipe", Style::PIPE_DELIMITED, pipe.into_iter().map(Into::into));
        self
    }

    /// Sets `range[]`.
    pub fn range(mut self, range: [impl Into<DateTime>; 2]) -> Self {
        self.call
            .query_list(
                "range[]",
                Style::FORM.exploded(),
                range.into_iter().map(Into::into),
            );
        self
    }

    /// Sets `repeat`.
    pub fn repeat(
        mut self,
        repeat: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.call
            .query_list(
                "repeat",
                Style::FORM.exploded(),
                repeat.into_iter().map(Into::into),
            );
        self
    }

    /// Sets `space`.
    pub fn space(mut self, space: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.call
            .query_list(
                "space",
                Style::SPACE_DELIMITED,
                space.into_iter().map(Into::into),
            );
        self
    }

    /// Sets `states`.
    pub fn states(
        mut self,
        states: impl IntoIterator<Item = impl Into<models::ListThingsStatesItem>>,
    ) -> Self {
        self.call
            .query_list(
                "states",
                Style::FORM.exploded(),
                states.into_iter().map(Into::into),
            );
        self
    }

    /// Sets `X-Ids`.
    pub fn x_ids(mut self, x_ids: impl IntoIterator<Item = i64>) -> Self {
        self.call.header_list("X-Ids", Style::SIMPLE, x_ids);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
