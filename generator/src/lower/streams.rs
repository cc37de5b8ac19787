//! What the items of a stream are.

use super::answers::Form;
use super::{Hint, Lowering};
use crate::diagnostics::Code;
use crate::document::{Id, Schema};
use crate::ir::{Framing, Scalar, TypeRef};

impl<'a> Lowering<'a> {
    /// The type of the items of a stream. Of an event it is what the data holds, also where the schema describes the
    /// event with its fields; where it describes several such events, it is any of these.
    pub(super) fn item(&mut self, form: &Form<'a>, framing: Framing, hint: &Hint) -> (Framing, TypeRef) {
        let text = TypeRef::Scalar(Scalar::String);
        let described = form.described;
        let whole = described.and_then(|described| described.schema);
        let Some(schema) = described.and_then(|described| described.item_schema).or(whole) else {
            let unsaid = if framing == Framing::Events {
                text
            } else {
                TypeRef::Json
            };
            return (framing, unsaid);
        };
        if framing != Framing::Events {
            // A schema of the whole describes a list of the items.
            let list = self.described(schema);
            let item = list.and_then(|list| list.items).filter(|_| whole == Some(schema));
            return (framing, self.nullable_type_of(item.unwrap_or(schema), hint));
        }
        let choices = self
            .described(schema)
            .map_or(&[][..], |schema| match schema.one_of.as_slice() {
                [] => &schema.any_of,
                one_of => one_of,
            });
        let fields: Vec<_> = choices.iter().filter_map(|choice| self.event_data(*choice)).collect();
        let is_choice = !choices.is_empty() && fields.len() == choices.len();
        match self.event_data(schema) {
            None if is_choice && fields.iter().any(|data| self.is_text(*data)) => {
                self.warn(
                    Code::RawJson,
                    form.used.at,
                    "what the data of an event holds depends on the event, which is not expressed in types: it is given as text",
                );
                (framing, text)
            }
            None if is_choice => (Framing::WholeEvents, self.nullable_type_of(schema, hint)),
            data => {
                let data = data.map_or(schema, |data| self.content_of(data));
                let item = if self.is_text(data) {
                    text
                } else {
                    self.nullable_type_of(data, hint)
                };
                (framing, item)
            }
        }
    }

    /// The schema of an event's data, where a schema describes the event with its fields.
    fn event_data(&self, id: Id<Schema>) -> Option<Id<Schema>> {
        let schema = self.described(id)?;
        let is_field = |name: &str| matches!(name, "data" | "event" | "id" | "retry" | "comment");
        let mut properties = schema.properties.iter();
        let data = properties.clone().find(|property| property.name == "data")?;
        properties
            .all(|property| is_field(&property.name))
            .then_some(data.schema)
    }

    /// The schema of what a text holds, where that is described.
    fn content_of(&self, id: Id<Schema>) -> Id<Schema> {
        self.described(id)
            .and_then(|schema| schema.content_schema)
            .unwrap_or(id)
    }
}
