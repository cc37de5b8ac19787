//! warning[path-template] 30:11 the path `/undescribed/{thing}` has no `{absent}`: the parameter is left out
//! warning[path-template] 26:5 `{thing}` in the path `/undescribed/{thing}` is not described: it is taken as a string

// ==== docs/files.md ====

# files

* [`get_several`](#get_several)
* [`get_undescribed`](#get_undescribed)
* [`get_version`](#get_version): Show a version.
* [`search`](#search)

## `get_several`

`GET /lists/{ids}/{state}`

```rust,no_run
async fn example(
    client: golden_cases::operations_path_parameters::Client,
    state: golden_cases::operations_path_parameters::models::State,
) -> Result<(), Box<dyn std::error::Error>> {
    client.files().get_several([123], state).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `ids` | `Vec<i64>` | yes | | |
| `state` | [`State`] | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `get_undescribed`

`GET /undescribed/{thing}`

```rust,no_run
async fn example(
    client: golden_cases::operations_path_parameters::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.files().get_undescribed("value").send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `thing` | `String` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `get_version`

Show a version.

`GET /owners/{owner_id}/files/{path}/versions/{version}`

```rust,no_run
async fn example(
    client: golden_cases::operations_path_parameters::Client,
    version: oasmith_runtime::DateTime,
) -> Result<(), Box<dyn std::error::Error>> {
    client.files().get_version(123, "a/b", version, true).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `owner_id` | `i64` | yes | | Whose file it is. |
| `path` | `String` | yes | | The way to it. |
| `version` | `DateTime` | yes | | |
| `verbose` | `bool` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `search`

`GET /search?kind=file&q={q}#byText`

```rust,no_run
async fn example(
    client: golden_cases::operations_path_parameters::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.files().search("value").send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `q` | `String` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

[`State`]: ../models/state.rs

// ==== models/state.rs ====

//! `State`

/// A string of type `State`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum State {
    /// `draft`
    Draft,
    /// `final`
    Final,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    State {
        Draft: "draft",
        Final: "final",
        ..Unrecognized
    }
}

// ==== operations/files.rs ====

//! The operations of the tag `files`.
//!
//! [`State`]: super::super::models::State
#![doc = include_str!("../docs/files.md")]

use oasmith_runtime::DateTime;
use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use oasmith_runtime::private::Style;
use super::super::Client;
use super::super::models;

/// The operations of the tag `files`.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    client: &'a Client,
}

impl<'a> Files<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /lists/{ids}/{state}`: [reference](self#get_several)
    pub fn get_several(
        &self,
        ids: impl IntoIterator<Item = i64>,
        state: impl Into<models::State>,
    ) -> GetSeveral {
        let call = Call::new(&self.client.core, Method::GET, "/lists/{ids}/{state}")
            .with_path_list("ids", Style::SIMPLE, ids)
            .with_path("state", state.into());
        GetSeveral { call }
    }

    /// `GET /undescribed/{thing}`: [reference](self#get_undescribed)
    pub fn get_undescribed(&self, thing: impl Into<String>) -> GetUndescribed {
        let call = Call::new(&self.client.core, Method::GET, "/undescribed/{thing}")
            .with_path("thing", thing.into());
        GetUndescribed { call }
    }

    /// Show a version.
    ///
    /// `GET /owners/{owner_id}/files/{path}/versions/{version}`: [reference](self#get_version)
    pub fn get_version(
        &self,
        owner_id: i64,
        path: impl Into<String>,
        version: impl Into<DateTime>,
        verbose: bool,
    ) -> GetVersion {
        let mut call = Call::new(
                &self.client.core,
                Method::GET,
                "/owners/{owner_id}/files/{path}/versions/{version}",
            )
            .with_path("owner_id", owner_id)
            .with_path("path", path.into())
            .with_path("version", version.into());
        call.query("verbose", verbose);
        GetVersion { call }
    }

    /// `GET /search?kind=file&q={q}#byText`: [reference](self#search)
    pub fn search(&self, q: impl Into<String>) -> Search {
        let mut call = Call::new(
            &self.client.core,
            Method::GET,
            "/search?kind=file&q={q}#byText",
        );
        call.query("q", q.into());
        Search { call }
    }
}

/// A request of [`Files::get_several`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetSeveral {
    call: Call,
}

impl GetSeveral {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Files::get_undescribed`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetUndescribed {
    call: Call,
}

impl GetUndescribed {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Files::get_version`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetVersion {
    call: Call,
}

impl GetVersion {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Files::search`].
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
