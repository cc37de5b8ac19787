//! A request as it goes out: where to, signed by what, with which body.

use std::borrow::Cow;

#[cfg(feature = "mock")]
use reqwest::header::HeaderMap;
use reqwest::header::{ACCEPT, CONTENT_LENGTH, COOKIE, HeaderValue, USER_AGENT};
use reqwest::{Method, Request, Url};

use super::call::Call;
#[cfg(feature = "mock")]
use super::file::Content;
use super::outgoing;
use super::parameter::encode_template;
use crate::auth::{Credentials, Signer, TokenRequest, UsedToken};
use crate::error::{BuildError, Failure};

impl Call {
    /// The origin of the request, and the path that it begins with.
    pub(crate) fn base(&self) -> &Url {
        self.base.as_ref().unwrap_or(self.core.base())
    }

    /// Where the request goes, without credentials.
    pub(crate) fn url(&self) -> Result<Url, BuildError> {
        if let Some(url) = &self.url {
            return Ok(url.clone());
        }
        let (path, query) = self.route();
        let path = format!("{}{}", self.base().path().trim_end_matches('/'), self.filled(path)?);
        let mut url = self.base().clone();
        url.set_path(&path);
        // A URL resolves dot segments, also those that two parameters form together.
        if url.path() != path {
            return Err(BuildError::parameter(self.template, "leads to another route"));
        }
        // A pair of the route itself whose value is not set is that of a parameter below.
        let of_route = query.split('&').filter(|pair| !pair.is_empty());
        let of_route = of_route.filter_map(|pair| self.filled(pair).ok());
        let pairs = self.query.iter().map(|(name, value)| format!("{name}={value}"));
        let query: Vec<_> = of_route.chain(self.whole_query.clone()).chain(pairs).collect();
        url.set_query((!query.is_empty()).then(|| query.join("&")).as_deref());
        Ok(url)
    }

    /// What the request is made of beside its URL and its credentials; of a body only what is in memory.
    #[cfg(feature = "mock")]
    pub(crate) fn content(&self) -> Result<(&Method, &HeaderMap, Option<Vec<u8>>), BuildError> {
        if let Some(mistake) = &self.mistake {
            return Err(mistake.clone());
        }
        let bytes = |content: &Content| match content {
            Content::Bytes(bytes) => Some(bytes.to_vec()),
            Content::Path(_) | Content::Stream(_) => None,
        };
        let body: Option<Vec<Vec<u8>>> = self.body.as_ref().and_then(|body| body.iter().map(bytes).collect());
        Ok((&self.method, &self.headers, body.map(|pieces| pieces.concat())))
    }

    /// The request as it goes out, with credentials, and the tokens among them.
    pub(super) async fn request(&self) -> Result<(Request, Vec<UsedToken>), Failure> {
        let mut url = self.url()?;
        if let Some(mistake) = &self.mistake {
            return Err(mistake.clone().into());
        }
        let (credentials, tokens) = self.credentials().await?;
        for (name, value) in credentials.iter().flat_map(|credentials| &credentials.query) {
            let query = replace_pair(url.query().unwrap_or_default(), name, value);
            url.set_query(Some(&query));
        }
        let mut request = Request::new(self.method.clone(), url);
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, self.core.user_agent().clone());
        headers.extend(self.headers.clone());
        for (name, value) in credentials.iter().flat_map(|credentials| &credentials.headers) {
            headers.insert(name, value.clone());
        }
        let cookies = credentials.iter().flat_map(|credentials| &credentials.cookies);
        let cookies: Vec<_> = self.cookies.iter().chain(cookies).map(String::as_str).collect();
        let cookies = cookies.join("; ");
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
        if let Some(contents) = self.body.clone() {
            *request.body_mut() = Some(outgoing::open(contents).await?);
        }
        Ok((request, tokens))
    }

    /// What the request is signed with. Tokens may have to be asked for.
    async fn credentials(&self) -> Result<(Vec<Cow<'_, Credentials>>, Vec<UsedToken>), Failure> {
        let (mut credentials, mut tokens) = (Vec::new(), Vec::new());
        let signers = self.core.credentials().chosen(self.security.or(self.core.security()))?;
        for signer in signers {
            match signer {
                Signer::Fixed(fixed) => credentials.push(Cow::Borrowed(fixed)),
                Signer::Tokens(provided) => {
                    let request = TokenRequest::new(self.core.http(), self.core.base());
                    let (present, used) = provided.get(&request).await?;
                    credentials.push(Cow::Owned(present));
                    tokens.push(used);
                }
            }
        }
        Ok((credentials, tokens))
    }

    /// The template. What stands behind a number sign tells operations apart, and is not sent.
    pub(super) fn template(&self) -> &'static str {
        self.template.split('#').next().unwrap_or_default()
    }

    /// Path and query of the template.
    fn route(&self) -> (&'static str, &'static str) {
        self.template().split_once('?').unwrap_or((self.template(), ""))
    }

    fn filled(&self, template: &str) -> Result<String, BuildError> {
        let mut path = String::new();
        let mut rest = template;
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
