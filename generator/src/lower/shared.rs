//! What is described once and used in several places: its types are called after it, not after the place that happens to
//! come to it first.

use super::Lowering;
use super::key::Key;
use super::names;
use super::parameter_names::place_name;
use super::schemas::MAX_DEPTH;
use super::types::Hint;
use crate::document::{
    AdditionalProperties, Document, Id, Named, Object, Parameter, RequestBody, Response, Schema, Use,
};
use crate::tree::NodeId;
use std::collections::{HashMap, HashSet};

/// What the types of shared descriptions are called.
pub(super) struct Shared {
    /// By where a description stands.
    hints: HashMap<NodeId, Hint>,
    /// Schemas written in place within components that references from elsewhere name.
    schemas: HashMap<Id<Schema>, Hint>,
}

impl Shared {
    /// What the components of a document and the parameters of its paths are called.
    pub(super) fn of(document: &Document) -> Self {
        let components = &document.components;
        let mut shared = Self {
            hints: HashMap::new(),
            schemas: HashMap::new(),
        };
        shared.add(
            document,
            &components.parameters,
            |found| found.at,
            |named| {
                let name = called(named, &["Parameter", "Param"]) + "Parameter";
                hint(format!("parameter {}", named.name), name)
            },
        );
        shared.add(
            document,
            &components.responses,
            |found| found.at,
            |named| {
                let key = format!("response {}", named.name);
                hint(key, called(named, &["Response"]) + "Response")
            },
        );
        shared.add(
            document,
            &components.request_bodies,
            |found| found.at,
            |named| hint(format!("request {}", named.name), called(named, &["Body"])),
        );
        for (path, used) in in_order(&document.paths) {
            let Some(item) = document.used(used) else { continue };
            for parameter in item.parameters.iter().filter_map(|used| document.used(used)) {
                let place = place_name(parameter.place);
                let key = format!("path {} {place} {}", path.name, parameter.name);
                let name = names::variant_name(&format!("{} {}", path.name, parameter.name));
                shared.hints.entry(parameter.at).or_insert_with(|| hint(key, name));
            }
        }
        shared
    }

    /// What the types of a parameter are called.
    pub(super) fn of_parameter(&self, parameter: &Parameter) -> Option<Hint> {
        self.hints.get(&parameter.at).cloned()
    }

    /// What the types of a response are called.
    pub(super) fn of_response(&self, response: &Response) -> Option<Hint> {
        self.hints.get(&response.at).cloned()
    }

    /// What the types of a body begin with.
    pub(super) fn of_body(&self, body: &RequestBody) -> Option<Hint> {
        self.hints.get(&body.at).cloned()
    }

    /// What a schema is called that stands within a component and that references name.
    pub(super) fn of_schema(&self, id: Id<Schema>) -> Option<&Hint> {
        self.schemas.get(&id)
    }

    fn add<T: Object>(
        &mut self,
        document: &Document,
        components: &[(Named, Use<T>)],
        at: fn(&T) -> NodeId,
        hint: impl Fn(&Named) -> Hint,
    ) {
        // What is defined here goes before what but refers to it.
        for is_own in [true, false] {
            for (named, used) in in_order(components) {
                if let Some(object) = document.used(used)
                    && (used.at == at(object)) == is_own
                {
                    self.hints.entry(at(object)).or_insert_with(|| hint(named));
                }
            }
        }
    }
}

impl<'a> Lowering<'a> {
    /// Finds out what is called after its place within a component, though others come to it as well: references that name
    /// it, and every `allOf` that has the component among its parts.
    pub(super) fn find_shared_schemas(&mut self) {
        let document = self.document;
        let target = |id: &Id<Schema>| self.schema(*id)?.reference.as_ref()?.id();
        let named: HashSet<_> = document.schemas.iter().filter_map(|(id, _)| target(&id)).collect();
        let all_of = document.schemas.iter().flat_map(|(_, schema)| &schema.all_of);
        let extended: HashSet<_> = all_of.filter_map(target).collect();
        let (mut found, mut seen) = (HashMap::new(), HashSet::new());
        let (mut pending, mut joints) = (Vec::new(), Vec::new());
        for (component, id) in &document.components.schemas {
            let module = self.types.module_of.get(&component.name).cloned().unwrap_or_default();
            let hint = Hint::new(Key::component(&component.name), self.rust_name(&component.name), module);
            pending.push((*id, hint, extended.contains(id)));
        }
        while let Some((id, hint, is_extended)) = pending.pop() {
            let schema = self.schema(id).filter(|schema| schema.reference.is_none());
            let Some(schema) = schema.filter(|_| hint.key.depth() <= MAX_DEPTH && seen.insert(id)) else {
                continue;
            };
            for property in &schema.properties {
                let hint = hint.member(&property.name);
                if is_extended && !self.components.contains_key(&property.schema) {
                    found.insert(property.schema, hint.clone());
                }
                pending.push((property.schema, hint, false));
            }
            joints.extend(self.own_joints(schema).map(|(name, joint)| (joint, hint.member(name))));
            pending.extend(schema.items.map(|items| (items, hint.within("[]", "Item"), false)));
            if let AdditionalProperties::Schema(values) = schema.additional_properties {
                pending.push((values, hint.within("{}", "Value"), false));
            }
            let parts = schema.all_of.iter();
            pending.extend(parts.map(|part| (*part, hint.clone(), is_extended)));
            if named.contains(&id) && !self.components.contains_key(&id) {
                found.insert(id, hint);
            }
        }
        for (joint, hint) in joints {
            found.entry(joint).or_insert(hint);
        }
        self.shared.schemas = found;
    }

    /// What the parts of a schema say together of members, as far as none of the parts says so by itself.
    fn own_joints(&self, schema: &'a Schema) -> impl Iterator<Item = (&'a str, Id<Schema>)> {
        let parts = schema
            .all_of
            .iter()
            .filter_map(|part| self.schema(self.resolved(*part)));
        let known: HashSet<_> = parts.flat_map(|part| &part.joint).map(|(_, joint)| *joint).collect();
        let own = schema.joint.iter().filter(move |(_, joint)| !known.contains(joint));
        let joints = own.map(|(name, joint)| (name.as_str(), self.target(*joint)));
        joints.filter(|(_, joint)| !self.components.contains_key(joint))
    }
}

/// By name: the order of a document says nothing.
fn in_order<T>(named: &[(Named, T)]) -> Vec<&(Named, T)> {
    let mut named: Vec<_> = named.iter().collect();
    named.sort_by(|(one, _), (other, _)| one.name.cmp(&other.name));
    named
}

/// The name of a component without the word that is put behind it.
fn called(named: &Named, words: &[&str]) -> String {
    let name = names::variant_name(&named.name);
    let short = words.iter().find_map(|word| name.strip_suffix(word));
    short.filter(|short| !short.is_empty()).unwrap_or(&name).to_owned()
}

fn hint(key: String, name: String) -> Hint {
    let module = names::module_name(&name);
    Hint::new(Key::elsewhere(key), name, module)
}
