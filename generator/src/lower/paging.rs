//! Reads `x-oasmith-paging`: where the items of a page stand, and how the next page is asked for.

use super::Lowering;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::Operation;
use crate::ir::{Answer, Content, FirstPage, Follow, ItemsPath, Name, Need, Paging, Presence, Shape, TypeRef, Way};
use crate::tree::{NodeId, Value};

/// The forms that `follow` may list.
const FORMS: &str = "`cursor`, `next-url`, `link-header`, `page-number` or `offset`";

impl Lowering<'_> {
    /// How the pages of an operation hang together, where the document says so.
    pub(super) fn paging(&mut self, operation: &Operation, way: Option<&Way>) -> Option<Paging> {
        let Some(node) = operation.extensions.get("x-oasmith-paging").copied() else {
            return self.foreign_paging(operation, way);
        };
        let items = self.member(node, "items")?;
        let items = self.items(items, way.map(|way| &way.answer))?;
        let list = self.member(node, "follow")?;
        let follow: Vec<_> = self
            .tree
            .items(list)
            .to_vec()
            .into_iter()
            .filter_map(|form| self.follow(form))
            .collect();
        if follow.is_empty() && self.tree.items(list).is_empty() {
            self.refuse(list, "`follow` is an empty list", FORMS);
        }
        let first = self
            .tree
            .get(node, "first-page")
            .map(|first| self.first_page(first))
            .unwrap_or_default();
        (!follow.is_empty()).then_some(Paging { items, first, follow })
    }

    fn items(&mut self, node: NodeId, answer: Option<&Answer>) -> Option<ItemsPath> {
        let path = self.path(node)?;
        let Some(Answer::One(Content::Json(ty)) | Answer::OptionalJson(ty)) = answer else {
            self.refuse(
                node,
                "the operation does not answer with JSON",
                "remove `x-oasmith-paging`",
            );
            return None;
        };
        let mut ty = ty.clone();
        let mut steps = Vec::new();
        for wire in &path {
            let Some((name, need, next)) = self.step(&ty, wire) else {
                self.refuse(
                    node,
                    &format!("the answer has no member `{wire}`"),
                    "name the members on the way to the list, with dots between them",
                );
                return None;
            };
            steps.push((name, need));
            ty = next;
        }
        match ty {
            TypeRef::List(item) => Some(ItemsPath { steps, item: *item }),
            _ => {
                self.refuse(
                    node,
                    &match path.as_slice() {
                        [] => "the answer is not a list".to_owned(),
                        path => format!("`{}` is not a list", path.join(".")),
                    },
                    "name the member that holds the items",
                );
                None
            }
        }
    }

    pub(super) fn step(&self, ty: &TypeRef, wire: &str) -> Option<(Name, Need, TypeRef)> {
        let TypeRef::Defined(id) = ty else { return None };
        let definition = self.types.definitions.get(id.0)?.as_ref()?;
        match &definition.shape {
            Shape::Alias(target) => self.step(target, wire),
            Shape::Struct(structure) => {
                let field = structure.fields.iter().find(|field| field.name.wire == wire)?;
                let need = if field.presence == Presence::Required {
                    Need::Required
                } else {
                    Need::Optional
                };
                Some((field.name.clone(), need, field.ty.clone()))
            }
            _ => None,
        }
    }

    fn follow(&mut self, form: NodeId) -> Option<Follow> {
        let [entry] = self.tree.entries(form) else {
            self.refuse(form, "a form of paging has exactly one member", FORMS);
            return None;
        };
        let value = entry.value;
        match &*entry.key {
            "next-url" => Some(Follow::NextUrl(self.path(value)?)),
            "link-header" => Some(Follow::LinkHeader(self.text(value)?)),
            "cursor" => {
                let cursor = self.member(value, "value")?;
                let parameter = self.member(value, "parameter")?;
                let more = self.tree.get(value, "more").and_then(|node| self.path(node));
                Some(Follow::Cursor {
                    value: self.path(cursor)?,
                    parameter: self.text(parameter)?,
                    more,
                })
            }
            "page-number" => Some(Follow::PageNumber {
                parameter: self.parameter_of(value)?,
                size: self.size_of(value),
            }),
            "offset" => Some(Follow::Offset {
                parameter: self.parameter_of(value)?,
                size: self.size_of(value),
            }),
            other => {
                let message = format!("`{other}` is no form of paging");
                self.refuse(form, &message, FORMS);
                None
            }
        }
    }

    fn first_page(&mut self, node: NodeId) -> FirstPage {
        let tree = self.tree;
        let parameters = self
            .member(node, "parameters")
            .map(|parameters| tree.entries(parameters))
            .unwrap_or_default();
        let parameters = parameters.iter().filter_map(|entry| match tree.value(entry.value) {
            Value::String(text) | Value::Number(text) => Some((entry.key.to_string(), text.to_string())),
            Value::Bool(value) => Some((entry.key.to_string(), value.to_string())),
            _ => {
                self.refuse(
                    entry.value,
                    &format!("a query value is wanted here, not {}", tree.kind(entry.value)),
                    "write a text or a number",
                );
                None
            }
        });
        let parameters = parameters.collect();
        let unless = tree
            .get(node, "unless")
            .map(|unless| tree.items(unless))
            .unwrap_or_default();
        FirstPage {
            parameters,
            unless: unless.iter().filter_map(|name| self.text(*name)).collect(),
        }
    }

    fn parameter_of(&mut self, node: NodeId) -> Option<String> {
        let parameter = self.member(node, "parameter")?;
        self.text(parameter)
    }

    fn size_of(&mut self, node: NodeId) -> Option<String> {
        let size = self.tree.get(node, "size")?;
        self.text(size)
    }

    /// The names on the way to a member; `$` is the answer itself.
    fn path(&mut self, node: NodeId) -> Option<Vec<String>> {
        let text = self.text(node)?;
        let names = text
            .strip_prefix('$')
            .map_or(text.as_str(), |rest| rest.trim_start_matches('.'));
        Some(
            names
                .split('.')
                .filter(|_| !names.is_empty())
                .map(str::to_owned)
                .collect(),
        )
    }

    fn text(&mut self, node: NodeId) -> Option<String> {
        match self.tree.value(node) {
            Value::String(text) if !text.is_empty() => Some(text.to_string()),
            _ => {
                self.refuse(
                    node,
                    &format!("a name is wanted here, not {}", self.tree.kind(node)),
                    "write the name as a string",
                );
                None
            }
        }
    }

    fn member(&mut self, node: NodeId, key: &str) -> Option<NodeId> {
        let found = self.tree.get(node, key);
        if found.is_none() {
            self.refuse(
                node,
                &format!("`{key}` is missing"),
                "`x-oasmith-paging` holds `items` and `follow`",
            );
        }
        found
    }

    fn refuse(&mut self, node: NodeId, message: &str, help: &str) {
        let place = self.tree.span(node);
        self.diagnostics
            .push(Diagnostic::error(Code::Extension, place, format!("paging: {message}")).help(help));
    }
}
