//! warning[raw-json] 56:15 what the data of an event holds depends on the event, which is not expressed in types: it is given as text

// ==== docs/streams.md ====

# streams

* [`create_chat`](#create_chat)
* [`get_choice`](#get_choice)
* [`get_choice_of_texts`](#get_choice_of_texts)
* [`get_fields`](#get_fields)
* [`get_lines`](#get_lines)
* [`get_list`](#get_list)
* [`get_pages`](#get_pages)
* [`get_sequence`](#get_sequence)
* [`get_text`](#get_text)
* [`get_unsaid`](#get_unsaid)

## `create_chat`

`POST /chat`

```rust,no_run
async fn example(
    client: golden_cases::operations_streams::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.streams().create_chat().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Chat`] |
| `stream()` | a stream of [`Event<Piece>`] |

## `get_choice`

`GET /choice`

```rust,no_run
async fn example(
    client: golden_cases::operations_streams::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut events = client.streams().get_choice().stream();
    while let Some(event) = events.try_next().await? {
        println!("{event:?}");
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `stream()` | a stream of [`GetChoiceResponseItem`] |

## `get_choice_of_texts`

`GET /choice_of_texts`

```rust,no_run
async fn example(
    client: golden_cases::operations_streams::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut events = client.streams().get_choice_of_texts().stream();
    while let Some(event) = events.try_next().await? {
        println!("{event:?}");
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `stream()` | a stream of `Event<String>` |

## `get_fields`

`GET /fields`

```rust,no_run
async fn example(
    client: golden_cases::operations_streams::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut events = client.streams().get_fields().stream();
    while let Some(event) = events.try_next().await? {
        println!("{event:?}");
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `stream()` | a stream of [`Event<Piece>`] |

## `get_lines`

`GET /lines`

```rust,no_run
async fn example(
    client: golden_cases::operations_streams::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.streams().get_lines().stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `stream()` | a stream of [`Piece`] |

## `get_list`

`GET /list`

```rust,no_run
async fn example(
    client: golden_cases::operations_streams::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.streams().get_list().stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `stream()` | a stream of [`GetListResponseItem`] |

## `get_pages`

`GET /pages`

```rust,no_run
async fn example(
    client: golden_cases::operations_streams::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.streams().get_pages().stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `page` | `i64` | | | |

| Call | Answer |
|---|---|
| `send()` | [`GetPagesResponse`], one page |
| `stream_events()` | a stream of [`Event<Piece>`] |
| `pages()` | each [`GetPagesResponse`] |
| `stream()` | each [`Piece`] of all pages |

The next page is found by counting `page`.

## `get_sequence`

`GET /sequence`

```rust,no_run
async fn example(
    client: golden_cases::operations_streams::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut items = client.streams().get_sequence().stream();
    while let Some(item) = items.try_next().await? {
        println!("{item:?}");
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `stream()` | a stream of `i64` |
| `stream_x_json_stream()` | a stream of `i64` |

## `get_text`

`GET /text`

```rust,no_run
async fn example(
    client: golden_cases::operations_streams::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut events = client.streams().get_text().stream();
    while let Some(event) = events.try_next().await? {
        println!("{event:?}");
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `stream()` | a stream of `Event<String>` |

## `get_unsaid`

`GET /unsaid`

```rust,no_run
async fn example(
    client: golden_cases::operations_streams::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut events = client.streams().get_unsaid().stream();
    while let Some(event) = events.try_next().await? {
        println!("{event:?}");
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `stream()` | a stream of `Event<String>` |

[`Chat`]: ../models/chat.rs
[`Event<Piece>`]: ../models/piece.rs
[`GetChoiceResponseItem`]: ../models/get_choice_response.rs
[`GetListResponseItem`]: ../models/get_list_response.rs
[`GetPagesResponse`]: ../models/get_pages_response.rs
[`Piece`]: ../models/piece.rs

// ==== models/chat.rs ====

//! `Chat`

use oasmith_runtime::Extra;

/// An object of type `Chat`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Chat {
    /// `text`
    pub text: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Chat {
        text: optional("text"),
        ..extra
    }
}

// ==== models/get_choice_response.rs ====

//! `operation getChoice Response Item.added`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;
use super::Piece;

/// An object of type `operation getChoice Response Item.added`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetChoiceResponseItemAdded {
    /// See [`Piece`].
    pub data: Piece,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    GetChoiceResponseItemAdded {
        data: required::<Piece>("data"),
        event: constant("event", "added"),
        ..extra
    }
}

/// An object of type `operation getChoice Response Item.removed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetChoiceResponseItemRemoved {
    /// `data`
    pub data: i64,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    GetChoiceResponseItemRemoved {
        data: required::<i64>("data"),
        event: constant("event", "removed"),
        ..extra
    }
}

/// One of the types of `operation getChoice Response Item`, told apart by `event`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetChoiceResponseItem {
    /// `added`
    Added(GetChoiceResponseItemAdded),
    /// `removed`
    Removed(GetChoiceResponseItemRemoved),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match GetChoiceResponseItem["event"] {
        "added" => Added,
        "removed" => Removed,
        _ => Unrecognized,
    }
}

// ==== models/get_list_response.rs ====

//! `operation getList Response Item`

use oasmith_runtime::Extra;

/// An object of type `operation getList Response Item`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetListResponseItem {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    GetListResponseItem {
        id: optional("id"),
        ..extra
    }
}

// ==== models/get_pages_response.rs ====

//! `operation getPages Response`

use oasmith_runtime::Extra;
use super::Piece;

/// An object of type `operation getPages Response`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetPagesResponse {
    /// See [`Piece`].
    pub pieces: Vec<Piece>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    GetPagesResponse {
        pieces: required::<Vec<Piece>>("pieces"),
        ..extra
    }
}

// ==== models/piece.rs ====

//! `Piece`

use oasmith_runtime::Extra;

/// An object of type `Piece`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Piece {
    /// `text`
    pub text: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Piece {
        text: optional("text"),
        ..extra
    }
}

// ==== operations/streams.rs ====

//! The operations of the tag `streams`.
//!
//! [`Chat`]: super::super::models::Chat
//! [`Event<Piece>`]: super::super::models::Piece
//! [`GetChoiceResponseItem`]: super::super::models::GetChoiceResponseItem
//! [`GetListResponseItem`]: super::super::models::GetListResponseItem
//! [`GetPagesResponse`]: super::super::models::GetPagesResponse
//! [`Piece`]: super::super::models::Piece
#![doc = include_str!("../docs/streams.md")]

use oasmith_runtime::Event;
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

/// The operations of the tag `streams`.
#[derive(Clone, Copy, Debug)]
pub struct Streams<'a> {
    client: &'a Client,
}

impl<'a> Streams<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `POST /chat`: [reference](self#create_chat)
    pub fn create_chat(&self) -> CreateChat {
        let call = Call::new(&self.client.core, Method::POST, "/chat");
        CreateChat { call }
    }

    /// `GET /choice`: [reference](self#get_choice)
    pub fn get_choice(&self) -> GetChoice {
        let call = Call::new(&self.client.core, Method::GET, "/choice");
        GetChoice { call }
    }

    /// `GET /choice_of_texts`: [reference](self#get_choice_of_texts)
    pub fn get_choice_of_texts(&self) -> GetChoiceOfTexts {
        let call = Call::new(&self.client.core, Method::GET, "/choice_of_texts");
        GetChoiceOfTexts { call }
    }

    /// `GET /fields`: [reference](self#get_fields)
    pub fn get_fields(&self) -> GetFields {
        let call = Call::new(&self.client.core, Method::GET, "/fields");
        GetFields { call }
    }

    /// `GET /lines`: [reference](self#get_lines)
    pub fn get_lines(&self) -> GetLines {
        let call = Call::new(&self.client.core, Method::GET, "/lines");
        GetLines { call }
    }

    /// `GET /list`: [reference](self#get_list)
    pub fn get_list(&self) -> GetList {
        let call = Call::new(&self.client.core, Method::GET, "/list");
        GetList { call }
    }

    /// `GET /pages`: [reference](self#get_pages)
    pub fn get_pages(&self) -> GetPages {
        let call = Call::new(&self.client.core, Method::GET, "/pages");
        GetPages { call }
    }

    /// `GET /sequence`: [reference](self#get_sequence)
    pub fn get_sequence(&self) -> GetSequence {
        let call = Call::new(&self.client.core, Method::GET, "/sequence");
        GetSequence { call }
    }

    /// `GET /text`: [reference](self#get_text)
    pub fn get_text(&self) -> GetText {
        let call = Call::new(&self.client.core, Method::GET, "/text");
        GetText { call }
    }

    /// `GET /unsaid`: [reference](self#get_unsaid)
    pub fn get_unsaid(&self) -> GetUnsaid {
        let call = Call::new(&self.client.core, Method::GET, "/unsaid");
        GetUnsaid { call }
    }
}

/// A request of [`Streams::create_chat`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateChat {
    call: Call,
}

impl CreateChat {
    /// Sends the request.
    pub fn send(self) -> Send<models::Chat, Json> {
        self.call.send_json()
    }

    /// Sends the request; the answer is a stream of events, asking for `text/event-stream`.
    pub fn stream(self) -> Items<Event<models::Piece>, Json> {
        self.call.accept("text/event-stream").events()
    }
}

/// A request of [`Streams::get_choice`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetChoice {
    call: Call,
}

impl GetChoice {
    /// Sends the request; the answer is a stream of events.
    pub fn stream(self) -> Items<models::GetChoiceResponseItem, Json> {
        self.call.accept("text/event-stream").whole_events()
    }
}

/// A request of [`Streams::get_choice_of_texts`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetChoiceOfTexts {
    call: Call,
}

impl GetChoiceOfTexts {
    /// Sends the request; the answer is a stream of events.
    pub fn stream(self) -> Items<Event<String>, Json> {
        self.call.accept("text/event-stream").text_events()
    }
}

/// A request of [`Streams::get_fields`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetFields {
    call: Call,
}

impl GetFields {
    /// Sends the request; the answer is a stream of events.
    pub fn stream(self) -> Items<Event<models::Piece>, Json> {
        self.call.accept("text/event-stream").events()
    }
}

/// A request of [`Streams::get_lines`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetLines {
    call: Call,
}

impl GetLines {
    /// Sends the request; the answer is a stream of items.
    pub fn stream(self) -> Items<models::Piece, Json> {
        self.call.accept("application/jsonl").json_lines()
    }
}

/// A request of [`Streams::get_list`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetList {
    call: Call,
}

impl GetList {
    /// Sends the request; the answer is a stream of items.
    pub fn stream(self) -> Items<models::GetListResponseItem, Json> {
        self.call.accept("application/x-ndjson").json_lines()
    }
}

/// A request of [`Streams::get_pages`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetPages {
    call: Call,
}

impl GetPages {
    /// Sets `page`.
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", page);
        self
    }

    /// Sends the request: one page.
    pub fn send(self) -> Send<models::GetPagesResponse, Json> {
        self.call.send_page(&GET_PAGES_PAGING, |page| page.pieces.len())
    }

    /// Sends the request; the answer is a stream of events, asking for `text/event-stream`.
    pub fn stream_events(self) -> Items<Event<models::Piece>, Json> {
        self.call.accept("text/event-stream").events()
    }

    /// Sends the request, and asks for further pages as they are wanted.
    pub fn pages(self) -> Items<Response<models::GetPagesResponse>, Json> {
        self.call.pages(&GET_PAGES_PAGING, |page| page.pieces.len())
    }

    /// Sends the request, and asks for further pages as their items are wanted.
    pub fn stream(self) -> Items<models::Piece, Json> {
        self.call.items(&GET_PAGES_PAGING, |page: models::GetPagesResponse| page.pieces)
    }
}

const GET_PAGES_PAGING: Paging = Paging {
    items: &["pieces"],
    first: &[],
    unless: &[],
    follow: &[
        Follow::PageNumber {
            parameter: "page",
            size: None,
        },
    ],
};

/// A request of [`Streams::get_sequence`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetSequence {
    call: Call,
}

impl GetSequence {
    /// Sends the request; the answer is a stream of items.
    pub fn stream(self) -> Items<i64, Json> {
        self.call.accept("application/json-seq").json_sequence()
    }

    /// Sends the request; the answer is a stream of items, asking for `application/x-json-stream`.
    pub fn stream_x_json_stream(self) -> Items<i64, Json> {
        self.call.accept("application/x-json-stream").json_lines()
    }
}

/// A request of [`Streams::get_text`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetText {
    call: Call,
}

impl GetText {
    /// Sends the request; the answer is a stream of events.
    pub fn stream(self) -> Items<Event<String>, Json> {
        self.call.accept("text/event-stream").text_events()
    }
}

/// A request of [`Streams::get_unsaid`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetUnsaid {
    call: Call,
}

impl GetUnsaid {
    /// Sends the request; the answer is a stream of events.
    pub fn stream(self) -> Items<Event<String>, Json> {
        self.call.accept("text/event-stream").text_events()
    }
}
