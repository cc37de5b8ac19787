//! `oasmith new`: a workspace of one's own around a document, which builds and tests at once.

use super::{fail, print, tell};
use oasmith::diagnostics::{Diagnostics, Format};
use oasmith::source::Sources;
use oasmith::{build, edition, emit, reader};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `new` works on.
#[derive(Debug)]
pub struct Job {
    pub document: PathBuf,
    pub overlays: Vec<PathBuf>,
    /// The folder of the workspace, which is not there or empty.
    pub folder: PathBuf,
    /// The name of the client's package.
    pub name: String,
    /// A checkout of the generator and the runtime, in the place of the published ones.
    pub checkout: Option<PathBuf>,
    pub format: Format,
}

/// Files of the workspace that are the same but for what the words in double braces stand for.
const TEMPLATES: [(&str, &str); 13] = [
    ("Cargo.toml", include_str!("../new/workspace.toml")),
    ("README.md", include_str!("../new/README.md")),
    ("build.rs", include_str!("../new/build_script.rs")),
    ("src/lib.rs", include_str!("../new/client.rs")),
    ("spec/oasmith.yaml", include_str!("../new/oasmith.yaml")),
    (EXAMPLE, include_str!("../new/example.overlay.yaml")),
    ("tests/Cargo.toml", include_str!("../new/tests.toml")),
    ("tests/src/lib.rs", include_str!("../new/tests_library.rs")),
    ("tests/tests/up_to_date.rs", include_str!("../new/up_to_date.rs")),
    (".github/workflows/ci.yml", include_str!("../new/ci.yml")),
    (".github/workflows/spec.yml", include_str!("../new/spec.yml")),
    (".gitignore", include_str!("../new/gitignore")),
    (".gitattributes", include_str!("../new/gitattributes")),
];

/// A file of workspaces whose document has an operation that a test can call.
const OPERATION: (&str, &str) = ("tests/tests/operation.rs", include_str!("../new/operation.rs"));

/// The overlay that shows how it is done.
const EXAMPLE: &str = "spec/overlays/example.overlay.yaml";

/// Runs the command.
pub fn run(job: &Job) -> ExitCode {
    if fs::read_dir(&job.folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return fail(&format!("`{}` is not empty", job.folder.display()));
    }
    let mut sources = Sources::new();
    let mut diagnostics = Diagnostics::new();
    let read = reader::input(&job.document, &job.overlays, &mut sources, &mut diagnostics);
    let read = read.and_then(|input| {
        let edition = edition(std::slice::from_ref(&input), &mut sources, &mut diagnostics)?;
        Some((input, edition))
    });
    tell(&diagnostics, &sources, job.format);
    let Some((input, edition)) = read else {
        return fail("nothing was made: mend the document by an overlay, and name that with `--overlay FILE`");
    };
    let document = sources.text(input.document).to_owned();
    let call = emit::call(&edition.api);
    let made = files(job, &document, call.as_deref(), &sources).and_then(|files| write(&job.folder, &files));
    if let Err(problem) = made {
        return fail(&problem);
    }
    match build(job.folder.join("spec/oasmith.yaml")) {
        Ok(outcome) => print(&next(job, &outcome)),
        Err(failure) => fail(&failure.to_string()),
    }
}

/// A file of the workspace: its path, and its text.
type File = (String, String);

/// Every file that people will edit.
fn files(job: &Job, document: &str, call: Option<&str>, sources: &Sources) -> Result<Vec<File>, String> {
    let (runtime, generator, install) = dependencies(job.checkout.as_deref())?;
    let name = document_name(&job.document, document);
    let mut overlays = vec![EXAMPLE.to_owned()];
    let mut files = vec![(format!("spec/{name}"), document.to_owned())];
    let around = job.document.parent();
    for (path, text) in sources.files().filter(|(path, _)| *path != job.document) {
        let place = match path.file_name() {
            Some(name) if job.overlays.iter().any(|overlay| overlay == path) => {
                let place = format!("spec/overlays/{}", name.to_string_lossy());
                if !overlays.contains(&place) {
                    overlays.push(place.clone());
                }
                place
            }
            // What a document refers to is in its folder or below it.
            _ => match around.and_then(|around| path.strip_prefix(around).ok()) {
                Some(below) => format!("spec/{}", below.to_string_lossy().replace('\\', "/")),
                None => continue,
            },
        };
        if !files.iter().any(|known| known == &(place.clone(), text.to_owned())) {
            files.push((place, text.to_owned()));
        }
    }
    let listed = overlays.iter().map(|place| {
        let below = place.strip_prefix("spec/").unwrap_or(place);
        format!("      - {}", quoted(below))
    });
    let words = [
        ("{{PACKAGE}}", job.name.clone()),
        ("{{CRATE}}", job.name.replace('-', "_")),
        (
            "{{DESCRIPTION}}",
            quoted(&format!("A client of the API that {name} describes")),
        ),
        ("{{DOCUMENT}}", quoted(&name)),
        ("{{DOCUMENT_NAME}}", name.clone()),
        ("{{OVERLAYS}}", listed.collect::<Vec<_>>().join("\n")),
        ("{{RUNTIME}}", runtime),
        ("{{GENERATOR}}", generator),
        ("{{INSTALL}}", install),
        ("{{CALL}}", call.unwrap_or_default().to_owned()),
    ];
    let templates = TEMPLATES.into_iter().chain(call.map(|_| OPERATION));
    files.extend(templates.map(|(path, template)| {
        let filled = words
            .iter()
            .fold(template.to_owned(), |text, (word, value)| text.replace(word, value));
        (path.to_owned(), filled)
    }));
    let mut places: Vec<_> = files.iter().map(|(path, _)| path.to_lowercase()).collect();
    places.sort();
    match places
        .windows(2)
        .find(|pair| matches!(pair, [one, other] if one == other))
    {
        Some(pair) => Err(format!("two files would be `{}`: rename one of them", pair.concat())),
        None => Ok(files),
    }
}

/// How manifests name the runtime and the generator, and how the command line is installed.
fn dependencies(checkout: Option<&Path>) -> Result<(String, String, String), String> {
    let version = env!("CARGO_PKG_VERSION");
    let Some(checkout) = checkout else {
        let published = format!("version = \"{version}\"");
        return Ok((
            published.clone(),
            published,
            format!("cargo install --locked oasmith@{version}"),
        ));
    };
    let part = |name: &str| {
        let path = checkout.join(name);
        let problem = |error| format!("`{}` is not a checkout of oasmith: {error}", checkout.display());
        let path = std::path::absolute(&path).map_err(problem)?;
        fs::metadata(path.join("Cargo.toml")).map_err(problem)?;
        Ok::<_, String>(path.display().to_string())
    };
    let (runtime, generator) = (part("runtime")?, part("generator")?);
    let install = format!("cargo install --locked --path '{generator}'");
    Ok((
        format!("path = {}", quoted(&runtime)),
        format!("path = {}", quoted(&generator)),
        install,
    ))
}

/// What the document is called in the workspace: what it is called now, unless it has no name or that of another file.
fn document_name(path: &Path, text: &str) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let is_json = text.trim_start().starts_with('{');
    match name {
        Some(name) if name != "-" && name != "oasmith.yaml" => name,
        _ if is_json => "openapi.json".to_owned(),
        _ => "openapi.yaml".to_owned(),
    }
}

/// A text as YAML and TOML read it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn write(folder: &Path, files: &[File]) -> Result<(), String> {
    for (path, text) in files {
        let path = folder.join(path);
        let written = path
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&path, text));
        written.map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// What there is now, and what to do with it.
fn next(job: &Job, outcome: &build::Outcome) -> String {
    let counts = &outcome.output.counts;
    format!(
        "{folder}: a client of {operations} operations, with {types} types\n\n\
         Next:\n  cd {folder}\n  cargo test       # builds the client, and tests it\n  \
         git init && git add .\n\n\
         Edit what is in spec/, and `cargo build` brings generated/ up to date. README.md tells the rest.\n",
        folder = job.folder.display(),
        operations = counts.operations,
        types = counts.types,
    )
}
