//! What a body of parts becomes: a struct with files, and with values like everywhere else.

use super::bodies::essence;
use super::media::is_json;
use super::scope::Scope;
use super::{Hint, Lowering, docs};
use crate::document::{Encoding, Id, JsonType, Schema, Version};
use crate::ir::{Constant, Literal, Manner, Multipart, Need, Part, PartContent, PartForm, Shape, TypeRef};
use indexmap::IndexMap;
use std::collections::HashSet;

impl<'a> Lowering<'a> {
    /// The type of a multipart body. It is one of its own: a file is none of the things that JSON has.
    pub(super) fn multipart(&mut self, id: Id<Schema>, encodings: &[(String, Encoding)], hint: &Hint) -> TypeRef {
        let (properties, required) = self.all_properties(id);
        let mut scope = Scope::default();
        let (mut parts, mut constants) = (Vec::new(), Vec::new());
        let names = self.member_names(&properties, &mut scope);
        for ((wire, property), name) in properties.iter().zip(names) {
            let is_required = required.contains(wire);
            if let Some(value) = self
                .constant(*property)
                .filter(|value| is_required && *value != Literal::Null)
            {
                constants.push(Constant { name, value });
                continue;
            }
            // Null has no form as a part: what may be null may be absent.
            let need = if is_required && !self.is_nullable(*property) {
                Need::Required
            } else {
                Need::Optional
            };
            let encoding = encodings.iter().find(|(encoded, _)| encoded == wire);
            let (content, form) = self.part(*property, encoding.map(|(_, encoding)| encoding), &hint.member(wire));
            parts.push(Part {
                name,
                content,
                form,
                need,
                docs: self.member_docs(*property),
            });
        }
        let shape = Shape::Multipart(Multipart {
            parts,
            constants,
            extra: scope.claim("extra".to_owned()),
        });
        let schema = self.schema(self.resolved(id));
        let text = schema.and_then(|schema| schema.description.as_deref().or(schema.title.as_deref()));
        let place = self.tree.span(schema.map_or(self.document.at, |schema| schema.at));
        TypeRef::Defined(self.define(hint, place, docs::docs(text, false), shape))
    }

    /// What a part holds, and how it is written.
    fn part(&mut self, id: Id<Schema>, encoding: Option<&Encoding>, hint: &Hint) -> (PartContent, Option<PartForm>) {
        let media_type = encoding.and_then(declared);
        let is_binary = media_type.as_deref().is_some_and(is_binary);
        let content = match self.files(id, is_binary, 8) {
            Some(files) => files,
            None => PartContent::Value(self.type_of(id, hint)),
        };
        let style = encoding.and_then(|encoding| self.member_style(encoding));
        let form = match (style, &content) {
            (Some(style), PartContent::Value(_)) if style.manner != Manner::Json => Some(PartForm::Style(style)),
            _ => media_type
                .or_else(|| self.content_media_type(id))
                .map(PartForm::MediaType),
        };
        (content, form)
    }

    /// Whether a schema describes a file or several.
    fn files(&self, id: Id<Schema>, is_binary: bool, depth: usize) -> Option<PartContent> {
        let depth = depth.checked_sub(1)?;
        let schema = self.schema(self.resolved(id))?;
        let types: Vec<_> = schema.types.iter().filter(|ty| **ty != JsonType::Null).collect();
        let alternatives: Vec<_> = schema
            .one_of
            .iter()
            .chain(&schema.any_of)
            .chain(&schema.all_of)
            .collect();
        match types.as_slice() {
            [JsonType::Array] => {
                let one = self.files(schema.items?, is_binary, depth)?;
                (one == PartContent::File).then_some(PartContent::Files)
            }
            [JsonType::String] => self.is_file_part(schema, is_binary).then_some(PartContent::File),
            [] if !alternatives.is_empty() => {
                let is_null = |id: &Id<Schema>| {
                    self.schema(*id)
                        .is_some_and(|schema| schema.types.as_slice() == [JsonType::Null])
                };
                let files = alternatives
                    .into_iter()
                    .filter(|alternative| !is_null(alternative))
                    .map(|alternative| self.files(*alternative, is_binary, depth))
                    .collect::<Option<Vec<_>>>()?;
                if files.contains(&PartContent::Files) {
                    Some(PartContent::Files)
                } else {
                    files.into_iter().next()
                }
            }
            [] => self.is_file_part(schema, is_binary).then_some(PartContent::File),
            _ => None,
        }
    }

    /// Whether a plain schema describes bytes. From 3.1 on a schema that names no type at all is one of bytes in a part.
    fn is_file_part(&self, schema: &Schema, is_binary: bool) -> bool {
        let is_text = schema.values.is_some() || schema.constant.is_some() || schema.content_encoding.is_some();
        let says_nothing = schema.types.is_empty()
            && schema.properties.is_empty()
            && schema.items.is_none()
            && schema.format.is_none()
            && self.document.version >= Version::V31;
        let is_binary = is_binary || schema.content_media_type.as_deref().is_some_and(self::is_binary);
        !is_text && (schema.format.as_deref() == Some("binary") || is_binary || says_nothing)
    }

    /// The media type that a schema names, or that of its items.
    fn content_media_type(&self, id: Id<Schema>) -> Option<String> {
        let schema = self.schema(self.resolved(id))?;
        let items = schema.items.and_then(|items| self.schema(self.resolved(items)));
        let named = [Some(schema), items].into_iter().flatten();
        let mut named = named.filter(|schema| schema.content_encoding.is_none());
        named.find_map(|schema| schema.content_media_type.clone())
    }

    /// The properties of a schema and of all parts of its `allOf`, and the names of those that must be there.
    fn all_properties(&self, id: Id<Schema>) -> (IndexMap<String, Id<Schema>>, HashSet<String>) {
        let (mut properties, mut required, mut seen) = (IndexMap::new(), HashSet::new(), HashSet::new());
        let mut pending = vec![id];
        while let Some(id) = pending.pop() {
            let id = self.resolved(id);
            let Some(schema) = self.schema(id).filter(|_| seen.insert(id)) else {
                continue;
            };
            for property in &schema.properties {
                properties.entry(property.name.clone()).or_insert(property.schema);
            }
            required.extend(schema.required.iter().map(|(name, _)| name.clone()));
            pending.extend(schema.all_of.iter().rev());
        }
        (properties, required)
    }
}

/// The media type that an encoding names, the first where it names several.
fn declared(encoding: &Encoding) -> Option<String> {
    let media = encoding.content_type.as_deref()?.split(',').next()?.trim();
    (!media.is_empty() && !media.contains('*')).then(|| media.to_owned())
}

/// Whether a media type is one that no text is written in.
fn is_binary(media: &str) -> bool {
    let essence = essence(media);
    let is_text =
        essence.starts_with("text/") || is_json(&essence) || essence.ends_with("xml") || essence.ends_with("yaml");
    !is_text
}
