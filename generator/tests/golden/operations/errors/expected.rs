// ==== models/get_inline_error.rs ====

//! `operation getInline Error400`

use oasmith_runtime::Extra;

/// An object of type `operation getInline Error400`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetInline400Error {
    /// `reason`
    pub reason: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    GetInline400Error {
        reason: optional("reason"),
        ..extra
    }
}

// ==== models/problem.rs ====

//! `Problem`

use oasmith_runtime::Extra;

/// An object of type `Problem`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// `message`
    pub message: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Problem {
        message: optional("message"),
        ..extra
    }
}

// ==== operations/errors.rs ====

//! The operations of the tag `errors`.

use oasmith_runtime::Bytes;
use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;
use super::super::models;

/// The operations of the tag `errors`.
#[derive(Clone, Copy, Debug)]
pub struct Errors<'a> {
    client: &'a Client,
}

impl<'a> Errors<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /bodiless`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_errors::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.errors().get_bodiless().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_bodiless(&self) -> GetBodiless {
        let call = Call::new(&self.client.core, Method::GET, "/bodiless");
        GetBodiless { call }
    }

    /// `GET /differing`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_errors::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.errors().get_differing().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_differing(&self) -> GetDiffering {
        let call = Call::new(&self.client.core, Method::GET, "/differing");
        GetDiffering { call }
    }

    /// `GET /inline`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_errors::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.errors().get_inline().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_inline(&self) -> GetInline {
        let call = Call::new(&self.client.core, Method::GET, "/inline");
        GetInline { call }
    }

    /// `GET /one`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_errors::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.errors().get_one().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_one(&self) -> GetOne {
        let call = Call::new(&self.client.core, Method::GET, "/one");
        GetOne { call }
    }

    /// `GET /text`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::operations_errors::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.errors().get_text().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_text(&self) -> GetText {
        let call = Call::new(&self.client.core, Method::GET, "/text");
        GetText { call }
    }
}

/// A request of [`Errors::get_bodiless`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetBodiless {
    call: Call,
}

impl GetBodiless {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Errors::get_differing`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDiffering {
    call: Call,
}

impl GetDiffering {
    /// Sends the request.
    pub fn send(self) -> Send<(), GetDifferingError> {
        self.call.send_empty()
    }
}

/// What `getDiffering` tells of an error, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetDifferingError {
    /// `400`: A problem.
    BadRequest(models::Problem),
    /// `500`: Broken.
    InternalServerError(String),
    /// The body as it came, where it is not what the description says.
    Unrecognized(Bytes),
}

oasmith_runtime::by_status! {
    match GetDifferingError {
        400 => BadRequest(json),
        500 => InternalServerError(json),
        _ => Unrecognized,
    }
}

/// A request of [`Errors::get_inline`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetInline {
    call: Call,
}

impl GetInline {
    /// Sends the request.
    pub fn send(self) -> Send<(), models::GetInline400Error> {
        self.call.send_empty()
    }
}

/// A request of [`Errors::get_one`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetOne {
    call: Call,
}

impl GetOne {
    /// Sends the request.
    pub fn send(self) -> Send<(), models::Problem> {
        self.call.send_empty()
    }
}

/// A request of [`Errors::get_text`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetText {
    call: Call,
}

impl GetText {
    /// Sends the request.
    pub fn send(self) -> Send<(), GetTextError> {
        self.call.send_empty()
    }
}

/// What `getText` tells of an error, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetTextError {
    /// `400`: Wrong.
    BadRequest(String),
    /// The body as it came, where it is not what the description says.
    Unrecognized(Bytes),
}

oasmith_runtime::by_status! {
    match GetTextError {
        400 => BadRequest(text),
        _ => Unrecognized,
    }
}
