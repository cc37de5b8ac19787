//! note[name-collision] 12:11 `send` is called `send_2` in Rust: `send` is another thing's name
//! note[name-collision] 13:11 `stream` is called `stream_2` in Rust: `stream` is another thing's name
//! note[name-collision] 14:11 `body` is called `body_2` in Rust: `body` is another thing's name
//! note[name-collision] 15:11 `call` is called `call_2` in Rust: `call` is another thing's name
//! note[name-collision] 16:11 `clone` is called `clone_2` in Rust: `clone` is another thing's name
//! note[name-collision] 18:11 `a_b` is called `a_b_2` in Rust: `a_b` is another thing's name
//! note[name-collision] 19:11 `a_b` is called `a_b_3` in Rust: `a_b` is another thing's name
//! warning[name-collision] 34:5 two operations would be called `new`: this one is `new_2`
//! warning[name-collision] 57:5 two operations would be called `get_twice`: this one is `get_twice_2`

// ==== operations/default.rs ====

//! The operations of the tag `default`.

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;

/// The operations of the tag `default`.
#[derive(Clone, Copy, Debug)]
pub struct Default<'a> {
    client: &'a Client,
}

impl<'a> Default<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /no_tag`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.default().no_tag().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn no_tag(&self) -> NoTag {
        let call = Call::new(&self.client.core, Method::GET, "/no_tag");
        NoTag { call }
    }
}

/// A request of [`Default::no_tag`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NoTag {
    call: Call,
}

impl NoTag {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

// ==== operations/things.rs ====

//! The operations of the tag `things`.

use oasmith_runtime::Body;
use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;

/// The operations of the tag `things`.
#[derive(Clone, Copy, Debug)]
pub struct Things<'a> {
    client: &'a Client,
}

impl<'a> Things<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `PUT /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.things().asked_for().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn asked_for(&self) -> AskedFor {
        let call = Call::new(&self.client.core, Method::PUT, "/things");
        AskedFor { call }
    }

    /// `GET /call`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.things().call().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn call(&self) -> Call2 {
        let call = Call::new(&self.client.core, Method::GET, "/call");
        Call2 { call }
    }

    /// Has no name.
    ///
    /// `DELETE /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.things().delete_things().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_things(&self) -> DeleteThings {
        let call = Call::new(&self.client.core, Method::DELETE, "/things");
        DeleteThings { call }
    }

    /// `GET /twice/a`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.things().get_twice().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_twice(&self) -> GetTwice {
        let call = Call::new(&self.client.core, Method::GET, "/twice/a");
        GetTwice { call }
    }

    /// `GET /twice/b`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.things().get_twice_2().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_twice_2(&self) -> GetTwice2 {
        let call = Call::new(&self.client.core, Method::GET, "/twice/b");
        GetTwice2 { call }
    }

    /// `GET /method`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut answer = client.things().method().send().await?;
    /// while let Some(piece) = answer.chunk().await? {
    ///     println!("{} bytes", piece.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn method(&self) -> Method2 {
        let call = Call::new(&self.client.core, Method::GET, "/method");
        Method2 { call }
    }

    /// `GET /new`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.things().new_2().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn new_2(&self) -> New {
        let call = Call::new(&self.client.core, Method::GET, "/new");
        New { call }
    }

    /// `POST /things/{type}/{self}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.things().send("value", "value", "value").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send(
        &self,
        r#type: impl Into<String>,
        self_: impl Into<String>,
        call_2: impl Into<String>,
    ) -> Send2 {
        let mut call = Call::new(
                &self.client.core,
                Method::POST,
                "/things/{type}/{self}",
            )
            .with_path("type", r#type.into())
            .with_path("self", self_.into());
        call.query("call", call_2.into());
        Send2 { call }
    }

    /// `GET /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.things().things().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn things(&self) -> Things2 {
        let call = Call::new(&self.client.core, Method::GET, "/things");
        Things2 { call }
    }
}

/// A request of [`Things::asked_for`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct AskedFor {
    call: Call,
}

impl AskedFor {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::call`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Call2 {
    call: Call,
}

impl Call2 {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::delete_things`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteThings {
    call: Call,
}

impl DeleteThings {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::get_twice`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetTwice {
    call: Call,
}

impl GetTwice {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::get_twice_2`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetTwice2 {
    call: Call,
}

impl GetTwice2 {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::method`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Method2 {
    call: Call,
}

impl Method2 {
    /// Sends the request.
    pub fn send(self) -> Send<Body, Json> {
        self.call.accept("application/octet-stream").send_bytes()
    }
}

/// A request of [`Things::new_2`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct New {
    call: Call,
}

impl New {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::send`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Send2 {
    call: Call,
}

impl Send2 {
    /// Sets `a-b`.
    pub fn a_b(mut self, a_b: impl Into<String>) -> Self {
        self.call.query("a-b", a_b.into());
        self
    }

    /// Sets `a_b`.
    pub fn a_b_2(mut self, a_b_2: impl Into<String>) -> Self {
        self.call.query("a_b", a_b_2.into());
        self
    }

    /// Sets `a_b`.
    pub fn a_b_3(mut self, a_b_3: impl Into<String>) -> Self {
        self.call.header("a_b", a_b_3.into());
        self
    }

    /// Sets `body`.
    pub fn body_2(mut self, body_2: impl Into<String>) -> Self {
        self.call.query("body", body_2.into());
        self
    }

    /// Sets `clone`.
    pub fn clone_2(mut self, clone_2: impl Into<String>) -> Self {
        self.call.query("clone", clone_2.into());
        self
    }

    /// Sets `renamed`.
    pub fn other(mut self, other: impl Into<String>) -> Self {
        self.call.query("renamed", other.into());
        self
    }

    /// Sets `send`.
    pub fn send_2(mut self, send_2: impl Into<String>) -> Self {
        self.call.query("send", send_2.into());
        self
    }

    /// Sets `stream`.
    pub fn stream_2(mut self, stream_2: impl Into<String>) -> Self {
        self.call.query("stream", stream_2.into());
        self
    }

    /// Sends this body.
    pub fn body(mut self, body: impl Into<String>) -> Self {
        self.call.text("text/plain", body.into());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Things::things`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Things2 {
    call: Call,
}

impl Things2 {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

// ==== operations/type_.rs ====

//! The operations of the tag `type`.

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;

/// The operations of the tag `type`.
#[derive(Clone, Copy, Debug)]
pub struct Type<'a> {
    client: &'a Client,
}

impl<'a> Type<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /keyword`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.type_().r#type().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn r#type(&self) -> Type2 {
        let call = Call::new(&self.client.core, Method::GET, "/keyword");
        Type2 { call }
    }
}

/// A request of [`Type::type`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Type2 {
    call: Call,
}

impl Type2 {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
