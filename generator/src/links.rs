//! References between files: finds them in what is parsed, has the files read that they name, and remembers where each
//! of them leads. Whether anything refers to what is named is for `resolve` to say.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::parse::parse;
use crate::reader::{self, Folder, Refusal};
use crate::source::{FileId, Sources, Span};
use crate::tree::{Entry, NodeId, Tree, Value};
use percent_encoding::percent_decode_str;
use std::collections::{HashMap, VecDeque};
use std::path::PathBuf;

/// Where the references of a document and of the files it refers to lead.
#[derive(Clone, Debug, Default)]
pub(crate) struct Links {
    leads: HashMap<NodeId, Result<NodeId, Problem>>,
    /// The path of each file other than the document, below the document's folder, by the root of the file.
    paths: HashMap<NodeId, String>,
}

/// What other files hold: the root of each that was read, by where it really is.
#[derive(Debug, Default)]
pub(crate) struct Library {
    roots: HashMap<PathBuf, Result<NodeId, Problem>>,
}

/// Why a file that a reference names is of no use.
#[derive(Clone, Debug)]
pub(crate) enum Problem {
    /// It is not below the document's folder.
    Outside,
    /// It cannot be read.
    Unreadable(String),
    /// It is neither YAML nor JSON, as the parser says at this place of it.
    Syntax(String, Span),
}

/// What the part of a reference before its fragment names.
enum Named {
    /// The file it stands in.
    Itself,
    /// A file by its path below the document's folder.
    Below(String),
    /// A file outside the document's folder.
    Outside,
    /// Something that is not named by a relative path.
    Elsewhere,
}

impl Links {
    /// The root of the file that a reference leads into; `None` for the document itself, and for what is not followed.
    pub(crate) fn lead(&self, reference: NodeId) -> Option<Result<NodeId, &Problem>> {
        self.leads.get(&reference).map(|lead| lead.as_ref().map(|root| *root))
    }

    /// The path of a file other than the document, below the document's folder.
    pub(crate) fn path(&self, root: NodeId) -> Option<&str> {
        self.paths.get(&root).map(String::as_str)
    }
}

impl Problem {
    /// The error, at the reference.
    pub(crate) fn at(&self, uri: &str, span: Span) -> Diagnostic {
        match self {
            Self::Outside => {
                let message = format!("`{uri}` leads out of the document's folder");
                Diagnostic::error(Code::ExternalReference, span, message)
                    .label("not followed")
                    .help("move the file into the folder of the document, or below it")
            }
            Self::Unreadable(reason) => Diagnostic::error(
                Code::Unreadable,
                span,
                format!("cannot read `{}`: {reason}", file_of(uri)),
            )
            .label("a path that starts from this file"),
            Self::Syntax(reason, place) => {
                let message = format!("`{}` is neither YAML nor JSON", file_of(uri));
                Diagnostic::error(Code::Unreadable, span, message)
                    .label("leads into a file that cannot be understood")
                    .related(*place, reason)
                    .help("mend the file there")
            }
        }
    }
}

/// Reads the files that a parsed document refers to, and those that they refer to in turn.
pub(crate) fn follow(
    (file, document): (FileId, NodeId),
    library: &mut Library,
    sources: &mut Sources,
    tree: &mut Tree,
    diagnostics: &mut Diagnostics,
) -> Links {
    let mut links = Links::default();
    let Some(folder) = sources.path(file).and_then(Folder::of) else {
        return links;
    };
    let mut known: HashMap<String, Result<NodeId, Problem>> = HashMap::new();
    let mut pending = VecDeque::from([(document, String::new())]);
    let mut order = vec![document];
    while let Some((root, path)) = pending.pop_front() {
        for reference in references(tree, root) {
            let lead = match tree.string(reference).map_or(Named::Elsewhere, |uri| named(uri, &path)) {
                Named::Itself if root != document => Ok(root),
                Named::Itself | Named::Elsewhere => continue,
                Named::Outside => Err(Problem::Outside),
                Named::Below(path) => match known.get(&path) {
                    Some(lead) => lead.clone(),
                    None => {
                        let lead = match folder.find(&path) {
                            Ok(place) if folder.is_document(&place) => Ok(document),
                            Ok(place) => library.root(place, folder.shown(&path), sources, tree, diagnostics),
                            Err(refusal) => {
                                missing(&refusal, folder.shown(&path), sources);
                                Err(refusal.into())
                            }
                        };
                        if let Ok(root) = lead
                            && root != document
                            && !links.paths.contains_key(&root)
                        {
                            links.paths.insert(root, path.clone());
                            pending.push_back((root, path.clone()));
                            order.push(root);
                        }
                        known.insert(path, lead.clone());
                        lead
                    }
                },
            };
            links.leads.insert(reference, lead);
        }
    }
    if !links.leads.is_empty() {
        contents(tree, &order, &links, diagnostics);
    }
    links
}

impl Library {
    /// The root of a file, which is read once however many documents refer to it.
    fn root(
        &mut self,
        place: PathBuf,
        shown: PathBuf,
        sources: &mut Sources,
        tree: &mut Tree,
        diagnostics: &mut Diagnostics,
    ) -> Result<NodeId, Problem> {
        if let Some(known) = self.roots.get(&place) {
            return known.clone();
        }
        let root = match reader::text(&place) {
            Ok(text) => parsed(sources.add_file(shown, text), sources, tree, diagnostics),
            Err(error) => {
                sources.add_file(shown, reader::remains(&place));
                Err(Problem::Unreadable(error.to_string()))
            }
        };
        self.roots.insert(place, root.clone());
        root
    }
}

/// Remembers a file that is not there, for those who wait for it.
fn missing(refusal: &Refusal, shown: PathBuf, sources: &mut Sources) {
    if let Refusal::Unreadable(_) = refusal {
        sources.add_file(shown, "");
    }
}

/// The root of a text, in which keys that stand twice are reported at once.
fn parsed(file: FileId, sources: &Sources, tree: &mut Tree, diagnostics: &mut Diagnostics) -> Result<NodeId, Problem> {
    let mut found = Diagnostics::new();
    let Some(root) = parse(sources, file, tree, &mut found) else {
        let first = found.iter().next();
        let reason = first.map(|report| report.message.clone()).unwrap_or_default();
        return Err(Problem::Syntax(
            reason,
            first.map_or(Span::new(file, 0, 0), |report| report.span),
        ));
    };
    diagnostics.append(found);
    Ok(root)
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Outside => Self::Outside,
            Refusal::Unreadable(reason) => Self::Unreadable(reason),
        }
    }
}

/// The texts below a node that are references: those of `$ref`, and what discriminators name other than by a bare name.
fn references(tree: &Tree, root: NodeId) -> Vec<NodeId> {
    let mut references = Vec::new();
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        match tree.value(node) {
            Value::Mapping(entries) => {
                let direct = entries.iter().filter(|entry| &*entry.key == "$ref");
                references.extend(direct.map(|entry| entry.value));
                for discriminator in entries.iter().filter(|entry| &*entry.key == "discriminator") {
                    let mapping = tree.get(discriminator.value, "mapping");
                    let mapped = mapping.map_or(&[][..], |mapping| tree.entries(mapping));
                    let default = tree.get(discriminator.value, "defaultMapping");
                    let is_path = |node: &NodeId| {
                        let text = tree.string(*node);
                        text.is_some_and(|text| text.contains(['.', '/', '#']))
                    };
                    references.extend(mapped.iter().map(|entry| entry.value).chain(default).filter(is_path));
                }
                open.extend(entries.iter().rev().map(|entry| entry.value));
            }
            Value::Sequence(items) => open.extend(items.iter().rev()),
            _ => {}
        }
    }
    references
}

/// Puts media types in the place of references to them. The standard has no `$ref` for a whole `content`, and tools that
/// bundle files follow it all the same. It is told from a schema by its keys, which are all media types.
fn contents(tree: &mut Tree, roots: &[NodeId], links: &Links, diagnostics: &mut Diagnostics) {
    let references = roots.iter().flat_map(|root| whole_contents(tree, *root));
    let found: Vec<_> = references
        .filter_map(|(content, uri)| Some((content, tree.span(uri), media_types(tree, uri, links)?)))
        .collect();
    for (content, span, entries) in found {
        let message = "the standard has no `$ref` for a whole `content`; the media types that it names are read";
        diagnostics.push(
            Diagnostic::note(Code::Invalid, span, message)
                .help("write the media types here, or refer to the response or request body around them"),
        );
        tree.replace(content, tree.span(content), Value::Mapping(entries));
    }
}

/// Every `content` below a node that is nothing but a reference, and the text of the reference.
fn whole_contents(tree: &Tree, root: NodeId) -> Vec<(NodeId, NodeId)> {
    let mut found = Vec::new();
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        match tree.value(node) {
            Value::Mapping(entries) => {
                let contents = entries.iter().filter(|entry| &*entry.key == "content");
                found.extend(contents.filter_map(|entry| match tree.entries(entry.value) {
                    [only] if &*only.key == "$ref" => Some((entry.value, only.value)),
                    _ => None,
                }));
                open.extend(entries.iter().rev().map(|entry| entry.value));
            }
            Value::Sequence(items) => open.extend(items.iter().rev()),
            _ => {}
        }
    }
    found
}

/// The media types that a reference to another file names. None of them may hold such a reference again: the tree has
/// no circles, and no more nodes than were read.
fn media_types(tree: &Tree, uri: NodeId, links: &Links) -> Option<Vec<Entry>> {
    let root = links.lead(uri)?.ok()?;
    let fragment = tree.string(uri)?.split_once('#').map_or("", |(_, fragment)| fragment);
    let pointer = percent_decode_str(fragment).decode_utf8().ok()?;
    let target = tree.pointer(root, &pointer)?;
    let entries = tree.entries(target);
    let are_media_types = !entries.is_empty() && entries.iter().all(|entry| entry.key.contains('/'));
    (are_media_types && whole_contents(tree, target).is_empty()).then(|| entries.to_vec())
}

/// What a reference names that stands in the file at `path`.
fn named(uri: &str, path: &str) -> Named {
    let file = file_of(uri);
    let scheme = file.split_once(':').map(|(scheme, _)| scheme);
    let is_scheme = |text: &str| {
        let mut characters = text.chars();
        characters.next().is_some_and(|first| first.is_ascii_alphabetic())
            && characters.all(|character| character.is_ascii_alphanumeric() || matches!(character, '+' | '-' | '.'))
    };
    if file.is_empty() {
        return Named::Itself;
    }
    let Ok(file) = percent_decode_str(file).decode_utf8() else {
        return Named::Elsewhere;
    };
    if scheme.is_some_and(is_scheme) || file.starts_with(['/', '\\']) {
        return Named::Elsewhere;
    }
    let mut names: Vec<&str> = path.split('/').collect();
    names.pop();
    for name in file.split('/') {
        match name {
            "" | "." => {}
            ".." if names.pop().is_none() => return Named::Outside,
            ".." => {}
            name => names.push(name),
        }
    }
    Named::Below(names.join("/"))
}

/// The part of a reference before its fragment.
pub(crate) fn file_of(uri: &str) -> &str {
    uri.split_once('#').map_or(uri, |(file, _)| file)
}
