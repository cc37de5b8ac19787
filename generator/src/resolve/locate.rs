//! The place that a reference names: a JSON Pointer, an anchor, or the name of a schema in a discriminator.

use crate::decode::nearest;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Form, Reference};
use crate::links::{Links, file_of};
use crate::tree::{NodeId, Tree, Value};
use percent_encoding::percent_decode_str;
use std::collections::HashMap;

const SCHEMAS: &str = "/components/schemas";

/// Finds places in one document and the files that it refers to.
pub(super) struct Places<'a> {
    tree: &'a Tree,
    links: &'a Links,
    root: NodeId,
    /// Pointers that have been followed, by the root of their file: most schemas are referred to many times.
    pointers: HashMap<NodeId, HashMap<String, NodeId>>,
    /// The nodes of `$anchor` and `$dynamicAnchor` of each file, once somebody has asked for one.
    anchors: HashMap<NodeId, HashMap<&'a str, NodeId>>,
}

impl<'a> Places<'a> {
    pub(super) fn new(tree: &'a Tree, links: &'a Links, root: NodeId) -> Self {
        Self {
            tree,
            links,
            root,
            pointers: HashMap::new(),
            anchors: HashMap::new(),
        }
    }

    /// The node that a reference names, or why there is none.
    pub(super) fn find(&mut self, reference: &Reference, form: Form) -> Result<NodeId, Box<Diagnostic>> {
        if form == Form::Mapping
            && let Some(schema) = self.schema(&reference.uri)
        {
            return Ok(schema);
        }
        let root = match self.links.lead(reference.at) {
            Some(Ok(root)) => root,
            None if reference.uri.starts_with('#') => self.root,
            _ if form == Form::Mapping && is_name(&reference.uri) => return Err(Box::new(self.no_schema(reference))),
            Some(Err(problem)) => {
                let report = problem.at(&reference.uri, reference.span);
                return Err(Box::new(match self.meant(&reference.uri) {
                    Some(help) if report.help.is_none() => report.help(help),
                    _ => report,
                }));
            }
            None => return Err(Box::new(self.external(reference))),
        };
        let fragment = reference.uri.split_once('#').map_or("", |(_, fragment)| fragment);
        let Ok(pointer) = percent_decode_str(fragment).decode_utf8() else {
            let message = format!("`{}` has percent escapes that are not UTF-8", reference.uri);
            return Err(Box::new(
                Diagnostic::error(Code::DanglingReference, reference.span, message)
                    .help("write `%25` for a percent sign that is meant as such"),
            ));
        };
        let known = self.pointers.entry(root).or_default();
        if let Some(node) = known.get(&*pointer) {
            return Ok(*node);
        }
        let found = if pointer.is_empty() || pointer.starts_with('/') {
            self.tree.pointer(root, &pointer)
        } else {
            let anchors = self.anchors.entry(root).or_insert_with(|| anchors(self.tree, root));
            anchors.get(&*pointer).copied()
        };
        let Some(node) = found else {
            return Err(Box::new(self.dangling(reference, root, &pointer)));
        };
        known.insert(pointer.into_owned(), node);
        Ok(node)
    }

    /// The schema of this name among the components.
    fn schema(&self, name: &str) -> Option<NodeId> {
        self.tree.get(self.tree.pointer(self.root, SCHEMAS)?, name)
    }

    fn schema_names(&self) -> impl Iterator<Item = &'a str> {
        let schemas = self.tree.pointer(self.root, SCHEMAS);
        schemas
            .map_or(&[][..], |schemas| self.tree.entries(schemas))
            .iter()
            .map(|entry| &*entry.key)
    }

    /// Where a reference that leaves the document is decided on.
    fn external(&self, reference: &Reference) -> Diagnostic {
        let uri = &reference.uri;
        let help = self.meant(uri).unwrap_or_else(|| {
            "copy what it names into `components` of this document, and refer to it as `#/components/…`".to_owned()
        });
        Diagnostic::error(
            Code::ExternalReference,
            reference.span,
            format!("`{uri}` leads out of the document"),
        )
        .label("not followed")
        .help(help)
    }

    /// The schema of the document that a reference may mean which names no file.
    fn meant(&self, uri: &str) -> Option<String> {
        nearest(uri, self.schema_names()).map(|name| format!("did you mean `#{SCHEMAS}/{}`?", escape(name)))
    }

    /// A discriminator goes on working without one of its values, so a name that nobody has is only doubtful.
    fn no_schema(&self, reference: &Reference) -> Diagnostic {
        let uri = &reference.uri;
        let help = match nearest(uri, self.schema_names()) {
            Some(name) => format!("did you mean `{name}`?"),
            None => format!("define `{uri}` under `components.schemas`, or mend the name"),
        };
        let message =
            format!("the discriminator names `{uri}`, which is no schema of `components`, and leaves it aside");
        Diagnostic::warning(Code::DanglingReference, reference.span, message)
            .label("no schema has this name")
            .help(help)
    }

    fn dangling(&self, reference: &Reference, root: NodeId, pointer: &str) -> Diagnostic {
        let message = format!("`{}` does not exist", reference.uri);
        Diagnostic::error(Code::DanglingReference, reference.span, message)
            .label("nothing stands there")
            .help(self.instead(file_of(&reference.uri), root, pointer))
    }

    /// What stands near the place that a pointer names.
    fn instead(&self, file: &str, root: NodeId, pointer: &str) -> String {
        let Some(tokens) = pointer.strip_prefix('/') else {
            return match self.meant(pointer) {
                Some(help) => help,
                None => format!("no schema has the `$anchor` `{pointer}`; write a pointer such as `#{SCHEMAS}/Name`"),
            };
        };
        let tokens: Vec<&str> = tokens.split('/').collect();
        let mut node = root;
        let mut walked = format!("{file}#");
        let mut rest = tokens.as_slice();
        while let [token, further @ ..] = rest {
            let Some(next) = self.tree.pointer(node, &format!("/{token}")) else {
                break;
            };
            walked = format!("{walked}/{token}");
            (node, rest) = (next, further);
        }
        let [missing, further @ ..] = rest else {
            return "mend the reference".to_owned();
        };
        if let Some(uri) = self.tree.get(node, "$ref").and_then(|uri| self.tree.string(uri)) {
            return format!("`{walked}` is itself a reference, to `{uri}`: refer to the place within that");
        }
        if let Some(near) = nearest(
            &unescape(missing),
            self.tree.entries(node).iter().map(|entry| &*entry.key),
        ) {
            let near = [escape(near).as_str()]
                .into_iter()
                .chain(further.iter().copied())
                .collect::<Vec<_>>()
                .join("/");
            return format!("did you mean `{walked}/{near}`?");
        }
        match (self.tree.value(node), tokens.as_slice()) {
            (Value::Mapping(_), [parents @ .., name]) if !parents.is_empty() => {
                let parents: Vec<String> = parents.iter().map(|token| unescape(token)).collect();
                format!(
                    "define `{}` under `{}`, or mend the reference",
                    unescape(name),
                    parents.join(".")
                )
            }
            (Value::Mapping(_), _) => format!("the document has no `{}`: mend the reference", unescape(missing)),
            (Value::Sequence(items), _) => format!("`{walked}` is a list of {} items, counted from 0", items.len()),
            _ => format!("`{walked}` is {} and holds nothing", self.tree.kind(node)),
        }
    }
}

/// Every anchor below a node; of several with one name, the first in the document.
fn anchors(tree: &Tree, root: NodeId) -> HashMap<&str, NodeId> {
    let mut anchors = HashMap::new();
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        match tree.value(node) {
            Value::Mapping(entries) => {
                let named = entries
                    .iter()
                    .filter(|entry| matches!(&*entry.key, "$anchor" | "$dynamicAnchor"));
                for name in named.filter_map(|entry| tree.string(entry.value)) {
                    anchors.entry(name).or_insert(node);
                }
                open.extend(entries.iter().rev().map(|entry| entry.value));
            }
            Value::Sequence(items) => open.extend(items.iter().rev()),
            _ => {}
        }
    }
    anchors
}

/// Whether a text is of the form that the standard asks of component names.
fn is_name(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
}

fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}
