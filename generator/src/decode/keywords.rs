//! What the tables of `kinds` say, for the documentation: every keyword of the standard and what becomes of it.

use super::kind::{Kind, Role};
use super::kinds::{
    COMPONENTS, DISCRIMINATOR, DOCUMENT, ENCODING, EXAMPLE, HEADER, INFO, MEDIA_TYPE, OPERATION, PARAMETER, PATH_ITEM,
    REQUEST_BODY, RESPONSE, SCHEMA, SECURITY_SCHEME, SERVER, SERVER_VARIABLE, TAG,
};
use crate::document::Version;

/// A keyword of the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keyword {
    /// The object it belongs to, with an article, such as `a parameter`.
    pub object: &'static str,
    /// The keyword.
    pub key: &'static str,
    /// The first version that has it.
    pub since: Version,
    /// The last version that has it.
    pub until: Version,
    /// What becomes of it.
    pub treatment: Treatment,
}

/// What becomes of a keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// It is read.
    Used,
    /// It is left aside with a note, since it may narrow what is allowed.
    Noted,
    /// It is left aside without a word, since it says nothing about types or requests.
    LeftAside,
}

/// Every keyword of every object that is read member by member.
pub fn keywords() -> impl Iterator<Item = Keyword> {
    const KINDS: &[&Kind] = &[
        &DOCUMENT,
        &INFO,
        &SERVER,
        &SERVER_VARIABLE,
        &COMPONENTS,
        &TAG,
        &SECURITY_SCHEME,
        &PATH_ITEM,
        &OPERATION,
        &PARAMETER,
        &HEADER,
        &REQUEST_BODY,
        &RESPONSE,
        &MEDIA_TYPE,
        &ENCODING,
        &EXAMPLE,
        &DISCRIMINATOR,
        &SCHEMA,
    ];
    KINDS.iter().flat_map(|kind| {
        kind.members.iter().map(|member| Keyword {
            object: kind.name,
            key: member.key,
            since: member.since,
            until: member.until,
            treatment: match member.role {
                Role::Read => Treatment::Used,
                Role::Noted => Treatment::Noted,
                Role::Silent => Treatment::LeftAside,
            },
        })
    })
}
