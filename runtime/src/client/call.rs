//! One request: what generated request builders fill in.

use std::fmt;

use bytes::Bytes;
use percent_encoding::percent_decode_str;
use reqwest::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use reqwest::{Method, Request, Url};
use serde::Serialize;

use super::core::Core;
use super::parameter::{ListStyle, Parameter, encode, encode_template};
use super::value::{ValueStyle, members, pairs};
use crate::error::BuildError;
use crate::paging::Paging;

/// One request. A value that cannot be sent is remembered, and comes out as an error when the request is sent.
#[derive(Clone)]
pub struct Call {
    core: Core,
    method: Method,
    template: &'static str,
    /// Names, and values encoded.
    path: Vec<(&'static str, String)>,
    /// Names and values, both encoded.
    query: Vec<(String, String)>,
    headers: HeaderMap,
    cookies: Vec<String>,
    body: Option<Bytes>,
    /// Takes the place of path and query: the next page, as the service named it.
    url: Option<Url>,
    mistake: Option<BuildError>,
}

impl Call {
    /// A request to a path template such as `/orders/{order_id}`.
    pub fn new(core: &Core, method: Method, template: &'static str) -> Self {
        Self {
            core: core.clone(),
            method,
            template,
            path: Vec::new(),
            query: Vec::new(),
            headers: HeaderMap::new(),
            cookies: Vec::new(),
            body: None,
            url: None,
            mistake: None,
        }
    }

    /// Sets a parameter of the path.
    #[must_use]
    pub fn with_path(mut self, name: &'static str, value: impl Parameter) -> Self {
        if let Some(text) = self.read(name, &value) {
            match text.as_str() {
                "" => self.mistake(name, "is empty, which would change the route"),
                "." | ".." => self.mistake(name, "is a dot segment, which would change the route"),
                text => self.path.push((name, encode(text))),
            }
        }
        self
    }

    /// Sets a parameter of the path that has several values, with commas between them.
    #[must_use]
    pub fn with_path_list(mut self, name: &'static str, values: impl IntoIterator<Item = impl Parameter>) -> Self {
        let values: Vec<_> = values
            .into_iter()
            .filter_map(|value| self.read(name, &value))
            .map(|text| encode(&text))
            .collect();
        match values.join(",").as_str() {
            "" => self.mistake(name, "is empty, which would change the route"),
            "." | ".." => self.mistake(name, "is a dot segment, which would change the route"),
            list => self.path.push((name, list.to_owned())),
        }
        self
    }

    /// Adds a parameter to the query.
    pub fn query(&mut self, name: &'static str, value: impl Parameter) {
        if let Some(text) = self.read(name, &value) {
            self.query.push((encode(name), encode(&text)));
        }
    }

    /// Adds a parameter with several values to the query; without values it is left out.
    pub fn query_list(
        &mut self,
        name: &'static str,
        style: ListStyle,
        values: impl IntoIterator<Item = impl Parameter>,
    ) {
        let values: Vec<_> = values
            .into_iter()
            .filter_map(|value| self.read(name, &value))
            .map(|text| encode(&text))
            .collect();
        let separator = match style {
            ListStyle::Repeat => {
                self.query.extend(values.into_iter().map(|value| (encode(name), value)));
                return;
            }
            ListStyle::Comma => ",",
            ListStyle::Space => "%20",
            ListStyle::Pipe => "%7C",
        };
        if !values.is_empty() {
            self.query.push((encode(name), values.join(separator)));
        }
    }

    /// Adds a parameter whose value is an object, or one of several types.
    pub fn query_value(&mut self, name: &'static str, style: ValueStyle, value: &(impl Serialize + ?Sized)) {
        match serde_json::to_value(value) {
            Ok(value) => self.query.extend(pairs(name, style, &value)),
            Err(error) => self.mistake(name, &format!("has no JSON form: {error}")),
        }
    }

    /// Sets a header.
    pub fn header(&mut self, name: &'static str, value: impl Parameter) {
        let Some(text) = self.read(name, &value) else { return };
        match (HeaderName::from_bytes(name.as_bytes()), HeaderValue::try_from(text)) {
            (Ok(name), Ok(value)) => {
                self.headers.insert(name, value);
            }
            _ => self.mistake(name, "has characters that a header cannot hold"),
        }
    }

    /// Adds a cookie.
    pub fn cookie(&mut self, name: &'static str, value: impl Parameter) {
        if let Some(text) = self.read(name, &value) {
            self.cookies.push(format!("{name}={}", encode(&text)));
        }
    }

    /// Sets a header with several values; without values it is left out.
    pub fn header_list(&mut self, name: &'static str, values: impl IntoIterator<Item = impl Parameter>) {
        let values: Vec<_> = values.into_iter().filter_map(|value| self.read(name, &value)).collect();
        if !values.is_empty() {
            self.header(name, values.join(","));
        }
    }

    /// Adds a cookie for each value, or one for them all.
    pub fn cookie_list(
        &mut self,
        name: &'static str,
        style: ListStyle,
        values: impl IntoIterator<Item = impl Parameter>,
    ) {
        let values: Vec<_> = values.into_iter().filter_map(|value| self.read(name, &value)).collect();
        match style {
            ListStyle::Repeat => values.into_iter().for_each(|value| self.cookie(name, value)),
            _ if values.is_empty() => {}
            _ => self.cookie(name, values.join(",")),
        }
    }

    /// Sets the body: a value as JSON.
    pub fn json(&mut self, body: &(impl Serialize + ?Sized)) {
        match serde_json::to_vec(body) {
            Ok(json) => self.set_body("application/json", json),
            Err(error) => self.remember(BuildError::body(format!("it has no JSON form: {error}"))),
        }
    }

    /// Sets the body: the members of a value as the pairs of a form.
    pub fn form(&mut self, style: ValueStyle, body: &(impl Serialize + ?Sized)) {
        match serde_json::to_value(body) {
            Ok(value @ serde_json::Value::Object(_)) => {
                let pairs: Vec<_> = members(style, &value)
                    .into_iter()
                    .map(|(name, value)| format!("{name}={value}"))
                    .collect();
                self.set_body("application/x-www-form-urlencoded", pairs.join("&").into_bytes());
            }
            Ok(_) => self.remember(BuildError::body("a form has members, and this value has none")),
            Err(error) => self.remember(BuildError::body(format!("it has no JSON form: {error}"))),
        }
    }

    /// Sets the body: text of a media type.
    pub fn text(&mut self, media_type: &str, body: String) {
        self.set_body(media_type, body.into_bytes());
    }

    /// Sets the body: bytes of a media type.
    pub fn bytes(&mut self, media_type: &str, body: Vec<u8>) {
        self.set_body(media_type, body);
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

    fn read(&mut self, name: &'static str, value: &impl Parameter) -> Option<String> {
        match value.text() {
            Ok(text) => Some(text.into_owned()),
            Err(reason) => {
                self.mistake(name, &reason);
                None
            }
        }
    }

    fn set_body(&mut self, media_type: &str, body: Vec<u8>) {
        match HeaderValue::from_str(media_type) {
            Ok(media_type) => {
                self.headers.insert(CONTENT_TYPE, media_type);
                self.body = Some(body.into());
            }
            Err(_) => self.remember(BuildError::body(
                "its media type has characters that a header cannot hold",
            )),
        }
    }

    fn mistake(&mut self, name: &str, reason: &str) {
        self.remember(BuildError::parameter(name, reason));
    }

    /// The first mistake is the one to tell.
    fn remember(&mut self, mistake: BuildError) {
        self.mistake.get_or_insert(mistake);
    }
}

/// What sending and paging need.
impl Call {
    pub(super) fn core(&self) -> &Core {
        &self.core
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

    /// The same request to another path and query.
    pub(crate) fn with_url(&self, url: Url) -> Self {
        Self {
            url: Some(url),
            ..self.clone()
        }
    }

    pub(crate) fn base(&self) -> &Url {
        self.core.base()
    }

    /// Where the request goes, without credentials.
    pub(crate) fn url(&self) -> Result<Url, BuildError> {
        if let Some(url) = &self.url {
            return Ok(url.clone());
        }
        let path = format!("{}{}", self.base().path().trim_end_matches('/'), self.filled_path()?);
        let mut url = self.base().clone();
        url.set_path(&path);
        // A URL resolves dot segments, also those that two parameters form together.
        if url.path() != path {
            return Err(BuildError::parameter(self.template, "leads to another route"));
        }
        let query: Vec<_> = self
            .query
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        url.set_query((!query.is_empty()).then(|| query.join("&")).as_deref());
        Ok(url)
    }

    /// The request as it goes out, with credentials.
    pub(super) fn into_request(self) -> Result<Request, BuildError> {
        let mut url = self.url()?;
        if let Some(mistake) = self.mistake {
            return Err(mistake);
        }
        let credentials = self.core.credentials();
        for (name, value) in &credentials.query {
            let query = replace_pair(url.query().unwrap_or_default(), name, value);
            url.set_query(Some(&query));
        }
        let mut request = Request::new(self.method, url);
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, self.core.user_agent().clone());
        headers.extend(self.headers);
        for (name, value) in &credentials.headers {
            headers.insert(name, value.clone());
        }
        let cookies = [self.cookies.as_slice(), &credentials.cookies].concat().join("; ");
        if !cookies.is_empty() {
            let mut cookies = HeaderValue::try_from(cookies)
                .map_err(|_| BuildError::parameter("Cookie", "has characters that a header cannot hold"))?;
            cookies.set_sensitive(true);
            headers.insert(COOKIE, cookies);
        }
        // Some gateways refuse such a request unless it says that its body is empty.
        let has_body_by_nature = matches!(*request.method(), Method::POST | Method::PUT | Method::PATCH);
        if self.body.is_none() && has_body_by_nature {
            request
                .headers_mut()
                .insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        *request.body_mut() = self.body.map(Into::into);
        Ok(request)
    }

    fn filled_path(&self) -> Result<String, BuildError> {
        let mut path = String::new();
        let mut rest = self.template;
        while let Some((before, opened)) = rest.split_once('{') {
            let (name, after) = opened
                .split_once('}')
                .ok_or_else(|| BuildError::parameter(self.template, "has an opening brace without a closing one"))?;
            let value = self.path.iter().find(|(set, _)| *set == name).map(|(_, value)| value);
            path.push_str(&encode_template(before));
            path.push_str(value.ok_or_else(|| self.unset(name))?);
            rest = after;
        }
        path.push_str(&encode_template(rest));
        Ok(path)
    }

    /// A value that could not be used has already been complained about.
    fn unset(&self, name: &str) -> BuildError {
        self.mistake
            .clone()
            .unwrap_or_else(|| BuildError::parameter(name, "is not set"))
    }
}

/// Shows neither values nor the body: they may be private.
impl fmt::Debug for Call {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.method, self.template)
    }
}

/// A query in which `name` has this one value.
fn replace_pair(query: &str, name: &str, value: &str) -> String {
    query
        .split('&')
        .filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(name))
        .map(str::to_owned)
        .chain([format!("{name}={value}")])
        .collect::<Vec<_>>()
        .join("&")
}
