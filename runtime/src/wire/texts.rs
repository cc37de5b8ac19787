//! Texts that are more than texts: `Base64Text`, which holds bytes, and `SecretText`, which does not show itself.

use std::fmt;

use base64::Engine;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::error::ParseError;

/// Bytes as a text in base64, which is written back as it was read.
///
/// ```
/// use oasmith_runtime::Base64Text;
///
/// let text = Base64Text::encode("Grüße");
/// assert_eq!(text.as_str(), "R3LDvMOfZQ==");
/// assert_eq!(Base64Text::from_text("R3LDvMOfZQ").decode()?, "Grüße".as_bytes());
/// # Ok::<(), oasmith_runtime::ParseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Base64Text(String);

impl Base64Text {
    /// Bytes, in the standard alphabet and with padding.
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Self(base64::engine::general_purpose::STANDARD.encode(bytes))
    }

    /// A text that is base64 already. It is not looked at.
    pub fn from_text(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The bytes, in the standard alphabet or that for URLs, with or without padding and line breaks.
    pub fn decode(&self) -> Result<Vec<u8>, ParseError> {
        let text: String = self.0.split_ascii_whitespace().collect();
        let alphabet = if text.contains(['-', '_']) {
            &URL_SAFE
        } else {
            &STANDARD
        };
        let config = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
        GeneralPurpose::new(alphabet, config)
            .decode(text)
            .map_err(|error| ParseError::new(format!("not base64: {error}")))
    }
}

impl From<Vec<u8>> for Base64Text {
    fn from(bytes: Vec<u8>) -> Self {
        Self::encode(bytes)
    }
}

impl From<&[u8]> for Base64Text {
    fn from(bytes: &[u8]) -> Self {
        Self::encode(bytes)
    }
}

impl fmt::Display for Base64Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Base64Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl Serialize for Base64Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Base64Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

/// A text that nobody should see, such as a password: `Debug` does not show it, and it has no `Display`.
///
/// ```
/// use oasmith_runtime::SecretText;
///
/// let password = SecretText::from("hunter2");
/// assert_eq!(format!("{password:?}"), "SecretText(..)");
/// assert_eq!(password.reveal(), "hunter2");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct SecretText(String);

impl SecretText {
    /// The text.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<String> for SecretText {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for SecretText {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SecretText(..)")
    }
}

impl Serialize for SecretText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for SecretText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}
