//! The query of a request, and links to other pages of the same list.

use std::str::FromStr;

use url::Url;

use super::answer::Refusal;

/// The address of a request, its query taken apart.
pub struct Query {
    url: Url,
    pairs: Vec<(String, String)>,
}

impl Query {
    /// Takes the query apart; `origin` is where the server can be reached.
    pub fn new(origin: &str, requested: &Url) -> Result<Self, Refusal> {
        let address = format!("{origin}{}", path_and_query(requested));
        let url = Url::parse(&address).map_err(|error| Refusal::Broken(error.to_string()))?;
        let pairs = url.query_pairs().into_owned().collect();
        Ok(Self { url, pairs })
    }

    /// The names and values, in their order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Every value of a parameter.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.pairs()
            .filter(|(key, _)| *key == name)
            .map(|(_, value)| value)
            .collect()
    }

    /// The first value of a parameter.
    pub fn first(&self, name: &str) -> Option<&str> {
        self.pairs().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// The first value of a parameter that is a number.
    pub fn number<T: FromStr>(&self, name: &str) -> Result<Option<T>, Refusal> {
        let invalid = |_| Refusal::InvalidValue(format!("Invalid {name} specified; it must be a number"));
        self.first(name).map(str::parse).transpose().map_err(invalid)
    }

    /// The same address with another query: without the parameters `without`, and with `with`. Brackets are encoded.
    pub fn link(&self, without: &[&str], with: (&str, &str)) -> String {
        let mut url = self.url.clone();
        let kept = self
            .pairs()
            .filter(|(name, _)| *name != with.0 && !without.contains(name));
        url.query_pairs_mut()
            .clear()
            .extend_pairs(kept)
            .append_pair(with.0, with.1);
        url.into()
    }
}

/// What a request names of its address: `/path?query`.
pub fn path_and_query(url: &Url) -> String {
    match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    }
}
