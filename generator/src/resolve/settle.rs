//! Puts what references lead to into the document.

use crate::document::{
    Callback, Discriminator, Document, Header, Id, MediaType, Named, Object, ObjectKind, Operation, Parameter,
    PathItem, RequestBody, Response, Schema, Target, Use,
};
use crate::tree::NodeId;
use std::collections::HashMap;

/// The number of the object that the reference at a node leads to, by the kind that is wanted; `None` for a mistake.
#[derive(Default)]
pub(super) struct Targets {
    targets: HashMap<(ObjectKind, NodeId), Option<usize>>,
}

impl Targets {
    pub(super) fn get(&self, kind: ObjectKind, at: NodeId) -> Option<Option<usize>> {
        self.targets.get(&(kind, at)).copied()
    }

    pub(super) fn set(&mut self, kind: ObjectKind, at: NodeId, target: Option<usize>) {
        self.targets.insert((kind, at), target);
    }

    /// Fills in every use of the document that is a reference.
    pub(super) fn settle(&self, document: &mut Document) {
        let components = &mut document.components;
        self.named(&mut document.paths);
        self.named(&mut document.webhooks);
        self.named(&mut components.parameters);
        self.named(&mut components.responses);
        self.named(&mut components.request_bodies);
        self.named(&mut components.headers);
        self.named(&mut components.security_schemes);
        self.named(&mut components.examples);
        self.named(&mut components.callbacks);
        self.named(&mut components.path_items);
        self.named(&mut components.media_types);
        document.schemas.iter_mut().for_each(|schema| self.schema(schema));
        document
            .parameters
            .iter_mut()
            .for_each(|parameter| self.parameter(parameter));
        document
            .responses
            .iter_mut()
            .for_each(|response| self.response(response));
        document
            .request_bodies
            .iter_mut()
            .for_each(|body| self.request_body(body));
        document.headers.iter_mut().for_each(|header| self.header(header));
        document.path_items.iter_mut().for_each(|item| self.path_item(item));
        document
            .media_types
            .iter_mut()
            .for_each(|media_type| self.media_type(media_type));
        document
            .callbacks
            .iter_mut()
            .for_each(|callback| self.callback(callback));
    }

    fn schema(&self, schema: &mut Schema) {
        if let Some(reference) = &mut schema.reference {
            self.used(reference);
        }
        if let Some(discriminator) = &mut schema.discriminator {
            self.discriminator(discriminator);
        }
    }

    /// Values that lead nowhere have been reported, and are left aside.
    fn discriminator(&self, discriminator: &mut Discriminator) {
        self.by_name(&mut discriminator.mapping);
        discriminator.mapping.retain(|(_, used)| used.id().is_some());
        if let Some(default) = &mut discriminator.default {
            self.used(default);
        }
        discriminator.default = discriminator.default.take().filter(|used| used.id().is_some());
    }

    fn parameter(&self, parameter: &mut Parameter) {
        self.by_name(&mut parameter.content);
        self.list(&mut parameter.examples);
    }

    fn response(&self, response: &mut Response) {
        self.by_name(&mut response.headers);
        self.by_name(&mut response.content);
    }

    fn request_body(&self, body: &mut RequestBody) {
        self.by_name(&mut body.content);
    }

    fn header(&self, header: &mut Header) {
        self.by_name(&mut header.content);
    }

    fn path_item(&self, item: &mut PathItem) {
        self.list(&mut item.parameters);
        item.operations
            .iter_mut()
            .for_each(|(_, operation)| self.operation(operation));
    }

    fn operation(&self, operation: &mut Operation) {
        self.list(&mut operation.parameters);
        if let Some(body) = &mut operation.request_body {
            self.used(body);
        }
        operation
            .responses
            .iter_mut()
            .for_each(|(_, response)| self.used(response));
        self.named(&mut operation.callbacks);
    }

    fn media_type(&self, media_type: &mut MediaType) {
        self.by_name(&mut media_type.examples);
        media_type
            .encoding
            .iter_mut()
            .for_each(|(_, encoding)| self.by_name(&mut encoding.headers));
    }

    fn callback(&self, callback: &mut Callback) {
        self.named(&mut callback.expressions);
    }

    fn named<T: Object>(&self, uses: &mut [(Named, Use<T>)]) {
        uses.iter_mut().for_each(|(_, used)| self.used(used));
    }

    fn by_name<T: Object>(&self, uses: &mut [(String, Use<T>)]) {
        uses.iter_mut().for_each(|(_, used)| self.used(used));
    }

    fn list<T: Object>(&self, uses: &mut [Use<T>]) {
        uses.iter_mut().for_each(|used| self.used(used));
    }

    fn used<T: Object>(&self, used: &mut Use<T>) {
        if matches!(used.target, Target::Reference(_))
            && let Some(Some(index)) = self.get(T::KIND, used.at)
        {
            used.target = Target::Object(Id::new(index));
        }
    }
}
