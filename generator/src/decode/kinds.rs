//! The members of every kind of object, as OpenAPI 3.0, 3.1 and 3.2 define them.

use super::kind::{Kind, any, count, flag, items, limit, list, map, number, object, schema, text, texts, types};
use crate::document::ObjectKind;
use crate::document::Version::{V30, V31};

const V32: crate::document::Version = crate::document::Version::V32;

pub(super) static DOCUMENT: Kind = Kind::new(
    "an OpenAPI document",
    &[
        text("openapi").required(),
        text("$self").since(V32).silent(),
        object("info").required(),
        text("jsonSchemaDialect").since(V31).silent(),
        list("servers"),
        map("paths").required_until(V30),
        map("webhooks").since(V31),
        object("components"),
        list("security"),
        list("tags"),
        object("externalDocs").silent(),
    ],
);

pub(super) static INFO: Kind = Kind::new(
    "the info of the API",
    &[
        text("title").required(),
        text("summary").since(V31),
        text("description"),
        text("termsOfService").silent(),
        object("contact").silent(),
        object("license").silent(),
        text("version").required(),
    ],
);

pub(super) static SERVER: Kind = Kind::new(
    "a server",
    &[
        text("url").required(),
        text("description"),
        text("name").since(V32).silent(),
        map("variables"),
    ],
);

pub(super) static SERVER_VARIABLE: Kind = Kind::new(
    "a server variable",
    &[texts("enum"), text("default").required(), text("description")],
);

pub(super) static COMPONENTS: Kind = Kind::new(
    "components",
    &[
        map("schemas"),
        map("responses"),
        map("parameters"),
        map("examples"),
        map("requestBodies"),
        map("headers"),
        map("securitySchemes"),
        map("links").silent(),
        map("callbacks"),
        map("pathItems").since(V31),
        map("mediaTypes").since(V32),
    ],
);

pub(super) static TAG: Kind = Kind::new(
    "a tag",
    &[
        text("name").required(),
        text("summary").since(V32),
        text("description"),
        object("externalDocs").silent(),
        text("parent").since(V32).silent(),
        text("kind").since(V32).silent(),
    ],
)
.harmless();

pub(super) static SECURITY_SCHEME: Kind = Kind::new(
    ObjectKind::SecurityScheme.name(),
    &[
        text("type").required(),
        text("description"),
        text("name"),
        text("in"),
        text("scheme"),
        text("bearerFormat").silent(),
        object("flows"),
        text("openIdConnectUrl").silent(),
        text("oauth2MetadataUrl").since(V32).silent(),
        flag("deprecated").since(V32).silent(),
    ],
);

pub(super) static PATH_ITEM: Kind = Kind::new(
    ObjectKind::PathItem.name(),
    &[
        text("summary"),
        text("description"),
        object("get"),
        object("put"),
        object("post"),
        object("delete"),
        object("options"),
        object("head"),
        object("patch"),
        object("trace"),
        object("query").since(V32),
        map("additionalOperations").since(V32),
        list("servers"),
        list("parameters"),
    ],
);

pub(super) static OPERATION: Kind = Kind::new(
    "an operation",
    &[
        texts("tags"),
        text("summary"),
        text("description"),
        object("externalDocs").silent(),
        text("operationId"),
        list("parameters"),
        object("requestBody"),
        map("responses").expected_until(V30),
        map("callbacks"),
        flag("deprecated"),
        list("security"),
        list("servers"),
    ],
);

pub(super) static PARAMETER: Kind = Kind::new(
    ObjectKind::Parameter.name(),
    &[
        text("name").required(),
        text("in").required(),
        text("description"),
        flag("required"),
        flag("deprecated"),
        flag("allowEmptyValue").silent(),
        text("style"),
        flag("explode"),
        flag("allowReserved"),
        schema("schema"),
        map("content"),
        any("example"),
        map("examples"),
    ],
);

pub(super) static HEADER: Kind = Kind::new(
    ObjectKind::Header.name(),
    &[
        text("description"),
        flag("required"),
        flag("deprecated"),
        flag("allowEmptyValue").silent(),
        text("style").silent(),
        flag("explode"),
        schema("schema"),
        map("content"),
        any("example").silent(),
        map("examples").silent(),
    ],
);

pub(super) static REQUEST_BODY: Kind = Kind::new(
    ObjectKind::RequestBody.name(),
    &[text("description"), map("content").required(), flag("required")],
);

pub(super) static RESPONSE: Kind = Kind::new(
    ObjectKind::Response.name(),
    &[
        text("summary").since(V32).silent(),
        text("description").expected_until(V31),
        map("headers"),
        map("content"),
        map("links"),
    ],
);

pub(super) static MEDIA_TYPE: Kind = Kind::new(
    ObjectKind::MediaType.name(),
    &[
        schema("schema"),
        schema("itemSchema").since(V32),
        any("example"),
        map("examples"),
        map("encoding"),
        list("prefixEncoding").since(V32).noted(),
        object("itemEncoding").since(V32).noted(),
    ],
);

pub(super) static ENCODING: Kind = Kind::new(
    "an encoding",
    &[
        text("contentType"),
        map("headers"),
        text("style"),
        flag("explode"),
        flag("allowReserved"),
        map("encoding").since(V32).noted(),
        list("prefixEncoding").since(V32).noted(),
        object("itemEncoding").since(V32).noted(),
    ],
);

pub(super) static EXAMPLE: Kind = Kind::new(
    ObjectKind::Example.name(),
    &[
        text("summary"),
        text("description").silent(),
        any("value"),
        any("dataValue").since(V32),
        text("serializedValue").since(V32).silent(),
        text("externalValue").silent(),
    ],
)
.harmless();

pub(super) static DISCRIMINATOR: Kind = Kind::new(
    "a discriminator",
    &[
        text("propertyName").required(),
        map("mapping"),
        text("defaultMapping").since(V32),
    ],
);

pub(super) static SCHEMA: Kind = Kind::new(
    ObjectKind::Schema.name(),
    &[
        // What every version of JSON Schema has.
        types("type"),
        text("title"),
        text("description"),
        text("format"),
        list("enum"),
        any("default"),
        map("properties"),
        texts("required")
            .tolerated("it is ignored: name what is required in a list beside the `properties` it belongs to"),
        schema("additionalProperties"),
        items("items"),
        list("allOf"),
        list("oneOf"),
        list("anyOf"),
        schema("not").noted(),
        flag("readOnly"),
        flag("writeOnly"),
        flag("deprecated"),
        text("pattern"),
        number("minimum"),
        number("maximum"),
        limit("exclusiveMinimum"),
        limit("exclusiveMaximum"),
        count("minItems"),
        count("maxItems"),
        number("multipleOf").silent(),
        count("minLength").silent(),
        count("maxLength").silent(),
        flag("uniqueItems").silent(),
        count("minProperties").silent(),
        count("maxProperties").silent(),
        // What OpenAPI adds.
        flag("nullable").until(V30),
        object("discriminator"),
        any("example"),
        object("xml").silent(),
        object("externalDocs").silent(),
        // JSON Schema 2020-12.
        text("$ref"),
        text("$schema").since(V31).silent(),
        text("$id").since(V31).silent(),
        text("$comment").since(V31).silent(),
        text("$anchor").since(V31).silent(),
        text("$dynamicAnchor").since(V31).silent(),
        text("$dynamicRef").since(V31).noted(),
        map("$vocabulary").since(V31).silent(),
        map("$defs").since(V31).silent(),
        any("const").since(V31),
        list("examples").since(V31),
        map("patternProperties").since(V31),
        schema("propertyNames").since(V31),
        schema("unevaluatedProperties").since(V31),
        list("prefixItems").since(V31),
        schema("unevaluatedItems").since(V31).noted(),
        schema("contains").since(V31).noted(),
        count("minContains").since(V31).silent(),
        count("maxContains").since(V31).silent(),
        schema("if").since(V31).noted(),
        schema("then").since(V31).silent(),
        schema("else").since(V31).silent(),
        map("dependentSchemas").since(V31).noted(),
        map("dependentRequired").since(V31).silent(),
        text("contentEncoding").since(V31),
        text("contentMediaType").since(V31),
        schema("contentSchema").since(V31),
    ],
)
.open_since(V31);

/// Every key of a callback is an expression of the author's own.
pub(super) static CALLBACK: Kind = Kind::new(ObjectKind::Callback.name(), &[]).open_since(V30);
