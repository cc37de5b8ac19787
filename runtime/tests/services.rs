//! What is signed by what, and which requests go to a server of their own.

mod support;

use oasmith_runtime::private::{Call, Core, CoreBuilder, Method, Place, auth};
use oasmith_runtime::{Auth, Json};
use support::{header, sent};

type Security = &'static [&'static [&'static str]];

fn token() -> Auth {
    auth::bearer("token", "t0ken")
}

fn key() -> Auth {
    auth::api_key("key", Place::Header, "X-Key", "k3y")
}

/// The credentials that come in, or the error.
async fn signed(client: Option<Auth>, security: Option<Security>, own: Option<Security>) -> String {
    let mut builder = CoreBuilder::new("https://api.example.com", &[]);
    if let Some(auth) = client {
        builder = builder.auth(auth);
    }
    if let Some(security) = security {
        builder = builder.security(security);
    }
    let call = |core: &Core| match own {
        Some(own) => Call::new(core, Method::GET, "/x").with_security(own),
        None => Call::new(core, Method::GET, "/x"),
    };
    // A request that cannot be signed is refused before it is sent.
    let checked = builder.clone().base_url("http://127.0.0.1:9").build().unwrap();
    if let Err(oasmith_runtime::Error::Build(error)) = call(&checked).send_empty::<Json>().await {
        return error.to_string();
    }
    let request = sent(builder, call).await;
    let headers = ["authorization", "x-key"].map(|name| header(&request, name).unwrap_or("-"));
    headers.join(" ")
}

#[tokio::test]
async fn a_request_is_signed_by_what_it_needs() {
    const BOTH: Security = &[&["token", "key"]];
    const EITHER: Security = &[&["token"], &["key"]];
    const KEY: Security = &[&["key"]];
    const OTHERS: Security = &[&["token"], &["other"]];
    const MAYBE_KEY: Security = &[&[], &["key"]];
    const MAYBE_TOKEN: Security = &[&[], &["token"]];
    const NOTHING: Security = &[];
    for (client, security, own, expected) in [
        (Some(token()), None, None, "Bearer t0ken -"),
        (Some(token().and(key())), None, None, "Bearer t0ken k3y"),
        (Some(token().and(key())), Some(BOTH), None, "Bearer t0ken k3y"),
        (Some(token().and(key())), Some(EITHER), None, "Bearer t0ken -"),
        (Some(key()), Some(EITHER), None, "- k3y"),
        (Some(key()), Some(EITHER), Some(NOTHING), "- -"),
        (Some(token().and(key())), Some(EITHER), Some(KEY), "- k3y"),
        (Some(key()), None, Some(MAYBE_KEY), "- k3y"),
        (Some(key()), None, Some(MAYBE_TOKEN), "- -"),
        (None, Some(BOTH), None, "- -"),
        (
            Some(key()),
            Some(BOTH),
            None,
            "credentials: the request needs `token` and `key`, which the client does not have",
        ),
        (
            Some(key()),
            Some(EITHER),
            Some(OTHERS),
            "credentials: the request needs `token`, or `other`, which the client does not have",
        ),
    ] {
        assert_eq!(signed(client, security, own).await, expected);
    }
    let newer = token().and(auth::bearer("token", "newer"));
    assert_eq!(signed(Some(newer), None, None).await, "Bearer newer -");
}

#[tokio::test]
async fn an_operation_may_have_a_server_of_its_own() {
    let request = sent(CoreBuilder::new("https://api.example.com", &[]), |core: &Core| {
        Call::new(core, Method::GET, "/x").with_server("https://elsewhere.example.com/v2", &[])
    })
    .await;
    assert_eq!(request.url.path(), "/prefix/x", "a base URL is for every request");

    let proxy = wiremock::MockServer::start().await;
    wiremock::Mock::given(wiremock::matchers::any())
        .respond_with(wiremock::ResponseTemplate::new(200))
        .mount(&proxy)
        .await;
    let proxied = oasmith_runtime::reqwest::Client::builder()
        .proxy(oasmith_runtime::reqwest::Proxy::all(proxy.uri()).unwrap())
        .build()
        .unwrap();
    let core = CoreBuilder::new("http://{region}.example.com/v1", &[("region", "eu")])
        .variable("region", "us")
        .http_client(proxied)
        .build()
        .unwrap();
    for (template, variables, expected) in [
        (
            "http://files.example.com/v2",
            &[] as &[_],
            "http://files.example.com/v2/x",
        ),
        (
            "http://{region}.files.example.com",
            &[("region", "eu")],
            "http://us.files.example.com/x",
        ),
        ("/v3", &[], "http://us.example.com/v3/x"),
    ] {
        let call = Call::new(&core, Method::GET, "/x").with_server(template, variables);
        call.send_empty::<Json>().await.unwrap();
        let request = proxy.received_requests().await.unwrap().pop().unwrap();
        assert_eq!(request.url.as_str(), expected);
    }
}
