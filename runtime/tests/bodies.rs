//! Bodies as they go out.

mod support;

use futures_util::stream;
use oasmith_runtime::private::{Call, Core, Method, Style};
use oasmith_runtime::{Bytes, Error, File, Json};
use support::{Order, builder, header, sent};
use wiremock::Request;

#[derive(Clone, Debug)]
struct UploadForm {
    photo: File,
    title: String,
    owner: Option<Json>,
    tags: Option<Vec<String>>,
    note: Option<String>,
    pages: Option<Vec<File>>,
    place: Option<Json>,
    words: Option<Vec<String>>,
    extra: Vec<(String, File)>,
}
oasmith_runtime::multipart! {
    UploadForm {
        photo: file::<File>("photo", "image/jpeg"),
        title: required::<String>("title"),
        owner: optional("owner"),
        tags: optional("tags"),
        note: optional("note", "text/markdown"),
        pages: optional_file("pages"),
        place: optional("place", Style::DEEP_OBJECT),
        words: optional("words", Style::PIPE_DELIMITED),
        kind: constant("kind", "album"),
        ..extra
    }
}

async fn posted(body: impl FnOnce(&mut Call)) -> Request {
    sent(builder(), |core: &Core| {
        let mut call = Call::new(core, Method::POST, "/x");
        body(&mut call);
        call
    })
    .await
}

/// A multipart body with its boundary called `B`.
fn parts(request: &Request) -> String {
    let media_type = header(request, "content-type").unwrap();
    let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    String::from_utf8_lossy(&request.body)
        .replace(boundary, "B")
        .replace("\r\n", "\n")
}

fn part(head: &str, content: &str) -> String {
    format!("--B\nContent-Disposition: form-data; {head}\n\n{content}\n")
}

#[tokio::test]
async fn a_part_for_each_member() {
    let mut form = UploadForm::new(File::new("JPEG").named("a \"b\".jpeg"), "A cat".to_owned());
    form.owner = Some(serde_json::json!({"id": 7}).into());
    form.tags = Some(vec!["x".to_owned(), "y,z".to_owned()]);
    form.note = Some("*hi*".to_owned());
    form.pages = Some(vec![
        File::new("1").named("1.pdf").media_type("application/pdf"),
        File::new("2").header("X-Page", "2"),
    ]);
    form.place = Some(serde_json::json!({"x": 1, "y": ["a b"]}).into());
    form.words = Some(vec!["a".to_owned(), "b c".to_owned()]);
    form.extra
        .push(("more".to_owned(), File::new("text").media_type("text/plain")));
    let request = posted(|call| call.multipart("multipart/form-data", &form)).await;
    let expected = [
        part(
            "name=\"photo\"; filename=\"a %22b%22.jpeg\"\nContent-Type: image/jpeg",
            "JPEG",
        ),
        part("name=\"title\"", "A cat"),
        part("name=\"owner\"\nContent-Type: application/json", r#"{"id":7}"#),
        part("name=\"tags\"", "x"),
        part("name=\"tags\"", "y,z"),
        part("name=\"note\"\nContent-Type: text/markdown", "*hi*"),
        part("name=\"pages\"; filename=\"1.pdf\"\nContent-Type: application/pdf", "1"),
        part(
            "name=\"pages\"; filename=\"pages\"\nContent-Type: application/octet-stream\nX-Page: 2",
            "2",
        ),
        part("name=\"place[x]\"", "1"),
        part("name=\"place[y][]\"", "a b"),
        part("name=\"words\"", "a|b c"),
        part("name=\"kind\"", "album"),
        part("name=\"more\"\nContent-Type: text/plain", "text"),
        "--B--\n".to_owned(),
    ];
    assert_eq!(parts(&request), expected.concat());
    assert_eq!(
        header(&request, "content-length"),
        Some(request.body.len().to_string().as_str())
    );
}

#[tokio::test]
async fn files_are_read_from_disk_and_streams_as_they_come() {
    let path = std::env::temp_dir().join(format!("oasmith-runtime-{}.bin", std::process::id()));
    let content: Vec<u8> = (0..200_000_u32).flat_map(u32::to_le_bytes).collect();
    std::fs::write(&path, &content).unwrap();
    let request = posted(|call| call.file("application/octet-stream", File::open(&path))).await;
    assert!(request.body == content);
    assert_eq!(header(&request, "content-length"), Some("800000"));

    let mut form = UploadForm::new(File::open(&path), "t".to_owned());
    let request = posted(|call| call.multipart("multipart/form-data", &form)).await;
    let name = path.file_name().unwrap().to_str().unwrap();
    assert!(parts(&request).contains(&format!("filename=\"{name}\"")));
    assert_eq!(
        header(&request, "content-length"),
        Some(request.body.len().to_string().as_str())
    );
    std::fs::remove_file(&path).unwrap();

    let chunks = ["a", "b", "c"].map(|chunk| Ok::<_, std::io::Error>(Bytes::from(chunk)));
    form.photo = File::stream(stream::iter(chunks)).named("s");
    let request = posted(|call| call.multipart("multipart/form-data", &form)).await;
    assert!(parts(&request).contains("\n\nabc\n--B"), "{}", parts(&request));
    assert_eq!(header(&request, "content-length"), None);

    let core = builder().base_url("http://127.0.0.1:9").build().unwrap();
    for (file, expected) in [
        (form.photo.clone(), "request body: its stream has been sent already"),
        (
            File::open("/no/such/file"),
            "request body: `/no/such/file` cannot be read: ",
        ),
    ] {
        let mut call = Call::new(&core, Method::POST, "/x");
        call.file("a/b", file);
        let error = call.send_empty::<Json>().await.unwrap_err();
        assert!(error.to_string().starts_with(expected), "{error}");
    }
}

#[tokio::test]
async fn the_members_of_a_form() {
    let body: Json = r#"{"name":"a b","tags":["x","y"],"owner":{"id":7},"ids":[1,2],"meta":{"k":"v"},"none":null}"#
        .parse()
        .unwrap();
    let styles = [("ids", Style::FORM), ("meta", Style::JSON)];
    let request = posted(|call| call.form(&body, &styles)).await;
    assert_eq!(
        String::from_utf8_lossy(&request.body),
        "name=a%20b&tags=x&tags=y&owner%5Bid%5D=7&ids=1,2&meta=%7B%22k%22%3A%22v%22%7D"
    );
    assert_eq!(
        header(&request, "content-type"),
        Some("application/x-www-form-urlencoded")
    );
    let core = builder().base_url("http://127.0.0.1:9").build().unwrap();
    let mut call = Call::new(&core, Method::POST, "/x");
    call.form(&[1, 2], &[]);
    assert!(matches!(call.send_empty::<Json>().await, Err(Error::Build(_))));
}

#[tokio::test]
async fn media_types_are_those_of_the_description_or_the_file() {
    let request = posted(|call| call.json_as("application/merge-patch+json", &Order::new(7))).await;
    assert_eq!(header(&request, "content-type"), Some("application/merge-patch+json"));
    let request = posted(|call| call.json_lines_as("application/jsonl", &[Order::new(7), Order::new(8)])).await;
    assert_eq!(request.body, b"{\"id\":7}\n{\"id\":8}\n");
    let request = sent(builder(), |core: &Core| {
        let mut call = Call::new(core, Method::GET, "/x");
        call.json(&Order::new(7));
        call
    })
    .await;
    assert_eq!(request.body, b"{\"id\":7}");
    for (declared, own, expected) in [
        ("image/*", None, "application/octet-stream"),
        ("image/*", Some("image/png"), "image/png"),
        ("application/xml", None, "application/xml"),
        ("application/xml", Some("text/xml"), "text/xml"),
    ] {
        let file = File::from("x");
        let file = match own {
            Some(own) => file.media_type(own),
            None => file,
        };
        let request = posted(|call| call.file(declared, file)).await;
        assert_eq!(header(&request, "content-type"), Some(expected));
    }
}
