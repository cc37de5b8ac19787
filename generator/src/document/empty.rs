//! The document before anything is decoded into it.

use super::{Arena, Components, Document, Extensions, Info, Trail, Version};
use crate::tree::NodeId;

impl Document {
    pub(crate) fn empty(at: NodeId, version: Version) -> Self {
        Self {
            at,
            version,
            info: Info::default(),
            servers: Vec::new(),
            paths: Vec::new(),
            webhooks: Vec::new(),
            components: Components::default(),
            security: Vec::new(),
            tags: Vec::new(),
            extensions: Extensions::new(),
            schemas: Arena::default(),
            parameters: Arena::default(),
            responses: Arena::default(),
            request_bodies: Arena::default(),
            headers: Arena::default(),
            path_items: Arena::default(),
            security_schemes: Arena::default(),
            examples: Arena::default(),
            media_types: Arena::default(),
            callbacks: Arena::default(),
            trail: Trail::default(),
        }
    }
}
