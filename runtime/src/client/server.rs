//! Where requests go: the server's URL from a template and its variables, or from the user.

use reqwest::Url;

use crate::error::BuildError;

/// Fills in the variables of a server template such as `https://{region}.example.com`.
///
/// `defaults` names the variables; one with an empty default must be set.
pub fn from_template(
    template: &str,
    defaults: &[(&'static str, &'static str)],
    values: &[(String, String)],
) -> Result<Url, BuildError> {
    if let Some((name, _)) = values
        .iter()
        .find(|(name, _)| defaults.iter().all(|(known, _)| known != name))
    {
        return Err(BuildError::variable(name, "the server has no variable of this name"));
    }
    let mut filled = template.to_owned();
    for (name, default) in defaults {
        let value = values
            .iter()
            .rev()
            .find(|(set, _)| set == name)
            .map(|(_, value)| value.as_str());
        if value.is_none() && default.is_empty() {
            return Err(BuildError::variable(name, "not set; set it, or give a base URL"));
        }
        let value = value.unwrap_or(default);
        check_value(name, value)?;
        filled = filled.replace(&format!("{{{name}}}"), value);
    }
    from_text(&filled)
}

/// Reads a base URL: an origin, and a path that all requests begin with.
pub fn from_text(text: &str) -> Result<Url, BuildError> {
    let mut url = Url::parse(text.trim())
        .map_err(|error| BuildError::base_url(format!("{error}; it must be like https://api.example.com")))?;
    let complaint = if !matches!(url.scheme(), "http" | "https") {
        Some("must begin with http:// or https://")
    } else if !url.has_host() {
        Some("names no host")
    } else if !url.username().is_empty() || url.password().is_some() {
        Some("must not contain a user name or password; give credentials apart")
    } else if url.query().is_some() {
        Some("must not contain a query")
    } else if url.fragment().is_some() {
        Some("must not contain a fragment")
    } else {
        None
    };
    match complaint {
        Some(complaint) => Err(BuildError::base_url(complaint)),
        None => {
            let path = url.path().trim_end_matches('/').to_owned();
            url.set_path(&path);
            Ok(url)
        }
    }
}

/// A value must not be able to name another host: `evil.example/` would.
fn check_value(name: &str, value: &str) -> Result<(), BuildError> {
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || matches!(character, '-' | '_'))
    };
    if value.is_empty() {
        Err(BuildError::variable(name, "empty"))
    } else if !value.split('.').all(is_label) {
        Err(BuildError::variable(
            name,
            "only ASCII letters, digits, hyphens and dots between them can be part of a host",
        ))
    } else {
        Ok(())
    }
}
