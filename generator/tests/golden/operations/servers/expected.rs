//! note[ignored] 10:9 an operation has one server, the first: give others as the client's base URL

// ==== docs/served.md ====

# served

* [`get_file`](#get_file)
* [`put_file`](#put_file)
* [`usual`](#usual)

## `get_file`

`GET /files/{id}`

```rust,no_run
async fn example(
    client: golden_cases::operations_servers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.served().get_file(123).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `id` | `i64` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `put_file`

`PUT /files/{id}`

```rust,no_run
async fn example(
    client: golden_cases::operations_servers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.served().put_file(123).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `id` | `i64` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `usual`

`GET /usual`

```rust,no_run
async fn example(
    client: golden_cases::operations_servers::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.served().usual().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

// ==== operations/served.rs ====

//! The operations of the tag `served`.
#![doc = include_str!("../docs/served.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;

/// The operations of the tag `served`.
#[derive(Clone, Copy, Debug)]
pub struct Served<'a> {
    client: &'a Client,
}

impl<'a> Served<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /files/{id}`: [reference](self#get_file)
    pub fn get_file(&self, id: i64) -> GetFile {
        let call = Call::new(&self.client.core, Method::GET, "/files/{id}")
            .with_server("https://{region}.files.example.com", &[("region", "eu")])
            .with_path("id", id);
        GetFile { call }
    }

    /// `PUT /files/{id}`: [reference](self#put_file)
    pub fn put_file(&self, id: i64) -> PutFile {
        let call = Call::new(&self.client.core, Method::PUT, "/files/{id}")
            .with_server("/v2", &[])
            .with_path("id", id);
        PutFile { call }
    }

    /// `GET /usual`: [reference](self#usual)
    pub fn usual(&self) -> Usual {
        let call = Call::new(&self.client.core, Method::GET, "/usual");
        Usual { call }
    }
}

/// A request of [`Served::get_file`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetFile {
    call: Call,
}

impl GetFile {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Served::put_file`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PutFile {
    call: Call,
}

impl PutFile {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Served::usual`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Usual {
    call: Call,
}

impl Usual {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
