//! Values of ticket fields, read in the way that suits the question.

use std::borrow::Cow;

use oasmith_runtime::Json;

use crate::models::{FieldValue, SlaTarget};

impl FieldValue {
    /// The value as one text: a text as it is, a number as Zendesk wrote it, a list with commas between its items,
    /// anything else as JSON.
    ///
    /// ```
    /// use zendesk_audits::models::FieldValue;
    ///
    /// for (json, text) in [(r#""open""#, "open"), ("1.50", "1.50"), (r#"["a","b"]"#, "a, b"), ("true", "true")] {
    ///     let value: FieldValue = serde_json::from_str(json)?;
    ///     assert_eq!(value.to_text(), text);
    /// }
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn to_text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => text.into(),
            Self::Number(number) => number.as_str().into(),
            Self::List(items) => items.join(", ").into(),
            other => encoded(other).into(),
        }
    }

    /// The text, where the value is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A whole number, also where it is written as a text, as identifiers are.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Text(text) => text.parse().ok(),
            Self::Number(number) => number.as_i64(),
            _ => None,
        }
    }

    /// Tags: the items of a list, or the words of a text, as older audits have them.
    ///
    /// ```
    /// use zendesk_audits::models::FieldValue;
    ///
    /// for json in [r#"["a","b"]"#, r#""a b""#] {
    ///     let value: FieldValue = serde_json::from_str(json)?;
    ///     assert_eq!(value.as_tags(), Some(vec!["a", "b"]));
    /// }
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn as_tags(&self) -> Option<Vec<&str>> {
        match self {
            Self::List(items) => Some(items.iter().map(String::as_str).collect()),
            Self::Text(text) => Some(text.split_whitespace().collect()),
            _ => None,
        }
    }

    /// The target of a service level agreement, where the value is one.
    #[must_use]
    pub fn as_sla_target(&self) -> Option<&SlaTarget> {
        match self {
            Self::SlaTarget(target) => Some(target),
            _ => None,
        }
    }

    /// The truth value, where the value is one, as checkboxes have.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Boolean(value) => Some(*value),
            _ => None,
        }
    }

    /// The value as JSON, whatever it is.
    ///
    /// ```
    /// use zendesk_audits::models::FieldValue;
    ///
    /// for json in ["[1,{}]", r#"{"visits":1.50}"#, r#""open""#] {
    ///     let value: FieldValue = serde_json::from_str(json)?;
    ///     assert_eq!(value.to_json().to_string(), json);
    /// }
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn to_json(&self) -> Json {
        match self {
            Self::Object(json) => json.clone(),
            Self::Unrecognized(value) => value.raw().clone(),
            // What was read as JSON is written as JSON; the null is never used.
            other => encoded(other)
                .parse()
                .unwrap_or_else(|_| serde_json::Value::Null.into()),
        }
    }

    /// Whether the field is empty: an empty text or list.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            _ => false,
        }
    }
}

fn encoded(value: &FieldValue) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Whether two values are the same for a reader: null, an empty text and an empty list are all "nothing", identifiers
/// may be written as numbers or as texts, and the order of tags does not matter.
pub(crate) fn is_same(one: Option<&FieldValue>, other: Option<&FieldValue>) -> bool {
    match (
        one.filter(|value| !value.is_empty()),
        other.filter(|value| !value.is_empty()),
    ) {
        (None, None) => true,
        (None, Some(_)) | (Some(_), None) => false,
        (Some(one), Some(other)) if one == other => true,
        (Some(one), Some(other)) if matches!((one, other), (FieldValue::List(_), _) | (_, FieldValue::List(_))) => {
            sorted_tags(one) == sorted_tags(other)
        }
        (Some(one), Some(other)) => one.to_text() == other.to_text(),
    }
}

fn sorted_tags(value: &FieldValue) -> Option<Vec<&str>> {
    let mut tags = value.as_tags()?;
    tags.sort_unstable();
    Some(tags)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_compared_as_a_reader_would() {
        for (one, other, same) in [
            ("null", r#""""#, true),
            ("null", "[]", true),
            ("1", r#""1""#, true),
            (r#"["a","b"]"#, r#"["b","a"]"#, true),
            (r#"["a","b"]"#, r#""a b""#, true),
            (r#"["a"]"#, r#"["a","a"]"#, false),
            ("true", r#""true""#, true),
            (r#""open""#, r#""solved""#, false),
            ("null", "0", false),
            (r#"{"minutes":1}"#, r#"{"minutes":1}"#, true),
            (r#"{"minutes":1}"#, r#"{"minutes":2}"#, false),
        ] {
            let read = |json: &str| serde_json::from_str::<Option<FieldValue>>(json).expect(json);
            assert_eq!(
                is_same(read(one).as_ref(), read(other).as_ref()),
                same,
                "{one} and {other}"
            );
        }
    }
}
