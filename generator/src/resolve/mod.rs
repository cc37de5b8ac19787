//! From references to the objects they name: afterwards a document without errors holds no open reference.

mod agreement;
mod cycle;
mod elsewhere;
mod locate;
mod settle;

use crate::decode::{Decode, Decoder};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::document::{
    Callback, Document, Example, Form, Header, MediaType, ObjectKind, Parameter, PathItem, Pending, Reference,
    RequestBody, Response, Schema, SecurityScheme,
};
use crate::tree::{NodeId, Tree, Value};
use locate::Places;
use settle::Targets;

/// Follows every reference of the document, which `decode` made from the same tree. References that lead nowhere, in
/// circles, out of the document or to an object of another kind are reported in the order of the document.
///
/// A reference to a schema leads to the schema that it names, which may be a reference again; references to other
/// objects lead to the end of the chain. Chains of schemas through `$ref` and `allOf` are free of circles afterwards.
///
/// ```
/// use oasmith::{decode::decode, diagnostics::Diagnostics, parse::parse, resolve::resolve, source::Sources, tree::Tree};
///
/// let mut sources = Sources::new();
/// let text = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\ncomponents: {schemas: {A: {$ref: '#/components/schemas/B'}}}";
/// let file = sources.add("pets.yaml", text);
/// let (mut tree, mut diagnostics) = (Tree::new(), Diagnostics::new());
/// let root = parse(&sources, file, &mut tree, &mut diagnostics).unwrap();
/// let mut document = decode(&tree, root, &mut diagnostics).unwrap();
/// resolve(&tree, &mut document, &mut diagnostics);
/// assert_eq!(diagnostics.iter().next().unwrap().message, "`#/components/schemas/B` does not exist");
/// ```
pub fn resolve(tree: &Tree, document: &mut Document, diagnostics: &mut Diagnostics) {
    let links = std::mem::take(&mut document.trail.links);
    let mut resolver = Resolver {
        places: Places::new(tree, &links, document.at),
        decoder: Decoder::new(tree, document),
        targets: Targets::default(),
    };
    while let Some(pending) = resolver.decoder.document.trail.pending.pop_front() {
        resolver.follow(&pending);
    }
    let Resolver {
        mut decoder, targets, ..
    } = resolver;
    targets.settle(decoder.document);
    elsewhere::name(tree, &links, decoder.document);
    cycle::report(&mut decoder);
    agreement::report(&mut decoder);
    decoder.finish(diagnostics);
}

struct Resolver<'a> {
    decoder: Decoder<'a>,
    places: Places<'a>,
    targets: Targets,
}

/// One reference on the way to an object.
struct Link {
    at: NodeId,
    reference: Reference,
}

impl Resolver<'_> {
    fn follow(&mut self, pending: &Pending) {
        match pending.kind {
            ObjectKind::Schema => self.chase::<Schema>(pending),
            ObjectKind::Parameter => self.chase::<Parameter>(pending),
            ObjectKind::Response => self.chase::<Response>(pending),
            ObjectKind::RequestBody => self.chase::<RequestBody>(pending),
            ObjectKind::Header => self.chase::<Header>(pending),
            ObjectKind::PathItem => self.chase::<PathItem>(pending),
            ObjectKind::SecurityScheme => self.chase::<SecurityScheme>(pending),
            ObjectKind::Example => self.chase::<Example>(pending),
            ObjectKind::MediaType => self.chase::<MediaType>(pending),
            ObjectKind::Callback => self.chase::<Callback>(pending),
        }
    }

    /// Follows a reference to its end and remembers that end for every link on the way.
    fn chase<T: Decode>(&mut self, pending: &Pending) {
        if self.targets.get(T::KIND, pending.at).is_some() {
            return;
        }
        let mut chain = vec![Link {
            at: pending.at,
            reference: pending.reference.clone(),
        }];
        self.targets.set(T::KIND, pending.at, None);
        let target = match self.end::<T>(&mut chain, pending.form) {
            Ok(target) => target,
            Err(report) => {
                self.decoder.report(*report);
                None
            }
        };
        for link in chain {
            self.targets.set(T::KIND, link.at, target);
        }
    }

    /// The number of the object at the end of a chain, which grows on the way. `None` where the mistake that keeps the
    /// chain from ending has been reported already.
    fn end<T: Decode>(&mut self, chain: &mut Vec<Link>, form: Form) -> Result<Option<usize>, Box<Diagnostic>> {
        while let Some(Link { at, reference }) = chain.last() {
            let node = self.places.find(reference, form)?;
            self.decoder.document.trail.leads.insert(*at, node);
            if let Some(id) = T::arena(self.decoder.document).find(node) {
                return Ok(Some(id.index()));
            }
            let read_as = self.decoder.document.trail.read_as.get(&node).copied();
            if let Some(other) = read_as.filter(|other| *other != T::KIND.name()) {
                return Err(self.wrong(reference, other, T::KIND, node));
            }
            // A schema with a `$ref` is a schema of its own, and is found above or defined below.
            let next = self
                .decoder
                .tree
                .get(node, "$ref")
                .filter(|_| T::KIND != ObjectKind::Schema);
            let Some(value) = next else {
                return self.define::<T>(reference, node).map(Some);
            };
            match self.targets.get(T::KIND, node) {
                Some(Some(known)) => return Ok(Some(known)),
                // It leads nowhere, which has been reported, unless it is itself a link of this chain.
                Some(None) => {
                    let circle = chain
                        .iter()
                        .skip_while(|link| link.at != node)
                        .map(|link| &link.reference);
                    return cycle::describe(circle).map_or(Ok(None), |report| Err(Box::new(report)));
                }
                None => self.targets.set(T::KIND, node, None),
            }
            let Some(uri) = self.decoder.tree.string(value) else {
                return Ok(None);
            };
            let reference = Reference {
                at: value,
                uri: uri.to_owned(),
                span: self.decoder.tree.span(value),
            };
            chain.push(Link { at: node, reference });
        }
        Ok(None)
    }

    /// Decodes an object that stands where the standard has free-form values, such as an example or an extension.
    fn define<T: Decode>(&mut self, reference: &Reference, node: NodeId) -> Result<usize, Box<Diagnostic>> {
        let fits = match self.decoder.tree.value(node) {
            Value::Mapping(_) => true,
            Value::Bool(_) => T::KIND == ObjectKind::Schema,
            _ => false,
        };
        if !fits {
            return Err(self.wrong(reference, self.decoder.tree.kind(node), T::KIND, node));
        }
        let id = self.decoder.define::<T>(node);
        self.decoder.run();
        Ok(id.index())
    }

    fn wrong(&self, reference: &Reference, found: &str, wanted: ObjectKind, node: NodeId) -> Box<Diagnostic> {
        let message = format!("`{}` is {found}, where {} is wanted", reference.uri, wanted.name());
        Box::new(
            Diagnostic::error(Code::WrongReference, reference.span, message)
                .label(format!("leads to {found}"))
                .related(self.decoder.tree.span(node), format!("{found} stands here"))
                .help(format!(
                    "refer to {}, such as one under `components.{}`",
                    wanted.name(),
                    wanted.components_key()
                )),
        )
    }
}
