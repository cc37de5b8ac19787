//! Tags added and removed, in place of whole lists.

use oasmith_runtime::jiff::Timestamp;

use super::{Actor, Spell, TicketHistory};
use crate::models::FieldValue;

/// What one change did to the tags.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TagChange<'a> {
    /// When.
    pub at: Timestamp,
    /// Who, where that is told.
    pub actor: Option<&'a Actor>,
    /// Tags that were not there before.
    pub added: Vec<&'a str>,
    /// Tags that are no longer there.
    pub removed: Vec<&'a str>,
}

impl TicketHistory {
    /// Every change of the tags, that of the ticket's creation included.
    pub fn tag_changes(&self) -> impl Iterator<Item = TagChange<'_>> {
        let spells = self.spells("tags");
        let before = std::iter::once(None).chain(spells.iter().map(Some));
        before.zip(spells).filter_map(|(before, after)| {
            let (before, now) = (before.map(tags).unwrap_or_default(), tags(after));
            let missing = |of: &[&'_ str], tag: &&str| !of.contains(tag);
            let added: Vec<_> = now.iter().copied().filter(|tag| missing(&before, tag)).collect();
            let removed: Vec<_> = before.iter().copied().filter(|tag| missing(&now, tag)).collect();
            let actor = after.actor();
            (actor.is_some() && !(added.is_empty() && removed.is_empty())).then_some(TagChange {
                at: after.from,
                actor,
                added,
                removed,
            })
        })
    }
}

fn tags(spell: &Spell) -> Vec<&str> {
    spell.value.as_ref().and_then(FieldValue::as_tags).unwrap_or_default()
}
