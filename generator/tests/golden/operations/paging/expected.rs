// ==== docs/paging.md ====

# paging

* [`list_by_cursor`](#list_by_cursor)
* [`list_by_link`](#list_by_link)
* [`list_by_offset`](#list_by_offset)
* [`list_by_page`](#list_by_page)
* [`list_by_url`](#list_by_url)
* [`list_either`](#list_either)

## `list_by_cursor`

`GET /cursor`

```rust,no_run
async fn example(
    client: golden_cases::operations_paging::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.paging().list_by_cursor().stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `page_after` (`page[after]`) | `String` | | | |
| `page_size` (`page[size]`) | `i64` | | | |

| Call | Answer |
|---|---|
| `send()` | [`Page`], one page |
| `pages()` | each [`Page`] |
| `stream()` | each [`Thing`] of all pages |

The next page is found by `meta.after_cursor` as `page[after]`.

## `list_by_link`

`GET /link`

```rust,no_run
async fn example(
    client: golden_cases::operations_paging::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.paging().list_by_link().stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Vec<Thing>`], one page |
| `pages()` | each [`Vec<Thing>`] |
| `stream()` | each [`Thing`] of all pages |

The next page is found at the `Link` of relation `next`.

| Header | Meaning |
|---|---|
| `Link` | Where the other pages are. |

## `list_by_offset`

`GET /offset`

```rust,no_run
async fn example(
    client: golden_cases::operations_paging::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.paging().list_by_offset().stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `offset` | `i64` | | | |

| Call | Answer |
|---|---|
| `send()` | [`Page`], or nothing, one page |
| `pages()` | each [`Page`], or nothing |
| `stream()` | each [`Thing`] of all pages |

The next page is found by counting `offset`.

## `list_by_page`

`GET /page_number`

```rust,no_run
async fn example(
    client: golden_cases::operations_paging::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.paging().list_by_page().stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `page` | `i64` | | | |
| `per_page` | `i64` | | | |

| Call | Answer |
|---|---|
| `send()` | [`DeepPage`], one page |
| `pages()` | each [`DeepPage`] |
| `stream()` | each [`Thing`] of all pages |

The next page is found by counting `page`.

## `list_by_url`

`GET /next_url`

```rust,no_run
async fn example(
    client: golden_cases::operations_paging::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.paging().list_by_url().stream();
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

The next page is found at `links.next`.

## `list_either`

`GET /either/{id}`

```rust,no_run
async fn example(
    client: golden_cases::operations_paging::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.paging().list_either(123).stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `id` | `i64` | yes | | |
| `cursor` | `String` | | | |

| Call | Answer |
|---|---|
| `send()` | [`Page`], one page |
| `pages()` | each [`Page`] |
| `stream()` | each [`Thing`] of all pages |

The next page is found by `meta.after_cursor` as `cursor`, else at `next_page`.

[`DeepPage`]: ../models/deep_page.rs
[`Page`]: ../models/page.rs
[`Thing`]: ../models/thing.rs
[`Vec<Thing>`]: ../models/thing.rs

// ==== models/deep_page.rs ====

//! `DeepPage`

use oasmith_runtime::Extra;
use super::Thing;

/// An object of type `DeepPage`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeepPage {
    /// See [`DeepPageData`].
    pub data: Option<DeepPageData>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    DeepPage {
        data: optional("data"),
        ..extra
    }
}

/// An object of type `DeepPage.data`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeepPageData {
    /// See [`Thing`].
    pub things: Vec<Thing>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    DeepPageData {
        things: required::<Vec<Thing>>("things"),
        ..extra
    }
}

// ==== models/page.rs ====

//! `Page`

use oasmith_runtime::Extra;
use super::Thing;

/// An object of type `Page`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Page {
    /// See [`Thing`].
    pub things: Vec<Thing>,
    /// See [`PageMeta`].
    pub meta: Option<PageMeta>,
    /// See [`PageLinks`].
    pub links: Option<PageLinks>,
    /// `next_page`
    pub next_page: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Page {
        things: required::<Vec<Thing>>("things"),
        meta: optional("meta"),
        links: optional("links"),
        next_page: optional("next_page"),
        ..extra
    }
}

/// An object of type `Page.meta`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PageMeta {
    /// `after_cursor`
    pub after_cursor: Option<String>,
    /// `has_more`
    pub has_more: Option<bool>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    PageMeta {
        after_cursor: optional("after_cursor"),
        has_more: optional("has_more"),
        ..extra
    }
}

/// An object of type `Page.links`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PageLinks {
    /// `next`
    pub next: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    PageLinks {
        next: optional("next"),
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

// ==== operations/paging.rs ====

//! The operations of the tag `paging`.
//!
//! [`DeepPage`]: super::super::models::DeepPage
//! [`Page`]: super::super::models::Page
//! [`Thing`]: super::super::models::Thing
//! [`Vec<Thing>`]: super::super::models::Thing
#![doc = include_str!("../docs/paging.md")]

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

/// The operations of the tag `paging`.
#[derive(Clone, Copy, Debug)]
pub struct PagingOperations<'a> {
    client: &'a Client,
}

impl<'a> PagingOperations<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /cursor`: [reference](self#list_by_cursor)
    pub fn list_by_cursor(&self) -> ListByCursor {
        let call = Call::new(&self.client.core, Method::GET, "/cursor");
        ListByCursor { call }
    }

    /// `GET /link`: [reference](self#list_by_link)
    pub fn list_by_link(&self) -> ListByLink {
        let call = Call::new(&self.client.core, Method::GET, "/link");
        ListByLink { call }
    }

    /// `GET /offset`: [reference](self#list_by_offset)
    pub fn list_by_offset(&self) -> ListByOffset {
        let call = Call::new(&self.client.core, Method::GET, "/offset");
        ListByOffset { call }
    }

    /// `GET /page_number`: [reference](self#list_by_page)
    pub fn list_by_page(&self) -> ListByPage {
        let call = Call::new(&self.client.core, Method::GET, "/page_number");
        ListByPage { call }
    }

    /// `GET /next_url`: [reference](self#list_by_url)
    pub fn list_by_url(&self) -> ListByUrl {
        let call = Call::new(&self.client.core, Method::GET, "/next_url");
        ListByUrl { call }
    }

    /// `GET /either/{id}`: [reference](self#list_either)
    pub fn list_either(&self, id: i64) -> ListEither {
        let call = Call::new(&self.client.core, Method::GET, "/either/{id}")
            .with_path("id", id);
        ListEither { call }
    }
}

/// A request of [`PagingOperations::list_by_cursor`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListByCursor {
    call: Call,
}

impl ListByCursor {
    /// Sets `page[after]`.
    pub fn page_after(mut self, page_after: impl Into<String>) -> Self {
        self.call.query("page[after]", page_after.into());
        self
    }

    /// Sets `page[size]`.
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("page[size]", page_size);
        self
    }

    /// Sends the request: one page.
    pub fn send(self) -> Send<models::Page, Json> {
        self.call.send_page(&LIST_BY_CURSOR_PAGING, |page| page.things.len())
    }

    /// Sends the request, and asks for further pages as they are wanted.
    pub fn pages(self) -> Items<Response<models::Page>, Json> {
        self.call.pages(&LIST_BY_CURSOR_PAGING, |page| page.things.len())
    }

    /// Sends the request, and asks for further pages as their items are wanted.
    pub fn stream(self) -> Items<models::Thing, Json> {
        self.call.items(&LIST_BY_CURSOR_PAGING, |page: models::Page| page.things)
    }
}

const LIST_BY_CURSOR_PAGING: Paging = Paging {
    items: &["things"],
    first: &[],
    unless: &[],
    follow: &[
        Follow::Cursor {
            cursor: &["meta", "after_cursor"],
            parameter: "page[after]",
            more: Some(&["meta", "has_more"]),
        },
    ],
};

/// A request of [`PagingOperations::list_by_link`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListByLink {
    call: Call,
}

impl ListByLink {
    /// Sends the request: one page.
    pub fn send(self) -> Send<Vec<models::Thing>, Json> {
        self.call.send_page(&LIST_BY_LINK_PAGING, Vec::len)
    }

    /// Sends the request, and asks for further pages as they are wanted.
    pub fn pages(self) -> Items<Response<Vec<models::Thing>>, Json> {
        self.call.pages(&LIST_BY_LINK_PAGING, Vec::len)
    }

    /// Sends the request, and asks for further pages as their items are wanted.
    pub fn stream(self) -> Items<models::Thing, Json> {
        self.call.items(&LIST_BY_LINK_PAGING, |page: Vec<models::Thing>| page)
    }
}

const LIST_BY_LINK_PAGING: Paging = Paging {
    items: &[],
    first: &[],
    unless: &[],
    follow: &[
        Follow::LinkHeader {
            relation: "next",
        },
    ],
};

/// A request of [`PagingOperations::list_by_offset`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListByOffset {
    call: Call,
}

impl ListByOffset {
    /// Sets `offset`.
    pub fn offset(mut self, offset: i64) -> Self {
        self.call.query("offset", offset);
        self
    }

    /// Sends the request: one page.
    pub fn send(self) -> Send<Option<models::Page>, Json> {
        self.call.send_optional_json()
    }

    /// Sends the request, and asks for further pages as they are wanted.
    pub fn pages(self) -> Items<Response<models::Page>, Json> {
        self.call.pages(&LIST_BY_OFFSET_PAGING, |page| page.things.len())
    }

    /// Sends the request, and asks for further pages as their items are wanted.
    pub fn stream(self) -> Items<models::Thing, Json> {
        self.call.items(&LIST_BY_OFFSET_PAGING, |page: models::Page| page.things)
    }
}

const LIST_BY_OFFSET_PAGING: Paging = Paging {
    items: &["things"],
    first: &[],
    unless: &[],
    follow: &[
        Follow::Offset {
            parameter: "offset",
            size: None,
        },
    ],
};

/// A request of [`PagingOperations::list_by_page`].
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

    /// Sets `per_page`.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.call.query("per_page", per_page);
        self
    }

    /// Sends the request: one page.
    pub fn send(self) -> Send<models::DeepPage, Json> {
        self.call
            .send_page(
                &LIST_BY_PAGE_PAGING,
                |page| page.data.as_ref().map(|inner| &inner.things).map_or(0, Vec::len),
            )
    }

    /// Sends the request, and asks for further pages as they are wanted.
    pub fn pages(self) -> Items<Response<models::DeepPage>, Json> {
        self.call
            .pages(
                &LIST_BY_PAGE_PAGING,
                |page| page.data.as_ref().map(|inner| &inner.things).map_or(0, Vec::len),
            )
    }

    /// Sends the request, and asks for further pages as their items are wanted.
    pub fn stream(self) -> Items<models::Thing, Json> {
        self.call
            .items(
                &LIST_BY_PAGE_PAGING,
                |page: models::DeepPage| {
                    page.data.map(|inner| inner.things).unwrap_or_default()
                },
            )
    }
}

const LIST_BY_PAGE_PAGING: Paging = Paging {
    items: &["data", "things"],
    first: &[],
    unless: &[],
    follow: &[
        Follow::PageNumber {
            parameter: "page",
            size: Some("per_page"),
        },
    ],
};

/// A request of [`PagingOperations::list_by_url`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListByUrl {
    call: Call,
}

impl ListByUrl {
    /// Sends the request: one page.
    pub fn send(self) -> Send<models::Page, Json> {
        self.call.send_page(&LIST_BY_URL_PAGING, |page| page.things.len())
    }

    /// Sends the request, and asks for further pages as they are wanted.
    pub fn pages(self) -> Items<Response<models::Page>, Json> {
        self.call.pages(&LIST_BY_URL_PAGING, |page| page.things.len())
    }

    /// Sends the request, and asks for further pages as their items are wanted.
    pub fn stream(self) -> Items<models::Thing, Json> {
        self.call.items(&LIST_BY_URL_PAGING, |page: models::Page| page.things)
    }
}

const LIST_BY_URL_PAGING: Paging = Paging {
    items: &["things"],
    first: &[],
    unless: &[],
    follow: &[
        Follow::NextUrl {
            url: &["links", "next"],
        },
    ],
};

/// A request of [`PagingOperations::list_either`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListEither {
    call: Call,
}

impl ListEither {
    /// Sets `cursor`.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.call.query("cursor", cursor.into());
        self
    }

    /// Sends the request: one page.
    pub fn send(self) -> Send<models::Page, Json> {
        self.call.send_page(&LIST_EITHER_PAGING, |page| page.things.len())
    }

    /// Sends the request, and asks for further pages as they are wanted.
    pub fn pages(self) -> Items<Response<models::Page>, Json> {
        self.call.pages(&LIST_EITHER_PAGING, |page| page.things.len())
    }

    /// Sends the request, and asks for further pages as their items are wanted.
    pub fn stream(self) -> Items<models::Thing, Json> {
        self.call.items(&LIST_EITHER_PAGING, |page: models::Page| page.things)
    }
}

const LIST_EITHER_PAGING: Paging = Paging {
    items: &["things"],
    first: &[],
    unless: &[],
    follow: &[
        Follow::Cursor {
            cursor: &["meta", "after_cursor"],
            parameter: "cursor",
            more: None,
        },
        Follow::NextUrl {
            url: &["next_page"],
        },
    ],
};
