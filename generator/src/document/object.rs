//! The kinds of object that a `$ref` may name, and where the document keeps them.

use super::{
    Arena, Callback, Document, Example, Header, Id, MediaType, Parameter, PathItem, RequestBody, Response, Schema,
    SecurityScheme,
};

/// An object that a `$ref` may name.
pub trait Object: Sized {
    /// Which kind it is.
    const KIND: ObjectKind;

    /// The document's objects of this kind.
    fn arena(document: &Document) -> &Arena<Self>;

    /// The document's objects of this kind, to be completed.
    fn arena_mut(document: &mut Document) -> &mut Arena<Self>;
}

/// Declares the kinds: the type, its arena, its key under `components`, and how a sentence names one of it.
macro_rules! objects {
    ($($kind:ident in $arena:ident, $key:literal: $name:literal,)+) => {
        /// The kinds of object that a `$ref` may name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ObjectKind {
            $(#[doc = $name] $kind,)+
        }

        impl ObjectKind {
            /// The kind with its article, such as `a schema`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)+
                }
            }

            /// The key under `components` where objects of the kind are defined.
            #[must_use]
            pub const fn components_key(self) -> &'static str {
                match self {
                    $(Self::$kind => $key,)+
                }
            }
        }

        $(
            impl Object for $kind {
                const KIND: ObjectKind = ObjectKind::$kind;

                fn arena(document: &Document) -> &Arena<Self> {
                    &document.$arena
                }

                fn arena_mut(document: &mut Document) -> &mut Arena<Self> {
                    &mut document.$arena
                }
            }
        )+
    };
}

objects! {
    Schema in schemas, "schemas": "a schema",
    Parameter in parameters, "parameters": "a parameter",
    Response in responses, "responses": "a response",
    RequestBody in request_bodies, "requestBodies": "a request body",
    Header in headers, "headers": "a header",
    PathItem in path_items, "pathItems": "a path item",
    SecurityScheme in security_schemes, "securitySchemes": "a security scheme",
    Example in examples, "examples": "an example",
    MediaType in media_types, "mediaTypes": "a media type",
    Callback in callbacks, "callbacks": "a callback",
}

impl Document {
    /// The object with this number.
    #[must_use]
    pub fn get<T: Object>(&self, id: Id<T>) -> Option<&T> {
        T::arena(self).get(id)
    }
}
