//! The beginning of a body that nobody understood, fit for one line of a log.

/// How many characters of a body an error shows.
const LENGTH: usize = 200;

/// One line of bounded length; of an HTML page the title, or its first words.
pub fn excerpt(body: &str) -> String {
    let text = if body.trim_start().starts_with('<') {
        html_text(body)
    } else {
        body.to_owned()
    };
    let line = text
        .split(|character: char| character.is_whitespace() || character.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    match line.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}

fn html_text(html: &str) -> String {
    let title = element(html, "title")
        .map(without_tags)
        .filter(|title| !title.trim().is_empty());
    title.unwrap_or_else(|| without_tags(element(html, "body").unwrap_or(html)))
}

/// What stands between the first `<name …>` and its `</name>`, or the end.
fn element<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    // Letters of ASCII change case in place, so positions stay valid.
    let lower = html.to_ascii_lowercase();
    let opened = lower.find(&format!("<{name}"))?;
    let start = opened + lower.get(opened..)?.find('>')? + 1;
    let length = lower
        .get(start..)?
        .find(&format!("</{name}"))
        .unwrap_or(lower.len() - start);
    html.get(start..start + length)
}

/// The text between tags; the character references of markup itself are resolved.
fn without_tags(html: &str) -> String {
    let pieces = html
        .split('<')
        .enumerate()
        .map(|(index, piece)| match piece.split_once('>') {
            Some((_, text)) if index > 0 => text,
            _ if index > 0 => "",
            _ => piece,
        });
    let text = pieces.collect::<Vec<_>>().join(" ");
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}
