//! `Record`: one record of an export, as Zendesk sent it.

use oasmith_runtime::jiff::Timestamp;
use oasmith_runtime::{DecodeError, Extra, Json};
use serde::de::DeserializeOwned;

use crate::models::{LooseId, LooseTime};

/// One record of an export, as Zendesk sent it.
#[derive(Clone, Debug)]
pub struct Record {
    raw: Json,
    id: Option<LooseId>,
    at: Option<Timestamp>,
}

impl Record {
    pub(super) fn new(raw: Json) -> Self {
        // What has no such head is a record all the same.
        let head = raw.decode::<Head>().ok();
        let at = head.as_ref().and_then(Head::at);
        Self {
            raw,
            id: head.and_then(|head| head.id),
            at,
        }
    }

    /// The JSON of the record.
    #[must_use]
    pub fn raw(&self) -> &Json {
        &self.raw
    }

    /// Its identifier.
    #[must_use]
    pub fn id(&self) -> Option<i64> {
        self.id.as_ref()?.as_integer()
    }

    /// When it was made, where it says so in a form that is known.
    #[must_use]
    pub fn at(&self) -> Option<Timestamp> {
        self.at
    }

    /// The record as a type of [`models`](crate::models) or one's own.
    ///
    /// # Errors
    /// The place and the reason, if the record does not fit the type.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        self.raw.decode()
    }

    /// What it is told apart by: its identifier, or all of it.
    pub(super) fn key(&self) -> String {
        self.id
            .as_ref()
            .map_or_else(|| self.raw.to_string(), LooseId::to_string)
    }
}

/// What every record begins with, whatever its source.
struct Head {
    id: Option<LooseId>,
    created_at: Option<LooseTime>,
    timestamp: Option<LooseId>,
    extra: Extra,
}

oasmith_runtime::object! {
    Head {
        id: optional("id"),
        created_at: optional("created_at"),
        timestamp: optional("timestamp"),
        ..extra
    }
}

impl Head {
    fn at(&self) -> Option<Timestamp> {
        let seconds = self.timestamp.as_ref().and_then(LooseId::as_integer);
        let counted = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
        counted.or_else(|| self.created_at.as_ref()?.timestamp())
    }
}
