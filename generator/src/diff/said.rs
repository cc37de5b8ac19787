//! What changed of what documents say and no Rust type holds: bounds, defaults, words.

use super::{Comparison, Matter, Rule};
use crate::ir::{Docs, Lifecycle};
use crate::lower::{CHOICE, Fact, Said, Spot};
use std::collections::BTreeSet;

/// Of what is said of the whole of something, what is said otherwise now.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Differs {
    pub(super) default: bool,
    pub(super) words: bool,
    pub(super) deprecated: bool,
    pub(super) null: bool,
}

impl<'a> Comparison<'a> {
    /// What is said of a part in either edition.
    pub(super) fn statements(&self, old: &Spot, new: &Spot) -> [Option<&'a Said>; 2] {
        [self.old.places.said(old), self.new.places.said(new)]
    }

    /// Tells of bounds, and of all that is said of parts without a type of their own.
    pub(super) fn bounds(&mut self, [old, new]: [Option<&Said>; 2], matter: &Matter) {
        let none = Said::default();
        let (old, new) = (old.unwrap_or(&none), new.unwrap_or(&none));
        let known: BTreeSet<_> = old.0.keys().chain(new.0.keys()).collect();
        for key in known {
            let (way, fact) = (key.0.as_str(), key.1);
            // That a choice comes or goes is for the union to tell.
            let is_there = |said: &Said| said.0.contains_key(&(key.0.clone(), Fact::Content));
            if way.contains(CHOICE) && !(is_there(old) && is_there(new)) {
                continue;
            }
            let rule = match (old.0.get(key), new.0.get(key)) {
                (Some(one), Some(other)) if one == other => continue,
                (one, other) if fact.is_bound() => moved(fact, one, other),
                _ if way.is_empty() => continue,
                _ => match fact {
                    Fact::Default => Rule::DefaultUnseen,
                    Fact::Deprecated => Rule::DeprecatedUnseen,
                    Fact::Null => Rule::NullUnseen,
                    _ => Rule::DocumentationUnseen,
                },
            };
            let mut part = if fact.is_bound() {
                format!("`{}`", fact.keyword())
            } else {
                String::new()
            };
            let whole = Some(matter.part.as_str()).filter(|part| !part.is_empty());
            for around in [Some(way).filter(|way| !way.is_empty()), whole].into_iter().flatten() {
                part = if part.is_empty() {
                    around.to_owned()
                } else {
                    format!("{part} of {around}")
                };
            }
            let mut matter = matter.part(part, matter.before.clone(), matter.after.clone());
            for (point, said) in [(&mut matter.before, old), (&mut matter.after, new)] {
                if let (Some(point), Some(value), true) = (point, said.0.get(key), fact.is_bound()) {
                    point.rust = format!("{} ({}: {value})", point.rust, fact.keyword());
                }
            }
            self.tell(rule, &matter);
        }
    }

    /// Tells of the comment on something, where `told` changes were known before it was looked at. A comment has more than
    /// the words of the document: what follows from another change is told with that.
    pub(super) fn comment(&mut self, old: &Docs, new: &Docs, differs: Differs, told: usize, matter: &Matter) {
        self.lifecycle(old, new, matter);
        self.tell_if(
            old.status == new.status && differs.deprecated,
            Rule::DeprecatedUnseen,
            matter,
        );
        let reworded = old.lines != new.lines;
        match (differs.words, reworded) {
            (true, true) => self.tell(Rule::Documentation, matter),
            (true, false) => self.tell(Rule::DocumentationUnseen, matter),
            (false, true) if self.changes.len() == told => self.tell(Rule::Documentation, matter),
            (false, _) => {}
        }
    }

    /// Whether something is called deprecated now that was not, or the other way round.
    fn lifecycle(&mut self, old: &Docs, new: &Docs, matter: &Matter) {
        match (old.status, new.status) {
            (Lifecycle::Current, Lifecycle::Deprecated) => self.tell(Rule::Deprecated, matter),
            (Lifecycle::Deprecated, Lifecycle::Current) => self.tell(Rule::Undeprecated, matter),
            _ => {}
        }
    }

    /// The comment on something of which documents say nothing else.
    pub(super) fn docs(&mut self, old: &Docs, new: &Docs, matter: &Matter) {
        self.lifecycle(old, new, matter);
        self.tell_if(old.lines != new.lines, Rule::Documentation, matter);
    }
}

/// What is said otherwise of the whole of something.
pub(super) fn differs([old, new]: [Option<&Said>; 2]) -> Differs {
    let differs = |fact| old.and_then(|said| said.get(fact)) != new.and_then(|said| said.get(fact));
    Differs {
        default: differs(Fact::Default),
        words: differs(Fact::Words),
        deprecated: differs(Fact::Deprecated),
        null: differs(Fact::Null),
    }
}

/// What it means that a bound is there, is gone, or has another value.
fn moved(fact: Fact, old: Option<&String>, new: Option<&String>) -> Rule {
    let (old, new) = match (old, new) {
        (Some(old), Some(new)) => (old, new),
        (None, _) => return Rule::LimitTightened,
        (_, None) => return Rule::LimitLoosened,
    };
    // A bound that is itself excluded leaves less.
    let number = |text: &str| {
        let mut words = text.split(' ');
        let value = words.next().and_then(|word| word.parse::<f64>().ok());
        value.map(|value| (value, words.next().is_some()))
    };
    let (Some((one, one_excluded)), Some((other, other_excluded))) = (number(old), number(new)) else {
        return Rule::LimitChanged;
    };
    let is_tighter = match fact {
        Fact::Least(_) => other > one || (other == one && other_excluded && !one_excluded),
        Fact::Most(_) => other < one || (other == one && other_excluded && !one_excluded),
        _ => return Rule::LimitChanged,
    };
    if is_tighter {
        Rule::LimitTightened
    } else {
        Rule::LimitLoosened
    }
}
