//! Names for the schemas of other files: each that a reference names becomes a definition of the document, as if both
//! had been written into one file.

use crate::document::{Document, Id, Named, Schema};
use crate::links::{Links, file_of};
use crate::tree::{NodeId, Tree};
use percent_encoding::percent_decode_str;
use std::collections::{BTreeMap, HashSet};

/// Keys that hold definitions by name: what stands below them is called by its name alone.
const HOLDERS: &[&str] = &["schemas", "definitions", "$defs"];

/// Gives every schema of another file a name among the components. A component that is nothing but a reference to it
/// lends it its own; the others are named by their place.
pub(super) fn name(tree: &Tree, links: &Links, document: &mut Document) {
    let elsewhere = named_elsewhere(tree, links, document);
    if elsewhere.is_empty() {
        return;
    }
    let mut taken = Names::default();
    let mut defined: HashSet<Id<Schema>> = document.components.schemas.iter().map(|(_, id)| *id).collect();
    let outside: HashSet<Id<Schema>> = elsewhere.iter().map(|(id, _)| *id).collect();
    let mut schemas = std::mem::take(&mut document.components.schemas);
    for (named, id) in &mut schemas {
        taken.claim(&named.name);
        let schema = document.get(*id);
        let is_bare = schema.is_some_and(|schema| tree.entries(schema.at).len() == 1);
        let target = schema
            .and_then(|schema| schema.reference.as_ref()?.id())
            .filter(|target| is_bare && outside.contains(target));
        if let Some(target) = target
            && defined.insert(target)
        {
            *id = target;
        }
    }
    // By place, so that no name hangs on which the document comes to first.
    let mut places: BTreeMap<Id<Schema>, Vec<String>> = BTreeMap::new();
    for (id, place) in elsewhere.into_iter().filter(|(id, _)| !defined.contains(id)) {
        let known = places.entry(id).or_insert_with(|| place.clone());
        if rank(&place) < rank(known) {
            *known = place;
        }
    }
    let mut places: Vec<_> = places.into_iter().collect();
    places.sort_by(|(_, one), (_, other)| rank(one).cmp(&rank(other)));
    let names = taken.free(places.iter().map(|(_, place)| place.as_slice()));
    for ((id, _), name) in places.iter().zip(names) {
        if let Some(schema) = document.get(*id) {
            let span = tree.span(schema.at);
            schemas.push((Named { name, span }, *id));
        }
    }
    document.components.schemas = schemas;
}

/// The schemas of other files that references name, with the names that lead to them, the outermost folder first.
fn named_elsewhere(tree: &Tree, links: &Links, document: &Document) -> Vec<(Id<Schema>, Vec<String>)> {
    let mut elsewhere = Vec::new();
    for (_, schema) in document.schemas.iter() {
        let direct = schema.reference.iter().filter_map(|used| {
            let text = tree.get(used.at, "$ref")?;
            Some((text, used.id()?))
        });
        let discriminator = schema.discriminator.iter();
        let mapped = discriminator.flat_map(|found| found.mapping.iter().map(|(_, used)| used).chain(&found.default));
        let mapped = mapped.filter_map(|used| Some((used.at, used.id()?)));
        for (text, id) in direct.chain(mapped) {
            elsewhere.extend(place(tree, links, text).map(|place| (id, place)));
        }
    }
    elsewhere
}

/// The names that lead to what a reference to another file names.
fn place(tree: &Tree, links: &Links, text: NodeId) -> Option<Vec<String>> {
    let path = links.path(links.lead(text)?.ok()?)?;
    let uri = tree.string(text)?;
    let fragment = uri.get(file_of(uri).len() + 1..).unwrap_or_default();
    let fragment = percent_decode_str(fragment).decode_utf8().ok()?;
    let file = match path.rsplit_once('.') {
        Some((stem, extension)) if !extension.contains('/') => stem,
        _ => path,
    };
    let mut names: Vec<String> = file.split('/').map(str::to_owned).collect();
    let tokens: Vec<String> = fragment
        .split('/')
        .filter(|token| !token.is_empty())
        .map(|token| token.replace("~1", "/").replace("~0", "~"))
        .collect();
    match tokens.as_slice() {
        [] => {}
        [name] => names.push(name.clone()),
        [.., holder, name] if HOLDERS.contains(&holder.as_str()) => names.push(name.clone()),
        // A place within a definition says little without the file that it is in.
        tokens => {
            let file = names.pop().unwrap_or_default();
            names.push([&[file], tokens].concat().join("/"));
        }
    }
    Some(names)
}

/// Names that are taken, compared by their letters and digits: spelling alone tells no two things apart.
#[derive(Default)]
struct Names(HashSet<String>);

impl Names {
    fn claim(&mut self, name: &str) -> bool {
        let letters = name.chars().filter(|character| character.is_alphanumeric());
        self.0.insert(letters.flat_map(char::to_lowercase).collect())
    }

    /// The last of the names that lead to each place, with as many of those before it as it takes to be the only one so
    /// called.
    fn free<'a>(&mut self, places: impl Iterator<Item = &'a [String]>) -> Vec<String> {
        let places: Vec<_> = places.collect();
        let mut names = vec![String::new(); places.len()];
        let mut open: Vec<_> = places.into_iter().zip(&mut names).collect();
        let most = open.iter().map(|(place, _)| place.len()).max().unwrap_or_default();
        for count in 1..=most {
            open.retain_mut(|(place, name)| {
                let from = place.len().saturating_sub(count);
                **name = place.get(from..).unwrap_or_default().join("/");
                !self.claim(name)
            });
        }
        for (place, name) in open {
            let whole = place.join("/");
            let mut numbered = (2u32..).map(|number| format!("{whole}/{number}"));
            *name = numbered.find(|name| self.claim(name)).unwrap_or(whole);
        }
        names
    }
}

/// Which place has a name that several want: the one that fewest names lead to.
fn rank(place: &[String]) -> (usize, &[String]) {
    (place.len(), place)
}
