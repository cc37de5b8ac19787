//! warning[invalid] 30:31 `not a media type` is not a media type: what it describes is not used
//! warning[raw-json] 38:131 `application/xml` is not decoded: the body comes back as it is, whatever this schema says
//! warning[invalid] 43:121 `thing` is not a media type: what it describes is not used
//! note[ignored] 28:30 this form of the answer, `application/xml`, is not asked for: nothing decodes it

// ==== docs/media.md ====

# media

* [`get_any`](#get_any)
* [`get_any_at_all`](#get_any_at_all)
* [`get_any_bytes`](#get_any_bytes)
* [`get_any_text`](#get_any_text)
* [`get_file`](#get_file)
* [`get_headers`](#get_headers)
* [`get_images`](#get_images)
* [`get_moved`](#get_moved)
* [`get_names`](#get_names)
* [`get_report`](#get_report)
* [`get_two_vendors`](#get_two_vendors)
* [`get_unchanged`](#get_unchanged)
* [`get_unnamed`](#get_unnamed)
* [`get_vendor`](#get_vendor)
* [`get_xml`](#get_xml)
* [`look`](#look)

## `get_any`

`GET /any`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.media().get_any().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Thing`] |

## `get_any_at_all`

`GET /any_at_all`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut answer = client.media().get_any_at_all().send().await?;
    while let Some(piece) = answer.chunk().await? {
        println!("{} bytes", piece.len());
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | bytes |

## `get_any_bytes`

`GET /any_bytes`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut answer = client.media().get_any_bytes().send().await?;
    while let Some(piece) = answer.chunk().await? {
        println!("{} bytes", piece.len());
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | bytes |

## `get_any_text`

`GET /any_text`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.media().get_any_text().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | `String` |

## `get_file`

`GET /file`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut answer = client.media().get_file().send().await?;
    while let Some(piece) = answer.chunk().await? {
        println!("{} bytes", piece.len());
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | bytes |

## `get_headers`

`GET /headers`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.media().get_headers().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

| Header | Meaning |
|---|---|
| `X-Rate-Limit` | Calls an hour. |
| `ETag` | |

## `get_images`

`GET /images`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut answer = client.media().get_images().send().await?;
    while let Some(piece) = answer.chunk().await? {
        println!("{} bytes", piece.len());
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | bytes |
| `send_jpeg()` | bytes |

## `get_moved`

`GET /moved`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut answer = client.media().get_moved().send().await?;
    while let Some(piece) = answer.chunk().await? {
        println!("{} bytes", piece.len());
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | bytes |

| Error | Holds | Meaning |
|---|---|---|
| `302` | nothing | Elsewhere. |
| `404` | nothing | Not there. |

## `get_names`

`GET /names`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.media().get_names().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Thing`] |

## `get_report`

`GET /report`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.media().get_report().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Thing`] |
| `send_pdf()` | bytes |
| `send_csv()` | `String` |
| `send_vnd_thing_full_json()` | [`Vec<Thing>`] |

## `get_two_vendors`

`GET /two_vendors`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.media().get_two_vendors().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Thing`] |

## `get_unchanged`

`GET /unchanged`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.media().get_unchanged().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

| Error | Holds | Meaning |
|---|---|---|
| `304` | nothing | As it was. |

## `get_unnamed`

`GET /unnamed`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut answer = client.media().get_unnamed().send().await?;
    while let Some(piece) = answer.chunk().await? {
        println!("{} bytes", piece.len());
    }
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | bytes |

## `get_vendor`

`GET /vendor`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.media().get_vendor().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Thing`] |

## `get_xml`

`GET /xml`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.media().get_xml().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | `String` |

## `look`

`HEAD /head`

```rust,no_run
async fn example(
    client: golden_cases::operations_media_types::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.media().look().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

| Error | Holds | Meaning |
|---|---|---|
| `404` | nothing | Not there. |

[`Thing`]: ../models/thing.rs
[`Vec<Thing>`]: ../models/thing.rs

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

// ==== operations/media.rs ====

//! The operations of the tag `media`.
//!
//! [`Thing`]: super::super::models::Thing
//! [`Vec<Thing>`]: super::super::models::Thing
#![doc = include_str!("../docs/media.md")]

use oasmith_runtime::Body;
use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;
use super::super::models;

/// The operations of the tag `media`.
#[derive(Clone, Copy, Debug)]
pub struct Media<'a> {
    client: &'a Client,
}

impl<'a> Media<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /any`: [reference](self#get_any)
    pub fn get_any(&self) -> GetAny {
        let call = Call::new(&self.client.core, Method::GET, "/any");
        GetAny { call }
    }

    /// `GET /any_at_all`: [reference](self#get_any_at_all)
    pub fn get_any_at_all(&self) -> GetAnyAtAll {
        let call = Call::new(&self.client.core, Method::GET, "/any_at_all");
        GetAnyAtAll { call }
    }

    /// `GET /any_bytes`: [reference](self#get_any_bytes)
    pub fn get_any_bytes(&self) -> GetAnyBytes {
        let call = Call::new(&self.client.core, Method::GET, "/any_bytes");
        GetAnyBytes { call }
    }

    /// `GET /any_text`: [reference](self#get_any_text)
    pub fn get_any_text(&self) -> GetAnyText {
        let call = Call::new(&self.client.core, Method::GET, "/any_text");
        GetAnyText { call }
    }

    /// `GET /file`: [reference](self#get_file)
    pub fn get_file(&self) -> GetFile {
        let call = Call::new(&self.client.core, Method::GET, "/file");
        GetFile { call }
    }

    /// `GET /headers`: [reference](self#get_headers)
    pub fn get_headers(&self) -> GetHeaders {
        let call = Call::new(&self.client.core, Method::GET, "/headers");
        GetHeaders { call }
    }

    /// `GET /images`: [reference](self#get_images)
    pub fn get_images(&self) -> GetImages {
        let call = Call::new(&self.client.core, Method::GET, "/images");
        GetImages { call }
    }

    /// `GET /moved`: [reference](self#get_moved)
    pub fn get_moved(&self) -> GetMoved {
        let call = Call::new(&self.client.core, Method::GET, "/moved");
        GetMoved { call }
    }

    /// `GET /names`: [reference](self#get_names)
    pub fn get_names(&self) -> GetNames {
        let call = Call::new(&self.client.core, Method::GET, "/names");
        GetNames { call }
    }

    /// `GET /report`: [reference](self#get_report)
    pub fn get_report(&self) -> GetReport {
        let call = Call::new(&self.client.core, Method::GET, "/report");
        GetReport { call }
    }

    /// `GET /two_vendors`: [reference](self#get_two_vendors)
    pub fn get_two_vendors(&self) -> GetTwoVendors {
        let call = Call::new(&self.client.core, Method::GET, "/two_vendors");
        GetTwoVendors { call }
    }

    /// `GET /unchanged`: [reference](self#get_unchanged)
    pub fn get_unchanged(&self) -> GetUnchanged {
        let call = Call::new(&self.client.core, Method::GET, "/unchanged");
        GetUnchanged { call }
    }

    /// `GET /unnamed`: [reference](self#get_unnamed)
    pub fn get_unnamed(&self) -> GetUnnamed {
        let call = Call::new(&self.client.core, Method::GET, "/unnamed");
        GetUnnamed { call }
    }

    /// `GET /vendor`: [reference](self#get_vendor)
    pub fn get_vendor(&self) -> GetVendor {
        let call = Call::new(&self.client.core, Method::GET, "/vendor");
        GetVendor { call }
    }

    /// `GET /xml`: [reference](self#get_xml)
    pub fn get_xml(&self) -> GetXml {
        let call = Call::new(&self.client.core, Method::GET, "/xml");
        GetXml { call }
    }

    /// `HEAD /head`: [reference](self#look)
    pub fn look(&self) -> Look {
        let call = Call::new(&self.client.core, Method::HEAD, "/head");
        Look { call }
    }
}

/// A request of [`Media::get_any`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetAny {
    call: Call,
}

impl GetAny {
    /// Sends the request.
    pub fn send(self) -> Send<models::Thing, Json> {
        self.call.send_json()
    }
}

/// A request of [`Media::get_any_at_all`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetAnyAtAll {
    call: Call,
}

impl GetAnyAtAll {
    /// Sends the request.
    pub fn send(self) -> Send<Body, Json> {
        self.call.accept("*/*").send_bytes()
    }
}

/// A request of [`Media::get_any_bytes`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetAnyBytes {
    call: Call,
}

impl GetAnyBytes {
    /// Sends the request.
    pub fn send(self) -> Send<Body, Json> {
        self.call.accept("application/*").send_bytes()
    }
}

/// A request of [`Media::get_any_text`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetAnyText {
    call: Call,
}

impl GetAnyText {
    /// Sends the request.
    pub fn send(self) -> Send<String, Json> {
        self.call.accept("*/*").send_text()
    }
}

/// A request of [`Media::get_file`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetFile {
    call: Call,
}

impl GetFile {
    /// Sends the request.
    pub fn send(self) -> Send<Body, Json> {
        self.call.send_bytes()
    }
}

/// A request of [`Media::get_headers`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetHeaders {
    call: Call,
}

impl GetHeaders {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Media::get_images`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetImages {
    call: Call,
}

impl GetImages {
    /// Sends the request.
    pub fn send(self) -> Send<Body, Json> {
        self.call.accept("image/png").send_bytes()
    }

    /// Sends the request, asking for `image/jpeg`.
    pub fn send_jpeg(self) -> Send<Body, Json> {
        self.call.accept("image/jpeg").send_bytes()
    }
}

/// A request of [`Media::get_moved`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetMoved {
    call: Call,
}

impl GetMoved {
    /// Sends the request.
    pub fn send(self) -> Send<Body, Json> {
        self.call.accept("*/*").send_bytes()
    }
}

/// A request of [`Media::get_names`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetNames {
    call: Call,
}

impl GetNames {
    /// Sends the request.
    pub fn send(self) -> Send<models::Thing, Json> {
        self.call.send_json()
    }
}

/// A request of [`Media::get_report`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetReport {
    call: Call,
}

impl GetReport {
    /// Sends the request.
    pub fn send(self) -> Send<models::Thing, Json> {
        self.call.send_json()
    }

    /// Sends the request, asking for `application/pdf`.
    pub fn send_pdf(self) -> Send<Body, Json> {
        self.call.accept("application/pdf").send_bytes()
    }

    /// Sends the request, asking for `text/csv`.
    pub fn send_csv(self) -> Send<String, Json> {
        self.call.accept("text/csv").send_text()
    }

    /// Sends the request, asking for `application/vnd.thing.full+json`.
    pub fn send_vnd_thing_full_json(self) -> Send<Vec<models::Thing>, Json> {
        self.call.accept("application/vnd.thing.full+json").send_json()
    }
}

/// A request of [`Media::get_two_vendors`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetTwoVendors {
    call: Call,
}

impl GetTwoVendors {
    /// Sends the request.
    pub fn send(self) -> Send<models::Thing, Json> {
        self.call.accept("application/vnd.a+json, application/vnd.b+json").send_json()
    }
}

/// A request of [`Media::get_unchanged`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetUnchanged {
    call: Call,
}

impl GetUnchanged {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Media::get_unnamed`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetUnnamed {
    call: Call,
}

impl GetUnnamed {
    /// Sends the request.
    pub fn send(self) -> Send<Body, Json> {
        self.call.send_bytes()
    }
}

/// A request of [`Media::get_vendor`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetVendor {
    call: Call,
}

impl GetVendor {
    /// Sends the request.
    pub fn send(self) -> Send<models::Thing, Json> {
        self.call.accept("application/vnd.api+json").send_json()
    }
}

/// A request of [`Media::get_xml`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetXml {
    call: Call,
}

impl GetXml {
    /// Sends the request.
    pub fn send(self) -> Send<String, Json> {
        self.call.accept("application/xml").send_text()
    }
}

/// A request of [`Media::look`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Look {
    call: Call,
}

impl Look {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
