//! Which version of OpenAPI a document is written in.

use crate::diagnostics::{Code, Diagnostic};
use crate::document::Version;
use crate::tree::{NodeId, Tree, Value};

/// The version that the root of a document names, or what is wrong with it.
pub(super) fn of(tree: &Tree, root: NodeId) -> Result<Version, Box<Diagnostic>> {
    let error = |node, message: String| Diagnostic::error(Code::Version, tree.span(node), message);
    if !matches!(tree.value(root), Value::Mapping(_)) {
        let message = format!("an OpenAPI document must be an object, not {}", tree.kind(root));
        return Err(Box::new(Diagnostic::error(Code::Invalid, tree.span(root), message)));
    }
    if let Some(swagger) = tree.get(root, "swagger") {
        return Err(Box::new(
            error(swagger, "this is a Swagger 2.0 document".to_owned())
                .help("convert it to OpenAPI 3 first: this reads versions 3.0, 3.1 and 3.2"),
        ));
    }
    let Some(node) = tree.get(root, "openapi") else {
        return Err(Box::new(
            error(
                root,
                "the document does not say which version of OpenAPI it is written in".to_owned(),
            )
            .help("add `openapi: 3.1.0` (or the version it follows) as its first line"),
        ));
    };
    let text = match tree.value(node) {
        Value::String(text) | Value::Number(text) => text,
        _ => {
            let message = format!("the version must be a string such as `3.1.0`, not {}", tree.kind(node));
            return Err(Box::new(error(node, message)));
        }
    };
    let mut parts = text.splitn(3, '.');
    match (parts.next(), parts.next()) {
        (Some("3"), Some("0")) => Ok(Version::V30),
        (Some("3"), Some("1")) => Ok(Version::V31),
        (Some("3"), Some("2")) => Ok(Version::V32),
        _ => Err(Box::new(
            error(node, format!("version `{text}` of OpenAPI is not known"))
                .help("this reads versions 3.0, 3.1 and 3.2, such as `3.1.0`"),
        )),
    }
}
