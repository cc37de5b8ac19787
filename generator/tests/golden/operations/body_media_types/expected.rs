//! note[raw-json] 45:65 a body of `application/yaml` is not expressed in types: it is given as it is sent

// ==== docs/bodies.md ====

# bodies

* [`send_any_json`](#send_any_json)
* [`send_file`](#send_file)
* [`send_image`](#send_image)
* [`send_json`](#send_json)
* [`send_lines`](#send_lines)
* [`send_object`](#send_object)
* [`send_yaml`](#send_yaml)

## `send_any_json`

`POST /any-json`

```rust,no_run
async fn example(
    client: golden_cases::operations_body_media_types::Client,
    body: bool,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_any_json(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `bool` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_file`

`POST /file`

```rust,no_run
async fn example(
    client: golden_cases::operations_body_media_types::Client,
    body: oasmith_runtime::File,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_file(body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `File` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_image`

`DELETE /image`

```rust,no_run
async fn example(
    client: golden_cases::operations_body_media_types::Client,
    body: oasmith_runtime::File,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_image(body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `File` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_json`

`POST /json`

```rust,no_run
async fn example(
    client: golden_cases::operations_body_media_types::Client,
    body: bool,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_json(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `bool` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_lines`

`POST /lines`

```rust,no_run
async fn example(
    client: golden_cases::operations_body_media_types::Client,
    body: Vec<i64>,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_lines(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `Vec<i64>` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_object`

`POST /object`

```rust,no_run
async fn example(
    client: golden_cases::operations_body_media_types::Client,
    body: oasmith_runtime::Map<String>,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_object(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `Map<String>` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `send_yaml`

`POST /yaml`

```rust,no_run
async fn example(
    client: golden_cases::operations_body_media_types::Client,
    body: oasmith_runtime::File,
) -> Result<(), Box<dyn std::error::Error>> {
    client.bodies().send_yaml(body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | `File` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

// ==== operations/bodies.rs ====

//! The operations of the tag `bodies`.
#![doc = include_str!("../docs/bodies.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Map;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;

/// The operations of the tag `bodies`.
#[derive(Clone, Copy, Debug)]
pub struct Bodies<'a> {
    client: &'a Client,
}

impl<'a> Bodies<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `POST /any-json`: [reference](self#send_any_json)
    pub fn send_any_json(&self, body: &bool) -> SendAnyJson {
        let mut call = Call::new(&self.client.core, Method::POST, "/any-json");
        call.json(body);
        SendAnyJson { call }
    }

    /// `POST /file`: [reference](self#send_file)
    pub fn send_file(&self, body: impl Into<oasmith_runtime::File>) -> SendFile {
        let mut call = Call::new(&self.client.core, Method::POST, "/file");
        call.file("*/*", body.into());
        SendFile { call }
    }

    /// `DELETE /image`: [reference](self#send_image)
    pub fn send_image(&self, body: impl Into<oasmith_runtime::File>) -> SendImage {
        let mut call = Call::new(&self.client.core, Method::DELETE, "/image");
        call.file("image/*", body.into());
        SendImage { call }
    }

    /// `POST /json`: [reference](self#send_json)
    pub fn send_json(&self, body: &bool) -> SendJson {
        let mut call = Call::new(&self.client.core, Method::POST, "/json");
        call.json_as("application/json; charset=utf-8", body);
        SendJson { call }
    }

    /// `POST /lines`: [reference](self#send_lines)
    pub fn send_lines(&self, body: &[i64]) -> SendLines {
        let mut call = Call::new(&self.client.core, Method::POST, "/lines");
        call.json_lines_as("application/x-ndjson", body);
        SendLines { call }
    }

    /// `POST /object`: [reference](self#send_object)
    pub fn send_object(&self, body: &Map<String>) -> SendObject {
        let mut call = Call::new(&self.client.core, Method::POST, "/object");
        call.json(body);
        SendObject { call }
    }

    /// `POST /yaml`: [reference](self#send_yaml)
    pub fn send_yaml(&self, body: impl Into<oasmith_runtime::File>) -> SendYaml {
        let mut call = Call::new(&self.client.core, Method::POST, "/yaml");
        call.file("application/yaml", body.into());
        SendYaml { call }
    }
}

/// A request of [`Bodies::send_any_json`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendAnyJson {
    call: Call,
}

impl SendAnyJson {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_file`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendFile {
    call: Call,
}

impl SendFile {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_image`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendImage {
    call: Call,
}

impl SendImage {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_json`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendJson {
    call: Call,
}

impl SendJson {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_lines`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendLines {
    call: Call,
}

impl SendLines {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_object`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendObject {
    call: Call,
}

impl SendObject {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Bodies::send_yaml`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendYaml {
    call: Call,
}

impl SendYaml {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
