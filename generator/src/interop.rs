//! Documents that another crate made in memory: a server framework that describes its own endpoints, for example.

use crate::reader::Input;
use crate::source::Sources;
use openapiv3::OpenAPI;

/// Takes in a document under the name that diagnostics show. Places in it are those of its JSON form.
///
/// ```
/// use oasmith::diagnostics::Diagnostics;
/// use oasmith::layout::Layout;
/// use oasmith::source::Sources;
///
/// let mut document = openapiv3::OpenAPI { openapi: "3.0.3".to_owned(), ..Default::default() };
/// document.info.title = "Shop".to_owned();
/// document.info.version = "1".to_owned();
///
/// let (mut sources, mut diagnostics) = (Sources::new(), Diagnostics::new());
/// let input = oasmith::interop::input("shop", &document, &mut sources)?;
/// let output = oasmith::generate(&[input], &Layout::module("shop"), &mut sources, &mut diagnostics);
/// assert!(output.is_some_and(|output| output.files.iter().any(|file| file.path == "mod.rs")));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
///
/// When the document has no JSON form, which `openapiv3` does not rule out for what it calls extensions.
pub fn input(name: &str, document: &OpenAPI, sources: &mut Sources) -> Result<Input, serde_json::Error> {
    let text = serde_json::to_string_pretty(document)?;
    Ok(Input {
        document: sources.add(name, text),
        overlays: Vec::new(),
        keep: None,
    })
}
