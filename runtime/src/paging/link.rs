//! The `Link` header (RFC 8288): the URL that has a relation to an answer.

use reqwest::header::{HeaderMap, LINK};

/// The first link with this relation, as `<URL>; rel="next"` has it.
pub fn find(headers: &HeaderMap, relation: &str) -> Option<String> {
    let texts = headers
        .get_all(LINK)
        .into_iter()
        .filter_map(|value| value.to_str().ok());
    texts.flat_map(links).find_map(|(url, parameters)| {
        let (_, relations) = parameters
            .into_iter()
            .find(|(name, _)| name.eq_ignore_ascii_case("rel"))?;
        let mut relations = relations.split_ascii_whitespace();
        relations
            .any(|known| known.eq_ignore_ascii_case(relation))
            .then_some(url)
    })
}

type Parameters = Vec<(String, String)>;

/// The links of one header, each with its parameters. What is no link ends the search.
fn links(mut text: &str) -> Vec<(String, Parameters)> {
    let mut links = Vec::new();
    while let Some((url, rest)) = text
        .trim_start_matches([' ', '\t', ','])
        .strip_prefix('<')
        .and_then(|rest| rest.split_once('>'))
    {
        let (parameters, rest) = parameters(rest);
        links.push((url.trim().to_owned(), parameters));
        text = rest;
    }
    links
}

/// The parameters of a link, and what stands behind them.
fn parameters(mut text: &str) -> (Parameters, &str) {
    let mut parameters = Vec::new();
    while let Some(rest) = text.trim_start().strip_prefix(';') {
        let end = rest.find(['=', ';', ',']).unwrap_or(rest.len());
        let (name, rest) = rest.split_at(end);
        let (value, rest) = match rest.strip_prefix('=') {
            Some(rest) => value(rest.trim_start()),
            None => (String::new(), rest),
        };
        parameters.push((name.trim().to_owned(), value));
        text = rest;
    }
    (parameters, text)
}

/// A value in quotes or without, and what stands behind it.
fn value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let (value, rest) = text.split_at(text.find([';', ',']).unwrap_or(text.len()));
        return (value.trim().to_owned(), rest);
    };
    let mut value = String::new();
    let mut escaped = false;
    for (place, character) in quoted.char_indices() {
        match character {
            _ if escaped => {
                escaped = false;
                value.push(character);
            }
            '\\' => escaped = true,
            '"' => return (value, quoted.split_at(place + 1).1),
            _ => value.push(character),
        }
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_by_their_relation() {
        for (headers, expected) in [
            (
                &[r#"<https://a.example/x?page=2>; rel="next""#][..],
                Some("https://a.example/x?page=2"),
            ),
            (&[r#"<a>; rel="prev", <b>; rel="next", <c>; rel="last""#], Some("b")),
            (
                &[r#"<a,b;c>; title="x, <y>; rel=\"next\""; rel=last, </d>; REL=NEXT"#],
                Some("/d"),
            ),
            (&[r#"<a>; rel="last""#, r#"<b>;rel=next"#], Some("b")),
            (&[r#"<a>; rel="first next""#], Some("a")),
            (&[r#"<a>; crossorigin; rel="next""#], Some("a")),
            (&[r#"<a>; rel="nextest""#], None),
            (&[r#"<a>; title="rel=next""#], None),
            (&[r#"<a"#, "a; rel=next", "", r#"<a>; rel="next"#], Some("a")),
            (&[], None),
        ] {
            let map = headers.iter().map(|text| (LINK, text.parse().unwrap()));
            assert_eq!(find(&map.collect(), "next").as_deref(), expected, "{headers:?}");
        }
    }
}
