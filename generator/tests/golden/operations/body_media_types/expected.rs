//! note[raw-json] 45:65 a body of `application/yaml` is not expressed in types: it is given as it is sent

// ==== operations/bodies.rs ====

//! The operations of the tag `bodies`.

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

    /// `POST /any-json`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_body_media_types::Client, body: bool) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_any_json(&body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_any_json(&self, body: &bool) -> SendAnyJson {
        let mut call = Call::new(&self.client.core, Method::POST, "/any-json");
        call.json(body);
        SendAnyJson { call }
    }

    /// `POST /file`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_body_media_types::Client, body: oasmith_runtime::File) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_file(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_file(&self, body: impl Into<oasmith_runtime::File>) -> SendFile {
        let mut call = Call::new(&self.client.core, Method::POST, "/file");
        call.file("*/*", body.into());
        SendFile { call }
    }

    /// `DELETE /image`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_body_media_types::Client, body: oasmith_runtime::File) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_image(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_image(&self, body: impl Into<oasmith_runtime::File>) -> SendImage {
        let mut call = Call::new(&self.client.core, Method::DELETE, "/image");
        call.file("image/*", body.into());
        SendImage { call }
    }

    /// `POST /json`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_body_media_types::Client, body: bool) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_json(&body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_json(&self, body: &bool) -> SendJson {
        let mut call = Call::new(&self.client.core, Method::POST, "/json");
        call.json_as("application/json; charset=utf-8", body);
        SendJson { call }
    }

    /// `POST /lines`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_body_media_types::Client, body: Vec<i64>) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_lines(&body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_lines(&self, body: &[i64]) -> SendLines {
        let mut call = Call::new(&self.client.core, Method::POST, "/lines");
        call.json_lines_as("application/x-ndjson", body);
        SendLines { call }
    }

    /// `POST /object`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_body_media_types::Client, body: oasmith_runtime::Map<String>) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_object(&body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_object(&self, body: &Map<String>) -> SendObject {
        let mut call = Call::new(&self.client.core, Method::POST, "/object");
        call.json(body);
        SendObject { call }
    }

    /// `POST /yaml`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_body_media_types::Client, body: oasmith_runtime::File) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_yaml(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
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
