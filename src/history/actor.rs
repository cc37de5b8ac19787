//! Who did something: a person, a business rule, or Zendesk itself.

use std::fmt;

use crate::models::{Via, ViaChannel, ViaChannelName, ViaRelation, ViaSource};

/// The via type of business rules, where a channel is given as a number.
const RULE: i64 = 8;

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Actor {
    /// A person, by the identifier of the user: an agent or an end user, at a keyboard or through a program.
    Person(i64),
    /// A trigger, an automation or another rule of the account.
    BusinessRule(BusinessRule),
    /// Zendesk's own doing, by the negative number it goes by: service levels, routing and the like.
    System(i64),
}

/// A rule of the account.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BusinessRule {
    /// Which kind of rule.
    pub kind: RuleKind,
    /// Identifier of the rule, where it is told.
    pub id: Option<i64>,
    /// Title that the rule had, where it is told.
    pub title: Option<String>,
}

/// The kinds of rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RuleKind {
    /// It runs when a ticket is updated.
    Trigger,
    /// It runs as time goes by.
    Automation,
    /// It is not told which.
    Other,
}

impl Actor {
    /// Who did what an author is said to have done through a channel.
    pub(super) fn of(author: i64, via: Option<&Via>) -> Self {
        let via = via.and_then(Via::details);
        let source = via.and_then(|via| via.source.as_ref());
        let relation = source.and_then(|source| source.rel.as_ref());
        let is_rule = || {
            matches!(
                via.and_then(|via| via.channel.as_ref()),
                Some(ViaChannel::ViaChannelName(ViaChannelName::Rule) | ViaChannel::Number(RULE))
            ) || source.and_then(|source| source.r#type.as_deref()) == Some("rule")
        };
        let is_service_level = || {
            matches!(
                via.and_then(|via| via.channel.as_ref()),
                Some(ViaChannel::ViaChannelName(ViaChannelName::Sla))
            )
        };
        match relation {
            Some(ViaRelation::Trigger) => Self::rule(RuleKind::Trigger, source),
            Some(ViaRelation::Automation) => Self::rule(RuleKind::Automation, source),
            Some(ViaRelation::SlaTargetChange) => Self::System(author.min(-1)),
            _ if is_rule() => Self::rule(RuleKind::Other, source),
            _ if author < 0 || is_service_level() => Self::System(author.min(-1)),
            _ => Self::Person(author),
        }
    }

    /// The user, where it was a person.
    #[must_use]
    pub fn person(&self) -> Option<i64> {
        match self {
            Self::Person(id) => Some(*id),
            Self::BusinessRule(_) | Self::System(_) => None,
        }
    }

    fn rule(kind: RuleKind, source: Option<&ViaSource>) -> Self {
        let party = source.and_then(|source| source.from.as_ref());
        // Older audits name the rule in the source itself.
        let id = party
            .and_then(|party| party.id.as_ref())
            .or_else(|| source?.id.as_ref());
        let title = party
            .and_then(|party| party.title.as_ref())
            .or_else(|| source?.title.as_ref());
        Self::BusinessRule(BusinessRule {
            kind,
            id: id.and_then(crate::models::LooseId::as_integer),
            title: title.cloned(),
        })
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(id) => write!(formatter, "user {id}"),
            Self::System(-1) => formatter.write_str("the system"),
            Self::System(id) => write!(formatter, "the system ({id})"),
            Self::BusinessRule(rule) => {
                formatter.write_str(match rule.kind {
                    RuleKind::Trigger => "trigger",
                    RuleKind::Automation => "automation",
                    RuleKind::Other => "business rule",
                })?;
                match (&rule.title, rule.id) {
                    (Some(title), _) => write!(formatter, " \"{title}\""),
                    (None, Some(id)) => write!(formatter, " {id}"),
                    (None, None) => Ok(()),
                }
            }
        }
    }
}
