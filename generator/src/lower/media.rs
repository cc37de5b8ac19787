//! What a media type says of the form of a body.

use crate::ir::Framing;

/// The forms that bodies of answers have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Media {
    /// JSON.
    Json,
    /// Anything: what it is depends on its schema.
    Any,
    /// Text that is no JSON.
    Text,
    /// Items that come in one by one.
    Stream(Framing),
    /// Anything else.
    Bytes,
}

impl Media {
    /// The form of a media type or range; `None` where the text is neither.
    pub(super) fn of(text: &str) -> Option<Self> {
        let is_plain = text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
        let essence = essence(text);
        let (kind, subtype) = essence.split_once('/').filter(|_| is_plain)?;
        Some(match (kind, subtype) {
            ("", _) | (_, "") => return None,
            ("text", "event-stream") => Self::Stream(Framing::Events),
            ("application", "json-seq" | "geo+json-seq") => Self::Stream(Framing::Sequence),
            (
                "application",
                "jsonl" | "jsonlines" | "json-lines" | "x-jsonl" | "x-jsonlines" | "x-ndjson" | "ndjson"
                | "x-json-stream" | "stream+json" | "json+stream",
            ) => Self::Stream(Framing::Lines),
            ("*", _) | ("application", "*") => Self::Any,
            ("application" | "text", "json") => Self::Json,
            _ if subtype.ends_with("+json") || subtype.starts_with("json+") => Self::Json,
            _ if subtype.ends_with("+json-seq") => Self::Stream(Framing::Sequence),
            ("text", _) | ("application", "xml" | "yaml" | "x-yaml" | "javascript") => Self::Text,
            _ if subtype.ends_with("+xml") && kind == "application" => Self::Text,
            _ => Self::Bytes,
        })
    }
}

/// Whether a text is a media type or a range of them.
pub(crate) fn is_media_type(text: &str) -> bool {
    Media::of(text).is_some()
}

/// Whether what a schema says of a body of this media type is used.
pub(crate) fn is_decoded(text: &str) -> bool {
    matches!(Media::of(text), Some(Media::Json | Media::Any | Media::Stream(_)))
}

/// Whether a body of this media type, or a parameter's value, is written as JSON: that, or anything at all.
pub(super) fn is_json(text: &str) -> bool {
    Media::of(text) == Some(Media::Json) || essence(text) == "*/*"
}

/// A media type without its parameters, in lower case.
pub(super) fn essence(text: &str) -> String {
    text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// A media type as it is asked for: without the character set, which is that of the answer to say.
pub(super) fn asked_for(text: &str) -> String {
    let mut parts = text.split(';').map(str::trim);
    let essence = parts.next().unwrap_or_default().to_ascii_lowercase();
    let parameters = parts.filter(|part| !part.is_empty() && !part.to_ascii_lowercase().starts_with("charset="));
    [essence]
        .into_iter()
        .chain(parameters.map(str::to_owned))
        .collect::<Vec<_>>()
        .join(";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_say_the_form() {
        for (text, form) in [
            ("application/json", Some(Media::Json)),
            ("application/json; charset=utf-8", Some(Media::Json)),
            ("Application/Problem+JSON", Some(Media::Json)),
            ("text/json", Some(Media::Json)),
            ("*/*", Some(Media::Any)),
            ("application/*", Some(Media::Any)),
            ("text/*", Some(Media::Text)),
            ("image/*", Some(Media::Bytes)),
            ("application/atom+xml", Some(Media::Text)),
            ("image/svg+xml", Some(Media::Bytes)),
            ("text/event-stream", Some(Media::Stream(Framing::Events))),
            ("application/x-ndjson", Some(Media::Stream(Framing::Lines))),
            ("application/stream+json", Some(Media::Stream(Framing::Lines))),
            ("application/json-seq", Some(Media::Stream(Framing::Sequence))),
            ("json", None),
            ("application/", None),
            ("application/pdf\n", None),
        ] {
            assert_eq!(Media::of(text), form, "{text}");
        }
    }

    #[test]
    fn the_character_set_is_not_asked_for() {
        assert_eq!(asked_for("application/JSON; charset=UTF-8;v=1"), "application/json;v=1");
    }
}
