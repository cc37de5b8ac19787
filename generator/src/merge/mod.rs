//! What several schemas say together: the parts of an `allOf` of one member, and a reference and the keywords beside it.
//!
//! Where several parts describe a member, its schema is what they have in common. It is put beside the parts, in
//! [`Schema::joint`], so that whoever gathers the members of an object finds one schema for each.

mod beside;
mod join;
mod scalars;
mod values;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, Id, Schema, Use};
use crate::source::Span;
use crate::tree::Tree;
use indexmap::IndexMap;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// Finds out what schemas say together. Members whose definitions contradict each other are reported.
pub fn merge(tree: &Tree, document: &mut Document, diagnostics: &mut Diagnostics) {
    let components = document.components.schemas.iter().map(|(_, id)| *id).collect();
    let mut merger = Merger {
        components,
        tree,
        document,
        diagnostics,
        tables: HashMap::new(),
        joined: HashMap::new(),
        whole: None,
        depth: 0,
    };
    let schemas: Vec<_> = merger.document.schemas.iter().map(|(id, _)| id).collect();
    for id in &schemas {
        merger.part_from_reference(*id);
    }
    for id in schemas {
        merger.settle(id);
    }
}

/// The members of a schema and of its parts: each with its schema, and where its name stands.
type Table = IndexMap<String, (Id<Schema>, Span)>;

/// How deep members within members are merged. No description that people write comes near it.
const MAX_DEPTH: usize = 48;

struct Merger<'a> {
    /// The schemas that have names.
    components: HashSet<Id<Schema>>,
    tree: &'a Tree,
    document: &'a mut Document,
    diagnostics: &'a mut Diagnostics,
    tables: HashMap<Id<Schema>, Rc<Table>>,
    /// What two schemas have in common, by the schema that they are parts of: it names what is made for it.
    joined: HashMap<[Id<Schema>; 3], Id<Schema>>,
    /// The schema whose parts are joined at the moment.
    whole: Option<Id<Schema>>,
    depth: usize,
}

impl Merger<'_> {
    /// Puts beside a schema what its parts say together.
    fn settle(&mut self, id: Id<Schema>) {
        let schema = self.document.schemas.get(id).filter(|schema| !schema.all_of.is_empty());
        let Some(schema) = schema.cloned() else { return };
        self.simplify(id, &schema);
        let table = self.table(id);
        let first = self.first_definitions(id);
        let joint = table
            .iter()
            .filter(|(name, (joint, _))| first.get(*name) != Some(joint));
        let joint = joint.map(|(name, (schema, _))| (name.clone(), *schema)).collect();
        if let Some(schema) = self.document.schemas.get_mut(id) {
            schema.joint = joint;
        }
    }

    /// An `allOf` of scalars, lists or maps is what they have in common.
    fn simplify(&mut self, id: Id<Schema>, schema: &Schema) {
        let parts: Vec<_> = schema
            .all_of
            .iter()
            .copied()
            .filter(|part| !self.is_silent(*part))
            .collect();
        let [first, rest @ ..] = parts.as_slice() else { return };
        if rest.is_empty() || !schema.properties.is_empty() || !self.are_plain(&parts) {
            return;
        }
        let mut together = *first;
        let around = self.whole;
        self.whole = around.or(Some(id));
        for part in rest {
            match self.join(together, *part) {
                Ok(joint) => together = joint,
                Err(contradiction) => {
                    let place = self.place(*part);
                    let message = format!("two parts of this `allOf` {}", contradiction.of_parts());
                    self.report(place, message, together);
                }
            }
        }
        self.whole = around;
        if let Some(schema) = self.document.schemas.get_mut(id) {
            schema.all_of = vec![together];
        }
    }

    /// The members of a schema, each with what all of its definitions have in common.
    fn table(&mut self, id: Id<Schema>) -> Rc<Table> {
        // Chains of parts may be long, so that they are followed by a list and not by calls.
        let mut pending = vec![(self.resolved(id), false)];
        let mut open = HashSet::new();
        while let Some((id, is_ready)) = pending.pop() {
            if self.tables.contains_key(&id) {
                continue;
            }
            let parts: Vec<_> = self.schema(id).map(|schema| schema.all_of).unwrap_or_default();
            let parts: Vec<_> = parts.into_iter().map(|part| self.resolved(part)).collect();
            if is_ready {
                let around = self.whole;
                self.whole = around.or(Some(id));
                let table = self.table_of(id, &parts);
                self.whole = around;
                self.tables.insert(id, Rc::new(table));
            } else if open.insert(id) {
                pending.push((id, true));
                pending.extend(parts.into_iter().map(|part| (part, false)));
            }
        }
        self.tables.get(&self.resolved(id)).cloned().unwrap_or_default()
    }

    /// The table of a schema whose parts have theirs. Its own definitions come last: they are the narrowest.
    fn table_of(&mut self, id: Id<Schema>, parts: &[Id<Schema>]) -> Table {
        let mut table = Table::new();
        for part in parts {
            let members = self.tables.get(part).cloned().unwrap_or_default();
            for (name, member) in members.iter() {
                self.add(&mut table, name, *member);
            }
        }
        let own = self.schema(id).map(|schema| schema.properties).unwrap_or_default();
        for property in own {
            self.add(&mut table, &property.name, (property.schema, property.span));
        }
        table
    }

    fn add(&mut self, table: &mut Table, name: &str, (schema, span): (Id<Schema>, Span)) {
        let Some((earlier, _)) = table.get(name).copied() else {
            table.insert(name.to_owned(), (schema, span));
            return;
        };
        match self.join(earlier, schema) {
            Ok(joint) => {
                table.insert(name.to_owned(), (joint, span));
            }
            Err(contradiction) => {
                let message = format!("two parts of this `allOf` {}", contradiction.of_member(name));
                self.report(span, message, earlier);
            }
        }
    }

    fn report(&mut self, span: Span, message: String, earlier: Id<Schema>) {
        let diagnostic = Diagnostic::error(Code::Conflict, span, message)
            .help("let one part define the property, or make both definitions the same")
            .related(self.place(earlier), "the other definition");
        self.diagnostics.push(diagnostic);
    }

    /// The first definition of each member, as they are come upon from the schema on.
    fn first_definitions(&self, id: Id<Schema>) -> HashMap<String, Id<Schema>> {
        let mut first = HashMap::new();
        let mut seen = HashSet::new();
        let mut pending = vec![id];
        while let Some(id) = pending.pop() {
            let id = self.resolved(id);
            let Some(schema) = self.document.schemas.get(id).filter(|_| seen.insert(id)) else {
                continue;
            };
            for property in &schema.properties {
                first.entry(property.name.clone()).or_insert(property.schema);
            }
            // The stack hands parts out from its end.
            pending.extend(schema.all_of.iter().rev());
        }
        first
    }

    fn schema(&self, id: Id<Schema>) -> Option<Schema> {
        self.document.schemas.get(id).cloned()
    }

    fn place(&self, id: Id<Schema>) -> Span {
        let schema = self.document.schemas.get(id);
        self.tree.span(schema.map_or(self.document.at, |schema| schema.at))
    }

    /// The schema behind references.
    fn resolved(&self, mut id: Id<Schema>) -> Id<Schema> {
        for _ in 0..=self.document.schemas.len() {
            let schema = self.document.schemas.get(id);
            match schema.and_then(|schema| schema.reference.as_ref()).and_then(Use::id) {
                Some(next) => id = next,
                None => break,
            }
        }
        id
    }
}
