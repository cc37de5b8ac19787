//! What a list becomes: a `Vec`, or a tuple where its first items have types of their own.

use super::schemas::Lowered;
use super::{Hint, Lowering};
use crate::document::{Id, Schema};
use crate::ir::{Presence, Shape, Tuple, TupleItem, TypeRef};

impl<'a> Lowering<'a> {
    pub(super) fn list(&mut self, schema: &'a Schema, hint: &Hint) -> Lowered {
        let items = schema
            .items
            .filter(|items| self.schema(*items).is_some_and(|items| !items.never));
        let item_hint = hint.within("[]", "Item");
        let item = items.map_or(TypeRef::Json, |items| self.nullable_type_of(items, &item_hint));
        if schema.prefix_items.is_empty() {
            return Lowered::Type(TypeRef::List(Box::new(item)));
        }
        let needed = schema.min_items.unwrap_or(0);
        let prefix = schema.prefix_items.iter().zip(0..);
        let items = prefix.map(|(id, index)| self.tuple_item(*id, index, index < needed, hint));
        Lowered::Shape(Shape::Tuple(Tuple {
            items: items.collect(),
            rest: item,
        }))
    }

    fn tuple_item(&mut self, id: Id<Schema>, index: u64, needed: bool, hint: &Hint) -> TupleItem {
        let ty = self.type_of(id, &hint.within(&format!("[{index}]"), &format!("Item{index}")));
        TupleItem {
            presence: Presence::of(needed, self.is_nullable(id) && ty != TypeRef::Json),
            ty,
            docs: self.member_docs(id),
        }
    }
}
