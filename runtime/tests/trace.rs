//! What `tracing` is told of calls and attempts, over real sockets.

mod support;

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use oasmith_runtime::private::{Call, Core, CoreBuilder, Follow, Method, Paging, Place, Style, auth};
use oasmith_runtime::reqwest::Request;
use oasmith_runtime::{Error, Next, RetryPolicy, Timeouts};
use support::faulty::{Faulty, Step, whole};
use support::{Order, Problem};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;

/// Everything that is told: by whom, within which spans, and by which names.
#[derive(Clone, Default)]
struct Collector(Arc<Mutex<Vec<Told>>>);

#[derive(Clone, Debug)]
struct Told {
    id: Option<Id>,
    target: &'static str,
    /// The names of the spans around it and its own.
    path: String,
    fields: Fields,
}

#[derive(Clone, Debug, Default)]
struct Fields(BTreeMap<&'static str, String>);

impl Visit for Fields {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Collector {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let scope = context.span_scope(id).unwrap().from_root();
        let names: Vec<_> = scope.map(|span| span.name()).collect();
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        self.0.lock().unwrap().push(Told {
            id: Some(id.clone()),
            target: attributes.metadata().target(),
            path: names.join("/"),
            fields,
        });
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut all = self.0.lock().unwrap();
        // The registry gives out an identifier again when its span is closed.
        let told = all.iter_mut().rev().find(|told| told.id.as_ref() == Some(id)).unwrap();
        values.record(&mut told.fields);
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let scope = context
            .event_scope(event)
            .into_iter()
            .flat_map(|scope| scope.from_root());
        let names: Vec<_> = scope.map(|span| span.name()).chain(["event"]).collect();
        let mut fields = Fields::default();
        event.record(&mut fields);
        self.0.lock().unwrap().push(Told {
            id: None,
            target: event.metadata().target(),
            path: names.join("/"),
            fields,
        });
    }
}

impl Collector {
    /// A collector of what this thread tells, until the guard is dropped.
    fn start() -> (Self, DefaultGuard) {
        let collector = Self::default();
        let subscriber = tracing_subscriber::registry().with(collector.clone());
        (collector, tracing::subscriber::set_default(subscriber))
    }

    /// What the runtime has told: a line each, of these fields.
    fn lines(&self, names: &[&str]) -> Vec<String> {
        let all = self.0.lock().unwrap();
        let told = all.iter().filter(|told| told.target == "oasmith_runtime");
        told.map(|told| {
            let fields = names
                .iter()
                .filter_map(|name| Some(format!(" {name}={}", told.fields.0.get(name)?)));
            told.path.clone() + &fields.collect::<String>()
        })
        .collect()
    }
}

fn builder(origin: &str) -> CoreBuilder {
    let quick = RetryPolicy::new().backoff(Duration::from_millis(1), Duration::from_millis(1));
    CoreBuilder::new("", &[]).base_url(origin).retry(quick)
}

fn origin(server: &Faulty) -> String {
    format!("http://{}", server.address)
}

fn get(client: &Core) -> Call {
    Call::new(client, Method::GET, "/orders/{order_id}#show").with_path("order_id", 7)
}

#[tokio::test]
async fn there_is_a_span_for_the_call_and_one_for_each_attempt() {
    let (collector, _guard) = Collector::start();
    let server = Faulty::start(vec![
        vec![whole(429, "Retry-After: 1", b"")],
        vec![Step::Reset],
        vec![whole(200, "", br#"{"id":7}"#)],
    ])
    .await;
    let client = builder(&origin(&server)).build().unwrap();
    get(&client).send_json::<Order, Problem>().await.unwrap();
    let status = "http.response.status_code";
    let resend = "http.request.resend_count";
    assert_eq!(
        collector.lines(&[
            "otel.kind",
            "otel.name",
            status,
            "error.type",
            "otel.status_code",
            resend
        ]),
        [
            "call otel.kind=internal otel.name=GET /orders/{order_id} http.response.status_code=200",
            "call/attempt otel.kind=client otel.name=GET /orders/{order_id} http.response.status_code=429 \
             error.type=429 otel.status_code=ERROR",
            "call/event http.request.resend_count=1",
            "call/attempt otel.kind=client otel.name=GET /orders/{order_id} \
             error.type=transport otel.status_code=ERROR http.request.resend_count=1",
            "call/event http.request.resend_count=2",
            "call/attempt otel.kind=client otel.name=GET /orders/{order_id} http.response.status_code=200 \
             http.request.resend_count=2",
        ]
    );
    let place = format!(
        " http.request.method=GET url.template=/orders/{{order_id}} server.address=127.0.0.1 server.port={}",
        server.address.port()
    );
    let names = ["http.request.method", "url.template", "server.address", "server.port"];
    let spans = collector.lines(&names);
    for span in spans.iter().filter(|span| !span.starts_with("call/event")) {
        assert!(span.ends_with(&place), "{span}");
    }
    let pauses = collector.lines(&["message", "pause.seconds"]);
    assert_eq!(
        pauses[2],
        "call/event message=the request is sent again after a pause pause.seconds=1.0"
    );
}

#[tokio::test]
async fn a_span_says_what_kind_of_error_there_was() {
    let server = Faulty::start(vec![vec![whole(404, "", b"")]]).await;
    let stalled = Faulty::start(vec![vec![Step::Stall]]).await;
    let origins = [origin(&server), origin(&stalled), "http://127.0.0.1:1".to_owned()];
    for (origin, expected) in origins.iter().zip(["404", "timeout", "connect"]) {
        let (collector, _guard) = Collector::start();
        let timeouts = Timeouts::new().attempt(Duration::from_millis(50));
        let client = builder(origin).retry(RetryPolicy::never()).timeouts(timeouts);
        get(&client.build().unwrap())
            .send_json::<Order, Problem>()
            .await
            .unwrap_err();
        let said = format!(" error.type={expected} otel.status_code=ERROR");
        let lines = collector.lines(&["error.type", "otel.status_code"]);
        assert_eq!(lines, [format!("call{said}"), format!("call/attempt{said}")]);
    }
    let (collector, _guard) = Collector::start();
    let client = builder("http://[::1]:1").build().unwrap();
    let call = Call::new(&client, oasmith_runtime::private::method("PURGE"), "/orders/{order_id}");
    call.send_json::<Order, Problem>().await.unwrap_err();
    assert_eq!(
        collector.lines(&["error.type", "http.request.method", "server.address"]),
        ["call error.type=build http.request.method=_OTHER server.address=::1"]
    );
}

#[tokio::test]
async fn layers_and_callers_share_the_spans() {
    let (collector, _guard) = Collector::start();
    let server = Faulty::start(vec![
        vec![whole(200, "", br#"{"items":[1],"next":"2"}"#)],
        vec![whole(200, "", br#"{"items":[2]}"#)],
    ])
    .await;
    let layer = |request: Request, next: Next| async move {
        tracing::info!(target: "oasmith_runtime", "of the layer");
        next.run(request).await
    };
    let client = builder(&origin(&server)).middleware(layer).build().unwrap();
    let paging = &Paging {
        items: &["items"],
        first: &[],
        unless: &[],
        follow: &[Follow::Cursor {
            cursor: &["next"],
            parameter: "cursor",
            more: None,
        }],
    };
    let call = Call::new(&client, Method::GET, "/orders");
    let mut pages = call
        .items::<oasmith_runtime::Json, i64, Problem>(paging, |_| vec![1])
        .fetch_ahead();
    tracing::Instrument::instrument(
        async { while pages.try_next().await.unwrap().is_some() {} },
        tracing::info_span!("caller"),
    )
    .await;
    let page = ["caller/call", "caller/call/attempt", "caller/call/attempt/event"];
    assert_eq!(collector.lines(&[]), [page, page].concat());
}

#[tokio::test]
async fn nothing_private_is_told() {
    const SECRET: &str = "s3cret";
    let (collector, _guard) = Collector::start();
    let server = Faulty::start_with(|head, number| {
        assert!(head.matches(SECRET).count() >= 7, "{head}");
        vec![match number {
            0 => whole(503, &format!("X-Echo: {SECRET}"), head.as_bytes()),
            1 => Step::Reset,
            _ => whole(400, "", head.as_bytes()),
        }]
    })
    .await;
    let auth = auth::bearer("token", SECRET)
        .and(auth::api_key("key", Place::Query, "key", SECRET))
        .and(auth::api_key("session", Place::Cookie, "session", SECRET));
    let client = builder(&origin(&server)).auth(auth).build().unwrap();
    let mut call = Call::new(&client, Method::PUT, "/orders/{order_id}").with_path("order_id", SECRET);
    call.query("filter", SECRET);
    call.query_list("tags", Style::FORM, [SECRET]);
    call.header("X-Tenant", SECRET);
    call.json(&SECRET);
    let error = call.send_json::<Order, Problem>().await.unwrap_err();
    assert!(matches!(error, Error::Api(_)) && error.attempts() == 3);
    let told = collector.0.lock().unwrap();
    assert!(told.iter().any(|told| told.target == "oasmith_runtime"));
    // Also by the crates that do the sending.
    for told in told.iter() {
        assert!(!format!("{told:?}").contains(SECRET), "{told:?}");
    }
}
