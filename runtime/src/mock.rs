//! A service that answers as it is told, for tests of programs that use a client.

use std::collections::HashMap;
use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, StatusCode};
use serde::Serialize;
use serde_json::Value;
use wiremock::{Match, Mock, MockServer, Request, ResponseTemplate};

use crate::client::{Call, Send};
use crate::error::BuildError;

/// A service on this machine that knows no requests but those it was given answers to.
///
/// What it should expect is the very request that the program will send, and what it answers has the type that the
/// operation answers with:
///
/// ```
/// # use oasmith_runtime::private::{Call, CoreBuilder, Method};
/// # use oasmith_runtime::{Extra, Json, Send};
/// # #[derive(Clone, Debug, PartialEq)]
/// # struct Order { id: i64, extra: Extra }
/// # oasmith_runtime::object! { Order { id: required::<i64>("id"), ..extra } }
/// # struct Client(oasmith_runtime::private::Core);
/// # impl Client {
/// #     fn show_order(&self, id: i64) -> Show {
/// #         Show(Call::new(&self.0, Method::GET, "/orders/{id}").with_path("id", id))
/// #     }
/// # }
/// # struct Show(Call);
/// # impl Show {
/// #     fn send(self) -> Send<Order, Json> { self.0.send_json() }
/// # }
/// # fn client_of(url: String) -> Client { Client(CoreBuilder::new("", &[]).base_url(url).build().unwrap()) }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use oasmith_runtime::mock::MockService;
///
/// let service = MockService::start().await;
/// // `Client::builder().base_url(service.url()).build()?`, as any program makes it.
/// let client = client_of(service.url());
/// let order = Order { id: 7, extra: Extra::default() };
/// service.when(client.show_order(7).send()).respond_with(&order).await?;
///
/// assert_eq!(client.show_order(7).send().await?.id, 7);
/// assert!(client.show_order(8).send().await.is_err());
/// # Ok(())
/// # }
/// ```
pub struct MockService(MockServer);

impl MockService {
    /// Starts it. It ends when it is dropped, and fails the test then if an [`expect`](When::expect)ation was not met.
    pub async fn start() -> Self {
        Self(MockServer::start().await)
    }

    /// Where it listens: the base URL of the client to be tested.
    pub fn url(&self) -> String {
        self.0.uri()
    }

    /// What to do with requests like this one: of its method and path, and with at least its query parameters, its headers
    /// and its body. Of several that fit, the one with most query parameters counts, then the one that was given first.
    pub fn when<T, E>(&self, request: Send<T, E>) -> When<'_, T, E> {
        let sent = || BuildError::client("the request is under way already");
        When {
            service: &self.0,
            expected: request.call().ok_or_else(sent).and_then(Expected::new),
            status: None,
            headers: HeaderMap::new(),
            delay: Duration::ZERO,
            limit: None,
            expectation: None,
            types: PhantomData,
        }
    }

    /// How many requests have come, whether there was an answer to them or not.
    pub async fn requests(&self) -> usize {
        self.0.received_requests().await.map_or(0, |requests| requests.len())
    }
}

impl fmt::Debug for MockService {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("MockService").field(&self.url()).finish()
    }
}

/// An answer in the making.
#[must_use = "nothing is answered until one of the `respond` methods is called"]
pub struct When<'a, T, E> {
    service: &'a MockServer,
    expected: Result<Expected, BuildError>,
    status: Option<StatusCode>,
    headers: HeaderMap,
    delay: Duration,
    limit: Option<u64>,
    expectation: Option<u64>,
    types: PhantomData<fn() -> (T, E)>,
}

impl<T, E> When<'_, T, E> {
    /// Answers so many requests; those that follow are for what was given later.
    pub fn up_to(mut self, times: u64) -> Self {
        self.limit = Some(times);
        self
    }

    /// Fails the test if there were more requests like this, or fewer, when the service ends.
    pub fn expect(mut self, times: u64) -> Self {
        self.expectation = Some(times);
        self
    }

    /// Answers after some time.
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Answers with this header, too.
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.append(name, value);
        self
    }

    /// Answers with this status: 200 unless it is set.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = Some(status);
        self
    }

    /// Answers with what the operation answers with when all is well, as JSON.
    ///
    /// # Errors
    /// If the request cannot be built, or the value has no JSON form.
    pub async fn respond_with(self, value: &T) -> Result<(), BuildError>
    where
        T: Serialize,
    {
        self.respond_with_json(StatusCode::OK, value).await
    }

    /// Answers with an error as the operation has them, as JSON.
    ///
    /// # Errors
    /// If the request cannot be built, or the value has no JSON form.
    pub async fn respond_with_error(self, status: StatusCode, error: &E) -> Result<(), BuildError>
    where
        E: Serialize,
    {
        self.respond_with_json(status, error).await
    }

    /// Answers with anything: text, bytes, an error of a gateway, or what is not as it should be.
    ///
    /// # Errors
    /// If the request cannot be built.
    pub async fn respond_with_body(
        self,
        status: StatusCode,
        media_type: &str,
        body: impl Into<Vec<u8>>,
    ) -> Result<(), BuildError> {
        let expected = self.expected?;
        let mut answer = ResponseTemplate::new(self.status.unwrap_or(status))
            .set_body_raw(body, media_type)
            .set_delay(self.delay);
        for (name, value) in &self.headers {
            answer = answer.append_header(name, value);
        }
        let priority = u8::MAX
            .saturating_sub(u8::try_from(expected.query.len()).unwrap_or(u8::MAX))
            .max(1);
        let mut mock = Mock::given(expected).respond_with(answer).with_priority(priority);
        if let Some(limit) = self.limit {
            mock = mock.up_to_n_times(limit);
        }
        if let Some(times) = self.expectation {
            mock = Mock::expect(mock, times);
        }
        mock.mount(self.service).await;
        Ok(())
    }

    async fn respond_with_json(self, status: StatusCode, value: &impl Serialize) -> Result<(), BuildError> {
        let json = serde_json::to_vec(value);
        let json = json.map_err(|error| BuildError::body(format!("the answer has no JSON form: {error}")))?;
        self.respond_with_body(status, "application/json", json).await
    }
}

impl<T, E> fmt::Debug for When<'_, T, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("When")
            .field("expected", &self.expected)
            .finish_non_exhaustive()
    }
}

/// What a request must have.
#[derive(Debug)]
struct Expected {
    method: Method,
    path: String,
    /// Names and values, decoded, each as often as it must be there.
    query: HashMap<(String, String), usize>,
    headers: HeaderMap,
    body: Option<Vec<u8>>,
}

impl Expected {
    fn new(call: &Call) -> Result<Self, BuildError> {
        let url = call.url()?;
        let (method, headers, body) = call.content()?;
        let mut headers = headers.clone();
        // By this an answer is chosen, not a request.
        headers.remove(ACCEPT);
        // The line between two parts is a random one.
        let media_type = headers
            .get(CONTENT_TYPE)
            .and_then(|media_type| media_type.to_str().ok());
        let is_multipart = media_type.is_some_and(|media_type| media_type.starts_with("multipart/"));
        if is_multipart {
            headers.remove(CONTENT_TYPE);
        }
        Ok(Self {
            method: method.clone(),
            path: url.path().to_owned(),
            query: pairs(&url),
            headers,
            body: body.filter(|_| !is_multipart),
        })
    }
}

fn pairs(url: &reqwest::Url) -> HashMap<(String, String), usize> {
    let mut pairs = HashMap::new();
    for (name, value) in url.query_pairs() {
        *pairs.entry((name.into_owned(), value.into_owned())).or_default() += 1;
    }
    pairs
}

impl Match for Expected {
    fn matches(&self, request: &Request) -> bool {
        let query = pairs(&request.url);
        let has_pair = |(pair, times): (&(String, String), &usize)| query.get(pair).is_some_and(|had| had >= times);
        let has_header = |(name, value): (&HeaderName, &HeaderValue)| request.headers.get(name) == Some(value);
        let json = |body: &[u8]| serde_json::from_slice::<Value>(body).ok();
        let has_body = |body: &Vec<u8>| {
            request.body == *body || json(body).is_some_and(|wanted| json(&request.body) == Some(wanted))
        };
        request.method == self.method
            && request.url.path() == self.path
            && self.query.iter().all(has_pair)
            && self.headers.iter().all(has_header)
            && self.body.as_ref().is_none_or(has_body)
    }
}
