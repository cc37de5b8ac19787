//! Whole pages: where each says that the list goes on, going on from there, and asking for the next one early.

mod support;

use std::time::Duration;

use futures_util::TryStreamExt;
use oasmith_runtime::private::{Call, Core, CoreBuilder, Follow, Method, Paging};
use oasmith_runtime::{Error, Extra, Items, Json, PagingError, Response};
use support::faulty::{Faulty, Step, whole};

#[derive(Clone, Debug, PartialEq)]
struct Page {
    items: Vec<i64>,
    extra: Extra,
}
oasmith_runtime::object! { Page { items: required::<Vec<i64>>("items"), ..extra } }

const CURSOR: &Paging = &following(&[Follow::Cursor {
    cursor: &["next"],
    parameter: "from",
    more: None,
}]);
const NEXT_URL: &Paging = &following(&[Follow::NextUrl { url: &["next"] }]);
const NUMBER: &Paging = &following(&[Follow::PageNumber {
    parameter: "page",
    size: None,
}]);
const OFFSET: &Paging = &following(&[Follow::Offset {
    parameter: "skip",
    size: None,
}]);
const LINK: &Paging = &following(&[Follow::LinkHeader { relation: "next" }]);

const fn following(follow: &'static [Follow]) -> Paging {
    Paging {
        items: &["items"],
        first: &[("size", "2")],
        unless: &["page"],
        follow,
    }
}

/// A list of the numbers below 6, two a page, by whichever form a request asks for.
async fn list() -> Faulty {
    Faulty::start_with(|head, _| {
        let target = head.split(' ').nth(1).unwrap();
        let value = |name: &str| {
            let (_, rest) = target.split_once(&format!("{name}="))?;
            rest.split('&').next()?.parse::<usize>().ok()
        };
        let first = match (value("page"), value("from").or(value("skip"))) {
            (Some(page), _) => (page - 1) * 2,
            (None, first) => first.unwrap_or_default(),
        };
        let next = first + 2;
        let items: Vec<_> = (first..next.min(6)).map(|item| item.to_string()).collect();
        let items = items.join(",");
        let (mark, link) = match target {
            _ if target.starts_with("/by-url") && next < 6 => (format!(r#""/by-url?from={next}""#), String::new()),
            _ if target.starts_with("/by-link") && next < 6 => {
                ("null".to_owned(), format!("Link: </by-link?from={next}>; rel=\"next\""))
            }
            _ if target.starts_with("/by-cursor") && next < 6 => (next.to_string(), String::new()),
            _ => ("null".to_owned(), String::new()),
        };
        vec![whole(
            200,
            &link,
            format!(r#"{{"items":[{items}],"next":{mark}}}"#).as_bytes(),
        )]
    })
    .await
}

fn client(server: &Faulty) -> Core {
    CoreBuilder::new("", &[])
        .base_url(format!("http://{}", server.address))
        .build()
        .unwrap()
}

fn count(page: &Page) -> usize {
    page.items.len()
}

const FORMS: [(&str, &Paging, [&str; 3], usize); 5] = [
    (
        "/by-cursor",
        CURSOR,
        ["/by-cursor?size=2&from=2", "/by-cursor?size=2&from=4", ""],
        3,
    ),
    ("/by-url", NEXT_URL, ["/by-url?from=2", "/by-url?from=4", ""], 3),
    ("/by-link", LINK, ["/by-link?from=2", "/by-link?from=4", ""], 3),
    // Where pages are counted, an empty one is the end.
    (
        "/by-number",
        NUMBER,
        [
            "/by-number?size=2&page=2",
            "/by-number?size=2&page=3",
            "/by-number?size=2&page=4",
        ],
        4,
    ),
    (
        "/by-offset",
        OFFSET,
        [
            "/by-offset?size=2&skip=2",
            "/by-offset?size=2&skip=4",
            "/by-offset?size=2&skip=6",
        ],
        4,
    ),
];

#[tokio::test]
async fn every_page_says_where_the_list_goes_on() {
    for (path, paging, places, requests) in FORMS {
        let server = list().await;
        let pages: Items<Response<Page>, Json> = Call::new(&client(&server), Method::GET, path).pages(paging, count);
        let pages: Vec<_> = pages.try_collect().await.unwrap();
        assert_eq!((pages.len(), server.requests()), (requests, requests), "{path}");
        for (page, place) in pages.iter().zip(places) {
            assert_eq!(page.next_page().unwrap().unwrap_or_default(), place, "{path}");
        }
        let items: Vec<_> = pages.iter().flat_map(|page| page.items.clone()).collect();
        assert_eq!(items, [0, 1, 2, 3, 4, 5], "{path}");
    }
}

#[tokio::test]
async fn a_list_goes_on_where_another_has_stopped() {
    for (path, paging, places, _) in FORMS {
        let server = list().await;
        let client = client(&server);
        let call = || Call::new(&client, Method::GET, path);
        // Kept as text, and given to another program later.
        let place = call().send_page::<Page, Json>(paging, count);
        let place = place
            .resume(places[0])
            .await
            .unwrap()
            .next_page()
            .unwrap()
            .unwrap()
            .to_owned();
        assert_eq!(place, places[1], "{path}");
        let items = call().items::<Page, i64, Json>(paging, |page| page.items);
        let items: Vec<_> = items.resume(place.as_str()).try_collect().await.unwrap();
        assert_eq!(items, [4, 5], "{path}");
        let pages = call().pages::<Page, Json>(paging, count).resume(places[0]);
        let pages: Vec<_> = pages.try_collect().await.unwrap();
        let items: Vec<_> = pages.iter().flat_map(|page| page.items.clone()).collect();
        assert_eq!(items, [2, 3, 4, 5], "{path}");
    }
}

#[tokio::test]
async fn a_list_goes_on_at_this_service_alone() {
    let server = list().await;
    let client = client(&server);
    for place in [
        "https://elsewhere.example/x",
        "//elsewhere.example/x",
        "",
        "x?from=2",
        "/\\elsewhere.example",
    ] {
        let items = Call::new(&client, Method::GET, "/by-cursor").items::<Page, i64, Json>(CURSOR, |page| page.items);
        let error = items.resume(place).try_next().await.unwrap_err();
        assert!(matches!(error, Error::Build(_)), "{place}: {error}");
    }
    assert_eq!(server.requests(), 0);
}

#[tokio::test]
async fn a_page_that_leads_nowhere_is_good_and_says_so() {
    const MORE: &Paging = &following(&[Follow::Cursor {
        cursor: &["next"],
        parameter: "from",
        more: Some(&["more"]),
    }]);
    let server = Faulty::start(vec![vec![whole(200, "", br#"{"items":[1],"more":true}"#)]]).await;
    let client = client(&server);
    let page = Call::new(&client, Method::GET, "/list")
        .send_page::<Page, Json>(MORE, count)
        .await
        .unwrap();
    assert_eq!(
        (page.items.as_slice(), page.next_page()),
        (&[1][..], Err(PagingError::NoWayOn))
    );
    let mut pages = Call::new(&client, Method::GET, "/list").pages::<Page, Json>(MORE, count);
    assert_eq!(
        pages.try_next().await.unwrap().unwrap().next_page(),
        Err(PagingError::NoWayOn)
    );
    assert!(matches!(
        pages.try_next().await.unwrap_err(),
        Error::Paging(PagingError::NoWayOn)
    ));
}

#[tokio::test]
async fn the_next_page_may_be_asked_for_early() {
    for (early, requests) in [(false, [1, 1, 2]), (true, [2, 2, 3])] {
        let server = list().await;
        let items =
            Call::new(&client(&server), Method::GET, "/by-cursor").items::<Page, i64, Json>(CURSOR, |page| page.items);
        let mut items = if early { items.fetch_ahead() } else { items };
        for (item, requests) in requests.into_iter().enumerate() {
            assert_eq!(items.try_next().await.unwrap(), Some(item as i64));
            tokio::time::sleep(Duration::from_millis(50)).await;
            assert_eq!(server.requests(), requests, "early: {early}, item {item}");
        }
        assert_eq!(items.try_collect::<Vec<_>>().await.unwrap(), [3, 4, 5]);
        assert_eq!(server.requests(), 3);
    }
}

#[tokio::test]
async fn a_page_that_nobody_waits_for_is_given_up() {
    let server = Faulty::start(vec![
        vec![whole(200, "", br#"{"items":[1],"next":2}"#)],
        vec![Step::Stall],
    ])
    .await;
    let client = client(&server);
    let items = Call::new(&client, Method::GET, "/list").items::<Page, i64, Json>(CURSOR, |page| page.items);
    let mut items = items.fetch_ahead();
    assert_eq!(items.try_next().await.unwrap(), Some(1));
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(server.requests(), 2);
    drop(items);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(server.closed(), 1, "the connection of the page that was under way");
}

#[tokio::test]
async fn one_bad_item_need_not_cost_its_page() {
    let page = |items: &str, next: &str| {
        vec![whole(
            200,
            "",
            format!(r#"{{"items":{items},"next":{next}}}"#).as_bytes(),
        )]
    };
    let server = || Faulty::start(vec![page(r#"[1, "two", 3]"#, "2"), page(r#"[4,{"5":5}]"#, "null")]);
    let items =
        |client: &Core| Call::new(client, Method::GET, "/list").items::<Page, i64, Json>(CURSOR, |page| page.items);

    let strict = server().await;
    let mut all = items(&client(&strict));
    assert!(matches!(all.try_next().await, Err(Error::Decode(_))));
    assert_eq!(all.try_next().await.unwrap(), None);

    let tolerant = server().await;
    let mut all = items(&client(&tolerant)).tolerant();
    for expected in [Ok(1), Err(r#""two""#), Ok(3), Ok(4), Err(r#"{"5":5}"#)] {
        match (all.try_next().await, expected) {
            (Ok(item), Ok(expected)) => assert_eq!(item, Some(expected)),
            (Err(Error::Decode(error)), Err(text)) => {
                assert_eq!(error.body(), text);
                assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (200, 1));
            }
            (got, expected) => panic!("{got:?}, where {expected:?} should be"),
        }
    }
    assert_eq!(all.try_next().await.unwrap(), None);

    // A page that is none, or an error, is one error as ever.
    for steps in [whole(200, "", b"[1]"), whole(404, "", br#"{"items":[1]}"#)] {
        let server = Faulty::start(vec![vec![steps]]).await;
        let mut all = items(&client(&server)).tolerant();
        assert!(all.try_next().await.is_err());
        assert_eq!(all.try_next().await.unwrap(), None);
    }
}
