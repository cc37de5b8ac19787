//! Which of the things that want a name has it: names that hang on no order, and on no number.

use std::collections::BTreeSet;

/// Names that stay free in one scope.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    taken: BTreeSet<String>,
}

/// What a name is wanted for: what it is known by, and the names that would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Want {
    /// What it is called on the wire.
    wire: String,
    /// What else tells it from others; empty where nothing else can be called so.
    place: String,
    claim: Claim,
    /// The names that would do, the best one first.
    names: Vec<String>,
}

/// Where the best name comes from, the weakest claim first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Claim {
    /// It is made of the name on the wire, which is spelled otherwise.
    Made,
    /// It is the name on the wire.
    Own,
    /// The document asks for it.
    Given,
}

impl Want {
    /// Something that would best be called so.
    pub(crate) fn new(wire: impl Into<String>, name: String) -> Self {
        let wire = wire.into();
        let claim = if wire == name.trim_start_matches("r#") {
            Claim::Own
        } else {
            Claim::Made
        };
        Self {
            wire,
            place: String::new(),
            claim,
            names: vec![name],
        }
    }

    /// Tells it from others of its name on the wire.
    pub(crate) fn at(self, place: impl Into<String>) -> Self {
        let place = place.into();
        Self { place, ..self }
    }

    /// Puts the name first that the document asks for, if it does.
    pub(crate) fn given(mut self, name: Option<String>) -> Self {
        if let Some(name) = name {
            self.names = vec![name];
            self.claim = Claim::Given;
        }
        self
    }

    /// A name for the case that none of the ones before can be had.
    pub(crate) fn or(mut self, name: String) -> Self {
        self.names.push(name);
        self
    }

    /// The name that would be best.
    pub(crate) fn best(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }

    /// What decides between those that want one name. Small letters come after capitals, and win.
    fn rank(&self) -> (Claim, &str, &str) {
        (self.claim, &self.wire, &self.place)
    }

    /// The best name with a mark of its own, which hangs on nothing else that wants it.
    fn marked(&self) -> String {
        marked(self.best(), &format!("{}{}", self.wire, self.place))
    }
}

impl Scope {
    /// A scope in which some names are taken from the start.
    pub(crate) fn with(taken: &[&str]) -> Self {
        Self {
            taken: taken.iter().map(|name| (*name).to_owned()).collect(),
        }
    }

    /// Whether nothing has the name yet.
    pub(crate) fn is_free(&self, name: &str) -> bool {
        !self.taken.contains(name)
    }

    /// The name itself where it is free, else the first numbered one that is.
    pub(crate) fn claim(&mut self, name: String) -> String {
        let free = std::iter::once(name.clone())
            .chain((2u32..).map(|number| numbered(&name, number)))
            .find(|candidate| !self.taken.contains(candidate))
            .unwrap_or(name);
        self.taken.insert(free.clone());
        free
    }

    /// The names of several things at once, so that none hangs on the order of things, nor on how many there are: all have
    /// their best name that can, then their second best, and so on; the others are told apart by marks. A name that
    /// several want goes to the one that the document gives it, else to the one that is called so on the wire already,
    /// else to the last by its wire name.
    pub(crate) fn claim_all(&mut self, wants: &[Want]) -> Vec<String> {
        let mut names = vec![String::new(); wants.len()];
        let mut open: Vec<_> = wants.iter().zip(&mut names).collect();
        open.sort_by(|(one, _), (other, _)| other.rank().cmp(&one.rank()));
        let most = wants.iter().map(|want| want.names.len()).max().unwrap_or_default();
        for choice in 0..most {
            open.retain_mut(|(want, name)| {
                let free = want.names.get(choice).filter(|free| self.taken.insert((*free).clone()));
                free.inspect(|free| (**name).clone_from(free)).is_none()
            });
        }
        for (want, name) in open {
            *name = self.claim(want.marked());
        }
        names
    }

    /// Puts the names of several things where they belong.
    pub(crate) fn give<'a>(&mut self, claims: impl Iterator<Item = (Want, &'a mut String)>) {
        let (wants, slots): (Vec<_>, Vec<_>) = claims.unzip();
        for (slot, name) in slots.into_iter().zip(self.claim_all(&wants)) {
            *slot = name;
        }
    }

    /// The same where those of one turn have all their names before those of the next.
    pub(crate) fn claim_in_turns<T: Copy + Ord>(&mut self, wants: &[(T, Want)]) -> Vec<String> {
        let turns: BTreeSet<T> = wants.iter().map(|(turn, _)| *turn).collect();
        let mut names = vec![String::new(); wants.len()];
        for turn in turns {
            let theirs = wants.iter().zip(&mut names).filter(|((other, _), _)| *other == turn);
            self.give(theirs.map(|((_, want), slot)| (want.clone(), slot)));
        }
        names
    }
}

/// A name with a mark that stands for the wire name: four digits of its FNV-1a hash.
fn marked(name: &str, wire: &str) -> String {
    let hash = wire.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let mark = (hash >> 16) ^ (hash & 0xffff);
    let name = name.strip_prefix("r#").unwrap_or(name);
    if name.starts_with(char::is_uppercase) {
        format!("{name}X{mark:04x}")
    } else {
        format!("{}_x{mark:04x}", name.trim_end_matches('_'))
    }
}

fn numbered(name: &str, number: u32) -> String {
    let name = name.strip_prefix("r#").unwrap_or(name);
    if name.starts_with(char::is_uppercase) {
        format!("{name}{number}")
    } else {
        format!("{}_{number}", name.trim_end_matches('_'))
    }
}

#[cfg(test)]
mod tests {
    use super::super::names::type_name;
    use super::*;

    #[test]
    fn a_scope_numbers_what_is_asked_for_twice() {
        let mut scope = Scope::with(&["send"]);
        let claimed: Vec<_> = ["a", "a", "send", "r#type", "r#type"]
            .map(|name| scope.claim(name.to_owned()))
            .into();
        assert_eq!(claimed, ["a", "a_2", "send_2", "r#type", "type_2"]);
    }

    #[test]
    fn names_that_several_want_hang_on_no_order() {
        let named = |wires: &[&'static str]| -> BTreeSet<(String, String)> {
            let wants: Vec<_> = wires.iter().map(|wire| Want::new(*wire, type_name(wire))).collect();
            let names = Scope::default().claim_all(&wants);
            wires.iter().map(|wire| (*wire).to_owned()).zip(names).collect()
        };
        let all = named(&["foo_bar", "fooBar", "FooBar", "foo-bar", "other"]);
        assert_eq!(all, named(&["other", "FooBar", "foo-bar", "fooBar", "foo_bar"]));
        let names: BTreeSet<_> = all.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names.len(), 5, "{all:?}");
        assert!(all.contains(&("FooBar".to_owned(), "FooBar".to_owned())), "{all:?}");
        // Another one that wants the name too changes nothing for those that did not have it.
        let more = named(&["fooBAR_", "foo_bar", "fooBar", "FooBar", "foo-bar", "other"]);
        assert!(all.is_subset(&more), "{more:?}");
        // Where nobody is called so, the last by its wire name has it.
        assert_eq!(
            named(&["foo_bar"]),
            [("foo_bar".to_owned(), "FooBar".to_owned())].into()
        );
        assert!(named(&["foo_bar", "fooBar"]).contains(&("foo_bar".to_owned(), "FooBar".to_owned())));
    }

    #[test]
    fn what_cannot_have_its_best_name_has_the_next_that_nobody_calls_its_best() {
        let by_place = |place: &str| Want::new("id", "id".to_owned()).at(place).or(format!("{place}_id"));
        let wants = [
            by_place("path"),
            by_place("query"),
            Want::new("path_id", "path_id".to_owned()),
        ];
        let names = Scope::default().claim_all(&wants);
        let [path, query, own] = names.as_slice() else {
            panic!("{names:?}");
        };
        assert!(path.starts_with("id_x"), "{names:?}");
        assert_eq!([query.as_str(), own], ["id", "path_id"]);
        // What is taken from the start is nobody's.
        assert_eq!(Scope::with(&["id"]).claim_all(&[by_place("query")]), ["query_id"]);
    }

    #[test]
    fn a_name_that_the_document_gives_goes_before_others() {
        let given = Want::new("a", "a".to_owned()).given(Some("b".to_owned()));
        let names = Scope::default().claim_all(&[Want::new("b", "b".to_owned()).or("c".to_owned()), given]);
        assert_eq!(names, ["c", "b"]);
    }
}
