//! What others get: the published package, and what compiling it takes.

mod support {
    pub mod cargo;
}

use std::fs;
use std::path::{Path, PathBuf};

use support::cargo::{cargo, repository, scratch};

#[test]
fn the_package_holds_the_generated_code_and_not_its_making() {
    let listed = cargo(
        repository(),
        &scratch("package"),
        &["package", "--package", "zendesk-audits", "--list", "--allow-dirty"],
    );
    assert_eq!(listed.failure(), None);
    let files: Vec<_> = listed.stdout.lines().map(|line| line.replace('\\', "/")).collect();
    for file in &files {
        let known = [
            "src/",
            "generated/",
            "build.rs",
            "Cargo.",
            "README.md",
            "CHANGELOG.md",
            "LICENSE-",
            ".cargo_vcs_info.json",
        ];
        assert!(known.iter().any(|prefix| file.starts_with(prefix)), "{file}");
    }
    for file in [
        "Cargo.toml",
        "build.rs",
        "src/lib.rs",
        "README.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
    ] {
        assert!(files.contains(&file.to_owned()), "{file} is missing");
    }
    for file in files_below(&repository().join("generated")) {
        let file = format!("generated/{}", file.to_string_lossy().replace('\\', "/"));
        assert!(files.contains(&file), "{file} is missing");
    }
}

#[test]
fn a_crate_that_depends_on_the_client_compiles_no_generator() {
    const GENERATOR: [&str; 8] = [
        "oasmith",
        "openapiv3",
        "prettyplease",
        "quote",
        "serde_json_path",
        "serde_yaml",
        "syn",
        "yaml_serde",
    ];
    let scratch = scratch("package");
    let downstream = scratch.join("downstream");
    fs::create_dir_all(downstream.join("src")).unwrap();
    // A path in TOML's literal quotes.
    let manifest = format!(
        "[package]\nname = \"downstream\"\nedition = \"2024\"\n\n\
         [dependencies]\nzendesk-audits = {{ path = '{}' }}\n\n[workspace]\n",
        repository().canonicalize().unwrap().display()
    );
    write(&downstream.join("Cargo.toml"), &manifest);
    write(
        &downstream.join("src/lib.rs"),
        "pub use zendesk_audits::{Client, models::TicketAudit};\n",
    );
    // The same versions as here: they have been fetched.
    write(
        &downstream.join("Cargo.lock"),
        &fs::read_to_string(repository().join("Cargo.lock")).unwrap(),
    );

    let tree = cargo(
        &downstream,
        &scratch,
        &["tree", "--edges", "normal,build", "--prefix", "none", "--format", "{p}"],
    );
    assert_eq!(tree.failure(), None);
    let names: Vec<_> = tree.stdout.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(
        names.contains(&"zendesk-audits") && names.contains(&"oasmith-runtime"),
        "{names:?}"
    );
    for name in GENERATOR {
        assert!(!names.contains(&name), "{name} is among {names:?}");
    }

    let check = cargo(&downstream, &scratch, &["check"]);
    assert_eq!(check.failure(), None);
    assert!(!check.stderr.contains("warning"), "{}", check.stderr);
    for name in GENERATOR {
        assert!(!check.stderr.contains(&format!(" {name} v")), "{}", check.stderr);
    }
}

/// Writes a file unless it holds the text already.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::write(path, text).unwrap();
    }
}

fn files_below(root: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path.strip_prefix(root).unwrap().to_owned());
            }
        }
    }
    files
}
