//! Leaves unsaid what is said of the parts of a document that are not kept.

use super::Keep;
use crate::diagnostics::Diagnostics;
use crate::document::Document;
use crate::source::Span;
use crate::tree::{Entry, NodeId, Tree};
use std::collections::HashSet;

/// Takes out what is said of the operations that are not kept and of the definitions that no kept one leads to. `keeps`
/// says what is kept of each document; all of it where it is `None`.
pub fn leave_unsaid(documents: &[Document], keeps: &[Option<&Keep>], tree: &Tree, diagnostics: &mut Diagnostics) {
    let said: HashSet<Span> = diagnostics.iter().map(|diagnostic| diagnostic.span).collect();
    if said.is_empty() {
        return;
    }
    let (mut kept, mut left_out) = (HashSet::new(), HashSet::new());
    for (document, keep) in documents.iter().zip(keeps) {
        let Some(keep) = keep else { continue };
        let alive = alive(document, keep, tree);
        for (span, is_alive) in spans(document, tree, &alive) {
            if said.contains(&span) {
                if is_alive { &mut kept } else { &mut left_out }.insert(span);
            }
        }
    }
    // One text may stand in several places, by an alias or an overlay: it is kept where any of them is.
    diagnostics.retain(|diagnostic| !left_out.contains(&diagnostic.span) || kept.contains(&diagnostic.span));
}

/// The nodes that the kept operations consist of and lead to.
fn alive(document: &Document, keep: &Keep, tree: &Tree) -> HashSet<NodeId> {
    let (kept, others): (Vec<_>, Vec<_>) = document.operations().partition(|at| keep.fits(at));
    let mut others: HashSet<_> = others.iter().map(|at| at.operation.at).collect();
    let mut pending = Vec::new();
    for at in &kept {
        others.remove(&at.operation.at);
        pending.extend([at.path_item.at, at.operation.at]);
    }
    let mut alive: HashSet<NodeId> = HashSet::new();
    // A path item that is a reference leads to another one, whose operations are looked at one by one.
    let items = document
        .paths
        .iter()
        .filter(|(path, _)| kept.iter().any(|at| at.path == path));
    alive.extend(items.map(|(_, used)| used.at).filter(|at| !pending.contains(at)));
    while let Some(node) = pending.pop() {
        if others.contains(&node) || !alive.insert(node) {
            continue;
        }
        pending.extend(children(tree, node));
        pending.extend(document.leads_to(node));
    }
    alive
}

/// The places of everything that is kept or left out one by one, and whether it is kept.
fn spans(document: &Document, tree: &Tree, alive: &HashSet<NodeId>) -> Vec<(Span, bool)> {
    let below = |node: Option<NodeId>| node.map_or(&[][..], |node| tree.entries(node));
    let components = below(tree.get(document.at, "components"));
    // Signing belongs to the whole client.
    let sections = components.iter().filter(|section| &*section.key != "securitySchemes");
    let paths = below(tree.get(document.at, "paths")).iter();
    let definitions = sections.flat_map(|section| tree.entries(section.value));
    let mut pending: Vec<&Entry> = paths.chain(definitions).collect();
    pending.extend(tree.entry(document.at, "webhooks"));
    let mut spans = Vec::new();
    let mut seen = HashSet::new();
    // Definitions may stand in other files, too.
    let referred = document.referred_to();
    let mut nodes: Vec<_> = referred
        .filter(|node| document.security_schemes.find(*node).is_none())
        .collect();
    loop {
        if let Some(entry) = pending.pop() {
            spans.push((entry.key_span, alive.contains(&entry.value)));
            nodes.push(entry.value);
        } else if let Some(node) = nodes.pop() {
            if seen.insert(node) {
                spans.push((tree.span(node), alive.contains(&node)));
                pending.extend(tree.entries(node));
                nodes.extend(tree.items(node));
            }
        } else {
            return spans;
        }
    }
}

fn children(tree: &Tree, node: NodeId) -> impl Iterator<Item = NodeId> {
    let members = tree.entries(node).iter().map(|entry| entry.value);
    members.chain(tree.items(node).iter().copied())
}
