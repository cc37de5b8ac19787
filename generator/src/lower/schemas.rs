//! What a schema becomes: a type of Rust or of the runtime, or a shape that gets a name.

use super::scalars::{integer, number, string};
use super::scope::Scope;
use super::{Hint, Lowering, docs, names};
use crate::diagnostics::Code;
use crate::document::{AdditionalProperties, Id, JsonType, Schema};
use crate::ir::{Kind, Openness, Scalar, Shape, TypeRef};
use crate::source::Span;
use crate::tree::{NodeId, Value};

/// How deep schemas written in place may nest. No description that people write comes near it, and neither the stack of
/// this stage nor the compiler of what it makes is asked for more.
pub(super) const MAX_DEPTH: usize = 48;

/// What a schema becomes.
pub(super) enum Lowered {
    /// Something that stands for itself.
    Type(TypeRef),
    /// Something that needs a name.
    Shape(Shape),
}

impl<'a> Lowering<'a> {
    /// The type of a schema where it is used. Null is left out: whoever uses the type asks for it apart.
    pub(super) fn type_of(&mut self, id: Id<Schema>, hint: &Hint) -> TypeRef {
        let id = self.target(id);
        if let Some(known) = self.components.get(&id).and_then(|name| self.types.component(name)) {
            return TypeRef::Defined(known);
        }
        if let Some(known) = self.lowered.get(&id) {
            return known.clone();
        }
        if let Some(known) = self.around(id) {
            return known;
        }
        if self.open.len() == MAX_DEPTH {
            let place = self.schema(id).map_or(self.document.at, |schema| schema.at);
            self.warn(
                Code::RawJson,
                place,
                "schemas are nested too deeply here: the value stays raw JSON",
            );
            return TypeRef::Json;
        }
        let hint = &self.shared.of_schema(id).unwrap_or(hint).clone();
        self.open.push((id, hint.clone()));
        let ty = self.named(id, hint);
        self.open.pop();
        self.lowered.insert(id, ty.clone());
        ty
    }

    /// The type of a schema that is written in place, under the name that it gets if it needs one.
    fn named(&mut self, id: Id<Schema>, hint: &Hint) -> TypeRef {
        let shape = match self.shape(id, hint) {
            Lowered::Shape(shape) => shape,
            // What it holds refers to it by name.
            Lowered::Type(ty) if self.types.by_key.contains_key(&hint.key) => Shape::Alias(ty),
            Lowered::Type(ty) => return ty,
        };
        let schema = self.schema(id);
        let text = schema.and_then(|schema| schema.description.as_deref().or(schema.title.as_deref()));
        let docs = docs::docs(text, schema.is_some_and(|schema| schema.deprecated));
        let hint = self.as_given(schema, hint);
        TypeRef::Defined(self.define(&hint, self.place_of(id), docs, shape))
    }

    /// The type of a schema that lies around the one at hand, which contains it once more: it gets its name now.
    fn around(&mut self, id: Id<Schema>) -> Option<TypeRef> {
        let (_, hint) = self.open.iter().find(|(open, _)| *open == id)?;
        let hint = self.as_given(self.schema(id), hint);
        Some(TypeRef::Defined(self.types.at(&hint, self.place_of(id))))
    }

    pub(super) fn place_of(&self, id: Id<Schema>) -> Span {
        self.tree
            .span(self.schema(id).map_or(self.document.at, |schema| schema.at))
    }

    /// What a schema becomes that stands for the whole of another one: a component keeps its name, anything else takes
    /// the name of the schema it stands for.
    pub(super) fn in_place_of(&mut self, id: Id<Schema>, hint: &Hint) -> Lowered {
        let id = self.target(id);
        if self.components.contains_key(&id)
            || self.lowered.contains_key(&id)
            || self.shared.of_schema(id).is_some()
            || self.open.iter().any(|(open, _)| *open == id)
            || self.open.len() == MAX_DEPTH
        {
            return Lowered::Type(self.type_of(id, hint));
        }
        self.open.push((id, hint.clone()));
        let lowered = self.shape(id, hint);
        self.open.pop();
        lowered
    }

    /// The type of a schema where null is one of its values.
    pub(super) fn nullable_type_of(&mut self, id: Id<Schema>, hint: &Hint) -> TypeRef {
        let ty = self.type_of(id, hint);
        if self.is_nullable(id) && ty != TypeRef::Json {
            TypeRef::Nullable(Box::new(ty))
        } else {
            ty
        }
    }

    /// What a schema becomes, in the order of what says most about it.
    pub(super) fn shape(&mut self, id: Id<Schema>, hint: &Hint) -> Lowered {
        let Some(schema) = self.schema(id) else {
            return Lowered::Type(TypeRef::Json);
        };
        if let Some(target) = schema.reference.as_ref().and_then(crate::document::Use::id) {
            return Lowered::Type(self.type_of(target, hint));
        }
        if let Some(one) = self.enumeration(schema) {
            return Lowered::Shape(one);
        }
        if let Some(union) = self.inherited(id, schema, hint) {
            return union;
        }
        if !schema.all_of.iter().all(|part| self.is_annotation(*part)) {
            return self.all_of(id, schema, hint);
        }
        let choices = self.choices(schema);
        if schema.properties.is_empty() && !choices.is_empty() {
            return self.union(schema, choices, hint);
        }
        let types: Vec<_> = schema
            .types
            .iter()
            .copied()
            .filter(|ty| *ty != JsonType::Null)
            .collect();
        match types.as_slice() {
            [] => self.untyped(id, schema, hint),
            [one] => self.typed(*one, id, schema, hint),
            [JsonType::Integer, JsonType::Number] | [JsonType::Number, JsonType::Integer] => {
                Lowered::Type(TypeRef::Scalar(number(schema)))
            }
            many => self.union_of_kinds(many, id, schema, hint),
        }
    }

    /// What a schema becomes as one of its types.
    pub(super) fn typed(&mut self, ty: JsonType, id: Id<Schema>, schema: &'a Schema, hint: &Hint) -> Lowered {
        if let Some(one) = self.listed(ty, schema) {
            return Lowered::Shape(one);
        }
        Lowered::Type(match ty {
            JsonType::Boolean => TypeRef::Scalar(Scalar::Bool),
            JsonType::Integer => TypeRef::Scalar(integer(schema)),
            JsonType::Number => TypeRef::Scalar(number(schema)),
            JsonType::String => TypeRef::Scalar(string(schema)),
            JsonType::Array => return self.list(schema, hint),
            JsonType::Object => return self.object(id, schema, hint),
            JsonType::Null => TypeRef::Json,
        })
    }

    /// Whether null is one of a schema's values.
    pub(super) fn is_nullable(&self, id: Id<Schema>) -> bool {
        self.nullable_within(id, 16)
    }

    /// The schema that a chain of references leads to.
    pub(super) fn target(&self, mut id: Id<Schema>) -> Id<Schema> {
        // `resolve` refuses chains that end nowhere; the bound is for what it lets through.
        for _ in 0..self.document.schemas.len().max(1) {
            match self
                .schema(id)
                .and_then(|schema| schema.reference.as_ref())
                .and_then(crate::document::Use::id)
            {
                // A component that is a bare reference keeps its own name: it becomes an alias.
                Some(next) if !self.components.contains_key(&id) => id = next,
                _ => return id,
            }
        }
        id
    }

    pub(super) fn schema(&self, id: Id<Schema>) -> Option<&'a Schema> {
        self.document.schemas.get(id)
    }

    /// A hint with the name that the schema asks for.
    fn as_given(&self, schema: Option<&Schema>, hint: &Hint) -> Hint {
        Hint {
            given: self.given_name(schema),
            ..hint.clone()
        }
    }

    pub(super) fn given_name(&self, schema: Option<&Schema>) -> Option<String> {
        self.extension(&schema?.extensions, "x-rust-name")
            .and_then(|(_, text)| names::given_type_name(text))
    }

    /// Unions and string enums stay open unless the document closes them.
    pub(super) fn openness(&self, schema: &Schema, taken: &[String]) -> Openness {
        if schema
            .extensions
            .get("x-oasmith-closed")
            .and_then(|node| self.tree.bool(*node))
            == Some(true)
        {
            return Openness::Closed;
        }
        let mut scope = Scope::default();
        for name in taken {
            scope.claim(name.clone());
        }
        Openness::Open(scope.claim("Unrecognized".to_owned()))
    }

    fn nullable_within(&self, id: Id<Schema>, depth: usize) -> bool {
        let Some(schema) = self.schema(id).filter(|_| depth > 0) else {
            return false;
        };
        if let Some(target) = schema.reference.as_ref().and_then(crate::document::Use::id) {
            return schema.nullable || self.nullable_within(target, depth - 1);
        }
        let is_null = |node: &NodeId| *self.tree.value(*node) == Value::Null;
        // Who lists null means it, also where the type leaves it out.
        if schema.values.iter().flatten().chain(&schema.constant).any(is_null) {
            return true;
        }
        if !schema.types.is_empty() && !schema.types.contains(&JsonType::Null) {
            return false;
        }
        let mut choices = schema.one_of.iter().chain(&schema.any_of);
        // A part that but says so means the whole.
        let (notes, parts): (Vec<&Id<Schema>>, Vec<&Id<Schema>>) =
            schema.all_of.iter().partition(|part| self.is_annotation(**part));
        let mut noted = notes.into_iter().filter_map(|note| self.schema(*note));
        schema.nullable
            || schema.types.contains(&JsonType::Null)
            || choices.any(|choice| self.nullable_within(*choice, depth - 1))
            || noted.any(|note| note.nullable)
            || (!parts.is_empty() && parts.into_iter().all(|part| self.nullable_within(*part, depth - 1)))
    }

    fn untyped(&mut self, id: Id<Schema>, schema: &'a Schema, hint: &Hint) -> Lowered {
        let is_object = !schema.properties.is_empty()
            || !schema.pattern_properties.is_empty()
            || matches!(schema.additional_properties, AdditionalProperties::Schema(_));
        if is_object {
            self.object(id, schema, hint)
        } else if schema.items.is_some() || !schema.prefix_items.is_empty() {
            self.list(schema, hint)
        } else if schema.format.is_some() && string(schema) != Scalar::String {
            Lowered::Type(TypeRef::Scalar(string(schema)))
        } else {
            match self.listed_types(schema).as_slice() {
                [] => Lowered::Type(TypeRef::Json),
                [one] => self.typed(*one, id, schema, hint),
                many => self.union_of_kinds(many, id, schema, hint),
            }
        }
    }
}

/// The kind of JSON value that a type is written as.
pub(super) fn kind_of(ty: JsonType) -> Kind {
    match ty {
        JsonType::Boolean => Kind::Boolean,
        JsonType::Integer => Kind::Integer,
        JsonType::Number => Kind::Number,
        JsonType::String => Kind::String,
        JsonType::Array => Kind::Array,
        JsonType::Object => Kind::Object,
        JsonType::Null => Kind::Any,
    }
}
