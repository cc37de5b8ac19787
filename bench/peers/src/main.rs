//! Runs one of the other generators: reads a document, writes modules. A process each, so that it can be measured.

#![forbid(unsafe_code)]

use std::error::Error;
use std::fs;
use std::path::Path;

use openapi_to_rust::{CodeGenerator, GeneratorConfig, SchemaAnalyzer, TypeMapper, overlay, spec_source};

type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["openapi-to-rust", document, folder] => openapi_to_rust(document, Path::new(folder)),
        ["progenitor", document, folder] => progenitor(document, Path::new(folder)),
        _ => Err("usage: oasmith-bench-peers openapi-to-rust|progenitor DOCUMENT FOLDER".into()),
    }
}

/// What its program does for `generate DOCUMENT --output-dir FOLDER`.
fn openapi_to_rust(document: &str, folder: &Path) -> Outcome {
    let mut config = GeneratorConfig {
        spec_path: document.into(),
        output_dir: folder.to_owned(),
        module_name: "api".to_owned(),
        enable_async_client: true,
        ..GeneratorConfig::default()
    };
    let value = spec_source::parse_spec(&fs::read_to_string(document)?, document)?;
    let value = overlay::preprocess_spec(value, &[], &[])?;
    spec_source::validate_oas_document(&value)?;
    config.apply_spec_server_default(&value);
    let mapper = TypeMapper::new(config.types.clone());
    let mut analysis = SchemaAnalyzer::with_type_mapper(value, mapper)?.analyze()?;
    let generator = CodeGenerator::new(config);
    let result = generator.generate_all(&mut analysis)?;
    Ok(generator.write_files(&result)?)
}

/// What its build scripts do.
fn progenitor(document: &str, folder: &Path) -> Outcome {
    let document: openapiv3::OpenAPI = serde_json::from_str(&fs::read_to_string(document)?)?;
    let tokens = progenitor_impl::Generator::default().generate_tokens(&document)?;
    let text = prettyplease::unparse(&syn::parse2(tokens)?);
    fs::create_dir_all(folder)?;
    Ok(fs::write(folder.join("mod.rs"), text)?)
}
