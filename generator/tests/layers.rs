//! The rules that keep the layers apart, checked against the sources of the whole workspace.

use std::fs;
use std::path::{Path, PathBuf};

/// How long a file may be.
const LINES: usize = 500;

/// The company whose API the client is for, which the generator and the runtime know nothing of.
const VENDOR: &str = concat!("zen", "desk");

/// Crates that only the back end names.
const TOKENS: &[&str] = &["quote", "syn", "proc_macro2", "prettyplease"];

/// A line that a program stops at.
const STOPS: &[&str] = &[
    ".unwrap()",
    ".unwrap_err()",
    ".expect(",
    ".expect_err(",
    "panic!",
    "todo!",
    "unimplemented!",
    "unreachable!",
];

/// Code of the workspaces that `oasmith new` makes, which is no part of the generator.
const TEMPLATES: &str = "generator/src/new/";

/// A file of the workspace.
struct Source {
    /// Its path below the workspace, with `/` between names.
    path: String,
    text: String,
}

/// A line with its number.
type Line<'a> = (usize, &'a str);

impl Source {
    fn is_below(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(folder))
    }

    /// The lines that are compiled into the product: neither comments nor tests.
    fn code(&self) -> Vec<Line<'_>> {
        let mut lines = Vec::new();
        let mut in_tests = false;
        let mut before_tests = false;
        for (index, line) in self.text.lines().enumerate() {
            if line == "#[cfg(test)]" {
                before_tests = true;
            } else if before_tests {
                // Tests are a module: in place, up to the brace at the start of a line, or in a file of its own.
                (before_tests, in_tests) = (false, line.ends_with('{'));
            } else if in_tests {
                in_tests = line != "}";
            } else if !line.trim_start().starts_with("//") {
                lines.push((index + 1, line));
            }
        }
        lines
    }

    fn names(&self, path: &str) -> bool {
        self.code().iter().any(|(_, line)| contains_path(line, path))
    }
}

#[test]
fn the_intermediate_representation_knows_nothing_else() {
    let own = ["use std::", "use self::", "use super::", "use crate::ir::"];
    let outside = |line: &str| {
        let line = line.trim_start();
        let is_foreign = line.starts_with("use ") && !own.iter().any(|prefix| line.starts_with(prefix));
        is_foreign || line.contains("crate::") && !line.contains("crate::ir::")
    };
    refuse("`ir` imports std alone", &["generator/src/ir"], &[], outside);
    let above = |line: &str| line.contains("super::");
    refuse("`ir` imports std alone", &["generator/src/ir/mod.rs"], &[], above);
}

#[test]
fn only_lowering_sees_both_sides() {
    // `lib.rs` and `report.rs` name both, as the table of contents and the list of what went in and came out.
    let may = [
        "generator/src/lower/",
        "generator/src/lib.rs",
        "generator/src/report.rs",
    ];
    let files = sources(&["generator/src/"]);
    let both = files
        .iter()
        .filter(|file| file.names("crate::document") && file.names("crate::ir"));
    let offenders: Vec<_> = both
        .filter(|file| !file.is_below(&may))
        .map(|file| file.path.as_str())
        .collect();
    assert!(
        offenders.is_empty(),
        "only `lower` imports both the document and `ir`: {offenders:#?}"
    );
}

#[test]
fn only_the_back_end_makes_tokens() {
    let may = [
        "generator/src/emit/",
        "generator/src/render.rs",
        "generator/src/layout.rs",
    ];
    let names = |line: &str| {
        TOKENS
            .iter()
            .any(|name| contains_path(line, &format!("{name}::")) || contains_path(line, &format!("{name}!")))
    };
    refuse(
        "only `emit`, `render` and `layout` name the crates of tokens",
        &["generator/src/"],
        &may,
        names,
    );
}

#[test]
fn only_the_edges_touch_the_disk() {
    let may =
        ["lib.rs", "main.rs", "cli/", "build.rs", "write.rs", "reader.rs"].map(|file| format!("generator/src/{file}"));
    let may: Vec<_> = may.iter().map(String::as_str).collect();
    let touches =
        |line: &str| contains_path(line, "std::fs") || contains_path(line, "fs::") || line.contains("std::{fs");
    refuse(
        "only the command line, `build`, `write` and `reader` touch the disk",
        &["generator/src/"],
        &may,
        touches,
    );
}

#[test]
fn the_runtime_is_named_in_one_file() {
    let names = |line: &str| line.contains("oasmith_runtime");
    refuse(
        "paths of the runtime stand in one file",
        &["generator/src/"],
        &["generator/src/emit/runtime.rs", TEMPLATES],
        names,
    );
}

#[test]
fn the_parts_do_not_depend_on_each_other() {
    let syntax = ["syn", "quote", "proc-macro2", "prettyplease"];
    let yaml = ["serde_yaml", "yaml_serde", "granit-parser", "saphyr-parser"];
    for (manifest, forbidden) in [
        ("generator/Cargo.toml", &["oasmith-runtime", "reqwest"][..]),
        ("runtime/Cargo.toml", &[&syntax[..], &yaml[..]].concat()),
    ] {
        let text = read(&workspace().join(manifest));
        for line in dependencies(&text) {
            let name = line.split_once(" =").map_or(line, |(name, _)| name);
            assert!(!forbidden.contains(&name), "{manifest} depends on `{name}`");
            // Its tests may turn on features of its own.
            let is_another = line.contains(" path = ") && !line.contains(" path = \".\"");
            assert!(!is_another, "{manifest} depends on another part: {line}");
        }
    }
}

#[test]
fn the_generator_and_the_runtime_know_no_vendor() {
    let offenders: Vec<_> = sources(&["generator/", "runtime/"])
        .iter()
        .flat_map(|file| {
            let lines = file
                .text
                .lines()
                .enumerate()
                .filter(|(_, line)| line.to_lowercase().contains(VENDOR));
            lines
                .map(|(index, line)| format!("{}:{}: {line}", file.path, index + 1))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(offenders.is_empty(), "the vendor is named:\n{}", offenders.join("\n"));
}

#[test]
fn files_say_what_they_are_for_and_are_short() {
    let mut offenders = Vec::new();
    for file in sources(&[""]) {
        if !file.text.starts_with("//! ") {
            offenders.push(format!("{} does not open with a `//!` sentence", file.path));
        }
        let lines = file.text.lines().count();
        if lines > LINES {
            offenders.push(format!("{} has {lines} lines, more than {LINES}", file.path));
        }
    }
    assert!(offenders.is_empty(), "{}", offenders.join("\n"));
}

#[test]
fn nothing_stops_the_program() {
    let stops = |line: &str| STOPS.iter().any(|stop| line.contains(stop));
    refuse(
        "bad input is no reason to panic",
        &["generator/src/", "runtime/src/"],
        &[TEMPLATES],
        stops,
    );
}

#[test]
fn nothing_is_unsafe() {
    let keyword = concat!("un", "safe");
    let forms = ["{", "fn", "impl", "trait", "extern"].map(|next| format!("{keyword} {next}"));
    let is_unsafe = |line: &str| forms.iter().any(|form| line.contains(form));
    refuse("nothing is unsafe", &[""], &[], is_unsafe);
    for root in [
        "generator/src/lib.rs",
        "generator/src/main.rs",
        "runtime/src/lib.rs",
        "src/lib.rs",
    ] {
        let text = read(&workspace().join(root));
        assert!(
            text.contains("#![forbid(unsafe_code)]"),
            "{root} does not forbid unsafe code"
        );
    }
}

/// Fails when a line of code in the folders offends, but for the files that may.
fn refuse(rule: &str, folders: &[&str], may: &[&str], offends: impl Fn(&str) -> bool) {
    let files = sources(folders);
    assert!(!files.is_empty(), "{rule}: there is nothing in {folders:?}");
    let mut offenders = Vec::new();
    for file in files.iter().filter(|file| !file.is_below(may)) {
        let lines = file.code().into_iter().filter(|(_, line)| offends(line));
        offenders.extend(lines.map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim())));
    }
    assert!(offenders.is_empty(), "{rule}:\n{}", offenders.join("\n"));
}

/// The lines of a manifest that name a dependency of any kind.
fn dependencies(manifest: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut among_them = false;
    for line in manifest
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
    {
        if line.starts_with('[') {
            among_them = line.ends_with("dependencies]");
        } else if among_them {
            lines.push(line);
        }
    }
    lines
}

/// Whether a path stands in a line as a whole, not as the end of a longer name.
fn contains_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(start, _)| {
        let before = line.get(..start).and_then(|before| before.chars().next_back());
        !before.is_some_and(|before| before.is_alphanumeric() || before == '_' || before == '#' || before == '.')
    })
}

/// The Rust files that people write, below folders of the workspace.
fn sources(folders: &[&str]) -> Vec<Source> {
    let root = workspace();
    let mut files = Vec::new();
    let mut pending = vec![root.clone()];
    while let Some(folder) = pending.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the workspace") {
            let path = entry.expect("an entry").path();
            let relative = path
                .strip_prefix(&root)
                .expect("a path below")
                .to_string_lossy()
                .replace('\\', "/");
            let is_hidden = relative
                .rsplit('/')
                .next()
                .is_some_and(|name| name.starts_with('.') || name == "target");
            if path.is_dir() {
                // Only the machine writes these.
                if !is_hidden && !relative.ends_with("generated") && relative != "generator/tests/golden" {
                    pending.push(path);
                }
            } else if relative.ends_with(".rs") {
                files.push(Source {
                    text: read(&path),
                    path: relative,
                });
            }
        }
    }
    files.retain(|file| file.is_below(folders));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

fn workspace() -> PathBuf {
    let generator = Path::new(env!("CARGO_MANIFEST_DIR"));
    generator.parent().expect("the workspace").to_owned()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
