//! What changed of the bounds and defaults of values, which no Rust type holds.

use super::{Comparison, Matter, Rule};
use crate::lower::{Limit, Limits};
use std::collections::BTreeSet;

/// What came of the default of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Default {
    Same,
    Other,
}

impl Comparison<'_> {
    /// Tells of bounds, and says what came of the default.
    pub(super) fn limits(&mut self, old: Option<&Limits>, new: Option<&Limits>, matter: &Matter) -> Default {
        let none = Limits::default();
        let (old, new) = (old.unwrap_or(&none), new.unwrap_or(&none));
        let known: BTreeSet<Limit> = old.0.keys().chain(new.0.keys()).copied().collect();
        for limit in known.into_iter().filter(|limit| *limit != Limit::Default) {
            let rule = match (old.0.get(&limit), new.0.get(&limit)) {
                (Some(one), Some(other)) if one == other => continue,
                (None, _) => Rule::LimitTightened,
                (_, None) => Rule::LimitLoosened,
                (Some(one), Some(other)) => moved(limit, one, other),
            };
            let part = if matter.part.is_empty() {
                format!("`{}`", limit.keyword())
            } else {
                format!("`{}` of {}", limit.keyword(), matter.part)
            };
            let mut matter = matter.part(part, matter.before.clone(), matter.after.clone());
            for (point, limits) in [(&mut matter.before, old), (&mut matter.after, new)] {
                if let (Some(point), Some(value)) = (point, limits.0.get(&limit)) {
                    point.rust = format!("{} ({}: {value})", point.rust, limit.keyword());
                }
            }
            self.tell(rule, &matter);
        }
        if old.0.get(&Limit::Default) == new.0.get(&Limit::Default) {
            Default::Same
        } else {
            Default::Other
        }
    }
}

/// What it means that a limit has another value.
fn moved(limit: Limit, old: &str, new: &str) -> Rule {
    // A bound that is itself excluded leaves less.
    let number = |text: &str| {
        let mut words = text.split(' ');
        let value = words.next().and_then(|word| word.parse::<f64>().ok());
        value.map(|value| (value, words.next().is_some()))
    };
    let (Some((one, one_excluded)), Some((other, other_excluded))) = (number(old), number(new)) else {
        return Rule::LimitChanged;
    };
    let is_tighter = match limit {
        Limit::Least(_) => other > one || (other == one && other_excluded && !one_excluded),
        Limit::Most(_) => other < one || (other == one && other_excluded && !one_excluded),
        Limit::Form(_) | Limit::Default => return Rule::LimitChanged,
    };
    if is_tighter {
        Rule::LimitTightened
    } else {
        Rule::LimitLoosened
    }
}
