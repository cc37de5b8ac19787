//! Where requests go: the server's URL from a template and its variables, or from the user.

use reqwest::Url;

use crate::error::BuildError;

/// The names of a server template's variables, with their defaults; one with an empty default must be set.
pub type Variables = &'static [(&'static str, &'static str)];

/// Where an API is served, from the template of its server. A value for a variable that it does not have is a mistake.
pub fn of_client(template: &str, variables: Variables, values: &[(String, String)]) -> Result<Url, BuildError> {
    let is_unknown = |name: &str| variables.iter().all(|(known, _)| *known != name);
    if let Some((name, _)) = values.iter().find(|(name, _)| is_unknown(name)) {
        return Err(BuildError::variable(name, "the server has no variable of this name"));
    }
    let filled = filled(template, variables, values)?;
    if !filled.contains("://") {
        let reason = match filled.as_str() {
            "" => "not set, and the description names none".to_owned(),
            path => {
                format!("not set, and the description says only `{path}`; give one like https://api.example.com{path}")
            }
        };
        return Err(BuildError::base_url(reason));
    }
    from_text(&filled)
}

/// Where one operation is served: as its own template says, seen from where the API is served.
pub fn of_operation(
    base: &Url,
    template: &str,
    variables: Variables,
    values: &[(String, String)],
) -> Result<Url, BuildError> {
    let filled = filled(template, variables, values)?;
    let joined = base
        .join(&filled)
        .map_err(|error| BuildError::base_url(error.to_string()))?;
    from_text(joined.as_str())
}

/// Fills in the variables of a server template such as `https://{region}.example.com`.
fn filled(template: &str, variables: Variables, values: &[(String, String)]) -> Result<String, BuildError> {
    let mut filled = template.to_owned();
    for (name, default) in variables {
        let value = values
            .iter()
            .rev()
            .find(|(set, _)| set == name)
            .map(|(_, value)| value.as_str());
        let place = format!("{{{name}}}");
        match value {
            None if default.is_empty() => {
                return Err(BuildError::variable(name, "not set; set it, or give a base URL"));
            }
            // A variable that is the whole beginning of the address may be any address.
            Some(value) if !is_address(template, &place) => check_value(name, value)?,
            _ => {}
        }
        filled = filled.replace(&place, value.unwrap_or(default));
    }
    Ok(filled)
}

fn is_address(template: &str, place: &str) -> bool {
    template
        .strip_prefix(place)
        .is_some_and(|rest| !rest.starts_with("://"))
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
