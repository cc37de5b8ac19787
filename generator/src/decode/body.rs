//! Request bodies, media types, encodings and examples.

use super::parameter::styles;
use super::{Decode, Decoder, kinds};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Encoding, Example, MediaType, ParameterPlace, RequestBody};
use crate::tree::NodeId;

impl Decode for RequestBody {
    fn decode(decoder: &mut Decoder<'_>, node: NodeId) -> Option<Self> {
        let members = decoder.members(node, &kinds::REQUEST_BODY)?;
        Some(Self {
            at: node,
            description: members.text("description"),
            required: members.flag("required").unwrap_or(false),
            content: decoder.uses_by_name(members.map("content")),
            extensions: members.extensions(),
        })
    }
}

impl Decode for MediaType {
    fn decode(decoder: &mut Decoder<'_>, node: NodeId) -> Option<Self> {
        let members = decoder.members(node, &kinds::MEDIA_TYPE)?;
        decoder.exclusive(node, "encoding", &["prefixEncoding", "itemEncoding"]);
        // Encodings by position are only looked over for mistakes.
        for encoding in members
            .list("prefixEncoding")
            .iter()
            .copied()
            .chain(members.object("itemEncoding"))
        {
            let _ = decoder.encoding(encoding);
        }
        let encodings = members.map("encoding").iter();
        Some(Self {
            at: node,
            schema: members.schema("schema").map(|schema| decoder.define(schema)),
            item_schema: members.schema("itemSchema").map(|schema| decoder.define(schema)),
            example: members.any("example"),
            examples: decoder.uses_by_name(members.map("examples")),
            encoding: encodings
                .filter_map(|entry| Some((entry.key.to_string(), decoder.encoding(entry.value)?)))
                .collect(),
            extensions: members.extensions(),
        })
    }
}

impl Decode for Example {
    fn decode(decoder: &mut Decoder<'_>, node: NodeId) -> Option<Self> {
        let members = decoder.members(node, &kinds::EXAMPLE)?;
        decoder.exclusive(node, "value", &["dataValue", "serializedValue", "externalValue"]);
        Some(Self {
            at: node,
            summary: members.text("summary"),
            value: members.any("value").or_else(|| members.any("dataValue")),
        })
    }
}

impl Decoder<'_> {
    fn encoding(&mut self, node: NodeId) -> Option<Encoding> {
        let members = self.members(node, &kinds::ENCODING)?;
        self.exclusive(node, "encoding", &["prefixEncoding", "itemEncoding"]);
        Some(Encoding {
            at: node,
            content_type: members.text("contentType"),
            style: self.style(&members, styles(ParameterPlace::Query)),
            explode: members.flag("explode"),
            allow_reserved: members.flag("allowReserved").unwrap_or(false),
            headers: self.uses_by_name(members.map("headers")),
        })
    }

    /// Warns of members that the standard does not allow beside `key`.
    fn exclusive(&mut self, node: NodeId, key: &str, others: &[&str]) {
        let Some(first) = self.tree.entry(node, key) else {
            return;
        };
        for other in others.iter().filter_map(|other| self.tree.entry(node, other)) {
            let message = format!("`{}` and `{key}` exclude each other", other.key);
            self.report(
                Diagnostic::warning(Code::Invalid, other.key_span, message)
                    .related(first.key_span, format!("`{key}` stands here"))
                    .help("remove one of them"),
            );
        }
    }
}
