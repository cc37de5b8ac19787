//! note[raw-json] 33:11 `xml` is given as text of the media type `application/xml`
//! note[name-collision] 54:11 `id` is called `query_id` in Rust: `id` is another thing's name

// ==== docs/styles.md ====

# styles

* [`get_others`](#get_others)
* [`get_path`](#get_path)
* [`get_query`](#get_query)
* [`get_twice`](#get_twice)

## `get_others`

`GET /others`

```rust,no_run
async fn example(
    client: golden_cases::operations_parameter_styles::Client,
    x_point: golden_cases::operations_parameter_styles::models::Point,
) -> Result<(), Box<dyn std::error::Error>> {
    client.styles().get_others(&x_point).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `x_point` (`X-Point`) | [`Point`] | yes | | |
| `plain` | `String` | | | |
| `point` | [`Point`] | | | |
| `several` | `Vec<String>` | | | |
| `x_json` (`X-Json`) | [`Point`] | | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `get_path`

`GET /path/{plain}/{label}/{matrix}/{labels}/{object}/{json}/{file}`

```rust,no_run
async fn example(
    client: golden_cases::operations_parameter_styles::Client,
    object: golden_cases::operations_parameter_styles::models::Point,
    json: golden_cases::operations_parameter_styles::models::Point,
) -> Result<(), Box<dyn std::error::Error>> {
    client.styles().get_path("value", 123, "value", ["value"], &object, &json, "value").send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `plain` | `String` | yes | | |
| `label` | `i64` | yes | | |
| `matrix` | `String` | yes | | |
| `labels` | `Vec<String>` | yes | | |
| `object` | [`Point`] | yes | | |
| `json` | [`Point`] | yes | | |
| `file` | `String` | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `get_query`

`GET /query`

```rust,no_run
async fn example(
    client: golden_cases::operations_parameter_styles::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.styles().get_query().send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `all` | `bool` | | `false` | |
| `anything` | `String` | | | |
| `deep` | [`Vec<Point>`] | | | |
| `either` | [`GetQueryEither`] | | | |
| `expand` | `Vec<String>` | | | |
| `json` | `bool` | | | |
| `limit` | `i64` | | `20` | How many there are. |
| `maybe` | `Vec<Option<String>>` | | | |
| `piped` | [`Point`] | | | |
| `points` | [`Vec<Point>`] | | | |
| `reserved` | `Vec<String>` | | | |
| `since` | `DateTime` | | | |
| `xml` | `String` | | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `get_twice`

`GET /twice/{id}`

```rust,no_run
async fn example(
    client: golden_cases::operations_parameter_styles::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.styles().get_twice("value").send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `id` | `String` | yes | | |
| `query_id` (`id`) | `String` | | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

[`GetQueryEither`]: ../models/get_query.rs
[`Point`]: ../models/point.rs
[`Vec<Point>`]: ../models/point.rs

// ==== models/get_query.rs ====

//! `operation getQuery.either`

use oasmith_runtime::Unrecognized;

/// One of the types of `operation getQuery.either`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetQueryEither {
    /// A whole number.
    Integer(i64),
    /// A text.
    String(String),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match GetQueryEither {
        integer => Integer::<i64>,
        string => String::<String>,
        _ => Unrecognized,
    }
}

// ==== models/point.rs ====

//! `Point`

use oasmith_runtime::Extra;

/// An object of type `Point`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Point {
    /// `x`
    pub x: Option<i64>,
    /// `y`
    pub y: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Point {
        x: optional("x"),
        y: optional("y"),
        ..extra
    }
}

// ==== operations/styles.rs ====

//! The operations of the tag `styles`.
//!
//! [`GetQueryEither`]: super::super::models::GetQueryEither
//! [`Point`]: super::super::models::Point
//! [`Vec<Point>`]: super::super::models::Point
#![doc = include_str!("../docs/styles.md")]

use oasmith_runtime::DateTime;
use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use oasmith_runtime::private::Style;
use super::super::Client;
use super::super::models;

/// The operations of the tag `styles`.
#[derive(Clone, Copy, Debug)]
pub struct Styles<'a> {
    client: &'a Client,
}

impl<'a> Styles<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /others`: [reference](self#get_others)
    pub fn get_others(&self, x_point: &models::Point) -> GetOthers {
        let mut call = Call::new(&self.client.core, Method::GET, "/others");
        call.header_value("X-Point", Style::SIMPLE, x_point);
        GetOthers { call }
    }

    /// `GET /path/{plain}/{label}/{matrix}/{labels}/{object}/{json}/{file}`: [reference](self#get_path)
    pub fn get_path(
        &self,
        plain: impl Into<String>,
        label: i64,
        matrix: &str,
        labels: impl IntoIterator<Item = impl Into<String>>,
        object: &models::Point,
        json: &models::Point,
        file: &str,
    ) -> GetPath {
        let call = Call::new(
                &self.client.core,
                Method::GET,
                "/path/{plain}/{label}/{matrix}/{labels}/{object}/{json}/{file}",
            )
            .with_path("plain", plain.into())
            .with_path_value("label", Style::LABEL, &label)
            .with_path_value("matrix", Style::MATRIX, matrix)
            .with_path_list(
                "labels",
                Style::LABEL.exploded(),
                labels.into_iter().map(Into::into),
            )
            .with_path_value("object", Style::SIMPLE.exploded(), object)
            .with_path_value("json", Style::JSON, json)
            .with_path_value("file", Style::SIMPLE.reserved(), file);
        GetPath { call }
    }

    /// `GET /query`: [reference](self#get_query)
    pub fn get_query(&self) -> GetQuery {
        let call = Call::new(&self.client.core, Method::GET, "/query");
        GetQuery { call }
    }

    /// `GET /twice/{id}`: [reference](self#get_twice)
    pub fn get_twice(&self, id: impl Into<String>) -> GetTwice {
        let call = Call::new(&self.client.core, Method::GET, "/twice/{id}")
            .with_path("id", id.into());
        GetTwice { call }
    }
}

/// A request of [`Styles::get_others`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetOthers {
    call: Call,
}

impl GetOthers {
    /// Sets `plain`.
    pub fn plain(mut self, plain: &str) -> Self {
        self.call.cookie_value("plain", Style::COOKIE, plain);
        self
    }

    /// Sets `point`.
    pub fn point(mut self, point: &models::Point) -> Self {
        self.call.cookie_value("point", Style::FORM.exploded(), point);
        self
    }

    /// Sets `several`.
    pub fn several(
        mut self,
        several: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.call
            .cookie_list(
                "several",
                Style::COOKIE.exploded(),
                several.into_iter().map(Into::into),
            );
        self
    }

    /// Sets `X-Json`.
    pub fn x_json(mut self, x_json: &models::Point) -> Self {
        self.call.header_value("X-Json", Style::JSON, x_json);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Styles::get_path`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetPath {
    call: Call,
}

impl GetPath {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Styles::get_query`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetQuery {
    call: Call,
}

impl GetQuery {
    /// Default: `false`.
    pub fn all(mut self, all: bool) -> Self {
        self.call.query("all", all);
        self
    }

    /// Sets `anything`.
    pub fn anything(mut self, anything: impl Into<String>) -> Self {
        self.call.query("anything", anything.into());
        self
    }

    /// Sets `deep`.
    pub fn deep(mut self, deep: &[models::Point]) -> Self {
        self.call.query_value("deep", Style::DEEP_OBJECT, deep);
        self
    }

    /// Sets `either`.
    pub fn either(mut self, either: &models::GetQueryEither) -> Self {
        self.call.query_value("either", Style::FORM.exploded(), either);
        self
    }

    /// Sets `expand`.
    pub fn expand(
        mut self,
        expand: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.call
            .query_list(
                "expand",
                Style::DEEP_OBJECT,
                expand.into_iter().map(Into::into),
            );
        self
    }

    /// Sets `json`.
    pub fn json(mut self, json: bool) -> Self {
        self.call.query_value("json", Style::JSON, &json);
        self
    }

    /// How many there are.
    ///
    /// Default: `20`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.query("limit", limit);
        self
    }

    /// Sets `maybe`.
    pub fn maybe(mut self, maybe: &[Option<String>]) -> Self {
        self.call.query_value("maybe", Style::FORM.exploded(), maybe);
        self
    }

    /// Sets `piped`.
    pub fn piped(mut self, piped: &models::Point) -> Self {
        self.call.query_value("piped", Style::PIPE_DELIMITED, piped);
        self
    }

    /// Sets `points`.
    pub fn points(mut self, points: &[models::Point]) -> Self {
        self.call.query_value("points", Style::FORM, points);
        self
    }

    /// Sets `reserved`.
    pub fn reserved(
        mut self,
        reserved: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.call
            .query_list(
                "reserved",
                Style::FORM.exploded().reserved(),
                reserved.into_iter().map(Into::into),
            );
        self
    }

    /// Sets `since`.
    pub fn since(mut self, since: DateTime) -> Self {
        self.call.query_value("since", Style::JSON, &since);
        self
    }

    /// Sets `xml`.
    pub fn xml(mut self, xml: impl Into<String>) -> Self {
        self.call.query("xml", xml.into());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Styles::get_twice`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetTwice {
    call: Call,
}

impl GetTwice {
    /// Sets `id`.
    pub fn query_id(mut self, query_id: impl Into<String>) -> Self {
        self.call.query("id", query_id.into());
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
