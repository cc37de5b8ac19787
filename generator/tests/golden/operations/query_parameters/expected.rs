// ==== docs/things.md ====

# things

* [`list_things`](#list_things)

## `list_things`

`GET /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_query_parameters::Client,
    deep: golden_cases::operations_query_parameters::models::ListThingsDeep,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().list_things(&deep).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `deep` | [`ListThingsDeep`] | yes | | |
| `by_content` | [`ListThingsByContent`] | | | |
| `count` | `i32` | | | |
| `day` | `Date` | | | |
| `flag` | `bool` | | | |
| `free` | `Json` | | | |
| `id` | `i64` | | | |
| `nullable` | `String` | | | |
| `object` | [`ListThingsObject`] | | | |
| `price` | `Number` | | | |
| `ratio` | `f64` | | | |
| `several` | [`ListThingsSeveral`] | | | |
| `since` | `DateTime` | | | |
| `sort` | [`ListThingsSort`] | | | |
| `text` | `String` | | | Only things with this text. |

| Call | Answer |
|---|---|
| `send()` | nothing |

[`ListThingsByContent`]: ../models/list_things.rs
[`ListThingsDeep`]: ../models/list_things.rs
[`ListThingsObject`]: ../models/list_things.rs
[`ListThingsSeveral`]: ../models/list_things.rs
[`ListThingsSort`]: ../models/list_things.rs

// ==== models/id.rs ====

//! `Id`

/// A value of type `Id`.
pub type Id = i64;

// ==== models/list_things.rs ====

//! `operation listThings.sort`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;

/// A string of type `operation listThings.sort`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ListThingsSort {
    /// `up`
    Up,
    /// `down`
    Down,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    ListThingsSort {
        Up: "up",
        Down: "down",
        ..Unrecognized
    }
}

/// An object of type `operation listThings.object`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListThingsObject {
    /// `a`
    pub a: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ListThingsObject {
        a: optional("a"),
        ..extra
    }
}

/// An object of type `operation listThings.deep`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListThingsDeep {
    /// `a`
    pub a: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ListThingsDeep {
        a: optional("a"),
        ..extra
    }
}

/// An object of type `operation listThings.several.Object`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListThingsSeveralObject {
    /// `a`
    pub a: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ListThingsSeveralObject {
        a: optional("a"),
        ..extra
    }
}

/// One of the types of `operation listThings.several`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListThingsSeveral {
    /// A whole number.
    Integer(i64),
    /// An object.
    Object(ListThingsSeveralObject),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match ListThingsSeveral {
        integer => Integer::<i64>,
        object => Object::<ListThingsSeveralObject>,
        _ => Unrecognized,
    }
}

/// An object of type `operation listThings.by_content`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListThingsByContent {
    /// `a`
    pub a: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ListThingsByContent {
        a: optional("a"),
        ..extra
    }
}

// ==== operations/things.rs ====

//! The operations of the tag `things`.
//!
//! [`ListThingsByContent`]: super::super::models::ListThingsByContent
//! [`ListThingsDeep`]: super::super::models::ListThingsDeep
//! [`ListThingsObject`]: super::super::models::ListThingsObject
//! [`ListThingsSeveral`]: super::super::models::ListThingsSeveral
//! [`ListThingsSort`]: super::super::models::ListThingsSort
#![doc = include_str!("../docs/things.md")]

use oasmith_runtime::Date;
use oasmith_runtime::DateTime;
use oasmith_runtime::Json;
use oasmith_runtime::Number;
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
    pub fn list_things(&self, deep: &models::ListThingsDeep) -> ListThings {
        let mut call = Call::new(&self.client.core, Method::GET, "/things");
        call.query_value("deep", Style::DEEP_OBJECT, deep);
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
    /// Sets `by_content`.
    pub fn by_content(mut self, by_content: &models::ListThingsByContent) -> Self {
        self.call.query_value("by_content", Style::JSON, by_content);
        self
    }

    /// Sets `count`.
    pub fn count(mut self, count: i32) -> Self {
        self.call.query("count", count);
        self
    }

    /// Sets `day`.
    pub fn day(mut self, day: Date) -> Self {
        self.call.query("day", day);
        self
    }

    /// Sets `flag`.
    pub fn flag(mut self, flag: bool) -> Self {
        self.call.query("flag", flag);
        self
    }

    /// Sets `free`.
    pub fn free(mut self, free: &Json) -> Self {
        self.call.query_value("free", Style::FORM.exploded(), free);
        self
    }

    /// Sets `id`.
    pub fn id(mut self, id: i64) -> Self {
        self.call.query("id", id);
        self
    }

    /// Sets `nullable`.
    pub fn nullable(mut self, nullable: impl Into<String>) -> Self {
        self.call.query("nullable", nullable.into());
        self
    }

    /// Sets `object`.
    pub fn object(mut self, object: &models::ListThingsObject) -> Self {
        self.call.query_value("object", Style::FORM.exploded(), object);
        self
    }

    /// Sets `price`.
    pub fn price(mut self, price: impl Into<Number>) -> Self {
        self.call.query("price", price.into());
        self
    }

    /// Sets `ratio`.
    pub fn ratio(mut self, ratio: f64) -> Self {
        self.call.query("ratio", ratio);
        self
    }

    /// Sets `several`.
    pub fn several(mut self, several: &models::ListThingsSeveral) -> Self {
        self.call.query_value("several", Style::FORM, several);
        self
    }

    /// Sets `since`.
    pub fn since(mut self, since: impl Into<DateTime>) -> Self {
        self.call.query("since", since.into());
        self
    }

    /// Sets `sort`.
    pub fn sort(mut self, sort: impl Into<models::ListThingsSort>) -> Self {
        self.call.query("sort", sort.into());
        self
    }

    /// Only things with this text.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.call.query("text", text.into());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
