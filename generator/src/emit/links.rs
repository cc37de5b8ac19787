//! The links of a page: code spans that lead to the items they name.

use std::collections::BTreeMap;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The item, as the module that has the page names it.
    pub item: String,
    /// The file that has the item, below the root module's folder.
    pub file: String,
}

/// The links of a page, by text.
#[derive(Clone, Debug, Default)]
pub struct Links {
    by_text: BTreeMap<String, Link>,
}

impl Links {
    /// The links in the order of their texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Link)> {
        self.by_text.iter().map(|(text, link)| (text.as_str(), link))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_text.is_empty()
    }

    /// A code span as a link. Markdown takes texts for one that differ in case alone: the second of them stays a span.
    pub(super) fn link(&mut self, text: &str, link: Option<Link>) -> String {
        let Some(link) = link else {
            return format!("`{text}`");
        };
        let like = |known: &&String| known.eq_ignore_ascii_case(text) && known.as_str() != text;
        if self.by_text.keys().any(|known| like(&known)) {
            return format!("`{text}`");
        }
        self.by_text.insert(text.to_owned(), link);
        format!("[`{text}`]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_differ_in_case_alone_are_one_link() {
        let mut links = Links::default();
        let link = |item: &str| {
            Some(Link {
                item: item.to_owned(),
                file: String::new(),
            })
        };
        let written = ["PetId", "PetID", "PetId"].map(|name| links.link(name, link(name)));
        assert_eq!(written, ["[`PetId`]", "`PetID`", "[`PetId`]"]);
        assert_eq!(links.link("i64", None), "`i64`");
        let texts: Vec<_> = links.iter().map(|(text, _)| text).collect();
        assert_eq!(texts, ["PetId"]);
    }
}
