//! What changed between two editions of an API, as people think of it: by operation and type, each change with what it
//! means for callers of the generated Rust, and for the wire apart from that.
//!
//! Two `ir::Api`s are compared, so what makes no difference to the generated code makes none here: the order of maps, the
//! way of references, the words of 3.0 or 3.1. `pairs` says which type and which operation of one edition is which of the
//! other; `types` with `fields`, `values` and `parts`, `operations` with `parameters`, `bodies` and `answers`, and `service` find
//! the changes; `said` those that no Rust type shows; `renames` sees that what is gone is there under another name; `gather`
//! makes one change of what several users of a part tell of it; `rules` is the table of what each means; `show` writes them
//! down.

mod answers;
mod bodies;
mod fields;
mod gather;
mod operations;
mod pairs;
mod parameters;
mod parts;
mod renames;
mod rules;
mod said;
mod service;
mod show;
mod types;
mod values;
mod written;

pub use rules::{Class, Facts, Rule, Step};
pub use show::{Format, show};

use crate::ir::{Api, TypeRef};
use crate::lower::{Places, Spot};
use crate::source::Span;
use gather::Cause;
use pairs::{Pairs, Travels};
use std::collections::{HashMap, HashSet};

/// One of the two: an API, and where its parts stand.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The API.
    pub api: Api,
    /// Where its parts stand in the documents.
    pub places: Places,
}

/// What a change is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// What kind of thing it is.
    pub kind: Kind,
    /// What the document calls it.
    pub name: String,
}

/// What there is in an API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The service as a whole.
    Service,
    /// A tag.
    Tag,
    /// An operation.
    Operation,
    /// A webhook or a callback.
    Incoming,
    /// A type.
    Type,
}

/// Which way something travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// In requests.
    Sent,
    /// In answers.
    Received,
    /// In both.
    Both,
}

/// What is changed in one of the two editions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// The Rust item concerned.
    pub rust: String,
    /// Where it stands in the documents.
    pub place: Option<Span>,
}

/// A change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of change it is.
    pub rule: Rule,
    /// What it is about.
    pub subject: Subject,
    /// Which part of it; empty for the whole.
    pub part: String,
    /// Which way it travels.
    pub way: Way,
    /// What was there before.
    pub before: Option<Point>,
    /// What is there now.
    pub after: Option<Point>,
    /// What else is told by it: the other users of what is changed, and what follows from the change.
    pub also: Vec<Also>,
}

/// What a change means for something else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Also {
    /// What it is about.
    pub subject: Subject,
    /// What kind of change it is there.
    pub rule: Rule,
    /// What happened, in words.
    pub event: String,
    /// What it means on the wire.
    pub wire: Class,
}

impl Change {
    /// What it means for callers of the generated Rust.
    #[must_use]
    pub fn rust(&self) -> Class {
        let also = self.also.iter().map(|also| also.rule.facts().rust).max();
        self.rule.facts().rust.max(also.unwrap_or(Class::None))
    }

    /// What it means on the wire.
    #[must_use]
    pub fn wire(&self) -> Class {
        let facts = self.rule.facts();
        let own = match self.way {
            Way::Sent => facts.sent,
            Way::Received => facts.received,
            Way::Both => facts.sent.max(facts.received),
        };
        let also = self.also.iter().map(|also| also.wire).max();
        own.max(also.unwrap_or(Class::None))
    }

    /// The graver of the two.
    #[must_use]
    pub fn class(&self) -> Class {
        self.rust().max(self.wire())
    }

    /// What happened, in words.
    #[must_use]
    pub fn event(&self) -> String {
        let event = self.rule.facts().event;
        if self.part.is_empty() {
            event.to_owned()
        } else {
            format!("{} {event}", self.part)
        }
    }
}

impl Kind {
    /// As people and tools read it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Tag => "tag",
            Self::Operation => "operation",
            Self::Incoming => "incoming",
            Self::Type => "type",
        }
    }
}

/// The gravest class among changes, for Rust or on the wire.
#[must_use]
pub fn gravest(changes: &[Change]) -> Class {
    changes.iter().map(Change::class).max().unwrap_or(Class::None)
}

/// The step of the generated crate's version that changes call for.
#[must_use]
pub fn step(changes: &[Change]) -> Step {
    changes.iter().map(Change::rust).max().unwrap_or(Class::None).step()
}

/// Finds what changed, by what it is about.
#[must_use]
pub fn compare(old: &Edition, new: &Edition) -> Vec<Change> {
    let mut comparison = Comparison {
        old,
        new,
        pairs: Pairs::of(&old.api, &new.api),
        old_travels: Travels::of(&old.api),
        new_travels: Travels::of(&new.api),
        changes: Vec::new(),
        consequences: Vec::new(),
        renames: Vec::new(),
        schemes: HashMap::new(),
        member_places: members(&new.places),
    };
    comparison.auth();
    comparison.service();
    comparison.groups();
    comparison.operations();
    comparison.incoming();
    comparison.types();
    let mut changes = comparison.gathered();
    changes.retain(|change| change.class() != Class::None);
    changes.sort_by(|one, other| (&one.subject, &one.part, one.rule).cmp(&(&other.subject, &other.part, other.rule)));
    changes.dedup();
    changes
}

fn members(places: &Places) -> HashSet<Span> {
    let members = places.statements.iter();
    let members = members.filter(|(spot, _)| matches!(spot, Spot::Member(..)));
    members.map(|(_, statement)| statement.place).collect()
}

/// What the comparison of all parts shares.
struct Comparison<'a> {
    old: &'a Edition,
    new: &'a Edition,
    pairs: Pairs,
    old_travels: Travels,
    new_travels: Travels,
    changes: Vec<Change>,
    /// What follows from other changes.
    consequences: Vec<(Cause, Change)>,
    /// Names that types written in place begin with, before and after.
    renames: Vec<(String, String)>,
    /// What the schemes of the old edition are called in the new one.
    schemes: HashMap<String, String>,
    /// Where members of types stand in the new edition.
    member_places: HashSet<Span>,
}

/// What is compared, in both editions.
#[derive(Clone)]
struct Matter {
    subject: Subject,
    part: String,
    way: Way,
    before: Option<Point>,
    after: Option<Point>,
}

impl Matter {
    /// A part of the same.
    fn part(&self, part: impl Into<String>, before: Option<Point>, after: Option<Point>) -> Self {
        Self {
            part: part.into(),
            before,
            after,
            ..self.clone()
        }
    }

    /// The same where it travels one way.
    fn going(mut self, way: Way) -> Self {
        self.way = way;
        self
    }
}

impl Subject {
    fn new(kind: Kind, name: impl Into<String>) -> Self {
        Self {
            kind,
            name: name.into(),
        }
    }
}

impl Point {
    fn new(rust: impl Into<String>, place: Option<Span>) -> Self {
        Self {
            rust: rust.into(),
            place,
        }
    }
}

impl Comparison<'_> {
    fn tell(&mut self, rule: Rule, matter: &Matter) {
        let Matter {
            subject,
            part,
            way,
            before,
            after,
        } = matter.clone();
        self.changes.push(Change {
            rule,
            subject,
            part,
            way,
            before,
            after,
            also: Vec::new(),
        });
    }

    fn tell_if(&mut self, differs: bool, rule: Rule, matter: &Matter) {
        if differs {
            self.tell(rule, matter);
        }
    }

    /// Whether a name is another only because it begins with one that is told of.
    fn follows(&self, old: &str, new: &str) -> bool {
        self.renames.iter().any(|(one, other)| {
            let rests = (old.strip_prefix(one.as_str()), new.strip_prefix(other.as_str()));
            matches!(rests, (Some(one), Some(other)) if one == other)
        })
    }

    /// The type of a value.
    fn ty(&mut self, old: &TypeRef, new: &TypeRef, matter: &Matter) {
        let Some(rule) = self.pairs.relation((&self.old.api, old), (&self.new.api, new)) else {
            return;
        };
        // That a definition may be null shows where it is used.
        let ids = old.mentioned().zip(new.mentioned());
        let cause = ids.filter(|(one, other)| {
            let said = self.statements(&Spot::Type(*one), &Spot::Type(*other));
            said::differs(said).null
        });
        match cause {
            Some((_, other)) if matches!(rule, Rule::FieldNullable | Rule::FieldNotNullable) => {
                self.follow(rule, Cause::Type(other), matter);
            }
            _ => self.tell(rule, matter),
        }
    }
}
