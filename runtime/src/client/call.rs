//! One request: what generated request builders fill in.

use std::fmt;

use percent_encoding::percent_decode_str;
use reqwest::header::{ACCEPT, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, Url};
use serde::Serialize;

use super::core::Core;
use super::file::Content;
use super::parameter::{Parameter, encode};
use super::server::Variables;
use super::shape::Shape;
use super::style::Style;
use crate::auth::Security;
use crate::error::BuildError;
use crate::paging::Paging;
use crate::resilience::{RetryPolicy, Timeouts};

/// By this header a service recognizes a request that it has seen before.
const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// One request. A value that cannot be sent is remembered, and comes out as an error when the request is sent.
#[derive(Clone)]
pub struct Call {
    pub(super) core: Core,
    pub(super) method: Method,
    pub(super) template: &'static str,
    /// The operation's own server.
    pub(super) base: Option<Url>,
    /// What the operation needs, where it says so itself.
    pub(super) security: Option<Security>,
    /// Names, and values encoded.
    pub(super) path: Vec<(&'static str, String)>,
    /// Names and values, both encoded.
    pub(super) query: Vec<(String, String)>,
    /// A query that is no list of pairs, encoded.
    pub(super) whole_query: Option<String>,
    pub(super) headers: HeaderMap,
    pub(super) cookies: Vec<String>,
    /// What is sent, piece after piece.
    pub(super) body: Option<Vec<Content>>,
    /// Takes the place of path and query: the next page, as the service named it.
    pub(super) url: Option<Url>,
    pub(super) mistake: Option<BuildError>,
    /// What the caller has chosen otherwise than for the client.
    retry: Option<RetryPolicy>,
    timeouts: Option<Timeouts>,
    repetition: Repetition,
}

/// Whether a request may be sent twice.
#[derive(Clone, Copy)]
enum Repetition {
    ByMethod,
    /// Whatever its method.
    Allowed,
    /// Whatever its method.
    Forbidden,
}

impl Call {
    /// A request to a path template such as `/orders/{order_id}`.
    pub fn new(core: &Core, method: Method, template: &'static str) -> Self {
        Self {
            core: core.clone(),
            method,
            template,
            base: None,
            security: None,
            path: Vec::new(),
            query: Vec::new(),
            whole_query: None,
            headers: HeaderMap::new(),
            cookies: Vec::new(),
            body: None,
            url: None,
            mistake: None,
            retry: None,
            timeouts: None,
            repetition: Repetition::ByMethod,
        }
    }

    /// The same request to a server that the operation has for itself.
    #[must_use]
    pub fn with_server(mut self, template: &'static str, variables: Variables) -> Self {
        match self.core.base_of(template, variables) {
            Ok(base) => self.base = Some(base),
            Err(mistake) => self.remember(mistake),
        }
        self
    }

    /// The same request signed as the operation asks for: with all credentials of any of these lists.
    #[must_use]
    pub fn with_security(mut self, security: Security) -> Self {
        self.security = Some(security);
        self
    }

    /// The same request, which may be sent twice although its method does not say so.
    #[must_use]
    pub fn repeatable(mut self) -> Self {
        self.repetition = Repetition::Allowed;
        self
    }

    /// The same request, which must not be sent twice although its method says so.
    #[must_use]
    pub fn unrepeatable(mut self) -> Self {
        self.repetition = Repetition::Forbidden;
        self
    }

    /// Sets a parameter of the path.
    #[must_use]
    pub fn with_path(mut self, name: &'static str, value: impl Parameter) -> Self {
        let shape = self.plain(name, value);
        self.path_shape(name, Style::SIMPLE, &shape);
        self
    }

    /// Sets a parameter of the path that has several values.
    #[must_use]
    pub fn with_path_list<I: IntoIterator<Item: Parameter>>(
        mut self,
        name: &'static str,
        style: Style,
        values: I,
    ) -> Self {
        let shape = self.list(name, values);
        self.path_shape(name, style, &shape);
        self
    }

    /// Sets a parameter of the path whose value may have any shape.
    #[must_use]
    pub fn with_path_value(mut self, name: &'static str, style: Style, value: &(impl Serialize + ?Sized)) -> Self {
        let shape = self.shape(name, style, value);
        self.path_shape(name, style, &shape);
        self
    }

    /// Adds a parameter to the query.
    pub fn query(&mut self, name: &'static str, value: impl Parameter) {
        let shape = self.plain(name, value);
        self.query.extend(Style::FORM.pairs(name, &shape));
    }

    /// Adds a parameter with several values to the query; without values it is left out.
    pub fn query_list<I: IntoIterator<Item: Parameter>>(&mut self, name: &'static str, style: Style, values: I) {
        let shape = self.list(name, values);
        self.query.extend(style.pairs(name, &shape));
    }

    /// Adds a parameter to the query whose value may have any shape.
    pub fn query_value(&mut self, name: &'static str, style: Style, value: &(impl Serialize + ?Sized)) {
        let shape = self.shape(name, style, value);
        self.query.extend(style.pairs(name, &shape));
    }

    /// Makes a value the whole query: its members as pairs, or its JSON.
    pub fn querystring_value(&mut self, name: &'static str, style: Style, value: &(impl Serialize + ?Sized)) {
        match self.shape(name, style, value) {
            Shape::Text(text) => self.whole_query = Some(encode(&text)),
            shape => self.query.extend(style.pairs(name, &shape)),
        }
    }

    /// Makes a text the whole query; what cannot stand in a query is encoded.
    pub fn querystring(&mut self, name: &'static str, value: impl Parameter) {
        self.whole_query = Some(Style::FORM.reserved().segment(name, &self.plain(name, value)));
    }

    /// Sets a header.
    pub fn header(&mut self, name: &'static str, value: impl Parameter) {
        let shape = self.plain(name, value);
        self.header_shape(name, Style::SIMPLE, &shape);
    }

    /// Sets a header with several values; without values it is left out.
    pub fn header_list<I: IntoIterator<Item: Parameter>>(&mut self, name: &'static str, style: Style, values: I) {
        let shape = self.list(name, values);
        self.header_shape(name, style, &shape);
    }

    /// Sets a header whose value may have any shape.
    pub fn header_value(&mut self, name: &'static str, style: Style, value: &(impl Serialize + ?Sized)) {
        let shape = self.shape(name, style, value);
        self.header_shape(name, style, &shape);
    }

    /// Adds a cookie.
    pub fn cookie(&mut self, name: &'static str, value: impl Parameter) {
        let shape = self.plain(name, value);
        self.cookie_shape(name, Style::FORM, &shape);
    }

    /// Adds a cookie for each value, or one for them all.
    pub fn cookie_list<I: IntoIterator<Item: Parameter>>(&mut self, name: &'static str, style: Style, values: I) {
        let shape = self.list(name, values);
        self.cookie_shape(name, style, &shape);
    }

    /// Adds a cookie whose value may have any shape.
    pub fn cookie_value(&mut self, name: &'static str, style: Style, value: &(impl Serialize + ?Sized)) {
        let shape = self.shape(name, style, value);
        self.cookie_shape(name, style, &shape);
    }

    /// Asks for an answer of these media types.
    #[must_use]
    pub fn accept(mut self, media_types: &'static str) -> Self {
        match HeaderValue::from_str(media_types) {
            Ok(media_types) => {
                self.headers.insert(ACCEPT, media_types);
            }
            Err(_) => self.mistake("Accept", "has characters that a header cannot hold"),
        }
        self
    }

    /// The same request with what a walk over all pages begins with, unless the caller has chosen otherwise.
    pub(super) fn on_first_page(mut self, paging: &Paging) -> Self {
        if paging.unless.iter().all(|name| self.query_text(name).is_none()) {
            for (name, value) in paging.first {
                if self.query_text(name).is_none() {
                    self.query(name, *value);
                }
            }
        }
        self
    }

    fn plain(&mut self, name: &'static str, value: impl Parameter) -> Shape {
        match value.text() {
            Ok(text) => Shape::Text(text.into_owned()),
            Err(reason) => {
                self.mistake(name, &reason);
                Shape::Null
            }
        }
    }

    fn list<I: IntoIterator<Item: Parameter>>(&mut self, name: &'static str, values: I) -> Shape {
        Shape::List(values.into_iter().map(|value| self.plain(name, value)).collect())
    }

    fn shape(&mut self, name: &'static str, style: Style, value: &(impl Serialize + ?Sized)) -> Shape {
        Shape::new(value, style).unwrap_or_else(|reason| {
            self.mistake(name, &reason);
            Shape::Null
        })
    }

    fn path_shape(&mut self, name: &'static str, style: Style, shape: &Shape) {
        match style.segment(name, shape).as_str() {
            "" => self.mistake(name, "is empty, which would change the route"),
            "." | ".." => self.mistake(name, "is a dot segment, which would change the route"),
            // A question mark is left only where reserved characters are: a path cannot hold it.
            segment => self.path.push((name, segment.replace('?', "%3F"))),
        }
    }

    fn header_shape(&mut self, name: &'static str, style: Style, shape: &Shape) {
        let Some(text) = style.header(shape) else { return };
        match (HeaderName::from_bytes(name.as_bytes()), HeaderValue::try_from(text)) {
            (Ok(name), Ok(value)) => {
                self.headers.insert(name, value);
            }
            _ => self.mistake(name, "has characters that a header cannot hold"),
        }
    }

    fn cookie_shape(&mut self, name: &'static str, style: Style, shape: &Shape) {
        for (name, value) in style.cookies(name, shape) {
            if value.contains([';', '\r', '\n', '\0']) {
                self.mistake(&name, "has characters that a cookie cannot hold");
            } else {
                self.cookies.push(format!("{name}={value}"));
            }
        }
    }

    pub(super) fn mistake(&mut self, name: &str, reason: &str) {
        self.remember(BuildError::parameter(name, reason));
    }

    /// The first mistake is the one to tell.
    pub(super) fn remember(&mut self, mistake: BuildError) {
        self.mistake.get_or_insert(mistake);
    }
}

/// What sending and paging need.
impl Call {
    pub(super) fn core(&self) -> &Core {
        &self.core
    }

    pub(super) fn set_retry_policy(&mut self, policy: RetryPolicy) {
        self.retry = Some(policy);
    }

    pub(super) fn set_timeouts(&mut self, timeouts: Timeouts) {
        self.timeouts = Some(timeouts);
    }

    pub(super) fn retry_policy(&self) -> &RetryPolicy {
        self.retry.as_ref().unwrap_or(self.core.retry_policy())
    }

    pub(super) fn timeouts(&self) -> Timeouts {
        self.timeouts.unwrap_or(self.core.timeouts())
    }

    /// Whether the request may take effect twice, and can be sent so.
    pub(super) fn is_repeatable(&self) -> bool {
        let may = match self.repetition {
            Repetition::Forbidden => false,
            Repetition::Allowed => true,
            Repetition::ByMethod => {
                self.retry_policy().covers(&self.method) || self.headers.contains_key(IDEMPOTENCY_KEY)
            }
        };
        may && self.can_be_sent_again()
    }

    /// Whether what it sends is still there when it has been sent.
    pub(super) fn can_be_sent_again(&self) -> bool {
        let is_stream = |content: &Content| matches!(content, Content::Stream(_));
        !self.body.iter().flatten().any(is_stream)
    }

    /// The value of a query parameter, if it is set.
    pub(crate) fn query_text(&self, name: &str) -> Option<String> {
        let name = encode(name);
        let (_, value) = self.query.iter().find(|(set, _)| *set == name)?;
        Some(percent_decode_str(value).decode_utf8_lossy().into_owned())
    }

    /// The same request with one query parameter changed.
    pub(crate) fn with_query(&self, name: &str, value: &str) -> Self {
        let mut call = self.clone();
        let name = encode(name);
        call.url = None;
        call.query.retain(|(set, _)| *set != name);
        call.query.push((name, encode(value)));
        call
    }

    /// Where the request goes, on its origin.
    pub(crate) fn place(&self) -> Option<String> {
        let url = self.url().ok()?;
        Some(match url.query() {
            Some(query) => format!("{}?{query}", url.path()),
            None => url.path().to_owned(),
        })
    }

    /// Sends the request to a place that [`place`](Self::place) has named.
    pub(super) fn resume(&mut self, place: &str) {
        let base = self.base();
        let url = match base.join(place) {
            Ok(url) if place.starts_with('/') && url.origin() == base.origin() => url,
            _ => return self.mistake("next page", "is no path of this service"),
        };
        let pairs = url
            .query()
            .unwrap_or_default()
            .split('&')
            .filter(|pair| !pair.is_empty());
        let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        // The URL is sent as it is; of the pairs, one is changed for each further page.
        let plain = |text| encode(&percent_decode_str(text).decode_utf8_lossy());
        self.query = pairs.map(|(name, value)| (plain(name), plain(value))).collect();
        self.url = Some(url);
    }

    /// The same request to another path and query.
    pub(crate) fn with_url(&self, url: Url) -> Self {
        Self {
            url: Some(url),
            ..self.clone()
        }
    }
}

/// Shows neither values nor the body: they may be private.
impl fmt::Debug for Call {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.method, self.template)
    }
}
