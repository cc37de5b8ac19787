//! Reads `x-speakeasy-pagination`, as other generators do, where `x-oasmith-paging` says nothing. What of it is not
//! understood has a note, and the operation no pages.

use super::Lowering;
use crate::diagnostics::Code;
use crate::document::Operation;
use crate::ir::{Answer, Content, FirstPage, Follow, ItemsPath, Paging, Shape, TypeRef, Way};
use crate::tree::NodeId;

pub(super) const EXTENSION: &str = "x-speakeasy-pagination";

impl Lowering<'_> {
    pub(super) fn foreign_paging(&mut self, operation: &Operation, way: Option<&Way>) -> Option<Paging> {
        let node = *operation.extensions.get(EXTENSION)?;
        let paging = self.read_foreign(node, way.map(|way| &way.answer));
        match paging {
            Ok(paging) => Some(paging),
            Err(reason) => {
                self.note(
                    Code::Ignored,
                    node,
                    format!("there is no walk over the pages: {reason}"),
                );
                None
            }
        }
    }

    fn read_foreign(&self, node: NodeId, answer: Option<&Answer>) -> Result<Paging, String> {
        let outputs = self.tree.get(node, "outputs").ok_or("`outputs` is missing")?;
        let Some(Answer::One(Content::Json(ty)) | Answer::OptionalJson(ty)) = answer else {
            return Err("the operation does not answer with JSON".to_owned());
        };
        let items = match self.place(outputs, "results")? {
            Some(path) => self.items_at(ty, &path)?,
            None => self.only_list(ty).ok_or("`results` does not say where the items are")?,
        };
        let parameter = |kind: &str| self.input(node, kind);
        let follow = match self.member_text(node, "type") {
            Some("url") => {
                let url = self.place(outputs, "nextUrl")?;
                Follow::NextUrl(url.ok_or("`nextUrl` is missing")?)
            }
            Some("cursor") => Follow::Cursor {
                value: self.place(outputs, "nextCursor")?.ok_or("`nextCursor` is missing")?,
                parameter: parameter("cursor")?.ok_or("no input is of the type `cursor`")?,
                more: None,
            },
            Some("offsetLimit") => {
                let size = parameter("limit")?;
                match (parameter("page")?, parameter("offset")?) {
                    (Some(parameter), _) => Follow::PageNumber { parameter, size },
                    (None, Some(parameter)) => Follow::Offset { parameter, size },
                    (None, None) => return Err("no input is of the type `page` or `offset`".to_owned()),
                }
            }
            _ => return Err("`type` is `offsetLimit`, `cursor` or `url`".to_owned()),
        };
        Ok(Paging {
            items,
            first: FirstPage::default(),
            follow: vec![follow],
        })
    }

    /// The query parameter of an input.
    fn input(&self, node: NodeId, kind: &str) -> Result<Option<String>, String> {
        let inputs = self.tree.get(node, "inputs").map(|inputs| self.tree.items(inputs));
        let mut inputs = inputs.unwrap_or_default().iter();
        let Some(input) = inputs.find(|input| self.member_text(**input, "type") == Some(kind)) else {
            return Ok(None);
        };
        match self.member_text(*input, "in") {
            Some("parameters") => Ok(self.member_text(*input, "name").map(str::to_owned)),
            _ => Err(format!("the input of the type `{kind}` is no parameter")),
        }
    }

    /// The names on the way to what a path such as `$.meta.next` leads to.
    fn place(&self, outputs: NodeId, key: &str) -> Result<Option<Vec<String>>, String> {
        let Some(text) = self.member_text(outputs, key) else {
            return Ok(None);
        };
        let names = text.strip_prefix('$').map(|rest| rest.trim_start_matches('.'));
        match names {
            Some("") => Ok(Some(Vec::new())),
            Some(names) if !names.contains(['[', '*', '(']) => Ok(Some(names.split('.').map(str::to_owned).collect())),
            _ => Err(format!("`{text}` is no plain path of members")),
        }
    }

    fn items_at(&self, answer: &TypeRef, path: &[String]) -> Result<ItemsPath, String> {
        let mut ty = answer.clone();
        let mut steps = Vec::new();
        for wire in path {
            let step = self.step(&ty, wire);
            let (name, need, next) = step.ok_or_else(|| format!("the answer has no member `{wire}`"))?;
            steps.push((name, need));
            ty = next;
        }
        match ty {
            TypeRef::List(item) => Ok(ItemsPath { steps, item: *item }),
            _ => Err("`results` does not lead to a list".to_owned()),
        }
    }

    /// The answer, where it is a list, or its only member that is one.
    fn only_list(&self, answer: &TypeRef) -> Option<ItemsPath> {
        if let TypeRef::List(_) = answer {
            return self.items_at(answer, &[]).ok();
        }
        let TypeRef::Defined(id) = answer else { return None };
        let Shape::Struct(structure) = &self.types.definitions.get(id.0)?.as_ref()?.shape else {
            return None;
        };
        let mut lists = structure
            .fields
            .iter()
            .filter(|field| matches!(field.ty, TypeRef::List(_)));
        let list = lists.next().filter(|_| lists.next().is_none())?;
        self.items_at(answer, std::slice::from_ref(&list.name.wire)).ok()
    }

    fn member_text(&self, node: NodeId, key: &str) -> Option<&str> {
        self.tree.string(self.tree.get(node, key)?)
    }
}
