//! Answers that are streams, from a socket of the tests' own that sends them in pieces of its choice.

mod support;

use std::io::{Read, Write};
use std::net::TcpListener;

use futures_util::TryStreamExt;
use oasmith_runtime::private::{Call, Core, Method};
use oasmith_runtime::{Error, Event, Json};
use support::{Order, Problem, builder, serve};
use wiremock::ResponseTemplate;

/// A server for one request, which answers with these pieces; whether it ends as HTTP says is up to `ending`.
fn serve_pieces(status: &str, media: &str, pieces: &[&[u8]], ending: &'static str) -> Core {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Type: {media}\r\nX-Request-Id: r1\r\nTransfer-Encoding: chunked\r\n\r\n");
    let pieces: Vec<_> = pieces.iter().map(|piece| piece.to_vec()).collect();
    std::thread::spawn(move || {
        let (mut socket, _) = listener.accept().unwrap();
        socket.set_nodelay(true).unwrap();
        let mut request = Vec::new();
        while !request.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            socket.read_exact(&mut byte).unwrap();
            request.extend(byte);
        }
        socket.write_all(head.as_bytes()).unwrap();
        for piece in pieces {
            let chunk = [format!("{:x}\r\n", piece.len()).as_bytes(), &piece, b"\r\n"].concat();
            // The client may have heard enough.
            let _ = socket.write_all(&chunk);
        }
        let _ = socket.write_all(ending.as_bytes());
    });
    builder().base_url(format!("http://{address}")).build().unwrap()
}

const END: &str = "0\r\n\r\n";

fn get(core: &Core) -> Call {
    Call::new(core, Method::GET, "/x").accept("text/event-stream")
}

fn order(id: i64) -> Order {
    serde_json::from_str(&format!("{{\"id\":{id}}}")).unwrap()
}

#[tokio::test]
async fn events_come_in_one_by_one() {
    let pieces: &[&[u8]] = &[
        b"\xEF\xBB\xBF: hi\r\nevent: new\r\nid: 1\r",
        b"\ndata: {\"id\":\r\ndata: 1}\r\n\r\ndata: {\"id\":2,\"name\":\"\xC3",
        b"\xA9\"}\n\ndata: oh\n\ndata: {\"id\":\"x\"}\n\ndata: {\"id\":3}\n\ndata: [DONE]\n\ndata: {\"id\":4}\n\n",
    ];
    let core = serve_pieces("200 OK", "text/event-stream", pieces, END);
    let mut events = get(&core).events::<Order, Problem>();
    let first = events.try_next().await.unwrap().unwrap();
    assert_eq!((first.name.as_deref(), first.id.as_deref()), (Some("new"), Some("1")));
    assert_eq!(first.data, order(1));
    let second: Event<Order> = events.try_next().await.unwrap().unwrap();
    assert_eq!((second.name.as_deref(), second.id.as_deref()), (None, Some("1")));
    assert_eq!(second.data.extra.get("name").unwrap().get(), "\"é\"");
    for (text, message) in [
        ("oh", "unexpected answer: expected value (byte 1 of 2)"),
        (
            "{\"id\":\"x\"}",
            "unexpected answer: id: invalid type: string \"x\", expected i64 (byte 9 of 10)",
        ),
    ] {
        let error = events.try_next().await.unwrap_err();
        assert_eq!(error.to_string(), message);
        assert_eq!(
            (error.status().unwrap().as_u16(), error.request_id()),
            (200, Some("r1"))
        );
        assert!(matches!(error, Error::Decode(error) if error.body() == text));
    }
    assert_eq!(events.try_next().await.unwrap().unwrap().data, order(3));
    assert!(events.try_next().await.unwrap().is_none());
    assert!(events.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn events_of_text_keep_what_json_would_end_with() {
    let core = serve_pieces(
        "200 OK",
        "text/event-stream",
        &[b"data: a\ndata: b\n\ndata: [DONE]\n\n"],
        END,
    );
    let events: Vec<_> = get(&core).text_events::<Problem>().try_collect().await.unwrap();
    let texts: Vec<_> = events.iter().map(|event| event.data.as_str()).collect();
    assert_eq!(texts, ["a\nb", "[DONE]"]);
}

#[tokio::test]
async fn whole_events_are_objects_of_their_fields() {
    let piece = b"event: add\nid: 7\ndata: {\"id\":1}\n\ndata: 1.0\n\ndata: oh\n\ndata: [DONE]\n\n";
    let core = serve_pieces("200 OK", "text/event-stream", &[piece], END);
    let mut events = get(&core).whole_events::<Json, Problem>();
    let mut next = async || events.try_next().await;
    let whole = r#"{"event":"add","id":"7","data":{"id":1}}"#;
    assert_eq!(next().await.unwrap().unwrap().get(), whole);
    assert_eq!(next().await.unwrap().unwrap().get(), r#"{"id":"7","data":1.0}"#);
    assert!(matches!(next().await, Err(Error::Decode(error)) if error.body() == "oh"));
    assert_eq!(next().await.unwrap(), None);
}

#[tokio::test]
async fn lines_and_sequences_become_items() {
    let lines: &[&[u8]] = &[b"{\"id\":1}\r\n\n{\"id\"", b":2}\n", b"{\"id\":3}"];
    let core = serve_pieces("200 OK", "application/jsonl", lines, END);
    let items: Vec<_> = get(&core).json_lines::<Order, Problem>().try_collect().await.unwrap();
    assert_eq!(items, [order(1), order(2), order(3)]);

    let sequence: &[&[u8]] = &[b"\x1e{\"id\":\n1}\n", b"\x1e{\"id\":2}\n\x1e"];
    let core = serve_pieces("200 OK", "application/json-seq", sequence, END);
    let items: Vec<_> = get(&core)
        .json_sequence::<Order, Problem>()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(items, [order(1), order(2)]);
}

#[tokio::test]
async fn a_bad_line_is_an_error_of_its_own() {
    let core = serve_pieces(
        "200 OK",
        "application/jsonl",
        &[b"{\"id\":1}\noops\n{\"id\":2}\n{\"id\":"],
        END,
    );
    let mut items = get(&core).json_lines::<Order, Problem>();
    assert_eq!(items.try_next().await.unwrap(), Some(order(1)));
    assert!(matches!(items.try_next().await, Err(Error::Decode(error)) if error.body() == "oops"));
    assert_eq!(items.try_next().await.unwrap(), Some(order(2)));
    assert!(matches!(items.try_next().await, Err(Error::Decode(error)) if error.body() == "{\"id\":"));
    assert_eq!(items.try_next().await.unwrap(), None);
}

#[tokio::test]
async fn a_stream_that_breaks_off_is_an_error() {
    let core = serve_pieces(
        "200 OK",
        "text/event-stream",
        &[b"data: {\"id\":1}\n\ndata: {\"id\""],
        END,
    );
    let mut events = get(&core).events::<Order, Problem>();
    assert!(events.try_next().await.unwrap().is_some());
    let error = events.try_next().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "unexpected answer: the stream ends within an item (byte 5 of 5)"
    );
    assert!(events.try_next().await.unwrap().is_none());

    let core = serve_pieces("200 OK", "text/event-stream", &[b"data: {\"id\":1}\n\n"], "");
    let mut events = get(&core).events::<Order, Problem>();
    assert!(events.try_next().await.unwrap().is_some());
    assert!(matches!(events.try_next().await, Err(Error::Transport(_))));
    assert!(events.try_next().await.unwrap().is_none());

    let core = serve_pieces("200 OK", "application/octet-stream", &[b"abc"], "");
    let mut body = get(&core).send_bytes::<Problem>().await.unwrap();
    assert_eq!(body.chunk().await.unwrap().unwrap(), "abc");
    assert!(body.chunk().await.is_err());
    assert!(body.chunk().await.unwrap().is_none());
}

#[tokio::test]
async fn an_item_without_end_is_an_error() {
    let piece = vec![b'x'; 1 << 20];
    let pieces = vec![piece.as_slice(); 18];
    let core = serve_pieces("200 OK", "application/jsonl", &pieces, END);
    let mut items = get(&core).json_lines::<Order, Problem>();
    let error = items.try_next().await.unwrap_err();
    assert!(error.to_string().contains("longer than 16777216 bytes"), "{error}");
    assert_eq!(items.try_next().await.unwrap(), None);
}

#[tokio::test]
async fn what_is_no_stream_is_an_error() {
    let (_server, core) = serve(ResponseTemplate::new(404).set_body_string(r#"{"error":"no"}"#)).await;
    let error = get(&core).events::<Order, Problem>().try_next().await.unwrap_err();
    assert_eq!(error.api().unwrap().decoded().unwrap().error, "no");

    let core = serve_pieces("200 OK", "application/json", &[b"{\"id\":1}"], END);
    let error = get(&core).events::<Order, Problem>().try_next().await.unwrap_err();
    assert!(
        error.to_string().contains("where a stream of events should be"),
        "{error}"
    );
}
