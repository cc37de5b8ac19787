//! Code in the form in which oasmith generates it: what compiles here must go on compiling.

mod support;

use futures_util::TryStreamExt as _;
use oasmith_runtime::private::{Call, Core, CoreBuilder, Follow, Method, Paging, Style, auth};
use oasmith_runtime::{Auth, Body, BuildError, Error, Extra, Items, Send, reqwest};
use support::{Order, Problem, serve};
use wiremock::ResponseTemplate;

#[derive(Clone, Debug)]
struct Client {
    core: Core,
}

#[derive(Clone, Debug)]
struct ClientBuilder {
    core: CoreBuilder,
}

impl ClientBuilder {
    fn region(mut self, region: impl Into<String>) -> Self {
        self.core = self.core.variable("region", region);
        self
    }

    fn auth(mut self, auth: Auth) -> Self {
        self.core = self.core.auth(auth);
        self
    }

    fn base_url(mut self, url: impl Into<String>) -> Self {
        self.core = self.core.base_url(url);
        self
    }

    fn http_client(mut self, http: reqwest::Client) -> Self {
        self.core = self.core.http_client(http);
        self
    }

    fn build(self) -> Result<Client, BuildError> {
        Ok(Client {
            core: self.core.build()?,
        })
    }
}

impl Client {
    fn builder() -> ClientBuilder {
        let core = CoreBuilder::new("https://{region}.example.com", &[("region", "")]).user_agent("orders/0.1.0");
        ClientBuilder { core }
    }

    fn orders(&self) -> Orders<'_> {
        Orders { client: self }
    }
}

#[derive(Clone, Copy, Debug)]
struct Orders<'a> {
    client: &'a Client,
}

impl Orders<'_> {
    fn list_orders(&self, customer_id: i64) -> ListOrders {
        let call = Call::new(&self.client.core, Method::GET, "/customers/{customer_id}/orders");
        ListOrders {
            call: call.with_path("customer_id", customer_id),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
struct OrdersResponse {
    orders: Vec<Order>,
    extra: Extra,
}
oasmith_runtime::object! { OrdersResponse { orders: required::<Vec<Order>>("orders"), ..extra } }

const PAGING: Paging = Paging {
    items: &["orders"],
    first: &[],
    unless: &["page"],
    follow: &[
        Follow::Cursor {
            cursor: &["meta", "after"],
            parameter: "page[after]",
            more: Some(&["meta", "more"]),
        },
        Follow::NextUrl { url: &["next_page"] },
        Follow::PageNumber {
            parameter: "page",
            size: Some("per_page"),
        },
        Follow::Offset {
            parameter: "offset",
            size: None,
        },
    ],
};

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
struct ListOrders {
    call: Call,
}

impl ListOrders {
    fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("page[size]", page_size);
        self
    }

    fn include(mut self, include: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.call
            .query_list("include", Style::FORM, include.into_iter().map(Into::into));
        self
    }

    fn note(mut self, note: impl Into<String>) -> Self {
        self.call.header("X-Note", note.into());
        self
    }

    fn send(self) -> Send<OrdersResponse, Problem> {
        self.call.send_json()
    }

    fn send_raw(self) -> Send<Body, Problem> {
        self.call.send_bytes()
    }

    fn stream(self) -> Items<Order, Problem> {
        self.call.items(&PAGING, |page: OrdersResponse| page.orders)
    }
}

#[tokio::test]
async fn generated_code_compiles_and_works() -> Result<(), Box<dyn std::error::Error + std::marker::Send + Sync>> {
    let body = r#"{"orders":[{"id":1},{"id":2}],"meta":{"more":false}}"#;
    let (server, _) = serve(ResponseTemplate::new(200).set_body_string(body)).await;
    let client = Client::builder()
        .region("eu")
        .auth(auth::bearer("token", "t"))
        .base_url(server.uri())
        .build()?;
    let request = client
        .orders()
        .list_orders(7)
        .page_size(2)
        .include(["lines", "notes"])
        .note("x");
    assert_eq!(request.clone().send().await?.orders.len(), 2);
    assert_eq!(request.clone().send_raw().await?.bytes().await?, body);

    let mut items = request.clone().stream();
    while let Some(order) = items.try_next().await? {
        assert!(order.id > 0);
    }
    let orders: Vec<Order> = request.clone().stream().try_collect().await?;
    assert_eq!(orders.len(), 2);
    let request = server.received_requests().await.unwrap().remove(0);
    assert_eq!(request.url.path(), "/customers/7/orders");
    assert_eq!(request.url.query(), Some("page%5Bsize%5D=2&include=lines,notes"));

    // What is sent can move to another thread.
    fn is_movable<T: std::marker::Send + 'static>(_: &T) {}
    is_movable(&client.orders().list_orders(7).send());
    is_movable(&client.orders().list_orders(7).stream());
    is_movable(&Error::<Problem>::from(Client::builder().build().unwrap_err()));
    assert!(Client::builder().http_client(reqwest::Client::new()).build().is_err());
    Ok(())
}
