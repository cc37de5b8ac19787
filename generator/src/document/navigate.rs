//! Ways through a resolved document: its operations and their parameters.

use super::{Document, Method, Named, Object, Operation, Parameter, PathItem, Use};
use crate::tree::NodeId;

/// An operation and where it is served.
#[derive(Clone, Copy, Debug)]
pub struct OperationAt<'a> {
    /// The path template.
    pub path: &'a Named,
    /// The method.
    pub method: &'a Method,
    /// The path item that holds the operation.
    pub path_item: &'a PathItem,
    /// The operation.
    pub operation: &'a Operation,
}

impl Document {
    /// Every operation under `paths`, in the order of the document.
    pub fn operations(&self) -> impl Iterator<Item = OperationAt<'_>> {
        self.paths
            .iter()
            .filter_map(|(path, used)| Some((path, self.used(used)?)))
            .flat_map(|(path, path_item)| {
                path_item.operations.iter().map(move |(method, operation)| OperationAt {
                    path,
                    method,
                    path_item,
                    operation,
                })
            })
    }

    /// The parameters of an operation, each with its place of use: those of the path item, where the operation does not
    /// have one of the same name and place, then its own. A second one of the same name and place in one list is left out.
    #[must_use]
    pub fn parameters_of<'a>(
        &'a self,
        path_item: &'a PathItem,
        operation: &'a Operation,
    ) -> Vec<(&'a Use<Parameter>, &'a Parameter)> {
        let own = self.distinct(&operation.parameters);
        let mut parameters = self.distinct(&path_item.parameters);
        parameters.retain(|(_, shared)| !own.iter().any(|(_, parameter)| parameter.is_same(shared)));
        parameters.extend(own);
        parameters
    }

    /// The object that a use leads to, once references are resolved.
    #[must_use]
    pub fn used<T: Object>(&self, used: &Use<T>) -> Option<&T> {
        used.id().and_then(|id| self.get(id))
    }

    /// The node that a place of use refers to, once references are resolved.
    pub(crate) fn leads_to(&self, node: NodeId) -> Option<NodeId> {
        self.trail.leads.get(&node).copied()
    }

    /// The nodes that any place of use refers to, once references are resolved.
    pub(crate) fn referred_to(&self) -> impl Iterator<Item = NodeId> {
        self.trail.leads.values().copied()
    }

    fn distinct<'a>(&'a self, list: &'a [Use<Parameter>]) -> Vec<(&'a Use<Parameter>, &'a Parameter)> {
        let mut distinct: Vec<(&Use<Parameter>, &Parameter)> = Vec::with_capacity(list.len());
        for used in list {
            if let Some(parameter) = self.used(used)
                && !distinct.iter().any(|(_, earlier)| earlier.is_same(parameter))
            {
                distinct.push((used, parameter));
            }
        }
        distinct
    }
}

impl Parameter {
    /// Whether both describe the same part of a request: the same name at the same place.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.place == other.place && self.name == other.name
    }
}
