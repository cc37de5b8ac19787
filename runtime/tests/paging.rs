//! Following pages: every form, every end, and every way in which a service could lead a client astray.

use futures_util::TryStreamExt;
use oasmith_runtime::private::{Call, Core, CoreBuilder, Follow, Method, Paging, Place, auth};
use oasmith_runtime::{Error, Extra, Json, PagingError};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

#[derive(Clone, Debug, PartialEq)]
struct Page {
    items: Option<Vec<i64>>,
    extra: Extra,
}
oasmith_runtime::object! { Page { items: optional("items"), ..extra } }

const CURSOR: Follow = Follow::Cursor {
    cursor: &["meta", "after"],
    parameter: "page[after]",
    more: Some(&["meta", "more"]),
};
const PLAIN_CURSOR: Follow = Follow::Cursor {
    cursor: &["next"],
    parameter: "cursor",
    more: None,
};
const NEXT_URL: Follow = Follow::NextUrl { url: &["next_page"] };
const NUMBER: Follow = Follow::PageNumber {
    parameter: "page",
    size: Some("per_page"),
};
const OFFSET: Follow = Follow::Offset {
    parameter: "offset",
    size: Some("limit"),
};

const CURSOR_ONLY: &Paging = &following(&[CURSOR]);
const PLAIN_CURSOR_ONLY: &Paging = &following(&[PLAIN_CURSOR]);
const NEXT_URL_ONLY: &Paging = &following(&[NEXT_URL]);
const NUMBER_ONLY: &Paging = &following(&[NUMBER]);
const OFFSET_ONLY: &Paging = &following(&[OFFSET]);
const ALL: &Paging = &following(&[CURSOR, NEXT_URL, NUMBER]);

const fn following(follow: &'static [Follow]) -> Paging {
    Paging {
        items: &["items"],
        first: &[],
        unless: &[],
        follow,
    }
}

/// Serves the pages one after the other, the last one for ever; `{server}` stands for the server's own URL.
async fn serve(pages: &[&str]) -> (MockServer, Core) {
    let server = MockServer::start().await;
    for (index, page) in pages.iter().enumerate() {
        let response = ResponseTemplate::new(200).set_body_string(page.replace("{server}", &server.uri()));
        let times = if index + 1 == pages.len() { u64::MAX } else { 1 };
        Mock::given(any())
            .respond_with(response)
            .up_to_n_times(times)
            .mount(&server)
            .await;
    }
    let key = auth::bearer("token", "s3cret").and(auth::api_key("key", Place::Query, "key", "k"));
    let core = CoreBuilder::new("https://example.com", &[])
        .base_url(server.uri())
        .auth(key)
        .build()
        .unwrap();
    (server, core)
}

/// Follows the pages: the items before the end or the error, and the paths and queries that were asked for.
async fn follow(paging: &'static Paging, pages: &[&str]) -> (Vec<i64>, Option<Error<Json>>, Vec<String>) {
    let (server, core) = serve(pages).await;
    let mut call = Call::new(&core, Method::GET, "/list");
    call.query("size", 2);
    let mut stream = call.items(paging, |page: Page| page.items.unwrap_or_default());
    let mut items = Vec::new();
    let error = loop {
        match stream.try_next().await {
            Ok(Some(item)) => items.push(item),
            Ok(None) => break None,
            Err(error) => break Some(error),
        }
        assert!(items.len() < 100, "the list never ends");
    };
    assert!(
        stream.try_next().await.unwrap().is_none(),
        "nothing comes after the end"
    );
    let requests = server.received_requests().await.unwrap();
    for request in &requests {
        assert_eq!(request.headers.get("authorization").unwrap(), "Bearer s3cret");
        assert!(request.url.query().unwrap().ends_with("key=k"), "{}", request.url);
        assert_eq!(
            request.url.query().unwrap().matches("key=").count(),
            1,
            "{}",
            request.url
        );
    }
    let path = |request: &Request| {
        format!(
            "{}?{}",
            request.url.path(),
            request
                .url
                .query()
                .unwrap()
                .trim_end_matches("key=k")
                .trim_end_matches('&')
        )
    };
    (items, error, requests.iter().map(path).collect())
}

/// The pages of a list, the items they hold, and the requests that fetch them.
struct List {
    paging: &'static Paging,
    pages: &'static [&'static str],
    items: &'static [i64],
    requests: &'static [&'static str],
}

const fn list(
    paging: &'static Paging,
    pages: &'static [&'static str],
    items: &'static [i64],
    requests: &'static [&'static str],
) -> List {
    List {
        paging,
        pages,
        items,
        requests,
    }
}

#[tokio::test]
async fn pages_are_followed_to_their_end() {
    let cases: &[List] = &[
        // A cursor, until there is no more.
        list(
            CURSOR_ONLY,
            &[
                r#"{"meta":{"more":true,"after":"a=="},"items":[1,2]}"#,
                r#"{"items":[3],"meta":{"after":"b","more":false}}"#,
            ],
            &[1, 2, 3],
            &["/list?size=2", "/list?size=2&page%5Bafter%5D=a%3D%3D"],
        ),
        // The last page may be empty, a page in between too.
        list(
            CURSOR_ONLY,
            &[
                r#"{"meta":{"more":true,"after":"a"},"items":[]}"#,
                r#"{"meta":{"more":true,"after":"b"},"items":[1]}"#,
                r#"{"meta":{"more":false,"after":null},"items":[]}"#,
            ],
            &[1],
            &[
                "/list?size=2",
                "/list?size=2&page%5Bafter%5D=a",
                "/list?size=2&page%5Bafter%5D=b",
            ],
        ),
        // Without a word on more, the cursor decides; it may be a number.
        list(
            PLAIN_CURSOR_ONLY,
            &[r#"{"next":7,"items":[1]}"#, r#"{"next":"","items":[2]}"#],
            &[1, 2],
            &["/list?size=2", "/list?size=2&cursor=7"],
        ),
        list(
            CURSOR_ONLY,
            &[r#"{"meta":{"after":null},"items":[1]}"#],
            &[1],
            &["/list?size=2"],
        ),
        list(CURSOR_ONLY, &[r#"{"items":[1]}"#], &[1], &["/list?size=2"]),
        list(CURSOR_ONLY, &[r#"{"meta":[],"items":[1]}"#], &[1], &["/list?size=2"]),
        // A service may point at the same place for ever, once the list is at its end.
        list(
            PLAIN_CURSOR_ONLY,
            &[r#"{"next":"a","items":[1]}"#, r#"{"next":"a","items":[]}"#],
            &[1],
            &["/list?size=2", "/list?size=2&cursor=a"],
        ),
        list(
            NEXT_URL_ONLY,
            &[r#"{"next_page":"/a","items":[1]}"#, r#"{"next_page":"/a","items":[]}"#],
            &[1],
            &["/list?size=2", "/a?"],
        ),
        // A URL, absolute or relative, which replaces path and query but not the credentials.
        list(
            NEXT_URL_ONLY,
            &[
                r#"{"next_page":"{server}/list?page=2&key=wrong#top","items":[1]}"#,
                r#"{"next_page":"/other?page=3","items":[2]}"#,
                r#"{"next_page":"?page=4","items":[3]}"#,
                r#"{"next_page":null,"items":[4]}"#,
            ],
            &[1, 2, 3, 4],
            &["/list?size=2", "/list?page=2", "/other?page=3", "/other?page=4"],
        ),
        list(NEXT_URL_ONLY, &[r#"{"items":[1]}"#], &[1], &["/list?size=2"]),
        list(
            NEXT_URL_ONLY,
            &[r#"{"next_page":"","items":[1]}"#],
            &[1],
            &["/list?size=2"],
        ),
        // Numbers and offsets, until a page is empty.
        list(
            NUMBER_ONLY,
            &[r#"{"items":[1,2]}"#, r#"{"items":[3]}"#, r#"{"items":[]}"#],
            &[1, 2, 3],
            &["/list?size=2", "/list?size=2&page=2", "/list?size=2&page=3"],
        ),
        list(
            OFFSET_ONLY,
            &[r#"{"items":[1,2]}"#, r#"{"items":[3]}"#, r#"{"items":[]}"#],
            &[1, 2, 3],
            &["/list?size=2", "/list?size=2&offset=2", "/list?size=2&offset=3"],
        ),
        // Of several forms the first whose marks are there decides, on each answer anew.
        list(
            ALL,
            &[
                r#"{"meta":{"more":true,"after":"a"},"next_page":"{server}/no","items":[1]}"#,
                r#"{"next_page":"{server}/yes?x=1","items":[2]}"#,
                r#"{"items":[3]}"#,
            ],
            &[1, 2, 3],
            &["/list?size=2", "/list?size=2&page%5Bafter%5D=a", "/yes?x=1"],
        ),
        list(
            ALL,
            &[r#"{"meta":{"more":false},"next_page":"{server}/no","items":[1]}"#],
            &[1],
            &["/list?size=2"],
        ),
        list(ALL, &[r#"{"next_page":null,"items":[1]}"#], &[1], &["/list?size=2"]),
        // More without a cursor is looked for by the forms after it.
        list(
            ALL,
            &[
                r#"{"meta":{"more":true,"after":null},"next_page":"{server}/list?page=2","items":[1]}"#,
                r#"{"meta":{"more":false},"items":[2]}"#,
            ],
            &[1, 2],
            &["/list?size=2", "/list?page=2"],
        ),
        // Without any mark, pages are numbered.
        list(
            ALL,
            &[r#"{"items":[1]}"#, r#"{"items":[]}"#],
            &[1],
            &["/list?size=2", "/list?size=2&page=2"],
        ),
    ];
    for List {
        paging,
        pages,
        items: expected,
        requests,
    } in cases
    {
        let (items, error, asked) = follow(paging, pages).await;
        assert!(error.is_none(), "{pages:?}: {error:?}");
        assert_eq!(items, *expected, "{pages:?}");
        assert_eq!(asked, *requests, "{pages:?}");
    }
}

#[tokio::test]
async fn pages_that_lead_astray_are_errors() {
    let (elsewhere, _) = serve(&["{}"]).await;
    let far = format!(r#"{{"next_page":"{}/list","items":[1]}}"#, elsewhere.uri());
    let repeated = |what: &str| PagingError::Repeated { what: what.to_owned() };
    let unusable = |reason: &str| PagingError::Unusable {
        reason: reason.to_owned(),
    };
    let cases: &[(&'static Paging, &[&str], &[i64], PagingError)] = &[
        (
            CURSOR_ONLY,
            &[
                r#"{"meta":{"after":"a"},"items":[1]}"#,
                r#"{"meta":{"after":"b"},"items":[2]}"#,
                r#"{"meta":{"after":"a"},"items":[3]}"#,
            ],
            &[1, 2, 3],
            repeated("a cursor that it has sent before"),
        ),
        (
            CURSOR_ONLY,
            &[r#"{"meta":{"more":true,"after":"a"},"items":[]}"#],
            &[],
            repeated("a cursor that it has sent before"),
        ),
        (
            CURSOR_ONLY,
            &[r#"{"meta":{"more":true},"items":[1]}"#],
            &[1],
            PagingError::NoWayOn,
        ),
        (
            CURSOR_ONLY,
            &[r#"{"meta":{"more":true,"after":null},"items":[1]}"#],
            &[1],
            PagingError::NoWayOn,
        ),
        (
            ALL,
            &[r#"{"meta":{"more":true},"next_page":null,"items":[1]}"#],
            &[1],
            PagingError::NoWayOn,
        ),
        (
            CURSOR_ONLY,
            &[r#"{"meta":{"after":{}},"items":[1]}"#],
            &[1],
            unusable("the cursor is neither text nor a number"),
        ),
        (
            NEXT_URL_ONLY,
            &[
                r#"{"next_page":"/a","items":[1]}"#,
                r#"{"next_page":"{server}/b","items":[2]}"#,
                r#"{"next_page":"/a","items":[3]}"#,
            ],
            &[1, 2, 3],
            repeated("a next URL that it has sent before"),
        ),
        (
            NEXT_URL_ONLY,
            &[r#"{"next_page":"{server}/list?size=2","items":[1]}"#],
            &[1],
            repeated("a next URL that it has sent before"),
        ),
        (
            NEXT_URL_ONLY,
            &[&far],
            &[1],
            PagingError::OtherOrigin {
                origin: elsewhere.uri(),
            },
        ),
        (
            NEXT_URL_ONLY,
            &[r#"{"next_page":"//example.org/x","items":[]}"#],
            &[],
            PagingError::OtherOrigin {
                origin: "http://example.org".to_owned(),
            },
        ),
        (
            NEXT_URL_ONLY,
            &[r#"{"next_page":"http://[","items":[]}"#],
            &[],
            unusable("the next URL is invalid: invalid IPv6 address"),
        ),
        (
            NEXT_URL_ONLY,
            &[r#"{"next_page":true,"items":[]}"#],
            &[],
            unusable("the next URL is not text"),
        ),
        // A service that ignores the number sends the same page for ever.
        (NUMBER_ONLY, &[r#"{"items":[1]}"#], &[1, 1], repeated("the same page")),
        (OFFSET_ONLY, &[r#"{"items":[1]}"#], &[1, 1], repeated("the same page")),
    ];
    for (paging, pages, expected, expected_error) in cases {
        let (items, error, _) = follow(paging, pages).await;
        assert_eq!(items, *expected, "{pages:?}");
        match error {
            Some(Error::Paging(error)) => assert_eq!(error, *expected_error, "{pages:?}"),
            other => panic!("{pages:?}: {other:?}"),
        }
    }
    assert_eq!(elsewhere.received_requests().await.unwrap().len(), 0);
}

#[tokio::test]
async fn a_list_begins_where_the_request_says() {
    for (paging, parameter, start, expected) in [
        (NUMBER_ONLY, "page", "3", "page=4&key=k"),
        (OFFSET_ONLY, "offset", "10", "offset=11&key=k"),
        (PLAIN_CURSOR_ONLY, "cursor", "a", "cursor=b&key=k"),
    ] {
        let (server, core) = serve(&[r#"{"items":[1],"next":"b"}"#, r#"{"items":[]}"#]).await;
        let mut call = Call::new(&core, Method::GET, "/list");
        call.query(parameter, start);
        let items = call.items::<_, _, Json>(paging, |page: Page| page.items.unwrap_or_default());
        assert_eq!(items.try_collect::<Vec<_>>().await.unwrap(), [1]);
        assert_eq!(server.received_requests().await.unwrap()[1].url.query(), Some(expected));
    }
    // The cursor that the list began with counts as seen.
    let (_server, core) = serve(&[r#"{"items":[1],"next":"a"}"#]).await;
    let mut call = Call::new(&core, Method::GET, "/list");
    call.query("cursor", "a");
    let items = call.items::<_, _, Json>(PLAIN_CURSOR_ONLY, |page: Page| page.items.unwrap_or_default());
    assert!(matches!(
        items.try_collect::<Vec<_>>().await.unwrap_err(),
        Error::Paging(PagingError::Repeated { .. })
    ));
}

#[tokio::test]
async fn a_second_cursor_is_the_way_back() {
    const BACK: Follow = Follow::Cursor {
        cursor: &["meta", "before"],
        parameter: "page[before]",
        more: Some(&["meta", "more"]),
    };
    const BOTH: &Paging = &following(&[CURSOR, BACK, NEXT_URL]);
    let pages = [
        r#"{"items":[1],"meta":{"after":"c","before":"b","more":true},"next_page":"/list?page=9"}"#,
        r#"{"items":[2],"meta":{"after":"d","before":"a","more":false}}"#,
    ];
    for (set, expected) in [
        (None, "page%5Bafter%5D=c&key=k"),
        (Some("page[before]"), "page%5Bbefore%5D=b&key=k"),
    ] {
        let (server, core) = serve(&pages).await;
        let mut call = Call::new(&core, Method::GET, "/list");
        if let Some(name) = set {
            call.query(name, "x");
        }
        let items = call.items::<_, _, Json>(BOTH, |page: Page| page.items.unwrap_or_default());
        assert_eq!(items.try_collect::<Vec<_>>().await.unwrap(), [1, 2]);
        assert_eq!(server.received_requests().await.unwrap()[1].url.query(), Some(expected));
    }
}

#[tokio::test]
async fn an_error_on_a_later_page_comes_after_the_items_before_it() {
    let (items, error, asked) = follow(NUMBER_ONLY, &[r#"{"items":[1]}"#, r#"{"items":["two"]}"#]).await;
    assert_eq!(items, [1]);
    assert_eq!(
        error.unwrap().to_string(),
        "unexpected answer: items[0]: invalid type: string \"two\", expected i64 (byte 15 of 17)"
    );
    assert_eq!(asked.len(), 2);
}

#[tokio::test]
async fn a_page_is_asked_for_when_it_is_needed() {
    let (server, core) = serve(&[r#"{"items":[1,2]}"#, r#"{"items":[]}"#]).await;
    let mut items = Call::new(&core, Method::GET, "/list")
        .items::<_, _, Json>(NUMBER_ONLY, |page: Page| page.items.unwrap_or_default());
    for (expected, requests) in [(Some(1), 1), (Some(2), 1), (None, 2), (None, 2)] {
        assert_eq!(items.try_next().await.unwrap(), expected);
        assert_eq!(server.received_requests().await.unwrap().len(), requests);
    }
}

#[tokio::test]
async fn a_walk_begins_as_the_service_wants_it() {
    const PAGING: &Paging = &Paging {
        items: &["items"],
        first: &[("page[size]", "100"), ("sort", "id")],
        unless: &["page", "limit"],
        follow: &[NUMBER],
    };
    for (set, expected) in [
        (None, "page%5Bsize%5D=100&sort=id"),
        (Some("page[size]"), "page%5Bsize%5D=7&sort=id"),
        (Some("page"), "page=7"),
        (Some("limit"), "limit=7"),
    ] {
        let (server, core) = serve(&[r#"{"items":[]}"#]).await;
        let mut call = Call::new(&core, Method::GET, "/list");
        if let Some(name) = set {
            call.query(name, 7);
        }
        let mut items = call.items::<_, _, Json>(PAGING, |page: Page| page.items.unwrap_or_default());
        assert_eq!(items.try_next().await.unwrap(), None);
        let requests = server.received_requests().await.unwrap();
        assert_eq!(requests[0].url.query(), Some(format!("{expected}&key=k").as_str()));
    }
}
