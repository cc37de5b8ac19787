//! warning[unknown-key] 28:31 `itemSchema` needs OpenAPI 3.2; this document says 3.1
//! note[ignored] 16:22 `text/json` carries the same as `application/json`, which is sent
//! note[ignored] 51:28 `multipart/mixed` is another form of `multipart/form-data`, which is sent

// ==== docs/things.md ====

# things

* [`create_thing`](#create_thing)
* [`create_thing_as_form`](#create_thing_as_form)
* [`find_things`](#find_things)
* [`patch_things`](#patch_things)
* [`send_inline`](#send_inline)

## `create_thing`

`POST /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_body_forms::Client,
    body: golden_cases::operations_body_forms::models::Thing,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().create_thing(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | [`Thing`] | yes | | |

With a body of `application/x-www-form-urlencoded`: `create_thing_with_body_as_form`.

With a body of `multipart/form-data`: `create_thing_as_multipart`.

With a body of `text/xml`, or as its own media type, such as `application/xml`: `create_thing_as_text`.

| Call | Answer |
|---|---|
| `send()` | nothing |

## `create_thing_as_form`

`POST /clash`

```rust,no_run
async fn example(
    client: golden_cases::operations_body_forms::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().create_thing_as_form().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

## `find_things`

`GET /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_body_forms::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().find_things().send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body_as_form` | `String` | | | |
| `body` | [`Thing`] | | | |

With a body of `application/x-www-form-urlencoded`: `body_given_as_form`.

| Call | Answer |
|---|---|
| `send()` | nothing |

## `patch_things`

**Deprecated.**

`PATCH /things`

```rust,no_run
async fn example(
    client: golden_cases::operations_body_forms::Client,
    body: Vec<golden_cases::operations_body_forms::models::Thing>,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().patch_things(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | [`Vec<Thing>`] | yes | | |

With a body of `application/merge-patch+json`: `patch_things_as_merge_patch`.

With a body of `application/jsonl`: `patch_things_as_lines`.

With a body of `text/plain`: `patch_things_as_text`.

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_inline`

`POST /inline`

```rust,no_run
async fn example(
    client: golden_cases::operations_body_forms::Client,
    body: golden_cases::operations_body_forms::models::SendInlineBody,
) -> Result<(), Box<dyn std::error::Error>> {
    client.things().send_inline(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | [`SendInlineBody`] | yes | | |

With a body of `application/json;version=2`: `send_inline_as_json`.

With a body of `application/x-www-form-urlencoded`: `send_inline_as_form`.

With a body of `multipart/form-data`: `send_inline_as_multipart`.

| Call | Answer |
|---|---|
| `send()` | nothing |

[`SendInlineBody`]: ../models/send_inline_body.rs
[`Thing`]: ../models/thing.rs
[`Vec<Thing>`]: ../models/thing.rs

// ==== models/create_thing_form.rs ====

//! `operation createThing form`

/// The parts of `operation createThing form`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CreateThingForm {
    /// `id`
    pub id: Option<i64>,
    /// Parts that the description does not name.
    pub extra: Vec<(String, oasmith_runtime::File)>,
}

oasmith_runtime::multipart! {
    CreateThingForm {
        id: optional("id"),
        ..extra
    }
}

// ==== models/send_inline_body.rs ====

//! `operation sendInline body`

use oasmith_runtime::Extra;

/// An object of type `operation sendInline body`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendInlineBody {
    /// `a`
    pub a: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SendInlineBody {
        a: optional("a"),
        ..extra
    }
}

// ==== models/send_inline_form.rs ====

//! `operation sendInline form`

/// The parts of `operation sendInline form`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SendInlineForm {
    /// `d`
    pub d: Option<String>,
    /// Parts that the description does not name.
    pub extra: Vec<(String, oasmith_runtime::File)>,
}

oasmith_runtime::multipart! {
    SendInlineForm {
        d: optional("d"),
        ..extra
    }
}

// ==== models/send_inline_form_body.rs ====

//! `operation sendInline form_body`

use oasmith_runtime::Extra;

/// An object of type `operation sendInline form_body`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendInlineFormBody {
    /// `c`
    pub c: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SendInlineFormBody {
        c: optional("c"),
        ..extra
    }
}

// ==== models/send_inline_json_body.rs ====

//! `operation sendInline json_body`

use oasmith_runtime::Extra;

/// An object of type `operation sendInline json_body`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendInlineJsonBody {
    /// `b`
    pub b: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    SendInlineJsonBody {
        b: optional("b"),
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

// ==== operations/things.rs ====

//! The operations of the tag `things`.
//!
//! [`SendInlineBody`]: super::super::models::SendInlineBody
//! [`Thing`]: super::super::models::Thing
//! [`Vec<Thing>`]: super::super::models::Thing
#![doc = include_str!("../docs/things.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
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

    /// `POST /things`: [reference](self#create_thing)
    pub fn create_thing(&self, body: &models::Thing) -> CreateThing {
        let mut call = Call::new(&self.client.core, Method::POST, "/things");
        call.json(body);
        CreateThing { call }
    }

    /// The same as [`create_thing`](Self::create_thing) with a body of `application/x-www-form-urlencoded`.
    pub fn create_thing_with_body_as_form(&self, body: &models::Thing) -> CreateThing {
        let mut call = Call::new(&self.client.core, Method::POST, "/things");
        call.form(body, &[]);
        CreateThing { call }
    }

    /// The same as [`create_thing`](Self::create_thing) with a body of `multipart/form-data`.
    pub fn create_thing_as_multipart(
        &self,
        body: &models::CreateThingForm,
    ) -> CreateThing {
        let mut call = Call::new(&self.client.core, Method::POST, "/things");
        call.multipart("multipart/form-data", body);
        CreateThing { call }
    }

    /// The same as [`create_thing`](Self::create_thing) with a body of `text/xml`, or as its own media type, such as `application/xml`.
    pub fn create_thing_as_text(
        &self,
        body: impl Into<oasmith_runtime::File>,
    ) -> CreateThing {
        let mut call = Call::new(&self.client.core, Method::POST, "/things");
        call.file("text/xml", body.into());
        CreateThing { call }
    }

    /// `POST /clash`: [reference](self#create_thing_as_form)
    pub fn create_thing_as_form(&self) -> CreateThingAsForm {
        let call = Call::new(&self.client.core, Method::POST, "/clash");
        CreateThingAsForm { call }
    }

    /// `GET /things`: [reference](self#find_things)
    pub fn find_things(&self) -> FindThings {
        let call = Call::new(&self.client.core, Method::GET, "/things");
        FindThings { call }
    }

    /// `PATCH /things`: [reference](self#patch_things)
    #[deprecated]
    pub fn patch_things(&self, body: &[models::Thing]) -> PatchThings {
        let mut call = Call::new(&self.client.core, Method::PATCH, "/things");
        call.json_as("application/json-patch+json", body);
        PatchThings { call }
    }

    /// The same as [`patch_things`](Self::patch_things) with a body of `application/merge-patch+json`.
    #[deprecated]
    pub fn patch_things_as_merge_patch(&self, body: &models::Thing) -> PatchThings {
        let mut call = Call::new(&self.client.core, Method::PATCH, "/things");
        call.json_as("application/merge-patch+json", body);
        PatchThings { call }
    }

    /// The same as [`patch_things`](Self::patch_things) with a body of `application/jsonl`.
    #[deprecated]
    pub fn patch_things_as_lines(&self, body: &[models::Thing]) -> PatchThings {
        let mut call = Call::new(&self.client.core, Method::PATCH, "/things");
        call.json_lines_as("application/jsonl", body);
        PatchThings { call }
    }

    /// The same as [`patch_things`](Self::patch_things) with a body of `text/plain`.
    #[deprecated]
    pub fn patch_things_as_text(&self, body: impl Into<String>) -> PatchThings {
        let mut call = Call::new(&self.client.core, Method::PATCH, "/things");
        call.text("text/plain", body.into());
        PatchThings { call }
    }

    /// `POST /inline`: [reference](self#send_inline)
    pub fn send_inline(&self, body: &models::SendInlineBody) -> SendInline {
        let mut call = Call::new(&self.client.core, Method::POST, "/inline");
        call.json(body);
        SendInline { call }
    }

    /// The same as [`send_inline`](Self::send_inline) with a body of `application/json;version=2`.
    pub fn send_inline_as_json(&self, body: &models::SendInlineJsonBody) -> SendInline {
        let mut call = Call::new(&self.client.core, Method::POST, "/inline");
        call.json_as("application/json;version=2", body);
        SendInline { call }
    }

    /// The same as [`send_inline`](Self::send_inline) with a body of `application/x-www-form-urlencoded`.
    pub fn send_inline_as_form(&self, body: &models::SendInlineFormBody) -> SendInline {
        let mut call = Call::new(&self.client.core, Method::POST, "/inline");
        call.form(body, &[]);
        SendInline { call }
    }

    /// The same as [`send_inline`](Self::send_inline) with a body of `multipart/form-data`.
    pub fn send_inline_as_multipart(&self, body: &models::SendInlineForm) -> SendInline {
        let mut call = Call::new(&self.client.core, Method::POST, "/inline");
        call.multipart("multipart/form-data", body);
        SendInline { call }
    }
}

/// A request of [`Things::create_thing`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateThing {
    call: Call,
}

impl CreateThing {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::create_thing_as_form`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateThingAsForm {
    call: Call,
}

impl CreateThingAsForm {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::find_things`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct FindThings {
    call: Call,
}

impl FindThings {
    /// Sets `body_as_form`.
    pub fn body_as_form(mut self, body_as_form: impl Into<String>) -> Self {
        self.call.query("body_as_form", body_as_form.into());
        self
    }

    /// Sends this body.
    pub fn body(mut self, body: &models::Thing) -> Self {
        self.call.json(body);
        self
    }

    /// Sends this body as `application/x-www-form-urlencoded`.
    pub fn body_given_as_form(mut self, body: &models::Thing) -> Self {
        self.call.form(body, &[]);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::patch_things`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PatchThings {
    call: Call,
}

impl PatchThings {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::send_inline`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendInline {
    call: Call,
}

impl SendInline {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
