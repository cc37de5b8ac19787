//! How values are written in each place, by OpenAPI's table of styles and beyond it.

mod support;

use oasmith_runtime::Json;
use oasmith_runtime::private::{Call, Core, Method, Style};
use support::{builder, header, sent};

const EMPTY: &str = r#""""#;
const STRING: &str = r#""blue""#;
const ARRAY: &str = r#"["blue","black","brown"]"#;
const OBJECT: &str = r#"{"R":100,"G":200,"B":150}"#;

/// What a request has in a place when the parameter `color` is written there.
async fn written(place: &str, style: Style, value: &str) -> Option<String> {
    let value: Json = value.parse().unwrap();
    let request = sent(builder(), |core: &Core| {
        let mut call = match place {
            "path" => return Call::new(core, Method::GET, "/{color}").with_path_value("color", style, &value),
            _ => Call::new(core, Method::GET, "/x"),
        };
        match place {
            "query" => call.query_value("color", style, &value),
            "querystring" => call.querystring_value("color", style, &value),
            "header" => call.header_value("color", style, &value),
            _ => call.cookie_value("color", style, &value),
        }
        call
    })
    .await;
    match place {
        "path" => request.url.path().strip_prefix("/prefix/").map(str::to_owned),
        "query" | "querystring" => request.url.query().map(str::to_owned),
        "header" => header(&request, "color").map(str::to_owned),
        _ => header(&request, "cookie").map(str::to_owned),
    }
}

/// Empty where nothing is sent.
async fn check(cases: &[(&str, Style, &str, &str)]) {
    for (place, style, value, expected) in cases {
        let written = written(place, *style, value).await;
        assert_eq!(written.unwrap_or_default(), *expected, "{place} {style:?} {value}");
    }
}

#[tokio::test]
async fn the_table_of_styles() {
    check(&[
        ("path", Style::MATRIX, EMPTY, ";color"),
        ("path", Style::MATRIX, STRING, ";color=blue"),
        ("path", Style::MATRIX, ARRAY, ";color=blue,black,brown"),
        ("path", Style::MATRIX, OBJECT, ";color=R,100,G,200,B,150"),
        ("path", Style::MATRIX.exploded(), EMPTY, ";color"),
        ("path", Style::MATRIX.exploded(), STRING, ";color=blue"),
        (
            "path",
            Style::MATRIX.exploded(),
            ARRAY,
            ";color=blue;color=black;color=brown",
        ),
        ("path", Style::MATRIX.exploded(), OBJECT, ";R=100;G=200;B=150"),
        ("path", Style::LABEL, STRING, ".blue"),
        ("path", Style::LABEL, ARRAY, ".blue,black,brown"),
        ("path", Style::LABEL, OBJECT, ".R,100,G,200,B,150"),
        ("path", Style::LABEL.exploded(), STRING, ".blue"),
        ("path", Style::LABEL.exploded(), ARRAY, ".blue.black.brown"),
        ("path", Style::LABEL.exploded(), OBJECT, ".R=100.G=200.B=150"),
        ("path", Style::SIMPLE, STRING, "blue"),
        ("path", Style::SIMPLE, ARRAY, "blue,black,brown"),
        ("path", Style::SIMPLE, OBJECT, "R,100,G,200,B,150"),
        ("path", Style::SIMPLE.exploded(), ARRAY, "blue,black,brown"),
        ("path", Style::SIMPLE.exploded(), OBJECT, "R=100,G=200,B=150"),
        ("header", Style::SIMPLE, EMPTY, ""),
        ("header", Style::SIMPLE, STRING, "blue"),
        ("header", Style::SIMPLE, ARRAY, "blue,black,brown"),
        ("header", Style::SIMPLE, OBJECT, "R,100,G,200,B,150"),
        ("header", Style::SIMPLE.exploded(), OBJECT, "R=100,G=200,B=150"),
        ("query", Style::FORM, EMPTY, "color="),
        ("query", Style::FORM, STRING, "color=blue"),
        ("query", Style::FORM, ARRAY, "color=blue,black,brown"),
        ("query", Style::FORM, OBJECT, "color=R,100,G,200,B,150"),
        ("query", Style::FORM.exploded(), EMPTY, "color="),
        ("query", Style::FORM.exploded(), STRING, "color=blue"),
        (
            "query",
            Style::FORM.exploded(),
            ARRAY,
            "color=blue&color=black&color=brown",
        ),
        ("query", Style::FORM.exploded(), OBJECT, "R=100&G=200&B=150"),
        ("query", Style::SPACE_DELIMITED, ARRAY, "color=blue%20black%20brown"),
        (
            "query",
            Style::SPACE_DELIMITED,
            OBJECT,
            "color=R%20100%20G%20200%20B%20150",
        ),
        ("query", Style::PIPE_DELIMITED, ARRAY, "color=blue%7Cblack%7Cbrown"),
        (
            "query",
            Style::PIPE_DELIMITED,
            OBJECT,
            "color=R%7C100%7CG%7C200%7CB%7C150",
        ),
        (
            "query",
            Style::DEEP_OBJECT,
            OBJECT,
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
        ("cookie", Style::FORM, EMPTY, "color="),
        ("cookie", Style::FORM, STRING, "color=blue"),
        ("cookie", Style::FORM, ARRAY, "color=blue,black,brown"),
        ("cookie", Style::FORM, OBJECT, "color=R,100,G,200,B,150"),
        ("cookie", Style::COOKIE, EMPTY, "color="),
        ("cookie", Style::COOKIE, STRING, "color=blue"),
        ("cookie", Style::COOKIE, ARRAY, "color=blue,black,brown"),
        (
            "cookie",
            Style::COOKIE.exploded(),
            ARRAY,
            "color=blue; color=black; color=brown",
        ),
        ("cookie", Style::COOKIE.exploded(), OBJECT, "R=100; G=200; B=150"),
    ])
    .await;
}

#[tokio::test]
async fn what_is_encoded() {
    let value = r#""a/b?c=d&e,f g[h]%41%""#;
    check(&[
        ("path", Style::SIMPLE, value, "a%2Fb%3Fc%3Dd%26e%2Cf%20g%5Bh%5D%2541%25"),
        ("path", Style::SIMPLE.reserved(), value, "a/b%3Fc=d&e,f%20g[h]%41%25"),
        ("path", Style::MATRIX, r#"["a;b","c,d"]"#, ";color=a%3Bb,c%2Cd"),
        (
            "query",
            Style::FORM,
            value,
            "color=a%2Fb%3Fc%3Dd%26e%2Cf%20g%5Bh%5D%2541%25",
        ),
        ("query", Style::FORM.reserved(), value, "color=a/b?c=d&e,f%20g[h]%41%25"),
        ("query", Style::FORM.reserved(), r##""#1""##, "color=%231"),
        ("query", Style::FORM, r#"["a,b","c"]"#, "color=a%2Cb,c"),
        ("header", Style::SIMPLE, value, "a/b?c=d&e,f g[h]%41%"),
        ("cookie", Style::FORM, r#""a;b c""#, "color=a%3Bb%20c"),
        ("cookie", Style::COOKIE, r#""a b%""#, "color=a b%"),
    ])
    .await;
}

#[tokio::test]
async fn values_as_json() {
    let encoded = "%7B%22a%22%3A%5B1%5D%7D";
    check(&[
        ("path", Style::JSON, r#"{"a":[1]}"#, encoded),
        ("query", Style::JSON, r#"{"a":[1]}"#, &format!("color={encoded}")),
        ("query", Style::JSON, STRING, "color=%22blue%22"),
        ("header", Style::JSON, r#"{"a":[1]}"#, r#"{"a":[1]}"#),
        ("cookie", Style::JSON, r#"{"a":[1]}"#, &format!("color={encoded}")),
        ("querystring", Style::JSON, r#"{"a":[1]}"#, encoded),
        (
            "querystring",
            Style::FORM.exploded(),
            r#"{"a":["x","y"],"b":"c d"}"#,
            "a=x&a=y&b=c%20d",
        ),
    ])
    .await;
}

#[tokio::test]
async fn values_that_no_style_foresees() {
    let nested = r#"{"state":"a b","owner":{"id":1.50,"tags":["x","y"]},"lines":[{"n":1},{"n":2}],"none":null}"#;
    let brackets = [
        "color%5Bstate%5D=a%20b",
        "color%5Bowner%5D%5Bid%5D=1.50",
        "color%5Bowner%5D%5Btags%5D%5B%5D=x",
        "color%5Bowner%5D%5Btags%5D%5B%5D=y",
        "color%5Blines%5D%5B0%5D%5Bn%5D=1",
        "color%5Blines%5D%5B1%5D%5Bn%5D=2",
    ];
    let members = [
        "state=a%20b",
        "owner%5Bid%5D=1.50",
        "owner%5Btags%5D%5B%5D=x",
        "owner%5Btags%5D%5B%5D=y",
        "lines%5B0%5D%5Bn%5D=1",
        "lines%5B1%5D%5Bn%5D=2",
    ];
    check(&[
        ("query", Style::DEEP_OBJECT, nested, &brackets.join("&")),
        ("query", Style::FORM.exploded(), nested, &members.join("&")),
        (
            "query",
            Style::DEEP_OBJECT,
            ARRAY,
            "color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown",
        ),
        ("query", Style::DEEP_OBJECT, STRING, "color=blue"),
        ("query", Style::FORM, r#"[[1,2],[3]]"#, "color=%5B1%2C2%5D,%5B3%5D"),
        ("query", Style::FORM.exploded(), r#"[{"a":1}]"#, "color%5B0%5D%5Ba%5D=1"),
        ("query", Style::FORM, r#"["a",null,"b"]"#, "color=a,,b"),
        ("query", Style::FORM, r#"{"a":{"b":1}}"#, "color=a,%7B%22b%22%3A1%7D"),
        ("header", Style::SIMPLE, r#"[[1],[2]]"#, "[1],[2]"),
        ("query", Style::FORM, "true", "color=true"),
    ])
    .await;
    for value in ["null", "[]", "{}"] {
        for (place, style) in [
            ("query", Style::FORM),
            ("query", Style::FORM.exploded()),
            ("query", Style::DEEP_OBJECT),
            ("header", Style::SIMPLE),
            ("cookie", Style::COOKIE.exploded()),
        ] {
            assert_eq!(written(place, style, value).await, None, "{place} {style:?} {value}");
        }
    }
}

#[tokio::test]
async fn the_whole_query_may_be_a_text() {
    let request = sent(builder(), |core: &Core| {
        let mut call = Call::new(core, Method::GET, "/x");
        call.querystring("all", "a=1&b=c d#");
        call
    })
    .await;
    assert_eq!(request.url.query(), Some("a=1&b=c%20d%23"));
}

#[tokio::test]
async fn a_path_cannot_be_left_empty_or_lead_elsewhere() {
    let core = builder().base_url("http://127.0.0.1:9").build().unwrap();
    for (style, value, expected) in [
        (
            Style::LABEL,
            "[]",
            "parameter `color` is empty, which would change the route",
        ),
        (
            Style::MATRIX.exploded(),
            "{}",
            "parameter `color` is empty, which would change the route",
        ),
        (
            Style::LABEL,
            EMPTY,
            "parameter `color` is a dot segment, which would change the route",
        ),
        (
            Style::SIMPLE,
            "null",
            "parameter `color` is empty, which would change the route",
        ),
        (
            Style::SIMPLE.reserved(),
            r#""a/../b""#,
            "parameter `/{color}` leads to another route",
        ),
    ] {
        let value: Json = value.parse().unwrap();
        let call = Call::new(&core, Method::GET, "/{color}").with_path_value("color", style, &value);
        let error = call.send_empty::<Json>().await.unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
}
