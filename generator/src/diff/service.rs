//! What changed of the service as a whole: where it is, how requests are signed, what it sends by itself.

use super::operations::{Both, place};
use super::renames::renamed;
use super::said::differs;
use super::types::matched;
use super::{Comparison, Edition, Kind, Matter, Point, Rule, Subject, Way, written};
use crate::ir::{AuthKind, AuthScheme, Incoming, Security, Server, ServerVariable};
use crate::lower::{Fact, Spot};
use std::collections::BTreeSet;

impl<'a> Comparison<'a> {
    pub(super) fn service(&mut self) {
        let (old, new) = (&self.old.api, &self.new.api);
        let matter = Matter {
            subject: Subject::new(Kind::Service, ""),
            part: String::new(),
            way: Way::Both,
            before: Some(Point::new("Client", self.old.places.of(&Spot::Info))),
            after: Some(Point::new("Client", self.new.places.of(&Spot::Info))),
        };
        let told = self.changes.len();
        let said = self.statements(&Spot::Info, &Spot::Info);
        self.comment(&old.docs, &new.docs, differs(said), told, &matter);
        let version = said.map(|said| said.and_then(|said| said.get(Fact::Form("version"))));
        self.tell_if(version.first() != version.last(), Rule::VersionChanged, &matter);
        let [before, after] = self.clients(&Spot::Servers);
        let part = matter.part("address", before, after);
        self.server(old.server.as_ref(), new.server.as_ref(), Whose::Client, &part);
        let [before, after] = self.clients(&Spot::Security);
        self.usual_security(&matter.part("requests", before, after).going(Way::Sent));
    }

    /// The schemes by which requests are signed. Which is which is known before requests are looked at.
    pub(super) fn auth(&mut self) {
        let matter = Matter {
            subject: Subject::new(Kind::Service, ""),
            part: String::new(),
            way: Way::Sent,
            before: None,
            after: None,
        };
        self.schemes(&matter);
    }

    /// The client in both editions, where something is said of it.
    fn clients(&self, spot: &Spot) -> [Option<Point>; 2] {
        [self.old, self.new].map(|edition| {
            let place = edition.places.of(spot).or_else(|| edition.places.of(&Spot::Info));
            Some(Point::new("Client", place))
        })
    }

    fn server(&mut self, old: Option<&Server>, new: Option<&Server>, whose: Whose, matter: &Matter) {
        let point = |server: &Server, around: &Option<Point>| {
            Some(Point::new(
                server.url.clone(),
                around.as_ref().and_then(|point| point.place),
            ))
        };
        let before = old.and_then(|server| point(server, &matter.before));
        let after = new.and_then(|server| point(server, &matter.after));
        let matter = matter.part(&*matter.part, before, after).going(Way::Sent);
        let (one, other) = match (old, new) {
            (Some(one), Some(other)) => (one, other),
            (Some(_), None) => return self.tell(Rule::ServerGone, &matter),
            (None, Some(_)) => return self.tell(Rule::ServerSaid, &matter),
            (None, None) => return,
        };
        if whose == Whose::Operation {
            let address = |server: &Server| {
                let variables = server.variables.iter();
                let variables = variables.map(|variable| (variable.name.wire.clone(), variable.default.clone()));
                (server.url.clone(), variables.collect::<Vec<_>>())
            };
            return self.tell_if(address(one) != address(other), Rule::ServerChanged, &matter);
        }
        self.tell_if(one.url != other.url, Rule::ServerChanged, &matter);
        self.tell_if(one.others != other.others, Rule::Documentation, &matter);
        let by_wire = |variable: &ServerVariable| variable.name.wire.clone();
        for (one, other) in matched(&one.variables, &other.variables, &[by_wire]) {
            let Some(wire) = other.or(one).map(|variable| variable.name.wire.as_str()) else {
                continue;
            };
            let setter = |variable: &ServerVariable, point: &Option<Point>| {
                let place = point.as_ref().and_then(|point| point.place);
                Point::new(format!("ClientBuilder::{}", variable.name.rust), place)
            };
            let part = format!("{} of the {}", written::named("variable", wire), matter.part);
            let matter = matter.part(
                part,
                one.map(|variable| setter(variable, &matter.before)),
                other.map(|variable| setter(variable, &matter.after)),
            );
            match (one, other) {
                (Some(one), Some(other)) => {
                    self.tell_if(one.name.rust != other.name.rust, Rule::VariableRenamed, &matter);
                    self.docs(&one.docs, &other.docs, &matter);
                    match (&one.default, &other.default) {
                        (Some(_), None) => self.tell(Rule::VariableRequired, &matter),
                        (one, other) => self.tell_if(one != other, Rule::VariableChanged, &matter),
                    }
                }
                (Some(_), None) => self.tell(Rule::VariableRemoved, &matter),
                (None, Some(other)) if other.default.is_none() => self.tell(Rule::VariableAddedRequired, &matter),
                _ => self.tell(Rule::VariableAdded, &matter),
            }
        }
    }

    fn schemes(&mut self, matter: &Matter) {
        let by_wire = |scheme: &AuthScheme| scheme.name.wire.clone();
        let mut pairs = matched(&self.old.api.auth, &self.new.api.auth, &[by_wire]);
        renamed(
            &mut pairs,
            &self.old.api.auth,
            &self.new.api.auth,
            |one, other| one.docs == other.docs && is_signed_alike(&one.kind, &other.kind),
            |_| false,
        );
        for (one, other) in &pairs {
            if let (Some(one), Some(other)) = (one, other) {
                self.schemes.insert(one.name.wire.clone(), other.name.wire.clone());
            }
        }
        for (one, other) in pairs {
            let Some(wire) = other.or(one).map(|scheme| scheme.name.wire.as_str()) else {
                continue;
            };
            let item = |scheme: &AuthScheme| format!("Auth::{}", scheme.name.rust);
            let point = |edition: &Edition, scheme: &AuthScheme| {
                let spot = Spot::Scheme(scheme.name.wire.clone());
                Point::new(item(scheme), edition.places.of(&spot))
            };
            let before = one.map(|scheme| point(self.old, scheme));
            let after = other.map(|scheme| point(self.new, scheme));
            let matter = matter
                .part(written::named("security scheme", wire), before, after)
                .going(Way::Sent);
            match (one, other) {
                (Some(one), Some(other)) => {
                    let told = self.changes.len();
                    self.tell_if(one.name.rust != other.name.rust, Rule::SchemeRenamed, &matter);
                    match (&one.kind, &other.kind) {
                        (
                            AuthKind::Bearer { provided, token_urls },
                            AuthKind::Bearer {
                                provided: other_provided,
                                token_urls: others,
                            },
                        ) => {
                            let renamed = one.name.rust == other.name.rust && provided != other_provided;
                            self.tell_if(renamed, Rule::SchemeRenamed, &matter);
                            self.tell_if(token_urls != others, Rule::TokenAddress, &matter);
                        }
                        (one, other) => self.tell_if(one != other, Rule::SchemeChanged, &matter),
                    }
                    if self.changes.len() == told {
                        self.docs(&one.docs, &other.docs, &matter);
                    }
                }
                (Some(_), None) => self.tell(Rule::SchemeRemoved, &matter),
                _ => self.tell(Rule::SchemeAdded, &matter),
            }
        }
    }

    /// What requests need to be signed with unless they say otherwise. Where documents say nothing of it, it is one of the
    /// schemes.
    fn usual_security(&mut self, matter: &Matter) {
        let said = self.statements(&Spot::Security, &Spot::Security);
        let said = said.map(|said| said.and_then(|said| said.get(Fact::Security)));
        let [one, other] = said.map(|said| said.unwrap_or_default());
        if self.renamed_schemes(one) == other {
            return;
        }
        let (old, new) = (self.old.api.security.as_ref(), self.new.api.security.as_ref());
        let rule = self.security(old, new).unwrap_or(Rule::SecurityUnseen);
        self.tell(rule, matter);
    }

    /// What is said of schemes in the names that the new edition has for them.
    pub(super) fn renamed_schemes(&self, said: &str) -> String {
        let mut alternatives: Vec<_> = said
            .split(", or ")
            .map(|schemes| {
                let schemes = schemes.split(" and ").map(|scheme| {
                    let (name, scopes) = scheme.split_once(' ').unwrap_or((scheme, ""));
                    let name = self.schemes.get(name).map_or(name, String::as_str);
                    format!("{name} {scopes}").trim_end().to_owned()
                });
                let mut schemes: Vec<_> = schemes.collect();
                schemes.sort_unstable();
                schemes.join(" and ")
            })
            .collect();
        alternatives.sort_unstable();
        alternatives.join(", or ")
    }

    fn security(&self, old: Option<&Security>, new: Option<&Security>) -> Option<Rule> {
        let mut one = alternatives(old);
        for schemes in &mut one {
            let names = schemes
                .iter()
                .map(|name| self.schemes.get(name).unwrap_or(name).clone());
            *schemes = names.collect();
        }
        let other = alternatives(new);
        if one == other {
            return None;
        }
        let is_enough = |needed: &BTreeSet<String>| other.iter().any(|other| other.is_subset(needed));
        Some(if one.iter().all(is_enough) {
            Rule::SecurityLoosened
        } else {
            Rule::SecurityTightened
        })
    }

    pub(super) fn operation_security(&mut self, both: &Both<'a>) {
        let spots = [both.old.1, both.new.1].map(|operation| Spot::OperationSecurity(place(operation)));
        let [one, other] = &spots;
        let point = |point: &Option<Point>, edition: &Edition, spot| {
            let point = point.as_ref()?;
            Some(Point::new(point.rust.clone(), edition.places.of(spot).or(point.place)))
        };
        let before = point(&both.matter.before, self.old, one);
        let after = point(&both.matter.after, self.new, other);
        let matter = both.matter.part("request", before, after).going(Way::Sent);
        let said = self.statements(one, other);
        let said = said.map(|said| said.and_then(|said| said.get(Fact::Security)));
        let is_same = match said {
            [Some(one), Some(other)] => self.renamed_schemes(one) == other,
            [None, None] => true,
            _ => false,
        };
        let (old, new) = (both.old.1.security.as_ref(), both.new.1.security.as_ref());
        let (usual, now_usual) = (self.old.api.security.as_ref(), self.new.api.security.as_ref());
        let rule = self.security(old.or(usual), new.or(now_usual));
        let is_commented = both.old.1.docs.lines != both.new.1.docs.lines;
        let otherwise = if is_commented {
            Rule::ScopesChanged
        } else {
            Rule::SecurityUnseen
        };
        self.tell_if(!is_same, rule.unwrap_or(otherwise), &matter);
    }

    pub(super) fn operation_server(&mut self, both: &Both<'a>) {
        let (old, new) = (both.old.1.server.as_ref(), both.new.1.server.as_ref());
        if old.is_none() && new.is_none() {
            return;
        }
        let (usual, now_usual) = (self.old.api.server.as_ref(), self.new.api.server.as_ref());
        let point = |edition: &Edition, operation| {
            let own = edition.places.of(&Spot::OperationServers(place(operation)));
            Some(Point::new("", own.or_else(|| edition.places.of(&Spot::Servers))))
        };
        let before = point(self.old, both.old.1);
        let matter = both.matter.part("address", before, point(self.new, both.new.1));
        self.server(old.or(usual), new.or(now_usual), Whose::Operation, &matter);
    }

    pub(super) fn incoming(&mut self) {
        let by_both = |incoming: &Incoming| format!("{}\n{}\n{}", incoming.name.wire, incoming.method, incoming.origin);
        let by_origin = |incoming: &Incoming| format!("{}\n{}", incoming.name.wire, incoming.origin);
        let by_rust = |incoming: &Incoming| incoming.name.rust.clone();
        let keys: [fn(&Incoming) -> String; 3] = [by_both, by_origin, by_rust];
        for (one, other) in matched(&self.old.api.incoming, &self.new.api.incoming, &keys) {
            let Some(wire) = other.or(one).map(|incoming| incoming.name.wire.as_str()) else {
                continue;
            };
            let point = |api, incoming: &Incoming| {
                let payload = written::ty(api, &incoming.payload);
                Point::new(format!("webhooks::{} = {payload}", incoming.name.rust), None)
            };
            let matter = Matter {
                subject: Subject::new(Kind::Incoming, wire),
                part: String::new(),
                way: Way::Received,
                before: one.map(|incoming| point(&self.old.api, incoming)),
                after: other.map(|incoming| point(&self.new.api, incoming)),
            };
            match (one, other) {
                (Some(one), Some(other)) => {
                    self.tell_if(one.name.rust != other.name.rust, Rule::IncomingRenamed, &matter);
                    self.tell_if(one.method != other.method, Rule::IncomingMethod, &matter);
                    self.tell_if(one.origin != other.origin, Rule::Documentation, &matter);
                    self.ty(&one.payload, &other.payload, &matter);
                    self.docs(&one.docs, &other.docs, &matter);
                }
                (Some(_), None) => self.tell(Rule::IncomingRemoved, &matter),
                _ => self.tell(Rule::IncomingAdded, &matter),
            }
        }
    }
}

/// Whose server is meant: only the one of the client has setters for its variables, and others to choose from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Client,
    Operation,
}

/// All that is enough. No list at all stands for a request that needs nothing.
fn alternatives(security: Option<&Security>) -> Vec<BTreeSet<String>> {
    let lists = security.map(|security| security.0.as_slice()).unwrap_or_default();
    let lists: Vec<_> = lists.iter().map(|list| list.iter().cloned().collect()).collect();
    if lists.is_empty() { vec![BTreeSet::new()] } else { lists }
}

/// Whether two schemes are one under two names.
fn is_signed_alike(old: &AuthKind, new: &AuthKind) -> bool {
    match (old, new) {
        (AuthKind::Bearer { token_urls, .. }, AuthKind::Bearer { token_urls: others, .. }) => token_urls == others,
        (old, new) => old == new,
    }
}
