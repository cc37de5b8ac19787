// ==== docs/both.md ====

# both

* [`first`](#first)
* [`second`](#second)

## `first`

`GET /first`

```rust,no_run
async fn example(
    client: golden_cases::documents_merged::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.both().first().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Shared`] |

## `second`

`GET /second`

```rust,no_run
async fn example(
    client: golden_cases::documents_merged::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.both().second().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Only`] |

[`Only`]: ../models/only.rs
[`Shared`]: ../models/shared.rs

// ==== models/only.rs ====

//! `Only`

use oasmith_runtime::Extra;
use super::Shared;

/// An object of type `Only`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Only {
    /// See [`Shared`].
    pub shared: Option<Shared>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Only {
        shared: optional("shared"),
        ..extra
    }
}

// ==== models/part.rs ====

//! `Part`

/// A string of type `Part`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Part {
    /// `a`
    A,
    /// `b`
    B,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    Part {
        A: "a",
        B: "b",
        ..Unrecognized
    }
}

// ==== models/shared.rs ====

//! `Shared`

use oasmith_runtime::Extra;
use super::Part;

/// In both documents.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Shared {
    /// `id`
    pub id: i64,
    /// See [`Part`].
    pub part: Option<Part>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Shared {
        id: required::<i64>("id"),
        part: optional("part"),
        ..extra
    }
}

// ==== operations/both.rs ====

//! The operations of the tag `both`.
//!
//! [`Only`]: super::super::models::Only
//! [`Shared`]: super::super::models::Shared
#![doc = include_str!("../docs/both.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;
use super::super::models;

/// The operations of the tag `both`.
#[derive(Clone, Copy, Debug)]
pub struct Both<'a> {
    client: &'a Client,
}

impl<'a> Both<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /first`: [reference](self#first)
    pub fn first(&self) -> First {
        let call = Call::new(&self.client.core, Method::GET, "/first");
        First { call }
    }

    /// `GET /second`: [reference](self#second)
    pub fn second(&self) -> Second {
        let call = Call::new(&self.client.core, Method::GET, "/second");
        Second { call }
    }
}

/// A request of [`Both::first`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct First {
    call: Call,
}

impl First {
    /// Sends the request.
    pub fn send(self) -> Send<models::Shared, Json> {
        self.call.send_json()
    }
}

/// A request of [`Both::second`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Second {
    call: Call,
}

impl Second {
    /// Sends the request.
    pub fn send(self) -> Send<models::Only, Json> {
        self.call.send_json()
    }
}
