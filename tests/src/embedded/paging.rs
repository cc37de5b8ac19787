//! The three ways in which Zendesk pages its lists.

use std::ops::Range;

use serde_json::{Value, json};

use super::account::id;
use super::answer::Refusal;
use super::query::Query;

/// No page holds more records, so that the few there are fill several pages.
const LARGEST_PAGE: usize = 5;

/// One page of a list: by cursor when the query asks for it, by page number otherwise.
pub fn page(records: &[&Value], member: &str, query: &Query) -> Result<Value, Refusal> {
    if is_by_cursor(query) {
        by_cursor(records, member, query)
    } else {
        by_number(records, member, query)
    }
}

/// One page of a list, newest first: by cursor when the query asks for it, in the list's own older form otherwise.
pub fn page_back_in_time(records: &[&Value], member: &str, query: &Query) -> Result<Value, Refusal> {
    if is_by_cursor(query) {
        by_cursor(records, member, query)
    } else {
        by_older_cursor(records, member, query)
    }
}

fn is_by_cursor(query: &Query) -> bool {
    ["page[size]", "page[after]", "page[before]"]
        .into_iter()
        .any(|name| query.first(name).is_some())
}

/// `meta` and `links` lead on. As with the real Zendesk the last page has a cursor too: `has_more` says that it is the
/// last.
fn by_cursor(records: &[&Value], member: &str, query: &Query) -> Result<Value, Refusal> {
    let size = size(query, "page[size]")?;
    let range = match (query.first("page[after]"), query.first("page[before]")) {
        (Some(_), Some(_)) => {
            return Err(Refusal::InvalidValue(
                "page[after] and page[before] exclude each other".to_owned(),
            ));
        }
        (Some(cursor), None) => after(position(records, cursor)? + 1, size, records),
        (None, Some(cursor)) => {
            let end = position(records, cursor)?;
            end.saturating_sub(size)..end
        }
        (None, None) => after(0, size, records),
    };
    let page = records.get(range.clone()).unwrap_or_default();
    let (before, after) = (page.first().map(cursor), page.last().map(cursor));
    let has_more = range.end < records.len();
    let link = |name: &str, cursor: &Option<String>, exists: bool| {
        let cursor = cursor.as_ref().filter(|_| exists)?;
        Some(query.link(&["page[after]", "page[before]"], (name, cursor)))
    };
    Ok(json!({
        member: page,
        "meta": {"has_more": has_more, "after_cursor": after, "before_cursor": before},
        "links": {"next": link("page[after]", &after, has_more), "prev": link("page[before]", &before, range.start > 0)},
    }))
}

/// `before_url` leads back in time and is null at the end of it; `after_url` leads to what is newer.
fn by_older_cursor(records: &[&Value], member: &str, query: &Query) -> Result<Value, Refusal> {
    let size = size(query, "limit")?;
    let range = match query.first("cursor") {
        None => after(0, size, records),
        Some(text) => match text.strip_suffix(NEWER) {
            None => after(position(records, text)? + 1, size, records),
            Some(text) => {
                let end = position(records, text)?;
                end.saturating_sub(size)..end
            }
        },
    };
    let page = records.get(range.clone()).unwrap_or_default();
    let before = page.last().map(cursor).filter(|_| range.end < records.len());
    let newest = page.first().or(records.first());
    let after = newest.map(|record| format!("{}{NEWER}", cursor(record)));
    let link = |cursor: &Option<String>| cursor.as_ref().map(|cursor| query.link(&[], ("cursor", cursor)));
    Ok(json!({
        member: page,
        "before_url": link(&before), "after_url": link(&after),
        "before_cursor": before, "after_cursor": after,
    }))
}

/// How a cursor of the older form ends that leads to newer records.
const NEWER: &str = "newer";

fn by_number(records: &[&Value], member: &str, query: &Query) -> Result<Value, Refusal> {
    let number = query.number::<usize>("page")?.unwrap_or(1).max(1);
    let size = size(query, "per_page")?;
    let start = (number - 1).saturating_mul(size).min(records.len());
    let range = after(start, size, records);
    let link = |number: usize, exists: bool| exists.then(|| query.link(&[], ("page", &number.to_string())));
    Ok(json!({
        member: records.get(range.clone()).unwrap_or_default(),
        "count": records.len(),
        "next_page": link(number.saturating_add(1), range.end < records.len()),
        "previous_page": link(number - 1, number > 1),
    }))
}

fn size(query: &Query, name: &str) -> Result<usize, Refusal> {
    Ok(query.number(name)?.unwrap_or(LARGEST_PAGE).clamp(1, LARGEST_PAGE))
}

fn after(start: usize, size: usize, records: &[&Value]) -> Range<usize> {
    start..records.len().min(start + size)
}

/// Cursors are opaque to clients. Here they name the record that they point at, with a character that must be encoded.
fn cursor(record: &&Value) -> String {
    format!("{}||", id(record).unwrap_or_default())
}

fn position(records: &[&Value], wanted: &str) -> Result<usize, Refusal> {
    let found = records.iter().position(|record| cursor(record) == wanted);
    found.ok_or_else(|| Refusal::InvalidValue("Invalid cursor specified".to_owned()))
}
