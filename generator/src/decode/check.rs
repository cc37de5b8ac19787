//! The one place that holds an object against the table of its kind: what is unknown, misplaced, missing, of the wrong
//! type or left aside is reported here.

use super::kind::{Kind, Member, Need, Role, Shape};
use super::members::{Members, count, flag, number, scalar};
use super::{Decoder, did_you_mean, is_extension, nearest};
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::document::{ObjectKind, Version};
use crate::source::Span;
use crate::tree::{Entry, NodeId, Tree, Value};

/// How a value matches the shape that its place asks for.
enum Fit {
    Well,
    /// It is of another type, and what is meant is plain.
    Loosely,
    Not,
}

impl<'a> Decoder<'a> {
    /// The members of the object at a node, once whatever is wrong with them has been reported.
    pub(super) fn members(&mut self, node: NodeId, kind: &'static Kind) -> Option<Members<'a>> {
        let tree = self.tree;
        self.document.trail.read_as.insert(node, kind.name);
        match tree.value(node) {
            Value::Mapping(entries) => entries.iter().for_each(|entry| self.entry(entry, kind)),
            Value::Null => {
                let message = format!("{} stands here and is null, which counts as an empty object", kind.name);
                self.report(
                    Diagnostic::warning(Code::Invalid, tree.span(node), message).help("write `{}`, or remove it"),
                );
            }
            _ => {
                let message = format!("{} must be an object, not {}", kind.name, tree.kind(node));
                self.report(Diagnostic {
                    severity: kind.severity,
                    ..Diagnostic::error(Code::Invalid, tree.span(node), message)
                });
                return None;
            }
        }
        for member in kind.members {
            self.needed(node, member, kind);
        }
        Some(Members::new(tree, node))
    }

    /// Says that something belongs to a later version than the document's, and is read all the same.
    pub(super) fn newer(&mut self, what: &str, since: Version, span: Span) {
        let (since, version) = (since.name(), self.document.version.name());
        self.report(
            Diagnostic::warning(
                Code::UnknownKey,
                span,
                format!("{what} needs OpenAPI {since}; this document says {version}"),
            )
            .label(format!("not in OpenAPI {version}"))
            .help(format!(
                "it is read as {since} defines it; say `openapi: {since}.0`, or remove it"
            )),
        );
    }

    /// Says which members beside a `$ref` are left aside.
    pub(super) fn beside_reference(&mut self, node: NodeId, kind: ObjectKind) {
        let version = self.document.version;
        let kept = |key: &str| match (kind, version) {
            (ObjectKind::Schema, Version::V30) => is_extension(key),
            (ObjectKind::Schema, _) => true,
            (ObjectKind::PathItem, _) | (_, Version::V31 | Version::V32) => matches!(key, "summary" | "description"),
            (_, Version::V30) => false,
        };
        let annotation = |key: &str| is_extension(key) || ANNOTATIONS.contains(&key);
        let left: Vec<&Entry> = self
            .tree
            .entries(node)
            .iter()
            .filter(|entry| &*entry.key != "$ref" && !kept(&entry.key))
            .collect();
        let Some(first) = left.first() else { return };
        let keys: Vec<String> = left.iter().map(|entry| format!("`{}`", entry.key)).collect();
        let verb = if keys.len() == 1 { "is" } else { "are" };
        let message = format!("{} beside a `$ref` {verb} ignored", keys.join(", "));
        let report = if left.iter().all(|entry| annotation(&entry.key)) {
            Diagnostic::note(Code::Ignored, first.key_span, message)
        } else {
            Diagnostic::warning(Code::Ignored, first.key_span, message)
        };
        self.report(match (kind, version) {
            (ObjectKind::Schema, _) => report.help("put the `$ref` into an `allOf` beside it, or say `openapi: 3.1.0`"),
            _ => report.help("move it into the object that the `$ref` names"),
        });
    }

    fn entry(&mut self, entry: &Entry, kind: &'static Kind) {
        if is_extension(&entry.key) {
            return;
        }
        let Some(member) = kind.members.iter().find(|member| member.key == &*entry.key) else {
            return self.unknown(entry, kind);
        };
        let version = self.document.version;
        if version < member.since {
            self.newer(&format!("`{}`", member.key), member.since, entry.key_span);
        } else if version > member.until {
            let message = format!(
                "`{}` belongs to OpenAPI {} and is still understood",
                member.key,
                member.until.name()
            );
            self.report(Diagnostic::note(Code::UnknownKey, entry.key_span, message));
        }
        match self.value(entry, member, kind) {
            Role::Read if matches!(member.shape, Shape::Map | Shape::List | Shape::Texts | Shape::Types) => {
                let structure = if member.shape == Shape::Map { "a map" } else { "a list" };
                self.document.trail.read_as.insert(entry.value, structure);
            }
            Role::Noted => {
                let message = format!("`{}` is understood, and the generated code does not use it", member.key);
                self.report(Diagnostic::note(Code::Ignored, entry.key_span, message));
            }
            Role::Read | Role::Silent => {}
        }
    }

    fn unknown(&mut self, entry: &Entry, kind: &'static Kind) {
        let version = self.document.version;
        let known = kind
            .members
            .iter()
            .filter(|member| member.since <= version)
            .map(|member| member.key);
        if kind.open_since.is_some_and(|since| version >= since) {
            if let Some(candidate) = nearest(&entry.key, known) {
                let message = format!("`{}` is not a keyword of the standard and is ignored", entry.key);
                self.report(
                    Diagnostic::note(Code::UnknownKey, entry.key_span, message)
                        .help(format!("did you mean `{candidate}`?")),
                );
            }
            return;
        }
        let message = format!("`{}` is not a member of {} and is ignored", entry.key, kind.name);
        let help = did_you_mean(&entry.key, known, || {
            "remove it, or begin its name with `x-`".to_owned()
        });
        self.report(
            Diagnostic::warning(Code::UnknownKey, entry.key_span, message)
                .label(format!("not in OpenAPI {}", version.name()))
                .help(help),
        );
    }

    /// Holds a value against the shape that its member asks for; answers with the role that is left to it.
    fn value(&mut self, entry: &Entry, member: &'static Member, kind: &'static Kind) -> Role {
        let (tree, node) = (self.tree, entry.value);
        let span = tree.span(node);
        if matches!(tree.value(node), Value::Null) && member.shape != Shape::Any {
            let severity = match (member.shape, member.need) {
                (Shape::Map | Shape::List | Shape::Texts, _) => Severity::Warning,
                (_, Need::Required(until)) if self.document.version <= until => kind.severity,
                _ => Severity::Warning,
            };
            let message = format!("`{}` of {} is null, which counts as absent", member.key, kind.name);
            let help = match member.shape {
                Shape::Types => "write 'null', in quotes, for the null type, or remove it".to_owned(),
                shape => format!("write {}, or remove it", shape.expected()),
            };
            self.report(Diagnostic {
                severity,
                ..Diagnostic::error(Code::Invalid, span, message).help(help)
            });
            return Role::Silent;
        }
        // What the generator does not use cannot stop it, nor what only describes.
        let severity = match (member.role, member.tolerance) {
            (Role::Read, None) if !ANNOTATIONS.contains(&member.key) => kind.severity,
            _ => Severity::Warning,
        };
        let wrong = |node: NodeId, expected: &str| {
            let message = format!("`{}` must be {expected}, not {}", member.key, tree.kind(node));
            let help = member.tolerance.map(str::to_owned);
            Diagnostic {
                severity,
                help,
                ..Diagnostic::error(Code::Invalid, tree.span(node), message)
            }
        };
        match fit(tree, node, member.shape) {
            Fit::Well => {}
            Fit::Loosely => {
                let message = format!(
                    "`{}` should be {}, not {}",
                    member.key,
                    member.shape.expected(),
                    tree.kind(node)
                );
                let help = match tree.value(node) {
                    Value::String(_) => "remove the quotes",
                    Value::Sequence(_) => "it is read as `prefixItems`: write that instead",
                    _ => "put it into quotes",
                };
                self.report(Diagnostic::warning(Code::Invalid, span, message).help(help));
            }
            Fit::Not => {
                self.report(wrong(node, member.shape.expected()));
                return Role::Silent;
            }
        }
        if matches!(member.shape, Shape::Texts | Shape::Types) {
            for item in tree.items(node).iter().filter(|item| scalar(tree, **item).is_none()) {
                self.report(wrong(*item, member.shape.expected()));
            }
        }
        member.role
    }

    fn needed(&mut self, node: NodeId, member: &'static Member, kind: &'static Kind) {
        let (severity, until) = match member.need {
            Need::Optional => return,
            Need::Required(until) => (kind.severity, until),
            Need::Expected(until) => (Severity::Warning, until),
        };
        if self.document.version <= until && self.tree.entry(node, member.key).is_none() {
            let message = format!("{} must have `{}`", kind.name, member.key);
            self.report(Diagnostic {
                severity,
                ..Diagnostic::error(Code::Missing, self.tree.span(node), message)
                    .label(format!("`{}` is missing", member.key))
                    .help(format!("add `{}`: {}", member.key, member.shape.expected()))
            });
        }
    }
}

/// Members that say nothing about the values that are allowed.
const ANNOTATIONS: &[&str] = &[
    "title",
    "summary",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "xml",
    "$comment",
];

fn fit(tree: &Tree, node: NodeId, shape: Shape) -> Fit {
    let value = tree.value(node);
    let loosely = |understood: bool| if understood { Fit::Loosely } else { Fit::Not };
    match (shape, value) {
        (Shape::Any, _)
        | (Shape::Text | Shape::Types, Value::String(_))
        | (Shape::Flag | Shape::Limit | Shape::Schema | Shape::Items, Value::Bool(_))
        | (Shape::Number | Shape::Limit, Value::Number(_))
        | (Shape::List | Shape::Texts | Shape::Types, Value::Sequence(_))
        | (Shape::Map | Shape::Object | Shape::Schema | Shape::Items, Value::Mapping(_)) => Fit::Well,
        (Shape::Items, Value::Sequence(_)) => Fit::Loosely,
        (Shape::Count, Value::Number(_)) if count(tree, node).is_some() => Fit::Well,
        (Shape::Text, _) => loosely(scalar(tree, node).is_some()),
        (Shape::Flag, _) => loosely(flag(tree, node).is_some()),
        (Shape::Number | Shape::Limit, _) => loosely(number(tree, node).is_some()),
        (Shape::Count, _) => loosely(count(tree, node).is_some()),
        _ => Fit::Not,
    }
}
