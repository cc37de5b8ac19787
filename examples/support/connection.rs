//! Which Zendesk an example reads: the account that environment variables name, or the embedded one.

use std::env;
use std::error::Error as _;

use url::Url;
use zendesk_audits::{Auth, Client, Error};
use zendesk_audits_tests::EmbeddedZendesk;

/// What ends an example: a sentence for the person who runs it.
pub type Failure = Box<dyn std::error::Error>;

/// A client, and what it is connected to.
pub struct Connection {
    pub client: Client,
    pub zendesk: Zendesk,
}

/// What a client is connected to.
pub enum Zendesk {
    /// The embedded one, which ends when this is dropped.
    Embedded(EmbeddedZendesk),
    /// A real account: its address, and the variables that hold its credentials.
    Account { address: String, credentials: &'static str },
}

impl Connection {
    /// Connects to the account that the environment names, or to the embedded Zendesk if it names none.
    ///
    /// # Errors
    /// If the environment names an account in part only, or wrongly.
    pub async fn open() -> Result<Self, Failure> {
        let builder = Client::builder();
        let Some(account) = account()? else {
            let zendesk = EmbeddedZendesk::start().await;
            let client = builder
                .base_url(zendesk.url())
                .auth(Auth::bearer(zendesk.oauth_token()))
                .build()?;
            return Ok(Self {
                client,
                zendesk: Zendesk::Embedded(zendesk),
            });
        };
        let address = match account.address {
            Address::Subdomain(subdomain) => format!("https://{subdomain}.zendesk.com"),
            Address::Origin(origin) => origin,
        };
        let (auth, credentials) = match account.credentials {
            Credentials::OauthToken(token) => (Auth::bearer(token), "ZENDESK_OAUTH_TOKEN"),
            Credentials::ApiToken { email, token } => {
                (Auth::api_token(email, token), "ZENDESK_EMAIL and ZENDESK_API_TOKEN")
            }
        };
        let client = builder.base_url(&address).auth(auth).build();
        let client =
            client.map_err(|error| format!("The client cannot be built from the variables ZENDESK_*: {error}."))?;
        Ok(Self {
            client,
            zendesk: Zendesk::Account { address, credentials },
        })
    }

    /// One sentence on why the records of `what`, such as `ticket 47`, could not be read.
    pub fn explain(&self, what: &str, error: &Error) -> Failure {
        let (address, credentials) = match &self.zendesk {
            Zendesk::Embedded(_) => ("The embedded Zendesk", "its credentials"),
            Zendesk::Account { address, credentials } => (address.as_str(), *credentials),
        };
        let cause = root_cause(error).map(|cause| format!(" ({cause})")).unwrap_or_default();
        let sentence = match (error, error.status().map(|status| status.as_u16())) {
            (_, Some(401)) => format!("{address} refused the credentials (401 Unauthorized): check {credentials}."),
            (_, Some(403)) => {
                format!(
                    "{address} does not allow {credentials} to read {what} (403 Forbidden): it takes the role of an \
                     administrator and, with OAuth, the scope `read`."
                )
            }
            (_, Some(404)) => format!("{address} has no {what} that these credentials may read (404 Not Found)."),
            (_, Some(_)) => format!("{address} answered with an error: {error}."),
            (Error::Connect(_), None) => format!("{address} cannot be reached{cause}."),
            (_, None) => format!("{address} cannot be read: {error}{cause}."),
        };
        sentence.into()
    }
}

struct Account {
    address: Address,
    credentials: Credentials,
}

enum Address {
    Subdomain(String),
    Origin(String),
}

enum Credentials {
    OauthToken(String),
    ApiToken { email: String, token: String },
}

/// The account that the environment names, if it names one.
fn account() -> Result<Option<Account>, Failure> {
    match (address()?, credentials()?) {
        (Some(address), Some(credentials)) => Ok(Some(Account { address, credentials })),
        (None, None) => Ok(None),
        (Some(address), None) => {
            let variable = match address {
                Address::Subdomain(_) => "ZENDESK_SUBDOMAIN",
                Address::Origin(_) => "ZENDESK_URL",
            };
            let wanted = "set ZENDESK_OAUTH_TOKEN, or ZENDESK_EMAIL and ZENDESK_API_TOKEN";
            Err(format!("{variable} is set, but no credentials are: {wanted}.").into())
        }
        (None, Some(_)) => Err(
            "Credentials are set, but no account: set ZENDESK_SUBDOMAIN, which is `acme` for acme.zendesk.com.".into(),
        ),
    }
}

/// `ZENDESK_URL` goes before `ZENDESK_SUBDOMAIN`.
fn address() -> Result<Option<Address>, Failure> {
    let (url, subdomain) = (variable("ZENDESK_URL")?, variable("ZENDESK_SUBDOMAIN")?);
    match (url, subdomain) {
        (Some(url), _) => match origin(&url) {
            Some(origin) => Ok(Some(Address::Origin(origin))),
            // The value is not shown: people put passwords into addresses.
            None => Err("ZENDESK_URL must be an origin and nothing more, such as https://acme.zendesk.com.".into()),
        },
        (None, Some(subdomain)) if is_label(&subdomain) => Ok(Some(Address::Subdomain(subdomain))),
        (None, Some(_)) => {
            Err("ZENDESK_SUBDOMAIN must be the account's own name, which is `acme` for acme.zendesk.com.".into())
        }
        (None, None) => Ok(None),
    }
}

fn credentials() -> Result<Option<Credentials>, Failure> {
    match (
        variable("ZENDESK_OAUTH_TOKEN")?,
        variable("ZENDESK_EMAIL")?,
        variable("ZENDESK_API_TOKEN")?,
    ) {
        (None, None, None) => Ok(None),
        (Some(token), None, None) => Ok(Some(Credentials::OauthToken(token))),
        (None, Some(email), Some(token)) => Ok(Some(Credentials::ApiToken { email, token })),
        (None, Some(_), None) => Err("ZENDESK_EMAIL is set, but ZENDESK_API_TOKEN is not: set both.".into()),
        (None, None, Some(_)) => Err("ZENDESK_API_TOKEN is set, but ZENDESK_EMAIL is not: set both.".into()),
        (Some(_), _, _) => {
            let choice = "set ZENDESK_OAUTH_TOKEN, or ZENDESK_EMAIL and ZENDESK_API_TOKEN, not both";
            Err(format!("Two kinds of credentials are set: {choice}.").into())
        }
    }
}

/// The value of a variable; one that is empty counts as not set.
fn variable(name: &str) -> Result<Option<String>, Failure> {
    match env::var(name) {
        Ok(value) if value.trim().is_empty() => Ok(None),
        Ok(value) => Ok(Some(value.trim().to_owned())),
        Err(env::VarError::NotPresent) => Ok(None),
        Err(env::VarError::NotUnicode(_)) => Err(format!("{name} is not text in UTF-8.").into()),
    }
}

fn origin(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    let origin = url.origin().ascii_serialization();
    let is_origin = matches!(url.scheme(), "http" | "https") && url.as_str() == format!("{origin}/");
    is_origin.then_some(origin)
}

fn is_label(text: &str) -> bool {
    let has_hyphen_inside = !text.starts_with('-') && !text.ends_with('-');
    has_hyphen_inside
        && text
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || character == '-')
}

fn root_cause(error: &Error) -> Option<String> {
    let mut cause = error.source()?;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    Some(cause.to_string())
}
