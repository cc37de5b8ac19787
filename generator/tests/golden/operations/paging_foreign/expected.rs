//! note[ignored] 45:9 there is no walk over the pages: `$.things[-1].id` is no plain path of members
//! note[ignored] 53:9 there is no walk over the pages: the input of the type `cursor` is no parameter

// ==== docs/default.md ====

# default

* [`list_by_body`](#list_by_body)
* [`list_by_cursor`](#list_by_cursor)
* [`list_by_last_item`](#list_by_last_item)
* [`list_by_offset`](#list_by_offset)
* [`list_by_page`](#list_by_page)
* [`list_by_url`](#list_by_url)

## `list_by_body`

`POST /body`

```rust,no_run
async fn example(
    client: golden_cases::operations_paging_foreign::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.default().list_by_body().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Page`] |

## `list_by_cursor`

`GET /cursor`

```rust,no_run
async fn example(
    client: golden_cases::operations_paging_foreign::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.default().list_by_cursor().stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `from` | `String` | | | |

| Call | Answer |
|---|---|
| `send()` | [`Page`], one page |
| `pages()` | each [`Page`] |
| `stream()` | each [`Thing`] of all pages |

The next page is found by `meta.next` as `from`.

## `list_by_last_item`

`GET /last-item`

```rust,no_run
async fn example(
    client: golden_cases::operations_paging_foreign::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.default().list_by_last_item().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Page`] |

## `list_by_offset`

`GET /offset`

```rust,no_run
async fn example(
    client: golden_cases::operations_paging_foreign::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.default().list_by_offset().stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `skip` | `i64` | | | |

| Call | Answer |
|---|---|
| `send()` | [`Vec<Thing>`], one page |
| `pages()` | each [`Vec<Thing>`] |
| `stream()` | each [`Thing`] of all pages |

The next page is found by counting `skip`.

## `list_by_page`

`GET /page`

```rust,no_run
async fn example(
    client: golden_cases::operations_paging_foreign::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.default().list_by_page().stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `page` | `i64` | | | |
| `size` | `i64` | | | |

| Call | Answer |
|---|---|
| `send()` | [`Page`], one page |
| `pages()` | each [`Page`] |
| `stream()` | each [`Thing`] of all pages |

The next page is found by counting `page`.

## `list_by_url`

`GET /url`

```rust,no_run
async fn example(
    client: golden_cases::operations_paging_foreign::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.default().list_by_url().stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Page`], one page |
| `pages()` | each [`Page`] |
| `stream()` | each [`Thing`] of all pages |

The next page is found at `meta.url`.

[`Page`]: ../models/page.rs
[`Thing`]: ../models/thing.rs
[`Vec<Thing>`]: ../models/thing.rs

// ==== models/page.rs ====

//! `Page`

use oasmith_runtime::Extra;
use super::Thing;

/// An object of type `Page`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Page {
    /// See [`Thing`].
    pub things: Option<Vec<Thing>>,
    /// See [`PageMeta`].
    pub meta: Option<PageMeta>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Page {
        things: optional("things"),
        meta: optional("meta"),
        ..extra
    }
}

/// An object of type `Page.meta`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PageMeta {
    /// `next`
    pub next: Option<String>,
    /// `url`
    pub url: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    PageMeta {
        next: optional("next"),
        url: optional("url"),
        ..extra
    }
}

// ==== models/thing.rs ====

//! `Thing`

use oasmith_runtime::Extra;

/// An object of type `Thing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Thing {
        id: optional("id"),
        ..extra
    }
}

// ==== operations/default.rs ====

//! The operations of the tag `default`.
//!
//! [`Page`]: super::super::models::Page
//! [`Thing`]: super::super::models::Thing
//! [`Vec<Thing>`]: super::super::models::Thing
#![doc = include_str!("../docs/default.md")]

use oasmith_runtime::Items;
use oasmith_runtime::Json;
use oasmith_runtime::Response;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Follow;
use oasmith_runtime::private::Method;
use oasmith_runtime::private::Paging;
use super::super::Client;
use super::super::models;

/// The operations of the tag `default`.
#[derive(Clone, Copy, Debug)]
pub struct Default<'a> {
    client: &'a Client,
}

impl<'a> Default<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `POST /body`: [reference](self#list_by_body)
    pub fn list_by_body(&self) -> ListByBody {
        let call = Call::new(&self.client.core, Method::POST, "/body");
        ListByBody { call }
    }

    /// `GET /cursor`: [reference](self#list_by_cursor)
    pub fn list_by_cursor(&self) -> ListByCursor {
        let call = Call::new(&self.client.core, Method::GET, "/cursor");
        ListByCursor { call }
    }

    /// `GET /last-item`: [reference](self#list_by_last_item)
    pub fn list_by_last_item(&self) -> ListByLastItem {
        let call = Call::new(&self.client.core, Method::GET, "/last-item");
        ListByLastItem { call }
    }

    /// `GET /offset`: [reference](self#list_by_offset)
    pub fn list_by_offset(&self) -> ListByOffset {
        let call = Call::new(&self.client.core, Method::GET, "/offset");
        ListByOffset { call }
    }

    /// `GET /page`: [reference](self#list_by_page)
    pub fn list_by_page(&self) -> ListByPage {
        let call = Call::new(&self.client.core, Method::GET, "/page");
        ListByPage { call }
    }

    /// `GET /url`: [reference](self#list_by_url)
    pub fn list_by_url(&self) -> ListByUrl {
        let call = Call::new(&self.client.core, Method::GET, "/url");
        ListByUrl { call }
    }
}

/// A request of [`Default::list_by_body`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListByBody {
    call: Call,
}

impl ListByBody {
    /// Sends the request.
    pub fn send(self) -> Send<models::Page, Json> {
        self.call.send_json()
    }
}

/// A request of [`Default::list_by_cursor`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListByCursor {
    call: Call,
}

impl ListByCursor {
    /// Sets `from`.
    pub fn from(mut self, from: impl Into<String>) -> Self {
        self.call.query("from", from.into());
        self
    }

    /// Sends the request: one page.
    pub fn send(self) -> Send<models::Page, Json> {
        self.call
            .send_page(
                &LIST_BY_CURSOR_PAGING,
                |page| page.things.as_ref().map_or(0, Vec::len),
            )
    }

    /// Sends the request, and asks for further pages as they are wanted.
    pub fn pages(self) -> Items<Response<models::Page>, Json> {
        self.call
            .pages(
                &LIST_BY_CURSOR_PAGING,
                |page| page.things.as_ref().map_or(0, Vec::len),
            )
    }

    /// Sends the request, and asks for further pages as their items are wanted.
    pub fn stream(self) -> Items<models::Thing, Json> {
        self.call
            .items(
                &LIST_BY_CURSOR_PAGING,
                |page: models::Page| page.things.unwrap_or_default(),
            )
    }
}

const LIST_BY_CURSOR_PAGING: Paging = Paging {
    items: &["things"],
    first: &[],
    unless: &[],
    follow: &[
        Follow::Cursor {
            cursor: &["meta", "next"],
            parameter: "from",
            more: None,
        },
    ],
};

/// A request of [`Default::list_by_last_item`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListByLastItem {
    call: Call,
}

impl ListByLastItem {
    /// Sends the request.
    pub fn send(self) -> Send<models::Page, Json> {
        self.call.send_json()
    }
}

/// A request of [`Default::list_by_offset`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListByOffset {
    call: Call,
}

impl ListByOffset {
    /// Sets `skip`.
    pub fn skip(mut self, skip: i64) -> Self {
        self.call.query("skip", skip);
        self
    }

    /// Sends the request: one page.
    pub fn send(self) -> Send<Vec<models::Thing>, Json> {
        self.call.send_page(&LIST_BY_OFFSET_PAGING, Vec::len)
    }

    /// Sends the request, and asks for further pages as they are wanted.
    pub fn pages(self) -> Items<Response<Vec<models::Thing>>, Json> {
        self.call.pages(&LIST_BY_OFFSET_PAGING, Vec::len)
    }

    /// Sends the request, and asks for further pages as their items are wanted.
    pub fn stream(self) -> Items<models::Thing, Json> {
        self.call.items(&LIST_BY_OFFSET_PAGING, |page: Vec<models::Thing>| page)
    }
}

const LIST_BY_OFFSET_PAGING: Paging = Paging {
    items: &[],
    first: &[],
    unless: &[],
    follow: &[
        Follow::Offset {
            parameter: "skip",
            size: None,
        },
    ],
};

/// A request of [`Default::list_by_page`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListByPage {
    call: Call,
}

impl ListByPage {
    /// Sets `page`.
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", page);
        self
    }

    /// Sets `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.call.query("size", size);
        self
    }

    /// Sends the request: one page.
    pub fn send(self) -> Send<models::Page, Json> {
        self.call
            .send_page(
                &LIST_BY_PAGE_PAGING,
                |page| page.things.as_ref().map_or(0, Vec::len),
            )
    }

    /// Sends the request, and asks for further pages as they are wanted.
    pub fn pages(self) -> Items<Response<models::Page>, Json> {
        self.call
            .pages(&LIST_BY_PAGE_PAGING, |page| page.things.as_ref().map_or(0, Vec::len))
    }

    /// Sends the request, and asks for further pages as their items are wanted.
    pub fn stream(self) -> Items<models::Thing, Json> {
        self.call
            .items(
                &LIST_BY_PAGE_PAGING,
                |page: models::Page| page.things.unwrap_or_default(),
            )
    }
}

const LIST_BY_PAGE_PAGING: Paging = Paging {
    items: &["things"],
    first: &[],
    unless: &[],
    follow: &[
        Follow::PageNumber {
            parameter: "page",
            size: Some("size"),
        },
    ],
};

/// A request of [`Default::list_by_url`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListByUrl {
    call: Call,
}

impl ListByUrl {
    /// Sends the request: one page.
    pub fn send(self) -> Send<models::Page, Json> {
        self.call
            .send_page(
                &LIST_BY_URL_PAGING,
                |page| page.things.as_ref().map_or(0, Vec::len),
            )
    }

    /// Sends the request, and asks for further pages as they are wanted.
    pub fn pages(self) -> Items<Response<models::Page>, Json> {
        self.call
            .pages(&LIST_BY_URL_PAGING, |page| page.things.as_ref().map_or(0, Vec::len))
    }

    /// Sends the request, and asks for further pages as their items are wanted.
    pub fn stream(self) -> Items<models::Thing, Json> {
        self.call
            .items(
                &LIST_BY_URL_PAGING,
                |page: models::Page| page.things.unwrap_or_default(),
            )
    }
}

const LIST_BY_URL_PAGING: Paging = Paging {
    items: &["things"],
    first: &[],
    unless: &[],
    follow: &[
        Follow::NextUrl {
            url: &["meta", "url"],
        },
    ],
};
