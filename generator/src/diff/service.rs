//! What changed of the service as a whole: where it is, how requests are signed, what it sends by itself.

use super::operations::Both;
use super::types::matched;
use super::{Comparison, Kind, Matter, Point, Rule, Subject, Way, written};
use crate::ir::{AuthKind, AuthScheme, Incoming, Security, Server, ServerVariable};
use std::collections::BTreeSet;

impl<'a> Comparison<'a> {
    pub(super) fn service(&mut self) {
        let (old, new) = (&self.old.api, &self.new.api);
        let matter = Matter {
            subject: Subject::new(Kind::Service, ""),
            part: String::new(),
            way: Way::Both,
            before: Some(Point::new("Client", None)),
            after: Some(Point::new("Client", None)),
        };
        self.docs(&old.docs, &new.docs, &matter);
        let part = matter.part("address", matter.before.clone(), matter.after.clone());
        self.server(old.server.as_ref(), new.server.as_ref(), Whose::Client, &part);
        let part = matter
            .part("requests", matter.before.clone(), matter.after.clone())
            .going(Way::Sent);
        self.security(old.security.as_ref(), new.security.as_ref(), &part);
        self.schemes(&matter);
    }

    fn server(&mut self, old: Option<&Server>, new: Option<&Server>, whose: Whose, matter: &Matter) {
        let point = |server: &Server| Some(Point::new(server.url.clone(), None));
        let matter = matter
            .part(&*matter.part, old.and_then(point), new.and_then(point))
            .going(Way::Sent);
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
            let setter = |variable: &ServerVariable| Point::new(format!("ClientBuilder::{}", variable.name.rust), None);
            let part = format!("{} of the {}", written::named("variable", wire), matter.part);
            let matter = matter.part(part, one.map(setter), other.map(setter));
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
        for (one, other) in matched(&self.old.api.auth, &self.new.api.auth, &[by_wire]) {
            let Some(wire) = other.or(one).map(|scheme| scheme.name.wire.as_str()) else {
                continue;
            };
            let item = |scheme: &AuthScheme| format!("Auth::{}", scheme.name.rust);
            let (old, new) = (&self.old.places.schemes, &self.new.places.schemes);
            let before = one.map(|scheme| Point::new(item(scheme), old.get(wire).copied()));
            let after = other.map(|scheme| Point::new(item(scheme), new.get(wire).copied()));
            let matter = matter
                .part(written::named("security scheme", wire), before, after)
                .going(Way::Sent);
            match (one, other) {
                (Some(one), Some(other)) => {
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
                    self.docs(&one.docs, &other.docs, &matter);
                }
                (Some(_), None) => self.tell(Rule::SchemeRemoved, &matter),
                _ => self.tell(Rule::SchemeAdded, &matter),
            }
        }
    }

    /// What requests need to be signed with.
    fn security(&mut self, old: Option<&Security>, new: Option<&Security>, matter: &Matter) {
        if old == new {
            return;
        }
        let (one, other) = (alternatives(old), alternatives(new));
        let is_enough = |needed: &BTreeSet<String>| other.iter().any(|other| other.is_subset(needed));
        let rule = if one.iter().all(is_enough) {
            Rule::SecurityLoosened
        } else {
            Rule::SecurityTightened
        };
        self.tell(rule, matter);
    }

    pub(super) fn operation_security(&mut self, both: &Both<'a>) {
        let (old, new) = (both.old.1.security.as_ref(), both.new.1.security.as_ref());
        if old.is_none() && new.is_none() {
            return;
        }
        let (before, after) = (both.matter.before.clone(), both.matter.after.clone());
        let matter = both.matter.part("request", before, after).going(Way::Sent);
        let (usual, now_usual) = (self.old.api.security.as_ref(), self.new.api.security.as_ref());
        self.security(old.or(usual), new.or(now_usual), &matter);
    }

    pub(super) fn operation_server(&mut self, both: &Both<'a>) {
        let (old, new) = (both.old.1.server.as_ref(), both.new.1.server.as_ref());
        if old.is_none() && new.is_none() {
            return;
        }
        let (usual, now_usual) = (self.old.api.server.as_ref(), self.new.api.server.as_ref());
        let matter = both.matter.part("address", None, None);
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
